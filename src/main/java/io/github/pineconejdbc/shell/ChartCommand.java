package io.github.pineconejdbc.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import sqlline.DispatchCallback;
import sqlline.SqlLine;

/** {@code !chart SELECT ...}: the answer as bars. */
final class ChartCommand extends ConnectionCommand {

    ChartCommand(SqlLine sqlLine) {
        super(sqlLine, "chart", "Draw the two columns of a query as bars: !chart SELECT ...");
    }

    @Override
    void run(Connection connection, String sql, DispatchCallback callback) throws SQLException, IOException {
        if (sql.isEmpty()) {
            throw new Arguments.Wrong(getHelpText());
        }
        try (Statement statement = connection.createStatement()) {
            callback.trackSqlQuery(statement);
            ByteArrayOutputStream chart = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(chart, false, StandardCharsets.UTF_8);
            for (String part : Script.statements(sql)) {
                try (ResultSet results = statement.executeQuery(part)) {
                    Format.CHART.write(results, out);
                }
            }
            out.flush();
            chart.toString(StandardCharsets.UTF_8).lines().forEach(sqlLine::output);
        }
    }
}
