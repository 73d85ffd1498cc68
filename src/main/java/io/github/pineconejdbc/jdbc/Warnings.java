package io.github.pineconejdbc.jdbc;

import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** The warnings of one connection or statement. Safe for use by many threads. */
final class Warnings {
    /** The SQL standard's class of warnings, without a more special meaning. */
    private static final String WARNING = "01000";

    private @Nullable SQLWarning first;

    synchronized void add(String message) {
        SQLWarning warning = new SQLWarning(message, WARNING);
        if (first == null) {
            first = warning;
        } else {
            first.setNextWarning(warning);
        }
    }

    synchronized @Nullable SQLWarning first() {
        return first;
    }

    synchronized void clear() {
        first = null;
    }
}
