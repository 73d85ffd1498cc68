package io.github.pineconejdbc.http.call;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
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
        final Service service = Service.answering(this::answer);
        final AtomicInteger calls = new AtomicInteger();
        final AtomicInteger refusals = new AtomicInteger();
        private double left = ALLOWED;
        private long last = System.nanoTime();

        LimitedServer() throws IOException {}

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

        private Reply answer(io.github.pineconejdbc.support.Request request) {
            if (request.path().startsWith("/backups?")) {
                return Reply.json("{\"data\":[]}");
            }
            calls.incrementAndGet();
            if (take()) {
                return Reply.json(backup(request.path().substring(request.path().lastIndexOf('/') + 1))
                        .toString());
            }
            refusals.incrementAndGet();
            return Reply.error(429, "RESOURCE_EXHAUSTED");
        }

        @Override
        public void close() throws IOException {
            service.close();
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
                Connection connection = DriverManager.getConnection(server.service.url(""));
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
                        .url(server.service.httpUrl() + "/backups/k" + i)
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
