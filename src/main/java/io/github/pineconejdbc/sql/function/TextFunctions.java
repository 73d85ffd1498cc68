package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.BytesText;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Functions of text, as PostgreSQL has them: characters are code points. None takes time with the product of its
 * operands' sizes, or makes a text as long as memory allows, since no call can be stopped. Public for the code that
 * Calcite generates.
 */
public final class TextFunctions {
    /** Characters, of any text that is made. */
    public static final int LONGEST = 10_000_000;

    /** Java compares about so many characters in a second. */
    private static final long MOST_COMPARISONS = 1_000_000_000;

    private static final int LONG = 10_000;

    /** {@code %[position$][-][width][type]}. */
    private static final Pattern FORMAT =
            Pattern.compile("%(?:(\\d+)\\$)?(-*)(?:(\\d+)|(\\*)(?:(\\d+)\\$)?)?(.?)", Pattern.DOTALL);

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

    static final List<FunctionRow> ROWS = new Area(TextFunctions.class, JdbcList.STRING)
            .row("ASCII(text) integer", "The code point of the first character", "ASCII('é')", "233")
            .row("BIT_LENGTH(text) integer", "Bits of the text in UTF-8", "BIT_LENGTH('é')", "16")
            .row(
                    "BTRIM(text, text = ' ') text",
                    "Without any of the characters at both ends",
                    "BTRIM('xyabx', 'xy')",
                    "ab")
            .row("CHARACTER_LENGTH(text) integer", "Characters of the text", "CHARACTER_LENGTH('né')", "2")
            .row("CHAR_LENGTH(text) integer", "Characters of the text", "CHAR_LENGTH('🌲')", "1")
            .row("CHR(integer) text", "The character of a code point", "CHR(233)", "é")
            .row("CONCAT(anyoutput?...) text", "All that isn't NULL, put together", "CONCAT('a', NULL, 1)", "a1")
            .row(
                    "CONCAT_WS(text?, anyoutput?...) text?",
                    "All that isn't NULL, with a text in between",
                    "CONCAT_WS('-', 'a', NULL, 'b')",
                    "a-b")
            .row(
                    "FORMAT(text?, anyoutput?...) text?",
                    "A text with values in the places of %s, %I (a name), %L (a literal), %1$s; widths as in %-5s",
                    "FORMAT('%s=%L', 'a', 'it''s')",
                    "a='it''s'")
            .row("INITCAP(text) text", "Words with their first letter large", "INITCAP('the ÉCOLE 2b')", "The École 2b")
            .row("LCASE(text) text", "In small letters", "LCASE('ÄB')", "äb")
            .row(
                    "LEFT(text, integer) text",
                    "The first characters; all but the last where negative",
                    "LEFT('abc', -1)",
                    "ab")
            .row("LENGTH(text) integer", "Characters of the text", "LENGTH('né')", "2")
            .row("LENGTH(bytea) integer", "Bytes", "LENGTH(X'0102')", "2")
            .row("LOWER(text) text", "In small letters", "LOWER('ÄB')", "äb")
            .row(
                    "LPAD(text, integer, text = ' ') text",
                    "Filled up, or cut, to a length",
                    "LPAD('hi', 5, 'xy')",
                    "xyxhi")
            .row(
                    "LTRIM(text, text = ' ') text",
                    "Without any of the characters at the start",
                    "LTRIM('zzab', 'z')",
                    "ab")
            .row("MD5(text) text", "The MD5 hash, in hexadecimal", "MD5('abc')", "900150983cd24fb0d6963f7d28e17f72")
            .row("OCTET_LENGTH(text) integer", "Bytes of the text in UTF-8", "OCTET_LENGTH('é')", "2")
            .row("OCTET_LENGTH(bytea) integer", "Bytes", "OCTET_LENGTH(X'0102')", "2")
            .row(
                    "OCTET_LENGTH(character) integer",
                    "Bytes of the text with its padding",
                    "OCTET_LENGTH('a'::char(3))",
                    "3")
            .step("padded(any, integer) character")
            .step("withoutPadding(character) text")
            .row("QUOTE_IDENT(text) text", "As a name in SQL", "QUOTE_IDENT('a B')", "\"a B\"")
            .row("QUOTE_LITERAL(any) text", "As a literal in SQL", "QUOTE_LITERAL('it''s')", "'it''s'")
            .row("QUOTE_NULLABLE(any?) text", "As a literal in SQL, NULL as NULL", "QUOTE_NULLABLE(NULL)", "NULL")
            .row("REPEAT(text, integer) text", "The text a number of times", "REPEAT('ab', 3)", "ababab")
            .row(
                    "REPLACE(text, text, text) text",
                    "With another text in a text's places",
                    "REPLACE('banana', 'an', 'x')",
                    "bxxa")
            .row("REVERSE(text) text", "Backwards", "REVERSE('né')", "én")
            .row(
                    "RIGHT(text, integer) text",
                    "The last characters; all but the first where negative",
                    "RIGHT('abc', -1)",
                    "bc")
            .row(
                    "RPAD(text, integer, text = ' ') text",
                    "Filled up, or cut, to a length",
                    "RPAD('hi', 5, 'xy')",
                    "hixyx")
            .row("RTRIM(text, text = ' ') text", "Without any of the characters at the end", "RTRIM('abzz', 'z')", "ab")
            .row(
                    "SPLIT_PART(text, text, integer) text",
                    "A part between delimiters, from the end where negative",
                    "SPLIT_PART('a-b-c', '-', -1)",
                    "c")
            .row(
                    "STARTS_WITH(text, text) boolean",
                    "Whether the text begins with another",
                    "STARTS_WITH('abc', 'ab')",
                    "true")
            .row(
                    "STRING_TO_ARRAY(text?, text?, text? = NULL) text[]?",
                    "The parts between delimiters, or the characters where that is NULL",
                    "STRING_TO_ARRAY('a,b,', ',')",
                    "{a,b,\"\"}")
            .row(
                    "STRPOS(text, text) integer",
                    "Where another text is in it; 0 is nowhere",
                    "STRPOS('banana', 'n')",
                    "3")
            .row("SUBSTR(text, integer) text", "From a character on", "SUBSTR('abc', 2)", "bc")
            .row("SUBSTR(text, integer, integer) text", "Some characters from one on", "SUBSTR('abcd', 2, 2)", "bc")
            .row("SUBSTRING(text, integer) text", "From a character on", "SUBSTRING('abc' FROM 2)", "bc")
            .row(
                    "SUBSTRING(text, integer, integer) text",
                    "Some characters from one on",
                    "SUBSTRING('abcd' FROM 2 FOR 2)",
                    "bc")
            .row("TO_HEX(integer) text", "In hexadecimal", "TO_HEX(-1)", "ffffffff")
            .row("TO_HEX(bigint) text", "In hexadecimal", "TO_HEX(4294967296)", "100000000")
            .row(
                    "TRANSLATE(text, text, text) text",
                    "With characters replaced one by one",
                    "TRANSLATE('banana', 'an', 'x')",
                    "bxxx")
            .row("UCASE(text) text", "In capital letters", "UCASE('äb')", "ÄB")
            .row("UPPER(text) text", "In capital letters", "UPPER('äb')", "ÄB")
            .operator("concat", "||(text, text) text", "One text after the other", "'a' || 'b'", "ab")
            .operator("concat", "||(anynonarray, text) text", "A value and a text", "1 || 'b'", "1b")
            .operator("concat", "||(text, anynonarray) text", "A text and a value", "'a' || 1", "a1")
            .operator("concat", "||(bytea, bytea) bytea", "Bytes after others", "X'01' || X'02'", "\\x0102")
            .operator(
                    "position", "POSITION(bytea, bytea) integer", "Where bytes are", "POSITION(X'01' IN X'0001')", "2")
            .operator(
                    "position",
                    "POSITION(text, text, integer = 1) integer",
                    "Where a text is in another; 0 is nowhere",
                    "POSITION('an' IN 'banana')",
                    "2")
            .listed()
            .operator(
                    "overlay",
                    "OVERLAY(text, text, integer) text",
                    "With another text in a place",
                    "OVERLAY('abcd' PLACING 'xy' FROM 2)",
                    "axyd")
            .operator(
                    "overlay",
                    "OVERLAY(text, text, integer, integer) text",
                    "With another text in the place of some characters",
                    "OVERLAY('abcd' PLACING 'x' FROM 2 FOR 2)",
                    "axd")
            .row("ENCODE(bytea, text) text", "Bytes as hex, base64 or escape", "ENCODE(X'616263', 'base64')", "YWJj")
            .row(
                    "DECODE(text, text) bytea",
                    "The bytes that hex, base64 or escape says",
                    "ENCODE(DECODE('YWJj', 'base64'), 'hex')",
                    "616263")
            .row(
                    "MD5(bytea) text",
                    "The MD5 hash, in hexadecimal",
                    "MD5(X'616263')",
                    "900150983cd24fb0d6963f7d28e17f72")
            .row("SHA224(bytea) bytea", "The SHA-224 hash", "LENGTH(SHA224(X'616263'))", "28")
            .row("SHA256(bytea) bytea", "The SHA-256 hash", "LEFT(ENCODE(SHA256(X'616263'), 'hex'), 8)", "ba7816bf")
            .row("SHA384(bytea) bytea", "The SHA-384 hash", "LENGTH(SHA384(X'616263'))", "48")
            .row("SHA512(bytea) bytea", "The SHA-512 hash", "LENGTH(SHA512(X'616263'))", "64")
            .row(
                    "CONVERT_FROM(bytea, text) text",
                    "The text that bytes are in UTF-8",
                    "CONVERT_FROM(X'c3a9', 'UTF8')",
                    "é")
            .row(
                    "CONVERT_TO(text, text) bytea",
                    "The bytes of a text in UTF-8",
                    "ENCODE(CONVERT_TO('é', 'UTF8'), 'hex')",
                    "c3a9")
            .row(
                    "NORMALIZE(text, text = 'NFC') text",
                    "In a normal form of Unicode",
                    "LENGTH(NORMALIZE('é', 'NFD'))",
                    "2")
            .operator(
                    "startsWith",
                    "^@(text, text) boolean",
                    "Whether the text begins with another",
                    "'abc' ^@ 'ab'",
                    "true")
            .step("saneText(text) text")
            .step("textToBytes(text) bytea")
            .step("bytesText(bytea) text")
            .step("booleanOutput(boolean) text")
            .step("booleanOutputs(anyarray) text[]")
            .cast("cut(text, integer) text")
            .rows();

