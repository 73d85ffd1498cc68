package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.number.NumericMath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators of numbers: of two of a type comes one of it. Public for the code that Calcite generates. */
public final class Arithmetic {
    private static final Map<String, String> COMPARISONS = Map.of(
            "=", "equal", "<>", "notEqual", "<", "less", "<=", "lessOrEqual", ">", "greater", ">=", "greaterOrEqual");

    static final List<FunctionRow> ROWS = rows();

    private Arithmetic() {}

    private static List<FunctionRow> rows() {
        Area area = new Area(Arithmetic.class, JdbcList.NONE);
        for (String type : List.of("integer", "bigint", "numeric", "double", "smallint", "real")) {
            String seven = "CAST(7 AS " + type.replace("double", "double precision") + ")";
            boolean whole = !type.equals("numeric") && !type.equals("double") && !type.equals("real");
            area.operator("plus", "+(T, T) T".replace("T", type), "Sum", seven + " + " + seven, "14");
            area.operator("minus", "-(T, T) T".replace("T", type), "Difference", seven + " - " + seven, "0");
            area.operator("times", "*(T, T) T".replace("T", type), "Product", seven + " * " + seven, "49");
            area.operator(
                    "divide",
                    "/(T, T) T".replace("T", type),
                    whole ? "Quotient without its fraction" : "Quotient",
                    seven + " / " + seven,
                    type.equals("numeric") ? "1.00000000000000000000" : "1");
            area.operator("negative", "-(T) T".replace("T", type), "Of the other sign", "- " + seven, "-7");
            area.operator("same", "+(T) T".replace("T", type), "The same", "+ " + seven, "7");
            if (whole || type.equals("numeric")) {
                area.operator("remainder", "%(T, T) T".replace("T", type), "Remainder", seven + " % " + seven, "0");
            }
        }
        for (String type : List.of("integer", "bigint", "smallint")) {
            String six = "CAST(6 AS " + type + ")";
            area.operator("and", "&(T, T) T".replace("T", type), "Bits of both", six + " & " + six, "6");
            area.operator("or", "|(T, T) T".replace("T", type), "Bits of either", six + " | " + six, "6");
            area.operator("xor", "#(T, T) T".replace("T", type), "Bits of one only", six + " # " + six, "0");
            area.operator("not", "~(T) T".replace("T", type), "The other bits", "~ " + six, "-7");
            area.operator("left", "<<(T, integer) T".replace("T", type), "Bits moved up", six + " << 1", "12");
            area.operator("right", ">>(T, integer) T".replace("T", type), "Bits moved down", six + " >> 1", "3");
        }
        for (String sign : List.of("=", "<>", "<", "<=", ">", ">=")) {
            area.operator(
                    Objects.requireNonNull(COMPARISONS.get(sign)),
                    sign + "(double, double) boolean",
                    "NaN equals itself, and is greater than all else",
                    "CAST('NaN' AS double precision) " + sign + " CAST(1 AS double precision)",
                    String.valueOf(sign.equals("<>") || sign.startsWith(">")));
        }
        return area.step("greatest(anyelement?...) anyelement?")
                .step("least(anyelement?...) anyelement?")
                .rows();
    }

    private static short smallint(int result) {
        if (result != (short) result) {
            throw NumericMath.outOfRange("SMALLINT");
        }
        return (short) result;
    }

    private static int integer(long result) {
        if (result != (int) result) {
            throw NumericMath.outOfRange("INTEGER");
        }
        return (int) result;
    }

    public static short plus(short a, short b) {
        return smallint(a + b);
    }

    public static int plus(int a, int b) {
        return integer((long) a + b);
    }

    public static long plus(long a, long b) {
        return Math.addExact(a, b);
    }

    public static BigDecimal plus(BigDecimal a, BigDecimal b) {
        return NumericMath.bounded(a.add(b));
    }

    public static float plus(float a, float b) {
        return checked(a + b, a, b);
    }

    public static double plus(double a, double b) {
        return checked(a + b, a, b);
    }

    public static short minus(short a, short b) {
        return smallint(a - b);
    }

    public static int minus(int a, int b) {
        return integer((long) a - b);
    }

    public static long minus(long a, long b) {
        return Math.subtractExact(a, b);
    }

    public static BigDecimal minus(BigDecimal a, BigDecimal b) {
        return NumericMath.bounded(a.subtract(b));
    }

    public static float minus(float a, float b) {
        return checked(a - b, a, b);
    }

    public static double minus(double a, double b) {
        return checked(a - b, a, b);
    }

    public static short times(short a, short b) {
        return smallint(a * b);
    }

    public static int times(int a, int b) {
        return integer((long) a * b);
    }

    public static long times(long a, long b) {
        return Math.multiplyExact(a, b);
    }

    public static BigDecimal times(BigDecimal a, BigDecimal b) {
        return NumericMath.bounded(a.multiply(b));
    }

    public static float times(float a, float b) {
        float product = checked(a * b, a, b);
        return (float) withoutUnderflow(product, a != 0 && b != 0);
    }

    public static double times(double a, double b) {
        return withoutUnderflow(checked(a * b, a, b), a != 0 && b != 0);
    }

    public static short divide(short a, short b) {
        return smallint(divide((int) a, (int) b));
    }

