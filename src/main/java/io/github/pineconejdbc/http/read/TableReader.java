package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, of those columns that a query uses. Immutable and thread-safe. */
public final class TableReader {
    /** Up to so many keys are always looked up; with more, the list may be the shorter way. */
    public static final int ALWAYS_LOOKED_UP = 64;

    private final Table table;
    private final List<Column> columns;
    private final @Nullable EndpointReader described;

    /**
     * @param table the table
     * @param columns the positions, in the table, of the columns that each row is to hold, in that order
     */
    public TableReader(Table table, int[] columns) {
        this.table = table;
        this.columns = Arrays.stream(columns).mapToObj(table.columns()::get).toList();
        Endpoint describe = table.describe();
        this.described = describe == null ? null : rows(describe, table.key(), Set.of(), true);
    }

    /**
     * Reads the rows that have one of these keys. Up to 64 of them are asked for by a call each, side by side
     * as far as the client's limit allows; with more, the list is read for as
     * long as that would take, and what it hasn't shown by then is looked up: never more calls are made than there are
     * keys, and pages of the list. A key that names nothing gives no row; an empty key,
     * {@code .} and {@code ..} make no call.
     *
     * @param keys distinct keys; up to 64, rows come in their order
     */
    public RowCursor describe(CallScope scope, Collection<String> keys) {
        if (described == null) {
            throw new IllegalArgumentException("no endpoint describes by key");
        }
        List<String> asked = keys.stream().filter(PathSegment::canBe).toList();
        return asked.size() > ALWAYS_LOOKED_UP
                ? new ListThenLookups(scope, described, rows(table.listAll(), table.key(), Set.of(), true), asked)
                : new Lookups(scope, described, asked);
    }

    /**
     * Lists all rows, page by page where the endpoint pages. A row that comes again with a later page, as happens
     * where the list grows while it is read, is given once.
     *
     * @param demand how many rows the reader wants
     */
    public RowCursor list(CallScope scope, Demand demand) {
        return new Pages(scope, rows(table.listAll(), null, Set.of(), false), null, demand);
    }

    /**
     * Lists the rows that have one of these values in a column, each from a list of its own; one that isn't there has no
     * rows. Where the API's version has no such lists, the rows are taken from the list of everything.
     *
     * @param column a column that a list endpoint asks for
     * @param values distinct values
     * @param demand how many rows the reader wants
     */
    public RowCursor list(CallScope scope, String column, Collection<String> values, Demand demand) {
        Endpoint endpoint = table.boundBy(column);
        if (endpoint == null || endpoint.isDescribe()) {
            throw new IllegalArgumentException("no endpoint lists by " + column);
        }
        List<String> asked = values.stream().filter(PathSegment::canBe).toList();
        return asked.size() > ALWAYS_LOOKED_UP
                        || !endpoint.isIn(scope.controlPlane().options().apiVersion())
                ? new Pages(scope, all(column, asked), null, demand)
                : new Lists(scope, this, endpoint, column, asked, demand);
    }

    EndpointReader rows(Endpoint endpoint, @Nullable String column, Set<String> values, boolean strict) {
        return new EndpointReader(table, columns, endpoint, column, values, strict);
    }

    /** Returns what finds the rows with these values of a column in the list of everything. */
    EndpointReader all(String column, Collection<String> values) {
        return rows(table.listAll(), column, Set.copyOf(values), true);
    }
}
