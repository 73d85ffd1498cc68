package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * JDBC's escapes that Calcite's parser doesn't know: {@code {oj …}}, {@code {escape '…'}}, {@code {limit …}}, and
 * {@code {fn …}} around a function that is SQL's own, such as {@code EXTRACT}. Without their braces they are SQL as
 * it is, so blanks take the braces' places, which keeps the positions in error messages right. Escapes that the
 * parser knows stay. So do national texts, but for their N: every text holds any character here, and the parser's
 * own {@code N'…'} takes Latin letters only.
 */
public final class EscapeSyntax {

    private EscapeSyntax() {}

    static String translate(String sql) {
        if (sql.indexOf('{') < 0 && !sql.contains("N'") && !sql.contains("n'")) {
            return sql;
        }
        StringBuilder result = new StringBuilder(sql);
        Deque<Boolean> dropped = new ArrayDeque<>();
        SqlTokens tokens = new SqlTokens(sql);
        tokens.next();
        while (tokens.kind() != Kind.END) {
            int start = tokens.start();
            if (tokens.accept("{")) {
                boolean drops = isDropped(tokens, result);
                dropped.push(drops);
                blank(result, start, drops ? start + 1 : start);
                continue;
            }
            boolean national = tokens.kind() == Kind.TEXT && "Nn".indexOf(sql.charAt(start)) >= 0;
            boolean closes = tokens.is("}") && !dropped.isEmpty() && dropped.pop();
            blank(result, start, national || closes ? start + 1 : start);
            tokens.next();
        }
        return result.toString();
    }

    /** Whether the escape loses its braces, and what of its word has to go with them does. */
    private static boolean isDropped(SqlTokens tokens, StringBuilder result) {
        if (tokens.is("ESCAPE") || tokens.is("LIMIT")) {
            return true;
        }
        boolean function = tokens.is("FN");
        if (!function && !tokens.is("OJ")) {
            return false;
        }
        int start = tokens.start();
        int end = tokens.end();
        tokens.next();
        if (function && (tokens.kind() != Kind.WORD || Functions.isInBraces(tokens.text()))) {
            return false;
        }
        blank(result, start, end);
        return true;
    }

    private static void blank(StringBuilder text, int from, int to) {
        text.replace(from, to, " ".repeat(to - from));
    }
}
