package io.github.pineconejdbc.sql.rel;

import com.google.common.collect.BoundType;
import io.github.pineconejdbc.sql.dialect.RowOperator;
import io.github.pineconejdbc.sql.scan.RowCondition;
import io.github.pineconejdbc.sql.scan.ValueSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;
import org.jspecify.annotations.Nullable;

/** Calcite's conditions as EXPLAIN shows them. */
public final class RexConditions {
    private final RexText text;

    public RexConditions(RexText text) {
        this.text = text;
    }

    public RowCondition of(RexNode node) {
        return of(node, true);
    }

    /** Returns the condition that something is true, or false. */
    private RowCondition of(RexNode node, boolean wanted) {
        if (node instanceof RexLiteral literal) {
            return Boolean.valueOf(wanted).equals(literal.getValue()) ? RowCondition.TRUE : RowCondition.FALSE;
        }
        if (!(node instanceof RexCall call)) {
            return RowCondition.in(text.of(node), ValueSet.of(wanted));
        }
        RexNode first = call.getOperands().get(0);
        return switch (call.getKind()) {
            case AND, OR -> {
                List<RowCondition> parts = call.getOperands().stream()
                        .map(part -> of(part, wanted))
                        .toList();
                yield call.getKind() == SqlKind.AND == wanted ? RowCondition.and(parts) : RowCondition.or(parts);
            }
            case NOT -> of(first, !wanted);
            case IS_TRUE -> wanted ? of(first, true) : of(first, true).isNotTrue();
            case IS_FALSE -> wanted ? of(first, false) : of(first, false).isNotTrue();
            case IS_NOT_TRUE -> wanted ? of(first, true).isNotTrue() : of(first, true);
            case IS_NOT_FALSE -> wanted ? of(first, false).isNotTrue() : of(first, false);
            case IS_NULL -> RowCondition.in(text.of(first), wanted ? ValueSet.ONLY_NULL : ValueSet.NOT_NULL);
            case IS_NOT_NULL -> RowCondition.in(text.of(first), wanted ? ValueSet.NOT_NULL : ValueSet.ONLY_NULL);
            case SEARCH -> search(call, wanted);
            case SOME ->
                isInList(call)
                        ? inList(first, ((RexCall) call.getOperands().get(1)).getOperands(), wanted)
                        : test(call, wanted);
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                compare(call, wanted ? call.getKind() : call.getKind().negateNullSafe());
            case IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM ->
                distinct(call, wanted == (call.getKind() == SqlKind.IS_DISTINCT_FROM));
            case CASE ->
                wanted
                                && call.getOperands().size() == 3
                                && call.getOperands().get(2).isAlwaysFalse()
                        ? RowCondition.and(
                                List.of(of(first), of(call.getOperands().get(1))))
                        : test(call, wanted);
            default -> test(call, wanted);
        };
    }

    private RowCondition compare(RexCall call, SqlKind kind) {
        RexNode left = call.getOperands().get(0);
        RexNode right = call.getOperands().get(1);
        if (value(left) != null && value(right) == null || RexUtil.isConstant(left) && !RexUtil.isConstant(right)) {
            RexNode swapped = left;
            left = right;
            right = swapped;
            kind = kind.reverse();
        }
        Comparable<?> value = isLength(left) ? length(value(right)) : value(right);
        if (value != null) {
            return RowCondition.compare(text.of(left), kind.sql, value);
        }
        if (kind == SqlKind.EQUALS && left instanceof RexInputRef && !RexUtil.containsInputRef(right)) {
            return new RowCondition.Equal(text.of(left), text.of(right));
        }
        Set<String> needed = new LinkedHashSet<>();
        for (RexNode operand : List.of(left, right)) {
            if (operand instanceof RexInputRef || operand.getKind() == SqlKind.ITEM) {
                needed.add(text.of(operand));
            }
        }
        return new RowCondition.Test(text.of(left) + " " + kind.sql + " " + text.of(right), needed);
    }

