package io.github.pineconejdbc.sql.number;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.LruMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template of {@code TO_CHAR} and {@code TO_NUMBER} for numbers, as PostgreSQL reads it in the locale C. */
public final class NumberTemplate {
    static final int LONGEST = 1_000;
    static final int DIGITS_OF_DOUBLE = 15;
    private static final int DIGITS_OF_POWER = 16;
    private static final int KEPT = 100;
    private static final Map<String, NumberTemplate> READ = Collections.synchronizedMap(new LruMap<>(KEPT));

    /** The words of a template, a longer one before one that it begins with. */
    enum Word {
        COMMA(","),
        POINT("."),
        ZERO("0"),
        NINE("9"),
        BLANK("B"),
        C("C"),
        D("D"),
        EEEE("EEEE"),
        FM("FM"),
        G("G"),
        L("L"),
        MI("MI"),
        PL("PL"),
        PR("PR"),
        RN("RN"),
        SG("SG"),
        SP("SP"),
        S("S"),
        TH("TH"),
        V("V");

        private final String text;

        Word(String text) {
            this.text = text;
        }
    }

    /** What a template says of the whole number. */
    enum Flag {
        DECIMAL,
        FILL,
        MULTIPLIED,
        SIGNED,
        BRACKETS,
        MINUS,
        PLUS,
        ZEROS,
        EXPONENT,
        ROMAN
    }

    enum SignPlace {
        NONE,
        BEFORE,
        AFTER
    }

    /**
     * A part of a template.
     *
     * @param word null of a text
     * @param small whether the word has small letters
     */
    record Part(@Nullable Word word, boolean small, String text) {}

    final List<Part> parts = new ArrayList<>();
    final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    int before;
    int after;
    int multiplied;
    int firstZero;
    int lastZero;
    int beforeSign;
    SignPlace sign = SignPlace.NONE;

