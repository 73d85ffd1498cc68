package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.rel.EnumerableFixedRows;
import io.github.pineconejdbc.sql.rel.EnumerablePineconeScan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableValues;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexLocalRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes the literals out of a finished plan, and hands them to its code as values of parameters. The plan was made for
 * these very literals, so that nothing changes but this: plans that differ in no more have the same code.
 */
final class HoistedLiterals {
    /** Calls whose code asks for an operand's value only when it runs. */
    private static final Set<SqlKind> TAKING_ANY_VALUE = EnumSet.of(
            SqlKind.EQUALS,
            SqlKind.NOT_EQUALS,
            SqlKind.LESS_THAN,
            SqlKind.LESS_THAN_OR_EQUAL,
            SqlKind.GREATER_THAN,
            SqlKind.GREATER_THAN_OR_EQUAL,
            SqlKind.PLUS,
            SqlKind.MINUS,
            SqlKind.TIMES,
            SqlKind.DIVIDE,
            SqlKind.CHECKED_PLUS,
            SqlKind.CHECKED_MINUS,
            SqlKind.CHECKED_TIMES,
            SqlKind.CHECKED_DIVIDE,
            SqlKind.MOD,
            SqlKind.CASE,
            SqlKind.LIKE);

    private final RexBuilder builder;
    private final JavaTypeFactory typeFactory;
    private final int parameters;
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<RelDataType> types = new ArrayList<>();

    /** @param parameters how many parameters the statement has of its own: the literals become those after them */
    HoistedLiterals(RexBuilder builder, int parameters) {
        this.builder = builder;
        this.typeFactory = (JavaTypeFactory) builder.getTypeFactory();
        this.parameters = parameters;
    }

    /** Returns the values of the literals that were taken out, in the order of their parameters. */
    @Nullable
    Object[] values() {
        return values.toArray();
    }

    /** Returns the types of those literals. */
    List<RelDataType> types() {
        return types;
    }

    /** Returns expressions without their literals. */
    List<RexNode> in(List<RexNode> expressions) {
        return new Rewriting(null, List.of()).apply(expressions);
    }

    /** Returns the plan without its literals. */
    EnumerableRel in(EnumerableRel plan) {
        return (EnumerableRel) visit(plan);
    }

    private RelNode visit(RelNode rel) {
        List<RelNode> inputs = new ArrayList<>();
        for (RelNode input : rel.getInputs()) {
            inputs.add(visit(input));
        }
        if (rel instanceof Calc calc) {
            return calc.copy(calc.getTraitSet(), inputs.get(0), program(calc.getProgram()));
        }
        if (rel instanceof EnumerableLimit limit) {
            return EnumerableLimit.create(inputs.get(0), bound(limit.offset), bound(limit.fetch));
        }
        if (rel instanceof EnumerableLimitSort sort) {
            return EnumerableLimitSort.create(
                    inputs.get(0), sort.getCollation(), bound(sort.offset), bound(sort.fetch));
        }
        if (rel instanceof EnumerablePineconeScan scan && scan.fetch != null) {
            return scan.limit(bound(scan.offset), hoisted(scan.fetch)).toEnumerable();
        }
        if (rel instanceof EnumerableValues rows) {
            return fixed(rows);
        }
        if (rel instanceof Join join) {
            return join.copy(
                    join.getTraitSet(),
                    join.getCondition().accept(new Rewriting(null, List.of())),
                    inputs.get(0),
                    inputs.get(1),
                    join.getJoinType(),
                    join.isSemiJoinDone());
        }
        return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    }

    private RexProgram program(RexProgram program) {
        RexProgramBuilder rewritten = new RexProgramBuilder(program.getInputRowType(), builder);
        List<RexNode> refs = new ArrayList<>();
        Rewriting rewriting = new Rewriting(program, refs);
        for (RexNode expression : program.getExprList()) {
            refs.add(rewritten.registerInput(expression.accept(rewriting)));
        }
        for (int i = 0; i < program.getProjectList().size(); i++) {
            RexLocalRef ref = program.getProjectList().get(i);
            RexNode expression = program.getExprList().get(ref.getIndex());
            rewritten.addProject(
                    isHoistable(expression) ? hoisted(expression) : refs.get(ref.getIndex()),
                    program.getOutputRowType().getFieldNames().get(i));
        }
        if (program.getCondition() != null) {
            rewritten.addCondition(refs.get(program.getCondition().getIndex()));
        }
        return rewritten.getProgram();
    }

