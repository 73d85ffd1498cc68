package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;

/** The patterns of SIMILAR TO, written as regular expressions. */
final class SimilarTo {
    private SimilarTo() {}

    static String regex(String pattern, String escape) {
        StringBuilder regex = new StringBuilder();
        boolean inBrackets = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (!escape.isEmpty() && pattern.startsWith(escape, i)) {
                i += escape.length();
                if (i >= pattern.length()) {
                    throw ErrorCondition.BAD_ESCAPE.exception("The pattern '" + pattern + "' ends with its escape");
                }
                literal(regex, pattern.charAt(i));
            } else if (inBrackets && pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
                int end = pattern.indexOf(":]", i) + 2;
                regex.append(pattern, i, end);
                i = end - 1;
            } else if (inBrackets) {
                inBrackets = c != ']';
                regex.append(c == '\\' ? "\\" : "").append(c);
            } else if (c == '[') {
                inBrackets = true;
                regex.append(c);
            } else if (c == '(') {
                regex.append("(?:");
            } else if ("|*+?{})".indexOf(c) >= 0) {
                regex.append(c);
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                literal(regex, c);
            }
        }
        return regex.toString();
    }

    private static void literal(StringBuilder regex, char c) {
        regex.append("\\.[]{}()*+-?^$|&".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
}
