package io.github.pineconejdbc.http.call;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.HttpUrl;

/** How many pages a connection's lists had when they were last read. Safe for use by many threads. */
public final class KnownLengths {
    private static final int MOST_LISTS = 1_000;

    private final ConcurrentMap<HttpUrl, Integer> pages = new ConcurrentHashMap<>();

    KnownLengths() {}

    /** Returns how many pages a list had; 0 where that isn't known. */
    public int pages(HttpUrl firstPage) {
        return pages.getOrDefault(firstPage, 0);
    }

    /** Learns how many pages a list has; 0 forgets what was known. */
    public void learn(HttpUrl firstPage, int length) {
        if (pages.size() >= MOST_LISTS) {
            pages.clear();
        }
        pages.put(firstPage, length);
    }
}
