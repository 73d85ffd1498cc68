package io.github.pineconejdbc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints one table. Peers take turns, run by run, so that what else the machine does falls on all
 * of them.
 *
 * <p>Arguments: {@code --quick} or {@code --smoke} for fewer and shorter runs, {@code --rounds=N}, {@code --write} to put
 * the table into {@code docs/performance.md}, and the names of what
 * to run: {@code cold shell warm scans latency pages keys allocation growth}; none is all.
 */
public final class Bench {
    private static final List<String> ALL =
            List.of("cold", "shell", "warm", "scans", "latency", "pages", "keys", "allocation", "growth");
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final String PLAIN = "plain Calcite";
    private static final String BARE = "bare call";
    private static final String LOOP = "bare paging loop";
    private static final String AGGREGATE =
            "SELECT status, COUNT(*) AS n, SUM(size_bytes) AS bytes FROM backups GROUP BY status ORDER BY 2 DESC";

    /** How much of each is done. */
    private record Effort(int rounds, int coldRounds, int warmupMillis, int measureMillis, int from, int to) {
        static final Effort FULL = new Effort(5, 15, 10_000, 4_000, 2_000, 20_000);
        static final Effort QUICK = new Effort(1, 2, 2_000, 1_000, 200, 1_000);
        static final Effort SMOKE = new Effort(1, 1, 1, 1, 20, 40);
    }

    private final Table table = new Table();
    private final Effort effort;
    private final int rounds;
    private final int coldRounds;
    private final ClassPaths paths;

    /** What each process has on its class path: the driver's is its all-jar, the peers' are their libraries. */
    private record ClassPaths(String benchmarks, String driver, String calcite, String bare) {
        static ClassPaths read() throws IOException {
            Path directory = Path.of(System.getProperty("bench.directory"));
            String classes = System.getProperty("bench.classes");
            return new ClassPaths(
                    System.getProperty("java.class.path"),
                    String.join(System.getProperty("path.separator"), System.getProperty("bench.jar"), classes),
                    join(classes, directory.resolve("calcite.classpath")),
                    join(classes, directory.resolve("bare.classpath")));
        }

        private static String join(String classes, Path list) throws IOException {
            return classes
                    + System.getProperty("path.separator")
                    + Files.readString(list).strip();
        }
    }

    private Bench(Effort effort, int rounds, ClassPaths paths) {
        this.effort = effort;
        this.rounds = rounds == 0 ? effort.rounds : rounds;
        this.coldRounds = rounds == 0 ? effort.coldRounds : rounds;
        this.paths = paths;
    }

