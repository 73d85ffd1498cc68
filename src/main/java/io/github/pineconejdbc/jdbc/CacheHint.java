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
        if (sql == null || !sql.contains("/*+")) {
            return false;
        }
        SqlTokens tokens = new SqlTokens(sql);
        do {
            tokens.nextOrComment();
            if (tokens.kind() == Kind.COMMENT && HINT.matcher(tokens.text()).matches()) {
                return true;
            }
        } while (tokens.kind() != Kind.END);
        return false;
    }
}
