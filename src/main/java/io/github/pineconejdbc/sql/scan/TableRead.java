package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.http.read.TableReader;
import io.github.pineconejdbc.table.Endpoint;
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

    /**
     * @param columns the positions of the columns that each row holds
     * @param conditions what will be asked of the rows, whatever its values
     */
    public TableRead(Table table, int[] columns, TextCondition conditions) {
        this.table = table;
        this.width = columns.length;
        int[] all = withConditionColumns(table, columns, conditions);
        this.reader = new TableReader(table, all);
        this.read = new ArrayList<>();
        for (int column : all) {
            read.add(table.columns().get(column).name());
        }
    }

    /** What is demanded of several columns is checked row by row, whichever of them the API is asked by. */
    private static int[] withConditionColumns(Table table, int[] columns, TextCondition conditions) {
        Set<String> needed = new LinkedHashSet<>();
        conditions.columns(needed);
        if (needed.isEmpty()
                || needed.size() == 1 && table.boundBy(needed.iterator().next()) != null) {
            return columns;
        }
        int asked = 0;
        for (String name : needed) {
            asked += table.boundBy(name) == null ? 0 : 1;
        }
        if (asked > 1) {
            needed.add(table.key());
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
        boolean answered = isAnswered(condition);
        RowCursor rows = calls(scope, condition, answered ? demand : Demand.ALL);
        return answered ? rows : new Checked(rows, condition);
    }

    /**
     * Returns all rows that meet the condition, each once, and maybe others that the API sends along.
     *
     * @param condition with bound values
     */
    public RowCursor openUnchecked(CallScope scope, TextCondition condition) {
        return calls(scope, condition, Demand.ALL);
    }

    /** Whether the API itself answers with just the rows that meet a condition. */
    public boolean isAnswered(TextCondition condition) {
        return condition instanceof TextCondition.All
                || condition == TextCondition.NONE
                || condition instanceof TextCondition.In in && table.boundBy(in.column()) != null;
    }

    private RowCursor calls(CallScope scope, TextCondition condition, Demand demand) {
        CallPlan access = CallPlan.of(table, condition);
        if (access.all()) {
            return reader.list(scope, demand);
        }
        Deque<Supplier<RowCursor>> parts = new ArrayDeque<>();
        Set<String> lookedUp = access.values().getOrDefault(table.key(), Set.of());
        for (Endpoint endpoint : table.endpoints()) {
            String column = endpoint.boundColumn();
            Set<String> values = column == null ? null : access.values().get(column);
            if (column == null || values == null) {
                continue;
            }
            if (endpoint.isDescribe()) {
                parts.add(() -> reader.describe(scope, values));
            } else if (lookedUp.isEmpty()) {
                parts.add(() -> reader.list(scope, column, values, demand));
            } else {
                parts.add(() -> new Except(reader.list(scope, column, values, demand), lookedUp));
            }
        }
        return parts.size() == 1 ? parts.remove().get() : new Parts(scope, parts);
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

    /** Some of another cursor's rows. */
    private abstract static class Filtered implements RowCursor {
        private final RowCursor rows;

        Filtered(RowCursor rows) {
            this.rows = rows;
        }

        abstract boolean isWanted(@Nullable Object[] row);

        @Override
        public boolean next() {
            while (rows.next()) {
                if (isWanted(rows.row())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public @Nullable Object[] row() {
            return rows.row();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** Those rows that weren't looked up by their key already. */
    private final class Except extends Filtered {
        private final int key = slot(table.key());
        private final Set<String> keys;

        Except(RowCursor rows, Set<String> keys) {
            super(rows);
            this.keys = keys;
        }

        @Override
        boolean isWanted(@Nullable Object[] row) {
            return !keys.contains(String.valueOf(row[key]));
        }
    }

    /** Those rows that meet the condition. */
    private final class Checked extends Filtered {
        private final TextCondition condition;

        Checked(RowCursor rows, TextCondition condition) {
            super(rows);
            this.condition = condition;
        }

        @Override
        boolean isWanted(@Nullable Object[] row) {
            return condition.holds(column -> row[slot(column)]);
        }
    }

    /** Returns how many columns a row holds. */
    public int width() {
        return width;
    }
}
