package io.github.pineconejdbc.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes read as decisions, so that whoever makes bytes, a random generator or a fuzzer that watches coverage, makes
 * URLs, statements and answers. Where they end every decision is the first one, which therefore has to be one that ends.
 */
public final class Choices {
    private final byte[] bytes;
    private int at;

    public Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a number from 0 to below the bound, which is at most 256; 0 where the bytes have ended. */
    public int below(int bound) {
        return at < bytes.length ? (bytes[at++] & 0xff) % bound : 0;
    }

    /** Returns true once in so many times, and never where the bytes have ended. */
    public boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /** Returns one of these; the first where the bytes have ended. */
    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    /** Returns up to so many of the next bytes, as text. */
    public String text(int longest) {
        return new String(raw(below(longest + 1)), StandardCharsets.UTF_8);
    }

    /** Returns so many of the next bytes, or as many as there are. */
    public byte[] raw(int length) {
        byte[] some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
        at += some.length;
        return some;
    }

    /** Returns all bytes that haven't been read. */
    public byte[] rest() {
        return raw(bytes.length);
    }
}
