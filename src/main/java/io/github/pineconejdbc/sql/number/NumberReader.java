package io.github.pineconejdbc.sql.number;

import io.github.pineconejdbc.sql.number.NumberTemplate.Flag;
import io.github.pineconejdbc.sql.number.NumberTemplate.Part;
import io.github.pineconejdbc.sql.number.NumberTemplate.SignPlace;
import io.github.pineconejdbc.sql.number.NumberTemplate.Word;
import java.util.Objects;

/** Reads one number by a template. */
final class NumberReader {
    private static final String DATA = "0123456789.,+-";

    private final NumberTemplate template;
    private final String text;
    private final StringBuilder digits = new StringBuilder();
    private char sign = ' ';
    private boolean pointRead;
    private int readBefore;
    private int readAfter;
    private int at;

    NumberReader(NumberTemplate template, String text) {
        this.template = template;
        this.text = text;
    }

    int digitsAfterPoint() {
        return readAfter;
    }

    /** Returns the number's sign and digits, as Java reads them. */
    String read() {
        for (Part part : template.parts) {
            if (isAtEnd()) {
                break;
            }
            if (part.word() == null) {
                skip();
            } else {
                read(Objects.requireNonNull(part.word()));
            }
        }
        int last = digits.length() - 1;
        if (last >= 0 && digits.charAt(last) == '.') {
            digits.setLength(last);
        }
        return (sign == ' ' ? "" : String.valueOf(sign)) + digits;
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private void skip() {
        at += Character.charCount(text.codePointAt(at));
    }

    private void read(Word word) {
        switch (word) {
            case NINE, ZERO, POINT, D -> {
                readDigit(word);
                at++;
            }
            case COMMA, G -> {
                if (!template.has(Flag.FILL) && text.charAt(at) == ',') {
                    at++;
                }
            }
            case L -> skipOthers(1);
            case TH -> skipOthers(2);
            case MI -> readSign("-");
            case PL -> readSign("+");
            case SG -> readSign("+-");
            default -> {}
        }
    }

    private void readSign(String signs) {
        if (signs.indexOf(text.charAt(at)) >= 0) {
            sign = text.charAt(at++);
        } else {
            skipOthers(1);
        }
    }

    private void skipOthers(int most) {
        for (int i = 0; i < most && !isAtEnd() && DATA.indexOf(text.charAt(at)) < 0; i++) {
            skip();
        }
    }

    private void readDigit(Word word) {
        if (text.charAt(at) == ' ') {
            at++;
        }
        if (isAtEnd()) {
            return;
        }
        if (sign == ' ' && (word == Word.ZERO || word == Word.NINE) && readBefore + readAfter == 0) {
            boolean own = template.has(Flag.SIGNED) && template.sign == SignPlace.BEFORE;
            char c = text.charAt(at);
            if (c == '-' || c == '+') {
                sign = c;
                at++;
            } else if (!own && c == '<' && template.has(Flag.BRACKETS)) {
                sign = '-';
                at++;
            }
        }
        if (isAtEnd()) {
            return;
        }
        boolean read = false;
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            if (pointRead && readAfter == template.after) {
                return;
            }
            digits.append(c);
            readBefore += pointRead ? 0 : 1;
            readAfter += pointRead ? 1 : 0;
            read = true;
        } else if (c == '.' && template.has(Flag.DECIMAL) && !pointRead) {
            digits.append('.');
            pointRead = true;
            read = true;
        }
        if (sign == ' ' && readBefore + readAfter > 0) {
            readSignBehind(read);
        }
    }

    private void readSignBehind(boolean read) {
        if (template.has(Flag.SIGNED) && read && at + 1 < text.length()) {
            char c = text.charAt(at + 1);
            if (c == '-' || c == '+') {
                sign = c;
                at++;
            }
        } else if (!read && (template.has(Flag.PLUS) || template.has(Flag.MINUS))) {
            char c = text.charAt(at);
            sign = c == '-' || c == '+' ? c : sign;
        }
    }
}
