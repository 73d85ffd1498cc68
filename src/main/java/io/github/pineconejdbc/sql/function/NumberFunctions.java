package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.number.NumberTemplate;
import io.github.pineconejdbc.sql.number.NumericMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions of numbers, as PostgreSQL has them. Public for the code that Calcite generates. */
public final class NumberFunctions {
    static final List<FunctionRow> ROWS = Stream.of(
                    new Area(NumberFunctions.class, JdbcList.NUMERIC)
                            .row("ABS(double) double", "Without its sign", "ABS(CAST(-0.5 AS double precision))", "0.5")
                            .row("sqrt", "DSQRT(double) double", "Square root", "DSQRT(2.25)", "1.5")
                            .row("ABS(smallint) smallint", "Without its sign", "ABS(CAST(-5 AS smallint))", "5")
                            .row("ABS(integer) integer", "Without its sign", "ABS(-5)", "5")
                            .row("ABS(bigint) bigint", "Without its sign", "ABS(-5000000000)", "5000000000")
                            .row("ABS(numeric) numeric", "Without its sign", "ABS(-0.50)", "0.50")
                            .row("ABS(real) real", "Without its sign", "ABS(CAST(-0.5 AS real))", "0.5")
                            .row("SIGN(double) double", "-1, 0 or 1", "SIGN(CAST(-2.5 AS double precision))", "-1")
                            .row("SIGN(numeric) numeric", "-1, 0 or 1", "SIGN(-2.5)", "-1")
                            .row(
                                    "CEIL(double) double",
                                    "The least whole number that isn't less",
                                    "CEIL(CAST(1.2 AS double precision))",
                                    "2")
                            .row("CEIL(numeric) numeric", "The least whole number that isn't less", "CEIL(1.2)", "2")
                            .row(
                                    "ceil",
                                    "CEILING(double) double",
                                    "The least whole number that isn't less",
                                    "CEILING(CAST(1.2 AS double precision))",
                                    "2")
                            .row(
                                    "ceil",
                                    "CEILING(numeric) numeric",
                                    "The least whole number that isn't less",
                                    "CEILING(1.2)",
                                    "2")
                            .row(
                                    "FLOOR(double) double",
                                    "The greatest whole number that isn't greater",
                                    "FLOOR(CAST(1.8 AS double precision))",
                                    "1")
                            .row(
                                    "FLOOR(numeric) numeric",
                                    "The greatest whole number that isn't greater",
                                    "FLOOR(1.8)",
                                    "1")
                            .row(
                                    "ROUND(double) double",
                                    "The nearest whole number; an even one of two",
                                    "ROUND(CAST(2.5 AS double precision))",
                                    "2")
                            .row(
                                    "ROUND(numeric, integer = 0) numeric",
                                    "Rounded to digits after the point, half away from zero",
                                    "ROUND(2.345, 2)",
                                    "2.35")
                            .row(
                                    "TRUNC(double) double",
                                    "Without its fraction",
                                    "TRUNC(CAST(2.9 AS double precision))",
                                    "2")
                            .row(
                                    "TRUNC(numeric, integer = 0) numeric",
                                    "Cut to digits after the point",
                                    "TRUNC(-2.349, 2)",
                                    "-2.34")
                            .row(
                                    "MOD(smallint, smallint) smallint",
                                    "Remainder, of the first one's sign",
                                    "MOD(CAST(7 AS smallint), CAST(-3 AS smallint))",
                                    "1")
                            .row(
                                    "MOD(integer, integer) integer",
                                    "Remainder, of the first one's sign",
                                    "MOD(7, -3)",
                                    "1")
                            .row(
                                    "MOD(bigint, bigint) bigint",
                                    "Remainder, of the first one's sign",
                                    "MOD(7000000000, 3)",
                                    "1")
                            .row(
                                    "MOD(numeric, numeric) numeric",
                                    "Remainder, of the first one's sign",
                                    "MOD(7.5, 2)",
                                    "1.5")
                            .row("DIV(numeric, numeric) numeric", "Quotient without its fraction", "DIV(7.5, 2)", "3")
                            .row("power", "POWER(double, double) double", "Power", "POWER(2, 3)", "8")
                            .row(
                                    "power",
                                    "POWER(numeric, numeric) numeric",
                                    "Power",
                                    "POWER(2.5, 2)",
                                    "6.2500000000000000")
                            .row("power", "POW(double, double) double", "Power", "POW(2, 3)", "8")
                            .row("power", "POW(numeric, numeric) numeric", "Power", "POW(2.5, 2)", "6.2500000000000000")
                            .row("SQRT(double) double", "Square root", "SQRT(CAST(2.25 AS double precision))", "1.5")
                            .row("SQRT(numeric) numeric", "Square root", "SQRT(2.25)", "1.500000000000000")
                            .row("CBRT(double) double", "Cube root", "CBRT(27)", "3")
                            .row(
                                    "EXP(double) double",
                                    "Power of e",
                                    "EXP(CAST(1.0 AS double precision))",
                                    "2.718281828459045")
                            .row("EXP(numeric) numeric", "Power of e", "EXP(1.0)", "2.7182818284590452")
                            .row(
                                    "LN(double) double",
                                    "Natural logarithm",
                                    "LN(CAST(2.0 AS double precision))",
                                    "0.6931471805599453")
                            .row("LN(numeric) numeric", "Natural logarithm", "LN(2.0)", "0.6931471805599453")
                            .row(
                                    "log10",
                                    "LOG(double) double",
                                    "Logarithm to base 10",
                                    "LOG(CAST(100.0 AS double precision))",
                                    "2")
                            .row(
                                    "log10",
                                    "LOG(numeric) numeric",
                                    "Logarithm to base 10",
                                    "LOG(100.0)",
                                    "2.0000000000000000")
                            .row(
                                    "LOG10(double) double",
                                    "Logarithm to base 10",
                                    "LOG10(CAST(100.0 AS double precision))",
                                    "2")
                            .row("LOG10(numeric) numeric", "Logarithm to base 10", "LOG10(100.0)", "2.0000000000000000")
                            .row(
                                    "LOG(numeric, numeric) numeric",
                                    "Logarithm to the base that the first one is",
                                    "LOG(2.0, 64.0)",
                                    "6.0000000000000000")
                            .row("GCD(integer, integer) integer", "Greatest common divisor", "GCD(12, 18)", "6")
                            .row("GCD(bigint, bigint) bigint", "Greatest common divisor", "GCD(12000000000, 18)", "6")
                            .row("GCD(numeric, numeric) numeric", "Greatest common divisor", "GCD(1.5, 2.5)", "0.5")
                            .row("LCM(integer, integer) integer", "Least common multiple", "LCM(12, 18)", "36")
                            .row(
                                    "LCM(bigint, bigint) bigint",
                                    "Least common multiple",
                                    "LCM(12000000000, 18)",
                                    "36000000000")
                            .row("LCM(numeric, numeric) numeric", "Least common multiple", "LCM(1.5, 2.5)", "7.5")
                            .row(
                                    "FACTORIAL(bigint) numeric",
                                    "Product of all whole numbers up to it",
                                    "FACTORIAL(5)",
                                    "120")
                            .row("SCALE(numeric) integer", "Digits after the point", "SCALE(1.50)", "2")
                            .row(
                                    "MIN_SCALE(numeric) integer",
                                    "Digits after the point that are needed",
                                    "MIN_SCALE(1.50)",
                                    "1")
                            .row("TRIM_SCALE(numeric) numeric", "Without zeros at its end", "TRIM_SCALE(1.50)", "1.5")
                            .row(
                                    "WIDTH_BUCKET(double, double, double, integer) integer",
                                    "Which of so many equal parts of a range it is in",
                                    "WIDTH_BUCKET(5, 0, 10, 4)",
                                    "3")
                            .row(
                                    "WIDTH_BUCKET(numeric, numeric, numeric, integer) integer",
                                    "Which of so many equal parts of a range it is in",
                                    "WIDTH_BUCKET(5.35, 0.024, 10.06, 5)",
                                    "3")
                            .row(
                                    "WIDTH_BUCKET(anyelement, anyarray) integer",
                                    "How many of ascending bounds it has reached",
                                    "WIDTH_BUCKET(5, ARRAY[1, 4, 8])",
                                    "2")
                            .row("SIN(double) double", "Sine", "SIN(0)", "0")
                            .row("COS(double) double", "Cosine", "COS(0)", "1")
                            .row("TAN(double) double", "Tangent", "TAN(0)", "0")
                            .row("COT(double) double", "Cotangent", "COT(1)", "0.6420926159343306")
                            .row("ASIN(double) double", "Angle of a sine", "ASIN(1)", "1.5707963267948966")
                            .row("ACOS(double) double", "Angle of a cosine", "ACOS(1)", "0")
                            .row("ATAN(double) double", "Angle of a tangent", "ATAN(0)", "0")
                            .row("SINH(double) double", "Hyperbolic sine", "SINH(0)", "0")
                            .row("COSH(double) double", "Hyperbolic cosine", "COSH(0)", "1")
                            .row("TANH(double) double", "Hyperbolic tangent", "TANH(0)", "0")
                            .row("ASINH(double) double", "Inverse of SINH", "ASINH(0)", "0")
                            .row("ACOSH(double) double", "Inverse of COSH", "ACOSH(1)", "0")
                            .row("ATANH(double) double", "Inverse of TANH", "ATANH(0)", "0")
                            .row("SIND(double) double", "Sine of degrees", "SIND(30)", "0.5")
                            .row("COSD(double) double", "Cosine of degrees", "COSD(60)", "0.5")
                            .row("TAND(double) double", "Tangent of degrees", "TAND(45)", "1")
                            .row("COTD(double) double", "Cotangent of degrees", "COTD(45)", "1")
                            .row("ASIND(double) double", "Degrees of a sine", "ASIND(0.5)", "30")
                            .row("ACOSD(double) double", "Degrees of a cosine", "ACOSD(0.5)", "60")
                            .row("ATAND(double) double", "Degrees of a tangent", "ATAND(1)", "45")
                            .row("DEGREES(double) double", "Degrees of radians", "DEGREES(0)", "0")
                            .row("RADIANS(double) double", "Radians of degrees", "RADIANS(180)", "3.141592653589793")
                            .row("ATAN2(double, double) double", "Angle of a point", "ATAN2(0, 1)", "0")
                            .row("ATAN2D(double, double) double", "Angle of a point, in degrees", "ATAN2D(1, 1)", "45")
                            .row("PI() double", "The number π", "PI()", "3.141592653589793")
                            .row(
                                    "TO_CHAR(numeric, text) text",
                                    "A number by a template",
                                    "TO_CHAR(-1234.5, 'FM9,999.00')",
                                    "-1,234.50")
                            .row("TO_CHAR(bigint, text) text", "A number by a template", "TO_CHAR(12, '000')", " 012")
                            .row("TO_CHAR(double, text) text", "A number by a template", "TO_CHAR(2e0, '0.0')", " 2.0")
                            .row(
                                    "TO_NUMBER(text, text) numeric?",
                                    "The number that a text says by a template",
                                    "TO_NUMBER('1,234.5-', '9,999.9S')",
                                    "-1234.5")
                            .row(
                                    "PG_SIZE_PRETTY(numeric) text",
                                    "Bytes in the largest unit that shows them",
                                    "PG_SIZE_PRETTY(1.5)",
                                    "1.5 bytes")
                            .row(
                                    "PG_SIZE_PRETTY(bigint) text",
                                    "Bytes in the largest unit that shows them",
                                    "PG_SIZE_PRETTY(123456789)",
                                    "118 MB")
                            .step("numberText(text) text")
                            .rows(),
                    // No call of it stands for another one.
                    new Area(NumberFunctions.class, JdbcList.NONE, true)
                            .row("RANDOM(call) double", "Any number from 0, below 1", "RANDOM() < 1", "true")
                            .rows())
            .flatMap(List::stream)
            .toList();

