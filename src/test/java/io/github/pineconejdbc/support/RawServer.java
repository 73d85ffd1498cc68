package io.github.pineconejdbc.support;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A server on a loopback socket that costs next to nothing, for tests that make hundreds of thousands of calls. */
public final class RawServer implements AutoCloseable {

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body the body
     * @param headers further header lines, each with its end of line
     * @param cut whether the connection breaks in the middle of the body
     */
    public record Reply(int status, String body, String headers, boolean cut) {
        public static Reply json(String body) {
            return new Reply(200, body, "", false);
        }

        public static Reply error(int status, String code) {
            return new Reply(
                    status,
                    "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\"},\"status\":" + status + "}",
                    "",
                    false);
        }
    }

    /**
     * A request.
     *
     * @param path its path and query
     * @param head all of it up to the empty line
     */
    public record Request(String path, String head) {

        /** Returns the value of a header; an empty text where there is none. */
        public String header(String name) {
            for (String line : head.split("\r\n", -1)) {
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }
    }

    private final ServerSocket socket;
    private final Function<Request, Reply> answers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();

    /** Answers each request by its path and query. */
    public RawServer(Function<String, Reply> answers) throws IOException {
        this(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), request -> answers.apply(request.path()));
    }

    private RawServer(ServerSocket socket, Function<Request, Reply> answers) {
        this.answers = answers;
        this.socket = socket;
        threads.execute(this::accept);
    }

    /** Returns a server that answers each request by all that it says. */
    public static RawServer ofRequests(Function<Request, Reply> answers) throws IOException {
        return new RawServer(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), answers);
    }

    public String url(String properties) {
        return "jdbc:pinecone://127.0.0.1:" + socket.getLocalPort() + "?ssl=false&apiKey=pcsk_raw" + properties;
    }

    public String httpUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns how many requests were answered. */
    public long calls() {
        return calls.get();
    }

    /** Returns how many connections clients hold open. */
    public int connections() {
        return open.size();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
            for (String head = head(in); head != null; head = head(in)) {
                calls.incrementAndGet();
                Reply reply = answers.apply(new Request(head.substring(4, head.indexOf(' ', 4)), head));
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                out.write(("HTTP/1.1 " + reply.status() + " X\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length + "\r\n" + reply.headers() + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.write(body, 0, reply.cut() ? body.length / 2 : body.length);
                out.flush();
                if (reply.cut()) {
                    return;
                }
            }
        } catch (SocketException e) {
            // The client has gone, as it may.
            open.remove(client);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            open.remove(client);
        }
    }

    /** Returns a request up to the empty line; null where the client has closed. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        int ends = 0;
        while (ends < 2) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (next == '\n') {
                ends++;
            } else if (next != '\r') {
                ends = 0;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
        threads.shutdownNow();
    }
}
