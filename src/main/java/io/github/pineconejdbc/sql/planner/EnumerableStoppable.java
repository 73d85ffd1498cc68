package io.github.pineconejdbc.sql.planner;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.FunctionExpression;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose reading can be stopped, for what reads some of them many times: a join, above all. Where they are kept
 * they are counted, until the operator that keeps them is done.
 */
final class EnumerableStoppable extends SingleRel implements EnumerableRel {
    private static final String ANEW = "anew";

    private final String method;
    private final int operator;
    private final @Nullable ImmutableBitSet key;

    private final @Nullable Sort first;

    private EnumerableStoppable(RelNode input, String method, int operator, @Nullable ImmutableBitSet key) {
        this(input, method, operator, key, null);
    }

    private EnumerableStoppable(
            RelNode input, String method, int operator, @Nullable ImmutableBitSet key, @Nullable Sort first) {
        super(input.getCluster(), input.getTraitSet(), input);
        this.first = first;
        this.method = method;
        this.operator = operator;
        this.key = key;
    }

    /** Returns the same plan, in which what loops can be stopped, and what is kept is counted. */
    static EnumerableRel everywhereIn(EnumerableRel plan) {
        return new KeptInputs().in(plan);
    }

    static EnumerableStoppable of(EnumerableRel input) {
        return new EnumerableStoppable(input, "of", -1, null);
    }

    /** @param key of which columns one row for each value is kept; null where all rows are */
    static EnumerableStoppable kept(EnumerableRel input, int operator, @Nullable ImmutableBitSet key) {
        return new EnumerableStoppable(input, key == null ? "kept" : "keptByKey", operator, key);
    }

    /** @param sort keeps the first rows in its order */
    static EnumerableStoppable keptFirst(EnumerableRel input, int operator, Sort sort) {
        return new EnumerableStoppable(input, "keptFirst", operator, null, sort);
    }

    /** Returns the rows of an operator which keeps others, until these are read. */
    static EnumerableStoppable released(EnumerableRel output, int operator) {
        return new EnumerableStoppable(output, "released", operator, null);
    }

    /**
     * Returns the same rows, each time they are read made anew: many of Calcite's operators make theirs before that.
     */
    static EnumerableStoppable anew(EnumerableRel input) {
        return new EnumerableStoppable(input, ANEW, -1, null);
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new EnumerableStoppable(inputs.get(0), method, operator, key, first);
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer preferred) {
        BlockBuilder block = new BlockBuilder();
        Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), preferred);
        if (method.equals(ANEW)) {
            FunctionExpression<Function0<?>> making = Expressions.lambda(input.block);
            block.add(Expressions.return_(null, Expressions.call(StoppableRows.class, ANEW, making)));
            return implementor.result(input.physType, block.toBlock());
        }
        Expression rows = block.append("rows", input.block);
        List<Expression> arguments = new ArrayList<>(List.of(DataContext.ROOT, rows));
        if (operator >= 0) {
            arguments.add(Expressions.constant(operator));
        }
        if (key != null) {
            arguments.add(Expressions.newArrayInit(
                    int.class, key.toList().stream().map(Expressions::constant).toList()));
        }
        if (first != null) {
            arguments.add(bound(first.offset));
            arguments.add(bound(first.fetch));
        }
        Expression call = Expressions.call(StoppableRows.class, method, arguments);
        block.add(Expressions.return_(null, call));
        return implementor.result(input.physType, block.toBlock());
    }

    /** A bound is a literal, or what a parameter says. */
    private static Expression bound(@Nullable RexNode bound) {
        return bound instanceof RexDynamicParam parameter
                ? Expressions.call(DataContext.ROOT, "get", Expressions.constant("?" + parameter.getIndex()))
                : Expressions.call(
                        Integer.class,
                        "valueOf",
                        Expressions.constant(bound instanceof RexLiteral literal ? RexLiteral.intValue(literal) : 0));
    }
}
