package io.github.pineconejdbc.sql.time;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.JvmZones;
import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A grid filters by what a cell shows, in the JVM's zone, where two days a year may change the clock. */
class GridFilterTest {
    private static final List<String> INSTANTS = List.of(
            "2025-11-02T05:30:00.123Z",
            "2025-11-02T05:59:59.999Z",
            "2025-11-02T06:00:00Z",
            "2025-11-02T06:30:00.123Z",
            "2025-11-02T07:00:00.5Z",
            "2026-03-08T06:59:59.999Z",
            "2026-03-08T07:00:00Z",
            "2026-03-08T07:00:00.001Z",
            // Lord Howe's clock is set back by half an hour.
            "2026-04-04T14:30:00.25Z",
            "2026-04-04T14:59:59.999Z",
            "2026-04-04T15:00:00Z",
            "2026-04-04T15:29:59.999Z",
            "2026-04-04T15:30:00Z");

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void backups() {
        pinecone.answers(
                "/backups",
                json("{\"data\":["
                        + INSTANTS.stream()
                                .map(instant ->
                                        backup(instant, "created_at", instant).toString())
                                .collect(Collectors.joining(","))
                        + "]}"));
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

    private static final List<String> FILTERS = List.of(
            "x.created_at = '%s'",
            "x.created_at = TIMESTAMP '%s'",
            "x.created_at = {ts '%s'}",
            "'%s' = x.created_at",
            "x.\"created_at\" IN ('%s', '2020-01-01 00:00:00')",
            "x.created_at >= '%s'",
            "x.created_at <= '%s'",
            "'%s' >= x.created_at",
            "x.created_at BETWEEN '%1$s' AND '%1$s'",
            "NOT x.created_at <> '%s'");

    @JvmZones
    void aCellsOwnRowIsFound() throws Exception {
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> cell : cells(statement).entrySet()) {
                for (String text : cell.getValue()) {
                    for (String filter : FILTERS) {
                        assertThat(ids(statement, filter.formatted(text)))
                                .as(filter + " of " + text)
                                .contains(cell.getKey());
                    }
                }
            }
        }
    }

    /** A time without a zone is one instant as a parameter: of an hour that comes twice, it is the second one. */
    @JvmZones
    void aCellsOwnRowIsFoundByAParameterToo() throws Exception {
        try (Connection connection = pinecone.connect();
                PreparedStatement byParameter =
                        connection.prepareStatement("SELECT backup_id FROM backups WHERE created_at = ?");
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT backup_id, created_at FROM backups")) {
            int rows = 0;
            while (results.next()) {
                rows++;
                String id = results.getString(1);
                assertThat(id(byParameter, results.getTimestamp(2))).isEqualTo(id);
                assertThat(id(byParameter, results.getObject(2, OffsetDateTime.class)))
                        .isEqualTo(id);
                assertThat(id(byParameter, results.getObject(2, Instant.class))).isEqualTo(id);
                LocalDateTime local = results.getObject(2, LocalDateTime.class);
                Instant second = local.atZone(ZoneId.systemDefault())
                        .withLaterOffsetAtOverlap()
                        .toInstant();
                if (second.equals(Instant.parse(id))) {
                    assertThat(id(byParameter, local)).isEqualTo(id);
                    assertThat(id(byParameter, results.getString(2))).isEqualTo(id);
                }
            }
            assertThat(rows).isPositive();
        }
    }

    /** A cast tells the offset, and so finds its row only; without a zone it is what the grid shows. */
    @JvmZones
    void castsAreOfTheSameZoneAndExact() throws Exception {
        try (Connection connection = pinecone.connect();
                PreparedStatement byParameter = connection.prepareStatement(
                        "SELECT backup_id FROM backups WHERE created_at = CAST(? AS TIMESTAMP WITH TIME ZONE)");
                Statement statement = connection.createStatement();
                Statement filter = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT backup_id, created_at, CAST(created_at AS VARCHAR),"
                        + " CAST(created_at AS TIMESTAMP) FROM backups")) {
            int rows = 0;
            while (results.next()) {
                rows++;
                String id = results.getString(1);
                String cast = results.getString(3);
                assertThat(ids(filter, "created_at = '" + cast + "'")).containsExactly(id);
                assertThat(ids(filter, "CAST(created_at AS VARCHAR) = '" + cast + "'"))
                        .containsExactly(id);
                assertThat(id(byParameter, cast)).isEqualTo(id);
                assertThat(results.getString(4)).isEqualTo(results.getString(2));
                assertThat(results.getTimestamp(2).toString()).startsWith(cast.substring(0, 19));
                assertThat(results.getObject(2, LocalDateTime.class).toString().replace('T', ' '))
                        .startsWith(cast.substring(0, 16));
            }
            assertThat(rows).isPositive();
        }
    }

    private static @Nullable String id(PreparedStatement statement, Object parameter) throws SQLException {
        statement.setObject(1, parameter);
        try (ResultSet results = statement.executeQuery()) {
            return results.next() ? results.getString(1) : null;
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
                        .containsExactlyInAnyOrderElementsOf(INSTANTS.subList(0, INSTANTS.indexOf(instant)));
            }
            assertThat(ids(
                            statement,
                            "created_at = TIMESTAMP WITH TIME ZONE '2025-11-02 01:30:00.123 America/New_York'"))
                    .hasSize(1);
        }
    }
}
