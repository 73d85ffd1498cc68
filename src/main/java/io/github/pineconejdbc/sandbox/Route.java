package io.github.pineconejdbc.sandbox;

import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which endpoint of which table a request is for, by the tables' declarations: whoever answers knows no path.
 *
 * @param filling the values of the endpoint's placeholders, by the columns' names
 */
public record Route(Table table, Endpoint endpoint, Map<String, String> filling) {

    /**
     * Returns the endpoint that a request is for; null where the declarations have none.
     *
     * @param path the decoded segments of its path
     * @param query its decoded parameters
     */
    public static @Nullable Route of(List<String> path, Map<String, String> query) {
        for (Table table : Tables.ALL) {
            for (Endpoint endpoint : table.endpoints()) {
                Map<String, String> filling = filling(endpoint, path, query);
                if (filling != null) {
                    return new Route(table, endpoint, filling);
                }
            }
        }
        return null;
    }

    private static @Nullable Map<String, String> filling(
            Endpoint endpoint, List<String> path, Map<String, String> query) {
        String[] template = endpoint.path().substring(1).split("/", -1);
        if (template.length != path.size()) {
            return null;
        }
        Map<String, String> filling = new LinkedHashMap<>();
        for (int i = 0; i < template.length; i++) {
            String segment = template[i];
            if (segment.startsWith("{")) {
                filling.put(segment.substring(1, segment.length() - 1), path.get(i));
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
}
