package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EclipseLink, with its platform for PostgreSQL and with the one for databases that it doesn't know. */
class EclipseLinkTest {
    private static final String POSTGRESQL = "PostgreSQL";
    private static final String ANY = "org.eclipse.persistence.platform.database.DatabasePlatform";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static <T> T ask(String url, String platform, Function<EntityManager, T> question) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("pinecone")
                .managedClass(JpaBackup.class)
                .managedClass(JpaIndex.class)
                .property("jakarta.persistence.jdbc.driver", "io.github.pineconejdbc.PineconeDriver")
                .property("jakarta.persistence.jdbc.url", url)
                .property("eclipselink.target-database", platform)
                .property("eclipselink.logging.level", "WARNING");
        try (EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(configuration);
                EntityManager manager = factory.createEntityManager()) {
            return question.apply(manager);
        }
    }

    @Tag("times")
    @ParameterizedTest
    @ValueSource(strings = {POSTGRESQL, ANY})
    void anEntityIsFoundByItsKey(String platform) {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T06:30:00.123Z", "size_bytes", 5_000_000_000L));
        JpaBackup found = ask(pinecone.url(""), platform, manager -> manager.find(JpaBackup.class, "b1"));
        assertThat(found.getCreatedAt()).isEqualTo(Instant.parse("2025-11-02T06:30:00.123Z"));
        assertThat(found.getSizeBytes()).isEqualTo(5_000_000_000L);
        assertThat(pinecone.requests()).contains("GET /backups/b1");
    }

    /** The platform of no database in particular goes to the first row by {@code absolute()}. */
    @ParameterizedTest
    @ValueSource(strings = {POSTGRESQL, ANY})
    void pagesTogetherAreTheWhole(String platform) {
        ask("jdbc:pinecone:sandbox", platform, manager -> {
            String query = "select b.id from Backup b order by b.id";
            List<String> all = manager.createQuery(query, String.class).getResultList();
            List<String> pages = new ArrayList<>();
            for (int first = 0; first < 250; first += 70) {
                pages.addAll(manager.createQuery(query, String.class)
                        .setFirstResult(first)
                        .setMaxResults(70)
                        .getResultList());
            }
            assertThat(pages).hasSize(250).isEqualTo(all);
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "select b.status, count(b) from Backup b group by b.status order by count(b) desc",
                "select b from Backup b join fetch b.index i where i.metric = 'cosine'",
                "select b.id from Backup b where b.status in ('Ready', 'Failed') and b.name like '%a%' escape '!'",
                "select i.name from Index i where exists (select b.id from Backup b where b.index = i)",
                "select concat(lower(b.name), '-', b.status), coalesce(b.name, ''), length(b.name) from Backup b",
                "select extract(year from b.createdAt), max(b.createdAt) from Backup b group by extract(year from b.createdAt)",
                "select b.id from Backup b where b.createdAt < current_timestamp and b.sizeBytes is not null",
                "select b.id, case when b.sizeBytes > 1000 then 'big' else 'small' end from Backup b",
                "select b.id from Backup b where b.sizeBytes > (select avg(x.sizeBytes) from Backup x)",
                "select substring(b.name, 1, 3), trim(b.name), upper(b.name), locate('a', b.name) from Backup b",
                "select mod(b.sizeBytes, 7), abs(b.sizeBytes) from Backup b where b.sizeBytes is not null"
            })
    void itsLanguageIsAnswered(String jpql) {
        List<Object> answers = ask(
                "jdbc:pinecone:sandbox",
                POSTGRESQL,
                manager -> manager.createQuery(jpql, Object.class).getResultList());
        assertThat(answers).isNotEmpty();
    }

    @Tag("times")
    @Test
    void parametersStandAnywhere() {
        List<Object[]> rows = ask(
                "jdbc:pinecone:sandbox",
                POSTGRESQL,
                manager -> manager.createQuery(
                                "select concat(:before, b.name), coalesce(b.name, :none) from Backup b"
                                        + " where b.status in :statuses and b.createdAt > :since order by b.id",
                                Object[].class)
                        .setParameter("before", "backup ")
                        .setParameter("none", "-")
                        .setParameter("statuses", List.of("Ready", "InitializationFailed"))
                        .setParameter("since", Instant.EPOCH)
                        .setMaxResults(7)
                        .getResultList());
        assertThat(rows)
                .hasSize(7)
                .allSatisfy(row -> assertThat((String) row[0]).startsWith("backup "));
    }
}
