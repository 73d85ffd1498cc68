package io.github.pineconejdbc.sql;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/** The text of a map, which is its JSON. No statement can name the function: a CAST stands for it. */
public final class MapText {

    static final SqlFunction FUNCTION = new Function();

    private MapText() {}

    /** Returns the JSON of a map. For the code that Calcite generates. */
    public static @Nullable String of(@Nullable Map<?, ?> map) {
        return map == null ? null : map.toString();
    }

    private static final class Function extends SqlUserDefinedFunction {
        Function() {
            super(
                    new SqlIdentifier("MAP_TEXT", SqlParserPos.ZERO),
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.explicit(SqlTypeName.VARCHAR).andThen(SqlTypeTransforms.TO_NULLABLE),
                    InferTypes.ANY_NULLABLE,
                    OperandTypes.operandMetadata(
                            List.of(SqlTypeFamily.MAP), typeFactory -> List.of(), i -> "map", i -> false),
                    ScalarFunctionImpl.createUnsafe(implementation()));
        }

        private static Method implementation() {
            try {
                return MapText.class.getMethod("of", Map.class);
            } catch (NoSuchMethodException e) {
                throw new LinkageError("the method is declared above", e);
            }
        }

        /** Looks nothing up, as the function is in no table of operators. */
        @Override
        public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
            boolean nullable = validator.deriveType(scope, call.operand(0)).isNullable();
            var types = validator.getTypeFactory();
            return types.createTypeWithNullability(types.createSqlType(SqlTypeName.VARCHAR), nullable);
        }
    }
}
