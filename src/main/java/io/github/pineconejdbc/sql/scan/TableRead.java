package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.http.read.SeenRows;
import io.github.pineconejdbc.http.read.TableReader;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one table: which columns, under which condition, how many rows. It works out the calls when it
 * is opened, as only then all values are known. Immutable and thread-safe.
 */
public final class TableRead {
    private final Table table;
    private final int width;
    private final TableReader reader;
    private final List<String> read;
    private final CallPlan.Choice choice;

    /**
     * @param version the version of the API that the connection asks for
     * @param columns the positions of the columns that each row holds
     * @param conditions what will be asked of the rows, whatever its values
     */
    public TableRead(Table table, String version, int[] columns, TextCondition conditions) {
        this.table = table;
        this.width = columns.length;
        int[] all = withConditionColumns(table, columns, conditions);
        this.reader = new TableReader(table, all);
        this.read = new ArrayList<>();
        for (int column : all) {
            read.add(table.columns().get(column).name());
        }
        this.choice = CallPlan.choice(table, version, Set.copyOf(read));
    }

    /**
     * What is demanded of several columns is checked row by row, whichever of them the API is asked by; and rows of several
     * calls are told apart by their keys.
     */
    private static int[] withConditionColumns(Table table, int[] columns, TextCondition conditions) {
        if (conditions instanceof TextCondition.All
                || conditions.pinned() != null && CallPlan.canAsk(table, conditions)) {
            return columns;
        }
        Set<String> needed = new LinkedHashSet<>();
        conditions.columns(needed);
        if (mayTakeSeveralCalls(conditions)) {
            needed.addAll(table.keys());
        }
        for (int column : columns) {
            needed.remove(table.columns().get(column).name());
        }
        int[] all = Arrays.copyOf(columns, columns.length + needed.size());
        int next = columns.length;
        for (String name : needed) {
            all[next++] = table.indexOf(name);
        }
        return all;
    }

    /** What holds where one of several conditions does is one call only where each of them is about the same column. */
    private static boolean mayTakeSeveralCalls(TextCondition conditions) {
        if (conditions instanceof TextCondition.Or or) {
            String column =
                    or.conditions().isEmpty() ? null : or.conditions().get(0).pinned();
            return column == null || !or.conditions().stream().allMatch(part -> column.equals(part.pinned()));
        }
        return conditions instanceof TextCondition.And and
                && and.conditions().stream().anyMatch(TableRead::mayTakeSeveralCalls);
    }

    public Table table() {
        return table;
    }

    /** Returns the names of the columns that are read, those asked for first. */
    public List<String> columns() {
        return read;
    }

    /**
     * Returns the rows that meet the condition, each once. Their arrays may be longer than the columns are many.
     *
     * @param condition with bound values
     * @param demand how many rows are wanted
     */
    public RowCursor open(CallScope scope, TextCondition condition, Demand demand) {
        CallPlan plan = plan(condition);
        return plan.exact()
                ? open(scope, plan, demand)
                : RowCursors.filter(open(scope, plan, Demand.ALL), row -> condition.holds(column -> row[slot(column)]));
    }

    /** Returns the calls that a condition needs. */
    public CallPlan plan(TextCondition condition) {
        return choice.of(condition);
    }

    /**
     * Returns all rows that calls bring, each once: others than were meant may be among them, where the calls aren't exact.
     *
     * @param plan what {@link #plan} returned
     * @param demand how many rows are wanted
     */
    public RowCursor open(CallScope scope, CallPlan plan, Demand demand) {
        Deque<Supplier<RowCursor>> parts = new ArrayDeque<>();
        for (CallPlan.Call call : plan.calls()) {
            parts.add(() -> call.isForAll()
                    ? reader.list(scope, demand)
                    : reader.read(scope, call.endpoint(), call.values(), demand));
        }
        if (parts.size() <= 1) {
            return parts.isEmpty() ? RowCursors.of(List.of()) : parts.remove().get();
        }
        int[] keys = table.keys().stream().mapToInt(this::slot).toArray();
        return RowCursors.filter(new Parts(scope, parts), new SeenRows(keys)::isNew);
    }

    private int slot(String column) {
        return read.indexOf(column);
    }

    /** The rows of several calls, one after the other, each begun when the one before has ended. */
    private static final class Parts implements RowCursor {
        private final CallScope scope;
        private final Deque<Supplier<RowCursor>> parts;
        private @Nullable RowCursor current;

        Parts(CallScope scope, Deque<Supplier<RowCursor>> parts) {
            this.scope = scope;
            this.parts = parts;
        }

        @Override
        public boolean next() {
            scope.check();
            while (true) {
                if (current != null) {
                    if (current.next()) {
                        return true;
                    }
                    current.close();
                }
                Supplier<RowCursor> part = parts.poll();
                if (part == null) {
                    current = null;
                    return false;
                }
                current = part.get();
            }
        }

        @Override
        public @Nullable Object[] row() {
            if (current == null) {
                throw new IllegalStateException("no row");
            }
            return current.row();
        }

        @Override
        public void close() {
            parts.clear();
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }

    /** Returns how many columns a row holds. */
    public int width() {
        return width;
    }
}
