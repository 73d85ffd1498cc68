package io.github.pineconejdbc.sql.dialect.type;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.dialect.names.TypeNames;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionRow.Form;
import io.github.pineconejdbc.sql.function.FunctionRow.Operand;
import io.github.pineconejdbc.sql.function.FunctionRow.SetColumn;
import io.github.pineconejdbc.sql.function.FunctionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** Which of a function's rows takes operands of which of Calcite's types, and what its result is to Calcite. */
public final class FunctionTypes {
    private static final int REFUSED = -1;

    /** An operand that is text is what PostgreSQL prefers to take a literal for. */
    private static final int FROM_LITERAL = 1;

    private static final int FROM_NULL = 1;
    private static final int WIDENED = 2;
    private static final int WIDENED_FURTHER = 3;
    private static final int WIDENED_TO_NUMERIC = 4;
    private static final int WIDENED_LEAST_OF_ALL = 6;
    private static final int ANYTHING = 10;

    private FunctionTypes() {}

    /** An operand as a function's choice sees it: a literal text is of any type, and so is a parameter. */
    public record Given(@Nullable RelDataType type, boolean literal) {}

    /** Returns the row that takes the operands with the fewest conversions, the first of several; null if none does. */
    public static @Nullable FunctionRow choose(List<FunctionRow> rows, List<Given> given) {
        FunctionRow best = null;
        int least = Integer.MAX_VALUE;
        for (FunctionRow row : rows) {
            int cost = cost(row, given);
            if (cost != REFUSED && cost < least) {
                best = row;
                least = cost;
            }
        }
        return best;
    }

    private static int cost(FunctionRow row, List<Given> given) {
        if (!takes(row, given.size())) {
            return REFUSED;
        }
        int sum = 0;
        for (int i = 0; i < given.size(); i++) {
            int cost = cost(given.get(i), operand(row, i).type());
            if (cost == REFUSED) {
                return REFUSED;
            }
            sum += cost;
        }
        return EngineTypes.areUnlike(elements(row, given)) ? REFUSED : sum;
    }

