package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.time.LocalTimes;
import io.github.pineconejdbc.sql.time.TimeZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates and times made of numbers, and bins of them. Public for the code that Calcite generates. */
public final class MakingFunctions {
    static final List<FunctionRow> ROWS = new Area(MakingFunctions.class, JdbcList.TIME_AND_DATE)
            .row(
                    "DATE(timestamptz, zone) date",
                    "The day of an instant in the session's zone",
                    "DATE(TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC')",
                    "2024-02-29")
            .row(
                    "DATE(timestamp) date",
                    "The day of a local time",
                    "DATE(TIMESTAMP '2024-02-29 10:20:30')",
                    "2024-02-29")
            .row("DATE(date) date", "A date", "DATE(DATE '2024-02-29')", "2024-02-29")
            .row(
                    "MAKE_DATE(year integer, month integer, day integer) date",
                    "A date of its year, month and day",
                    "MAKE_DATE(2024, 2, 29)",
                    "2024-02-29")
            .row(
                    "MAKE_TIME(hour integer, min integer, sec double) time",
                    "A time of its hour, minute and seconds",
                    "MAKE_TIME(10, 20, 30.5)",
                    "10:20:30.5")
            .row(
                    "MAKE_TIMESTAMP(year integer, month integer, mday integer, hour integer, min integer, sec double)"
                            + " timestamp",
                    "A local time of its year, month, day, hour, minute and seconds",
                    "MAKE_TIMESTAMP(2024, 2, 29, 10, 20, 30.5)",
                    "2024-02-29 10:20:30.500")
            .row(
                    "MAKE_TIMESTAMPTZ(integer, integer, integer, integer, integer, double, zone) timestamptz",
                    "The instant of such a local time in the session's zone",
                    "MAKE_TIMESTAMPTZ(2024, 2, 29, 10, 20, 30.5)",
                    "2024-02-29 10:20:30.500")
            .row(
                    "MAKE_TIMESTAMPTZ(integer, integer, integer, integer, integer, double, text) timestamptz",
                    "The instant of such a local time in a zone",
                    "MAKE_TIMESTAMPTZ(2024, 2, 29, 10, 20, 30, 'Asia/Kolkata')",
                    "2024-02-29 04:50:30.000")
            .row(
                    "DATE_BIN(interval, timestamp, timestamp) timestamp",
                    "The beginning of the stretch that a time is in, where one of them begins at another time",
                    "DATE_BIN('15 minutes', TIMESTAMP '2024-02-29 10:20:30', TIMESTAMP '2024-01-01 00:00:00')",
                    "2024-02-29 10:15:00.000")
            .row(
                    "DATE_BIN(interval, timestamptz, timestamptz) timestamptz",
                    "The beginning of the stretch that an instant is in",
                    "DATE_BIN('1 hour', TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC',"
                            + " TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00 UTC')",
                    "2024-02-29 10:00:00.000")
            .row("ISFINITE(date) boolean", "Whether a date is finite, as all are", "ISFINITE(CURRENT_DATE)", "true")
            .row("ISFINITE(timestamp) boolean", "Whether a time is finite", "ISFINITE(LOCALTIMESTAMP)", "true")
            .row("ISFINITE(timestamptz) boolean", "Whether an instant is finite", "ISFINITE(NOW())", "true")
            .row("ISFINITE(interval) boolean", "Whether an interval is finite", "ISFINITE(INTERVAL '1 day')", "true")
            .rows();

    private static final int LAST_YEAR = 5_874_897;
    private static final double NANOS = 1e9;

    private MakingFunctions() {}

    public static int date(long instant, String zone) {
        return date(TimeFunctions.toLocalTime(instant, zone));
    }

    public static int date(long local) {
        return (int) Math.floorDiv(local, 86_400_000L);
    }

    public static int date(int date) {
        return date;
    }

    /** A negative year is one before Christ; there is no year 0. */
    public static int makeDate(int year, int month, int day) {
        if (year == 0 || Math.abs((long) year) > LAST_YEAR) {
            throw outOfRange("there is no date of the year " + year, null);
        }
        return (int) localDate(year, month, day).toEpochDay();
    }

    private static LocalDate localDate(int year, int month, int day) {
        try {
            return LocalDate.of(year < 0 ? year + 1 : year, month, day);
        } catch (DateTimeException e) {
            throw outOfRange("there is no date of the month " + month + " and the day " + day, e);
        }
    }

    public static int makeTime(int hour, int minute, double second) {
        return (int) (nanos(hour, minute, second) / 1_000_000);
    }

    private static long nanos(int hour, int minute, double second) {
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        if (hour < 0 || hour > 23 && !midnight || minute < 0 || minute > 59 || !(second >= 0 && second <= 60)) {
            throw outOfRange(
                    "there is no time of " + hour + " hours, " + minute + " minutes and " + second + " s", null);
        }
        return (hour * 60L + minute) * 60_000_000_000L + Math.round(second * NANOS);
    }

    public static long makeTimestamp(int year, int month, int day, int hour, int minute, double second) {
        return IntervalFunctions.inRange(TimeFunctions.milliseconds(
                local(year, month, day, hour, minute, second).atZone(ZoneOffset.UTC)));
    }

    public static long makeTimestamptz(int year, int month, int day, int hour, int minute, double second, String zone) {
        ZoneId id = TimeZoneNames.ofOffset(zone);
        return TimeFunctions.milliseconds(LocalTimes.at(local(year, month, day, hour, minute, second), id));
    }

    private static LocalDateTime local(int year, int month, int day, int hour, int minute, double second) {
        return LocalDate.ofEpochDay(makeDate(year, month, day)).atStartOfDay().plusNanos(nanos(hour, minute, second));
    }

    /**
     * Returns the beginning of the stretch that a time is in.
     *
     * @throws DriverException (22008, 22023) of a stretch that has months, or no length
     */
    public static long dateBin(Interval stride, long time, long origin) {
        if (stride.months() != 0) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "DATE_BIN takes no months or years: they are of no one length");
        }
        long millis = Math.floorDiv(stride.length(), 1_000L);
        if (millis <= 0) {
            throw ErrorCondition.DATETIME_OUT_OF_RANGE.exception("DATE_BIN takes a stretch of a millisecond at least");
        }
        return Math.addExact(origin, Math.floorDiv(Math.subtractExact(time, origin), millis) * millis);
    }

    public static boolean isfinite(int date) {
        return true;
    }

    public static boolean isfinite(long time) {
        return true;
    }

    public static boolean isfinite(Interval interval) {
        return true;
    }

    private static DriverException outOfRange(String what, @Nullable Throwable cause) {
        return ErrorCondition.DATETIME_OUT_OF_RANGE.exception(what, cause);
    }
}
