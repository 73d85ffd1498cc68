package io.github.pineconejdbc.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.support.FreshJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With {@code -Dupdate.classes=true} it writes the lists. */
class ClassesAheadTest {
    private static final Path LISTS = Path.of("src/main/resources/io/github/pineconejdbc/sql/engine");

    private static final String LIST = "SELECT * FROM backups";
    private static final String LOOKUP =
            "SELECT * FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'";
    private static final String AGGREGATE = "SELECT status, COUNT(*) FROM backups GROUP BY status";
    private static final String JOIN =
            "SELECT b.name, i.host FROM backups b JOIN indexes i ON b.source_index_name = i.name";

    /** Has what names a backup, and what names an index. */
    private static final String ROW = "{\"backup_id\": \"8c85e612-ed1c-4f97-9f8c-8194e07bcf71\", "
            + "\"source_index_name\": \"docs-example\", \"name\": \"docs-example\", \"status\": \"Ready\", \"size_bytes\": 1, "
            + "\"tags\": {\"team\": \"search\"}, \"created_at\": \"2026-01-01T00:00:00Z\"}";

    private static final String ENGINE_BEGINS = "the engine begins";

    /** What has a name of its own: not the JDK's, and nothing that is made as the driver runs. */
    private static final Pattern NAME = Pattern.compile("] ((?:com\\.google|com\\.fasterxml|io\\.github\\.pineconejdbc|"
            + "kotlin|okhttp3|okio|org\\.(?:apache|codehaus))\\.[\\w.$]+) source: (?!__)");

    /** Runs a statement, with nothing loaded ahead or, where the second argument says so, all. */
    public static void main(String[] arguments) throws Exception {
        for (ClassesAhead classes : ClassesAhead.values()) {
            classes.begun.set(!Boolean.parseBoolean(arguments[1]));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", ClassesAheadTest::answer);
        server.start();
        String url = "jdbc:pinecone://127.0.0.1:" + server.getAddress().getPort() + "?ssl=false&apiKey=key";
        try (Connection connection = new PineconeDriver().connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            read(statement, LOOKUP);
            System.out.println(ENGINE_BEGINS);
            read(statement, arguments[0]);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("pinecone-jdbc-classes")) {
                    thread.join();
                }
            }
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean list = exchange.getRequestURI().getPath().indexOf('/', 1) < 0;
        byte[] answer =
                (list ? "{\"data\": [" + ROW + "], \"indexes\": [" + ROW + "]}" : ROW).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void read(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    private static Set<String> loaded(String log) {
        return NAME.matcher(log)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.contains("$$") && !name.contains(ClassesAheadTest.class.getSimpleName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> loadedByTheEngine(String sql, boolean ahead) throws Exception {
        String log = FreshJvm.loading(ClassesAheadTest.class, sql, "" + ahead);
        return loaded(log.substring(log.indexOf(ENGINE_BEGINS)));
    }

    private static void check(ClassesAhead classes, String list, Set<String> needed) throws Exception {
        if (Boolean.getBoolean("update.classes")) {
            Files.writeString(LISTS.resolve(list), String.join("\n", needed) + "\n");
            return;
        }
        List<String> listed = classes.names();
        assertThat(needed.stream().filter(listed::contains).count())
                .as("%d are needed, of %d listed: write the list anew", needed.size(), listed.size())
                .isGreaterThan(needed.size() * 9L / 10)
                .isGreaterThan(listed.size() * 9L / 10);
    }

    @Test
    void theListNamesWhatAConnectionAndItsFirstStatementsNeed() throws Exception {
        Set<String> needed = loaded(FreshJvm.loading(ClassesAheadTest.class, LIST, "false"));
        assertThat(needed).hasSizeBetween(300, 1_000);
        check(ClassesAhead.CONNECTION, "connection.txt", needed);
    }

    @Test
    void theListNamesWhatAnAggregateAndAJoinNeed() throws Exception {
        Set<String> needed = loadedByTheEngine(AGGREGATE, false);
        needed.retainAll(loadedByTheEngine(JOIN, false));
        assertThat(needed).hasSizeGreaterThan(1_000);
        check(ClassesAhead.ENGINE, "engine.txt", needed);
    }

    @Test
    void whatIsLoadedAheadIsLittleMoreThanWhatIsNeeded() throws Exception {
        Set<String> needed = loadedByTheEngine(AGGREGATE, false);
        Set<String> loaded = loadedByTheEngine(AGGREGATE, true);
        assertThat(loaded.size()).isLessThan(needed.size() * 5 / 4);
        Set<String> all = loaded(FreshJvm.loading(ClassesAheadTest.class, AGGREGATE, "true"));
        assertThat(all).containsAll(ClassesAhead.CONNECTION.names()).containsAll(ClassesAhead.ENGINE.names());
    }

    /** They are made when the first record is compared, and take a tenth of the time to the first row. */
    @Test
    void noRecordIsComparedByMethodHandles() throws Exception {
        String log = FreshJvm.loading(ClassesAheadTest.class, LIST, "false");
        assertThat(log).contains("java.lang.invoke.MethodHandle ").doesNotContain("java.lang.runtime.ObjectMethods");
    }
}
