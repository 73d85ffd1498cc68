package io.github.pineconejdbc.sql.time;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.LruMap;
import io.github.pineconejdbc.sql.NumberText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates of TO_CHAR, TO_DATE and TO_TIMESTAMP, as PostgreSQL reads them. */
public final class TimeTemplate {
    private static final int KEPT = 100;
    private static final int LONGEST = 1_000;
    private static final int NAME = 9;
    private static final List<String> NAMES = List.of("DAY", "DY", "MON", "MONTH");
    private static final Map<String, TimeTemplate> READ = Collections.synchronizedMap(new LruMap<>(KEPT));
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** The words of a template, a longer one before one that it begins with. */
    enum Word {
        A_D_("A.D.", 0),
        A_M_("A.M.", 0),
        AD("AD", 0),
        AM("AM", 0),
        B_C_("B.C.", 0),
        BC("BC", 0),
        CC("CC", 2),
        DAY("DAY", 0),
        DDD("DDD", 3),
        DD("DD", 2),
        DY("DY", 0),
        D("D", 1),
        FF1("FF1", 1),
        FF2("FF2", 2),
        FF3("FF3", 3),
        FF4("FF4", 4),
        FF5("FF5", 5),
        FF6("FF6", 6),
        HH24("HH24", 2),
        HH12("HH12", 2),
        HH("HH", 2),
        IDDD("IDDD", 3),
        ID("ID", 1),
        IW("IW", 2),
        IYYY("IYYY", 4),
        IYY("IYY", 3),
        IY("IY", 2),
        I("I", 1),
        J("J", 7),
        MI("MI", 2),
        MM("MM", 2),
        MONTH("MONTH", 0),
        MON("MON", 0),
        MS("MS", 3),
        OF("OF", 0),
        P_M_("P.M.", 0),
        PM("PM", 0),
        Q("Q", 1),
        RM("RM", 0),
        SSSSS("SSSSS", 5),
        SSSS("SSSS", 5),
        SS("SS", 2),
        TZH("TZH", 0),
        TZM("TZM", 2),
        TZ("TZ", 0),
        US("US", 6),
        WW("WW", 2),
        W("W", 1),
        Y_YYY("Y,YYY", 5),
        YYYY("YYYY", 4),
        YYY("YYY", 3),
        YY("YY", 2),
        Y("Y", 1);

        final String written;
        final int digits;

        Word(String written, int digits) {
            this.written = written;
            this.digits = digits;
        }
    }

    /**
     * @param word null of text that stands for itself
     * @param text that text, or the word as it is written
     * @param quoted whether the text was in quotes
     * @param ordinal TH or th; empty where there is none
     */
    record Node(@Nullable Word word, String text, boolean quoted, boolean fill, String ordinal) {}

    private final List<Node> nodes;

