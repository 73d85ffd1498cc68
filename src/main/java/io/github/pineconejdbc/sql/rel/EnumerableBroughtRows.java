package io.github.pineconejdbc.sql.rel;

import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;

/** Stands in a join for the side that {@link EnumerableKeyedJoin} has read already. */
final class EnumerableBroughtRows extends AbstractRelNode implements EnumerableRel {
    private final int join;

    EnumerableBroughtRows(RelNode rows, int join) {
        super(rows.getCluster(), rows.getTraitSet());
        this.rowType = rows.getRowType();
        this.join = join;
    }

    @Override
    public RelNode copy(RelTraitSet traitSet, List<RelNode> inputs) {
        return this;
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("join", join).item("columns", rowType.getFieldNames());
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer pref) {
        return implementor.result(
                PhysTypeImpl.of(implementor.getTypeFactory(), rowType, JavaRowFormat.ARRAY),
                Expressions.block(Expressions.return_(
                        null,
                        Expressions.call(BroughtRows.class, "rows", DataContext.ROOT, Expressions.constant(join)))));
    }
}
