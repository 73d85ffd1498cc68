package io.github.pineconejdbc.sql.dialect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.dialect.type.EngineTypes;
import io.github.pineconejdbc.sql.dialect.type.IntervalType;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.parser.Complexity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.rex.RexWindowBounds;
import org.apache.calcite.rex.RexWindowExclusion;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.TimestampString;
import org.apache.calcite.util.TimestampWithTimeZoneString;
import org.jspecify.annotations.Nullable;

/**
 * Does with instants what Calcite does with local times only, in the session's zone: text is read as
 * the local time that it says; days and months are those of the calendar there, hours are exact.
 */
public final class PineconeRexBuilder extends RexBuilder {
    static final String UTC = "Z";

    /** What a constant local time that comes twice is compared by as its first instant where it stands on the right. */
    private static final String JSON_SORT_KEY = "jsonSortKey";

    private static final Set<SqlKind> OF_THE_FIRST =
            Sets.immutableEnumSet(SqlKind.LESS_THAN, SqlKind.GREATER_THAN, SqlKind.GREATER_THAN_OR_EQUAL);

    private static final int MILLIS = 3;

    /** Beyond what is counted, with room for what is added to it. */
    private static final BigDecimal FAR = BigDecimal.valueOf(1L << 62);

    private static final Map<SqlTypeName, String> TEXTS_OF_TIMES = Map.of(
            SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, "instantText",
            SqlTypeName.TIMESTAMP, "localTimeText",
            SqlTypeName.DATE, "dateText",
            SqlTypeName.TIME, "timeText");

    /** What operators of a kind mean where that isn't what Calcite has for them; the first that there is counts. */
    private static final Map<SqlKind, List<Meaning>> MEANINGS = new EnumMap<>(SqlKind.class);

    static {
        SqlKind.COMPARISON.forEach(kind ->
                MEANINGS.put(kind, List.of(PineconeRexBuilder::ofEitherInstant, PineconeRexBuilder::ofComparables)));
        for (SqlKind kind : List.of(SqlKind.FLOOR, SqlKind.CEIL, SqlKind.EXTRACT, SqlKind.OTHER_FUNCTION)) {
            MEANINGS.put(kind, List.of(PineconeRexBuilder::ofInstants));
        }
        for (SqlKind kind : List.of(SqlKind.TIMES, SqlKind.DIVIDE, SqlKind.MINUS_PREFIX)) {
            MEANINGS.put(kind, List.of(PineconeRexBuilder::checked));
        }
        MEANINGS.put(SqlKind.PLUS, List.of(PineconeRexBuilder::ofInstants, PineconeRexBuilder::checked));
        MEANINGS.put(
                SqlKind.MINUS,
                List.of(
                        PineconeRexBuilder::ofTimesBetween,
                        PineconeRexBuilder::ofInstants,
                        PineconeRexBuilder::checked));
    }

    /** Arithmetic that fails where Calcite's ordinary one gives a wrong number: beyond the type's range. */
    private static final Map<SqlKind, SqlOperator> CHECKED = Map.of(
            SqlKind.PLUS, SqlStdOperatorTable.CHECKED_PLUS,
            SqlKind.MINUS, SqlStdOperatorTable.CHECKED_MINUS,
            SqlKind.TIMES, SqlStdOperatorTable.CHECKED_MULTIPLY,
            SqlKind.DIVIDE, SqlStdOperatorTable.CHECKED_DIVIDE,
            SqlKind.MINUS_PREFIX, SqlStdOperatorTable.CHECKED_UNARY_MINUS);

    /** Returns what a call means; null where it means what Calcite has for it. */
    private interface Meaning {
        @Nullable
        RexNode of(
                PineconeRexBuilder builder, SqlParserPos pos, RelDataType type, SqlOperator op, List<RexNode> operands);
    }

    private final String zone;
    private int calls;

    public PineconeRexBuilder(RelDataTypeFactory typeFactory, ZoneId zone) {
        super(typeFactory);
        this.zone = zone.getId();
    }

    /** Returns the session's time zone. */
    String zone() {
        return zone;
    }

