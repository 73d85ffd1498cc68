package io.github.pineconejdbc.jdbc.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.support.JvmZones;
import io.github.pineconejdbc.support.Rows;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // java.util.Date is one of the classes that callers ask for.
class TemporalsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Half an hour into the hour that New York has twice. */
    private static final Instant AMBIGUOUS = Instant.parse("2023-11-05T06:30:00.250Z");

    private static final Instant CREATED = Instant.parse("2023-11-15T00:15:20.200Z");
    private static final Calendar TOKYO = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));

    private static ResultSet instant(Instant instant, ZoneId zone) throws SQLException {
        return Rows.of(ValueType.of(Kind.INSTANT, true), instant.toEpochMilli(), zone);
    }

    private static ResultSet timestamp(String local, int precision, ZoneId zone) throws SQLException {
        long millis = LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
        return Rows.of(new ValueType(Kind.TIMESTAMP, precision, 0, true, List.of()), millis, zone);
    }

    private static Object parameter(Object value, Calendar calendar, Kind kind, ZoneId zone) throws SQLException {
        return new ParameterConversions(zone).internal(value, calendar, ValueType.of(kind, true));
    }

    @JvmZones
    void anInstantIsExactWhateverTheZones() throws SQLException {
        for (ZoneId zone : new ZoneId[] {UTC, NEW_YORK}) {
            for (Instant instant : new Instant[] {CREATED, AMBIGUOUS}) {
                ResultSet rows = instant(instant, zone);
                assertThat(rows.getTimestamp(1).getTime()).isEqualTo(instant.toEpochMilli());
                assertThat(rows.getTimestamp(1, TOKYO).getTime()).isEqualTo(instant.toEpochMilli());
                assertThat(((Timestamp) rows.getObject(1)).toInstant()).isEqualTo(instant);
                assertThat(rows.getObject(1, Instant.class)).isEqualTo(instant);
                assertThat(rows.getObject(1, OffsetDateTime.class).toInstant()).isEqualTo(instant);
                assertThat(rows.getObject(1, ZonedDateTime.class)).isEqualTo(instant.atZone(zone));
                assertThat(rows.getObject(1, java.util.Date.class).getTime()).isEqualTo(instant.toEpochMilli());
                assertThat(rows.getObject(1, Calendar.class).getTimeInMillis()).isEqualTo(instant.toEpochMilli());
            }
        }
    }

    @JvmZones
    void anInstantIsShownInTheConnectionsZone() throws SQLException {
        ResultSet rows = instant(CREATED, NEW_YORK);
        assertThat(rows.getString(1)).isEqualTo("2023-11-14 19:15:20.200");
        assertThat(rows.getObject(1, LocalDateTime.class)).isEqualTo(LocalDateTime.parse("2023-11-14T19:15:20.200"));
        assertThat(rows.getObject(1, LocalDate.class)).isEqualTo(LocalDate.parse("2023-11-14"));
        assertThat(rows.getObject(1, LocalTime.class)).isEqualTo(LocalTime.parse("19:15:20.200"));
        assertThat(rows.getDate(1)).hasToString("2023-11-14");
        assertThat(rows.getTime(1)).hasToString("19:15:20");
    }

    @JvmZones
    void aLocalTimestampIsReadInTheConnectionsZoneOrTheCalendars() throws SQLException {
        ResultSet rows = timestamp("2023-11-15T00:15:20.200", 3, NEW_YORK);
        assertThat(rows.getTimestamp(1).toInstant()).isEqualTo(Instant.parse("2023-11-15T05:15:20.200Z"));
        assertThat(rows.getTimestamp(1, TOKYO).toInstant()).isEqualTo(Instant.parse("2023-11-14T15:15:20.200Z"));
        assertThat(rows.getObject(1, LocalDateTime.class)).isEqualTo(LocalDateTime.parse("2023-11-15T00:15:20.200"));
        assertThat(rows.getString(1)).isEqualTo("2023-11-15 00:15:20.200");
        assertThat(timestamp("2023-11-15T00:15:20", 0, NEW_YORK).getString(1)).isEqualTo("2023-11-15 00:15:20");
    }

    @JvmZones
    void aDateAndATimeShowTheSameEverywhere() throws SQLException {
        // New York skips 02:00 to 03:00 on this day.
        LocalDate day = LocalDate.parse("2024-03-10");
        ResultSet date = Rows.of(Kind.DATE, (int) day.toEpochDay());
        assertThat(date.getDate(1)).isEqualTo(Date.valueOf(day)).hasToString("2024-03-10");
        assertThat(date.getObject(1)).isEqualTo(Date.valueOf(day));
        assertThat(date.getObject(1, LocalDate.class)).isEqualTo(day);
        assertThat(date.getString(1)).isEqualTo("2024-03-10");
        assertThat(date.getDate(1, TOKYO).getTime())
                .isEqualTo(Instant.parse("2024-03-09T15:00:00Z").toEpochMilli());
        ResultSet time = Rows.of(Kind.TIME, 9_000_250);
        assertThat(time.getTime(1)).hasToString("02:30:00");
        assertThat(time.getObject(1, LocalTime.class)).isEqualTo(LocalTime.parse("02:30:00.250"));
        assertThat(time.getString(1)).isEqualTo("02:30:00.25");
        ResultSet midnight = Rows.of(Kind.TIME, 86_400_000);
        assertThat(midnight.getString(1)).isEqualTo("24:00:00");
        assertThat(midnight.getObject(1, LocalTime.class)).isEqualTo(LocalTime.MAX);
        assertThat(midnight.getTime(1)).hasToString("23:59:59");
    }

    @JvmZones
    void timestampsAsParametersAreExact() throws SQLException {
        for (Object value : new Object[] {
            CREATED,
            Timestamp.from(CREATED),
            CREATED.atOffset(ZoneOffset.ofHours(3)),
            CREATED.atZone(NEW_YORK),
            new java.util.Date(CREATED.toEpochMilli()),
            LocalDateTime.ofInstant(CREATED, NEW_YORK),
            "2023-11-14 19:15:20.2",
            "2023-11-15T00:15:20.2Z"
        }) {
            assertThat(parameter(value, null, Kind.INSTANT, NEW_YORK))
                    .as(value.getClass().getName())
                    .isEqualTo(CREATED.toEpochMilli());
        }
    }

    @JvmZones
    void aTimestampBecomesLocalInTheConnectionsZoneOrTheCalendars() throws SQLException {
        Timestamp value = Timestamp.from(CREATED);
        assertThat(parameter(value, null, Kind.TIMESTAMP, NEW_YORK)).isEqualTo(utc("2023-11-14T19:15:20.200"));
        assertThat(parameter(value, TOKYO, Kind.TIMESTAMP, NEW_YORK)).isEqualTo(utc("2023-11-15T09:15:20.200"));
        assertThat(parameter(LocalDateTime.parse("2023-11-15T01:00"), null, Kind.TIMESTAMP, NEW_YORK))
                .isEqualTo(utc("2023-11-15T01:00"));
    }

    @JvmZones
    void datesAndTimesAsParametersAreWhatTheirTextShows() throws SQLException {
        assertThat(parameter(Date.valueOf("2024-03-10"), null, Kind.DATE, UTC))
                .isEqualTo((int) LocalDate.parse("2024-03-10").toEpochDay());
        assertThat(parameter(Time.valueOf("02:30:00"), null, Kind.TIME, NEW_YORK))
                .isEqualTo(9_000_000);
        assertThat(parameter(LocalTime.parse("02:30"), null, Kind.TIME, NEW_YORK))
                .isEqualTo(9_000_000);
        assertThat(parameter("2024-03-10", null, Kind.DATE, UTC))
                .isEqualTo((int) LocalDate.parse("2024-03-10").toEpochDay());
    }

    @JvmZones
    void datesAndTimesAsTextAreThemselvesWhateverTheJvmsClockLeavesOut() throws SQLException {
        assertThat(parameter(LocalDateTime.parse("2024-03-10T02:30"), null, Kind.VARCHAR, UTC))
                .isEqualTo("2024-03-10 02:30:00.000");
        assertThat(parameter(CREATED, null, Kind.VARCHAR, NEW_YORK)).isEqualTo("2023-11-14 19:15:20.200");
        assertThat(parameter(LocalTime.parse("02:30"), null, Kind.VARCHAR, UTC)).isEqualTo("02:30:00");
        assertThat(parameter(Time.valueOf("02:30:00"), null, Kind.VARCHAR, UTC)).isEqualTo("02:30:00");
        assertThat(parameter(LocalDate.parse("2024-03-10"), null, Kind.VARCHAR, UTC))
                .isEqualTo("2024-03-10");
    }

    @JvmZones
    void textThatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> Rows.of(Kind.VARCHAR, "yesterday").getTimestamp(1))
                .isInstanceOfSatisfying(
                        SQLDataException.class, e -> assertThat(e.getSQLState()).isEqualTo("22007"));
        assertThatThrownBy(() -> Rows.of(Kind.INTEGER, 5).getTimestamp(1))
                .isInstanceOfSatisfying(
                        SQLDataException.class, e -> assertThat(e.getSQLState()).isEqualTo("22018"));
    }

    private static long utc(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Test
    void anInstantIsShownDigitByDigit() throws SQLException {
        DateTimeFormatter expected = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
        Random random = new Random(7);
        for (String zone : List.of("UTC", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu")) {
            ZoneId there = ZoneId.of(zone);
            for (long millis :
                    new long[] {0, -1, 999, -62_167_219_200_000L, 253_402_300_799_999L, 300_000_000_000_000L}) {
                assertThat(Temporals.show(Instant.ofEpochMilli(millis), there))
                        .isEqualTo(Instant.ofEpochMilli(millis)
                                .atZone(there)
                                .format(expected)
                                .replace("+", ""));
            }
            for (int i = 0; i < 1_000; i++) {
                Instant instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
                assertThat(Temporals.show(instant, there))
                        .isEqualTo(instant.atZone(there).format(expected));
            }
        }
    }
}
