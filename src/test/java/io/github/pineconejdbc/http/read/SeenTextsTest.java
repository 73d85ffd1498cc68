package io.github.pineconejdbc.http.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.error.DriverException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextsTest {
    private final SeenTexts seen = new SeenTexts();

    @Test
    void whatComesAgainIsNoticedHoweverFarApart() {
        List<String> texts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            texts.add(new UUID(0x8c85e612ed1c4f97L, 0x9f8c819400000000L + i).toString());
            texts.add(new UUID((long) i << 32, 1).toString());
            texts.add(new UUID(random.nextLong(), random.nextLong()).toString());
            texts.add("backup-" + i);
        }
        assertThat(new HashSet<>(texts)).hasSameSizeAs(texts);
        assertThat(texts).isNotEmpty().allMatch(seen::isNew);
        assertThat(texts).isNotEmpty().noneMatch(seen::isNew);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8c85e612-ed1c-4f97-9f8c-81940000004D",
                "8c85e612-ed1c-4f97-9f8c-81940000004",
                "8c85e612-ed1c-4f97-9f8c-81940000004dd",
                "8c85e612-ed1c-4f97-9f8c881940000004d",
                "8c85e612-ed1c-4f97-9f8c-81940000004/",
                "8c85e612-ed1c-4f97-9f8c-81940000004g",
                "8c85e612-ed1c-4f97-9f8c-8194000000\u01004d",
                "8c85e612-ed1c-4f97-0000-000000000000",
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-000000000001",
                ""
            })
    void whatIsLikeAUuidIsAnotherText(String text) {
        assertThat(seen.isNew("8c85e612-ed1c-4f97-9f8c-81940000004d")).isTrue();
        assertThat(seen.isNew(text)).isTrue();
        assertThat(seen.isNew(text)).isFalse();
        assertThat(seen.isNew("8c85e612-ed1c-4f97-9f8c-81940000004d")).isFalse();
    }

    @Test
    void thereIsAnEndToTheRoom() {
        SeenTexts small = new SeenTexts(4_096);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        small.isNew("t" + i);
                    }
                })
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("too many to notice those that come twice");
    }
}
