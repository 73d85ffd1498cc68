package io.github.pineconejdbc.http.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a connection makes side by side, and how fast: as many as its user allows, until the server
 * refuses one with 429. From then on it looks for what the server allows, by additive increase and
 * multiplicative decrease: half as many calls side by side after a refusal, one more after each round of calls
 * that went well. Where even one call after the other is too fast, calls are spaced as well: at four fifths of
 * the pace at each refusal, and faster again little by little, the longer none came. All calls of the
 * connection share it, so that one refusal slows all of them.
 */
final class Throttle {
    private static final double NANOS = 1e9;
    private static final double SLOWEST = 4;
    /** How much of the pace is added in the first second after a refusal; it grows with the square of time. */
    private static final double FIRST_STEP = 0.01;

    /** The same after the very first refusal, when what is known of the server is little. */
    private static final double SEARCHING_STEP = 0.3;

    private static final double LONGEST_GROWTH = 4;

    /**
     * What share of the pace each call adds at least: a hundred calls make up for a refusal. Where fewer than that are
     * refused, and not for their pace, the pace goes on growing, however high it is.
     */
    private static final double LEAST_GROWTH = 0.0016;

    /** How long no call is made where calls are refused in a row and the server doesn't say for how long. */
    private static final long LONGEST_BLIND_PAUSE = 250_000_000;

    /** How long one refusal may hold up the calls of others, whatever the server asks for. */
    private static final long LONGEST_PAUSE = 1_000_000_000;

    private static final double SLOWER = 0.85;

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
    private final LongSupplier clock;
    private final int most;
    private int inFlight;
    private double window;

    /** Calls a second; infinite as long as the server never refused one. */
    private double pace = Double.POSITIVE_INFINITY;

    private long nextStart;
    private long lastRefusal;
    private boolean wellSinceRefusal = true;
    private boolean searching;
    private int pauses;

    /** Calls that went well in the second that began then, and in the one before. */
    private long second;

    private int wellThisSecond;
    private double lastThroughput;

    Throttle(int most) {
        this(most, System::nanoTime);
    }

    Throttle(int most, LongSupplier clock) {
        this.most = most;
        this.window = most;
        this.clock = clock;
        this.second = clock.getAsLong();
    }

    /**
     * Takes a place among the calls in flight.
     *
     * @return null where one is free; otherwise what comes true when one is, unless {@link #leave} comes first
     */
    @Nullable
    CompletableFuture<Boolean> enter() {
        lock.lock();
        try {
            if (inFlight < (int) window && waiting.isEmpty()) {
                inFlight++;
                return null;
            }
            CompletableFuture<Boolean> turn = new CompletableFuture<>();
            waiting.add(turn);
            return turn;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up waiting for a place, and the place if it came meanwhile. */
    @SuppressWarnings("CollectionUndefinedEquality") // A turn is only equal to itself.
    void leave(CompletableFuture<Boolean> turn) {
        if (turn.cancel(false)) {
            lock.lock();
            try {
                waiting.remove(turn);
            } finally {
                lock.unlock();
            }
        } else {
            exit();
        }
    }

    /** Gives a place back. */
    void exit() {
        lock.lock();
        try {
            inFlight--;
            admit();
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        while (inFlight < (int) window) {
            CompletableFuture<Boolean> turn = waiting.poll();
            if (turn == null) {
                return;
            }
            // Completing it wakes a thread and runs nothing else: no one hangs work of his own on it.
            if (turn.complete(true)) {
                inFlight++;
            }
        }
    }

    /** Returns whether the server has refused calls, and hasn't shown since that it has room again. */
    boolean isPaced() {
        lock.lock();
        try {
            return pace < Double.POSITIVE_INFINITY;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many nanoseconds the next call has to wait; 0 or less is not at all. */
    long untilStart() {
        lock.lock();
        try {
            if (pace == Double.POSITIVE_INFINITY) {
                return 0;
            }
            long now = clock.getAsLong();
            long start = Math.max(now, nextStart);
            nextStart = start + (long) (NANOS / pace);
            return start - now;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Learns that the server took a call.
     *
     * @param begin when it was made
     */
    void accepted(long begin) {
        lock.lock();
        try {
            long now = clock.getAsLong();
            count(now);
            wellThisSecond++;
            if (pace == Double.POSITIVE_INFINITY) {
                return;
            }
            if (window < most) {
                window = Math.min(most, window + 1 / window);
                admit();
            }
            if (begin - lastRefusal < 0) {
                return;
            }
            wellSinceRefusal = true;
            double calm = Math.min(LONGEST_GROWTH, (now - lastRefusal) / NANOS);
            double step = (searching ? SEARCHING_STEP : FIRST_STEP) * (1 + 4 * calm * calm);
            pace += Math.max(step, LEAST_GROWTH * pace);
            if (pace * (now - begin) / NANOS > 2 * most) {
                // So fast that the places alone are the limit: the server has room again.
                pace = Double.POSITIVE_INFINITY;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Learns that the server refused a call with 429.
     *
     * @param begin when it was made: what was on its way when another call was refused says nothing new
     * @param after what the server asks to wait, which is less than centuries; null where it doesn't say
     */
    void refused(long begin, @Nullable Duration after) {
        lock.lock();
        try {
            long now = clock.getAsLong();
            count(now);
            boolean first = pace == Double.POSITIVE_INFINITY;
            if (!first && begin - lastRefusal < 0) {
                return;
            }
            if (first) {
                pace = Math.max(lastThroughput, wellThisSecond);
                nextStart = now;
            }
            if (wellSinceRefusal) {
                searching = first;
                window = Math.max(1, window / 2);
                pace *= first ? 1 : SLOWER;
                pauses = 0;
            }
            pace = Math.max(SLOWEST, pace);
            // The first refusal says that one call was too many; the next in a row, that none goes through for now.
            long pause = Math.min(LONGEST_BLIND_PAUSE, (long) (NANOS / pace) << Math.min(pauses, 10));
            if (after != null && (first || pauses > 0)) {
                pause = Math.min(LONGEST_PAUSE, after.toNanos());
            }
            pauses++;
            nextStart = Math.max(nextStart, now + pause);
            lastRefusal = now;
            wellSinceRefusal = false;
        } finally {
            lock.unlock();
        }
    }

    private void count(long now) {
        long elapsed = now - second;
        if (elapsed >= NANOS) {
            lastThroughput = wellThisSecond * NANOS / elapsed;
            second = now;
            wellThisSecond = 0;
        }
    }
}
