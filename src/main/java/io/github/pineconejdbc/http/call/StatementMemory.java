package io.github.pineconejdbc.http.call;

import io.github.pineconejdbc.error.ErrorCondition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows that a statement keeps take, in bytes and by estimate: sorted, joined, grouped and collected ones.
 * There is a bound, so that a statement ends before the memory of all others does. For one thread.
 */
public final class StatementMemory {
    /** What an object takes beside what it holds, an entry of a map with its two texts included. */
    private static final int OBJECT = 24;

    private static final int REFERENCE = 8;

    /** After so many values it is asked again whether the statement may go on. */
    private static final int OFTEN = 1 << 14;

    private final long most;
    private final Runnable check;
    private long kept;
    private int counted;

    /**
     * @param most how many bytes may be kept
     * @param check throws what ended the statement, if anything did
     */
    public StatementMemory(long most, Runnable check) {
        this.most = most;
        this.check = check;
    }

    /** Returns this many percent of the memory that the JVM may use, in bytes. */
    static long share(int percent) {
        return Runtime.getRuntime().maxMemory() / 100 * percent;
    }

    /**
     * Counts what is kept from now on.
     *
     * @throws io.github.pineconejdbc.error.DriverException (54001) where there is no room for it
     */
    public void keep(long bytes) {
        kept += bytes;
        if (kept > most) {
            throw ErrorCondition.TOO_COMPLEX.exception("The statement keeps more rows than fit into "
                    + (most >> 20) + " MiB, the share of the JVM's memory that maxMemoryPerStatement allows:"
                    + " narrow it, or raise that");
        }
    }

    /** Counts what is kept no longer. */
    public void release(long bytes) {
        kept -= bytes;
    }

    /**
     * Asks whether there is room for a value that is being made, without counting it.
     *
     * @throws io.github.pineconejdbc.error.DriverException (54001) where there is none
     */
    public void check(long bytes) {
        keep(bytes);
        release(bytes);
    }

    /** Returns what a text takes. */
    public static long textSize(String text) {
        return 2L * OBJECT + 2L * text.length();
    }

    /** Whether this much more would be too much. */
    public boolean isShort(long bytes) {
        return kept + bytes > most;
    }

    /**
     * Returns what a value takes: a row, a column's value, or what is in one. What several hold is counted for each of
     * them, so that a value may take more than there is: no more of it is counted than would be too much.
     */
    public long size(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (++counted % OFTEN == 0) {
            check.run();
        }
        if (value instanceof String text) {
            return textSize(text);
        }
        if (value instanceof byte[] binary) {
            return (long) OBJECT + binary.length;
        }
        long size = OBJECT;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += OBJECT + size(entry.getKey()) + size(entry.getValue());
                if (size > most) {
                    break;
                }
            }
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                size += REFERENCE + size(element);
                if (size > most) {
                    break;
                }
            }
        } else if (value instanceof Object[] row) {
            for (Object element : row) {
                size += REFERENCE + size(element);
                if (size > most) {
                    break;
                }
            }
        }
        return size;
    }
}
