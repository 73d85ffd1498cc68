package io.github.pineconejdbc.sql.rel;

import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;

/** A scan as Calcite's generated code runs it: it computes the operands and hands them to a {@link ScanSource}. */
public final class EnumerablePineconeScan extends PineconeScan implements EnumerableRel {

    EnumerablePineconeScan(RelOptCluster cluster, RelTraitSet traits, RelOptTable table, Reading reading) {
        super(cluster, traits, table, reading);
    }

    @Override
    public RelNode copy(RelTraitSet traitSet, List<RelNode> inputs) {
        return this;
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer pref) {
        BlockBuilder block = new BlockBuilder();
        PhysType physType = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY);
        ScanSource source = new ScanSource(pinecone().controlPlane(), pinecone().table(), columns(), condition());
        Expression values = Expressions.newArrayInit(Object.class, translate(operands(), implementor, block));
        Expression limit = Expressions.constant(-1L);
        if (fetch != null) {
            List<RexNode> bounds = offset == null ? List.of(fetch) : List.of(offset, fetch);
            limit = Expressions.call(
                    EnumerablePineconeScan.Limits.class,
                    "sum",
                    Expressions.newArrayInit(Object.class, translate(bounds, implementor, block)));
        }
        Expression rows =
                Expressions.call(implementor.stash(source, ScanSource.class), "rows", DataContext.ROOT, values, limit);
        block.add(Expressions.return_(null, rows));
        return implementor.result(physType, block.toBlock());
    }

    private List<Expression> translate(
            List<RexNode> expressions, EnumerableRelImplementor implementor, BlockBuilder block) {
        if (expressions.isEmpty()) {
            return List.of();
        }
        RelDataType nothing = getCluster().getTypeFactory().builder().build();
        RexProgramBuilder program = new RexProgramBuilder(nothing, getCluster().getRexBuilder());
        for (int i = 0; i < expressions.size(); i++) {
            program.addProject(expressions.get(i), "v" + i);
        }
        RexProgram translated = program.getProgram();
        return RexToLixTranslator.translateProjects(
                        translated,
                        implementor.getTypeFactory(),
                        SqlConformanceEnum.DEFAULT,
                        block,
                        null,
                        null,
                        DataContext.ROOT,
                        (list, index, storageType) -> {
                            throw new IllegalStateException("an operand reads no row");
                        },
                        implementor::getCorrelVariableGetter)
                .stream()
                .map(e -> (Expression) Expressions.convert_(e, Object.class))
                .toList();
    }

    /** For the code that Calcite generates. */
    public static final class Limits {
        private Limits() {}

        /** Returns how many rows OFFSET and FETCH need together; negative where one of them is NULL. */
        public static long sum(@Nullable Object[] bounds) {
            long sum = 0;
            for (Object bound : bounds) {
                if (!(bound instanceof Number number)) {
                    return -1;
                }
                sum += Math.min(number.longValue(), Long.MAX_VALUE - sum);
            }
            return sum;
        }
    }
}
