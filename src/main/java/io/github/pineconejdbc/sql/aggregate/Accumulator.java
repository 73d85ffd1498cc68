package io.github.pineconejdbc.sql.aggregate;

import org.jspecify.annotations.Nullable;

/** What an aggregate keeps of the rows that it has met. Public for the code that Calcite generates. */
public abstract class Accumulator {
    /** Takes a row: the aggregate's arguments, and after them what the rows are sorted by. */
    public abstract void add(@Nullable Object[] row);

    /** Returns the aggregate of the rows so far; there may be more of them yet, since frames of windows grow. */
    public abstract @Nullable Object result();
}
