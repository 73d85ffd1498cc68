package io.github.pineconejdbc.jdbc.settings;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverPropertyInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The driver's properties for tools that ask which there are, with what is known of their values so far. */
public final class GivenProperties {
    private GivenProperties() {}

    /**
     * Returns a description of every property; what was given for a secret stays out of it.
     *
     * @param url may be null, unfinished or another driver's, as in a form that is being filled in
     * @param info what is set beside the URL, and wins over it
     */
    public static DriverPropertyInfo[] describe(@Nullable String url, @Nullable Properties info) {
        Map<ConnectionProperty<?>, String> given = Settings.given(url, info);
        return ConnectionProperty.ALL.stream()
                .map(property -> describe(property, given.get(property)))
                .toArray(DriverPropertyInfo[]::new);
    }

    /**
     * Returns a URL without the secrets in it.
     *
     * @param secrets is given each of them
     * @throws DriverException where it is no URL of this driver's, or something in it is unknown or wrong: that might be
     *     a secret; the message shows no value
     */
    public static String withoutSecrets(String url, BiConsumer<ConnectionProperty<?>, String> secrets) {
        if (!ConnectionUrl.isOurs(url)) {
            throw ErrorCondition.BAD_SETTING.exception("The URL has to begin with " + ConnectionUrl.PREFIX);
        }
        ConnectionUrl parsed = ConnectionUrl.parse(url);
        if (parsed.values().isEmpty()) {
            return url;
        }
        Settings.check(parsed);
        int question = url.indexOf('?');
        StringJoiner kept =
                new StringJoiner("&", url.substring(0, question) + "?", "").setEmptyValue(url.substring(0, question));
        for (String pair : url.substring(question + 1).split("&", -1)) {
            Optional<Map.Entry<String, String>> secret =
                    ConnectionUrl.parse(ConnectionUrl.PREFIX + "?" + pair).values().entrySet().stream()
                            .filter(entry -> isSecret(entry.getKey()))
                            .findFirst();
            secret.flatMap(entry -> ConnectionProperty.find(entry.getKey()))
                    .ifPresentOrElse(
                            property -> secrets.accept(
                                    property, secret.orElseThrow().getValue()),
                            () -> kept.add(pair));
        }
        return kept.toString();
    }

    /** Returns whether a property of this name, as a URL has it, is a secret; percent signs may hide its letters. */
    public static boolean isSecretInUrl(String written) {
        try {
            return isSecret(URLDecoder.decode(written, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // What can't be decoded is no name, and may be anything.
            return true;
        }
    }

    private static boolean isSecret(String name) {
        return ConnectionProperty.find(name).map(ConnectionProperty::isSecret).orElse(false);
    }

    private static DriverPropertyInfo describe(ConnectionProperty<?> property, @Nullable String given) {
        String value = given == null ? property.defaultValue() : given;
        DriverPropertyInfo described =
                new DriverPropertyInfo(property.propertyName(), property.isSecret() ? null : value);
        described.description = property.remark();
        described.required = false;
        described.choices =
                property.choices().isEmpty() ? null : property.choices().toArray(new String[0]);
        return described;
    }
}
