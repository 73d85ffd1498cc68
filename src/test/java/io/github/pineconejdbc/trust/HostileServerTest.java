package io.github.pineconejdbc.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.Authority;
import io.github.pineconejdbc.support.Listener;
import io.github.pineconejdbc.support.PineconeServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that mean to keep a client's threads and sockets: each call ends in time, and nothing outlives its connection. */
@Timeout(60)
class HostileServerTest {
    private static final String KEY = "pcsk_hostile";
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":[]}";

    /** Frames of HTTP/2, which a client that speaks it has to answer, or to remember. */
    enum Frames {
        PING,
        SETTINGS,
        PUSH_PROMISE,
        HEADERS;

        byte[] next(int number) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            switch (this) {
                case PING -> {
                    frame(out, 8, 6, 0, 0);
                    out.writeLong(number);
                }
                case SETTINGS -> {
                    frame(out, 6, 4, 0, 0);
                    out.writeShort(1);
                    out.writeInt(number % 2 * 4_096);
                }
                case PUSH_PROMISE -> {
                    frame(out, 7, 5, 4, 1);
                    out.writeInt(2 * number + 2);
                    out.write(new byte[] {(byte) 0x82, (byte) 0x87, (byte) 0x84});
                }
                case HEADERS -> {
                    frame(out, 1, 1, 4, 2 * number + 2);
                    out.writeByte(0x88);
                }
            }
            return bytes.toByteArray();
        }

