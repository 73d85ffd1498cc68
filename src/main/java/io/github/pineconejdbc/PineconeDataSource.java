package io.github.pineconejdbc;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.jdbc.convert.Unwrappable;
import io.github.pineconejdbc.jdbc.settings.ConnectionProperty;
import io.github.pineconejdbc.jdbc.settings.GivenProperties;
import java.io.PrintWriter;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.SQLException;
import java.sql.ShardingKey;
import java.sql.ShardingKeyBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.naming.Reference;
import javax.naming.Referenceable;
import javax.naming.StringRefAddr;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections for pools, containers and frameworks that set beans up: a URL, and a bean property of the
 * same name and meaning for each connection property. A value is checked when a connection is opened. What is
 * secret can be set and not read, and isn't serialized: after deserialization the key has to be set again, or
 * to come from the environment. Set it up before threads share it; then it is safe for use by many.
 */
public final class PineconeDataSource implements DataSource, Unwrappable, Serializable, Referenceable {
    private static final long serialVersionUID = 1L;

    /** The server that a connection without any setting goes to. */
    private static final String DEFAULT_URL = "jdbc:pinecone:";

    /** What JNDI calls the URL. */
    private static final String URL = "url";

    private String url = DEFAULT_URL;
    private int loginTimeout;
    private final HashMap<String, String> values = new HashMap<>();
    private transient @Nullable Map<String, String> secrets;
    private transient @Nullable PrintWriter logWriter;

    /** A data source for {@code api.pinecone.io}, with the key of the environment. */
    public PineconeDataSource() {
        // Beans are made first and set up afterwards.
    }

    private @Nullable String get(ConnectionProperty<?> property) {
        return values.getOrDefault(property.propertyName(), property.defaultValue());
    }

