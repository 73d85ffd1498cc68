package io.github.pineconejdbc.http.read;

import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.Service;
import io.github.pineconejdbc.table.Tables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that the service cuts short warns whoever reads the whole of it, and never stands for "isn't there". */
class ShortListTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void oneJobIsListedAndOneIsNot() {
        pinecone.answers("/restore-jobs", json("{\"data\":[" + job("r1") + "]}"));
        pinecone.answers("/restore-jobs/r1", json(job("r1")));
        pinecone.answers("/restore-jobs/r2", json(job("r2")));
    }

    private static String job(String id) {
        return "{\"restore_job_id\":\"" + id + "\",\"backup_id\":\"b\",\"status\":\"Completed\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT restore_job_id FROM restore_jobs",
                "SELECT restore_job_id FROM restore_jobs WHERE status = 'Completed' ORDER BY created_at",
                "SELECT COUNT(*) FROM restore_jobs",
                "WITH long_way AS (VALUES (1)) SELECT restore_job_id FROM restore_jobs",
                "SELECT j.status FROM restore_jobs j LEFT JOIN backups b ON b.backup_id = j.backup_id"
            })
    void theWholeListWarns(String sql) throws SQLException {
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(sql)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isFalse();
                for (SQLWarning warning : new SQLWarning[] {rows.getWarnings(), statement.getWarnings()}) {
                    assertThat(warning.getSQLState()).isEqualTo("01000");
                    assertThat(warning.getMessage()).contains("GET /restore-jobs", "found by its key");
                    assertThat((Throwable) warning.getNextWarning()).isNull();
                }
                rows.clearWarnings();
                assertThat((Throwable) rows.getWarnings()).isNull();
            }
            try (ResultSet rows = statement.executeQuery("SELECT 1")) {
                assertThat((Throwable) rows.getWarnings()).isNull();
                assertThat((Throwable) statement.getWarnings()).isNull();
            }
        }
    }

    @Test
    void aWarningThatIsClearedBeforeAnybodyAskedIsGone() throws SQLException {
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT restore_job_id FROM restore_jobs")) {
            assertThat(rows.next()).isTrue();
            statement.clearWarnings();
            assertThat((Throwable) statement.getWarnings()).isNull();
            assertThat((Throwable) rows.getWarnings()).isNotNull();
        }
    }

    /** The first three of its operations are two jobs that it shows and one that it leaves out. */
    @Test
    void whereALimitsSmallPageEndsTheListWholePagesShowMore() throws Exception {
        try (Service service = new Service();
                Connection connection = DriverManager.getConnection(service.url("k", "&pageSize=4"));
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 9; i++) {
                service.add(
                        Tables.RESTORE_JOBS,
                        job("r" + i).replace("}", ",\"" + Service.UNLISTED + "\":" + (i == 1 || i == 8) + "}"));
            }
            service.requests("k");
            for (String[] limit : new String[][] {
                {"1", "r0", "/restore-jobs?limit=1"},
                {"3", "r0 r2 r3", "/restore-jobs?limit=3 /restore-jobs?limit=4"},
                {"7", "r0 r2 r3", "/restore-jobs?limit=4"}
            }) {
                List<String> jobs = new ArrayList<>();
                try (ResultSet rows =
                        statement.executeQuery("SELECT restore_job_id FROM restore_jobs LIMIT " + limit[0])) {
                    while (rows.next()) {
                        jobs.add(rows.getString(1));
                    }
                }
                assertThat(jobs).containsExactly(limit[1].split(" "));
                assertThat(service.requests("k")).containsExactly(limit[2].split(" "));
            }
        }
    }

    @Test
    void whatAsksForNoMoreThanIsThereDoesNot() throws SQLException {
        String keys = IntStream.range(1, 80).mapToObj(i -> "'r" + i + "'").collect(Collectors.joining(","));
        pinecone.answers("/indexes", json("{\"indexes\":[]}"));
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "SELECT status FROM restore_jobs WHERE restore_job_id = 'r1'",
                "SELECT status FROM restore_jobs WHERE restore_job_id IN (" + keys + ")",
                "SELECT name FROM indexes"
            }) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    int count = 0;
                    while (rows.next()) {
                        count++;
                    }
                    assertThat(count).as(sql).isEqualTo(sql.contains("IN (") ? 2 : sql.contains("indexes") ? 0 : 1);
                    assertThat((Throwable) rows.getWarnings()).as(sql).isNull();
                    assertThat((Throwable) statement.getWarnings()).isNull();
                }
            }
        }
    }
}
