package io.github.pineconejdbc.http.call;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lookups on a server that allows so many calls a second, by the driver and by a plain loop of sixteen threads that
 * tries again with full jitter. It prints the calls, the refusals and the time of both.
 */
@Tag("slow")
class ThrottleBenchmarkTest {
    private static final int KEYS = 60;
    private static final int ROUNDS = 6;
    private static final int ALLOWED = 50;

    /** A bucket that fills with so many calls a second, and holds a second's worth. */
    private static final class LimitedServer implements AutoCloseable {
        private final HttpServer server;
        private final ExecutorService threads = Executors.newFixedThreadPool(32);
        final AtomicInteger calls = new AtomicInteger();
        final AtomicInteger refusals = new AtomicInteger();
        private double left = ALLOWED;
        private long last = System.nanoTime();

        LimitedServer() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }

        private synchronized boolean take() {
            long now = System.nanoTime();
            left = Math.min(ALLOWED, left + (now - last) / 1e9 * ALLOWED);
            last = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }

        private void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            boolean list = path.equals("/backups");
            boolean allowed = list || take();
            if (!list) {
                calls.incrementAndGet();
                refusals.addAndGet(allowed ? 0 : 1);
            }
            String body = list
                    ? "{\"data\":[]}"
                    : allowed
                            ? backup(path.substring(path.lastIndexOf('/') + 1)).toString()
                            : "{\"error\":{\"code\":\"RESOURCE_EXHAUSTED\",\"message\":\"Slow down.\"}}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(allowed ? 200 : 429, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }

        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private record Figures(int rows, int failures, int calls, int refusals, double seconds) {
        double refusedOfAThousand() {
            return 1000.0 * refusals / calls;
        }

        String line(String who) {
            return "%-12s %6d %8d %6d %9d %14.0f %8.2f"
                    .formatted(who, rows, failures, calls, refusals, refusedOfAThousand(), seconds);
        }
    }

    @Test
    void theDriverComesCloseToWhatTheServerAllowsWithFewRefusals() throws Exception {
        Figures driver = driver();
        Figures plain = plain();
        System.out.printf(
                "%d lookups, %d calls a second allowed%n%-12s %6s %8s %6s %9s %14s %8s%n%s%n%s%n",
                KEYS * ROUNDS,
                ALLOWED,
                "",
                "rows",
                "failures",
                "calls",
                "refusals",
                "of a thousand",
                "seconds",
                driver.line("driver"),
                plain.line("plain loop"));
        // The bucket is full at first: what is beyond it can't be had faster than it fills.
        double ideal = (KEYS * ROUNDS - ALLOWED) / (double) ALLOWED;
        assertThat(driver.rows()).isEqualTo(KEYS * ROUNDS);
        assertThat(driver.seconds()).isLessThan(1.5 * ideal);
        assertThat(driver.refusedOfAThousand()).isLessThan(200).isLessThan(plain.refusedOfAThousand() / 2);
    }

    private static Figures driver() throws Exception {
        try (LimitedServer server = new LimitedServer();
                Connection connection = DriverManager.getConnection(
                        "jdbc:pinecone://127.0.0.1:" + server.port() + "?ssl=false&apiKey=k");
                Statement statement = connection.createStatement()) {
            long begin = System.nanoTime();
            int rows = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int first = round * KEYS;
                String ids = IntStream.range(first, first + KEYS)
                        .mapToObj(i -> "'k" + i + "'")
                        .collect(Collectors.joining(", "));
                try (ResultSet results =
                        statement.executeQuery("SELECT status FROM backups WHERE backup_id IN (" + ids + ")")) {
                    while (results.next()) {
                        rows++;
                    }
                }
            }
            return new Figures(rows, 0, server.calls.get(), server.refusals.get(), (System.nanoTime() - begin) / 1e9);
        }
    }

    private static Figures plain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        OkHttpClient client = new OkHttpClient();
        try (LimitedServer server = new LimitedServer()) {
            long begin = System.nanoTime();
            List<Future<Boolean>> lookups = new ArrayList<>();
            for (int i = 0; i < KEYS * ROUNDS; i++) {
                Request request = new Request.Builder()
                        .url("http://127.0.0.1:" + server.port() + "/backups/k" + i)
                        .build();
                lookups.add(threads.submit(() -> lookUp(client, request)));
            }
            int rows = 0;
            for (Future<Boolean> lookup : lookups) {
                rows += lookup.get() ? 1 : 0;
            }
            return new Figures(
                    rows,
                    KEYS * ROUNDS - rows,
                    server.calls.get(),
                    server.refusals.get(),
                    (System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }

    private static boolean lookUp(OkHttpClient client, Request request) throws IOException {
        long backoff = TimeUnit.MILLISECONDS.toNanos(100);
        for (int tries = 0; tries <= 5; tries++) {
            try (Response response = client.newCall(request).execute()) {
                response.body().bytes();
                if (response.code() == 200) {
                    return true;
                }
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(backoff));
            backoff *= 2;
        }
        return false;
    }
}