    private RowCondition distinct(RexCall call, boolean wanted) {
        RexNode left = call.getOperands().get(0);
        RexNode right = call.getOperands().get(1);
        Comparable<?> value = value(right);
        if (value != null) {
            RowCondition equal = RowCondition.compare(text.of(left), "=", value);
            return wanted ? equal.isNotTrue() : equal;
        }
        return new RowCondition.Test(
                text.of(left) + (wanted ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ") + text.of(right), Set.of());
    }

    private RowCondition test(RexCall call, boolean wanted) {
        String sql = text.of(call);
        RexNode first = call.getOperands().get(0);
        Set<String> needed = call.getKind() == SqlKind.OTHER_FUNCTION && first instanceof RexInputRef
                ? Set.of(text.of(first))
                : Set.of();
        String negated = RexText.negated(call, sql);
        return wanted
                ? new RowCondition.Test(sql, needed)
                : new RowCondition.Test(negated == null ? "NOT (" + sql + ")" : negated, needed);
    }

    private RowCondition search(RexCall call, boolean wanted) {
        String column = text.of(call.getOperands().get(0));
        RexLiteral searched = (RexLiteral) call.getOperands().get(1);
        Sarg<?> sarg = searched.getValueAs(Sarg.class);
        List<RowCondition> ranges = new ArrayList<>();
        if (sarg != null) {
            SqlTypeName type = searched.getType().getSqlTypeName();
            for (var range : sarg.rangeSet.asRanges()) {
                Comparable<?> low = range.hasLowerBound() ? end(call, range.lowerEndpoint(), type) : null;
                Comparable<?> high = range.hasUpperBound() ? end(call, range.upperEndpoint(), type) : null;
                ranges.add(RowCondition.in(
                        column,
                        ValueSet.of(
                                low,
                                range.hasLowerBound() && range.lowerBoundType() == BoundType.CLOSED,
                                high,
                                range.hasUpperBound() && range.upperBoundType() == BoundType.CLOSED)));
            }
            if (sarg.nullAs == RexUnknownAs.TRUE) {
                ranges.add(RowCondition.in(column, ValueSet.ONLY_NULL));
            }
        }
        RowCondition found = RowCondition.or(ranges);
        if (wanted) {
            return found;
        }
        // What isn't known to be outside is neither in nor out.
        return sarg != null && sarg.nullAs == RexUnknownAs.UNKNOWN
                ? RowCondition.and(List.of(found.isNotTrue(), RowCondition.in(column, ValueSet.NOT_NULL)))
                : found.isNotTrue();
    }

    private static Comparable<?> end(RexCall search, Comparable<?> value, SqlTypeName type) {
        Comparable<?> known = value(value, type);
        Comparable<?> end = isLength(search.getOperands().get(0)) ? length(known) : known;
        return end == null ? value : end;
    }

    /** Whether a value stands for an interval, by the microseconds that intervals are compared by. */
    private static boolean isLength(RexNode node) {
        return node instanceof RexCall call
                && call.getOperator() instanceof RowOperator operator
                && operator.row().name().equals("intervalLength");
    }

    private static @Nullable Comparable<?> length(@Nullable Comparable<?> micros) {
        return micros instanceof BigDecimal number ? Duration.of(number.longValue(), ChronoUnit.MICROS) : null;
    }

    /** Whether a call is {@code = ANY} of an array of literals, which is IN. */
    private static boolean isInList(RexCall call) {
        return ((SqlQuantifyOperator) call.getOperator()).comparisonKind == SqlKind.EQUALS
                && call.getOperands().get(1) instanceof RexCall array
                && array.isA(SqlKind.ARRAY_VALUE_CONSTRUCTOR)
                && array.getOperands().stream().allMatch(element -> value(element) != null);
    }

    private RowCondition inList(RexNode value, List<RexNode> elements, boolean wanted) {
        String column = text.of(value);
        RowCondition found = RowCondition.or(elements.stream()
                .map(element -> RowCondition.in(column, ValueSet.of(Objects.requireNonNull(value(element)))))
                .toList());
        return wanted
                ? found
                : RowCondition.and(List.of(found.isNotTrue(), RowCondition.in(column, ValueSet.NOT_NULL)));
    }

    private static @Nullable Comparable<?> value(RexNode node) {
        return node instanceof RexLiteral literal && !literal.isNull() ? value(literal) : null;
    }

    /** Returns a literal's value, where SQL can write it, and it compares with others of its type. */
    static @Nullable Comparable<?> value(RexLiteral literal) {
        SqlTypeName type = literal.getType().getSqlTypeName();
        return value(
                switch (type) {
                    case DATE -> literal.getValueAs(DateString.class);
                    case TIME -> literal.getValueAs(TimeString.class);
                    case TIMESTAMP -> literal.getValueAs(TimestampString.class);
                    default -> literal.getValue();
                },
                type);
    }

    private static @Nullable Comparable<?> value(@Nullable Object value, SqlTypeName type) {
        if (value instanceof NlsString text) {
            return text.getValue();
        }
        if (value instanceof TimestampString time) {
            Instant instant = Instant.ofEpochMilli(time.getMillisSinceEpoch());
            return type == SqlTypeName.TIMESTAMP ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : instant;
        }
        if (value instanceof DateString date) {
            return LocalDate.ofEpochDay(date.getDaysSinceEpoch());
        }
        if (value instanceof TimeString time) {
            return LocalTime.ofNanoOfDay(time.getMillisOfDay() * 1_000_000L);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number.toString()) : null;
        }
        if (value instanceof BigDecimal millis && SqlTypeName.DAY_INTERVAL_TYPES.contains(type)) {
            return Duration.ofMillis(millis.longValue());
        }
        return value instanceof BigDecimal number && !SqlTypeName.INTERVAL_TYPES.contains(type)
                ? number
                : value instanceof Boolean truth ? truth : null;
    }
}