        private static void frame(DataOutputStream out, int length, int type, int flags, int stream)
                throws IOException {
            out.writeByte(0);
            out.writeShort(length);
            out.writeByte(type);
            out.writeByte(flags);
            out.writeInt(stream);
        }
    }

    private volatile Listener.Talk behaviour = client -> {};
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Listener server;

    @BeforeEach
    void open() throws IOException {
        server = new Listener(client -> behaviour.with(client));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private String url(String properties) {
        return "jdbc:pinecone://localhost:" + server.port() + "?apiKey=" + KEY + System.nanoTime() + properties;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Answers each request with nothing found, up to one of this path; returns false where the client ends before. */
    private static boolean until(Socket client, String path) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            boolean there = line.startsWith("GET " + path);
            while (!in.readLine().isEmpty()) {
                continue;
            }
            if (there) {
                return true;
            }
            send(client, EMPTY);
        }
        return false;
    }

    private static SQLException lookUp(Statement statement) {
        return catchThrowableOfType(
                SQLException.class,
                () -> statement
                        .executeQuery("SELECT name FROM backups WHERE backup_id = 'k'")
                        .next());
    }

    private void assertNothingIsLeft(String what) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (server.connections() > 0 && System.nanoTime() - deadline < 0) {
            Thread.sleep(10);
        }
        assertThat(server.connections()).as("sockets after " + what).isZero();
        assertThat(PineconeServer.threadsOfTheDriver())
                .as("threads after " + what)
                .isEmpty();
    }

    private SSLSocket encrypted(Socket client, boolean http2) throws IOException {
        SSLSocket socket = Authority.serve(client, Authority.trusted());
        socket.setHandshakeApplicationProtocolSelector(
                (with, protocols) -> http2 && protocols.contains("h2") ? "h2" : "http/1.1");
        socket.startHandshake();
        return socket;
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatSendsFramesWithoutEndAndReadsNothingHoldsNothing(Frames frames) throws Exception {
        behaviour = client -> {
            SSLSocket socket = encrypted(client, false);
            if (until(socket, "/nothing")) {
                throw new IOException("nobody asks for that");
            }
        };
        String url = url("&requestTimeout=2&connectTimeout=2&maxRetries=0");
        // The key is known to be good from then on, so that the next connection sends nothing.
        DriverManager.getConnection(url).close();
        behaviour = client -> {
            OutputStream out = encrypted(client, true).getOutputStream();
            out.write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            for (int i = 0; true; i++) {
                out.write(frames.next(i));
            }
        };
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement();
                Statement other = connection.createStatement()) {
            Future<SQLException> first = threads.submit(() -> lookUp(statement));
            Future<SQLException> second = threads.submit(() -> lookUp(other));
            assertThat(first.get(10, TimeUnit.SECONDS).getSQLState()).isIn("08006", "08P01", "HYT00");
            assertThat(second.get(10, TimeUnit.SECONDS).getSQLState()).isIn("08006", "08P01", "HYT00");
            assertThat(threads.submit(() -> lookUp(statement))
                            .get(10, TimeUnit.SECONDS)
                            .getSQLState())
                    .isIn("08006", "08P01", "HYT00");
        } finally {
            threads.submit(() -> {
                        connection.close();
                        return true;
                    })
                    .get(2, TimeUnit.SECONDS);
        }
        assertNothingIsLeft(frames.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: -5\\r\\n\\r\\n | 08P01",
                "Content-Length: -9223372036854775808\\r\\n\\r\\n | 08P01",
                "Content-Length: 99999999999999999999\\r\\nConnection: close\\r\\n\\r\\n{} | 22004",
                "Transfer-Encoding: chunked\\r\\n\\r\\n-5\\r\\n{}\\r\\n | 08006",
                "Transfer-Encoding: chunked\\r\\n\\r\\nffffffffffffffff\\r\\n{}\\r\\n | 08006",
            })
    void lengthsThatNoBodyHasAreErrorsAndLeaveNoSocket(String answer, String state) throws Exception {
        behaviour = client -> {
            if (until(client, "/backups/k")) {
                send(client, "HTTP/1.1 200 OK\r\n" + answer.replace("\\r\\n", "\r\n"));
                if (!answer.contains("close")) {
                    client.getInputStream().readAllBytes();
                }
            }
        };
        try (Connection connection = DriverManager.getConnection(url("&ssl=false&maxRetries=0"));
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 20; i++) {
                SQLException failure = lookUp(statement);
                assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state);
            }
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
        assertNothingIsLeft(answer);
    }

    @ParameterizedTest
    @CsvSource({"101 Switching Protocols, 08P01", "199 Whatever, HYT00"})
    void anAnswerThatIsNoneLeavesNoSocket(String status, String state) throws Exception {
        behaviour = client -> {
            if (until(client, "/backups/k")) {
                send(client, "HTTP/1.1 " + status + "\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
                client.getInputStream().readAllBytes();
            }
        };
        try (Connection connection = DriverManager.getConnection(url("&ssl=false&maxRetries=0&requestTimeout=1"));
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 3; i++) {
                assertThat(lookUp(statement).getSQLState()).isEqualTo(state);
            }
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
        assertNothingIsLeft(status);
    }

    /** A listener whose queue is full lets TCP wait. */
    @Test
    void anInterruptWhileTcpConnectsCancelsTheStatementAndStaysSet() throws Exception {
        try (ServerSocketChannel full = ServerSocketChannel.open()) {
            full.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            InetSocketAddress address = (InetSocketAddress) full.getLocalAddress();
            List<SocketChannel> queue = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                SocketChannel waits = SocketChannel.open();
                waits.configureBlocking(false);
                waits.connect(address);
                queue.add(waits);
            }
            CountDownLatch ended = new CountDownLatch(1);
            SQLException[] failure = {null};
            boolean[] interrupted = {false};
            Thread connects = new Thread(() -> {
                failure[0] = catchThrowableOfType(
                        SQLException.class,
                        () -> DriverManager.getConnection("jdbc:pinecone://127.0.0.1:" + address.getPort()
                                + "?ssl=false&apiKey=k&maxRetries=0&connectTimeout=30"));
                interrupted[0] = Thread.currentThread().isInterrupted();
                ended.countDown();
            });
            connects.start();
            while (connects.isAlive() && !isConnecting(connects)) {
                Thread.sleep(1);
            }
            assertThat(connects.isAlive()).as("it waits").isTrue();
            connects.interrupt();
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(failure[0].getSQLState()).as(failure[0].getMessage()).isEqualTo("57014");
            assertThat(interrupted[0]).isTrue();
            for (SocketChannel waits : queue) {
                waits.close();
            }
        }
    }

    private static boolean isConnecting(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(".SocketChannelImpl")
                        && frame.getMethodName().equals("blockingConnect"));
    }

    /** As a grid does whose user scrolls on: the server never answers in time. */
    @Test
    void manyCancelsLeaveNothing() throws Exception {
        behaviour = client -> {
            SSLSocket socket = encrypted(client, true);
            if (until(socket, "/backups/k")) {
                socket.getInputStream().readAllBytes();
            }
        };
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                logged.add(event.getLoggerName().toLowerCase(Locale.ROOT) + " " + event.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try (Connection connection = DriverManager.getConnection(url(""))) {
            List<Future<?>> users = new ArrayList<>();
            for (int user = 0; user < 8; user++) {
                users.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        try (Statement statement = connection.createStatement()) {
                            Future<SQLException> failure = threads.submit(() -> lookUp(statement));
                            do {
                                statement.cancel();
                                Thread.sleep(1);
                            } while (!failure.isDone());
                            assertThat(failure.get().getSQLState()).isEqualTo("57014");
                        }
                    }
                    return true;
                }));
            }
            for (Future<?> user : users) {
                user.get();
            }
            System.gc();
        } finally {
            root.removeHandler(handler);
        }
        assertNothingIsLeft("cancels");
        assertThat(logged).noneMatch(line -> line.contains("leak"));
    }
}
