package io.github.pineconejdbc.sql.engine;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.sql.LruMap;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ValueType;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The plans that the engine made last, by their statements' text. A plan costs milliseconds, so
 * that statements which differ only in the texts that they compare share one. Safe for use by many threads.
 */
public final class PlanCache {
    private static final int MOST_PLANS = 200;

    /**
     * How the cache did.
     *
     * @param hits statements that had a plan
     * @param misses statements that had to be planned
     * @param plans how many plans are kept now, 200 at most
     */
    public record Statistics(long hits, long misses, int plans) {}

    /** @param plan null for a template that doesn't do */
    private record Kept(@Nullable Plan plan) {}

    private final BiFunction<String, List<@Nullable ValueType>, Plan> planner;

    private final Map<String, Kept> plans = new LruMap<>(MOST_PLANS);
    private long hits;
    private long misses;

    /** @param planner plans a statement, or throws a {@link DriverException} */
    PlanCache(BiFunction<String, List<@Nullable ValueType>, Plan> planner) {
        this.planner = planner;
    }

    /**
     * Returns the plan of a statement.
     *
     * @throws DriverException where it is no statement that the driver can run
     */
    Plan get(String sql) {
        SqlTemplate template = SqlTemplate.of(sql);
        if (template != null) {
            Plan bound = bound(template);
            if (bound != null) {
                return bound;
            }
        }
        return get(sql, sql, List.of());
    }

    /**
     * Returns the plan of a statement for values of some types.
     *
     * @param given the types of the parameters' values; null where the statement tells
     */
    Plan get(String sql, List<@Nullable ValueType> given) {
        return get(given + sql, sql, given);
    }

    private Plan get(String key, String sql, List<@Nullable ValueType> given) {
        Kept known = known(key);
        if (known != null && known.plan() != null) {
            return known.plan();
        }
        Plan plan = planner.apply(sql, given);
        keep(key, plan);
        return plan;
    }

    private @Nullable Plan bound(SqlTemplate template) {
        Kept known = known(template.sql());
        if (known == null) {
            Plan plan = planned(template);
            keep(template.sql(), plan);
            return plan == null ? null : template.bind(plan);
        }
        return known.plan() == null ? null : template.bind(known.plan());
    }

    private @Nullable Plan planned(SqlTemplate template) {
        try {
            Plan plan = planner.apply(template.sql(), List.of());
            return template.bind(plan) == null ? null : plan;
        } catch (DriverException e) {
            // The statement is planned as it is written, so that a message tells of what its user has written.
            return null;
        }
    }

    private synchronized @Nullable Kept known(String text) {
        Kept known = plans.get(text);
        if (known != null && known.plan() != null) {
            hits++;
        }
        return known;
    }

    private synchronized void keep(String text, @Nullable Plan plan) {
        plans.put(text, new Kept(plan));
        if (plan != null) {
            misses++;
        }
    }

    /** Returns how the cache did so far. */
    public synchronized Statistics statistics() {
        return new Statistics(hits, misses, plans.size());
    }
}
