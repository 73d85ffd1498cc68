package io.github.pineconejdbc.http;

/**
 * The calls of one statement: its deadline, its cancellation, how many calls it made and the answers it
 * already has. One thread reads; any thread may cancel or close.
 */
public final class CallScope implements AutoCloseable {

    /** Ends the statement's calls: those in flight are dropped, further ones refused (57014). */
    public void cancel() {
        throw new UnsupportedOperationException();
    }

    /** Throws what ended this scope, if anything did: a cancellation, a passed deadline, a close. */
    public void check() {
        throw new UnsupportedOperationException();
    }

    /** Drops the calls in flight. Closing twice is harmless. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
