package io.github.pineconejdbc.http.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * Cancels those calls of a client that take too long. OkHttp would do that itself, but its timeout of a call wakes the
 * thread that watches over timeouts at the beginning of each call, which costs a tenth of a short one. This one sets one
 * alarm, for the deadline that comes first, and leaves it when the call is done in time: the calls that follow have
 * later deadlines, and need no other. Safe for use by many threads.
 */
final class Deadlines {
    /** So that a client which its user forgot is waited for no longer. */
    private static final long LONGEST_ALARM = TimeUnit.MINUTES.toNanos(1);

    private final Map<Call, Long> deadlines = new HashMap<>();
    private @Nullable Alarm alarm;
    private boolean closed;

    /** Goes off no later than the first deadline, on Okio's thread, and once. */
    private final class Alarm extends AsyncTimeout {
        private final long at;

        Alarm(long at, long now) {
            this.at = at;
            timeout(Math.max(1, at - now), TimeUnit.NANOSECONDS);
        }

        @Override
        protected void timedOut() {
            overdue(this).forEach(Call::cancel);
        }
    }

    /**
     * Begins to watch over a call.
     *
     * @param nanos how long it may take; positive
     */
    synchronized void begin(Call call, long nanos) {
        long now = System.nanoTime();
        long deadline = now + nanos;
        deadlines.put(call, deadline);
        if (!closed && (alarm == null || deadline - alarm.at < 0)) {
            set(deadline, now);
        }
    }

    /** Ends it. */
    synchronized void end(Call call) {
        deadlines.remove(call);
    }

    /** Ends all of it, so that nothing of this client is left waiting: whoever closes it drops its calls himself. */
    synchronized void close() {
        closed = true;
        deadlines.clear();
        stop();
    }

    private void set(long deadline, long now) {
        stop();
        Alarm next = new Alarm(now + Math.min(deadline - now, LONGEST_ALARM), now);
        alarm = next;
        next.enter();
    }

    private void stop() {
        if (alarm != null) {
            alarm.exit();
            alarm = null;
        }
    }

    private synchronized List<Call> overdue(Alarm rung) {
        List<Call> overdue = new ArrayList<>();
        if (rung != alarm) {
            return overdue;
        }
        alarm = null;
        long now = System.nanoTime();
        long left = Long.MAX_VALUE;
        for (Map.Entry<Call, Long> entry : deadlines.entrySet()) {
            long remaining = entry.getValue() - now;
            if (remaining <= 0) {
                overdue.add(entry.getKey());
            } else {
                left = Math.min(left, remaining);
            }
        }
        overdue.forEach(deadlines::remove);
        if (!deadlines.isEmpty()) {
            set(now + left, now);
        }
        return overdue;
    }
}
