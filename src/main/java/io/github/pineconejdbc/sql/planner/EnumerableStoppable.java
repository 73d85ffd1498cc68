package io.github.pineconejdbc.sql.planner;

import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose reading can be stopped, for what reads some of them many times: a join, above all. Where they are kept they
 * are counted, until the operator that keeps them is done.
 */
final class EnumerableStoppable extends SingleRel implements EnumerableRel {
    private final String method;
    private final int operator;
    private final @Nullable ImmutableBitSet key;

    private EnumerableStoppable(RelNode input, String method, int operator, @Nullable ImmutableBitSet key) {
        super(input.getCluster(), input.getTraitSet(), input);
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

    /** Returns the rows of an operator which keeps others, until these are read. */
    static EnumerableStoppable released(EnumerableRel output, int operator) {
        return new EnumerableStoppable(output, "released", operator, null);
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new EnumerableStoppable(inputs.get(0), method, operator, key);
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer preferred) {
        BlockBuilder block = new BlockBuilder();
        Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), preferred);
        Expression rows = block.append("rows", input.block);
        Expression call = operator < 0
                ? Expressions.call(StoppableRows.class, method, DataContext.ROOT, rows)
                : key == null
                        ? Expressions.call(
                                StoppableRows.class, method, DataContext.ROOT, rows, Expressions.constant(operator))
                        : Expressions.call(
                                StoppableRows.class,
                                method,
                                DataContext.ROOT,
                                rows,
                                Expressions.constant(operator),
                                Expressions.newArrayInit(
                                        int.class,
                                        key.toList().stream()
                                                .map(Expressions::constant)
                                                .toList()));
        block.add(Expressions.return_(null, call));
        return implementor.result(input.physType, block.toBlock());
    }
}
