package io.github.pineconejdbc.http.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.pineconejdbc.http.call.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes one string of equal ones, for a column whose values come again and again. It stops looking where they
 * don't. Not for use by two threads at a time.
 */
final class Repeats {
    private static final int SLOTS = 64;
    private static final int LONGEST = 64;
    /** This many values more that were new than that weren't, and the column is one of distinct values. */
    private static final int PATIENCE = 32;

    private final @Nullable String[] seen = new @Nullable String[SLOTS];
    private int newOnes;

    /** Returns the text that is the parser's current token, in an answer that is being read. */
    String text(JsonParser parser, Answer answer) throws IOException {
        // Null of a parser that doesn't read the answer's bytes themselves.
        int begin = (int) parser.currentTokenLocation().getByteOffset() + 1;
        if (begin <= 0 || parser.currentToken() != JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        byte[] body = answer.body();
        int most = Math.min(answer.length(), begin + LONGEST + 1);
        int hash = 0;
        int end = begin;
        for (; end < most && body[end] != '"'; end++) {
            if (body[end] < ' ' || body[end] == '\\') {
                return parser.getText();
            }
            hash = 31 * hash + body[end];
        }
        if (end == most) {
            return parser.getText();
        }
        int length = end - begin;
        if (newOnes >= PATIENCE) {
            return new String(body, begin, length, StandardCharsets.ISO_8859_1);
        }
        int slot = (hash ^ hash >>> 6 ^ hash >>> 12) & SLOTS - 1;
        String before = seen[slot];
        if (before != null && isEqual(before, body, begin, length)) {
            newOnes = Math.max(0, newOnes - 1);
            return before;
        }
        newOnes++;
        String text = new String(body, begin, length, StandardCharsets.ISO_8859_1);
        seen[slot] = text;
        return text;
    }

    private static boolean isEqual(String text, byte[] bytes, int begin, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[begin + i]) {
                return false;
            }
        }
        return true;
    }
}
