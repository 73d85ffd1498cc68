package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.Cancellation;
import org.jspecify.annotations.Nullable;

/** What an aggregate keeps of the rows that it has met. Public for the code that Calcite generates. */
public abstract class Accumulator {
    /** Takes a row: the aggregate's arguments, and after them what the rows are sorted by. */
    public abstract void add(@Nullable Object[] row);

    /** Returns the aggregate of the rows so far; there may be more of them yet, since frames of windows grow. */
    public abstract @Nullable Object result();

    /** Returns the same for a row of a window, which keeps it beside those of all others: what it takes is counted. */
    public final @Nullable Object resultOfFrame() {
        Object result = result();
        Cancellation.keep(made(result));
        return result;
    }

    /**
     * Returns how many bytes were made for the last result: none where it is a value of one of the rows, or a number.
     */
    long made(@Nullable Object result) {
        return 0;
    }
}
