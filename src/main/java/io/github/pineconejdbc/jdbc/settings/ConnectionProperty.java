package io.github.pineconejdbc.jdbc.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every property that a URL, {@link java.util.Properties} or a Calcite operand may set. Parsing,
 * {@code getPropertyInfo}, masking and the table in the documentation are loops over this list.
 */
public enum ConnectionProperty {
    API_KEY(
            "apiKey",
            Kind.SECRET,
            null,
            "The project's API key, sent as Api-Key. Default: the environment variable PINECONE_API_KEY, which goes to pinecone.io and its subdomains only"),
    PASSWORD("password", Kind.SECRET, null, "Another name for apiKey, for tools that keep passwords safe"),
    USER("user", Kind.TEXT, null, "Ignored; tools always send one"),
    API_VERSION("apiVersion", Kind.TEXT, "2026-04", "Version of the API, sent as X-Pinecone-Api-Version"),
    SSL("ssl", Kind.BOOLEAN, "true", "false speaks plain http, to a loopback address only"),
    CONNECT_TIMEOUT("connectTimeout", 1, 86_400, "10", "Seconds that a connection may take to open"),
    REQUEST_TIMEOUT("requestTimeout", 1, 86_400, "60", "Seconds that one HTTP call may take, its body included"),
    TIME_ZONE(
            "timeZone",
            Kind.ZONE,
            "local",
            "Zone in which times are shown and text without a zone is read; local is the JVM's, as a grid formats times in it"),
    MAX_RETRIES("maxRetries", 0, 100, "5", "Further tries after the first, for 429, 5xx and lost connections"),
    MAX_CONCURRENT_REQUESTS("maxConcurrentRequests", 1, 1_000, "16", "Calls that one connection has in flight at most"),
    MAX_CALLS_PER_STATEMENT(
            "maxCallsPerStatement",
            0,
            Integer.MAX_VALUE,
            "0",
            "Calls after which a statement stops with an error; 0 is no limit"),
    PAGE_SIZE("pageSize", 1, 100, "100", "Rows of a page when a list is read"),
    CACHE_TTL(
            "cacheTtl",
            0,
            86_400,
            "0",
            "Seconds for which answers may be used again, by all connections with the same endpoint and key; 0 is not at all"),
    MAP_AS(
            "mapAs",
            List.of("map", "json"),
            "map",
            "json makes map columns VARCHAR that holds JSON, for tools that know no map type"),
    PROXY_HOST(
            "proxyHost",
            Kind.HOST,
            null,
            "HTTP proxy. Default: the JVM's https.proxyHost; http.nonProxyHosts holds for both"),
    PROXY_PORT("proxyPort", 1, 65_535, "8080", "The proxy's port"),
    PROXY_USER("proxyUser", Kind.TEXT, null, "User name for the proxy, where it wants one"),
    PROXY_PASSWORD("proxyPassword", Kind.SECRET, null, "Password for the proxy, where it wants one"),
    APPLICATION_NAME("applicationName", Kind.TEXT, null, "Appended to the User-Agent, so that calls can be told apart");

    /** What a value has to be. */
    enum Kind {
        TEXT,
        SECRET,
        HOST,
        BOOLEAN,
        NUMBER,
        CHOICE,
        ZONE
    }

    private final String propertyName;
    private final Kind kind;
    private final @Nullable String defaultValue;
    private final String remark;
    private final int least;
    private final int greatest;
    private final List<String> choices;

    ConnectionProperty(String name, Kind kind, @Nullable String defaultValue, String remark) {
        this(name, kind, 0, 0, kind == Kind.BOOLEAN ? List.of("true", "false") : List.of(), defaultValue, remark);
    }

    ConnectionProperty(String name, int least, int greatest, String defaultValue, String remark) {
        this(name, Kind.NUMBER, least, greatest, List.of(), defaultValue, remark);
    }

    ConnectionProperty(String name, List<String> choices, String defaultValue, String remark) {
        this(name, Kind.CHOICE, 0, 0, choices, defaultValue, remark);
    }

    ConnectionProperty(
            String name,
            Kind kind,
            int least,
            int greatest,
            List<String> choices,
            @Nullable String defaultValue,
            String remark) {
        this.propertyName = name;
        this.kind = kind;
        this.least = least;
        this.greatest = greatest;
        this.choices = choices;
        this.defaultValue = defaultValue;
        this.remark = remark;
    }

    /** Returns the name as it is documented; it matches in any case. */
    public String propertyName() {
        return propertyName;
    }

    /** Returns the value where none is given; null where there is none. */
    public @Nullable String defaultValue() {
        return defaultValue;
    }

    /** Returns what the property does, for people. */
    public String remark() {
        return remark;
    }

    /** Returns the values that can be chosen from; empty where any value of its kind will do. */
    public List<String> choices() {
        return choices;
    }

    /** Returns whether the value may appear nowhere. */
    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    Kind kind() {
        return kind;
    }

    /** Returns what a value has to be, for messages and the documentation. */
    public String takes() {
        return switch (kind) {
            case TEXT -> "printable ASCII text";
            case SECRET -> "printable ASCII text without spaces";
            case HOST -> "the name or the address of a host";
            case BOOLEAN, CHOICE -> String.join(" or ", choices);
            case NUMBER ->
                greatest == Integer.MAX_VALUE
                        ? "a whole number from " + least
                        : "a whole number from " + least + " to " + greatest;
            case ZONE -> "a time zone such as Europe/Berlin, an offset such as +02:00, or local";
        };
    }

    /** Returns whether a value is of this property's kind. */
    boolean accepts(String value) {
        return switch (kind) {
            case TEXT -> value.chars().allMatch(c -> c >= ' ' && c <= '~');
            case SECRET -> !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c <= '~');
            // A colon is an IPv6 address's: a port has a property of its own.
            case HOST -> value.matches("[A-Za-z0-9._-]{1,253}|(?=.*:.*:)(\\[[0-9A-Fa-f:.]{2,45}]|[0-9A-Fa-f:.]{2,45})");
            case BOOLEAN, CHOICE -> choices.contains(value.toLowerCase(Locale.ROOT));
            case NUMBER -> isNumber(value);
            case ZONE -> Zones.find(value) != null;
        };
    }

    private boolean isNumber(String value) {
        if (!value.matches("\\d{1,10}")) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= least && number <= greatest;
    }

    /**
     * Returns the property of this name, in any case. That of ASCII letters only: for Java the Kelvin sign is a k,
     * and a long s an s, which would carry a name past those who look for it in a URL.
     */
    static Optional<ConnectionProperty> find(String name) {
        for (ConnectionProperty property : values()) {
            if (property.propertyName.equalsIgnoreCase(name) && name.chars().allMatch(c -> c <= '~')) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** Returns the name that is the fewest changes away from this one. */
    static String nearest(String name) {
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (ConnectionProperty property : values()) {
            int changes = changes(name.toLowerCase(Locale.ROOT), property.propertyName.toLowerCase(Locale.ROOT));
            if (changes < fewest) {
                fewest = changes;
                nearest = property.propertyName;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance, on the first characters of a name that may be absurdly long. */
    private static int changes(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), 64));
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
