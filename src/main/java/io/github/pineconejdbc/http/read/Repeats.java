package io.github.pineconejdbc.http.read;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes one string of equal ones, for a column whose values come again and again. It stops looking where they
 * don't. Not for use by two threads at a time.
 */
final class Repeats {
    private static final int SLOTS = 64;
    private static final int LONGEST = 40;
    /** This many values more that were new than that weren't, and the column is one of distinct values. */
    private static final int PATIENCE = 32;

    private final @Nullable String[] seen = new @Nullable String[SLOTS];
    private int newOnes;

    /** Returns the text of the parser's current token. */
    String text(JsonParser parser) throws IOException {
        if (newOnes >= PATIENCE) {
            return parser.getText();
        }
        char[] chars = parser.getTextCharacters();
        int begin = parser.getTextOffset();
        int length = parser.getTextLength();
        if (length > LONGEST) {
            return parser.getText();
        }
        int hash = length;
        for (int i = begin; i < begin + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ hash >>> 6 ^ hash >>> 12) & SLOTS - 1;
        String before = seen[slot];
        if (before != null && isEqual(before, chars, begin, length)) {
            newOnes = Math.max(0, newOnes - 1);
            return before;
        }
        newOnes++;
        String text = new String(chars, begin, length);
        seen[slot] = text;
        return text;
    }

    private static boolean isEqual(String text, char[] chars, int begin, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[begin + i]) {
                return false;
            }
        }
        return true;
    }
}
