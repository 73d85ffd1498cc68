package io.github.pineconejdbc.sql;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.calcite.runtime.FlatLists;
import org.jspecify.annotations.Nullable;

/** Rows that stand in the statement, kept beside the code and not in it: they may be many, and others next time. */
final class EnumerableFixedRows extends AbstractRelNode implements EnumerableRel {
    private final @Nullable Object[] rows;

    /** @param rows arrays; where there is one column, bare values */
    EnumerableFixedRows(EnumerableValues values, List<@Nullable Object[]> rows) {
        super(values.getCluster(), values.getTraitSet());
        this.rowType = values.getRowType();
        List<@Nullable Object> kept = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            kept.add(row.length == 0 ? FlatLists.COMPARABLE_EMPTY_LIST : row.length == 1 ? row[0] : row);
        }
        this.rows = kept.toArray();
    }

    @Override
    public RelNode copy(RelTraitSet traitSet, List<RelNode> inputs) {
        return this;
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer pref) {
        JavaRowFormat format = switch (rowType.getFieldCount()) {
            case 0 -> JavaRowFormat.LIST;
            case 1 -> JavaRowFormat.SCALAR;
            default -> JavaRowFormat.ARRAY;
        };
        return implementor.result(
                PhysTypeImpl.of(implementor.getTypeFactory(), rowType, format, false),
                Expressions.block(Expressions.return_(
                        null,
                        Expressions.call(
                                Linq4j.class, "asEnumerable", implementor.stash(Arrays.asList(rows), List.class)))));
    }
}
