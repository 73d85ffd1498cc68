package io.github.pineconejdbc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says, in a message. */
class TextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\u202eb", "a\u2028b", "\udb40\udc01", "\ud800", "\udc00\ud800", "\0", "\u001b[31m"})
    void whatCouldForgeALogLineIsEscaped(String text) {
        String safe = Text.safe(text, null);
        assertThat(safe).matches("[ -~]+").contains("\\u");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aCutLeavesNoHalfOfAPair(int before) {
        String safe = Text.safe("x".repeat(before) + "\ud83d\ude00".repeat(2_000), null);
        assertThat(safe).hasSizeLessThan(600);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(safe)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Index é not found", "\u4e2d \ud83d\ude00", "it's \"quoted\" \\ 100%"})
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(Text.safe(text, null)).isEqualTo(text);
    }
}
