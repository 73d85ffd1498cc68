package io.github.pineconejdbc.http;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes what comes from a server, or from a query, fit to stand in a message. */
final class Text {
    private static final int LONGEST = 500;

    private Text() {}

    /** Returns the naming of a GET. */
    static String get(HttpUrl url) {
        String query = url.encodedQuery();
        return safe("GET " + url.encodedPath() + (query == null ? "" : "?" + query), null);
    }

    /** Returns the text with its secret masked, its control characters escaped and its middle cut out if long. */
    static String safe(String text, @Nullable String secret) {
        String masked = secret == null || secret.isEmpty() ? text : text.replace(secret, "***");
        String cut = masked.length() <= LONGEST
                ? masked
                : masked.substring(0, LONGEST / 2) + "…" + masked.substring(masked.length() - LONGEST / 2);
        StringBuilder safe = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    safe.append(String.format("\\u%04x", (int) half));
                }
            }
        });
        return safe.toString();
    }

    /**
     * Control characters can forge log lines; marks of direction can make text read as another; half a pair of
     * surrogates, which a cut may leave too, is no text to whoever writes UTF-8.
     */
    private static boolean isHarmless(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
