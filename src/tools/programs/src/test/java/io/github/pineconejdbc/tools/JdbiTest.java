package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** jdbi: lists, arrays, records. */
class JdbiTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    public record Backup(String backupId, String status, Instant createdAt) {}

    @Test
    void listsAndArraysAreLookedUp() {
        pinecone.serves(backup("b1"));
        pinecone.serves(backup("b2"));
        Jdbi jdbi = Jdbi.create(pinecone.url(""));
        jdbi.registerArrayType(String.class, "text");
        jdbi.useHandle(handle -> {
            assertThat(handle.createQuery("SELECT backup_id FROM backups WHERE backup_id IN (<ids>)")
                            .bindList("ids", List.of("b1", "b3"))
                            .mapTo(String.class)
                            .list())
                    .containsExactly("b1");
            assertThat(handle.createQuery("SELECT backup_id FROM backups WHERE backup_id = ANY (:ids)")
                            .bindArray("ids", String.class, List.of("b2", "b4"))
                            .mapTo(String.class)
                            .list())
                    .containsExactly("b2");
        });
        assertThat(pinecone.requests())
                .contains("GET /backups/b1", "GET /backups/b2", "GET /backups/b3", "GET /backups/b4")
                .noneMatch(call -> call.startsWith("GET /backups?") && !call.endsWith("limit=1"));
    }

    @Test
    void recordsAreFilled() {
        Jdbi jdbi = Jdbi.create("jdbc:pinecone:sandbox");
        jdbi.registerRowMapper(ConstructorMapper.factory(Backup.class));
        List<Backup> backups = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM backups WHERE created_at > :since AND (:status IS NULL OR status = :status)")
                .bind("since", Instant.EPOCH)
                .bind("status", "Ready")
                .mapTo(Backup.class)
                .list());
        assertThat(backups)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.status()).isEqualTo("Ready"));
        assertThat(jdbi.<Integer, RuntimeException>withHandle(handle ->
                        handle
                                .createQuery("SELECT backup_id FROM backups")
                                .setFetchSize(50)
                                .mapTo(String.class)
                                .stream()
                                .limit(10)
                                .toList()
                                .size()))
                .isEqualTo(10);
    }
}
