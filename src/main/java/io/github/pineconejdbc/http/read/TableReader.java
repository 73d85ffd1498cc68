package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, of those columns that a query uses. Immutable and thread-safe. */
public final class TableReader {
    /** Up to so many keys are always looked up; with more, the list may be the shorter way. */
    public static final int ALWAYS_LOOKED_UP = 64;

    private final Table table;
    private final List<Column> columns;

    /** What asks for the row of a key; it learns from each answer, and is there before the first call. */
    private final @Nullable EndpointReader described;

    /**
     * @param table the table
     * @param columns the positions, in the table, of the columns that each row is to hold, in that order
     */
    public TableReader(Table table, int[] columns) {
        this.table = table;
        List<Column> read = new ArrayList<>(columns.length);
        for (int position : columns) {
            read.add(table.columns().get(position));
        }
        this.columns = read;
        Endpoint describe = table.describe();
        this.described = describe == null ? null : rows(describe, Map.of());
    }

    /**
     * Lists all rows, page by page where the endpoint pages, and of each row of its parent where it has one. A row that
     * comes again with a later page, as happens where the list grows while it is read, is given once.
     *
     * @param demand how many rows the reader wants
     */
    public RowCursor list(CallScope scope, Demand demand) {
        return list(scope, Map.of(), demand);
    }

    /**
     * Reads the rows that have one of these values in each of the columns that an endpoint asks for. What isn't there has no
     * rows; an empty value, {@code .} and {@code ..} in a path make no call.
     *
     * <p>Up to 64 calls are made side by side, as far as the client's limit allows. With more keys than these, the list of
     * everything is read for as long as looking them all up would take, and what it hasn't shown by then is looked up: never
     * more calls are made than there are keys, and pages of the list. More lists than these are read as the one of
     * everything too, unless that doesn't tell all columns, as is what can't be said in a query parameter.
     *
     * @param endpoint one of the table's
     * @param values distinct values for each of its placeholders; up to 64 keys, rows come in their order
     * @param demand how many rows the reader wants
     */
    public RowCursor read(CallScope scope, Endpoint endpoint, Map<String, Set<String>> values, Demand demand) {
        boolean many = Fillings.count(values) > ALWAYS_LOOKED_UP;
        if (many
                && endpoint.isDescribe()
                && values.size() == 1
                && table.listAll().parent() == null) {
            List<Map<String, String>> keys = Fillings.of(endpoint, values);
            if (keys.size() > ALWAYS_LOOKED_UP) {
                return new ListThenLookups(scope, described(endpoint), rows(table.listAll(), Map.of()), keys);
            }
            many = false;
        }
        if (many && !aloneTells(endpoint) || !Fillings.canTravel(endpoint, values)) {
            return list(scope, values, demand);
        }
        List<Map<String, String>> fillings = Fillings.of(endpoint, values);
        return endpoint.isDescribe()
                ? new Lookups(scope, described(endpoint), fillings)
                : Lists.of(scope, rows(endpoint, Map.of()), fillings, demand);
    }

    private boolean aloneTells(Endpoint endpoint) {
        return columns.stream().anyMatch(column -> endpoint.alone().contains(column.name()));
    }

    private RowCursor list(CallScope scope, Map<String, Set<String>> values, Demand demand) {
        Endpoint endpoint = table.listAll();
        EndpointReader rows = rows(endpoint, values);
        Endpoint.Parent parent = endpoint.parent();
        if (parent == null) {
            return new Pages(scope, rows, Map.of(), demand);
        }
        Map<String, Set<String>> wanted = new HashMap<>();
        int[] read = new int[parent.columns().size()];
        for (int i = 0; i < read.length; i++) {
            String column = parent.columns().get(i);
            read[i] = parent.table().indexOf(column);
            Set<String> filling = values.get(endpoint.placeholders().get(i));
            if (filling != null) {
                wanted.merge(column, filling, TableReader::both);
            }
        }
        RowCursor parents = new TableReader(parent.table(), read).list(scope, wanted, Demand.ALL);
        return Lists.ofParent(scope, rows, new Fillings.OfParent(endpoint, parents), demand);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private EndpointReader described(Endpoint endpoint) {
        return described == null ? rows(endpoint, Map.of()) : described;
    }

    private EndpointReader rows(Endpoint endpoint, Map<String, Set<String>> values) {
        return new EndpointReader(table, columns, endpoint, values);
    }
}
