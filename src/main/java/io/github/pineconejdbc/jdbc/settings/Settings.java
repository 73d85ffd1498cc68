package io.github.pineconejdbc.jdbc.settings;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.ClientOptions;
import io.github.pineconejdbc.http.call.ClientOptions.HttpProxy;
import io.github.pineconejdbc.sandbox.Sandbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is made from, read and checked.
 *
 * @param options what its client needs
 * @param zone in which times are shown and text without a zone is read
 * @param mapsAsJson whether map columns are VARCHAR holding JSON
 * @param applicationName what the user calls the application; null where nothing is said
 * @param url the URL that leads here, without secrets
 * @param warnings what was ignored
 */
public record Settings(
        ClientOptions options,
        ZoneId zone,
        boolean mapsAsJson,
        @Nullable String applicationName,
        String url,
        List<String> warnings) {
    private static final int LONGEST_SHOWN = 40;

    /**
     * Reads a URL and the properties beside it.
     *
     * @throws DriverException where one of them is wrong, which it names, and never a secret's value
     */
    public static Settings parse(String url, Properties properties) {
        return parse(url, properties, System::getenv);
    }

    static Settings parse(String url, Properties properties, UnaryOperator<@Nullable String> environment) {
        ConnectionUrl parsed = ConnectionUrl.parse(url);
        List<String> warnings = new ArrayList<>();
        return read(parsed, values(parsed, properties, warnings), environment, warnings);
    }

    /**
     * Reads the operands of a schema in a Calcite model: the properties, and {@code url}, without which the
     * server is {@code api.pinecone.io}.
     */
    public static Settings ofOperand(Map<String, Object> operand) {
        String url = null;
        Properties properties = new Properties();
        for (Map.Entry<String, Object> entry : operand.entrySet()) {
            String name = entry.getKey();
            boolean isUrl = name.equalsIgnoreCase("url");
            if (isCalcites(name)) {
                continue;
            }
            if (!isUrl) {
                known(name);
            }
            String value = scalar(name, entry.getValue());
            if (value != null && !isUrl) {
                properties.setProperty(name, value);
            } else if (value != null && url != null) {
                throw ErrorCondition.BAD_SETTING.exception("The property 'url' is given twice");
            } else if (value != null) {
                url = value;
            }
        }
        if (url == null) {
            return parse(ConnectionUrl.PREFIX, properties);
        }
        if (!ConnectionUrl.isOurs(url)) {
            throw ErrorCondition.BAD_SETTING.exception("The operand url has to begin with " + ConnectionUrl.PREFIX);
        }
        return parse(url, properties);
    }

    /**
     * Returns a value of JSON as text, in which numbers and booleans stand too; null, as JSON has it, where there is
     * none.
     */
    private static @Nullable String scalar(String name, @Nullable Object value) {
        if (value != null && !(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            throw notText(name);
        }
        return value == null ? null : value.toString();
    }

    /** Calcite adds operands of its own: see {@code ModelHandler.ExtraOperand}. */
    private static boolean isCalcites(String name) {
        return name.equals("modelUri") || name.equals("baseDirectory") || name.equals("tables");
    }

    /** Returns the URL, without secrets. */
    @Override
    public String toString() {
        return url;
    }

    /**
     * Returns the known properties that a form for a connection may begin with, whatever else is wrong with the
     * URL or beside it.
     */
    public static Map<ConnectionProperty<?>, String> given(@Nullable String url, @Nullable Properties properties) {
        Map<ConnectionProperty<?>, String> given = new TreeMap<>();
        try {
            if (url != null && ConnectionUrl.isOurs(url)) {
                ConnectionUrl.parse(url)
                        .values()
                        .forEach((name, value) ->
                                ConnectionProperty.find(name).ifPresent(property -> given.put(property, value)));
            }
        } catch (DriverException e) {
            // A form is shown for a URL that somebody is still writing; connecting says what is wrong with it.
            given.clear();
        }
        if (properties != null) {
            for (String name : properties.stringPropertyNames()) {
                ConnectionProperty.find(name).ifPresent(property -> given.put(property, properties.getProperty(name)));
            }
        }
        return given;
    }

    private static Map<ConnectionProperty<?>, String> values(
            ConnectionUrl url, Properties properties, List<String> warnings) {
        Map<ConnectionProperty<?>, String> values = values(url);
        for (Map.Entry<Object, Object> entry : properties.entrySet()) {
            if (!(entry.getKey() instanceof String) || !(entry.getValue() instanceof String)) {
                String name = String.valueOf(entry.getKey());
                if (ConnectionProperty.find(name).isPresent()) {
                    throw notText(name);
                }
                warnings.add("The property '" + shown(name) + "' is no text and ignored");
            }
        }
        for (String name : properties.stringPropertyNames()) {
            ConnectionProperty<?> property = ConnectionProperty.find(name).orElse(null);
            if (property == null) {
                warnings.add("The property '" + shown(name) + "' is unknown and ignored");
            } else {
                put(values, property, properties.getProperty(name));
            }
        }
        return values;
    }

    private static Map<ConnectionProperty<?>, String> values(ConnectionUrl url) {
        Map<ConnectionProperty<?>, String> values = new TreeMap<>();
        url.values().forEach((name, value) -> put(values, known(name), value));
        return values;
    }

    /** Checks what the URL itself sets. */
    static void check(ConnectionUrl url) {
        values(url).forEach(PropertyValues::read);
    }

    private static DriverException notText(String name) {
        return ErrorCondition.BAD_SETTING.exception("The property '" + shown(name) + "' has to be given as text");
    }

    private static ConnectionProperty<?> known(String name) {
        return ConnectionProperty.find(name).orElseThrow(() -> unknown(name));
    }

    private static DriverException unknown(String name) {
        return ErrorCondition.BAD_SETTING.exception("The property '" + shown(name)
                + "' is unknown; the nearest one is '" + ConnectionProperty.nearest(name) + "'");
    }

    private static void put(Map<ConnectionProperty<?>, String> values, ConnectionProperty<?> property, String value) {
        // Tools send a user always, and a password left empty where they have none.
        if (property == ConnectionProperty.USER || property == ConnectionProperty.PASSWORD && value.isEmpty()) {
            return;
        }
        String before = values.put(property, value);
        if (before != null && !before.equals(value)) {
            throw ErrorCondition.BAD_SETTING.exception(
                    "The property '" + property.propertyName() + "' is given twice, with different values");
        }
    }

    private static Settings read(
            ConnectionUrl url,
            Map<ConnectionProperty<?>, String> given,
            UnaryOperator<@Nullable String> environment,
            List<String> warnings) {
        PropertyValues values = new PropertyValues(given);
        boolean ssl = values.get(ConnectionProperty.SSL);
        String application = values.find(ConnectionProperty.APPLICATION_NAME);
        ClientOptions.Builder options = new ClientOptions.Builder(baseUrl(url, ssl))
                .apiVersion(values.get(ConnectionProperty.API_VERSION))
                .userAgent("pinecone-jdbc/" + DriverVersion.TEXT + (application == null ? "" : " " + application))
                .connectTimeout(values.get(ConnectionProperty.CONNECT_TIMEOUT))
                .requestTimeout(values.get(ConnectionProperty.REQUEST_TIMEOUT))
                .maxRetries(values.get(ConnectionProperty.MAX_RETRIES))
                .maxConcurrentRequests(values.get(ConnectionProperty.MAX_CONCURRENT_REQUESTS))
                .maxCallsPerStatement(values.get(ConnectionProperty.MAX_CALLS_PER_STATEMENT))
                .maxSecondsPerStatement(values.get(ConnectionProperty.MAX_SECONDS_PER_STATEMENT))
                .maxMemoryPerStatement(values.get(ConnectionProperty.MAX_MEMORY_PER_STATEMENT))
                .pageSize(values.get(ConnectionProperty.PAGE_SIZE))
                .cacheTtl(values.get(ConnectionProperty.CACHE_TTL))
                .proxy(proxy(url, values));
        if (url.sandbox()) {
            options.transport(new Sandbox());
        } else {
            options.apiKey(key(url, ssl, values, environment));
        }
        return new Settings(
                options.build(),
                values.get(ConnectionProperty.TIME_ZONE),
                values.get(ConnectionProperty.MAP_AS) == ConnectionProperty.MapAs.JSON,
                application,
                keyless(url, given),
                List.copyOf(warnings));
    }

    private static String key(
            ConnectionUrl url, boolean ssl, PropertyValues values, UnaryOperator<@Nullable String> environment) {
        String key = values.find(ConnectionProperty.API_KEY);
        String password = values.find(ConnectionProperty.PASSWORD);
        if (key != null && password != null && !key.equals(password)) {
            throw ErrorCondition.BAD_SETTING.exception("apiKey and password are given, with different values");
        }
        String byHand = key == null ? password : key;
        if (byHand != null) {
            return byHand;
        }
        if (!ssl || !isPinecone(url.host())) {
            throw ErrorCondition.BAD_SETTING.exception(
                    "There is no API key for '" + url.host()
                            + "': set apiKey, or the password. PINECONE_API_KEY of the environment goes to pinecone.io and its subdomains only, by https");
        }
        String fromEnvironment = environment.apply("PINECONE_API_KEY");
        if (fromEnvironment == null || fromEnvironment.isEmpty()) {
            throw ErrorCondition.BAD_SETTING.exception(
                    "There is no API key: set the password, the property apiKey, or PINECONE_API_KEY in the environment");
        }
        if (ConnectionProperty.API_KEY.read(fromEnvironment) == null) {
            throw ErrorCondition.BAD_SETTING.exception(
                    "PINECONE_API_KEY of the environment has to be " + ConnectionProperty.API_KEY.takes());
        }
        return fromEnvironment;
    }

    /** Whole labels only: neither evilpinecone.io nor pinecone.io.evil.com. */
    private static boolean isPinecone(String host) {
        return host.equals("pinecone.io") || host.endsWith(".pinecone.io");
    }

    private static HttpUrl baseUrl(ConnectionUrl url, boolean ssl) {
        HttpUrl.Builder builder = new HttpUrl.Builder()
                .scheme(ssl || url.sandbox() ? "https" : "http")
                .host(url.sandbox() ? ConnectionUrl.DEFAULT_HOST : url.host());
        return (url.port() < 0 ? builder : builder.port(url.port())).build();
    }

    private static @Nullable HttpProxy proxy(ConnectionUrl url, PropertyValues values) {
        String host = values.find(ConnectionProperty.PROXY_HOST);
        String user = values.find(ConnectionProperty.PROXY_USER);
        if (host == null && user == null || isExempt(url.host())) {
            return null;
        }
        return new HttpProxy(
                host, values.get(ConnectionProperty.PROXY_PORT), user, values.find(ConnectionProperty.PROXY_PASSWORD));
    }

    /** The JVM's list of hosts that no proxy is used for: names with a {@code *} at either end. */
    private static boolean isExempt(String host) {
        String exempt = System.getProperty("http.nonProxyHosts", "localhost|127.*|[::1]");
        for (String pattern : exempt.split("\\|", -1)) {
            String bare =
                    pattern.replace("*", "").replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
            String name = host.toLowerCase(Locale.ROOT);
            boolean matches = pattern.startsWith("*")
                    ? name.endsWith(bare)
                    : pattern.endsWith("*") ? name.startsWith(bare) : name.equals(bare);
            if (matches && !pattern.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the URL with what is set in it, but for secrets. */
    private static String keyless(ConnectionUrl url, Map<ConnectionProperty<?>, String> given) {
        StringBuilder keyless = new StringBuilder(ConnectionUrl.PREFIX);
        if (url.sandbox()) {
            keyless.append("sandbox");
        } else {
            keyless.append("//").append(url.host().contains(":") ? "[" + url.host() + "]" : url.host());
            if (url.port() >= 0) {
                keyless.append(':').append(url.port());
            }
        }
        char separator = '?';
        for (Map.Entry<ConnectionProperty<?>, String> entry : given.entrySet()) {
            if (!entry.getKey().isSecret()) {
                keyless.append(separator)
                        .append(entry.getKey().propertyName())
                        .append('=')
                        .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
                separator = '&';
            }
        }
        return keyless.toString();
    }

    /**
     * Returns a property's name for a message: one of letters, as names are; of another one the letters that it begins
     * with, since what follows may be a secret.
     */
    public static String shown(String name) {
        int end = 0;
        while (end < name.length() && end < LONGEST_SHOWN && isLetter(name.charAt(end))) {
            end++;
        }
        boolean isName = name.length() <= LONGEST_SHOWN
                && name.chars().allMatch(c -> isLetter((char) c) || c == '.' || c == '-' || c == '_');
        return isName ? name : name.substring(0, end) + "...";
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
