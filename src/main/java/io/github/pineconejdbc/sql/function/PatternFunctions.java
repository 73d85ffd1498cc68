package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.function.RegularExpression.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Functions that search text for a pattern, as PostgreSQL has them. Public for the code that Calcite generates. */
public final class PatternFunctions {
    static final List<FunctionRow> ROWS = new Area(PatternFunctions.class, JdbcList.STRING, true)
            .row(
                    "REGEXP_COUNT(text, text, integer = 1, text = '') integer",
                    "How often a pattern matches, from a character on",
                    "REGEXP_COUNT('banana', 'an')",
                    "2")
            .row(
                    "REGEXP_INSTR(text, text, integer = 1, integer = 1, integer = 0, text = '', integer = 0) integer",
                    "Where the nth match begins, or what is after it; 0 is nowhere",
                    "REGEXP_INSTR('banana', 'n', 1, 2)",
                    "5")
            .row(
                    "REGEXP_LIKE(text, text, text = '') boolean",
                    "Whether a pattern matches somewhere",
                    "REGEXP_LIKE('Banana', 'BAN', 'i')",
                    "true")
            .row(
                    "REGEXP_MATCH(text, text, text = '') text[]?",
                    "The parts in parentheses of the first match, or all of it",
                    "REGEXP_MATCH('a1b2', '([a-z])([0-9])')",
                    "{a,1}")
            .row(
                    "REGEXP_REPLACE(text, text, text, text = '') text",
                    "With a replacement for the first match, or for all with the flag g",
                    "REGEXP_REPLACE('banana', '(a)(n)', '\\2\\1', 'g')",
                    "bnanaa")
            .row(
                    "REGEXP_REPLACE(text, text, text, integer, integer = 1, text = '') text",
                    "With a replacement for the nth match, or for all with 0, from a character on",
                    "REGEXP_REPLACE('banana', 'a', 'o', 1, 2)",
                    "banona")
            .row(
                    "REGEXP_SPLIT_TO_ARRAY(text, text, text = '') text[]",
                    "The parts between matches",
                    "REGEXP_SPLIT_TO_ARRAY('a1b22c', '[0-9]+')",
                    "{a,b,c}")
            .row(
                    "REGEXP_SUBSTR(text, text, integer = 1, integer = 1, text = '', integer = 0) text?",
                    "The nth match, or a part of it in parentheses",
                    "REGEXP_SUBSTR('a1b22', '[0-9]+', 1, 2)",
                    "22")
            .row(
                    "SUBSTRING(text, text) text?",
                    "What a pattern matches, or its first part in parentheses",
                    "SUBSTRING('foobar' FROM 'o(.)b')",
                    "o")
            .operator(
                    "like",
                    "LIKE(text, text, text = '\\') boolean",
                    "% is any text, _ any character",
                    "'a_b' LIKE 'a\\_%'",
                    "true")
            .also("like", "LIKE(character, text, text = '\\') boolean")
            .operator(
                    "ilike",
                    "ILIKE(text, text, text = '\\') boolean",
                    "LIKE of small and capital letters alike",
                    "'ÄB' ILIKE 'ä_'",
                    "true")
            .also("ilike", "ILIKE(character, text, text = '\\') boolean")
            .operator(
                    "likeAny",
                    "LIKE ANY(text, text[]) boolean?",
                    "LIKE of one pattern of an array at least",
                    "'ab' LIKE ANY (ARRAY['x', 'a%'])",
                    "true")
            .operator(
                    "notLikeAny",
                    "NOT LIKE ANY(text, text[]) boolean?",
                    "Whether a pattern of an array isn't LIKE the text",
                    "'ab' NOT LIKE ANY (ARRAY['x', 'a%'])",
                    "true")
            .operator(
                    "ilikeAny",
                    "ILIKE ANY(text, text[]) boolean?",
                    "LIKE ANY of small and capital letters alike",
                    "'AB' ILIKE ANY (ARRAY['x', 'a%'])",
                    "true")
            .operator(
                    "notIlikeAny",
                    "NOT ILIKE ANY(text, text[]) boolean?",
                    "NOT LIKE ANY of small and capital letters alike",
                    "'AB' NOT ILIKE ANY (ARRAY['a%'])",
                    "false")
            .operator(
                    "similar",
                    "SIMILAR TO(text, text, text = '\\') boolean",
                    "LIKE with | * + ? {m,n} ( ) [ ]",
                    "'abab' SIMILAR TO '(ab)+'",
                    "true")
            .also("similar", "SIMILAR TO(character, text, text = '\\') boolean")
            .operator(
                    "matches",
                    "~(text, text) boolean",
                    "Whether a regular expression matches somewhere",
                    "'abc' ~ '^a.c$'",
                    "true")
            .also("matches", "~(character, text) boolean")
            .operator(
                    "matchesAnyCase",
                    "~*(text, text) boolean",
                    "~ of small and capital letters alike",
                    "'ÄB' ~* '^ä'",
                    "true")
            .also("matchesAnyCase", "~*(character, text) boolean")
            .rows();

