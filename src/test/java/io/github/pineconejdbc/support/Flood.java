package io.github.pineconejdbc.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.LongConsumer;

/** What never ends, and stands around a body rather than in it: sent at first, and then again and again. */
public enum Flood {
    EARLY_HINTS("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    HEADERS(Texts.OK, "X: " + Texts.LONG + "\r\n"),
    ONE_HEADER(Texts.OK + "X: ", Texts.LONG),
    STATUS_LINE("HTTP/1.1 200 ", Texts.LONG),
    CHUNK_EXTENSIONS(Texts.OK + "Transfer-Encoding: chunked\r\n\r\n", "1;" + Texts.LONG + "\r\n \r\n"),
    ONE_CHUNK_EXTENSION(Texts.OK + "Transfer-Encoding: chunked\r\n\r\n1;", Texts.LONG),
    ONE_CHUNK_SIZE(Texts.OK + "Transfer-Encoding: chunked\r\n\r\n", "0".repeat(4_000)),
    NAME_IN_GZIP(Texts.GZIP + (char) 8, Texts.LONG),
    COMMENT_IN_GZIP(Texts.GZIP + (char) 16, Texts.LONG),
    NAME_IN_GZIP_CHUNKED(
            Texts.OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n\u001f\u008b\b\b\r\n",
            "fa0\r\n" + Texts.LONG + "\r\n"),
    TRAILERS(Texts.OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", "T: " + Texts.LONG + "\r\n");

    private static final class Texts {
        static final String LONG = "a".repeat(4_000);
        static final String OK = "HTTP/1.1 200 OK\r\n";
        static final String GZIP = OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n\u001f\u008b\b";
    }

    private static final String PREFIX = "endless ";

    private final String first;
    private final String again;

    Flood(String first, String again) {
        this.first = first;
        this.again = again;
    }

    /** Returns the fault of that name. */
    static Flood of(String fault) {
        return valueOf(fault.substring(PREFIX.length()).replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    /** Returns the name of the fault. */
    public String fault() {
        return PREFIX + name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Sends it until the client has had enough, and tells of all that was sent so far. */
    void send(OutputStream out, LongConsumer sent) throws IOException {
        out.write(first.getBytes(ISO_8859_1));
        byte[] bytes = again.getBytes(ISO_8859_1);
        for (long total = 0; true; total += bytes.length) {
            sent.accept(total);
            out.write(bytes);
            out.flush();
        }
    }
}
