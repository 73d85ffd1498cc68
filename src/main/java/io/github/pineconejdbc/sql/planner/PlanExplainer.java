package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.rel.EnumerableKeyedJoin;
import io.github.pineconejdbc.sql.rel.PineconeScan;
import io.github.pineconejdbc.sql.rel.RexText;
import io.github.pineconejdbc.sql.scan.CallPlan;
import io.github.pineconejdbc.sql.scan.Explanation;
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
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlExplainFormat;
import org.apache.calcite.sql.SqlExplainLevel;
import org.jspecify.annotations.Nullable;

/** Explains what a plan of Calcite's reads, and then the plan. */
final class PlanExplainer {
    private final Explanation explanation = new Explanation();
    private final Map<Integer, String> bringing = new HashMap<>();

    private PlanExplainer() {}

    static Plan explain(RelNode plan) {
        PlanExplainer explainer = new PlanExplainer();
        explainer.visit(plan, List.of(), null, false);
        return explainer
                .explanation
                .engine(RelOptUtil.dumpPlan("", plan, SqlExplainFormat.TEXT, SqlExplainLevel.EXPPLAN_ATTRIBUTES))
                .plan();
    }

    private void visit(RelNode rel, List<String> here, @Nullable String limit, boolean all) {
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

    private static List<String> with(List<String> here, @Nullable RexNode condition, RelNode input) {
        List<String> both = new ArrayList<>(here);
        if (condition != null) {
            RexUtil.flattenAnd(List.of(RexUtil.expandSearch(input.getCluster().getRexBuilder(), null, condition)))
                    .forEach(
                            part -> both.add(RexText.of(part, input.getRowType().getFieldNames())));
        }
        return both;
    }

    private static @Nullable String bound(
            @Nullable RexNode offset, @Nullable RexNode fetch, @Nullable String otherwise) {
        if (fetch == null) {
            return otherwise;
        }
        String rows = RexText.of(fetch, List.of());
        return offset == null ? rows : RexText.of(offset, List.of()) + " + " + rows;
    }

    private void reads(PineconeScan scan, List<String> here, @Nullable String limit, boolean all) {
        String bound = bound(scan.offset, scan.fetch, null);
        CallPlan plan = scan.plan();
        String keys = scan.conditionText(plan.columns(), bringing);
        explanation.reads(
                scan.pinecone().table(),
                plan,
                keys,
                scan.getRowType().getFieldNames(),
                here,
                bound == null ? limit : bound,
                all && bound == null);
    }
}
