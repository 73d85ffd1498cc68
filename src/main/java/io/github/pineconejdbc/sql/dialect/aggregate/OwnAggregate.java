package io.github.pineconejdbc.sql.dialect.aggregate;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.JsonText;
import io.github.pineconejdbc.sql.aggregate.AggregateRow;
import io.github.pineconejdbc.sql.aggregate.AggregateRow.Form;
import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Optionality;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate of the table, with the order of its rows: the keys are operands like its arguments, after them, so that
 * no more than the function itself sorts.
 */
public final class OwnAggregate extends SqlUserDefinedAggFunction {
    private final AggregateRow row;
    private final int arguments;
    private final boolean ordered;
    private final boolean distinct;

    /**
     * @param order the letters of {@link AggregateRow#accumulator}
     * @param distinct whether rows whose keys are the same are one
     */
    OwnAggregate(AggregateRow row, int arguments, String order, boolean distinct) {
        // The name tells apart what sorts otherwise: calls are the same to Calcite if their functions' names are.
        super(
                new SqlIdentifier(
                        row.name()
                                + (distinct ? " DISTINCT" : "")
                                + (order.isEmpty() ? "" : " ORDER " + spelled(order)),
                        SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                binding -> result(row, arguments, binding),
                InferTypes.ANY_NULLABLE,
                OperandTypes.operandMetadata(
                        Collections.nCopies(arguments + order.length(), SqlTypeFamily.ANY),
                        factory -> List.of(),
                        i -> "value",
                        i -> false),
                new AccumulatorCode(row, arguments, order, distinct),
                false,
                row.form() == Form.WINDOW,
                Optionality.FORBIDDEN);
        this.row = row;
        this.arguments = arguments;
        this.ordered = !order.isEmpty();
        this.distinct = distinct;
    }

    /** Calcite's comparison of calls takes small and capital letters for the same. */
    private static String spelled(String order) {
        return order.replace("A", "na").replace("D", "nd");
    }

    /** Returns whether a function, resolved or not, makes a list of all rows' values, in whichever order. */
    public static boolean isListOfAll(SqlOperator function) {
        return function instanceof OwnAggregate own
                ? own.row.name().equals("ARRAY_AGG") && !own.distinct
                : function.getName().equalsIgnoreCase("ARRAY_AGG");
    }

    /** Returns whether it keeps all its rows. */
    public boolean keepsRows() {
        return row.kept();
    }

    /** Returns how many of its first operands become JSON; 0 of others. */
    public int valuesOfJson() {
        return row.taken() == AggregateRow.Taken.JSON ? arguments : 0;
    }

    /** Returns whether its result depends upon the order in which the rows come. */
    public boolean readsOrder() {
        return row.kept() && !ordered;
    }

    private static @Nullable RelDataType result(AggregateRow row, int arguments, SqlOperatorBinding binding) {
        RelDataTypeFactory factory = binding.getTypeFactory();
        RelDataType type = switch (row.result()) {
            case FIRST -> binding.getOperandType(0);
            case ARRAY_OF_FIRST ->
                factory.createArrayType(factory.createTypeWithNullability(binding.getOperandType(0), true), -1);
            case KEY -> binding.getOperandType(arguments);
            case KEYS -> likeFraction(binding, binding.getOperandType(arguments));
            case MEASURE -> {
                RelDataType key = binding.getOperandType(arguments);
                yield likeFraction(
                        binding, SqlTypeUtil.isNumeric(key) ? factory.createSqlType(SqlTypeName.DOUBLE) : key);
            }
            case JSON -> factory.createSqlType(SqlTypeName.VARCHAR, JsonText.JSON);
            case JSONB -> factory.createSqlType(SqlTypeName.VARCHAR, JsonText.JSONB);
            case TEXT -> factory.createSqlType(SqlTypeName.VARCHAR);
            case DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
        };
        return factory.createTypeWithNullability(type, true);
    }

    private static RelDataType likeFraction(SqlOperatorBinding binding, RelDataType type) {
        RelDataTypeFactory factory = binding.getTypeFactory();
        return like(factory, binding.getOperandType(0), type);
    }

    private static RelDataType like(RelDataTypeFactory factory, RelDataType fraction, RelDataType type) {
        RelDataType element = fraction.getComponentType();
        return element == null
                ? type
                : factory.createArrayType(factory.createTypeWithNullability(like(factory, element, type), true), -1);
    }

    /** Returns the type of a parameter among its operands; null where anything may stand there. */
    public @Nullable RelDataType parameter(
            RelDataTypeFactory factory, SqlCall call, int operand, Function<SqlNode, RelDataType> typeOf) {
        if (operand >= arguments) {
            return null;
        }
        return switch (row.taken()) {
            case NUMBERS, FRACTION, FRACTION_OF_MEASURES -> factory.createSqlType(SqlTypeName.DOUBLE);
            case TEXTS -> factory.createSqlType(SqlTypeName.VARCHAR);
            case JSON -> null;
            case ANYTHING ->
                row.form() == Form.HYPOTHETICAL
                        ? typeOf.apply(call.operand(arguments + operand))
                        : row.form() == Form.WINDOW && operand == 1 ? factory.createSqlType(SqlTypeName.INTEGER) : null;
        };
    }

    /** Looks nothing up: it is what was found. */
    @Override
    public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
        if (row.form() == Form.HYPOTHETICAL) {
            for (int i = 0; i < arguments; i++) {
                asKey(validator, scope, call, i);
            }
        }
        return validateOperands(validator, scope.getOperandScope(call), call);
    }

