package io.github.pineconejdbc.http.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T07:08:09Z, 2024-05-06T07:08:09Z",
        "2024-05-06 07:08:09Z, 2024-05-06T07:08:09Z",
        "2024-05-06T07:08:09, 2024-05-06T07:08:09Z",
        "2024-05-06T07:08:09.1Z, 2024-05-06T07:08:09.100Z",
        "2024-05-06T07:08:09.12Z, 2024-05-06T07:08:09.120Z",
        "2024-05-06T07:08:09.123456789Z, 2024-05-06T07:08:09.123Z",
        "2024-05-06T07:08:09.999999+02:00, 2024-05-06T05:08:09.999Z",
        "2024-05-06T07:08:09-18:00, 2024-05-07T01:08:09Z",
        "2024-05-06T07:08:09+0530, 2024-05-06T01:38:09Z",
        "2024-05-06T07:08Z, 2024-05-06T07:08:00Z",
        "2024-05-06t07:08:09z, 2024-05-06T07:08:09Z",
        "0000-02-29T00:00:00Z, 0000-02-29T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    })
    void aTimeIsReadToTheMillisecond(String text, String instant) {
        assertThat(Times.parse(text))
                .isEqualTo(OffsetDateTime.parse(instant).toInstant().toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-05-06",
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-00-01T00:00:00Z",
                "2024-04-31T00:00:00Z",
                "2024-05-06T24:00:00Z",
                "2024-05-06T07:60:00Z",
                "2024-05-06T07:08:60Z",
                "2024-05-06T07:08:09.1234567890Z",
                "2024-05-06T07:08:09+19:00",
                "2024-05-06T07:08:09ZZ",
                "2024-05-0６T07:08:09Z",
                "2024/05/06T07:08:09Z",
                "2024-05-06T07:08:09+02:0",
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void everyDayOfFourHundredYearsIsTheCalendars() {
        for (LocalDate day = LocalDate.of(1799, 12, 31); day.getYear() < 2201; day = day.plusDays(1)) {
            assertThat(Times.parse(day + "T00:00:00Z"))
                    .isEqualTo(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        }
    }

    @Test
    void aTimeReadFromTheMiddleOfAnArrayIsTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            OffsetDateTime time = OffsetDateTime.of(
                    1 + random.nextInt(9_998),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextInt(1_000_000_000),
                    ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 18 * 60 + 1) - 18 * 60)));
            char[] text = ("\"x" + time + "y\"").toCharArray();
            assertThat(Times.parse(text, 2, text.length - 4))
                    .as(time.toString())
                    .isEqualTo(time.toInstant().toEpochMilli());
        }
    }
}
