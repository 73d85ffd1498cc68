package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.LruMap;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The functions that search text for a pattern. They do what Calcite's do, on text whose search can be
 * stopped: a pattern of a few characters may keep a processor busy for years. Public for the code that
 * Calcite generates.
 */
public final class Patterns {
    private static final int KEPT = 200;
    private static final int LONGEST = 20_000;

    /** The last patterns, as a statement has the same one for every row. */
    private static final Map<String, Pattern> COMPILED = Collections.synchronizedMap(new LruMap<>(KEPT));

    private Patterns() {}

    /** {@code text LIKE pattern [ESCAPE escape]}; without an escape, none is one. */
    public static @Nullable Boolean like(@Nullable String text, @Nullable String pattern, @Nullable String escape) {
        return matches(text, pattern == null ? null : like(pattern, escape), 0);
    }

    /** {@code text ILIKE pattern [ESCAPE escape]}. */
    public static @Nullable Boolean ilike(@Nullable String text, @Nullable String pattern, @Nullable String escape) {
        return matches(text, pattern == null ? null : like(pattern, escape), Pattern.CASE_INSENSITIVE);
    }

    /** {@code text SIMILAR TO pattern [ESCAPE escape]}. */
    public static @Nullable Boolean similar(@Nullable String text, @Nullable String pattern, @Nullable String escape) {
        return matches(text, pattern == null ? null : similar(pattern, escape), 0);
    }

    /** {@code text ~ pattern}. */
    public static @Nullable Boolean find(@Nullable String text, @Nullable String pattern) {
        return find(text, pattern, 0);
    }

    /** {@code text ~* pattern}. */
    public static @Nullable Boolean findAnyCase(@Nullable String text, @Nullable String pattern) {
        return find(text, pattern, Pattern.CASE_INSENSITIVE);
    }

    /** {@code REGEXP_LIKE(text, pattern, flags)}. */
    public static @Nullable Boolean regexpLike(
            @Nullable String text, @Nullable String pattern, @Nullable String flags) {
        return flags == null ? null : find(text, pattern, flags(flags));
    }

    /** {@code REGEXP_REPLACE(text, pattern, replacement, flags)}: the first match, or all with the flag g. */
    public static @Nullable String regexpReplace(
            @Nullable String text, @Nullable String pattern, @Nullable String replacement, @Nullable String flags) {
        if (text == null || pattern == null || replacement == null || flags == null) {
            return null;
        }
        Matcher matcher =
                compiled(posix(sane(pattern)), flags(flags.replace("g", ""))).matcher(Cancellation.text(text));
        String groups =
                replacement.replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1").replace("\\&", "$0");
        return flags.contains("g") ? matcher.replaceAll(groups) : matcher.replaceFirst(groups);
    }

    private static @Nullable Boolean matches(@Nullable String text, @Nullable String regex, int flags) {
        return text == null || regex == null
                ? null
                : compiled(regex, flags).matcher(Cancellation.text(text)).matches();
    }

    private static @Nullable Boolean find(@Nullable String text, @Nullable String pattern, int flags) {
        return text == null || pattern == null
                ? null
                : compiled(posix(sane(pattern)), flags)
                        .matcher(Cancellation.text(text))
                        .find();
    }

    private static Pattern compiled(String regex, int flags) {
        String key = flags + regex;
        Pattern compiled = COMPILED.get(key);
        if (compiled == null) {
            compiled = compile(regex, flags);
            COMPILED.put(key, compiled);
        }
        return compiled;
    }

    /** Java reads a pattern in time with the square of its length, at worst. */
    private static String sane(String pattern) {
        if (pattern.length() > LONGEST) {
            throw ErrorCondition.BAD_REGEX.exception(
                    "A pattern of " + pattern.length() + " characters is too long: it has " + LONGEST + " at most");
        }
        return pattern;
    }

    private static Pattern compile(String regex, int flags) {
        Cancellation.check();
        try {
            return Pattern.compile(regex, flags);
        } catch (PatternSyntaxException e) {
            throw ErrorCondition.BAD_REGEX.exception("The pattern can't be read: " + e.getDescription(), e);
        }
    }

    private static int flags(String letters) {
        int flags = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            switch (letter) {
                case 'i' -> flags |= Pattern.CASE_INSENSITIVE;
                case 'c' -> flags &= ~Pattern.CASE_INSENSITIVE;
                case 'n' -> flags |= Pattern.DOTALL;
                case 'm' -> flags |= Pattern.MULTILINE;
                default ->
                    throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                            "'" + letter + "' is no flag of a regular expression: there are c, g, i, m and n");
            }
        }
        return flags;
    }

    private static String like(String unchecked, @Nullable String escape) {
        String pattern = sane(unchecked);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (isEscape(c, escape)) {
                appendEscaped(regex, pattern, ++i, "%_" + c);
            } else {
                appendWildcardOrLiteral(regex, c);
            }
        }
        return regex.toString();
    }

    private static String similar(String unchecked, @Nullable String escape) {
        String pattern = sane(unchecked);
        StringBuilder regex = new StringBuilder();
        boolean inBrackets = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (isEscape(c, escape)) {
                appendEscaped(regex, pattern, ++i, "%_|*+?{}()[]^-" + c);
            } else if (inBrackets && pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
                int end = pattern.indexOf(":]", i) + 2;
                regex.append(pattern, i, end);
                i = end - 1;
            } else if (inBrackets) {
                inBrackets = c != ']';
                regex.append(c == '[' || c == '\\' || c == '&' ? "\\" : "").append(c);
            } else if (c == '[') {
                inBrackets = true;
                regex.append(c);
            } else if ("|*+?{}()".indexOf(c) >= 0) {
                regex.append(c);
            } else {
                appendWildcardOrLiteral(regex, c);
            }
        }
        return posix(regex.toString());
    }

    private static boolean isEscape(char c, @Nullable String escape) {
        if (escape != null && escape.length() != 1) {
            throw badEscape("'" + escape + "' is no escape: it must be one character");
        }
        return escape != null && c == escape.charAt(0);
    }

    private static void appendEscaped(StringBuilder regex, String pattern, int at, String escapable) {
        if (at >= pattern.length() || escapable.indexOf(pattern.charAt(at)) < 0) {
            throw badEscape("The pattern '" + pattern + "' has an escape before nothing that needs one");
        }
        appendLiteral(regex, pattern.charAt(at));
    }

    private static void appendWildcardOrLiteral(StringBuilder regex, char c) {
        switch (c) {
            case '%' -> regex.append("(?s:.*)");
            case '_' -> regex.append('.');
            default -> appendLiteral(regex, c);
        }
    }

    private static void appendLiteral(StringBuilder regex, char c) {
        regex.append("\\.[]{}()*+-?^$|&".indexOf(c) >= 0 ? "\\" : "").append(c);
    }

    private static DriverException badEscape(String message) {
        return ErrorCondition.BAD_ESCAPE.exception(message);
    }

    /** POSIX names classes in another way than Java. */
    private static String posix(String regex) {
        Matcher classes = Pattern.compile("\\[:(\\w+):]").matcher(regex);
        return classes.replaceAll(match -> {
            String name = match.group(1).toLowerCase(Locale.ROOT);
            return switch (name) {
                case "whitespace", "space" -> "\\\\s";
                case "xdigit" -> "\\\\p{XDigit}";
                case "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "upper" ->
                    "\\\\p{" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "}";
                default -> Matcher.quoteReplacement(match.group());
            };
        });
    }
}
