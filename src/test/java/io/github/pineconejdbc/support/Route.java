package io.github.pineconejdbc.support;

import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        int mark = request.indexOf('?');
        List<String> path = segments(mark < 0 ? request : request.substring(0, mark));
        Map<String, String> query = new HashMap<>();
        for (String pair : mark < 0
                ? List.<String>of()
                : List.of(request.substring(mark + 1).split("&", -1))) {
            int equals = pair.indexOf('=');
            query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        for (Table table : Tables.ALL) {
            for (Endpoint endpoint : table.endpoints()) {
                Map<String, String> filling = filling(endpoint, path, query);
                if (filling != null) {
                    return new Route(table, endpoint, filling, query);
                }
            }
        }
        return null;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static @Nullable Map<String, String> filling(
            Endpoint endpoint, List<String> path, Map<String, String> query) {
        List<String> template = segments(endpoint.path());
        if (template.size() != path.size()) {
            return null;
        }
        Map<String, String> filling = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = template.get(i);
            if (segment.startsWith("{")) {
                filling.put(segment.substring(1, segment.length() - 1), decoded(path.get(i)));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        for (Endpoint.Parameter parameter : endpoint.query()) {
            String value = query.get(parameter.name());
            if (parameter.column() != null && value == null) {
                return null;
            }
            if (parameter.column() != null) {
                filling.put(parameter.column(), value);
            }
        }
        return filling;
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
