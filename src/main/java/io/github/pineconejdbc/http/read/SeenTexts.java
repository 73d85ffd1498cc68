package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Notices texts that come again, however far apart. Of each it keeps 128 bits: a UUID, which is what most keys are, is
 * just that long; of any other text they are a hash, so that long ones take no more room than short ones.
 */
final class SeenTexts {
    private static final int UUID_LENGTH = 36;

    /** The second half of what isn't there. */
    private static final long FREE = 0;

    /** Nobody who sends texts knows them, so that none can be made which come together here. */
    private static final long FIRST = ThreadLocalRandom.current().nextLong() | 1;

    private static final long SECOND = ThreadLocalRandom.current().nextLong() | 1;

    private final long mostSlots;
    private long[] slots = new long[32];
    private int size;

    /** What stands for the text at hand. */
    private long first;

    private long second;

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
        if (!isUuid(text)) {
            hash(text);
        }
        if (!put(first, second)) {
            return false;
        }
        size++;
        if (size * 8L > slots.length * 3L) {
            grow();
        }
        return true;
    }

    /** Reads a UUID as it is usually written; what its second half is zero of is no free place, but seen as another text. */
    private boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        first = 0;
        second = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return false;
                }
                continue;
            }
            int digit = c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) {
                return false;
            }
            if (i < 18) {
                first = first << 4 | digit;
            } else {
                second = second << 4 | digit;
            }
        }
        return second != FREE;
    }

    private void hash(String text) {
        long a = FIRST;
        long b = SECOND;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            a = (a ^ c) * 0x9E3779B97F4A7C15L;
            a ^= a >>> 29;
            b = (b + c) * 0xC2B2AE3D27D4EB4FL;
            b ^= b >>> 32;
        }
        first = a;
        second = b == FREE ? 1 : b;
    }

    private boolean put(long a, long b) {
        int mask = slots.length - 1;
        // UUIDs may be counted up: what is next to each other in them is far apart here.
        long mixed = (a * FIRST + b) * SECOND;
        int at = (int) ((mixed ^ mixed >>> 29) * FIRST >>> 31) & mask & ~1;
        while (slots[at + 1] != FREE) {
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
            if (full[at + 1] != FREE) {
                put(full[at], full[at + 1]);
            }
        }
    }
}
