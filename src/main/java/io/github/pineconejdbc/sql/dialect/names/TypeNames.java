package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.sql.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql2rel.SqlRexContext;

/**
 * PostgreSQL's names of types, and PG_TYPEOF, which tells the type of an expression by PostgreSQL's name for it,
 * whatever its value.
 */
public final class TypeNames extends SqlFunction {
    public static final TypeNames FUNCTION = new TypeNames();

    private TypeNames() {
        super(
                "PG_TYPEOF",
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.explicit(SqlTypeName.VARCHAR),
                null,
                OperandTypes.ANY,
                SqlFunctionCategory.SYSTEM);
    }

    /** Makes the name a literal. */
    public static RexNode convert(SqlRexContext context, SqlCall call) {
        SqlNode value = call.operand(0);
        RelDataType type = context.getValidator().getValidatedNodeType(value);
        return context.getRexBuilder()
                .makeLiteral(
                        value instanceof SqlCharStringLiteral ? "unknown" : of(type),
                        context.getValidator().getValidatedNodeType(call),
                        true);
    }

    /** Returns the names of some types, one after the other. */
    public static String of(List<RelDataType> types) {
        return types.stream().map(TypeNames::of).collect(Collectors.joining(", "));
    }

    /** Returns the name of a type. */
    public static String of(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case BOOLEAN -> "boolean";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL -> "numeric";
            case REAL -> "real";
            case FLOAT, DOUBLE -> "double precision";
            case CHAR -> "character";
            case VARCHAR -> ofText(type.getPrecision());
            case BINARY, VARBINARY -> "bytea";
            case UUID -> "uuid";
            case DATE -> "date";
            case TIME -> "time without time zone";
            case TIMESTAMP -> "timestamp without time zone";
            case TIMESTAMP_TZ, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> "timestamp with time zone";
            case MAP -> "jsonb";
            case ARRAY -> type.getComponentType() == null ? "text[]" : of(type.getComponentType()) + "[]";
            case ROW -> "record";
            case NULL, UNKNOWN -> "unknown";
            default -> "interval";
        };
    }

    private static String ofText(int length) {
        return length == JsonText.JSON ? "json" : length == JsonText.JSONB ? "jsonb" : "text";
    }
}
