package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Intervals whose units stand in their text, as PostgreSQL writes them: {@code '1 day 02:30:00'}. */
final class Intervals {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);

    /** What a unit is, in months or in milliseconds. */
    private record Unit(int months, long millis) {}

    private static final Map<String, Unit> UNITS = units();

    private static final Pattern PART = Pattern.compile("\\s*(?:"
            + "(?<years>[+-]?\\d+)-(?<months>\\d+)(?![\\d.:])"
            + "|(?<sign>[+-]?)(?<hours>\\d+):(?<minutes>\\d+)(?::(?<seconds>\\d+(?:\\.\\d*)?))?"
            + "|(?<count>[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))\\s*(?<unit>[A-Za-zµ]*)"
            + ")\\s*");

    private static final Pattern ISO_PART =
            Pattern.compile("(?<time>T)?(?<count>[+-]?\\d+(?:\\.\\d*)?)(?<unit>[YMWDHS])", Pattern.CASE_INSENSITIVE);

    private Intervals() {}

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        add(units, new Unit(12_000, 0), "millennium millennia mil mils");
        add(units, new Unit(1_200, 0), "century centuries c cent");
        add(units, new Unit(120, 0), "decade decades dec decs");
        add(units, new Unit(12, 0), "year years y yr yrs");
        add(units, new Unit(3, 0), "quarter quarters qtr");
        add(units, new Unit(1, 0), "month months mon mons");
        add(units, new Unit(0, 7 * 86_400_000L), "week weeks w");
        add(units, new Unit(0, 86_400_000), "day days d");
        add(units, new Unit(0, 3_600_000), "hour hours h hr hrs");
        add(units, new Unit(0, 60_000), "minute minutes m min mins");
        add(units, new Unit(0, 1_000), "second seconds s sec secs");
        add(units, new Unit(0, 1), "millisecond milliseconds ms msec msecs msecond mseconds");
        return Map.copyOf(units);
    }

    private static void add(Map<String, Unit> units, Unit unit, String names) {
        for (String name : names.split(" ", -1)) {
            units.put(name, unit);
        }
    }

    /** Returns the value of a cast to an interval: a literal of a text, or what computes it. */
    static SqlNode cast(SqlNode value, SqlParserPos position) {
        return value instanceof SqlCharStringLiteral text && text.toValue() != null
                ? literal(1, text.toValue(), position)
                : Operators.toInterval(value, position);
    }

    /** Returns the literal that a text means. */
    static SqlNode literal(int sign, String text, SqlParserPos position) {
        BigDecimal months = BigDecimal.ZERO;
        BigDecimal millis = BigDecimal.ZERO;
        String trimmed = text.strip();
        boolean iso = trimmed.startsWith("P") || trimmed.startsWith("p");
        boolean ago = trimmed.toLowerCase(Locale.ROOT).endsWith(" ago");
        String parts = iso ? trimmed.substring(1) : trimmed.substring(ago ? 0 : trimmed.startsWith("@") ? 1 : 0);
        if (ago) {
            parts = parts.substring(0, parts.length() - 4);
        }
        Matcher part = (iso ? ISO_PART : PART).matcher(parts);
        int at = 0;
        boolean time = false;
        while (at < parts.length() && part.find(at) && part.start() == at) {
            at = part.end();
            if (!iso && part.group("years") != null) {
                BigDecimal years = new BigDecimal(part.group("years")).multiply(BigDecimal.valueOf(12));
                BigDecimal more = new BigDecimal(part.group("months"));
                months = months.add(part.group("years").startsWith("-") ? years.subtract(more) : years.add(more));
            } else if (!iso && part.group("hours") != null) {
                BigDecimal clock = millis(part.group("hours"), 3_600_000)
                        .add(millis(part.group("minutes"), 60_000))
                        .add(millis(part.group("seconds"), 1_000));
                millis = part.group("sign").equals("-") ? millis.subtract(clock) : millis.add(clock);
            } else {
                time |= iso && part.group("time") != null;
                Unit unit = unit(part.group("unit").toLowerCase(Locale.ROOT), iso && time, iso, text);
                BigDecimal count = new BigDecimal(part.group("count"));
                months = months.add(count.multiply(BigDecimal.valueOf(unit.months())));
                millis = millis.add(count.multiply(BigDecimal.valueOf(unit.millis())));
            }
        }
        if (at < parts.length() || parts.isBlank()) {
            throw bad(text);
        }
        // A part of a month is that part of thirty days.
        BigDecimal[] whole = months.divideAndRemainder(BigDecimal.ONE);
        millis = millis.add(whole[1].multiply(DAY).multiply(BigDecimal.valueOf(30)));
        return literal(ago ? -sign : sign, whole[0].longValue(), millis, text, position);
    }

    private static BigDecimal millis(@Nullable String count, long unit) {
        return count == null ? BigDecimal.ZERO : new BigDecimal(count).multiply(BigDecimal.valueOf(unit));
    }

    private static Unit unit(String name, boolean time, boolean iso, String text) {
        Unit unit = UNITS.get(iso && name.equals("m") && !time ? "month" : name.isEmpty() ? "second" : name);
        if (unit == null) {
            throw bad(text);
        }
        return unit;
    }

    private static SqlNode literal(int sign, long months, BigDecimal millis, String text, SqlParserPos position) {
        if (months != 0 && millis.signum() != 0) {
            throw ErrorCondition.NOT_SUPPORTED.exception("The interval '" + text
                    + "' has both months and days or shorter units, which isn't supported: add two intervals");
        }
        if (months != 0) {
            long signed = sign * months;
            return SqlLiteral.createInterval(
                    signed < 0 ? -1 : 1,
                    Long.toString(Math.abs(signed)),
                    new SqlIntervalQualifier(TimeUnit.MONTH, 9, null, -1, position),
                    position);
        }
        long signed = sign * millis.setScale(0, RoundingMode.HALF_UP).longValue();
        long rest = Math.abs(signed);
        String clock = String.format(
                Locale.ROOT,
                "%d %02d:%02d:%02d.%03d",
                rest / 86_400_000,
                rest / 3_600_000 % 24,
                rest / 60_000 % 60,
                rest / 1_000 % 60,
                rest % 1_000);
        return SqlLiteral.createInterval(
                signed < 0 ? -1 : 1,
                clock,
                new SqlIntervalQualifier(TimeUnit.DAY, 9, TimeUnit.SECOND, 3, position),
                position);
    }

    private static DriverException bad(String text) {
        return ErrorCondition.BAD_DATETIME.exception("'" + text + "' is no interval");
    }
}