    /** Returns the types of what is in arrays or may be, which are all one to a function. */
    private static List<RelDataType> elements(FunctionRow row, List<Given> given) {
        List<RelDataType> elements = new ArrayList<>();
        if (row.operands().stream().anyMatch(operand -> operand.type() == FunctionType.ARRAY)) {
            for (int i = 0; i < given.size(); i++) {
                RelDataType type = given.get(i).type();
                RelDataType element = type == null || given.get(i).literal() ? null : element(row, i, type);
                if (element != null) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** Returns whether a row takes a number of operands. */
    public static boolean takes(FunctionRow row, int count) {
        return count >= fewest(row) && count <= most(row);
    }

    public static int fewest(FunctionRow row) {
        return (int) row.operands().stream()
                .filter(operand -> !operand.repeated()
                        && operand.standIn() == null
                        && operand.type().isWritten())
                .count();
    }

    public static int most(FunctionRow row) {
        return row.operands().stream().anyMatch(Operand::repeated)
                ? Integer.MAX_VALUE
                : (int) row.operands().stream()
                        .filter(operand -> operand.type().isWritten())
                        .count();
    }

    /** Returns what a row says of an operand that was given, counted from 0. */
    public static Operand operand(FunctionRow row, int i) {
        List<Operand> operands = row.operands();
        return operands.get(Math.min(i, operands.size() - 1));
    }

    private static int cost(Given given, FunctionType wanted) {
        RelDataType type = given.type();
        if (type == null || given.literal()) {
            return switch (wanted) {
                case TEXT -> 0;
                case ANY, SCALAR, ANY_JSON, OUTPUT, ELEMENT -> ANYTHING;
                case ARRAY -> ANYTHING + ANYTHING;
                default -> FROM_LITERAL;
            };
        }
        SqlTypeName name = type.getSqlTypeName();
        if (name == SqlTypeName.NULL) {
            return wanted == FunctionType.TEXT ? 0 : FROM_NULL;
        }
        return switch (wanted) {
            case TEXT ->
                EngineTypes.isJson(type) || EngineTypes.isPadded(type)
                        ? WIDENED
                        : SqlTypeUtil.isCharacter(type) ? 0 : SqlTypeUtil.isMap(type) ? WIDENED_FURTHER : REFUSED;
            case JSON, JSONB ->
                EngineTypes.isJson(type)
                        ? (type.getPrecision() == EngineTypes.JSON) == (wanted == FunctionType.JSON) ? 0 : FROM_LITERAL
                        : SqlTypeUtil.isCharacter(type)
                                ? WIDENED_FURTHER
                                : SqlTypeUtil.isMap(type) ? FROM_LITERAL : REFUSED;
            case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE -> ofNumber(name, wanted);
            case PADDED -> EngineTypes.isPadded(type) ? 0 : REFUSED;
            case BOOLEAN -> name == SqlTypeName.BOOLEAN ? 0 : REFUSED;
            case DATE -> name == SqlTypeName.DATE ? 0 : REFUSED;
            case TIME -> name == SqlTypeName.TIME ? 0 : REFUSED;
            case TIMESTAMP -> name == SqlTypeName.TIMESTAMP ? 0 : name == SqlTypeName.DATE ? WIDENED_FURTHER : REFUSED;
            case INSTANT ->
                EngineTypes.isInstant(type)
                        ? 0
                        : name == SqlTypeName.TIMESTAMP || name == SqlTypeName.DATE ? WIDENED : REFUSED;
            case INTERVAL -> IntervalType.is(type) ? 0 : REFUSED;
            case TEXTS, INTEGERS, ARRAY -> name == SqlTypeName.ARRAY ? 0 : REFUSED;
            case MULTISET -> name == SqlTypeName.MULTISET ? 0 : REFUSED;
            case MAP -> name == SqlTypeName.MAP ? 0 : REFUSED;
            case BYTES -> SqlTypeUtil.isBinary(type) ? 0 : REFUSED;
            case UUID -> type.getSqlTypeName() == SqlTypeName.UUID ? 0 : REFUSED;
            case ELEMENT -> FROM_LITERAL;
            case ANY, ANY_JSON, OUTPUT -> ANYTHING;
            case SCALAR -> name == SqlTypeName.ARRAY ? REFUSED : ANYTHING;
            case ZONE, CALL -> REFUSED;
        };
    }

    /**
     * A number becomes one of a larger type. PostgreSQL prefers DOUBLE to all others where it has to convert, but takes
     * the type of one of the operands before that.
     */
    private static int ofNumber(SqlTypeName given, FunctionType wanted) {
        return switch (given) {
            case TINYINT, SMALLINT ->
                wanted == FunctionType.SMALLINT ? 0 : wanted == FunctionType.INTEGER ? WIDENED : ofInteger(wanted);
            case INTEGER ->
                wanted == FunctionType.SMALLINT ? REFUSED : wanted == FunctionType.INTEGER ? 0 : ofInteger(wanted);
            case BIGINT ->
                wanted == FunctionType.SMALLINT || wanted == FunctionType.INTEGER
                        ? REFUSED
                        : wanted == FunctionType.BIGINT ? 0 : ofInteger(wanted);
            case DECIMAL ->
                switch (wanted) {
                    case NUMERIC -> 0;
                    case DOUBLE -> WIDENED_FURTHER;
                    case REAL -> WIDENED_LEAST_OF_ALL;
                    default -> REFUSED;
                };
            case REAL -> wanted == FunctionType.REAL ? 0 : wanted == FunctionType.DOUBLE ? 1 : REFUSED;
            case FLOAT, DOUBLE -> wanted == FunctionType.DOUBLE ? 0 : REFUSED;
            default -> REFUSED;
        };
    }

    private static int ofInteger(FunctionType wanted) {
        return switch (wanted) {
            case BIGINT -> WIDENED_FURTHER;
            case DOUBLE -> WIDENED;
            case NUMERIC -> WIDENED_TO_NUMERIC;
            default -> WIDENED_LEAST_OF_ALL;
        };
    }

    /**
     * Returns the type that an operand is cast to, not nullable; null where it stays what it is.
     *
     * @param given the operand's own; null of a parameter
     */
    public static @Nullable RelDataType cast(
            FunctionType wanted, @Nullable RelDataType given, RelDataTypeFactory factory) {
        boolean already = given != null
                && switch (wanted) {
                    case TEXT -> SqlTypeUtil.isCharacter(given) && !EngineTypes.isPadded(given);
                    case ANY, SCALAR, OUTPUT -> SqlTypeUtil.isCharacter(given);
                    case PADDED -> EngineTypes.isPadded(given);
                    case JSON, JSONB -> EngineTypes.isJson(given);
                    case ANY_JSON -> true;
                    case TEXTS -> given.getComponentType() != null && SqlTypeUtil.isCharacter(given.getComponentType());
                    case INTEGERS ->
                        given.getComponentType() != null
                                && given.getComponentType().getSqlTypeName() == SqlTypeName.INTEGER;
                    case NUMERIC -> given.getSqlTypeName() == SqlTypeName.DECIMAL;
                    case BYTES -> SqlTypeUtil.isBinary(given);
                    case UUID -> given.getSqlTypeName() == SqlTypeName.UUID;
                    case ARRAY, ELEMENT, MAP, MULTISET -> true;
                    default -> given.getSqlTypeName() == type(wanted, factory).getSqlTypeName();
                };
        return already || wanted == FunctionType.ELEMENT ? null : type(wanted, factory);
    }

    /** Returns Calcite's type, not nullable, of what doesn't depend upon operands. */
    public static RelDataType type(FunctionType type, RelDataTypeFactory factory) {
        return switch (type) {
            case TEXT, ANY, SCALAR, OUTPUT, ZONE -> factory.createSqlType(SqlTypeName.VARCHAR);
            case PADDED -> factory.createSqlType(SqlTypeName.VARCHAR, EngineTypes.PADDED);
            case JSON -> factory.createSqlType(SqlTypeName.VARCHAR, EngineTypes.JSON);
            case JSONB, ANY_JSON -> factory.createSqlType(SqlTypeName.VARCHAR, EngineTypes.JSONB);
            case SMALLINT -> factory.createSqlType(SqlTypeName.SMALLINT);
            case INTEGER, CALL -> factory.createSqlType(SqlTypeName.INTEGER);
            case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
            case REAL -> factory.createSqlType(SqlTypeName.REAL);
            case DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            case NUMERIC -> factory.createSqlType(SqlTypeName.DECIMAL);
            case BOOLEAN -> factory.createSqlType(SqlTypeName.BOOLEAN);
            case DATE -> factory.createSqlType(SqlTypeName.DATE);
            case TIME -> factory.createSqlType(SqlTypeName.TIME);
            case TIMESTAMP -> factory.createSqlType(SqlTypeName.TIMESTAMP, 3);
            case INSTANT -> factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3);
            case INTERVAL -> IntervalType.of(false);
            case BYTES -> factory.createSqlType(SqlTypeName.VARBINARY);
            case UUID -> factory.createSqlType(SqlTypeName.UUID);
            case TEXTS, ARRAY -> array(factory, SqlTypeName.VARCHAR);
            case INTEGERS -> array(factory, SqlTypeName.INTEGER);
            case MULTISET -> factory.createMultisetType(nullable(factory, SqlTypeName.VARCHAR), -1);
            case MAP ->
                factory.createMapType(
                        factory.createSqlType(SqlTypeName.VARCHAR), nullable(factory, SqlTypeName.VARCHAR));
            case ELEMENT -> factory.createSqlType(SqlTypeName.ANY);
        };
    }

    /**
     * Returns what a parameter is told by its place, or by an array's elements beside it; null where that is anything.
     */
    public static @Nullable RelDataType told(FunctionRow row, int i, List<Given> given, RelDataTypeFactory factory) {
        FunctionType type = operand(row, i).type();
        return switch (type) {
            case ELEMENT -> elements(row, given).stream().findFirst().orElse(null);
            case ANY, SCALAR, OUTPUT, ARRAY, MULTISET, MAP -> null;
            default -> type(type, factory);
        };
    }

    private static RelDataType array(RelDataTypeFactory factory, SqlTypeName element) {
        return factory.createArrayType(nullable(factory, element), -1);
    }

    private static RelDataType nullable(RelDataTypeFactory factory, SqlTypeName name) {
        return factory.createTypeWithNullability(factory.createSqlType(name), true);
    }

    /** Returns the type of a row's result for operands of some types. */
    public static RelDataType result(FunctionRow row, List<RelDataType> operands, RelDataTypeFactory factory) {
        boolean nullable =
                row.isNullable() || row.isStrict() && operands.stream().anyMatch(RelDataType::isNullable);
        return factory.createTypeWithNullability(
                resultNotNull(row, compatible(row, operands, factory), factory), nullable);
    }

    /**
     * Returns what the operands become so that arrays and elements are of one type: numbers one that holds both, texts
     * what the array holds, as PostgreSQL's {@code anycompatible} has it.
     */
    public static List<RelDataType> compatible(
            FunctionRow row, List<RelDataType> operands, RelDataTypeFactory factory) {
        if (row.operands().stream().noneMatch(operand -> operand.type() == FunctionType.ARRAY)) {
            return operands;
        }
        RelDataType common = null;
        for (int i = 0; i < operands.size(); i++) {
            RelDataType element = element(row, i, operands.get(i));
            if (element != null && (common == null || !SqlTypeUtil.isCharacter(element))) {
                common = common == null ? element : common(common, element, factory);
            }
        }
        List<RelDataType> compatible = new ArrayList<>(operands);
        for (int i = 0; common != null && i < operands.size(); i++) {
            RelDataType given = operands.get(i);
            RelDataType element = element(row, i, given);
            if (element == null
                    || !isScalar(element)
                    || element.getSqlTypeName() == common.getSqlTypeName()
                    || SqlTypeUtil.isCharacter(element) && SqlTypeUtil.isCharacter(common)) {
                continue;
            }
            RelDataType cast = factory.createTypeWithNullability(common, element.isNullable());
            compatible.set(
                    i,
                    given.getComponentType() == null
                            ? cast
                            : factory.createTypeWithNullability(factory.createArrayType(cast, -1), given.isNullable()));
        }
        return compatible;
    }

    private static @Nullable RelDataType element(FunctionRow row, int i, RelDataType given) {
        FunctionType wanted = operand(row, i).type();
        RelDataType element =
                wanted == FunctionType.ARRAY ? given.getComponentType() : wanted == FunctionType.ELEMENT ? given : null;
        return element == null || element.getSqlTypeName() == SqlTypeName.NULL ? null : element;
    }

    private static boolean isScalar(RelDataType type) {
        return EngineTypes.isNumber(type) || SqlTypeUtil.isDatetime(type) || SqlTypeUtil.isCharacter(type);
    }

    private static RelDataType common(RelDataType a, RelDataType b, RelDataTypeFactory factory) {
        boolean different = a.getSqlTypeName() != b.getSqlTypeName();
        if (different && EngineTypes.isNumber(a) && EngineTypes.isNumber(b)) {
            return Objects.requireNonNull(factory.leastRestrictive(List.of(a, b)));
        }
        if (different && SqlTypeUtil.isDatetime(a) && SqlTypeUtil.isDatetime(b)) {
            throw ErrorCondition.NOT_SUPPORTED.exception("One of " + TypeNames.of(a) + " and one of " + TypeNames.of(b)
                    + " can't be in one array: cast one of them");
        }
        return SqlTypeUtil.isCharacter(a) && isScalar(b) ? b : a;
    }

    private static RelDataType set(FunctionRow row, RelDataTypeFactory factory) {
        List<RelDataType> types = row.columns().stream()
                .map(column -> factory.createTypeWithNullability(type(column.type(), factory), true))
                .toList();
        return factory.createArrayType(
                types.size() == 1
                        ? types.get(0)
                        : factory.createStructType(
                                types,
                                row.columns().stream().map(SetColumn::name).toList()),
                -1);
    }

    private static RelDataType resultNotNull(FunctionRow row, List<RelDataType> operands, RelDataTypeFactory factory) {
        if (row.form() == Form.SET) {
            return set(row, factory);
        }
        FunctionType wanted = row.result();
        for (int i = 0; i < operands.size(); i++) {
            FunctionType type = operand(row, i).type();
            RelDataType given = operands.get(i);
            RelDataType element = given.getComponentType();
            if (type == FunctionType.ARRAY && element != null) {
                if (wanted == FunctionType.ARRAY) {
                    return factory.createArrayType(factory.createTypeWithNullability(element, true), -1);
                } else if (wanted == FunctionType.ELEMENT) {
                    return element;
                }
            } else if (type == wanted
                    && (wanted == FunctionType.ELEMENT
                            || wanted == FunctionType.MULTISET
                            || wanted == FunctionType.MAP)) {
                return given;
            }
        }
        return type(wanted, factory);
    }
}
