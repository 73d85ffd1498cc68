package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Notices texts that come again, however far apart. Of each it keeps 128 bits, so that long ones take no more room than
 * short ones.
 */
final class SeenTexts {
    private static final long FIRST = ThreadLocalRandom.current().nextLong() | 1;
    private static final long SECOND = ThreadLocalRandom.current().nextLong() | 1;

    private final long mostSlots;
    private long[] slots = new long[128];
    private int size;

    SeenTexts() {
        this(Runtime.getRuntime().maxMemory() / 8);
    }

    /** @param mostBytes what it may take */
    SeenTexts(long mostBytes) {
        this.mostSlots = Math.min(mostBytes / Long.BYTES, 1 << 29);
    }

    /**
     * Returns whether a text is a new one, which it isn't from now on.
     *
     * @throws io.github.pineconejdbc.error.DriverException (54001) where there is no room for one more
     */
    boolean isNew(String text) {
        long a = FIRST;
        long b = SECOND;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            a = (a ^ c) * 0x9E3779B97F4A7C15L;
            a ^= a >>> 29;
            b = (b + c) * 0xC2B2AE3D27D4EB4FL;
            b ^= b >>> 32;
        }
        // Two zeros are a free place.
        if (!put(a, b == 0 ? 1 : b)) {
            return false;
        }
        size++;
        if (size * 8L > slots.length * 3L) {
            grow();
        }
        return true;
    }

    private boolean put(long a, long b) {
        int mask = slots.length - 1;
        int at = (int) ((a ^ a >>> 32) << 1) & mask;
        while (slots[at + 1] != 0) {
            if (slots[at] == a && slots[at + 1] == b) {
                return false;
            }
            at = at + 2 & mask;
        }
        slots[at] = a;
        slots[at + 1] = b;
        return true;
    }

    private void grow() {
        if (slots.length * 2L > mostSlots) {
            throw ErrorCondition.TOO_COMPLEX.exception("A list has given more than " + size
                    + " rows or pages, too many to notice those that come twice: narrow the statement by a condition on"
                    + " a key");
        }
        long[] full = slots;
        slots = new long[full.length * 2];
        for (int at = 0; at < full.length; at += 2) {
            if (full[at + 1] != 0) {
                put(full[at], full[at + 1]);
            }
        }
    }
}
