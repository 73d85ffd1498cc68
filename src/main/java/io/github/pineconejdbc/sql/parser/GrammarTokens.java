package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import io.github.pineconejdbc.sql.lexer.TextEscapes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a statement in the grammar's form. A word that PostgreSQL doesn't reserve is a name wherever it can't be
 * a keyword, which what stands before and after it tells.
 */
final class GrammarTokens implements TokenManager {
    private static final Map<String, Integer> KINDS = kinds();

    /** Functions and clauses that are none without a parenthesis after them. */
    private static final Set<String> CALLED = Set.of(
            ("CEIL CEILING CONVERT CUBE CURSOR EXISTS EXTRACT FLOOR JSON_ARRAY JSON_ARRAYAGG JSON_EXISTS JSON_OBJECT "
                            + "JSON_OBJECTAGG JSON_QUERY JSON_VALUE ORDINAL OVERLAY PERCENTILE_CONT PERCENTILE_DISC PERIOD "
                            + "POSITION ROLLUP SAFE_CAST SAFE_OFFSET SAFE_ORDINAL SUBSTRING TRANSLATE TRIM TRY_CAST")
                    .split(" "));

    /** Types, and what types begin with: elsewhere than where a type is expected, they are names. */
    private static final Set<String> TYPES = Set.of(
            ("BIGINT BINARY BOOLEAN CHAR CHARACTER DATE DATETIME DEC DECIMAL DOUBLE FLOAT GEOMETRY INT INTEGER NUMERIC "
                            + "REAL SMALLINT TIME TIMESTAMP TINYINT UNSIGNED UUID VARBINARY VARCHAR VARIANT VARYING")
                    .split(" "));

    /** What follows a type that has more than one word. */
    private static final Set<String> OF_TYPES = Set.of("PRECISION", "VARYING", "WITH", "WITHOUT");

    /** Parts of clauses: they are names before what ends an expression or continues one. */
    private static final Set<String> CLAUSES =
            Set.of(("ASOF AT BETWEEN BY CONTAINS CURRENT_PATH EXPLAIN INTERVAL MATCH_CONDITION MEASURE MEMBER MINUS "
                            + "MULTISET NEW OVER PARTITION PIVOT QUALIFY RANGE ROW ROWS SPECIFIC SUBMULTISET TABLESAMPLE "
                            + "UESCAPE UNKNOWN UNPIVOT VALUE VALUES")
                    .split(" "));

    private static final Set<String> AFTER_A_NAME = Set.of(
            (", ) . = <> != < <= > >= + - * / % || ~ ; ] :: -> ->> AND AS ASC BETWEEN DESC ELSE END EXCEPT FROM GROUP "
                            + "HAVING IN INTERSECT IS LIKE LIMIT NOT OR ORDER THEN UNION WHEN WHERE")
                    .split(" "));

    /** A token as it was read, which is looked at before the grammar gets it. */
    private record Read(Kind kind, String text, String written, int start, int end) {
        boolean is(String wordOrSymbol) {
            return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
        }
    }

    private static final Read NOTHING = new Read(Kind.END, "", "", 0, 0);

    private final String sql;
    private final SqlTokens tokens;

    /** Of each parenthesis that is open, what stands before it, or AS where a cast's type has begun. */
    private final Deque<String> open = new ArrayDeque<>();

    private Read before = NOTHING;
    private Read current = NOTHING;
    private Read next;
    private int turn;

    /** Where the last position is that was made a line and a column. */
    private int at;

    private int line = 1;
    private int column = 1;

    GrammarTokens(String sql) {
        this.sql = sql;
        this.tokens = new SqlTokens(sql);
        this.next = read();
    }

