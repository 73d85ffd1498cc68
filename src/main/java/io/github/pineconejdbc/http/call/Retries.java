package io.github.pineconejdbc.http.call;

import io.github.pineconejdbc.error.ErrorCondition;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** The tries of one call: again after a failure that may pass, each in its turn, with pauses that grow between them. */
final class Retries {
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT_ON_REQUEST = Duration.ofSeconds(30);

    private final CallScope scope;
    private final ControlPlane controlPlane;
    private final Throttle throttle;

    Retries(CallScope scope) {
        this.scope = scope;
        this.controlPlane = scope.controlPlane();
        this.throttle = controlPlane.throttle();
    }

    /**
     * Returns the answer to a GET.
     *
     * @param maxRetries further tries after the first
     */
    Answer fetch(Get get, int maxRetries) {
        Duration backoff = FIRST_BACKOFF;
        for (int tries = 0; ; tries++) {
            Attempt.Outcome outcome = attempt(get);
            if (outcome instanceof Answer answer) {
                return answer;
            }
            Attempt.Failure failure = (Attempt.Failure) outcome;
            long wait = untilNext(failure, backoff);
            if (!failure.again() || tries >= maxRetries || wait >= scope.remainingNanos()) {
                throw failure.exception();
            }
            scope.pause(wait);
            Duration doubled = backoff.multipliedBy(2);
            backoff = doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
        }
    }

    /** Returns for how many nanoseconds to wait; of what the server asks, no more than is bearable. */
    private static long untilNext(Attempt.Failure failure, Duration backoff) {
        Duration after = failure.after();
        if (after == null) {
            // Full jitter, so that clients which failed together don't come back together.
            return ThreadLocalRandom.current().nextLong(backoff.toNanos()) + 1;
        }
        return after.compareTo(LONGEST_WAIT_ON_REQUEST) > 0 ? Long.MAX_VALUE : after.toNanos();
    }

    private Attempt.Outcome attempt(Get get) {
        enter();
        try {
            scope.pause(throttle.untilStart());
            scope.count();
            long began = System.nanoTime();
            Attempt.Outcome outcome = new Attempt(controlPlane, scope, get).run();
            if (!(outcome instanceof Attempt.Failure failure)) {
                throttle.accepted(began);
            } else if (failure.exception().condition() == ErrorCondition.RATE_LIMITED) {
                throttle.refused(began, failure.after());
            }
            return outcome;
        } finally {
            throttle.exit();
        }
    }

    private void enter() {
        scope.check();
        CompletableFuture<Boolean> turn = throttle.enter();
        if (turn != null) {
            try {
                scope.await(turn);
            } catch (RuntimeException e) {
                throttle.leave(turn);
                throw e;
            }
        }
    }
}
