package io.github.pineconejdbc.jdbc.metadata;

import io.github.pineconejdbc.jdbc.convert.Conversions;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection, with what its metadata is made from. */
public interface DescribedConnection extends Connection {
    /** The one client property that can be set. */
    String APPLICATION_NAME = "ApplicationName";

    /** Returns what it is connected to; no key is in it. */
    String url();

    /** Returns the version of the API that it asks for. */
    String apiVersion();

    /** Returns whether map columns are VARCHAR holding JSON. */
    boolean mapsAsJson();

    /** Returns how its values become Java's. */
    Conversions conversions();

    /** Is told that somebody looks at the tables, who may write SQL next. */
    void expectQueries();

    /** Throws where it is closed. */
    void checkOpen() throws SQLException;
}
