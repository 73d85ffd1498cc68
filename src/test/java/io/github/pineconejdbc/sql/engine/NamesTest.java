package io.github.pineconejdbc.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.ResultRows;
import io.github.pineconejdbc.support.Service;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names that indexes have, had, or never had: a name gives the backups that the project's list has of it, whichever of
 * its indexes they are of, from one list a name.
 */
@Timeout(60)
class NamesTest {
    private static final String KEY = "k";

    /** The project's list, newest first: of a name that is used again, one that is gone, two that are new. */
    private static final String[][] BACKUPS = {
        {"d2", "docs", null},
        {"s1", "shop", null},
        {"d1", "docs", null},
        {"g2", "gone", "2026-05-02T00:00:00Z"},
        {"o2", "docs", "2026-03-01T00:00:00Z"},
        {"g1", "gone", "2026-05-02T00:00:00Z"},
        {"o1", "docs", "2026-01-01T00:00:00Z"},
    };

    private Service service;

    @BeforeEach
    void serve() throws IOException {
        service = new Service();
        for (String[] backup : BACKUPS) {
            service.add(
                    Tables.BACKUPS,
                    "{'backup_id':'" + backup[0] + "','source_index_name':'" + backup[1] + "','status':'Ready',"
                            + (backup[2] == null ? "" : "'source_index_deleted_at':'" + backup[2] + "',")
                            + "'source_index_id':'of " + backup[0].charAt(0) + "'}");
        }
        for (String name : List.of("docs", "shop", "quiet")) {
            service.add(Tables.INDEXES, "{'name':'" + name + "','spec':{'serverless':{}}}");
        }
        service.add(
                Tables.RESTORE_JOBS,
                "{'restore_job_id':'r1','backup_id':'o1','target_index_name':'docs','status':'Completed'}",
                "{'restore_job_id':'r2','backup_id':'g1','target_index_name':'gone','status':'Completed'}");
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    private List<String> rows(String properties, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(service.url(KEY, "&timeZone=UTC" + properties));
                Statement statement = connection.createStatement()) {
            service.requests(KEY);
            try (ResultSet results = statement.executeQuery(sql)) {
                return ResultRows.of(results);
            }
        }
    }

    private static List<String> listsOf(String... names) {
        return Arrays.stream(names)
                .map(name -> "/indexes/" + name + "/backups?include_deleted=true&limit=100")
                .toList();
    }

    private static String[] idsOf(String... names) {
        return Arrays.stream(BACKUPS)
                .filter(backup -> List.of(names).contains(backup[1]))
                .map(backup -> backup[0])
                .toArray(String[]::new);
    }

