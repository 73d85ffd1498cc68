package io.github.pineconejdbc.http.call;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one statement: its deadline, its cancellation, how many calls it made and the answers it
 * already has. One thread reads; any thread may cancel or close.
 */
public final class CallScope implements AutoCloseable {
    private static final long KEPT_BYTES = 16L << 20;

    private enum End {
        CANCELED,
        CLOSED
    }

    private final ControlPlane controlPlane;
    private final Duration timeout;
    private final long begin = System.nanoTime();
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final CountDownLatch endLatch = new CountDownLatch(1);
    private final Set<Call> inFlight = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final ConcurrentMap<Get, Flight> answers = new ConcurrentHashMap<>();
    private final AtomicLong keptBytes = new AtomicLong();
    private final Set<CompletableFuture<?>> waits = ConcurrentHashMap.newKeySet();
    private final StatementMemory memory;
    private final List<String> warnings = new ArrayList<>();
    private volatile boolean fresh;

    /** What answers that have been read stood in, for further ones; null where answers are kept. */
    private volatile @Nullable Queue<byte[]> buffers;

    CallScope(ControlPlane controlPlane, Duration timeout) {
        this.controlPlane = controlPlane;
        this.timeout = timeout;
        this.memory =
                new StatementMemory(StatementMemory.share(controlPlane.options().maxMemoryPerStatement()), this::check);
    }

    /** Returns what counts the rows that the statement keeps; for the thread that reads. */
    public StatementMemory memory() {
        return memory;
    }

    public ControlPlane controlPlane() {
        return controlPlane;
    }

    /** Makes this statement go past the answers that statements share; what it fetches replaces them. */
    public void goPastCache() {
        fresh = true;
    }

    /**
     * Learns that no address is asked for twice by this statement: what its answers say isn't kept, and what one stood
     * in is used for another when it is read.
     */
    public void readOnce() {
        if (controlPlane.cache() == null) {
            buffers = new ConcurrentLinkedQueue<>();
        }
    }

    /** Learns that nobody will look into an answer any more. */
    public void isRead(Answer answer) {
        Queue<byte[]> free = buffers;
        if (free != null && answer.found()) {
            free.add(answer.body());
        }
    }

    /** Returns what an answer may be read into. */
    byte[] buffer(int size) {
        Queue<byte[]> free = buffers;
        if (free == null) {
            return new byte[size];
        }
        byte[] buffer = free.poll();
        // The next answer may be a little longer.
        return buffer == null || buffer.length < size ? new byte[size + size / 8] : buffer;
    }

    /** Whether an answer is let go as soon as it is read. */
    boolean readsOnce() {
        return buffers != null;
    }

    /** Tells the statement's user what is no error, once. */
    public void warn(String message) {
        synchronized (warnings) {
            if (!warnings.contains(message)) {
                warnings.add(message);
            }
        }
    }

    /** Returns what the statement's user is to know, in the order in which it was told. */
    public List<String> warnings() {
        synchronized (warnings) {
            return List.copyOf(warnings);
        }
    }

    /** Ends the statement's calls: those in flight are dropped, further ones refused (57014). */
    public void cancel() {
        end(End.CANCELED);
    }

    /** Returns how many calls were made so far, further tries included. */
    public int calls() {
        return calls.get();
    }

