package io.github.pineconejdbc.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What results are printed to. A {@link PrintStream} keeps to itself that its reader is gone or its disk full, and a list
 * would be fetched to its end for nobody; this fails, once.
 */
final class Output extends OutputStream {

    /** Nobody takes what is printed. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super("Can't write the output: " + cause.getMessage(), cause);
        }
    }

    private final OutputStream out;
    private boolean lost;

    private Output(OutputStream out) {
        this.out = out;
    }

    /** Returns what prints to a stream, in UTF-8, and throws {@link Lost} where that fails. */
    static PrintStream to(OutputStream out) {
        return new PrintStream(new BufferedOutputStream(new Output(out)), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!lost) {
            attempt(() -> out.write(bytes, offset, length));
        }
    }

    @Override
    public void flush() {
        if (!lost) {
            attempt(out::flush);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            // What is still buffered on its way here would fail the same way again.
            lost = true;
            throw new Lost(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
