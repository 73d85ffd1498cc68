package io.github.pineconejdbc.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells somebody at a terminal how many calls a statement has made, as long as nothing of its result is printed. */
final class Progress implements AutoCloseable {
    private static final long TICK_MILLIS = 250;

    private final PrintStream terminal;
    private final LongSupplier calls;
    private final long tickMillis;

    /** Null where no statement runs, or what it gives is being printed. */
    private @Nullable Timer ticks;

    private boolean shown;
    private long before;

    /** @param calls how many calls were made so far, by this and all former statements */
    Progress(PrintStream terminal, LongSupplier calls) {
        this(terminal, calls, TICK_MILLIS);
    }

    Progress(PrintStream terminal, LongSupplier calls, long tickMillis) {
        this.terminal = terminal;
        this.calls = calls;
        this.tickMillis = tickMillis;
    }

    /** A statement begins. */
    synchronized void begin() {
        end();
        before = calls.getAsLong();
        ticks = new Timer("pinecone-jdbc-progress", true);
        TimerTask tick = new TimerTask() {
            @Override
            public void run() {
                tick();
            }
        };
        ticks.schedule(tick, tickMillis, tickMillis);
    }

    private synchronized void tick() {
        long made = ticks == null ? 0 : calls.getAsLong() - before;
        if (made > 0) {
            terminal.printf(Locale.ROOT, "\rcalls so far: %,d", made);
            terminal.flush();
            shown = true;
        }
    }

    /** Something is about to be printed, or the statement ends: wipes what was shown, and shows no more. */
    synchronized void end() {
        if (ticks != null) {
            ticks.cancel();
            ticks = null;
        }
        if (shown) {
            terminal.print("\r\u001b[K");
            terminal.flush();
            shown = false;
        }
    }

    /** Returns a stream that prints to another one, and ends this beforehand. */
    PrintStream before(PrintStream out) {
        return new PrintStream(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        end();
                        out.write(bytes, offset, length);
                    }
                },
                false,
                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        end();
    }
}
