package io.github.pineconejdbc.sql.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The count, the sum and the sum of squares of exact numbers. */
public final class NumericStatistics {
    private long count;
    private long whole;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    public void add(long value) {
        count++;
        long next = whole + value;
        if (((whole ^ next) & (value ^ next)) < 0) {
            sum = sum.add(BigDecimal.valueOf(whole));
            next = value;
        }
        whole = next;
    }

    public void add(BigDecimal value) {
        count++;
        sum = sum.add(value);
    }

    /** Adds a value for a deviation, which needs its square too. */
    public void addWithSquare(BigDecimal value) {
        add(value);
        squares = squares.add(value.multiply(value));
    }

    public @Nullable BigDecimal sum() {
        return count == 0 ? null : NumericMath.bounded(total());
    }

    private BigDecimal total() {
        return sum.add(BigDecimal.valueOf(whole));
    }

    public @Nullable BigDecimal average() {
        return count == 0 ? null : NumericMath.divide(total(), BigDecimal.valueOf(count));
    }

    /** Returns the mean square of the distances from the mean, of all values or of a sample, which wants two of them. */
    public @Nullable BigDecimal variance(boolean sample) {
        if (count == 0 || sample && count == 1) {
            return null;
        }
        BigDecimal distances = distances();
        return distances.signum() <= 0 ? BigDecimal.ZERO : NumericMath.divide(distances, divisor(sample));
    }

    public @Nullable BigDecimal deviation(boolean sample) {
        BigDecimal variance = variance(sample);
        if (variance == null || variance.signum() == 0) {
            return variance;
        }
        int scale = NumericMath.scaleOfQuotient(distances(), divisor(sample));
        return NumericMath.sqrt(variance, scale);
    }

    private BigDecimal distances() {
        BigDecimal total = total();
        int scale = 2 * total.scale();
        return BigDecimal.valueOf(count)
                .multiply(squares)
                .setScale(scale, RoundingMode.HALF_UP)
                .subtract(total.multiply(total));
    }

    private BigDecimal divisor(boolean sample) {
        return BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(sample ? count - 1 : count));
    }
}
