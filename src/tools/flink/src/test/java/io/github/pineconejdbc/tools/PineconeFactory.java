package io.github.pineconejdbc.tools;

import org.apache.flink.connector.jdbc.core.database.JdbcFactory;
import org.apache.flink.connector.jdbc.core.database.catalog.JdbcCatalog;
import org.apache.flink.connector.jdbc.core.database.dialect.JdbcDialect;
import org.apache.flink.connector.jdbc.postgres.database.dialect.PostgresDialect;

/** Tells Flink, which goes by the URL, that its dialect of PostgreSQL is the driver's. */
public final class PineconeFactory implements JdbcFactory {
    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:pinecone:");
    }

    @Override
    public JdbcDialect createDialect() {
        return new PostgresDialect();
    }

    @Override
    public JdbcCatalog createCatalog(
            ClassLoader loader, String name, String database, String user, String password, String url) {
        throw new UnsupportedOperationException("tables are declared one by one");
    }
}
