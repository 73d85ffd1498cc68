package io.github.pineconejdbc.sql.planner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql2rel.RelDecorrelator;
import org.apache.calcite.sql2rel.TopDownGeneralDecorrelator;
import org.apache.calcite.tools.RelBuilder;

/**
 * Makes joins of what is computed anew for each row of something else. Calcite's usual way keeps keys apart from lists,
 * but is wrong where two operators of one right side read the outer row: it joins the values that they read to their
 * rows once for each of them, and to each other never, so that rows of other outer rows come too; and a window of the
 * right side would be one of all outer rows. Its newer way joins all that is read once, and parts windows by it.
 */
final class Decorrelation {
    private final Map<CorrelationId, Integer> readers = new HashMap<>();
    private boolean correlates;
    private boolean windows;

    private Decorrelation() {}

    /** Returns a plan in which nothing reads an outer row. */
    static RelNode of(RelNode rel, RelBuilder builder) {
        Decorrelation found = new Decorrelation();
        found.visit(rel, false);
        if (!found.correlates) {
            return rel;
        }
        return found.windows || found.readers.values().stream().anyMatch(operators -> operators > 1)
                ? TopDownGeneralDecorrelator.decorrelateQuery(rel, builder)
                : RelDecorrelator.decorrelateQuery(rel, builder);
    }

    private void visit(RelNode rel, boolean right) {
        correlates |= rel instanceof Correlate;
        windows |= right && rel instanceof Project project && project.containsOver();
        Set<CorrelationId> read = new HashSet<>();
        rel.accept(new RexShuttle() {
            @Override
            public RexNode visitCorrelVariable(RexCorrelVariable variable) {
                read.add(variable.id);
                return variable;
            }
        });
        read.forEach(id -> readers.merge(id, 1, Integer::sum));
        for (int i = 0; i < rel.getInputs().size(); i++) {
            visit(rel.getInput(i), right || rel instanceof Correlate && i == 1);
        }
    }
}
