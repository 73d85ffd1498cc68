package io.github.pineconejdbc.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database answers to a statement: columns and rows, or an error.
 *
 * @param columns the result's columns; none where the answer is an error
 * @param rows each with its values as text; sorted where the statement leaves their order open
 * @param error the SQLSTATE and the message; null where the answer is a result
 */
record Answer(
        List<Column> columns,
        List<List<@Nullable String>> rows,
        @Nullable String error) {

    /**
     * @param label the name that the result gives the column
     * @param type the name of its type
     * @param code its type in {@link java.sql.Types}
     */
    record Column(String label, String type, int code) {}

    /** Returns an error's answer. */
    static Answer error(String state, String message) {
        return new Answer(
                List.of(), List.of(), state + " " + message.lines().findFirst().orElse(""));
    }

    /** Runs the statement. */
    static Answer of(Connection connection, Question question) {
        try {
            if (question.parameters().isEmpty()) {
                try (Statement statement = connection.createStatement();
                        ResultSet results = statement.executeQuery(question.sql())) {
                    return read(results, question);
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
                question.bind(statement);
                try (ResultSet results = statement.executeQuery()) {
                    return read(results, question);
                }
            }
        } catch (SQLException e) {
            return error(String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()));
        }
    }

    private static Answer read(ResultSet results, Question question) throws SQLException {
        ResultSetMetaData about = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(new Column(about.getColumnLabel(i), about.getColumnTypeName(i), about.getColumnType(i)));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (results.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(results.getString(i));
            }
            rows.add(row);
        }
        return new Answer(columns, question.ordered() ? rows : Texts.sorted(rows), null);
    }

    /** Returns the first five characters of the error. */
    @Nullable
    String state() {
        return error == null ? null : error.substring(0, 5);
    }

    /** Returns the answer as the recording has it, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (error != null) {
            lines.add("! " + error);
            return lines;
        }
        lines.add(": "
                + String.join(
                        " | ",
                        columns.stream()
                                .map(column -> Texts.escaped(column.label()) + " " + column.type())
                                .toList()));
        for (List<@Nullable String> row : rows) {
            lines.add("= " + String.join(" | ", row.stream().map(Texts::escaped).toList()));
        }
        return lines;
    }

    /** Reads what {@link #lines} writes. */
    static Answer parse(List<String> lines) {
        String first = lines.get(0);
        if (first.startsWith("! ")) {
            return new Answer(List.of(), List.of(), first.substring(2));
        }
        List<Column> columns = new ArrayList<>();
        for (String column : first.length() == 2 ? List.<String>of() : Texts.split(first.substring(2))) {
            int space = column.lastIndexOf(' ');
            columns.add(new Column(
                    String.valueOf(Texts.unescaped(column.substring(0, space))), column.substring(space + 1), 0));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<@Nullable String> row = new ArrayList<>();
            if (!columns.isEmpty()) {
                Texts.split(line.substring(2)).forEach(value -> row.add(Texts.unescaped(value)));
            }
            rows.add(row);
        }
        return new Answer(columns, rows, null);
    }
}
