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
 * PostgreSQL's advanced regular expressions, written as Java's. Searches go over text in which they can be stopped: a
 * pattern of a few characters may keep a processor busy for years. What Java finds first may be shorter than
 * PostgreSQL's longest; {@link Search} looks on where that could be.
 */
final class RegularExpression {
    private static final int KEPT = 200;
    static final int LONGEST = 20_000;
    private static final int MOST_REPETITIONS = 255;

    /** Of letters, also the others of Unicode. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("alnum", "\\p{IsAlphabetic}\\p{IsDigit}"),
            Map.entry("alpha", "\\p{IsAlphabetic}"),
            Map.entry("blank", " \\t"),
            Map.entry("cntrl", "\\p{Cntrl}"),
            Map.entry("digit", "0-9"),
            Map.entry("graph", "\\p{Graph}"),
            Map.entry("lower", "\\p{IsLowercase}"),
            Map.entry("print", "\\p{Print}"),
            Map.entry("punct", "\\p{Punct}"),
            Map.entry("space", "\\s"),
            Map.entry("upper", "\\p{IsUppercase}"),
            Map.entry("word", "\\p{IsAlphabetic}\\p{IsDigit}_"),
            Map.entry("xdigit", "0-9A-Fa-f"));

    /**
     * Holds everywhere, and asks how long the text is: a group that is repeated so many times may be empty, and would look
     * at no character in billions of turns.
     */
    private static final String LOOK = "(?=)";

    private static final String WORD = "[\\p{IsAlphabetic}\\p{IsDigit}_]";

    /** The last patterns, as a statement has the same one for every row. */
    private static final Map<String, RegularExpression> COMPILED = Collections.synchronizedMap(new LruMap<>(KEPT));

    private final Pattern pattern;
    private final int longest;

    /** @param longest the characters that a match may have, where Java may find a shorter one than PostgreSQL; or 0 */
    private RegularExpression(Pattern pattern, int longest) {
        this.pattern = pattern;
        this.longest = longest;
    }

    /**
     * Returns a pattern with the flags that PostgreSQL's functions take, g aside.
     *
     * @throws DriverException (2201B) if it can't be read; (22023) of a flag that isn't there
     */
    static RegularExpression of(String pattern, String flags) {
        String key = flags + "/" + pattern;
        RegularExpression compiled = COMPILED.get(key);
        if (compiled == null) {
            if (pattern.length() > LONGEST) {
                throw tooLong(pattern);
            }
            compiled = new Reader(pattern, flags).read();
            COMPILED.put(key, compiled);
        }
        return compiled;
    }

    static DriverException tooLong(String pattern) {
        return ErrorCondition.BAD_REGEX.exception(
                "A pattern of " + pattern.length() + " characters is too long: it has " + LONGEST + " at most");
    }

    /** Returns the pattern of SIMILAR TO. */
    static RegularExpression similar(String pattern, String escape) {
        String key = "similar" + escape + "/" + pattern;
        RegularExpression compiled = COMPILED.get(key);
        if (compiled == null) {
            if (pattern.length() > LONGEST) {
                throw tooLong(pattern);
            }
            compiled = new Reader("^(?:" + LikePattern.similar(pattern, escape) + ")$", "").read();
            COMPILED.put(key, compiled);
        }
        return compiled;
    }

    boolean isIn(String text) {
        return pattern.matcher(Cancellation.text(text))
                .useTransparentBounds(true)
                .find();
    }

    Search in(String text) {
        return new Search(text, pattern.matcher(Cancellation.text(text)), longest);
    }

    /** One match after the other. */
    static final class Search {
        private final String text;
        private final Matcher matcher;
        private final int longest;
        private int next;
        private int start;
        private int end;

        private Search(String text, Matcher matcher, int longest) {
            this.text = text;
            this.matcher = matcher.useAnchoringBounds(false).useTransparentBounds(true);
            this.longest = longest;
        }

        /** Begins anew where a character begins. */
        Search from(int offset) {
            next = offset;
            return this;
        }

        /** Goes on to the next match, which may be an empty one where the last one ended. */
        boolean find() {
            if (next <= text.length()) {
                matcher.region(next, text.length());
                if (!matcher.find()) {
                    next = text.length() + 1;
                    return false;
                }
                start = matcher.start();
                end = matcher.end();
                if (longest > end - start) {
                    lengthen();
                }
                if (end > start) {
                    next = end;
                } else {
                    next = end >= text.length() ? end + 1 : end + Character.charCount(text.codePointAt(end));
                }
                return true;
            }
            return false;
        }

