package io.github.pineconejdbc.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.jdbc.settings.Settings;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCacheTest {
    private final ControlPlane sandbox = new ControlPlane(
            Settings.parse("jdbc:pinecone:sandbox", new Properties()).options());
    private final Engine engine = new Engine(sandbox, ZoneOffset.UTC, false);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private List<Object> rows(String sql, Object... values) {
        List<Object> rows = new ArrayList<>();
        try (var scope = sandbox.scope(Duration.ofSeconds(60));
                RowCursor cursor = engine.prepare(sql).execute(values, scope, Demand.ALL)) {
            while (cursor.next()) {
                rows.add(cursor.row()[0]);
            }
        }
        return rows;
    }

    @Test
    void statementsThatDifferInComparedTextsShareAPlan() {
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE status = 'Ready'")).isNotEqualTo(List.of(0L));
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE status = 'None'")).isEqualTo(List.of(0L));
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE status = 'It''s'")).isEqualTo(List.of(0L));
        assertThat(engine.planCacheStatistics()).isEqualTo(new PlanCache.Statistics(2, 1, 1));
    }

    @Test
    void textsAndQuestionMarksKeepTheirPlaces() {
        String sql =
                "SELECT COUNT(*) FROM backups WHERE status IN ('Ready', ?, 'Failed') AND cloud = '%s' AND ? = region";
        assertThat(engine.prepare(sql.formatted("aws")).parameters()).hasSize(2);
        assertThat(rows(sql.formatted("aws"), "Initializing", "us-east-1")).isNotEqualTo(List.of(0L));
        assertThat(rows(sql.formatted("us-east-1"), "Initializing", "aws")).isEqualTo(List.of(0L));
        assertThat(engine.planCacheStatistics().plans()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT COUNT(*) FROM backups WHERE created_at > '%s-01-01' GROUP BY ()~2020~2090",
                "SELECT COUNT(*) FROM backups WHERE size_bytes > '%s' GROUP BY ()~1~9000000000000000000",
                "SELECT COUNT(*) FROM backups WHERE CAST(created_at AS DATE) > '%s-01-01'~2020~2090",
                "SELECT MAX('%s') FROM backups~a~b",
                "SELECT COUNT(*) FROM backups WHERE UPPER(status) LIKE '%s'~READY~none",
                "SELECT COUNT(*) FROM backups WHERE size_bytes > %s~1~9000000000000000000",
            })
    void whatIsNoComparedTextIsPlannedAsWritten(String sql, String one, String other) {
        assertThat(rows(sql.formatted(one))).isNotEqualTo(rows(sql.formatted(other)));
        assertThat(rows(sql.formatted(one))).isNotEqualTo(rows(sql.formatted(other)));
    }

    @Test
    void numbersThatAreComparedShareAPlanToo() {
        for (int i = 0; i < 5; i++) {
            rows("SELECT COUNT(*) FROM backups WHERE size_bytes > " + i);
            rows("SELECT COUNT(*) FROM restore_jobs WHERE percent_complete >= " + i + ".5");
        }
        assertThat(engine.planCacheStatistics()).isEqualTo(new PlanCache.Statistics(8, 2, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'a%1$s' AND status > 'b'",
                "status = '%1$s' AND status = 'x' AND name = 'y'",
                "size_bytes > %1$s AND size_bytes < 1",
                "size_bytes = %1$s AND 2 > size_bytes",
                "size_bytes = %1$s AND size_bytes BETWEEN 1 AND 2",
                "tags['a'] = '%1$s' AND tags['a'] = 'x'",
                "1 = %1$s",
                "LENGTH('ab') = %1$s",
                "'a' IN ('b%1$s', 'c')",
                "CAST('5' AS TEXT) = 'x%1$s'",
                "'5'::int = %1$s",
                "COALESCE(NULL, (1)) = %1$s",
                "name IN ('b%1$s') AND name NOT IN ('b%1$s')",
            })
    void contradictionsMakeNoCall(String where) {
        for (int i = 7; i < 9; i++) {
            String sql = "SELECT COUNT(*) FROM backups WHERE " + where.formatted(i);
            try (var scope = sandbox.scope(Duration.ofSeconds(60));
                    RowCursor cursor = engine.prepare(sql).execute(new Object[0], scope, Demand.ALL)) {
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.row()[0]).as(sql).isEqualTo(0L);
                assertThat(scope.calls()).as(sql).isZero();
            }
        }
    }

    /** Nor does what is joined with nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM indexes INTERSECT SELECT source_index_name FROM backups"
                        + " WHERE backup_id = 'a%1$s' AND backup_id = 'b'",
                "SELECT x.host FROM indexes x WHERE NOT EXISTS (SELECT 1 FROM backups y WHERE y.status = x.state)"
                        + " AND x.name IN ('a', 'b') AND x.name = 'c%1$s'",
                "SELECT b.name FROM backups b JOIN collections c ON c.status = b.status"
                        + " WHERE b.backup_id = 'a%1$s' AND b.backup_id IN ('b', 'c')",
                "SELECT c.name, b.name FROM (SELECT * FROM backups WHERE backup_id = '%1$s' AND backup_id = 'y') b"
                        + " LEFT JOIN collections c ON c.status = b.status",
            })
    void contradictionsMakeNoCallOfAnythingBesideThem(String statement) {
        for (int i = 7; i < 9; i++) {
            String sql = statement.formatted(i);
            try (var scope = sandbox.scope(Duration.ofSeconds(60));
                    RowCursor cursor = engine.prepare(sql).execute(new Object[0], scope, Demand.ALL)) {
                assertThat(cursor.next()).as(sql).isFalse();
                assertThat(scope.calls()).as(sql).isZero();
            }
        }
    }

    @Test
    void anErrorTellsOfWhatWasWritten() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(
                            () -> engine.prepare("SELECT COUNT(*) FROM backups WHERE status = 'abc' AND nothing = 'x'"))
                    .isInstanceOf(DriverException.class)
                    .hasMessageContaining("line 1, column 55")
                    .hasMessageContaining("nothing");
        }
    }

    @Test
    void theCacheIsBounded() {
        for (int i = 0; i < 250; i++) {
            engine.prepare("SELECT COUNT(*) + " + i + " FROM backups");
        }
        assertThat(engine.planCacheStatistics()).isEqualTo(new PlanCache.Statistics(0, 250, 200));
    }
}
