package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Flink's tables over JDBC: scans, filters that are pushed down, lookups. */
class FlinkTest {
    private static final String TABLE =
            """
            CREATE TABLE backups (
              backup_id STRING, name STRING, status STRING, created_at TIMESTAMP(3), size_bytes BIGINT, tags STRING,
              PRIMARY KEY (backup_id) NOT ENFORCED
            ) WITH (
              'connector' = 'jdbc', 'url' = '%s', 'driver' = 'io.github.pineconejdbc.PineconeDriver',
              'table-name' = 'pinecone.backups'
            )
            """;

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static List<Row> ask(String url, String sql) throws Exception {
        TableEnvironment flink = TableEnvironment.create(
                EnvironmentSettings.newInstance().inBatchMode().build());
        flink.getConfig().set("parallelism.default", "1");
        flink.executeSql(TABLE.formatted(url));
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> results = flink.executeSql(sql).collect()) {
            results.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void theTableIsReadAndGrouped() throws Exception {
        assertThat(ask("jdbc:pinecone:sandbox?mapAs=json", "SELECT * FROM backups"))
                .hasSize(250)
                .extracting(row -> row.getField("tags"))
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .allSatisfy(tags -> assertThat((String) tags).startsWith("{"));
        assertThat(ask(
                        "jdbc:pinecone:sandbox?mapAs=json",
                        "SELECT status, COUNT(*), MAX(created_at) FROM backups WHERE size_bytes > 1000 GROUP BY status"))
                .isNotEmpty();
    }

    @Test
    void aKeyIsLookedUp() throws Exception {
        pinecone.serves(backup("b1"));
        assertThat(ask(pinecone.url("&mapAs=json"), "SELECT status FROM backups WHERE backup_id = 'b1'"))
                .containsExactly(Row.of("Ready"));
        assertThat(pinecone.requests())
                .contains("GET /backups/b1")
                .noneMatch(call -> call.startsWith("GET /backups?") && !call.endsWith("limit=1"));
    }
}
