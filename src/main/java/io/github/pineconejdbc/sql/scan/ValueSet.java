package io.github.pineconejdbc.sql.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some of the values that a column can have: ranges that don't touch, in order, and maybe NULL. All values of one set
 * compare with each other.
 *
 * @param withNull whether NULL is one of them
 */
public record ValueSet(List<Range> ranges, boolean withNull) {

    /** Values from a lower end to an upper one; null is no end. */
    public record Range(
            @Nullable Comparable<?> low,
            boolean withLow,
            @Nullable Comparable<?> high,
            boolean withHigh) {

        /** Whether there is one value in it. */
        boolean isPoint() {
            return low != null && withLow && withHigh && compare(low, high) == 0;
        }

        private boolean isEmpty() {
            int compared = low == null || high == null ? -1 : compare(low, high);
            return compared > 0 || compared == 0 && !(withLow && withHigh);
        }

        private Range and(Range other) {
            int lows = low == null || other.low == null ? ends(low, other.low) : compare(low, other.low);
            int highs = high == null || other.high == null ? -ends(high, other.high) : compare(high, other.high);
            return new Range(
                    lows >= 0 ? low : other.low,
                    lows == 0 ? withLow && other.withLow : lows > 0 ? withLow : other.withLow,
                    highs <= 0 ? high : other.high,
                    highs == 0 ? withHigh && other.withHigh : highs < 0 ? withHigh : other.withHigh);
        }

        /** Compares lower ends of which one is none. */
        private static int ends(@Nullable Object end, @Nullable Object other) {
            return Boolean.compare(end != null, other != null);
        }
    }

    public static final ValueSet ONLY_NULL = new ValueSet(List.of(), true);
    public static final ValueSet NOT_NULL = new ValueSet(List.of(new Range(null, false, null, false)), false);

    public static ValueSet of(Comparable<?> value) {
        return of(value, true, value, true);
    }

    public static ValueSet of(
            @Nullable Comparable<?> low, boolean withLow, @Nullable Comparable<?> high, boolean withHigh) {
        Range range = new Range(low, withLow, high, withHigh);
        return new ValueSet(range.isEmpty() ? List.of() : List.of(range), false);
    }

    public boolean isEmpty() {
        return ranges.isEmpty() && !withNull;
    }

    /** Returns the same values, of which there are two that aren't NULL; other sets as they are. */
    ValueSet ofBooleans() {
        if (ranges.stream().noneMatch(range -> range.low() instanceof Boolean || range.high() instanceof Boolean)) {
            return this;
        }
        List<Range> kept = new ArrayList<>(and(of(false)).ranges);
        kept.addAll(and(of(true)).ranges);
        return new ValueSet(kept.size() == 2 ? NOT_NULL.ranges : kept, withNull);
    }

    /** Returns the values that these are, where there are no ranges between them. */
    @Nullable
    List<Comparable<?>> points() {
        List<Comparable<?>> points = new ArrayList<>();
        for (Range range : ranges) {
            if (!range.isPoint()) {
                return null;
            }
            points.add(Objects.requireNonNull(range.low()));
        }
        return points;
    }

    ValueSet and(ValueSet other) {
        List<Range> both = new ArrayList<>();
        for (Range range : ranges) {
            for (Range another : other.ranges) {
                Range part = range.and(another);
                if (!part.isEmpty()) {
                    both.add(part);
                }
            }
        }
        return new ValueSet(both, withNull && other.withNull);
    }

    ValueSet or(ValueSet other) {
        return not().and(other.not()).not();
    }

    /** Returns all other values, NULL among them unless it is one of these. */
    public ValueSet not() {
        List<Range> others = new ArrayList<>();
        @Nullable Comparable<?> end = null;
        boolean withEnd = false;
        for (Range range : ranges) {
            if (range.low() != null) {
                others.add(new Range(end, withEnd, range.low(), !range.withLow()));
            }
            end = range.high();
            withEnd = !range.withHigh();
        }
        if (ranges.isEmpty() || end != null) {
            others.add(new Range(end, withEnd, null, false));
        }
        return new ValueSet(others, !withNull);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // One set has values of one kind.
    private static int compare(@Nullable Comparable a, @Nullable Comparable b) {
        return a == null || b == null ? -1 : a.compareTo(b);
    }
}
