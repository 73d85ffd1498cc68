package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes.Given;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.jspecify.annotations.Nullable;

/**
 * A function as a statement names it: the rows of the table of functions that have this name. Which of them is meant
 * shows by the operands, as in PostgreSQL: the one that takes them with the fewest conversions.
 */
final class NamedFunction extends SqlFunction {
    private final List<FunctionRow> rows;
    private final SqlSyntax syntax;

    NamedFunction(String name, List<FunctionRow> rows) {
        this(name, SqlKind.OTHER_FUNCTION, SqlSyntax.FUNCTION, rows);
    }

    private NamedFunction(String name, SqlKind kind, SqlSyntax syntax, List<FunctionRow> rows) {
        super(name, kind, null, null, null, SqlFunctionCategory.SYSTEM);
        this.rows = rows;
        this.syntax = syntax;
    }

    /** Returns what an operator of Calcite's is, of operands that the rows of its sign take. */
    static NamedFunction of(SqlOperator operator) {
        boolean prefix = operator.getSyntax() == SqlSyntax.PREFIX;
        List<FunctionRow> rows = Functions.of(operator.getName()).stream()
                .filter(row -> FunctionTypes.takes(row, prefix ? 1 : 2))
                .toList();
        return new NamedFunction(operator.getName(), operator.getKind(), operator.getSyntax(), rows);
    }

    @Override
    public SqlSyntax getSyntax() {
        return syntax;
    }

    /**
     * Returns whether a call is for the rows to take, or to refuse: others than numbers have an operator of their own.
     */
    boolean isOfNumbers(SqlCallBinding binding) {
        List<Given> given = given(binding);
        return FunctionTypes.choose(rows, given) != null
                || given.stream()
                        .allMatch(operand -> operand.type() != null
                                && (EngineTypes.isNumber(operand.type())
                                        || SqlTypeUtil.isCharacter(operand.type())
                                        || SqlTypeUtil.isBoolean(operand.type())));
    }

    /** Looks nothing up: it is what was found. */
    @Override
    public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
        return validateOperands(validator, scope.getOperandScope(call), call);
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
        int least = rows.stream().mapToInt(FunctionTypes::fewest).min().orElse(0);
        int most = rows.stream().mapToInt(FunctionTypes::most).max().orElse(0);
        return most == Integer.MAX_VALUE
                ? SqlOperandCountRanges.from(least)
                : SqlOperandCountRanges.between(least, most);
    }

    @Override
    public SqlOperandTypeInference getOperandTypeInference() {
        return (binding, returned, operands) -> {
            FunctionRow row = FunctionTypes.choose(rows, given(binding));
            for (int i = 0; row != null && i < operands.length; i++) {
                RelDataTypeFactory factory = binding.getTypeFactory();
                operands[i] = factory.createTypeWithNullability(
                        FunctionTypes.type(FunctionTypes.operand(row, i).type(), factory), true);
            }
        };
    }

    /** Returns what a call takes at a place; null where that is anything. */
    @Nullable
    RelDataType operandType(SqlCallBinding binding, int i) {
        List<Given> given = given(binding);
        FunctionRow row = FunctionTypes.choose(rows, given);
        return row == null ? null : FunctionTypes.told(row, i, given, binding.getTypeFactory());
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding binding, boolean throwOnFailure) {
        if (FunctionTypes.choose(rows, given(binding)) != null) {
            return true;
        }
        if (throwOnFailure) {
            // Of an operator there are too many.
            String there = syntax == SqlSyntax.FUNCTION
                    ? "there is " + rows.stream().map(FunctionRow::signature).collect(Collectors.joining(", "))
                    : "a cast of an operand may help";
            throw ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(
                    binding.getCall().getParserPosition(),
                    "there is no " + getName() + "(" + TypeNames.of(binding.collectOperandTypes()) + "): " + there));
        }
        return false;
    }

    @Override
    public RelDataType inferReturnType(SqlOperatorBinding binding) {
        FunctionRow row = FunctionTypes.choose(rows, given((SqlCallBinding) binding));
        return FunctionTypes.result(
                Objects.requireNonNull(row), binding.collectOperandTypes(), binding.getTypeFactory());
    }

    private static List<Given> given(SqlCallBinding binding) {
        List<Given> given = new ArrayList<>();
        for (SqlNode operand : binding.operands()) {
            RelDataType type = givenType(
                    operand, binding.getValidator().deriveType(binding.getScope(), operand), binding.getTypeFactory());
            given.add(
                    type.getSqlTypeName() == SqlTypeName.UNKNOWN
                            ? new Given(null, false)
                            : new Given(type, isText(operand)));
        }
        return given;
    }

    /** A NULL by itself is of no type, whatever the validator has said that it is to be. */
    private static RelDataType givenType(SqlNode operand, RelDataType type, RelDataTypeFactory factory) {
        return SqlUtil.isNullLiteral(operand, false) ? factory.createSqlType(SqlTypeName.NULL) : type;
    }

    private static boolean isText(SqlNode node) {
        return node instanceof SqlCharStringLiteral;
    }

    /** Makes the call of the row that is meant. */
    RexNode convert(SqlRexContext context, SqlCall call) {
        List<RexNode> operands = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (SqlNode operand : call.getOperandList()) {
            RexNode converted = context.convertExpression(operand);
            operands.add(converted);
            given.add(new Given(givenType(operand, converted.getType(), context.getTypeFactory()), isText(operand)));
        }
        FunctionRow row = Objects.requireNonNull(FunctionTypes.choose(rows, given), getName());
        return RowOperator.call((PineconeRexBuilder) context.getRexBuilder(), call.getParserPosition(), row, operands);
    }
}
