package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;

/** LIKE in time proportional to text and pattern: it never goes back further than to the last {@code %}. */
public final class LikePattern {
    private LikePattern() {}

    /**
     * Returns whether a text is like a pattern.
     *
     * @param escape what makes the next character of the pattern stand for itself: one character, or none
     * @throws io.github.pineconejdbc.error.DriverException (22025) if the pattern ends with its escape, and all that is
     *     before matches
     */
    public static boolean matches(String text, String pattern, String escape) {
        int t = 0;
        int p = 0;
        int afterPercent = -1;
        int resume = 0;
        while (t < text.length()) {
            int wanted = p < pattern.length() ? pattern.codePointAt(p) : -1;
            boolean escaped = wanted >= 0 && !escape.isEmpty() && pattern.startsWith(escape, p);
            if (escaped) {
                wanted = afterEscape(pattern, p + escape.length());
            }
            int c = text.codePointAt(t);
            if (wanted == '%' && !escaped) {
                afterPercent = ++p;
                resume = t;
            } else if (wanted == c || wanted == '_' && !escaped) {
                t += Character.charCount(c);
                p += Character.charCount(wanted) + (escaped ? escape.length() : 0);
            } else if (afterPercent >= 0) {
                resume += Character.charCount(text.codePointAt(resume));
                t = resume;
                p = afterPercent;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '%' && !escape.equals("%")) {
            p++;
        }
        return p == pattern.length();
    }

    private static int afterEscape(String pattern, int at) {
        if (at >= pattern.length()) {
            throw ErrorCondition.BAD_ESCAPE.exception("The pattern '" + pattern + "' ends with its escape");
        }
        return pattern.codePointAt(at);
    }

    /** Returns the pattern of a SIMILAR TO as a regular expression. */
    static String similar(String pattern, String escape) {
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
