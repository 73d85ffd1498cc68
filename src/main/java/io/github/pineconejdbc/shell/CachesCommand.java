package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.PineconeCacheStatistics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import sqlline.DispatchCallback;
import sqlline.SqlLine;

/** {@code !caches}: what the driver keeps, and how often that was of use. */
final class CachesCommand extends ConnectionCommand {

    CachesCommand(SqlLine sqlLine) {
        super(sqlLine, "caches", "Tell what the driver keeps, and how often that was of use");
    }

    @Override
    void run(Connection connection, String argument, DispatchCallback callback) throws SQLException {
        PineconeCacheStatistics caches = PineconeCacheStatistics.of(connection);
        sqlLine.output(String.format(
                Locale.ROOT,
                "plans of this connection: %,d kept, %,d found, %,d made",
                caches.plans(),
                caches.planHits(),
                caches.planMisses()));
        sqlLine.output(String.format(
                Locale.ROOT,
                "answers (cacheTtl): %,d kept in %,d bytes, %,d found, %,d missed, %,d dropped",
                caches.answers(),
                caches.answerBytes(),
                caches.answerHits(),
                caches.answerMisses(),
                caches.answerEvictions()));
    }
}
