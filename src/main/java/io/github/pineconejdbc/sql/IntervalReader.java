package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SafeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads intervals whose units stand in their text, as PostgreSQL and ISO 8601 write them. */
final class IntervalReader {
    private static final BigDecimal MICROS_OF_DAY = BigDecimal.valueOf(Interval.MICROS_OF_DAY);
    private static final int LONGEST = 1_000;

    /** What a unit is, in months, in days or in microseconds. */
    private enum Unit {
        MILLENNIUM(12_000, 0, 0, "millennium millennia mil mils"),
        CENTURY(1_200, 0, 0, "century centuries c cent"),
        DECADE(120, 0, 0, "decade decades dec decs"),
        YEAR(12, 0, 0, "year years y yr yrs"),
        MONTH(1, 0, 0, "month months mon mons"),
        WEEK(0, 7, 0, "week weeks w"),
        DAY(0, 1, 0, "day days d"),
        HOUR(0, 0, Interval.MICROS_OF_HOUR, "hour hours h hr hrs"),
        MINUTE(0, 0, Interval.MICROS_OF_MINUTE, "minute minutes m min mins"),
        SECOND(0, 0, Interval.MICROS_OF_SECOND, "second seconds s sec secs"),
        MILLISECOND(0, 0, 1_000, "millisecond milliseconds ms msec msecs msecond mseconds"),
        MICROSECOND(0, 0, 1, "microsecond microseconds us usec usecs usecond useconds");

        final int months;
        final int days;
        final long micros;
        final String names;

        Unit(int months, int days, long micros, String names) {
            this.months = months;
            this.days = days;
            this.micros = micros;
            this.names = names;
        }
    }

    private static final Map<String, Unit> UNITS = units();

    private static final Pattern PART = Pattern.compile("\\s*+(?:"
            + "(?<years>(?:[+-]\\s*+)?\\d++)-(?<months>\\d++)(?![\\d.:])"
            + "|(?<sign>[+-]?)\\s*+(?<clock>\\d++:\\d++(?::\\d++)?+(?:\\.\\d*+)?+)"
            + "|(?<count>(?:[+-]\\s*+)?(?:\\d++(?:\\.\\d*+)?+|\\.\\d++))(?:\\s*+(?<unit>[A-Za-z]++))?+"
            + ")\\s*+");

    private static final Pattern ISO_PART = Pattern.compile("(?<count>[+-]?\\d++(?:\\.\\d*+)?+)(?<unit>[YMWDHS])");

    /** ISO 8601's other form. */
    private static final Pattern ISO_FIELDS = Pattern.compile(
            "(?<years>-?\\d{4})-(?<months>-?\\d{2})-(?<days>-?\\d{2})(?:T(?<clock>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d*)?)?))?");

    private final String text;
    private final @Nullable String fields;
    private final Set<Unit> given = new HashSet<>();
    private long months;
    private long days;
    private BigDecimal micros = BigDecimal.ZERO;

    private IntervalReader(String text, @Nullable String fields) {
        this.text = text;
        this.fields = fields;
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (Unit unit : Unit.values()) {
            for (String name : unit.names.split(" ", -1)) {
                units.put(name, unit);
            }
        }
        return Map.copyOf(units);
    }

    static Interval read(String text, @Nullable String fields) {
        if (text.length() > LONGEST) {
            throw bad(SafeText.beginning(text, LONGEST) + "…");
        }
        IntervalReader reader = new IntervalReader(text, fields);
        String trimmed = text.strip();
        boolean negative = false;
        try {
            if (trimmed.startsWith("P")) {
                reader.iso(trimmed.substring(1));
            } else {
                String parts = trimmed.startsWith("@") ? trimmed.substring(1) : trimmed;
                negative = parts.toLowerCase(Locale.ROOT).endsWith(" ago");
                reader.parts(negative ? parts.substring(0, parts.length() - 4) : parts);
            }
            return read(reader, negative);
        } catch (ArithmeticException e) {
            throw ErrorCondition.INTERVAL_OUT_OF_RANGE.exception("'" + text + "' is out of the range of intervals", e);
        }
    }

    private static Interval read(IntervalReader reader, boolean negative) {
        long micros = reader.micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return new Interval(
                Math.toIntExact(negative ? -reader.months : reader.months),
                Math.toIntExact(negative ? -reader.days : reader.days),
                negative ? Math.negateExact(micros) : micros);
    }

    private void iso(String parts) {
        Matcher all = ISO_FIELDS.matcher(parts);
        if (all.matches()) {
            add(new BigDecimal(all.group("years")), Unit.YEAR);
            add(new BigDecimal(all.group("months")), Unit.MONTH);
            add(new BigDecimal(all.group("days")), Unit.DAY);
            if (all.group("clock") != null) {
                clock(all.group("clock"), false);
            }
            return;
        }
        int at = 0;
        boolean time = false;
        Matcher part = ISO_PART.matcher(parts);
        while (at < parts.length()) {
            if (parts.charAt(at) == 'T' && !time) {
                time = true;
                at++;
            }
            if (!part.find(at) || part.start() != at) {
                throw bad(text);
            }
            at = part.end();
            String unit = part.group("unit");
            if (time != "HMS".contains(unit) && !unit.equals("M")) {
                throw bad(text);
            }
            add(new BigDecimal(part.group("count")), unit.equals("M") && !time ? Unit.MONTH : unit(unit));
        }
        if (given.isEmpty()) {
            throw bad(text);
        }
    }

