package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the control plane answers to a request, of the rows of a project: what the vendor's documents and SDKs say of the
 * real one, lists of names, offsets as tokens, lists of restore jobs that end early, another form from 2026-07 on. Paths
 * and parameters are those of the tables' declarations.
 */
public final class Answers {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern TOKEN = Pattern.compile("\\{\"limit\":\\d{1,9},\"offset\":(\\d{1,9})}");
    private static final String TOKEN_PARAMETER = "paginationToken";
    private static final int DEFAULT_LIMIT = 10;
    private static final int GREATEST_LIMIT = 100;

    private final Function<Table, List<Row>> rows;
    private final boolean tellsAll;

    /**
     * @param rows the rows of a table, in the order of its list
     * @param tellsAll whether each answer tells all that is known of a row, in one form, so that it doesn't matter which
     *     is asked for
     */
    public Answers(Function<Table, List<Row>> rows, boolean tellsAll) {
        this.rows = rows;
        this.tellsAll = tellsAll;
    }

    /** One answer: its status, and its JSON as maps, lists and values. */
    public record Answer(int status, Map<String, @Nullable Object> body) {

        static Answer error(int status, String code, String message) {
            return new Answer(
                    status, Row.object("error", Row.object("code", code, "message", message), "status", status));
        }

        /** Writes the body as JSON, in UTF-8. */
        public void write(OutputStream out) throws IOException {
            try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                Row.write(json, body);
            }
        }
    }

    /**
     * Returns what is answered.
     *
     * @param path the decoded segments of the path
     * @param query the decoded parameters
     * @param version the version of the API that is asked for
     */
    public Answer answer(List<String> path, Map<String, String> query, String version) {
        Route route = Route.of(path, query);
        return route == null
                ? missing(path)
                : new Asked(path, route.table(), route.endpoint(), route.filling(), query, version).answer();
    }

    private static Answer missing(List<String> path) {
        return Answer.error(404, "NOT_FOUND", "/" + String.join("/", path) + " not found.");
    }

    /** Returns the token by which the service stands for an offset. */
    public static String token(int limit, int offset) {
        String text = "{\"limit\":" + limit + ",\"offset\":" + offset + "}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what a token says; -1 where it is none. */
    private static int offset(String token) {
        try {
            Matcher form = TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            return form.matches() ? Integer.parseInt(form.group(1)) : -1;
        } catch (IllegalArgumentException e) {
            // It isn't even Base64: the caller answers with 400, as the API does.
            return -1;
        }
    }

    /** One request. */
    private final class Asked {
        private final List<String> path;
        private final Table table;
        private final Endpoint endpoint;
        private final Map<String, String> filling;
        private final Map<String, String> query;
        private final String version;

        Asked(
                List<String> path,
                Table table,
                Endpoint endpoint,
                Map<String, String> filling,
                Map<String, String> query,
                String version) {
            this.path = path;
            this.table = table;
            this.endpoint = endpoint;
            this.filling = filling;
            this.query = query;
            this.version = version;
        }

        Answer answer() {
            List<Row> all = rows.apply(table);
            List<Row> wanted = filling.isEmpty()
                    ? all
                    : all.stream().filter(this::isAskedFor).toList();
            if (endpoint.isDescribe()) {
                return wanted.stream()
                        .filter(Row::isListed)
                        .findFirst()
                        .map(row -> new Answer(200, shown(row)))
                        .orElse(missing(path));
            }
            return !isThere(wanted) ? missing(path) : endpoint.paged() ? page(wanted) : list(wanted, null);
        }

        private boolean isAskedFor(Row row) {
            return filling.entrySet().stream()
                            .allMatch(value -> value.getValue().equals(row.get(value.getKey())))
                    && (isInFull() || endpoint.alone().stream().allMatch(column -> row.get(column) == null));
        }

        /** Whether it is asked so that it tells what it alone tells. */
        private boolean isInFull() {
            return endpoint.isIn(version)
                    && endpoint.query().stream()
                            .allMatch(parameter -> parameter.column() != null
                                    || String.valueOf(parameter.value()).equals(query.get(parameter.name())));
        }

        /** Whether what the path names is there; of what is gone, there may be rows for whoever asks for them. */
        private boolean isThere(List<Row> wanted) {
            Endpoint.Parent parent = endpoint.parent();
            if (parent != null) {
                return filling.isEmpty()
                        || rows.apply(parent.table()).stream()
                                .anyMatch(row -> parent.columns().stream()
                                        .map(row::get)
                                        .toList()
                                        .equals(endpoint.placeholders().stream()
                                                .map(filling::get)
                                                .toList()));
            }
            for (Reference reference : table.references()) {
                String named = filling.get(reference.column());
                if (named != null && endpoint.isOfPath(reference.column())) {
                    Table other = Tables.named(reference.table());
                    return rows.apply(other).stream().anyMatch(row -> named.equals(row.get(other.key())))
                            || isInFull() && !wanted.isEmpty();
                }
            }
            return true;
        }

        /**
         * A page is so many rows from an offset on: one that is full has a token, whether there is more or not. One that
         * isn't, since a row in it isn't listed, ends the list.
         */
        private Answer page(List<Row> all) {
            int limit = number(query.get("limit"), Row.hasFields(version) ? GREATEST_LIMIT : DEFAULT_LIMIT);
            String token = query.get(TOKEN_PARAMETER);
            int offset = token == null ? 0 : offset(token);
            if (limit < 1 || limit > GREATEST_LIMIT) {
                return Answer.error(400, "INVALID_ARGUMENT", "limit must be from 1 to 100.");
            }
            if (offset < 0) {
                return Answer.error(400, "INVALID_ARGUMENT", TOKEN_PARAMETER + " is invalid.");
            }
            int end = Math.min(all.size(), offset + limit);
            List<Row> listed = all.subList(Math.min(offset, all.size()), end).stream()
                    .filter(Row::isListed)
                    .toList();
            return list(listed, listed.size() == limit ? token(limit, end) : null);
        }

        private Answer list(List<Row> listed, @Nullable String next) {
            Map<String, @Nullable Object> body =
                    Row.object(endpoint.rows(), listed.stream().map(this::shown).toList());
            if (next != null) {
                body.put("pagination", Row.object("next", next));
            }
            return new Answer(200, body);
        }

        private Map<String, @Nullable Object> shown(Row row) {
            Set<String> untold = new LinkedHashSet<>();
            table.columns().stream().filter(Column::isOfPath).forEach(column -> untold.add(column.name()));
            if (!tellsAll) {
                table.endpoints().forEach(other -> untold.addAll(other.alone()));
                untold.removeAll(endpoint.alone());
            }
            return row.shown(tellsAll ? null : version, untold);
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
