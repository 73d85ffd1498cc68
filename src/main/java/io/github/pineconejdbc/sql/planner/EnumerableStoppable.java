package io.github.pineconejdbc.sql.planner;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.SingleRel;

/** Rows whose reading can be stopped, for what reads some of them many times: a join, above all. */
final class EnumerableStoppable extends SingleRel implements EnumerableRel {

    private EnumerableStoppable(RelNode input) {
        super(input.getCluster(), input.getTraitSet(), input);
    }

    /** Returns the same plan, in which what any join, set or recursion reads, and what it gives, can be stopped. */
    static EnumerableRel everywhereIn(EnumerableRel plan) {
        List<RelNode> inputs = new ArrayList<>();
        for (RelNode input : plan.getInputs()) {
            RelNode stoppable = input instanceof EnumerableRel rel ? everywhereIn(rel) : input;
            boolean loops = plan.getInputs().size() > 1 || input.getInputs().size() > 1;
            inputs.add(loops && stoppable instanceof EnumerableRel ? new EnumerableStoppable(stoppable) : stoppable);
        }
        return inputs.isEmpty() ? plan : (EnumerableRel) plan.copy(plan.getTraitSet(), inputs);
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new EnumerableStoppable(inputs.get(0));
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer preferred) {
        BlockBuilder block = new BlockBuilder();
        Result input = implementor.visitChild(this, 0, (EnumerableRel) getInput(), preferred);
        block.add(Expressions.return_(
                null,
                Expressions.call(StoppableRows.class, "of", DataContext.ROOT, block.append("rows", input.block))));
        return implementor.result(input.physType, block.toBlock());
    }
}
