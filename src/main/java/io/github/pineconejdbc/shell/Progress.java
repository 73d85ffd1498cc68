package io.github.pineconejdbc.shell;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells somebody at a terminal how far a long list is, as long as nothing of it is printed. */
final class Progress {
    static final Progress NONE = new Progress(null);
    private static final int STEP = 100;

    private final @Nullable PrintStream terminal;
    private boolean shown;

    Progress(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    void rows(long count) {
        if (terminal != null && count % STEP == 0) {
            terminal.printf(Locale.ROOT, "\r%,d rows ...", count);
            shown = true;
        }
    }

    /** Wipes what was shown. */
    void end() {
        if (terminal != null && shown) {
            terminal.print("\r\u001b[K");
            shown = false;
        }
    }
}
