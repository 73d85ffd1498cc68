package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An interval as PostgreSQL has it: months and days, whose lengths the calendar knows, and microseconds. Intervals are
 * compared, and are equal, by months of thirty days and days of twenty-four hours.
 *
 * @param months of any sign, as the other parts
 * @param micros microseconds, which may be more than a day's
 */
public record Interval(int months, int days, long micros) implements Comparable<Interval> {
    private static final long MICROS_OF_MILLI = 1_000;
    public static final long MICROS_OF_SECOND = 1_000_000;
    public static final long MICROS_OF_MINUTE = 60 * MICROS_OF_SECOND;
    public static final long MICROS_OF_HOUR = 60 * MICROS_OF_MINUTE;
    public static final long MICROS_OF_DAY = 24 * MICROS_OF_HOUR;
    static final int MONTHS_OF_YEAR = 12;
    static final int DAYS_OF_MONTH = 30;
    private static final int MICRO_DIGITS = 6;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double SECOND = 1e6;

    public static final Interval ZERO = new Interval(0, 0, 0);

    /** @throws DriverException (22008) if it is longer than 292,000 years, which its microseconds can't count */
    public Interval {
        try {
            length(months, days, micros);
        } catch (ArithmeticException e) {
            throw outOfRange(e);
        }
    }

    private static long length(int months, int days, long micros) {
        long calendar = Math.multiplyExact(months * (long) DAYS_OF_MONTH + days, MICROS_OF_DAY);
        return Math.addExact(calendar, micros);
    }

    /**
     * Returns an interval of these parts.
     *
     * @throws DriverException (22008) if a part is out of its range
     */
    public static Interval of(long months, long days, long micros) {
        try {
            return new Interval(Math.toIntExact(months), Math.toIntExact(days), micros);
        } catch (ArithmeticException e) {
            throw outOfRange(e);
        }
    }

    public static Interval ofMillis(long millis) {
        return new Interval(0, 0, Math.multiplyExact(millis, MICROS_OF_MILLI));
    }

    /** Returns the interval that a text says. */
    public static Interval of(String text) {
        return IntervalReader.read(text, null);
    }

    /**
     * Returns the interval that a text says.
     *
     * @param fields as in {@code DAY TO SECOND}: the last is the unit of a number without one, and what is finer is
     *     left out; null for all
     */
    public static Interval of(String text, @Nullable String fields) {
        Interval read = IntervalReader.read(text, fields == null ? null : fields.replaceFirst("\\(.*", ""));
        return fields == null ? read : read.within(fields);
    }

    /** Returns what the last of some fields, as in {@code DAY TO SECOND}, leaves of it. */
    public Interval within(String fields) {
        return switch (fields.substring(fields.lastIndexOf(' ') + 1)) {
            case "YEAR" -> new Interval(months / MONTHS_OF_YEAR * MONTHS_OF_YEAR, 0, 0);
            case "MONTH" -> new Interval(months, 0, 0);
            case "DAY" -> new Interval(months, days, 0);
            case "HOUR" -> new Interval(months, days, micros / MICROS_OF_HOUR * MICROS_OF_HOUR);
            case "MINUTE" -> new Interval(months, days, micros / MICROS_OF_MINUTE * MICROS_OF_MINUTE);
            default ->
                fields.endsWith(")") ? rounded(fields.substring(fields.indexOf('(') + 1, fields.length() - 1)) : this;
        };
    }

    private Interval rounded(String digits) {
        int scale = Math.min(MICRO_DIGITS, Integer.parseInt(digits));
        return new Interval(
                months,
                days,
                BigDecimal.valueOf(micros, MICRO_DIGITS)
                        .setScale(scale, RoundingMode.HALF_UP)
                        .movePointRight(MICRO_DIGITS)
                        .longValueExact());
    }

    /** Returns its microseconds, with months of thirty days and days of twenty-four hours. */
    public long length() {
        return length(months, days, micros);
    }

    public Interval plus(Interval other) {
        return exact(
                () -> of((long) months + other.months, (long) days + other.days, Math.addExact(micros, other.micros)));
    }

    public Interval minus(Interval other) {
        return exact(() ->
                of((long) months - other.months, (long) days - other.days, Math.subtractExact(micros, other.micros)));
    }

    public Interval negated() {
        return ZERO.minus(this);
    }

    /** Returns so many of it; a part of a month becomes days of thirty, a part of a day time. */
    public Interval times(double factor) {
        return scaled(months * factor, days * factor, micros * factor);
    }

    /**
     * Returns a part of this interval.
     *
     * @throws DriverException (22012) if the divisor is 0
     */
    public Interval dividedBy(double divisor) {
        if (divisor == 0) {
            throw ErrorCondition.DIVISION_BY_ZERO.exception("an interval is divided by zero");
        }
        return scaled(months / divisor, days / divisor, micros / divisor);
    }

