package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.PineconeServer;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hibernate with its own dialect of PostgreSQL. */
class HibernateTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static SessionFactory sandbox;

    @BeforeAll
    static void open() {
        sandbox = factory("jdbc:pinecone:sandbox");
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static SessionFactory factory(String url) {
        Configuration configuration = new Configuration()
                .addAnnotatedClass(JpaBackup.class)
                .addAnnotatedClass(JpaIndex.class)
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.default_batch_fetch_size", "16");
        return configuration.buildSessionFactory();
    }

    private <T> T askServer(Function<Session, T> question) {
        try (SessionFactory factory = factory(pinecone.url(""))) {
            return ask(factory, question);
        }
    }

    private static <T> T askSandbox(Function<Session, T> question) {
        return ask(sandbox, question);
    }

    private static <T> T ask(SessionFactory factory, Function<Session, T> question) {
        try (Session session = factory.openSession()) {
            session.setDefaultReadOnly(true);
            return question.apply(session);
        }
    }

    @ParameterizedTest
    @CsvSource({"Backup, 250", "Index, 12"})
    void everyRowIsRead(String entity, int rows) {
        List<Object> all = askSandbox(
                session -> session.createQuery("from " + entity, Object.class).getResultList());
        assertThat(all).hasSize(rows);
    }

    @Tag("times")
    @Test
    void anEntityIsFoundByItsKey() {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T06:30:00.123Z", "size_bytes", 5_000_000_000L));
        askServer(session -> {
            JpaBackup found = session.find(JpaBackup.class, "b1");
            assertThat(found.getCreatedAt()).isEqualTo(Instant.parse("2025-11-02T06:30:00.123Z"));
            assertThat(found.getSizeBytes()).isEqualTo(5_000_000_000L);
            assertThat(session.find(JpaBackup.class, "b2")).isNull();
            return null;
        });
        assertThat(pinecone.requests()).containsOnlyOnce("GET /backups/b1", "GET /backups/b2");
        assertThat(pinecone.requests())
                .filteredOn(call -> !call.contains("limit=1"))
                .hasSize(2);
    }

    /** Several entities that are missing are asked for with one array, as {@code = ANY (?)}. */
    @Test
    void entitiesOfABatchAreLookedUp() {
        pinecone.answers(
                "/backups",
                json("{\"data\":["
                        + backup("b1", "source_index_name", "one") + ","
                        + backup("b2", "source_index_name", "two") + ","
                        + backup("b3", "source_index_name", "gone") + "]}"));
        pinecone.answers("/indexes/one", json("{\"name\":\"one\",\"dimension\":3,\"metric\":\"cosine\"}"));
        pinecone.answers("/indexes/two", json("{\"name\":\"two\",\"dimension\":4,\"metric\":\"cosine\"}"));
        askServer(session -> {
            List<JpaBackup> backups = session.createQuery("from Backup order by id", JpaBackup.class)
                    .getResultList();
            assertThat(backups.get(0).getIndex().getDimension()).isEqualTo(3);
            assertThat(backups.get(1).getIndex().getDimension()).isEqualTo(4);
            JpaIndex gone = backups.get(2).getIndex();
            assertThatThrownBy(gone::getDimension).isInstanceOf(RuntimeException.class);
            return null;
        });
        assertThat(pinecone.requests())
                .containsOnlyOnce("GET /indexes/one", "GET /indexes/two")
                .contains("GET /indexes/gone")
                .noneMatch(call -> call.matches("GET /indexes(\\?.*)?"));
    }

    @Test
    void severalKeysAreLookedUp() {
        pinecone.serves(backup("b1"));
        pinecone.serves(backup("b2"));
        askServer(session -> {
            assertThat(session.byMultipleIds(JpaBackup.class).multiLoad("b1", "b2", "b3"))
                    .extracting(each -> each == null ? null : each.getId())
                    .containsExactly("b1", "b2", null);
            return null;
        });
        assertThat(pinecone.requests()).containsOnlyOnce("GET /backups/b1", "GET /backups/b2", "GET /backups/b3");
    }

    @Test
    void aPageIsAsLargeAsItIsAskedFor() {
        askSandbox(session -> {
            List<JpaBackup> page = session.createQuery("from Backup order by createdAt desc, id", JpaBackup.class)
                    .setFirstResult(20)
                    .setMaxResults(10)
                    .getResultList();
            assertThat(page).hasSize(10);
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "select b.status, count(*) from Backup b group by b.status order by count(*) desc",
                "select b from Backup b join fetch b.index i where i.metric = 'cosine'",
                "select b.id from Backup b where b.status in ('Ready', 'Failed') and b.name like '%a%' escape '!'",
                "select i.name from Index i where exists (select 1 from Backup b where b.index = i)",
                "select lower(b.name) || '-' || b.status, coalesce(b.name, ''), length(b.name) from Backup b",
                "select year(b.createdAt), max(b.createdAt), avg(b.sizeBytes) from Backup b group by year(b.createdAt)",
                "select b.id from Backup b where b.createdAt < current_timestamp and b.sizeBytes is not null",
                "select b.id, case when b.sizeBytes > 1000 then 'big' else 'small' end from Backup b",
                "select b.id, row_number() over (partition by b.status order by b.createdAt) from Backup b",
                "select cast(b.sizeBytes as string), cast(b.sizeBytes as double) from Backup b",
                "with c as (select b.status s, count(*) n from Backup b group by b.status) select c.s from c c",
                "select b.id from Backup b where b.sizeBytes > (select avg(x.sizeBytes) from Backup x)",
                "select distinct b.status from Backup b union select i.metric from Index i",
                "select substring(b.name, 1, 3), trim(b.name), upper(b.name), locate('a', b.name) from Backup b",
                "select truncate(b.createdAt, month), extract(day from b.createdAt) from Backup b",
                "select b.id from Backup b where b.createdAt > current_timestamp - 3000 day",
                "select listagg(b.name, ',') within group (order by b.name) from Backup b group by b.status",
                "select mod(b.sizeBytes, 7), abs(b.sizeBytes), sqrt(b.sizeBytes), round(b.sizeBytes / 3.0, 2) from Backup b",
                "select b.id from Backup b where b.id is distinct from 'x' and b.name ilike '%A%'"
            })
    void itsLanguageIsAnswered(String hql) {
        List<Object> answers =
                askSandbox(session -> session.createQuery(hql, Object.class).getResultList());
        assertThat(answers).isNotEmpty();
    }

    @Tag("times")
    @Test
    void parametersStandAnywhere() {
        askSandbox(session -> {
            assertThat(session.createQuery(
                                    "select concat(:before, b.name), coalesce(b.name, :none) from Backup b"
                                            + " where b.status in :statuses and b.createdAt > :since"
                                            + " and (:name is null or b.name = :name) order by b.id limit :most",
                                    Object[].class)
                            .setParameter("before", "backup ")
                            .setParameter("none", "-")
                            .setParameter("statuses", List.of("Ready", "InitializationFailed"))
                            .setParameter("since", Instant.EPOCH)
                            .setParameter("name", null)
                            .setParameter("most", 7)
                            .getResultList())
                    .hasSize(7)
                    .allSatisfy(row -> assertThat((String) row[0]).startsWith("backup "));
            CriteriaBuilder builder = session.getCriteriaBuilder();
            CriteriaQuery<JpaBackup> query = builder.createQuery(JpaBackup.class);
            Root<JpaBackup> root = query.from(JpaBackup.class);
            query.where(builder.and(
                            builder.equal(root.get("status"), "Ready"),
                            builder.like(builder.lower(root.get("name")), "%a%"),
                            builder.greaterThan(root.get("sizeBytes"), 0L)))
                    .orderBy(builder.desc(root.get("createdAt")));
            assertThat(session.createQuery(query).setMaxResults(3).getResultList())
                    .hasSize(3);
            return null;
        });
    }

    @Test
    void resultsScroll() {
        askSandbox(session -> {
            try (ScrollableResults<JpaBackup> results = session.createQuery("from Backup order by id", JpaBackup.class)
                    .scroll(ScrollMode.SCROLL_INSENSITIVE)) {
                assertThat(results.last()).isTrue();
                assertThat(results.getRowNumber()).isGreaterThanOrEqualTo(249);
                assertThat(results.first()).isTrue();
                assertThat(results.scroll(10)).isTrue();
                assertThat(results.previous()).isTrue();
            }
            return null;
        });
    }

    @Test
    void sqlOfOnesOwnIsMappedToo() {
        askSandbox(session -> {
            assertThat(session.createNativeQuery(
                                    "SELECT * FROM backups WHERE tags['team'] IS NOT NULL AND status = :status",
                                    JpaBackup.class)
                            .setParameter("status", "Ready")
                            .getResultList())
                    .isNotEmpty();
            return null;
        });
    }
}
