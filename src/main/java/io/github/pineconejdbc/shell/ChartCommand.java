package io.github.pineconejdbc.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlline.AbstractCommandHandler;
import sqlline.DispatchCallback;
import sqlline.SqlLine;

/** {@code !chart SELECT ...}: the answer as bars. */
final class ChartCommand extends AbstractCommandHandler {
    private static final String NAME = "chart";

    ChartCommand(SqlLine sqlLine) {
        super(sqlLine, new String[] {NAME}, "Draw the two columns of a query as bars: !chart SELECT ...", List.of());
    }

    @Override
    public void execute(String line, DispatchCallback callback) {
        String sql = line.substring(line.indexOf(NAME) + NAME.length()).strip();
        try {
            Connection connection = connection();
            if (connection == null || sql.isEmpty()) {
                throw new Arguments.Wrong(connection == null ? "No current connection" : getHelpText());
            }
            try (Statement statement = connection.createStatement()) {
                callback.trackSqlQuery(statement);
                ByteArrayOutputStream chart = new ByteArrayOutputStream();
                PrintStream out = new PrintStream(chart, false, StandardCharsets.UTF_8);
                for (String part : Script.statements(sql)) {
                    try (ResultSet results = statement.executeQuery(part)) {
                        Format.CHART.write(results, out, Progress.NONE);
                    }
                }
                out.flush();
                chart.toString(StandardCharsets.UTF_8).lines().forEach(sqlLine::output);
            }
            callback.setToSuccess();
        } catch (SQLException | Arguments.Wrong | java.io.IOException e) {
            callback.setToFailure();
            sqlLine.error(e.getMessage());
        }
    }

    /** Returns the session's connection, which sqlline keeps to itself. */
    private @Nullable Connection connection() {
        try {
            Method current = SqlLine.class.getDeclaredMethod("getDatabaseConnection");
            current.setAccessible(true);
            Object holder = current.invoke(sqlLine);
            if (holder == null) {
                return null;
            }
            Field connection = holder.getClass().getDeclaredField("connection");
            connection.setAccessible(true);
            return (Connection) connection.get(holder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("This is another sqlline than the one that the shell was made for", e);
        }
    }
}
