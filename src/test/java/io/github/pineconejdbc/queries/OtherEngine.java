package io.github.pineconejdbc.queries;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.table.ColumnType;
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

/** Another engine, which computes answers independently over the project's rows. */
public enum OtherEngine {
    DUCKDB {
        @Override
        String type(ColumnType type) {
            return switch (type) {
                case JSON -> "VARCHAR";
                case MAP -> "MAP(VARCHAR, VARCHAR)";
                default -> type.name();
            };
        }

        @Override
        String literal(Map<?, ?> map) {
            return map.isEmpty()
                    ? "MAP {}"
                    : map.entrySet().stream()
                            .map(e -> literal(e.getKey()) + ": " + literal(e.getValue()))
                            .collect(Collectors.joining(", ", "MAP {", "}"));
        }
    },

    POSTGRESQL {
        @Override
        String type(ColumnType type) {
            return switch (type) {
                case VARCHAR -> "text";
                case DOUBLE -> "double precision";
                case TIMESTAMP -> "timestamp with time zone";
                case JSON, MAP -> "jsonb";
                default -> type.name();
            };
        }

        @Override
        String literal(Map<?, ?> map) {
            return literal(new ObjectMapper().valueToTree(map).toString());
        }
    },

    /** PostgreSQL with JSON as text, which the driver's columns have. */
    POSTGRESQL_OF_TEXTS {
        @Override
        String type(ColumnType type) {
            return type == ColumnType.JSON ? "text" : POSTGRESQL.type(type);
        }

        @Override
        String literal(Map<?, ?> map) {
            return POSTGRESQL.literal(map);
        }
    };

    abstract String type(ColumnType type);

    abstract String literal(Map<?, ?> map);

    /** Returns DuckDB with the project's rows. */
    static Connection duckDb(Project project) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET TimeZone = 'UTC'");
            // NULLs sort high, as in the driver.
            statement.execute("SET default_null_order = 'nulls_last_on_asc_first_on_desc'");
        }
        DUCKDB.load(connection, project);
        return connection;
    }

    /** Makes the project's tables, with their rows. */
    public void load(Connection connection, Project project) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : Tables.ALL) {
                statement.execute("CREATE TABLE " + table.name() + " ("
                        + table.columns().stream()
                                .map(column -> column.name() + " " + type(column.type()))
                                .collect(Collectors.joining(", "))
                        + ")");
                List<String> rows = new ArrayList<>();
                for (ObjectNode row : project.rows(table)) {
                    rows.add(table.columns().stream()
                            .map(column -> literal(Project.value(row, column)))
                            .collect(Collectors.joining(", ", "(", ")")));
                }
                if (!rows.isEmpty()) {
                    statement.execute("INSERT INTO " + table.name() + " VALUES " + String.join(", ", rows));
                }
            }
        }
    }

    String literal(Object value) {
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        if (value instanceof LocalDateTime time) {
            return "TIMESTAMP '" + time.toString().replace('T', ' ') + "'";
        }
        return value instanceof Map<?, ?> map ? literal(map) : String.valueOf(value);
    }
}
