package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.sql.ArrayText;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/** The types of texts between quotes, which are what stands beside them. */
public final class LiteralTypes {
    private static final int MILLIS = 3;

    private LiteralTypes() {}

    /**
     * Returns the type of texts between quotes, which alone are CHAR, among values of other types; null of no such
     * types.
     */
    public static @Nullable RelDataType meant(List<RelDataType> types, RelDataTypeFactory factory) {
        List<RelDataType> others = types.stream()
                .filter(type -> type.getSqlTypeName() != SqlTypeName.CHAR && type.getSqlTypeName() != SqlTypeName.NULL)
                .toList();
        boolean plain = !others.isEmpty()
                && others.stream()
                        .allMatch(type -> SqlTypeUtil.isNumeric(type)
                                || SqlTypeUtil.isBoolean(type)
                                || SqlTypeUtil.isDatetime(type));
        return plain && others.size() < types.size() ? factory.leastRestrictive(others) : null;
    }

    /** Casts texts between quotes to the type of the operands beside them, and dates beside times to times. */
    public static void asOthers(SqlCall call, Function<SqlNode, RelDataType> typeOf, RelDataTypeFactory factory) {
        List<RelDataType> types = call.getOperandList().stream().map(typeOf).toList();
        RelDataType meant = call.getOperandList().stream().anyMatch(SqlCharStringLiteral.class::isInstance)
                ? meant(types, factory)
                : null;
        RelDataType time = types.stream().allMatch(SqlTypeUtil::isDatetime) ? factory.leastRestrictive(types) : meant;
        for (int i = 0; i < call.operandCount(); i++) {
            if (meant != null && call.operand(i) instanceof SqlCharStringLiteral text) {
                call.setOperand(i, SqlNodes.cast(text, meant));
            } else if (time != null
                    && SqlTypeUtil.isDatetime(types.get(i))
                    && types.get(i).getSqlTypeName() != time.getSqlTypeName()) {
                call.setOperand(i, SqlNodes.cast(call.operand(i), time));
            }
        }
    }

    /** Makes the type of an array one of as many dimensions as its text has: to PostgreSQL they are one type. */
    public static void withDimensions(SqlBasicCall cast) {
        if (!(cast.operand(0) instanceof SqlCharStringLiteral text)
                || !(cast.operand(1) instanceof SqlDataTypeSpec type)
                || !(type.getTypeNameSpec() instanceof SqlCollectionTypeNameSpec array)
                || array.getElementTypeName() instanceof SqlCollectionTypeNameSpec) {
            return;
        }
        SqlParserPos position = type.getParserPosition();
        SqlCollectionTypeNameSpec nested = array;
        for (int i = ArrayText.dimensions(text.getValueAs(String.class)); i > 1; i--) {
            nested = new SqlCollectionTypeNameSpec(nested, SqlTypeName.ARRAY, position);
        }
        if (nested != array) {
            cast.setOperand(1, new SqlDataTypeSpec(nested, position));
        }
    }

    /** Casts texts in the rows of VALUES to the type that another row says for their column. */
    public static void inColumns(SqlCall values) {
        if (values.operandCount() < 2) {
            return;
        }
        for (int column = 0; column < ((SqlCall) values.operand(0)).operandCount(); column++) {
            SqlDataTypeSpec said = null;
            for (SqlNode row : values.getOperandList()) {
                SqlNode cell = cell(row, column);
                said = said == null || isNumber(said) && cell instanceof SqlNumericLiteral ? wider(said, cell) : said;
            }
            if (said == null) {
                continue;
            }
            for (SqlNode row : values.getOperandList()) {
                if (cell(row, column) instanceof SqlCharStringLiteral text) {
                    ((SqlCall) row)
                            .setOperand(
                                    column, SqlStdOperatorTable.CAST.createCall(text.getParserPosition(), text, said));
                }
            }
        }
    }

    private static @Nullable SqlNode cell(SqlNode row, int column) {
        return row instanceof SqlCall cells && column < cells.operandCount() ? cells.operand(column) : null;
    }

    private static boolean isNumber(SqlDataTypeSpec type) {
        String name = type.getTypeName().getSimple();
        return name.equals(SqlTypeName.INTEGER.name()) || name.equals(SqlTypeName.BIGINT.name());
    }

    /** Returns the type that a value says, or what is known already. */
    private static @Nullable SqlDataTypeSpec wider(@Nullable SqlDataTypeSpec known, @Nullable SqlNode value) {
        if (value == null) {
            return known;
        }
        if (value.getKind() == SqlKind.CAST && ((SqlCall) value).operand(1) instanceof SqlDataTypeSpec type) {
            return type.getTypeName().getSimple().contains("CHAR") ? known : type;
        }
        if (value instanceof SqlUnknownLiteral time) {
            return switch (time.tag) {
                case "DATE" -> type(SqlTypeName.DATE, value);
                case "TIME" -> type(SqlTypeName.TIME, value);
                case "TIMESTAMP" -> SqlNodes.type(SqlTypeName.TIMESTAMP, MILLIS, value.getParserPosition());
                default -> known;
            };
        }
        SqlTypeName name = value instanceof SqlLiteral literal ? literal.getTypeName() : SqlTypeName.NULL;
        return switch (name) {
            case DECIMAL ->
                type(
                        ((SqlNumericLiteral) value).isInteger()
                                ? isInteger((SqlNumericLiteral) value) && (known == null || isInteger(known))
                                        ? SqlTypeName.INTEGER
                                        : SqlTypeName.BIGINT
                                : SqlTypeName.DECIMAL,
                        value);
            case BOOLEAN -> type(name, value);
            default -> known;
        };
    }

    private static SqlDataTypeSpec type(SqlTypeName type, SqlNode value) {
        return SqlNodes.type(type, RelDataType.PRECISION_NOT_SPECIFIED, value.getParserPosition());
    }

    private static boolean isInteger(SqlDataTypeSpec type) {
        return type.getTypeName().getSimple().equals(SqlTypeName.INTEGER.name());
    }

    private static boolean isInteger(SqlNumericLiteral literal) {
        return literal.bigDecimalValue() != null
                && literal.bigDecimalValue().toBigInteger().bitLength() < Integer.SIZE;
    }
}
