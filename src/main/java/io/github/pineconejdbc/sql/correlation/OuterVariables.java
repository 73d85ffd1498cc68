package io.github.pineconejdbc.sql.correlation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;

/**
 * Tells queries that read the row of a query around the one that they stand in. Of a projection that says nothing of
 * variables Calcite takes all that its subqueries read for its own row's, so that {@code (SELECT (SELECT x))} would be the
 * first column of the inner query; of one that names a variable, no more than that.
 */
public final class OuterVariables {
    private OuterVariables() {}

    /** Returns a plan whose projections name variables where their subqueries read a row that isn't theirs. */
    public static RelNode in(RelNode plan) {
        return in(plan, Set.of());
    }

    private static RelNode in(RelNode rel, Set<CorrelationId> outer) {
        List<RelNode> inputs = new ArrayList<>();
        for (int i = 0; i < rel.getInputs().size(); i++) {
            boolean right = i == 1 && rel instanceof Correlate;
            inputs.add(in(rel.getInput(i), right ? with(outer, Set.of(((Correlate) rel).getCorrelationId())) : outer));
        }
        RelNode above = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        Set<CorrelationId> inside = with(outer, above.getVariablesSet());
        RelNode visited = above.accept(new RexShuttle() {
            @Override
            public RexSubQuery visitSubQuery(RexSubQuery subQuery) {
                RexSubQuery query = (RexSubQuery) super.visitSubQuery(subQuery);
                return query.clone(in(query.rel, inside));
            }
        });
        return visited instanceof LogicalProject project
                        && project.getVariablesSet().isEmpty()
                        && readsOuter(project, outer)
                ? new LogicalProject(
                        project.getCluster(),
                        project.getTraitSet(),
                        project.getHints(),
                        project.getInput(),
                        project.getProjects(),
                        project.getRowType(),
                        Set.of(project.getCluster().createCorrel()))
                : visited;
    }

    private static Set<CorrelationId> with(Set<CorrelationId> outer, Set<CorrelationId> own) {
        Set<CorrelationId> all = new HashSet<>(outer);
        all.addAll(own);
        return all;
    }

    private static boolean readsOuter(LogicalProject project, Set<CorrelationId> outer) {
        Set<CorrelationId> read = new HashSet<>();
        project.accept(new RexShuttle() {
            @Override
            public RexSubQuery visitSubQuery(RexSubQuery subQuery) {
                read.addAll(RelOptUtil.getVariablesUsed(subQuery.rel));
                return subQuery;
            }
        });
        return RexUtil.SubQueryFinder.containsSubQuery(project) && !Collections.disjoint(read, outer);
    }
}
