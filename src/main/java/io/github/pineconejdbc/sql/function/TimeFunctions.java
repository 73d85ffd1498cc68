package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.time.IntervalTemplate;
import io.github.pineconejdbc.sql.time.LocalTimes;
import io.github.pineconejdbc.sql.time.TimeReader;
import io.github.pineconejdbc.sql.time.TimeTemplate;
import io.github.pineconejdbc.sql.time.TimeZoneNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Functions of times: instants are milliseconds since the epoch, local times since 1970-01-01 00:00:00 of whatever zone
 * they are. Public for the code that Calcite generates.
 */
public final class TimeFunctions {
    static final List<FunctionRow> ROWS = new Area(TimeFunctions.class, JdbcList.TIME_AND_DATE)
            .operator(
                    "localTimeAt",
                    "TIMEZONE(text, timestamptz) timestamp",
                    "The local time of an instant in a zone",
                    "TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC' AT TIME ZONE 'Asia/Kolkata'",
                    "2024-02-29 15:50:30.000")
            .operator(
                    "instantAt",
                    "TIMEZONE(text, timestamp) timestamptz",
                    "The instant of a local time in a zone",
                    "TIMESTAMP '2024-02-29 15:50:30' AT TIME ZONE 'Asia/Kolkata'",
                    "2024-02-29 10:20:30.000")
            .also("localTimeAt", "TIMEZONE(interval, timestamptz) timestamp")
            .also("instantAt", "TIMEZONE(interval, timestamp) timestamptz")
            .operator(
                    "overlaps",
                    "OVERLAPS(timestamp?, timestamp?, timestamp?, timestamp?) boolean?",
                    "Whether two times share more than where one ends and the other begins",
                    "(DATE '2024-01-01', DATE '2024-02-01') OVERLAPS (DATE '2024-01-31', INTERVAL '2 days')",
                    "true")
            .also("overlaps", "OVERLAPS(timestamptz?, timestamptz?, timestamptz?, timestamptz?) boolean?")
            .also("overlapsOfTimes", "OVERLAPS(time?, time?, time?, time?) boolean?")
            .step("millisOfInstant(timestamptz) bigint")
            .step("millisOfLocalTime(timestamp) bigint")
            .step("millisOfMonths(timestamptz?, integer, zone) bigint")
            .step("millisOfLocalMonths(timestamp?, integer) bigint")
            .step("toInstant(timestamp, zone) timestamptz")
            .step("toInstantNear(timestamp, zone, timestamptz) timestamptz")
            .step("toLocalTime(timestamptz, zone) timestamp")
            .step("instantText(timestamptz, zone) text")
            .step("localTimeText(timestamp) text")
            .step("dateText(date) text")
            .step("timeText(time) text")
            .step("rounded(timestamp, integer) timestamp")
            .step("roundedInstant(timestamptz, integer) timestamptz")
            .step("roundedTime(time, integer) time")
            .step("textToInstant(text, zone) timestamptz")
            .step("textToLocalTime(text, zone) timestamp")
            .step("textToTimeOfDay(text) time")
            .row(
                    "TO_CHAR(timestamptz, text, zone) text?",
                    "An instant as a template writes it: YYYY, MM, Mon, DD, HH24, MI, SS, MS, TZ …",
                    "TO_CHAR(TIMESTAMP WITH TIME ZONE '2024-02-29 10:20:30 UTC', 'Dy DDth FMMonth, HH12:MI am')",
                    "Thu 29th February, 10:20 am")
            .row(
                    "TO_CHAR(timestamp, text) text?",
                    "A local time as a template writes it",
                    "TO_CHAR(TIMESTAMP '2024-02-29 10:20:30', 'yyyy\"-Q\"Q IYYY-IW')",
                    "2024-Q1 2024-09")
            .row(
                    "TO_CHAR(interval, text) text?",
                    "An interval as a template writes it",
                    "TO_CHAR(INTERVAL '26 hours 5 minutes', 'HH24:MI')",
                    "26:05")
            .row(
                    "timeToChar",
                    "TO_CHAR(time, text) text?",
                    "A time of day as a template writes it",
                    "TO_CHAR(TIME '15:04:05', 'HH12:MI')",
                    "03:04")
            .row(
                    "TO_DATE(text, text) date",
                    "The day that a text says, by a template",
                    "TO_DATE('29 Feb 2024', 'DD Mon YYYY')",
                    "2024-02-29")
            .row(
                    "TO_TIMESTAMP(text, text, zone) timestamptz",
                    "The instant that a text says, by a template",
                    "TO_TIMESTAMP('2024-02-29 10:20:30', 'YYYY-MM-DD HH24:MI:SS')",
                    "2024-02-29 10:20:30.000")
            .row(
                    "TO_TIMESTAMP(double) timestamptz",
                    "The instant that is some seconds after the epoch",
                    "TO_TIMESTAMP(1709202030.5)",
                    "2024-02-29 10:20:30.500")
            .rows();

    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final String CHRIST = " BC";

