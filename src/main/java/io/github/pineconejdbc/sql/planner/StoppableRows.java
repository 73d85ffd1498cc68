package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.sql.rel.QueryContext;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;

/** Rows whose reading ends when their statement does. Public for the code that Calcite generates. */
public final class StoppableRows {
    private static final int OFTEN = 256;

    private StoppableRows() {}

    /** Returns the same rows, whose reading can be stopped. */
    public static <T> Enumerable<T> of(DataContext context, Enumerable<T> rows) {
        return context instanceof QueryContext query ? new Rows<>(query.scope(), rows) : rows;
    }

    private static final class Rows<T> extends AbstractEnumerable<T> {
        private final CallScope scope;
        private final Enumerable<T> rows;

        Rows(CallScope scope, Enumerable<T> rows) {
            this.scope = scope;
            this.rows = rows;
        }

        @Override
        public Enumerator<T> enumerator() {
            scope.check();
            Enumerator<T> all = rows.enumerator();
            return new Enumerator<>() {
                private int count;

                @Override
                public T current() {
                    return all.current();
                }

                @Override
                public boolean moveNext() {
                    if (++count % OFTEN == 0) {
                        scope.check();
                    }
                    return all.moveNext();
                }

                @Override
                public void reset() {
                    all.reset();
                }

                @Override
                public void close() {
                    all.close();
                }
            };
        }
    }
}
