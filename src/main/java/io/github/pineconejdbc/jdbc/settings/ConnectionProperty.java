package io.github.pineconejdbc.jdbc.settings;

import io.github.pineconejdbc.error.NearestName;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every property that a URL, {@link java.util.Properties} or a Calcite operand may set. Parsing,
 * {@code getPropertyInfo}, masking and the table in the documentation are loops over this list.
 *
 * @param <T> what a value is once it is read
 */
public final class ConnectionProperty<T> implements Comparable<ConnectionProperty<?>> {
    /** As what map columns appear. */
    enum MapAs {
        MAP,
        JSON
    }

    private static final List<ConnectionProperty<?>> MADE = new ArrayList<>();

    public static final ConnectionProperty<String> API_KEY = new ConnectionProperty<>(
            "apiKey",
            PropertyType.SECRET,
            null,
            "The project's API key, sent as Api-Key. Default: the environment variable PINECONE_API_KEY, which goes to pinecone.io and its subdomains only");

    public static final ConnectionProperty<String> PASSWORD = new ConnectionProperty<>(
            "password", PropertyType.SECRET, null, "Another name for apiKey, for tools that keep passwords safe");

    public static final ConnectionProperty<String> USER =
            new ConnectionProperty<>("user", PropertyType.TEXT, null, "Ignored; tools always send one");

    public static final ConnectionProperty<String> API_VERSION = new ConnectionProperty<>(
            "apiVersion", PropertyType.TEXT, "2026-04", "Version of the API, sent as X-Pinecone-Api-Version");

    public static final ConnectionProperty<Boolean> SSL = new ConnectionProperty<>(
            "ssl", PropertyType.BOOLEAN, "true", "false speaks plain http, to a loopback address only");

    public static final ConnectionProperty<Duration> CONNECT_TIMEOUT = new ConnectionProperty<>(
            "connectTimeout", PropertyType.seconds(1, 86_400), "10", "Seconds that a connection may take to open");

    public static final ConnectionProperty<Duration> REQUEST_TIMEOUT = new ConnectionProperty<>(
            "requestTimeout",
            PropertyType.seconds(1, 86_400),
            "60",
            "Seconds that one HTTP call may take, its body included");

    public static final ConnectionProperty<ZoneId> TIME_ZONE = new ConnectionProperty<>(
            "timeZone",
            PropertyType.ZONE,
            "local",
            "Zone in which times are shown and text without a zone is read; local is the JVM's, as a grid formats times in it");

    public static final ConnectionProperty<Integer> MAX_RETRIES = new ConnectionProperty<>(
            "maxRetries",
            PropertyType.number(0, 100),
            "5",
            "Further tries after the first, for 429, 5xx and lost connections");

    public static final ConnectionProperty<Integer> MAX_CONCURRENT_REQUESTS = new ConnectionProperty<>(
            "maxConcurrentRequests",
            PropertyType.number(1, 1_000),
            "16",
            "Calls that one connection has in flight at most");

    public static final ConnectionProperty<Integer> MAX_CALLS_PER_STATEMENT = new ConnectionProperty<>(
            "maxCallsPerStatement",
            PropertyType.number(0, Integer.MAX_VALUE),
            "0",
            "Calls after which a statement stops with an error; 0 is no limit");

    public static final ConnectionProperty<Duration> MAX_SECONDS_PER_STATEMENT = new ConnectionProperty<>(
            "maxSecondsPerStatement",
            PropertyType.seconds(0, 86_400),
            "0",
            "Seconds after which a statement stops with an error, whatever timeout it sets itself, from its beginning to its last row; 0 is no limit");

    public static final ConnectionProperty<Integer> MAX_MEMORY_PER_STATEMENT = new ConnectionProperty<>(
            "maxMemoryPerStatement",
            PropertyType.number(1, 100),
            "25",
            "Percent of the JVM's memory that the rows which a statement keeps, to sort, join, group or collect them, may take before it stops with an error");

    public static final ConnectionProperty<Integer> PAGE_SIZE = new ConnectionProperty<>(
            "pageSize", PropertyType.number(1, 100), "100", "Rows of a page when a list is read");

    public static final ConnectionProperty<Duration> CACHE_TTL = new ConnectionProperty<>(
            "cacheTtl",
            PropertyType.seconds(0, 86_400),
            "0",
            "Seconds for which answers may be used again, by all connections with the same endpoint and key; 0 is not at all");

    public static final ConnectionProperty<MapAs> MAP_AS = new ConnectionProperty<>(
            "mapAs",
            PropertyType.choice(MapAs.class),
            "map",
            "json makes map columns VARCHAR that holds JSON, for tools that know no map type");

    public static final ConnectionProperty<String> PROXY_HOST = new ConnectionProperty<>(
            "proxyHost",
            PropertyType.HOST,
            null,
            "HTTP proxy. Default: the JVM's https.proxyHost; http.nonProxyHosts holds for both");

    public static final ConnectionProperty<Integer> PROXY_PORT =
            new ConnectionProperty<>("proxyPort", PropertyType.number(1, 65_535), "8080", "The proxy's port");

    public static final ConnectionProperty<String> PROXY_USER = new ConnectionProperty<>(
            "proxyUser", PropertyType.TEXT, null, "User name for the proxy, where it wants one");

    public static final ConnectionProperty<String> PROXY_PASSWORD = new ConnectionProperty<>(
            "proxyPassword", PropertyType.SECRET, null, "Password for the proxy, where it wants one");

    public static final ConnectionProperty<String> APPLICATION_NAME = new ConnectionProperty<>(
            "applicationName", PropertyType.TEXT, null, "Appended to the User-Agent, so that calls can be told apart");

    /** All of them, in the order in which they are documented. */
    public static final List<ConnectionProperty<?>> ALL = List.copyOf(MADE);

    private final String propertyName;
    private final PropertyType<T> type;
    private final @Nullable String defaultValue;
    private final String remark;
    private final int position;

    private ConnectionProperty(String name, PropertyType<T> type, @Nullable String defaultValue, String remark) {
        this.propertyName = name;
        this.type = type;
        this.defaultValue = defaultValue;
        this.remark = remark;
        this.position = MADE.size();
        MADE.add(this);
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
        return type.choices();
    }

    /** Returns whether the value may appear nowhere. */
    public boolean isSecret() {
        return type.secret();
    }

    /** Returns what a value has to be, for messages and the documentation. */
    public String takes() {
        return type.takes();
    }

    /** Returns the value of a text; null where it is none of this property's. */
    @Nullable
    T read(String text) {
        return type.reader().apply(text);
    }

    @Override
    public int compareTo(ConnectionProperty<?> other) {
        return Integer.compare(position, other.position);
    }

    /** Returns the name as it is documented. */
    @Override
    public String toString() {
        return propertyName;
    }

    /**
     * Returns the property of this name, in any case. That of ASCII letters only: for Java the Kelvin sign is a k,
     * and a long s an s, which would carry a name past those who look for it in a URL.
     */
    static Optional<ConnectionProperty<?>> find(String name) {
        for (ConnectionProperty<?> property : ALL) {
            if (property.propertyName.equalsIgnoreCase(name) && name.chars().allMatch(c -> c <= '~')) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** Returns the name that is the fewest changes away from this one. */
    static String nearest(String name) {
        return NearestName.of(
                name, ALL.stream().map(property -> property.propertyName).toList());
    }
}
