package io.github.pineconejdbc.sql.planner;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static io.github.pineconejdbc.support.PineconeServer.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.ResultRows;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans whose code is the same share it, whatever literals they hold. */
class GeneratedCodeTest {
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private static List<String> read(Statement statement, String sql) throws SQLException {
        try (ResultSet results = statement.executeQuery(sql)) {
            return ResultRows.of(results);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT size_bytes + %1$d, COUNT(*) FROM backups GROUP BY size_bytes~1%1$d|1",
                "SELECT MAX(size_bytes) FROM backups HAVING MAX(size_bytes) > %1$d~1000",
                "SELECT MAX(CASE WHEN size_bytes > %1$d THEN 'more' ELSE '%1$d' END) FROM backups~more",
                "SELECT MAX(backup_id || '%1$d') FROM backups~b%1$d",
                "SELECT COUNT(*) FROM backups WHERE size_bytes NOT BETWEEN %1$d AND %1$d + 1~1",
                "SELECT COUNT(*), '%1$d', %1$d, %1$d.5 FROM backups~1|%1$d|%1$d|%1$d.5",
                "SELECT b.backup_id, v.n FROM backups b JOIN (VALUES ('b', %1$d), ('c', 1)) v(id, n) ON v.id = b.backup_id~b|%1$d",
                "SELECT SUM(n) FROM (SELECT 1 AS n FROM backups LIMIT %1$d)~1",
                "SELECT COUNT(*) FROM backups a LEFT JOIN backups b ON a.backup_id = b.backup_id AND a.size_bytes + b.size_bytes > %1$d~1",
                "SELECT COUNT(*) FROM backups WHERE tags['%1$d'] IS NULL AND name LIKE 'x%1$d%%'~0"
            })
    void aLiteralMakesNoClass(String sql, String expected) throws Exception {
        String row = backup("b", "size_bytes", 1_000).toString();
        pinecone.answers("/backups", json("{\"data\":[" + row + "]}"));
        pinecone.answers("/backups/b", json(row));
        pinecone.answers("/backups/c", notFound("Backup c not found"));
        try (Connection connection = pinecone.connect("");
                Statement statement = connection.createStatement()) {
            for (int literal = 980; literal < 1_000; literal++) {
                read(statement, String.format(sql, literal));
            }
            // Neither the classes of the assertions nor what another test's connection has loaded in the background
            // count.
            assertThat(List.of(sql)).containsExactly(sql);
            PineconeServer.threadsOfTheDriver();
            long before = CLASSES.getTotalLoadedClassCount();
            for (int literal = 101; literal < 131; literal++) {
                assertThat(read(statement, String.format(sql, literal)))
                        .containsExactly(String.format(expected, literal));
            }
            // What other threads of the tests load meanwhile isn't the statement's.
            assertThat(CLASSES.getTotalLoadedClassCount() - before).isLessThan(30);
        }
    }
}
