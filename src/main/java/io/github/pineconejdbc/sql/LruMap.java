package io.github.pineconejdbc.sql;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps what was used last. Not for use by two threads at a time. */
public final class LruMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most how many entries it keeps */
    public LruMap(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
