package io.github.pineconejdbc.http.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Answers that all statements share, and all connections with the same endpoint and key. Equal calls that
 * are made at the same time become one. Only what was found is kept: no failure, and no "not found".
 */
final class AnswerCache {
    /** What all connections of the JVM together keep at most. */
    static final long MOST_BYTES = 32L << 20;

    private static final int BYTES_OF_AN_ENTRY = 256;

    /**
     * What an answer depends on.
     *
     * @param client stands for the endpoint, the key and the version of the API, and gives none of them away
     * @param get what is asked for
     */
    private record Key(String client, Get get) {}

    /**
     * An answer that was kept.
     *
     * @param since when it was asked for, in nanoseconds of {@link System#nanoTime}
     * @param ttl nanoseconds for which its connection may use it
     */
    private record Kept(Answer answer, long since, long ttl) {}

    /** Made when the first connection asks for it: Caffeine isn't loaded before. */
    private static final class Shared {
        static final Cache<Key, Kept> ANSWERS = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher(Shared::weight)
                .expireAfter(Expiry.writing((Key key, Kept kept) -> Duration.ofNanos(kept.ttl())))
                // Its housekeeping is small, and a thread of the JVM's pool would keep the caller's class loader.
                .executor(Runnable::run)
                .recordStats()
                .build();
        static final ConcurrentMap<Key, Flight> FLIGHTS = new ConcurrentHashMap<>();

        // Caffeine would count a look, of which a call may take two, and an answer that is too old for its asker.
        static final LongAdder HITS = new LongAdder();
        static final LongAdder MISSES = new LongAdder();

        private static int weight(Key key, Kept kept) {
            return BYTES_OF_AN_ENTRY
                    + 2 * key.get().url().toString().length()
                    + kept.answer().length();
        }
    }

    private final String client;
    private final long ttl;

    /**
     * @param client what tells one endpoint and key from another
     * @param ttl for how long an answer may be used; positive
     */
    AnswerCache(String client, Duration ttl) {
        this.client = client;
        this.ttl = ttl.toNanos();
    }

    /** Returns an answer that is young enough, or else the one that comes now. */
    Answer get(CallScope scope, Get get, int maxRetries) {
        Key key = new Key(client, get);
        while (true) {
            Answer answer = kept(key);
            if (answer != null) {
                Shared.HITS.increment();
                return answer;
            }
            Flight mine = new Flight(maxRetries);
            Flight first = Shared.FLIGHTS.putIfAbsent(key, mine);
            if (first == null) {
                return fly(scope, key, mine);
            }
            answer = first.join(scope, get, maxRetries);
            if (answer != null) {
                Shared.HITS.increment();
                return answer;
            }
        }
    }

    private Answer fly(CallScope scope, Key key, Flight mine) {
        try {
            // Another flight may have landed since this one looked.
            Answer answer = kept(key);
            if (answer == null) {
                Shared.MISSES.increment();
                answer = fresh(scope, key.get(), mine.maxRetries());
            } else {
                Shared.HITS.increment();
            }
            Shared.FLIGHTS.remove(key, mine);
            mine.landed(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            Shared.FLIGHTS.remove(key, mine);
            mine.failed(e, scope);
            throw e;
        }
    }

    private @Nullable Answer kept(Key key) {
        Kept kept = Shared.ANSWERS.getIfPresent(key);
        return kept != null && System.nanoTime() - kept.since() < ttl ? kept.answer() : null;
    }

    /** Returns the answer that comes now, whatever is kept, and keeps that one. */
    Answer fresh(CallScope scope, Get get, int maxRetries) {
        long since = System.nanoTime();
        Answer answer = new Retries(scope).fetch(get, maxRetries);
        if (answer.found()) {
            Shared.ANSWERS.put(new Key(client, get), new Kept(answer, since, ttl));
        }
        return answer;
    }

    static CacheStatistics statistics() {
        CacheStats stats = Shared.ANSWERS.stats();
        Shared.ANSWERS.cleanUp();
        return new CacheStatistics(
                Shared.HITS.sum(),
                Shared.MISSES.sum(),
                stats.evictionCount(),
                Shared.ANSWERS.estimatedSize(),
                Shared.ANSWERS
                        .policy()
                        .eviction()
                        .flatMap(eviction ->
                                eviction.weightedSize().stream().boxed().findFirst())
                        .orElse(0L));
    }
}
