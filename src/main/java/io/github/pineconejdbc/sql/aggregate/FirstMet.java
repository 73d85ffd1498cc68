package io.github.pineconejdbc.sql.aggregate;

import org.jspecify.annotations.Nullable;

/** The first value of a group of equal ones. Public for the code that Calcite generates. */
public final class FirstMet {
    private FirstMet() {}

    public static @Nullable Object init() {
        return null;
    }

    public static @Nullable Object add(@Nullable Object first, @Nullable Object value) {
        return first == null ? value : first;
    }

    public static @Nullable Object result(@Nullable Object first) {
        return first;
    }
}
