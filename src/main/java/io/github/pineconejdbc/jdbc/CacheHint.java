package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comment {@code NO_CACHE}, written as Oracle and Calcite write hints, by which one statement goes past the
 * answers that statements share. It may stand wherever a comment may, since tools wrap what their users write.
 */
final class CacheHint {
    private static final Pattern HINT = Pattern.compile("/\\*\\+\\s*+(?i:no_cache)\\s*+\\*/");

    private CacheHint() {}

    static boolean isIn(@Nullable String sql) {
        return sql != null && !without(sql).equals(sql);
    }

    /** Returns the statement with blanks in the hint's place, which keeps the positions in error messages right. */
    static String without(String sql) {
        if (!sql.contains("/*+")) {
            return sql;
        }
        StringBuilder result = new StringBuilder(sql);
        SqlTokens tokens = new SqlTokens(sql);
        do {
            tokens.nextOrComment();
            boolean hint =
                    tokens.kind() == Kind.COMMENT && HINT.matcher(tokens.text()).matches();
            for (int i = tokens.start(); hint && i < tokens.end(); i++) {
                if (sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
                    result.setCharAt(i, ' ');
                }
            }
        } while (tokens.kind() != Kind.END);
        return result.toString();
    }
}
