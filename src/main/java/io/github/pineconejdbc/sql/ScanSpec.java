package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.CallScope;
import io.github.pineconejdbc.http.ControlPlane;
import io.github.pineconejdbc.http.RowCursor;
import io.github.pineconejdbc.http.TableReader;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * One table as a plan reads it: which columns, under which condition, how many rows. It works out the
 * calls when it runs, as only then all values are known. Public for the code that Calcite generates.
 */
public final class ScanSpec {
    private final ControlPlane controlPlane;
    private final Table table;
    private final int width;
    private final Condition condition;
    private final TableReader reader;
    private final List<String> read;

    /**
     * @param columns the positions of the columns that each row holds
     * @param condition what the rows have to meet, exactly
     */
    ScanSpec(ControlPlane controlPlane, Table table, int[] columns, Condition condition) {
        this.controlPlane = controlPlane;
        this.table = table;
        this.width = columns.length;
        this.condition = condition;
        int[] all = withConditionColumns(table, columns, condition);
        this.reader = new TableReader(table, all);
        this.read =
                Arrays.stream(all).mapToObj(i -> table.columns().get(i).name()).toList();
    }

    /** A condition on several columns is checked row by row, whichever of them the API is asked by. */
    private static int[] withConditionColumns(Table table, int[] columns, Condition condition) {
        Set<String> needed = new LinkedHashSet<>();
        condition.columns(needed);
        if (needed.size() < 2) {
            return columns;
        }
        needed.add(table.key());
        int[] missing = needed.stream()
                .mapToInt(table::indexOf)
                .filter(i -> Arrays.stream(columns).noneMatch(c -> c == i))
                .toArray();
        int[] all = Arrays.copyOf(columns, columns.length + missing.length);
        System.arraycopy(missing, 0, all, columns.length, missing.length);
        return all;
    }

    /**
     * Returns the rows: arrays, or bare values where there is one column.
     *
     * @param operands the values of the condition's operands, in order
     * @param limit how many rows are wanted at most; negative for all
     */
    public Enumerable<@Nullable Object> rows(DataContext context, @Nullable Object[] operands, long limit) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<@Nullable Object> enumerator() {
                return context instanceof QueryContext query
                        ? new CursorEnumerator(open(query.scope(), operands, query.limit(limit)), width == 1, null)
                        : foreign(operands, limit);
            }
        };
    }

    /** In a Calcite connection of somebody else's, each scan is a scope of its own. */
    private Enumerator<@Nullable Object> foreign(@Nullable Object[] operands, long limit) {
        CallScope scope = controlPlane.scope(Duration.ZERO);
        return new CursorEnumerator(open(scope, operands, limit), width == 1, scope);
    }

    private RowCursor open(CallScope scope, @Nullable Object[] operands, long limit) {
        Access access = Access.of(table, condition, operands);
        boolean checked = read.size() > width || !isOneColumn();
        long wanted = limit < 0 || checked ? Long.MAX_VALUE : limit;
        Deque<Supplier<RowCursor>> parts = new ArrayDeque<>();
        if (access.all()) {
            parts.add(() -> reader.list(scope, null, null, wanted));
        }
        for (Endpoint endpoint : table.endpoints()) {
            String column = endpoint.boundColumn();
            Set<String> values = column == null ? null : access.values().get(column);
            if (values == null) {
                continue;
            }
            if (endpoint.isDescribe()) {
                parts.add(() -> reader.describe(scope, List.copyOf(values)));
            } else {
                values.forEach(value -> parts.add(() -> reader.list(scope, column, value, wanted)));
            }
        }
        boolean unique = parts.size() < 2;
        RowCursor rows = new Parts(scope, parts);
        return checked ? new Checked(rows, operands, unique) : rows;
    }

    private boolean isOneColumn() {
        Set<String> needed = new HashSet<>();
        condition.columns(needed);
        return needed.size() < 2;
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

    /** Those rows that meet the condition, each once. */
    private final class Checked implements RowCursor {
        private final RowCursor rows;
        private final @Nullable Object[] operands;
        private final @Nullable Set<Object> seen;

        Checked(RowCursor rows, @Nullable Object[] operands, boolean unique) {
            this.rows = rows;
            this.operands = operands;
            this.seen = unique ? null : new HashSet<>();
        }

        @Override
        public boolean next() {
            while (rows.next()) {
                @Nullable Object[] row = rows.row();
                if (condition.holds(column -> row[read.indexOf(column)], operands)
                        && (seen == null || seen.add(String.valueOf(row[read.indexOf(table.key())])))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public @Nullable Object[] row() {
            @Nullable Object[] row = rows.row();
            return row.length == width ? row : Arrays.copyOf(row, width);
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** A cursor as Calcite reads it. */
    private static final class CursorEnumerator implements Enumerator<@Nullable Object> {
        private final RowCursor rows;
        private final boolean scalar;
        private final @Nullable CallScope own;

        CursorEnumerator(RowCursor rows, boolean scalar, @Nullable CallScope own) {
            this.rows = rows;
            this.scalar = scalar;
            this.own = own;
        }

        @Override
        public @Nullable Object current() {
            return scalar ? rows.row()[0] : rows.row();
        }

        @Override
        public boolean moveNext() {
            return rows.next();
        }

        @Override
        public void reset() {
            throw new UnsupportedOperationException("rows are read once");
        }

        @Override
        public void close() {
            rows.close();
            if (own != null) {
                own.close();
            }
        }
    }
}
