package io.github.pineconejdbc.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.http.read.Demand;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.planner.StatementPlanner;
import io.github.pineconejdbc.sql.simple.SimpleScans;
import io.github.pineconejdbc.sql.simple.SimpleSelect;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans a simple statement both ways, and compares columns, parameters and rows. */
public final class BothWays {
    private final ControlPlane controlPlane;
    private final ZoneId zone;

    public BothWays(ControlPlane controlPlane, ZoneId zone) {
        this.controlPlane = controlPlane;
        this.zone = zone;
    }

    /**
     * Fails where the two ways differ; the rows are compared where there are values for all parameters.
     *
     * @return whether the statement is a simple one, so that there are two ways
     */
    public boolean check(String sql, boolean mapsAsJson, @Nullable Object... values) {
        Plan simple = SimpleSelect.plan(sql, zone, mapsAsJson, new SimpleScans("2026-04"));
        if (simple == null) {
            return false;
        }
        Plan whole = new StatementPlanner(controlPlane, zone, mapsAsJson).prepare(sql);
        assertThat(simple.columns()).as(sql).isEqualTo(whole.columns());
        assertThat(simple.parameters()).as(sql).isEqualTo(whole.parameters());
        if (simple.parameters().size() == values.length) {
            List<List<String>> expected = rows(whole, values);
            if (sql.contains("ORDER BY")) {
                assertThat(rows(simple, values)).as(sql).isEqualTo(expected);
            } else {
                assertThat(rows(simple, values)).as(sql).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        return true;
    }

    /** Fails where EXPLAIN tells the one way of other calls or conditions than the other; the engine may read nothing. */
    public void checkExplained(String sql, boolean mapsAsJson) {
        Plan simple = SimpleSelect.plan(sql, zone, mapsAsJson, new SimpleScans("2026-04"));
        Plan explained = simple == null ? null : simple.explain(zone);
        if (explained != null) {
            List<String> whole =
                    lines(new StatementPlanner(controlPlane, zone, mapsAsJson).prepare("EXPLAIN PLAN FOR " + sql));
            List<String> reading = whole.subList(0, whole.indexOf("engine"));
            if (!reading.isEmpty()) {
                assertThat(lines(explained)).as(sql).isEqualTo(reading);
            }
        }
    }

    private List<String> lines(Plan explanation) {
        return rows(explanation, new Object[0]).stream().map(row -> row.get(0)).toList();
    }

    private List<List<String>> rows(Plan plan, @Nullable Object[] values) {
        List<List<String>> rows = new ArrayList<>();
        try (var scope = controlPlane.scope(Duration.ofSeconds(60));
                RowCursor cursor = plan.execute(values, scope, Demand.ALL)) {
            while (cursor.next()) {
                rows.add(Arrays.stream(cursor.row(), 0, plan.columns().size())
                        .map(String::valueOf)
                        .toList());
            }
        }
        return rows;
    }
}