    public static int divide(int a, int b) {
        return integer(divide((long) a, (long) b));
    }

    public static long divide(long a, long b) {
        if (b == 0) {
            throw NumericMath.divisionByZero();
        }
        if (a == Long.MIN_VALUE && b == -1) {
            throw NumericMath.outOfRange("BIGINT");
        }
        return a / b;
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return NumericMath.divide(a, b);
    }

    public static float divide(float a, float b) {
        requireDivisor(a, b);
        return (float) withoutUnderflow(checked(a / b, a, 0), a != 0 && !Float.isInfinite(b));
    }

    public static double divide(double a, double b) {
        requireDivisor(a, b);
        return withoutUnderflow(checked(a / b, a, 0), a != 0 && !Double.isInfinite(b));
    }

    private static void requireDivisor(double a, double b) {
        if (b == 0 && !Double.isNaN(a)) {
            throw NumericMath.divisionByZero();
        }
    }

    public static short remainder(short a, short b) {
        return (short) remainder((long) a, (long) b);
    }

    public static int remainder(int a, int b) {
        return (int) remainder((long) a, (long) b);
    }

    public static long remainder(long a, long b) {
        if (b == 0) {
            throw NumericMath.divisionByZero();
        }
        return a % b;
    }

    public static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        return NumericMath.remainder(a, b);
    }

    public static short negative(short number) {
        return smallint(-number);
    }

    public static int negative(int number) {
        return Math.negateExact(number);
    }

    public static long negative(long number) {
        return Math.negateExact(number);
    }

    public static BigDecimal negative(BigDecimal number) {
        return number.negate();
    }

    public static float negative(float number) {
        return -number;
    }

    public static double negative(double number) {
        return -number;
    }

    public static short and(short a, short b) {
        return (short) (a & b);
    }

    public static short or(short a, short b) {
        return (short) (a | b);
    }

    public static short xor(short a, short b) {
        return (short) (a ^ b);
    }

    public static short not(short bits) {
        return (short) ~bits;
    }

    public static short left(short bits, int count) {
        return (short) (bits << count);
    }

    public static short right(short bits, int count) {
        return (short) (bits >> count);
    }

    public static int and(int a, int b) {
        return a & b;
    }

    public static int or(int a, int b) {
        return a | b;
    }

    public static int xor(int a, int b) {
        return a ^ b;
    }

    public static int not(int bits) {
        return ~bits;
    }

    public static int left(int bits, int count) {
        return bits << count;
    }

    public static int right(int bits, int count) {
        return bits >> count;
    }

    public static long and(long a, long b) {
        return a & b;
    }

    public static long or(long a, long b) {
        return a | b;
    }

    public static long xor(long a, long b) {
        return a ^ b;
    }

    public static long not(long bits) {
        return ~bits;
    }

    public static long left(long bits, int count) {
        return bits << count;
    }

    public static long right(long bits, int count) {
        return bits >> count;
    }

    public static boolean equal(double a, double b) {
        return compare(a, b) == 0;
    }

    public static boolean notEqual(double a, double b) {
        return compare(a, b) != 0;
    }

    public static boolean less(double a, double b) {
        return compare(a, b) < 0;
    }

    public static boolean lessOrEqual(double a, double b) {
        return compare(a, b) <= 0;
    }

    public static boolean greater(double a, double b) {
        return compare(a, b) > 0;
    }

    public static boolean greaterOrEqual(double a, double b) {
        return compare(a, b) >= 0;
    }

    /** As Java has it, but for zeros, which are equal. */
    private static int compare(double a, double b) {
        return a == b ? 0 : Double.compare(a, b);
    }

    public static @Nullable Object greatest(@Nullable Object[] values) {
        return extreme(values, 1);
    }

    public static @Nullable Object least(@Nullable Object[] values) {
        return extreme(values, -1);
    }

    /** Returns the first of the greatest values, or of the least; NULL is none. */
    private static @Nullable Object extreme(@Nullable Object[] values, int sign) {
        Object extreme = null;
        for (Object value : values) {
            if (value != null && (extreme == null || compare(value, extreme) * sign > 0)) {
                extreme = value;
            }
        }
        return extreme;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return a instanceof Double x && b instanceof Double y
                ? compare(x.doubleValue(), y.doubleValue())
                : Integer.signum(((Comparable<Object>) a).compareTo(b));
    }

    public static short same(short number) {
        return number;
    }

    public static int same(int number) {
        return number;
    }

    public static long same(long number) {
        return number;
    }

    public static BigDecimal same(BigDecimal number) {
        return number;
    }

    public static float same(float number) {
        return number;
    }

    public static double same(double number) {
        return number;
    }

    static double checked(double result, double a, double b) {
        if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw NumericMath.outOfRange("DOUBLE");
        }
        return result;
    }

    private static float checked(float result, float a, float b) {
        if (Float.isInfinite(result) && !Float.isInfinite(a) && !Float.isInfinite(b)) {
            throw NumericMath.outOfRange("REAL");
        }
        return result;
    }

    /** A result that is too small to be told from zero is out of range too. */
    static double withoutUnderflow(double result, boolean isNotZero) {
        if (result == 0 && isNotZero) {
            throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception("the result is too small to be told from zero");
        }
        return result;
    }
}
