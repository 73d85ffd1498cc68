package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The units of PostgreSQL's DATE_TRUNC. Its weeks begin on Monday, its centuries with the year 1. */
public enum DateUnit {
    MICROSECOND("MICROSECONDS"),
    MILLISECOND("MILLISECONDS"),
    SECOND("SECONDS"),
    MINUTE("MINUTES"),
    HOUR("HOURS"),
    DAY("DAYS"),
    WEEK("WEEKS"),
    MONTH("MONTHS"),
    QUARTER("QUARTERS"),
    YEAR("YEARS"),
    DECADE("DECADES"),
    CENTURY("CENTURIES"),
    MILLENNIUM("MILLENNIA");

    private final String plural;

    DateUnit(String plural) {
        this.plural = plural;
    }

    /** Returns the unit of this name, in any case, singular or plural. */
    public static DateUnit of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.name().equals(upper) || unit.plural.equals(upper))
                .findFirst()
                .orElseThrow(() -> ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                        "DATE_TRUNC knows no unit '" + name + "': it knows " + names()));
    }

    private static String names() {
        return Arrays.stream(values())
                .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Returns the beginning of the unit that a time is in, by the clock and the calendar of its zone. */
    ZonedDateTime truncate(ZonedDateTime time) {
        return switch (this) {
            case MICROSECOND -> time.truncatedTo(ChronoUnit.MICROS);
            case MILLISECOND -> time.truncatedTo(ChronoUnit.MILLIS);
            case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
            case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            default -> firstDay(time.toLocalDate()).atStartOfDay(time.getZone());
        };
    }

    private LocalDate firstDay(LocalDate date) {
        return switch (this) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % 3);
            case YEAR -> date.withDayOfYear(1);
            case DECADE -> date.withDayOfYear(1).withYear(Math.floorDiv(date.getYear(), 10) * 10);
            case CENTURY -> date.withDayOfYear(1).withYear(Math.floorDiv(date.getYear() - 1, 100) * 100 + 1);
            case MILLENNIUM -> date.withDayOfYear(1).withYear(Math.floorDiv(date.getYear() - 1, 1_000) * 1_000 + 1);
            default -> date;
        };
    }
}