    /** PostgreSQL's own bounds. */
    private static final int LARGEST_FACTORIAL = 32_177;

    private static final int MOST_DIGITS = 16_383;

    /** Beyond, the square is out of range. */
    private static final double LARGEST_SQUARED = 1e150;

    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB");

    private NumberFunctions() {}

    /** Half of a unit counts as one; a unit lasts to twenty thousand, bytes to ten. */
    public static String pgSizePretty(BigDecimal bytes) {
        if (bytes.abs().compareTo(BigDecimal.valueOf(10 * 1_024)) < 0) {
            return bytes.toPlainString() + " bytes";
        }
        BigInteger kilo = BigInteger.valueOf(1_024);
        BigInteger halves = bytes.toBigInteger().divide(BigInteger.valueOf(512));
        int unit = 0;
        while (unit < UNITS.size() - 1 && halves.abs().compareTo(BigInteger.valueOf(20 * 1_024 - 1)) >= 0) {
            halves = halves.divide(kilo);
            unit++;
        }
        return halves.add(BigInteger.valueOf(halves.signum())).divide(BigInteger.TWO) + " " + UNITS.get(unit);
    }

    public static String pgSizePretty(long bytes) {
        return pgSizePretty(BigDecimal.valueOf(bytes));
    }

    public static String toChar(BigDecimal number, String template) {
        return NumberTemplate.of(template).format(number);
    }