    private PatternFunctions() {}

    public static boolean like(String text, String pattern, String escape) {
        checkEscape(escape);
        return LikePattern.matches(text, sane(pattern), escape);
    }

    public static boolean ilike(String text, String pattern, String escape) {
        checkEscape(escape);
        return LikePattern.matches(
                TextFunctions.lower(text), TextFunctions.lower(sane(pattern)), TextFunctions.lower(escape));
    }

    public static @Nullable Boolean likeAny(String text, List<?> patterns) {
        return any(patterns, pattern -> like(text, pattern, "\\"));
    }

    public static @Nullable Boolean notLikeAny(String text, List<?> patterns) {
        return any(patterns, pattern -> !like(text, pattern, "\\"));
    }

    public static @Nullable Boolean ilikeAny(String text, List<?> patterns) {
        return any(patterns, pattern -> ilike(text, pattern, "\\"));
    }

    public static @Nullable Boolean notIlikeAny(String text, List<?> patterns) {
        return any(patterns, pattern -> !ilike(text, pattern, "\\"));
    }

    /** True where one is, else unknown where one is NULL. */
    private static @Nullable Boolean any(List<?> patterns, Predicate<String> matches) {
        boolean unknown = false;
        for (Object pattern : patterns) {
            Cancellation.check();
            if (pattern instanceof List<?> list) {
                Boolean inside = any(list, matches);
                if (inside != null && inside) {
                    return true;
                }
                unknown |= inside == null;
            } else if (pattern == null) {
                unknown = true;
            } else if (matches.test((String) pattern)) {
                return true;
            }
        }
        return unknown ? null : false;
    }

    private static String sane(String pattern) {
        if (pattern.length() > RegularExpression.LONGEST) {
            throw RegularExpression.tooLong(pattern);
        }
        return pattern;
    }

    private static void checkEscape(String escape) {
        if (escape.codePointCount(0, escape.length()) > 1) {
            throw ErrorCondition.BAD_ESCAPE.exception(
                    "'" + escape + "' is no escape: it must be one character, or none");
        }
    }

    public static boolean similar(String text, String pattern, String escape) {
        checkEscape(escape);
        return RegularExpression.similar(pattern, escape).isIn(text);
    }

    public static boolean matches(String text, String pattern) {
        return RegularExpression.of(pattern, "").isIn(text);
    }

    public static boolean matchesAnyCase(String text, String pattern) {
        return RegularExpression.of(pattern, "i").isIn(text);
    }

    public static boolean regexpLike(String text, String pattern, String flags) {
        return RegularExpression.of(pattern, single(flags)).isIn(text);
    }