    /** The kinds of the words and symbols; others stand in angle brackets. */
    private static Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        for (int kind = 1; kind < GeneratedParserConstants.tokenImage.length; kind++) {
            String image = GeneratedParserConstants.tokenImage[kind];
            kinds.put(image.substring(1, image.length() - 1), kind);
        }
        return kinds;
    }

    private Read read() {
        tokens.next();
        return new Read(tokens.kind(), tokens.text(), tokens.written(), tokens.start(), tokens.end());
    }

    private void advance() {
        before = current;
        current = next;
        next = current.kind() == Kind.END ? current : read();
    }

    @Override
    public Token getNextToken() {
        Cancellation.check(++turn);
        advance();
        return switch (current.kind()) {
            case WORD -> word();
            case QUOTED -> token(GeneratedParserConstants.QUOTED_IDENTIFIER, current.written());
            case TEXT -> text(current.text());
            case ESCAPED_TEXT -> text(TextEscapes.read(current.text()));
            case UNICODE_TEXT -> text(unicode(current.text()));
            case UNICODE_QUOTED -> {
                int start = current.start();
                String name = unicode(current.text()).replace("\"", "\"\"");
                yield token(GeneratedParserConstants.QUOTED_IDENTIFIER, '"' + name + '"', start);
            }
            case HEXADECIMAL -> token(GeneratedParserConstants.BINARY_STRING_LITERAL, hexadecimal());
            case BITS -> throw ErrorCondition.NOT_SUPPORTED.exception("Bits, B'…', aren't supported");
            case NUMBER -> {
                boolean whole = current.text().indexOf('.') < 0;
                yield token(
                        whole
                                ? GeneratedParserConstants.UNSIGNED_INTEGER_LITERAL
                                : GeneratedParserConstants.DECIMAL_NUMERIC_LITERAL,
                        current.text());
            }
            case APPROXIMATE -> token(GeneratedParserConstants.APPROX_NUMERIC_LITERAL, current.text());
            case SYMBOL -> symbol();
            case END -> token(GeneratedParserConstants.EOF, "");
            case WRONG -> throw wrong(current.text());
            case COMMENT -> throw new IllegalStateException("comments are skipped");
        };
    }

    private String hexadecimal() {
        String digits = current.text();
        if (digits.length() % 2 != 0 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw wrong("a binary literal that isn't an even number of hexadecimal digits");
        }
        return digits;
    }

    private Token text(String meant) {
        return token(GeneratedParserConstants.QUOTED_STRING, '\'' + meant.replace("'", "''") + '\'');
    }

    /** What UESCAPE may follow with another character than the backslash. */
    private String unicode(String written) {
        char escape = '\\';
        String quote = current.written().substring(current.written().length() - 1);
        if (next.is("UESCAPE")) {
            advance();
            advance();
            if (current.kind() != Kind.TEXT || current.text().length() != 1) {
                throw wrong("UESCAPE without a character in quotes");
            }
            escape = current.text().charAt(0);
        }
        return TextEscapes.readUnicode(written.replace(quote + quote, quote), escape);
    }

    private Token symbol() {
        String symbol = current.text();
        switch (symbol) {
            case "{" -> {
                String escape = "{" + next.text().toLowerCase(Locale.ROOT);
                Integer kind = next.kind() == Kind.WORD ? KINDS.get(escape) : null;
                if (kind != null) {
                    int start = current.start();
                    advance();
                    return token(kind, escape, start);
                }
            }
            case "(" ->
                open.push(
                        open.peek() != null && open.peek().equals("AS")
                                ? "AS"
                                : before.kind() == Kind.WORD ? before.text() : "");
            case ")" -> open.poll();
            default -> {}
        }
        return token(KINDS.getOrDefault(symbol, GeneratedParserConstants.OPERATOR), symbol);
    }

    private Token word() {
        String word = current.text();
        if (word.equals("AS") && isCast(open.peek())) {
            open.pop();
            open.push("AS");
        }
        Integer kind = isName(word) ? null : KINDS.get(word);
        return token(kind == null ? GeneratedParserConstants.IDENTIFIER : kind, current.written());
    }

    private boolean isName(String word) {
        boolean typing = isTypeExpected();
        if (before.is(".") || before.is("AS") && !typing && !next.is("(") && !word.equals("NOT")) {
            return !word.equals("MATERIALIZED");
        }
        if (TYPES.contains(word)) {
            return !typing && next.kind() != Kind.TEXT && !OF_TYPES.contains(next.text()) && !next.is("ZONE");
        }
        if (word.equals("GROUPING")) {
            return !next.is("SETS");
        }
        if (CALLED.contains(word)) {
            return !next.is("(");
        }
        if (next.is("(") && isContext(word)) {
            return true;
        }
        if (CLAUSES.contains(word)) {
            return (next.kind() == Kind.END || AFTER_A_NAME.contains(next.text()) && next.kind() != Kind.TEXT)
                    && !isEndOfClause(word)
                    && !(typing && (word.equals("INTERVAL") || word.equals("MULTISET")));
        }
        return false;
    }

    /** {@code CURRENT ROW}, {@code 5 ROWS}, {@code IS UNKNOWN}: the word before tells that it isn't a name. */
    private boolean isEndOfClause(String word) {
        return switch (word) {
            case "ROW" -> before.is("CURRENT") || before.kind() == Kind.NUMBER || before.is("?");
            case "ROWS" ->
                before.kind() == Kind.NUMBER
                        || before.is("?")
                        || next.is("BETWEEN")
                        || next.is("FROM") && (before.is("FROM") || before.is("JOIN") || before.is("LATERAL"));
            case "RANGE" -> next.is("BETWEEN");
            case "UNKNOWN" -> before.is("IS") || before.is("NOT");
            case "OVER", "PARTITION", "BY", "VALUES" -> next.is("(") || next.is("BY");
            case "MULTISET" -> next.is("EXCEPT") || next.is("INTERSECT") || next.is("UNION");
            case "BETWEEN", "INTERVAL" -> next.is("-") || next.is("+");
            default -> false;
        };
    }

    private static boolean isContext(String word) {
        return switch (word) {
            case "CURRENT_CATALOG", "CURRENT_SCHEMA", "CURRENT_USER", "SESSION_USER", "USER" -> true;
            default -> false;
        };
    }

    private boolean isTypeExpected() {
        return before.is("::")
                || before.is("RETURNING")
                || before.kind() == Kind.WORD
                        && (TYPES.contains(before.text()) || before.is("MAP") || before.is("ARRAY"))
                || open.peek() != null
                        && (open.peek().equals("AS") || open.peek().equals("CONVERT") && before.is(","));
    }

    private static boolean isCast(@Nullable String word) {
        return word != null && (word.equals("CAST") || word.equals("TRY_CAST") || word.equals("SAFE_CAST"));
    }

    private Token token(int kind, String image) {
        return token(kind, image, current.start());
    }

    private Token token(int kind, String image, int start) {
        Token token = Token.newToken(kind, image);
        moveTo(start);
        token.beginLine = line;
        token.beginColumn = column;
        moveTo(Math.max(start, current.end() - 1));
        token.endLine = line;
        token.endColumn = column;
        return token;
    }

    private void moveTo(int position) {
        for (; at < position; at++) {
            char c = sql.charAt(at);
            boolean inPair = c == '\r' && at + 1 < sql.length() && sql.charAt(at + 1) == '\n';
            boolean ends = c == '\n' || c == '\r' && !inPair;
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
    }

    private DriverException wrong(String what) {
        moveTo(current.start());
        return SyntaxErrors.at(line, column, what);
    }
}
