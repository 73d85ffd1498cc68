package io.github.pineconejdbc.table;

/** The types that a column can have, each with the Java form in which a decoded row holds it. */
public enum ColumnType {
    /** A {@link String}. */
    VARCHAR,
    /** An {@link Integer}. */
    INTEGER,
    /** A {@link Long}. */
    BIGINT,
    /** A {@link Double}. */
    DOUBLE,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** An instant, as a {@link Long} of milliseconds since the epoch; finer parts are cut off. */
    TIMESTAMP,
    /** A {@link StringMap}: keys and values are strings. */
    MAP,
    /** Any JSON value, as a {@link String} that holds its text. */
    JSON
}
