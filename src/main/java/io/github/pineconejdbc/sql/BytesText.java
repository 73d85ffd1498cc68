package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Bytes and the texts that stand for them. */
public final class BytesText {
    private static final int LINE = 76;

    private BytesText() {}

    /** Returns bytes as PostgreSQL shows them. */
    public static String show(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    public static String encode(byte[] bytes, String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "hex" -> HexFormat.of().formatHex(bytes);
            case "base64" -> Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
            case "escape" -> escaped(bytes);
            default -> throw unknown(format);
        };
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b == '\\') {
                text.append("\\\\");
            } else if (b <= 0) {
                text.append('\\').append(String.format(Locale.ROOT, "%03o", b & 0xFF));
            } else {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    public static byte[] decode(String text, String format) {
        try {
            return switch (format.toLowerCase(Locale.ROOT)) {
                case "hex" -> HexFormat.of().parseHex(text.replaceAll("\\s", ""));
                case "base64" -> Base64.getDecoder().decode(text.replaceAll("\\s", ""));
                case "escape" -> unescaped(text);
                default -> throw unknown(format);
            };
        } catch (IllegalArgumentException e) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("A text isn't bytes in " + format, e);
        }
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < given.length; i++) {
            if (given[i] != '\\') {
                bytes.write(given[i]);
            } else if (i + 1 < given.length && given[i + 1] == '\\') {
                bytes.write('\\');
                i++;
            } else if (text.length() == given.length && text.substring(i + 1).matches("(?s)[0-3][0-7][0-7].*")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                throw ErrorCondition.BAD_CAST.exception("A text isn't bytes: what follows a backslash is no escape");
            }
        }
        return bytes.toByteArray();
    }

    private static DriverException unknown(String format) {
        return ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                "Bytes are written as hex, base64 or escape: there is no " + format);
    }

    public static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw ErrorCondition.NOT_SUPPORTED.exception("This Java has no " + algorithm, e);
        }
    }

    public static void requireUtf8(String encoding) {
        if (!encoding.replace("-", "").equalsIgnoreCase("UTF8")) {
            throw ErrorCondition.NOT_SUPPORTED.exception("Texts are in UTF-8: there is no encoding " + encoding);
        }
    }

    public static String text(byte[] bytes, String encoding) {
        requireUtf8(encoding);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("Bytes are no UTF-8", e);
        }
    }
}
