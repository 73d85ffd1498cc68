package io.github.pineconejdbc.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others said, in a message of ours. */
class SafeTextTest {
    private static final String KEY = "pcsk_a\"b\\c+d";
    private final SafeText text = new SafeText(500, KEY, null, "pass", "");

    @Test
    void aSecretIsMaskedInEachOfItsSpellings() {
        assertThat(text.safe("a" + KEY + "b")).isEqualTo("a***b");
        assertThat(text.safe("{\"key\":\"pcsk_a\\\"b\\\\c+d\"}")).isEqualTo("{\"key\":\"***\"}");
        assertThat(text.safe("GET /backups/pcsk_a%22b%5Cc%2Bd")).isEqualTo("GET /backups/***");
    }

    @Test
    void aShortSecretIsMaskedWhereItIsAWord() {
        assertThat(text.safe("pass bypass passes \"pass\"")).isEqualTo("*** bypass passes \"***\"");
    }

    @Test
    void aSecretIsNotCutInTwoBeforeItIsMasked() {
        for (int before = 200; before < 260; before++) {
            assertThat(text.safe("x".repeat(before) + KEY + "y".repeat(1_000))).doesNotContain("pcsk", "c+d");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u202e", "\u2028", "\u0085", "\u200b", "\udb40\udc41"})
    void whatIsNotSeenOrActsUponATerminalIsEscaped(String raw) {
        assertThat(text.safe("a" + raw + "b")).matches("[ -~]+").contains("\\u");
    }

    /** Not among the values above, since a class file holds no half of a pair. */
    @Test
    void halfOfAPairIsEscaped() {
        assertThat(text.safe("a" + (char) 0xd800 + "b" + (char) 0xdc00)).isEqualTo("a\\ud800b\\udc00");
    }

    @Test
    void whatIsSeenStaysAsItIs() {
        assertThat(text.safe("Sicherung \u2116 2 \ud83d\ude00 \u4f60"))
                .isEqualTo("Sicherung \u2116 2 \ud83d\ude00 \u4f60");
    }

    @Test
    void aLongTextLosesItsMiddleAndNoHalfOfAPairIsLeft() {
        String safe = text.safe("\ud83d\ude00".repeat(249) + "x" + "\ud83d\ude00".repeat(249) + "yz");
        assertThat(safe).contains("…").hasSizeLessThan(520);
        assertThat(safe.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void aCauseIsTheFailureItselfWhereItsWordsAreSafe() {
        IOException failure = new IOException("Connection reset", new IllegalStateException("closed"));
        assertThat(text.safe(failure)).isSameAs(failure);
    }

    @Test
    void aCauseIsRewordedWhereItsWordsAreNotAndKeepsItsPlace() {
        IOException failure = new IOException("outer", new IllegalStateException("said " + KEY));
        failure.addSuppressed(new IOException("\u001b[2J"));
        Throwable safe = text.safe(failure);
        StringWriter trace = new StringWriter();
        safe.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString())
                .contains("java.io.IOException: outer", "java.lang.IllegalStateException: said ***", "\\u001b[2J")
                .doesNotContain(KEY, "\u001b");
        assertThat(safe.getStackTrace()).isEqualTo(failure.getStackTrace());
    }
}
