package io.github.pineconejdbc.http.call;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the context class loader of the caller's thread from the threads that OkHttp and Okio start on it: they live on
 * for a minute, and a web application that is undeployed would stay with them.
 */
final class ContextLoader {
    private static final @Nullable ClassLoader OWN = ContextLoader.class.getClassLoader();

    private final @Nullable ClassLoader callers;

    private ContextLoader(@Nullable ClassLoader callers) {
        this.callers = callers;
    }

    /** Sets the driver's own loader, until the other one is restored on the same thread. */
    static ContextLoader setAside() {
        ClassLoader callers = Thread.currentThread().getContextClassLoader();
        set(callers, OWN);
        return new ContextLoader(callers);
    }

    private static void set(@Nullable ClassLoader before, @Nullable ClassLoader after) {
        if (before != after) {
            try {
                Thread.currentThread().setContextClassLoader(after);
            } catch (SecurityException e) {
                // A thread of the JDK's that takes none has none of an application's to give away.
                return;
            }
        }
    }

    void restore() {
        set(OWN, callers);
    }
}
