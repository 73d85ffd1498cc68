package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.rel.EnumerableKeyedJoin;
import io.github.pineconejdbc.sql.rel.PineconeScan;
import io.github.pineconejdbc.sql.rel.RexConditions;
import io.github.pineconejdbc.sql.rel.RexText;
import io.github.pineconejdbc.sql.scan.Explanation;
import io.github.pineconejdbc.sql.scan.RowCondition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlExplainFormat;
import org.apache.calcite.sql.SqlExplainLevel;
import org.jspecify.annotations.Nullable;

/** Explains what a plan of Calcite's reads, and then the plan. */
final class PlanExplainer {
    private final ZoneId zone;
    private final Explanation explanation;
    private final Map<Integer, String> bringing = new HashMap<>();

    private PlanExplainer(ZoneId zone) {
        this.zone = zone;
        this.explanation = new Explanation(zone);
    }

    /** @param zone in which times are shown */
    static Plan explain(RelNode plan, ZoneId zone) {
        PlanExplainer explainer = new PlanExplainer(zone);
        explainer.visit(plan, List.of(), null, false);
        return explainer
                .explanation
                .engine(RelOptUtil.dumpPlan("", plan, SqlExplainFormat.TEXT, SqlExplainLevel.EXPPLAN_ATTRIBUTES))
                .plan();
    }

    private void visit(RelNode rel, List<RowCondition> here, @Nullable String limit, boolean all) {
        if (rel instanceof PineconeScan scan) {
            reads(scan, here, limit, all);
        } else if (rel instanceof Calc calc) {
            RexNode condition = calc.getProgram().getCondition() == null
                    ? null
                    : calc.getProgram().expandLocalRef(calc.getProgram().getCondition());
            visit(calc.getInput(), with(here, condition, calc.getInput()), limit, all);
        } else if (rel instanceof Filter filter) {
            visit(filter.getInput(), with(here, filter.getCondition(), filter.getInput()), limit, all);
        } else if (rel instanceof Project project) {
            visit(project.getInput(), here, limit, all);
        } else if (rel instanceof Sort sort) {
            boolean sorts = !sort.getCollation().getFieldCollations().isEmpty();
            visit(sort.getInput(), here, bound(sort.offset, sort.fetch, limit), all || sorts);
        } else if (rel instanceof EnumerableLimit end) {
            visit(end.getInput(), here, bound(end.offset, end.fetch, limit), all);
        } else if (rel instanceof EnumerableKeyedJoin join) {
            bringing.put(join.number(), join.keyText());
            visit(join.getLeft(), List.of(), null, true);
            join.getRight().getInputs().forEach(input -> visit(input, List.of(), null, true));
        } else {
            rel.getInputs().forEach(input -> visit(input, List.of(), null, true));
        }
    }

    private List<RowCondition> with(List<RowCondition> here, @Nullable RexNode condition, RelNode input) {
        List<RowCondition> both = new ArrayList<>(here);
        if (condition != null) {
            both.add(new RexConditions(new RexText(input.getRowType().getFieldNames(), zone)).of(condition));
        }
        return both;
    }

    private @Nullable String bound(@Nullable RexNode offset, @Nullable RexNode fetch, @Nullable String otherwise) {
        if (fetch == null) {
            return otherwise;
        }
        RexText text = new RexText(List.of(), zone);
        String rows = text.of(fetch);
        return offset == null ? rows : text.of(offset) + " + " + rows;
    }

    private void reads(PineconeScan scan, List<RowCondition> here, @Nullable String limit, boolean all) {
        String bound = bound(scan.offset, scan.fetch, null);
        List<RowCondition> conditions = new ArrayList<>(here);
        conditions.add(scan.rowCondition(bringing, zone));
        explanation.reads(
                scan.pinecone().table(),
                scan.plan(),
                RowCondition.and(conditions),
                scan.getRowType().getFieldNames(),
                bound == null ? limit : bound,
                all && bound == null);
    }
}
