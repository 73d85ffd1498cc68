package io.github.pineconejdbc.sql;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;
import org.apache.calcite.util.TimestampString;
import org.apache.calcite.util.TimestampWithTimeZoneString;
import org.checkerframework.checker.nullness.qual.PolyNull;
import org.jspecify.annotations.Nullable;

/** The SQL that the driver speaks, as Calcite is told it. */
final class Dialect {

    private Dialect() {}

    static final SqlConformance CONFORMANCE = new SqlDelegatingConformance(SqlConformanceEnum.DEFAULT) {
        @Override
        public boolean isGroupByAlias() {
            return true;
        }

        @Override
        public boolean isGroupByOrdinal() {
            return true;
        }

        @Override
        public boolean isHavingAlias() {
            return true;
        }

        @Override
        public boolean isBangEqualAllowed() {
            return true;
        }

        @Override
        public boolean isPercentRemainderAllowed() {
            return true;
        }

        @Override
        public boolean allowNiladicParentheses() {
            return true;
        }

        @Override
        public boolean isOffsetLimitAllowed() {
            return true;
        }
    };

    static final SqlParser.Config PARSER = SqlParser.config()
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(false)
            .withIdentifierMaxLength(1_000)
            .withConformance(CONFORMANCE);

    /** The standard's functions and PostgreSQL's: none of them reaches a file, a class or a socket. */
    static final SqlOperatorTable OPERATORS =
            SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL);

    static SqlValidator validator(SqlValidatorCatalogReader catalog, RelDataTypeFactory typeFactory) {
        return new Validator(
                catalog,
                typeFactory,
                SqlValidator.Config.DEFAULT
                        .withConformance(CONFORMANCE)
                        .withIdentifierExpansion(true)
                        .withDefaultNullCollation(NullCollation.HIGH)
                        .withTypeCoercionFactory(Coercion::new));
    }

    private static final class Validator extends SqlValidatorImpl {
        private static final Set<String> TRUNCATED = Set.of(
                "SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "QUARTER", "YEAR", "DECADE", "CENTURY", "MILLENNIUM");

        Validator(SqlValidatorCatalogReader catalog, RelDataTypeFactory typeFactory, Config config) {
            super(OPERATORS, catalog, typeFactory, config);
        }

        /** {@code DATE_TRUNC('month', t)}, as PostgreSQL has it, is FLOOR; its weeks begin on Monday. */
        @Override
        protected @PolyNull SqlNode performUnconditionalRewrites(@PolyNull SqlNode node, boolean underFrom) {
            SqlNode rewritten = super.performUnconditionalRewrites(node, underFrom);
            if (rewritten instanceof SqlBasicCall call
                    && call.getOperator().getName().equalsIgnoreCase("DATE_TRUNC")
                    && call.operandCount() == 2
                    && call.operand(0) instanceof SqlCharStringLiteral unit) {
                SqlIntervalQualifier field = field(unit);
                if (field != null) {
                    return SqlStdOperatorTable.FLOOR.createCall(call.getParserPosition(), call.operand(1), field);
                }
            }
            return rewritten;
        }

        private static @Nullable SqlIntervalQualifier field(SqlCharStringLiteral unit) {
            String name = unit.toValue() == null ? "" : unit.toValue().toUpperCase(Locale.ROOT);
            if (name.equals("WEEK")) {
                return new SqlIntervalQualifier("ISOWEEK", unit.getParserPosition());
            }
            return TRUNCATED.contains(name)
                    ? new SqlIntervalQualifier(TimeUnit.valueOf(name), null, unit.getParserPosition())
                    : null;
        }

        /** A map can be cast to text, which is its JSON; Calcite's CAST takes a map to nothing but a map. */
        @Override
        public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
            if (node instanceof SqlBasicCall cast
                    && cast.getOperator() == SqlStdOperatorTable.CAST
                    && cast.operand(1) instanceof SqlDataTypeSpec target
                    && SqlTypeUtil.isMap(super.deriveType(scope, cast.operand(0)))
                    && SqlTypeUtil.isCharacter(target.deriveType(this))) {
                SqlNode map = cast.operand(0);
                cast.setOperand(0, Functions.MAP_TEXT.createCall(map.getParserPosition(), map));
            }
            return super.deriveType(scope, node);
        }
    }

    /** Lets an instant meet a local time or a date, and a map meet its text, which Calcite leaves undone. */
    private static final class Coercion extends TypeCoercionImpl {
        Coercion(RelDataTypeFactory typeFactory, SqlValidator validator) {
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
            return SqlTypeUtil.isMap(from) && (expected == SqlTypeFamily.CHARACTER || expected == SqlTypeFamily.STRING)
                    ? factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.VARCHAR), from.isNullable())
                    : super.implicitCast(from, expected);
        }

        @Override
        public @Nullable RelDataType commonTypeForBinaryComparison(
                @Nullable RelDataType left, @Nullable RelDataType right) {
            if (left != null && right != null) {
                boolean nullable = left.isNullable() || right.isNullable();
                if (isInstant(left) && SqlTypeUtil.isDatetime(right) && !isInstant(right)) {
                    return factory.createTypeWithNullability(left, nullable);
                }
                if (isInstant(right) && SqlTypeUtil.isDatetime(left) && !isInstant(left)) {
                    return factory.createTypeWithNullability(right, nullable);
                }
                if (SqlTypeUtil.isMap(left) && SqlTypeUtil.isCharacter(right)
                        || SqlTypeUtil.isMap(right) && SqlTypeUtil.isCharacter(left)) {
                    return factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.VARCHAR), nullable);
                }
            }
            return super.commonTypeForBinaryComparison(left, right);
        }
    }

    static boolean isInstant(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    }

    /**
     * Does with instants what Calcite does with local times only, in the session's zone: text is read as
     * the local time that it says; FLOOR, CEIL and differences are of local times.
     */
    static final class Expressions extends RexBuilder {
        private static final Set<SqlKind> OF_LOCAL_TIMES =
                Sets.immutableEnumSet(SqlKind.FLOOR, SqlKind.CEIL, SqlKind.PLUS, SqlKind.MINUS, SqlKind.EXTRACT);

        /**
         * What holds of a local time that comes twice where it holds of either of its instants: a grid's
         * filter on what a cell shows finds the cell's row. Less-than stays the contrary of
         * greater-or-equal, so that ranges that meet at such a time share no row.
         */
        private static final Set<SqlKind> OF_EITHER_INSTANT = Sets.immutableEnumSet(
                SqlKind.EQUALS, SqlKind.NOT_EQUALS, SqlKind.LESS_THAN_OR_EQUAL, SqlKind.GREATER_THAN_OR_EQUAL);

        private final ZoneId zone;

        Expressions(RelDataTypeFactory typeFactory, ZoneId zone) {
            super(typeFactory);
            this.zone = zone;
        }

        @Override
        public RexNode makeCast(
                SqlParserPos pos,
                RelDataType type,
                RexNode operand,
                boolean matchNullability,
                boolean safe,
                RexLiteral format) {
            RelDataType from = operand.getType();
            if (SqlTypeUtil.isMap(from) && SqlTypeUtil.isCharacter(type)) {
                RexNode text = makeCall(pos, Functions.MAP_TEXT, List.of(operand));
                return super.makeCast(pos, type, text, matchNullability, safe, format);
            }
            if (isInstant(from) && !isInstant(type)) {
                return super.makeCast(pos, type, toLocalTime(operand), matchNullability, safe, format);
            }
            if (isInstant(type)
                    && operand instanceof RexLiteral literal
                    && from.getSqlTypeName() == SqlTypeName.TIMESTAMP_TZ) {
                TimestampWithTimeZoneString value = literal.getValueAs(TimestampWithTimeZoneString.class);
                if (value != null) {
                    return makeTimestampWithLocalTimeZoneLiteral(
                            value.withTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC))
                                    .getLocalTimestampString(),
                            3);
                }
            }
            if (isInstant(type)
                    && (SqlTypeUtil.isCharacter(from) || SqlTypeUtil.isDatetime(from))
                    && !isInstant(from)) {
                RexNode local =
                        super.makeCast(pos, localTime(from.isNullable()), operand, matchNullability, safe, format);
                return super.makeCall(
                        pos,
                        typeFactory.createTypeWithNullability(type, from.isNullable()),
                        Functions.TO_INSTANT,
                        List.of(local, makeLiteral(zone.getId())));
            }
            return super.makeCast(pos, type, operand, matchNullability, safe, format);
        }

        @Override
        public RexNode makeCall(SqlParserPos pos, RelDataType returnType, SqlOperator op, List<RexNode> operands) {
            if (operands.size() == 2 && OF_EITHER_INSTANT.contains(op.getKind())) {
                RexNode first = operands.get(0);
                RexNode second = operands.get(1);
                Instant laterFirst = op.getKind() == SqlKind.LESS_THAN_OR_EQUAL ? null : second(first);
                Instant laterSecond = op.getKind() == SqlKind.GREATER_THAN_OR_EQUAL ? null : second(second);
                if (laterFirst != null || laterSecond != null) {
                    RexNode later = super.makeCall(
                            pos,
                            returnType,
                            op,
                            List.of(
                                    laterFirst == null ? first : literal(laterFirst),
                                    laterSecond == null ? second : literal(laterSecond)));
                    return switch (op.getKind()) {
                        case EQUALS ->
                            super.makeCall(
                                    pos,
                                    returnType,
                                    SqlStdOperatorTable.OR,
                                    List.of(super.makeCall(pos, returnType, op, operands), later));
                        case NOT_EQUALS ->
                            super.makeCall(
                                    pos,
                                    returnType,
                                    SqlStdOperatorTable.AND,
                                    List.of(super.makeCall(pos, returnType, op, operands), later));
                        default -> later;
                    };
                }
            }
            if (!OF_LOCAL_TIMES.contains(op.getKind())
                    || operands.stream().noneMatch(operand -> isInstant(operand.getType()))) {
                return super.makeCall(pos, returnType, op, operands);
            }
            List<RexNode> local = operands.stream().map(this::toLocalTime).toList();
            return isInstant(returnType)
                    ? makeCast(returnType, super.makeCall(pos, localTime(returnType.isNullable()), op, local))
                    : super.makeCall(pos, returnType, op, local);
        }

        @Override
        public RexNode makeCall(SqlParserPos pos, SqlOperator op, List<? extends RexNode> operands) {
            return makeCall(pos, deriveReturnType(op, operands), op, List.copyOf(operands));
        }

        private RexNode literal(Instant instant) {
            return makeTimestampWithLocalTimeZoneLiteral(
                    TimestampString.fromMillisSinceEpoch(instant.toEpochMilli()), 3);
        }

        /** Returns the later instant of a constant local time that comes twice; null of any other expression. */
        private @Nullable Instant second(RexNode operand) {
            if (!(operand instanceof RexCall call) || call.getOperator() != Functions.TO_INSTANT) {
                return null;
            }
            RexNode local = call.getOperands().get(0);
            if (local instanceof RexCall cast && cast.isA(SqlKind.CAST)) {
                local = cast.getOperands().get(0);
            }
            LocalDateTime time = local instanceof RexLiteral literal ? localTime(literal) : null;
            return time == null || zone.getRules().getValidOffsets(time).size() < 2
                    ? null
                    : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        }

        /** Returns what a literal says; null where it is no time, which its cast will complain of. */
        private static @Nullable LocalDateTime localTime(RexLiteral literal) {
            String text = literal.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP
                    ? String.valueOf(literal.getValueAs(TimestampString.class))
                    : SqlTypeUtil.isCharacter(literal.getType()) ? literal.getValueAs(String.class) : null;
            try {
                return text == null ? null : LocalDateTime.parse(text.strip().replace(' ', 'T'));
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private RexNode toLocalTime(RexNode operand) {
            return isInstant(operand.getType())
                    ? super.makeCall(
                            SqlParserPos.ZERO,
                            localTime(operand.getType().isNullable()),
                            Functions.TO_LOCAL_TIME,
                            List.of(operand, makeLiteral(zone.getId())))
                    : operand;
        }

        private RelDataType localTime(boolean nullable) {
            return typeFactory.createTypeWithNullability(typeFactory.createSqlType(SqlTypeName.TIMESTAMP, 3), nullable);
        }
    }
}