    private TimeTemplate(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * Returns a template.
     *
     * @throws DriverException (22023) if it has more than a thousand characters
     */
    public static TimeTemplate of(String text) {
        if (text.length() > LONGEST) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "A format of " + text.length() + " characters is too long: it has " + LONGEST + " at most");
        }
        TimeTemplate template = READ.get(text);
        if (template == null) {
            template = new TimeTemplate(nodes(text));
            READ.put(text, template);
        }
        return template;
    }

    List<Node> nodes() {
        return nodes;
    }

    private static List<Node> nodes(String text) {
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean fill = true;
            boolean translated = false;
            while (text.regionMatches(true, at, "FM", 0, 2)
                    || text.regionMatches(true, at, "TM", 0, 2)
                    || text.regionMatches(true, at, "FX", 0, 2)) {
                fill &= !text.regionMatches(true, at, "FM", 0, 2);
                translated |= text.regionMatches(true, at, "TM", 0, 2);
                at += 2;
            }
            Word word = at < text.length() ? word(text, at) : null;
            // Names of a locale, be it C, have no width of their own.
            fill &= !translated || word == null || !NAMES.contains(word.written);
            if (word != null) {
                String written = text.substring(at, at + word.written.length());
                at += written.length();
                String ordinal =
                        text.startsWith("TH", at) || text.startsWith("th", at) ? text.substring(at, at + 2) : "";
                at += ordinal.length();
                if (text.regionMatches(true, at, "SP", 0, 2)) {
                    at += 2;
                }
                nodes.add(new Node(word, written, false, fill, ordinal));
            } else if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, nodes);
            } else if (at < text.length()) {
                boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                at += escaped ? 1 : 0;
                int end = at + Character.charCount(text.codePointAt(at));
                nodes.add(new Node(null, text.substring(at, end), escaped, true, ""));
                at = end;
            }
        }
        return nodes;
    }

    private static int quoted(String text, int from, List<Node> nodes) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            int end = at + Character.charCount(text.codePointAt(at));
            nodes.add(new Node(null, text.substring(at, end), true, true, ""));
            at = end;
        }
        return at + 1;
    }

    private static @Nullable Word word(String text, int at) {
        for (Word word : Word.values()) {
            if (text.regionMatches(true, at, word.written, 0, word.written.length())
                    && isOneCase(text.substring(at, at + word.written.length()))) {
                return word;
            }
        }
        return null;
    }

    /** Words are in small or large letters, names of days and months with one large one too. */
    private static boolean isOneCase(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        String lower = word.toLowerCase(Locale.ROOT);
        return word.equals(upper)
                || word.equals(lower)
                || word.equals(upper.charAt(0) + lower.substring(1)) && NAMES.contains(upper);
    }

    /**
     * Returns a time as this template writes it.
     *
     * @param zoned whether the time is an instant, of whose zone it may tell
     */
    public String format(ZonedDateTime time, boolean zoned) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            text.append(node.word() == null ? node.text() : written(node, node.word(), time, zoned));
        }
        return text.toString();
    }

    private static String written(Node node, Word word, ZonedDateTime time, boolean zoned) {
        int year = time.getYear() > 0 ? time.getYear() : 1 - time.getYear();
        int isoYear = time.get(IsoFields.WEEK_BASED_YEAR);
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        int offset = zoned ? time.getOffset().getTotalSeconds() : 0;
        return switch (word) {
            case AM, PM -> cased(node, time.getHour() < 12 ? "AM" : "PM");
            case A_M_, P_M_ -> cased(node, time.getHour() < 12 ? "A.M." : "P.M.");
            case AD, BC -> cased(node, time.getYear() > 0 ? "AD" : "BC");
            case A_D_, B_C_ -> cased(node, time.getYear() > 0 ? "A.D." : "B.C.");
            case CC -> number(node, time.getYear() > 0 ? (year - 1) / 100 + 1 : -((year - 1) / 100 + 1), 2);
            case DAY -> name(node, time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), NAME);
            case DY ->
                name(
                        node,
                        time.getDayOfWeek()
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .substring(0, 3),
                        0);
            case DDD -> number(node, time.getDayOfYear(), 3);
            case DD -> number(node, time.getDayOfMonth(), 2);
            case D -> number(node, time.getDayOfWeek().getValue() % 7 + 1, 1);
            case HH24 -> number(node, time.getHour(), 2);
            case HH12, HH -> number(node, hour, 2);
            case IDDD ->
                number(
                        node,
                        (time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) * 7
                                + time.getDayOfWeek().getValue(),
                        3);
            case ID -> number(node, time.getDayOfWeek().getValue(), 1);
            case IW -> number(node, time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case IYYY -> number(node, isoYear, 4);
            case IYY -> number(node, isoYear % 1_000, 3);
            case IY -> number(node, isoYear % 100, 2);
            case I -> number(node, isoYear % 10, 1);
            case J -> number(node, (int) time.getLong(JulianFields.JULIAN_DAY), 1);
            case MI -> number(node, time.getMinute(), 2);
            case MM -> number(node, time.getMonthValue(), 2);
            case MONTH -> name(node, time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), NAME);
            case MON ->
                name(
                        node,
                        time.getMonth()
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .substring(0, 3),
                        0);
            case FF1, FF2, FF3, FF4, FF5, FF6, MS, US ->
                fixed(String.format(Locale.ROOT, "%09d", time.getNano()).substring(0, word.digits), node);
            case OF -> offset(offset) + (offset % 3_600 == 0 ? "" : ":" + minutes(offset));
            case TZH -> offset(offset);
            case TZM -> minutes(offset);
            case TZ ->
                zoned
                        ? cased(
                                node,
                                DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH)
                                        .format(time))
                        : "";
            case Q -> number(node, (time.getMonthValue() + 2) / 3, 1);
            case RM -> {
                String roman = ROMAN.get(time.getMonthValue() - 1);
                yield cased(node, node.fill() ? roman + " ".repeat(4 - roman.length()) : roman);
            }
            case SSSSS, SSSS -> number(node, time.get(ChronoField.SECOND_OF_DAY), 1);
            case SS -> number(node, time.getSecond(), 2);
            case WW -> number(node, (time.getDayOfYear() - 1) / 7 + 1, 2);
            case W -> number(node, (time.getDayOfMonth() - 1) / 7 + 1, 1);
            case Y_YYY -> year / 1_000 + String.format(Locale.ROOT, ",%03d", year % 1_000) + ordinal(node, year);
            case YYYY -> number(node, year, 4);
            case YYY -> number(node, year % 1_000, 3);
            case YY -> number(node, year % 100, 2);
            case Y -> number(node, year % 10, 1);
        };
    }

    private static String offset(int seconds) {
        return String.format(Locale.ROOT, "%s%02d", seconds < 0 ? "-" : "+", Math.abs(seconds) / 3_600);
    }

    private static String minutes(int seconds) {
        return String.format(Locale.ROOT, "%02d", Math.abs(seconds) / 60 % 60);
    }

    static String number(Node node, int number, int digits) {
        String text = node.fill()
                ? String.format(Locale.ROOT, "%0" + (number < 0 ? digits + 1 : digits) + "d", number)
                : "" + number;
        return text + ordinal(node, number);
    }

    private static String fixed(String digits, Node node) {
        return digits + ordinal(node, Integer.parseInt(digits));
    }

    static String ordinal(Node node, int number) {
        if (node.ordinal().isEmpty()) {
            return "";
        }
        String ordinal = NumberText.ordinal(Integer.toString(number));
        return node.ordinal().equals("TH") ? ordinal.toUpperCase(Locale.ROOT) : ordinal;
    }

    static String cased(Node node, String text) {
        return Character.isLowerCase(node.text().charAt(0)) ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static String name(Node node, String name, int width) {
        String padded = node.fill() ? name + " ".repeat(Math.max(0, width - name.length())) : name;
        return Character.isLowerCase(node.text().charAt(0))
                ? padded.toLowerCase(Locale.ROOT)
                : Character.isLowerCase(node.text().charAt(1)) ? padded : padded.toUpperCase(Locale.ROOT);
    }

    /** What was read of a text. */
    private final class Reading {
        private final String text;
        private final Map<Word, Integer> numbers = new EnumMap<>(Word.class);
        private int at;
        private int skipped;
        private boolean afternoon;
        private boolean halfDay;
        private boolean beforeChrist;
        private @Nullable ZoneOffset offset;
        private boolean negativeOffset;

        Reading(String text) {
            this.text = text;
        }

        void read() {
            for (int i = 0; i < nodes.size() && at < text.length(); i++) {
                Node node = nodes.get(i);
                if (node.word() != null || i == 0) {
                    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                        at++;
                        skipped++;
                    }
                }
                if (node.word() != null) {
                    read(node, node.word(), i);
                } else if (!node.quoted()
                        && !Character.isLetterOrDigit(node.text().codePointAt(0))) {
                    skipped--;
                    if (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
                        at++;
                        skipped++;
                    }
                } else if (skipped > 0) {
                    skipped--;
                } else if (at < text.length()) {
                    at += Character.charCount(text.codePointAt(at));
                }
            }
        }

        private void read(Node node, Word word, int i) {
            switch (word) {
                case AM, PM, A_M_, P_M_ -> {
                    halfDay = true;
                    afternoon = oneOf(word, "AM", "A.M.", "PM", "P.M.") > 1;
                }
                case AD, BC, A_D_, B_C_ -> beforeChrist = oneOf(word, "AD", "A.D.", "BC", "B.C.") > 1;
                case DAY, DY -> {
                    for (int n = 1; n <= 7; n++) {
                        if (name(DayOfWeek.of(n).getDisplayName(TextStyle.FULL, Locale.ENGLISH), word == Word.DY)) {
                            return;
                        }
                    }
                    throw bad(word);
                }
                case MONTH, MON -> {
                    for (int n = 1; n <= 12; n++) {
                        if (name(Month.of(n).getDisplayName(TextStyle.FULL, Locale.ENGLISH), word == Word.MON)) {
                            put(Word.MM, n);
                            return;
                        }
                    }
                    throw bad(word);
                }
                case RM -> {
                    for (int n = 12; n >= 1; n--) {
                        if (text.regionMatches(
                                true, at, ROMAN.get(n - 1), 0, ROMAN.get(n - 1).length())) {
                            at += ROMAN.get(n - 1).length();
                            put(Word.MM, n);
                            return;
                        }
                    }
                    throw bad(word);
                }
                case TZ, OF ->
                    throw ErrorCondition.NOT_SUPPORTED.exception(
                            "TO_TIMESTAMP and TO_DATE read no " + word.written + ": PostgreSQL's don't either");
                case TZH -> {
                    negativeOffset = text.charAt(at) == '-';
                    at += text.charAt(at) == '-' || text.charAt(at) == '+' ? 1 : 0;
                    int hours = digits(word, 2, i, node);
                    offset = ZoneOffset.ofTotalSeconds((negativeOffset ? -3_600 : 3_600) * hours);
                }
                case TZM -> {
                    int seconds = 60 * digits(word, 2, i, node);
                    offset = ZoneOffset.ofTotalSeconds(
                            (offset == null ? 0 : offset.getTotalSeconds()) + (negativeOffset ? -seconds : seconds));
                }
                case MS, US, FF1, FF2, FF3, FF4, FF5, FF6 -> {
                    int start = at;
                    int value = digits(word, word.digits, i, node);
                    int used = Math.min(at - start, word.digits);
                    put(Word.US, (int) (value * Math.pow(10, 6.0 - used)));
                }
                case Y_YYY -> {
                    int thousands = digits(word, 4, -1, node);
                    if (at >= text.length() || text.charAt(at) != ',') {
                        throw bad(word);
                    }
                    at++;
                    put(Word.YYYY, thousands * 1_000 + digits(word, 3, i, node));
                }
                case YYY, YY, Y -> {
                    int start = at;
                    int year = digits(word, word.digits, i, node);
                    put(Word.YYYY, at - start > 3 ? year : nearTo2020(year));
                }
                case IYY, IY, I -> put(Word.IYYY, nearTo2020(digits(word, word.digits, i, node)));
                case HH12 -> put(Word.HH, digits(word, 2, i, node));
                case SSSSS -> put(Word.SSSS, digits(word, 5, i, node));
                default -> put(word, digits(word, word.digits, i, node));
            }
            if (!node.ordinal().isEmpty()) {
                at = Math.min(text.length(), at + 2);
            }
        }

        private void put(Word word, int value) {
            Integer before = numbers.put(word, value);
            if (before != null && before != value) {
                throw ErrorCondition.BAD_DATETIME.exception("'" + text + "' has two values of " + word.written);
            }
        }

        private static int nearTo2020(int year) {
            return year < 70
                    ? year + 2_000
                    : year < 100 ? year + 1_900 : year < 520 ? year + 2_000 : year < 1_000 ? year + 1_000 : year;
        }

        private int oneOf(Word word, String... names) {
            for (int n = names.length - 1; n >= 0; n--) {
                if (text.regionMatches(true, at, names[n], 0, names[n].length())) {
                    at += names[n].length();
                    return n;
                }
            }
            throw bad(word);
        }

        private boolean name(String name, boolean shortened) {
            String wanted = shortened ? name.substring(0, 3) : name;
            if (!text.regionMatches(true, at, wanted, 0, wanted.length())) {
                return false;
            }
            at += wanted.length();
            return true;
        }

        /** Reads as many digits as the word has, or all that there are where something else comes next. */
        private int digits(Word word, int most, int i, Node node) {
            boolean open = i < 0 || !node.fill() || isNextOpen(i);
            int start = at;
            if (at < text.length()
                    && (text.charAt(at) == '-' || text.charAt(at) == '+')
                    && word != Word.TZH
                    && word != Word.TZM) {
                at++;
            }
            int first = at;
            while (at < text.length()
                    && text.charAt(at) >= '0'
                    && text.charAt(at) <= '9'
                    && (open || at - start < most)) {
                at++;
            }
            if (at == first || !open && at - start < most && at < text.length()) {
                throw bad(word);
            }
            try {
                return Integer.parseInt(text, start, at, 10);
            } catch (NumberFormatException e) {
                throw ErrorCondition.DATETIME_OUT_OF_RANGE.exception("'" + text + "' has too many digits", e);
            }
        }

        private boolean isNextOpen(int i) {
            if (i + 1 >= nodes.size() || !nodes.get(i).ordinal().isEmpty()) {
                return true;
            }
            Node next = nodes.get(i + 1);
            return next.word() == null ? !Character.isDigit(next.text().codePointAt(0)) : next.word().digits == 0;
        }

        private DriverException bad(Word word) {
            return ErrorCondition.BAD_DATETIME.exception(
                    "'" + text + "' has no " + word.written + " at character " + (at + 1));
        }

        private int get(Word word, int otherwise) {
            return numbers.getOrDefault(word, otherwise);
        }

        LocalDate date() {
            if (numbers.containsKey(Word.J)) {
                return LocalDate.MIN.with(JulianFields.JULIAN_DAY, get(Word.J, 0));
            }
            if (numbers.containsKey(Word.IYYY)) {
                LocalDate first = isoYear(get(Word.IYYY, 0));
                return numbers.containsKey(Word.IDDD)
                        ? first.plusDays(get(Word.IDDD, 1) - 1L)
                        : first.plusWeeks(get(Word.IW, 1) - 1L).plusDays(get(Word.ID, 1) - 1L);
            }
            int year = get(Word.YYYY, numbers.containsKey(Word.CC) ? (get(Word.CC, 1) - 1) * 100 + 1 : 0);
            int known = beforeChrist && year > 0 ? 1 - year : year < 0 ? year + 1 : year;
            if (numbers.containsKey(Word.DDD)) {
                return LocalDate.ofYearDay(known, get(Word.DDD, 1));
            }
            if (numbers.containsKey(Word.WW)) {
                return LocalDate.ofYearDay(known, (get(Word.WW, 1) - 1) * 7 + 1);
            }
            int day = numbers.containsKey(Word.W) ? (get(Word.W, 1) - 1) * 7 + 1 : 1;
            return LocalDate.of(known, get(Word.MM, 1), get(Word.DD, day));
        }

        LocalTime time() {
            if (numbers.containsKey(Word.SSSS)) {
                return LocalTime.ofSecondOfDay(get(Word.SSSS, 0)).plusNanos(get(Word.US, 0) * 1_000L);
            }
            int hour = get(Word.HH24, get(Word.HH, 0));
            if (halfDay || numbers.containsKey(Word.HH)) {
                if (hour < 1 || hour > 12) {
                    throw ErrorCondition.BAD_DATETIME.exception(hour + " is no hour of a clock of twelve hours");
                }
                hour = hour % 12 + (afternoon ? 12 : 0);
            }
            return LocalTime.of(hour, get(Word.MI, 0), get(Word.SS, 0), get(Word.US, 0) * 1_000);
        }
    }

    /** Returns the Monday that a year of weeks begins with. */
    static LocalDate isoYear(int year) {
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
    }

    /** Returns the day that a text says, as this template writes it. */
    public LocalDate date(String text) {
        return read(text, Reading::date);
    }

    /** Returns the time that a text says, as this template writes it, and the offset where it says one. */
    public LocalDateTime time(String text) {
        return read(
                text,
                reading -> LocalDateTime.of(reading.date(), reading.time())
                        .minus(reading.offset == null ? 0 : reading.offset.getTotalSeconds(), ChronoUnit.SECONDS));
    }

    /** Returns whether texts of this template have an offset of their own. */
    public boolean hasOffset() {
        return nodes.stream().anyMatch(node -> node.word() == Word.TZH);
    }

    private <T> T read(String text, java.util.function.Function<Reading, T> result) {
        Reading reading = new Reading(text);
        try {
            reading.read();
            return result.apply(reading);
        } catch (DateTimeException e) {
            throw ErrorCondition.DATETIME_OUT_OF_RANGE.exception("'" + text + "' is no date and time that there is", e);
        }
    }
}
