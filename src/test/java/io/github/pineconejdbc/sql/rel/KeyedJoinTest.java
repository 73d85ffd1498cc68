package io.github.pineconejdbc.sql.rel;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.support.PineconeServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins ask one side for the keys that the other has brought. */
class KeyedJoinTest {
    private static final String[] TWO_LOOKUPS = {
        "GET /restore-jobs?limit=100", "GET /backups/b1", "GET /backups/gone",
    };

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void threeJobsOfTwoBackups() {
        List<ObjectNode> backups = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            backups.add(backup("b" + i, "source_index_name", i < 3 ? "one" : "two", "size_bytes", i));
        }
        backups.forEach(pinecone::serves);
        pinecone.answers("/backups", list(backups));
        pinecone.answers("/indexes/one/backups", list(backups.subList(0, 2)));
        pinecone.answers("/indexes/two/backups", list(backups.subList(2, 4)));
        pinecone.answers(
                "/restore-jobs",
                json("{\"data\":[" + job("r1", "b1") + "," + job("r2", "b1") + "," + job("r3", "gone") + "]}"));
        pinecone.answers("/indexes", json("{\"indexes\":[" + index("one") + "," + index("two") + "]}"));
        pinecone.answers("/indexes/one", json(index("one")));
        pinecone.answers("/indexes/two", json(index("two")));
    }

    private static String job(String id, String backup) {
        return "{\"restore_job_id\":\"" + id + "\",\"backup_id\":\"" + backup + "\",\"target_index_name\":\"t\","
                + "\"target_index_id\":\"ti\",\"status\":\"Completed\",\"created_at\":\"2025-01-01T00:00:00Z\"}";
    }

    private static String index(String name) {
        return "{\"name\":\"" + name + "\",\"metric\":\"cosine\",\"host\":\"h\",\"vector_type\":\"dense\","
                + "\"spec\":{\"serverless\":{\"cloud\":\"aws\",\"region\":\"r\"}},"
                + "\"status\":{\"ready\":true,\"state\":\"Ready\"}}";
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder list(List<ObjectNode> rows) {
        return json(rows.stream().map(ObjectNode::toString).collect(Collectors.joining(",", "{\"data\":[", "]}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT r.restore_job_id FROM restore_jobs r JOIN backups b ON b.backup_id = r.backup_id ORDER BY 1",
                "SELECT r.restore_job_id FROM backups b JOIN restore_jobs r ON b.backup_id = r.backup_id ORDER BY 1",
                "SELECT restore_job_id FROM restore_jobs JOIN backups USING (backup_id) ORDER BY 1",
                "SELECT r.restore_job_id FROM restore_jobs r, backups b WHERE b.backup_id = r.backup_id ORDER BY 1",
                "SELECT r.restore_job_id FROM restore_jobs r WHERE r.backup_id IN (SELECT backup_id FROM backups)"
                        + " ORDER BY 1",
                "SELECT r.restore_job_id FROM restore_jobs r WHERE EXISTS"
                        + " (SELECT 1 FROM backups b WHERE b.backup_id = r.backup_id) ORDER BY 1",
                "SELECT r.restore_job_id FROM restore_jobs r CROSS JOIN LATERAL"
                        + " (SELECT * FROM backups b WHERE b.backup_id = r.backup_id) ORDER BY 1",
                "SELECT r.restore_job_id FROM restore_jobs r WHERE"
                        + " (SELECT b.status FROM backups b WHERE b.backup_id = r.backup_id) = 'Ready' ORDER BY 1",
                "SELECT restore_job_id FROM restore_jobs r JOIN (SELECT backup_id, MAX(status) AS s FROM backups"
                        + " GROUP BY backup_id) b ON r.backup_id = b.backup_id ORDER BY 1",
            })
    void theKeysOfTheOtherSideAreLookedUp(String sql) {
        pinecone.sql(sql).sends(TWO_LOOKUPS).returns("r1", "r2");
    }

    @Test
    void outerAndAntiJoinsKeepTheRowsThatFindNothing() {
        pinecone.sql("SELECT r.restore_job_id, b.status FROM restore_jobs r LEFT JOIN backups b"
                        + " ON b.backup_id = r.backup_id ORDER BY 1")
                .sends(TWO_LOOKUPS)
                .returns("r1|Ready", "r2|Ready", "r3|null");
        pinecone.sql("SELECT b.status, r.restore_job_id FROM backups b RIGHT JOIN restore_jobs r"
                        + " ON b.backup_id = r.backup_id ORDER BY 2")
                .sends(TWO_LOOKUPS)
                .returns("Ready|r1", "Ready|r2", "null|r3");
        pinecone.sql("SELECT r.restore_job_id FROM restore_jobs r WHERE NOT EXISTS"
                        + " (SELECT 1 FROM backups b WHERE b.backup_id = r.backup_id)")
                .sends(TWO_LOOKUPS)
                .returns("r3");
        pinecone.sql("SELECT COUNT(*) FROM backups b FULL JOIN restore_jobs r ON b.backup_id = r.backup_id")
                .sends("GET /restore-jobs?limit=100", "GET /backups?limit=100")
                .returns("6");
        pinecone.sql("SELECT b.backup_id FROM backups b LEFT JOIN restore_jobs r ON b.backup_id = r.backup_id"
                        + " WHERE r.restore_job_id IS NULL ORDER BY 1")
                .sends("GET /restore-jobs?limit=100", "GET /backups?limit=100")
                .returns("b2", "b3", "b4");
    }

    @Test
    void valuesBringKeys() {
        pinecone.sql("SELECT b.backup_id, v.note FROM backups b JOIN (VALUES ('b1', 'x'), ('b4', 'y'), ('none', 'z'))"
                        + " AS v (id, note) ON b.backup_id = v.id ORDER BY 1")
                .sends("GET /backups/b1", "GET /backups/b4", "GET /backups/none")
                .returns("b1|x", "b4|y");
    }

    @Test
    void aSubqueryBringsKeysToTheTableAroundIt() {
        pinecone.sql("SELECT backup_id FROM backups WHERE backup_id IN (SELECT backup_id FROM restore_jobs)")
                .sends(TWO_LOOKUPS)
                .returns("b1");
        pinecone.sql("SELECT COUNT(*) FROM backups WHERE backup_id NOT IN (SELECT backup_id FROM restore_jobs)")
                .sends("GET /restore-jobs?limit=100", "GET /backups?limit=100")
                .returns("3");
    }

    @Test
    void aJoinOfThreeTablesBringsKeysTwice() {
        pinecone.sql("SELECT r.restore_job_id, i.name FROM restore_jobs r JOIN backups b ON b.backup_id = r.backup_id"
                        + " JOIN indexes i ON i.name = b.source_index_name ORDER BY 1")
                .sends("GET /restore-jobs?limit=100", "GET /backups/b1", "GET /backups/gone", "GET /indexes/one")
                .returns("r1|one", "r2|one");
    }

    @Test
    void aJoinOnTheIndexBringsItsName() {
        pinecone.sql("SELECT b.backup_id FROM indexes i JOIN backups b ON b.source_index_name = i.name"
                        + " WHERE i.name = 'two' ORDER BY 1")
                .sends("GET /indexes/two", "GET /indexes/two/backups?include_deleted=true&limit=100")
                .returns("b3", "b4");
        pinecone.sql("SELECT i.name, COUNT(b.backup_id) FROM indexes i LEFT JOIN backups b"
                        + " ON b.source_index_name = i.name GROUP BY i.name ORDER BY 1")
                .sends(
                        "GET /indexes",
                        "GET /indexes/one/backups?include_deleted=true&limit=100",
                        "GET /indexes/two/backups?include_deleted=true&limit=100")
                .returns("one|2", "two|2");
    }

    @Test
    void aSelfJoinReadsTheListOnce() {
        pinecone.sql("SELECT COUNT(*) FROM backups a JOIN backups b ON a.backup_id = b.backup_id")
                .sends("GET /backups?limit=100")
                .returns("4");
    }

    @Test
    void nothingBroughtAsksForNothing() {
        pinecone.sql("SELECT b.backup_id FROM restore_jobs r JOIN backups b ON b.backup_id = r.backup_id"
                        + " WHERE r.status = 'Failed'")
                .sends("GET /restore-jobs?limit=100")
                .returns();
    }

    @Test
    void manyKeysOfAShortListAreTakenFromTheList() {
        String keys = IntStream.range(0, 65).mapToObj(i -> "'b" + i + "'").collect(Collectors.joining(","));
        pinecone.sql("SELECT backup_id FROM backups WHERE backup_id IN (" + keys + ")")
                .sends("GET /backups?limit=100")
                .returns("b1", "b2", "b3", "b4");
    }

    @Test
    void manyKeysOfALongListTakeNoMoreCallsThanThereAreKeysAndPages() {
        List<String> expected = new ArrayList<>();
        for (int page = 0; page < 40; page++) {
            List<ObjectNode> rows = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                rows.add(backup("k" + (page * 10 + i)));
            }
            rows.forEach(pinecone::serves);
            String next = page < 39 ? ",\"pagination\":{\"next\":\"t" + (page + 1) + "\"}}" : "}";
            String body = rows.stream().map(ObjectNode::toString).collect(Collectors.joining(",", "{\"data\":[", "]"));
            pinecone.wireMock()
                    .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                                    com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo(
                                            "/backups?limit=10" + (page == 0 ? "" : "&paginationToken=t" + page)))
                            .atPriority(1)
                            .willReturn(json(body + next)));
        }
        String keys = IntStream.range(0, 100)
                .mapToObj(i -> "'k" + (i < 90 ? i * 4 : 1000 + i) + "'")
                .collect(Collectors.joining(","));
        IntStream.range(0, 90).forEach(i -> expected.add("k" + i * 4));
        expected.sort(null);
        pinecone.race(
                        "&pageSize=10",
                        "SELECT backup_id FROM backups WHERE backup_id IN (" + keys + ") ORDER BY backup_id")
                .returns(expected.toArray(String[]::new));
        assertThat(pinecone.requests()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(140);
    }
}
