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
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (isHarmless(c)) {
                safe.append(c);
            } else {
                safe.append(String.format("\\u%04x", (int) c));
            }
        }
        return safe.toString();
    }

    /** Control characters can forge log lines; marks of direction can make text read as another. */
    private static boolean isHarmless(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
