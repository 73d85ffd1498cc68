package io.github.pineconejdbc.http.call;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does things when their time has come, on one thread, which is there while something is awaited, and a little longer. The
 * libraries' own alarms are set by all clients of the JVM on one thread that no one starts again where memory ran out
 * beside it; this one takes no memory while it waits, goes on after an {@link OutOfMemoryError}, and does again what that
 * one cut short. Safe for use by many threads.
 */
final class Alarms implements AutoCloseable {
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    /** What is to be done at a time, unless it is stopped before. Setting and stopping cost next to nothing. */
    final class Alarm {
        private final Runnable action;
        private long at;
        private boolean set;
        private @Nullable Alarm before;
        private @Nullable Alarm after;

        private Alarm(Runnable action) {
            this.action = action;
        }

        /** Makes it go off in so many nanoseconds, and not when it should have before. */
        void in(long nanos) {
            synchronized (Alarms.this) {
                unlink(this);
                if (!closed) {
                    // A long wait is one of centuries, and times are compared by their difference.
                    at = System.nanoTime() + Math.min(nanos, Long.MAX_VALUE / 2);
                    link(this);
                }
            }
        }

        void stop() {
            synchronized (Alarms.this) {
                unlink(this);
            }
        }
    }

    private final String name;
    private @Nullable Alarm first;
    private @Nullable Thread thread;
    private long wakes;
    private boolean closed;

    /**
     * @param name of its thread
     */
    Alarms(String name) {
        this.name = name;
    }

    /** Returns an alarm that isn't set. */
    Alarm alarm(Runnable action) {
        return new Alarm(action);
    }

    /** Stops all of them. */
    @Override
    public synchronized void close() {
        closed = true;
        while (first != null) {
            unlink(first);
        }
        notifyAll();
    }

    private void link(Alarm alarm) {
        alarm.set = true;
        alarm.after = first;
        if (first != null) {
            first.before = alarm;
        }
        first = alarm;
        if (thread == null) {
            begin();
        } else if (alarm.at - wakes < 0) {
            notifyAll();
        }
    }

    private void begin() {
        Thread watch = new Thread(this::watch, name);
        watch.setDaemon(true);
        watch.setContextClassLoader(Alarms.class.getClassLoader());
        watch.start();
        thread = watch;
    }

    private void unlink(Alarm alarm) {
        if (!alarm.set) {
            return;
        }
        alarm.set = false;
        if (alarm.before == null) {
            first = alarm.after;
        } else {
            alarm.before.after = alarm.after;
        }
        if (alarm.after != null) {
            alarm.after.before = alarm.before;
        }
        alarm.before = null;
        alarm.after = null;
    }

    private void watch() {
        Alarm due = null;
        try {
            while (true) {
                try {
                    if (due == null) {
                        due = next();
                    }
                    if (due == null) {
                        return;
                    }
                    due.action.run();
                    due = null;
                } catch (OutOfMemoryError e) {
                    // What took the memory gives it back when it fails in its turn.
                    Thread.onSpinWait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended();
        }
    }

    /** Waits for the next one whose time has come, and takes it; null where nothing was awaited for a while. */
    private synchronized @Nullable Alarm next() throws InterruptedException {
        long idleSince = System.nanoTime();
        while (!closed) {
            Alarm earliest = first;
            for (Alarm alarm = first; alarm != null; alarm = alarm.after) {
                if (earliest == null || alarm.at - earliest.at < 0) {
                    earliest = alarm;
                }
            }
            long now = System.nanoTime();
            if (earliest != null && earliest.at - now <= 0) {
                unlink(earliest);
                return earliest;
            }
            if (earliest != null) {
                idleSince = now;
            } else if (now - idleSince >= IDLE) {
                break;
            }
            long nanos = Math.min(IDLE, earliest == null ? IDLE : earliest.at - now);
            wakes = now + nanos;
            wait(nanos / NANOS_IN_A_MILLI + 1);
        }
        thread = null;
        return null;
    }

    /** Another thread follows one that a failure ended with something left to do. */
    private synchronized void ended() {
        if (thread == Thread.currentThread()) {
            thread = null;
            if (first != null) {
                begin();
            }
        }
    }
}