    /** What is asked for is of its key's type. */
    private void asKey(SqlValidator validator, SqlValidatorScope scope, SqlCall call, int i) {
        SqlNode argument = call.operand(i);
        RelDataType key = validator.deriveType(scope, call.operand(arguments + i));
        if (argument instanceof SqlDynamicParam) {
            return;
        }
        RelDataType type = validator.deriveType(scope, argument);
        boolean same = type.getSqlTypeName() == key.getSqlTypeName()
                || SqlTypeUtil.isNumeric(type) && SqlTypeUtil.isNumeric(key)
                || SqlTypeUtil.isCharacter(type) && SqlTypeUtil.isCharacter(key)
                || type.getSqlTypeName() == SqlTypeName.NULL
                || type.getSqlTypeName() == SqlTypeName.ANY;
        if (same) {
            return;
        }
        boolean times = SqlTypeUtil.isDatetime(type) && SqlTypeUtil.isDatetime(key);
        if (!(argument instanceof SqlCharStringLiteral) && !times) {
            throw ErrorCondition.WRONG_TYPES.exception(SqlNodes.at(
                    argument.getParserPosition(),
                    row.name() + " takes a value of the type that it sorts by, " + TypeNames.of(key) + ", and no "
                            + TypeNames.of(type)));
        }
        call.setOperand(i, SqlNodes.cast(argument, key));
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding binding, boolean throwOnFailure) {
        List<RelDataType> types = binding.collectOperandTypes();
        boolean taken = true;
        for (int i = 0; i < types.size(); i++) {
            taken &= takes(types.get(i), i);
        }
        if (!taken && throwOnFailure) {
            throw ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(
                    binding.getCall().getParserPosition(), "there is no " + row.name() + " of " + TypeNames.of(types)));
        }
        if (taken && arguments == 1 && binding.operand(0) instanceof SqlNumericLiteral fraction) {
            checkFraction(fraction);
        }
        return taken;
    }

    private boolean takes(RelDataType type, int operand) {
        SqlTypeName name = type.getSqlTypeName();
        if (name == SqlTypeName.NULL || name == SqlTypeName.UNKNOWN || name == SqlTypeName.ANY) {
            return true;
        }
        return switch (row.taken()) {
            case JSON -> true;
            case ANYTHING -> row.form() != Form.WINDOW || operand == 0 || SqlTypeUtil.isIntType(type);
            case TEXTS -> operand >= arguments || SqlTypeUtil.isCharacter(type);
            case NUMBERS -> operand >= arguments || SqlTypeUtil.isNumeric(type);
            case FRACTION -> operand >= arguments || isFraction(type);
            case FRACTION_OF_MEASURES ->
                operand < arguments ? isFraction(type) : SqlTypeUtil.isNumeric(type) || name == SqlTypeName.OTHER;
        };
    }

    private static boolean isFraction(RelDataType type) {
        RelDataType element = type.getComponentType();
        return element == null ? SqlTypeUtil.isNumeric(type) : isFraction(element);
    }

    /** PostgreSQL looks at the fraction before it looks for rows. */
    private void checkFraction(SqlNumericLiteral literal) {
        BigDecimal fraction = literal.bigDecimalValue();
        boolean isFraction =
                row.taken() == AggregateRow.Taken.FRACTION || row.taken() == AggregateRow.Taken.FRACTION_OF_MEASURES;
        if (isFraction && fraction != null && (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0)) {
            throw outOfRange(fraction);
        }
    }

    private DriverException outOfRange(BigDecimal fraction) {
        return ErrorCondition.NUMBER_OUT_OF_RANGE.exception(
                row.name() + " takes a fraction between 0 and 1, and not " + fraction.toPlainString());
    }
}
