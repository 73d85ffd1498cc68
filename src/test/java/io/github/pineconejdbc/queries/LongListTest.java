package io.github.pineconejdbc.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        ExecutorService threads = Executors.newFixedThreadPool(4);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", LongListTest::answer);
        server.start();
        try {
            Process reader = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Reader.class.getName(),
                            "jdbc:pinecone://127.0.0.1:" + server.getAddress().getPort() + "?ssl=false&apiKey=none",
                            sql)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reader.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(output).endsWith("rows: " + rows + System.lineSeparator());
            assertThat(reader.exitValue()).isZero();
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int begin = number("paginationToken", query);
        int end = Math.min(ROWS, begin + number("limit", query));
        StringBuilder page = new StringBuilder("{\"data\":[");
        for (int i = begin; i < end; i++) {
            page.append(i == begin ? "" : ",").append(row(i));
        }
        page.append(end < ROWS ? "],\"pagination\":{\"next\":\"" + end + "\"}}" : "]}");
        byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static int number(String name, String query) {
        Matcher matcher = Pattern.compile("\\b" + name + "=(\\d+)").matcher(query);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
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
