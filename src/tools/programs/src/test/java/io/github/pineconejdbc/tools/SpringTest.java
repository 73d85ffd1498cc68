package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.PineconeServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Spring's JdbcTemplate and JdbcClient. */
class SpringTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    /** What an application names its own way. */
    record Backup(String backupId, String status, Instant createdAt, Long recordCount) {}

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsRead(String table, int count) {
        DataSource dataSource = new DriverManagerDataSource("jdbc:pinecone:sandbox");
        assertThat(new JdbcTemplate(dataSource).queryForList("SELECT * FROM " + table))
                .hasSize(count);
    }

    @Test
    void aRecordIsFilledByItsColumns() {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T06:30:00.123Z", "record_count", 5_000_000_000L));
        DataSource dataSource = new DriverManagerDataSource(pinecone.url(""));
        JdbcClient client = JdbcClient.create(dataSource);
        Backup backup = client.sql("SELECT backup_id, status, created_at, record_count FROM backups WHERE backup_id = ?")
                .param("b1")
                .query(Backup.class)
                .single();
        assertThat(backup)
                .isEqualTo(new Backup("b1", "Ready", Instant.parse("2025-11-02T06:30:00.123Z"), 5_000_000_000L));
    }

    @Test
    void aListOfNamedParametersIsOneCallForEachKey() {
        pinecone.serves(backup("b1"));
        pinecone.serves(backup("b2"));
        DataSource dataSource = new DriverManagerDataSource(pinecone.url(""));
        JdbcClient client = JdbcClient.create(dataSource);
        List<Map<String, Object>> rows = client.sql("SELECT backup_id, tags FROM backups WHERE backup_id IN (:ids)")
                .param("ids", List.of("b1", "b2"))
                .query()
                .listOfRows();
        assertThat(rows).extracting(row -> row.get("backup_id")).containsExactlyInAnyOrder("b1", "b2");
        assertThat(pinecone.requests()).contains("GET /backups/b1", "GET /backups/b2");
    }

    @Test
    void errorsBecomeSpringsOwn() {
        JdbcTemplate template = new JdbcTemplate(new DriverManagerDataSource(pinecone.url("")));
        assertThatThrownBy(() -> template.queryForList("SELECT nope FROM backups"))
                .isInstanceOf(BadSqlGrammarException.class);
        pinecone.answers("/backups/b1", error(400, "INVALID_ARGUMENT", "No."));
        assertThatThrownBy(() -> template.queryForList("SELECT status FROM backups WHERE backup_id = 'b1'"))
                .isInstanceOf(org.springframework.dao.DataAccessException.class)
                .hasMessageContaining("No.");
    }
}
