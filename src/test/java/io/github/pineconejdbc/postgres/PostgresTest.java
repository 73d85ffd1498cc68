package io.github.pineconejdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.settings.Settings;
import io.github.pineconejdbc.postgres.KnownDifferences.Known;
import io.github.pineconejdbc.queries.Project;
import io.github.pineconejdbc.queries.ProjectServer;
import io.github.pineconejdbc.support.BothWays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The driver answers as PostgreSQL 15 does, but for the statements in {@code differs.txt}. What differs, with both
 * answers and by cause, is in {@code target/postgres-report.txt} afterwards; {@code -Dupdate.differs=true} writes the
 * list anew.
 */
class PostgresTest {
    private static final Path REPORT = Path.of("target/postgres-report.txt");

    private static final Map<String, Known> found = new LinkedHashMap<>();
    private static final Map<Known, List<String>> report = new TreeMap<>();
    private static final List<String> figures = new ArrayList<>();

    private static ProjectServer server;
    private static Connection driver;
    private static ControlPlane controlPlane;
    private static KnownDifferences known;

    @BeforeAll
    static void open() throws Exception {
        server = new ProjectServer(Project.read(Recording.FOLDER.resolve("rows.json")));
        String url = server.url("key");
        driver = DriverManager.getConnection(url);
        controlPlane = new ControlPlane(Settings.parse(url, new Properties()).options());
        known = KnownDifferences.read();
    }

    @AfterAll
    static void close() throws Exception {
        driver.close();
        controlPlane.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStatementIsAnsweredAsPostgreSqlAnswersIt() throws IOException {
        List<Recording> recordings = Recording.all();
        Stream<DynamicTest> areas =
                recordings.stream().map(recording -> dynamicTest(recording.area(), () -> compare(recording)));
        DynamicTest list = dynamicTest("differs.txt", () -> {
            report();
            if (Boolean.getBoolean("update.differs")) {
                KnownDifferences.write(found);
                known = KnownDifferences.read();
            }
            assertThat(found.keySet())
                    .as("in differs.txt, but no statement, or one that is answered as PostgreSQL does")
                    .containsAll(known.all().keySet());
        });
        return Stream.concat(areas, Stream.of(list));
    }

    private static void compare(Recording recording) {
        List<String> wrong = new ArrayList<>();
        int[] kinds = new int[Difference.values().length + 1];
        for (Question question : recording.questions()) {
            Answer expected = recording.answer(question);
            assertThat(expected).as("answer of PostgreSQL to %s", question.id()).isNotNull();
            Answer actual = Answer.of(driver, question);
            Difference difference = Difference.between(expected, actual, question.ordered());
            String ways = difference == null ? otherWay(question) : null;
            if (ways != null) {
                difference = Difference.OTHER;
            }
            Known listed = known.of(question);
            kinds[difference == null ? kinds.length - 1 : difference.ordinal()]++;
            String shown = question.id()
                    + "\n        PostgreSQL " + String.join("\n            ", expected.lines())
                    + "\n        driver     " + (ways == null ? String.join("\n            ", actual.lines()) : ways);
            if (difference != null) {
                Known cause = listed != null && listed.kind() == difference
                        ? listed
                        : new Known(difference, cause(expected, actual, difference));
                found.put(question.id(), cause);
                report.computeIfAbsent(cause, c -> new ArrayList<>()).add(recording.area() + ": " + shown);
            }
            if (listed == null ? difference != null : difference != listed.kind()) {
                wrong.add((listed == null
                                ? "not listed: "
                                : difference == null
                                        ? "agrees, take it off the list: "
                                        : listed + ", now " + difference + ": ")
                        + shown);
            }
        }
        figures.add("%-14s %4d statements, %4d alike, %3d other, %3d refused, %3d error, %3d label, %3d type"
                .formatted(
                        recording.area(),
                        recording.questions().size(),
                        kinds[5],
                        kinds[0],
                        kinds[1],
                        kinds[2],
                        kinds[3],
                        kinds[4]));
        if (!Boolean.getBoolean("update.differs")) {
            assertThat(wrong)
                    .as("statements whose answer differs otherwise than differs.txt says")
                    .isEmpty();
        }
    }

    /** Returns what is wrong with the other way to plan a simple statement; null where nothing is, or there is none. */
    private static @Nullable String otherWay(Question question) {
        if (!question.parameters().isEmpty()) {
            return null;
        }
        try {
            new BothWays(controlPlane, ZoneOffset.UTC).check(question.sql(), false);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return "by the other way: " + e;
        }
    }

    /** Returns a cause for a difference that nobody has looked at yet: what the driver says, without the particulars. */
    private static String cause(Answer expected, Answer actual, Difference difference) {
        return switch (difference) {
            case REFUSED ->
                actual.error()
                        .replaceAll(
                                " (Syntax error )?at line \\d+, column \\d+[:.]?|The value can't be computed: ", " ")
                        .replaceAll(" At line \\d+, column \\d+:|\\(.*|: .*|'.*'", "")
                        .strip();
            case ERROR -> expected.state() + " is expected, " + actual.state() + " comes";
            case LABEL -> "another label";
            case TYPE -> "another type";
            case OTHER -> expected.error() == null ? "another answer" : expected.state() + " is expected";
        };
    }

    private static void report() throws IOException {
        List<String> lines = new ArrayList<>(figures);
        report.forEach((cause, statements) -> {
            lines.add("");
            lines.add(cause + " (" + statements.size() + ")");
            statements.forEach(statement -> lines.add("    " + statement));
        });
        Files.createDirectories(REPORT.getParent());
        // A text that was cut through a character can't be written otherwise.
        Files.write(REPORT, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
