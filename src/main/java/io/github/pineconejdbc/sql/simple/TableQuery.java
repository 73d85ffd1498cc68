package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.sql.scan.CallPlan;
import io.github.pineconejdbc.sql.scan.Explanation;
import io.github.pineconejdbc.sql.scan.RowCondition;
import io.github.pineconejdbc.sql.scan.TableRead;
import io.github.pineconejdbc.sql.scan.TextCondition;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query of one table that needs no engine: some of its rows, in some order, and what is computed of each.
 *
 * @param scan reads the columns that the query uses
 * @param filter which rows are wanted; null for all
 * @param output what a row of the result holds; null where it is what the scan reads, in its order
 * @param order by what the rows are sorted; empty where their order doesn't matter
 * @param offset how many rows are left out at the beginning; null for none
 * @param fetch how many rows follow at most; null for all
 */
public record TableQuery(
        TableRead scan,
        @Nullable SimpleWhere filter,
        @Nullable List<SimpleExpression> output,
        List<SortKey> order,
        @Nullable SimpleExpression offset,
        @Nullable SimpleExpression fetch)
        implements Plan.Program {

    /** One column of an ORDER BY. */
    record SortKey(SimpleExpression value, boolean descending, boolean nullsFirst) {
        int compare(@Nullable Object[] left, @Nullable Object[] right, @Nullable Object[] values) {
            Object a = value.of(left, values);
            Object b = value.of(right, values);
            if (a == null || b == null) {
                return a == b ? 0 : (a == null) == nullsFirst ? -1 : 1;
            }
            int compared = SimpleExpression.compare(a, b);
            return descending ? -compared : compared;
        }
    }

    @Override
    public RowCursor run(@Nullable Object[] values, CallScope scope, Demand demand) {
        scope.check();
        long skipped = ErrorCondition.offset(count(offset, values, 0));
        long wanted = Math.min(ErrorCondition.limit(count(fetch, values, Long.MAX_VALUE)), demand.rows());
        TextCondition condition = filter == null ? TextCondition.ALL : filter.condition(values);
        if (wanted == 0 || condition == TextCondition.NONE) {
            return RowCursors.of(List.of());
        }
        long last = skipped > Long.MAX_VALUE - wanted ? Long.MAX_VALUE : skipped + wanted;
        Demand scanned = order.isEmpty() ? new Demand(last, demand.atATime()) : Demand.ALL;
        CallPlan plan = scan.plan(condition);
        boolean answered = (filter == null || filter.isExact(values)) && plan.exact();
        Demand read = answered ? scanned : Demand.ALL;
        if (!read.isLimited() && plan.calls().size() == 1) {
            scope.readOnce();
        }
        RowCursor rows = scan.open(scope, plan, read);
        if (!answered && filter != null) {
            SimpleExpression rest = filter.expression();
            rows = RowCursors.filter(rows, row -> Boolean.TRUE.equals(rest.of(row, values)));
        }
        if (!order.isEmpty()) {
            rows = RowCursors.sort(rows, order(values), last, scope.memory());
        }
        if (skipped > 0 || last < Long.MAX_VALUE) {
            rows = RowCursors.slice(rows, skipped, last);
        }
        return output == null ? rows : RowCursors.map(rows, row -> project(output, row, values));
    }

    /** Adds what this query reads to an explanation, with values to show in the places of the parameters. */
    @Override
    public Plan explain(@Nullable Object[] values, ZoneId zone) {
        TextCondition asked = filter == null ? TextCondition.ALL : filter.condition(values);
        String limit = fetch == null ? null : fetch.sql();
        return new Explanation(zone)
                .reads(
                        scan.table(),
                        scan.plan(count(fetch, values, 1) == 0 ? TextCondition.NONE : asked),
                        filter == null ? RowCondition.TRUE : filter.expression().shown(true),
                        scan.columns(),
                        limit == null || offset == null ? limit : offset.sql() + " + " + limit,
                        !order.isEmpty())
                .plan();
    }

    /** NULL is no bound, as to Calcite. */
    private static long count(@Nullable SimpleExpression bound, @Nullable Object[] values, long otherwise) {
        return bound != null && bound.of(values, values) instanceof Number number ? number.longValue() : otherwise;
    }

    private Comparator<@Nullable Object[]> order(@Nullable Object[] values) {
        return (left, right) -> {
            for (SortKey key : order) {
                int compared = key.compare(left, right, values);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private static @Nullable Object[] project(
            List<SimpleExpression> output, @Nullable Object[] row, @Nullable Object[] values) {
        @Nullable Object[] projected = new @Nullable Object[output.size()];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = output.get(i).of(row, values);
        }
        return projected;
    }
}
