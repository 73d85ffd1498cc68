package io.github.pineconejdbc.sql.engine;

import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.lexer.ReservedWords;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its compared literals taken out, so that statements which differ in nothing else share one plan.
 * A literal is taken out only where it is compared: after {@code =}, {@code <>}, {@code <} and their like, and texts
 * among the first of an IN. What could contradict another condition stays, since the engine sees a contradiction only
 * of literals: two demands of one column share a plan only where both are for equal texts, and one text meets all of
 * them. What is compared with no column stays as well: whether any row meets that is known before a call.
 *
 * @param sql the statement with question marks in the literals' places
 * @param arguments what stands for each question mark; null for a question mark of the statement's own
 */
record SqlTemplate(String sql, List<@Nullable Literal> arguments) {
    /** Characters: nobody writes longer statements again and again. */
    private static final int LONGEST = 100_000;

    /** Many texts are better left to the engine, which sorts them. */
    private static final int MOST_OF_AN_IN = 16;

    /** A literal that was taken out: a text as it is meant, or a number as it is written. */
    record Literal(boolean isText, String value) {

        /** Returns the literal in the form of a type; null where it would mean something else there. */
        @Nullable
        Object as(ValueType type) {
            return switch (type.kind()) {
                case VARCHAR ->
                    isText && (type.precision() == ValueType.UNSET || type.precision() >= value.length())
                            ? value
                            : null;
                case INTEGER -> isWhole(9) ? (Object) Integer.valueOf(value) : null;
                case BIGINT -> isWhole(18) ? (Object) Long.valueOf(value) : null;
                case DOUBLE -> isText ? null : Double.valueOf(value);
                default -> null;
            };
        }

        private boolean isWhole(int digits) {
            return !isText && value.length() <= digits && value.indexOf('.') < 0;
        }
    }

