package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.time.LocalTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Intervals, and the arithmetic of dates and times with them: months and days by the calendar of the zone, whatever is
 * finer exactly. Dates and times are numbers as in {@link TimeFunctions}. Public for the code that Calcite generates.
 */
public final class IntervalFunctions {
    static final List<FunctionRow> ROWS = new Area(IntervalFunctions.class, JdbcList.TIME_AND_DATE)
            .operator(
                    "interval",
                    "INTERVAL(text, text = '') interval",
                    "The interval that a text says: units in any order, a clock, or ISO 8601",
                    "INTERVAL '1 year 2 months 3 days 04:05:06'",
                    "1 year 2 mons 3 days 04:05:06")
            .operator(
                    "interval",
                    "INTERVAL(interval, text = '') interval",
                    "An interval without what is finer than the last field that is named",
                    "CAST(INTERVAL '1 day 02:03:04' AS INTERVAL HOUR)",
                    "1 day 02:00:00")
            .operator(
                    "interval",
                    "INTERVAL(time, text = '') interval",
                    "The time since midnight",
                    "CAST(TIME '04:05:06' AS INTERVAL)",
                    "04:05:06")
            .step("intervalText(interval) text")
            .step("intervalLength(interval) bigint")
            // An operand without a type is of the other one's, so that rows with two of a kind stand first.
            .also("plus", "+(interval, interval) interval")
            .also("plus", "+(interval, timestamp) timestamp")
            .also("plus", "+(interval, timestamptz, zone) timestamptz")
            .also("plus", "+(interval, time) time")
            .also("intervalPlusDate", "+(interval, date) timestamp")
            .also("plus", "+(timestamptz, interval, zone) timestamptz")
            .operator(
                    "plus",
                    "+(timestamp, interval) timestamp",
                    "A time so much later: months and days by the calendar",
                    "TIMESTAMP '2024-01-31 10:20:30' + INTERVAL '1 month 12 hours'",
                    "2024-02-29 22:20:30.000")
            .also("plusTime", "+(timestamptz, time, zone) timestamptz")
            .also("plusTime", "+(timestamp, time) timestamp")
            .also("timePlus", "+(time, timestamptz, zone) timestamptz")
            .also("timePlus", "+(time, timestamp) timestamp")
            .also("plus", "+(time, interval) time")
            .operator(
                    "datePlusDays",
                    "+(date, integer) date",
                    "The day so many days later",
                    "DATE '2024-02-28' + 2",
                    "2024-03-01")
            .also("daysPlusDate", "+(integer, date) date")
            .also("datePlusInterval", "+(date, interval) timestamp")
            .also("datePlusTime", "+(date, time) timestamp")
            .also("timePlusDate", "+(time, date) timestamp")
            .operator(
                    "dateMinusDate",
                    "-(date, date) integer",
                    "The days between two dates",
                    "DATE '2024-03-01' - DATE '2024-02-28'",
                    "2")
            .also("dateMinusDays", "-(date, integer) date")
            .also("dateMinusInterval", "-(date, interval) timestamp")
            .also("minus", "-(timestamptz, timestamptz) interval")
            .operator(
                    "minus",
                    "-(timestamp, timestamp) interval",
                    "The days of twenty-four hours and the time between two times",
                    "TIMESTAMP '2024-03-01 12:00:00' - TIMESTAMP '2024-02-28 10:20:30'",
                    "2 days 01:39:30")
            .also("minus", "-(timestamptz, interval, zone) timestamptz")
            .also("minus", "-(timestamp, interval) timestamp")
            .also("minusTime", "-(timestamptz, time, zone) timestamptz")
            .also("minusTime", "-(timestamp, time) timestamp")
            .also("minusTimes", "-(time, time) interval")
            .also("minus", "-(time, interval) time")
            .also("minus", "-(interval, interval) interval")
            .also("minus", "-(interval) interval")
            .also("itself", "+(interval) interval")
            .operator(
                    "times",
                    "*(interval, double) interval",
                    "So many of an interval; a part of a month is days of thirty",
                    "INTERVAL '1 month' * 1.5",
                    "1 mon 15 days")
            .also("times", "*(double, interval) interval")
            .operator(
                    "dividedBy",
                    "/(interval, double) interval",
                    "A part of an interval",
                    "INTERVAL '1 day' / 7",
                    "03:25:42.857143")
            .row(
                    "AGE(timestamptz, timestamptz, zone) interval",
                    "The years, months, days and time between two instants, by the calendar",
                    "AGE(TIMESTAMP WITH TIME ZONE '2024-02-29 10:00:00 UTC', TIMESTAMP WITH TIME ZONE"
                            + " '2023-01-31 08:00:00 UTC')",
                    "1 year 29 days 02:00:00")
            .row(
                    "AGE(timestamp, timestamp) interval",
                    "The years, months, days and time between two local times",
                    "AGE(TIMESTAMP '2024-02-29 10:00:00', TIMESTAMP '2023-01-31 08:00:00')",
                    "1 year 29 days 02:00:00")
            .row(
                    "JUSTIFY_DAYS(interval) interval",
                    "An interval whose days of thirty are months",
                    "JUSTIFY_DAYS(INTERVAL '35 days')",
                    "1 mon 5 days")
            .row(
                    "JUSTIFY_HOURS(interval) interval",
                    "An interval whose twenty-four hours are days",
                    "JUSTIFY_HOURS(INTERVAL '27 hours')",
                    "1 day 03:00:00")
            .row(
                    "JUSTIFY_INTERVAL(interval) interval",
                    "An interval with days of thirty as months, twenty-four hours as days, and one sign",
                    "JUSTIFY_INTERVAL(INTERVAL '1 month -1 hour')",
                    "29 days 23:00:00")
            .row(
                    "MAKE_INTERVAL(years integer = 0, months integer = 0, weeks integer = 0, days integer = 0,"
                            + " hours integer = 0, mins integer = 0, secs double = 0) interval",
                    "An interval of years, months, weeks, days, hours, minutes and seconds",
                    "MAKE_INTERVAL(0, 1, 0, 10, 2)",
                    "1 mon 10 days 02:00:00")
            .rows();