    /**
     * Throws what ended this scope, if anything did: a cancellation, a passed deadline, a close. An interrupt of the
     * thread that asks ends its work too.
     */
    public void check() {
        DriverException ended = ended();
        if (ended != null) {
            throw ended;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    /** Drops the calls in flight. Closing twice is harmless. */
    @Override
    public void close() {
        end(End.CLOSED);
        controlPlane.ended(this);
    }

    private void end(End how) {
        if (end.compareAndSet(null, how)) {
            endLatch.countDown();
            inFlight.forEach(Call::cancel);
            waits.forEach(wait -> wait.cancel(false));
        }
    }

    /** Whether this scope may not go on: it was canceled or closed, or its time is up. */
    boolean hasEnded() {
        return end.get() != null || remainingNanos() <= 0;
    }

    /** Returns what ended this scope; null while it may go on. */
    @Nullable
    DriverException ended() {
        End how = end.get();
        if (how == null) {
            return remainingNanos() <= 0 ? timedOut() : null;
        }
        if (controlPlane.isClosed()) {
            return ControlPlane.closedException();
        }
        return how == End.CANCELED
                ? ErrorCondition.CANCELED.exception("The statement was canceled")
                : ErrorCondition.OBJECT_CLOSED.exception("The result is closed");
    }

    DriverException timedOut() {
        return ErrorCondition.TIMED_OUT.exception(
                "The statement took longer than its timeout, " + timeout.toMillis() / 1000.0 + " s");
    }

    public DriverException interrupted() {
        return ErrorCondition.CANCELED.exception("The thread that reads was interrupted");
    }

    long remainingNanos() {
        return timeout.isZero() ? Long.MAX_VALUE : timeout.toNanos() - (System.nanoTime() - begin);
    }

    void begin(Call call) {
        inFlight.add(call);
        if (end.get() != null) {
            call.cancel();
        }
    }

    void end(Call call) {
        inFlight.remove(call);
    }

    /**
     * Returns the answer to a GET, after as many tries as the client may make. The same address is asked
     * once, as long as the answers that are kept for it stay small.
     */
    public Answer get(Get get) {
        return get(get, controlPlane.options().maxRetries());
    }

    /**
     * Does the same, with other further tries than the client's.
     *
     * @param maxRetries how many; a call that is made on a guess has none, so that one which is given up isn't made
     *     again
     */
    public Answer get(Get get, int maxRetries) {
        if (readsOnce()) {
            check();
            return new Retries(this).fetch(get, maxRetries);
        }
        while (true) {
            check();
            Flight mine = new Flight(maxRetries);
            Flight first = answers.putIfAbsent(get, mine);
            Answer answer = first == null ? fly(get, mine) : first.join(this, maxRetries);
            if (answer != null) {
                return answer;
            }
        }
    }

    /** Returns whether the answer to a GET is kept, so that no call is waited for. */
    public boolean holds(Get get) {
        Flight flight = answers.get(get);
        return flight != null && flight.hasLanded();
    }

    private Answer fly(Get get, Flight mine) {
        try {
            Answer answer = shared(get, mine.maxRetries());
            // A URL holds its text, and its parts beside it.
            long size = answer.length() + 4L * get.url().toString().length();
            if (keptBytes.addAndGet(size) > KEPT_BYTES) {
                keptBytes.addAndGet(-size);
                answers.remove(get);
            }
            mine.landed(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            answers.remove(get);
            mine.failed(e, this);
            throw e;
        }
    }

    private Answer shared(Get get, int maxRetries) {
        AnswerCache cache = controlPlane.cache();
        if (cache == null) {
            return new Retries(this).fetch(get, maxRetries);
        }
        return fresh ? cache.fresh(this, get, maxRetries) : cache.get(this, get, maxRetries);
    }

    /** Waits for what one of the client's threads does for this scope, which ends with the scope by itself. */
    public <T> T join(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (CancellationException e) {
            check();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DriverException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for an event, but no longer than this scope may go on. */
    <T> T await(CompletableFuture<T> event) {
        while (true) {
            T result = await(event, Long.MAX_VALUE);
            if (result != null) {
                return result;
            }
        }
    }

    /** Does the same, but for so many nanoseconds at most; null says that they have passed. */
    @SuppressWarnings("CollectionUndefinedEquality") // Each wait is one object, and only equal to itself.
    <T> @Nullable T await(CompletableFuture<T> event, long nanos) {
        // A copy, since what ends this scope is no affair of others who wait.
        CompletableFuture<T> wait = event.copy();
        waits.add(wait);
        try {
            if (end.get() != null) {
                wait.cancel(false);
            }
            return wait.get(Math.min(nanos, remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (TimeoutException e) {
            check();
            return null;
        } catch (CancellationException | ExecutionException e) {
            check();
            throw new IllegalStateException(e);
        } finally {
            waits.remove(wait);
            wait.cancel(false);
        }
    }

    /** Counts a call, and refuses it where the statement may make no more. */
    void count() {
        int limit = controlPlane.options().maxCallsPerStatement();
        if (calls.incrementAndGet() > limit && limit > 0) {
            throw ErrorCondition.TOO_MANY_CALLS.exception("The statement needs more calls than"
                    + " maxCallsPerStatement, " + limit + ", allows: narrow it, or raise the limit");
        }
        controlPlane.countCall();
    }

    /** Sleeps, but no longer than this scope may go on. */
    void pause(long nanos) {
        if (nanos <= 0) {
            return;
        }
        try {
            endLatch.await(Math.min(nanos, remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
        check();
    }
}
