package io.github.pineconejdbc.sql.number;

import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.number.NumberTemplate.Flag;
import io.github.pineconejdbc.sql.number.NumberTemplate.Part;
import io.github.pineconejdbc.sql.number.NumberTemplate.SignPlace;
import io.github.pineconejdbc.sql.number.NumberTemplate.Word;
import java.util.Locale;
import java.util.Objects;

/** Writes one number by a template. */
final class NumberFormatter {
    /** Stands where there is no digit any more: the text ends there. */
    private static final char END = '\0';

    private final NumberTemplate template;
    private final StringBuilder out = new StringBuilder();
    private final String number;
    private final char sign;
    private final boolean fill;
    private final boolean brackets;
    private final boolean zeros;
    private final int blanks;
    private final int after;
    private final int count;
    private final int lastRelevant;
    private final SignPlace place;

    private boolean signWritten;
    private boolean digitsBegan;
    private int position;
    private int next;

    /**
     * @param digits the number without its sign, or its Roman digits
     * @param after the digits after the point, which may be fewer than those of the template
     */
    NumberFormatter(NumberTemplate template, String digits, char sign, int after) {
        this.template = template;
        boolean roman = template.has(Flag.ROMAN);
        this.sign = roman ? END : sign;
        this.fill = template.has(Flag.FILL);
        this.zeros = !roman && template.has(Flag.ZEROS);
        this.after = roman ? 0 : after;
        int before = roman ? 0 : template.before + template.multiplied;
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        if (!roman && whole > before) {
            this.number = "#".repeat(before) + '.' + "#".repeat(after);
        } else {
            this.number = digits;
        }
        this.blanks = roman ? 0 : Math.max(0, before - whole);
        boolean signed = !roman && template.has(Flag.SIGNED);
        this.brackets = !roman && template.has(Flag.BRACKETS) && (this.sign == '-' || !fill);
        boolean apart = !roman && (template.has(Flag.PLUS) || template.has(Flag.MINUS));
        if (apart) {
            this.signWritten = template.has(Flag.MINUS);
            this.place = template.sign;
        } else {
            this.signWritten = this.sign == '+' && fill && !signed;
            this.place = !signed
                    ? SignPlace.NONE
                    : template.sign == SignPlace.BEFORE && before == template.beforeSign
                            ? SignPlace.AFTER
                            : template.sign;
        }
        this.lastRelevant = !roman && fill && template.has(Flag.DECIMAL) ? lastRelevant() : -1;
        this.count = this.after + before - 1 + (!signWritten && blanks == 0 ? 1 : 0);
    }

    /** The last digit after the point that isn't zero, or that a zero of the template keeps. */
    private int lastRelevant() {
        int point = number.indexOf('.');
        if (point < 0) {
            return -1;
        }
        int last = point;
        for (int i = point + 1; i < number.length(); i++) {
            last = number.charAt(i) == '0' ? last : i;
        }
        return template.lastZero > blanks
                ? Math.max(last, Math.min(number.length() - 1, template.lastZero - blanks))
                : last;
    }

    String format() {
        for (Part part : template.parts) {
            if (part.word() == null) {
                out.append(part.text());
            } else {
                write(part, Objects.requireNonNull(part.word()));
            }
        }
        int end = out.indexOf(String.valueOf(END));
        return end < 0 ? out.toString() : out.substring(0, end);
    }

    private void write(Part part, Word word) {
        switch (word) {
            case NINE, ZERO, POINT, D -> {
                if (!template.has(Flag.ROMAN)) {
                    writeDigit(word);
                }
            }
            case COMMA, G -> {
                if (digitsBegan) {
                    out.append(',');
                } else if (!fill) {
                    out.append(' ');
                }
            }
            case L -> out.append(' ');
            case RN -> {
                String roman = part.small() ? number.toLowerCase(Locale.ROOT) : number;
                out.append(fill ? roman : " ".repeat(15 - roman.length()) + roman);
            }
            case TH -> {
                if (!template.has(Flag.ROMAN)
                        && number.charAt(0) != '#'
                        && sign != '-'
                        && !template.has(Flag.DECIMAL)) {
                    String ending = NumberText.ordinal(number);
                    out.append(part.small() ? ending : ending.toUpperCase(Locale.ROOT));
                }
            }
            case MI -> writeSign('-');
            case PL -> writeSign('+');
            case SG -> out.append(sign);
            default -> {}
        }
    }

    private void writeSign(char wanted) {
        if (sign == wanted) {
            out.append(wanted);
        } else if (!fill) {
            out.append(' ');
        }
    }

    private char digit() {
        return next < number.length() ? number.charAt(next) : END;
    }

    private boolean endsAtPoint() {
        return lastRelevant >= 0 && number.charAt(lastRelevant) == '.';
    }

    /** A zero before the point is left out, unless the template has one. */
    private boolean isBareZero() {
        return !zeros && next == 0 && number.charAt(0) == '0' && after != 0;
    }

    private void writeDigit(Word word) {
        digitsBegan = false;
        boolean zeroHere = zeros && template.firstZero <= position;
        if (!signWritten
                && (position >= blanks || zeros && template.firstZero == position)
                && (!isBareZero() || endsAtPoint())) {
            writeSignBeforeDigits();
        }
        if (position < blanks && !zeroHere) {
            out.append(fill ? "" : " ");
        } else if (position < blanks) {
            out.append('0');
            digitsBegan = true;
        } else {
            writeNext(word);
        }
        int end = lastRelevant >= 0 && lastRelevant == next
                ? position
                : count + (blanks == 0 ? 0 : 1) + (template.has(Flag.DECIMAL) ? 1 : 0);
        if (position + 1 == end) {
            if (signWritten && brackets) {
                out.append(sign == '+' ? ' ' : '>');
            } else if (place == SignPlace.AFTER) {
                out.append(sign);
            }
        }
        position++;
    }

    private void writeSignBeforeDigits() {
        if (template.has(Flag.SIGNED)) {
            if (place == SignPlace.BEFORE) {
                out.append(sign);
                signWritten = true;
            }
        } else if (brackets) {
            out.append(sign == '+' ? ' ' : '<');
            signWritten = true;
        } else {
            out.append(sign == '-' ? "-" : fill ? "" : " ");
            signWritten = true;
        }
    }

    private void writeNext(Word word) {
        if (digit() == '.') {
            if (!endsAtPoint() || fill) {
                out.append('.');
            }
        } else if (lastRelevant < 0 || next <= lastRelevant || word == Word.ZERO) {
            if (!isBareZero()) {
                out.append(digit());
                digitsBegan = true;
            } else if (!fill) {
                out.append(' ');
            } else if (endsAtPoint()) {
                out.append('0');
            }
        }
        if (next < number.length()) {
            next++;
        }
    }
}
