package io.github.pineconejdbc.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A process that has run for a while, with a server inside it. Each method is what one statement costs; {@code peer}
 * says who runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Warm {
    static final String BARE = "bare";
    static final String CALCITE = "calcite";
    static final String DRIVER = "driver";
    static final int KEYS = 1_000;

    @Param({BARE, CALCITE, DRIVER})
    public String peer = BARE;

    @Param("1000")
    public int backups;

    @Param("0")
    public int latencyMillis;

    private FakeServer server;
    private BareClient bare;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement prepared;
    private int turn;

    @Setup
    public void open() throws SQLException {
        server = new FakeServer(new Project(backups), Duration.ofMillis(latencyMillis));
        bare = new BareClient(server.url());
        if (!peer.equals(BARE)) {
            connection = peer.equals(CALCITE)
                    ? PlainCalcite.connect(bare)
                    : DriverManager.getConnection(JdbcClient.driverUrl(server.port()));
            prepared = connection.prepareStatement(JdbcClient.LOOKUP + "?");
        }
    }

    @TearDown
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        bare.close();
        server.close();
    }

    private String nextId() {
        return Project.backupId(turn++ % backups);
    }

    @Benchmark
    public Object preparedLookup() throws SQLException {
        return prepared == null ? bare.backup(nextId()) : JdbcClient.lookup(prepared, nextId());
    }

    @Benchmark
    public Object literalLookup() throws SQLException {
        return connection == null ? bare.backup(nextId()) : JdbcClient.lookup(connection, nextId());
    }

    /** The literals that change are text. */
    @Benchmark
    public Object aggregateByText() throws SQLException {
        return JdbcClient.readAll(
                connection,
                "SELECT status, COUNT(*) AS n, SUM(size_bytes) AS bytes FROM backups WHERE name <> 'backup-"
                        + (turn++ % 997) + "' GROUP BY status");
    }

    /** The literals that change are numbers. */
    @Benchmark
    public Object aggregateByNumber() throws SQLException {
        return JdbcClient.readAll(
                connection,
                "SELECT status, COUNT(*) AS n, SUM(size_bytes) AS bytes FROM backups WHERE size_bytes > "
                        + (turn++ * 100L + 7) + " GROUP BY status");
    }

    @Benchmark
    public Object join() throws SQLException {
        return JdbcClient.readAll(
                connection,
                "SELECT b.backup_id, b.status, i.metric FROM backups b JOIN indexes i ON b.source_index_name = i.name"
                        + " WHERE b.name <> 'backup-" + (turn++ % 997) + "' AND i.metric <> 'm" + turn + "'");
    }

    @Benchmark
    public Object scanOneColumn() throws SQLException {
        return connection == null
                ? bare.scan()
                : (Object) JdbcClient.sum(connection, "SELECT size_bytes FROM backups");
    }

    @Benchmark
    public Object scanAllColumns() throws SQLException {
        return connection == null
                ? bare.scan()
                : (Object) JdbcClient.readAll(connection, "SELECT * FROM backups");
    }

    @Benchmark
    public Object manyKeys() throws SQLException {
        int first = turn++;
        String keys = IntStream.range(0, KEYS)
                .mapToObj(i -> JdbcClient.literal(Project.backupId((first + i * 17) % backups)))
                .collect(Collectors.joining(","));
        long rows = JdbcClient.readAll(
                connection, "SELECT backup_id, status FROM backups WHERE backup_id IN (" + keys + ")");
        if (rows != KEYS) {
            throw new IllegalStateException(rows + " rows for " + KEYS + " keys");
        }
        return rows;
    }
}
