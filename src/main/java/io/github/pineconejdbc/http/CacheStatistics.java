package io.github.pineconejdbc.http;

/**
 * What the answers that all connections of this JVM share have been good for so far.
 *
 * @param hits answers that were there
 * @param misses answers that weren't, or were too old
 * @param evictions answers that had to go for others, or grew too old
 * @param entries answers that are there now
 * @param bytes what they take
 */
public record CacheStatistics(long hits, long misses, long evictions, long entries, long bytes) {}
