package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MyBatis: mappers, dynamic SQL, its pool, bounds of rows. */
class MyBatisTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    public static final class Backup {
        public String backupId;
        public String status;
        public Instant createdAt;
        public Long sizeBytes;
    }

    interface Backups {
        @Select("<script>SELECT * FROM backups WHERE backup_id IN"
                + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
        List<Backup> byIds(@Param("ids") List<String> ids);

        @Select("<script>SELECT * FROM backups"
                + " <where><if test='status != null'>status = #{status}</if>"
                + " AND created_at &gt; #{since} AND name LIKE CONCAT('%', #{part}, '%')</where>"
                + " ORDER BY created_at DESC</script>")
        List<Backup> search(@Param("status") String status, @Param("since") Instant since, @Param("part") String part);

        @Select("SELECT status, COUNT(*) AS n FROM backups GROUP BY status")
        List<Map<String, Object>> counts();

        @Select("SELECT backup_id FROM backups ORDER BY backup_id")
        List<String> ids(RowBounds bounds);
    }

    private static <T> T ask(String url, Function<Backups, T> question) {
        PooledDataSource source = new PooledDataSource("io.github.pineconejdbc.PineconeDriver", url, null, null);
        Configuration configuration =
                new Configuration(new Environment("pinecone", new JdbcTransactionFactory(), source));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.addMapper(Backups.class);
        try (SqlSession session =
                new SqlSessionFactoryBuilder().build(configuration).openSession()) {
            return question.apply(session.getMapper(Backups.class));
        } finally {
            source.forceCloseAll();
        }
    }

    @Test
    void aListOfKeysIsLookedUp() {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T06:30:00.123Z", "size_bytes", 5_000_000_000L));
        List<Backup> found = ask(pinecone.url(""), backups -> backups.byIds(List.of("b1", "b2")));
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.createdAt).isEqualTo(Instant.parse("2025-11-02T06:30:00.123Z"));
            assertThat(each.sizeBytes).isEqualTo(5_000_000_000L);
        });
        assertThat(pinecone.requests()).contains("GET /backups/b1", "GET /backups/b2");
    }

    @Test
    void itsMappersAreAnswered() {
        ask("jdbc:pinecone:sandbox", backups -> {
            assertThat(backups.search("Ready", Instant.EPOCH, "a")).isNotEmpty();
            assertThat(backups.search(null, Instant.EPOCH, "a")).isNotEmpty();
            assertThat(backups.counts())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).containsKeys("status", "n"));
            List<String> all = backups.ids(RowBounds.DEFAULT);
            assertThat(backups.ids(new RowBounds(100, 20))).isEqualTo(all.subList(100, 120));
            return null;
        });
    }
}
