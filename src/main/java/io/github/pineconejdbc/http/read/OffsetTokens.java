package io.github.pineconejdbc.http.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a list whose first one shows to be an offset: Base64 of {@code {"limit":100,"offset":100}}. Nothing
 * promises that form, so that a token made here is only a guess at what the server will hand out.
 */
final class OffsetTokens {
    private static final int LONGEST = 200;
    private static final String LIMIT = "\\s*\"limit\"\\s*:\\s*\\d{1,9}\\s*";
    private static final Pattern FORM =
            Pattern.compile("(\\{(?:" + LIMIT + ",)?\\s*\"offset\"\\s*:\\s*)(\\d{1,9})(\\s*(?:," + LIMIT + ")?\\})");

    private final String before;
    private final String after;
    private final long step;
    private final Base64.Encoder encoder;

    private OffsetTokens(Matcher form, Base64.Encoder encoder) {
        this.before = form.group(1);
        this.after = form.group(3);
        this.step = Long.parseLong(form.group(2));
        this.encoder = encoder;
    }

    /** Returns the tokens of a list whose first page handed out this one; null where it shows no offset. */
    static @Nullable OffsetTokens of(String first) {
        if (first.length() > LONGEST) {
            return null;
        }
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(first), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return null;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(2).startsWith("0")) {
            return null;
        }
        Base64.Encoder padded = Base64.getUrlEncoder();
        OffsetTokens tokens = new OffsetTokens(form, first.endsWith("=") ? padded : padded.withoutPadding());
        return tokens.ofPage(1).equals(first) ? tokens : null;
    }

    /** Returns the token that the page before this one would hand out; the first page is 0. */
    String ofPage(int page) {
        String text = before + page * step + after;
        return encoder.encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
