package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** H2 with our tables as linked ones. */
class H2LinkedTableTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static List<String> ask(Statement statement, String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        return rows;
    }

    private static void link(Statement statement, String url, String table) throws Exception {
        statement.execute("CREATE LINKED TABLE " + table + "('io.github.pineconejdbc.PineconeDriver', '" + url
                + "', '', '', 'pinecone', '" + table + "') READONLY");
    }

    @Test
    void aKeyIsLookedUpAlsoOneThatAJoinBrings() throws Exception {
        pinecone.serves(backup("b1"));
        pinecone.serves(backup("b2"));
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
                Statement statement = h2.createStatement()) {
            link(statement, pinecone.url("&mapAs=json"), "backups");
            assertThat(ask(statement, "SELECT backup_id FROM backups WHERE backup_id = 'b1'"))
                    .containsExactly("b1");
            statement.execute("CREATE TABLE releases(version INT, id VARCHAR)");
            statement.execute("INSERT INTO releases VALUES (1, 'b2'), (2, 'b3')");
            assertThat(ask(statement, "SELECT version FROM releases JOIN backups ON backup_id = id"))
                    .containsExactly("1");
        }
        assertThat(pinecone.requests())
                .contains("GET /backups/b1", "GET /backups/b2", "GET /backups/b3")
                .noneMatch(call -> call.startsWith("GET /backups?") && !call.endsWith("limit=1"));
    }

    @Test
    void everyTableIsRead() throws Exception {
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
                Statement statement = h2.createStatement()) {
            for (String table : List.of("backups", "indexes", "restore_jobs", "collections", "backup_schedules")) {
                link(statement, "jdbc:pinecone:sandbox?mapAs=json", table);
                assertThat(ask(statement, "SELECT * FROM " + table)).isNotEmpty();
            }
            assertThat(ask(
                            statement,
                            "SELECT status, COUNT(*) FROM backups WHERE created_at > TIMESTAMP '2020-01-01 00:00:00'"
                                    + " GROUP BY status"))
                    .contains("Ready");
        }
    }
}
