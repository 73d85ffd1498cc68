package io.github.pineconejdbc.support;

import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which endpoint of which table a request is for, by the tables' declarations: the fakes of the API know no path.
 *
 * @param filling the values of the endpoint's placeholders, by the columns' names
 * @param query the parameters of the request
 */
public record Route(Table table, Endpoint endpoint, Map<String, String> filling, Map<String, String> query) {

    /** Returns the endpoint that a path and its query are for; null where the declarations have none. */
    public static @Nullable Route of(String request) {
        Map<String, String> query = query(request);
        var route = io.github.pineconejdbc.sandbox.Route.of(path(request), query);
        return route == null ? null : new Route(route.table(), route.endpoint(), route.filling(), query);
    }

    /** Returns the segments of a request's path. */
    static List<String> path(String request) {
        return Arrays.stream(request.replaceAll("\\?.*", "").substring(1).split("/", -1))
                .map(Route::decoded)
                .toList();
    }

    /** Returns the parameters of a request. */
    static Map<String, String> query(String request) {
        Map<String, String> query = new HashMap<>();
        int mark = request.indexOf('?');
        for (String pair : mark < 0
                ? List.<String>of()
                : List.of(request.substring(mark + 1).split("&", -1))) {
            int equals = pair.indexOf('=');
            query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Returns what the call is called in tests: {@code backups page}, {@code indexes describe}. */
    public String kind() {
        List<String> words = new ArrayList<>(List.of(table.name()));
        if (endpoint.isDescribe()) {
            words.add("describe");
        } else if (!filling.isEmpty()) {
            words.add("index list");
        } else {
            words.add(query.containsKey("paginationToken") ? "page" : "list");
        }
        return String.join(" ", words);
    }
}
