package io.github.pineconejdbc.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The project's rows in DuckDB, which computes answers independently. */
final class DuckDb {

    private DuckDb() {}

    static Connection of(Project project) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET TimeZone = 'UTC'");
            // NULLs sort high, as in the driver.
            statement.execute("SET default_null_order = 'nulls_last_on_asc_first_on_desc'");
            for (Table table : Tables.ALL) {
                statement.execute("CREATE TABLE " + table.name() + " ("
                        + table.columns().stream()
                                .map(column -> column.name() + " " + type(column))
                                .collect(Collectors.joining(", "))
                        + ")");
                List<String> rows = new ArrayList<>();
                for (ObjectNode row : project.rows(table)) {
                    rows.add(table.columns().stream()
                            .map(column -> literal(Project.value(row, column)))
                            .collect(Collectors.joining(", ", "(", ")")));
                }
                statement.execute("INSERT INTO " + table.name() + " VALUES " + String.join(", ", rows));
            }
        }
        return connection;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case JSON -> "VARCHAR";
            case MAP -> "MAP(VARCHAR, VARCHAR)";
            default -> column.type().name();
        };
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        if (value instanceof LocalDateTime time) {
            return "TIMESTAMP '" + time.toString().replace('T', ' ') + "'";
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "MAP {}"
                    : map.entrySet().stream()
                            .map(e -> literal(e.getKey()) + ": " + literal(e.getValue()))
                            .collect(Collectors.joining(", ", "MAP {", "}"));
        }
        return String.valueOf(value);
    }
}
