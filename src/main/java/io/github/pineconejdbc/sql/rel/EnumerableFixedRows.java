package io.github.pineconejdbc.sql.rel;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.EnumerableValues;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.jspecify.annotations.Nullable;

/** Rows that stand in the statement, kept beside the code and not in it: they may be many, and others next time. */
public final class EnumerableFixedRows extends AbstractRelNode implements EnumerableRel {
    private final List<@Nullable Object> rows = new ArrayList<>();

    /** @param rows the rows of these values, as code has them */
    public EnumerableFixedRows(EnumerableValues values, List<@Nullable Object[]> rows) {
        super(values.getCluster(), values.getTraitSet());
        this.rowType = values.getRowType();
        rows.forEach(row -> this.rows.add(ScanSource.row(row, row.length)));
    }

    @Override
    public RelNode copy(RelTraitSet traitSet, List<RelNode> inputs) {
        return this;
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer pref) {
        return implementor.result(
                PhysTypeImpl.of(implementor.getTypeFactory(), rowType, JavaRowFormat.ARRAY),
                Expressions.block(Expressions.return_(
                        null, Expressions.call(Linq4j.class, "asEnumerable", implementor.stash(rows, List.class)))));
    }
}
