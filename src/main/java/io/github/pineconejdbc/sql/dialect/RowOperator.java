package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionRow.Operand;
import io.github.pineconejdbc.sql.function.FunctionType;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.number.Numeric;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.EnumUtils;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.jspecify.annotations.Nullable;

/** A row of the table of functions as a plan has it, with the code that calls the row's method. */
public final class RowOperator extends SqlUserDefinedFunction {
    private static final Map<FunctionRow, RowOperator> MADE = new ConcurrentHashMap<>();

    private final FunctionRow row;

    private RowOperator(FunctionRow row) {
        super(
                new SqlIdentifier(row.name(), SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                binding -> FunctionTypes.result(row, binding.collectOperandTypes(), binding.getTypeFactory()),
                InferTypes.ANY_NULLABLE,
                null,
                new Code(row));
        this.row = row;
    }

    public FunctionRow row() {
        return row;
    }

    @Override
    public boolean isDynamicFunction() {
        return row.isSearch();
    }

    /** Returns a call of a row, its operands cast to what it takes, and those that no statement writes added. */
    static RexNode call(PineconeRexBuilder builder, SqlParserPos position, FunctionRow row, List<RexNode> given) {
        return call(builder, position, row, null, given);
    }

    /** @param result what Calcite takes the call's type to be; null for what the row says */
    static RexNode call(
            PineconeRexBuilder builder,
            SqlParserPos position,
            FunctionRow row,
            @Nullable RelDataType result,
            List<RexNode> given) {
        RelDataTypeFactory factory = builder.getTypeFactory();
        List<RexNode> operands = new ArrayList<>();
        List<RelDataType> compatible = FunctionTypes.compatible(
                row, given.stream().map(RexNode::getType).toList(), factory);
        for (int i = 0; i < given.size(); i++) {
            RexNode operand = cast(builder, FunctionTypes.operand(row, i).type(), given.get(i));
            operands.add(
                    compatible.get(i).equals(given.get(i).getType())
                            ? operand
                            : builder.makeCast(compatible.get(i), operand, true, false));
        }
        for (int i = given.size(); i < row.operands().size(); i++) {
            Operand left = row.operands().get(i);
            if (left.type() == FunctionType.ZONE) {
                operands.add(builder.makeLiteral(builder.zone()));
            } else if (left.type() == FunctionType.CALL) {
                operands.add(builder.nextCall());
            } else if (!left.repeated()) {
                operands.add(standIn(builder, left));
            }
        }
        RelDataType type = result == null
                ? FunctionTypes.result(
                        row, operands.stream().map(RexNode::getType).toList(), factory)
                : result;
        return builder.makeCall(position, type, MADE.computeIfAbsent(row, RowOperator::new), operands);
    }

    private static RexNode cast(PineconeRexBuilder builder, FunctionType wanted, RexNode operand) {
        if ((wanted == FunctionType.ANY_JSON || wanted == FunctionType.OUTPUT)
                && operand.getType().isStruct()
                && operand instanceof RexCall choice
                && choice.getKind() == SqlKind.CASE) {
            return ofEach(builder, wanted, choice);
        }
        if (wanted == FunctionType.ANY_JSON) {
            return json(builder, operand);
        }
        if (wanted == FunctionType.OUTPUT && SqlTypeUtil.isBoolean(operand.getType())) {
            return builder.step("booleanOutput", operand);
        }
        RelDataType element = operand.getType().getComponentType();
        if (wanted == FunctionType.TEXTS && element != null && SqlTypeUtil.isBoolean(element)) {
            return builder.step("booleanOutputs", operand);
        }
        if ((wanted == FunctionType.OUTPUT || wanted == FunctionType.ANY) && SqlTypeUtil.isArray(operand.getType())) {
            return builder.step("arrayText", operand);
        }
        if (wanted == FunctionType.OUTPUT && operand.getType().isStruct()) {
            return call(
                    builder,
                    SqlParserPos.ZERO,
                    Functions.of("recordText").get(0),
                    operand.getType().getFieldList().stream()
                            .map(field -> field(builder, operand, field))
                            .toList());
        }
        RelDataTypeFactory factory = builder.getTypeFactory();
        RelDataType type = FunctionTypes.cast(wanted, operand.getType(), factory);
        return type == null
                ? operand
                : builder.makeCast(
                        factory.createTypeWithNullability(
                                type, operand.getType().isNullable()),
                        operand,
                        true,
                        false);
    }

    /**
     * What a row becomes that may be missing is made of each that it may be: Calcite has no code for a choice of rows.
     */
    private static RexNode ofEach(PineconeRexBuilder builder, FunctionType wanted, RexCall choice) {
        List<RexNode> operands = new ArrayList<>(choice.getOperands());
        RexNode made = null;
        for (int i = 0; i < operands.size(); i++) {
            if (isResult(operands, i) && !RexUtil.isNullLiteral(operands.get(i), true)) {
                made = cast(builder, wanted, operands.get(i));
                operands.set(i, made);
            }
        }
        RelDataType type = made == null ? builder.getTypeFactory().createSqlType(SqlTypeName.VARCHAR) : made.getType();
        for (int i = 0; i < operands.size(); i++) {
            if (isResult(operands, i) && RexUtil.isNullLiteral(operands.get(i), true)) {
                operands.set(i, builder.makeNullLiteral(type));
            }
        }
        return builder.makeCall(SqlStdOperatorTable.CASE, operands);
    }

    private static boolean isResult(List<RexNode> operands, int i) {
        return i % 2 == 1 || i == operands.size() - 1;
    }

    /** Returns a field of a row; of one that is cast, as a choice casts its rows, that of the row within. */
    private static RexNode field(PineconeRexBuilder builder, RexNode row, RelDataTypeField field) {
        return row.getKind() == SqlKind.CAST
                        && ((RexCall) row).getOperands().get(0) instanceof RexCall made
                        && made.getKind() == SqlKind.ROW
                ? builder.makeCast(field.getType(), made.getOperands().get(field.getIndex()), true, false)
                : builder.makeFieldAccess(row, field.getIndex());
    }

    /** Returns the JSON that a value is. */
    private static RexNode json(PineconeRexBuilder builder, RexNode value) {
        RelDataType type = value.getType();
        if (EngineTypes.isJson(type)) {
            return value;
        }
        if (type.getSqlTypeName() == SqlTypeName.NULL) {
            return builder.makeNullLiteral(builder.getTypeFactory().createSqlType(SqlTypeName.VARCHAR));
        }
        if (SqlTypeUtil.isMap(type)) {
            return builder.step("textToJsonb", builder.step("mapText", value));
        }
        if (type.getSqlTypeName() == SqlTypeName.BOOLEAN) {
            return builder.step("booleanAsJson", value);
        }
        if (type.isStruct()) {
            List<RexNode> parts = new ArrayList<>();
            for (RelDataTypeField field : type.getFieldList()) {
                parts.add(builder.makeLiteral(
                        field.getName().startsWith("EXPR$") ? "f" + (field.getIndex() + 1) : field.getName()));
                parts.add(field(builder, value, field));
            }
            return RowOperator.call(
                    builder, SqlParserPos.ZERO, Functions.of("recordAsJson").get(0), parts);
        }
        RelDataType element = type.getComponentType();
        if (element != null && element.isStruct()) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "An array of rows can't be made JSON: JSON_AGG and JSONB_AGG make it of the rows");
        }
        if (element != null) {
            String step = SqlTypeUtil.isNumeric(element) || element.getSqlTypeName() == SqlTypeName.BOOLEAN
                    ? "plainsAsJson"
                    : EngineTypes.isJson(element) ? "jsonsAsJson" : "textsAsJson";
            return builder.step(step, value);
        }
        String step = SqlTypeUtil.isNumeric(type)
                ? "numberAsJson"
                : SqlTypeUtil.isDatetime(type) ? "timeAsJson" : "textAsJson";
        return builder.step(step, value);
    }

    private static RexNode standIn(PineconeRexBuilder builder, Operand operand) {
        String literal = Objects.requireNonNull(operand.standIn());
        RelDataType type = FunctionTypes.type(operand.type(), builder.getTypeFactory());
        if (literal.equals("NULL")) {
            return builder.makeNullLiteral(type);
        }
        return literal.startsWith("'")
                ? builder.makeLiteral(literal.substring(1, literal.length() - 1))
                : type.getSqlTypeName() == SqlTypeName.BOOLEAN
                        ? builder.makeLiteral(literal.equals("TRUE"))
                        : builder.makeExactLiteral(new BigDecimal(literal), type);
    }

    private record Code(FunctionRow row) implements ScalarFunction, ImplementableFunction {
        @Override
        public RelDataType getReturnType(RelDataTypeFactory factory) {
            return FunctionTypes.type(row.result(), factory);
        }

        @Override
        public List<FunctionParameter> getParameters() {
            return List.of();
        }

        @Override
        public CallImplementor getImplementor() {
            return RexImpTable.createImplementor(
                    (translator, call, operands) -> invocation(operands),
                    row.isStrict() ? NullPolicy.STRICT : NullPolicy.NONE,
                    false);
        }

        private Expression invocation(List<Expression> given) {
            Method method = row.method();
            Class<?>[] parameters = method.getParameterTypes();
            List<Expression> operands = new ArrayList<>();
            for (int i = 0; i < parameters.length; i++) {
                if (row.operands().get(i).repeated()) {
                    Class<?> element = parameters[i].getComponentType();
                    operands.add(Expressions.newArrayInit(
                            element,
                            given.subList(i, given.size()).stream()
                                    .map(operand -> EnumUtils.convert(operand, element))
                                    .toList()));
                } else {
                    operands.add(EnumUtils.convert(given.get(i), parameters[i]));
                }
            }
            Expression result = Expressions.call(method, operands);
            return row.result() == FunctionType.NUMERIC ? Expressions.call(Numeric.class, "of", result) : result;
        }
    }
}
