package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.sql.scan.TableRead;
import io.github.pineconejdbc.sql.scan.TextCondition;
import io.github.pineconejdbc.table.Table;
import java.time.Duration;
import java.util.Arrays;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.runtime.FlatLists;
import org.jspecify.annotations.Nullable;

/** A {@link TableRead} as Calcite's generated code reads it. Public for that code. */
public final class ScanSource {
    private final ControlPlane controlPlane;
    private final TableRead scan;
    private final TextCondition condition;

    /**
     * @param columns the positions of the columns that each row holds
     * @param condition what the rows have to meet, exactly
     */
    ScanSource(ControlPlane controlPlane, Table table, int[] columns, TextCondition condition) {
        this.controlPlane = controlPlane;
        this.scan = new TableRead(table, controlPlane.options().apiVersion(), columns, condition);
        this.condition = condition;
    }

    /**
     * Returns the rows: arrays, or bare values where there is one column.
     *
     * @param operands the values of the condition's operands, in order
     * @param limit how many rows are wanted at most; negative for all
     */
    public Enumerable<@Nullable Object> rows(DataContext context, @Nullable Object[] operands, long limit) {
        long most = limit < 0 ? Long.MAX_VALUE : limit;
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<@Nullable Object> enumerator() {
                return context instanceof QueryContext query
                        ? rows(
                                query.scope(),
                                null,
                                condition.bind(
                                        operands, join -> query.brought(join).keys()),
                                query.demand().atMost(most))
                        : foreign(operands, Demand.ALL.atMost(most));
            }
        };
    }

    /** In a Calcite connection of somebody else's, each scan is a scope of its own. */
    private Enumerator<@Nullable Object> foreign(@Nullable Object[] operands, Demand demand) {
        CallScope own = controlPlane.scope(Duration.ZERO);
        return rows(own, own, condition.bind(operands, join -> null), demand);
    }

    private Enumerator<@Nullable Object> rows(
            CallScope scope, @Nullable CallScope own, TextCondition bound, Demand demand) {
        RowCursor rows = scan.open(scope, bound, demand);
        return new CursorEnumerator(rows, scan.width(), own);
    }

    /**
     * Returns a row in the form that Calcite's code takes for granted: of one column the bare value, of none an empty
     * list.
     *
     * @param width how many of the array's values are the row's
     */
    static @Nullable Object row(@Nullable Object[] row, int width) {
        if (width == 0) {
            return FlatLists.COMPARABLE_EMPTY_LIST;
        }
        return width == 1 ? row[0] : row.length == width ? row : Arrays.copyOf(row, width);
    }

    /** A cursor as Calcite reads it: it compares rows as a whole, so that they are as long as they say. */
    private static final class CursorEnumerator implements Enumerator<@Nullable Object> {
        private final RowCursor rows;
        private final int width;
        private final @Nullable CallScope own;

        CursorEnumerator(RowCursor rows, int width, @Nullable CallScope own) {
            this.rows = rows;
            this.width = width;
            this.own = own;
        }

        @Override
        public @Nullable Object current() {
            return row(rows.row(), width);
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
