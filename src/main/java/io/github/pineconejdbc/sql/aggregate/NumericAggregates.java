package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.number.Numeric;
import io.github.pineconejdbc.sql.number.NumericStatistics;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Aggregates of integers and NUMERICs: a class for each way to add a value. Public for the code that Calcite generates. */
public final class NumericAggregates {
    private NumericAggregates() {}

    /** Values that are whole numbers. */
    public static class Whole {
        private Whole() {}

        public static NumericStatistics init() {
            return new NumericStatistics();
        }

        public static NumericStatistics add(NumericStatistics values, long value) {
            values.add(value);
            return values;
        }
    }

    /** Values that are NUMERICs. */
    public static class OfNumeric {
        private OfNumeric() {}

        public static NumericStatistics init() {
            return new NumericStatistics();
        }

        public static NumericStatistics add(NumericStatistics values, BigDecimal value) {
            values.add(value);
            return values;
        }
    }

    /** Values that are whole numbers, and their squares. */
    public static class WholeAndSquare {
        private WholeAndSquare() {}

        public static NumericStatistics init() {
            return new NumericStatistics();
        }

        public static NumericStatistics add(NumericStatistics values, long value) {
            values.addWithSquare(BigDecimal.valueOf(value));
            return values;
        }
    }

    /** Values that are NUMERICs, and their squares. */
    public static class NumericAndSquare {
        private NumericAndSquare() {}

        public static NumericStatistics init() {
            return new NumericStatistics();
        }

        public static NumericStatistics add(NumericStatistics values, BigDecimal value) {
            values.addWithSquare(value);
            return values;
        }
    }

    public static final class SumOfWhole extends Whole {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.sum());
        }
    }

    public static final class SumOfNumeric extends OfNumeric {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.sum());
        }
    }

    public static final class AverageOfWhole extends Whole {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.average());
        }
    }

    public static final class AverageOfNumeric extends OfNumeric {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.average());
        }
    }

    public static final class VarPopOfWhole extends WholeAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.variance(false));
        }
    }

    public static final class VarPopOfNumeric extends NumericAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.variance(false));
        }
    }

    public static final class VarSampOfWhole extends WholeAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.variance(true));
        }
    }

    public static final class VarSampOfNumeric extends NumericAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.variance(true));
        }
    }

    public static final class StddevPopOfWhole extends WholeAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.deviation(false));
        }
    }

    public static final class StddevPopOfNumeric extends NumericAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.deviation(false));
        }
    }

    public static final class StddevSampOfWhole extends WholeAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.deviation(true));
        }
    }

    public static final class StddevSampOfNumeric extends NumericAndSquare {
        public static @Nullable BigDecimal result(NumericStatistics values) {
            return Numeric.of(values.deviation(true));
        }
    }
}