    /** Takes literals out of an expression. */
    private final class Rewriting extends RexShuttle {
        private final @Nullable RexProgram program;
        private final List<RexNode> refs;

        /**
         * @param program what the expression's references mean; null where it has none
         * @param refs what became of the program's earlier expressions
         */
        Rewriting(@Nullable RexProgram program, List<RexNode> refs) {
            this.program = program;
            this.refs = refs;
        }

        @Override
        public RexNode visitLocalRef(RexLocalRef ref) {
            return refs.get(ref.getIndex());
        }

        @Override
        public RexNode visitCall(RexCall call) {
            if (call.getKind() == SqlKind.SEARCH) {
                return RexUtil.expandSearch(builder, program, call).accept(this);
            }
            boolean any = takesAnyValue(call);
            List<RexNode> operands = new ArrayList<>();
            for (RexNode operand : call.getOperands()) {
                RexNode meant = program != null && operand instanceof RexLocalRef ref
                        ? program.getExprList().get(ref.getIndex())
                        : operand;
                operands.add(any && isHoistable(meant) ? hoisted(meant) : operand.accept(this));
            }
            return operands.equals(call.getOperands()) ? call : call.clone(call.getType(), operands);
        }
    }

    /** Intervals are scaled by what the code knows of their literals. */
    private static boolean takesAnyValue(RexCall call) {
        if (SqlTypeUtil.isInterval(call.getType())
                || call.getOperands().stream().anyMatch(operand -> SqlTypeUtil.isInterval(operand.getType()))) {
            return false;
        }
        return TAKING_ANY_VALUE.contains(call.getKind())
                // A second operand is a format.
                || call.getKind() == SqlKind.CAST && call.getOperands().size() == 1
                || call.getOperator() == SqlStdOperatorTable.CONCAT
                || call.getOperator() instanceof SqlUserDefinedFunction
                || call.getKind() == SqlKind.ITEM
                        && call.getOperands().get(0).getType().getSqlTypeName() == SqlTypeName.MAP;
    }

    private static boolean isHoistable(RexNode expression) {
        if (!(expression instanceof RexLiteral literal) || literal.isNull()) {
            return false;
        }
        RelDataType type = literal.getType();
        return SqlTypeFamily.NUMERIC.contains(type)
                || SqlTypeFamily.CHARACTER.contains(type)
                || SqlTypeFamily.DATETIME.contains(type);
    }

    private RexNode hoisted(RexNode expression) {
        if (!isHoistable(expression)) {
            return expression;
        }
        return parameter(value((RexLiteral) expression, expression.getType()), expression.getType());
    }

    private RexDynamicParam parameter(@Nullable Object value, RelDataType type) {
        values.add(value);
        types.add(type);
        return new RexDynamicParam(type, parameters + values.size() - 1);
    }

    /** Code takes bounds for {@code int}s. */
    private @Nullable RexNode bound(@Nullable RexNode bound) {
        if (!(bound instanceof RexLiteral literal)) {
            return bound;
        }
        BigDecimal number = literal.getValueAs(BigDecimal.class);
        if (number == null || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return bound;
        }
        return parameter(number.intValueExact(), bound.getType());
    }

    private RelNode fixed(EnumerableValues values) {
        if (values.tuples.stream().flatMap(List::stream).anyMatch(value -> !value.isNull() && !isHoistable(value))) {
            return values;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (List<RexLiteral> tuple : values.tuples) {
            @Nullable Object[] row = new @Nullable Object[tuple.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(
                        tuple.get(i), values.getRowType().getFieldList().get(i).getType());
            }
            rows.add(row);
        }
        return new EnumerableFixedRows(values, rows);
    }

    /** Returns a literal as code of a type has it. */
    private @Nullable Object value(RexLiteral literal, RelDataType type) {
        if (literal.isNull()) {
            return null;
        }
        Class<?> valueClass = Primitive.box((Class<?>) typeFactory.getJavaClass(type));
        return EngineValues.inside(literal.getValueAs(valueClass));
    }
}
