package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.Interval;
import org.jspecify.annotations.Nullable;

/** Sums and averages of intervals. */
public final class IntervalAggregates {
    private IntervalAggregates() {}

    /** The sum of intervals, and how many they are. */
    public static class Gathered {
        private Interval sum = Interval.ZERO;
        private long count;

        private Gathered() {}

        public static Gathered init() {
            return new Gathered();
        }

        public static Gathered add(Gathered intervals, Interval value) {
            intervals.sum = intervals.sum.plus(value);
            intervals.count++;
            return intervals;
        }
    }

    public static final class Sum extends Gathered {
        public static @Nullable Interval result(Gathered intervals) {
            return intervals.count == 0 ? null : intervals.sum;
        }
    }

    public static final class Average extends Gathered {
        public static @Nullable Interval result(Gathered intervals) {
            return intervals.count == 0 ? null : intervals.sum.dividedBy((double) intervals.count);
        }
    }
}
