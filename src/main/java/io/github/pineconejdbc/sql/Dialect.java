package io.github.pineconejdbc.sql;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlJsonEmptyOrError;
import org.apache.calcite.sql.SqlJsonValueEmptyOrErrorBehavior;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlUserDefinedTypeNameSpec;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.SourceStringReader;
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

        @Override
        public boolean isLimitStartCountAllowed() {
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
    static final SqlOperatorTable OPERATORS = new Operators();

    private static final class Operators implements SqlOperatorTable {
        private final SqlOperatorTable calcite =
                SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL);

        @Override
        public void lookupOperatorOverloads(
                SqlIdentifier name,
                @Nullable SqlFunctionCategory category,
                SqlSyntax syntax,
                List<SqlOperator> found,
                SqlNameMatcher matcher) {
            if (syntax.family == SqlSyntax.FUNCTION && name.isSimple()) {
                for (SqlFunction own : Functions.NAMED) {
                    if (own.getName().equalsIgnoreCase(name.getSimple())) {
                        found.add(own);
                        return;
                    }
                }
            }
            calcite.lookupOperatorOverloads(name, category, syntax, found, matcher);
        }

        @Override
        public List<SqlOperator> getOperatorList() {
            return Stream.concat(Functions.NAMED.stream(), calcite.getOperatorList().stream())
                    .toList();
        }
    }

    /**
     * Parses statements. What Calcite's own parser refuses is tried with its lenient one, which knows
     * PostgreSQL's {@code ::} and {@code ~}, and takes most keywords for names ({@code COUNT(*) AS count});
     * it is large, so that only those who need it load it.
     *
     * @throws SqlParseException of Calcite's own parser, if both refuse the text
     */
    static SqlNodeList parse(String sql) throws SqlParseException {
        Complexity.check(sql);
        SqlNodeList parsed = parsed(sql);
        Complexity.check(parsed);
        return parsed;
    }

    private static SqlNodeList parsed(String sql) throws SqlParseException {
        try {
            return SqlParser.create(new StoppableText(sql), PARSER).parseStmtList();
        } catch (SqlParseException refused) {
            try {
                return SqlParser.create(new StoppableText(sql), PARSER.withParserFactory(SqlBabelParserImpl.FACTORY))
                        .parseStmtList();
            } catch (SqlParseException refusedToo) {
                refused.addSuppressed(refusedToo);
                throw refused;
            }
        }
    }

    /** What the parser reads, a few thousand characters at a time. */
    private static final class StoppableText extends SourceStringReader {
        StoppableText(String sql) {
            super(sql);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            Stoppable.check();
            return super.read(buffer, offset, length);
        }
    }

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
        /** What Calcite reads as a literal by itself. */
        private static final Pattern LOCAL_TIME = Pattern.compile("\\d+-\\d+-\\d+(?: \\d+:\\d+:\\d+(?:\\.\\d*)?)?");

        private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

        private static final Map<String, SqlTypeName> POSTGRESQL_TYPES = Map.ofEntries(
                Map.entry("bool", SqlTypeName.BOOLEAN),
                Map.entry("float4", SqlTypeName.REAL),
                Map.entry("float8", SqlTypeName.DOUBLE),
                Map.entry("int2", SqlTypeName.SMALLINT),
                Map.entry("int4", SqlTypeName.INTEGER),
                Map.entry("int8", SqlTypeName.BIGINT),
                Map.entry("json", SqlTypeName.VARCHAR),
                Map.entry("jsonb", SqlTypeName.VARCHAR),
                Map.entry("text", SqlTypeName.VARCHAR),
                Map.entry("timestamptz", SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE));

        private static final Pattern ZONED = Pattern.compile(".*:.*(?:[+-]\\d.*|[A-Za-z].*)");

        Validator(SqlValidatorCatalogReader catalog, RelDataTypeFactory typeFactory, Config config) {
            super(OPERATORS, catalog, typeFactory, config);
        }

        @Override
        protected @PolyNull SqlNode performUnconditionalRewrites(@PolyNull SqlNode node, boolean underFrom) {
            if (node instanceof SqlUnknownLiteral literal && literal.tag.startsWith("TIMESTAMP")) {
                return timestamp(literal);
            }
            if (node instanceof SqlDataTypeSpec type) {
                return type(type);
            }
            SqlNode readable = node instanceof SqlOrderBy limited
                    ? withinInteger(limited)
                    : node == null ? null : InfixCasts.regroup(node);
            SqlNode rewritten = super.performUnconditionalRewrites(readable, underFrom);
            return rewritten instanceof SqlBasicCall call && call.getOperator() == SqlLibraryOperators.DATE_TRUNC
                    ? dateTrunc(call)
                    : rewritten;
        }

        /** Calcite counts the rows of LIMIT and OFFSET with an int; no list has more of them. */
        private static SqlNode withinInteger(SqlOrderBy limited) {
            return new SqlOrderBy(
                    limited.getParserPosition(),
                    limited.query,
                    limited.orderList,
                    withinInteger(limited.offset),
                    withinInteger(limited.fetch));
        }

        private static @Nullable SqlNode withinInteger(@Nullable SqlNode count) {
            return count instanceof SqlNumericLiteral literal
                            && literal.bigDecimalValue() != null
                            && literal.bigDecimalValue().compareTo(LARGEST) > 0
                    ? SqlLiteral.createExactNumeric(LARGEST.toString(), count.getParserPosition())
                    : count;
        }

        /** PostgreSQL's own names of types. */
        private static SqlNode type(SqlDataTypeSpec type) {
            SqlIdentifier name = type.getTypeName();
            SqlTypeName meant = type.getTypeNameSpec() instanceof SqlUserDefinedTypeNameSpec && name.isSimple()
                    ? POSTGRESQL_TYPES.get(name.getSimple().toLowerCase(Locale.ROOT))
                    : null;
            SqlParserPos position = type.getParserPosition();
            return meant == null ? type : new SqlDataTypeSpec(new SqlBasicTypeNameSpec(meant, position), position);
        }

        /** A literal says an instant where it names a zone, as PostgreSQL has it, and ISO 8601 is read too. */
        private static SqlNode timestamp(SqlUnknownLiteral literal) {
            String text = literal.getValue();
            boolean local = literal.tag.equals("TIMESTAMP");
            if (local && LOCAL_TIME.matcher(text).matches()) {
                return literal;
            }
            SqlParserPos position = literal.getParserPosition();
            SqlTypeName type = local && !ZONED.matcher(text).matches()
                    ? SqlTypeName.TIMESTAMP
                    : SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
            return SqlStdOperatorTable.CAST.createCall(
                    position,
                    SqlLiteral.createCharString(text, position),
                    new SqlDataTypeSpec(new SqlBasicTypeNameSpec(type, 3, position), position));
        }

        /** Calcite's parser takes any DATE_TRUNC for BigQuery's, which has its operands the other way round. */
        private static SqlNode dateTrunc(SqlBasicCall call) {
            if (call.operandCount() != 2 || call.operand(1) instanceof SqlIntervalQualifier) {
                return call;
            }
            if (call.operand(0) instanceof SqlCharStringLiteral unit && unit.toValue() != null) {
                DateUnit.of(unit.toValue());
            }
            return Functions.DATE_TRUNC.createCall(call.getParserPosition(), call.getOperandList());
        }

        @Override
        public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
            if (node instanceof SqlBasicCall call) {
                if (takesMapsAsText(call)) {
                    readMapsAsText(scope, call);
                } else if (call.getOperator() == SqlStdOperatorTable.MINUS
                        && isTime(scope, call.operand(0))
                        && isTime(scope, call.operand(1))) {
                    call.setOperator(Functions.DIFFERENCE);
                }
            }
            return super.deriveType(scope, node);
        }

        /** What is compared with a map is text, and so is a parameter there. */
        @Override
        protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
            if (node instanceof SqlBasicCall call
                    && (call.getKind() == SqlKind.LIKE || call.getKind().belongsTo(SqlKind.COMPARISON))
                    && call.getOperandList().stream().anyMatch(SqlDynamicParam.class::isInstance)) {
                readMapsAsText(scope, call);
            }
            super.inferUnknownTypes(inferred, scope, node);
        }

        private boolean isTime(SqlValidatorScope scope, SqlNode node) {
            RelDataType type = super.deriveType(scope, node);
            return isInstant(type) || SqlTypeUtil.isTimestamp(type);
        }

        /** A map can be cast to text, which is its JSON; Calcite's CAST takes a map to nothing but a map. */
        private boolean takesMapsAsText(SqlBasicCall call) {
            SqlOperator operator = call.getOperator();
            return operator == SqlStdOperatorTable.CAST
                    ? call.operand(1) instanceof SqlDataTypeSpec target
                            && SqlTypeUtil.isCharacter(target.deriveType(this))
                    : operator == SqlStdOperatorTable.POSITION
                            || operator.getName().startsWith("JSON_");
        }

        private void readMapsAsText(SqlValidatorScope scope, SqlBasicCall call) {
            for (int i = 0; i < call.operandCount(); i++) {
                SqlNode operand = call.operand(i);
                if ((operand instanceof SqlIdentifier || operand instanceof SqlCall)
                        && SqlTypeUtil.isMap(super.deriveType(scope, operand))) {
                    call.setOperand(i, Functions.MAP_TEXT.createCall(operand.getParserPosition(), operand));
                }
            }
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
            if (SqlTypeUtil.isMap(from) && (expected == SqlTypeFamily.CHARACTER || expected == SqlTypeFamily.STRING)) {
                return factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.VARCHAR), from.isNullable());
            }
            if (SqlTypeUtil.isCharacter(from) && expected == SqlTypeFamily.DATETIME) {
                return factory.createTypeWithNullability(
                        factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3), from.isNullable());
            }
            return super.implicitCast(from, expected);
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
     * the local time that it says; days and months are those of the calendar there, hours are exact.
     */
    static final class Expressions extends RexBuilder {
        private static final String UTC = "Z";

        /**
         * What holds of a local time that comes twice where it holds of either of its instants: a grid's
         * filter on what a cell shows finds the cell's row. Less-than stays the contrary of
         * greater-or-equal, so that ranges that meet at such a time share no row.
         */
        private static final Set<SqlKind> OF_EITHER_INSTANT = Sets.immutableEnumSet(
                SqlKind.EQUALS, SqlKind.NOT_EQUALS, SqlKind.LESS_THAN_OR_EQUAL, SqlKind.GREATER_THAN_OR_EQUAL);

        private static final Set<SqlOperator> JSON_PATHS =
                Set.of(SqlStdOperatorTable.JSON_EXISTS, SqlStdOperatorTable.JSON_QUERY, SqlStdOperatorTable.JSON_VALUE);

        private static final Set<SqlOperator> MAKERS_OF_TEXT = Set.of(
                SqlLibraryOperators.LPAD,
                SqlLibraryOperators.RPAD,
                SqlLibraryOperators.REPEAT,
                SqlLibraryOperators.SPACE);

        private final String zone;

        Expressions(RelDataTypeFactory typeFactory, ZoneId zone) {
            super(typeFactory);
            this.zone = zone.getId();
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
            RexNode readable = operand;
            if (SqlTypeUtil.isMap(from) && SqlTypeUtil.isCharacter(type)) {
                readable = text(operand);
            } else if (isInstant(type)
                    && operand instanceof RexLiteral literal
                    && literal.getValue() instanceof TimestampWithTimeZoneString value) {
                return makeTimestampWithLocalTimeZoneLiteral(
                        value.withTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC)).getLocalTimestampString(), 3);
            } else if (isInstant(type) && SqlTypeUtil.isCharacter(from)) {
                return call(type, Functions.TEXT_TO_INSTANT, operand, makeLiteral(zone));
            } else if (isInstant(type) && SqlTypeUtil.isDatetime(from) && !isInstant(from)) {
                RexNode local = super.makeCast(pos, localTime(operand), operand, matchNullability, safe, format);
                return call(type, Functions.TO_INSTANT, local, makeLiteral(zone));
            } else if (isInstant(from) && !isInstant(type)) {
                readable = toLocalTime(operand, SqlTypeUtil.isNumeric(type) ? UTC : zone);
            } else if (SqlTypeUtil.isCharacter(from) && type.getSqlTypeName() == SqlTypeName.TIME) {
                readable = call(type, Functions.TEXT_TO_TIME_OF_DAY, operand);
            } else if (SqlTypeUtil.isCharacter(from) && isDateOrTimestamp(type) && format.isNull()) {
                readable = call(localTime(operand), Functions.TEXT_TO_LOCAL_TIME, operand, makeLiteral(zone));
            }
            return super.makeCast(pos, type, readable, matchNullability, safe, format);
        }

        @Override
        public RexNode makeCall(SqlParserPos pos, RelDataType returnType, SqlOperator op, List<RexNode> operands) {
            Stoppable.check();
            operands.forEach(Complexity::check);
            RexNode ofEither = ofEitherInstant(pos, returnType, op, operands);
            if (ofEither != null) {
                return ofEither;
            }
            if (op instanceof Functions.Now) {
                RexNode now = super.makeCall(pos, localTime(false), SqlStdOperatorTable.CURRENT_TIMESTAMP, List.of());
                return call(returnType, Functions.TO_INSTANT, now, makeLiteral(UTC));
            }
            if (op == SqlStdOperatorTable.CURRENT_DATE || op == SqlStdOperatorTable.CURRENT_TIME) {
                RexNode now = super.makeCall(pos, localTime(false), SqlStdOperatorTable.LOCALTIMESTAMP, List.of());
                return makeCast(returnType, now);
            }
            if (op == Functions.DATE_TRUNC) {
                return truncate(returnType, operands.get(0), operands.get(1));
            }
            if (op == Functions.DIFFERENCE
                    || op == SqlStdOperatorTable.MINUS_DATE
                            && operands.stream().allMatch(operand -> SqlTypeUtil.isDatetime(operand.getType()))) {
                return super.makeCall(
                        pos, returnType, SqlStdOperatorTable.MINUS_DATE, comparable(returnType, operands));
            }
            if (op == SqlStdOperatorTable.JSON_VALUE && !SqlTypeUtil.isCharacter(returnType)) {
                return jsonValue(pos, returnType, operands);
            }
            if (op.getKind().belongsTo(SqlKind.COMPARISON)
                    && operands.stream().allMatch(operand -> SqlTypeUtil.isMap(operand.getType()))) {
                return super.makeCall(
                        pos, returnType, op, operands.stream().map(this::text).toList());
            }
            SqlOperator positive = Functions.NEGATED_SEARCHES.get(op);
            if (positive != null) {
                return makeCall(pos, SqlStdOperatorTable.NOT, List.of(makeCall(pos, returnType, positive, operands)));
            }
            SqlFunction search = Functions.SEARCHES.get(op);
            if (search != null) {
                return search(search, returnType, operands);
            }
            if (JSON_PATHS.contains(op)
                    && operands.size() > 1
                    && SqlTypeUtil.isCharacter(operands.get(1).getType())
                    && !isCallOf(Functions.SANE_JSON_PATH, operands.get(1))) {
                List<RexNode> sane = new ArrayList<>(operands);
                sane.set(1, call(operands.get(1).getType(), Functions.SANE_JSON_PATH, operands.get(1)));
                return super.makeCall(pos, returnType, op, sane);
            }
            if (MAKERS_OF_TEXT.contains(op)
                    && operands.size() > 1
                    && SqlTypeUtil.isIntType(operands.get(1).getType())
                    && !isCallOf(Functions.SANE_LENGTH, operands.get(1))) {
                List<RexNode> sane = new ArrayList<>(operands);
                sane.set(
                        1,
                        makeCast(
                                pos,
                                operands.get(1).getType(),
                                call(integer(), Functions.SANE_LENGTH, operands.get(1))));
                return super.makeCall(pos, returnType, op, sane);
            }
            return operands.stream().anyMatch(operand -> isInstant(operand.getType())) && isOfLocalTimes(op)
                    ? makeCallOfInstants(pos, returnType, op, operands)
                    : super.makeCall(pos, returnType, checked(op, returnType, operands), operands);
        }

        /** Whether rules that build an expression anew meet what was put there before. */
        private static boolean isCallOf(SqlOperator op, RexNode node) {
            return node instanceof RexCall call
                    && (call.getOperator() == op
                            || call.isA(SqlKind.CAST)
                                    && isCallOf(op, call.getOperands().get(0)));
        }

        /** Returns a comparison with a constant local time that comes twice; null of any other operator. */
        private @Nullable RexNode ofEitherInstant(
                SqlParserPos pos, RelDataType type, SqlOperator op, List<RexNode> operands) {
            if (operands.size() != 2 || !OF_EITHER_INSTANT.contains(op.getKind())) {
                return null;
            }
            RexNode first = operands.get(0);
            RexNode second = operands.get(1);
            Instant laterFirst = op.getKind() == SqlKind.LESS_THAN_OR_EQUAL ? null : second(first);
            Instant laterSecond = op.getKind() == SqlKind.GREATER_THAN_OR_EQUAL ? null : second(second);
            if (laterFirst == null && laterSecond == null) {
                return null;
            }
            RexNode later = super.makeCall(
                    pos,
                    type,
                    op,
                    List.of(
                            laterFirst == null ? first : literal(laterFirst),
                            laterSecond == null ? second : literal(laterSecond)));
            if (op.getKind() != SqlKind.EQUALS && op.getKind() != SqlKind.NOT_EQUALS) {
                return later;
            }
            SqlOperator both = op.getKind() == SqlKind.EQUALS ? SqlStdOperatorTable.OR : SqlStdOperatorTable.AND;
            return super.makeCall(pos, type, both, List.of(super.makeCall(pos, type, op, operands), later));
        }

        private RexNode literal(Instant instant) {
            return makeTimestampWithLocalTimeZoneLiteral(
                    TimestampString.fromMillisSinceEpoch(instant.toEpochMilli()), 3);
        }

        /** Returns the later instant of a constant local time that comes twice; null of any other expression. */
        private @Nullable Instant second(RexNode operand) {
            if (!(operand instanceof RexCall call)
                    || call.getOperator() != Functions.TO_INSTANT && call.getOperator() != Functions.TEXT_TO_INSTANT) {
                return null;
            }
            RexNode local = call.getOperands().get(0);
            if (local instanceof RexCall cast && cast.isA(SqlKind.CAST)) {
                local = cast.getOperands().get(0);
            }
            LocalDateTime time = local instanceof RexLiteral literal ? localTime(literal) : null;
            ZoneId here = ZoneId.of(zone);
            return time == null || here.getRules().getValidOffsets(time).size() < 2
                    ? null
                    : time.atZone(here).withLaterOffsetAtOverlap().toInstant();
        }

        /** Returns what a literal says; null where it is no local time. */
        private static @Nullable LocalDateTime localTime(RexLiteral literal) {
            String text = literal.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP
                    ? String.valueOf(literal.getValueAs(TimestampString.class))
                    : SqlTypeUtil.isCharacter(literal.getType()) ? literal.getValueAs(String.class) : null;
            try {
                return text == null ? null : LocalDateTime.parse(text.strip().replace(' ', 'T'));
            } catch (DateTimeParseException e) {
                // Whether it is a time at all is for its cast to say.
                return null;
            }
        }

        /** What a statement leaves out is an escape that isn't there, or no flag. */
        private RexNode search(SqlFunction search, RelDataType type, List<RexNode> operands) {
            RelDataType text = typeFactory.createSqlType(SqlTypeName.VARCHAR);
            List<RexNode> all = new ArrayList<>(operands);
            int wanted = search.getOperandCountRange().getMax();
            while (all.size() < wanted) {
                all.add(
                        search.getKind() == SqlKind.OTHER_FUNCTION
                                        && search.getName().startsWith("regexp")
                                ? makeLiteral("")
                                : makeNullLiteral(text));
            }
            return super.makeCall(SqlParserPos.ZERO, type, search, all);
        }

        private RelDataType integer() {
            return typeFactory.createSqlType(SqlTypeName.INTEGER);
        }

        /** Arithmetic that fails where Calcite's ordinary one gives a wrong number: beyond the type's range. */
        private static SqlOperator checked(SqlOperator op, RelDataType type, List<RexNode> operands) {
            boolean interval = SqlTypeUtil.isInterval(type)
                    && operands.stream().anyMatch(operand -> SqlTypeUtil.isInterval(operand.getType()));
            if (!interval && !SqlTypeName.INT_TYPES.contains(type.getSqlTypeName())) {
                return op;
            }
            return switch (op.getKind()) {
                case PLUS -> SqlStdOperatorTable.CHECKED_PLUS;
                case MINUS -> SqlStdOperatorTable.CHECKED_MINUS;
                case TIMES -> SqlStdOperatorTable.CHECKED_MULTIPLY;
                case DIVIDE -> SqlStdOperatorTable.CHECKED_DIVIDE;
                case MINUS_PREFIX -> SqlStdOperatorTable.CHECKED_UNARY_MINUS;
                default -> op;
            };
        }

        @Override
        public RexNode makeCall(SqlParserPos pos, SqlOperator op, List<? extends RexNode> operands) {
            return makeCall(pos, deriveReturnType(op, operands), op, List.copyOf(operands));
        }

        /** Whether Calcite computes an operator on local times, and not on any value that can be compared. */
        private static boolean isOfLocalTimes(SqlOperator op) {
            return switch (op.getKind()) {
                case FLOOR, CEIL, PLUS, MINUS, EXTRACT -> true;
                case OTHER_FUNCTION ->
                    op instanceof SqlFunction
                            && !(op instanceof SqlUserDefinedFunction)
                            && !(op instanceof SqlAggFunction);
                default -> false;
            };
        }

        private RexNode makeCallOfInstants(
                SqlParserPos pos, RelDataType returnType, SqlOperator op, List<RexNode> operands) {
            String at = isExact(op, operands) ? UTC : zone;
            List<RexNode> local =
                    operands.stream().map(operand -> toLocalTime(operand, at)).toList();
            if (!isInstant(returnType)) {
                return super.makeCall(pos, returnType, op, local);
            }
            RexNode instant = operands.stream()
                    .filter(operand -> isInstant(operand.getType()))
                    .findFirst()
                    .orElseThrow();
            RexNode result = op.getKind() == SqlKind.PLUS
                    ? super.makeCall(
                            pos,
                            localTime(returnType.isNullable()),
                            SqlStdOperatorTable.DATETIME_PLUS,
                            timeFirst(local))
                    : super.makeCall(pos, localTime(returnType.isNullable()), op, local);
            return call(returnType, Functions.TO_INSTANT_NEAR, result, makeLiteral(at), instant);
        }

        private static List<RexNode> timeFirst(List<RexNode> operands) {
            return SqlTypeUtil.isInterval(operands.get(0).getType())
                    ? List.of(operands.get(1), operands.get(0))
                    : operands;
        }

        /** Whether the zone has no say: seconds since the epoch, and intervals of hours and less. */
        private static boolean isExact(SqlOperator op, List<RexNode> operands) {
            return switch (op.getKind()) {
                case EXTRACT -> isEpoch(operands.get(0));
                case PLUS, MINUS ->
                    operands.stream()
                            .map(operand -> operand.getType().getIntervalQualifier())
                            .anyMatch(interval -> interval != null && isExact(interval.getStartUnit()));
                default -> false;
            };
        }

        /** EXTRACT names its field by a symbol, DATE_PART by a text. */
        private static boolean isEpoch(RexNode field) {
            Object value = field instanceof RexLiteral literal ? literal.getValue() : null;
            return value == TimeUnitRange.EPOCH
                    || value instanceof NlsString text && text.getValue().equalsIgnoreCase("epoch");
        }

        private static boolean isExact(TimeUnit unit) {
            return unit == TimeUnit.HOUR || unit == TimeUnit.MINUTE || unit == TimeUnit.SECOND;
        }

        /** What JSON holds isn't always of the Java class that Calcite casts it to without a look: 5 is no Long. */
        private RexNode jsonValue(SqlParserPos pos, RelDataType type, List<RexNode> operands) {
            RelDataType text =
                    typeFactory.createTypeWithNullability(typeFactory.createSqlType(SqlTypeName.VARCHAR), true);
            List<RexNode> texts = operands.stream()
                    .map(operand -> operand.getType().getSqlTypeName() == SqlTypeName.SYMBOL
                                    || SqlTypeUtil.isCharacter(operand.getType())
                            ? operand
                            : makeCast(text, operand))
                    .toList();
            RexNode value = makeCall(pos, text, SqlStdOperatorTable.JSON_VALUE, texts);
            int last = operands.size() - 1;
            boolean safe = !(isSymbol(operands.get(last), SqlJsonEmptyOrError.ERROR)
                    && isSymbol(operands.get(last - 1), SqlJsonValueEmptyOrErrorBehavior.ERROR));
            return makeCast(pos, typeFactory.createTypeWithNullability(type, true), value, true, safe);
        }

        private static boolean isSymbol(RexNode node, Enum<?> symbol) {
            return node instanceof RexLiteral literal && literal.getValue() == symbol;
        }

        private RexNode truncate(RelDataType type, RexNode unit, RexNode time) {
            return isInstant(time.getType())
                    ? call(type, Functions.TRUNCATE_INSTANT, unit, time, makeLiteral(zone))
                    : call(type, Functions.TRUNCATE_LOCAL_TIME, unit, makeCast(localTime(time), time));
        }

        /** Days and months between two times are the calendar's; anything finer is the time that passed. */
        private List<RexNode> comparable(RelDataType interval, List<RexNode> operands) {
            if (operands.stream().noneMatch(operand -> isInstant(operand.getType()))) {
                return operands.stream()
                        .map(operand -> makeCast(localTime(operand), operand))
                        .toList();
            }
            SqlIntervalQualifier qualifier = interval.getIntervalQualifier();
            boolean calendar =
                    qualifier != null && (qualifier.isYearMonth() || qualifier.timeUnitRange == TimeUnitRange.DAY);
            return operands.stream()
                    .map(operand -> makeCast(instant(operand), operand))
                    .map(operand -> toLocalTime(operand, calendar ? zone : UTC))
                    .toList();
        }

        private RexNode toLocalTime(RexNode operand, String at) {
            return isInstant(operand.getType())
                    ? call(localTime(operand), Functions.TO_LOCAL_TIME, operand, makeLiteral(at))
                    : operand;
        }

        private RexNode text(RexNode map) {
            return call(typeFactory.createSqlType(SqlTypeName.VARCHAR), Functions.MAP_TEXT, map);
        }

        /** Returns a call of a function of ours, which is NULL where one of its operands is. */
        private RexNode call(RelDataType type, SqlFunction function, RexNode... operands) {
            boolean nullable = Arrays.stream(operands)
                    .anyMatch(operand -> operand.getType().isNullable());
            return super.makeCall(
                    SqlParserPos.ZERO,
                    typeFactory.createTypeWithNullability(type, nullable),
                    function,
                    List.of(operands));
        }

        private static boolean isDateOrTimestamp(RelDataType type) {
            return type.getSqlTypeName() == SqlTypeName.DATE || type.getSqlTypeName() == SqlTypeName.TIMESTAMP;
        }

        private RelDataType localTime(RexNode like) {
            return localTime(like.getType().isNullable());
        }

        private RelDataType localTime(boolean nullable) {
            return typeFactory.createTypeWithNullability(typeFactory.createSqlType(SqlTypeName.TIMESTAMP, 3), nullable);
        }

        private RelDataType instant(RexNode like) {
            return typeFactory.createTypeWithNullability(
                    typeFactory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3),
                    like.getType().isNullable());
        }
    }
}
