package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pool of connections, with all that HikariCP sets on them. */
class HikariCpTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsRead(String table, long count) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:pinecone:sandbox");
        config.setReadOnly(true);
        config.setMaximumPoolSize(4);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                ResultSet results = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            results.next();
            assertThat(results.getLong(1)).isEqualTo(count);
        }
    }

    @Test
    void aPoolChecksTheKeyOnceAndAConnectionComesBackAsItWas() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(pinecone.url("").replace("&apiKey=" + PineconeServer.KEY, ""));
        config.setPassword(PineconeServer.KEY);
        config.setUsername("anybody");
        config.setAutoCommit(false);
        config.setReadOnly(true);
        config.setSchema("pinecone");
        config.setTransactionIsolation("TRANSACTION_NONE");
        config.setConnectionInitSql("SELECT 1");
        config.setMinimumIdle(5);
        config.setMaximumPoolSize(5);
        config.setAllowPoolSuspension(true);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            List<Connection> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(pool.getConnection());
            }
            for (Connection connection : all) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(connection.isReadOnly()).isTrue();
                assertThat(connection.isValid(1)).isTrue();
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, 5_000);
                connection.close();
            }
            try (Connection again = pool.getConnection()) {
                assertThat(again.getAutoCommit()).isFalse();
                assertThat(again.getNetworkTimeout()).isNotEqualTo(5_000);
                again.commit();
                again.rollback();
            }
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups?limit=1");
    }
}
