package io.github.pineconejdbc.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

/** Runs statements as a program would, over the driver and over plain Calcite alike. */
final class JdbcClient {
    private JdbcClient() {}

    static final String LOOKUP = "SELECT * FROM backups WHERE backup_id = ";

    static String driverUrl(int port) {
        return "jdbc:pinecone://127.0.0.1:" + port + "?ssl=false&apiKey=bench";
    }

    static String literal(String text) {
        return "'" + text + "'";
    }

    /** Reads one row that has to be there. */
    static long lookup(Connection connection, String id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(LOOKUP + literal(id))) {
            return one(results);
        }
    }

    static long lookup(PreparedStatement statement, String id) throws SQLException {
        statement.setString(1, id);
        try (ResultSet results = statement.executeQuery()) {
            return one(results);
        }
    }

    private static long one(ResultSet results) throws SQLException {
        if (!results.next()) {
            throw new IllegalStateException("no row");
        }
        return results.getString("status").length()
                + results.getLong("size_bytes")
                + results.getTimestamp("created_at").getTime();
    }

    /** Reads every row and every column, each by the getter of its type. Returns the number of rows. */
    static long readAll(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            ResultSetMetaData columns = results.getMetaData();
            int width = columns.getColumnCount();
            int[] types = new int[width];
            for (int i = 0; i < width; i++) {
                types[i] = columns.getColumnLabel(i + 1).equalsIgnoreCase("tags")
                        ? Types.OTHER
                        : columns.getColumnType(i + 1);
            }
            long rows = 0;
            long check = 0;
            while (results.next()) {
                rows++;
                for (int i = 0; i < width; i++) {
                    check += read(results, i + 1, types[i]);
                }
            }
            if (check == Long.MIN_VALUE) {
                throw new IllegalStateException("every value is used");
            }
            return rows;
        }
    }

    private static long read(ResultSet results, int column, int type) throws SQLException {
        switch (type) {
            case Types.INTEGER:
                return results.getInt(column);
            case Types.BIGINT:
                return results.getLong(column);
            case Types.VARCHAR:
                String text = results.getString(column);
                return text == null ? 0 : text.length();
            default:
                return results.getObject(column) == null ? 0 : 1;
        }
    }

    static long sum(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            long sum = 0;
            while (results.next()) {
                sum += results.getLong(1);
            }
            return sum;
        }
    }
}
