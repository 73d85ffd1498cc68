package io.github.pineconejdbc.http.read;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static io.github.pineconejdbc.support.PineconeServer.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.ResultRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables without a list of their own are read of each row of another. */
class SchedulesTest {
    private static final String[] EACH_INDEX = {
        "GET /indexes",
        "GET /indexes/one/backup-schedules?limit=100",
        "GET /indexes/two/backup-schedules?limit=100",
        "GET /indexes/gone/backup-schedules?limit=100"
    };

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void threeIndexesOfWhichOneGoes() {
        pinecone.answers(
                "/indexes",
                json("{\"indexes\":[{\"name\":\"one\"},{\"name\":\"two\"},{\"name\":\"gone\"},{\"name\":\"..\"}]}"));
        pinecone.answers("/indexes/one", json("{\"name\":\"one\"}"));
        pinecone.answers(
                "/indexes/one/backup-schedules",
                json("{\"data\":[" + schedule("s1", "daily") + "," + schedule("s2", "weekly") + "]}"));
        pinecone.answers("/indexes/two/backup-schedules", json("{\"data\":[" + schedule("s3", "daily") + "]}"));
        for (String id : new String[] {"s1", "s2", "s3"}) {
            pinecone.answers("/backup-schedules/" + id, json(schedule(id, id.equals("s2") ? "weekly" : "daily")));
            pinecone.answers(
                    "/backup-schedules/" + id + "/history",
                    json("{\"data\":[{\"backup_id\":\"b-" + id + "\",\"status\":\"Ready\"}]}"));
        }
    }

    private static String schedule(String id, String frequency) {
        return "{\"schedule_id\":\"" + id + "\",\"frequency\":\"" + frequency + "\",\"next_scheduled_run\":null}";
    }

    @Test
    void allAreReadOfEachIndexAndOneThatIsGoneHasNone() {
        pinecone.sql("SELECT schedule_id, index_name FROM backup_schedules")
                .sends(EACH_INDEX)
                .returns("s1|one", "s2|one", "s3|two");
        pinecone.sql("SELECT schedule_id FROM backup_schedules WHERE frequency = 'daily'")
                .sends(EACH_INDEX)
                .returns("s1", "s3");
    }

    @Test
    void aNameAsksForItsListAndAnIdForItsSchedule() {
        pinecone.sql("SELECT schedule_id, index_name FROM backup_schedules WHERE index_name IN ('two', 'never', '..')")
                .sends("GET /indexes/two/backup-schedules?limit=100", "GET /indexes/never/backup-schedules?limit=100")
                .returns("s3|two");
        pinecone.sql("SELECT frequency FROM backup_schedules WHERE schedule_id IN ('s2', 'never')")
                .sends("GET /backup-schedules/s2", "GET /backup-schedules/never")
                .returns("weekly");
        pinecone.sql("SELECT frequency FROM backup_schedules WHERE schedule_id = 's2' AND index_name = 'one'")
                .sends("GET /indexes/one/backup-schedules?limit=100")
                .returns("weekly");
    }

    /** Only the list's path tells the name: the schedule alone doesn't. */
    @Test
    void whoWantsTheNameOfTheIndexGetsItFromTheLists() {
        pinecone.sql("SELECT index_name FROM backup_schedules WHERE schedule_id = 's3'")
                .sends(EACH_INDEX)
                .returns("two");
        pinecone.sql("SELECT schedule_id FROM backup_schedules WHERE schedule_id = 's3' OR index_name = 'one'")
                .sends(EACH_INDEX)
                .returnsUnordered("s1", "s2", "s3");
    }

    @Test
    void manyNamesAreThoseThatThereAre() {
        String names = IntStream.range(0, 80).mapToObj(i -> "'n" + i + "'").collect(Collectors.joining(","));
        pinecone.sql("SELECT schedule_id FROM backup_schedules WHERE index_name IN ('one', " + names + ")")
                .sends("GET /indexes", "GET /indexes/one/backup-schedules?limit=100")
                .returns("s1", "s2");
    }

    @Test
    void aLimitStopsWhereItIsReached() {
        pinecone.sql("SELECT schedule_id FROM backup_schedules LIMIT 1")
                .sends("GET /indexes", "GET /indexes/one/backup-schedules?limit=1")
                .returns("s1");
    }

    @Test
    void runsAreReadOfEachScheduleAndJoinedByIt() {
        pinecone.sql("SELECT backup_id, schedule_id FROM backup_runs WHERE schedule_id = 's3'")
                .sends("GET /backup-schedules/s3/history?limit=100")
                .returns("b-s3|s3");
        pinecone.sql("SELECT r.backup_id, s.index_name FROM backup_schedules s JOIN backup_runs r"
                        + " ON r.schedule_id = s.schedule_id WHERE s.index_name = 'one' ORDER BY 1")
                .sends(
                        "GET /indexes/one/backup-schedules?limit=100",
                        "GET /backup-schedules/s1/history?limit=100",
                        "GET /backup-schedules/s2/history?limit=100")
                .returns("b-s1|one", "b-s2|one");
        pinecone.sql("SELECT COUNT(*), COUNT(DISTINCT schedule_id) FROM backup_runs")
                .returns("3|3");
    }