    private TextFunctions() {}

    public static int ascii(String text) {
        return text.isEmpty() ? 0 : text.codePointAt(0);
    }

    public static int bitLength(String text) {
        return Math.multiplyExact(8, octetLength(text));
    }

    public static int octetLength(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A text of a number of characters. */
    public static String padded(String text, int length) {
        int there = text.codePointCount(0, text.length());
        checkLength(length);
        return there > length
                ? text.substring(0, text.offsetByCodePoints(0, length))
                : text + " ".repeat(length - there);
    }

    /** A padded text, without the blanks at its end. */
    public static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    public static int octetLength(byte[] bytes) {
        return bytes.length;
    }

    public static int length(byte[] bytes) {
        return bytes.length;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static int charLength(String text) {
        return length(text);
    }

    public static int characterLength(String text) {
        return length(text);
    }

    public static String chr(int codePoint) {
        if (codePoint <= 0 || codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
            throw ErrorCondition.TOO_LARGE.exception(codePoint + " is the number of no character");
        }
        return Character.toString(codePoint);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    public static String btrim(String text, String characters) {
        return ltrim(rtrim(text, characters), characters);
    }

    public static String ltrim(String text, String characters) {
        checkSearch(characters, text);
        int start = 0;
        while (start < text.length() && characters.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    public static String rtrim(String text, String characters) {
        checkSearch(characters, text);
        int end = text.length();
        while (end > 0 && characters.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    public static String concat(String a, String b) {
        checkLength((long) a.length() + b.length());
        return a.concat(b);
    }

    public static byte[] concat(byte[] a, byte[] b) {
        checkLength((long) a.length + b.length);
        byte[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    public static String concat(@Nullable String[] values) {
        return joined("", values);
    }

    public static @Nullable String concatWs(@Nullable String separator, @Nullable String[] values) {
        return separator == null ? null : joined(separator, values);
    }

    private static String joined(String separator, @Nullable String[] values) {
        StringBuilder joined = new StringBuilder();
        String between = "";
        for (String value : values) {
            if (value != null) {
                checkLength((long) joined.length() + between.length() + value.length());
                joined.append(between).append(value);
                between = separator;
            }
        }
        return joined.toString();
    }

    public static String encode(byte[] bytes, String format) {
        checkLength(4L * bytes.length);
        return BytesText.encode(bytes, format);
    }

    public static byte[] decode(String text, String format) {
        return BytesText.decode(text, format);
    }

    /** A text that is a literal of bytes: {@code \\x6162}, or characters with escapes. */
    public static byte[] textToBytes(String text) {
        return text.startsWith("\\x") ? BytesText.decode(text.substring(2), "hex") : BytesText.decode(text, "escape");
    }

    public static String bytesText(byte[] bytes) {
        return BytesText.show(bytes);
    }

    public static String md5(byte[] bytes) {
        return BytesText.encode(BytesText.digest("MD5", bytes), "hex");
    }

    public static byte[] sha224(byte[] bytes) {
        return BytesText.digest("SHA-224", bytes);
    }

    public static byte[] sha256(byte[] bytes) {
        return BytesText.digest("SHA-256", bytes);
    }

    public static byte[] sha384(byte[] bytes) {
        return BytesText.digest("SHA-384", bytes);
    }

    public static byte[] sha512(byte[] bytes) {
        return BytesText.digest("SHA-512", bytes);
    }

    public static String convertFrom(byte[] bytes, String encoding) {
        return BytesText.text(bytes, encoding);
    }

    public static byte[] convertTo(String text, String encoding) {
        BytesText.requireUtf8(encoding);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns a text in a normal form of Unicode.
     *
     * @throws DriverException (22023) of a form that there isn't
     */
    public static String normalize(String text, String form) {
        try {
            return Normalizer.normalize(text, Normalizer.Form.valueOf(form.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw badArgument("The forms of Unicode are NFC, NFD, NFKC and NFKD: there is no " + form, e);
        }
    }

    /** A truth value as PostgreSQL shows it, where a cast to text writes it out. */
    public static String booleanOutput(boolean value) {
        return value ? "t" : "f";
    }

    public static List<@Nullable String> booleanOutputs(List<?> values) {
        List<@Nullable String> outputs = new ArrayList<>();
        for (Object value : values) {
            outputs.add(value instanceof Boolean truth ? booleanOutput(truth) : null);
        }
        return outputs;
    }

    public static @Nullable String format(@Nullable String format, @Nullable String[] values) {
        if (format == null) {
            return null;
        }
        StringBuilder result = new StringBuilder();
        Matcher matcher = FORMAT.matcher(format);
        int copied = 0;
        int next = 0;
        while (matcher.find()) {
            result.append(format, copied, matcher.start());
            copied = matcher.end();
            if (matcher.group(6).equals("%")) {
                result.append('%');
                continue;
            }
            int width = 0;
            if (matcher.group(3) != null) {
                width = number(matcher.group(3));
            } else if (matcher.group(4) != null) {
                next = matcher.group(5) == null ? next : number(matcher.group(5)) - 1;
                String given = value(values, next++);
                width = given == null ? 0 : number(given);
            }
            next = matcher.group(1) == null ? next : number(matcher.group(1)) - 1;
            String value = formatted(matcher.group(6), value(values, next++));
            boolean left = !matcher.group(2).isEmpty() || width < 0;
            int fill = Math.max(0, Math.abs(width) - length(value));
            checkLength((long) result.length() + value.length() + fill);
            result.append(left ? value : " ".repeat(fill)).append(left ? " ".repeat(fill) : value);
        }
        return result.append(format, copied, format.length()).toString();
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw badArgument("'" + digits + "' is no width and no position in a format", e);
        }
    }

    private static @Nullable String value(@Nullable String[] values, int at) {
        if (at < 0 || at >= values.length) {
            throw badArgument("There are fewer values than the format of FORMAT has places", null);
        }
        return values[at];
    }

    private static String formatted(String type, @Nullable String value) {
        return switch (type) {
            case "s" -> value == null ? "" : value;
            case "L" -> quoteNullable(value);
            case "I" -> {
                if (value == null) {
                    throw ErrorCondition.NULL_NOT_ALLOWED.exception("NULL can't be a name in SQL");
                }
                yield quoteIdent(value);
            }
            case "" -> throw badArgument("The format of FORMAT ends in the middle of a place", null);
            default -> throw badArgument("FORMAT knows no '" + type + "': there are %s, %I, %L and %%", null);
        };
    }

    public static String quoteIdent(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String quoteLiteral(String text) {
        String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted;
    }

    public static String quoteNullable(@Nullable String text) {
        return text == null ? "NULL" : quoteLiteral(text);
    }

    public static String initcap(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            result.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inside = Character.isLetterOrDigit(c);
        }
        return result.toString();
    }

    public static String lower(String text) {
        return mapped(text, false);
    }

    public static String lcase(String text) {
        return lower(text);
    }

    public static String upper(String text) {
        return mapped(text, true);
    }

    public static String ucase(String text) {
        return upper(text);
    }

    /** A character stays one: PostgreSQL makes no SS of an ß. */
    private static String mapped(String text, boolean large) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> large ? Character.toUpperCase(c) : Character.toLowerCase(c))
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** Returns no more than the first characters. */
    public static String cut(String text, int length) {
        return left(text, length);
    }

    public static String left(String text, int count) {
        return text.substring(0, offset(text, count >= 0 ? count : (long) length(text) + count));
    }

    public static String right(String text, int count) {
        return text.substring(offset(text, count >= 0 ? (long) length(text) - count : -(long) count));
    }

    /** Returns where a character begins, counted from 0; the end where there are fewer. */
    private static int offset(String text, long character) {
        return character <= 0
                ? 0
                : character >= text.length() || character >= length(text)
                        ? text.length()
                        : text.offsetByCodePoints(0, (int) character);
    }

    public static String lpad(String text, int length, String fill) {
        String padding = padding(text, length, fill);
        return padding.concat(left(text, Math.max(0, length)));
    }

    public static String rpad(String text, int length, String fill) {
        String padding = padding(text, length, fill);
        return left(text, Math.max(0, length)).concat(padding);
    }

    private static String padding(String text, int length, String fill) {
        checkLong(length);
        int missing = length - length(text);
        if (missing <= 0 || fill.isEmpty()) {
            return "";
        }
        int each = length(fill);
        return fill.repeat(missing / each).concat(left(fill, missing % each));
    }

    private static void checkLong(int length) {
        if (length > LONG) {
            Cancellation.check();
            if (length > LONGEST) {
                throw badArgument(
                        length + " is too long for a text: at most " + LONGEST + " characters are made", null);
            }
        }
    }

    public static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String repeat(String text, int times) {
        checkLong(times);
        int count = Math.max(0, times);
        checkLength((long) text.length() * count);
        return text.repeat(count);
    }

    public static String replace(String text, String sought, String replacement) {
        checkSearch(sought, text);
        if (sought.isEmpty()) {
            return text;
        }
        if ((long) text.length() / sought.length() * replacement.length() > LONGEST) {
            checkLength((long) count(sought, text) * replacement.length());
        }
        return text.replace(sought, replacement);
    }

    private static int count(String sought, String text) {
        int count = 0;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
            count++;
        }
        return count;
    }

    public static String reverse(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = text.length(); i > 0; i -= Character.charCount(text.codePointBefore(i))) {
            result.appendCodePoint(text.codePointBefore(i));
        }
        return result.toString();
    }

    public static String splitPart(String text, String delimiter, int n) {
        if (n == 0) {
            throw badArgument("SPLIT_PART counts from 1, or from -1 backwards: there is no part 0", null);
        }
        List<String> parts = parts(text, delimiter);
        long at = n > 0 ? n - 1L : (long) parts.size() + n;
        return at >= 0 && at < parts.size() ? parts.get((int) at) : "";
    }

    private static List<String> parts(String text, String delimiter) {
        checkSearch(delimiter, text);
        if (delimiter.isEmpty()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
            parts.add(text.substring(start, at));
            start = at + delimiter.length();
            Cancellation.checkFilling(parts.size());
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        for (int at = 0;
                at < text.length();
                at += characters.get(characters.size() - 1).length()) {
            characters.add(Character.toString(text.codePointAt(at)));
            Cancellation.checkFilling(characters.size());
        }
        return characters;
    }

    public static boolean startsWith(String text, String start) {
        return text.startsWith(start);
    }

    public static @Nullable List<@Nullable String> stringToArray(
            @Nullable String text, @Nullable String delimiter, @Nullable String none) {
        if (text == null) {
            return null;
        }
        List<String> parts = text.isEmpty() ? List.of() : delimiter == null ? characters(text) : parts(text, delimiter);
        List<@Nullable String> elements = new ArrayList<>(parts);
        elements.replaceAll(part -> part.equals(none) ? null : part);
        return elements;
    }

    public static int strpos(String text, String sought) {
        return position(sought, text, 1);
    }

    public static int position(byte[] sought, byte[] bytes) {
        checkLength((long) sought.length * bytes.length);
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(sought, 0, sought.length, bytes, i, i + sought.length)) {
                return i + 1;
            }
        }
        return 0;
    }

    public static int position(String sought, String text, int from) {
        checkSearch(sought, text);
        if (from < 1) {
            return 0;
        }
        int at = text.indexOf(sought, offset(text, from - 1L));
        return at < 0 ? 0 : text.codePointCount(0, at) + 1;
    }

    public static String overlay(String text, String other, int from) {
        return overlay(text, other, from, length(other));
    }

    public static String overlay(String text, String other, int from, int length) {
        if (from < 1) {
            throw badSubstring();
        }
        return concat(
                concat(text.substring(0, offset(text, from - 1L)), other),
                text.substring(offset(text, (long) from - 1 + length)));
    }

    public static String substr(String text, int from) {
        return substring(text, from);
    }

    public static String substr(String text, int from, int length) {
        return substring(text, from, length);
    }

    public static String substring(String text, int from) {
        return text.substring(offset(text, from - 1L));
    }

    public static String substring(String text, int from, int length) {
        if (length < 0) {
            throw badSubstring();
        }
        long end = (long) from - 1 + length;
        int start = offset(text, from - 1L);
        return text.substring(start, Math.max(start, offset(text, end)));
    }

    private static DriverException badSubstring() {
        return ErrorCondition.BAD_SUBSTRING.exception("A part of a text has no length below 0");
    }

    public static String toHex(int number) {
        return Integer.toHexString(number);
    }

    public static String toHex(long number) {
        return Long.toHexString(number);
    }

    public static String translate(String text, String from, String to) {
        Map<Integer, Integer> replacements = new HashMap<>();
        int[] wanted = from.codePoints().toArray();
        int[] others = to.codePoints().toArray();
        for (int i = 0; i < wanted.length; i++) {
            replacements.putIfAbsent(wanted[i], i < others.length ? others[i] : -1);
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> replacements.getOrDefault(c, c))
                .filter(c -> c >= 0)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    /** Returns a text as it is, if it isn't too long to become part of a longer one. */
    public static String saneText(String text) {
        checkLength(text.length());
        return text;
    }

    private static void checkSearch(String sought, String text) {
        if (text.length() > LONG) {
            Cancellation.check();
            if ((long) sought.length() * text.length() > MOST_COMPARISONS) {
                throw ErrorCondition.TOO_COMPLEX.exception(
                        "To look for " + sought.length() + " characters in " + text.length() + " takes too long");
            }
        }
    }

    /** Returns texts put together, with something between them. */
    static String joined(Stream<String> texts, String between, String open, String close) {
        StringBuilder joined = new StringBuilder(open);
        texts.forEach(text -> {
            checkLength((long) joined.length() + between.length() + text.length());
            joined.append(joined.length() == open.length() ? "" : between).append(text);
        });
        return joined.append(close).toString();
    }

    public static void checkLength(long length) {
        if (length > LONG) {
            Cancellation.check();
            if (length > LONGEST) {
                throw ErrorCondition.TOO_COMPLEX.exception(
                        "A text would have " + length + " characters: at most " + LONGEST + " are put together");
            }
        }
    }

    private static DriverException badArgument(String message, @Nullable Throwable cause) {
        return ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(message, cause);
    }
}
