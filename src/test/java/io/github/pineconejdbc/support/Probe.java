package io.github.pineconejdbc.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs in a JVM of its own: prints the first column of each query's rows, and leaves its connection open. */
public final class Probe {

    public static void main(String[] queries) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
        for (String query : queries) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    System.out.println(rows.getString(1));
                }
            }
        }
    }

    private Probe() {}
}
