package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.number.NumericMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Casts to and from numbers and truth values, as PostgreSQL has them. Public for the code that Calcite generates. */
public final class NumberCasts {
    static final List<FunctionRow> ROWS = new Area(NumberCasts.class, JdbcList.NONE)
            .cast("toNumeric(numeric) numeric")
            .cast("toNumeric(bigint) numeric")
            .cast("toNumeric(double) numeric")
            .cast("toNumeric(real) numeric")
            .cast("toNumeric(text) numeric")
            .cast("withDigits(numeric, integer, integer) numeric")
            .cast("toSmallint(numeric) smallint")
            .cast("toSmallint(double) smallint")
            .cast("toSmallint(text) smallint")
            .cast("toInteger(numeric) integer")
            .cast("toInteger(double) integer")
            .cast("toInteger(boolean) integer")
            .cast("toInteger(text) integer")
            .cast("toBigint(numeric) bigint")
            .cast("toBigint(double) bigint")
            .cast("toBigint(text) bigint")
            .cast("toReal(numeric) real")
            .cast("toReal(double) real")
            .cast("toReal(text) real")
            .cast("toDouble(numeric) double")
            .cast("toDouble(text) double")
            .cast("toBoolean(integer) boolean")
            .cast("toBoolean(text) boolean")
            .cast("toText(numeric) text")
            .cast("toText(double) text")
            .cast("toText(real) text")
            .cast("toText(boolean) text")
            .rows();

    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    /** The first double beyond BIGINT. */
    private static final double BEYOND_LONG = 0x1p63;

    private static final int DIGITS_OF_DOUBLE = 15;
    private static final int DIGITS_OF_REAL = 6;
    private static final int LARGEST_EXPONENT = 200_000;

    private NumberCasts() {}

    private static DriverException noNumber(String text, String type) {
        return ErrorCondition.BAD_CAST.exception("'" + NumberText.of(text) + "' is no " + type);
    }

    private static DriverException outOfRange(String text, String type) {
        return ErrorCondition.NUMBER_OUT_OF_RANGE.exception(NumberText.of(text) + " is out of " + type + "'s range");
    }

    public static BigDecimal toNumeric(BigDecimal number) {
        return number;
    }

    public static BigDecimal toNumeric(long number) {
        return BigDecimal.valueOf(number);
    }

    public static BigDecimal toNumeric(double number) {
        return rounded(number, DIGITS_OF_DOUBLE);
    }

    public static BigDecimal toNumeric(float number) {
        return rounded(number, DIGITS_OF_REAL);
    }