    private int number(ConnectionProperty<?> property) {
        String value = get(property);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private void set(ConnectionProperty<?> property, @Nullable String value) {
        Map<String, String> target = property.isSecret() ? secrets() : values;
        if (value == null) {
            target.remove(property.propertyName());
        } else {
            target.put(property.propertyName(), value);
        }
    }

    private Map<String, String> secrets() {
        Map<String, String> made = secrets;
        if (made == null) {
            made = new HashMap<>();
            secrets = made;
        }
        return made;
    }

    /** Returns the URL, without the secrets that were set with it. */
    public String getUrl() {
        return url;
    }

    /**
     * Sets where connections lead to; secrets in it are kept as if they had been set by themselves.
     *
     * @param url null for {@code jdbc:pinecone:}
     * @throws IllegalArgumentException where it is no URL of this driver's, or a property in it is unknown or wrong
     */
    public void setUrl(@Nullable String url) {
        try {
            this.url = url == null ? DEFAULT_URL : GivenProperties.withoutSecrets(url, this::set);
        } catch (DriverException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Sets the property {@code apiKey}; null for its default. It can't be read back. */
    public void setApiKey(@Nullable String value) {
        set(ConnectionProperty.API_KEY, value);
    }

    /** Sets the property {@code password}; null for its default. It can't be read back. */
    public void setPassword(@Nullable String value) {
        set(ConnectionProperty.PASSWORD, value);
    }

    /** Returns the property {@code user}; null where it isn't set and has no default. */
    public @Nullable String getUser() {
        return get(ConnectionProperty.USER);
    }

    /** Sets the property {@code user}; null for its default. */
    public void setUser(@Nullable String value) {
        set(ConnectionProperty.USER, value);
    }

    /** Returns the property {@code apiVersion}; null where it isn't set and has no default. */
    public @Nullable String getApiVersion() {
        return get(ConnectionProperty.API_VERSION);
    }

    /** Sets the property {@code apiVersion}; null for its default. */
    public void setApiVersion(@Nullable String value) {
        set(ConnectionProperty.API_VERSION, value);
    }

    /** Returns the property {@code ssl}. */
    public boolean isSsl() {
        return Boolean.parseBoolean(get(ConnectionProperty.SSL));
    }

    /** Sets the property {@code ssl}. */
    public void setSsl(boolean value) {
        set(ConnectionProperty.SSL, String.valueOf(value));
    }

    /** Returns the property {@code connectTimeout}. */
    public int getConnectTimeout() {
        return number(ConnectionProperty.CONNECT_TIMEOUT);
    }

    /** Sets the property {@code connectTimeout}. */
    public void setConnectTimeout(int value) {
        set(ConnectionProperty.CONNECT_TIMEOUT, String.valueOf(value));
    }

    /** Returns the property {@code requestTimeout}. */
    public int getRequestTimeout() {
        return number(ConnectionProperty.REQUEST_TIMEOUT);
    }

    /** Sets the property {@code requestTimeout}. */
    public void setRequestTimeout(int value) {
        set(ConnectionProperty.REQUEST_TIMEOUT, String.valueOf(value));
    }

    /** Returns the property {@code timeZone}; null where it isn't set and has no default. */
    public @Nullable String getTimeZone() {
        return get(ConnectionProperty.TIME_ZONE);
    }

    /** Sets the property {@code timeZone}; null for its default. */
    public void setTimeZone(@Nullable String value) {
        set(ConnectionProperty.TIME_ZONE, value);
    }

    /** Returns the property {@code maxRetries}. */
    public int getMaxRetries() {
        return number(ConnectionProperty.MAX_RETRIES);
    }

    /** Sets the property {@code maxRetries}. */
    public void setMaxRetries(int value) {
        set(ConnectionProperty.MAX_RETRIES, String.valueOf(value));
    }

    /** Returns the property {@code maxConcurrentRequests}. */
    public int getMaxConcurrentRequests() {
        return number(ConnectionProperty.MAX_CONCURRENT_REQUESTS);
    }

    /** Sets the property {@code maxConcurrentRequests}. */
    public void setMaxConcurrentRequests(int value) {
        set(ConnectionProperty.MAX_CONCURRENT_REQUESTS, String.valueOf(value));
    }

    /** Returns the property {@code maxCallsPerStatement}. */
    public int getMaxCallsPerStatement() {
        return number(ConnectionProperty.MAX_CALLS_PER_STATEMENT);
    }

    /** Sets the property {@code maxCallsPerStatement}. */
    public void setMaxCallsPerStatement(int value) {
        set(ConnectionProperty.MAX_CALLS_PER_STATEMENT, String.valueOf(value));
    }

    /** Returns the property {@code maxSecondsPerStatement}; 0 is no limit. */
    public int getMaxSecondsPerStatement() {
        return number(ConnectionProperty.MAX_SECONDS_PER_STATEMENT);
    }

    /** Sets the property {@code maxSecondsPerStatement}; 0 is no limit. */
    public void setMaxSecondsPerStatement(int value) {
        set(ConnectionProperty.MAX_SECONDS_PER_STATEMENT, String.valueOf(value));
    }

    /** Returns the property {@code maxMemoryPerStatement}, in percent. */
    public int getMaxMemoryPerStatement() {
        return number(ConnectionProperty.MAX_MEMORY_PER_STATEMENT);
    }

    /** Sets the property {@code maxMemoryPerStatement}, in percent. */
    public void setMaxMemoryPerStatement(int value) {
        set(ConnectionProperty.MAX_MEMORY_PER_STATEMENT, String.valueOf(value));
    }

    /** Returns the property {@code pageSize}. */
    public int getPageSize() {
        return number(ConnectionProperty.PAGE_SIZE);
    }

    /** Sets the property {@code pageSize}. */
    public void setPageSize(int value) {
        set(ConnectionProperty.PAGE_SIZE, String.valueOf(value));
    }

    /** Returns the property {@code cacheTtl}, in seconds; 0 is off. */
    public int getCacheTtl() {
        return number(ConnectionProperty.CACHE_TTL);
    }

    /** Sets the property {@code cacheTtl}, in seconds. */
    public void setCacheTtl(int value) {
        set(ConnectionProperty.CACHE_TTL, String.valueOf(value));
    }

    /** Returns the property {@code mapAs}; null where it isn't set and has no default. */
    public @Nullable String getMapAs() {
        return get(ConnectionProperty.MAP_AS);
    }

    /** Sets the property {@code mapAs}; null for its default. */
    public void setMapAs(@Nullable String value) {
        set(ConnectionProperty.MAP_AS, value);
    }

    /** Returns the property {@code proxyHost}; null where it isn't set and has no default. */
    public @Nullable String getProxyHost() {
        return get(ConnectionProperty.PROXY_HOST);
    }

    /** Sets the property {@code proxyHost}; null for its default. */
    public void setProxyHost(@Nullable String value) {
        set(ConnectionProperty.PROXY_HOST, value);
    }

    /** Returns the property {@code proxyPort}. */
    public int getProxyPort() {
        return number(ConnectionProperty.PROXY_PORT);
    }

    /** Sets the property {@code proxyPort}. */
    public void setProxyPort(int value) {
        set(ConnectionProperty.PROXY_PORT, String.valueOf(value));
    }

    /** Returns the property {@code proxyUser}; null where it isn't set and has no default. */
    public @Nullable String getProxyUser() {
        return get(ConnectionProperty.PROXY_USER);
    }

    /** Sets the property {@code proxyUser}; null for its default. */
    public void setProxyUser(@Nullable String value) {
        set(ConnectionProperty.PROXY_USER, value);
    }

    /** Sets the property {@code proxyPassword}; null for its default. It can't be read back. */
    public void setProxyPassword(@Nullable String value) {
        set(ConnectionProperty.PROXY_PASSWORD, value);
    }

    /** Returns the property {@code applicationName}; null where it isn't set and has no default. */
    public @Nullable String getApplicationName() {
        return get(ConnectionProperty.APPLICATION_NAME);
    }

    /** Sets the property {@code applicationName}; null for its default. */
    public void setApplicationName(@Nullable String value) {
        set(ConnectionProperty.APPLICATION_NAME, value);
    }

    /**
     * Opens a connection.
     *
     * @throws SQLException 08001 where the URL or a property is wrong or the server can't be reached, 28000
     *     where the key is refused
     */
    @Override
    public Connection getConnection() throws SQLException {
        return open(properties());
    }

    /**
     * Opens a connection with another key.
     *
     * @param username ignored: a key needs none
     * @param password the API key; null or empty for the one that is set
     */
    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        Properties properties = properties();
        if (password != null && !password.isEmpty()) {
            properties.remove(ConnectionProperty.API_KEY.propertyName());
            properties.setProperty(ConnectionProperty.PASSWORD.propertyName(), password);
        }
        return open(properties);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(values);
        properties.putAll(secrets());
        return properties;
    }

    private Connection open(Properties properties) throws SQLException {
        return PineconeDriver.open(url, properties, loginTimeout);
    }

    /** Returns what JNDI keeps of it, which no secret is part of: the key has to come from the environment then. */
    @Override
    public Reference getReference() {
        Reference reference =
                new Reference(PineconeDataSource.class.getName(), PineconeDataSourceFactory.class.getName(), null);
        reference.add(new StringRefAddr(URL, url));
        values.forEach((property, value) -> reference.add(new StringRefAddr(property, value)));
        return reference;
    }

    /** Sets the URL or a connection property; any other name is ignored. */
    void configure(String name, @Nullable Object value) {
        String text = value == null ? null : value.toString();
        if (name.equals(URL)) {
            setUrl(text);
        }
        for (ConnectionProperty<?> property : ConnectionProperty.ALL) {
            if (property.propertyName().equalsIgnoreCase(name)) {
                set(property, text);
            }
        }
    }

    /** Returns a builder whose connections have a key of their own. There is no sharding. */
    @Override
    public ConnectionBuilder createConnectionBuilder() {
        return new Builder();
    }

    @Override
    public ShardingKeyBuilder createShardingKeyBuilder() throws SQLException {
        throw noSharding();
    }

    private static SQLException noSharding() {
        return ErrorCondition.NOT_SUPPORTED.sqlException("sharding is not supported");
    }

    private final class Builder implements ConnectionBuilder {
        private @Nullable String user;
        private @Nullable String password;
        private boolean sharded;

        @Override
        public ConnectionBuilder user(@Nullable String username) {
            user = username;
            return this;
        }

        @Override
        public ConnectionBuilder password(@Nullable String key) {
            password = key;
            return this;
        }

        @Override
        public ConnectionBuilder shardingKey(@Nullable ShardingKey shardingKey) {
            sharded |= shardingKey != null;
            return this;
        }

        @Override
        public ConnectionBuilder superShardingKey(@Nullable ShardingKey superShardingKey) {
            return shardingKey(superShardingKey);
        }

        @Override
        public Connection build() throws SQLException {
            if (sharded) {
                throw noSharding();
            }
            return getConnection(user, password);
        }
    }

    /** Returns how many seconds opening a connection may take; 0 leaves it to {@code connectTimeout}. */
    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    /** @param seconds 0 or more; 0 leaves it to {@code connectTimeout} */
    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        if (seconds < 0) {
            throw ErrorCondition.BAD_ARGUMENT.sqlException("the login timeout must not be negative");
        }
        loginTimeout = seconds;
    }

    /** Returns what was set; the driver writes nothing there, it logs by {@code java.util.logging}. */
    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public Logger getParentLogger() {
        return new PineconeDriver().getParentLogger();
    }
}
