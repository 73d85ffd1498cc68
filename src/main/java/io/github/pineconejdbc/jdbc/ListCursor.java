package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.http.read.RowCursor;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are all there already. */
public final class ListCursor implements RowCursor {
    private static final @Nullable Object[] NO_ROW = {};

    private final Iterator<@Nullable Object[]> rows;
    private @Nullable Object[] row = NO_ROW;

    public ListCursor(List<@Nullable Object[]> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        boolean found = rows.hasNext();
        row = found ? rows.next() : NO_ROW;
        return found;
    }

    @Override
    public @Nullable Object[] row() {
        return row;
    }

    @Override
    public void close() {
        row = NO_ROW;
    }
}
