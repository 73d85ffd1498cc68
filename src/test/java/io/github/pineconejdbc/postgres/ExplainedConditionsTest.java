package io.github.pineconejdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What EXPLAIN shows of a condition can be typed: as a condition of its table, and with the same words for it. */
class ExplainedConditionsTest {

    @Test
    void everyConditionOfTheRecordingCanBeTyped() throws Exception {
        Set<String> wrong = new LinkedHashSet<>();
        int conditions = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox?timeZone=UTC")) {
            for (String statement : statements()) {
                String table = "";
                for (String line : explained(connection, statement)) {
                    if (!line.startsWith(" ")) {
                        table = line;
                    } else if (line.startsWith("  here: ") && !line.contains("…") && !line.contains("$")) {
                        conditions++;
                        String condition = line.substring("  here: ".length());
                        check(connection, table, condition, wrong);
                    }
                }
            }
        }
        assertThat(conditions).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private static void check(Connection connection, String table, String condition, Set<String> wrong) {
        String typed = "EXPLAIN PLAN FOR SELECT COUNT(*) FROM " + table + " WHERE " + condition;
        try {
            List<String> again = lines(connection, typed);
            if (!again.contains("  here: " + condition)) {
                wrong.add(condition + "\n   is " + again.subList(0, again.indexOf("engine")));
            }
        } catch (SQLException e) {
            wrong.add(condition + "\n   " + e.getMessage());
        }
    }

    private static List<String> statements() throws IOException {
        List<String> statements = new ArrayList<>();
        for (Recording recording : Recording.all()) {
            for (Question question : recording.questions()) {
                String sql = question.sql();
                if (question.parameters().isEmpty() && sql.matches("(?is)\\s*(SELECT|WITH)\\b.*\\bWHERE\\b.*")) {
                    statements.add(sql);
                }
            }
        }
        return statements;
    }

    /** Returns nothing where the statement is one that PostgreSQL refuses, or the driver. */
    private static List<String> explained(Connection connection, String sql) {
        try {
            return lines(connection, "EXPLAIN PLAN FOR " + sql);
        } catch (SQLException e) {
            return List.of();
        }
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
