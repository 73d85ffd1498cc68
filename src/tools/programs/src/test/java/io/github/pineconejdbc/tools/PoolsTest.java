package io.github.pineconejdbc.tools;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.druid.pool.DruidDataSource;
import com.mchange.v2.c3p0.ComboPooledDataSource;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools other than HikariCP, each with its check of a connection that is taken out. */
class PoolsTest {
    private static final String DRIVER = "io.github.pineconejdbc.PineconeDriver";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    interface Pool {
        DataSource open(String url) throws Exception;

        default void close(DataSource source) throws Exception {
            ((AutoCloseable) source).close();
        }
    }

    static Stream<Named<Pool>> pools() {
        return Stream.of(
                Named.of("Commons DBCP", url -> {
                    BasicDataSource source = new BasicDataSource();
                    source.setUrl(url);
                    source.setTestOnBorrow(true);
                    source.setDefaultReadOnly(true);
                    source.setDefaultAutoCommit(false);
                    source.setPoolPreparedStatements(true);
                    return source;
                }),
                Named.of("Tomcat", new Pool() {
                    @Override
                    public DataSource open(String url) {
                        PoolProperties properties = new PoolProperties();
                        properties.setUrl(url);
                        properties.setDriverClassName(DRIVER);
                        properties.setTestOnBorrow(true);
                        properties.setValidationQuery("SELECT 1");
                        properties.setInitSQL("SELECT 1");
                        properties.setJdbcInterceptors("ConnectionState;StatementCache");
                        return new org.apache.tomcat.jdbc.pool.DataSource(properties);
                    }

                    @Override
                    public void close(DataSource source) {
                        ((org.apache.tomcat.jdbc.pool.DataSource) source).close(true);
                    }
                }),
                Named.of("c3p0", url -> {
                    ComboPooledDataSource source = new ComboPooledDataSource();
                    source.setDriverClass(DRIVER);
                    source.setJdbcUrl(url);
                    source.setTestConnectionOnCheckout(true);
                    source.setMaxStatements(10);
                    source.setInitialPoolSize(1);
                    source.setMinPoolSize(1);
                    return source;
                }),
                Named.of(
                        "Agroal",
                        url -> AgroalDataSource.from(new AgroalPropertiesReader()
                                .readProperties(Map.of(
                                        "maxSize", "2",
                                        "jdbcUrl", url,
                                        "providerClassName", DRIVER,
                                        "initialSQL", "SELECT 1",
                                        "autoCommit", "false")))),
                Named.of("Druid", url -> {
                    DruidDataSource source = new DruidDataSource();
                    source.setUrl(url);
                    source.setDriverClassName(DRIVER);
                    source.setTestOnBorrow(true);
                    source.setValidationQuery("SELECT 1");
                    source.setPoolPreparedStatements(true);
                    return source;
                }));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void aPooledConnectionIsUsedAgain(Pool pool) throws Exception {
        pinecone.serves(backup("b1"));
        DataSource source = pool.open(pinecone.url(""));
        try {
            for (int i = 0; i < 3; i++) {
                try (Connection connection = source.getConnection();
                        PreparedStatement statement =
                                connection.prepareStatement("SELECT status FROM backups WHERE backup_id = ?")) {
                    statement.setString(1, "b1");
                    try (ResultSet rows = statement.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString(1)).isEqualTo("Ready");
                    }
                    if (!connection.getAutoCommit()) {
                        connection.commit();
                    }
                }
            }
        } finally {
            pool.close(source);
        }
        assertThat(pinecone.requests())
                .filteredOn(call -> call.equals("GET /backups/b1"))
                .hasSize(3);
        // Some open several connections at once, before the first one's key is known to be right.
        assertThat(pinecone.requests())
                .filteredOn(call -> call.endsWith("limit=1"))
                .hasSizeLessThan(4);
    }
}
