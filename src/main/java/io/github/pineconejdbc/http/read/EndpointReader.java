package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.call.Get;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks one endpoint of a table, decodes its rows and keeps those that hold what was asked for. What fills the endpoint's
 * placeholders is a map of their columns to values. Immutable and thread-safe.
 */
final class EndpointReader {
    private final Table table;
    private final Endpoint endpoint;
    private final RowDecoder decoder;
    private final Map<String, Integer> slots = new HashMap<>();
    private final int[] keySlots;
    private final Map<String, Set<String>> values;

    /**
     * @param columns what each row begins with
     * @param endpoint what answers with the rows
     * @param values what columns have to hold, for the rows to be wanted; empty for all rows
     */
    EndpointReader(Table table, List<Column> columns, Endpoint endpoint, Map<String, Set<String>> values) {
        List<Column> read = new ArrayList<>(columns);
        this.table = table;
        this.endpoint = endpoint;
        this.values = values;
        // Rows of one list have what fills its path in common.
        List<String> keys = new ArrayList<>(table.keys());
        keys.removeAll(endpoint.placeholders());
        for (Collection<String> named : List.of(endpoint.placeholders(), values.keySet(), keys)) {
            for (String column : named) {
                addSlot(read, column);
            }
        }
        this.keySlots = new int[keys.size()];
        for (int i = 0; i < keySlots.length; i++) {
            keySlots[i] = slots.getOrDefault(keys.get(i), -1);
        }
        this.decoder = new RowDecoder(read, columns.size());
    }

    private void addSlot(List<Column> read, String name) {
        for (int slot = 0; slot < read.size(); slot++) {
            if (read.get(slot).name().equals(name)) {
                slots.put(name, slot);
                return;
            }
        }
        slots.put(name, read.size());
        read.add(table.columns().get(table.indexOf(name)));
    }

    Endpoint endpoint() {
        return endpoint;
    }

    private @Nullable Object value(@Nullable Object[] row, String column) {
        Integer slot = slots.get(column);
        return slot == null ? null : row[slot];
    }

    /** Returns what tells a row of a list from the others; null where it isn't there. */
    @Nullable
    String key(@Nullable Object[] row) {
        if (keySlots.length == 1) {
            return row[keySlots[0]] instanceof String text ? text : null;
        }
        List<String> texts = new ArrayList<>(keySlots.length);
        for (int slot : keySlots) {
            if (!(row[slot] instanceof String text)) {
                return null;
            }
            texts.add(text);
        }
        return Fillings.together(texts);
    }

    /** Asks for the row of a key; null where there is none. */
    @Nullable
    Object @Nullable [] lookUp(CallScope scope, Map<String, String> filling) {
        Answer answer = scope.get(get(scope, url(scope, filling).build()));
        if (!answer.found()) {
            return null;
        }
        @Nullable Object[] row = decoder.row(answer, filling);
        return isOf(filling, row) ? row : null;
    }

    /**
     * Returns what asks for a page.
     *
     * @param wanted how many rows it may bring at most
     * @param token what the page before gave; null for the first page
     */
    Get page(CallScope scope, Map<String, String> filling, long wanted, @Nullable String token) {
        HttpUrl.Builder url = url(scope, filling);
        if (endpoint.paged()) {
            url.addQueryParameter("limit", Long.toString(wanted));
            if (token != null) {
                url.addQueryParameter("paginationToken", token);
            }
        }
        return get(scope, url.build());
    }

    private Get get(CallScope scope, HttpUrl url) {
        return new Get(url, table.version(scope.controlPlane().options().apiVersion()));
    }

    private HttpUrl.Builder url(CallScope scope, Map<String, String> filling) {
        String path = endpoint.path();
        for (Map.Entry<String, String> value : filling.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", PathSegment.of(value.getValue()));
        }
        HttpUrl.Builder url =
                scope.controlPlane().options().baseUrl().newBuilder().encodedPath(path);
        for (Endpoint.Parameter parameter : endpoint.query()) {
            url.addQueryParameter(
                    parameter.name(), parameter.column() == null ? parameter.value() : filling.get(parameter.column()));
        }
        return url;
    }

    /**
     * Returns whether an answer of 404 says that there is no such list, and so no row, rather than that something is wrong.
     * A list of another table's row may go with that row while it is read.
     */
    boolean mayBeMissing(Map<String, String> filling, @Nullable String token) {
        return !filling.isEmpty() && (token == null || endpoint.parent() != null);
    }

    RowDecoder.Page rows(Answer answer, Map<String, String> filling) {
        if (!answer.found()) {
            String says = new String(answer.body(), 0, answer.length(), StandardCharsets.UTF_8);
            throw ErrorCondition.REJECTED.exception(
                    answer.path() + " answered 404: "
                            + (says.isBlank()
                                    ? "there is no such list"
                                    : answer.text().safe(says)),
                    404);
        }
        return decoder.page(answer, String.valueOf(endpoint.rows()), filling);
    }

    /** Returns the token of the page that follows; null where there is none. */
    @Nullable
    String next(RowDecoder.Page page) {
        return endpoint.paged() ? page.next() : null;
    }

    /** Returns those rows that hold what was asked for. */
    List<@Nullable Object[]> wanted(List<@Nullable Object[]> all, Map<String, String> filling) {
        if (values.isEmpty() && filling.isEmpty()) {
            return all;
        }
        List<@Nullable Object[]> wanted = new ArrayList<>(all.size());
        for (@Nullable Object[] row : all) {
            if (isOf(filling, row) && isWanted(row)) {
                wanted.add(row);
            }
        }
        return wanted;
    }

    /** A row that doesn't tell is left in: the address vouches for it. */
    private boolean isOf(Map<String, String> filling, @Nullable Object[] row) {
        for (Map.Entry<String, String> asked : filling.entrySet()) {
            Object value = value(row, asked.getKey());
            if (value != null && !value.equals(asked.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean isWanted(@Nullable Object[] row) {
        for (Map.Entry<String, Set<String>> wanted : values.entrySet()) {
            if (!(value(row, wanted.getKey()) instanceof String text)
                    || !wanted.getValue().contains(text)) {
                return false;
            }
        }
        return true;
    }

    /** Whether rows of an answer may be left out. */
    boolean isFiltered() {
        return !values.isEmpty();
    }
}
