package io.github.pineconejdbc.sql.time;

import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {
    /** New York went back from 2:00 to 1:00 at 06:00 UTC of this day: 1:30 came twice. */
    private static final Instant FIRST_HALF_PAST_ONE = Instant.parse("2025-11-02T05:30:00.123Z");

    private static final Instant SECOND_HALF_PAST_ONE = Instant.parse("2025-11-02T06:30:00.123Z");

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @BeforeEach
    void twoBackups() {
        pinecone.serves(backup("b1", "created_at", "2025-11-02T05:30:00.123456Z"));
        pinecone.serves(backup("b2", "created_at", "2025-11-02 01:30:00.123999-05:00"));
    }

    @AfterEach
    void zone() {
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
    void instantsAreExactInEveryDefaultZone(String zone) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String properties : new String[] {"", "&timeZone=America/New_York", "&timeZone=local"}) {
            try (Connection connection = pinecone.connect(properties);
                    ResultSet results = connection
                            .createStatement()
                            .executeQuery("SELECT created_at FROM backups WHERE backup_id IN ('b1', 'b2')"
                                    + " ORDER BY created_at")) {
                for (Instant instant : new Instant[] {FIRST_HALF_PAST_ONE, SECOND_HALF_PAST_ONE}) {
                    assertThat(results.next()).isTrue();
                    assertThat(results.getTimestamp(1).getTime()).isEqualTo(instant.toEpochMilli());
                    assertThat(results.getTimestamp(
                                            1, Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"), Locale.ROOT))
                                    .getTime())
                            .isEqualTo(instant.toEpochMilli());
                    assertThat(((Timestamp) results.getObject(1)).getTime()).isEqualTo(instant.toEpochMilli());
                    assertThat(results.getObject(1, Instant.class)).isEqualTo(instant);
                    assertThat(results.getObject(1, OffsetDateTime.class).toInstant())
                            .isEqualTo(instant);
                    assertThat(results.getObject(1, ZonedDateTime.class).toInstant())
                            .isEqualTo(instant);
                }
            }
        }
    }

    @Test
    void localTimesAreThoseOfTheConnection() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        String sql = "SELECT created_at FROM backups WHERE backup_id = 'b1'";
        pinecone.sqlWith("&timeZone=UTC", sql).returns("2025-11-02 05:30:00.123");
        pinecone.sql(sql).returns("2025-11-02 11:00:00.123");
        pinecone.sqlWith("&timeZone=America/New_York", sql).returns("2025-11-02 01:30:00.123");
        pinecone.sqlWith("&timeZone=local", sql).returns("2025-11-02 11:00:00.123");
        try (ResultSet results =
                pinecone.connect("&timeZone=America/New_York").createStatement().executeQuery(sql)) {
            results.next();
            assertThat(results.getObject(1, LocalDateTime.class)).isEqualTo("2025-11-02T01:30:00.123");
            assertThat(results.getObject(1, OffsetDateTime.class)).isEqualTo("2025-11-02T01:30:00.123-04:00");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at = '2025-11-02 05:30:00.123'",
                "created_at = TIMESTAMP '2025-11-02 05:30:00.123'",
                "created_at > '2025-11-02 05:30:00.122' AND created_at < '2025-11-02 05:30:00.124'",
                "created_at BETWEEN TIMESTAMP '2025-11-02 05:30:00' AND TIMESTAMP '2025-11-02 05:30:01'",
                "created_at >= DATE '2025-11-02' AND created_at < TIMESTAMP '2025-11-02 06:00:00'",
                "created_at < CURRENT_TIMESTAMP AND backup_id = 'b1'",
                "created_at < CURRENT_TIMESTAMP - INTERVAL '7' DAY AND backup_id = 'b1'",
                "EXTRACT(HOUR FROM created_at) = 5",
                "FLOOR(created_at TO HOUR) = TIMESTAMP '2025-11-02 05:00:00'",
                "CAST(created_at AS VARCHAR) LIKE '2025-11-02 05:30:00%'",
                "CAST(created_at AS DATE) = DATE '2025-11-02' AND backup_id = 'b1'",
            })
    void timesCompareInTheConnectionsZone(String condition) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        pinecone.sqlWith(
                        "&timeZone=UTC",
                        "SELECT backup_id FROM backups WHERE backup_id IN ('b1', 'b2') AND " + condition)
                .returns("b1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at < '2025-11-02 01:30:00.124' AND backup_id = 'b1'",
                "created_at > TIMESTAMP '2025-11-02 00:59:59' AND backup_id = 'b1'",
                "created_at >= DATE '2025-11-02' AND created_at < DATE '2025-11-03' AND backup_id = 'b1'",
                "EXTRACT(HOUR FROM created_at) = 1 AND backup_id = 'b1'",
                "FLOOR(created_at TO DAY) = TIMESTAMP '2025-11-02 00:00:00' AND backup_id = 'b1'",
                "CAST(created_at AS VARCHAR) LIKE '2025-11-02 01:30:00%' AND backup_id = 'b1'",
                "CAST(created_at AS TIMESTAMP) < TIMESTAMP '2025-11-02 01:31:00' AND backup_id = 'b1'",
                "created_at < CURRENT_TIMESTAMP AND backup_id = 'b1'",
                "TIMESTAMPDIFF(DAY, created_at, TIMESTAMP '2025-11-05 01:30:00') = 2 AND backup_id = 'b1'",
            })
    void aZoneOfItsOwnHoldsForTextAndFunctions(String condition) {
        pinecone.sqlWith(
                        "&timeZone=America/New_York",
                        "SELECT backup_id FROM backups WHERE backup_id IN ('b1', 'b2') AND " + condition)
                .returns("b1");
    }

    @Test
    void parametersAreExactInstants() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        Object[] same = {
            FIRST_HALF_PAST_ONE,
            Timestamp.from(FIRST_HALF_PAST_ONE),
            FIRST_HALF_PAST_ONE.atOffset(ZoneOffset.ofHours(3)),
            FIRST_HALF_PAST_ONE.atZone(ZoneId.of("Asia/Tokyo")),
            LocalDateTime.parse("2025-11-02T05:30:00.123"),
            "2025-11-02 05:30:00.123",
        };
        try (PreparedStatement statement = pinecone.connect("&timeZone=UTC")
                .prepareStatement("SELECT backup_id FROM backups WHERE backup_id IN ('b1', 'b2') AND created_at = ?")) {
            for (Object parameter : same) {
                statement.setObject(1, parameter);
                try (ResultSet results = statement.executeQuery()) {
                    assertThat(results.next())
                            .as(parameter.getClass().getName())
                            .isTrue();
                    assertThat(results.getString(1)).isEqualTo("b1");
                    assertThat(results.next()).isFalse();
                }
            }
        }
    }
}
