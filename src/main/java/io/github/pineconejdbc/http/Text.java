package io.github.pineconejdbc.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Makes what comes from a server, or from a query, fit to stand in a message: without the secrets of the connection,
 * which a server may send back, and without what acts upon a terminal or forges lines of a log. Immutable and thread-safe.
 */
final class Text {
    private static final int LONGEST = 500;

    /** A shorter one may be a part of any word, and is masked where it is a word of its own. */
    private static final int SHORTEST_KEY = 8;

    private final @Nullable Pattern secrets;

    /** @param secrets what may stand nowhere; null or empty ones are none */
    Text(@Nullable String... secrets) {
        String any = Arrays.stream(secrets)
                .filter(secret -> secret != null && !secret.isEmpty())
                .map(Objects::requireNonNull)
                // As it is, in a path, and in JSON.
                .flatMap(secret -> Stream.of(
                        secret,
                        PathSegment.of(secret),
                        secret.replace("\\", "\\\\").replace("\"", "\\\"")))
                .distinct()
                .map(Text::pattern)
                .collect(Collectors.joining("|"));
        this.secrets = any.isEmpty() ? null : Pattern.compile(any);
    }

    private static String pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return secret.length() >= SHORTEST_KEY ? quoted : "(?<!\\w)" + quoted + "(?!\\w)";
    }

    /** Returns the naming of a GET. */
    String get(HttpUrl url) {
        String query = url.encodedQuery();
        return safe("GET " + url.encodedPath() + (query == null ? "" : "?" + query));
    }

    /** Returns the text with secrets masked, control characters escaped and its middle cut out if long. */
    String safe(String text) {
        String masked = secrets == null ? text : secrets.matcher(text).replaceAll("***");
        String cut = masked.length() <= LONGEST
                ? masked
                : masked.substring(0, LONGEST / 2) + "…" + masked.substring(masked.length() - LONGEST / 2);
        if (cut.codePoints().allMatch(Text::isHarmless)) {
            return cut;
        }
        StringBuilder safe = new StringBuilder(cut.length());
        cut.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format("\\u%04x", c));
            }
        });
        return safe.toString();
    }

    /**
     * Returns what may be the cause of an exception, which is printed with it: the failure itself where its messages are
     * safe, and those of its own causes; otherwise one that says the same, from the same place.
     */
    Throwable safe(Throwable failure) {
        if (isSafe(failure)) {
            return failure;
        }
        Throwable cause = failure.getCause();
        IOException copy = new IOException(safe(failure.toString()), cause == null ? null : safe(cause));
        copy.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            copy.addSuppressed(safe(suppressed));
        }
        return copy;
    }

    private boolean isSafe(Throwable failure) {
        String said = failure.toString();
        Throwable cause = failure.getCause();
        return safe(said).equals(said)
                && (cause == null || isSafe(cause))
                && Arrays.stream(failure.getSuppressed()).allMatch(this::isSafe);
    }

    /** Control characters can forge log lines; marks of direction can make text read as another. */
    private static boolean isHarmless(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
