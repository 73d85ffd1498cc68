package io.github.pineconejdbc.sql.scan;

import io.github.pineconejdbc.sql.scan.ValueSet.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition as EXPLAIN shows it: true for the rows that are wanted. However it was written, it has one form: NOT stands
 * before single tests only, what is said of one value in several places is said once, and the parts are in order.
 */
public sealed interface RowCondition {

    /** Holds where a value is one of these. */
    record In(String value, ValueSet set) implements RowCondition {}

    /** Holds where a value equals another that is known when the statement runs. */
    record Equal(String value, String other) implements RowCondition {}

    /**
     * Any other test.
     *
     * @param needed columns for which it isn't true where they are NULL
     */
    record Test(String sql, Set<String> needed) implements RowCondition {}

    record And(List<RowCondition> parts) implements RowCondition {}

    record Or(List<RowCondition> parts) implements RowCondition {}

    RowCondition TRUE = new And(List.of());
    RowCondition FALSE = new Or(List.of());

    /** Returns the test whether something is one of these values. */
    static RowCondition in(String value, ValueSet set) {
        ValueSet values = set.ofBooleans();
        return values.isEmpty() ? FALSE : values.not().isEmpty() ? TRUE : new In(value, values);
    }

    /**
     * Returns the comparison of something with a value.
     *
     * @param operator as SQL has it
     */
    static RowCondition compare(String value, String operator, Comparable<?> other) {
        return in(
                value,
                switch (operator) {
                    case "=" -> ValueSet.of(other);
                    case "<>" -> ValueSet.of(other).not().and(ValueSet.NOT_NULL);
                    case "<", "<=" -> ValueSet.of(null, false, other, operator.length() == 2);
                    case ">", ">=" -> ValueSet.of(other, operator.length() == 2, null, false);
                    default -> throw new IllegalArgumentException(operator);
                });
    }

