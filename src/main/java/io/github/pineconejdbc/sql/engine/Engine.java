package io.github.pineconejdbc.sql.engine;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.planner.StatementPlanner;
import io.github.pineconejdbc.sql.simple.CatalogStatement;
import io.github.pineconejdbc.sql.simple.SimpleScans;
import io.github.pineconejdbc.sql.simple.SimpleSelect;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns SQL into plans, for one connection. Simple statements take the short way, and need nothing of Calcite; it is
 * loaded with the first statement that takes the long one. Safe for use by many threads.
 */
public final class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class.getName());
    private static final AtomicBoolean LOADED_AHEAD = new AtomicBoolean();

    /** Needs most of what a first statement does need: a NULL key is no row, and asks for nothing. */
    private static final String TRIAL =
            "SELECT status, COUNT(*) FROM backups WHERE backup_id = ? GROUP BY status ORDER BY 2 DESC";

    private final ControlPlane controlPlane;
    private final ZoneId zone;
    private final boolean mapsAsJson;
    private final PlanCache plans = new PlanCache((sql, given) -> planner().prepare(sql, given));
    private final SimpleScans scans;
    private @Nullable StatementPlanner planner;

    /**
     * @param controlPlane answers the scans of the plans
     * @param zone in which text without a zone is read and times are shown
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     */
    public Engine(ControlPlane controlPlane, ZoneId zone, boolean mapsAsJson) {
        this.controlPlane = controlPlane;
        this.scans = new SimpleScans(controlPlane.options().apiVersion());
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

    /**
     * Plans a statement for values whose types it doesn't tell, or can't hold.
     *
     * @param given the types of the parameters' values; null where the statement tells
     */
    public Plan prepare(String sql, List<@Nullable ValueType> given, CallScope scope) {
        return Cancellation.run(scope, () -> plans.get(sql, given));
    }

    Plan prepare(String sql) {
        Plan simple = SimpleSelect.plan(sql, zone, mapsAsJson, scans);
        if (simple != null) {
            return simple;
        }
        Plan explained = explained(sql);
        if (explained != null) {
            return explained;
        }
        Plan catalog = CatalogStatement.plan(sql, mapsAsJson);
        return catalog == null ? plans.get(sql) : catalog;
    }

    /** Returns the explanation of a simple statement; null where it is another one, or none. */
    private @Nullable Plan explained(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.next();
        if (!tokens.is("EXPLAIN")) {
            return null;
        }
        int begin = tokens.end();
        tokens.next();
        if (tokens.accept("PLAN") && tokens.is("FOR")) {
            begin = tokens.end();
        }
        Plan simple = SimpleSelect.plan(sql.substring(begin), zone, mapsAsJson, scans);
        return simple == null ? null : simple.explain(zone);
    }

    /**
     * Loads what the first statement that takes the long way needs, before there is one: once a JVM, on a thread of low
     * priority that ends by itself. For those who ask what a person asks for who is about to write SQL.
     */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on when it runs: it only has to be out of the way.
    public void loadAhead() {
        if (LOADED_AHEAD.compareAndSet(false, true)) {
            Thread thread = ClassesAhead.background("pinecone-jdbc-engine", this::tryOut);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void tryOut() {
        try (CallScope scope = controlPlane.scope(Duration.ZERO);
                RowCursor rows = planner().prepare(TRIAL).execute(new Object[] {null}, scope, Demand.ALL)) {
            rows.next();
        } catch (RuntimeException | Error e) {
            // The connection may be closed meanwhile. Whatever else fails, a statement will tell its user.
            LOG.log(Level.FINE, "the engine isn't loaded ahead", e);
        }
    }

    /** Returns how the cache of plans does. */
    public PlanCache.Statistics planCacheStatistics() {
        return plans.statistics();
    }

    private synchronized StatementPlanner planner() {
        StatementPlanner made = planner;
        if (made == null) {
            ClassesAhead.ENGINE.begin();
            made = new StatementPlanner(controlPlane, zone, mapsAsJson);
            planner = made;
        }
        return made;
    }
}
