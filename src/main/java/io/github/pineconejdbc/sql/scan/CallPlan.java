package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.sql.scan.TextCondition.And;
import io.github.pineconejdbc.sql.scan.TextCondition.In;
import io.github.pineconejdbc.sql.scan.TextCondition.Or;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to ask the API for, so that no row which meets a condition is missed: the fewest calls that the table's endpoints
 * allow. It is the same for values that are known and for those that will be when the statement runs. Only here is it
 * decided what can be asked, whether that says all that was demanded, and what it costs.
 *
 * @param calls what is asked; the rows wanted are those of all of them together. None where no row can meet the condition
 * @param exact whether the rows that come are just those that meet the condition
 */
public record CallPlan(List<Call> calls, boolean exact) {
    /** What a list costs, in lookups: it may be long, so that it is dearer than any number of keys that a person writes. */
    private static final long LIST = 10_000;

    /** A guess, for want of a count in the API: enough for one lookup to look cheaper. */
    public static final int ROWS_OF_A_LIST = 10_000;

    /**
     * One endpoint and what it is asked for.
     *
     * @param endpoint one of the table's
     * @param by what each of its placeholders is filled from: an {@link In}, or a condition that becomes one. Empty where
     *     every row is asked for
     */
    public record Call(Endpoint endpoint, Map<String, TextCondition> by) {

        /** Returns whether every row of the table is asked for. */
        public boolean isForAll() {
            return by.isEmpty();
        }

        /** Returns the values for each placeholder, which have to be known by now. */
        public Map<String, Set<String>> values() {
            Map<String, Set<String>> values = new LinkedHashMap<>();
            for (Map.Entry<String, TextCondition> entry : by.entrySet()) {
                values.put(entry.getKey(), ((In) entry.getValue()).values());
            }
            return values;
        }

        /** Returns how many calls are made, or lists begun; of what isn't known yet, one. */
        public long count() {
            long count = 1;
            for (TextCondition condition : by.values()) {
                count *= condition instanceof In in ? Math.min(in.values().size(), 1_000_000) : 1;
            }
            return count;
        }

        private long cost() {
            return isForAll() ? Long.MAX_VALUE / 4 : endpoint.isDescribe() ? count() : LIST * count();
        }

        private double rows() {
            return isForAll()
                    ? ROWS_OF_A_LIST
                    : endpoint.isDescribe() ? count() : Math.min(ROWS_OF_A_LIST, ROWS_OF_A_LIST / 10.0 * count());
        }
    }

    /**
     * Returns the calls that a condition needs.
     *
     * @param version the version of the API that the connection asks for
     * @param columns the names of the columns that each row is to hold
     */
    public static CallPlan of(Table table, String version, Set<String> columns, TextCondition condition) {
        return choice(table, version, columns).of(condition);
    }

    /** Returns the choice among the endpoints that answer in that version, and tell all of these columns. */
    static Choice choice(Table table, String version, Set<String> columns) {
        List<Endpoint> usable = new ArrayList<>();
        for (Endpoint endpoint : table.endpoints()) {
            boolean tells = endpoint.isIn(table.version(version));
            for (Column column : table.columns()) {
                tells &= endpoint.gives(column) || !columns.contains(column.name());
            }
            if (tells) {
                usable.add(endpoint);
            }
        }
        return new Choice(table, usable);
    }

    /** Returns whether an endpoint may be asked for all that a condition speaks of. */
    public static boolean canAsk(Table table, TextCondition condition) {
        Set<String> demanded = new LinkedHashSet<>();
        condition.columns(demanded);
        return !(condition instanceof TextCondition.All) && demanded.stream().allMatch(table::isAskedBy);
    }

    /** Returns whether no row can meet the condition. */
    public boolean isNothing() {
        return calls.isEmpty();
    }

    /** Returns whether every row is asked for. */
    public boolean all() {
        for (Call call : calls) {
            if (call.isForAll()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the columns by whose values endpoints are asked. */
    public Set<String> columns() {
        return calls.stream().flatMap(call -> call.by().keySet().stream()).collect(Collectors.toSet());
    }

    /** Returns a measure of the calls; the list of everything is dearer than any narrower ones. */
    public long cost() {
        long cost = 0;
        for (Call call : calls) {
            cost = Math.min(Long.MAX_VALUE / 4, cost + call.cost());
        }
        return cost;
    }

    /** Returns a guess of how many rows come. */
    public double rows() {
        return Math.min(ROWS_OF_A_LIST, calls.stream().mapToDouble(Call::rows).sum());
    }

    /** Chooses among the endpoints of a table. */
    record Choice(Table table, List<Endpoint> endpoints) {

        CallPlan of(TextCondition condition) {
            if (condition instanceof TextCondition.All) {
                return everything(true);
            }
            if (condition instanceof Or or) {
                return or(or.conditions());
            }
            return and(condition instanceof And and ? and.conditions() : List.of(condition));
        }

        private CallPlan everything(boolean exact) {
            return new CallPlan(List.of(new Call(table.listAll(), Map.of())), exact);
        }

        private CallPlan or(List<TextCondition> parts) {
            List<Call> calls = new ArrayList<>();
            boolean exact = true;
            for (TextCondition part : parts) {
                CallPlan one = of(part);
                if (one.all()) {
                    return everything(false);
                }
                calls.addAll(one.calls());
                exact &= one.exact();
            }
            // The narrowest comes first, whose row counts where others have it too.
            calls.sort(Comparator.comparingInt(call -> table.endpoints().indexOf(call.endpoint())));
            return new CallPlan(calls, exact);
        }

        private CallPlan and(List<TextCondition> parts) {
            Map<String, TextCondition> pinned = new LinkedHashMap<>();
            boolean onlyPins = true;
            for (TextCondition part : parts) {
                String column = part.pinned();
                onlyPins &= column != null && pinned.putIfAbsent(column, part) == null;
            }
            CallPlan best = everything(false);
            for (Endpoint endpoint : endpoints) {
                List<String> needed = endpoint.placeholders();
                if (!needed.isEmpty() && pinned.keySet().containsAll(needed)) {
                    Map<String, TextCondition> by = new LinkedHashMap<>();
                    for (String column : needed) {
                        by.put(column, pinned.get(column));
                    }
                    boolean exact = onlyPins && needed.size() == pinned.size();
                    best = best.orCheaper(new CallPlan(List.of(new Call(endpoint, by)), exact));
                }
            }
            for (TextCondition part : parts) {
                if (part instanceof Or or) {
                    CallPlan one = or(or.conditions());
                    best = best.orCheaper(new CallPlan(one.calls(), one.exact() && parts.size() == 1));
                }
            }
            return best;
        }
    }

    private CallPlan orCheaper(CallPlan other) {
        return other.cost() < cost() ? other : this;
    }
}
