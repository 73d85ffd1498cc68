package io.github.pineconejdbc.sql.time;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of EXTRACT and DATE_PART, and the units of DATE_TRUNC. Weeks begin on Monday, centuries with the year 1,
 * and before the year 1 is the year -1.
 */
public enum DateUnit {
    MICROSECOND("microsecond microseconds us usec usecs usecond useconds"),
    MILLISECOND("millisecond milliseconds ms msec msecs msecond mseconds"),
    SECOND("second seconds s sec secs"),
    MINUTE("minute minutes m min mins"),
    HOUR("hour hours h hr hrs"),
    DAY("day days d"),
    WEEK("week weeks w"),
    MONTH("month months mon mons"),
    QUARTER("quarter qtr"),
    YEAR("year years y yr yrs"),
    DECADE("decade decades dec decs"),
    CENTURY("century centuries c cent"),
    MILLENNIUM("millennium millennia mil mils"),
    DOW("dow"),
    ISODOW("isodow"),
    DOY("doy"),
    ISOYEAR("isoyear"),
    EPOCH("epoch"),
    JULIAN("julian j jd"),
    TIMEZONE("timezone"),
    TIMEZONE_HOUR("timezone_hour timezone_h"),
    TIMEZONE_MINUTE("timezone_minute timezone_m");

    private static final int MICROS_DIGITS = 6;
    private static final int JULIAN_DIGITS = 20;
    private static final long NANOS_OF_MICRO = 1_000;
    private static final int NANOS_DIGITS = 9;
    private static final int SECONDS_OF_HOUR = 3_600;

    private static final Map<String, DateUnit> BY_NAME = byName();

    private final String names;

    DateUnit(String names) {
        this.names = names;
    }

    private static Map<String, DateUnit> byName() {
        Map<String, DateUnit> units = new HashMap<>();
        for (DateUnit unit : values()) {
            for (String name : unit.names.split(" ", -1)) {
                units.put(name, unit);
            }
        }
        return Map.copyOf(units);
    }

