package io.github.pineconejdbc.jdbc;

import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings of one connection, statement or result. Safe for use by many threads. */
final class Warnings {
    /** The SQL standard's class of warnings, without a more special meaning. */
    private static final String WARNING = "01000";

    private @Nullable SQLWarning first;
    private int taken;

    synchronized void add(String message) {
        SQLWarning warning = new SQLWarning(message, WARNING);
        if (first == null) {
            first = warning;
        } else {
            first.setNextWarning(warning);
        }
    }

    /** Adds those of a growing list that weren't there the last time. */
    synchronized void take(List<String> messages) {
        for (; taken < messages.size(); taken++) {
            add(messages.get(taken));
        }
    }

    /** Begins anew, with a list that is empty yet. */
    synchronized void restart() {
        first = null;
        taken = 0;
    }

    synchronized @Nullable SQLWarning first() {
        return first;
    }

    synchronized void clear() {
        first = null;
    }
}
