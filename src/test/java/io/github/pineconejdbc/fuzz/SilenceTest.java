package io.github.pineconejdbc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process in which statements run, odd ones too, prints nothing: no word of the engine's below SEVERE, whatever comes of
 * them. Logging is set up as the JDK and SLF4J have it where nobody sets it up.
 */
@Timeout(240)
class SilenceTest {
    private static final int RANDOM = 60;

    /** What the engine's parser, validator, planner, compiler and rows have words for. */
    private static final List<String> ODD = List.of(
            "SELECT /*+ NO_CACHE, index(a), use_hash(b, 'c'), x(y = 1) */ name FROM backups /*+ full(1) */",
            "SELECT a.name FROM backups a JOIN /*+ broadcast */ backups b ON a.name = b.name WHERE 1 / a.size_bytes > 0",
            "SELECT COUNT(*) FROM backups a, backups b, backups c, backups d, backups e",
            "SELECT REPEAT('a', 60) SIMILAR TO '((a|aa)*)*b'",
            "SELECT 1 / 0",
            "SELECT CAST(name AS INTEGER) FROM backups",
            "SELECT SUM(a.size_bytes) OVER (ORDER BY a.name RANGE 3 PRECEDING) FROM backups a",
            "SELECT name FROM backups WHERE name IN (SELECT name FROM indexes GROUP BY CUBE (name, host))",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 5) SELECT * FROM n, UNNEST(ARRAY[1]) x",
            "SELECT " + "(".repeat(3_000) + "1" + ")".repeat(3_000),
            "SELECT ARRAY_AGG(a.name) FROM backups a, backups b, backups c, backups d",
            "EXPLAIN PLAN FOR SELECT * FROM index_protection p FULL JOIN restore_jobs r ON r.backup_id = p.latest_backup_id",
            "SELECT nothing FROM nowhere",
            "DELETE FROM backups",
            "\u0000'");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"slf4j-jdk14", "no provider"})
    void whatRunsStatementsPrintsNothing(String provider) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> provider.equals("slf4j-jdk14") || !entry.contains("slf4j-jdk14"))
                .collect(Collectors.joining(File.pathSeparator));
        Path printed = directory.resolve("printed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        SilenceTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        // SLF4J itself says that it has no provider, as it does in any program.
        assertThat(Files.readAllLines(printed).stream().filter(line -> !line.startsWith("SLF4J")))
                .isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    /** The test can fail: of these statements some are answered, and others aren't. */
    @Test
    void theStatementsComeToDifferentEnds() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            assertThat(ODD.stream().map(sql -> end(connection, sql)).distinct()).hasSizeGreaterThan(6);
        }
    }

    /** Runs the statements in a process of its own. */
    public static void main(String[] arguments) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox")) {
            ODD.forEach(sql -> end(connection, sql));
            for (int i = 0; i < RANDOM; i++) {
                byte[] input = new byte[random.nextInt(1, 200)];
                random.nextBytes(input);
                end(connection, SqlFuzz.statement(new Choices(input)));
                end(connection, OddSql.statement(new Choices(input)));
            }
        }
    }

    private static String end(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getString(1);
                }
                return "answered";
            }
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