    public static String toChar(long number, String template) {
        return NumberTemplate.of(template).format(BigDecimal.valueOf(number));
    }

    public static String toChar(double number, String template) {
        return NumberTemplate.of(template).format(number);
    }

    public static @Nullable BigDecimal toNumber(String text, String template) {
        return template.isEmpty() ? null : NumberTemplate.of(template).parse(text);
    }

    public static short abs(short number) {
        if (number == Short.MIN_VALUE) {
            throw NumericMath.outOfRange("SMALLINT");
        }
        return (short) Math.abs(number);
    }

    public static int abs(int number) {
        return Math.absExact(number);
    }

    public static long abs(long number) {
        return Math.absExact(number);
    }

    public static BigDecimal abs(BigDecimal number) {
        return number.abs();
    }

    public static float abs(float number) {
        return Math.abs(number);
    }

    public static double abs(double number) {
        return Math.abs(number);
    }

    public static double sign(double number) {
        return number > 0 ? 1 : number < 0 ? -1 : 0;
    }

    public static BigDecimal sign(BigDecimal number) {
        return BigDecimal.valueOf(number.signum());
    }

    public static double ceil(double number) {
        return Math.ceil(number);
    }

    public static BigDecimal ceil(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    public static double floor(double number) {
        return Math.floor(number);
    }

    public static BigDecimal floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }

