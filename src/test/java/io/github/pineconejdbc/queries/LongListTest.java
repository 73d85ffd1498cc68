package io.github.pineconejdbc.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Request;
import io.github.pineconejdbc.support.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 200,000 backups, of some 600 bytes each, go through a JVM whose whole heap is 64 MiB. */
@Tag("slow")
@Timeout(300)
class LongListTest {
    private static final int ROWS = 200_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT * FROM backups~200000",
                "SELECT b.name, UPPER(b.status) FROM backups b WHERE b.tags['team'] LIKE 's%'~200000",
                "SELECT * FROM backups ORDER BY size_bytes DESC, backup_id LIMIT 100~100",
                "SELECT UPPER(name) AS n, b.* FROM backups b ORDER BY n LIMIT 20~20",
            })
    void aListIsNeverHeldWhole(String sql, int rows) throws Exception {
        try (Service service = Service.answering(LongListTest::answer)) {
            Process reader = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Reader.class.getName(),
                            service.url(""),
                            sql)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reader.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(output).endsWith("rows: " + rows + System.lineSeparator());
            assertThat(reader.exitValue()).isZero();
        }
    }

    private static Reply answer(Request request) {
        int begin = number("paginationToken", request);
        int end = Math.min(ROWS, begin + number("limit", request));
        StringBuilder page = new StringBuilder("{\"data\":[");
        for (int i = begin; i < end; i++) {
            page.append(i == begin ? "" : ",").append(row(i));
        }
        page.append(end < ROWS ? "],\"pagination\":{\"next\":\"" + end + "\"}}" : "]}");
        return Reply.json(page.toString());
    }

    private static int number(String parameter, Request request) {
        return Integer.parseInt(request.query().getOrDefault(parameter, "0"));
    }

    private static String row(int i) {
        return "{\"backup_id\":\"backup-%09d\",\"source_index_name\":\"index-%d\",\"source_index_id\":\"id\","
                        .formatted(i, i % 12)
                + "\"name\":\"the backup of number " + i + "\",\"description\":\"" + "because of ".repeat(20) + i
                + "\",\"status\":\"Ready\",\"cloud\":\"aws\",\"region\":\"us-east-1\",\"dimension\":1536,"
                + "\"record_count\":" + i + ",\"size_bytes\":" + (i * 7_919L % 1_000_003)
                + ",\"tags\":{\"team\":\"search\",\"number\":\"" + i + "\"},"
                + "\"created_at\":\"2025-01-01T00:00:00." + String.format("%09d", i) + "Z\"}";
    }

    /** Runs in the small JVM: reads all that a query answers. */
    static final class Reader {
        public static void main(String[] args) throws SQLException {
            try (Connection connection = DriverManager.getConnection(args[0]);
                    Statement statement = connection.createStatement();
                    ResultSet results = statement.executeQuery(args[1])) {
                int rows = 0;
                int width = results.getMetaData().getColumnCount();
                while (results.next()) {
                    for (int i = 1; i <= width; i++) {
                        results.getString(i);
                    }
                    rows++;
                }
                System.out.println("rows: " + rows);
            }
        }

        private Reader() {}
    }
}