    private NumberTemplate(String template) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.length(); ) {
            Word word = word(template, i);
            if (word != null) {
                addText(text);
                boolean small = Character.isLowerCase(template.charAt(i));
                i += word.text.length();
                parts.add(new Part(word, small, ""));
                read(word);
            } else if (template.charAt(i) == '"') {
                i = quoted(template, i + 1, text);
            } else {
                i += template.startsWith("\\\"", i) ? 1 : 0;
                int c = template.codePointAt(i);
                text.appendCodePoint(c);
                i += Character.charCount(c);
            }
        }
        addText(text);
    }

    /**
     * Reads a template.
     *
     * @throws DriverException (22023, 42601) of one that is too long, or whose parts contradict each other
     */
    public static NumberTemplate of(String template) {
        if (template.length() > LONGEST) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "A template of " + template.length() + " characters is too long");
        }
        NumberTemplate known = READ.get(template);
        if (known == null) {
            known = new NumberTemplate(template);
            READ.put(template, known);
        }
        return known;
    }

    private static @Nullable Word word(String template, int at) {
        for (Word word : Word.values()) {
            if (template.startsWith(word.text, at) || template.startsWith(word.text.toLowerCase(Locale.ROOT), at)) {
                return word;
            }
        }
        return null;
    }

    private static int quoted(String template, int start, StringBuilder text) {
        int i = start;
        while (i < template.length() && template.charAt(i) != '"') {
            if (template.charAt(i) == '\\' && i + 1 < template.length()) {
                i++;
            }
            text.append(template.charAt(i++));
        }
        return Math.min(template.length(), i + 1);
    }

    private void addText(StringBuilder text) {
        text.codePoints().forEach(c -> parts.add(new Part(null, false, Character.toString(c))));
        text.setLength(0);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }

    private void read(Word word) {
        require(!has(Flag.EXPONENT) || word == Word.EEEE, "EEEE is the last part of a template");
        switch (word) {
            case NINE, ZERO -> readDigit(word);
            case D, POINT -> {
                require(!has(Flag.DECIMAL), "A template has one decimal point");
                require(!has(Flag.MULTIPLIED), "A template has V or a decimal point");
                flags.add(Flag.DECIMAL);
            }
            case FM -> flags.add(Flag.FILL);
            case S -> readSign();
            case MI, PL, SG -> {
                require(!has(Flag.SIGNED), "A template has S or " + word.text);
                flags.addAll(
                        word == Word.MI
                                ? Set.of(Flag.MINUS)
                                : word == Word.PL ? Set.of(Flag.PLUS) : Set.of(Flag.MINUS, Flag.PLUS));
            }
            case PR -> {
                require(
                        !has(Flag.SIGNED) && !has(Flag.PLUS) && !has(Flag.MINUS),
                        "A template has PR or S, PL, MI and SG");
                flags.add(Flag.BRACKETS);
            }
            case RN -> flags.add(Flag.ROMAN);
            case V -> {
                require(!has(Flag.DECIMAL), "A template has V or a decimal point");
                flags.add(Flag.MULTIPLIED);
            }
            case EEEE -> {
                require(!has(Flag.EXPONENT), "A template has one EEEE");
                require(
                        Collections.disjoint(
                                flags,
                                EnumSet.of(
                                        Flag.FILL,
                                        Flag.SIGNED,
                                        Flag.BRACKETS,
                                        Flag.MINUS,
                                        Flag.PLUS,
                                        Flag.ROMAN,
                                        Flag.MULTIPLIED)),
                        "EEEE stands with digits and a decimal point only");
                flags.add(Flag.EXPONENT);
            }
            default -> {}
        }
    }

    private void readDigit(Word word) {
        require(!has(Flag.BRACKETS), "Digits stand before PR");
        if (word == Word.NINE && has(Flag.MULTIPLIED)) {
            multiplied++;
            return;
        }
        if (word == Word.ZERO && !has(Flag.ZEROS) && !has(Flag.DECIMAL)) {
            flags.add(Flag.ZEROS);
            firstZero = before;
        }
        if (has(Flag.DECIMAL)) {
            after++;
        } else {
            before++;
        }
        lastZero = word == Word.ZERO ? before + after : lastZero;
    }

    private void readSign() {
        require(!has(Flag.SIGNED), "A template has one S");
        require(!has(Flag.PLUS) && !has(Flag.MINUS) && !has(Flag.BRACKETS), "A template has S or PL, MI, SG and PR");
        flags.add(Flag.SIGNED);
        if (!has(Flag.DECIMAL)) {
            sign = SignPlace.BEFORE;
            beforeSign = before;
        } else {
            sign = SignPlace.AFTER;
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw ErrorCondition.SYNTAX_ERROR.exception(message);
        }
    }

    /** Returns a number as the template has it. */
    public String format(BigDecimal number) {
        if (has(Flag.ROMAN)) {
            return new NumberFormatter(this, roman(number.setScale(0, RoundingMode.HALF_UP)), '+', after).format();
        }
        if (has(Flag.EXPONENT)) {
            return number.signum() < 0 ? exponential(number, false) : ' ' + exponential(number, false);
        }
        BigDecimal meant = number.scaleByPowerOfTen(multiplied).setScale(after, RoundingMode.HALF_UP);
        return new NumberFormatter(this, meant.abs().toPlainString(), meant.signum() < 0 ? '-' : '+', after).format();
    }

    /** Returns a number as the template has it, with fifteen digits at most. */
    public String format(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return notFinite(number);
        }
        if (has(Flag.ROMAN)) {
            return new NumberFormatter(this, roman(new BigDecimal(Math.rint(number))), '+', after).format();
        }
        if (has(Flag.EXPONENT)) {
            String digits = exponential(new BigDecimal(number), true);
            return number < 0 ? digits : ' ' + digits;
        }
        BigDecimal meant = new BigDecimal(number * Math.pow(10, multiplied));
        int whole =
                meant.abs().setScale(0, RoundingMode.HALF_EVEN).toPlainString().length();
        int digits = whole >= DIGITS_OF_DOUBLE ? 0 : Math.min(after, DIGITS_OF_DOUBLE - whole);
        String text = meant.abs().setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return new NumberFormatter(this, text, Double.compare(number, 0) < 0 ? '-' : '+', digits).format();
    }

    private String notFinite(double number) {
        if (has(Flag.EXPONENT)) {
            return ' ' + "#".repeat(before) + '.' + "#".repeat(after + 4);
        }
        if (has(Flag.ROMAN)) {
            throw ErrorCondition.TOO_LARGE.exception("What is no finite number has no Roman digits");
        }
        String text = Double.isNaN(number) ? "NaN" : "Infinity";
        return new NumberFormatter(this, text, number < 0 ? '-' : '+', 0).format();
    }

    /** As {@code 1.50e+06}. */
    private String exponential(BigDecimal number, boolean binary) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO.setScale(after).toPlainString() + "e+00";
        }
        RoundingMode mode = binary ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
        BigDecimal rounded = number.round(new java.math.MathContext(after + 1, mode));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String digits =
                rounded.scaleByPowerOfTen(-exponent).setScale(after, mode).toPlainString();
        return digits + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String roman(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(3999)) > 0) {
            return "#".repeat(15);
        }
        int rest = number.intValueExact();
        StringBuilder roman = new StringBuilder();
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }

    /**
     * Returns the number that a text says by the template.
     *
     * @throws DriverException (22P02) if there is none
     */
    public BigDecimal parse(String text) {
        if (has(Flag.EXPONENT) || has(Flag.ROMAN)) {
            throw ErrorCondition.NOT_SUPPORTED.exception("TO_NUMBER reads no EEEE and no RN");
        }
        NumberReader reader = new NumberReader(this, text);
        String digits = reader.read();
        try {
            BigDecimal number = new BigDecimal(digits).setScale(reader.digitsAfterPoint(), RoundingMode.HALF_UP);
            if (number.precision() - number.scale() > before + multiplied && number.signum() != 0) {
                throw ErrorCondition.NUMBER_OUT_OF_RANGE.exception("A number has more digits than its template");
            }
            return has(Flag.MULTIPLIED)
                    ? number.multiply(
                            BigDecimal.ONE.movePointLeft(multiplied).setScale(Math.max(multiplied, DIGITS_OF_POWER)))
                    : number;
        } catch (NumberFormatException e) {
            throw ErrorCondition.BAD_CAST.exception("A text is no number by its template", e);
        }
    }
}
