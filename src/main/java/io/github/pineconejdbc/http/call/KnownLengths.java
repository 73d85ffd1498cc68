package io.github.pineconejdbc.http.call;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How many pages a connection's lists had when they were last read, and the token of their second page. Safe for use by
 * many threads.
 */
public final class KnownLengths {
    private static final int MOST_LISTS = 1_000;

    /** Nothing is known. */
    public static final Length UNKNOWN = new Length(0, null);

    /**
     * What is known of a list.
     *
     * @param pages how many it had; 0 where that isn't known
     * @param second the token of its second page; null where it had none, or that isn't known
     */
    public record Length(int pages, @Nullable String second) {}

    private final ConcurrentMap<HttpUrl, Length> lengths = new ConcurrentHashMap<>();

    KnownLengths() {}

    /** Returns what is known of a list. */
    public Length of(HttpUrl firstPage) {
        return lengths.getOrDefault(firstPage, UNKNOWN);
    }

    /** Learns what a list is like now. */
    public void learn(HttpUrl firstPage, Length length) {
        if (lengths.size() >= MOST_LISTS) {
            lengths.clear();
        }
        lengths.put(firstPage, length);
    }
}