    /** A double has 15 digits that are sure, a real 6. */
    private static BigDecimal rounded(double number, int digits) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw ErrorCondition.NOT_SUPPORTED.exception("A NUMERIC can't be " + NumberText.show(number));
        }
        if (number == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal result = new BigDecimal(number)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return result.scale() < 0 ? result.setScale(0) : result;
    }

    public static BigDecimal toNumeric(String text) {
        String number = NumberText.of(text);
        if (!isPlain(number)) {
            String word = number.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
            if (word.equals("nan") || word.equals("infinity") || word.equals("inf")) {
                throw ErrorCondition.NOT_SUPPORTED.exception("A NUMERIC can't be " + number);
            }
            throw noNumber(text, "NUMERIC");
        }
        try {
            BigDecimal result = new BigDecimal(number);
            if (Math.abs((long) result.scale()) > LARGEST_EXPONENT) {
                throw NumericMath.overflow();
            }
            return NumericMath.bounded(result);
        } catch (NumberFormatException e) {
            throw isOfLargeExponent(number) ? NumericMath.overflow() : noNumber(text, "NUMERIC");
        }
    }

    private static boolean isOfLargeExponent(String number) {
        return number.matches("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][+-]?[0-9]+");
    }

    /** Whether a text is of the characters of numbers only: Java reads more digits than those, and PostgreSQL doesn't. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
    }

    /** Rounds to digits after the point, and has no more before it than are left. */
    public static BigDecimal withDigits(BigDecimal number, int precision, int scale) {
        BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.signum() != 0 && rounded.precision() > precision) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception(
                    "The number has more digits than NUMERIC(" + precision + ", " + scale + ") takes");
        }
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    public static short toSmallint(BigDecimal number) {
        return (short) within(toBigint(number), Short.MIN_VALUE, Short.MAX_VALUE, "SMALLINT");
    }

    public static short toSmallint(double number) {
        return (short) within(toBigint(number), Short.MIN_VALUE, Short.MAX_VALUE, "SMALLINT");
    }

    public static short toSmallint(String text) {
        return (short) within(whole(text, "SMALLINT"), Short.MIN_VALUE, Short.MAX_VALUE, "SMALLINT");
    }

    public static int toInteger(BigDecimal number) {
        return (int) within(toBigint(number), Integer.MIN_VALUE, Integer.MAX_VALUE, "INTEGER");
    }

    public static int toInteger(double number) {
        return (int) within(toBigint(number), Integer.MIN_VALUE, Integer.MAX_VALUE, "INTEGER");
    }

    public static int toInteger(boolean truth) {
        return truth ? 1 : 0;
    }

    public static int toInteger(String text) {
        return (int) within(whole(text, "INTEGER"), Integer.MIN_VALUE, Integer.MAX_VALUE, "INTEGER");
    }

    private static long within(long number, long min, long max, String type) {
        if (number < min || number > max) {
            throw outOfRange(Long.toString(number), type);
        }
        return number;
    }

    public static long toBigint(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(MIN_LONG) < 0 || whole.compareTo(MAX_LONG) > 0) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception("The number is out of BIGINT's range");
        }
        return whole.longValue();
    }

    public static long toBigint(double number) {
        double whole = Math.rint(number);
        if (!(whole >= -BEYOND_LONG && whole < BEYOND_LONG)) {
            throw outOfRange(NumberText.show(number), "BIGINT");
        }
        return (long) whole;
    }

    public static long toBigint(String text) {
        return whole(text, "BIGINT");
    }

    private static long whole(String text, String type) {
        String number = NumberText.of(text);
        String digits = number.startsWith("+") || number.startsWith("-") ? number.substring(1) : number;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw noNumber(text, type);
        }
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw outOfRange(number, type);
        }
    }

    public static float toReal(BigDecimal number) {
        return toReal(number.floatValue(), number.signum() == 0, number.toString());
    }

    public static float toReal(double number) {
        return Double.isInfinite(number)
                ? (float) number
                : toReal((float) number, number == 0, NumberText.show(number));
    }

    public static float toReal(String text) {
        Double special = special(text);
        return special == null ? toReal(toNumericOf(text, "REAL")) : special.floatValue();
    }

    private static float toReal(float number, boolean isZero, String text) {
        if (Float.isInfinite(number) || number == 0 && !isZero) {
            throw outOfRange(text, "REAL");
        }
        return number;
    }

    public static double toDouble(BigDecimal number) {
        double result = number.doubleValue();
        if (Double.isInfinite(result) || result == 0 && number.signum() != 0) {
            throw outOfRange(number.toString(), "DOUBLE");
        }
        return result;
    }

    public static double toDouble(String text) {
        Double special = special(text);
        return special == null ? toDouble(toNumericOf(text, "DOUBLE")) : special;
    }

    private static @Nullable Double special(String text) {
        return switch (NumberText.of(text).toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "infinity", "inf", "+infinity", "+inf" -> Double.POSITIVE_INFINITY;
            case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            case "-0" -> -0.0;
            default -> null;
        };
    }

    private static BigDecimal toNumericOf(String text, String type) {
        String number = NumberText.of(text);
        try {
            if (isPlain(number)) {
                return new BigDecimal(number);
            }
        } catch (NumberFormatException e) {
            if (isOfLargeExponent(number)) {
                throw outOfRange(text, type);
            }
        }
        throw noNumber(text, type);
    }

    public static boolean toBoolean(int number) {
        return number != 0;
    }

    /** The words of truth may be cut short, as long as it is clear which one is meant. */
    public static boolean toBoolean(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            if ("true".startsWith(word) || "yes".startsWith(word) || word.equals("on") || word.equals("1")) {
                return true;
            }
            if ("false".startsWith(word)
                    || "no".startsWith(word)
                    || word.equals("of")
                    || word.equals("off")
                    || word.equals("0")) {
                return false;
            }
        }
        throw ErrorCondition.BAD_CAST.exception("'" + NumberText.of(text) + "' is neither true nor false");
    }

    public static String toText(BigDecimal number) {
        return number.toPlainString();
    }

    public static String toText(double number) {
        return NumberText.show(number);
    }

    public static String toText(float number) {
        return NumberText.show(number);
    }

    public static String toText(boolean truth) {
        return truth ? "true" : "false";
    }
}
