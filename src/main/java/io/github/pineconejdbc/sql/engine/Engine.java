package io.github.pineconejdbc.sql.engine;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.planner.StatementPlanner;
import io.github.pineconejdbc.sql.simple.SimpleScans;
import io.github.pineconejdbc.sql.simple.SimpleSelect;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Turns SQL into plans, for one connection. Simple statements take the short way, and need nothing of Calcite; it is
 * loaded with the first statement that takes the long one. Safe for use by many threads.
 */
public final class Engine {
    private final ControlPlane controlPlane;
    private final ZoneId zone;
    private final boolean mapsAsJson;
    private final PlanCache plans = new PlanCache(sql -> planner().prepare(sql));
    private final SimpleScans scans = new SimpleScans();
    private @Nullable StatementPlanner planner;

    /**
     * @param controlPlane answers the scans of the plans
     * @param zone in which text without a zone is read and times are shown
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     */
    public Engine(ControlPlane controlPlane, ZoneId zone, boolean mapsAsJson) {
        this.controlPlane = controlPlane;
        this.zone = zone;
        this.mapsAsJson = mapsAsJson;
    }

    /**
     * Parses, checks and plans one statement, without a call.
     *
     * @param scope ends the planning when it ends
     * @throws DriverException where it is no statement that the driver can run, or the scope has ended
     */
    public Plan prepare(String sql, CallScope scope) {
        return Cancellation.run(scope, () -> prepare(sql));
    }

    Plan prepare(String sql) {
        Plan simple = SimpleSelect.plan(sql, zone, mapsAsJson, scans);
        if (simple != null) {
            return simple;
        }
        Plan explained = explained(sql);
        return explained == null ? plans.get(sql) : explained;
    }

    /** Returns the explanation of a simple statement; null where it is another one, or none. */
    private @Nullable Plan explained(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.next();
        if (!tokens.accept("EXPLAIN") || !tokens.accept("PLAN") || !tokens.is("FOR")) {
            return null;
        }
        Plan simple = SimpleSelect.plan(sql.substring(tokens.end()), zone, mapsAsJson, scans);
        return simple == null ? null : simple.explain();
    }

    /** Returns how the cache of plans does. */
    public PlanCache.Statistics planCacheStatistics() {
        return plans.statistics();
    }

    private synchronized StatementPlanner planner() {
        StatementPlanner made = planner;
        if (made == null) {
            made = new StatementPlanner(controlPlane, zone, mapsAsJson);
            planner = made;
        }
        return made;
    }
}
