package io.github.pineconejdbc.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tool asks to learn how many rows a page has: rows of no column, limited. */
class CountOverLimitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT COUNT(*) FROM (SELECT * FROM backups LIMIT 5) AS z_q~5",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups OFFSET 240 ROWS FETCH NEXT 20 ROWS ONLY)~10",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups LIMIT 20 OFFSET 240)~10",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups LIMIT 240, 20)~10",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups FETCH FIRST 3 ROWS ONLY)~3",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups LIMIT 3000000000)~250",
            })
    void rowsOfNoColumnAreCounted(String sql, int rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            assertThat(results.getInt(1)).isEqualTo(rows);
        }
    }
}
