package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks one endpoint of a table, decodes its rows and keeps those whose bound column holds what was asked for. Immutable
 * and thread-safe.
 */
final class EndpointReader {
    private final Endpoint endpoint;
    private final RowDecoder decoder;
    private final int bound;
    private final int key;
    private final Set<String> values;
    private final boolean strict;

    /**
     * @param columns what each row begins with
     * @param endpoint what answers with the rows
     * @param column the column that was asked by; null where all rows are wanted
     * @param values what it may hold; empty where the reader looks for itself
     * @param strict whether a row that doesn't tell is left out: a list of its own vouches for its rows
     */
    EndpointReader(
            Table table,
            List<Column> columns,
            Endpoint endpoint,
            @Nullable String column,
            Set<String> values,
            boolean strict) {
        List<Column> read = new ArrayList<>(columns);
        this.endpoint = endpoint;
        this.bound = column == null ? -1 : slot(table, read, column);
        this.key = endpoint.paged() ? slot(table, read, table.key()) : -1;
        this.decoder = new RowDecoder(read, columns.size());
        this.values = values;
        this.strict = strict;
    }

    private static int slot(Table table, List<Column> read, String name) {
        Column column = table.columns().get(table.indexOf(name));
        if (!read.contains(column)) {
            read.add(column);
        }
        return read.indexOf(column);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Returns what a row holds in the column that was asked by. */
    @Nullable
    Object bound(@Nullable Object[] row) {
        return row[bound];
    }

    /** Returns the table's key in a row of a page; null where it isn't there. */
    @Nullable
    String key(@Nullable Object[] row) {
        return (String) row[key];
    }

    /** Asks for the row of a key; null where there is none. */
    @Nullable
    Object @Nullable [] lookUp(CallScope scope, String value) {
        Answer answer = scope.get(url(scope, value).build());
        if (!answer.found()) {
            return null;
        }
        @Nullable Object[] row = decoder.row(answer);
        return row[bound] == null || value.equals(row[bound]) ? row : null;
    }

    /**
     * Returns what asks for a page.
     *
     * @param value fills the endpoint's path; null where it needs none
     * @param wanted how many rows it may bring at most
     * @param token what the page before gave; null for the first page
     */
    HttpUrl url(CallScope scope, @Nullable String value, long wanted, @Nullable String token) {
        HttpUrl.Builder url = url(scope, value);
        if (endpoint.paged()) {
            url.addQueryParameter("limit", Long.toString(wanted));
            if (token != null) {
                url.addQueryParameter("paginationToken", token);
            }
        }
        return url.build();
    }

    private HttpUrl.Builder url(CallScope scope, @Nullable String value) {
        String path = endpoint.path();
        String column = endpoint.boundColumn();
        if (column != null && value != null) {
            path = path.replace("{" + column + "}", PathSegment.of(value));
        }
        HttpUrl.Builder url =
                scope.controlPlane().options().baseUrl().newBuilder().encodedPath(path);
        for (Endpoint.Parameter parameter : endpoint.query()) {
            url.addQueryParameter(parameter.name(), parameter.value() == null ? value : parameter.value());
        }
        return url;
    }

    RowDecoder.Page page(Answer answer) {
        if (!answer.found()) {
            String says = new String(answer.body(), StandardCharsets.UTF_8);
            throw ErrorCondition.REJECTED.exception(
                    answer.path() + " answered 404: "
                            + (says.isBlank()
                                    ? "there is no such list"
                                    : answer.text().safe(says)),
                    404);
        }
        return decoder.page(answer, String.valueOf(endpoint.rows()));
    }

    /** Returns the token of the page that follows; null where there is none. */
    @Nullable
    String next(RowDecoder.Page page) {
        return endpoint.paged() ? page.next() : null;
    }

    /** Returns those rows that hold what was asked for. */
    List<@Nullable Object[]> wanted(List<@Nullable Object[]> all) {
        if (values.isEmpty()) {
            return all;
        }
        List<@Nullable Object[]> wanted = new ArrayList<>(all.size());
        for (@Nullable Object[] row : all) {
            Object value = row[bound];
            if (value == null ? !strict : values.contains(value)) {
                wanted.add(row);
            }
        }
        return wanted;
    }

    /** Whether rows of an answer may be left out. */
    boolean isFiltered() {
        return strict && !values.isEmpty();
    }
}
