package io.github.pineconejdbc.http;

import java.time.Duration;

/** The client of one connection: its sockets, its threads and its limits. Safe for use by many threads. */
public final class ControlPlane implements AutoCloseable {
    private final ClientOptions options;

    public ControlPlane(ClientOptions options) {
        this.options = options;
    }

    /** Returns what this client was made from. */
    public ClientOptions options() {
        return options;
    }

    /**
     * Begins the calls of one statement.
     *
     * @param timeout how long they may take in all; zero is no limit
     */
    public CallScope scope(Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes one cheap call, so that a wrong key or an unreachable host shows now. A key that may not list
     * is good enough.
     */
    public void checkCredentials(Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /** Drops the calls in flight, closes the sockets and ends the threads. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
