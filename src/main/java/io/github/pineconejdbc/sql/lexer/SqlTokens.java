package io.github.pineconejdbc.sql.lexer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a statement, as far as simple statements have them. It reads them as Calcite's grammar does, or says
 * that it can't, by {@link Kind#OTHER}.
 */
public final class SqlTokens {

    /** What a token is. */
    public enum Kind {
        /** A word without quotes; its text in capitals is the token's. */
        WORD,
        /** A name in double quotes, as it is meant. */
        QUOTED,
        /** A text in single quotes, as it is meant. */
        TEXT,
        /** A number without a sign. */
        NUMBER,
        /** A question mark, an operator or a bracket. */
        SYMBOL,
        /** The end of the statement. */
        END,
        /** Anything that only the whole grammar knows. */
        OTHER
    }

    private final String sql;
    private int at;
    private int start;
    private Kind kind = Kind.OTHER;
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

    /** Moves to the next token. */
    public void next() {
        if (!skipBlanks()) {
            token(Kind.OTHER, "");
            return;
        }
        start = at;
        if (at >= sql.length()) {
            token(Kind.END, "");
            return;
        }
        char c = sql.charAt(at);
        if (isLetter(c)) {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '\'' || c == '"') {
            String meant = quoted(c);
            token(meant == null ? Kind.OTHER : c == '"' ? Kind.QUOTED : Kind.TEXT, meant == null ? "" : meant);
        } else {
            symbol(c);
        }
    }

    /** Returns false at a comment that doesn't end or is a hint. */
    private boolean skipBlanks() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                at++;
            } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
                while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
                    at++;
                }
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                if (end < 0 || sql.startsWith("/*+", at)) {
                    return false;
                }
                at = end + 2;
            } else {
                return true;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private void word() {
        while (at < sql.length()
                && (isLetter(sql.charAt(at))
                        || sql.charAt(at) >= '0' && sql.charAt(at) <= '9'
                        || sql.charAt(at) == '$')) {
            at++;
        }
        boolean prefix = at < sql.length() && (sql.charAt(at) == '\'' || sql.charAt(at) == '&');
        boolean foreign = at < sql.length() && sql.charAt(at) > '~';
        token(
                prefix && isPrefix() || foreign ? Kind.OTHER : Kind.WORD,
                written().toUpperCase(Locale.ROOT));
    }

    /** N'…', X'…', U&'…', _UTF8'…': texts and bytes in other forms. */
    private boolean isPrefix() {
        return at - start == 1 || sql.charAt(start) == '_';
    }

    private void number() {
        while (at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9') {
            at++;
        }
        if (at + 1 < sql.length() && sql.charAt(at) == '.' && sql.charAt(at + 1) >= '0' && sql.charAt(at + 1) <= '9') {
            at++;
            while (at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9') {
                at++;
            }
        }
        boolean ends =
                at >= sql.length() || !isLetter(sql.charAt(at)) && sql.charAt(at) != '.' && sql.charAt(at) <= '~';
        token(ends ? Kind.NUMBER : Kind.OTHER, written());
    }

    /** Returns what stands between quotes; null where they don't close. */
    private @Nullable String quoted(char quote) {
        int from = at + 1;
        int to = sql.indexOf(quote, from);
        if (to < 0) {
            return null;
        }
        if (to + 1 >= sql.length() || sql.charAt(to + 1) != quote) {
            at = to + 1;
            return sql.substring(from, to);
        }
        StringBuilder meant = new StringBuilder();
        while (to >= 0) {
            meant.append(sql, from, to);
            if (to + 1 >= sql.length() || sql.charAt(to + 1) != quote) {
                at = to + 1;
                return meant.toString();
            }
            meant.append(quote);
            from = to + 2;
            to = sql.indexOf(quote, from);
        }
        return null;
    }

    private void symbol(char c) {
        at++;
        char following = at < sql.length() ? sql.charAt(at) : ' ';
        if (c == '<' && (following == '=' || following == '>') || (c == '>' || c == '!') && following == '=') {
            at++;
        } else if ("=<>(),.*?;[]-+/|%:{}".indexOf(c) < 0) {
            token(Kind.OTHER, "");
            return;
        }
        token(Kind.SYMBOL, written());
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

    /** Returns a name as it is written, without quotes, and moves on. */
    public String name() {
        require(isName());
        String name = kind == Kind.QUOTED ? text : written();
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

        /** Returns the column's name as it is written. */
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
