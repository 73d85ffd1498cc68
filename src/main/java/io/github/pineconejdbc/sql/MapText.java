package io.github.pineconejdbc.sql;

import java.util.List;
import java.util.Map;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.jspecify.annotations.Nullable;

/** The text of a map, which is its JSON. No statement can name the function: a CAST stands for it. */
public final class MapText {

    static final SqlFunction FUNCTION = new SqlUserDefinedFunction(
            new SqlIdentifier(List.of("MAP_TEXT"), SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.explicit(SqlTypeName.VARCHAR).andThen((call, type) -> call.getTypeFactory()
                    .createTypeWithNullability(type, call.getOperandType(0).isNullable())),
            InferTypes.ANY_NULLABLE,
            OperandTypes.operandMetadata(
                    List.of(org.apache.calcite.sql.type.SqlTypeFamily.MAP), typeFactory -> List.of(), i -> "map", i -> false),
            ScalarFunctionImpl.createUnsafe(methodOf()));

    private MapText() {}

    private static java.lang.reflect.Method methodOf() {
        try {
            return MapText.class.getMethod("of", Map.class);
        } catch (NoSuchMethodException e) {
            throw new LinkageError("the function that this class declares isn't there", e);
        }
    }

    /** Returns the JSON of a map. For the code that Calcite generates. */
    public static @Nullable String of(@Nullable Map<?, ?> map) {
        return map == null ? null : map.toString();
    }
}