    public static double round(double number) {
        return Math.rint(number);
    }

    public static BigDecimal round(BigDecimal number, int digits) {
        return withDigits(number, digits, RoundingMode.HALF_UP);
    }

    public static double trunc(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    public static BigDecimal trunc(BigDecimal number, int digits) {
        return withDigits(number, digits, RoundingMode.DOWN);
    }

    private static BigDecimal withDigits(BigDecimal number, int digits, RoundingMode rounding) {
        int scale = Math.max(-MOST_DIGITS, Math.min(digits, MOST_DIGITS));
        BigDecimal rounded = number.setScale(scale, rounding);
        return scale < 0 ? rounded.setScale(0) : rounded;
    }

    public static short mod(short a, short b) {
        return Arithmetic.remainder(a, b);
    }

    public static int mod(int a, int b) {
        return Arithmetic.remainder(a, b);
    }

    public static long mod(long a, long b) {
        return Arithmetic.remainder(a, b);
    }

    public static BigDecimal mod(BigDecimal a, BigDecimal b) {
        return NumericMath.remainder(a, b);
    }

    public static BigDecimal div(BigDecimal a, BigDecimal b) {
        return NumericMath.quotient(a, b);
    }

    public static double power(double base, double exponent) {
        if (Double.isNaN(base) || Double.isNaN(exponent)) {
            return base == 1 || exponent == 0 ? 1 : Double.NaN;
        }
        if (base == 0 && exponent < 0) {
            throw ErrorCondition.BAD_POWER.exception("zero to a negative power is undefined");
        }
        if (base < 0 && exponent != Math.rint(exponent)) {
            throw ErrorCondition.BAD_POWER.exception(
                    "a negative number to a power that is no whole number is no real number");
        }
        double power = base == 1 || base == -1 && Double.isInfinite(exponent) ? 1 : Math.pow(base, exponent);
        boolean isZero = base == 0 || Double.isInfinite(base) || Double.isInfinite(exponent);
        return Arithmetic.withoutUnderflow(Arithmetic.checked(power, base, exponent), !isZero);
    }

    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return NumericMath.power(base, exponent);
    }

    public static double sqrt(double number) {
        if (number < 0) {
            throw ErrorCondition.BAD_POWER.exception("a negative number has no square root");
        }
        return Math.sqrt(number);
    }

    public static BigDecimal sqrt(BigDecimal number) {
        return NumericMath.sqrt(number);
    }

    public static double cbrt(double number) {
        return Math.cbrt(number);
    }

    public static double exp(double number) {
        double power = Arithmetic.checked(Math.exp(number), number, 0);
        return Arithmetic.withoutUnderflow(power, !Double.isInfinite(number));
    }

