package io.github.pineconejdbc.sql.time;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times in the many ways in which people write them, as PostgreSQL does where DateStyle has MDY: a
 * number is year, month or day by its digits and by what is known before it.
 */
public final class TimeReader {
    private static final int LONGEST = 128;
    private static final int FURTHEST = 15;
    private static final int NOON = 12;
    private static final int MINUTES = 60;
    private static final int DATE_DIGITS = 6;
    private static final int LAST_YEAR = 5_874_897;
    private static final LocalDate FIRST_DAY = LocalDate.of(-4713, 11, 24);

    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> IGNORED = ignored();

    /** Words that say what the number after them is. */
    private static final Map<String, Label> LABELS = Map.of(
            "y",
            Label.YEAR,
            "m",
            Label.MONTH,
            "d",
            Label.DAY,
            "h",
            Label.HOUR,
            "mm",
            Label.MINUTE,
            "s",
            Label.SECOND,
            "j",
            Label.JULIAN,
            "jd",
            Label.JULIAN,
            "julian",
            Label.JULIAN,
            "t",
            Label.CLOCK);

    private static final Set<String> OTHER_WORDS = Set.of(
            "ad", "bc", "am", "pm", "now", "today", "tomorrow", "yesterday", "epoch", "allballs", "infinity", "dst");

    private enum Label {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        JULIAN,
        CLOCK
    }

    private enum Part {
        YEAR,
        MONTH,
        DAY,
        DAY_OF_YEAR,
        TIME,
        ZONE
    }

    /**
     * What a text says.
     *
     * @param local a time of day is that of 1970-01-01 where the text says no date
     * @param zone the zone that it names; null where it names none
     */
    public record Said(LocalDateTime local, @Nullable ZoneId zone) {}

    private final String text;
    private final ZoneId here;
    private final boolean timeOnly;
    private final Set<Part> known = EnumSet.noneOf(Part.class);
    private boolean wordedMonth;
    private boolean shortYear;
    private boolean beforeChrist;
    private boolean julian;
    private int year;
    private int month;
    private int day;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private @Nullable Boolean afternoon;
    private @Nullable ZoneId zone;

    private TimeReader(String text, ZoneId here, boolean timeOnly) {
        this.text = text;
        this.here = here;
        this.timeOnly = timeOnly;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        months.put("sept", Month.SEPTEMBER.getValue());
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        return Map.copyOf(months);
    }

