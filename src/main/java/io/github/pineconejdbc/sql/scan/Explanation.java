package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.http.read.TableReader;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
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
     * @param condition what is demanded of its text columns, with values to show in their places
     * @param keys where keys come from, in words; null where no endpoint is asked by any
     * @param here the conditions that are checked here
     * @param limit after how many rows the reading stops; null where nothing says
     * @param all whether all rows are needed before the first comes out
     */
    public Explanation reads(
            Table table,
            TextCondition condition,
            @Nullable String keys,
            List<String> columns,
            List<String> here,
            @Nullable String limit,
            boolean all) {
        CallPlan access = CallPlan.of(table, condition);
        lines.add(table.name());
        line("calls", access.isNothing() ? "none, no row can meet the conditions" : calls(table, access));
        if (keys != null && !access.all() && !access.isNothing()) {
            line("keys", keys);
        }
        here.forEach(part -> line("here", part));
        line("paging", paging(table, access, here, limit, all));
        line("columns", String.join(", ", columns));
        return this;
    }

    private static String calls(Table table, CallPlan access) {
        List<String> calls = new ArrayList<>();
        for (Endpoint endpoint : table.endpoints()) {
            String column = endpoint.boundColumn();
            if (column == null ? access.all() : access.values().containsKey(column)) {
                boolean many = endpoint.isDescribe()
                        && access.values().getOrDefault(table.key(), Set.of()).size() > TableReader.ALWAYS_LOOKED_UP;
                calls.add(
                        many
                                ? "GET " + table.listAll().path() + ", then GET " + endpoint.path()
                                        + " for keys that it hasn't shown"
                                : "GET " + endpoint.path());
            }
        }
        return String.join(", ", calls);
    }

    private static String paging(Table table, CallPlan access, List<String> here, @Nullable String limit, boolean all) {
        boolean lists = access.all()
                || table.endpoints().stream()
                        .anyMatch(endpoint -> !endpoint.isDescribe()
                                && access.values().containsKey(String.valueOf(endpoint.boundColumn())));
        if (!lists) {
            return "none";
        }
        if (access.all() && !table.listAll().paged()) {
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