        /** PostgreSQL takes the longest of all matches that begin at the earliest place, Java the first it tries. */
        private void lengthen() {
            for (int longer = (int) Math.min(text.length(), (long) start + longest); longer > end; longer--) {
                matcher.region(start, longer);
                if (matcher.matches()) {
                    end = longer;
                    return;
                }
            }
            matcher.region(start, end);
            matcher.matches();
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int groups() {
            return matcher.groupCount();
        }

        /** Returns a part in parentheses; null where it took no part in the match. */
        @Nullable
        String group(int group) {
            return matcher.group(group);
        }

        int start(int group) {
            return matcher.start(group);
        }

        int end(int group) {
            return matcher.end(group);
        }
    }

    /** Reads a pattern of PostgreSQL's and writes Java's. */
    private static final class Reader {
        private final StringBuilder java = new StringBuilder();
        private String pattern;
        private int at;
        private int flags;
        private boolean expanded;
        private boolean quoted;

        /** Whether {@code .} and brackets don't match line breaks. */
        private boolean linesInDot;

        /** Whether {@code ^} and {@code $} match at line breaks. */
        private boolean linesAtEnds;

        private boolean alternatives;
        private boolean lazy;
        private boolean optionalGroup;
        private boolean endless;

        /** The product of all bounds of repetitions. */
        private long repetitions = 1;

        /** Where the group that was just read begins, after its parenthesis; negative where it was another part. */
        private int lastGroup = -1;

        Reader(String pattern, String flags) {
            this.pattern = pattern;
            for (int i = 0; i < flags.length(); i++) {
                flag(flags.charAt(i));
            }
        }

        private void flag(char flag) {
            switch (flag) {
                case 'i' -> flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'c' -> flags &= ~(Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                case 'n', 'm' -> lines(true, true);
                case 'p' -> lines(true, false);
                case 'w' -> lines(false, true);
                case 's' -> lines(false, false);
                case 'x' -> expanded = true;
                case 't' -> expanded = false;
                case 'q' -> quoted = true;
                case 'e' -> quoted = false;
                default ->
                    throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("'" + flag
                            + "' is no flag of a regular expression: there are c, e, g, i, m, n, p, q, s, t, w and x");
            }
        }

        private void lines(boolean inDot, boolean atEnds) {
            linesInDot = inDot;
            linesAtEnds = atEnds;
        }

        RegularExpression read() {
            Cancellation.check();
            if (pattern.startsWith("***=")) {
                pattern = pattern.substring(4);
                quoted = true;
            } else if (pattern.startsWith("***:")) {
                pattern = pattern.substring(4);
            } else if (pattern.startsWith("***")) {
                throw bad("nothing but = and : comes after ***");
            }
            if (quoted) {
                return compiled(Pattern.quote(pattern));
            }
            if (pattern.startsWith("(?") && pattern.length() > 2 && Character.isLetter(pattern.charAt(2))) {
                int close = pattern.indexOf(')');
                if (close < 0) {
                    throw bad("its options have no end");
                }
                for (char flag : pattern.substring(2, close).toCharArray()) {
                    flag(flag);
                }
                pattern = pattern.substring(close + 1);
            }
            alternatives(0);
            if (at < pattern.length()) {
                throw bad("a parenthesis is closed that isn't open");
            }
            return compiled(java.toString());
        }

        private RegularExpression compiled(String regex) {
            try {
                boolean ambiguous = (alternatives || optionalGroup) && !lazy;
                long most =
                        endless ? Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, 2L * pattern.length() * repetitions);
                return new RegularExpression(Pattern.compile(regex, flags), ambiguous ? (int) most : 0);
            } catch (PatternSyntaxException e) {
                throw ErrorCondition.BAD_REGEX.exception("The pattern can't be read: " + e.getDescription(), e);
            }
        }

        private DriverException bad(String why) {
            return ErrorCondition.BAD_REGEX.exception("The pattern can't be read: " + why);
        }

        private void alternatives(int depth) {
            if (depth > 200) {
                throw bad("its parentheses are too many, one in the other");
            }
            boolean quantifiable = false;
            while (at < pattern.length()) {
                char c = pattern.charAt(at);
                if (c == ')' && depth > 0) {
                    return;
                }
                if (c == ')') {
                    throw bad("a parenthesis is closed that isn't open");
                }
                if (c == '|') {
                    alternatives = true;
                    java.append('|');
                    at++;
                    quantifiable = false;
                } else if (isQuantifier(c)) {
                    if (!quantifiable) {
                        throw bad("there is nothing for " + c + " to repeat");
                    }
                    quantifier();
                    quantifiable = false;
                } else if (expanded && Character.isWhitespace(c)) {
                    at++;
                } else if (expanded && c == '#') {
                    at = pattern.indexOf('\n', at) < 0 ? pattern.length() : pattern.indexOf('\n', at) + 1;
                } else {
                    quantifiable = atom(depth) || quantifiable && pattern.startsWith("(?#", at);
                }
            }
        }

