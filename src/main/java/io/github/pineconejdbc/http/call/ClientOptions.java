package io.github.pineconejdbc.http.call;

import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/** What a client needs to know about its server, already checked. */
public final class ClientOptions {
    private final Builder made;

    private ClientOptions(Builder made) {
        this.made = made;
    }

    /** Scheme, host and port. */
    public HttpUrl baseUrl() {
        return made.baseUrl;
    }

    /** Sent as {@code Api-Key}; null where the transport needs none. */
    public @Nullable String apiKey() {
        return made.apiKey;
    }

    /** Sent as {@code X-Pinecone-Api-Version}. */
    public String apiVersion() {
        return made.apiVersion;
    }

    /** Sent as {@code User-Agent}. */
    public String userAgent() {
        return made.userAgent;
    }

    /** For a TCP connection and for its TLS handshake; positive. */
    public Duration connectTimeout() {
        return made.connectTimeout;
    }

    /** For one HTTP call, its body included; positive. */
    public Duration requestTimeout() {
        return made.requestTimeout;
    }

    /** Further tries after the first; 0 or more. */
    public int maxRetries() {
        return made.maxRetries;
    }

    /** Calls in flight at a time; positive. */
    public int maxConcurrentRequests() {
        return made.maxConcurrentRequests;
    }

    /** Calls that one scope may make; 0 is no limit. */
    public int maxCallsPerStatement() {
        return made.maxCallsPerStatement;
    }

    /** How long one scope may go on; zero is no limit. */
    public Duration maxSecondsPerStatement() {
        return made.maxSecondsPerStatement;
    }

    /** Percent of the JVM's memory that the rows which one scope keeps may take. */
    public int maxMemoryPerStatement() {
        return made.maxMemoryPerStatement;
    }

    /** Rows of a page, 1 to 100. */
    public int pageSize() {
        return made.pageSize;
    }

    /** For how long answers may be used again; zero is not at all. */
    public Duration cacheTtl() {
        return made.cacheTtl;
    }

    /** How to leave the network; null leaves all of it to the JVM's own settings. */
    public @Nullable HttpProxy proxy() {
        return made.proxy;
    }

    /** Answers in the place of the network; null means the network. */
    public @Nullable Interceptor transport() {
        return made.transport;
    }

    /**
     * An HTTP proxy.
     *
     * @param host its name or address; null where it is the one that the JVM's own settings name
     * @param port 1 to 65535; means nothing without a host
     * @param user where it wants one
     * @param password where it wants one
     */
    public record HttpProxy(
            @Nullable String host,
            int port,
            @Nullable String user,
            @Nullable String password) {
        /** Returns where the proxy is, without its secrets. */
        @Override
        public String toString() {
            return host == null ? "the JVM's" : host + ":" + port;
        }
    }

    /** Returns the server's address, without secrets. */
    @Override
    public String toString() {
        return made.baseUrl.toString();
    }

    /** Options one by one, by name; each has the value of a client that is made for one call. */
    public static final class Builder {
        private final HttpUrl baseUrl;
        private @Nullable String apiKey;
        private String apiVersion = "";
        private String userAgent = "";
        private Duration connectTimeout = Duration.ofSeconds(1);
        private Duration requestTimeout = Duration.ofSeconds(1);
        private int maxRetries = 0;
        private int maxConcurrentRequests = 1;
        private int maxCallsPerStatement = 0;
        private Duration maxSecondsPerStatement = Duration.ZERO;
        private int maxMemoryPerStatement = 25;
        private int pageSize = 100;
        private Duration cacheTtl = Duration.ZERO;
        private @Nullable HttpProxy proxy;
        private @Nullable Interceptor transport;

        public Builder(HttpUrl baseUrl) {
            this.baseUrl = baseUrl;
        }

        public Builder apiKey(@Nullable String value) {
            apiKey = value;
            return this;
        }

        public Builder apiVersion(String value) {
            apiVersion = value;
            return this;
        }

        public Builder userAgent(String value) {
            userAgent = value;
            return this;
        }

        public Builder connectTimeout(Duration value) {
            connectTimeout = value;
            return this;
        }

        public Builder requestTimeout(Duration value) {
            requestTimeout = value;
            return this;
        }

        public Builder maxRetries(int value) {
            maxRetries = value;
            return this;
        }

        public Builder maxConcurrentRequests(int value) {
            maxConcurrentRequests = value;
            return this;
        }

        public Builder maxCallsPerStatement(int value) {
            maxCallsPerStatement = value;
            return this;
        }

        public Builder maxSecondsPerStatement(Duration value) {
            maxSecondsPerStatement = value;
            return this;
        }

        public Builder maxMemoryPerStatement(int value) {
            maxMemoryPerStatement = value;
            return this;
        }

        public Builder pageSize(int value) {
            pageSize = value;
            return this;
        }

        public Builder cacheTtl(Duration value) {
            cacheTtl = value;
            return this;
        }

        public Builder proxy(@Nullable HttpProxy value) {
            proxy = value;
            return this;
        }

        public Builder transport(@Nullable Interceptor value) {
            transport = value;
            return this;
        }

        /** Returns the options; the builder is done with. */
        public ClientOptions build() {
            return new ClientOptions(this);
        }
    }
}