    private static final int LAST_YEAR = 294_276;
    private static final long MICROS_OF_MILLI = 1_000;
    private static final long MILLIS_OF_DAY = 86_400_000;

    private IntervalFunctions() {}

    public static Interval interval(String text, String fields) {
        return Interval.of(text, fields.isEmpty() ? null : fields);
    }

    public static Interval interval(Interval interval, String fields) {
        return fields.isEmpty() ? interval : interval.within(fields);
    }

    public static Interval interval(int time, String fields) {
        return interval(Interval.ofMillis(time), fields);
    }

    public static String intervalText(Interval interval) {
        return interval.toString();
    }

    /** Returns what intervals are compared by. */
    public static long intervalLength(Interval interval) {
        return interval.length();
    }

    public static Interval plus(Interval interval, Interval other) {
        return interval.plus(other);
    }

    public static long plus(Interval interval, long local) {
        return plus(local, interval);
    }

    public static long plus(Interval interval, long instant, String zone) {
        return plus(instant, interval, zone);
    }

    public static int plus(Interval interval, int time) {
        return plus(time, interval);
    }

    public static long intervalPlusDate(Interval interval, int date) {
        return datePlusInterval(date, interval);
    }

    public static long plus(long instant, Interval interval, String zone) {
        return moved(instant, interval, ZoneId.of(zone));
    }

    public static long plus(long local, Interval interval) {
        return moved(local, interval, ZoneOffset.UTC);
    }

    /** Returns the time of day that it is a while later; days, and whole days of time, have no say. */
    public static int plus(int time, Interval interval) {
        return (int) Math.floorMod(time + millis(interval.micros()), MILLIS_OF_DAY);
    }

    public static int datePlusDays(int date, int days) {
        return date(date + (long) days);
    }

    public static int daysPlusDate(int days, int date) {
        return datePlusDays(date, days);
    }

    public static long datePlusInterval(int date, Interval interval) {
        return plus(date * MILLIS_OF_DAY, interval);
    }

    public static long datePlusTime(int date, int time) {
        return date * MILLIS_OF_DAY + time;
    }

    public static long timePlusDate(int time, int date) {
        return datePlusTime(date, time);
    }

    public static int dateMinusDate(int date, int other) {
        return Math.subtractExact(date, other);
    }

    public static int dateMinusDays(int date, int days) {
        return date(date - (long) days);
    }

    public static long dateMinusInterval(int date, Interval interval) {
        return datePlusInterval(date, interval.negated());
    }

    public static Interval minus(long time, long other) {
        return Interval.ofMillis(Math.subtractExact(time, other)).justifyHours();
    }

    public static long minus(long instant, Interval interval, String zone) {
        return plus(instant, interval.negated(), zone);
    }

    public static long minus(long local, Interval interval) {
        return plus(local, interval.negated());
    }

    public static long plusTime(long instant, int time, String zone) {
        return plus(instant, Interval.ofMillis(time), zone);
    }

