package io.github.pineconejdbc.sql.time;

import io.github.pineconejdbc.error.DriverException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A piece of a text that says a date or a time, cut where PostgreSQL's {@code ParseDateTime} cuts it.
 *
 * @param text in lower case, and never empty
 */
record TimeToken(Kind kind, String text) {
    /** What a token looks like; what it means is seen from those before it. */
    enum Kind {
        NUMBER,
        DATE,
        TIME,
        WORD,
        OFFSET
    }

    /**
     * Returns the tokens of a text.
     *
     * @param isWord whether letters before a digit or a plus are a word by themselves
     * @param bad what is thrown where the text holds what no date has
     */
    static List<TimeToken> of(String text, Predicate<String> isWord, Supplier<DriverException> bad) {
        List<TimeToken> tokens = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            char c = lower.charAt(at);
            if (isDigit(c) || c == '.') {
                at = add(tokens, lower, at, numeric(lower, at));
            } else if (isLetter(c)) {
                at = add(tokens, lower, at, worded(lower, at, isWord));
            } else if (c == '+' || c == '-') {
                int from = past(lower, at + 1, Character::isWhitespace);
                boolean offset = isDigit(charAt(lower, from));
                if (!offset && !isLetter(charAt(lower, from))) {
                    throw bad.get();
                }
                at = past(lower, from, offset ? p -> isDigit(p) || isOneOf(":.-", p) : TimeToken::isLetter);
                tokens.add(new TimeToken(offset ? Kind.OFFSET : Kind.WORD, c + lower.substring(from, at)));
            } else if (Character.isWhitespace(c) || c > ' ' && c < 127) {
                at++;
            } else {
                throw bad.get();
            }
        }
        return tokens;
    }

    /** A token and where it ends. */
    private record Cut(Kind kind, int end) {}

    private static int add(List<TimeToken> tokens, String lower, int from, Cut cut) {
        tokens.add(new TimeToken(cut.kind(), lower.substring(from, cut.end())));
        return cut.end();
    }

    private static Cut numeric(String lower, int from) {
        int end = past(lower, from, TimeToken::isDigit);
        char delimiter = charAt(lower, end);
        if (end == from) {
            return new Cut(Kind.NUMBER, past(lower, from + 1, TimeToken::isDigit));
        }
        if (delimiter == ':') {
            return new Cut(Kind.TIME, past(lower, end, p -> isDigit(p) || isOneOf(":.", p)));
        }
        if (!isOneOf("-/.", delimiter)) {
            return new Cut(Kind.NUMBER, end);
        }
        if (!isDigit(charAt(lower, end + 1))) {
            return new Cut(Kind.DATE, past(lower, end + 1, p -> isWordPart(p) || p == delimiter));
        }
        end = past(lower, end + 1, TimeToken::isDigit);
        return charAt(lower, end) == delimiter
                ? new Cut(Kind.DATE, past(lower, end, p -> isDigit(p) || p == delimiter))
                : new Cut(delimiter == '.' ? Kind.NUMBER : Kind.DATE, end);
    }

    private static Cut worded(String lower, int from, Predicate<String> isWord) {
        int end = past(lower, from, TimeToken::isLetter);
        char next = charAt(lower, end);
        return isOneOf("-/.", next) || (next == '+' || isDigit(next)) && !isWord.test(lower.substring(from, end))
                ? new Cut(Kind.DATE, past(lower, end, p -> isWordPart(p) || isOneOf("+-/_.:", p)))
                : new Cut(Kind.WORD, end);
    }

    /** Returns the numbers and the words between other marks; none where a mark ends the text. */
    static List<String> fields(String date) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < date.length()) {
            at = past(date, at, p -> !isWordPart(p));
            int end = past(date, at, isDigit(charAt(date, at)) ? TimeToken::isDigit : TimeToken::isLetter);
            boolean marked = end < date.length() && !isWordPart(date.charAt(end));
            if (end == at || marked && end + 1 == date.length()) {
                return List.of();
            }
            fields.add(date.substring(at, end));
            at = marked ? end + 1 : end;
        }
        return fields;
    }

    boolean startsWithLetter() {
        return isLetter(text.charAt(0));
    }

    String firstWord() {
        return text.substring(0, past(text, 0, TimeToken::isLetter));
    }

    private static int past(String lower, int from, IntPredicate inside) {
        int end = from;
        while (end < lower.length() && inside.test(lower.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the character at a place, a blank behind the end. */
    private static char charAt(String lower, int at) {
        return at < lower.length() ? lower.charAt(at) : ' ';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isWordPart(int c) {
        return isDigit(c) || isLetter(c);
    }

    private static boolean isOneOf(String marks, int c) {
        return marks.indexOf(c) >= 0;
    }
}