    /** Runs a query that names these indexes, with each version, and checks its rows, and its calls for lists and others. */
    private void check(String sql, List<String> others, String... names) throws SQLException {
        for (String version : List.of("2026-04", "2026-07")) {
            assertThat(rows("&apiVersion=" + version, sql)).as(sql).containsExactlyInAnyOrder(idsOf(names));
            assertThat(service.requests(KEY))
                    .as("calls of " + sql)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(others.stream(), listsOf(names).stream())
                            .toList());
        }
        assertThat(rows("&apiVersion=2025-10", sql)).as(sql).containsExactlyInAnyOrder(idsOf(names));
        List<String> earlier = new ArrayList<>(others);
        earlier.add("/backups?limit=100");
        assertThat(service.requests(KEY)).as("calls of " + sql).containsExactlyInAnyOrderElementsOf(earlier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "gone", "never", "quiet", "shop"})
    void aNameGivesWhatTheProjectsListHasOfIt(String name) throws SQLException {
        for (String condition : new String[] {
            "source_index_name = '" + name + "'",
            "source_index_name IN ('" + name + "')",
            "source_index_name = '" + name + "' OR source_index_name = '" + name + "'",
            "source_index_name = '" + name + "' AND status = 'Ready'",
        }) {
            check("SELECT backup_id FROM backups WHERE " + condition, List.of(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT backup_id FROM backups WHERE source_index_name IN ('docs', 'gone', 'never')",
                "SELECT backup_id FROM backups WHERE source_index_name = ANY (ARRAY['docs', 'gone', 'never'])",
                "SELECT backup_id FROM backups WHERE source_index_name = 'docs' OR source_index_name = 'gone'"
                        + " OR source_index_name = 'never'",
                "SELECT backup_id FROM backups WHERE source_index_name IN ('docs', 'gone')"
                        + " OR (source_index_name = 'never' AND size_bytes > 5)",
                "SELECT backup_id FROM backups WHERE source_index_name = 'docs' UNION ALL"
                        + " SELECT backup_id FROM backups WHERE source_index_name IN ('gone', 'never')",
                "SELECT b.backup_id FROM backups b JOIN (VALUES ('docs'), ('gone'), ('never')) AS v (name)"
                        + " ON b.source_index_name = v.name",
                "SELECT b.backup_id FROM (VALUES ('docs'), ('gone'), ('never')) AS v (name), backups b"
                        + " WHERE b.source_index_name = v.name",
                "SELECT backup_id FROM backups WHERE source_index_name IN"
                        + " (SELECT name FROM (VALUES ('docs'), ('gone'), ('never')) AS v (name))",
                "SELECT b.backup_id FROM backups b WHERE EXISTS (SELECT 1 FROM"
                        + " (VALUES ('docs'), ('gone'), ('never')) AS v (name) WHERE v.name = b.source_index_name)",
                "SELECT b.backup_id FROM (VALUES ('docs'), ('gone'), ('never')) AS v (name) CROSS JOIN LATERAL"
                        + " (SELECT * FROM backups WHERE source_index_name = v.name) b",
                "WITH b AS (SELECT * FROM backups) SELECT backup_id FROM b WHERE source_index_name"
                        + " IN ('docs', 'gone', 'never')",
            })
    void severalNamesHaveAListEach(String sql) throws SQLException {
        check(sql, List.of(), "docs", "gone", "never");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT b.backup_id FROM indexes i JOIN backups b ON b.source_index_name = i.name"
                        + " WHERE i.name IN ('docs', 'quiet') | /indexes/docs /indexes/quiet",
                "SELECT b.backup_id FROM backups b JOIN indexes i ON i.name = b.source_index_name"
                        + " WHERE b.source_index_name IN ('docs', 'quiet') | /indexes/docs",
                "SELECT backup_id FROM backups WHERE source_index_name IN (SELECT name FROM indexes WHERE name IN"
                        + " ('docs', 'quiet')) | /indexes/docs /indexes/quiet",
                "SELECT b.backup_id FROM indexes i JOIN backups b ON b.source_index_name = i.name WHERE i.name = 'docs'"
                        + " | /indexes/docs",
            })
    void namesOfSomeIndexesHaveAListEach(String sql, String others) throws SQLException {
        String[] names = sql.contains("quiet") ? new String[] {"docs", "quiet"} : new String[] {"docs"};
        check(sql, List.of(others.split(" ")), names);
    }

    /** Where nothing is said of either side, one is listed and the other asked for its keys: the rows are the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT b.backup_id FROM indexes i JOIN backups b ON b.source_index_name = i.name",
                "SELECT b.backup_id FROM backups b JOIN indexes i ON i.name = b.source_index_name",
                "SELECT backup_id FROM backups WHERE source_index_name IN (SELECT name FROM indexes)",
                "SELECT backup_id FROM backups b WHERE EXISTS"
                        + " (SELECT 1 FROM indexes i WHERE i.name = b.source_index_name)",
            })
    void namesOfAllIndexesHaveTheRowsOfTheProjectsList(String sql) throws SQLException {
        for (String version : List.of("2025-10", "2026-04", "2026-07")) {
            assertThat(rows("&apiVersion=" + version, sql)).as(sql).containsExactlyInAnyOrder(idsOf("docs", "shop"));
            assertThat(service.requests(KEY))
                    .as("calls of " + sql)
                    .containsExactlyInAnyOrder("/backups?limit=100", "/indexes/docs", "/indexes/shop", "/indexes/gone");
        }
    }

    @Test
    void anOuterJoinKeepsAnIndexWithoutBackups() throws SQLException {
        assertThat(rows(
                        "",
                        "SELECT i.name, COUNT(b.backup_id), COUNT(b.source_index_deleted_at) FROM indexes i"
                                + " LEFT JOIN backups b ON b.source_index_name = i.name GROUP BY i.name ORDER BY 1"))
                .containsExactly("docs|4|2", "quiet|0|0", "shop|1|0");
        List<String> calls = new ArrayList<>(listsOf("docs", "quiet", "shop"));
        calls.add("/indexes");
        assertThat(service.requests(KEY)).containsExactlyInAnyOrderElementsOf(calls);
    }

    @Test
    void namesThatJobsBringHaveAListEach() throws SQLException {
        check(
                "SELECT b.backup_id FROM restore_jobs r JOIN backups b ON b.source_index_name = r.target_index_name",
                List.of("/restore-jobs?limit=100"),
                "docs",
                "gone");
    }

    /** A name and a key: both are asked for, and no row comes twice. */
    @Test
    void aNameOrAKeyGivesEachRowOnce() throws SQLException {
        String sql = "SELECT backup_id FROM backups WHERE source_index_name = 'docs' OR backup_id IN ('o1', 'g1')";
        assertThat(rows("", sql)).containsExactlyInAnyOrder("d2", "d1", "o2", "o1", "g1");
        assertThat(service.requests(KEY))
                .containsExactlyInAnyOrder(
                        "/indexes/docs/backups?include_deleted=true&limit=100", "/backups/o1", "/backups/g1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04 | d2 d1 | o2 2026-03-01 00:00:00.000, o1 2026-01-01 00:00:00.000",
                "2026-07 | d2 d1 | o2 2026-03-01 00:00:00.000, o1 2026-01-01 00:00:00.000",
                "2025-10 | d2 d1 o2 o1 | ",
            })
    void whenAnIndexWasDeletedIsToldByTheListOfItsName(String version, String alive, String deleted) throws Exception {
        String properties = "&apiVersion=" + version;
        String named = " FROM backups WHERE source_index_name = 'docs' AND source_index_deleted_at IS ";
        assertThat(rows(properties, "SELECT backup_id" + named + "NULL")).containsExactly(alive.split(" "));
        assertThat(rows(
                        properties,
                        "SELECT backup_id || ' ' || TO_CHAR(source_index_deleted_at, 'YYYY-MM-DD HH24:MI:SS.MS')"
                                + named + "NOT NULL"))
                .containsExactlyElementsOf(deleted == null ? List.of() : List.of(deleted.split(", ")));
    }

    /** Nothing but the list of a name tells it: NULL doesn't mean that the index lives. */
    @Test
    void noOtherAnswerTellsIt() throws SQLException {
        assertThat(rows("", "SELECT COUNT(*), COUNT(source_index_deleted_at) FROM backups"))
                .containsExactly("7|0");
        assertThat(rows(
                        "",
                        "SELECT COUNT(*), COUNT(source_index_deleted_at) FROM backups WHERE backup_id IN ('o1', 'g1')"))
                .containsExactly("2|0");
        assertThat(rows(
                        "",
                        "SELECT COUNT(*), COUNT(source_index_deleted_at) FROM backups"
                                + " WHERE source_index_name IN ('docs', 'gone')"))
                .containsExactly("6|4");
    }

    @Test
    void aNameIsReadPageByPage() throws SQLException {
        assertThat(rows("&pageSize=2", "SELECT backup_id FROM backups WHERE source_index_name = 'docs' LIMIT 3"))
                .containsExactly("d2", "d1", "o2");
        assertThat(service.requests(KEY))
                .containsExactly(
                        "/indexes/docs/backups?include_deleted=true&limit=2",
                        "/indexes/docs/backups?include_deleted=true&limit=1&paginationToken=" + Service.token(2, 2));
        assertThat(rows("&pageSize=2", "SELECT backup_id FROM backups WHERE source_index_name = 'docs'"))
                .containsExactly("d2", "d1", "o2", "o1");
    }
}
