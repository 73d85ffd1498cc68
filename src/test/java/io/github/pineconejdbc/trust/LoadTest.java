package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many threads, faults among the answers: every row right, and afterwards as much of everything as before. {@code
 * -Dload.queries=N} for each thread, {@code -Dload.perSecond=N} for all of them, {@code -Dload.literals=N}, {@code
 * -Dload.connections=N}.
 */
@Tag("slow")
class LoadTest {
    private static final int QUERIES = Integer.getInteger("load.queries", 60);
    private static final int PER_SECOND = Integer.getInteger("load.perSecond", 100);
    private static final int LITERALS = Integer.getInteger("load.literals", 1_500);
    private static final int CONNECTIONS = Integer.getInteger("load.connections", 300);
    private static final int BACKUPS = 300;
    private static final int INDEXES = 10;
    private static final Pattern LIMIT = Pattern.compile("[?&]limit=(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("[?&]paginationToken=(\\d+)");
    /** One answer in so many is a fault. */
    private static final int FAULTS = 50;

    /** The peer: a plain client under the same load. */
    private static final OkHttpClient BARE = new OkHttpClient();

    private static volatile String bareUrl = "";

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private volatile boolean faulty;

    private Reply answer(String path) {
        if (faulty && answered.incrementAndGet() % FAULTS == 0) {
            return switch ((int) (faults.incrementAndGet() % 4)) {
                case 0 -> new Reply(429, "{\"error\":{\"code\":\"RESOURCE_EXHAUSTED\"}}", "Retry-After: 0\r\n", false);
                case 1 -> Reply.error(500, "INTERNAL");
                case 2 -> new Reply(503, "<html>busy</html>", "", false);
                default -> new Reply(200, backup(0), "", true);
            };
        }
        if (path.startsWith("/backups/b")) {
            int number = Integer.parseInt(path.substring("/backups/b".length()));
            return number < BACKUPS ? Reply.json(backup(number)) : Reply.error(404, "NOT_FOUND");
        }
        int index = path.startsWith("/indexes/i") ? path.charAt("/indexes/i".length()) - '0' : -1;
        return page(path, index);
    }

    private static Reply page(String path, int index) {
        Matcher limit = LIMIT.matcher(path);
        int size = limit.find() ? Integer.parseInt(limit.group(1)) : 100;
        Matcher token = TOKEN.matcher(path);
        int step = index < 0 ? 1 : INDEXES;
        int at = token.find() ? Integer.parseInt(token.group(1)) : Math.max(index, 0);
        StringBuilder body = new StringBuilder("{\"data\":[");
        for (int rows = 0; rows < size && at < BACKUPS; rows++, at += step) {
            body.append(rows > 0 ? "," : "").append(backup(at));
        }
        body.append("],\"pagination\":").append(at < BACKUPS ? "{\"next\":\"" + at + "\"}" : "null");
        return Reply.json(body.append('}').toString());
    }

    private static String backup(int number) {
        return "{\"backup_id\":\"b" + number + "\",\"source_index_name\":\"i" + number % INDEXES
                + "\",\"source_index_id\":\"s\",\"status\":\"" + status(number)
                + "\",\"cloud\":\"aws\",\"region\":\"r\",\"record_count\":" + number * 7L + "}";
    }

    private static String status(int number) {
        return number % 3 == 0 ? "Failed" : "Ready";
    }

    /** A kind of query; each checks its rows, and returns how many they were. */
    private enum Kind {
        BARE_CALL {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                Request request = new Request.Builder()
                        .url(bareUrl + "/backups/b" + random.nextInt(BACKUPS))
                        .build();
                while (true) {
                    try (Response response = BARE.newCall(request).execute()) {
                        if (response.body().string().startsWith("{\"backup_id\"") && response.code() == 200) {
                            return 1;
                        }
                    } catch (IOException e) {
                        // One of the faults: a plain loop asks again.
                        continue;
                    }
                }
            }
        },
        PREPARED_LOOKUP {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                int number = random.nextInt(BACKUPS + 10);
                try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT backup_id, status, record_count FROM backups WHERE backup_id = ?")) {
                    statement.setString(1, "b" + number);
                    return check(statement.executeQuery(), number < BACKUPS ? List.of(number) : List.of());
                }
            }
        },
        LITERAL_LOOKUP {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                int number = random.nextInt(BACKUPS);
                return query(connection, "WHERE backup_id = 'b" + number + "'", List.of(number));
            }
        },
        FIVE_KEYS {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                Set<Integer> numbers = new HashSet<>();
                while (numbers.size() < 5) {
                    numbers.add(random.nextInt(BACKUPS));
                }
                StringBuilder keys = new StringBuilder();
                numbers.forEach(number -> keys.append(keys.isEmpty() ? "'b" : ", 'b")
                        .append(number)
                        .append('\''));
                return query(connection, "WHERE backup_id IN (" + keys + ")", numbers);
            }
        },
        LIST_OF_AN_INDEX {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                int index = random.nextInt(INDEXES);
                List<Integer> numbers = new ArrayList<>();
                for (int number = index; number < BACKUPS; number += INDEXES) {
                    numbers.add(number);
                }
                return query(connection, "WHERE source_index_name = 'i" + index + "'", numbers);
            }
        },
        FIRST_ROWS {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                return query(connection, "LIMIT 3", List.of(0, 1, 2));
            }
        },
        AGGREGATE {
            @Override
            int run(Connection connection, SplittableRandom random) throws SQLException {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "SELECT status, COUNT(*), SUM(record_count) FROM backups GROUP BY status ORDER BY 1")) {
                    for (String status : List.of("Failed", "Ready")) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString(1)).isEqualTo(status);
                        assertThat(rows.getInt(2)).isEqualTo(status.equals("Failed") ? BACKUPS / 3 : BACKUPS / 3 * 2);
                    }
                    assertThat(rows.next()).isFalse();
                    return 2;
                }
            }
        };

        abstract int run(Connection connection, SplittableRandom random) throws SQLException;

        static int query(Connection connection, String rest, Iterable<Integer> numbers) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return check(
                        statement.executeQuery("SELECT backup_id, status, record_count FROM backups " + rest), numbers);
            }
        }

        static int check(ResultSet results, Iterable<Integer> numbers) throws SQLException {
            Set<String> expected = new HashSet<>();
            numbers.forEach(number -> expected.add("b" + number + " " + status(number) + " " + number * 7L));
            Set<String> rows = new HashSet<>();
            int count = 0;
            try (results) {
                while (results.next()) {
                    rows.add(results.getString(1) + " " + results.getString(2) + " " + results.getLong(3));
                    count++;
                }
            }
            assertThat(rows).isEqualTo(expected);
            assertThat(count).isEqualTo(expected.size());
            return count;
        }
    }

    /** Takes a connection for each query, as an application does. */
    private interface Source {
        Connection get() throws SQLException;
    }

    private record Sample(Kind kind, long nanos, int rows) {}

    /**
     * Runs so many queries a thread.
     *
     * @param perSecond how many begin in a second, in all threads together: times count from when one should have
     *     begun; 0 is as many as there can be
     */
    private static List<Sample> run(Source source, boolean close, int threads, int queries, int perSecond)
            throws Exception {
        long start = System.nanoTime();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<Sample>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                SplittableRandom random = new SplittableRandom(thread);
                tasks.add(() -> {
                    List<Sample> samples = new ArrayList<>();
                    for (int i = 0; i < queries; i++) {
                        // Mostly cheap ones, and one in twenty that needs the whole list and the engine.
                        Kind kind = random.nextInt(20) == 0
                                ? Kind.AGGREGATE
                                : Kind.values()[random.nextInt(Kind.values().length - 1)];
                        long begin = perSecond == 0
                                ? System.nanoTime()
                                : start + (i * threads + number) * 1_000_000_000L / perSecond;
                        while (begin - System.nanoTime() > 0) {
                            LockSupport.parkNanos(begin - System.nanoTime());
                        }
                        Connection connection = source.get();
                        try {
                            int rows = kind.run(connection, random);
                            samples.add(new Sample(kind, System.nanoTime() - begin, rows));
                        } finally {
                            if (close) {
                                connection.close();
                            }
                        }
                    }
                    return samples;
                });
            }
            List<Sample> samples = new ArrayList<>();
            for (Future<List<Sample>> task : executor.invokeAll(tasks)) {
                samples.addAll(task.get());
            }
            return samples;
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void thirtyTwoThreadsOverAPoolReadRightRowsAndLeaveNothing() throws Exception {
        try (Service server = Service.answering(request -> answer(request.path()))) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(server.url("&maxRetries=20"));
            config.setMaximumPoolSize(32);
            config.setMinimumIdle(32);
            config.setMaxLifetime(0);
            State idle = State.now();
            try (HikariDataSource pool = new HikariDataSource(config)) {
                bareUrl = server.httpUrl();
                run(pool::getConnection, true, 32, Math.max(20, QUERIES / 3), 0);
                Map<Kind, List<Long>> calm =
                        times(run(pool::getConnection, true, 32, Math.max(20, QUERIES / 3), PER_SECOND));
                State before = State.now();
                faulty = true;
                report("pool, 32 threads", calm, run(pool::getConnection, true, 32, QUERIES, PER_SECOND));
                faulty = false;
                // Each connection keeps as many sockets as it had use for at once, which five keys are, for half a
                // minute; both ends of each are in this process.
                BARE.connectionPool().evictAll();
                State.now().isNoMoreThan(before, idle.files() + 2 * 5 * 32 - before.files() + 40);
            }
            assertThat(State.now().files() - idle.files())
                    .as("open files and sockets after the pool was closed")
                    .isLessThan(10);
        }
    }

    @Test
    void eightThreadsOnOneConnectionReadRightRowsAndLeaveNothing() throws Exception {
        try (Service server = Service.answering(request -> answer(request.path()));
                Connection connection = DriverManager.getConnection(server.url("&maxRetries=20"))) {
            bareUrl = server.httpUrl();
            run(() -> connection, false, 8, Math.max(40, QUERIES), 0);
            Map<Kind, List<Long>> calm = times(run(() -> connection, false, 8, Math.max(40, QUERIES), PER_SECOND));
            State before = State.now();
            faulty = true;
            report("one connection, 8 threads", calm, run(() -> connection, false, 8, QUERIES * 2, PER_SECOND));
            faulty = false;
            State.now().isNoMoreThan(before, 40);
        }
    }

    private static Map<Kind, List<Long>> times(List<Sample> samples) {
        Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
        samples.forEach(sample ->
                times.computeIfAbsent(sample.kind(), k -> new ArrayList<>()).add(sample.nanos()));
        times.values().forEach(nanos -> nanos.sort(null));
        return times;
    }

    private static double percentile(List<Long> nanos, int percent) {
        return nanos.get(nanos.size() * percent / 100) / 1e6;
    }

    /**
     * Prints each kind's latencies, and checks that the slow ones aren't far from those without faults, or from those of
     * a plain client among them: that is as well as this machine can do now.
     */
    private void report(String name, Map<Kind, List<Long>> calm, List<Sample> samples) {
        assertThat(faults.get()).as("faults among the answers").isPositive();
        long rows = samples.stream().mapToLong(Sample::rows).sum();
        System.out.printf(
                "%s: %,d queries, %,d rows right, %,d faults among %,d answers%n",
                name, samples.size(), rows, faults.get(), answered.get());
        Map<Kind, List<Long>> times = times(samples);
        double bareP99 = percentile(times.get(Kind.BARE_CALL), 99);
        assertThat(times).isNotEmpty().allSatisfy((kind, nanos) -> {
            double p99 = percentile(nanos, 99);
            double calmP99 = percentile(calm.get(kind), 99);
            System.out.printf(
                    "  %-16s p50 %7.2f ms, p99 %7.2f ms, %.0f times; without faults %7.2f and %7.2f ms, %.0f times%n",
                    kind,
                    percentile(nanos, 50),
                    p99,
                    p99 / percentile(nanos, 50),
                    percentile(calm.get(kind), 50),
                    calmP99,
                    calmP99 / percentile(calm.get(kind), 50));
            // A fault costs up to 100 ms of waiting for each try, which one query in fifty pays, and slows its
            // neighbours.
            assertThat(p99).as(kind.toString()).isLessThan(5 * Math.max(calmP99, bareP99) + 500);
        });
    }

    /** What a process holds, once what nobody reaches has been collected. */
    private record State(long heap, int threads, long files, int classes, long metaspace) {
        static State now() throws InterruptedException {
            collect();
            return new State(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                            .getOpenFileDescriptorCount(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    metaspaceUsed());
        }

        private static long metaspaceUsed() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
        }

        /** Waits until a collection has found an object that nobody reaches. */
        private static void collect() throws InterruptedException {
            for (int i = 0; i < 3; i++) {
                ReferenceQueue<Object> collected = new ReferenceQueue<>();
                WeakReference<Object> reference = new WeakReference<>(new Object(), collected);
                for (int tries = 0; tries < 50 && collected.remove(100) == null; tries++) {
                    System.gc();
                }
                assertThat(reference.refersTo(null)).as("a collection").isTrue();
            }
        }

        /** @param moreFiles how many more open files and sockets there may be */
        void isNoMoreThan(State before, long moreFiles) {
            System.out.printf("  before %s%n  after  %s%n", before, this);
            assertThat(heap - before.heap).as("bytes of heap").isLessThan(24 << 20);
            assertThat(threads - before.threads).as("threads").isLessThan(36);
            assertThat(files - before.files).as("open files and sockets").isLessThan(moreFiles);
            assertThat(classes - before.classes).as("loaded classes").isLessThan(400);
            assertThat(metaspace - before.metaspace).as("bytes of metaspace").isLessThan(8 << 20);
        }
    }

    @Test
    void lookupsByEverNewLiteralsLoadNoClasses() throws Exception {
        classesStayFlat("SELECT backup_id, status FROM backups WHERE backup_id = 'new-%d'");
    }

    @Test
    void aggregatesWithEverNewLiteralsLoadNoClasses() throws Exception {
        classesStayFlat(
                "SELECT status, COUNT(*) FROM backups WHERE backup_id IN ('new-%1$d', 'newer-%1$d') GROUP BY status");
    }

    private static void classesStayFlat(String template) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            for (int i = 0; i < 200; i++) {
                isEmpty(connection, template.formatted(-i));
            }
            State before = State.now();
            long begin = System.nanoTime();
            for (int i = 0; i < LITERALS; i++) {
                isEmpty(connection, template.formatted(i));
            }
            State after = State.now();
            System.out.printf(
                    "%,d literals in %.1f s%n  before %s%n  after  %s%n",
                    LITERALS, (System.nanoTime() - begin) / 1e9, before, after);
            assertThat(after.classes() - before.classes()).as("loaded classes").isLessThan(100);
            assertThat(after.metaspace() - before.metaspace())
                    .as("bytes of metaspace")
                    .isLessThan(2 << 20);
            assertThat(after.heap() - before.heap()).as("bytes of heap").isLessThan(16 << 20);
        }
    }

    private static void isEmpty(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void connectionsOpenedAndClosedLeaveNothing() throws Exception {
        try (Service server = Service.answering(request -> answer(request.path()))) {
            openAndForget(server, 20);
            State before = State.now();
            List<WeakReference<Connection>> forgotten = openAndForget(server, CONNECTIONS);
            State after = State.now();
            System.out.printf("%d connections%n  before %s%n  after  %s%n", CONNECTIONS, before, after);
            assertThat(server.connections()).as("sockets of closed connections").isLessThan(5);
            assertThat(forgotten.stream().filter(connection -> !connection.refersTo(null)))
                    .as("connections that something still holds")
                    .hasSizeLessThan(5);
            assertThat(threadsOfTheDriver()).isEmpty();
            assertThat(after.files() - before.files())
                    .as("open files and sockets")
                    .isLessThan(10);
            assertThat(after.threads() - before.threads()).as("threads").isLessThan(10);
            assertThat(after.heap() - before.heap()).as("bytes of heap").isLessThan(8 << 20);
        }
    }

    /** Opens connections, forgets a statement and a half-read result of each, and closes the connections alone. */
    private static List<WeakReference<Connection>> openAndForget(Service server, int count) throws SQLException {
        List<WeakReference<Connection>> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (Connection connection = DriverManager.getConnection(server.url(""))) {
                references.add(new WeakReference<>(connection));
                ResultSet rows = connection.createStatement().executeQuery("SELECT backup_id FROM backups");
                assertThat(rows.next()).isTrue();
                connection.prepareStatement("SELECT status FROM backups WHERE backup_id = ?");
            }
        }
        return references;
    }

    private static List<String> threadsOfTheDriver() throws InterruptedException {
        List<String> alive = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("pinecone-jdbc")) {
                thread.join(3_000);
                if (thread.isAlive()) {
                    alive.add(thread.getName());
                }
            }
        }
        return alive;
    }
}
