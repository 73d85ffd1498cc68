package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart: {@code jdbc:pinecone:[//host[:port][/]][?name=value[&name=value…]]}, or {@code
 * jdbc:pinecone:sandbox[?…]}.
 *
 * @param sandbox whether it names the sandbox
 * @param host the host, without brackets; {@code api.pinecone.io} where the URL names none
 * @param port the port; -1 where the URL names none
 * @param values the properties, percent-decoded, under their names as written
 */
record ConnectionUrl(boolean sandbox, String host, int port, Map<String, String> values) {
    static final String PREFIX = "jdbc:pinecone:";
    static final String DEFAULT_HOST = "api.pinecone.io";
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}\\.?$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?");
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
            String address = host.substring(1, host.length() - 1);
            if (!host.endsWith("]") || !IPV6.matcher(address).matches() || !address.contains(":")) {
                throw bad("the brackets hold no IPv6 address");
            }
            return address;
        }
        if (!NAME.matcher(host).matches()) {
            throw bad("the host may hold letters, digits, hyphens and dots only; write an international name in"
                    + " its xn-- form");
        }
        return host;
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
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw bad("a property is written name=value");
            }
            String name = decode(pair.substring(0, equals), "a property's name");
            String value = decode(pair.substring(equals + 1), "the value of '" + Settings.shown(name) + "'");
            for (String known : values.keySet()) {
                if (known.equalsIgnoreCase(name)) {
                    throw bad("the property '" + Settings.shown(name) + "' is given twice");
                }
            }
            values.put(name, value);
        }
        return values;
    }

    /** Decodes percent signs only: a plus is a plus, as in RFC 3986. */
    private static String decode(String text, String what) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%') {
                int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw bad(what + " holds a % that two hexadecimal digits don't follow; write % as %25");
                }
                bytes.put((byte) (high * 16 + low));
                i += 3;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                bytes.put(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw ErrorCondition.BAD_SETTING.exception("Bad URL: " + what + " isn't UTF-8", e);
        }
    }

    private static DriverException bad(String why) {
        return ErrorCondition.BAD_SETTING.exception("Bad URL: " + why + ". It takes " + PREFIX
                + "[//host[:port]][?name=value&...] or " + PREFIX + "sandbox");
    }
}
