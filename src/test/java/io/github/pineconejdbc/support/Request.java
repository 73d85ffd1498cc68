package io.github.pineconejdbc.support;

import io.github.pineconejdbc.sandbox.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param path its path and query
 * @param head all of it up to the empty line
 */
public record Request(String path, String head) {
    /** Returns the next request; null where the client has closed. */
    static @Nullable Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        int ends = 0;
        while (ends < 2) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (next == '\n') {
                ends++;
            } else if (next != '\r') {
                ends = 0;
            }
            head.append((char) next);
        }
        int begin = head.indexOf(" ") + 1;
        return new Request(head.substring(begin, head.indexOf(" ", begin)), head.toString());
    }

    /** Returns the value of a header; an empty text where there is none. */
    public String header(String name) {
        for (String line : head.split("\r\n", -1)) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    /** Returns the decoded segments of the path. */
    List<String> segments() {
        return Arrays.stream(path.replaceAll("\\?.*", "").substring(1).split("/", -1))
                .map(Request::decoded)
                .toList();
    }

    /** Returns the decoded parameters. */
    public Map<String, String> query() {
        Map<String, String> query = new HashMap<>();
        int mark = path.indexOf('?');
        for (String pair :
                mark < 0 ? List.<String>of() : List.of(path.substring(mark + 1).split("&", -1))) {
            int equals = pair.indexOf('=');
            query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Returns which endpoint of which table it is for; null where the declarations have none. */
    @Nullable
    Route route() {
        return Route.of(segments(), query());
    }

    /** Returns what such a call is called in tests: {@code backups page}, {@code indexes describe}. */
    String kind() {
        Route route = route();
        if (route == null) {
            return "unknown";
        }
        String kind = route.endpoint().isDescribe()
                ? "describe"
                : !route.filling().isEmpty()
                        ? "index list"
                        : query().containsKey(Service.TOKEN_PARAMETER) ? "page" : "list";
        return route.table().name() + " " + kind;
    }
}