    /** Returns the unit of this name, in any case. */
    public static DateUnit of(String name) {
        DateUnit unit = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("there is no unit '" + name
                    + "': there are microseconds, milliseconds, second, minute, hour, day, week, month, quarter, year,"
                    + " decade, century, millennium, dow, isodow, doy, isoyear, epoch, julian");
        }
        return unit;
    }

    private DriverException unsupported(String type) {
        return ErrorCondition.NOT_SUPPORTED.exception(
                "there is no " + name().toLowerCase(Locale.ROOT) + " of " + type + " here");
    }

    /** Returns the beginning of the unit that a time is in, by the clock and the calendar of its zone. */
    public ZonedDateTime truncate(ZonedDateTime time) {
        return switch (this) {
            case MICROSECOND -> time.truncatedTo(ChronoUnit.MICROS);
            case MILLISECOND -> time.truncatedTo(ChronoUnit.MILLIS);
            case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
            case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            default -> LocalTimes.at(firstDay(time.toLocalDate()).atStartOfDay(), time.getZone());
        };
    }

    private LocalDate firstDay(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3);
            case YEAR -> date.withDayOfYear(1);
            case ISOYEAR -> TimeTemplate.isoYear(date.get(IsoFields.WEEK_BASED_YEAR));
            case DECADE -> date.withDayOfYear(1).withYear(Math.floorDiv(date.getYear(), 10) * 10);
            case CENTURY -> date.withDayOfYear(1).withYear(Math.floorDiv(date.getYear() - 1, 100) * 100 + 1);
            case MILLENNIUM -> date.withDayOfYear(1).withYear(Math.floorDiv(date.getYear() - 1, 1_000) * 1_000 + 1);
            default -> throw unsupported("a time's beginning");
        };
    }

    /** Returns the whole units of an interval. */
    public Interval truncate(Interval interval) {
        return switch (this) {
            case MICROSECOND -> interval;
            case MILLISECOND -> time(interval, 1_000);
            case SECOND -> time(interval, Interval.MICROS_OF_SECOND);
            case MINUTE -> time(interval, Interval.MICROS_OF_MINUTE);
            case HOUR -> time(interval, Interval.MICROS_OF_HOUR);
            case DAY -> new Interval(interval.months(), interval.days(), 0);
            case MONTH -> months(interval, 1);
            case QUARTER -> months(interval, 3);
            case YEAR -> months(interval, 12);
            case DECADE -> months(interval, 120);
            case CENTURY -> months(interval, 1_200);
            case MILLENNIUM -> months(interval, 12_000);
            default -> throw unsupported("an interval");
        };
    }

    private static Interval time(Interval interval, long micros) {
        return new Interval(interval.months(), interval.days(), interval.micros() / micros * micros);
    }

    private static Interval months(Interval interval, int months) {
        return new Interval(interval.months() / months * months, 0, 0);
    }

    /**
     * Returns this field of a time.
     *
     * @param zoned whether the time is an instant, of whose zone it may tell
     */
    public BigDecimal of(ZonedDateTime time, boolean zoned) {
        return switch (this) {
            case EPOCH ->
                BigDecimal.valueOf(time.toEpochSecond())
                        .add(BigDecimal.valueOf(time.getNano(), NANOS_DIGITS))
                        .setScale(MICROS_DIGITS, RoundingMode.DOWN);
            case JULIAN ->
                BigDecimal.valueOf(time.getLong(JulianFields.JULIAN_DAY))
                        .add(BigDecimal.valueOf(time.toLocalTime().toNanoOfDay() / NANOS_OF_MICRO)
                                .divide(
                                        BigDecimal.valueOf(Interval.MICROS_OF_DAY),
                                        JULIAN_DIGITS,
                                        RoundingMode.HALF_UP));
            case TIMEZONE, TIMEZONE_HOUR, TIMEZONE_MINUTE -> {
                if (!zoned) {
                    throw unsupported("a time without a zone");
                }
                int offset = time.getOffset().getTotalSeconds();
                yield BigDecimal.valueOf(
                        this == TIMEZONE
                                ? offset
                                : this == TIMEZONE_HOUR ? offset / SECONDS_OF_HOUR : offset % SECONDS_OF_HOUR / 60);
            }
            default -> {
                BigDecimal clock = of(time.toLocalTime());
                yield clock == null ? of(time.toLocalDate()) : clock;
            }
        };
    }

    /** Returns this field of a date, with EPOCH and JULIAN as whole numbers. */
    public BigDecimal of(LocalDate date) {
        int year = date.getYear();
        return BigDecimal.valueOf(
                switch (this) {
                    case DAY -> date.getDayOfMonth();
                    case WEEK -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                    case MONTH -> date.getMonthValue();
                    case QUARTER -> date.get(IsoFields.QUARTER_OF_YEAR);
                    case YEAR -> withoutZero(year);
                    case ISOYEAR -> withoutZero(date.get(IsoFields.WEEK_BASED_YEAR));
                    case DECADE -> Math.floorDiv(year, 10);
                    case CENTURY -> period(year, 100);
                    case MILLENNIUM -> period(year, 1_000);
                    case DOW -> date.getDayOfWeek().getValue() % 7;
                    case ISODOW -> date.getDayOfWeek().getValue();
                    case DOY -> date.getDayOfYear();
                    case EPOCH -> date.toEpochDay() * 86_400;
                    case JULIAN -> date.getLong(JulianFields.JULIAN_DAY);
                    default -> throw unsupported("a date");
                });
    }

    private static int withoutZero(int year) {
        return year > 0 ? year : year - 1;
    }

    private static int period(int year, int years) {
        return year > 0 ? (year - 1) / years + 1 : -(-year / years + 1);
    }

    /** Returns this field of a time of day; null where it has none. */
    @Nullable
    BigDecimal of(LocalTime time) {
        long nanosOfMinute = time.toNanoOfDay() % 60_000_000_000L;
        return switch (this) {
            case MICROSECOND -> BigDecimal.valueOf(nanosOfMinute / NANOS_OF_MICRO);
            case MILLISECOND -> BigDecimal.valueOf(nanosOfMinute / NANOS_OF_MICRO, 3);
            case SECOND -> BigDecimal.valueOf(nanosOfMinute / NANOS_OF_MICRO, MICROS_DIGITS);
            case MINUTE -> BigDecimal.valueOf(time.getMinute());
            case HOUR -> BigDecimal.valueOf(time.getHour());
            default -> null;
        };
    }

    /** Returns this field of a time of day, given as milliseconds since midnight; 24:00 is one, too. */
    public BigDecimal ofTimeOfDay(int millis) {
        return switch (this) {
            case EPOCH, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> of(Interval.ofMillis(millis));
            default -> throw unsupported("a time of day");
        };
    }

    /** Returns this field of an interval, whose years have 365.25 days in EPOCH. */
    public BigDecimal of(Interval interval) {
        long micros = interval.micros();
        int months = interval.months();
        return switch (this) {
            case MICROSECOND -> BigDecimal.valueOf(micros % Interval.MICROS_OF_MINUTE);
            case MILLISECOND -> BigDecimal.valueOf(micros % Interval.MICROS_OF_MINUTE, 3);
            case SECOND -> BigDecimal.valueOf(micros % Interval.MICROS_OF_MINUTE, MICROS_DIGITS);
            case MINUTE -> BigDecimal.valueOf(micros / Interval.MICROS_OF_MINUTE % 60);
            case HOUR -> BigDecimal.valueOf(micros / Interval.MICROS_OF_HOUR);
            case DAY -> BigDecimal.valueOf(interval.days());
            case MONTH -> BigDecimal.valueOf(months % 12);
            case QUARTER -> BigDecimal.valueOf(months % 12 / 3 + 1);
            case YEAR -> BigDecimal.valueOf(months / 12);
            case DECADE -> BigDecimal.valueOf(months / 120);
            case CENTURY -> BigDecimal.valueOf(months / 1_200);
            case MILLENNIUM -> BigDecimal.valueOf(months / 12_000);
            case EPOCH ->
                BigDecimal.valueOf(months / 12 * 1_461L * 21_600 + (months % 12 * 30L + interval.days()) * 86_400)
                        .add(BigDecimal.valueOf(micros, MICROS_DIGITS));
            default -> throw unsupported("an interval");
        };
    }
}
