package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.call.StatementMemory;
import io.github.pineconejdbc.http.read.RowCursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is made of a cursor's rows: some of them, some order, other columns. */
public final class RowCursors {
    private RowCursors() {}

    /** Returns rows that are known beforehand. */
    public static RowCursor of(List<@Nullable Object[]> rows) {
        return new Listed(rows.iterator());
    }

    /** Returns those rows that are wanted. */
    public static RowCursor filter(RowCursor rows, Predicate<@Nullable Object[]> wanted) {
        return new Derived(rows) {
            @Override
            public boolean next() {
                while (rows.next()) {
                    if (wanted.test(rows.row())) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    /** Returns other columns of each row. */
    public static RowCursor map(RowCursor rows, Function<@Nullable Object[], @Nullable Object[]> columns) {
        return new Derived(rows) {
            private @Nullable Object[] row = {};

            @Override
            public boolean next() {
                if (!rows.next()) {
                    return false;
                }
                row = columns.apply(rows.row());
                return true;
            }

            @Override
            public @Nullable Object[] row() {
                return row;
            }
        };
    }

    /** Returns the rows from one to another, which is the last that is read. */
    public static RowCursor slice(RowCursor rows, long skipped, long last) {
        return new Derived(rows) {
            private long read;

            @Override
            public boolean next() {
                while (read < last && rows.next()) {
                    if (read++ >= skipped) {
                        return true;
                    }
                }
                rows.close();
                return false;
            }
        };
    }

    /**
     * Returns the first rows in an order, and equal ones as they came. No more of them are kept than are wanted.
     *
     * @param memory counts them
     */
    public static RowCursor sort(
            RowCursor rows, Comparator<@Nullable Object[]> order, long wanted, StatementMemory memory) {
        return new Derived(rows) {
            private @Nullable RowCursor sorted;

            @Override
            public boolean next() {
                if (sorted == null) {
                    sorted = of(
                            wanted < Integer.MAX_VALUE ? first(rows, order, wanted, memory) : all(rows, order, memory));
                }
                return sorted.next();
            }

            @Override
            public @Nullable Object[] row() {
                return sorted == null ? super.row() : sorted.row();
            }
        };
    }

    private static List<@Nullable Object[]> all(
            RowCursor rows, Comparator<@Nullable Object[]> order, StatementMemory memory) {
        List<@Nullable Object[]> all = new ArrayList<>();
        while (rows.next()) {
            memory.keep(memory.size(rows.row()));
            all.add(rows.row());
        }
        all.sort(order);
        return all;
    }

    private static List<@Nullable Object[]> first(
            RowCursor rows, Comparator<@Nullable Object[]> order, long wanted, StatementMemory memory) {
        record Numbered(@Nullable Object[] row, long number) {}
        Comparator<Numbered> stable = Comparator.comparing(Numbered::row, order).thenComparingLong(Numbered::number);
        PriorityQueue<Numbered> kept = new PriorityQueue<>(Collections.reverseOrder(stable));
        for (long number = 0; rows.next(); number++) {
            Numbered row = new Numbered(rows.row(), number);
            Numbered last = kept.peek();
            if (last != null && kept.size() >= wanted) {
                if (stable.compare(row, last) >= 0) {
                    continue;
                }
                memory.release(memory.size(last.row()));
                kept.poll();
            }
            memory.keep(memory.size(row.row()));
            kept.add(row);
        }
        return kept.stream().sorted(stable).map(Numbered::row).toList();
    }

    private abstract static class Derived implements RowCursor {
        private final RowCursor rows;

        Derived(RowCursor rows) {
            this.rows = rows;
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

    private static final class Listed implements RowCursor {
        private final Iterator<@Nullable Object[]> rows;
        private @Nullable Object[] row = {};

        Listed(Iterator<@Nullable Object[]> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        }

        @Override
        public @Nullable Object[] row() {
            return row;
        }

        @Override
        public void close() {
            // Rows in memory hold nothing open.
        }
    }
}
