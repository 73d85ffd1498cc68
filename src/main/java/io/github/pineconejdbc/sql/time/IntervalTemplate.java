package io.github.pineconejdbc.sql.time;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.time.TimeTemplate.Node;
import io.github.pineconejdbc.sql.time.TimeTemplate.Word;
import java.util.Locale;

/** Writes an interval by a template of times: its months, days and hours as they are, however many. */
public final class IntervalTemplate {
    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_MONTH = 30;
    private static final int HOURS_OF_HALF = 12;
    private static final long MICROS_OF_SECOND = 1_000_000;

    private final int years;
    private final int months;
    private final int days;
    private final int hours;
    private final int minutes;
    private final int seconds;
    private final int micros;

    private IntervalTemplate(Interval interval) {
        years = interval.months() / MONTHS_OF_YEAR;
        months = interval.months() % MONTHS_OF_YEAR;
        days = interval.days();
        long whole = interval.micros() / MICROS_OF_SECOND;
        hours = Math.toIntExact(whole / 3_600);
        minutes = (int) (whole / 60 % 60);
        seconds = (int) (whole % 60);
        micros = (int) (interval.micros() % MICROS_OF_SECOND);
    }

    /**
     * Returns an interval as a template has it.
     *
     * @throws DriverException (22007) where the template asks for what an interval hasn't, such as a day of the week
     */
    public static String format(TimeTemplate template, Interval interval) {
        IntervalTemplate fields = new IntervalTemplate(interval);
        StringBuilder text = new StringBuilder();
        for (Node node : template.nodes()) {
            text.append(node.word() == null ? node.text() : fields.written(node, node.word()));
        }
        return text.toString();
    }

    private String written(Node node, Word word) {
        int dayOfYear = (years * MONTHS_OF_YEAR + months) * DAYS_OF_MONTH + days;
        int half = hours % HOURS_OF_HALF == 0 ? HOURS_OF_HALF : hours % HOURS_OF_HALF;
        boolean morning = hours % (2 * HOURS_OF_HALF) < HOURS_OF_HALF;
        return switch (word) {
            case AM, PM -> TimeTemplate.cased(node, morning ? "AM" : "PM");
            case A_M_, P_M_ -> TimeTemplate.cased(node, morning ? "A.M." : "P.M.");
            case CC -> TimeTemplate.number(node, years / 100, 2);
            case DDD -> TimeTemplate.number(node, dayOfYear, 3);
            case DD -> TimeTemplate.number(node, days, 2);
            case HH24 -> TimeTemplate.number(node, hours, 2);
            case HH12, HH -> TimeTemplate.number(node, half, 2);
            case MI -> TimeTemplate.number(node, minutes, 2);
            case MM -> TimeTemplate.number(node, months, 2);
            case SS -> TimeTemplate.number(node, seconds, 2);
            case SSSSS, SSSS -> TimeTemplate.number(node, (hours * 60 + minutes) * 60 + seconds, 1);
            case MS -> fraction(node, 3);
            case US, FF6 -> fraction(node, 6);
            case FF1 -> fraction(node, 1);
            case FF2 -> fraction(node, 2);
            case FF3 -> fraction(node, 3);
            case FF4 -> fraction(node, 4);
            case FF5 -> fraction(node, 5);
            case Q -> months == 0 ? "" : TimeTemplate.number(node, (months - 1) / 3 + 1, 1);
            case W -> TimeTemplate.number(node, (days - 1) / 7 + 1, 1);
            case WW -> TimeTemplate.number(node, (dayOfYear - 1) / 7 + 1, 2);
            case Y_YYY -> years / 1_000 + String.format(Locale.ROOT, ",%03d", years % 1_000);
            case YYYY -> TimeTemplate.number(node, years, 4);
            case YYY -> TimeTemplate.number(node, years % 1_000, 3);
            case YY -> TimeTemplate.number(node, years % 100, 2);
            case Y -> TimeTemplate.number(node, years % 10, 1);
            default ->
                throw ErrorCondition.BAD_DATETIME.exception("An interval has no " + node.text() + " for a template");
        };
    }

    private String fraction(Node node, int digits) {
        int value = (int) (micros / Math.pow(10, 6 - digits));
        return String.format(Locale.ROOT, "%0" + (value < 0 ? digits + 1 : digits) + "d", value)
                + TimeTemplate.ordinal(node, value);
    }
}
