package io.github.pineconejdbc.error;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes what comes from a server, or from a query, fit to stand in a message: without the secrets of the connection,
 * which a server may send back, and without what acts upon a terminal or forges lines of a log. Immutable and
 * thread-safe.
 */
public final class SafeText {
    /** A shorter one may be a part of any word, and is masked where it is a word of its own. */
    private static final int SHORTEST_KEY = 8;

    private final int longest;
    private final @Nullable Pattern secrets;
    private final @Nullable Pattern longSecrets;

    /**
     * @param longest how many characters of a text are shown at most; its middle is left out beyond
     * @param secrets what may stand nowhere, neither as it is nor as it is written in a URL or in JSON; null or empty
     *     ones are none
     */
    public SafeText(int longest, @Nullable String... secrets) {
        this.longest = longest;
        this.secrets = anyOf(secrets, 1);
        this.longSecrets = anyOf(secrets, SHORTEST_KEY);
    }

    private static @Nullable Pattern anyOf(@Nullable String[] secrets, int shortest) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String secret : secrets) {
            if (secret != null && secret.length() >= shortest) {
                spellings.add(pattern(secret));
                spellings.add(pattern(URLEncoder.encode(secret, StandardCharsets.UTF_8)));
                spellings.add(pattern(secret.replace("\\", "\\\\").replace("\"", "\\\"")));
            }
        }
        return spellings.isEmpty() ? null : Pattern.compile(String.join("|", spellings));
    }

    private static String pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return secret.length() >= SHORTEST_KEY ? quoted : "(?<!\\w)" + quoted + "(?!\\w)";
    }

    /** Returns the text with secrets masked, control characters escaped and its middle cut out if long. */
    public String safe(String text) {
        String masked = masked(secrets, SecretsInUse.masked(text));
        String cut = masked.length() <= longest
                ? masked
                : masked.substring(0, longest / 2) + "…" + masked.substring(masked.length() - longest / 2);
        if (cut.codePoints().allMatch(SafeText::isHarmless)) {
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

    /** Returns what a text begins with, for a message: cut after it was masked, so that no part of a secret is left. */
    public static String beginning(String text, int length) {
        String masked = SecretsInUse.masked(text);
        return masked.substring(0, Math.min(masked.length(), length));
    }

    /** Returns the text without the secrets that can't be words of it by chance. */
    String withoutLongSecrets(String text) {
        return masked(longSecrets, text);
    }

    private static String masked(@Nullable Pattern secrets, String text) {
        return secrets == null ? text : secrets.matcher(text).replaceAll("***");
    }

    /**
     * Returns what may be the cause of an exception, which is printed with it: the failure itself where its words are
     * safe, and those of its own causes; otherwise one that says the same, from the same place.
     */
    public Throwable safe(Throwable failure) {
        return isSafe(failure) ? failure : new Reworded(failure, this);
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

    /** Stands for a failure whose words are not safe, and says which and where it was. */
    private static final class Reworded extends Exception {
        private static final long serialVersionUID = 1L;

        Reworded(Throwable failure, SafeText text) {
            super(text.safe(failure.toString()), failure.getCause() == null ? null : text.safe(failure.getCause()));
            setStackTrace(failure.getStackTrace());
            for (Throwable suppressed : failure.getSuppressed()) {
                addSuppressed(text.safe(suppressed));
            }
        }
    }
}
