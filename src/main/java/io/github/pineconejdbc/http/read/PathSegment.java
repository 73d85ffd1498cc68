package io.github.pineconejdbc.http.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** What a value is as one segment of a URL's path, and can't be more than that. */
final class PathSegment {
    /** What RFC 3986 leaves as it is in any part of a URL. */
    private static final BitSet UNRESERVED = new BitSet(128);

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
                .chars()
                .forEach(UNRESERVED::set);
    }

    private PathSegment() {}

    /**
     * Whether a value can be a segment. An empty one would ask for the list, one or two dots for another endpoint; half
     * a surrogate pair has no UTF-8, and names nothing.
     */
    static boolean canBe(String value) {
        return !value.isEmpty()
                && !value.equals(".")
                && !value.equals("..")
                && (isUnreserved(value) || StandardCharsets.UTF_8.newEncoder().canEncode(value));
    }

    /** Encodes all but the unreserved characters. */
    static String of(String value) {
        return isUnreserved(value)
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~");
    }

    /** Whether a value is a segment as it stands, as IDs and names of this API are. */
    private static boolean isUnreserved(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!UNRESERVED.get(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
