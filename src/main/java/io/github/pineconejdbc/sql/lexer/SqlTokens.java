package io.github.pineconejdbc.sql.lexer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of SQL, as PostgreSQL tells them apart: all that reads SQL reads it by these. Beside PostgreSQL's, a
 * question mark is a parameter and no part of an operator, and {@code //} begins a comment, as in Calcite's SQL.
 */
public final class SqlTokens {

    /** What a token is. */
    public enum Kind {
        /** A word without quotes; its text in capitals is the token's. */
        WORD,
        /** A name in double quotes, as it is meant. */
        QUOTED,
        /** {@code U&"…"}, as it is written between the quotes. */
        UNICODE_QUOTED,
        /** A text in single quotes or between dollar signs, as it is meant. */
        TEXT,
        /** {@code E'…'}, as it is written between the quotes. */
        ESCAPED_TEXT,
        /** {@code U&'…'}, as it is written between the quotes. */
        UNICODE_TEXT,
        /** {@code X'…'}, as it is written between the quotes. */
        HEXADECIMAL,
        /** {@code B'…'}, as it is written between the quotes. */
        BITS,
        /** A number without a sign and without an exponent. */
        NUMBER,
        /** A number with an exponent. */
        APPROXIMATE,
        /** A question mark, an operator or a bracket. */
        SYMBOL,
        /** A comment, as it is written. */
        COMMENT,
        /** The end of the statement. */
        END,
        /** What no statement may hold; the text says what is wrong. */
        WRONG
    }

    private static final String OPERATORS = "+-*/<>=~!@#%^&|`";

    /** Without one of these, an operator of several characters doesn't end with a sign. */
    private static final String BEFORE_A_SIGN = "~!@#%^&|`";

    private final String sql;
    private int at;
    private int start;
    private Kind kind = Kind.END;
    private String text = "";

    public SqlTokens(String sql) {
        this.sql = sql;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the token as it is meant: words in capitals, quotes and their doublings taken away. */
    public String text() {
        return text;
    }

    /** Returns the token as it is written. */
    public String written() {
        return sql.substring(start, at);
    }

    /** Returns where the token begins in the statement. */
    public int start() {
        return start;
    }

    /** Returns where the token ends in the statement. */
    public int end() {
        return at;
    }

    /** Whether the token compares what stands before it with what follows. */
    public boolean isComparison() {
        return kind == Kind.SYMBOL
                && switch (text) {
                    case "=", "<>", "!=", "<", "<=", ">", ">=" -> true;
                    default -> false;
                };
    }

    public boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }

    /** Moves to the next token that is no comment. */
    public void next() {
        do {
            nextOrComment();
        } while (kind == Kind.COMMENT);
    }

    /** Moves to the next token, which may be a comment. */
    public void nextOrComment() {
        while (at < sql.length() && isBlank(sql.charAt(at))) {
            at++;
        }
        start = at;
        if (at >= sql.length()) {
            token(Kind.END, "");
            return;
        }
        char c = sql.charAt(at);
        if (isCommentAt(at)) {
            comment();
        } else if (isLetter(c)) {
            word();
        } else if (isDigit(c) || c == '.' && isDigitAt(at + 1)) {
            number();
        } else if (c == '\'') {
            quoted(Kind.TEXT, '\'');
        } else if (c == '"') {
            quoted(Kind.QUOTED, '"');
        } else if (c == '$') {
            dollars();
        } else {
            symbol(c);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > '\u007f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isDigitAt(int index) {
        return index < sql.length() && isDigit(sql.charAt(index));
    }

    private boolean isAt(int index, char c) {
        return index < sql.length() && sql.charAt(index) == c;
    }

    private boolean isCommentAt(int index) {
        return sql.startsWith("--", index) || sql.startsWith("//", index) || sql.startsWith("/*", index);
    }

    private void comment() {
        if (isAt(at + 1, '*')) {
            int depth = 0;
            do {
                if (at >= sql.length()) {
                    token(Kind.WRONG, "a comment that doesn't end");
                    return;
                }
                boolean opens = sql.startsWith("/*", at);
                boolean closes = sql.startsWith("*/", at);
                depth += opens ? 1 : closes ? -1 : 0;
                at += opens || closes ? 2 : 1;
            } while (depth > 0);
        } else {
            while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
                at++;
            }
        }
        token(Kind.COMMENT, written());
    }

    private void word() {
        do {
            at++;
        } while (at < sql.length() && (isLetter(sql.charAt(at)) || isDigit(sql.charAt(at)) || isAt(at, '$')));
        if (at - start == 1) {
            char c = sql.charAt(start);
            boolean unicode = (c == 'U' || c == 'u') && isAt(at, '&');
            if (unicode && (isAt(at + 1, '\'') || isAt(at + 1, '"'))) {
                at++;
                quoted(isAt(at, '"') ? Kind.UNICODE_QUOTED : Kind.UNICODE_TEXT, sql.charAt(at));
                return;
            }
            Kind prefixed = isAt(at, '\'') ? prefixed(c) : null;
            if (prefixed != null) {
                quoted(prefixed, '\'');
                return;
            }
        }
        token(Kind.WORD, inCapitals(written()));
    }

    private static @Nullable Kind prefixed(char c) {
        return switch (c) {
            case 'N', 'n' -> Kind.TEXT;
            case 'E', 'e' -> Kind.ESCAPED_TEXT;
            case 'X', 'x' -> Kind.HEXADECIMAL;
            case 'B', 'b' -> Kind.BITS;
            default -> null;
        };
    }

    /** Only Latin letters: no keyword is meant by a word with another one, which might have theirs as its capital. */
    private static String inCapitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '\u007f') {
                return word;
            }
        }
        return word.toUpperCase(Locale.ROOT);
    }

    /** Returns the name that is meant by a word without quotes: its Latin letters are small. */
    public static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return folded.toString();
    }

    private void number() {
        digits();
        // Two dots are an operator.
        if (isAt(at, '.') && !isAt(at + 1, '.')) {
            at++;
            digits();
        }
        Kind read = Kind.NUMBER;
        if (isAt(at, 'e') || isAt(at, 'E')) {
            int digits = isAt(at + 1, '-') || isAt(at + 1, '+') ? at + 2 : at + 1;
            if (isDigitAt(digits)) {
                at = digits;
                digits();
                read = Kind.APPROXIMATE;
            }
        }
        if (at < sql.length() && isLetter(sql.charAt(at))) {
            while (at < sql.length() && (isLetter(sql.charAt(at)) || isDigit(sql.charAt(at)))) {
                at++;
            }
            token(Kind.WRONG, "a number with letters after it");
            return;
        }
        token(read, written());
    }

    private void digits() {
        while (isDigitAt(at)) {
            at++;
        }
    }

    /** Reads what stands between quotes, the first of which is here. */
    private void quoted(Kind read, char quote) {
        boolean escapes = read == Kind.ESCAPED_TEXT;
        boolean meant = read == Kind.TEXT || read == Kind.QUOTED;
        int from = ++at;
        boolean doubled = false;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (escapes && c == '\\') {
                at++;
            } else if (c == quote && isAt(at, quote)) {
                doubled = true;
                at++;
            } else if (c == quote) {
                String inside = sql.substring(from, at - 1);
                String one = String.valueOf(quote);
                token(read, meant && doubled ? inside.replace(one + one, one) : inside);
                return;
            }
        }
        at = sql.length();
        token(Kind.WRONG, quote == '"' ? "a name whose quotes don't close" : "a text whose quotes don't close");
    }

    /** Reads {@code $$…$$} and {@code $tag$…$tag$}. */
    private void dollars() {
        at++;
        while (at < sql.length() && (isLetter(sql.charAt(at)) || isDigit(sql.charAt(at)) && at > start + 1)) {
            at++;
        }
        if (!isAt(at, '$')) {
            token(Kind.WRONG, "a dollar sign that begins no text");
            return;
        }
        at++;
        String tag = written();
        int end = sql.indexOf(tag, at);
        if (end < 0) {
            at = sql.length();
            token(Kind.WRONG, "a text whose " + tag + " doesn't close");
            return;
        }
        token(Kind.TEXT, sql.substring(at, end));
        at = end + tag.length();
    }

    private void symbol(char c) {
        at++;
        if (OPERATORS.indexOf(c) >= 0) {
            operator();
        } else if (c == '?' && isAt(at, '?')) {
            at += isAt(at + 1, '|') && !isAt(at + 2, '|') || isAt(at + 1, '&') ? 2 : 1;
        } else if (c == ':' && (isAt(at, ':') || isAt(at, '=')) || c == '.' && isAt(at, '.')) {
            at++;
        } else if ("(),.;:[]{}?".indexOf(c) < 0) {
            token(Kind.WRONG, "a character that SQL doesn't have");
            return;
        }
        token(Kind.SYMBOL, written());
    }

    /** An operator is as long as it can be, but for a sign at its end that belongs to what follows. */
    private void operator() {
        boolean maySign = BEFORE_A_SIGN.indexOf(sql.charAt(start)) >= 0;
        while (at < sql.length() && OPERATORS.indexOf(sql.charAt(at)) >= 0 && !isCommentAt(at)) {
            maySign |= BEFORE_A_SIGN.indexOf(sql.charAt(at)) >= 0;
            at++;
        }
        while (!maySign && at - start > 1 && (isAt(at - 1, '-') || isAt(at - 1, '+'))) {
            at--;
        }
    }

    private void token(Kind newKind, String newText) {
        kind = newKind;
        text = newText;
    }

    /** Leaves the statement to the engine. */
    public static final class NotSimple extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotSimple() {
            super("not simple", null, false, false);
        }
    }

    public static void require(boolean known) {
        if (!known) {
            throw new NotSimple();
        }
    }

    public boolean accept(String wordOrSymbol) {
        if (!is(wordOrSymbol)) {
            return false;
        }
        next();
        return true;
    }

    public void expect(String wordOrSymbol) {
        require(accept(wordOrSymbol));
    }

    /** Returns a token that has to be of this kind, and moves on. */
    public String expect(Kind expected) {
        require(kind == expected);
        String read = text;
        next();
        return read;
    }

    /** Whether the token can be a name. */
    public boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.WORD && !ReservedWords.ALL.contains(text);
    }

    /** Returns a name as it is meant, and moves on. */
    public String name() {
        require(isName());
        String name = kind == Kind.QUOTED ? text : folded(text);
        next();
        return name;
    }

    /**
     * The naming of a column, or of a map column's key.
     *
     * @param name the column's, and what qualifies it before it
     * @param key null where the whole column is meant
     */
    public record Reference(List<String> name, @Nullable String key) {
        /** Whether it is one name, which may be a label too. */
        public boolean isOneName() {
            return name.size() == 1 && key == null;
        }

        /** Returns the column's name as it is meant. */
        public String last() {
            return name.get(name.size() - 1);
        }
    }

    /** Reads the naming of a column; a name may be read already. */
    public Reference reference(List<String> name) {
        while (name.isEmpty() || accept(".")) {
            name.add(name());
        }
        String key = null;
        if (accept("[")) {
            key = expect(Kind.TEXT);
            expect("]");
        }
        return new Reference(name, key);
    }
}
