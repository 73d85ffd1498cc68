package io.github.pineconejdbc.http.read;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void threeBackups() {
        pinecone.serves(backup("b1", "tags", Map.of("team", "search", "env", "prod")));
        pinecone.serves(backup("b2", "status", "Failed", "name", "№ \"✓\"", "record_count", 5_000_000_000L));
        pinecone.serves(backup("bbb3", "status", "Initializing", "source_index_name", "other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT status FROM backups WHERE backup_id = 'b1'",
                "select STATUS from BACKUPS where BACKUP_ID = 'b1'",
                "SELECT status FROM backups WHERE 'b1' = backup_id",
                "SELECT \"status\" FROM \"pinecone\".\"backups\" WHERE \"backup_id\" = 'b1'",
                "SELECT b.status FROM pinecone.backups AS b WHERE b.backup_id = 'b1';",
                "/* one */ SELECT status -- two\n FROM backups WHERE backup_id = 'b1' ; -- three",
                "SELECT status FROM backups WHERE backup_id IN ('b1')",
                "SELECT status FROM backups WHERE backup_id IN ('b1', 'b1') OR backup_id = 'b1'",
                "SELECT status FROM backups WHERE backup_id BETWEEN 'b1' AND 'b1'",
                "SELECT status FROM backups WHERE backup_id IS NOT DISTINCT FROM 'b1'",
                "SELECT status FROM backups WHERE backup_id = 'b' || '1'",
                "SELECT status FROM backups WHERE backup_id = LOWER('B1')",
                "SELECT status FROM backups WHERE CAST(backup_id AS VARCHAR) = 'b1'",
                "SELECT status FROM backups WHERE backup_id = CAST('b1' AS VARCHAR(36))",
                "SELECT status FROM backups WHERE (backup_id = 'b1' AND status = 'Ready') OR (backup_id = 'b1' AND 1 = 0)",
                "SELECT status FROM backups WHERE backup_id = 'b1' AND tags['team'] = 'search'",
                "SELECT status FROM backups WHERE backup_id = 'b1' AND source_index_name = 'docs-example'",
                "SELECT status FROM (SELECT * FROM backups) AS z_q WHERE backup_id = 'b1'",
                "WITH b AS (SELECT * FROM backups) SELECT status FROM b WHERE backup_id = 'b1'",
                "SELECT status FROM backups WHERE backup_id = 'b1' ORDER BY created_at DESC LIMIT 10",
                "SELECT status FROM backups WHERE backup_id IN ('b1', 'bbb3') AND backup_id <> 'bbb3' AND backup_id IN ('b1', 'x')",
                "SELECT MAX(status) FROM backups WHERE backup_id = 'b1'",
            })
    void aConditionOnTheKeyBecomesOneDescribeCall(String sql) {
        pinecone.sql(sql).sends("GET /backups/b1").returns("Ready");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT backup_id, status FROM backups WHERE backup_id IN ('b1', 'b2', 'bbb3')",
                "SELECT backup_id, status FROM backups WHERE backup_id = 'b1' OR backup_id IN ('b2', 'bbb3', 'b1')",
                "SELECT backup_id, status FROM backups WHERE (backup_id = 'b1' OR backup_id = 'b2') OR backup_id = 'bbb3'",
                "SELECT backup_id, status FROM backups WHERE backup_id IN ('b2', 'b2', 'bbb3') UNION ALL"
                        + " SELECT backup_id, status FROM backups WHERE backup_id = 'b1'",
            })
    void eachDistinctKeyBecomesOneDescribeCall(String sql) {
        pinecone.sql(sql)
                .sends("GET /backups/b1", "GET /backups/b2", "GET /backups/bbb3")
                .returnsUnordered("b1|Ready", "b2|Failed", "bbb3|Initializing");
    }

    @Test
    void theElementsOfAListAreKeys() {
        pinecone.sql("SELECT status FROM backups WHERE backup_id = ANY (?)", List.of("b1", "b2"))
                .sends("GET /backups/b1", "GET /backups/b2")
                .returnsUnordered("Ready", "Failed");
        pinecone.sql("SELECT status FROM backups WHERE backup_id = ANY (?)", (Object) new String[] {"b1", null, "b1"})
                .sends("GET /backups/b1")
                .returns("Ready");
        pinecone.sql("SELECT x FROM (VALUES ('a'), ('b')) v (x) WHERE x = ANY (?)", (Object) new String[] {"b", null})
                .sends()
                .returns("b");
        pinecone.sql("SELECT x FROM (VALUES (1), (2)) v (x) WHERE x = ANY (?)", new int[] {2, 3})
                .sends()
                .returns("2");
        pinecone.sql("SELECT status FROM backups WHERE backup_id = ANY (?)", List.of())
                .sends();
    }

    @Test
    void parametersAreKeys() {
        pinecone.sql("SELECT status FROM backups WHERE backup_id = ? OR backup_id IN (?, 'b1', ?)", "b1", "b2", null)
                .sends("GET /backups/b1", "GET /backups/b2")
                .returnsUnordered("Ready", "Failed");
    }

    @Test
    void aPreparedStatementAsksForTheKeyThatItIsGivenEachTime() throws Exception {
        try (PreparedStatement statement =
                pinecone.connect().prepareStatement("SELECT status FROM backups WHERE backup_id = ?")) {
            for (String id : new String[] {"b1", "b2", "missing"}) {
                statement.setString(1, id);
                try (ResultSet results = statement.executeQuery()) {
                    assertThat(results.next()).isEqualTo(!id.equals("missing"));
                }
            }
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups/b1", "GET /backups/b2", "GET /backups/missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backup_id = 'b1' AND backup_id = 'b2'",
                "backup_id IN ('b1', 'b2') AND backup_id IN ('b3')",
                "backup_id = NULL",
                "backup_id = CAST(NULL AS VARCHAR)",
                "backup_id IS NULL",
                "backup_id = 'b1' AND 1 = 0",
                "FALSE",
                "1 = 0",
                "backup_id = ''",
                "backup_id = '.'",
                "backup_id IN ('..', '')",
            })
    void aConditionThatNoRowCanMeetMakesNoCall(String condition) {
        pinecone.sql("SELECT * FROM backups WHERE " + condition).sends().returns();
    }

    @Test
    void parametersThatContradictEachOtherMakeNoCall() {
        pinecone.sql("SELECT * FROM backups WHERE backup_id = ? AND backup_id = ?", "b1", "b2")
                .sends()
                .returns();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM backups LIMIT 0", "SELECT 1 + 1", "VALUES (1)"})
    void aQueryThatNeedsNoRowMakesNoCall(String sql) {
        pinecone.sql(sql).sends();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../indexes|..%2Findexes",
                "%2e%2e|%252e%252e",
                "a/b|a%2Fb",
                "x?y|x%3Fy",
                "x#y|x%23y",
                "x;v=1|x;v=1",
                "a\\b|a%5Cb",
                "100%|100%25",
                "a b|a%20b",
                "né|n%C3%A9",
                "😀|%F0%9F%98%80",
            })
    void aHostileKeyIsOnePathSegment(String id, String segment) throws Exception {
        pinecone.sql("SELECT status FROM backups WHERE backup_id = ?", id).returns();
        assertThat(pinecone.requests()).hasSize(1);
        String request = pinecone.requests().get(0);
        assertThat(request.replace("%3B", ";").replace("%3D", "=")).isEqualTo("GET /backups/" + segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "line\nbreak", "tab\tand\rreturn", "\"quoted\"", "\u202e", "[]", "{backup_id}"})
    void aHostileKeyIsFoundUnderItsOwnName(String id) throws Exception {
        String segment = java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
        pinecone.wireMock()
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                                com.github.tomakehurst.wiremock.client.WireMock.urlMatching("/backups/.*"))
                        .atPriority(2)
                        .willReturn(json(backup(id).toString())));
        pinecone.sql("SELECT backup_id FROM backups WHERE backup_id = ?", id).returns(id);
        assertThat(pinecone.requests()).hasSize(1);
        assertThat(java.net.URLDecoder.decode(
                        pinecone.requests().get(0).substring("GET /backups/".length()),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(id)
                .as(segment);
    }

    @Test
    void aKeyOfTenThousandCharactersIsOneCall() {
        String id = "k".repeat(10_000);
        pinecone.sql("SELECT status FROM backups WHERE backup_id = '" + id + "'")
                .returns();
        assertThat(pinecone.requests()).hasSize(1);
    }

    @Test
    void aDescribeAnswerAboutAnotherBackupIsNoRow() {
        pinecone.answers("/backups/b9", json(backup("b1").toString()));
        pinecone.sql("SELECT status FROM backups WHERE backup_id = 'b9'").returns();
    }

    /** The service leaves jobs out of that list. */
    @Test
    void aListThatIsCutShortProvesNothing() {
        String job = "{\"restore_job_id\":\"#\",\"backup_id\":\"b1\",\"target_index_name\":\"t\","
                + "\"target_index_id\":\"ti\",\"status\":\"Completed\",\"created_at\":\"2025-01-01T00:00:00Z\"}";
        pinecone.answers("/restore-jobs", json("{\"data\":[" + job.replace("#", "j0") + "]}"));
        pinecone.answers("/restore-jobs/j7", json(job.replace("#", "j7")));
        String keys = String.join(
                "', '", IntStream.range(0, 65).mapToObj(i -> "j" + i).toList());
        pinecone.sql("SELECT restore_job_id FROM restore_jobs WHERE restore_job_id IN ('" + keys + "') ORDER BY 1")
                .returns("j0", "j7");
        assertThat(pinecone.requests()).hasSize(65).contains("GET /restore-jobs?limit=100");
    }

    @Test
    void manyKeysAreAskedForSideBySide() throws Exception {
        IntStream.range(0, 40)
                .forEach(i -> pinecone.answers(
                        "/backups/k" + i, json(backup("k" + i).toString()).withFixedDelay(200)));
        String ids = String.join(
                "', '", IntStream.range(0, 40).mapToObj(i -> "k" + i).toList());
        long begin = System.nanoTime();
        pinecone.sql("SELECT COUNT(*) FROM backups WHERE backup_id IN ('" + ids + "')")
                .returns("40");
        assertThat(pinecone.requests()).hasSize(40);
        // 40 calls of 200 ms take 8 s one after the other.
        assertThat(System.nanoTime() - begin).isLessThan(6_000_000_000L);
    }

    @Test
    void everyColumnCanBeNamedBare() throws Exception {
        try (Connection connection = pinecone.connect();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            int seen = 0;
            while (columns.next()) {
                String sql = "SELECT " + columns.getString("COLUMN_NAME") + " FROM " + columns.getString("TABLE_NAME")
                        + " WHERE 1 = 0";
                connection.createStatement().executeQuery(sql).close();
                seen++;
            }
            assertThat(seen).isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void unknownFieldsAreIgnoredAndAbsentOnesAreNull() {
        pinecone.serves(backup("b4", "surprise", Map.of("a", 1), "metric", null));
        pinecone.sql("SELECT name, metric, dimension, tags, created_at, status FROM backups WHERE backup_id = 'b4'")
                .returns("null|null|null|null|null|Ready");
    }

    @Test
    void largeNumbersAndAnyTextSurvive() {
        pinecone.sql("SELECT record_count, name FROM backups WHERE backup_id = 'b2' AND name = '№ \"✓\"'")
                .returns("5000000000|№ \"✓\"");
    }
}
