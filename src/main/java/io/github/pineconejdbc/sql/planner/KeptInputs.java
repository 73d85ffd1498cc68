package io.github.pineconejdbc.sql.planner;

import com.google.common.collect.Sets;
import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Collect;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Match;
import org.apache.calcite.rel.core.RepeatUnion;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableSpool;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/** Finds the operators of a plan that keep rows of their inputs, and puts in what counts these. */
final class KeptInputs {
    /** Aggregates that keep no more than one value, or a few: those that no order matters to, and three that choose. */
    private static final Set<SqlKind> SMALL = Sets.immutableEnumSet(
            Sets.union(InnerOrders.OF_ANY_ORDER, EnumSet.of(SqlKind.ANY_VALUE, SqlKind.ARG_MIN, SqlKind.ARG_MAX)));

    private int operators;

    EnumerableRel in(EnumerableRel plan) {
        int operator = operators++;
        List<RelNode> inputs = new ArrayList<>();
        boolean kept = false;
        for (int i = 0; i < plan.getInputs().size(); i++) {
            RelNode input = plan.getInput(i);
            if (!(input instanceof EnumerableRel rel)) {
                inputs.add(input);
                continue;
            }
            EnumerableRel counted = plan instanceof TableSpool ? EnumerableStoppable.anew(in(rel)) : in(rel);
            if (plan instanceof EnumerableLimitSort sort) {
                inputs.add(EnumerableStoppable.keptFirst(counted, operator, sort));
                kept = true;
            } else if (keepsAll(plan, i)) {
                inputs.add(EnumerableStoppable.kept(counted, operator, null));
                kept = true;
            } else if (keptByKey(plan) != null) {
                inputs.add(EnumerableStoppable.kept(counted, operator, keptByKey(plan)));
                kept = true;
            } else {
                boolean loops = plan.getInputs().size() > 1 || input.getInputs().size() > 1;
                inputs.add(loops ? EnumerableStoppable.of(counted) : counted);
            }
        }
        EnumerableRel copy = inputs.isEmpty() ? plan : (EnumerableRel) plan.copy(plan.getTraitSet(), inputs);
        return kept ? EnumerableStoppable.released(copy, operator) : copy;
    }

    private static boolean keepsAll(RelNode operator, int input) {
        if (operator instanceof Sort sort) {
            return !sort.getCollation().getFieldCollations().isEmpty();
        }
        if (operator instanceof Aggregate aggregate) {
            return aggregate.getAggCallList().stream().anyMatch(KeptInputs::keepsAll);
        }
        if (operator instanceof Join join) {
            // Loops read their inner side again and again, unless they have to know which of its rows met none.
            return input == 1
                    && (!(join instanceof EnumerableNestedLoopJoin)
                            || join.getJoinType().generatesNullsOnLeft());
        }
        return operator instanceof RepeatUnion union
                ? !union.all
                : operator instanceof Window || operator instanceof Collect || operator instanceof Match;
    }

    /** Our own aggregates are sums and what is made of them, but for those that collect. */
    private static boolean keepsAll(AggregateCall call) {
        SqlAggFunction function = call.getAggregation();
        if (function instanceof OwnAggregate own) {
            return own.keepsRows();
        }
        boolean ownSum = function instanceof SqlUserDefinedAggFunction
                && !function.getName().endsWith("_AGG");
        return call.isDistinct() || !ownSum && !SMALL.contains(function.getKind());
    }

    /** Returns the columns of which the operator keeps one row for each value; null where it is no such one. */
    private static @Nullable ImmutableBitSet keptByKey(RelNode operator) {
        if (operator instanceof Aggregate aggregate) {
            return aggregate.getGroupSet().isEmpty() ? null : aggregate.getGroupSet();
        }
        return operator instanceof SetOp set && !(operator instanceof Union && set.all)
                ? ImmutableBitSet.range(operator.getRowType().getFieldCount())
                : null;
    }
}
