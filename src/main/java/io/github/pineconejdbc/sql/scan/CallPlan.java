package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.sql.scan.TextCondition.And;
import io.github.pineconejdbc.sql.scan.TextCondition.In;
import io.github.pineconejdbc.sql.scan.TextCondition.Or;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to ask the API for, so that no row which meets a condition is missed.
 *
 * @param all whether every row is asked for; then {@code values} is empty
 * @param values for each column that an endpoint can be asked by, the values to ask for; the rows wanted
 *     are those with one of them. With no value at all there is nothing to ask
 */
public record CallPlan(boolean all, Map<String, Set<String>> values) {

    private static final CallPlan EVERYTHING = new CallPlan(true, Map.of());
    private static final CallPlan NOTHING = new CallPlan(false, Map.of());

    /** Returns the calls that a condition with bound values needs, the fewest that the table's endpoints allow. */
    public static CallPlan of(Table table, TextCondition condition) {
        if (condition instanceof In in) {
            return table.boundBy(in.column()) == null
                    ? EVERYTHING
                    : new CallPlan(false, Map.of(in.column(), in.values()));
        }
        if (condition instanceof Or or) {
            CallPlan union = NOTHING;
            for (TextCondition part : or.conditions()) {
                union = union.or(of(table, part));
            }
            return union;
        }
        if (condition instanceof And and) {
            CallPlan best = EVERYTHING;
            for (TextCondition part : and.conditions()) {
                best = best.cheaper(of(table, part), table.endpoints());
            }
            return best;
        }
        return EVERYTHING;
    }

    boolean isNothing() {
        return !all && values.isEmpty();
    }

    private CallPlan or(CallPlan other) {
        if (all || other.all) {
            return EVERYTHING;
        }
        Map<String, Set<String>> union = new LinkedHashMap<>();
        values.forEach((column, set) -> union.put(column, new LinkedHashSet<>(set)));
        other.values.forEach((column, set) ->
                union.computeIfAbsent(column, c -> new LinkedHashSet<>()).addAll(set));
        return new CallPlan(false, union);
    }

    private CallPlan cheaper(CallPlan other, List<Endpoint> endpoints) {
        return other.cost(endpoints) < cost(endpoints) ? other : this;
    }

    /**
     * Returns a measure of the calls: a list may be long, so one is dearer than any number of lookups
     * that a query would write, and the list of everything dearer than any narrower one.
     */
    private long cost(List<Endpoint> endpoints) {
        if (all) {
            return Long.MAX_VALUE;
        }
        long cost = 0;
        for (Endpoint endpoint : endpoints) {
            Set<String> asked = values.get(String.valueOf(endpoint.boundColumn()));
            if (asked != null) {
                cost += endpoint.isDescribe() ? asked.size() : asked.size() * 10_000L;
            }
        }
        return cost;
    }
}
