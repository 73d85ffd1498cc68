package io.github.pineconejdbc.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a result as text, to be compared and shown. */
public final class ResultRows {
    private ResultRows() {}

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