    /** Returns a number that was not given before: calls that are equal are computed once. */
    RexNode nextCall() {
        return makeExactLiteral(BigDecimal.valueOf(calls++), typeFactory.createSqlType(SqlTypeName.INTEGER));
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
        if (EngineTypes.isPadded(from) && SqlTypeUtil.isCharacter(type) && !EngineTypes.isPadded(type)) {
            return makeCast(pos, type, step("withoutPadding", operand), matchNullability, safe, format);
        }
        RexNode own = safe ? null : NumericCasts.cast(this, pos, type, operand);
        if (own != null) {
            return own;
        }
        int digits = type.getPrecision();
        if (SqlTypeUtil.isDatetime(type)
                && type.getSqlTypeName() != SqlTypeName.DATE
                && digits >= 0
                && digits < MILLIS
                && from.getPrecision() != digits
                && from.getSqlTypeName() != SqlTypeName.NULL) {
            RelDataType exact = typeFactory.createTypeWithNullability(
                    typeFactory.createSqlType(type.getSqlTypeName(), MILLIS), from.isNullable());
            return rounded(pos, type, makeCast(pos, exact, operand, true, safe, format), digits);
        }
        String textOfTime = TEXTS_OF_TIMES.get(from.getSqlTypeName());
        RexNode readable = operand;
        if (SqlTypeUtil.isMap(type) && SqlTypeUtil.isCharacter(from)) {
            throw ErrorCondition.WRONG_TYPES.exception("A text can't be cast to a map");
        } else if (EngineTypes.isJson(type) && !isSameJson(from, type) && from.getSqlTypeName() != SqlTypeName.NULL) {
            RexNode text = SqlTypeUtil.isMap(from) ? text(operand) : operand;
            return step(type.getPrecision() == EngineTypes.JSONB ? "textToJsonb" : "textToJson", text);
        } else if (SqlTypeUtil.isMap(from) && SqlTypeUtil.isCharacter(type)) {
            EngineTypes.checkJson(from);
            readable = text(operand);
        } else if (type.getComponentType() != null && SqlTypeUtil.isCharacter(from)) {
            return makeCast(pos, type, texts(type, operand), matchNullability, safe, format);
        } else if (EngineTypes.isInstant(type)
                && operand instanceof RexLiteral literal
                && literal.getValue() instanceof TimestampWithTimeZoneString value) {
            return makeTimestampWithLocalTimeZoneLiteral(
                    value.withTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC)).getLocalTimestampString(), 3);
        } else if (EngineTypes.isInstant(type) && SqlTypeUtil.isCharacter(from)) {
            return step("textToInstant", operand);
        } else if (EngineTypes.isInstant(type) && SqlTypeUtil.isDatetime(from) && !EngineTypes.isInstant(from)) {
            RexNode local = super.makeCast(pos, localTime(operand), operand, matchNullability, safe, format);
            return toInstant(local, zone);
        } else if (textOfTime != null && SqlTypeUtil.isCharacter(type) && format.isNull()) {
            readable = step(textOfTime, operand);
        } else if (EngineTypes.isInstant(from) && !EngineTypes.isInstant(type)) {
            readable = toLocalTime(operand, SqlTypeUtil.isNumeric(type) ? UTC : zone);
        } else if (SqlTypeUtil.isBinary(from) && SqlTypeUtil.isCharacter(type)) {
            readable = step("bytesText", operand);
        } else if (SqlTypeUtil.isCharacter(from) && SqlTypeUtil.isBinary(type)) {
            readable = step("textToBytes", operand);
        } else if (SqlTypeUtil.isCharacter(from) && type.getSqlTypeName() == SqlTypeName.TIME) {
            readable = step("textToTimeOfDay", operand);
        } else if (SqlTypeUtil.isCharacter(from) && isDateOrTimestamp(type) && format.isNull()) {
            readable = step("textToLocalTime", operand);
        } else if (IntervalType.is(type)) {
            return IntervalType.is(from) || from.getSqlTypeName() == SqlTypeName.NULL
                    ? super.makeCast(pos, type, operand, matchNullability, safe, format)
                    : RowOperator.call(this, pos, Functions.of("INTERVAL").get(0), List.of(operand));
        } else if (IntervalType.is(from) && SqlTypeUtil.isCharacter(type)) {
            readable = step("intervalText", operand);
        } else if (SqlTypeUtil.isCharacter(from)
                && SqlTypeUtil.isNumeric(type)
                && !isShort(operand)
                && !isStep("numberText", operand)) {
            readable = step("numberText", operand);
        } else if (from.isStruct() && type.isStruct() && !from.isNullable() && areFieldsCast(from, type)) {
            return castFields(pos, type, operand, matchNullability, safe, format);
        } else if (areElementsCast(from, type)) {
            return ElementCast.of(this, pos, type, operand);
        }
        return super.makeCast(pos, type, readable, matchNullability, safe, format);
    }

    /** Returns the texts of an array that a text says, of as many dimensions as a type has. */
    private RexNode texts(RelDataType array, RexNode text) {
        RelDataType texts = typeFactory.createSqlType(SqlTypeName.VARCHAR);
        for (RelDataType part = array; part.getComponentType() != null; part = part.getComponentType()) {
            texts = typeFactory.createArrayType(typeFactory.createTypeWithNullability(texts, true), -1);
        }
        return RowOperator.call(
                this,
                SqlParserPos.ZERO,
                Functions.of("textToTexts").get(0),
                typeFactory.createTypeWithNullability(texts, text.getType().isNullable()),
                List.of(text));
    }

    private static boolean isSameJson(RelDataType from, RelDataType type) {
        return EngineTypes.isJson(from) && from.getPrecision() == type.getPrecision();
    }

    /** A second has no more digits than the type says; Calcite's code keeps them. */
    private RexNode rounded(SqlParserPos pos, RelDataType type, RexNode time, int digits) {
        RexNode count = makeExactLiteral(BigDecimal.valueOf(digits));
        String step = EngineTypes.isInstant(type)
                ? "roundedInstant"
                : type.getSqlTypeName() == SqlTypeName.TIME ? "roundedTime" : "rounded";
        RelDataType result =
                typeFactory.createTypeWithNullability(type, time.getType().isNullable());
        return RowOperator.call(this, pos, Functions.of(step).get(0), result, List.of(time, count));
    }

    private boolean areFieldsCast(RelDataType from, RelDataType to) {
        return from.getFieldCount() == to.getFieldCount()
                && IntStream.range(0, from.getFieldCount())
                        .anyMatch(i -> !isOneType(
                                from.getFieldList().get(i).getType(),
                                to.getFieldList().get(i).getType()));
    }

    private boolean areElementsCast(RelDataType from, RelDataType to) {
        return from.getComponentType() != null
                && to.getComponentType() != null
                && !isOneType(from.getComponentType(), to.getComponentType());
    }

    private boolean isOneType(RelDataType a, RelDataType b) {
        return typeFactory.createTypeWithNullability(a, false).equals(typeFactory.createTypeWithNullability(b, false));
    }

    /** A row is cast field by field, so that each becomes what it does outside of a row. */
    private RexNode castFields(
            SqlParserPos pos,
            RelDataType type,
            RexNode row,
            boolean matchNullability,
            boolean safe,
            RexLiteral format) {
        List<RexNode> fields = new ArrayList<>();
        for (RelDataTypeField field : type.getFieldList()) {
            RexNode value = row instanceof RexCall call && call.getOperator() == SqlStdOperatorTable.ROW
                    ? call.getOperands().get(field.getIndex())
                    : makeFieldAccess(row, field.getIndex());
            fields.add(makeCast(pos, field.getType(), value, matchNullability, safe, format));
        }
        return makeCall(pos, type, SqlStdOperatorTable.ROW, fields);
    }

    @Override
    public RexNode makeCall(SqlParserPos pos, RelDataType returnType, SqlOperator op, List<RexNode> operands) {
        Cancellation.check();
        operands.forEach(Complexity::check);
        for (Meaning meaning : MEANINGS.getOrDefault(op.getKind(), List.of())) {
            RexNode call = meaning.of(this, pos, returnType, op, operands);
            if (call != null) {
                return call;
            }
        }
        return super.makeCall(pos, returnType, op, operands);
    }

    @Override
    public RexNode makeOver(
            SqlParserPos pos,
            RelDataType type,
            SqlAggFunction operator,
            List<RexNode> operands,
            List<RexNode> partitionKeys,
            ImmutableList<RexFieldCollation> orderKeys,
            RexWindowBound lowerBound,
            RexWindowBound upperBound,
            RexWindowExclusion exclude,
            boolean rows,
            boolean allowPartial,
            boolean nullWhenCountZero,
            boolean distinct,
            boolean ignoreNulls) {
        boolean ranged =
                !rows && orderKeys.size() == 1 && (lowerBound.getOffset() != null || upperBound.getOffset() != null);
        checkSize(lowerBound.getOffset());
        checkSize(upperBound.getOffset());
        boolean sameSide = lowerBound.getOffset() != null
                && upperBound.getOffset() != null
                && lowerBound.isPreceding() == upperBound.isPreceding();
        ImmutableList<RexFieldCollation> sorted = orderKeys.stream()
                .map(key -> ranged ? ascending(key) : new RexFieldCollation(comparable(key.left), key.right))
                .collect(ImmutableList.toImmutableList());
        return super.makeOver(
                pos,
                type,
                Aggregates.exact(
                        operator, operands.stream().map(RexNode::getType).toList(), type),
                withDefaultOfTheirType(operator, operands),
                comparable(partitionKeys),
                sorted,
                ranged ? bound(lowerBound, orderKeys.get(0), sameSide) : lowerBound,
                ranged ? bound(upperBound, orderKeys.get(0), sameSide) : upperBound,
                exclude,
                rows,
                allowPartial,
                nullWhenCountZero,
                distinct,
                ignoreNulls);
    }

    private static void checkSize(@Nullable RexNode offset) {
        if (offset instanceof RexLiteral literal
                        && literal.getValueAs(BigDecimal.class).signum() < 0
                || offset != null && offset.isA(SqlKind.MINUS_PREFIX)) {
            throw ErrorCondition.BAD_FRAME.exception("A frame can't begin or end a negative number before or after");
        }
        if (offset != null && !RexUtil.isConstant(offset)) {
            throw ErrorCondition.WRONG_REFERENCE.exception("How far a frame goes can't differ from row to row");
        }
    }

    /**
     * Code adds to a key what it is before, whichever way the rows are sorted, in the key's type, and takes it for NULL
     * nowhere: NULL is further from all values than any offset.
     */
    private RexFieldCollation ascending(RexFieldCollation key) {
        boolean descending = key.right.contains(SqlKind.DESCENDING);
        boolean nullsFirst =
                descending ? !key.right.contains(SqlKind.NULLS_LAST) : key.right.contains(SqlKind.NULLS_FIRST);
        if (SqlTypeUtil.isDecimal(key.left.getType())) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "A RANGE of NUMERICs isn't supported: the engine counts in integers and doubles. Cast the number");
        }
        RexNode value = countable(key.left);
        RexNode sorted = descending ? makeCall(SqlStdOperatorTable.UNARY_MINUS, value) : value;
        if (!value.getType().isNullable()) {
            return new RexFieldCollation(sorted, Set.of());
        }
        RelDataType type = typeFactory.createTypeWithNullability(value.getType(), false);
        RexNode beyond = SqlTypeUtil.isApproximateNumeric(type)
                ? makeApproxLiteral(BigDecimal.valueOf(nullsFirst ? -Double.MAX_VALUE : Double.MAX_VALUE), type)
                : makeExactLiteral(nullsFirst ? FAR.negate() : FAR, type);
        RexNode notNull = makeCall(
                SqlStdOperatorTable.CASE,
                List.of(makeCall(SqlStdOperatorTable.IS_NULL, sorted), beyond, makeCast(type, sorted, true, false)));
        return new RexFieldCollation(notNull, Set.of());
    }

    private RexNode countable(RexNode key) {
        if (SqlTypeUtil.isDatetime(key.getType())) {
            return step(EngineTypes.isInstant(key.getType()) ? "millisOfInstant" : "millisOfLocalTime", key);
        }
        SqlTypeName wide = SqlTypeUtil.isIntType(key.getType()) ? SqlTypeName.BIGINT : SqlTypeName.DOUBLE;
        RelDataType type = typeFactory.createTypeWithNullability(
                typeFactory.createSqlType(wide), key.getType().isNullable());
        return makeCast(type, key, true, false);
    }

    /**
     * Returns how far a frame goes, in what the rows are counted by. Months are of another length for each row.
     *
     * @param sameSide whether both ends are before, or after, the row: NULLs are as far from each other as they are
     *     from themselves, not at all
     */
    private RexWindowBound bound(RexWindowBound bound, RexFieldCollation key, boolean sameSide) {
        RexNode offset = bound.getOffset();
        if (offset == null) {
            return bound;
        }
        RexNode value = countable(key.left);
        RexNode away = offset;
        if (offset instanceof RexLiteral interval && SqlTypeUtil.isInterval(interval.getType())) {
            BigDecimal length = interval.getValueAs(BigDecimal.class);
            away = interval.getType().getIntervalQualifier().isYearMonth()
                    ? millisOfMonths(
                            key.left,
                            bound.isPreceding() == key.right.contains(SqlKind.DESCENDING) ? length : length.negate())
                    : makeExactLiteral(length, typeFactory.createSqlType(SqlTypeName.BIGINT));
        } else if (SqlTypeUtil.isApproximateNumeric(value.getType())) {
            away = makeCast(typeFactory.createSqlType(SqlTypeName.DOUBLE), offset, true, false);
        }
        if (sameSide && value.getType().isNullable()) {
            away = makeCall(
                    SqlStdOperatorTable.CASE,
                    List.of(
                            makeCall(SqlStdOperatorTable.IS_NULL, value),
                            makeCast(away.getType(), makeExactLiteral(BigDecimal.ZERO)),
                            away));
        }
        return bound.isPreceding() ? RexWindowBounds.preceding(away) : RexWindowBounds.following(away);
    }

    private RexNode millisOfMonths(RexNode time, BigDecimal months) {
        RexNode count = makeExactLiteral(months, typeFactory.createSqlType(SqlTypeName.INTEGER));
        return EngineTypes.isInstant(time.getType())
                ? step("millisOfMonths", time, count, makeLiteral(zone))
                : step("millisOfLocalMonths", time, count);
    }

    /** Code takes the default of LEAD and LAG for what the column is, and casts it without a look. */
    private List<RexNode> withDefaultOfTheirType(SqlAggFunction operator, List<RexNode> operands) {
        if (operands.size() < 3 || operator.getKind() != SqlKind.LEAD && operator.getKind() != SqlKind.LAG) {
            return operands;
        }
        RelDataType type = typeFactory.createTypeWithNullability(operands.get(0).getType(), true);
        return List.of(operands.get(0), operands.get(1), makeCast(type, operands.get(2), true, false));
    }

    private static boolean isShort(RexNode text) {
        if (!(text instanceof RexLiteral literal)) {
            return false;
        }
        String value = literal.getValueAs(String.class);
        return value == null || value.length() <= NumberText.LONGEST;
    }

    /** Whether rules that build an expression anew meet what was put there before. */
    private static boolean isStep(String name, RexNode node) {
        return node instanceof RexCall call
                && (call.getOperator() instanceof RowOperator
                                && call.getOperator().getName().equals(name)
                        || call.isA(SqlKind.CAST)
                                && isStep(name, call.getOperands().get(0)));
    }

    /**
     * Returns a comparison with a constant local time that comes twice; null of any other operator. It means the second
     * instant, as everywhere, but what holds of equality and of bounds that are included holds of either: a grid's
     * filter on what a cell shows finds the cell's row, and greater-than begins after the first, so that a tool that
     * sends an instant as text loses no row. Less-than stays the contrary of greater-or-equal, so that ranges that meet
     * at such a time share no row.
     */
    private @Nullable RexNode ofEitherInstant(
            SqlParserPos pos, RelDataType type, SqlOperator op, List<RexNode> operands) {
        if (operands.size() != 2 || !op.getKind().belongsTo(SqlKind.COMPARISON)) {
            return null;
        }
        boolean equality = op.getKind() == SqlKind.EQUALS || op.getKind() == SqlKind.NOT_EQUALS;
        Instant left = equality || OF_THE_FIRST.contains(op.getKind().reverse()) ? first(operands.get(0)) : null;
        Instant right = equality || OF_THE_FIRST.contains(op.getKind()) ? first(operands.get(1)) : null;
        if (left == null && right == null) {
            return null;
        }
        RexNode earlier = super.makeCall(
                pos,
                type,
                op,
                List.of(
                        left == null ? operands.get(0) : literal(left),
                        right == null ? operands.get(1) : literal(right)));
        if (!equality) {
            return earlier;
        }
        SqlOperator both = op.getKind() == SqlKind.EQUALS ? SqlStdOperatorTable.OR : SqlStdOperatorTable.AND;
        return super.makeCall(pos, type, both, List.of(super.makeCall(pos, type, op, operands), earlier));
    }

    private RexNode literal(Instant instant) {
        return makeTimestampWithLocalTimeZoneLiteral(TimestampString.fromMillisSinceEpoch(instant.toEpochMilli()), 3);
    }

    /** Returns the first instant of a constant local time that comes twice; null of any other expression. */
    private @Nullable Instant first(RexNode operand) {
        if (!(operand instanceof RexCall call) || !isStep("toInstant", call) && !isStep("textToInstant", call)) {
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
                : time.atZone(here).toInstant();
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

    private @Nullable RexNode checked(SqlParserPos pos, RelDataType type, SqlOperator op, List<RexNode> operands) {
        boolean interval = SqlTypeUtil.isInterval(type)
                && operands.stream().anyMatch(operand -> SqlTypeUtil.isInterval(operand.getType()));
        return interval || SqlTypeName.INT_TYPES.contains(type.getSqlTypeName())
                ? super.makeCall(pos, type, CHECKED.getOrDefault(op.getKind(), op), operands)
                : null;
    }

    /** Calcite has no order of JSON, nor of intervals of both months and days. */
    private @Nullable RexNode ofComparables(
            SqlParserPos pos, RelDataType type, SqlOperator op, List<RexNode> operands) {
        List<RexNode> comparable = comparable(operands);
        return comparable == operands ? null : super.makeCall(pos, type, op, comparable);
    }

    /** Calcite subtracts what it has of both times, whatever their types are. */
    private @Nullable RexNode ofTimesBetween(
            SqlParserPos pos, RelDataType type, SqlOperator op, List<RexNode> operands) {
        return op == SqlStdOperatorTable.MINUS_DATE
                        && operands.stream().allMatch(operand -> SqlTypeUtil.isDatetime(operand.getType()))
                ? super.makeCall(pos, type, op, comparable(type, operands))
                : null;
    }

    @Override
    public RexNode makeCall(SqlParserPos pos, SqlOperator op, List<? extends RexNode> operands) {
        return makeCall(pos, deriveReturnType(op, operands), op, List.copyOf(operands));
    }

    /** Calcite computes these of local times only; a function of ours takes instants as they are. */
    private @Nullable RexNode ofInstants(
            SqlParserPos pos, RelDataType returnType, SqlOperator op, List<RexNode> operands) {
        if (operands.stream().noneMatch(operand -> EngineTypes.isInstant(operand.getType()))
                || op == SqlStdOperatorTable.JSON_OBJECT
                || op == SqlStdOperatorTable.JSON_ARRAY
                || op.getKind() == SqlKind.OTHER_FUNCTION
                        && (!(op instanceof SqlFunction)
                                || op instanceof SqlUserDefinedFunction
                                || op instanceof SqlAggFunction)) {
            return null;
        }
        String at = isExact(op, operands) ? UTC : zone;
        List<RexNode> local =
                operands.stream().map(operand -> toLocalTime(operand, at)).toList();
        if (!EngineTypes.isInstant(returnType)) {
            return super.makeCall(pos, returnType, op, local);
        }
        RexNode instant = operands.stream()
                .filter(operand -> EngineTypes.isInstant(operand.getType()))
                .findFirst()
                .orElseThrow();
        RexNode result = op.getKind() == SqlKind.PLUS
                ? super.makeCall(
                        pos, localTime(returnType.isNullable()), SqlStdOperatorTable.DATETIME_PLUS, timeFirst(local))
                : super.makeCall(pos, localTime(returnType.isNullable()), op, local);
        return step("toInstantNear", result, makeLiteral(at), instant);
    }

    private static List<RexNode> timeFirst(List<RexNode> operands) {
        return SqlTypeUtil.isInterval(operands.get(0).getType()) ? List.of(operands.get(1), operands.get(0)) : operands;
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

    /** Days and months between two times are the calendar's; anything finer is the time that passed. */
    private List<RexNode> comparable(RelDataType interval, List<RexNode> operands) {
        if (operands.stream().noneMatch(operand -> EngineTypes.isInstant(operand.getType()))) {
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
        return EngineTypes.isInstant(operand.getType()) ? step("toLocalTime", operand, makeLiteral(at)) : operand;
    }

    private RexNode text(RexNode map) {
        return step("mapText", map);
    }

    /** Returns what intervals and JSON are compared by; other operands as they are. */
    private List<RexNode> comparable(List<RexNode> operands) {
        if (operands.stream().anyMatch(operand -> IntervalType.is(operand.getType()))) {
            return operands.stream().map(this::length).toList();
        }
        if (operands.stream().anyMatch(operand -> SqlTypeUtil.isMap(operand.getType()) || isStep("mapText", operand))) {
            return operands.stream().map(this::jsonSortKey).toList();
        }
        if (operands.stream().anyMatch(operand -> EngineTypes.isPadded(operand.getType()))) {
            return operands.stream().map(this::withoutPadding).toList();
        }
        return operands.stream().anyMatch(operand -> EngineTypes.isJson(operand.getType()))
                ? operands.stream()
                        .map(operand -> EngineTypes.isJson(operand.getType()) ? operand : step("textToJsonb", operand))
                        .map(this::jsonSortKey)
                        .toList()
                : operands;
    }

    /** A literal beside a padded text is one too. */
    private RexNode withoutPadding(RexNode text) {
        return EngineTypes.isPadded(text.getType()) || text.getType().getSqlTypeName() == SqlTypeName.CHAR
                ? step("withoutPadding", text)
                : text;
    }

    /** Returns what a value is sorted by. */
    public RexNode comparable(RexNode value) {
        return isOrderedAsJson(value.getType()) ? jsonSortKey(value) : value;
    }

    /** Whether values of a type can be equal without being the same. */
    public static boolean hasEqualKey(RelDataType type) {
        return EngineTypes.isJson(type) || EngineTypes.isPadded(type) || type.isStruct();
    }

    /** Returns what is the same of equal values: of rows, that of each of their fields. */
    public List<RexNode> equalKeys(RexNode value) {
        if (!value.getType().isStruct()) {
            return List.of(EngineTypes.isPadded(value.getType()) ? withoutPadding(value) : comparable(value));
        }
        List<RexNode> keys = new ArrayList<>();
        keys.add(makeCall(SqlStdOperatorTable.IS_NULL, value));
        value.getType()
                .getFieldList()
                .forEach(field -> keys.addAll(equalKeys(makeFieldAccess(value, field.getIndex()))));
        return keys;
    }

    /** Whether the order of a type's values is that of PostgreSQL's jsonb. */
    public static boolean isOrderedAsJson(RelDataType type) {
        return SqlTypeUtil.isMap(type) || EngineTypes.isJson(type);
    }

    /** Whether an expression is what JSON is compared and sorted by. */
    public static boolean isJsonSortKey(RexNode node) {
        return node instanceof RexCall call
                && call.getOperator() instanceof RowOperator
                && call.getOperator().getName().equals(JSON_SORT_KEY);
    }

    private RexNode jsonSortKey(RexNode json) {
        return step(JSON_SORT_KEY, SqlTypeUtil.isMap(json.getType()) ? text(json) : json);
    }

    private RexNode length(RexNode interval) {
        return step(
                "intervalLength",
                IntervalType.is(interval.getType())
                        ? interval
                        : makeCast(IntervalType.of(interval.getType().isNullable()), interval));
    }

    RexNode toInstant(RexNode local, String at) {
        return step("toInstant", local, makeLiteral(at));
    }

    /** Returns a call of a step of the table of functions. */
    RexNode step(String name, RexNode... operands) {
        return RowOperator.call(this, SqlParserPos.ZERO, Functions.of(name).get(0), List.of(operands));
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
