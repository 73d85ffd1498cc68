package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement keeps has a bound, whichever operator keeps it; what reads much and keeps little has none. */
@Timeout(60)
class KeptRowsTest {
    /** Ten million rows. */
    private static final String MANY = " FROM backups a, backups b, indexes c, indexes d";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:pinecone:sandbox?maxMemoryPerStatement=1");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void read(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.name || b.name" + MANY + " ORDER BY 1",
                "SELECT a.name || b.name" + MANY + " ORDER BY 1 LIMIT 1000000",
                "SELECT ARRAY_AGG(a.backup_id)" + MANY,
                "SELECT STRING_AGG(REPEAT(a.backup_id, 10000), ',') FROM backups a, indexes b",
                "SELECT JSON_ARRAYAGG(a.backup_id)" + MANY,
                "SELECT COUNT(DISTINCT a.backup_id || b.backup_id || c.name || d.name)" + MANY,
                "SELECT a.backup_id, b.backup_id, c.name, d.name, COUNT(*)" + MANY + " GROUP BY 1, 2, 3, 4",
                "SELECT DISTINCT a.backup_id, b.backup_id, c.name, d.name" + MANY,
                "SELECT a.backup_id, b.backup_id, c.name, d.name" + MANY
                        + " EXCEPT SELECT a.name, a.name, a.name, a.name FROM backups a",
                "SELECT ROW_NUMBER() OVER (ORDER BY a.name)" + MANY,
                "SELECT COUNT(*) FROM backups x JOIN (SELECT a.backup_id || c.name AS name" + MANY
                        + ") y ON x.name = y.name",
                "SELECT ARRAY_AGG(REPEAT('x', 1000000)) FROM backups",
                "SELECT COUNT(*) FROM REGEXP_SPLIT_TO_TABLE(REPEAT('a,', 2000000), ',')",
                "SELECT REGEXP_SPLIT_TO_ARRAY(REPEAT('a,', 2000000), ',')",
                "SELECT COUNT(*) FROM REGEXP_MATCHES(REPEAT('a', 2000000), 'a', 'g')",
                "SELECT COUNT(*) FROM STRING_TO_TABLE(REPEAT('a,', 2000000), ',')",
                "SELECT STRING_TO_ARRAY(REPEAT('a', 5000000), NULL)",
                "SELECT MAX(x) FROM (SELECT STRING_AGG(g::text, ',') OVER (ORDER BY g) AS x FROM GENERATE_SERIES(1, 20000) g) t",
                "SELECT STRING_AGG(g::text, ',') OVER (ORDER BY g ROWS BETWEEN 5000 PRECEDING AND 5000 FOLLOWING)"
                        + " FROM GENERATE_SERIES(1, 20000) g",
                "SELECT ARRAY_AGG(g) OVER (ORDER BY g ROWS BETWEEN 5000 PRECEDING AND 5000 FOLLOWING)"
                        + " FROM GENERATE_SERIES(1, 20000) g",
                "SELECT JSONB_AGG(g) OVER (ORDER BY g) FROM GENERATE_SERIES(1, 20000) g",
                "SELECT JSON_OBJECT_AGG(g::text, g) OVER (ORDER BY g) FROM GENERATE_SERIES(1, 20000) g",
                "WITH RECURSIVE n(i) AS (SELECT REPEAT('x', 100000) UNION SELECT i || 'y' FROM n) SELECT COUNT(*) FROM n",
            })
    void whatKeepsTooMuchStops(String sql) throws SQLException {
        assertThatThrownBy(() -> read(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("54001"))
                .hasMessageContaining("maxMemoryPerStatement");
        read("SELECT name FROM backups ORDER BY name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT COUNT(*), SUM(a.size_bytes), MAX(b.name) FROM backups a, backups b, indexes c",
                "SELECT a.status, COUNT(*) FROM backups a, backups b, indexes c GROUP BY a.status",
                "SELECT DISTINCT a.status FROM backups a, backups b, indexes c",
                "SELECT STRING_AGG(g::text, ',') OVER (), ARRAY_AGG(g) OVER (ORDER BY g) FROM GENERATE_SERIES(1, 20000) g",
                "SELECT a.name || b.name FROM backups a, backups b, indexes c ORDER BY 1 LIMIT 5",
                "SELECT (SELECT MAX(x) FROM (SELECT b.name x FROM backups b WHERE b.name > a.name ORDER BY 1 OFFSET 1))"
                        + " FROM backups a",
            })
    void whatKeepsLittleGoesOn(String sql) throws SQLException {
        read(sql);
    }
}