        private boolean isQuantifier(char c) {
            return c == '*'
                    || c == '+'
                    || c == '?'
                    || c == '{' && at + 1 < pattern.length() && Character.isDigit(pattern.charAt(at + 1));
        }

        private void quantifier() {
            char c = pattern.charAt(at);
            boolean afterGroup = java.charAt(java.length() - 1) == ')';
            if (c == '{') {
                int close = pattern.indexOf('}', at);
                String bounds = close < 0 ? "" : pattern.substring(at, close + 1);
                if (!bounds.matches("\\{\\d{1,3}(,\\d{0,3})?}")) {
                    throw bad("its repetition isn't one: {m}, {m,} and {m,n} are");
                }
                for (String bound : bounds.substring(1, bounds.length() - 1).split(",", -1)) {
                    if (!bound.isEmpty() && Integer.parseInt(bound) > MOST_REPETITIONS) {
                        throw bad("a part is repeated more than " + MOST_REPETITIONS + " times");
                    }
                    repetitions = Math.min(Integer.MAX_VALUE, repetitions * Math.max(1, Integer.parseInt(bound)));
                }
                endless |= bounds.endsWith(",}");
                if (lastGroup >= 0) {
                    java.insert(lastGroup, LOOK);
                }
                java.append(bounds);
                at = close + 1;
            } else {
                endless |= c != '?';
                java.append(c);
                at++;
            }
            optionalGroup |= afterGroup || c == '?';
            if (at < pattern.length() && pattern.charAt(at) == '?') {
                lazy = true;
                java.append('?');
                at++;
            }
            if (at < pattern.length() && isQuantifier(pattern.charAt(at))) {
                throw bad("two repetitions stand side by side");
            }
        }

        /** Writes the next part; returns whether it can be repeated. */
        private boolean atom(int depth) {
            char c = pattern.charAt(at);
            lastGroup = pattern.startsWith("(?#", at) ? lastGroup : -1;
            switch (c) {
                case '(' -> {
                    return group(depth);
                }
                case '[' -> brackets();
                case '\\' -> {
                    return escape();
                }
                case '.' -> {
                    java.append(linesInDot ? "[^\\n]" : "(?s:.)");
                    at++;
                }
                case '^' -> {
                    java.append(linesAtEnds ? "(?:\\A|(?<=\\n))" : "\\A");
                    at++;
                    return false;
                }
                case '$' -> {
                    java.append(linesAtEnds ? "(?=\\n|\\z)" : "\\z");
                    at++;
                    return false;
                }
                default -> {
                    int codePoint = pattern.codePointAt(at);
                    literal(codePoint);
                    at += Character.charCount(codePoint);
                }
            }
            return true;
        }

        private void literal(int codePoint) {
            if (codePoint < 128 && !Character.isLetterOrDigit(codePoint)) {
                java.append('\\');
            }
            java.appendCodePoint(codePoint);
        }

        private boolean group(int depth) {
            if (pattern.startsWith("(?#", at)) {
                int close = pattern.indexOf(')', at);
                if (close < 0) {
                    throw bad("a comment has no end");
                }
                at = close + 1;
                return false;
            }
            boolean repeatable = true;
            String opening = "(";
            for (String special : new String[] {"(?:", "(?=", "(?!", "(?<=", "(?<!"}) {
                if (pattern.startsWith(special, at)) {
                    opening = special;
                    repeatable = special.equals("(?:");
                }
            }
            if (opening.equals("(") && pattern.startsWith("(?", at)) {
                throw bad("there is nothing for ? to repeat");
            }
            java.append(opening);
            at += opening.length();
            int begin = java.length();
            alternatives(depth + 1);
            if (at >= pattern.length()) {
                throw bad("a parenthesis isn't closed");
            }
            java.append(')');
            at++;
            lastGroup = begin;
            return repeatable;
        }

        /** Writes what is after a backslash; returns whether it can be repeated. */
        private boolean escape() {
            at++;
            if (at >= pattern.length()) {
                throw bad("it ends with a backslash");
            }
            int c = pattern.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case 'd' -> java.append("[0-9]");
                case 'D' -> java.append(linesInDot ? "[^0-9\\n]" : "[^0-9]");
                case 's' -> java.append("\\s");
                case 'S' -> java.append("\\S");
                case 'w' -> java.append(WORD);
                case 'W' -> java.append("[^" + WORD.substring(1));
                case 'A' -> {
                    java.append("\\A");
                    return false;
                }
                case 'Z' -> {
                    java.append("\\z");
                    return false;
                }
                case 'm' -> {
                    java.append("(?<!" + WORD + ")(?=" + WORD + ")");
                    return false;
                }
                case 'M' -> {
                    java.append("(?<=" + WORD + ")(?!" + WORD + ")");
                    return false;
                }
                case 'y' -> {
                    java.append("(?:(?<!" + WORD + ")(?=" + WORD + ")|(?<=" + WORD + ")(?!" + WORD + "))");
                    return false;
                }
                case 'Y' -> {
                    java.append("(?:(?<!" + WORD + ")(?!" + WORD + ")|(?<=" + WORD + ")(?=" + WORD + "))");
                    return false;
                }
                default -> {
                    if (c >= '1' && c <= '9') {
                        endless = true;
                        java.append("(?:\\").append((char) c).append(')');
                    } else {
                        literal(character(c));
                    }
                }
            }
            return true;
        }

