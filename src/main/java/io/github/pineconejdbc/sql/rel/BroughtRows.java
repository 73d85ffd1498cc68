package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.call.StatementMemory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.function.Function0;
import org.jspecify.annotations.Nullable;

/**
 * The rows of that side of a join which brings the keys of the other: they are read before the other side begins,
 * up to a bound, and handed on to the join afterwards. Public for the code that Calcite generates.
 */
public final class BroughtRows {
    /** A side with more rows than these is handed on as it is read, and the other side is listed. */
    private static final int MOST_ROWS = 25_000;

    private final Enumerator<@Nullable Object> rest;
    private final List<@Nullable Object> first = new ArrayList<>();
    private final @Nullable Set<String> keys;
    private long bytes;
    private boolean handedOn;

    private BroughtRows(Enumerator<@Nullable Object> rows, int key, StatementMemory memory) {
        this.rest = rows;
        Set<String> found = new LinkedHashSet<>();
        boolean more = false;
        while (first.size() < MOST_ROWS && (more = rows.moveNext())) {
            Object row = rows.current();
            long size = memory.size(row);
            bytes += size;
            memory.keep(size);
            first.add(row);
            // What is NULL, or no text, equals no key.
            if ((row instanceof Object[] columns ? columns[key] : row) instanceof String text) {
                found.add(text);
            }
        }
        this.keys = more ? null : found;
    }

    /** Returns the distinct keys; null where there are too many rows to know them all. */
    @Nullable
    Set<String> keys() {
        return keys;
    }

    /**
     * Returns the rows of a join whose one side reads {@link #rows} and whose other side is asked by the keys.
     *
     * @param join the join's number in its plan
     * @param key the position of the key in the rows brought
     * @param rows the side that brings keys
     * @param joined makes the join's rows, once the keys are known
     */
    public static Enumerable<@Nullable Object> join(
            DataContext context,
            int join,
            int key,
            Enumerable<@Nullable Object> rows,
            Function0<Enumerable<@Nullable Object>> joined) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<@Nullable Object> enumerator() {
                StatementMemory memory = ((QueryContext) context).scope().memory();
                BroughtRows brought = new BroughtRows(rows.enumerator(), key, memory);
                ((QueryContext) context).bring(join, brought);
                Enumerator<@Nullable Object> result = joined.apply().enumerator();
                return new Closing(result, brought.rest, () -> memory.release(brought.bytes));
            }
        };
    }

    /** Returns the rows that were brought to a join. */
    public static Enumerable<@Nullable Object> rows(DataContext context, int join) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<@Nullable Object> enumerator() {
                return ((QueryContext) context).brought(join).handOn();
            }
        };
    }

    private Enumerator<@Nullable Object> handOn() {
        if (handedOn && keys == null) {
            throw new IllegalStateException("rows that aren't kept are read once");
        }
        handedOn = true;
        return new Enumerator<>() {
            private int next;
            private @Nullable Object row;

            @Override
            public @Nullable Object current() {
                return row;
            }

            @Override
            public boolean moveNext() {
                if (next < first.size()) {
                    row = first.get(next);
                    // What isn't all of them is read once, and needn't be kept.
                    if (keys == null) {
                        first.set(next, null);
                    }
                    next++;
                    return true;
                }
                if (keys != null || !rest.moveNext()) {
                    return false;
                }
                row = rest.current();
                return true;
            }

            @Override
            public void reset() {
                next = 0;
            }

            @Override
            public void close() {
                // The join that began to read the rows ends it.
            }
        };
    }

    private static final class Closing implements Enumerator<@Nullable Object> {
        private final Enumerator<@Nullable Object> rows;
        private final Enumerator<@Nullable Object> also;
        private final Runnable forgotten;

        Closing(Enumerator<@Nullable Object> rows, Enumerator<@Nullable Object> also, Runnable forgotten) {
            this.rows = rows;
            this.also = also;
            this.forgotten = forgotten;
        }

        @Override
        public @Nullable Object current() {
            return rows.current();
        }

        @Override
        public boolean moveNext() {
            return rows.moveNext();
        }

        @Override
        public void reset() {
            rows.reset();
        }

        @Override
        public void close() {
            rows.close();
            also.close();
            forgotten.run();
        }
    }
}
