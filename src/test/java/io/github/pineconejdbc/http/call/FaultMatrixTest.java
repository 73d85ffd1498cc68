package io.github.pineconejdbc.http.call;

import static io.github.pineconejdbc.support.Service.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.DocsTest;
import io.github.pineconejdbc.support.Leaks;
import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.ResultRows;
import io.github.pineconejdbc.support.SampleRows;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a statement whatever befalls its calls: {@code faults.txt} has one case a line. Each ends within
 * its deadline, leaves the connection usable, and gives the key away nowhere, with every logger at its finest.
 */
class FaultMatrixTest {
    private static final long LONGEST_SECONDS = 12;
    private static final Set<String> SLOW = Set.of(
            "hang",
            "hang mid-body",
            "drip",
            "tls hang",
            "body gigabyte",
            "body gigabyte chunked",
            "body bomb",
            "status 429 after 1",
            "status 429 after date",
            "status 503 after 1",
            "once status 429 after 1",
            "once status 429 after date");

    private record Case(String target, String fault, String outcome) {}

    private static List<Case> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/faults.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.equals("target|fault|outcome"))
                .map(line -> line.split("\\|", -1))
                .map(parts -> new Case(parts[0], parts[1], parts[2]))
                .toList();
    }

    @Test
    void aFaultEndsAsTheMatrixSays() throws Exception {
        run(Stream.of("backups describe", "backups page"), c -> !SLOW.contains(c.fault()));
    }

    @Tag("slow")
    @Test
    void everyFaultEndsAsTheMatrixSays() throws Exception {
        run(cases().stream().map(Case::target).distinct(), c -> true);
    }

    /** Over plain HTTP, and again over TLS. */
    private static void run(Stream<String> targets, Predicate<Case> wanted) throws Exception {
        List<String> all = targets.toList();
        run(all, false, c -> wanted.test(c) && !c.fault().startsWith("tls "));
        run(all, true, wanted);
    }

    /** Runs the cases of several targets side by side, since most of the time they wait. */
    private static void run(List<String> targets, boolean encrypted, Predicate<Case> wanted) throws Exception {
        List<Case> cases = cases();
        Service.warmUp();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Leaks leaks = new Leaks(KEY)) {
            List<Future<List<String>>> runs = targets.stream()
                    .map(target -> threads.submit(() -> run(
                            cases.stream()
                                    .filter(c -> c.target().equals(target) && wanted.test(c))
                                    .toList(),
                            encrypted,
                            leaks)))
                    .toList();
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> run : runs) {
                wrong.addAll(run.get());
            }
            assertThat(wrong).isEmpty();
            assertThat(PineconeServer.threadsOfTheDriver()).isEmpty();
            assertThat(leaks.found()).as("where the key turned up").isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String sql(String target) {
        String table = target.split(" ", -1)[0];
        String key = List.of("indexes", "collections").contains(table)
                ? "name"
                : table.substring(0, table.length() - 1)
                        .replace("restore_job", "restore_job_id")
                        .replace("backup", "backup_id");
        return switch (target.substring(table.length() + 1)) {
            case "describe" -> "SELECT * FROM " + table + " WHERE " + key + " = 'k1'";
            case "index list" -> "SELECT * FROM backups WHERE source_index_name = 'k1'";
            case "join" ->
                "SELECT t.* FROM " + (table.equals("backups") ? "restore_jobs" : "backups") + " r JOIN " + table
                        + " t ON t." + key + " = r.backup_id";
            default -> "SELECT * FROM " + table;
        };
    }

    private static List<String> run(List<Case> cases, boolean encrypted, Leaks leaks) throws Exception {
        String target = cases.get(0).target();
        List<String> wrong = new ArrayList<>();
        try (Service server = encrypted ? SampleRows.service().encrypted() : SampleRows.service()) {
            try (Connection connection =
                            DriverManager.getConnection(server.url("&maxRetries=1&requestTimeout=4&connectTimeout=3"));
                    PreparedStatement statement = connection.prepareStatement(sql(target))) {
                List<String> healthy = rows(statement);
                assertThat(healthy).isNotEmpty();
                for (Case c : cases) {
                    long begin = System.nanoTime();
                    server.does(c.fault(), target);
                    String outcome = outcome(statement, healthy, leaks);
                    long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
                    server.isWell();
                    if (!outcome.equals(c.outcome())) {
                        wrong.add(c + " gave " + outcome);
                    }
                    if (took >= LONGEST_SECONDS) {
                        wrong.add(c + " took " + took + " s");
                    }
                    String after = outcome(statement, healthy, leaks);
                    if (!after.equals("rows")) {
                        wrong.add(c + " was followed by " + after);
                    }
                }
                leaks.look("connection", String.valueOf(connection));
                leaks.look("statement", String.valueOf(statement));
                leaks.look("URL", connection.getMetaData().getURL());
                leaks.lookAround();
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (server.connections() > 0 && System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }
            if (server.connections() > 0) {
                wrong.add(target + " left " + server.connections() + " sockets open");
            }
        }
        return wrong;
    }

    private static String outcome(PreparedStatement statement, List<String> healthy, Leaks leaks) {
        try {
            List<String> rows = rows(statement);
            if (rows.equals(healthy)) {
                return "rows";
            }
            return rows.isEmpty() ? "no rows" : healthy.containsAll(rows) ? "fewer rows" : "other rows: " + rows;
        } catch (SQLException e) {
            leaks.look("failure", e);
            for (Throwable told = e; told != null; told = told.getCause()) {
                if (String.valueOf(told.getMessage()).replace("\n", "").chars().anyMatch(Character::isISOControl)) {
                    return "a control character in the message " + told;
                }
            }
            return e.getClass().getSimpleName() + " " + e.getSQLState() + " " + e.getErrorCode();
        }
    }

    private static List<String> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            return ResultRows.of(results);
        }
    }

    @Test
    void thePageOfFaultsSaysWhatTheMatrixSays() throws IOException {
        Set<String> kinds = new java.util.LinkedHashSet<>(List.of("describe", "list", "index list", "page", "join"));
        Map<String, Map<String, Set<String>>> rows = new LinkedHashMap<>();
        for (Case c : cases()) {
            String kind = c.target().substring(c.target().indexOf(' ') + 1);
            rows.computeIfAbsent(c.fault(), f -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, k -> new TreeSet<>())
                    .add(c.outcome().replaceFirst("^\\w+ (\\w{5}) \\d+$", "$1"));
        }
        StringBuilder text = new StringBuilder("| what befalls the call | " + String.join(" | ", kinds) + " |\n");
        text.append("|---".repeat(kinds.size() + 1)).append("|\n");
        rows.forEach((fault, outcomes) -> text.append("| ")
                .append(fault)
                .append(" | ")
                .append(kinds.stream()
                        .map(kind -> String.join(", ", outcomes.getOrDefault(kind, Set.of())))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        DocsTest.assertGenerated("docs/faults.md", "faults", text.toString());
    }
}
