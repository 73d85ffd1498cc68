package io.github.pineconejdbc.sql.rel;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Makes numbers that end with zeros as the statement runs, where rows are grouped or united: Calcite sees that no two of
 * 1.0 and 1.00 are the same literal, and leaves out what would make one of them.
 */
public final class EqualNumbers {
    private EqualNumbers() {}

    /** Returns a logical plan without such literals. */
    public static RelNode in(RelNode plan) {
        return !tellsApart(plan)
                ? plan
                : plan.accept(new RelHomogeneousShuttle() {
                    @Override
                    public RelNode visit(LogicalValues values) {
                        return ofTexts(values);
                    }

                    @Override
                    public RelNode visit(LogicalProject project) {
                        LogicalProject visited = (LogicalProject) super.visit(project);
                        List<RexNode> values = visited.getProjects().stream()
                                .map(value -> ofText(visited.getCluster().getRexBuilder(), value))
                                .toList();
                        return values.equals(visited.getProjects())
                                ? visited
                                : visited.copy(visited.getTraitSet(), visited.getInput(), values, visited.getRowType());
                    }
                });
    }

    private static boolean tellsApart(RelNode rel) {
        return rel instanceof Aggregate
                || rel instanceof SetOp
                || rel.getInputs().stream().anyMatch(EqualNumbers::tellsApart);
    }

    private static RexNode ofText(RexBuilder builder, RexNode value) {
        return value instanceof RexLiteral literal && SqlTypeUtil.isDecimal(literal.getType()) && endsWithZero(literal)
                ? builder.makeCast(
                        literal.getType(),
                        builder.makeLiteral(literal.getValueAs(BigDecimal.class).toPlainString()),
                        true,
                        false)
                : value;
    }

    private static RelNode ofTexts(LogicalValues values) {
        List<RelDataTypeField> fields = values.getRowType().getFieldList();
        List<Integer> columns = new ArrayList<>();
        for (RelDataTypeField field : fields) {
            if (SqlTypeUtil.isDecimal(field.getType())
                    && values.getTuples().stream().anyMatch(row -> endsWithZero(row.get(field.getIndex())))) {
                columns.add(field.getIndex());
            }
        }
        if (columns.isEmpty()) {
            return values;
        }
        RexBuilder builder = values.getCluster().getRexBuilder();
        RelDataTypeFactory.Builder row = builder.getTypeFactory().builder();
        for (RelDataTypeField field : fields) {
            row.add(
                    field.getName(),
                    columns.contains(field.getIndex()) ? text(builder, field.getType()) : field.getType());
        }
        ImmutableList.Builder<ImmutableList<RexLiteral>> tuples = ImmutableList.builder();
        for (List<RexLiteral> tuple : values.getTuples()) {
            List<RexLiteral> literals = new ArrayList<>(tuple);
            for (int column : columns) {
                BigDecimal number = tuple.get(column).getValueAs(BigDecimal.class);
                literals.set(
                        column,
                        number == null
                                ? builder.makeNullLiteral(
                                        text(builder, fields.get(column).getType()))
                                : builder.makeLiteral(number.toPlainString()));
            }
            tuples.add(ImmutableList.copyOf(literals));
        }
        LogicalValues texts = LogicalValues.create(values.getCluster(), row.build(), tuples.build());
        List<RexNode> numbers = new ArrayList<>(builder.identityProjects(texts.getRowType()));
        columns.forEach(column ->
                numbers.set(column, builder.makeCast(fields.get(column).getType(), numbers.get(column), true, false)));
        return LogicalProject.create(
                texts, List.of(), numbers, values.getRowType().getFieldNames(), Set.of());
    }

    private static RelDataType text(RexBuilder builder, RelDataType number) {
        RelDataTypeFactory factory = builder.getTypeFactory();
        return factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.VARCHAR), number.isNullable());
    }

    private static boolean endsWithZero(RexLiteral literal) {
        BigDecimal number = literal.getValueAs(BigDecimal.class);
        return number != null
                && number.scale() > 0
                && number.stripTrailingZeros().scale() < number.scale();
    }
}
