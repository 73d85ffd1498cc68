package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.SafeText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/** Internal: numbers as text, and text that is to be read as a number. Public for the JDBC edge. */
public final class NumberText {
    /** Java reads digits in time with the square of their number, and can't be stopped. */
    public static final int LONGEST = 10_000;

    private static final int SHOWN = 20;

    /** Where a point would stand too far from the first digit, an exponent says so. */
    private static final int LEAST_EXPONENT = -4;

    private static final int DIGITS_OF_DOUBLE = 15;
    private static final int DIGITS_OF_REAL = 6;

    private NumberText() {}

    /** Returns a text without the blanks around it, and a short one that is no number where it is too long for one. */
    public static String of(String text) {
        String number = text.strip();
        return number.length() <= LONGEST
                ? number
                : SafeText.beginning(number, SHOWN) + "… (" + number.length() + " characters)";
    }

    /** Returns the shortest text that is read as this number, as PostgreSQL prints it: {@code 0}, {@code 1e+20}. */
    public static String show(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(number);
        return show(
                shortest(exact, Double.toString(number), shorter -> shorter.doubleValue() == number), DIGITS_OF_DOUBLE);
    }

    /** Returns the shortest text that is read as this number, as PostgreSQL prints it. */
    public static String show(float number) {
        if (Float.isNaN(number) || Float.isInfinite(number) || number == 0) {
            return show((double) number);
        }
        BigDecimal exact = new BigDecimal(number);
        return show(shortest(exact, Float.toString(number), shorter -> shorter.floatValue() == number), DIGITS_OF_REAL);
    }

    /** The JDK's own text has a digit too many now and then, and isn't the nearest one. */
    private static BigDecimal shortest(BigDecimal exact, String text, Predicate<BigDecimal> isSame) {
        BigDecimal shortest = new BigDecimal(text).stripTrailingZeros();
        for (int digits = shortest.precision(); digits > 0; digits--) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (!isSame.test(shorter)) {
                break;
            }
            shortest = shorter.stripTrailingZeros();
        }
        return shortest;
    }

    private static String show(BigDecimal number, int digits) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= LEAST_EXPONENT && exponent < digits) {
            return number.toPlainString();
        }
        String unscaled = number.unscaledValue().abs().toString();
        String size = Integer.toString(Math.abs(exponent));
        return (number.signum() < 0 ? "-" : "")
                + unscaled.charAt(0)
                + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (size.length() < 2 ? "0" + size : size);
    }

    /** Returns what makes a number an ordinal: {@code st}, {@code nd}, {@code rd} or {@code th}. */
    public static String ordinal(String digits) {
        int length = digits.length();
        boolean teen = length > 1 && digits.charAt(length - 2) == '1';
        return teen
                ? "th"
                : switch (digits.charAt(length - 1)) {
                    case '1' -> "st";
                    case '2' -> "nd";
                    case '3' -> "rd";
                    default -> "th";
                };
    }
}