    public static BigDecimal exp(BigDecimal number) {
        return NumericMath.exp(number);
    }

    public static double ln(double number) {
        return Math.log(positive(number));
    }

    public static BigDecimal ln(BigDecimal number) {
        return NumericMath.ln(number);
    }

    public static double log10(double number) {
        return Math.log10(positive(number));
    }

    public static BigDecimal log10(BigDecimal number) {
        return NumericMath.log(BigDecimal.TEN, number);
    }

    private static double positive(double number) {
        if (number <= 0) {
            throw ErrorCondition.BAD_LOGARITHM.exception(
                    number == 0 ? "zero has no logarithm" : "a negative number has no logarithm");
        }
        return number;
    }

    public static BigDecimal log(BigDecimal base, BigDecimal number) {
        return NumericMath.log(base, number);
    }

    public static int gcd(int a, int b) {
        return Math.toIntExact(gcd((long) a, (long) b));
    }

    public static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Math.absExact(x);
    }

    public static BigDecimal gcd(BigDecimal a, BigDecimal b) {
        int scale = Math.max(a.scale(), b.scale());
        return new BigDecimal(
                a.setScale(scale).unscaledValue().gcd(b.setScale(scale).unscaledValue()), scale);
    }

    public static int lcm(int a, int b) {
        return Math.toIntExact(lcm((long) a, (long) b));
    }

    public static long lcm(long a, long b) {
        return a == 0 || b == 0 ? 0 : Math.absExact(Math.multiplyExact(a / gcd(a, b), b));
    }

    public static BigDecimal lcm(BigDecimal a, BigDecimal b) {
        int scale = Math.max(a.scale(), b.scale());
        return a.signum() == 0 || b.signum() == 0
                ? BigDecimal.ZERO.setScale(scale)
                : NumericMath.bounded(
                        NumericMath.quotient(a, gcd(a, b)).multiply(b).abs().setScale(scale));
    }

    public static BigDecimal factorial(long number) {
        if (number < 0) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception("a negative number has no factorial");
        }
        if (number > LARGEST_FACTORIAL) {
            throw NumericMath.overflow();
        }
        BigDecimal product = BigDecimal.ONE;
        for (long i = 2; i <= number; i++) {
            Cancellation.check();
            product = product.multiply(BigDecimal.valueOf(i));
        }
        return product;
    }

    public static int scale(BigDecimal number) {
        return number.scale();
    }

    public static int minScale(BigDecimal number) {
        return Math.max(NumericMath.stripped(number).scale(), 0);
    }

    public static BigDecimal trimScale(BigDecimal number) {
        return number.setScale(minScale(number));
    }

    public static int widthBucket(double number, double low, double high, int count) {
        if (count <= 0 || low == high || Double.isNaN(number + low + high) || Double.isInfinite(low + high)) {
            throw badBuckets();
        }
        boolean ascending = low < high;
        if (ascending ? number < low : number > low) {
            return 0;
        }
        if (ascending ? number >= high : number <= high) {
            return Math.addExact(count, 1);
        }
        return (int) ((number - low) / (high - low) * count) + 1;
    }

    public static int widthBucket(BigDecimal number, BigDecimal low, BigDecimal high, int count) {
        int order = low.compareTo(high);
        if (count <= 0 || order == 0) {
            throw badBuckets();
        }
        if (number.compareTo(low) * order > 0) {
            return 0;
        }
        if (number.compareTo(high) * order <= 0) {
            return Math.addExact(count, 1);
        }
        return NumericMath.quotient(number.subtract(low).multiply(BigDecimal.valueOf(count)), high.subtract(low))
                        .intValue()
                + 1;
    }

    private static DriverException badBuckets() {
        return ErrorCondition.BAD_BUCKETS.exception("WIDTH_BUCKET takes two bounds and a number of parts above 0");
    }

    public static int widthBucket(Object value, List<?> bounds) {
        int reached = 0;
        while (reached < bounds.size() && compare(bounds.get(reached), value) <= 0) {
            reached++;
        }
        return reached;
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object bound, Object value) {
        if (bound == null) {
            throw ErrorCondition.NULL_NOT_ALLOWED.exception("WIDTH_BUCKET takes no bounds that are NULL");
        }
        if (bound instanceof Number a && value instanceof Number b && a.getClass() != b.getClass()) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        return ((Comparable<Object>) bound).compareTo(value);
    }

    public static double random(int call) {
        return ThreadLocalRandom.current().nextDouble();
    }

    public static double sin(double number) {
        requireFinite(number);
        return Math.sin(number);
    }

    public static double cos(double number) {
        requireFinite(number);
        return Math.cos(number);
    }

    public static double tan(double number) {
        requireFinite(number);
        return Math.tan(number);
    }

    public static double cot(double number) {
        requireFinite(number);
        return 1 / Math.tan(number);
    }

    public static double asin(double number) {
        requireWithin(number, -1, 1);
        return Math.asin(number);
    }

    public static double acos(double number) {
        requireWithin(number, -1, 1);
        return Math.acos(number);
    }

    public static double atan(double number) {
        return Math.atan(number);
    }

    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    public static double sinh(double number) {
        return Math.sinh(number);
    }

    public static double cosh(double number) {
        return Math.cosh(number);
    }

    public static double tanh(double number) {
        return Math.tanh(number);
    }

    public static double asinh(double number) {
        double size = Math.abs(number);
        double result = size > LARGEST_SQUARED
                ? Math.log(size) + Math.log(2)
                : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(result, number);
    }

    public static double acosh(double number) {
        requireWithin(number, 1, Double.POSITIVE_INFINITY);
        return number > LARGEST_SQUARED
                ? Math.log(number) + Math.log(2)
                : Math.log(number + Math.sqrt((number - 1) * (number + 1)));
    }

    public static double atanh(double number) {
        requireWithin(number, -1, 1);
        return Math.log1p(2 * number / (1 - number)) / 2;
    }

    private static void requireFinite(double number) {
        if (Double.isInfinite(number)) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception("an infinite angle has no place on a circle");
        }
    }

    private static void requireWithin(double number, double least, double greatest) {
        if (number < least || number > greatest) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception("the input is out of range");
        }
    }

    /** What is exact of degrees: of 0, 30, 90 and their like. */
    public static double sind(double degrees) {
        requireFinite(degrees);
        double within = Math.abs(degrees) % 360;
        double sign = degrees < 0 != within > 180 ? -1 : 1;
        double half = within > 180 ? 360 - within : within;
        return sign * sineOfQuarter(half > 90 ? 180 - half : half);
    }

    public static double cosd(double degrees) {
        requireFinite(degrees);
        double within = Math.abs(degrees) % 360;
        double half = within > 180 ? 360 - within : within;
        return half > 90 ? -sineOfQuarter(half - 90) : sineOfQuarter(90 - half);
    }

    private static double sineOfQuarter(double degrees) {
        double radians = Math.toRadians(degrees <= 30 ? degrees : 90 - degrees);
        return degrees <= 30
                ? Math.sin(radians) / Math.sin(Math.toRadians(30)) / 2
                : 1 - (1 - Math.cos(radians)) / (1 - Math.cos(Math.toRadians(60))) / 2;
    }

    public static double tand(double degrees) {
        return sind(degrees) / cosd(degrees) / (sind(45) / cosd(45)) + 0.0;
    }

    public static double cotd(double degrees) {
        return cosd(degrees) / sind(degrees) / (cosd(45) / sind(45)) + 0.0;
    }

    public static double asind(double number) {
        requireWithin(number, -1, 1);
        double size = Math.abs(number);
        double degrees =
                size <= 0.5 ? Math.asin(size) / Math.asin(0.5) * 30 : 90 - Math.acos(size) / Math.acos(0.5) * 60;
        return Math.copySign(degrees, number);
    }

    public static double acosd(double number) {
        requireWithin(number, -1, 1);
        double size = Math.abs(number);
        double degrees =
                size <= 0.5 ? 90 - Math.asin(size) / Math.asin(0.5) * 30 : Math.acos(size) / Math.acos(0.5) * 60;
        return number < 0 ? 180 - degrees : degrees;
    }

    public static double atand(double number) {
        return Math.atan(number) / Math.atan(1) * 45;
    }

    public static double atan2d(double y, double x) {
        return Math.atan2(y, x) / Math.atan(1) * 45;
    }

    public static double degrees(double radians) {
        return Arithmetic.checked(radians / (Math.PI / 180), radians, 0);
    }

    public static double radians(double degrees) {
        return degrees * (Math.PI / 180);
    }

    public static double pi() {
        return Math.PI;
    }

    /** Returns what a cast to a number reads: of a text too long for one, what it fails of at once. */
    public static String numberText(String text) {
        return NumberText.of(text);
    }
}