    /** Returns the condition that all of these hold. */
    static RowCondition and(Collection<RowCondition> conditions) {
        List<RowCondition> parts = merged(conditions, true);
        Set<String> needed = new LinkedHashSet<>();
        for (RowCondition part : parts) {
            if (part instanceof Test test) {
                needed.addAll(test.needed());
            } else if (part instanceof Equal equal) {
                needed.add(equal.value());
            }
        }
        parts.removeIf(
                part -> part instanceof In in && in.set().equals(ValueSet.NOT_NULL) && needed.contains(in.value()));
        boolean none = parts.contains(FALSE)
                || parts.stream()
                        .anyMatch(part -> part instanceof In in
                                && in.set().equals(ValueSet.ONLY_NULL)
                                && needed.contains(in.value()));
        List<RowCondition> told = new ArrayList<>(parts);
        parts.removeIf(part -> told.stream().anyMatch(other -> other != part && other.implies(part)));
        return none ? FALSE : parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    /** Returns the condition that one of these holds. */
    static RowCondition or(Collection<RowCondition> conditions) {
        List<RowCondition> parts = merged(conditions, false);
        List<RowCondition> told = new ArrayList<>(parts);
        parts.removeIf(part -> told.stream().anyMatch(other -> other != part && part.implies(other)));
        return told.contains(TRUE) ? TRUE : parts.size() == 1 ? parts.get(0) : new Or(parts);
    }

    /** Whether the other one surely holds where this one does. */
    private boolean implies(RowCondition other) {
        if (equals(other)) {
            return true;
        }
        if (this instanceof In in && other instanceof In wider && in.value().equals(wider.value())) {
            return in.set().and(wider.set()).equals(in.set());
        }
        if (this instanceof Or or) {
            return or.parts().stream().allMatch(part -> part.implies(other));
        }
        return this instanceof And and && and.parts().stream().anyMatch(part -> part.implies(other))
                || other instanceof Or or && or.parts().stream().anyMatch(this::implies)
                || other instanceof And all && all.parts().stream().allMatch(this::implies);
    }

    /** Returns the same condition for rows in which these columns have values. */
    default RowCondition where(Set<String> neverNull) {
        if (this instanceof In in && neverNull.contains(in.value())) {
            return in.set().not().equals(ValueSet.ONLY_NULL)
                    ? TRUE
                    : in(in.value(), in.set().and(ValueSet.NOT_NULL));
        }
        if (this instanceof And || this instanceof Or) {
            List<RowCondition> given =
                    parts().stream().map(part -> part.where(neverNull)).toList();
            return this instanceof And ? and(given) : or(given);
        }
        return this;
    }

    private static List<RowCondition> merged(Collection<RowCondition> conditions, boolean and) {
        Map<String, ValueSet> sets = new LinkedHashMap<>();
        Set<RowCondition> others = new LinkedHashSet<>();
        List<RowCondition> left = new ArrayList<>(conditions);
        for (int i = 0; i < left.size(); i++) {
            RowCondition part = left.get(i);
            if (and ? part instanceof And : part instanceof Or) {
                left.addAll(part.parts());
            } else if (part instanceof In in) {
                sets.merge(in.value(), in.set(), and ? ValueSet::and : ValueSet::or);
            } else {
                others.add(part);
            }
        }
        Set<RowCondition> parts = new LinkedHashSet<>(others);
        sets.forEach((value, set) -> parts.add(in(value, set)));
        parts.remove(and ? TRUE : FALSE);
        return new ArrayList<>(parts);
    }

    /** Returns what is joined here; the condition alone where it is one test. */
    default List<RowCondition> parts() {
        return this instanceof And and ? and.parts() : this instanceof Or or ? or.parts() : List.of(this);
    }

    /** Returns the condition that this isn't true, as {@code IS NOT TRUE} is meant. */
    default RowCondition isNotTrue() {
        if (this instanceof In in) {
            return in(in.value(), in.set().not());
        }
        if (this instanceof And || this instanceof Or) {
            List<RowCondition> parts =
                    parts().stream().map(RowCondition::isNotTrue).toList();
            return this instanceof And ? or(parts) : and(parts);
        }
        return new Test("(" + sql(ZoneId.of("UTC")) + ") IS NOT TRUE", Set.of());
    }

    /** Whether all that it says is that these columns have certain values. */
    default boolean asks(Set<String> columns) {
        if (this instanceof In in) {
            return columns.contains(in.value())
                    && !in.set().withNull()
                    && in.set().points() != null;
        }
        return this instanceof Equal equal
                ? columns.contains(equal.value())
                : (this instanceof And || this instanceof Or)
                        && !parts().isEmpty()
                        && parts().stream().allMatch(part -> part.asks(columns));
    }

    /** Returns this condition as SQL, with times as they are in a zone. */
    default String sql(ZoneId zone) {
        if (this instanceof In in) {
            return sql(in.value(), in.set(), zone);
        }
        if (this instanceof Equal equal) {
            return equal.value() + " = " + equal.other();
        }
        if (this instanceof Test test) {
            return test.sql();
        }
        if (parts().isEmpty()) {
            return this instanceof And ? "TRUE" : "FALSE";
        }
        return new TreeSet<>(parts().stream().map(part -> part.sql(zone)).toList())
                .stream().collect(Collectors.joining(this instanceof And ? " AND " : " OR ", "(", ")"));
    }

    private static String sql(String value, ValueSet set, ZoneId zone) {
        if (set.ranges().isEmpty()) {
            return value + " IS NULL";
        }
        if (set.ranges().get(0).low() instanceof Boolean wanted) {
            return set.withNull()
                    ? value + (wanted ? " IS NOT FALSE" : " IS NOT TRUE")
                    : wanted ? value : "NOT " + value;
        }
        ValueSet others = set.not();
        if (set.withNull()) {
            List<Comparable<?>> missing = others.points();
            if (missing != null && missing.size() == 1) {
                return value + " IS DISTINCT FROM " + literal(missing.get(0), zone);
            }
            return "(" + sql(value, new ValueSet(set.ranges(), false), zone) + " OR " + value + " IS NULL)";
        }
        if (set.equals(ValueSet.NOT_NULL)) {
            return value + " IS NOT NULL";
        }
        List<Comparable<?>> missing = others.points();
        if (missing != null) {
            return points(value, missing, " <> ", " NOT IN ", zone);
        }
        List<Comparable<?>> points = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Range range : set.ranges()) {
            if (range.isPoint() && range.low() != null) {
                points.add(range.low());
            } else {
                parts.add(range(value, range, zone));
            }
        }
        if (!points.isEmpty()) {
            parts.add(0, points(value, points, " = ", " IN ", zone));
        }
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" OR ", parts) + ")";
    }

    private static String points(String value, List<Comparable<?>> points, String one, String many, ZoneId zone) {
        List<String> literals =
                points.stream().map(point -> literal(point, zone)).toList();
        return literals.size() == 1
                ? value + one + literals.get(0)
                : value + many + "(" + Explanation.some(literals) + ")";
    }

    private static String range(String value, Range range, ZoneId zone) {
        @Nullable Comparable<?> low = range.low();
        @Nullable Comparable<?> high = range.high();
        if (low != null && high != null) {
            return range.withLow() && range.withHigh()
                    ? value + " BETWEEN " + literal(low, zone) + " AND " + literal(high, zone)
                    : "(" + range(value, new Range(low, range.withLow(), null, false), zone) + " AND "
                            + range(value, new Range(null, false, high, range.withHigh()), zone) + ")";
        }
        return low != null
                ? value + (range.withLow() ? " >= " : " > ") + literal(low, zone)
                : high != null ? value + (range.withHigh() ? " <= " : " < ") + literal(high, zone) : "TRUE";
    }

    /** Returns a value as SQL writes it. */
    static String literal(Comparable<?> value, ZoneId zone) {
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        if (value instanceof Instant instant) {
            return literal(instant.atZone(zone).toLocalDateTime(), zone);
        }
        if (value instanceof LocalDateTime local) {
            String pattern = local.equals(local.truncatedTo(ChronoUnit.SECONDS))
                    ? "uuuu-MM-dd HH:mm:ss"
                    : "uuuu-MM-dd HH:mm:ss.SSS";
            return "TIMESTAMP '"
                    + DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(local) + "'";
        }
        if (value instanceof LocalDate date) {
            return "DATE '" + date + "'";
        }
        if (value instanceof Duration span) {
            BigDecimal seconds = BigDecimal.valueOf(span.toMillis(), 3).stripTrailingZeros();
            return "INTERVAL '" + seconds.toPlainString() + " seconds'";
        }
        if (value instanceof LocalTime time) {
            return "TIME '" + time + "'";
        }
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString().toUpperCase(Locale.ROOT);
    }
}
