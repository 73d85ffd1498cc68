package io.github.pineconejdbc.error;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The secrets of all clients that there are: a row may hold one, and then a message that quotes a value would tell it. No
 * message does, whichever connection's it is. Safe for use by many threads.
 */
public final class SecretsInUse {
    private static final Set<SafeText> OF_CLIENTS = Collections.newSetFromMap(new WeakHashMap<>());

    private SecretsInUse() {}

    /** Masks the secrets of a client in every message, for as long as the client refers to its text. */
    public static void mask(SafeText text) {
        synchronized (OF_CLIENTS) {
            OF_CLIENTS.add(text);
        }
    }

    static String masked(String text) {
        String masked = text;
        synchronized (OF_CLIENTS) {
            for (SafeText client : OF_CLIENTS) {
                masked = client.withoutLongSecrets(masked);
            }
        }
        return masked;
    }
}
