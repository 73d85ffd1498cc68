package io.github.pineconejdbc.sql.number;

import org.jspecify.annotations.Nullable;

/** Sums of pairs of doubles, of the squares of their distances from the mean, and of the products of these. */
public final class PairStatistics {
    private long count;
    private double sumX;
    private double sumY;
    private double squaresX;
    private double squaresY;
    private double products;

    public void add(double y, double x) {
        double beforeX = sumX;
        double beforeY = sumY;
        count++;
        sumX += x;
        sumY += y;
        if (count > 1) {
            double distanceX = x * count - sumX;
            double distanceY = y * count - sumY;
            double scale = 1 / ((double) count * (count - 1));
            squaresX += distanceX * distanceX * scale;
            squaresY += distanceY * distanceY * scale;
            products += distanceX * distanceY * scale;
            boolean finiteX = Double.isFinite(x) && !Double.isInfinite(beforeX);
            boolean finiteY = Double.isFinite(y) && !Double.isInfinite(beforeY);
            if (finiteX && (Double.isInfinite(sumX) || Double.isInfinite(squaresX))
                    || finiteY && (Double.isInfinite(sumY) || Double.isInfinite(squaresY))
                    || finiteX && finiteY && Double.isInfinite(products)) {
                throw NumericMath.outOfRange("DOUBLE");
            }
        }
        squaresX = Double.isFinite(x) && !Double.isInfinite(squaresX) ? squaresX : Double.NaN;
        squaresY = Double.isFinite(y) && !Double.isInfinite(squaresY) ? squaresY : Double.NaN;
        products = Double.isFinite(x) && Double.isFinite(y) && !Double.isInfinite(products) ? products : Double.NaN;
    }

    public long count() {
        return count;
    }

    public @Nullable Double averageX() {
        return ofAny(sumX / count);
    }

    public @Nullable Double averageY() {
        return ofAny(sumY / count);
    }

    public @Nullable Double squaresX() {
        return ofAny(squaresX);
    }

    public @Nullable Double squaresY() {
        return ofAny(squaresY);
    }

    public @Nullable Double products() {
        return ofAny(products);
    }

    public @Nullable Double covariance(boolean sample) {
        long divisor = sample ? count - 1 : count;
        return divisor <= 0 ? null : products / divisor;
    }

    public @Nullable Double correlation() {
        return squaresX == 0 || squaresY == 0 ? null : ofAny(products / Math.sqrt(squaresX * squaresY));
    }

    /** Returns how much of y is told by x, of 1. */
    public @Nullable Double determination() {
        return squaresX == 0 ? null : ofAny(squaresY == 0 ? 1 : products * products / (squaresX * squaresY));
    }

    public @Nullable Double slope() {
        return squaresX == 0 ? null : ofAny(products / squaresX);
    }

    public @Nullable Double intercept() {
        return squaresX == 0 ? null : ofAny((sumY - sumX * products / squaresX) / count);
    }

    private @Nullable Double ofAny(double value) {
        return count == 0 ? null : value;
    }
}
