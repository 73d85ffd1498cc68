package io.github.pineconejdbc.postgres;

import io.github.pineconejdbc.queries.OtherEngine;
import io.github.pineconejdbc.queries.Project;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL 15 that the environment names; {@code src/test/postgres/with-server} starts one. */
public final class PostgreSql {
    /** The variable of the environment with the server's URL. */
    public static final String URL = "POSTGRES_URL";

    private PostgreSql() {}

    /**
     * Returns a connection that sees a project's rows. All of it is one transaction that is never committed, so that
     * nothing stays behind.
     */
    public static Connection of(Project project) throws SQLException {
        return of(project, OtherEngine.POSTGRESQL);
    }

    /** @param types says of which types the columns are */
    public static Connection of(Project project, OtherEngine types) throws SQLException {
        // A text's type is left open, so that the server infers it as it does for a literal in quotes.
        Connection connection =
                DriverManager.getConnection(System.getenv(URL) + "&autosave=always&stringtype=unspecified");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA pinecone");
            statement.execute("SET search_path = pinecone");
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET statement_timeout = '10s'");
        }
        types.load(connection, project);
        return connection;
    }
}