    public static void main(String[] args) throws IOException, RunnerException {
        Effort effort = Effort.FULL;
        int rounds = 0;
        boolean write = false;
        Set<String> suites = new LinkedHashSet<>();
        for (String arg : args) {
            if (arg.equals("--quick")) {
                effort = Effort.QUICK;
            } else if (arg.equals("--smoke")) {
                effort = Effort.SMOKE;
            } else if (arg.equals("--write")) {
                write = true;
            } else if (arg.startsWith("--rounds=")) {
                rounds = Integer.parseInt(arg.substring("--rounds=".length()));
            } else if (ALL.contains(arg)) {
                suites.add(arg);
            } else {
                throw new IllegalArgumentException(
                        arg + " is none of " + ALL + ", --quick, --smoke, --write, --rounds=N");
            }
        }
        System.setProperty("jmh.ignoreLock", "true");
        Bench bench = new Bench(effort, rounds, ClassPaths.read());
        long start = System.nanoTime();
        for (String suite : suites.isEmpty() ? ALL : List.copyOf(suites)) {
            bench.run(suite);
        }
        String result = machine() + "\n\n" + bench.table;
        System.out.println();
        System.out.println(result);
        System.out.println("took " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
        if (write) {
            write(result);
        }
    }

    /** Puts the table where the documentation has it. */
    private static void write(String result) throws IOException {
        String begin = "<!-- benchmarks:begin -->\n";
        String before = Files.readString(PAGE);
        int from = before.indexOf(begin) + begin.length();
        int to = before.indexOf("<!-- benchmarks:end -->");
        Files.writeString(PAGE, before.substring(0, from) + result + before.substring(to));
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", JDK " + System.getProperty("java.runtime.version");
    }

    private void run(String suite) throws IOException, RunnerException {
        long start = System.nanoTime();
        switch (suite) {
            case "cold" -> cold();
            case "shell" -> shell();
            case "warm" -> warm();
            case "scans" -> scans();
            case "latency" -> latency();
            case "pages" -> pages();
            case "keys" -> keys();
            case "allocation" -> allocation();
            case "growth" -> growth();
            default -> throw new IllegalArgumentException(suite);
        }
        System.err.println(
                suite + " took " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
    }

    private void cold() {
        try (FakeServer server = new FakeServer(new Project(250), Duration.ZERO);
                FakeServer longer = new FakeServer(new Project(1_000), Duration.ZERO)) {
            String port = Integer.toString(server.port());
            String id = Project.backupId(77);
            cold(port, "connect, first lookup", JdbcClient.LOOKUP + JdbcClient.literal(id), 0.15, 0.12);
            cold(
                    port,
                    "connect, first conditions",
                    "SELECT backup_id, size_bytes FROM backups WHERE status = 'Ready' AND size_bytes > 1000",
                    0.15,
                    0.12);
            cold(
                    port,
                    "connect, first IN",
                    "SELECT * FROM backups WHERE backup_id IN ('" + Project.backupId(3) + "', '" + id + "', 'none')",
                    0.15,
                    0.12);
            cold(
                    port,
                    "connect, first ORDER BY and LIMIT",
                    "SELECT name, created_at FROM backups ORDER BY created_at DESC LIMIT 10",
                    0.15,
                    0.12);
            cold(
                    port,
                    "connect, first tags['k']",
                    "SELECT name, tags['team'] FROM backups WHERE tags['environment'] = 'production' LIMIT 20",
                    0.15,
                    0.12);
            cold(port, "connect, first aggregate", AGGREGATE, 0.45, 0.30);
            cold(
                    port,
                    "connect, first join",
                    "SELECT b.name, i.metric FROM backups b JOIN indexes i ON b.source_index_name = i.name"
                            + " WHERE b.status = 'Ready'",
                    0.45,
                    0.30);
            looked(port);
            list(Integer.toString(longer.port()));
            Table.Row dbeaver = table.row("DBeaver's first open", "s", "1 s", 0.35, 0.25);
            for (int i = 0; i < coldRounds; i++) {
                dbeaver.add(Processes.java(paths.driver, DBeaver.class, port).ownMillis() / 1e3, 1);
            }
        }
    }

    /** The first aggregate a second after its user has asked for the tables, beside connecting and an aggregate. */
    private void looked(String port) {
        Table.Row row = table.row("first aggregate, a second after the tables", "ms", PLAIN, 0.15, 0.10);
        for (int i = 0; i < coldRounds; i++) {
            double ours = Processes.java(paths.driver, Cold.DriverThatLooked.class, port, AGGREGATE)
                    .ownMillis();
            row.add(
                    ours,
                    Processes.java(paths.calcite, Cold.Calcite.class, port, AGGREGATE)
                            .ownMillis());
        }
    }

    /** The first list, beside a loop in a process as fresh. */
    private void list(String port) {
        Table.Row row = table.row("connect, first list of 1,000 rows", "ms", LOOP, 1.5, 1.2);
        String sql = "SELECT backup_id, name, status, size_bytes, created_at FROM backups";
        for (int i = 0; i < coldRounds; i++) {
            double ours =
                    Processes.java(paths.driver, Cold.Driver.class, port, sql).ownMillis();
            row.add(ours, Processes.java(paths.bare, Cold.BareLoop.class, port).ownMillis());
        }
    }

    /** One query by the launcher, which has its archive by then, beside a process that makes the bare call. */
    private void shell() throws IOException {
        Table.Row row = table.row("shell's one-shot query, whole process", "ms", BARE + ", no archive", 0.4, 0.3);
        Path cache = Path.of(System.getProperty("bench.directory"), "cache").toAbsolutePath();
        try (FakeServer server = new FakeServer(new Project(250), Duration.ZERO)) {
            String port = Integer.toString(server.port());
            String id = Project.backupId(77);
            List<String> query = List.of(
                    "env",
                    "PINECONE_JDBC_CACHE=" + cache,
                    "PINECONE_JDBC_JAR="
                            + Path.of(System.getProperty("bench.jar")).toAbsolutePath(),
                    "JAVA_HOME=" + System.getProperty("java.home"),
                    "bin/pinecone-jdbc",
                    "-u",
                    JdbcClient.driverUrl(server.port()),
                    "-e",
                    JdbcClient.LOOKUP + JdbcClient.literal(id));
            Processes.run(query);
            for (int i = 0; i < coldRounds; i++) {
                double first = i % 2 == 0 ? Processes.run(query).millis() : 0;
                double bare =
                        Processes.java(paths.bare, Cold.Bare.class, port, id).millis();
                row.add(first > 0 ? first : Processes.run(query).millis(), bare);
            }
        }
    }

    private void cold(String port, String what, String sql, double goal, double stretch) {
        if (effort == Effort.SMOKE && !what.endsWith("lookup")) {
            return;
        }
        Table.Row main = table.row(what, "ms", PLAIN, goal, stretch);
        Table.Row process = table.row(what + ", whole process", "ms", PLAIN, Double.NaN, Double.NaN);
        for (int i = 0; i < coldRounds; i++) {
            Processes.Outcome ours = null;
            if (i % 2 == 0) {
                ours = Processes.java(paths.driver, Cold.Driver.class, port, sql);
            }
            Processes.Outcome theirs = Processes.java(paths.calcite, Cold.Calcite.class, port, sql);
            if (ours == null) {
                ours = Processes.java(paths.driver, Cold.Driver.class, port, sql);
            }
            main.add(ours.ownMillis(), theirs.ownMillis());
            process.add(ours.millis(), theirs.millis());
        }
    }

    private void warm() throws RunnerException {
        Table.Row prepared = table.row("prepared lookup", "µs", BARE, 1.0, 0.95);
        Table.Row literal = table.row("lookup, new literal", "µs", BARE, 1.10, 1.05);
        Table.Row literalPlain = table.row("lookup, new literal", "µs", PLAIN, 0.10, 0.05);
        Table.Row byText = table.row("aggregate of 1,000 rows, new text literal", "µs", PLAIN, 0.12, 0.06);
        Table.Row byNumber = table.row("aggregate of 1,000 rows, new number literal", "µs", PLAIN, 0.12, 0.06);
        Table.Row join = table.row("join over 1,000 rows, new literals", "µs", PLAIN, 0.12, 0.06);
        for (int round = 0; round < rounds; round++) {
            Map<String, Double> micros = jmh(round, "preparedLookup", 1_000, 1e3, Warm.BARE, Warm.DRIVER);
            prepared.add(micros.get(Warm.DRIVER), micros.get(Warm.BARE));
            micros = jmh(round, "literalLookup", 1_000, 1e3, Warm.BARE, Warm.DRIVER, Warm.CALCITE);
            literal.add(micros.get(Warm.DRIVER), micros.get(Warm.BARE));
            literalPlain.add(micros.get(Warm.DRIVER), micros.get(Warm.CALCITE));
            compare(byText, round, "aggregateByText", 1_000, 1e3, Warm.CALCITE);
            compare(byNumber, round, "aggregateByNumber", 1_000, 1e3, Warm.CALCITE);
            compare(join, round, "join", 1_000, 1e3, Warm.CALCITE);
        }
    }

    private void scans() throws RunnerException {
        Table.Row one = table.row("SELECT size_bytes, 20,000 rows", "ms", LOOP, 0.8, 0.65);
        Table.Row all = table.row("SELECT *, 20,000 rows, all read", "ms", LOOP, 0.9, 0.75);
        for (int round = 0; round < rounds; round++) {
            compare(one, round, "scanOneColumn", 20_000, 1e6, Warm.BARE);
            compare(all, round, "scanAllColumns", 20_000, 1e6, Warm.BARE);
        }
    }

    private void compare(Table.Row row, int round, String method, int backups, double unit, String peer)
            throws RunnerException {
        Map<String, Double> times = jmh(round, method, backups, unit, Warm.DRIVER, peer);
        row.add(times.get(Warm.DRIVER), times.get(peer));
    }

    /** Runs one method in a fresh process for each peer, in an order that turns round by round. */
    private Map<String, Double> jmh(int round, String method, int backups, double unit, String... peers)
            throws RunnerException {
        Map<String, Double> medians = new HashMap<>();
        for (int i = 0; i < peers.length; i++) {
            String peer = peers[round % 2 == 0 ? i : peers.length - 1 - i];
            medians.put(
                    peer,
                    median(options(method, peer, backups, 0)
                                    .warmupIterations(1)
                                    .warmupTime(TimeValue.milliseconds(effort.warmupMillis))
                                    .measurementIterations(1)
                                    .measurementTime(TimeValue.milliseconds(effort.measureMillis)))
                            / unit);
        }
        return medians;
    }

    private org.openjdk.jmh.runner.options.ChainedOptionsBuilder options(
            String method, String peer, int backups, int latencyMillis) {
        return new OptionsBuilder()
                .include("\\.Warm\\." + method + "$")
                .param("peer", peer)
                .param("backups", Integer.toString(backups))
                .param("latencyMillis", Integer.toString(latencyMillis))
                .forks(effort == Effort.SMOKE ? 0 : 1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static double median(org.openjdk.jmh.runner.options.ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50);
    }

    /** Lists whose pages are asked for side by side, beside a loop that asks for one after another. */
    private void pages() {
        String sql = "SELECT size_bytes FROM backups";
        for (int backups : effort == Effort.SMOKE ? new int[] {150} : new int[] {1_009, 10_000}) {
            boolean few = backups <= 1_009;
            int latency = effort == Effort.SMOKE ? 1 : few ? 100 : 50;
            String list = "list of " + backups + " rows, " + latency + " ms a call";
            Table.Row first = table.row(list + ", first read", "ms", LOOP, few ? 0.5 : 0.2, few ? 0.35 : 0.1);
            Table.Row firstCalls = table.row("calls of " + list + ", first read", "", LOOP, 2, 1.5);
            Table.Row second = table.row(list + ", second read", "ms", LOOP, few ? 0.3 : 0.2, few ? 0.15 : 0.1);
            Table.Row secondCalls = table.row("calls of " + list + ", second read", "", LOOP, 2, 1);
            try (FakeServer server = new FakeServer(new Project(backups), Duration.ofMillis(latency));
                    BareClient bare = new BareClient(server.url())) {
                for (int round = 0; round <= rounds; round++) {
                    try (Connection connection = DriverManager.getConnection(JdbcClient.driverUrl(server.port()))) {
                        double[] loop = timed(server, bare::scan);
                        double[] once = timed(server, () -> JdbcClient.sum(connection, sql));
                        double[] again = timed(server, () -> JdbcClient.sum(connection, sql));
                        if (round > 0 || effort == Effort.SMOKE) {
                            first.add(once[0], loop[0]);
                            firstCalls.add(once[1], loop[1]);
                            second.add(again[0], loop[0]);
                            secondCalls.add(again[1], loop[1]);
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Reading {
        long sum() throws SQLException;
    }

    /** Returns the milliseconds that a reading takes, and the calls that it makes. */
    private static double[] timed(FakeServer server, Reading reading) throws SQLException {
        long calls = server.requests();
        long begin = System.nanoTime();
        if (reading.sum() <= 0) {
            throw new IllegalStateException("nothing was read");
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        return new double[] {millis, server.requests() - calls};
    }

    /** Keys that are looked up once the list has been read for a while, beside the better of the two ways alone. */
    private void keys() {
        int latency = effort == Effort.SMOKE ? 1 : 20;
        for (int backups : effort == Effort.SMOKE ? new int[] {150} : new int[] {50, 1_000, 20_000}) {
            try (FakeServer server = new FakeServer(new Project(backups), Duration.ofMillis(latency));
                    Connection connection = DriverManager.getConnection(JdbcClient.driverUrl(server.port()))) {
                for (int keys : new int[] {25, 100, 1_000}) {
                    Table.Row row = table.row(
                            keys + " keys, list of " + backups + ", " + latency + " ms a call",
                            "ms",
                            "the better way alone",
                            2.0,
                            1.1);
                    String sql = IntStream.range(0, keys)
                            .mapToObj(i -> JdbcClient.literal(Project.backupId(i * Math.max(1, backups / keys))))
                            .collect(Collectors.joining(
                                    ", ", "SELECT backup_id FROM backups WHERE backup_id IN (", ")"));
                    double lookups = Math.ceil(keys / 16.0) * latency;
                    double list = Math.ceil(backups / 100.0) * latency;
                    for (int round = 0; round <= rounds; round++) {
                        long begin = System.nanoTime();
                        JdbcClient.readAll(connection, sql);
                        if (round > 0) {
                            row.add((System.nanoTime() - begin) / 1e6, keys > 64 ? Math.min(lookups, list) : lookups);
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void latency() throws RunnerException {
        int latency = effort == Effort.SMOKE ? 1 : 50;
        Table.Row keys = table.row("IN of 1,000 keys, 50 ms a call", "ms", "(1,000 / 16) × 50 ms", 0.6, 0.35);
        for (int round = 0; round < (rounds + 1) / 2; round++) {
            keys.add(once("manyKeys", 20_000, latency), Warm.KEYS / 16.0 * latency);
        }
    }

    private double once(String method, int backups, int latencyMillis) throws RunnerException {
        return median(options(method, Warm.DRIVER, backups, latencyMillis)
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(effort == Effort.FULL ? 2 : effort == Effort.QUICK ? 1 : 0)
                        .measurementIterations(effort == Effort.FULL ? 3 : 1))
                / 1e6;
    }

    private void allocation() {
        int backups = 20_000;
        Table.Row one = table.row("bytes a row, SELECT size_bytes", "B", LOOP, 0.6, 0.4);
        Table.Row all = table.row("bytes a row, SELECT *, all read", "B", LOOP, 0.8, 0.6);
        String times = effort == Effort.FULL ? "30" : effort == Effort.QUICK ? "10" : "1";
        try (FakeServer server = new FakeServer(new Project(backups), Duration.ZERO)) {
            for (int round = 0; round < (rounds + 1) / 2; round++) {
                double bare = allocation(Warm.BARE, server, "one", times);
                one.add(allocation(Warm.DRIVER, server, "one", times) / backups, bare / backups);
                all.add(allocation(Warm.DRIVER, server, "all", times) / backups, bare / backups);
            }
        }
    }

    private double allocation(String peer, FakeServer server, String columns, String times) {
        return Double.parseDouble(Processes.java(
                        paths.benchmarks, Allocation.class, peer, Integer.toString(server.port()), columns, times)
                .output()
                .strip());
    }

    /** The second span, as long as the first, shows whether what grew in the first was the JVM's own warming up. */
    private void growth() {
        int[] counts = {effort.from, effort.to, 2 * effort.to - effort.from};
        try (FakeServer server = new FakeServer(new Project(100), Duration.ZERO)) {
            List<String> arguments = new ArrayList<>(List.of(Warm.DRIVER, Integer.toString(server.port())));
            IntStream.of(counts).mapToObj(Integer::toString).forEach(arguments::add);
            double[][] measured = Processes.java(paths.benchmarks, Growth.class, arguments.toArray(new String[0]))
                    .output()
                    .lines()
                    .map(line -> Stream.of(line.split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            for (int i = 1; i < counts.length; i++) {
                String span = "query " + counts[i - 1] + " to " + counts[i];
                table.row("classes loaded, " + span, "", "at its start", 1.005, 1.0)
                        .add(measured[i][0], measured[i - 1][0]);
                table.row("metaspace, " + span, "MB", "at its start", 1.01, 1.0)
                        .add(measured[i][1] / 1e6, measured[i - 1][1] / 1e6);
            }
        }
    }
}
