package io.github.pineconejdbc.http.read;

import org.jspecify.annotations.Nullable;

/** Rows that calls bring. */
abstract class CallRows implements RowCursor {
    /** The current row; null where there is none. */
    @Nullable
    Object @Nullable [] row;

    @Override
    public final @Nullable Object[] row() {
        if (row == null) {
            throw new IllegalStateException("there is no current row");
        }
        return row;
    }
}
