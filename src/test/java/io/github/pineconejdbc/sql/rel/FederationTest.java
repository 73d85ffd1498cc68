package io.github.pineconejdbc.sql.rel;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.ResultRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Calcite model of somebody else's, with tables of H2 beside ours: H2's keys reach the API. */
class FederationTest {
    private static final String H2 = "jdbc:h2:mem:federation;DB_CLOSE_DELAY=-1";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @TempDir
    Path folder;

    @BeforeEach
    void h2() throws Exception {
        try (Connection connection = DriverManager.getConnection(H2);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE releases (version VARCHAR(20), backup_id VARCHAR(50), index_name VARCHAR(50))");
            statement.execute("INSERT INTO releases VALUES ('1.0', 'b1', 'docs'), ('1.1', 'b2', 'docs'),"
                    + " ('1.2', 'gone', 'docs'), ('1.3', NULL, NULL), ('1.0-again', 'b1', 'docs')");
        }
    }

    @AfterEach
    void dropIt() throws Exception {
        try (Connection connection = DriverManager.getConnection(H2);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
        }
    }

    private Connection calcite(String url) throws Exception {
        Path model = folder.resolve("model.json");
        Map<String, Object> h2 = Map.of(
                "name", "h2",
                "type", "custom",
                "factory", "org.apache.calcite.adapter.jdbc.JdbcSchema$Factory",
                "operand", Map.of("jdbcDriver", "org.h2.Driver", "jdbcUrl", H2, "jdbcSchema", "PUBLIC"));
        Map<String, Object> ours = Map.of(
                "name", "pinecone",
                "type", "custom",
                "factory", "io.github.pineconejdbc.PineconeSchemaFactory",
                "operand", Map.of("url", url));
        new ObjectMapper()
                .writeValue(
                        model.toFile(),
                        Map.of("version", "1.0", "defaultSchema", "pinecone", "schemas", List.of(h2, ours)));
        return DriverManager.getConnection(
                "jdbc:calcite:model=" + model + ";caseSensitive=false;unquotedCasing=UNCHANGED");
    }

    private static List<String> rows(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return ResultRows.of(results);
        }
    }

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsRead(String table, int count) throws Exception {
        try (Connection connection = calcite("jdbc:pinecone:sandbox")) {
            assertThat(rows(connection, "SELECT * FROM " + table)).hasSize(count);
        }
    }

    @Test
    void keysOfAnotherSchemaAreDescribedAndNothingIsListed() throws Exception {
        pinecone.serves(backup("b1", "name", "first"));
        pinecone.serves(backup("b2", "name", "second"));
        try (Connection connection = calcite(pinecone.url(""))) {
            assertThat(rows(
                            connection,
                            "SELECT r.version, b.name FROM h2.releases r JOIN backups b ON b.backup_id = r.backup_id"))
                    .containsExactlyInAnyOrder("1.0|first", "1.0-again|first", "1.1|second");
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups/b1", "GET /backups/b2", "GET /backups/gone");
    }

    @Test
    void soAreThoseOfAnOuterJoinAndOfASubquery() throws Exception {
        pinecone.serves(backup("b1", "name", "first"));
        pinecone.serves(backup("b2", "name", "second"));
        try (Connection connection = calcite(pinecone.url(""))) {
            assertThat(rows(
                            connection,
                            "SELECT r.version, b.name FROM h2.releases r LEFT JOIN backups b"
                                    + " ON b.backup_id = r.backup_id WHERE r.version LIKE '1.%'"))
                    .containsExactlyInAnyOrder("1.0|first", "1.0-again|first", "1.1|second", "1.2|null", "1.3|null");
            assertThat(rows(
                            connection,
                            "SELECT name FROM backups WHERE backup_id IN (SELECT backup_id FROM h2.releases)"))
                    .containsExactlyInAnyOrder("first", "second");
        }
        assertThat(pinecone.requests().stream().distinct())
                .containsExactly("GET /backups/b1", "GET /backups/b2", "GET /backups/gone");
    }

    @Test
    void aConditionOnTheOtherSchemaNarrowsTheKeys() throws Exception {
        pinecone.serves(backup("b2", "name", "second"));
        try (Connection connection = calcite(pinecone.url(""))) {
            assertThat(rows(
                            connection,
                            "SELECT b.name FROM h2.releases r JOIN backups b ON b.backup_id = r.backup_id"
                                    + " WHERE r.version = '1.1'"))
                    .containsExactly("second");
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups/b2");
    }

    @Test
    void manyKeysAreAskedInBatchesEachOnce() throws Exception {
        try (Connection connection = DriverManager.getConnection(H2);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM releases");
            statement.execute("INSERT INTO releases SELECT 'v' || x, 'k' || x, 'docs' FROM SYSTEM_RANGE(1, 150)");
        }
        IntStream.rangeClosed(1, 100).forEach(i -> pinecone.serves(backup("k" + i, "name", "n" + i)));
        try (Connection connection = calcite(pinecone.url(""))) {
            assertThat(rows(
                            connection,
                            "SELECT r.version, b.name FROM backups b JOIN h2.releases r ON b.backup_id = r.backup_id"))
                    .hasSize(100);
        }
        assertThat(pinecone.requests()).hasSize(150).doesNotHaveDuplicates();
    }
}
