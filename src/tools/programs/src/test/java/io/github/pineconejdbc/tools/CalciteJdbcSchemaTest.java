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
import java.util.Properties;
import org.apache.calcite.adapter.jdbc.JdbcSchema;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody's own Calcite with the driver behind its adapter for JDBC, beside the one in the all-jar. */
class CalciteJdbcSchemaTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static List<String> ask(String url, String sql) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("caseSensitive", "false");
        properties.setProperty("unquotedCasing", "UNCHANGED");
        List<String> rows = new ArrayList<>();
        try (BasicDataSource source = new BasicDataSource();
                Connection connection = DriverManager.getConnection("jdbc:calcite:", properties)) {
            source.setUrl(url);
            CalciteConnection calcite = connection.unwrap(CalciteConnection.class);
            SchemaPlus root = calcite.getRootSchema();
            root.add("p", JdbcSchema.create(root, "p", source, null, "pinecone"));
            calcite.setSchema("p");
            try (Statement statement = connection.createStatement();
                    ResultSet results = statement.executeQuery(sql)) {
                while (results.next()) {
                    rows.add(results.getString(1));
                }
            }
        }
        return rows;
    }

    @Test
    void aKeyIsLookedUp() throws Exception {
        pinecone.serves(backup("b1"));
        assertThat(ask(pinecone.url("&mapAs=json"), "SELECT status FROM backups WHERE backup_id = 'b1'"))
                .containsExactly("Ready");
        assertThat(pinecone.requests()).contains("GET /backups/b1").doesNotContain("GET /backups");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM backups",
                "SELECT COALESCE(name, 'none'), status || '-' || source_index_name FROM backups",
                "SELECT status, COUNT(*), SUM(size_bytes), MAX(created_at) FROM backups GROUP BY status ORDER BY 2 DESC",
                "SELECT b.name FROM backups b JOIN indexes i ON i.name = b.source_index_name WHERE i.metric = 'cosine'",
                "SELECT name FROM backups WHERE created_at > TIMESTAMP '2020-01-01 00:00:00' AND name LIKE '%a%'",
                "SELECT CASE WHEN size_bytes > 100 THEN 'big' ELSE 'small' END FROM backups LIMIT 5",
                "SELECT name FROM indexes WHERE name IN (SELECT source_index_name FROM backups)",
                "SELECT EXTRACT(YEAR FROM created_at), SUBSTRING(name FROM 1 FOR 3) FROM backups",
                "SELECT CAST(size_bytes AS VARCHAR), CAST(size_bytes AS DOUBLE) FROM backups",
                "SELECT status FROM backups UNION SELECT metric FROM indexes"
            })
    void whatItSendsIsAnswered(String sql) throws Exception {
        assertThat(ask("jdbc:pinecone:sandbox?mapAs=json", sql)).isNotEmpty();
    }
}
