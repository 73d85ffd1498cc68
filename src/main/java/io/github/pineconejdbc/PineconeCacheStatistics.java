package io.github.pineconejdbc;

import io.github.pineconejdbc.http.call.CacheStatistics;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.PineconeConnection;
import io.github.pineconejdbc.sql.engine.PlanCache;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the driver's caches have been good for so far: the plans of one connection, and the answers that all connections
 * of this JVM share where {@code cacheTtl} lets them. Numbers only: no statement, key or answer.
 *
 * @param planHits statements that had a plan
 * @param planMisses statements that had to be planned; simple ones, which need no plan, count nowhere
 * @param plans plans that are kept now, 200 at most
 * @param answerHits calls that an answer saved, which was there or on its way
 * @param answerMisses calls that were made since there was none, or too old a one
 * @param answerEvictions answers that had to go for others, or grew too old
 * @param answers answers that are kept now
 * @param answerBytes what they take, 32 MiB at most
 */
public record PineconeCacheStatistics(
        long planHits,
        long planMisses,
        int plans,
        long answerHits,
        long answerMisses,
        long answerEvictions,
        long answers,
        long answerBytes) {

    /**
     * Returns the figures of this moment, without a call.
     *
     * @param connection one of this driver, or what a pool has wrapped it in
     * @throws SQLException where it is closed, or none of this driver
     */
    public static PineconeCacheStatistics of(Connection connection) throws SQLException {
        PlanCache.Statistics plans = connection.unwrap(PineconeConnection.class).planCacheStatistics();
        CacheStatistics answers = ControlPlane.cacheStatistics();
        return new PineconeCacheStatistics(
                plans.hits(),
                plans.misses(),
                plans.plans(),
                answers.hits(),
                answers.misses(),
                answers.evictions(),
                answers.entries(),
                answers.bytes());
    }
}
