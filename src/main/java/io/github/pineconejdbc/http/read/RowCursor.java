package io.github.pineconejdbc.http.read;

import org.jspecify.annotations.Nullable;

/**
 * Rows, one after the other, read by one thread. Every method may throw a
 * {@link io.github.pineconejdbc.error.DriverException}, and nothing else.
 */
public interface RowCursor extends AutoCloseable {

    /** Moves to the next row; returns false where there is none, and from then on. */
    boolean next();

    /** Returns the values of the current row. The array is the reader's until it calls {@link #next}. */
    @Nullable
    Object[] row();

    /** Stops all work for rows not read yet. Closing twice is harmless. */
    @Override
    void close();
}
