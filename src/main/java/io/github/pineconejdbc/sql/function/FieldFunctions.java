package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.time.DateUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * EXTRACT, whose numbers keep their fraction, DATE_PART and DATE_TRUNC. Dates and times are numbers as in
 * {@link TimeFunctions}. Public for the code that Calcite generates.
 */
public final class FieldFunctions {
    static final List<FunctionRow> ROWS = new Area(FieldFunctions.class, JdbcList.TIME_AND_DATE)
            .operator(
                    "extract",
                    "EXTRACT(text, timestamptz, zone) numeric",
                    "A field of an instant in the session's zone",
                    "EXTRACT(DOW FROM TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC')",
                    "4")
            .operator(
                    "extract",
                    "EXTRACT(text, timestamp) numeric",
                    "A field of a local time: microseconds, second, hour, day, dow, week, month, year, epoch …",
                    "EXTRACT(SECOND FROM TIMESTAMP '2024-02-29 10:20:30.5')",
                    "30.500000")
            .operator(
                    "extractOfDate",
                    "EXTRACT(text, date) numeric",
                    "A field of a date",
                    "EXTRACT(ISODOW FROM DATE '2024-02-29')",
                    "4")
            .operator(
                    "extract",
                    "EXTRACT(text, time) numeric",
                    "A field of a time of day",
                    "EXTRACT(HOUR FROM TIME '10:20:30')",
                    "10")
            .operator(
                    "extract",
                    "EXTRACT(text, interval) numeric",
                    "A field of an interval",
                    "EXTRACT(EPOCH FROM INTERVAL '1 day 2 hours')",
                    "93600.000000")
            .listed()
            .row(
                    "DATE_PART(text, timestamptz, zone) double",
                    "A field of an instant in the session's zone",
                    "DATE_PART('year', TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC')",
                    "2024")
            .row(
                    "DATE_PART(text, timestamp) double",
                    "A field of a local time",
                    "DATE_PART('minute', TIMESTAMP '2024-02-29 10:20:30')",
                    "20")
            .row("DATE_PART(text, time) double", "A field of a time of day", "DATE_PART('hour', TIME '10:20:30')", "10")
            .row(
                    "DATE_PART(text, interval) double",
                    "A field of an interval",
                    "DATE_PART('day', INTERVAL '3 days 04:00:00')",
                    "3")
            .row(
                    "DATE_TRUNC(text, timestamptz, zone) timestamptz",
                    "The beginning of the unit that an instant is in",
                    "DATE_TRUNC('month', TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC')",
                    "2024-02-01 00:00:00.000")
            .row(
                    "DATE_TRUNC(text, timestamptz, text) timestamptz",
                    "The beginning of the unit that an instant is in, in another zone",
                    "DATE_TRUNC('day', TIMESTAMP WITH TIME ZONE '2024-02-29 02:00:00 UTC', 'America/New_York')",
                    "2024-02-28 05:00:00.000")
            .row(
                    "DATE_TRUNC(text, timestamp) timestamp",
                    "The beginning of the unit that a local time is in",
                    "DATE_TRUNC('week', TIMESTAMP '2024-02-29 10:20:30')",
                    "2024-02-26 00:00:00.000")
            .row(
                    "DATE_TRUNC(text, interval) interval",
                    "The whole units of an interval",
                    "DATE_TRUNC('hour', INTERVAL '3 days 04:05:06')",
                    "3 days 04:00:00")
            .row(
                    "DATE_TRUNC(text, time) interval",
                    "The whole units of a time of day",
                    "DATE_TRUNC('hour', TIME '04:05:06')",
                    "04:00:00")
            .rows();

    private FieldFunctions() {}

    public static BigDecimal extract(String field, long instant, String zone) {
        return DateUnit.of(field).of(Instant.ofEpochMilli(instant).atZone(ZoneId.of(zone)), true);
    }

    public static BigDecimal extract(String field, long local) {
        return DateUnit.of(field).of(TimeFunctions.localDateTime(local).atZone(ZoneOffset.UTC), false);
    }

    public static BigDecimal extractOfDate(String field, int date) {
        return DateUnit.of(field).of(LocalDate.ofEpochDay(date));
    }

    public static BigDecimal extract(String field, int time) {
        return DateUnit.of(field).ofTimeOfDay(time);
    }

    public static BigDecimal extract(String field, Interval interval) {
        return DateUnit.of(field).of(interval);
    }

    public static double datePart(String field, long instant, String zone) {
        return extract(field, instant, zone).doubleValue();
    }

    public static double datePart(String field, long local) {
        return extract(field, local).doubleValue();
    }

    public static double datePart(String field, int time) {
        return extract(field, time).doubleValue();
    }

    public static double datePart(String field, Interval interval) {
        return extract(field, interval).doubleValue();
    }

    /** Returns the beginning of the unit that an instant is in, in milliseconds since the epoch. */
    public static long dateTrunc(String unit, long instant, String zone) {
        return TimeFunctions.milliseconds(
                DateUnit.of(unit).truncate(Instant.ofEpochMilli(instant).atZone(TimeFunctions.zone(zone))));
    }

    /** Returns the beginning of the unit that a local time is in, in milliseconds as if it were in UTC. */
    public static long dateTrunc(String unit, long local) {
        return dateTrunc(unit, local, "Z");
    }

    public static Interval dateTrunc(String unit, Interval interval) {
        return DateUnit.of(unit).truncate(interval);
    }

    /** Returns the whole units of a time of day, which is in milliseconds. */
    public static Interval dateTrunc(String unit, int time) {
        return dateTrunc(unit, Interval.ofMillis(time));
    }
}
