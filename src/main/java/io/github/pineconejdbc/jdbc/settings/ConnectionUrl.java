package io.github.pineconejdbc.jdbc.settings;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart: {@code jdbc:pinecone:[//host[:port][/]][?name=value[&name=value…]]}, or {@code
 * jdbc:pinecone:sandbox[?…]}.
 *
 * @param sandbox whether it names the sandbox
 * @param host the host in its one canonical form: lower case, without a final dot or brackets, an address as it
 *     is shortest; {@code api.pinecone.io} where the URL names none
 * @param port the port; -1 where the URL names none
 * @param values the properties, percent-decoded, under their names as written
 */
record ConnectionUrl(boolean sandbox, String host, int port, Map<String, String> values) {
    static final String PREFIX = "jdbc:pinecone:";
    static final String DEFAULT_HOST = "api.pinecone.io";
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final int LONGEST_NAME = 253;
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    /** A last label of digits or in hexadecimal means an address to some resolvers, in forms that others read otherwise. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9A-Fa-f]*)");

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*]|[^:]*)(?::(.*))?", Pattern.DOTALL);

    /** Returns whether a URL is meant for this driver, even if something is wrong with it. */
    static boolean isOurs(String url) {
        return url.startsWith(PREFIX);
    }

    static ConnectionUrl parse(String url) {
        String rest = url.substring(PREFIX.length());
        if (rest.indexOf('#') >= 0) {
            throw bad("a fragment (#) has no meaning; write it as %23 within a value");
        }
        int question = rest.indexOf('?');
        String target = question < 0 ? rest : rest.substring(0, question);
        Map<String, String> values = question < 0 ? Map.of() : values(rest.substring(question + 1));
        if (target.equals("sandbox")) {
            return new ConnectionUrl(true, "sandbox", -1, values);
        }
        if (target.isEmpty()) {
            return new ConnectionUrl(false, DEFAULT_HOST, -1, values);
        }
        if (!target.startsWith("//")) {
            throw bad("after " + PREFIX + " comes //host, sandbox, or ? and properties");
        }
        return server(target.substring(2), values);
    }

    private static ConnectionUrl server(String target, Map<String, String> values) {
        String authority = target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
        if (authority.indexOf('@') >= 0) {
            throw bad("it can't hold a user or a password before the host; give the key as apiKey");
        }
        if (authority.indexOf('/') >= 0 || authority.indexOf('\\') >= 0) {
            throw bad("it can't hold a path after the host");
        }
        if (authority.indexOf(':') != authority.lastIndexOf(':')
                && IPV6.matcher(authority).matches()) {
            throw bad("an IPv6 address is written in brackets");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw bad("the host can't be read");
        }
        return new ConnectionUrl(false, host(parts.group(1)), port(parts.group(2)), values);
    }

    private static String host(String host) {
        if (host.isEmpty()) {
            throw bad("the host is empty");
        }
        if (host.startsWith("[")) {
            return address(host.substring(1, host.length() - (host.endsWith("]") ? 1 : 0)));
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw bad("the host may hold letters, digits, hyphens and dots only; write an international name in"
                    + " its xn-- form");
        }
        if (NUMERIC.matcher(name).matches() && !IPV4.matcher(host).matches()) {
            throw bad("an IPv4 address is written as four decimal numbers from 0 to 255");
        }
        return canonical(name, "the host is no name that can be looked up");
    }

    private static String address(String address) {
        if (address.indexOf('%') >= 0) {
            throw bad("an address can't hold a zone");
        }
        if (!IPV6.matcher(address).matches() || !address.contains(":")) {
            throw bad("the brackets hold no IPv6 address");
        }
        return canonical(address, "the brackets hold no IPv6 address");
    }

    private static String canonical(String host, String otherwise) {
        String canonical;
        try {
            canonical = new HttpUrl.Builder().scheme("https").host(host).build().host();
        } catch (IllegalArgumentException e) {
            throw bad(otherwise, e);
        }
        // Some systems take it for this host.
        if (canonical.equals("0.0.0.0") || canonical.equals("::")) {
            throw bad("the host is the unspecified address");
        }
        return canonical;
    }

    private static int port(@Nullable String port) {
        if (port == null) {
            return -1;
        }
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw bad("the port has to be a number from 1 to 65535");
        }
        return Integer.parseInt(port);
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw bad("a property is written name=value");
            }
            String name = decode(pair.substring(0, equals), "a property's name");
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw bad("the property '" + Settings.shown(name) + "' is given twice");
            }
            values.put(name, decode(pair.substring(equals + 1), "the value of '" + Settings.shown(name) + "'"));
        }
        return values;
    }

    /** Decodes percent signs only: a plus is a plus, as in RFC 3986. */
    private static String decode(String text, String what) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int begin = 0;
        for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', begin)) {
            write(bytes, text.substring(begin, percent), what);
            begin = percent + 3;
            if (begin > text.length()
                    || !HexFormat.isHexDigit(text.charAt(percent + 1))
                    || !HexFormat.isHexDigit(text.charAt(percent + 2))) {
                throw bad(what + " holds a % that two hexadecimal digits don't follow; write % as %25");
            }
            bytes.write(HexFormat.fromHexDigits(text, percent + 1, begin));
        }
        write(bytes, text.substring(begin), what);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad(what + " isn't UTF-8", e);
        }
    }

    private static void write(ByteArrayOutputStream bytes, String text, String what) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw bad(what + " holds half a character");
        }
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DriverException bad(String why) {
        return bad(why, null);
    }

    private static DriverException bad(String why, @Nullable Throwable cause) {
        return ErrorCondition.BAD_SETTING.exception(
                "Bad URL: " + why + ". It takes " + PREFIX + "[//host[:port]][?name=value&...] or " + PREFIX
                        + "sandbox",
                cause);
    }
}
