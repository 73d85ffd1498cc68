package io.github.pineconejdbc.http.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads the times of the API, which writes {@code T} or a space, and {@code Z} or an offset. */
final class Times {
    private static final long MILLIS_OF_A_DAY = 86_400_000;
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long EPOCH = 719_468;

    private static final int DAYS_OF_400_YEARS = 146_097;

    /** For what the API doesn't write but means a time all the same. It takes time to make, so only where needed. */
    private static final class Lenient {
        static final DateTimeFormatter WITH_COLON = format("+HH:MM:ss");
        static final DateTimeFormatter WITHOUT_COLON = format("+HHmm");

        private static DateTimeFormatter format(String offset) {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffset(offset, "Z")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT)
                    // The other styles make 28 February of the 29th.
                    .withResolverStyle(ResolverStyle.STRICT);
        }
    }

    private Times() {}

    /**
     * Returns milliseconds since the epoch; finer parts are cut off, towards the past. A time without an
     * offset is in UTC.
     *
     * @throws DateTimeException where the text is no time
     */
    static long parse(String text) {
        char[] chars = text.toCharArray();
        return parse(chars, 0, chars.length);
    }

    /** Does the same for a part of an array. */
    static long parse(char[] text, int begin, int length) {
        // 2024-05-06T07:08:09.123456Z or +02:00, which is what the API writes, in any number of decimals.
        int end = begin + length;
        if (length >= 19
                && text[begin + 4] == '-'
                && text[begin + 7] == '-'
                && (text[begin + 10] == 'T' || text[begin + 10] == ' ')
                && text[begin + 13] == ':'
                && text[begin + 16] == ':') {
            int year = 100 * two(text, begin) + two(text, begin + 2);
            int month = two(text, begin + 5);
            int day = two(text, begin + 8);
            int hour = two(text, begin + 11);
            int minute = two(text, begin + 14);
            int second = two(text, begin + 17);
            // What is no number is far below 0, whatever it is added to.
            if (year >= 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= daysOf(month, year)
                    && hour >= 0
                    && hour < 24
                    && minute >= 0
                    && minute < 60
                    && second >= 0
                    && second < 60) {
                int at = begin + 19;
                int millis = 0;
                if (at < end && text[at] == '.') {
                    int first = ++at;
                    while (at < end && isDigit(text[at])) {
                        if (at - first < 3) {
                            millis = 10 * millis + text[at] - '0';
                        }
                        at++;
                    }
                    int digits = at - first;
                    millis *= digits == 1 ? 100 : digits == 2 ? 10 : 1;
                    if (digits == 0 || digits > 9) {
                        return lenient(text, begin, length);
                    }
                }
                int offset = offset(text, at, end);
                if (offset != NO_OFFSET) {
                    return MILLIS_OF_A_DAY * days(year, month, day)
                            + 1_000L * (3_600 * hour + 60 * minute + second - 60 * offset)
                            + millis;
                }
            }
        }
        return lenient(text, begin, length);
    }

    private static final int NO_OFFSET = Integer.MIN_VALUE;

    /** Returns minutes east of UTC. */
    private static int offset(char[] text, int at, int end) {
        if (at == end || at == end - 1 && text[at] == 'Z') {
            return 0;
        }
        if (end - at == 6 && (text[at] == '+' || text[at] == '-') && text[at + 3] == ':') {
            int hours = two(text, at + 1);
            int minutes = two(text, at + 4);
            if (hours >= 0 && minutes >= 0 && minutes < 60 && 60 * hours + minutes <= 18 * 60) {
                return text[at] == '+' ? 60 * hours + minutes : -60 * hours - minutes;
            }
        }
        return NO_OFFSET;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int two(char[] text, int at) {
        return isDigit(text[at]) && isDigit(text[at + 1]) ? 10 * (text[at] - '0') + text[at + 1] - '0' : -100_000;
    }

    private static int daysOf(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Returns days since the epoch; years begin in March here, so that a leap day is a year's last. */
    private static long days(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - 400 * era;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return (long) era * DAYS_OF_400_YEARS + 365L * ofEra + ofEra / 4 - ofEra / 100 + ofYear - EPOCH;
    }

    private static long lenient(char[] text, int begin, int length) {
        String stripped = new String(text, begin, length).strip();
        int colon = stripped.length() - 3;
        TemporalAccessor parsed = colon >= 0 && stripped.charAt(colon) == ':'
                ? Lenient.WITH_COLON.parse(stripped)
                : Lenient.WITHOUT_COLON.parse(stripped);
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        LocalDateTime local = LocalDateTime.from(parsed);
        return Math.addExact(
                Math.multiplyExact(local.toEpochSecond(offset == null ? ZoneOffset.UTC : offset), 1_000L),
                local.get(ChronoField.MILLI_OF_SECOND));
    }
}
