package io.github.pineconejdbc.sql;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
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

/**
 * What Calcite's CAST does to maps and instants, done right: it casts a map to nothing but a map, and takes
 * the fraction of a second away on the road from a local time to an instant. No statement can name these
 * functions; {@link Dialect} puts them where a CAST stands. The methods are public for the code that
 * Calcite generates.
 */
public final class Functions {

    /** The JSON of a map. */
    static final SqlFunction MAP_TEXT = new Internal("mapText", SqlTypeName.VARCHAR, SqlTypeFamily.MAP);

    /** The instant that a local time is, in a zone. */
    static final SqlFunction TO_INSTANT = new Internal(
            "toInstant", SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, SqlTypeFamily.TIMESTAMP, SqlTypeFamily.CHARACTER);

    /** The local time that an instant is, in a zone. */
    static final SqlFunction TO_LOCAL_TIME =
            new Internal("toLocalTime", SqlTypeName.TIMESTAMP, SqlTypeFamily.TIMESTAMP, SqlTypeFamily.CHARACTER);

    private Functions() {}

    /** Returns the JSON of a map. */
    public static @Nullable String mapText(@Nullable Map<?, ?> map) {
        return map == null ? null : map.toString();
    }

    /**
     * Returns the instant of a local time. A time that the zone skips is as much later as the gap is long;
     * of a time that comes twice, the first.
     *
     * @param local milliseconds since 1970-01-01 00:00:00 of that zone
     */
    public static @Nullable Long toInstant(@Nullable Long local, String zone) {
        if (local == null) {
            return null;
        }
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(local), ZoneOffset.UTC)
                .atZone(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
    }

    /** Returns the local time of an instant, in milliseconds since 1970-01-01 00:00:00 of the zone. */
    public static @Nullable Long toLocalTime(@Nullable Long instant, String zone) {
        if (instant == null) {
            return null;
        }
        int offset = ZoneId.of(zone)
                .getRules()
                .getOffset(Instant.ofEpochMilli(instant))
                .getTotalSeconds();
        return instant + offset * 1_000L;
    }

    /** A function that is in no table of operators. */
    private static final class Internal extends SqlUserDefinedFunction {
        private final SqlTypeName result;

        Internal(String method, SqlTypeName result, SqlTypeFamily... operands) {
            super(
                    new SqlIdentifier(method, SqlParserPos.ZERO),
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.explicit(result).andThen(SqlTypeTransforms.TO_NULLABLE),
                    InferTypes.ANY_NULLABLE,
                    OperandTypes.operandMetadata(
                            List.of(operands), typeFactory -> List.of(), i -> "operand" + i, i -> false),
                    ScalarFunctionImpl.createUnsafe(implementation(method)));
            this.result = result;
        }

        private static Method implementation(String name) {
            return Arrays.stream(Functions.class.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** Looks nothing up. */
        @Override
        public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
            boolean nullable = validator.deriveType(scope, call.operand(0)).isNullable();
            RelDataTypeFactory types = validator.getTypeFactory();
            return types.createTypeWithNullability(types.createSqlType(result), nullable);
        }
    }
}
