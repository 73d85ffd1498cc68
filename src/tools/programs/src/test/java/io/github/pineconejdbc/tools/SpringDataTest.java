package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;
import org.springframework.data.repository.query.Param;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Spring Data JDBC's repositories, with its dialect of PostgreSQL. */
class SpringDataTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @Table("backups")
    record Backup(@Id String backupId, String sourceIndexName, String status, Instant createdAt, Long sizeBytes) {}

    interface Backups extends ListCrudRepository<Backup, String>, ListPagingAndSortingRepository<Backup, String> {
        Page<Backup> findByStatus(String status, Pageable page);

        long countByStatusIn(List<String> statuses);

        List<Backup> findTop3ByCreatedAtAfterAndSourceIndexNameContainingOrderByCreatedAtDesc(
                Instant since, String part);

        boolean existsByStatus(String status);

        @Query("SELECT * FROM backups WHERE tags['team'] = COALESCE(:team, tags['team'])")
        List<Backup> ofTeam(@Param("team") String team);
    }

    @Configuration
    @EnableJdbcRepositories(considerNestedRepositories = true)
    static class Application extends AbstractJdbcConfiguration {
        @Bean
        @Override
        public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
            return JdbcPostgresDialect.INSTANCE;
        }

        @Bean
        NamedParameterJdbcOperations operations(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Bean
        DataSourceTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }
    }

    private static <T> T ask(String url, Function<Backups, T> question) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> new DriverManagerDataSource(url));
            context.register(Application.class);
            context.refresh();
            return question.apply(context.getBean(Backups.class));
        }
    }

    @Test
    void keysAreLookedUp() {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T06:30:00.123Z"));
        pinecone.serves(backup("b2"));
        ask(pinecone.url(""), backups -> {
            assertThat(backups.findById("b1").orElseThrow().createdAt())
                    .isEqualTo(Instant.parse("2025-11-02T06:30:00.123Z"));
            assertThat(backups.findById("b3")).isEmpty();
            assertThat(backups.findAllById(List.of("b1", "b2", "b4"))).hasSize(2);
            return null;
        });
        assertThat(pinecone.requests())
                .contains("GET /backups/b1", "GET /backups/b2", "GET /backups/b3", "GET /backups/b4")
                .noneMatch(call -> call.startsWith("GET /backups?") && !call.endsWith("limit=1"));
    }

    @Test
    void itsRepositoriesAreAnswered() {
        ask("jdbc:pinecone:sandbox", backups -> {
            assertThat(backups.findAll()).hasSize(250);
            assertThat(backups.count()).isEqualTo(250);
            Page<Backup> page = backups.findByStatus(
                    "Ready", PageRequest.of(1, 20, Sort.by("createdAt").descending()));
            assertThat(page.getContent()).hasSize(20);
            assertThat(page.getTotalElements()).isEqualTo(backups.countByStatusIn(List.of("Ready")));
            assertThat(backups.findTop3ByCreatedAtAfterAndSourceIndexNameContainingOrderByCreatedAtDesc(
                            Instant.EPOCH, "doc"))
                    .hasSize(3);
            assertThat(backups.existsByStatus("Nope")).isFalse();
            assertThat(backups.ofTeam(null))
                    .hasSizeGreaterThan(backups.ofTeam("search").size());
            return null;
        });
    }
}
