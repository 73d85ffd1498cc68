package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.http.read.TableReader;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of EXPLAIN, which is documented in {@code docs/explain.md}: for each reading of a table which calls it makes,
 * where their keys come from, which conditions stay here, and how far its pages are read; then what the engine does.
 */
public final class Explanation {
    private static final int SHOWN = 10;

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds the reading of a table.
     *
     * @param plan which calls are made
     * @param keys where keys come from, in words; null where no endpoint is asked by any
     * @param here the conditions that are checked here
     * @param limit after how many rows the reading stops; null where nothing says
     * @param all whether all rows are needed before the first comes out
     */
    public Explanation reads(
            Table table,
            CallPlan plan,
            @Nullable String keys,
            List<String> columns,
            List<String> here,
            @Nullable String limit,
            boolean all) {
        lines.add(table.name());
        line("calls", plan.isNothing() ? "none, no row can meet the conditions" : calls(table, plan));
        if (keys != null && !plan.all() && !plan.isNothing()) {
            line("keys", keys);
        }
        here.forEach(part -> line("here", part));
        line("paging", paging(plan, here, limit, all));
        line("columns", String.join(", ", columns));
        return this;
    }

    private static String calls(Table table, CallPlan plan) {
        Set<String> calls = new LinkedHashSet<>();
        for (CallPlan.Call call : plan.calls()) {
            Endpoint endpoint = call.endpoint();
            if (call.isForAll()) {
                calls.add(list(table));
            } else if (endpoint.isDescribe() && call.count() > TableReader.ALWAYS_LOOKED_UP) {
                calls.add(list(table) + ", then GET " + endpoint.template() + " for keys that it hasn't shown");
            } else {
                calls.add("GET " + endpoint.template());
            }
        }
        return String.join(", ", calls);
    }

    private static String list(Table table) {
        Endpoint list = table.listAll();
        String own = "GET " + list.template();
        return list.parent() == null ? own : list(list.parent().table()) + ", then " + own + " for each";
    }

    private static String paging(CallPlan plan, List<String> here, @Nullable String limit, boolean all) {
        if (plan.calls().stream().allMatch(call -> call.endpoint().isDescribe())) {
            return "none";
        }
        if (plan.calls().stream().noneMatch(call -> call.endpoint().paged())) {
            return "none, the list comes whole";
        }
        return all
                ? "every page"
                : limit == null
                        ? "page by page, as far as rows are read"
                        : here.isEmpty()
                                ? "stops after " + limit + " rows, and asks for no more"
                                : "stops as soon as " + limit + " rows are found";
    }

    /** Adds what happens to the rows afterwards. */
    public Explanation engine(String plan) {
        lines.add("engine");
        plan.lines().forEach(line -> lines.add("  " + line));
        return this;
    }

    private void line(String what, String text) {
        lines.add("  " + what + ": " + text);
    }

    /** Returns a plan whose rows are the lines. */
    public Plan plan() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(new Object[] {line}));
        return new Plan(
                List.of(new ResultColumn("PLAN", "PLAN", null, ValueType.of(ValueType.Kind.VARCHAR, false))),
                List.of(),
                new Plan.Fixed(rows));
    }

    /** Returns values with commas between; of many, the first and their number. */
    public static String some(List<String> values) {
        String shown = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
        return values.size() > SHOWN ? shown + ", … " + values.size() + " in all" : shown;
    }

    /** Returns in words what is demanded of one of these columns; empty where it is of others. */
    public static String text(TextCondition condition, Set<String> ofColumns) {
        if (condition instanceof TextCondition.In in && ofColumns.contains(in.column())) {
            List<String> values = in.values().stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .toList();
            return values.size() == 1
                    ? in.column() + " = " + values.get(0)
                    : in.column() + " IN (" + some(values) + ")";
        }
        return "";
    }
}
