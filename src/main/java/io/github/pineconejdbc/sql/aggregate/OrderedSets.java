package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates of rows that are sorted, {@code WITHIN GROUP}: their arguments are the same in every row of a group. */
final class OrderedSets {
    private OrderedSets() {}

    /** Aggregates of one key, to which NULL is nothing. */
    abstract static class OfValues extends Gathered {
        private @Nullable Object @Nullable [] given;

        OfValues(RowOrder order) {
            super(order, false);
        }

        @Override
        public final void add(@Nullable Object[] row) {
            given = given == null ? row : given;
            if (row[row.length - 1] != null) {
                super.add(row);
            }
        }

        @Override
        public final @Nullable Object result() {
            return given == null || rows().isEmpty() ? null : of(given[0], keys());
        }

        abstract @Nullable Object of(@Nullable Object argument, List<Object> sorted);

        private List<Object> keys() {
            List<Object> keys = new ArrayList<>();
            for (@Nullable Object[] row : sorted()) {
                Object key = row[row.length - 1];
                if (key != null) {
                    keys.add(key);
                }
            }
            return keys;
        }
    }

    static final class Mode extends OfValues {
        Mode(RowOrder order) {
            super(order);
        }

        @Override
        @Nullable
        Object of(@Nullable Object argument, List<Object> sorted) {
            Object mode = sorted.get(0);
            int most = 0;
            int times = 0;
            for (int i = 0; i < sorted.size(); i++) {
                times = i > 0 && RowOrder.values(sorted.get(i - 1), sorted.get(i)) == 0 ? times + 1 : 1;
                if (times > most) {
                    most = times;
                    mode = sorted.get(i);
                }
            }
            return mode;
        }
    }

    /** A percentile, or an array of them for an array of fractions. */
    abstract static class Percentile extends OfValues {
        Percentile(RowOrder order) {
            super(order);
        }

        @Override
        final @Nullable Object of(@Nullable Object argument, List<Object> sorted) {
            if (!(argument instanceof List<?> fractions)) {
                return argument == null ? null : at(fraction((Number) argument), sorted);
            }
            List<@Nullable Object> percentiles = new ArrayList<>();
            for (Object fraction : fractions) {
                percentiles.add(
                        fraction instanceof List<?>
                                ? of(fraction, sorted)
                                : fraction == null ? null : at(fraction((Number) fraction), sorted));
            }
            return percentiles;
        }

        private static double fraction(Number number) {
            double fraction = number.doubleValue();
            if (!(fraction >= 0 && fraction <= 1)) {
                throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception(
                        "A percentile's fraction is between 0 and 1, and not " + number);
            }
            return fraction;
        }

        abstract Object at(double fraction, List<Object> sorted);
    }

    static final class Discrete extends Percentile {
        Discrete(RowOrder order) {
            super(order);
        }

        @Override
        Object at(double fraction, List<Object> sorted) {
            return sorted.get(Math.max((int) Math.ceil(fraction * sorted.size()), 1) - 1);
        }
    }

    static final class Continuous extends Percentile {
        Continuous(RowOrder order) {
            super(order);
        }

        @Override
        Object at(double fraction, List<Object> sorted) {
            double place = fraction * (sorted.size() - 1);
            Object low = sorted.get((int) Math.floor(place));
            Object high = sorted.get((int) Math.ceil(place));
            double beyond = place - Math.floor(place);
            if (low instanceof Interval from && high instanceof Interval to) {
                return beyond == 0 ? from : from.plus(to.minus(from).times(beyond));
            }
            double from = ((Number) low).doubleValue();
            return beyond == 0 ? from : from + beyond * (((Number) high).doubleValue() - from);
        }
    }

    /** Where a row would be among the others. */
    abstract static class Hypothetical extends Gathered {
        Hypothetical(RowOrder order) {
            super(order, false);
        }

        /** Returns how many rows sort before the one that is asked for, or with it. */
        final long before(List<@Nullable Object[]> rows, boolean orWith) {
            int keys = order().first();
            long before = 0;
            for (@Nullable Object[] row : rows) {
                int compared = order().compare(row, keys, row, 0);
                before += compared < 0 || orWith && compared == 0 ? 1 : 0;
            }
            return before;
        }
    }

    static final class Rank extends Hypothetical {
        Rank(RowOrder order) {
            super(order);
        }

        @Override
        public Object result() {
            return before(rows(), false) + 1;
        }
    }

    static final class DenseRank extends Hypothetical {
        DenseRank(RowOrder order) {
            super(order);
        }

        @Override
        public Object result() {
            return before(firsts(sorted()), false) + 1;
        }
    }

    static final class PercentRank extends Hypothetical {
        PercentRank(RowOrder order) {
            super(order);
        }

        @Override
        public Object result() {
            return rows().isEmpty() ? 0.0 : before(rows(), false) / (double) rows().size();
        }
    }

    static final class CumeDist extends Hypothetical {
        CumeDist(RowOrder order) {
            super(order);
        }

        @Override
        public Object result() {
            return (before(rows(), true) + 1) / (double) (rows().size() + 1);
        }
    }
}
