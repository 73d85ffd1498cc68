package io.github.pineconejdbc.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The rows of a result as text, to be compared and shown. */
public final class ResultRows {
    private ResultRows() {}

    /** Reads all rows of a query, on a connection of its own. */
    public static List<String> of(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return of(results);
        }
    }

    /** Reads all rows that are left, each as its values' texts with bars between. */
    public static List<String> of(ResultSet results) throws SQLException {
        List<String> rows = new ArrayList<>();
        int width = results.getMetaData().getColumnCount();
        while (results.next()) {
            StringBuilder row = new StringBuilder(String.valueOf(results.getString(1)));
            for (int column = 2; column <= width; column++) {
                row.append('|').append(results.getString(column));
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
