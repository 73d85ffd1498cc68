package io.github.pineconejdbc.jdbc.convert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How intervals are shown: a sign, then the fields that the type names, the last of them rounded. */
final class IntervalText {
    private static final int MONTHS_OF_A_YEAR = 12;

    /** A field of an interval of days and less. */
    private record Field(String name, long millis, String before) {}

    private static final List<Field> FIELDS = List.of(
            new Field("DAY", 86_400_000, ""),
            new Field("HOUR", 3_600_000, " "),
            new Field("MINUTE", 60_000, ":"),
            new Field("SECOND", 1_000, ":"));

    private IntervalText() {}

    /** @param fields as in {@code YEAR_TO_MONTH}, which null stands for */
    static String months(int months, @Nullable String fields) {
        String sign = months < 0 ? "-" : "+";
        long count = Math.abs((long) months);
        long years = count / MONTHS_OF_A_YEAR;
        return switch (fields == null ? "YEAR_TO_MONTH" : fields) {
            case "YEAR" -> sign + (count + MONTHS_OF_A_YEAR / 2 - 1) / MONTHS_OF_A_YEAR;
            case "MONTH", "QUARTER" -> sign + count;
            default -> sign + years + "-" + twoDigits(count % MONTHS_OF_A_YEAR);
        };
    }

    /**
     * @param fields as in {@code HOUR_TO_SECOND}; null stands for {@code DAY_TO_SECOND}
     * @param scale digits of a second, which are shown where they aren't zeros too
     */
    static String millis(long millis, @Nullable String fields, int scale) {
        String names = fields == null ? "DAY_TO_SECOND" : fields.equals("WEEK") ? "DAY" : fields;
        int first = index(names.substring(0, (names + "_").indexOf('_')));
        int last = index(names.substring(names.lastIndexOf('_') + 1));
        long unit = FIELDS.get(last).millis();
        boolean whole = last < FIELDS.size() - 1;
        long left = Math.abs(millis);
        if (whole) {
            left = (left + unit / 2) / unit * unit;
        }
        StringBuilder text = new StringBuilder(millis < 0 ? "-" : "+");
        for (int i = first; i <= last; i++) {
            long count = left / FIELDS.get(i).millis();
            left %= FIELDS.get(i).millis();
            text.append(i == first ? Long.toString(count) : FIELDS.get(i).before() + twoDigits(count));
        }
        int digits = whole ? 0 : Math.max(scale, left == 0 ? 0 : 3);
        if (digits > 0) {
            text.append('.').append((Long.toString(1_000 + left).substring(1) + "0".repeat(digits)), 0, digits);
        }
        return text.toString();
    }

    private static int index(String name) {
        for (int i = 0; i < FIELDS.size(); i++) {
            if (FIELDS.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("an interval has no field " + name);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
