package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.jdbc.metadata.ScalarFunctions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JDBC's escapes that Calcite's parser doesn't know: {@code {oj …}}, {@code {escape '…'}}, {@code {limit …}}, and
 * {@code {fn …}} around a function that is SQL's own, such as {@code EXTRACT}. Without their braces they are SQL as
 * it is, so blanks take the braces' places, which keeps the positions in error messages right. Escapes that the
 * parser knows stay. So do national texts, but for their N: every text holds any character here, and the parser's
 * own {@code N'…'} takes Latin letters only.
 */
public final class EscapeSyntax {
    /** Text, quoted names and comments may hold braces that mean nothing; a doubled quote is two of these. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<national>(?<![\\w$])[Nn](?='))|'[^']*+'?|\"[^\"]*+\"?|--[^\\r\\n]*+|/\\*(?s:.*?)\\*/|(?<open>\\{\\s*+(?<word>\\w*+)(?=\\s*+(?<next>\\w*+)))|(?<close>})");

    private EscapeSyntax() {}

    static String translate(String sql) {
        if (sql.indexOf('{') < 0 && !sql.contains("N'") && !sql.contains("n'")) {
            return sql;
        }
        StringBuilder result = new StringBuilder(sql);
        Deque<Boolean> dropped = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("national") != null) {
                result.setCharAt(token.start(), ' ');
            } else if (token.group("open") != null) {
                dropped.push(open(result, token));
            } else if (token.group("close") != null && !dropped.isEmpty() && dropped.pop()) {
                result.setCharAt(token.start(), ' ');
            }
        }
        return result.toString();
    }

    private static boolean open(StringBuilder result, Matcher token) {
        switch (token.group("word").toLowerCase(Locale.ROOT)) {
            case "oj" -> blank(result, token.start("word"), token.end("word"));
            case "fn" -> {
                if (token.group("next").isEmpty() || ScalarFunctions.isParsed(token.group("next"))) {
                    return false;
                }
                blank(result, token.start("word"), token.end("word"));
            }
            case "escape", "limit" -> {}
            default -> {
                return false;
            }
        }
        blank(result, token.start(), token.start() + 1);
        return true;
    }

    private static void blank(StringBuilder text, int from, int to) {
        text.replace(from, to, " ".repeat(to - from));
    }
}
