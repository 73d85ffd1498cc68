package io.github.pineconejdbc.sql.engine;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static io.github.pineconejdbc.support.PineconeServer.notFound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.support.PineconeServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole SQL over lists: what the engine does with the rows, and which lists it asks for. */
class QueryTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @BeforeEach
    void sixBackupsOfTwoIndexes() {
        List<ObjectNode> backups = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            backups.add(backup(
                    "b" + i,
                    "source_index_name",
                    i <= 2 ? "gone" : "here",
                    "status",
                    i == 6 ? "Failed" : "Ready",
                    "size_bytes",
                    i * 10,
                    "created_at",
                    "2025-0" + i + "-01T00:00:00Z"));
        }
        pinecone.answers("/backups", list(backups));
        pinecone.answers("/indexes/here/backups", list(backups.subList(2, 6)));
        pinecone.answers("/indexes/gone/backups", list(backups.subList(0, 2)));
        pinecone.answers("/indexes/never/backups", notFound("Index never not found."));
        String index = "{\"name\":\"here\",\"metric\":\"cosine\",\"host\":\"h\",\"vector_type\":\"dense\","
                + "\"spec\":{\"serverless\":{\"cloud\":\"aws\",\"region\":\"r\"}},"
                + "\"status\":{\"ready\":true,\"state\":\"Ready\"}}";
        pinecone.answers("/indexes", json("{\"indexes\":[" + index + "]}"));
        pinecone.answers("/indexes/here", json(index));
        backups.forEach(pinecone::serves);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder list(List<ObjectNode> rows) {
        return json(rows.stream().map(ObjectNode::toString).collect(Collectors.joining(",", "{\"data\":[", "]}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT COUNT(*) FROM backups~6",
                "SELECT COUNT(DISTINCT source_index_name) FROM backups~2",
                "SELECT status || COUNT(*) FROM backups GROUP BY status ORDER BY status~Failed1 Ready5",
                "SELECT source_index_name || SUM(size_bytes) FROM backups GROUP BY source_index_name ORDER BY 1~gone30 here180",
                "SELECT DISTINCT status FROM backups ORDER BY status~Failed Ready",
                "SELECT source_index_name FROM backups GROUP BY source_index_name HAVING COUNT(*) > 2~here",
                "SELECT backup_id FROM backups ORDER BY created_at DESC LIMIT 2~b6 b5",
                "SELECT backup_id FROM backups ORDER BY size_bytes LIMIT 2 OFFSET 3~b4 b5",
                "SELECT MAX(created_at) FROM backups GROUP BY status ORDER BY 1~2025-05-01 00:00:00.000 2025-06-01 00:00:00.000",
                "SELECT backup_id FROM (SELECT backup_id, ROW_NUMBER() OVER (PARTITION BY source_index_name"
                        + " ORDER BY created_at DESC) AS n FROM backups) WHERE n = 1 ORDER BY 1~b2 b6",
                "SELECT COUNT(*) FROM backups a CROSS JOIN backups b~36",
                "SELECT backup_id FROM backups WHERE status LIKE 'F%'~b6",
                "SELECT backup_id FROM backups WHERE NOT (status = 'Ready') OR size_bytes < 15 ORDER BY 1~b1 b6",
                "SELECT source_index_name FROM backups EXCEPT SELECT name FROM indexes~gone",
                "SELECT COUNT(*) FROM (SELECT status FROM backups UNION SELECT state FROM indexes)~2",
                "SELECT SUM(CASE WHEN status = 'Ready' THEN 1 ELSE 0 END) FROM backups~5",
                "SELECT COUNT(*) FROM backups GROUP BY ROLLUP(source_index_name, status) ORDER BY 1~1 2 2 3 4 6",
                "SELECT EXTRACT(MONTH FROM created_at) FROM backups WHERE backup_id >= 'b5' ORDER BY 1~5 6",
                "SELECT COUNT(*) FROM backups GROUP BY DATE_TRUNC('quarter', created_at) ORDER BY 1~3 3",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups GROUP BY backup_id, name, status, cloud, region, metric, tags)~6",
                "SELECT r || '|' || f FROM (SELECT status, source_index_name FROM backups)"
                        + " PIVOT (COUNT(*) FOR status IN ('Ready' AS r, 'Failed' AS f)) ORDER BY 1~2|0 3|1",
                "SELECT COUNT(status) FROM (SELECT b.status FROM (VALUES ('x')) AS v (k)"
                        + " FULL JOIN backups b ON b.status > v.k OR b.status = 'x')~6",
                "SELECT CARDINALITY(ARRAY(SELECT status FROM backups UNION SELECT state FROM indexes))~2",
                "SELECT INTERVAL '2' WEEK = INTERVAL '14 days'~true",
                "SELECT INTERVAL '2' QUARTER = INTERVAL '6 months'~true",
                "SELECT size_bytes = ANY (ARRAY[10, 20]) FROM backups ORDER BY backup_id~true true false false false false",
                "SELECT dimension = ANY (ARRAY[10, 20]) FROM backups WHERE backup_id = ANY (ARRAY['b1', NULL])~null",
                "SELECT dimension = ANY (x) FROM backups, (VALUES (ARRAY[10, 20])) AS t (x) LIMIT 1~null",
                "SELECT dimension <> ALL (STRING_TO_ARRAY('', '-')::int[]) FROM backups LIMIT 1~true",
            })
    void theEngineComputesWhatSqlSays(String sql, String rows) {
        pinecone.sqlWith("&timeZone=UTC", sql)
                .returns(rows.matches(".*\\d{4}-.*") ? rows.split(" (?=\\d{4}-)") : rows.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT status, COUNT(*), SUM(size_bytes) FROM backups WHERE name = 'x' GROUP BY ROLLUP(status)~null|0|null",
                "SELECT status, cloud, SUM(1), GROUPING(status), GROUPING(status, cloud) FROM backups WHERE 1 = 0 GROUP BY CUBE(status, cloud)~null|null|null|1|3",
                "SELECT COUNT(DISTINCT cloud), MAX(created_at) FROM backups WHERE name = 'x' GROUP BY GROUPING SETS ((status), (), ())~0|null 0|null",
                "SELECT 1 FROM backups WHERE name = 'x' GROUP BY ROLLUP(status)~1",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups WHERE 1 = 0 GROUP BY ROLLUP(status))~1",
                "SELECT COUNT(*) FROM indexes i WHERE EXISTS (SELECT status FROM backups WHERE name = 'x' GROUP BY ROLLUP(status))~1",
                "SELECT COUNT(*) FROM backups WHERE name = 'x' GROUP BY ()~0",
                "SELECT COUNT(*) FROM backups WHERE name = 'x' GROUP BY GROUPING SETS ((status), (cloud))~",
                "SELECT status, COUNT(*) FROM backups GROUP BY ROLLUP(status) HAVING status = 'Failed'~Failed|1",
                "SELECT status, COUNT(*) FROM backups GROUP BY ROLLUP(status) HAVING GROUPING(status) = 1~null|6",
                "SELECT COUNT(*) FROM backups WHERE name = 'x' GROUP BY ROLLUP(status) HAVING status = 'Failed'~",
                "SELECT LISTAGG(status, ''), COUNT(*) FILTER (WHERE status > '') FROM backups WHERE name = 'x' GROUP BY ROLLUP(cloud)~null|0",
            })
    void aTotalOfNoRowsIsARow(String sql, @Nullable String rows) {
        pinecone.sqlWith("&timeZone=UTC", sql).returns(rows == null ? new String[0] : rows.split(" "));
    }

    @Test
    void joinsAgreeWithTheirTables() {
        pinecone.sql("SELECT i.name, COUNT(b.backup_id) FROM indexes i LEFT JOIN backups b"
                        + " ON b.source_index_name = i.name GROUP BY i.name")
                .returns("here|4");
        pinecone.sql("SELECT DISTINCT b.source_index_name FROM backups b WHERE NOT EXISTS"
                        + " (SELECT 1 FROM indexes i WHERE i.name = b.source_index_name)")
                .returns("gone");
        pinecone.sql("SELECT i.name, (SELECT MAX(b.size_bytes) FROM backups b WHERE b.source_index_name = i.name)"
                        + " FROM indexes i")
                .returns("here|60");
    }

    @Test
    void anIndexOfABackupIsAskedForItsOwnList() {
        pinecone.sql("SELECT backup_id FROM backups WHERE source_index_name = 'here' AND status = 'Failed'")
                .sends("GET /indexes/here/backups?include_deleted=true&limit=100")
                .returns("b6");
    }

    @Test
    void theListOfANameHasTheBackupsOfEachIndexThatEverHadIt() {
        pinecone.sql("SELECT backup_id FROM backups WHERE source_index_name IN ('gone', 'never', 'here')")
                .sends(
                        "GET /indexes/gone/backups?include_deleted=true&limit=100",
                        "GET /indexes/never/backups?include_deleted=true&limit=100",
                        "GET /indexes/here/backups?include_deleted=true&limit=100")
                .returnsUnordered("b1", "b2", "b3", "b4", "b5", "b6");
    }

    /** An earlier version of the API leaves out the backups of earlier indexes of the name. */
    @Test
    void withAnEarlierVersionTheProjectsListIsFiltered() {
        pinecone.sqlWith("&apiVersion=2025-10", "SELECT backup_id FROM backups WHERE source_index_name = 'gone'")
                .sends("GET /backups?limit=100")
                .returnsUnordered("b1", "b2");
    }

    @Test
    void aDisjunctionAsksForTheUnionAndGivesNoRowTwice() {
        pinecone.sql("SELECT backup_id FROM backups WHERE backup_id IN ('b1', 'b3') OR source_index_name = 'here'")
                .sends("GET /backups/b1", "GET /backups/b3", "GET /indexes/here/backups?include_deleted=true&limit=100")
                .returnsUnordered("b1", "b3", "b4", "b5", "b6");
    }

    @Test
    void aKeyBeatsAList() {
        pinecone.sql("SELECT backup_id FROM backups WHERE source_index_name = 'here' AND backup_id IN ('b1', 'b3')")
                .sends("GET /backups/b1", "GET /backups/b3")
                .returns("b3");
    }

    @Test
    void aLimitIsAskedForWhereNothingIsLeftToTheEngine() {
        pinecone.sql("SELECT backup_id FROM backups LIMIT 5").sends("GET /backups?limit=5");
        pinecone.sql("SELECT backup_id FROM backups LIMIT 2 OFFSET 1").sends("GET /backups?limit=3");
        pinecone.sql("SELECT backup_id FROM backups LIMIT ?", 4).sends("GET /backups?limit=4");
        pinecone.sql("SELECT backup_id FROM backups WHERE status = 'Failed' LIMIT 1")
                .sends("GET /backups?limit=100")
                .returns("b6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT backup_id FROM backups LIMIT ? OFFSET ?",
                "SELECT backup_id FROM backups ORDER BY backup_id LIMIT ? OFFSET ?",
                "SELECT LOWER(backup_id) FROM backups LIMIT ? OFFSET ?",
                "SELECT LOWER(backup_id) AS b FROM backups ORDER BY b LIMIT ? OFFSET ?",
                "SELECT backup_id FROM backups INTERSECT SELECT backup_id FROM backups"
                        + " ORDER BY backup_id LIMIT ? OFFSET ?",
            })
    void aBoundMayBeAnyLong(String sql) {
        for (long all : new long[] {6, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, Long.MAX_VALUE}) {
            pinecone.sql(sql, all, 4L).returns("b5", "b6");
            pinecone.sql(sql, 2L, all).returns();
            pinecone.sql(sql, all, all).returns();
        }
    }

    @Test
    void oneStatementAsksForOneAddressOnce() {
        pinecone.sql("SELECT COUNT(*) FROM backups a JOIN backups b ON a.backup_id = b.backup_id")
                .sends("GET /backups?limit=100")
                .returns("6");
    }

    @Test
    void anUnlimitedListIsReadByCompletePages() {
        pinecone.sqlWith("&pageSize=7", "SELECT COUNT(*) FROM backups").sends("GET /backups?limit=7");
    }
}
