package io.github.pineconejdbc.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.Flood;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that never stop sending what stands around a body, which no bound on the body reaches. */
@Timeout(60)
class FloodTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** What the longest answer may have, and what the sockets of both ends keep. */
    private static final long MOST_BYTES = 48 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket server;
    private final AtomicLong most = new AtomicLong();
    private volatile Flood flood;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                assertThat(server.isClosed()).isTrue();
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
            OutputStream out = client.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean flooded = line.startsWith("GET /backups/flood ");
                while (!in.readLine().isEmpty()) {
                    continue;
                }
                if (flooded) {
                    send(out, flood.first());
                    for (long sent = 0; true; sent += flood.again().length()) {
                        most.accumulateAndGet(sent, Math::max);
                        send(out, flood.again());
                    }
                }
                send(out, OK + "Content-Length: 11\r\n\r\n{\"data\":[]}");
            }
        } catch (SocketException e) {
            // The client has had enough, which is what it should.
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    @ParameterizedTest
    @EnumSource
    void whatNeverEndsIsAnErrorInTimeAndTheConnectionWorksOn(Flood kind) throws SQLException {
        flood = kind;
        String url = "jdbc:pinecone://127.0.0.1:" + server.getLocalPort()
                + "?ssl=false&apiKey=pcsk_flood&requestTimeout=2&maxRetries=1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            SQLException failure = catchThrowableOfType(
                    SQLException.class,
                    () -> statement
                            .executeQuery("SELECT name FROM backups WHERE backup_id = 'flood'")
                            .next());
            assertThat(failure.getSQLState()).isIn("08006", "08P01", "HYT00");
            assertThat(failure.getMessage()).hasSizeLessThan(1_000);
            try (ResultSet none = statement.executeQuery("SELECT name FROM backups")) {
                assertThat(none.next()).isFalse();
            }
            assertThat(most.get()).as("bytes that were read").isLessThan(MOST_BYTES);
        }
    }
}