        /** Returns the character that an escape means, after its letter was read. */
        private int character(int letter) {
            return switch (letter) {
                case 'a' -> 7;
                case 'b' -> '\b';
                case 'B' -> '\\';
                case 'e' -> 27;
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'v' -> 11;
                case '0' -> digits(8, 2, 0);
                case 'x' -> digits(16, 255, 1);
                case 'u' -> digits(16, 4, 4);
                case 'U' -> digits(16, 8, 8);
                case 'c' -> {
                    if (at >= pattern.length()) {
                        throw bad("\\c has no letter");
                    }
                    yield pattern.charAt(at++) & 31;
                }
                default -> {
                    if (letter < 128 && Character.isLetterOrDigit(letter)) {
                        throw bad("there is no \\" + (char) letter);
                    }
                    yield letter;
                }
            };
        }

        private int digits(int radix, int most, int least) {
            int start = at;
            int value = 0;
            while (at < pattern.length() && at - start < most && Character.digit(pattern.charAt(at), radix) >= 0) {
                value = Math.min(value * radix + Character.digit(pattern.charAt(at++), radix), 1 << 24);
            }
            if (at - start < least || value > Character.MAX_CODE_POINT) {
                throw bad("an escape has too few digits, or is no character");
            }
            return value;
        }

        private void brackets() {
            if (pattern.startsWith("[[:<:]]", at) || pattern.startsWith("[[:>:]]", at)) {
                boolean start = pattern.charAt(at + 3) == '<';
                java.append(start ? "(?<!" + WORD + ")(?=" + WORD + ")" : "(?<=" + WORD + ")(?!" + WORD + ")");
                at += 7;
                return;
            }
            at++;
            java.append('[');
            boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
            if (negated) {
                java.append('^').append(linesInDot ? "\\n" : "");
                at++;
            }
            boolean first = true;
            while (true) {
                if (at >= pattern.length()) {
                    throw bad("a bracket isn't closed");
                }
                char c = pattern.charAt(at);
                if (c == ']' && !first) {
                    break;
                }
                first = false;
                if (pattern.startsWith("[:", at)) {
                    characterClass();
                } else if (c == '\\' && at + 1 < pattern.length() && "dswDSW".indexOf(pattern.charAt(at + 1)) >= 0) {
                    bracketed(pattern.charAt(at + 1));
                    at += 2;
                } else {
                    element();
                }
            }
            at++;
            java.append(']');
        }

        private void bracketed(char letter) {
            switch (letter) {
                case 'd' -> java.append("0-9");
                case 's' -> java.append("\\s");
                case 'w' -> java.append(CLASSES.get("word"));
                default -> throw bad("\\" + letter + " can't stand in brackets");
            }
        }

        private void characterClass() {
            int end = pattern.indexOf(":]", at);
            String name = end < 0 ? "" : pattern.substring(at + 2, end).toLowerCase(Locale.ROOT);
            String written = CLASSES.get(name);
            if (written == null) {
                throw bad("there is no class [:" + name + ":]");
            }
            java.append(written);
            at = end + 2;
        }

        private void element() {
            int from = bracketCharacter();
            if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                int to = bracketCharacter();
                if (to < from) {
                    throw bad("a range of characters ends before it begins");
                }
                literal(from);
                java.append('-');
                literal(to);
            } else {
                literal(from);
            }
        }

        private int bracketCharacter() {
            for (String special : new String[] {"[.", "[="}) {
                if (pattern.startsWith(special, at)) {
                    int end = pattern.indexOf(special.charAt(1) + "]", at + 2);
                    if (end < 0 || pattern.codePointCount(at + 2, end) != 1) {
                        throw bad("only single characters can stand in " + special + " in brackets");
                    }
                    int c = pattern.codePointAt(at + 2);
                    at = end + 2;
                    return c;
                }
            }
            int c = pattern.codePointAt(at);
            at += Character.charCount(c);
            if (c != '\\') {
                return c;
            }
            if (at >= pattern.length()) {
                throw bad("a bracket isn't closed");
            }
            int letter = pattern.codePointAt(at);
            at += Character.charCount(letter);
            return character(letter);
        }
    }
}