    public static long plusTime(long local, int time) {
        return local + time;
    }

    public static long timePlus(int time, long instant, String zone) {
        return plusTime(instant, time, zone);
    }

    public static long timePlus(int time, long local) {
        return plusTime(local, time);
    }

    public static long minusTime(long instant, int time, String zone) {
        return minus(instant, Interval.ofMillis(time), zone);
    }

    public static long minusTime(long local, int time) {
        return local - time;
    }

    public static Interval minusTimes(int time, int other) {
        return Interval.ofMillis(time - other);
    }

    public static int minus(int time, Interval interval) {
        return plus(time, interval.negated());
    }

    public static Interval minus(Interval interval, Interval other) {
        return interval.minus(other);
    }

    public static Interval minus(Interval interval) {
        return interval.negated();
    }

    public static Interval itself(Interval interval) {
        return interval;
    }

    public static Interval times(Interval interval, double factor) {
        return interval.times(factor);
    }

    public static Interval times(double factor, Interval interval) {
        return interval.times(factor);
    }

    public static Interval dividedBy(Interval interval, double divisor) {
        return interval.dividedBy(divisor);
    }

    public static Interval age(long instant, long other, String zone) {
        return age(TimeFunctions.toLocalTime(instant, zone), TimeFunctions.toLocalTime(other, zone));
    }

    /** Counts field by field; where days are borrowed, a month is as long as the earlier time's. */
    public static Interval age(long local, long other) {
        if (local < other) {
            return later(other, local, local).negated();
        }
        return later(local, other, other);
    }

    private static Interval later(long later, long earlier, long borrowed) {
        LocalDateTime to = TimeFunctions.localDateTime(later);
        LocalDateTime from = TimeFunctions.localDateTime(earlier);
        long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
        long days = (long) to.getDayOfMonth() - from.getDayOfMonth();
        long millis = to.toLocalTime().getLong(ChronoField.MILLI_OF_DAY)
                - from.toLocalTime().getLong(ChronoField.MILLI_OF_DAY);
        if (millis < 0) {
            millis += MILLIS_OF_DAY;
            days--;
        }
        while (days < 0) {
            days += TimeFunctions.localDateTime(borrowed).toLocalDate().lengthOfMonth();
            months--;
        }
        return Interval.of(months, days, millis * MICROS_OF_MILLI);
    }

    public static Interval justifyDays(Interval interval) {
        return interval.justifyDays();
    }

    public static Interval justifyHours(Interval interval) {
        return interval.justifyHours();
    }

    public static Interval justifyInterval(Interval interval) {
        return interval.justify();
    }

    public static Interval makeInterval(
            int years, int months, int weeks, int days, int hours, int minutes, double seconds) {
        double micros = Math.rint(seconds * Interval.MICROS_OF_SECOND);
        if (!(Math.abs(micros) < Long.MAX_VALUE)) {
            throw outOfRange(null);
        }
        return Interval.of(years * 12L + months, weeks * 7L + days, 0)
                .plus(Interval.of(
                        0, 0, hours * Interval.MICROS_OF_HOUR + minutes * Interval.MICROS_OF_MINUTE + (long) micros));
    }

    /** Returns the milliseconds nearest to some microseconds: no time is finer. */
    private static long millis(long micros) {
        return Math.floorDiv(micros + MICROS_OF_MILLI / 2, MICROS_OF_MILLI);
    }

    private static long moved(long millis, Interval interval, ZoneId zone) {
        try {
            long calendar = millis;
            if (interval.months() != 0 || interval.days() != 0) {
                LocalDateTime moved = Instant.ofEpochMilli(millis)
                        .atZone(zone)
                        .toLocalDateTime()
                        .plusMonths(interval.months())
                        .plusDays(interval.days());
                calendar = TimeFunctions.milliseconds(LocalTimes.at(moved, zone));
            }
            return inRange(Math.addExact(calendar, millis(interval.micros())));
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange(e);
        }
    }

    /** Returns a time, which is one that there is. */
    static long inRange(long millis) {
        int year = LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_OF_DAY)).getYear();
        if (year > LAST_YEAR || year < -4_713) {
            throw outOfRange(null);
        }
        return millis;
    }

    private static int date(long days) {
        if (days > Integer.MAX_VALUE || days < -2_440_588) {
            throw ErrorCondition.DATETIME_OUT_OF_RANGE.exception("a date is out of range");
        }
        return (int) days;
    }

    private static DriverException outOfRange(@Nullable Throwable cause) {
        return ErrorCondition.DATETIME_OUT_OF_RANGE.exception("a time is out of range", cause);
    }
}
