package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.http.call.StatementMemory;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one operator of a plan keeps of the rows that it reads. */
public final class OperatorMemory {
    /** What a row takes in a list or a table beside itself. */
    private static final int ENTRY = 48;

    private static final int OFTEN = 1_024;
    private static final int BUCKETS = 1 << 11;

    private final StatementMemory memory;
    private long kept;
    private long read;
    private long bytes;
    private byte @Nullable [] longest;

    OperatorMemory(StatementMemory memory) {
        this.memory = memory;
    }

    /** Counts a row that is kept. */
    public void add(@Nullable Object row) {
        long size = ENTRY + memory.size(row);
        kept += size;
        memory.keep(size);
    }

    /** Counts a row of which no more than so many are kept, of average size. */
    public void addFirst(@Nullable Object row, long most) {
        read++;
        bytes += ENTRY + memory.size(row);
        long now = read <= most ? bytes : (long) ((double) bytes / read * most);
        memory.keep(now - kept);
        kept = now;
    }

    /**
     * Counts a row of which one is kept for each value of some columns. How many values there are is estimated, within
     * a few percent, by how rare hashes come (HyperLogLog: Flajolet et al., 2007), and only where all rows together
     * would be too much.
     */
    public void add(@Nullable Object row, int[] key) {
        read++;
        long size = ENTRY + memory.size(row);
        memory.check(size);
        bytes += size;
        byte[] buckets = longest;
        if (buckets == null) {
            buckets = new byte[BUCKETS];
            longest = buckets;
        }
        long hash = mixed(hash(row, key));
        int bucket = (int) (hash & BUCKETS - 1);
        buckets[bucket] = (byte) Math.max(buckets[bucket], Long.numberOfTrailingZeros(hash >>> 11 | 1L << 52) + 1);
        if (read % OFTEN == 0 && memory.isShort(bytes - kept)) {
            long now = (long) ((double) bytes / read * Math.min((double) read, distinct(buckets)));
            memory.keep(now - kept);
            kept = now;
        }
    }

    /** Forgets what was kept. */
    public void release() {
        memory.release(kept);
        kept = 0;
        read = 0;
        bytes = 0;
        longest = null;
    }

    private static int hash(@Nullable Object row, int[] key) {
        int hash = 1;
        for (int column : key) {
            Object value = row instanceof Object[] columns
                    ? columns[column]
                    : row instanceof List<?> list ? list.get(column) : row;
            hash = 31 * hash + (value instanceof Object[] array ? Arrays.deepHashCode(array) : hashOf(value));
        }
        return hash;
    }

    private static int hashOf(@Nullable Object value) {
        return value == null ? 0 : value.hashCode();
    }

    private static long mixed(int hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static double distinct(byte[] longest) {
        double sum = 0;
        int empty = 0;
        for (byte length : longest) {
            sum += Math.scalb(1.0, -length);
            empty += length == 0 ? 1 : 0;
        }
        double estimate = 0.7213 / (1 + 1.079 / BUCKETS) * BUCKETS * BUCKETS / sum;
        return estimate <= 2.5 * BUCKETS && empty > 0 ? BUCKETS * Math.log((double) BUCKETS / empty) : estimate;
    }
}
