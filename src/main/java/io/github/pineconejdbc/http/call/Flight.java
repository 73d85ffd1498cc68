package io.github.pineconejdbc.http.call;

import io.github.pineconejdbc.error.DriverException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way, for all who want it: the one who asked first makes the call, the others wait for
 * what comes of it. Where the first one gives up for reasons of its own, it is for another to ask again.
 */
final class Flight {

    /**
     * How a flight ended: in an answer, in a failure, or, with neither, in nothing that is of use to others.
     */
    private record Outcome(
            @Nullable Answer answer, @Nullable DriverException failure) {}

    private final int maxRetries;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /**
     * @param maxRetries how often the owner tries again: a failure means less to who would have tried more
     */
    Flight(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    void landed(Answer answer) {
        outcome.complete(new Outcome(answer, null));
    }

    int maxRetries() {
        return maxRetries;
    }

    boolean hasLanded() {
        return outcome.isDone();
    }

    /** Learns what the owner failed with. */
    void failed(Throwable failure, CallScope owner) {
        boolean ownersAffair = !(failure instanceof DriverException of)
                || owner.hasEnded()
                || switch (of.condition()) {
                    case CANCELED, TIMED_OUT, TOO_MANY_CALLS, OBJECT_CLOSED, CONNECTION_CLOSED -> true;
                    default -> false;
                };
        outcome.complete(new Outcome(null, ownersAffair ? null : (DriverException) failure));
    }

    /**
     * Waits for the answer, as long as the scope may go on.
     *
     * @param orRetries how often the scope itself would try again
     * @return null where the scope has to ask for itself
     * @throws DriverException the failure of the call, where one of the scope's own would have been no better
     */
    @Nullable
    Answer join(CallScope scope, int orRetries) {
        return landed(scope.await(outcome), orRetries);
    }

    /**
     * Does the same, but no longer than a call of the scope's own might take: the owner's may take longer.
     *
     * @throws DriverException also where that time has passed
     */
    @Nullable
    Answer join(CallScope scope, Get get, int orRetries) {
        Duration timeout = scope.controlPlane().callTimeout();
        Outcome ended = scope.await(outcome, timeout.toNanos());
        if (ended == null) {
            throw Attempt.tookTooLong(scope.controlPlane(), get, timeout, null);
        }
        return landed(ended, orRetries);
    }

    private @Nullable Answer landed(Outcome ended, int orRetries) {
        DriverException failure = ended.failure();
        if (failure != null && maxRetries >= orRetries) {
            throw failure.again();
        }
        return ended.answer();
    }
}
