package io.github.pineconejdbc.http.call;

import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to know about its server, already checked.
 *
 * @param baseUrl scheme, host and port
 * @param apiKey sent as {@code Api-Key}; null where the transport needs none
 * @param apiVersion sent as {@code X-Pinecone-Api-Version}
 * @param userAgent sent as {@code User-Agent}
 * @param connectTimeout for a TCP connection and for its TLS handshake; positive
 * @param requestTimeout for one HTTP call, its body included; positive
 * @param maxRetries further tries after the first; 0 or more
 * @param maxConcurrentRequests calls in flight at a time; positive
 * @param maxCallsPerStatement calls that one scope may make; 0 is no limit
 * @param pageSize rows of a page, 1 to 100
 * @param cacheTtl for how long answers may be used again; zero is not at all
 * @param proxy how to leave the network; null leaves all of it to the JVM's own settings
 * @param transport answers in the place of the network; null means the network
 */
public record ClientOptions(
        HttpUrl baseUrl,
        @Nullable String apiKey,
        String apiVersion,
        String userAgent,
        Duration connectTimeout,
        Duration requestTimeout,
        int maxRetries,
        int maxConcurrentRequests,
        int maxCallsPerStatement,
        int pageSize,
        Duration cacheTtl,
        @Nullable HttpProxy proxy,
        @Nullable Interceptor transport) {

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
        return baseUrl.toString();
    }
}