    private static Interval scaled(double months, double days, double micros) {
        int wholeMonths = whole(months);
        int wholeDays = whole(days);
        double restOfMonths = toMicros((months - wholeMonths) * DAYS_OF_MONTH);
        int more = (int) restOfMonths;
        double seconds = toMicros((days - wholeDays + restOfMonths - more) * SECONDS_OF_DAY);
        int carried = (int) (seconds / SECONDS_OF_DAY);
        seconds -= carried * SECONDS_OF_DAY;
        double time = Math.rint(micros + seconds * SECOND);
        if (!(Math.abs(time) < Long.MAX_VALUE)) {
            throw outOfRange(null);
        }
        return of(wholeMonths, (long) wholeDays + carried + more, (long) time);
    }

    private static int whole(double number) {
        if (!(Math.abs(number) <= Integer.MAX_VALUE)) {
            throw outOfRange(null);
        }
        return (int) number;
    }

    private static double toMicros(double number) {
        return Math.rint(number * SECOND) / SECOND;
    }

    /** Makes days of thirty into months. */
    public Interval justifyDays() {
        int wholeMonths = months + days / DAYS_OF_MONTH;
        int rest = days % DAYS_OF_MONTH;
        if (wholeMonths > 0 && rest < 0) {
            return new Interval(wholeMonths - 1, rest + DAYS_OF_MONTH, micros);
        }
        return wholeMonths < 0 && rest > 0
                ? new Interval(wholeMonths + 1, rest - DAYS_OF_MONTH, micros)
                : new Interval(wholeMonths, rest, micros);
    }

    /** Makes twenty-four hours into days. */
    public Interval justifyHours() {
        long wholeDays = days + micros / MICROS_OF_DAY;
        long rest = micros % MICROS_OF_DAY;
        if (wholeDays > 0 && rest < 0) {
            return of(months, wholeDays - 1, rest + MICROS_OF_DAY);
        }
        return wholeDays < 0 && rest > 0
                ? of(months, wholeDays + 1, rest - MICROS_OF_DAY)
                : of(months, wholeDays, rest);
    }

    /** Makes hours into days and days into months, all of one sign. */
    public Interval justify() {
        long wholeDays = days + micros / MICROS_OF_DAY;
        long rest = micros % MICROS_OF_DAY;
        long wholeMonths = months + wholeDays / DAYS_OF_MONTH;
        wholeDays %= DAYS_OF_MONTH;
        if (wholeMonths > 0 && (wholeDays < 0 || wholeDays == 0 && rest < 0)) {
            wholeDays += DAYS_OF_MONTH;
            wholeMonths--;
        } else if (wholeMonths < 0 && (wholeDays > 0 || wholeDays == 0 && rest > 0)) {
            wholeDays -= DAYS_OF_MONTH;
            wholeMonths++;
        }
        if (wholeDays > 0 && rest < 0) {
            rest += MICROS_OF_DAY;
            wholeDays--;
        } else if (wholeDays < 0 && rest > 0) {
            rest -= MICROS_OF_DAY;
            wholeDays++;
        }
        return of(wholeMonths, wholeDays, rest);
    }

    private interface Calculation {
        Interval result();
    }

    private static Interval exact(Calculation calculation) {
        try {
            return calculation.result();
        } catch (ArithmeticException e) {
            throw outOfRange(e);
        }
    }

    static DriverException outOfRange(@Nullable Throwable cause) {
        return ErrorCondition.DATETIME_OUT_OF_RANGE.exception("an interval is out of range", cause);
    }

    @Override
    public int compareTo(Interval other) {
        return Long.compare(length(), other.length());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interval interval && length() == interval.length();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(length());
    }

    /** Returns it as PostgreSQL writes it: {@code 1 year 2 mons 3 days 04:05:06.789}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        boolean negative = part(text, months / MONTHS_OF_YEAR, "year", false);
        negative = part(text, months % MONTHS_OF_YEAR, "mon", negative);
        negative = part(text, days, "day", negative);
        if (text.isEmpty() || micros != 0) {
            text.append(text.isEmpty() ? "" : " ").append(micros < 0 ? "-" : negative ? "+" : "");
            text.append(twoDigits(Math.abs(micros / MICROS_OF_HOUR)))
                    .append(':')
                    .append(twoDigits(Math.abs(micros / MICROS_OF_MINUTE % 60)))
                    .append(':')
                    .append(twoDigits(Math.abs(micros / MICROS_OF_SECOND % 60)));
            long fraction = Math.abs(micros % MICROS_OF_SECOND);
            if (fraction != 0) {
                text.append(BigDecimal.valueOf(MICROS_OF_SECOND + fraction, 6)
                        .stripTrailingZeros()
                        .toPlainString()
                        .substring(1));
            }
        }
        return text.toString();
    }

    private static boolean part(StringBuilder text, int count, String unit, boolean negative) {
        if (count == 0) {
            return negative;
        }
        text.append(text.isEmpty() ? "" : " ")
                .append(negative && count > 0 ? "+" : "")
                .append(count)
                .append(' ')
                .append(unit)
                .append(count == 1 ? "" : "s");
        return count < 0;
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
