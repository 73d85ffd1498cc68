package io.github.pineconejdbc.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What EXPLAIN shows of random conditions gives the same rows when it is typed, and is the same whichever way the
 * statement takes. {@code -Dqueries.seed=…} and {@code -Dqueries.count=…} choose which and how many.
 */
class ExplainedRowsTest {
    private static final int FAILURES_SHOWN = Integer.getInteger("queries.failures", 5);

    private int typed;

    @Test
    void whatIsShownGivesTheSameRowsWhenItIsTyped() throws Exception {
        long seed = Long.getLong("queries.seed", 1);
        int count = Integer.getInteger("queries.count", 300);
        List<String> wrong = new ArrayList<>();
        Project project = new Project();
        try (ProjectServer server = new ProjectServer(project);
                Connection connection = DriverManager.getConnection(server.url("key"))) {
            for (int i = 0; i < count && wrong.size() < FAILURES_SHOWN; i++) {
                String sql = new QueryGenerator(Choices.of(seed * 1_000_003 + i), project).filtering();
                try {
                    check(connection, sql, wrong);
                } catch (SQLException e) {
                    wrong.add(sql + "\n  " + e.getMessage() + "\n  of " + explained(connection, sql));
                }
            }
        }
        assertThat(wrong).as("queries.seed=" + seed).isEmpty();
        assertThat(typed).isGreaterThan(count / 2);
    }

    private void check(Connection connection, String sql, List<String> wrong) throws SQLException {
        List<String> shown = explained(connection, sql);
        List<String> otherWay = explained(connection, "WITH long_way AS (VALUES (1)) " + sql);
        // That no row can be is seen by the engine only, unless it is a key of which it is so.
        boolean nothing = otherWay.isEmpty()
                && (shown.contains("  here: FALSE") || shown.contains("  calls: none, no row can meet the conditions"));
        if (!shown.equals(otherWay) && !nothing) {
            wrong.add(sql + "\n  one way " + shown + "\n  the other " + otherWay);
        }
        List<String> conditions = shown.stream()
                .filter(line -> line.matches("  (keys|here): .*"))
                .map(line -> line.substring("  here: ".length()))
                .toList();
        if (conditions.isEmpty() || conditions.stream().anyMatch(condition -> condition.contains("…"))) {
            return;
        }
        String again = "SELECT * FROM " + shown.get(0) + " WHERE " + String.join(" AND ", conditions);
        typed++;
        List<String> rows = lines(connection, sql);
        List<String> rowsAgain = lines(connection, again);
        Collections.sort(rows);
        Collections.sort(rowsAgain);
        if (!rows.equals(rowsAgain)) {
            wrong.add(sql + "\n  " + rows + "\n" + again + "\n  " + rowsAgain);
        }
    }

    /** Returns what is read, without what the engine does with it. */
    private static List<String> explained(Connection connection, String sql) throws SQLException {
        List<String> lines = lines(connection, "EXPLAIN " + sql);
        return lines.contains("engine") ? lines.subList(0, lines.indexOf("engine")) : lines;
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
