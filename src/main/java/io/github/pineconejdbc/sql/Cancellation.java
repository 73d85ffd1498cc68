package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.call.CallScope;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a statement's own work be canceled and timed out: what loops asks now and then whether it may go on.
 * Public for the code that Calcite generates.
 */
public final class Cancellation {
    private static final ThreadLocal<@Nullable CallScope> RUNNING = new ThreadLocal<>();
    private static final int OFTEN = 256;
    private static final int LOOP_OFTEN = 1 << 12;

    /** About how many bytes a short text takes in a list. */
    private static final int TEXT = 64;

    private Cancellation() {}

    /** Does a part of a statement's work, on this thread. */
    public static <T extends @Nullable Object> T run(CallScope scope, Supplier<T> work) {
        CallScope before = RUNNING.get();
        RUNNING.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                RUNNING.remove();
            } else {
                RUNNING.set(before);
            }
        }
    }

    /** Throws what ended the statement that this thread works for, if anything did: planning asks at every turn. */
    public static void check() {
        CallScope scope = RUNNING.get();
        if (scope != null) {
            scope.check();
        }
    }

    /** Does the same in one turn of many of a loop that counts. */
    public static void check(int turn) {
        if (turn % LOOP_OFTEN == 0) {
            check();
        }
    }

    /** Does the same in one turn of many of a loop that fills a list with texts, which may take all memory. */
    public static void checkFilling(int elements) {
        CallScope scope = RUNNING.get();
        if (scope != null && elements % OFTEN == 0) {
            scope.check();
            scope.memory().check((long) elements * TEXT);
        }
    }

    /** Counts what the statement that this thread works for keeps until it ends, and may throw what ended it. */
    public static void keep(long bytes) {
        CallScope scope = RUNNING.get();
        if (scope != null && bytes > 0) {
            scope.memory().keep(bytes);
        }
    }

    /**
     * Returns a value that is put into an array, a map or the rows that a window keeps. What several of its parts share
     * is written out by whatever looks at all of them, so that it may be far larger than it is: that has a bound.
     */
    public static @Nullable Object part(@Nullable Object value) {
        CallScope scope = RUNNING.get();
        if (scope != null && (value instanceof List || value instanceof Map || value instanceof Object[])) {
            scope.memory().check(scope.memory().size(value));
        }
        return value;
    }

    /** Returns the text in a form in which a regular expression's search through it can be stopped. */
    public static CharSequence text(String text) {
        CallScope scope = RUNNING.get();
        return scope == null ? text : new Text(text, scope);
    }

    /** A search that goes back and forth reads each character again and again, or asks how many there are. */
    private static final class Text implements CharSequence {
        private final String text;
        private final CallScope scope;
        private int count;

        Text(String text, CallScope scope) {
            this.text = text;
            this.scope = scope;
        }

        private void count() {
            if (++count % (OFTEN * OFTEN) == 0) {
                scope.check();
            }
        }

        @Override
        public char charAt(int index) {
            count();
            return text.charAt(index);
        }

        @Override
        public int length() {
            count();
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