    @Test
    void theVersionThatHasThemIsSentAndTheParentsKeepTheirs() {
        pinecone.sqlWith("&apiVersion=2025-10", "SELECT schedule_id FROM backup_schedules")
                .returns("s1", "s2", "s3");
        pinecone.wireMock()
                .verify(getRequestedFor(urlPathEqualTo("/indexes/one/backup-schedules"))
                        .withHeader("X-Pinecone-Api-Version", equalTo("2026-07")));
        pinecone.wireMock()
                .verify(getRequestedFor(urlPathEqualTo("/indexes"))
                        .withHeader("X-Pinecone-Api-Version", equalTo("2025-10")));
    }

    @Test
    void aPlanWithoutSchedulesIsAnErrorThatSaysSo() throws SQLException {
        pinecone.answers(
                "/indexes/two/backup-schedules", error(403, "FORBIDDEN", "Backup schedules need another plan."));
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class, () -> statement.executeQuery("SELECT COUNT(*) FROM backup_schedules"));
            assertThat(e.getSQLState()).isEqualTo("42501");
            assertThat(e.getMessage())
                    .contains("GET /indexes/two/backup-schedules", "need another plan", "the project's plan");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/indexes | SELECT schedule_id FROM backup_schedules",
                "/indexes/one/backup-schedules | SELECT schedule_id FROM backup_schedules",
                "/indexes/one/backup-schedules | SELECT schedule_id FROM backup_schedules WHERE index_name = 'one'",
                "/backup-schedules/s1 | SELECT frequency FROM backup_schedules WHERE schedule_id = 's1'",
                "/backup-schedules/s1/history | SELECT backup_id FROM backup_runs WHERE schedule_id = 's1'",
                "/backup-schedules/s3/history | SELECT backup_id FROM backup_runs",
                "/indexes/two/backup-schedules | SELECT backup_id FROM backup_runs",
                "/indexes/one/backup-schedules | SELECT index_name FROM index_protection WHERE overdue",
            })
    void aPermissionThatIsMissingIsAnErrorThatSaysSo(String path, String sql) throws SQLException {
        pinecone.answers(
                path,
                json("Permission control::backup-schedules::list is required").withStatus(403));
        pinecone.answers("/backups", json("{\"data\":[]}"));
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> ResultRows.of(statement.executeQuery(sql)));
            assertThat(e.getSQLState()).isEqualTo("42501");
            assertThat(e.getErrorCode()).isEqualTo(403);
            assertThat(e.getMessage())
                    .startsWith("GET " + path)
                    .contains(
                            " answered 403: Permission control::backup-schedules::list is required",
                            "the project's plan");
        }
    }

    @Test
    void aScheduleThatGoesWhileTheRunsAreReadHasNone() {
        pinecone.answers("/backup-schedules/s1/history", notFound("Schedule s1 not found."));
        pinecone.sql("SELECT backup_id FROM backup_runs").returns("b-s2", "b-s3");
    }

    /** Its index may be gone, or be another project's: the schedule is there, and joins with nothing. */
    @Test
    void aScheduleOfAnUnknownIndexIsARowThatJoinsWithNothing() {
        pinecone.answers(
                "/backup-schedules/s9",
                json("{\"schedule_id\":\"s9\",\"index_id\":\"nobody's\",\"frequency\":\"hourly\",\"enabled\":null}"));
        pinecone.sql("SELECT schedule_id, index_id, frequency, enabled FROM backup_schedules WHERE schedule_id = 's9'")
                .sends("GET /backup-schedules/s9")
                .returns("s9|nobody's|hourly|null");
        pinecone.sql("SELECT schedule_id, index_name FROM backup_schedules WHERE schedule_id = 's9'")
                .sends(EACH_INDEX)
                .returns();
        pinecone.sql("SELECT s.schedule_id, i.name FROM backup_schedules s LEFT JOIN indexes i ON i.name = s.index_name"
                        + " WHERE s.index_name = 'gone'")
                .sends("GET /indexes/gone/backup-schedules?limit=100")
                .returns();
        pinecone.sql("SELECT backup_id FROM backup_runs WHERE schedule_id = 's9'")
                .sends("GET /backup-schedules/s9/history?limit=100")
                .returns();
    }

    @Test
    void explainTellsTheParents() {
        pinecone.sql("EXPLAIN PLAN FOR SELECT status FROM backup_runs")
                .sends()
                .startsWith(
                        "backup_runs",
                        "  calls: GET /indexes, then GET /indexes/{index_name}/backup-schedules for each,"
                                + " then GET /backup-schedules/{schedule_id}/history for each");
    }

    /** Several rows of the sandbox's project are known; the clock isn't. */
    @Test
    void theViewAsksForWhatItsConditionNames() {
        pinecone.answers("/indexes/one/backups", json("{\"data\":[]}"));
        pinecone.sql("SELECT index_name, ready_backups, schedule_id, overdue FROM index_protection"
                        + " WHERE index_name = 'one'")
                .sends(
                        "GET /indexes/one",
                        "GET /indexes/one/backups?include_deleted=true&limit=100",
                        "GET /indexes/one/backup-schedules?limit=100")
                .returns("one|0|s1|null");
    }
}