    private record Token(Kind kind, String text, int start, int end, boolean compares) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
        }

        boolean isLiteral() {
            return kind == Kind.TEXT || kind == Kind.NUMBER;
        }
    }

    /** Returns the statement's template; null where there is nothing to take out, or no telling. */
    static @Nullable SqlTemplate of(String sql) {
        if (sql.length() > LONGEST) {
            return null;
        }
        List<Token> tokens = tokens(sql);
        if (tokens.isEmpty() || !tokens.get(0).is("SELECT") && !tokens.get(0).is("WITH")) {
            return null;
        }
        Map<String, Integer> demands = new HashMap<>();
        Map<String, Boolean> onlyEqualTexts = new HashMap<>();
        demands(tokens, demands, onlyEqualTexts);
        BitSet columns = columns(tokens);
        StringBuilder template = new StringBuilder(sql.length());
        List<@Nullable Literal> arguments = new ArrayList<>();
        int copied = 0;
        String column = "";
        int leftOfIn = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean compared = i > 1 && tokens.get(i - 1).compares() && columns.get(i - 2);
            if (compared) {
                column = tokens.get(i - 2).text();
            }
            boolean alone = demands.getOrDefault(column, 0) == 1 || onlyEqualTexts.getOrDefault(column, false);
            if (token.is("?")) {
                arguments.add(null);
            } else if (token.isLiteral() && alone && (compared || leftOfIn > 0 && token.kind() == Kind.TEXT)) {
                template.append(sql, copied, token.start()).append('?');
                copied = token.end();
                arguments.add(new Literal(token.kind() == Kind.TEXT, token.text()));
                leftOfIn--;
            } else if (!token.is(",")) {
                boolean begins = i > 1 && token.is("(") && tokens.get(i - 1).is("IN");
                int left = begins ? left(tokens, i - 1) : 0;
                leftOfIn = begins && columns.get(left) ? MOST_OF_AN_IN : 0;
                column = begins ? tokens.get(left).text() : column;
            }
        }
        return copied == 0
                ? null
                : new SqlTemplate(template.append(sql, copied, sql.length()).toString(), arguments);
    }

    /** Returns the tokens; none where one of them is wrong. */
    private static List<Token> tokens(String sql) {
        List<Token> read = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(sql);
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.WRONG) {
                return List.of();
            }
            read.add(new Token(tokens.kind(), tokens.text(), tokens.start(), tokens.end(), tokens.isComparison()));
        }
        return read;
    }

    /** Counts what is demanded of each column, which is known by the token that stands last before the comparison. */
    private static void demands(List<Token> tokens, Map<String, Integer> demands, Map<String, Boolean> onlyEqualTexts) {
        Map<String, Set<String>> meetingAll = new HashMap<>();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean in = token.is("IN");
            if (token.compares() || in || token.is("BETWEEN") || token.is("LIKE")) {
                int left = left(tokens, i);
                String column = tokens.get(left).text();
                boolean equalTexts = in && left == i - 1
                        || token.is("=")
                                && i + 1 < tokens.size()
                                && tokens.get(i + 1).kind() == Kind.TEXT;
                Set<String> texts = texts(tokens, i + 1);
                Set<String> common = meetingAll.computeIfAbsent(column, first -> new HashSet<>(texts));
                common.retainAll(texts);
                demands.merge(column, 1, Integer::sum);
                onlyEqualTexts.merge(column, equalTexts && !common.isEmpty(), Boolean::logicalAnd);
                if (token.compares()
                        && i + 1 < tokens.size()
                        && !tokens.get(i + 1).isLiteral()) {
                    demands.merge(tokens.get(i + 1).text(), 1, Integer::sum);
                    onlyEqualTexts.put(tokens.get(i + 1).text(), false);
                }
            }
        }
        // Of an expression nothing is known but that it ends so.
        onlyEqualTexts.put(")", false);
        onlyEqualTexts.put("]", false);
    }

    /** Returns the text at a position, or all those in the parentheses that open there. */
    private static Set<String> texts(List<Token> tokens, int at) {
        Set<String> texts = new HashSet<>();
        boolean several = at < tokens.size() && tokens.get(at).is("(");
        for (int i = several ? at + 1 : at; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.TEXT) {
                texts.add(token.text());
            }
            if (!several || token.is(")")) {
                break;
            }
        }
        return texts;
    }

    /** Returns the position of what stands before a comparison. */
    private static int left(List<Token> tokens, int at) {
        return at > 1 && tokens.get(at - 1).is("NOT") ? at - 2 : at - 1;
    }

    /** Returns the positions of the tokens which end what has a column, or counts rows. */
    private static BitSet columns(List<Token> tokens) {
        BitSet columns = new BitSet();
        BitSet inBrackets = new BitSet();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                inBrackets.clear(++depth);
                continue;
            }
            boolean column = token.is(")") && depth > 0
                    ? inBrackets.get(depth--)
                    : token.is("]")
                            || isColumn(tokens, i)
                            || i > 0 && token.is("*") && tokens.get(i - 1).is("(");
            if (column) {
                columns.set(i);
                inBrackets.set(depth);
            }
        }
        return columns;
    }

    private static boolean isColumn(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        boolean ofType =
                at > 0 && (tokens.get(at - 1).is("AS") || tokens.get(at - 1).is("::"));
        return !called
                && !ofType
                && (token.kind() == Kind.QUOTED
                        || token.kind() == Kind.WORD && !ReservedWords.ALL.contains(token.text()));
    }

    /** Returns the plan of the statement, made from the template's; null where a literal means something else in it. */
    @Nullable
    Plan bind(Plan plan) {
        List<ValueType> types = plan.parameters();
        List<ValueType> own = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        @Nullable Object[] bound = new @Nullable Object[types.size()];
        for (int i = 0; i < bound.length; i++) {
            Literal literal = arguments.get(i);
            if (literal == null) {
                if (plan.isOpen(i)) {
                    open.add(own.size());
                }
                own.add(types.get(i));
                continue;
            }
            bound[i] = literal.as(types.get(i));
            if (bound[i] == null) {
                return null;
            }
        }
        return new Plan(
                plan.columns(),
                own,
                open,
                (values, scope, demand) -> plan.execute(values(bound, values), scope, demand));
    }

    private @Nullable Object[] values(@Nullable Object[] bound, @Nullable Object[] own) {
        @Nullable Object[] values = bound.clone();
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (arguments.get(i) == null) {
                values[i] = own[next++];
            }
        }
        return values;
    }
}
