package io.github.pineconejdbc.sql.number;

import org.jspecify.annotations.Nullable;

/** The count, the sum and the squares of the distances from the mean of doubles, by the method of Youngs and Cramer. */
public final class DoubleStatistics {
    private long count;
    private double sum;
    private double squares;

    public void add(double value) {
        double before = sum;
        sum += value;
        count++;
        if (count > 1) {
            double distance = value * count - sum;
            squares += distance * distance / ((double) count * (count - 1));
        }
        if (Double.isInfinite(sum) && !Double.isInfinite(before) && !Double.isInfinite(value)) {
            throw NumericMath.outOfRange("DOUBLE");
        }
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            squares = Double.NaN;
        }
    }

    public @Nullable Double sum() {
        return count == 0 ? null : sum;
    }

    public @Nullable Double average() {
        return count == 0 ? null : sum / count;
    }

    /** Returns the mean square of the distances from the mean, of all values or of a sample, which wants two of them. */
    public @Nullable Double variance(boolean sample) {
        long divisor = sample ? count - 1 : count;
        return divisor <= 0 ? null : squares / divisor;
    }

    public @Nullable Double deviation(boolean sample) {
        Double variance = variance(sample);
        return variance == null ? null : Math.sqrt(variance);
    }
}
