package io.github.pineconejdbc.sql.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** EXPLAIN says what a statement would call, and makes no call. */
class ExplainTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private PineconeServer.Query explain(String sql, Object... parameters) {
        return pinecone.sql("EXPLAIN PLAN FOR " + sql, parameters).sends();
    }

    @Test
    void thePageAboutItShowsItAsItIs() throws Exception {
        Matcher example = Pattern.compile("```sql\\n(.*?)```\\n\\n```\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/explain.md")));
        int examples = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement()) {
            for (; example.find(); examples++) {
                List<String> lines = new ArrayList<>();
                try (ResultSet results = statement.executeQuery(example.group(1))) {
                    while (results.next()) {
                        lines.add(results.getString("PLAN"));
                    }
                }
                List<String> shown = example.group(2).lines().toList();
                if (shown.get(shown.size() - 1).strip().equals("…")) {
                    assertThat(lines)
                            .startsWith(shown.subList(0, shown.size() - 1).toArray(String[]::new));
                } else {
                    assertThat(lines).isEqualTo(shown);
                }
            }
        }
        assertThat(examples).isEqualTo(2);
    }

    @Test
    void aLookupNamesItsKeys() {
        explain("SELECT status FROM backups WHERE backup_id IN ('a', 'b''c') AND size_bytes > 5 ORDER BY status")
                .returns(
                        "backups",
                        "  calls: GET /backups/{backup_id}",
                        "  keys: backup_id IN ('a', 'b''c')",
                        "  here: size_bytes > 5",
                        "  paging: none",
                        "  columns: backup_id, status, size_bytes");
    }

    @Test
    void planForMayBeLeftOut() {
        pinecone.sql("EXPLAIN SELECT backup_id FROM backups WHERE backup_id <> 'a'")
                .sends()
                .returns(
                        "backups",
                        "  calls: GET /backups",
                        "  here: backup_id <> 'a'",
                        "  paging: page by page, as far as rows are read",
                        "  columns: backup_id");
    }

    @Test
    void manyKeysMayBeTakenFromTheList() {
        String keys = IntStream.range(0, 100).mapToObj(i -> "'b" + i + "'").collect(Collectors.joining(", "));
        explain("SELECT backup_id FROM backups WHERE backup_id IN (" + keys + ")")
                .returns(
                        "backups",
                        "  calls: GET /backups, then GET /backups/{backup_id} for keys that it hasn't shown",
                        "  keys: backup_id IN ('b0', 'b1', 'b10', 'b11', 'b12', 'b13', 'b14', 'b15', 'b16', 'b17', … 100 in all)",
                        "  paging: none",
                        "  columns: backup_id");
    }

    @Test
    void aListTellsHowFarItIsRead() {
        explain("SELECT status FROM backups WHERE source_index_name = 'x' LIMIT 3 OFFSET 2")
                .returns(
                        "backups",
                        "  calls: GET /indexes/{source_index_name}/backups?include_deleted=true",
                        "  keys: source_index_name = 'x'",
                        "  paging: stops after 2 + 3 rows, and asks for no more",
                        "  columns: source_index_name, status");
        explain("SELECT name FROM backups WHERE tags['team'] = 'x' LIMIT 1")
                .returns(
                        "backups",
                        "  calls: GET /backups",
                        "  here: tags['team'] = 'x'",
                        "  paging: stops as soon as 1 rows are found",
                        "  columns: name, tags");
        explain("SELECT name FROM indexes ORDER BY name")
                .returns("indexes", "  calls: GET /indexes", "  paging: none, the list comes whole", "  columns: name");
        explain("SELECT name FROM backups ORDER BY name LIMIT 3")
                .returns("backups", "  calls: GET /backups", "  paging: every page", "  columns: name");
        explain("SELECT name FROM backups")
                .returns(
                        "backups",
                        "  calls: GET /backups",
                        "  paging: page by page, as far as rows are read",
                        "  columns: name");
    }

    @Test
    void anOlderVersionReadsTheProjectsListForAName() {
        pinecone.sqlWith(
                        "&apiVersion=2025-10",
                        "EXPLAIN PLAN FOR SELECT status FROM backups WHERE source_index_name = 'x' LIMIT 3")
                .sends()
                .returns(
                        "backups",
                        "  calls: GET /backups",
                        "  here: source_index_name = 'x'",
                        "  paging: stops as soon as 3 rows are found",
                        "  columns: source_index_name, status");
    }

    @Test
    void aColumnThatOnlyAnotherEndpointTellsIsNamed() {
        String untold = "  untold: source_index_deleted_at, by all but"
                + " GET /indexes/{source_index_name}/backups?include_deleted=true";
        String sql = "SELECT source_index_deleted_at FROM backups WHERE ";
        explain(sql + "backup_id = 'a'")
                .returns(
                        "backups",
                        "  calls: GET /backups/{backup_id}",
                        "  keys: backup_id = 'a'",
                        "  paging: none",
                        "  columns: backup_id, source_index_deleted_at",
                        untold);
        explain(sql + "source_index_name = 'x'")
                .returns(
                        "backups",
                        "  calls: GET /indexes/{source_index_name}/backups?include_deleted=true",
                        "  keys: source_index_name = 'x'",
                        "  paging: page by page, as far as rows are read",
                        "  columns: source_index_name, source_index_deleted_at");
        pinecone.sqlWith("&apiVersion=2025-10", "EXPLAIN PLAN FOR " + sql + "source_index_name = 'x'")
                .returns(
                        "backups",
                        "  calls: GET /backups",
                        "  here: source_index_name = 'x'",
                        "  paging: page by page, as far as rows are read",
                        "  columns: source_index_name, source_index_deleted_at",
                        untold);
        explain(
                        "SELECT i.name, b.source_index_deleted_at FROM backups b JOIN indexes i ON i.name = b.source_index_name")
                .startsWith(
                        "indexes",
                        "  calls: GET /indexes",
                        "  paging: none, the list comes whole",
                        "  columns: name",
                        "backups",
                        "  calls: GET /indexes/{source_index_name}/backups?include_deleted=true",
                        "  keys: source_index_name = name of indexes");
        explain(
                        "SELECT i.name, b.source_index_deleted_at FROM backups b LEFT JOIN indexes i ON i.name = b.source_index_name")
                .startsWith(
                        "backups",
                        "  calls: GET /backups",
                        "  paging: every page",
                        "  columns: source_index_name, source_index_deleted_at",
                        untold);
    }

    @Test
    void aContradictionCallsNothing() {
        for (String where : new String[] {"backup_id = 'a' AND backup_id = 'b'", "size_bytes > 5 AND size_bytes < 4"}) {
            explain("SELECT backup_id FROM backups WHERE 1 = 0 AND " + where)
                    .returns(
                            "backups",
                            "  calls: none, no row can meet the conditions",
                            "  paging: none",
                            "  columns: backup_id" + (where.startsWith("size") ? ", size_bytes" : ""));
        }
    }

    @Test
    void aJoinTellsWhereItsKeysComeFrom() {
        explain("SELECT r.status, b.name FROM restore_jobs r JOIN backups b ON b.backup_id = r.backup_id"
                        + " WHERE r.status LIKE 'C%' AND b.size_bytes > 5")
                .startsWith(
                        "restore_jobs",
                        "  calls: GET /restore-jobs",
                        "  here: status LIKE 'C%'",
                        "  paging: every page",
                        "  columns: backup_id, status",
                        "backups",
                        "  calls: GET /backups/{backup_id}",
                        "  keys: backup_id = backup_id of restore_jobs",
                        "  here: size_bytes > 5",
                        "  paging: none",
                        "  columns: backup_id, name, size_bytes",
                        "engine");
    }

    @Test
    void aFunctionLeavesTheLimitToTheScan() {
        explain("SELECT UPPER(name) FROM backups WHERE source_index_name = 'x' LIMIT 5")
                .startsWith(
                        "backups",
                        "  calls: GET /indexes/{source_index_name}/backups?include_deleted=true",
                        "  keys: source_index_name = 'x'",
                        "  paging: stops after 5 rows, and asks for no more",
                        "  columns: source_index_name, name",
                        "engine");
    }
}
