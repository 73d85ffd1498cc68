package io.github.pineconejdbc.sql.lexer;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What the escapes in {@code E'…'} and {@code U&'…'} mean. */
public final class TextEscapes {

    private TextEscapes() {}

    /** Returns the text of {@code E'…'}; escapes for bytes are those of UTF-8. */
    public static String read(String written) {
        ByteArrayOutputStream meant = new ByteArrayOutputStream();
        int at = 0;
        while (at < written.length()) {
            int c = written.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\'') {
                at++;
            } else if (c == '\\') {
                char escaped = written.charAt(at++);
                if (escaped == 'u' || escaped == 'U') {
                    int digits = escaped == 'u' ? 4 : 8;
                    String pair = written.startsWith("\\u", at + 4) && escaped == 'u'
                            ? written.substring(at, at + 4)
                                    + written.substring(at + 6, Math.min(at + 10, written.length()))
                            : "";
                    c = number(written, at, digits, 16);
                    at += digits;
                    if (Character.isBmpCodePoint(c) && Character.isHighSurrogate((char) c) && pair.length() == 8) {
                        c = Character.toCodePoint((char) c, (char) number(pair, 4, 4, 16));
                        at += 6;
                    }
                } else if (escaped == 'x' && digits(written, at, 2, 16) > 0 || escaped >= '0' && escaped <= '7') {
                    int radix = escaped == 'x' ? 16 : 8;
                    int from = escaped == 'x' ? at : at - 1;
                    int digits = digits(written, from, escaped == 'x' ? 2 : 3, radix);
                    meant.write(number(written, from, digits, radix));
                    at = from + digits;
                    continue;
                } else {
                    c = plain(escaped, written, at - 1);
                    at += Character.charCount(c) - 1;
                }
            }
            write(meant, c);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(meant.toByteArray()))
                    .toString();
            if (text.indexOf(0) >= 0) {
                throw wrong();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw wrong();
        }
    }

    private static int plain(char escaped, String written, int at) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> written.codePointAt(at);
        };
    }

    /** Returns the text of {@code U&'…'}, whose quotes aren't doubled any more. */
    public static String readUnicode(String written, char escape) {
        StringBuilder meant = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c != escape) {
                meant.append(c);
            } else if (at < written.length() && written.charAt(at) == escape) {
                meant.append(escape);
                at++;
            } else {
                boolean six = at < written.length() && written.charAt(at) == '+';
                int code = number(written, six ? at + 1 : at, six ? 6 : 4, 16);
                at += six ? 7 : 4;
                if (!Character.isValidCodePoint(code) || code == 0) {
                    throw wrong();
                }
                meant.appendCodePoint(code);
            }
        }
        return meant.toString();
    }

    private static int digits(String text, int from, int most, int radix) {
        int digits = 0;
        while (digits < most
                && from + digits < text.length()
                && Character.digit(text.charAt(from + digits), radix) >= 0) {
            digits++;
        }
        return digits;
    }

    private static int number(String text, int from, int digits, int radix) {
        if (digits(text, from, digits, radix) < digits) {
            throw wrong();
        }
        return Integer.parseUnsignedInt(text.substring(from, from + digits), radix);
    }

    private static void write(ByteArrayOutputStream meant, int c) {
        if (!Character.isValidCodePoint(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw wrong();
        }
        meant.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
    }

    private static DriverException wrong() {
        return ErrorCondition.BAD_ESCAPE.exception("A text of the statement holds an escape that is no character");
    }
}
