package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.sql.rel.OperatorMemory;
import io.github.pineconejdbc.sql.rel.QueryContext;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.function.Function0;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose reading ends when their statement does, and that are counted where they are kept. Public for the code that
 * Calcite generates.
 */
public final class StoppableRows {
    private static final int OFTEN = 256;

    private StoppableRows() {}

    /** Returns the same rows, whose reading can be stopped. */
    public static <T extends @Nullable Object> Enumerable<T> of(DataContext context, Enumerable<T> rows) {
        return context instanceof QueryContext query ? rows(rows, all -> new Stoppable<>(query, all)) : rows;
    }

    /** Returns the same rows, which an operator keeps. */
    public static <T extends @Nullable Object> Enumerable<T> kept(
            DataContext context, Enumerable<T> rows, int operator) {
        return context instanceof QueryContext query
                ? rows(rows, all -> new Counted<>(query, all, query.kept(operator)::add))
                : rows;
    }

    /** Returns the same rows, of which an operator keeps one for each value of some columns. */
    public static <T extends @Nullable Object> Enumerable<T> keptByKey(
            DataContext context, Enumerable<T> rows, int operator, int[] key) {
        return context instanceof QueryContext query
                ? rows(rows, all -> {
                    OperatorMemory kept = query.kept(operator);
                    return new Counted<>(query, all, row -> kept.add(row, key));
                })
                : rows;
    }

    /** Returns the same rows, of which an operator keeps the first in its order: as many as it skips and gives. */
    public static <T extends @Nullable Object> Enumerable<T> keptFirst(
            DataContext context, Enumerable<T> rows, int operator, Object offset, Object fetch) {
        long most = ((Number) offset).longValue() + ((Number) fetch).longValue();
        return context instanceof QueryContext query
                ? rows(rows, all -> {
                    OperatorMemory kept = query.kept(operator);
                    return new Counted<>(query, all, row -> kept.addFirst(row, most));
                })
                : rows;
    }

    /** Returns the rows of an operator, which keeps others until these are read. */
    public static <T extends @Nullable Object> Enumerable<T> released(
            DataContext context, Enumerable<T> rows, int operator) {
        return context instanceof QueryContext query
                ? rows(rows, all -> new Stoppable<>(query, all) {
                    @Override
                    public void close() {
                        super.close();
                        query.kept(operator).release();
                    }
                })
                : rows;
    }

    /** Returns rows that are made each time they are read. */
    public static <T extends @Nullable Object> Enumerable<T> anew(Function0<Enumerable<T>> making) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<T> enumerator() {
                return making.apply().enumerator();
            }
        };
    }

    private static <T extends @Nullable Object> Enumerable<T> rows(
            Enumerable<T> rows, Function<Enumerator<T>, Enumerator<T>> reading) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<T> enumerator() {
                return reading.apply(rows.enumerator());
            }
        };
    }

    private static class Stoppable<T extends @Nullable Object> implements Enumerator<T> {
        final CallScope scope;
        private final Enumerator<T> rows;
        private int count;

        Stoppable(QueryContext query, Enumerator<T> rows) {
            this.scope = query.scope();
            this.rows = rows;
            scope.check();
        }

        @Override
        public T current() {
            return rows.current();
        }

        @Override
        public boolean moveNext() {
            if (++count % OFTEN == 0) {
                scope.check();
            }
            return rows.moveNext();
        }

        @Override
        public void reset() {
            rows.reset();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** Asks for each row once, as it may be computed when it is asked for. */
    private static final class Counted<T extends @Nullable Object> extends Stoppable<T> {
        private final Consumer<@Nullable Object> counting;
        private @Nullable T row;

        Counted(QueryContext query, Enumerator<T> rows, Consumer<@Nullable Object> counting) {
            super(query, rows);
            this.counting = counting;
        }

        @Override
        @SuppressWarnings("NullAway") // Where the rows' type has no null, there is a row.
        public T current() {
            return row;
        }

        @Override
        public boolean moveNext() {
            // What keeps a row may work on it for long: for each of hundreds of grouping sets, say.
            scope.check();
            boolean more = super.moveNext();
            row = more ? super.current() : null;
            if (more) {
                counting.accept(row);
            }
            return more;
        }
    }
}
