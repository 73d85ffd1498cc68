package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.http.read.TableReader;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of EXPLAIN, which is documented in {@code docs/explain.md}: for each reading of a table which calls it makes,
 * where their keys come from, which conditions stay here, and how far its pages are read; then what the engine does.
 */
public final class Explanation {
    private static final int SHOWN = 10;

    private final List<String> lines = new ArrayList<>();
    private final ZoneId zone;

    /** @param zone in which times are shown */
    public Explanation(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Adds the reading of a table.
     *
     * @param plan which calls are made
     * @param condition what is demanded of the rows, by the API's answer or here
     * @param limit after how many rows the reading stops; null where nothing says
     * @param all whether all rows are needed before the first comes out
     */
    public Explanation reads(
            Table table,
            CallPlan plan,
            RowCondition condition,
            List<String> columns,
            @Nullable String limit,
            boolean all) {
        List<String> keys = new ArrayList<>();
        List<String> here = new ArrayList<>();
        RowCondition told = condition.where(neverNull(table));
        List<RowCondition> parts =
                told instanceof RowCondition.And || plan.isNothing() && told.equals(RowCondition.FALSE)
                        ? told.parts()
                        : List.of(told);
        parts.forEach(part -> (part.asks(plan.columns()) ? keys : here).add(part.sql(zone)));
        Collections.sort(keys);
        Collections.sort(here);
        lines.add(table.name());
        line("calls", plan.isNothing() ? "none, no row can meet the conditions" : calls(table, plan));
        if (!keys.isEmpty() && !plan.isNothing()) {
            line("keys", String.join(" AND ", keys));
        }
        here.forEach(part -> line("here", part));
        line("paging", paging(plan, here, limit, all));
        List<String> read = new ArrayList<>(columns);
        read.sort(Comparator.comparing(table::indexOf));
        line("columns", String.join(", ", read));
        for (Endpoint endpoint : table.endpoints()) {
            List<String> untold =
                    read.stream().filter(endpoint.alone()::contains).toList();
            if (!untold.isEmpty()
                    && plan.calls().stream().anyMatch(call -> !call.endpoint().equals(endpoint))) {
                line("untold", String.join(", ", untold) + ", by all but GET " + endpoint.template());
            }
        }
        return this;
    }

    private static Set<String> neverNull(Table table) {
        return table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.toSet());
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
    static String some(List<String> values) {
        String shown = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
        return values.size() > SHOWN ? shown + ", … " + values.size() + " in all" : shown;
    }
}
