package io.github.pineconejdbc.http.call;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param url the address
 * @param version the version of the API that is to answer
 */
public record Get(HttpUrl url, String version) {

    /**
     * Written out, as {@link #hashCode} is: of a record's own the JVM makes method handles, which holds up the first
     * call.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Get get && url.equals(get.url) && version.equals(get.version);
    }

    @Override
    public int hashCode() {
        return 31 * url.hashCode() + version.hashCode();
    }
}
