package io.github.pineconejdbc.sql.number;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What PostgreSQL computes of numbers of any length, with as many digits after the point as it gives: at least 16 that
 * count, and no fewer than the operands have. Its own source, {@code numeric.c}, has the rules.
 */
public final class NumericMath {
    /** PostgreSQL keeps four digits together, and counts the size of a number in these. */
    private static final int GROUP = 4;

    private static final int SIGNIFICANT = 16;
    private static final int MOST_SHOWN = 1_000;

    /** How many digits a number has before the point at most, and after it. */
    private static final int MOST_WHOLE = 131_072;

    private static final int MOST_FRACTION = 16_383;

    private static final double LN_10 = Math.log(10);
    private static final double LOG10_E = 0.434294481903252;
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
    private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int GUARD = 12;

    /** So many zeros are taken off one by one. */
    private static final int SHORT = 64;

    private NumericMath() {}

    /** Returns a number that isn't too long, and never with fewer than no digits after the point. */
    public static BigDecimal bounded(BigDecimal number) {
        if (number.signum() != 0 && (long) number.precision() - number.scale() > MOST_WHOLE) {
            throw overflow();
        }
        if ((long) number.precision() - number.scale() < -MOST_FRACTION - 1L) {
            return BigDecimal.ZERO.setScale(MOST_FRACTION);
        }
        return number.scale() < 0
                ? number.setScale(0)
                : number.scale() > MOST_FRACTION ? number.setScale(MOST_FRACTION, RoundingMode.HALF_UP) : number;
    }

    /** Returns a number that is written with no more digits than there may be. */
    public static BigDecimal written(BigDecimal number) {
        if (number.scale() > MOST_FRACTION) {
            throw overflow();
        }
        return bounded(number);
    }

    public static DriverException overflow() {
        return ErrorCondition.NUMBER_OUT_OF_RANGE.exception("The number has too many digits");
    }

    /** Returns what a result is that its type has no place for. */
    public static DriverException outOfRange(String type) {
        return ErrorCondition.NUMBER_OUT_OF_RANGE.exception("the result is out of " + type + "'s range");
    }

    public static DriverException divisionByZero() {
        return ErrorCondition.DIVISION_BY_ZERO.exception("division by zero");
    }

    private static int within(int scale, int least) {
        return Math.min(Math.max(Math.max(scale, least), 0), MOST_SHOWN);
    }

    /** Returns the exponent of ten of the first digit; 0 of zero. */
    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    private static int weight(BigDecimal number) {
        return Math.floorDiv(exponent(number), GROUP);
    }

    /** Returns the first of the groups of four digits. */
    private static int firstGroup(BigDecimal number) {
        return number.abs()
                .scaleByPowerOfTen(-GROUP * weight(number))
                .setScale(0, RoundingMode.DOWN)
                .intValue();
    }