    /** The flag g is for what replaces, and for matches of which there are rows. */
    private static String single(String flags) {
        if (flags.indexOf('g') >= 0) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "The flag g is REGEXP_REPLACE's and REGEXP_MATCHES': other functions take no such flag");
        }
        return flags;
    }

    public static int regexpCount(String text, String pattern, int from, String flags) {
        Search search = search(text, pattern, from, flags);
        int count = 0;
        while (search.find()) {
            count++;
        }
        return count;
    }

    private static Search search(String text, String pattern, int from, String flags) {
        atLeast(1, from, "A search begins at a character");
        RegularExpression compiled = RegularExpression.of(pattern, single(flags));
        int length = TextFunctions.length(text);
        return compiled.in(text)
                .from(
                        from > length
                                ? text.length() + (from > length + 1 ? 1 : 0)
                                : text.offsetByCodePoints(0, from - 1));
    }

    private static void atLeast(int least, int given, String what) {
        if (given < least) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    what + ", counted from " + least + ": not " + given);
        }
    }

    public static int regexpInstr(
            String text, String pattern, int from, int occurrence, int end, String flags, int group) {
        if (end != 0 && end != 1) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "REGEXP_INSTR tells where a match begins, 0, or ends, 1: not " + end);
        }
        Search search = nth(search(text, pattern, from, flags), occurrence, group);
        if (search == null) {
            return 0;
        }
        int at = group == 0
                ? end == 0 ? search.start() : search.end()
                : end == 0 ? search.start(group) : search.end(group);
        return at < 0 ? 0 : text.codePointCount(0, at) + 1;
    }

    /** Returns a search at its nth match; null where there are fewer, or none has such a part. */
    private static @Nullable Search nth(Search search, int occurrence, int group) {
        atLeast(1, occurrence, "A match is the nth");
        atLeast(0, group, "Parts of a match are");
        for (int i = 0; i < occurrence; i++) {
            if (!search.find()) {
                return null;
            }
        }
        return group > search.groups() ? null : search;
    }

    public static @Nullable String regexpSubstr(
            String text, String pattern, int from, int occurrence, String flags, int group) {
        Search search = nth(search(text, pattern, from, flags), occurrence, group);
        return search == null ? null : group == 0 ? text.substring(search.start(), search.end()) : search.group(group);
    }

    public static @Nullable String substring(String text, String pattern) {
        Search search = RegularExpression.of(pattern, "").in(text);
        return !search.find()
                ? null
                : search.groups() > 0 ? search.group(1) : text.substring(search.start(), search.end());
    }

    public static @Nullable List<@Nullable String> regexpMatch(String text, String pattern, String flags) {
        Search search = RegularExpression.of(pattern, single(flags)).in(text);
        return search.find() ? parts(text, search) : null;
    }

    /** Returns the parts of the first match, or of all with the flag g. */
    static List<List<@Nullable String>> allMatches(String text, String pattern, String flags) {
        boolean all = flags.indexOf('g') >= 0;
        Search search = RegularExpression.of(pattern, flags.replace("g", "")).in(text);
        List<List<@Nullable String>> matches = new ArrayList<>();
        while ((all || matches.isEmpty()) && search.find()) {
            matches.add(parts(text, search));
            Cancellation.checkFilling(matches.size());
        }
        return matches;
    }

    private static List<@Nullable String> parts(String text, Search search) {
        List<@Nullable String> parts = new ArrayList<>();
        for (int group = 1; group <= search.groups(); group++) {
            parts.add(search.group(group));
        }
        if (parts.isEmpty()) {
            parts.add(text.substring(search.start(), search.end()));
        }
        return parts;
    }

    public static String regexpReplace(String text, String pattern, String replacement, String flags) {
        if (!flags.isEmpty() && Character.isDigit(flags.charAt(0))) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "'" + flags + "' are no flags: a place to start at is a number, without quotes");
        }
        boolean all = flags.indexOf('g') >= 0;
        return replaced(
                text, RegularExpression.of(pattern, flags.replace("g", "")).in(text), replacement, all ? 0 : 1);
    }

    public static String regexpReplace(
            String text, String pattern, String replacement, int from, int occurrence, String flags) {
        atLeast(0, occurrence, "A match is the nth, or all are");
        return replaced(text, search(text, pattern, from, flags.replace("g", "")), replacement, occurrence);
    }

    private static String replaced(String text, Search search, String replacement, int occurrence) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (int count = 1; (occurrence == 0 || count <= occurrence) && search.find(); count++) {
            if (occurrence == 0 || count == occurrence) {
                result.append(text, copied, search.start());
                appendReplacement(result, text, search, replacement);
                copied = search.end();
                TextFunctions.checkLength(result.length());
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static void appendReplacement(StringBuilder result, String text, Search search, String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = c == '\\' && i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
            if (next == '&') {
                result.append(text, search.start(), search.end());
                i++;
            } else if (next >= '1' && next <= '9') {
                String group = next - '0' > search.groups() ? null : search.group(next - '0');
                result.append(group == null ? "" : group);
                i++;
            } else if (next == '\\') {
                result.append('\\');
                i++;
            } else {
                result.append(c);
            }
        }
    }

    public static List<String> regexpSplitToArray(String text, String pattern, String flags) {
        Search search = RegularExpression.of(pattern, single(flags)).in(text);
        List<String> parts = new ArrayList<>();
        int copied = 0;
        int lastEnd = -1;
        while (search.find()) {
            boolean nothing = search.end() == search.start()
                    && (search.start() == 0 || search.start() == text.length() || search.end() == lastEnd);
            lastEnd = search.end();
            if (!nothing) {
                parts.add(text.substring(copied, search.start()));
                copied = search.end();
                Cancellation.checkFilling(parts.size());
            }
        }
        parts.add(text.substring(copied));
        return parts;
    }
}
