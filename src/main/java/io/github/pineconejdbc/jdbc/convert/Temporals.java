package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.ValueType;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times between the driver's internal form, {@code java.time} and {@code java.sql}. All roads
 * lead through one of four classes: {@link Instant}, {@link LocalDateTime}, {@link LocalDate} and
 * {@link LocalTime}; where a step needs a zone, it is a parameter.
 */
final class Temporals {
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][X]")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
            .appendPattern("-MM-dd HH:mm:ss.SSS")
            .toFormatter(Locale.ROOT);

    private static final String SHOWN = "0000-00-00 00:00:00.000";

    private static final long MILLIS_OF_DAY = Duration.ofDays(1).toMillis();

    private Temporals() {}

    /** Returns what a column's value means; null where its type has no date or time. */
    static @Nullable Temporal ofColumn(Object value, ValueType type) throws SQLException {
        return switch (type.kind()) {
            case INSTANT -> Instant.ofEpochMilli(((Number) value).longValue());
            case TIMESTAMP -> utc(((Number) value).longValue());
            case DATE -> LocalDate.ofEpochDay(((Number) value).longValue());
            case TIME -> timeOfDay(((Number) value).longValue());
            case CHAR, VARCHAR -> parse(value.toString());
            default -> null;
        };
    }

    /** Rounding a time makes 24:00:00, which no {@link LocalTime} is: the last one of the day is nearest. */
    private static LocalTime timeOfDay(long millis) {
        return millis == MILLIS_OF_DAY ? LocalTime.MAX : LocalTime.ofNanoOfDay(millis * 1_000_000);
    }

    /**
     * Returns what a parameter's value means; null where its class has no date or time.
     *
     * @param zone where a {@link Date} or {@link Time} is to be read; null for the JVM's zone
     */
    static @Nullable Temporal ofJava(Object value, @Nullable ZoneId zone) throws SQLException {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof Date date) {
            return zone == null ? date.toLocalDate() : LocalDate.ofInstant(at(date), zone);
        }
        if (value instanceof Time time) {
            return LocalTime.ofInstant(at(time), zone == null ? ZoneId.systemDefault() : zone);
        }
        if (value instanceof java.util.Date date) {
            return date.toInstant();
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof ZonedDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof OffsetTime time) {
            return time.toLocalTime();
        }
        if (value instanceof Instant
                || value instanceof LocalDateTime
                || value instanceof LocalDate
                || value instanceof LocalTime) {
            return (Temporal) value;
        }
        return value instanceof CharSequence text ? parse(text.toString()) : null;
    }

    /** A {@link Date} and a {@link Time} refuse {@code toInstant}. */
    private static Instant at(java.util.Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }

    private static LocalDateTime utc(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    static Temporal parse(String text) throws SQLException {
        String trimmed = text.trim();
        try {
            if (trimmed.indexOf(':') >= 0 && trimmed.indexOf(':') <= 2) {
                return LocalTime.parse(trimmed);
            }
            if (trimmed.indexOf(':') < 0) {
                return LocalDate.parse(trimmed);
            }
            Temporal dateTime = (Temporal) TEXT.parseBest(
                    trimmed.replaceFirst("(?<=\\d) +(?=\\d)", "T"), OffsetDateTime::from, LocalDateTime::from);
            return dateTime instanceof OffsetDateTime offset ? offset.toInstant() : dateTime;
        } catch (DateTimeException e) {
            throw ErrorCondition.BAD_DATETIME.sqlException("'" + text + "' is no date or time", e);
        }
    }

    /** Of an hour that comes twice, a time is in the second one, as where the engine casts it, and in PostgreSQL. */
    static Instant instant(Temporal value, ZoneId zone) throws SQLException {
        return value instanceof Instant instant
                ? instant
                : dateTime(value, zone).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    static LocalDateTime dateTime(Temporal value, ZoneId zone) throws SQLException {
        if (value instanceof LocalTime time) {
            return EPOCH.atTime(time);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        try {
            return value instanceof Instant instant ? LocalDateTime.ofInstant(instant, zone) : (LocalDateTime) value;
        } catch (DateTimeException e) {
            throw tooFar(value, e);
        }
    }

    /** No condition on a date means 1970-01-01 by a time of day. */
    static void checkDate(Temporal value) throws SQLException {
        if (value instanceof LocalTime) {
            throw ErrorCondition.CANNOT_CONVERT.sqlException("a time of day has no date");
        }
    }

    static LocalDate date(Temporal value, ZoneId zone) throws SQLException {
        checkDate(value);
        return dateTime(value, zone).toLocalDate();
    }

    static LocalTime time(Temporal value, ZoneId zone) throws SQLException {
        if (value instanceof LocalDate) {
            throw ErrorCondition.CANNOT_CONVERT.sqlException("a date has no time of day");
        }
        return dateTime(value, zone).toLocalTime();
    }

    /** Returns milliseconds since the epoch; finer parts are cut off, towards the past as everywhere. */
    static long millis(Instant instant) throws SQLException {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            throw tooFar(instant, e);
        }
    }

    private static SQLException tooFar(Temporal value, RuntimeException cause) {
        return ErrorCondition.BAD_DATETIME.sqlException(value + " is too far away", cause);
    }

    static Timestamp sqlTimestamp(Temporal value, ZoneId zone) throws SQLException {
        Instant instant = instant(value, zone);
        Timestamp timestamp = new Timestamp(millis(instant));
        timestamp.setNanos(instant.getNano());
        return timestamp;
    }

    /** @param calendar where the date begins; null for the JVM's zone, which is where {@link Date} prints it */
    static Date sqlDate(Temporal value, ZoneId zone, @Nullable Calendar calendar) throws SQLException {
        if (calendar == null) {
            return Date.valueOf(date(value, zone));
        }
        ZoneId there = zoneOf(calendar);
        return new Date(millis(date(value, there).atStartOfDay(there).toInstant()));
    }

    /** @param calendar where the time is; null for the JVM's zone, which is where {@link Time} prints it */
    static Time sqlTime(Temporal value, ZoneId zone, @Nullable Calendar calendar) throws SQLException {
        ZoneId there = calendar == null ? ZoneId.systemDefault() : zoneOf(calendar);
        LocalTime time = time(value, calendar == null ? zone : there);
        return new Time(millis(EPOCH.atTime(time).atZone(there).toInstant()));
    }

    static ZoneId zoneOf(Calendar calendar) {
        return calendar.getTimeZone().toZoneId();
    }

    /** Returns milliseconds as if the date and time were in UTC: the internal form of a TIMESTAMP. */
    static long asUtc(LocalDateTime dateTime) throws SQLException {
        return millis(dateTime.toInstant(ZoneOffset.UTC));
    }

    static int millisOfDay(LocalTime time) {
        return (int) time.getLong(java.time.temporal.ChronoField.MILLI_OF_DAY);
    }

    static int epochDay(LocalDate date) throws SQLException {
        try {
            return Math.toIntExact(date.toEpochDay());
        } catch (ArithmeticException e) {
            throw tooFar(date, e);
        }
    }

    /** Returns an instant as the driver shows it: {@code yyyy-MM-dd HH:mm:ss.SSS} in the zone. */
    static String show(Instant instant, ZoneId zone) throws SQLException {
        LocalDateTime local = dateTime(instant, zone);
        if (local.getYear() < 0 || local.getYear() > 9_999) {
            return MILLIS.format(local);
        }
        // A formatter takes most of the time of reading a row's text.
        byte[] text = SHOWN.getBytes(StandardCharsets.ISO_8859_1);
        digits(text, 4, local.getYear());
        digits(text, 7, local.getMonthValue());
        digits(text, 10, local.getDayOfMonth());
        digits(text, 13, local.getHour());
        digits(text, 16, local.getMinute());
        digits(text, 19, local.getSecond());
        digits(text, 23, local.getNano() / 1_000_000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Returns a date and time without a zone, given as milliseconds as if it were in UTC. */
    static String showLocal(long millis, int precision) throws SQLException {
        return shortened(show(Instant.ofEpochMilli(millis), ZoneOffset.UTC), precision < 0 ? 3 : precision);
    }

    /** Returns a time of day, given as milliseconds since midnight, as PostgreSQL writes it. */
    static String showTime(long millis) throws SQLException {
        if (millis == MILLIS_OF_DAY) {
            return "24:00:00";
        }
        String text = show(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        String time = text.substring(text.indexOf(' ') + 1);
        int end = time.length();
        while (time.charAt(end - 1) == '0' && end > time.indexOf('.')) {
            end--;
        }
        return time.substring(0, end - (time.charAt(end - 1) == '.' ? 1 : 0));
    }

    /** Returns a text that ends with milliseconds with so many digits of a second. */
    private static String shortened(String text, int precision) {
        int left = precision == 0 ? 4 : Math.max(0, 3 - precision);
        return text.substring(0, text.length() - left);
    }

    /** Writes a number so that its last digit stands before this position; the zeros before it are there. */
    private static void digits(byte[] text, int end, int number) {
        int at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--at] = (byte) ('0' + rest % 10);
        }
    }
}