    private static Set<String> ignored() {
        Set<String> ignored = new HashSet<>(Set.of("at", "on", "tues", "weds", "thur", "thurs"));
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            ignored.add(name);
            ignored.add(name.substring(0, 3));
        }
        return Set.copyOf(ignored);
    }

    /**
     * Returns what a text says.
     *
     * @param here in which it is today
     * @throws DriverException (22007, 22008) if it says no time
     */
    public static Said dateAndTime(String text, ZoneId here) {
        return new TimeReader(text, here, false).read();
    }

    /** Returns the time of day that a text says; 24:00 is the midnight after it. */
    public static LocalDateTime timeOfDay(String text, ZoneId here) {
        return new TimeReader(text, here, true).read().local();
    }

    private Said read() {
        if (text.length() > LONGEST) {
            throw bad();
        }
        Label label = null;
        for (TimeToken token : TimeToken.of(text, TimeReader::isWord, this::bad)) {
            label = read(token, label);
        }
        if (label != null) {
            throw bad();
        }
        if (timeOnly ? !known.contains(Part.TIME) : !hasDate()) {
            throw bad();
        }
        LocalDate date = hasDate() ? date() : LocalDate.EPOCH;
        if (afternoon != null) {
            if (hour > NOON) {
                throw outOfRange();
            }
            hour = hour % NOON + (afternoon ? NOON : 0);
        }
        boolean late = hour == 24 && (minute > 0 || second > 0 || nanos > 0) || second == MINUTES && nanos > 0;
        if (hour > 24 || late || minute >= MINUTES || second > MINUTES || isOutOfRange(date)) {
            throw outOfRange();
        }
        try {
            LocalDateTime local = (timeOnly ? LocalDate.EPOCH : date)
                    .atTime(LocalTime.MIDNIGHT)
                    .plusHours(hour)
                    .plusMinutes(minute)
                    .plusSeconds(second)
                    .plusNanos(nanos);
            return new Said(local, zone);
        } catch (DateTimeException e) {
            throw thereIsNone(e);
        }
    }

    private static boolean isOutOfRange(LocalDate date) {
        return date.getYear() > LAST_YEAR || date.isBefore(FIRST_DAY);
    }

    private boolean hasDate() {
        return known.contains(Part.YEAR) && known.contains(Part.MONTH) && known.contains(Part.DAY);
    }

    private LocalDate date() {
        if (!julian) {
            if (beforeChrist ? year <= 0 : year < 0 || year == 0 && !shortYear) {
                throw outOfRange();
            }
            if (beforeChrist) {
                year = 1 - year;
            } else if (shortYear && year < 100) {
                year += year < 70 ? 2_000 : 1_900;
            }
        }
        try {
            return known.contains(Part.DAY_OF_YEAR)
                    ? LocalDate.of(year, 1, 1).plusDays(dayOfYear - 1L)
                    : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw thereIsNone(e);
        }
    }

    private static boolean isWord(String word) {
        return MONTHS.containsKey(word)
                || IGNORED.contains(word)
                || LABELS.containsKey(word)
                || OTHER_WORDS.contains(word);
    }

    /** Takes a token in; returns what it says of the next one, null where that is nothing. */
    private @Nullable Label read(TimeToken token, @Nullable Label label) {
        switch (token.kind()) {
            case TIME -> {
                require(label == null || label == Label.CLOCK);
                add(Part.TIME);
                clock(token.text());
            }
            case OFFSET -> {
                require(label == null && (timeOnly || known.contains(Part.TIME) || hasDate()));
                add(Part.ZONE);
                zone = offset(token.text());
            }
            case DATE -> {
                if (label == Label.CLOCK || label == null && known.contains(Part.MONTH) && known.contains(Part.DAY)) {
                    timeOrZone(token.text(), label);
                } else if (label == Label.JULIAN) {
                    julian(token.text());
                } else {
                    require(label == null);
                    if (timeOnly && token.startsWithLetter() && !isWord(token.firstWord())) {
                        timeOrZone(token.text(), null);
                    } else {
                        date(token.text());
                    }
                }
            }
            case NUMBER -> number(token.text(), label);
            case WORD -> {
                require(label == null);
                return word(token.text());
            }
        }
        return null;
    }

    /** After a date: digits of a time with an offset, or the name of a zone. */
    private void timeOrZone(String token, @Nullable Label label) {
        if (!TimeToken.isDigit(token.charAt(0)) && label == null) {
            add(Part.ZONE);
            zone = named(token, ErrorCondition.BAD_ARGUMENT_OF_FUNCTION);
            return;
        }
        int minus = token.indexOf('-');
        require(minus > 0 && !known.contains(Part.TIME));
        add(Part.ZONE);
        zone = offset(token.substring(minus));
        together(token.substring(0, minus), true);
    }

    private void julian(String number) {
        day(LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, integer(whole(number))));
        julian = true;
        if (number.contains(".")) {
            add(Part.TIME);
            long micros = new BigDecimal("0" + number.substring(number.indexOf('.')))
                    .multiply(BigDecimal.valueOf(86_400_000_000L))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            time(LocalTime.ofNanoOfDay(micros * 1_000));
        }
    }

    private @Nullable Label word(String word) {
        Integer named = MONTHS.get(word);
        if (named != null) {
            if (known.contains(Part.MONTH) && !wordedMonth && !known.contains(Part.DAY) && month >= 1 && month <= 31) {
                day = month;
                known.add(Part.DAY);
            } else {
                add(Part.MONTH);
            }
            wordedMonth = true;
            month = named;
            return null;
        }
        if (IGNORED.contains(word)) {
            return null;
        }
        Label label = LABELS.get(word);
        if (label != null) {
            require(label != Label.CLOCK || hasDate() || timeOnly);
            return label;
        }
        switch (word) {
            case "ad", "bc" -> beforeChrist = word.equals("bc");
            case "am", "pm" -> afternoon = word.equals("pm");
            case "dst" -> {
                if (!(zone instanceof ZoneOffset standard)) {
                    throw bad();
                }
                zone = ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + MINUTES * MINUTES);
            }
            case "allballs" -> {
                add(Part.TIME, Part.ZONE);
                zone = ZoneOffset.UTC;
            }
            case "today" -> day(LocalDate.now(here));
            case "tomorrow" -> day(LocalDate.now(here).plusDays(1));
            case "yesterday" -> day(LocalDate.now(here).minusDays(1));
            case "epoch" -> moment(LocalDateTime.of(1970, 1, 1, 0, 0), ZoneOffset.UTC);
            case "now" -> moment(LocalDateTime.now(here), here);
            case "infinity", "-infinity", "+infinity" ->
                throw ErrorCondition.DATETIME_OUT_OF_RANGE.exception("no time is infinite here");
            default -> {
                add(Part.ZONE);
                zone = named(word, ErrorCondition.BAD_DATETIME);
            }
        }
        return null;
    }

    private void day(LocalDate date) {
        add(Part.YEAR, Part.MONTH, Part.DAY);
        year = date.getYear();
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }

    private void moment(LocalDateTime local, ZoneId at) {
        day(local.toLocalDate());
        add(Part.TIME, Part.ZONE);
        time(local.toLocalTime());
        zone = at;
    }

    private void time(LocalTime time) {
        hour = time.getHour();
        minute = time.getMinute();
        second = time.getSecond();
        nanos = time.getNano();
    }

    private void number(String number, @Nullable Label label) {
        int dot = number.indexOf('.');
        if (label != null) {
            labeled(number, label);
        } else if (timeOnly && dot < 0 && (number.length() >= 4 || known.contains(Part.TIME))) {
            together(number, true);
        } else if (dot >= 0 && !hasAnyOfDate() && !timeOnly) {
            date(number);
        } else if (dot > 2) {
            together(number, timeOnly);
        } else if (dot < 0 && number.length() >= DATE_DIGITS && (!hasAnyOfDate() || !known.contains(Part.TIME))) {
            together(number, false);
        } else {
            single(number);
        }
    }

    private boolean hasAnyOfDate() {
        return known.contains(Part.YEAR) || known.contains(Part.MONTH) || known.contains(Part.DAY);
    }

    private void labeled(String number, Label label) {
        if (label == Label.CLOCK) {
            together(number, true);
            return;
        }
        if (label == Label.JULIAN) {
            julian(number);
            return;
        }
        require(!number.contains(".") || label == Label.SECOND);
        int value = integer(whole(number));
        switch (label) {
            case YEAR -> {
                add(Part.YEAR);
                year = value;
            }
            case MONTH -> {
                if (known.contains(Part.MONTH) && known.contains(Part.TIME)) {
                    minute = value;
                } else {
                    add(Part.MONTH);
                    month = value;
                }
            }
            case DAY -> {
                add(Part.DAY);
                day = value;
            }
            case HOUR -> {
                add(Part.TIME);
                hour = value;
            }
            case MINUTE -> minute = value;
            default -> {
                second = value;
                nanos = fraction(number);
            }
        }
    }

    /** Digits in a row: of a date, or, after one, of a time of day. */
    private void together(String number, boolean time) {
        String digits = whole(number);
        int length = digits.length();
        if (length == number.length() && !time && !hasDate() && length >= DATE_DIGITS) {
            add(Part.YEAR, Part.MONTH, Part.DAY);
            year = integer(digits.substring(0, length - 4));
            month = integer(digits.substring(length - 4, length - 2));
            day = integer(digits.substring(length - 2));
            shortYear = length == DATE_DIGITS;
            return;
        }
        require(length == 6 || length == 4);
        add(Part.TIME);
        hour = integer(digits.substring(0, 2));
        minute = integer(digits.substring(2, 4));
        second = length == 6 ? integer(digits.substring(4)) : 0;
        nanos = fraction(number);
    }

    /** Reads what stands together with other marks than blanks between it. */
    private void date(String token) {
        List<String> fields = TimeToken.fields(token);
        require(!fields.isEmpty());
        for (String field : fields) {
            Integer named = MONTHS.get(field);
            if (named != null) {
                add(Part.MONTH);
                month = named;
                wordedMonth = true;
            } else {
                require(TimeToken.isDigit(field.charAt(0)) || IGNORED.contains(field));
            }
        }
        for (String field : fields) {
            if (TimeToken.isDigit(field.charAt(0))) {
                single(field);
            }
        }
        require(hasDate());
    }

    /** A number by itself is what of a date isn't known yet. */
    private void single(String number) {
        if (number.indexOf('.') > 2 || hasDate()) {
            together(number, true);
            return;
        }
        int length = number.length();
        boolean years = known.contains(Part.YEAR);
        boolean months = known.contains(Part.MONTH);
        boolean days = known.contains(Part.DAY);
        int value = integer(whole(number));
        if (length == 3 && years && !months && !days && value >= 1 && value <= 366) {
            add(Part.DAY_OF_YEAR, Part.MONTH, Part.DAY);
            dayOfYear = value;
        } else if (years && !months && !days || days && !months && !years) {
            add(Part.MONTH);
            month = value;
        } else if (!years && (length >= 3 && !days || months && days)) {
            require(!months || wordedMonth || days);
            add(Part.YEAR);
            year = value;
            shortYear = length <= 2;
        } else if (!years && !months && !days) {
            add(Part.MONTH);
            month = value;
        } else if (years && months && wordedMonth && length >= 3 && shortYear) {
            add(Part.DAY);
            day = year;
            year = value;
            shortYear = false;
        } else if (months && !days) {
            add(Part.DAY);
            day = value;
        } else {
            throw bad();
        }
    }

    private void clock(String clock) {
        String[] parts = clock.split(":", -1);
        require(parts.length <= 3 && !parts[0].isEmpty() && !parts[1].isEmpty());
        hour = integer(parts[0]);
        if (parts.length == 2 && parts[1].contains(".")) {
            throw bad();
        }
        minute = integer(parts[1]);
        if (parts.length == 3) {
            second = integer(whole(parts[2]));
            nanos = fraction(parts[2]);
        }
        if (minute >= MINUTES || second > MINUTES || hour > 24) {
            throw outOfRange();
        }
    }

    private static String whole(String number) {
        int dot = number.indexOf('.');
        return dot < 0 ? number : number.substring(0, dot);
    }

    /** Returns the nanoseconds after the dot; digits beyond the microsecond are rounded, as PostgreSQL does. */
    private int fraction(String number) {
        int dot = number.indexOf('.');
        if (dot < 0) {
            return 0;
        }
        require(number.indexOf('.', dot + 1) < 0);
        return new BigDecimal("0" + number.substring(dot) + "0")
                .setScale(6, RoundingMode.HALF_EVEN)
                .movePointRight(9)
                .intValueExact();
    }

    private ZoneId offset(String offset) {
        String[] parts = offset.substring(1).split(":", -1);
        require(parts.length <= 3);
        int hours = integer(parts[0]);
        int minutes = parts.length > 1 ? integer(parts[1]) : 0;
        int seconds = parts.length > 2 ? integer(parts[2]) : 0;
        if (parts.length == 1 && parts[0].length() > 2) {
            minutes = hours % 100;
            hours /= 100;
        }
        if (hours > FURTHEST || minutes >= MINUTES || seconds >= MINUTES) {
            throw ErrorCondition.BAD_DISPLACEMENT.exception("'" + text + "' has an offset that no zone has");
        }
        int ahead = (hours * MINUTES + minutes) * MINUTES + seconds;
        return ZoneOffset.ofTotalSeconds(offset.startsWith("-") ? -ahead : ahead);
    }

    private ZoneId named(String name, ErrorCondition otherwise) {
        try {
            return TimeZoneNames.of(name);
        } catch (DriverException e) {
            throw otherwise.exception("'" + text + "' has a zone that there isn't", e);
        }
    }

    private int integer(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw (digits.isEmpty()
                                    || !TimeToken.isDigit(digits.charAt(0))
                                    || !digits.chars().allMatch(c -> TimeToken.isDigit((char) c))
                            ? ErrorCondition.BAD_DATETIME
                            : ErrorCondition.DATETIME_OUT_OF_RANGE)
                    .exception("'" + text + "' is no date and time", e);
        }
    }

    private void add(Part... parts) {
        for (Part part : parts) {
            require(known.add(part));
        }
    }

    private void require(boolean holds) {
        if (!holds) {
            throw bad();
        }
    }

    private DriverException bad() {
        return ErrorCondition.BAD_DATETIME.exception(
                "'" + text + "' is no " + (timeOnly ? "time of day" : "date and time"));
    }

    private DriverException thereIsNone(DateTimeException cause) {
        return ErrorCondition.DATETIME_OUT_OF_RANGE.exception(
                "'" + text + "' is no date and time that there is", cause);
    }

    private DriverException outOfRange() {
        return ErrorCondition.DATETIME_OUT_OF_RANGE.exception(
                "'" + text + "' is no " + (timeOnly ? "time of day" : "date and time") + " that there is");
    }
}
