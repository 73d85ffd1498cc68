package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.number.DoubleStatistics;
import org.jspecify.annotations.Nullable;

/** Aggregates of DOUBLEs and REALs. Public for the code that Calcite generates. */
public final class DoubleAggregates {
    private DoubleAggregates() {}

    public static class Doubles {
        private Doubles() {}

        public static DoubleStatistics init() {
            return new DoubleStatistics();
        }

        public static DoubleStatistics add(DoubleStatistics values, double value) {
            values.add(value);
            return values;
        }
    }

    public static final class Sum extends Doubles {
        public static @Nullable Double result(DoubleStatistics values) {
            return values.sum();
        }
    }

    public static final class Average extends Doubles {
        public static @Nullable Double result(DoubleStatistics values) {
            return values.average();
        }
    }

    public static final class VarPop extends Doubles {
        public static @Nullable Double result(DoubleStatistics values) {
            return values.variance(false);
        }
    }

    public static final class VarSamp extends Doubles {
        public static @Nullable Double result(DoubleStatistics values) {
            return values.variance(true);
        }
    }

    public static final class StddevPop extends Doubles {
        public static @Nullable Double result(DoubleStatistics values) {
            return values.deviation(false);
        }
    }

    public static final class StddevSamp extends Doubles {
        public static @Nullable Double result(DoubleStatistics values) {
            return values.deviation(true);
        }
    }
}
