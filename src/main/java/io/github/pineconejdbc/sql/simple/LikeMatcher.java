package io.github.pineconejdbc.sql.simple;

/** LIKE in time proportional to text and pattern: it never goes back further than to the last {@code %}. */
final class LikeMatcher {
    private LikeMatcher() {}

    static boolean matches(String text, String pattern) {
        int t = 0;
        int p = 0;
        int afterPercent = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '%') {
                afterPercent = ++p;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == '_' && isOneCharacter(text, t)) {
                t += Character.charCount(text.codePointAt(t));
                p++;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t) && pattern.charAt(p) != '_') {
                t++;
                p++;
            } else if (afterPercent >= 0) {
                resume += Character.charCount(text.codePointAt(resume));
                t = resume;
                p = afterPercent;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '%') {
            p++;
        }
        return p == pattern.length();
    }

    /** To Calcite, {@code _} is a regular expression's dot, which no line end matches. */
    private static boolean isOneCharacter(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '\r', '\u0085', '\u2028', '\u2029' -> false;
            default -> true;
        };
    }
}
