package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.dialect.aggregate.OwnAggregate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;

/**
 * The ORDER BY of a subquery, which stands where something reads the rows in their order: the result, a LIMIT, an
 * aggregate that puts its values one after the other. Elsewhere nothing need be sorted.
 */
final class InnerOrders {
    static final Set<SqlKind> OF_ANY_ORDER = EnumSet.of(
            SqlKind.COUNT,
            SqlKind.SUM,
            SqlKind.SUM0,
            SqlKind.AVG,
            SqlKind.MIN,
            SqlKind.MAX,
            SqlKind.BIT_AND,
            SqlKind.BIT_OR,
            SqlKind.BIT_XOR,
            SqlKind.STDDEV_POP,
            SqlKind.STDDEV_SAMP,
            SqlKind.VAR_POP,
            SqlKind.VAR_SAMP,
            SqlKind.GROUPING,
            SqlKind.GROUP_ID,
            SqlKind.SINGLE_VALUE,
            SqlKind.LITERAL_AGG);

    private InnerOrders() {}

    /** Returns a plan without the sorts that nothing asks for. */
    static RelNode read(RelNode plan) {
        return read(plan, true);
    }

    private static RelNode read(RelNode rel, boolean ordered) {
        if (rel instanceof Sort sort && sort.fetch == null && sort.offset == null && !ordered) {
            return read(sort.getInput(), false);
        }
        List<RelNode> inputs = new ArrayList<>();
        for (int i = 0; i < rel.getInputs().size(); i++) {
            inputs.add(read(rel.getInput(i), isRead(rel, i, ordered)));
        }
        RelNode copy = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        if (copy instanceof Sort limit
                && limit.getCollation().getFieldCollations().isEmpty()
                && limit.getInput() instanceof Sort order
                && order.fetch == null
                && order.offset == null) {
            return LogicalSort.create(order.getInput(), order.getCollation(), limit.offset, limit.fetch);
        }
        return copy.accept(new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery subQuery) {
                boolean list = subQuery.getKind() == SqlKind.ARRAY_QUERY_CONSTRUCTOR
                        || subQuery.getKind() == SqlKind.MULTISET_QUERY_CONSTRUCTOR;
                return ((RexSubQuery) super.visitSubQuery(subQuery)).clone(read(subQuery.rel, list));
            }
        });
    }

    /** Whether an operator reads one of its inputs in its order, its own rows being read so or not. */
    private static boolean isRead(RelNode rel, int input, boolean ordered) {
        if (rel instanceof Sort sort) {
            return sort.getCollation().getFieldCollations().isEmpty();
        }
        if (rel instanceof Project project) {
            return ordered || project.getProjects().stream().anyMatch(InnerOrders::isWindowWithoutOrder);
        }
        if (rel instanceof Aggregate aggregate) {
            return aggregate.getAggCallList().stream().anyMatch(InnerOrders::isOfOrder);
        }
        if (rel instanceof Join || rel instanceof Correlate) {
            return ordered && input == 0;
        }
        return ordered && (rel instanceof Filter || rel instanceof Union union && union.all);
    }

    private static boolean isOfOrder(AggregateCall call) {
        if (call.getAggregation() instanceof OwnAggregate own) {
            return own.readsOrder();
        }
        return call.getCollation().getFieldCollations().isEmpty()
                && !OF_ANY_ORDER.contains(call.getAggregation().getKind());
    }

    private static boolean isWindowWithoutOrder(RexNode expression) {
        boolean[] found = new boolean[1];
        expression.accept(new RexShuttle() {
            @Override
            public RexNode visitOver(RexOver over) {
                found[0] |= over.getWindow().orderKeys.isEmpty();
                return super.visitOver(over);
            }
        });
        return found[0];
    }
}
