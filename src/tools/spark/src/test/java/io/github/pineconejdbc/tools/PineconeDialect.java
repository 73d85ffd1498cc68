package io.github.pineconejdbc.tools;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.spark.sql.jdbc.JdbcDialect;

/** Tells Spark that it may send LIMIT, and instants with their offset. */
public final class PineconeDialect extends JdbcDialect {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    @Override
    public boolean canHandle(String url) {
        return url.startsWith("jdbc:pinecone:");
    }

    @Override
    public boolean supportsLimit() {
        return true;
    }

    @Override
    public Object compileValue(Object value) {
        Instant instant = value instanceof Timestamp timestamp ? timestamp.toInstant() : null;
        return instant == null
                ? super.compileValue(value)
                : "TIMESTAMP WITH TIME ZONE '" + UTC.format(instant) + " UTC'";
    }
}
