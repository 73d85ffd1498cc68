package io.github.pineconejdbc.http.read;

import java.util.HashSet;
import java.util.Set;

/** Notices keys that come again, as long as no more than a few thousand others came between. */
final class RecentKeys {
    private static final int GENERATION = 4_096;

    private Set<Object> older = Set.of();
    private Set<Object> newer = new HashSet<>();

    boolean isNew(Object key) {
        if (older.contains(key) || !newer.add(key)) {
            return false;
        }
        if (newer.size() == GENERATION) {
            older = newer;
            newer = new HashSet<>();
        }
        return true;
    }
}
