package io.github.pineconejdbc.http.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Asks for addresses on a thread of its own, since nothing can call the system's resolver back: a statement that is
 * canceled, or whose time is up, doesn't wait for a name server that is silent.
 */
final class Resolver implements Dns {
    private static final ThreadLocal<@Nullable CallScope> CALLER = new ThreadLocal<>();

    private final Dns system;
    private final Duration timeout;

    /** What the thread brings back, one or the other. */
    private record Found(
            @Nullable List<InetAddress> addresses, @Nullable Throwable failure) {}

    /**
     * @param system who is asked
     * @param timeout how long the answer may take
     */
    Resolver(Dns system, Duration timeout) {
        this.system = system;
        this.timeout = timeout;
    }

    /** Tells for whom this thread asks from now on; null is for no one. */
    static void askFor(@Nullable CallScope scope) {
        if (scope == null) {
            CALLER.remove();
        } else {
            CALLER.set(scope);
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        CallScope scope = CALLER.get();
        if (scope == null) {
            return system.lookup(host);
        }
        CompletableFuture<Found> event = new CompletableFuture<>();
        Thread thread = new Thread(() -> event.complete(ask(host)), "pinecone-jdbc-dns");
        thread.setDaemon(true);
        thread.start();
        Found found = scope.await(
                event,
                Math.min(timeout.toNanos(), scope.controlPlane().callTimeout().toNanos()));
        if (found == null) {
            throw new UnknownHostException(host + " (no answer within " + timeout.toSeconds() + " s)");
        }
        if (found.addresses() != null) {
            return found.addresses();
        }
        if (found.failure() instanceof RuntimeException refused) {
            throw refused;
        }
        if (found.failure() instanceof Error error) {
            throw error;
        }
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(found.failure());
        throw unknown;
    }

    private Found ask(String host) {
        try {
            return new Found(system.lookup(host), null);
        } catch (UnknownHostException | RuntimeException | Error e) {
            return new Found(null, e);
        }
    }
}
