package io.github.pineconejdbc.sql.dialect.type;

import com.google.common.collect.ImmutableSet;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.dialect.names.LiteralTypes;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.type.SqlTypeCoercionRule;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;
import org.jspecify.annotations.Nullable;

/** Lets an instant meet a local time or a date, and a map meet its text, which Calcite leaves undone. */
public final class PineconeTypeCoercion extends TypeCoercionImpl {
    public static final SqlTypeMappingRule CASTS = casts();

    private static final Set<SqlTypeFamily> NUMBERS = Set.of(
            SqlTypeFamily.NUMERIC,
            SqlTypeFamily.EXACT_NUMERIC,
            SqlTypeFamily.INTEGER,
            SqlTypeFamily.DECIMAL,
            SqlTypeFamily.APPROXIMATE_NUMERIC);

    public PineconeTypeCoercion(RelDataTypeFactory typeFactory, SqlValidator validator) {
        super(typeFactory, validator);
    }

    @Override
    protected boolean needToCast(
            SqlValidatorScope scope, SqlNode node, RelDataType toType, SqlTypeMappingRule mappingRule) {
        return SqlTypeUtil.isMap(validator.deriveType(scope, node)) && SqlTypeUtil.isCharacter(toType)
                || super.needToCast(scope, node, toType, mappingRule);
    }

    @Override
    public @Nullable RelDataType implicitCast(RelDataType from, SqlTypeFamily expected) {
        if (SqlTypeUtil.isMap(from) && (expected == SqlTypeFamily.CHARACTER || expected == SqlTypeFamily.STRING)) {
            return factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.VARCHAR), from.isNullable());
        }
        if (from.getSqlTypeName() == SqlTypeName.VARCHAR && NUMBERS.contains(expected)) {
            return null;
        }
        if (SqlTypeUtil.isCharacter(from) && expected == SqlTypeFamily.DATETIME) {
            return factory.createTypeWithNullability(
                    factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3), from.isNullable());
        }
        return super.implicitCast(from, expected);
    }

    /** A text between quotes, which alone is CHAR, is of the type of what it meets; other texts meet texts only. */
    @Override
    public @Nullable RelDataType getWiderTypeFor(List<RelDataType> types, boolean stringPromotion) {
        RelDataType meant = LiteralTypes.meant(types, factory);
        if (meant == null && EngineTypes.areMixed(types)) {
            return null;
        }
        return meant == null
                ? super.getWiderTypeFor(types, stringPromotion)
                : factory.createTypeWithNullability(meant, types.stream().anyMatch(RelDataType::isNullable));
    }

    /** What is of one family to Calcite may still be of types that are never compared. */
    @Override
    public boolean binaryComparisonCoercion(SqlCallBinding binding) {
        if (binding.operands().size() == 2 && EngineTypes.areMixed(binding.collectOperandTypes())) {
            throw binding.newValidationSignatureError();
        }
        return super.binaryComparisonCoercion(binding);
    }

    @Override
    public boolean inOperationCoercion(SqlCallBinding binding) {
        RelDataType value = binding.getOperandType(0);
        if (!value.isStruct() && others(binding).anyMatch(other -> EngineTypes.areMixed(List.of(value, other)))) {
            throw incomparable(binding);
        }
        return super.inOperationCoercion(binding);
    }

    @Override
    public boolean quantifyOperationCoercion(SqlCallBinding binding) {
        RelDataType element = binding.getOperandType(1).getComponentType();
        if (element != null && EngineTypes.areMixed(List.of(binding.getOperandType(0), element))) {
            throw incomparable(binding);
        }
        return super.quantifyOperationCoercion(binding);
    }

    private static DriverException incomparable(SqlCallBinding binding) {
        return ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(
                binding.operand(0).getParserPosition(), "values of these types can't be compared: a cast may help"));
    }

    /** Returns the types of what a value is looked for among: those of a list, or that of the one column of a query. */
    private Stream<RelDataType> others(SqlCallBinding binding) {
        if (binding.operand(1) instanceof SqlNodeList list) {
            return list.getList().stream().map(item -> validator.deriveType(binding.getScope(), item));
        }
        RelDataType row = binding.getOperandType(1);
        return !row.isStruct()
                ? Stream.of(row)
                : row.getFieldCount() == 1 ? Stream.of(row.getFieldList().get(0).getType()) : Stream.empty();
    }

    @Override
    public @Nullable RelDataType commonTypeForBinaryComparison(
            @Nullable RelDataType left, @Nullable RelDataType right) {
        if (left != null && right != null) {
            boolean nullable = left.isNullable() || right.isNullable();
            if (EngineTypes.isInstant(left) && SqlTypeUtil.isDatetime(right) && !EngineTypes.isInstant(right)) {
                return factory.createTypeWithNullability(left, nullable);
            }
            if (EngineTypes.isInstant(right) && SqlTypeUtil.isDatetime(left) && !EngineTypes.isInstant(left)) {
                return factory.createTypeWithNullability(right, nullable);
            }
            RelDataType json = EngineTypes.commonJson(factory, List.of(left, right));
            if (json != null || EngineTypes.isJson(left) || EngineTypes.isJson(right)) {
                return json;
            }
            if (EngineTypes.isNumber(left) && EngineTypes.isNumber(right)) {
                return commonNumber(left, right);
            }
        }
        return super.commonTypeForBinaryComparison(left, right);
    }

    /** A REAL is compared as a DOUBLE with all but its like. */
    private @Nullable RelDataType commonNumber(RelDataType left, RelDataType right) {
        RelDataType common = EngineTypes.commonNumber(factory, List.of(left, right));
        return common != null
                        && common.getSqlTypeName() == SqlTypeName.REAL
                        && left.getSqlTypeName() != right.getSqlTypeName()
                ? factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.DOUBLE), common.isNullable())
                : common;
    }

    private static ImmutableSet<SqlTypeName> without(Set<SqlTypeName> types, List<SqlTypeName> others) {
        return types.stream().filter(type -> !others.contains(type)).collect(ImmutableSet.toImmutableSet());
    }

    private static SqlTypeMappingRule casts() {
        Map<SqlTypeName, ImmutableSet<SqlTypeName>> rules =
                new EnumMap<>(SqlTypeCoercionRule.instance().getTypeMapping());
        rules.compute(
                SqlTypeName.INTEGER,
                (to, from) -> ImmutableSet.<SqlTypeName>builder()
                        .addAll(from == null ? Set.of() : from)
                        .add(SqlTypeName.BOOLEAN)
                        .build());
        for (SqlTypeName number : SqlTypeName.NUMERIC_TYPES) {
            rules.computeIfPresent(number, (to, from) -> without(from, SqlTypeName.DATETIME_TYPES));
        }
        for (SqlTypeName time : SqlTypeName.DATETIME_TYPES) {
            rules.computeIfPresent(time, (to, from) -> without(from, SqlTypeName.NUMERIC_TYPES));
        }
        rules.put(
                SqlTypeName.BOOLEAN,
                ImmutableSet.of(SqlTypeName.BOOLEAN, SqlTypeName.CHAR, SqlTypeName.VARCHAR, SqlTypeName.INTEGER));
        return SqlTypeCoercionRule.instance(rules);
    }
}
