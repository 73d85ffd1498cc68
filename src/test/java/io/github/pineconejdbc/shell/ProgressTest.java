package io.github.pineconejdbc.shell;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProgressTest {
    private static final String WIPED = "\r\u001b[K";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final AtomicLong calls = new AtomicLong(7);
    private final CountDownLatch shown = new CountDownLatch(2);
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(seen, true, UTF_8) {
        @Override
        public void flush() {
            super.flush();
            if (seen.toString(UTF_8).contains("calls so far")) {
                shown.countDown();
            }
        }
    };

    private void awaitShown() throws InterruptedException {
        assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStatementsOwnCallsAreCountedUntilItsFirstRowIsPrinted() throws Exception {
        try (Progress progress = new Progress(terminal, calls::get, 1)) {
            progress.begin();
            calls.addAndGet(1_234);
            awaitShown();
            progress.before(terminal).print("row");
            assertThat(seen.toString(UTF_8))
                    .startsWith("\rcalls so far: 1,234")
                    .endsWith("\rcalls so far: 1,234" + WIPED + "row");
            calls.addAndGet(1);
        }
        assertThat(seen.toString(UTF_8)).endsWith("row");
    }

    @Test
    void whatWasShownIsWipedWhereAStatementFails() throws Exception {
        try (Progress progress = new Progress(terminal, calls::get, 1)) {
            progress.begin();
            calls.incrementAndGet();
            awaitShown();
        }
        assertThat(seen.toString(UTF_8)).endsWith("calls so far: 1" + WIPED);
    }

    @Test
    void nothingIsShownBeforeAStatementBegins() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        PrintStream untouched = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new AssertionError("written to");
                    }
                },
                true,
                UTF_8);
        try (Progress progress = new Progress(
                untouched,
                () -> {
                    asked.countDown();
                    return 0;
                },
                1)) {
            progress.begin();
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(untouched.checkError()).isFalse();
    }

    @Test
    void whoCountsAtATerminalSeesTheCalls() {
        pinecone.answers("/backups", json("{\"data\":[" + backup("b1") + "]}").withFixedDelay(1_500));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(
                new String[] {"-u", pinecone.url(""), "--format", "csv", "-e", "SELECT COUNT(*) AS n FROM backups"},
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                terminal,
                true);
        assertThat(status).isZero();
        assertThat(out.toString(UTF_8).lines()).containsExactly("n", "1");
        assertThat(seen.toString(UTF_8)).startsWith("\rcalls so far: 1").endsWith(WIPED);
    }
}
