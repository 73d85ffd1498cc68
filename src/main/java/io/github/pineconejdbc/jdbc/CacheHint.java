package io.github.pineconejdbc.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comment {@code NO_CACHE}, written as Oracle and Calcite write hints, by which one statement goes past the
 * answers that statements share. It may stand wherever a comment may, since tools wrap what their users write.
 */
final class CacheHint {
    /** Text, quoted names and other comments may hold what looks like the hint. */
    private static final class Tokens {
        static final Pattern PATTERN = Pattern.compile("'[^']*+'?|\"[^\"]*+\"?|--[^\\r\\n]*+"
                + "|(?<hint>/\\*\\+\\s*+(?i:no_cache)\\s*+\\*/)|/\\*(?s:.*?)\\*/");
    }

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
        Matcher token = Tokens.PATTERN.matcher(sql);
        while (token.find()) {
            for (int i = token.start("hint"); i >= 0 && i < token.end("hint"); i++) {
                if (sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
                    result.setCharAt(i, ' ');
                }
            }
        }
        return result.toString();
    }
}