    private TimeFunctions() {}

    /** Returns the milliseconds that an instant is. */
    public static long millisOfInstant(long instant) {
        return instant;
    }

    /** Returns the milliseconds that a local time is. */
    public static long millisOfLocalTime(long time) {
        return time;
    }

    /** Returns how long some months are from an instant on, or up to it where they are negative. */
    public static long millisOfMonths(@Nullable Long instant, int months, String zone) {
        return instant == null
                ? 0
                : Math.abs(milliseconds(Instant.ofEpochMilli(instant)
                                .atZone(ZoneId.of(zone))
                                .plusMonths(months))
                        - instant);
    }

    public static long millisOfLocalMonths(@Nullable Long local, int months) {
        return millisOfMonths(local, months, "Z");
    }

    /**
     * Returns the instant of a local time. A time that the zone skips is as much later as the gap is long;
     * of a time that comes twice, the second.
     *
     * @param local milliseconds since 1970-01-01 00:00:00 of that zone
     */
    public static long toInstant(long local, String zone) {
        return toInstant(local, ZoneId.of(zone));
    }

    private static long toInstant(long local, ZoneId zone) {
        return milliseconds(LocalTimes.at(localDateTime(local), zone));
    }

    /**
     * Returns the instant of a local time. A time that the zone skips is as much later as the gap is long;
     * of a time that comes twice, the one that has the same offset as another instant.
     *
     * @param local milliseconds since 1970-01-01 00:00:00 of that zone
     * @param near that other instant, in milliseconds since the epoch
     */
    public static long toInstantNear(long local, String zone, long near) {
        ZoneId id = ZoneId.of(zone);
        ZoneOffset offset = id.getRules().getOffset(Instant.ofEpochMilli(near));
        return milliseconds(ZonedDateTime.ofLocal(localDateTime(local), id, offset));
    }

    /** Returns an instant as PostgreSQL writes it: with the offset of the zone. */
    public static String instantText(long instant, String zone) {
        int offset = secondsAhead(instant, ZoneId.of(zone));
        String local = localTimeText(instant + offset * 1_000L);
        String sign = offset < 0 ? "-" : "+";
        int minutes = Math.abs(offset) / 60;
        String text = sign + twoDigits(minutes / 60) + (minutes % 60 == 0 ? "" : ":" + twoDigits(minutes % 60));
        return local.endsWith(CHRIST) ? local.replace(CHRIST, text + CHRIST) : local + text;
    }

    /** Returns a local time as PostgreSQL writes it: without zeros at the end of a second's fraction. */
    public static String localTimeText(long local) {
        String date = dateText((int) Math.floorDiv(local, MILLIS_OF_DAY));
        String time = timeText((int) Math.floorMod(local, MILLIS_OF_DAY));
        return date.endsWith(CHRIST) ? date.replace(CHRIST, " " + time + CHRIST) : date + " " + time;
    }

    public static String dateText(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        String digits = String.format(Locale.ROOT, "%04d", year);
        return digits + "-" + twoDigits(date.getMonthValue()) + "-" + twoDigits(date.getDayOfMonth())
                + (date.getYear() > 0 ? "" : CHRIST);
    }

