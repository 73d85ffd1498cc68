package io.github.pineconejdbc.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * A control plane on a loopback socket that costs next to nothing: rows are rendered once, an answer is copied together
 * and written whole, each connection has a thread that allocates little.
 */
final class FakeServer implements AutoCloseable {
    private static final int PAGE = 100;

    private final Project project;
    private final long latencyNanos;
    private final ServerSocket listener;
    private final LongAdder requests = new LongAdder();

    /**
     * @param latency how long each answer is held back
     */
    FakeServer(Project project, Duration latency) {
        this.project = project;
        this.latencyNanos = latency.toNanos();
        try {
            this.listener = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("fake-server", this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Returns how many requests have come in so far. */
    long requests() {
        return requests.sum();
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            Socket socket;
            try {
                socket = listener.accept();
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
                throw new UncheckedIOException(e);
            }
            start("fake-server-connection", () -> serve(socket));
        }
    }

    /** Ends when the client hangs up, however it does that. */
    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            OutputStream out = socket.getOutputStream();
            byte[] line = new byte[8192];
            int length;
            while ((length = readLine(in, line)) > 0) {
                String request = new String(line, 0, length, StandardCharsets.ISO_8859_1);
                while (readLine(in, line) > 0) {
                    continue;
                }
                requests.increment();
                long due = System.nanoTime() + latencyNanos;
                byte[] answer = answer(request.substring(request.indexOf(' ') + 1, request.lastIndexOf(' ')));
                for (long left = latencyNanos; left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(answer);
            }
        } catch (IOException e) {
            if (!listener.isClosed() && !isHangUp(e)) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isHangUp(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("reset") || message.contains("Broken pipe") || message.contains("closed");
    }

    private static int readLine(InputStream in, byte[] line) throws IOException {
        int length = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
            }
            line[length++] = (byte) c;
        }
        return -1;
    }

    private byte[] answer(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length == 3 && parts[2].equals("backups")) {
            return page("data", project.backupsOf(parts[1]), query);
        }
        Project.Rows rows = project.rows(parts[0]);
        if (rows == null) {
            return error();
        }
        if (parts.length == 1) {
            return parts[0].equals("indexes") || parts[0].equals("collections")
                    ? http(200, wrapped(parts[0], rows, 0, rows.size(), ""))
                    : page("data", rows, query);
        }
        byte[] row = rows.find(parts[1]);
        return row == null ? error() : http(200, row);
    }

    private static byte[] page(String field, Project.Rows rows, String query) {
        int limit = PAGE;
        int from = 0;
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("limit=")) {
                limit = Integer.parseInt(parameter.substring("limit=".length()));
            } else if (parameter.startsWith("paginationToken=")) {
                String token =
                        URLDecoder.decode(parameter.substring("paginationToken=".length()), StandardCharsets.UTF_8);
                String offset = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
                from = Integer.parseInt(offset.substring(offset.lastIndexOf(':') + 1, offset.length() - 1));
            }
        }
        from = Math.min(from, rows.size());
        int to = Math.min(from + limit, rows.size());
        String end = to < rows.size() ? ",\"pagination\":{\"next\":\"" + token(limit, to) + "\"}" : "";
        return http(200, wrapped(field, rows, from, to, end));
    }

    /** The service's tokens are offsets. */
    private static String token(int limit, int offset) {
        return Base64.getUrlEncoder()
                .encodeToString(
                        ("{\"limit\":" + limit + ",\"offset\":" + offset + "}").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] wrapped(String field, Project.Rows rows, int from, int to, String end) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(64 + (to - from) * 700);
        body.writeBytes(("{\"" + field + "\":[").getBytes(StandardCharsets.UTF_8));
        for (int i = from; i < to; i++) {
            if (i > from) {
                body.write(',');
            }
            body.writeBytes(rows.at(i));
        }
        body.writeBytes(("]" + end + "}").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] error() {
        return http(
                404,
                "{\"status\":404,\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"Resource not found\"}}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] http(int status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + (status == 200 ? " OK" : " Not Found")
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] answer = new byte[head.length + body.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(body, 0, answer, head.length, body.length);
        return answer;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
