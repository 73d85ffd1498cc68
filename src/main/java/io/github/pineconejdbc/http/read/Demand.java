package io.github.pineconejdbc.http.read;

/**
 * How many rows a reader wants.
 *
 * @param rows how many at most; {@link Long#MAX_VALUE} is all
 * @param atATime how many a page may bring at most, 1 or more; {@link Integer#MAX_VALUE} is as many as it can
 */
public record Demand(long rows, int atATime) {
    /** All rows, in pages as large as they can be. */
    public static final Demand ALL = new Demand(Long.MAX_VALUE, Integer.MAX_VALUE);

    /** Returns whether not all rows are wanted. */
    public boolean isLimited() {
        return rows < Long.MAX_VALUE;
    }

    /** Returns the same, but for so many rows at most. */
    public Demand atMost(long most) {
        return new Demand(Math.min(rows, most), atATime);
    }

    /** Returns what is wanted after so many rows were read. */
    Demand after(long read) {
        return isLimited() ? new Demand(rows - read, atATime) : this;
    }
}
