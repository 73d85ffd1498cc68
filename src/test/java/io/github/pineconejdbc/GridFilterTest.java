package io.github.pineconejdbc;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grid filters by what a cell shows, in a session in New York, where two days a year change the clock. */
class GridFilterTest {
    private static final List<String> INSTANTS = List.of(
            "2025-11-02T05:30:00.123Z",
            "2025-11-02T05:59:59.999Z",
            "2025-11-02T06:00:00Z",
            "2025-11-02T06:30:00.123Z",
            "2025-11-02T07:00:00.5Z",
            "2026-03-08T06:59:59.999Z",
            "2026-03-08T07:00:00Z",
            "2026-03-08T07:00:00.001Z");

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @BeforeEach
    void backups() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        pinecone.answers(
                "/backups",
                json("{\"data\":["
                        + INSTANTS.stream()
                                .map(instant ->
                                        backup(instant, "created_at", instant).toString())
                                .collect(Collectors.joining(","))
                        + "]}"));
    }

    @AfterEach
    void zone() {
        TimeZone.setDefault(zoneBefore);
    }

    private static List<String> ids(Statement statement, String condition) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(
                "SELECT x.\"backup_id\" FROM pinecone.backups x WHERE " + condition + " ORDER BY 1")) {
            while (results.next()) {
                ids.add(results.getString(1));
            }
        }
        return ids;
    }

    /** Each cell's text, as getString and as a Timestamp say it. */
    private static Map<String, List<String>> cells(Statement statement) throws SQLException {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        try (ResultSet results = statement.executeQuery("SELECT backup_id, created_at FROM backups")) {
            while (results.next()) {
                cells.put(
                        results.getString(1),
                        List.of(
                                results.getString(2),
                                results.getTimestamp(2).toString(),
                                String.valueOf(results.getObject(2))));
            }
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.created_at = '%s'",
                "x.created_at = TIMESTAMP '%s'",
                "x.created_at = {ts '%s'}",
                "'%s' = x.created_at",
                "x.\"created_at\" IN ('%s', '2020-01-01 00:00:00')",
                "x.created_at >= '%s'",
                "x.created_at <= '%s'",
                "'%s' >= x.created_at",
                "x.created_at BETWEEN '%1$s' AND '%1$s'",
                "NOT x.created_at <> '%s'",
            })
    void aCellsOwnRowIsFound(String filter) throws Exception {
        try (Connection connection = pinecone.connect("&timeZone=America/New_York");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> cell : cells(statement).entrySet()) {
                for (String text : cell.getValue()) {
                    assertThat(ids(statement, filter.formatted(text))).contains(cell.getKey());
                }
            }
        }
    }

    @Test
    void whatIsBeforeACellIsAllThatIsNotFromItOn() throws Exception {
        try (Connection connection = pinecone.connect("&timeZone=America/New_York");
                Statement statement = connection.createStatement()) {
            for (List<String> cell : cells(statement).values()) {
                List<String> both = ids(statement, "created_at < '" + cell.get(0) + "'");
                both.addAll(ids(statement, "created_at >= '" + cell.get(0) + "'"));
                assertThat(both).containsExactlyInAnyOrderElementsOf(INSTANTS);
            }
        }
    }

    @Test
    void aTimeWithItsZoneIsExact() throws Exception {
        try (Connection connection = pinecone.connect("&timeZone=America/New_York");
                Statement statement = connection.createStatement()) {
            for (String instant : INSTANTS) {
                String text =
                        Instant.parse(instant).toString().replace('T', ' ').replace("Z", " UTC");
                assertThat(ids(statement, "created_at = TIMESTAMP WITH TIME ZONE '" + text + "'"))
                        .containsExactly(instant);
                assertThat(ids(statement, "created_at < TIMESTAMP WITH TIME ZONE '" + text + "'"))
                        .isEqualTo(INSTANTS.subList(0, INSTANTS.indexOf(instant)));
            }
            assertThat(ids(
                            statement,
                            "created_at = TIMESTAMP WITH TIME ZONE '2025-11-02 01:30:00.123 America/New_York'"))
                    .hasSize(1);
        }
    }
}
