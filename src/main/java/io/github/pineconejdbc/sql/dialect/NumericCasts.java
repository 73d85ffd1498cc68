package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes;
import io.github.pineconejdbc.sql.dialect.type.FunctionTypes.Given;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.Functions;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** The casts that Calcite computes otherwise than PostgreSQL: rows of the table. */
final class NumericCasts {
    private NumericCasts() {}

    /** Returns the cast; null where Calcite's own one is right. */
    static @Nullable RexNode cast(
            PineconeRexBuilder builder, SqlParserPos position, RelDataType type, RexNode operand) {
        RelDataType from = operand.getType();
        if (operand instanceof RexLiteral literal) {
            if (literal.isNull() || isDouble(literal, type)) {
                return null;
            }
            if (type.getSqlTypeName() == SqlTypeName.DECIMAL
                    && !EngineTypes.hasDigits(type)
                    && SqlTypeUtil.isExactNumeric(from)
                    && !type.isNullable()) {
                return builder.makeExactLiteral(literal.getValueAs(BigDecimal.class), type);
            }
        }
        if (isCut(from, type)) {
            RelDataType text = builder.getTypeFactory()
                    .createTypeWithNullability(
                            builder.getTypeFactory().createSqlType(SqlTypeName.VARCHAR, type.getPrecision()),
                            from.isNullable());
            return RowOperator.call(
                    builder,
                    position,
                    Functions.of("cut").get(0),
                    text,
                    List.of(operand, builder.makeExactLiteral(BigDecimal.valueOf(type.getPrecision()))));
        }
        String name = rows(from, type);
        FunctionRow row =
                name == null ? null : FunctionTypes.choose(Functions.of(name), List.of(new Given(from, false)));
        if (row == null) {
            return null;
        }
        RelDataTypeFactory factory = builder.getTypeFactory();
        RexNode cast = RowOperator.call(builder, position, row, List.of(operand));
        if (SqlTypeUtil.isCharacter(type)
                && (type.getSqlTypeName() == SqlTypeName.CHAR
                        || type.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED)) {
            return builder.makeCast(factory.createTypeWithNullability(type, from.isNullable()), cast, true, false);
        }
        if (type.getSqlTypeName() == SqlTypeName.DECIMAL && EngineTypes.hasDigits(type)) {
            return RowOperator.call(
                    builder,
                    position,
                    Functions.of("withDigits").get(0),
                    factory.createTypeWithNullability(type, from.isNullable()),
                    List.of(
                            cast,
                            builder.makeExactLiteral(BigDecimal.valueOf(type.getPrecision())),
                            builder.makeExactLiteral(BigDecimal.valueOf(type.getScale()))));
        }
        return cast;
    }

    /** Whether a number is a literal of DOUBLE as well. */
    private static boolean isDouble(RexLiteral literal, RelDataType type) {
        if (type.getSqlTypeName() != SqlTypeName.DOUBLE || !SqlTypeUtil.isDecimal(literal.getType())) {
            return false;
        }
        BigDecimal number = literal.getValueAs(BigDecimal.class);
        double result = number == null ? 0 : number.doubleValue();
        return number != null && !Double.isInfinite(result) && (result == 0) == (number.signum() == 0);
    }

    /**
     * Calcite takes a cast to fewer characters for none where another one to more follows. Lengths by which a kind of
     * text is told aren't lengths.
     */
    private static boolean isCut(RelDataType from, RelDataType to) {
        return to.getSqlTypeName() == SqlTypeName.VARCHAR
                && !EngineTypes.isJson(to)
                && !EngineTypes.isPadded(to)
                && to.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED
                && SqlTypeUtil.isCharacter(from)
                && (from.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                        || from.getPrecision() > to.getPrecision());
    }

    private static @Nullable String rows(RelDataType from, RelDataType to) {
        SqlTypeName source = from.getSqlTypeName();
        SqlTypeName target = to.getSqlTypeName();
        boolean text = SqlTypeUtil.isCharacter(from);
        boolean whole = SqlTypeName.INT_TYPES.contains(source);
        boolean approximate = SqlTypeName.APPROX_TYPES.contains(source);
        boolean decimal = source == SqlTypeName.DECIMAL;
        return switch (target) {
            case DECIMAL -> {
                boolean already = decimal
                        && (!EngineTypes.hasDigits(to)
                                || EngineTypes.hasDigits(from)
                                        && from.getPrecision() == to.getPrecision()
                                        && from.getScale() == to.getScale());
                yield !already && (text || whole || approximate || decimal) ? "toNumeric" : null;
            }
            case SMALLINT -> text || approximate || decimal ? "toSmallint" : null;
            case INTEGER -> text || approximate || decimal || source == SqlTypeName.BOOLEAN ? "toInteger" : null;
            case BIGINT -> text || approximate || decimal ? "toBigint" : null;
            case REAL -> text || decimal || approximate && source != SqlTypeName.REAL ? "toReal" : null;
            case FLOAT, DOUBLE -> text || decimal ? "toDouble" : null;
            case BOOLEAN -> text || source == SqlTypeName.INTEGER ? "toBoolean" : null;
            case CHAR, VARCHAR -> approximate || decimal || source == SqlTypeName.BOOLEAN ? "toText" : null;
            default -> null;
        };
    }
}