    private record Amount(BigDecimal count, @Nullable String unit) {}

    private void parts(String parts) {
        Matcher part = PART.matcher(parts);
        List<Amount> numbers = new ArrayList<>();
        boolean clock = false;
        int at = 0;
        while (at < parts.length() && part.find(at) && part.start() == at) {
            at = part.end();
            if (part.group("years") != null) {
                BigDecimal years = signed(part.group("years"));
                BigDecimal more = new BigDecimal(part.group("months"));
                if (more.intValueExact() >= Interval.MONTHS_OF_YEAR) {
                    throw outOfRange();
                }
                add(years, Unit.YEAR);
                add(part.group("years").startsWith("-") ? more.negate() : more, Unit.MONTH);
            } else if (part.group("clock") != null) {
                // A number without a unit before a clock is one of days.
                Amount last = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
                if (last != null && last.unit() == null) {
                    numbers.set(numbers.size() - 1, new Amount(last.count(), "day"));
                }
                clock = true;
                clock(part.group("clock"), part.group("sign").equals("-"));
            } else {
                numbers.add(new Amount(signed(part.group("count")), part.group("unit")));
            }
        }
        if (at < parts.length() || numbers.isEmpty() && !clock && given.isEmpty()) {
            throw bad(text);
        }
        for (int i = 0; i < numbers.size(); i++) {
            Amount number = numbers.get(i);
            if (number.unit() == null && i < numbers.size() - 1) {
                throw bad(text);
            }
            add(number.count(), number.unit() == null ? lastField() : unit(number.unit()));
        }
    }

    /** Blanks may stand between a sign and its number, {@code 1 month - 1 day}. */
    private static BigDecimal signed(String number) {
        return new BigDecimal(number.replaceAll("\\s", ""));
    }

    /** Returns the unit of a number without one. */
    private Unit lastField() {
        return fields == null ? Unit.SECOND : unit(fields.substring(fields.lastIndexOf(' ') + 1));
    }

    private Unit unit(String name) {
        Unit unit = UNITS.get(name.toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw bad(text);
        }
        return unit;
    }

    private void clock(String clock, boolean negative) {
        String[] parts = clock.split(":", -1);
        boolean minutes = parts.length == 2 && (clock.contains(".") || "MINUTE TO SECOND".equals(fields));
        BigDecimal hour = minutes ? BigDecimal.ZERO : new BigDecimal(parts[0]);
        BigDecimal minute = new BigDecimal(parts[minutes ? 0 : 1]);
        BigDecimal second = minutes || parts.length > 2 ? new BigDecimal(parts[minutes ? 1 : 2]) : BigDecimal.ZERO;
        if (!given.add(Unit.HOUR) || !given.add(Unit.MINUTE) || !given.add(Unit.SECOND)) {
            throw bad(text);
        }
        if (minute.compareTo(BigDecimal.valueOf(60)) >= 0 || second.compareTo(BigDecimal.valueOf(60)) > 0) {
            throw outOfRange();
        }
        BigDecimal time = hour.multiply(BigDecimal.valueOf(Interval.MICROS_OF_HOUR))
                .add(minute.multiply(BigDecimal.valueOf(Interval.MICROS_OF_MINUTE)))
                .add(second.multiply(BigDecimal.valueOf(Interval.MICROS_OF_SECOND)));
        micros = negative ? micros.subtract(time) : micros.add(time);
    }

    /** A part of a year is months, a part of a month is days of thirty, a part of a day is time. */
    private void add(BigDecimal count, Unit unit) {
        if (!given.add(unit)) {
            throw bad(text);
        }
        if (unit.micros != 0) {
            micros = micros.add(count.multiply(BigDecimal.valueOf(unit.micros)));
            return;
        }
        BigDecimal counted = count.multiply(BigDecimal.valueOf(unit.months != 0 ? unit.months : unit.days));
        if (unit.months > 1) {
            months = Math.addExact(
                    months, counted.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
            return;
        }
        BigDecimal[] whole = counted.divideAndRemainder(BigDecimal.ONE);
        BigDecimal rest = whole[1];
        if (unit == Unit.MONTH) {
            months = Math.addExact(months, whole[0].longValueExact());
            whole = rest.multiply(BigDecimal.valueOf(Interval.DAYS_OF_MONTH)).divideAndRemainder(BigDecimal.ONE);
            rest = whole[1];
        }
        days = Math.addExact(days, whole[0].longValueExact());
        micros = micros.add(rest.multiply(MICROS_OF_DAY));
    }

    private DriverException outOfRange() {
        return ErrorCondition.INTERVAL_OUT_OF_RANGE.exception("'" + text + "' has a field that is too large");
    }

    private static DriverException bad(String text) {
        return ErrorCondition.BAD_DATETIME.exception("'" + text + "' is no interval");
    }
}
