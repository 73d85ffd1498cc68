package io.github.pineconejdbc.http;

import io.github.pineconejdbc.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, of those columns that a query uses. Immutable and thread-safe. */
public final class TableReader {

    /**
     * @param table the table
     * @param columns the positions, in the table, of the columns that each row is to hold, in that order
     */
    public TableReader(Table table, int[] columns) {}

    /**
     * Asks for one row for each key, side by side as far as the client's limit allows. A key that names
     * nothing gives no row; an empty key, {@code .} and {@code ..} make no call.
     *
     * @param keys distinct keys; rows come in their order
     */
    public RowCursor describe(CallScope scope, List<String> keys) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lists rows, page by page where the endpoint pages.
     *
     * @param column the column whose value narrows the list; null lists all
     * @param value that column's value
     * @param limit how many rows the reader wants at most; {@link Long#MAX_VALUE} is all
     */
    public RowCursor list(CallScope scope, @Nullable String column, @Nullable String value, long limit) {
        throw new UnsupportedOperationException();
    }
}