    public static String timeText(int time) {
        int millis = time % 1_000;
        String whole =
                twoDigits(time / 3_600_000) + ":" + twoDigits(time / 60_000 % 60) + ":" + twoDigits(time / 1_000 % 60);
        return millis == 0
                ? whole
                : whole
                        + BigDecimal.valueOf(1_000L + millis, 3)
                                .stripTrailingZeros()
                                .toPlainString()
                                .substring(1);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    public static long roundedInstant(long instant, int digits) {
        return rounded(instant, digits);
    }

    public static int roundedTime(int time, int digits) {
        return (int) rounded(time, digits);
    }

    /** Returns a time with so many digits of a second. */
    public static long rounded(long local, int digits) {
        long unit = digits <= 0 ? 1_000 : digits == 1 ? 100 : digits == 2 ? 10 : 1;
        return Math.floorDiv(local + unit / 2, unit) * unit;
    }

    /** Returns the local time of an instant, in milliseconds since 1970-01-01 00:00:00 of the zone. */
    public static long toLocalTime(long instant, String zone) {
        return toLocalTime(instant, ZoneId.of(zone));
    }

    private static long toLocalTime(long instant, ZoneId zone) {
        return instant + secondsAhead(instant, zone) * 1_000L;
    }

    private static int secondsAhead(long instant, ZoneId zone) {
        return zone.getRules().getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds();
    }

    /**
     * Returns the instant that a text says, in milliseconds since the epoch: a date alone or with a time of
     * day, after a blank or a {@code T}, and with or without an offset or the name of a zone. Digits
     * beyond the millisecond are cut off.
     *
     * @param zone in which the text is read if it names none
     * @throws io.github.pineconejdbc.error.DriverException (22007) if the text is none of these
     */
    public static long textToInstant(String text, String zone) {
        ZoneId here = ZoneId.of(zone);
        TimeReader.Said said = TimeReader.dateAndTime(text, here);
        return milliseconds(LocalTimes.at(said.local(), said.zone() == null ? here : said.zone()));
    }

    /** Returns the local time that a text says; a zone that it names makes no difference. */
    public static long textToLocalTime(String text, String zone) {
        return milliseconds(
                TimeReader.dateAndTime(text, ZoneId.of(zone)).local().atZone(ZoneOffset.UTC));
    }

    /**
     * Returns the milliseconds since midnight that a text says, with or without seconds.
     *
     * @throws io.github.pineconejdbc.error.DriverException (22007) if the text is no time of day
     */
    public static int textToTimeOfDay(String text) {
        return (int) milliseconds(TimeReader.timeOfDay(text, ZoneOffset.UTC).atZone(ZoneOffset.UTC));
    }

    public static @Nullable String toChar(long instant, String template, String zone) {
        return template.isEmpty()
                ? null
                : TimeTemplate.of(template).format(Instant.ofEpochMilli(instant).atZone(ZoneId.of(zone)), true);
    }

    public static @Nullable String timeToChar(int time, String template) {
        return toChar(Interval.of(0, 0, time * 1_000L), template);
    }

    public static @Nullable String toChar(Interval interval, String template) {
        return template.isEmpty() ? null : IntervalTemplate.format(TimeTemplate.of(template), interval);
    }

    public static @Nullable String toChar(long local, String template) {
        return template.isEmpty()
                ? null
                : TimeTemplate.of(template).format(localDateTime(local).atZone(ZoneOffset.UTC), false);
    }

    public static int toDate(String text, String template) {
        return Math.toIntExact(TimeTemplate.of(template).date(text).toEpochDay());
    }

    public static long toTimestamp(String text, String template, String zone) {
        TimeTemplate read = TimeTemplate.of(template);
        return milliseconds(LocalTimes.at(read.time(text), read.hasOffset() ? ZoneOffset.UTC : ZoneId.of(zone)));
    }

    public static long toTimestamp(double seconds) {
        double milliseconds = Math.rint(seconds * 1_000);
        if (!(Math.abs(milliseconds) < Long.MAX_VALUE / 1_000.0)) {
            throw ErrorCondition.DATETIME_OUT_OF_RANGE.exception(
                    seconds + " seconds after the epoch is no time that there is");
        }
        return (long) milliseconds;
    }

    /** Returns null where an end that isn't known would have to tell. */
    public static @Nullable Boolean overlaps(
            @Nullable Long from, @Nullable Long to, @Nullable Long otherFrom, @Nullable Long otherTo) {
        Long first = from == null || to != null && to < from ? to : from;
        Long last = first == null || from == null || to == null ? null : Long.valueOf(Math.max(from, to));
        Long otherFirst = otherFrom == null || otherTo != null && otherTo < otherFrom ? otherTo : otherFrom;
        Long otherLast = otherFrom == null || otherTo == null ? null : Long.valueOf(Math.max(otherFrom, otherTo));
        if (first == null || otherFirst == null) {
            return null;
        }
        int order = Long.compare(first, otherFirst);
        if (order == 0) {
            return last == null || otherLast == null ? null : Boolean.TRUE;
        }
        Long earliersEnd = order > 0 ? otherLast : last;
        Long latersEnd = order > 0 ? last : otherLast;
        if (earliersEnd == null) {
            return null;
        }
        return Math.max(first, otherFirst) < earliersEnd ? Boolean.TRUE : latersEnd == null ? null : Boolean.FALSE;
    }

    public static @Nullable Boolean overlapsOfTimes(
            @Nullable Integer from, @Nullable Integer to, @Nullable Integer otherFrom, @Nullable Integer otherTo) {
        return overlaps(wide(from), wide(to), wide(otherFrom), wide(otherTo));
    }

    private static @Nullable Long wide(@Nullable Integer time) {
        return time == null ? null : Long.valueOf(time);
    }

    public static long localTimeAt(String zone, long instant) {
        return toLocalTime(instant, zone(zone));
    }

    public static long instantAt(String zone, long local) {
        return toInstant(local, zone(zone));
    }

    public static long localTimeAt(Interval offset, long instant) {
        return Math.addExact(instant, millisAhead(offset));
    }

    public static long instantAt(Interval offset, long local) {
        return Math.subtractExact(local, millisAhead(offset));
    }

    private static long millisAhead(Interval offset) {
        if (offset.months() != 0 || offset.days() != 0) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "an interval that is a time zone has no days or months: '" + offset + "'");
        }
        return offset.micros() / 1_000;
    }

    /** Returns the zone of a name, an abbreviation or an offset. */
    static ZoneId zone(String name) {
        return TimeZoneNames.of(name);
    }

    static LocalDateTime localDateTime(long local) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(local), ZoneOffset.UTC);
    }

    static long milliseconds(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
