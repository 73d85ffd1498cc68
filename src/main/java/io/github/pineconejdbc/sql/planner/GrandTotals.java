package io.github.pineconejdbc.sql.planner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Gives ROLLUP, CUBE and GROUPING SETS their total where there are no rows: Calcite's code makes groups only of rows
 * that it has met. The total of nothing is left-joined with the groups, so that it stands where there are none.
 */
final class GrandTotals {
    private GrandTotals() {}

    /** Returns a logical plan with these totals. */
    static RelNode in(RelNode plan) {
        return plan.accept(new RelHomogeneousShuttle() {
            @Override
            public RelNode visit(RelNode other) {
                RelNode visited = super.visit(other);
                return visited instanceof Aggregate aggregate
                                && aggregate.getGroupType() != Aggregate.Group.SIMPLE
                                && aggregate.hasEmptyGroup()
                        ? withTotal(aggregate)
                        : visited;
            }
        });
    }

    private static RelNode withTotal(Aggregate aggregate) {
        RelOptCluster cluster = aggregate.getCluster();
        RexBuilder rex = cluster.getRexBuilder();
        List<RelDataTypeField> fields = aggregate.getRowType().getFieldList();

        List<AggregateCall> computed = aggregate.getAggCallList().stream()
                .filter(call -> !isGrouping(call))
                .toList();
        RelNode none = LogicalValues.createEmpty(cluster, aggregate.getInput().getRowType());
        RelNode total = LogicalAggregate.create(none, List.of(), ImmutableBitSet.of(), null, computed);

        List<RexNode> group = new ArrayList<>();
        fields.forEach(field -> group.add(rex.makeInputRef(aggregate, field.getIndex())));
        group.add(rex.makeLiteral(true));
        RelNode groups = LogicalProject.create(aggregate, List.of(), group, (List<String>) null, Set.of());

        RelNode joined =
                LogicalJoin.create(total, groups, List.of(), rex.makeLiteral(true), Set.of(), JoinRelType.LEFT);
        int left = computed.size();
        RexNode nothing =
                rex.makeCall(SqlStdOperatorTable.IS_NULL, List.of(rex.makeInputRef(joined, left + fields.size())));
        List<RexNode> row = new ArrayList<>();
        int next = 0;
        for (RelDataTypeField field : fields) {
            RexNode value = rex.makeInputRef(joined, left + field.getIndex());
            if (field.getIndex() >= aggregate.getGroupCount()) {
                AggregateCall call = aggregate.getAggCallList().get(field.getIndex() - aggregate.getGroupCount());
                RexNode ofNothing = isGrouping(call) ? allAbsent(rex, call) : rex.makeInputRef(joined, next++);
                value = rex.makeCall(SqlStdOperatorTable.CASE, List.of(nothing, ofNothing, value));
            }
            row.add(rex.makeCast(field.getType(), value, true, false));
        }
        return LogicalProject.create(
                joined, List.of(), row, aggregate.getRowType().getFieldNames(), Set.of());
    }

    private static boolean isGrouping(AggregateCall call) {
        return switch (call.getAggregation().getKind()) {
            case GROUPING, GROUPING_ID, GROUP_ID -> true;
            default -> false;
        };
    }

    /** A bit for each column, since the total is grouped by none; GROUP_ID has no column. */
    private static RexNode allAbsent(RexBuilder rex, AggregateCall call) {
        RelDataType type = call.getType();
        return rex.makeExactLiteral(BigDecimal.valueOf((1L << call.getArgList().size()) - 1), type);
    }
}