    public static int scaleOfQuotient(BigDecimal a, BigDecimal b) {
        int weight = weight(a) - weight(b);
        if (firstGroup(a) <= firstGroup(b)) {
            weight--;
        }
        return within(SIGNIFICANT - weight * GROUP, Math.max(a.scale(), b.scale()));
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw divisionByZero();
        }
        return a.divide(b, scaleOfQuotient(a, b), RoundingMode.HALF_UP);
    }

    public static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw divisionByZero();
        }
        int scale = Math.max(a.scale(), b.scale());
        return new BigDecimal(unscaled(a, scale).remainder(unscaled(b, scale)), scale);
    }

    /** Returns how often a number holds another one. */
    public static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw divisionByZero();
        }
        int scale = Math.max(a.scale(), b.scale());
        return new BigDecimal(unscaled(a, scale).divide(unscaled(b, scale)));
    }

    private static BigInteger unscaled(BigDecimal number, int scale) {
        return number.setScale(scale).unscaledValue();
    }

    /** Returns a number without zeros at its end. Java's own way takes time with the square of their number. */
    public static BigDecimal stripped(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        int zeros = 0;
        for (int step = Integer.highestOneBit(digits.getLowestSetBit() + 1); step >= SHORT; step /= 2) {
            Cancellation.check();
            // A number that ends with so many zeros has as many factors of two.
            BigInteger[] shorter =
                    digits.getLowestSetBit() < step ? null : digits.divideAndRemainder(BigInteger.TEN.pow(step));
            if (shorter != null && shorter[1].signum() == 0) {
                digits = shorter[0];
                zeros += step;
            }
        }
        BigDecimal shorter = zeros == 0 ? number : new BigDecimal(digits, number.scale() - zeros);
        return shorter.stripTrailingZeros();
    }

    public static BigDecimal sqrt(BigDecimal number) {
        if (number.signum() < 0) {
            throw ErrorCondition.BAD_POWER.exception("a negative number has no square root");
        }
        int whole = (weight(number) + 1) * GROUP / 2 - 1;
        return sqrt(number, within(SIGNIFICANT - whole, number.scale()));
    }

    /** Returns the square root with so many digits after the point. */
    public static BigDecimal sqrt(BigDecimal number, int scale) {
        BigInteger square = number.setScale(2 * scale + 2, RoundingMode.DOWN).unscaledValue();
        return new BigDecimal(square.sqrt(), scale + 1).setScale(scale, RoundingMode.HALF_UP);
    }

    public static BigDecimal exp(BigDecimal number) {
        double digits = number.doubleValue() * LOG10_E;
        if (digits > MOST_WHOLE) {
            throw overflow();
        }
        int size = (int) Math.max(digits, -2_000);
        int scale = within(SIGNIFICANT - size, number.scale());
        return digits < -2_000 ? BigDecimal.ZERO.setScale(scale) : exp(number, scale);
    }

    private static BigDecimal exp(BigDecimal number, int scale) {
        int whole = Math.max((int) (number.doubleValue() * LOG10_E), 0);
        return expWithin(number, new MathContext(whole + scale + GUARD)).setScale(scale, RoundingMode.HALF_UP);
    }

    /** A series for what is left of a power that is halved until it is small. */
    private static BigDecimal expWithin(BigDecimal number, MathContext digits) {
        int halvings = Math.max(0, exponent(number) * 4 + 12);
        MathContext more = new MathContext(digits.getPrecision() + halvings / 2 + 4);
        BigDecimal small = quotient(number, new BigDecimal(BigInteger.TWO.pow(halvings)), more);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; term.signum() != 0 && exponent(term) > -more.getPrecision() - 1; i++) {
            Cancellation.check();
            term = quotient(term.multiply(small, more), BigDecimal.valueOf(i), more);
            sum = sum.add(term, more);
        }
        for (int i = 0; i < halvings; i++) {
            Cancellation.check();
            sum = sum.multiply(sum, more);
        }
        return sum.round(digits);
    }

    public static BigDecimal ln(BigDecimal number) {
        requirePositive(number);
        return ln(number, within(SIGNIFICANT - sizeOfLn(number), number.scale()));
    }

    private static void requirePositive(BigDecimal number) {
        if (number.signum() <= 0) {
            throw ErrorCondition.BAD_LOGARITHM.exception(
                    number.signum() == 0 ? "zero has no logarithm" : "a negative number has no logarithm");
        }
    }

    /** Returns about how many digits a logarithm has before the point. */
    private static int sizeOfLn(BigDecimal number) {
        if (number.signum() <= 0) {
            return 0;
        }
        if (number.compareTo(NINE_TENTHS) >= 0 && number.compareTo(ELEVEN_TENTHS) <= 0) {
            BigDecimal distance = number.subtract(BigDecimal.ONE);
            return distance.signum() == 0 ? 0 : weight(distance) * GROUP + (int) Math.log10(firstGroup(distance));
        }
        return (int) Math.log10(Math.abs(approximateLn(number)));
    }

    private static double approximateLn(BigDecimal number) {
        int exponent = exponent(number);
        return Math.log(number.scaleByPowerOfTen(-exponent).doubleValue()) + exponent * LN_10;
    }

    /** Each step of Halley's method has three times as many digits right as the one before. */
    private static BigDecimal ln(BigDecimal number, int scale) {
        MathContext digits = new MathContext(scale + GUARD + 8);
        if (number.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        BigDecimal result = new BigDecimal(approximateLn(number));
        for (int right = 14; right < 3 * digits.getPrecision(); right *= 3) {
            Cancellation.check();
            BigDecimal power = expWithin(result, new MathContext(digits.getPrecision() + 8));
            BigDecimal step = quotient(
                            number.subtract(power), number.add(power), new MathContext(digits.getPrecision() + 8))
                    .multiply(TWO);
            result = result.add(step, new MathContext(digits.getPrecision() + 8));
        }
        return result.setScale(scale, RoundingMode.HALF_UP);
    }

    public static BigDecimal log(BigDecimal base, BigDecimal number) {
        requirePositive(base);
        requirePositive(number);
        int scale = within(SIGNIFICANT - (sizeOfLn(number) - sizeOfLn(base)), Math.max(base.scale(), number.scale()));
        BigDecimal divisor = ln(base, scale + GUARD + Math.max(0, -sizeOfLn(base)));
        if (divisor.signum() == 0) {
            throw divisionByZero();
        }
        return ln(number, scale + GUARD).divide(divisor, scale, RoundingMode.HALF_UP);
    }

    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (base.signum() == 0 && exponent.signum() < 0) {
            throw ErrorCondition.BAD_POWER.exception("zero to a negative power is undefined");
        }
        boolean whole = stripped(exponent).scale() <= 0;
        if (base.signum() < 0 && !whole) {
            throw ErrorCondition.BAD_POWER.exception(
                    "a negative number to a power that is no whole number is no real number");
        }
        if (whole && exponent.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return power(base, exponent.intValueExact());
        }
        if (base.signum() == 0) {
            return BigDecimal.ZERO.setScale(SIGNIFICANT);
        }
        double size = approximateLn(base.abs()) * exponent.doubleValue();
        if (size > MOST_WHOLE * LN_10) {
            throw overflow();
        }
        int digits = (int) Math.max(size * LOG10_E, -2_000);
        int scale = within(SIGNIFICANT - digits, Math.max(base.scale(), exponent.scale()));
        if (size * LOG10_E < -2_000) {
            return BigDecimal.ZERO.setScale(scale);
        }
        BigDecimal ln = ln(base.abs(), scale + Math.max(digits, 0) + Math.max(exponent(exponent), 0) + GUARD);
        BigDecimal result = exp(ln.multiply(exponent), scale);
        return base.signum() < 0 && exponent.toBigInteger().testBit(0) ? result.negate() : result;
    }

    private static BigDecimal power(BigDecimal base, int exponent) {
        double digits = base.signum() == 0 ? 0 : approximateLn(base.abs()) * exponent * LOG10_E;
        if (digits > MOST_WHOLE) {
            throw overflow();
        }
        int scale = within(SIGNIFICANT, base.scale());
        if (exponent == 0 || base.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ONE.setScale(scale);
        }
        if (base.signum() == 0 || digits < -2_000) {
            return BigDecimal.ZERO.setScale(scale);
        }
        MathContext precision = new MathContext((int) Math.max(digits, 0) + scale + GUARD + 10);
        return powerWithin(base, exponent, precision).setScale(scale, RoundingMode.HALF_UP);
    }

    private static BigDecimal powerWithin(BigDecimal base, int exponent, MathContext precision) {
        BigDecimal result = BigDecimal.ONE;
        BigDecimal square = base;
        for (long left = Math.abs((long) exponent); left > 0; left >>= 1) {
            Cancellation.check();
            if ((left & 1) == 1) {
                result = result.multiply(square, precision);
            }
            square = square.multiply(square, precision);
        }
        return exponent < 0 ? quotient(BigDecimal.ONE, result, precision) : result;
    }

    /**
     * Returns a quotient of so many digits. Of an exact one, BigDecimal's own takes off the zeros at the end one by
     * one, for many seconds of a long one, and asks nobody.
     */
    private static BigDecimal quotient(BigDecimal a, BigDecimal b, MathContext digits) {
        int scale = digits.getPrecision() + 1 - exponent(a) + exponent(b);
        return a.divide(b, scale, digits.getRoundingMode()).round(digits);
    }
}
