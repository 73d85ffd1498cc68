package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose answers are larger than the memory: statements fail, and the connection works on. */
@Tag("slow")
class MemoryTest {
    private static final String SMALL =
            "{\"backup_id\":\"small\",\"source_index_name\":\"small\",\"status\":\"Ready\"}";
    private static final String LARGE =
            "{\"data\":[" + "{},".repeat(90_000) + "{\"name\":\"" + "x".repeat(16 << 20) + "\"}]}";
    private static final String SIXTY = IntStream.range(0, 60)
            .mapToObj(index -> "{\"name\":\"" + index + "x".repeat(50_000) + "\"}")
            .collect(Collectors.joining(",", "{\"indexes\":[", "]}"));
    private static final String MANY_ROWS = "{\"data\":[" + "{},".repeat(5_000_000) + "{}]}";

    @TempDir
    private Path directory;

    private static Reply answer(String path) {
        return Reply.json(
                path.contains("small")
                        ? SMALL
                        : path.contains("limit=1&") || path.endsWith("limit=1")
                                ? "{\"data\":[]}"
                                : path.contains("restore-jobs") ? MANY_ROWS : path.equals("/indexes") ? SIXTY : LARGE);
    }

    @Test
    void answersThatAreLargerThanTheMemoryAreErrorsAndTheConnectionWorksOn() throws Exception {
        Path log = directory.resolve("log");
        try (Service server = Service.answering(request -> answer(request.path()))) {
            Process client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MemoryTest.class.getName(),
                            server.url("&maxRetries=0"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                assertThat(client.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            } finally {
                client.destroyForcibly();
            }
            assertThat(Files.readAllLines(log))
                    .containsExactly(
                            "sixteen lists 08P01 true",
                            "sixteen lookups 08P01 true",
                            "keys or list 08P01 true",
                            "a join of everything, sorted 54001 true",
                            "many rows 08P01 true",
                            "a value as text 54001 true");
        }
    }

    /** The client, with little memory. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            report(
                    connection,
                    "sixteen lists",
                    "SELECT name FROM backups WHERE source_index_name IN (" + keys(16) + ")");
            report(connection, "sixteen lookups", "SELECT name FROM backups WHERE backup_id IN (" + keys(16) + ")");
            report(connection, "keys or list", "SELECT name FROM backups WHERE backup_id IN (" + keys(100) + ")");
            report(
                    connection,
                    "a join of everything, sorted",
                    "SELECT a.name || b.name FROM indexes a, indexes b ORDER BY 1");
            report(connection, "many rows", "SELECT completed_at FROM restore_jobs");
            report(
                    connection,
                    "a value as text",
                    "SELECT ARRAY_AGG(REPEAT('x', 9000000)) FROM (VALUES 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)");
        }
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'k" + i + "'").collect(Collectors.joining(", "));
    }

    private static void report(Connection connection, String what, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String state = "rows";
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            } catch (SQLException e) {
                state = e.getSQLState();
            }
            try (ResultSet rows = statement.executeQuery("SELECT status FROM backups WHERE backup_id = 'small'")) {
                System.out.println(what + " " + state + " " + rows.next());
            }
        }
    }
}
