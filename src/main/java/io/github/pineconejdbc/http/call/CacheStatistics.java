package io.github.pineconejdbc.http.call;

/**
 * What the answers that all connections of this JVM share have been good for so far.
 *
 * @param hits calls that an answer saved, which was there or on its way
 * @param misses calls that were made since there was none, or too old a one
 * @param evictions answers that had to go for others, or grew too old
 * @param entries answers that are there now
 * @param bytes what they take
 */
public record CacheStatistics(long hits, long misses, long evictions, long entries, long bytes) {}
