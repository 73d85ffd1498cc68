package io.github.pineconejdbc.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * What a network or a server can do to a call instead of answering it. Faults are named: {@code status 503 after 1},
 * {@code reset mid-body}, {@code body bomb}.
 */
final class Faults {
    /** What the server says wherever it can: the key that it got, and what a terminal would act upon. */
    private static final String ECHO = Service.KEY + "\u001b[31m";

    /** One call that a fault befalls: what it would be answered, and the two ends of its socket. */
    record Call(Request request, Reply reply, Socket socket, InputStream in, OutputStream out, LongConsumer flooded) {
        ObjectNode document() throws IOException {
            return (ObjectNode) new ObjectMapper().readTree(reply.body());
        }
    }

    private Faults() {}

    /** Returns whether a fault befalls sockets, and not what is said on them. */
    static boolean isOfSockets(String fault) {
        return fault.equals("refused") || fault.startsWith("tls ");
    }

    /** Does to a client what a fault of the handshake is. */
    static void shakeHands(String fault, Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        switch (fault) {
            case "tls untrusted" ->
                Authority.serve(client, Authority.untrusted()).getInputStream().read();
            case "tls hang" -> client.getInputStream().readAllBytes();
            case "tls cut" -> client.getInputStream().read();
            case "tls plain" -> write(out, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
            case "tls alert" -> write(out, new byte[] {21, 3, 3, 0, 2, 2, 40});
            default -> throw new IllegalArgumentException(fault);
        }
    }

    private static ObjectNode firstRow(ObjectNode body, Table table) {
        String member = table.listAll().rows();
        return body.has(member) && body.get(member).isArray()
                ? (ObjectNode) body.get(member).get(0)
                : body;
    }

    private static String column(Table table, ColumnType... types) {
        return table.columns().stream()
                .filter(column -> Arrays.asList(types).contains(column.type())
                        && column.path().size() == 1
                        && !column.name().equals(table.key())
                        && !column.name().endsWith("_name")
                        && !column.name().endsWith("_id")
                        && (column.required() || column.type() != ColumnType.VARCHAR))
                .findFirst()
                .map(Column::name)
                // The key is required in every table.
                .orElse(table.key());
    }

    /** Plays a fault; returns whether the connection may be used on. */
    static boolean play(String what, Call call) throws IOException {
        ObjectNode body = call.document();
        OutputStream out = call.out();
        String[] words = what.split(" ", -1);
        switch (words[0]) {
            case "reset", "close", "cut", "hang", "drip", "headers" -> {
                return breaks(what, call, bytes(body));
            }
            case "status" -> {
                return status(words, out);
            }
            case "endless" -> Flood.of(what).send(out, call.flooded());
            case "length", "chunk", "switching" -> {
                write(out, head(what).getBytes(UTF_8));
                // Until the client hangs up, which it has to.
                awaitHangUp(call);
                return false;
            }
            case "body" -> bodies(what, out, body);
            case "chunked" -> chunked(out, bytes(body), "");
            case "gzip" -> send(out, "200 OK", "Content-Encoding: gzip\r\n", gzip(bytes(body)));
            case "bad" -> {
                byte[] bytes = gzip(bytes(body));
                bytes[bytes.length - 6] ^= 0x55;
                send(out, "200 OK", "Content-Encoding: gzip\r\n", bytes);
            }
            case "split" -> splitSurrogates(out, body);
            case "field", "number", "time" -> {
                Table table = table(call);
                fields(what, body, table);
                String text = body.toString();
                String column = column(table, ColumnType.VARCHAR);
                if (what.equals("field twice")) {
                    String member = "\"" + column + "\":";
                    text = text.replace(member, member + "\"before\"," + member);
                }
                send(out, "200 OK", "", text.getBytes(UTF_8));
            }
            case "array", "pagination" -> {
                lists(what, body, table(call).listAll().rows());
                send(out, "200 OK", "", body);
            }
            default -> throw new IllegalArgumentException(what);
        }
        return !what.contains("gigabyte");
    }

    /** Heads of answers to which there is no body. */
    private static String head(String what) {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        return switch (what) {
            case "length negative" -> "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n";
            case "length least" -> "HTTP/1.1 200 OK\r\nContent-Length: -9223372036854775808\r\n\r\n";
            case "length too large" -> "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n";
            case "chunk negative" -> chunked + "-5\r\n{}\r\n";
            case "chunk too large" -> chunked + "ffffffffffffffff\r\n{}\r\n";
            case "switching protocols" ->
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n";
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static void awaitHangUp(Call call) throws IOException {
        while (call.in().read() >= 0) {
            continue;
        }
    }

    private static Table table(Call call) {
        return Objects.requireNonNull(call.request().route(), call.request().path())
                .table();
    }

    private static boolean breaks(String what, Call call, byte[] body) throws IOException {
        Socket socket = call.socket();
        OutputStream out = call.out();
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n";
        byte[] half = Arrays.copyOf(body, body.length / 2);
        switch (what) {
            case "reset" -> reset(socket);
            case "close" -> {}
            case "reset mid-body" -> {
                write(out, (head + "\r\n").getBytes(UTF_8), half);
                reset(socket);
            }
            case "cut mid-body" -> write(out, (head + "\r\n").getBytes(UTF_8), half);
            case "cut chunk" ->
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n".getBytes(UTF_8), half);
            case "hang" -> awaitHangUp(call);
            case "hang mid-body" -> {
                write(out, (head + "\r\n").getBytes(UTF_8), half);
                awaitHangUp(call);
            }
            case "drip" -> {
                write(out, (head + "\r\n").getBytes(UTF_8));
                socket.setSoTimeout(300);
                for (byte one : body) {
                    write(out, new byte[] {one});
                    try {
                        // Waits a while, or until the client hangs up.
                        if (call.in().read() < 0) {
                            return false;
                        }
                    } catch (java.net.SocketTimeoutException e) {
                        continue;
                    }
                }
            }
            case "headers huge" ->
                write(out, (head + "X-Long: " + "x".repeat(1 << 20) + "\r\n\r\n").getBytes(UTF_8), body);
            case "headers odd" -> {
                write(out, (head + "x-request-id: \u00e9\r\nX: a\r\nX: b\r\nX-Empty:\r\n\r\n").getBytes(UTF_8), body);
                return true;
            }
            default -> throw new IllegalArgumentException(what);
        }
        return false;
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static boolean status(String[] words, OutputStream out) throws IOException {
        if (words[1].equals("line")) {
            write(out, ("SSH-2.0-" + ECHO + "\r\n\r\n").getBytes(UTF_8));
            return false;
        }
        int code = Integer.parseInt(words[1]);
        String says = words.length > 2 && !words[2].equals("after") ? words[2] : "document";
        byte[] body = (switch (says) {
                    case "empty" -> "";
                    case "html" -> "<html><body><h1>Nginx\u0007 " + ECHO + "</h1></body></html>";
                    case "string" -> "\"no such luck: " + Service.KEY + "\"";
                    case "deep" -> "[".repeat(20_000);
                    case "latin-1" -> "caf\u00e9 " + ECHO;
                    default ->
                        "{\"error\":{\"code\":\"CODE " + Service.KEY + "\",\"message\":\"No.\\n\\u001b[31m key "
                                + Service.KEY + "\"},\"status\":" + code + "}";
                })
                .getBytes(says.equals("latin-1") ? ISO_8859_1 : UTF_8);
        String headers = code / 100 == 3 ? "Location: http://localhost:1/stolen\r\n" : "";
        if (words.length > 3 && words[2].equals("after")) {
            ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            headers = "Retry-After: "
                    + switch (words[3]) {
                        case "date" -> format.format(now.plusSeconds(1));
                        case "past" -> format.format(now.minusDays(1));
                        case "absurd" -> "99999999999999999999";
                        case "malformed" -> "soon \u00e9";
                        default -> words[3];
                    }
                    + "\r\n";
        }
        if (code == 204) {
            write(out, "HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
        } else {
            send(out, code + " Whatever", headers, body);
        }
        return true;
    }

    private static void bodies(String what, OutputStream out, ObjectNode body) throws IOException {
        byte[] whole = bytes(body);
        switch (what.substring("body ".length())) {
            case "gigabyte" -> {
                write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n".getBytes(UTF_8));
                flood(out, false);
            }
            case "gigabyte chunked" -> {
                write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
                flood(out, true);
            }
            case "bomb" -> send(out, "200 OK", "Content-Encoding: gzip\r\n", Bomb.PACKED);
            case "utf-16" -> send(out, "200 OK", "", ("\ufeff" + body).getBytes(UTF_16LE));
            case "bom" -> send(out, "200 OK", "", ("\ufeff" + body).getBytes(UTF_8));
            case "latin-1" ->
                send(
                        out,
                        "200 OK",
                        "",
                        body.toString().replace("some ", "s\u00f6me ").getBytes(ISO_8859_1));
            case "empty" -> send(out, "200 OK", "", new byte[0]);
            case "cut" -> send(out, "200 OK", "", Arrays.copyOf(whole, whole.length / 2));
            case "html" -> send(out, "200 OK", "", (ECHO + "<html><h1>Log in</h1></html>").getBytes(UTF_8));
            case "string" -> send(out, "200 OK", "", ("\"" + Service.KEY + "\"").getBytes(UTF_8));
            case "number" -> send(out, "200 OK", "", "42".getBytes(UTF_8));
            case "null" -> send(out, "200 OK", "", "null".getBytes(UTF_8));
            case "array" -> send(out, "200 OK", "", ("[" + body + "]").getBytes(UTF_8));
            case "deep" -> send(out, "200 OK", "", ("{\"x\":" + "[".repeat(20_000)).getBytes(UTF_8));
            case "trailing" -> send(out, "200 OK", "", (body + " {}").getBytes(UTF_8));
            case "long number" -> send(out, "200 OK", "", ("{\"x\":1" + "0".repeat(5_000) + ",").getBytes(UTF_8));
            case "long string" -> send(out, "200 OK", "", ("{\"" + "x".repeat(1 << 20) + "\":1}").getBytes(UTF_8));
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** 64 MiB of blanks, packed. */
    private static final class Bomb {
        static final byte[] PACKED = pack();

        private static byte[] pack() {
            byte[] blanks = new byte[64 << 20];
            Arrays.fill(blanks, (byte) ' ');
            try {
                return gzip(blanks);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Makes ready what takes time to make. */
    static void warmUp() {
        assertThat(Bomb.PACKED).hasSizeLessThan(1 << 20);
    }

    private static void flood(OutputStream out, boolean chunked) throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1024; i++) {
            if (chunked) {
                write(out, "100000\r\n".getBytes(UTF_8), blanks, "\r\n".getBytes(UTF_8));
            } else {
                write(out, blanks);
            }
        }
    }

    private static void fields(String what, ObjectNode body, Table table) {
        ObjectNode row = firstRow(body, table);
        String text = column(table, ColumnType.VARCHAR);
        switch (what) {
            case "field missing" -> row.remove(text);
            case "field null" -> row.putNull(text);
            case "field wrong type" -> row.put(text, 7);
            case "field object" -> row.putObject(text).put("a", 1);
            case "field unknown" -> row.putObject("surprise").putArray("data").add(1);
            case "field twice" -> {}
            case "number too large", "number far too large", "number text", "number fraction" -> {
                String number = column(table, ColumnType.INTEGER, ColumnType.BIGINT, ColumnType.DOUBLE);
                switch (what) {
                    case "number too large" -> row.put(number, new java.math.BigInteger("99999999999999999999"));
                    case "number far too large" -> row.put(number, new java.math.BigDecimal("1e400"));
                    case "number text" -> row.put(number, ECHO);
                    default -> row.put(number, 1.5);
                }
            }
            case "time bad" -> row.put(column(table, ColumnType.TIMESTAMP), "2024-02-30T00:00:00Z" + ECHO);
            case "time number" -> row.put(column(table, ColumnType.TIMESTAMP), 1_700_000_000);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void lists(String what, ObjectNode body, String member) {
        switch (what) {
            case "array missing" -> body.remove(member);
            case "array null" -> body.putNull(member);
            case "array object" -> body.putObject(member);
            case "array of numbers" -> body.putArray(member).add(1);
            case "array of nulls" -> body.putArray(member).addNull();
            case "pagination array" -> body.putArray("pagination");
            case "pagination string" -> body.put("pagination", Service.TOKEN);
            case "pagination next number" -> body.putObject("pagination").put("next", 2);
            case "pagination next object" -> body.putObject("pagination").putObject("next");
            case "pagination next long" -> body.putObject("pagination").put("next", "t".repeat(100_000));
            case "pagination again" -> body.putObject("pagination").put("next", Service.TOKEN);
            case "pagination null" -> body.putNull("pagination");
            case "pagination empty" -> body.putObject("pagination").put("next", "");
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** Four-byte characters over the edges of any buffer, in writes that end in their middle. */
    private static void splitSurrogates(OutputStream out, ObjectNode body) throws IOException {
        byte[] bytes = (body.toString().replaceFirst("\\{", "{\"pad\":\"x" + "\ud83d\ude00".repeat(30_000) + "\","))
                .getBytes(UTF_8);
        write(out, ("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(UTF_8));
        for (int at = 0; at < bytes.length; at += 8_191) {
            write(out, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 8_191)));
        }
    }

    private static void chunked(OutputStream out, byte[] body, String headers) throws IOException {
        write(out, ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + headers + "\r\n").getBytes(UTF_8));
        for (int at = 0; at < body.length; at += 7) {
            byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + 7));
            write(out, (Integer.toHexString(chunk.length) + ";x=y\r\n").getBytes(UTF_8), chunk, "\r\n".getBytes(UTF_8));
        }
        write(out, "0\r\nX-Trailer: t\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(UTF_8);
    }

    private static void send(OutputStream out, String status, String headers, ObjectNode body) throws IOException {
        send(out, status, headers, bytes(body));
    }

    private static void send(OutputStream out, String status, String headers, byte[] body) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length + "\r\n\r\n";
        write(out, head.getBytes(UTF_8), body);
    }

    private static void write(OutputStream out, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        out.write(all.toByteArray());
        out.flush();
    }
}
