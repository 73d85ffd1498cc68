package io.github.pineconejdbc.jdbc.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.sql.function.TimeFunctions;
import io.github.pineconejdbc.support.Rows;
import io.github.pineconejdbc.table.StringMap;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Time;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionsTest {
    private static final ParameterConversions PARAMETERS = new ParameterConversions(ZoneId.of("UTC"));

    private static void fails(String sqlState, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    @Test
    void aListIsNoText() {
        for (Object list : List.of(List.of("a", "b"), new String[] {"a", "b"})) {
            fails("42804", () -> PARAMETERS.internal(list, null, ValueType.of(Kind.VARCHAR, true)));
            fails("42804", () -> PARAMETERS.as(list, Kind.VARCHAR, -1));
        }
    }

    @Test
    void aNumberOfThousandsOfDigitsIsNoParameter() {
        String digits = "9".repeat(2_000_000);
        for (Kind kind : List.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE)) {
            ValueType type = ValueType.of(kind, true);
            fails("22P02", () -> PARAMETERS.internal(digits, null, type));
            fails("22P02", () -> PARAMETERS.as(digits, kind, 2));
            fails("22003", () -> PARAMETERS.internal(BigInteger.ONE.shiftLeft(7_000_000), null, type));
            fails("22003", () -> PARAMETERS.internal(new BigDecimal(BigInteger.ONE.shiftLeft(7_000_000)), null, type));
        }
    }

    /** The engine casts times to text by these. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 13, -13, 1_000, 59_999, -3_661_001, 90_061_007, 172_800_000, 86_399_999})
    void timesReadAsTheEngineCastsThem(long value) throws SQLException {
        Conversions conversions = new Conversions(ZoneId.of("UTC"), (columns, rows, own) -> null);
        assertThat(conversions.string((int) value % 100_000, ValueType.of(Kind.DATE, false)))
                .isEqualTo(DateTimeUtils.unixDateToString((int) value % 100_000));
        for (int digits = 0; digits <= 3; digits++) {
            ValueType time = new ValueType(Kind.TIME, digits, 0, false, List.of());
            int millis = (int) Math.floorMod(value, 86_400_000L);
            assertThat(conversions.string(millis, time)).isEqualTo(TimeFunctions.timeText(millis));
            ValueType timestamp = new ValueType(Kind.TIMESTAMP, digits, 0, false, List.of());
            assertThat(conversions.string(value, timestamp))
                    .isEqualTo(DateTimeUtils.unixTimestampToString(value, digits));
        }
    }

    static List<Arguments> texts() {
        return List.of(
                Arguments.of(Kind.BOOLEAN, true, "true"),
                Arguments.of(Kind.INTEGER, -5, "-5"),
                Arguments.of(Kind.BIGINT, 5_000_000_000L, "5000000000"),
                Arguments.of(Kind.DOUBLE, 100.0, "100"),
                Arguments.of(Kind.DOUBLE, 1e20, "1e+20"),
                Arguments.of(Kind.DOUBLE, -0.00001, "-1e-05"),
                Arguments.of(Kind.DOUBLE, 2e-3, "0.002"),
                Arguments.of(Kind.REAL, 1234567f, "1.234567e+06"),
                Arguments.of(Kind.DECIMAL, new BigDecimal("1E-7"), "0.0000001"),
                Arguments.of(Kind.DOUBLE, Double.NaN, "NaN"),
                Arguments.of(Kind.REAL, 0.1f, "0.1"),
                Arguments.of(Kind.DECIMAL, new BigDecimal("1.50"), "1.50"),
                Arguments.of(Kind.VARCHAR, "№ \"✓\"", "№ \"✓\""),
                Arguments.of(Kind.CHAR, "ab ", "ab "),
                Arguments.of(Kind.VARBINARY, new byte[] {1, (byte) 0xAB}, "\\x01ab"),
                Arguments.of(Kind.MAP, new StringMap(Map.of("team", "a\"b")), "{\"team\": \"a\\\"b\"}"),
                Arguments.of(Kind.ARRAY, Arrays.asList("a", null, "b"), "{a,NULL,b}"),
                Arguments.of(Kind.ROW, new Object[] {1, "a"}, "(1,a)"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void getStringPrintsAsPostgresqlDoes(Kind kind, Object value, String text) throws SQLException {
        assertThat(Rows.of(kind, value).getString(1)).isEqualTo(text);
        assertThat(Rows.of(kind, value).getObject(1, String.class)).isEqualTo(text);
        assertThat(Rows.of(kind, value).getNString(1)).isEqualTo(text);
    }

    @Test
    void intervalsPrintAsPostgresqlDoesAndAreDurationsOrPeriodsWhereNothingIsLost() throws SQLException {
        ResultSet months = Rows.of(Kind.INTERVAL, Interval.of("1 year 2 months 3 days"));
        assertThat(months.getString(1)).isEqualTo("1 year 2 mons 3 days");
        assertThat(months.getObject(1)).isEqualTo("1 year 2 mons 3 days");
        assertThat(months.getObject(1, Period.class)).isEqualTo(Period.of(1, 2, 3));
        fails("22018", () -> months.getObject(1, Duration.class));
        ResultSet day = Rows.of(Kind.INTERVAL, Interval.of("1 day 01:01:01.000001"));
        assertThat(day.getString(1)).isEqualTo("1 day 01:01:01.000001");
        assertThat(day.getObject(1, Duration.class)).isEqualTo(Duration.parse("P1DT1H1M1.000001S"));
        fails("22018", () -> day.getObject(1, Period.class));
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() throws SQLException {
        ResultSet big = Rows.of(Kind.BIGINT, 10_000_000_000L);
        fails("22003", () -> big.getInt(1));
        fails("22003", () -> big.getShort(1));
        fails("22003", () -> big.getByte(1));
        fails("22003", () -> big.getObject(1, Integer.class));
        assertThat(big.getLong(1)).isEqualTo(10_000_000_000L);
        assertThat(big.getBigDecimal(1)).isEqualByComparingTo("10000000000");
        assertThat(big.getObject(1, BigInteger.class)).isEqualTo(BigInteger.valueOf(10_000_000_000L));
        fails("22003", () -> Rows.of(Kind.DOUBLE, 1e30).getLong(1));
        fails("22003", () -> Rows.of(Kind.DOUBLE, 1e300).getFloat(1));
        fails("22003", () -> Rows.of(Kind.DOUBLE, Double.NaN).getInt(1));
        fails("22003", () -> Rows.of(Kind.DOUBLE, Double.POSITIVE_INFINITY).getBigDecimal(1));
        fails("22003", () -> Rows.of(Kind.VARCHAR, "1e999999999").getLong(1));
        assertThat(Rows.of(Kind.DOUBLE, Double.NaN).getDouble(1)).isNaN();
        assertThat(Rows.of(Kind.DOUBLE, -1.9).getInt(1)).isEqualTo(-1);
        assertThat(Rows.of(Kind.BIGINT, Long.MIN_VALUE).getLong(1)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void textIsReadAsANumberWhereItIsOne() throws SQLException {
        assertThat(Rows.of(Kind.VARCHAR, " 42 ").getInt(1)).isEqualTo(42);
        assertThat(Rows.of(Kind.VARCHAR, "4.5").getDouble(1)).isEqualTo(4.5);
        assertThat(Rows.of(Kind.VARCHAR, "yes").getBoolean(1)).isTrue();
        fails("22P02", () -> Rows.of(Kind.VARCHAR, "Ready").getInt(1));
        fails("22P02", () -> Rows.of(Kind.VARCHAR, "Ready").getDouble(1));
        fails("22P02", () -> Rows.of(Kind.VARCHAR, "Ready").getBoolean(1));
        fails("22P02", () -> Rows.of(Kind.VARCHAR, "Ready").getObject(1, UUID.class));
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        fails("22018", () -> Rows.of(Kind.INSTANT, 5L).getLong(1));
        fails("22018", () -> Rows.of(Kind.INSTANT, 5L).getBoolean(1));
        fails("22018", () -> Rows.of(Kind.INTEGER, 5).getBytes(1));
        fails("22018", () -> Rows.of(Kind.INTEGER, 5).getArray(1));
        fails("22018", () -> Rows.of(Kind.VARCHAR, "x").getObject(1, Map.class));
        fails("22018", () -> Rows.of(Kind.VARCHAR, "x").getObject(1, Thread.class));
        fails("22018", () -> Rows.of(Kind.INTEGER, 5).getObject(1, int.class));
        fails("22023", () -> Rows.of(Kind.INTEGER, 5).getObject(1, (Class<Object>) null));
        fails("0A000", () -> Rows.of(Kind.VARCHAR, "x").getBlob(1));
        fails("0A000", () -> Rows.of(Kind.VARCHAR, "x").getURL(1));
    }

    @Test
    void nullIsNullOrZero() throws SQLException {
        ResultSet rows = Rows.of(Kind.INSTANT, null);
        assertThat(rows.getInt(1)).isZero();
        assertThat(rows.wasNull()).isTrue();
        assertThat(rows.getBoolean(1)).isFalse();
        assertThat(rows.getDouble(1)).isZero();
        assertThat(rows.getString(1)).isNull();
        assertThat(rows.getTimestamp(1)).isNull();
        assertThat(rows.getObject(1)).isNull();
        assertThat(rows.getObject(1, java.time.Instant.class)).isNull();
        assertThat(rows.getCharacterStream(1)).isNull();
        assertThat(rows.getArray(1)).isNull();
    }

    @Test
    void streamsHoldTheText() throws SQLException, IOException {
        ResultSet rows = Rows.of(Kind.VARCHAR, "a✓");
        assertThat(rows.getAsciiStream(1).readAllBytes()).isEqualTo("a?".getBytes(StandardCharsets.US_ASCII));
        assertThat(rows.getBinaryStream(1).readAllBytes()).isEqualTo("a✓".getBytes(StandardCharsets.UTF_8));
        StringWriter text = new StringWriter();
        rows.getCharacterStream("V").transferTo(text);
        assertThat(text).hasToString("a✓");
    }

    @Test
    void anArraysElementsAreAnArrayOfTheirClass() throws SQLException {
        ValueType integers = arrayOf(ValueType.of(Kind.INTEGER, true));
        assertThat(elements(integers, Arrays.asList(7, null))).isEqualTo(new Integer[] {7, null});
        assertThat(elements(arrayOf(ValueType.of(Kind.VARCHAR, true)), List.of("a")))
                .isEqualTo(new String[] {"a"});
        assertThat(elements(arrayOf(ValueType.of(Kind.SMALLINT, true)), List.of((short) 7)))
                .isEqualTo(new Integer[] {7});
        assertThat(elements(arrayOf(ValueType.of(Kind.DECIMAL, true)), List.of(BigDecimal.ONE)))
                .isEqualTo(new BigDecimal[] {BigDecimal.ONE});
        assertThat(elements(arrayOf(ValueType.of(Kind.DATE, true)), List.of(0)))
                .isEqualTo(new java.sql.Date[] {java.sql.Date.valueOf("1970-01-01")});
        assertThat(elements(arrayOf(integers), List.of(List.of(1, 2), List.of(3, 4))))
                .isEqualTo(new Integer[][] {{1, 2}, {3, 4}});
    }

    private static Object elements(ValueType type, List<?> elements) throws SQLException {
        return Rows.of(type, elements, ZoneId.systemDefault()).getArray(1).getArray();
    }

    private static ValueType arrayOf(ValueType element) {
        return new ValueType(Kind.ARRAY, ValueType.UNSET, 0, true, List.of(element));
    }

    @Test
    void anArrayOfPrimitivesIsAListOfThem() throws SQLException {
        ParameterConversions.checkClass(new int[0]);
        assertThat(ParameterConversions.typeOf(new long[] {1})).isEqualTo(arrayOf(ValueType.of(Kind.BIGINT, true)));
        assertThat(PARAMETERS.internal(new int[] {1, 2}, null, arrayOf(ValueType.of(Kind.BIGINT, true))))
                .isEqualTo(List.of(1L, 2L));
        fails("42804", () -> PARAMETERS.internal(new double[] {1}, null, ValueType.of(Kind.VARCHAR, true)));
    }

    @Test
    void anArrayHandsOutItsElements() throws SQLException {
        ValueType type = new ValueType(Kind.ARRAY, ValueType.UNSET, 0, true, List.of(ValueType.of(Kind.INTEGER, true)));
        Array array = Rows.of(type, Arrays.asList(7, null, 9), ZoneId.of("UTC")).getArray(1);
        assertThat((Object[]) array.getArray()).containsExactly(7, null, 9);
        assertThat((Object[]) array.getArray(2, 2)).containsExactly(null, 9);
        assertThat(array.getBaseTypeName()).isEqualTo("INTEGER");
        assertThat(Rows.texts(array.getResultSet(), "INDEX", "VALUE"))
                .containsExactly(List.of("1", "7"), Arrays.asList("2", null), List.of("3", "9"));
        fails("22023", () -> array.getArray(3, 2));
        array.free();
        fails("55000", array::getArray);
    }

    static List<Arguments> nested() {
        ValueType date = ValueType.of(Kind.DATE, true);
        ValueType text = ValueType.of(Kind.VARCHAR, true);
        ValueType row = new ValueType(Kind.ROW, ValueType.UNSET, 0, true, List.of(text, date));
        ValueType map = new ValueType(Kind.MAP, ValueType.UNSET, 0, true, List.of(text, row));
        ValueType array = new ValueType(Kind.ARRAY, ValueType.UNSET, 0, true, List.of(map));
        Object[] fields = {"a", 19_782};
        return List.of(
                Arguments.of(row, fields, "(a,2024-02-29)"),
                Arguments.of(row, Arrays.asList("a", null), "(a,)"),
                Arguments.of(map, Map.of("k", fields), "{\"k\": \"(a,2024-02-29)\"}"),
                Arguments.of(array, List.of(Map.of("k", fields)), "{\"{\\\"k\\\": \\\"(a,2024-02-29)\\\"}\"}"));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void whatAValueIsMadeOfPrintsAsItWouldAlone(ValueType type, Object value, String text) throws SQLException {
        ResultSet rows = Rows.of(type, value, ZoneId.of("UTC"));
        assertThat(rows.getString(1)).isEqualTo(text);
        assertThat(rows.getObject(1)).hasToString(text);
    }

    @Test
    void aRowHandsOutObjectsOfItsFieldsTypes() throws SQLException {
        ValueType fields = new ValueType(
                Kind.ROW,
                ValueType.UNSET,
                0,
                true,
                List.of(
                        ValueType.of(Kind.TINYINT, true),
                        ValueType.of(Kind.DATE, true),
                        ValueType.of(Kind.VARBINARY, true),
                        ValueType.of(Kind.INSTANT, true)));
        Object[] row = {(byte) 1, 19_782, new byte[] {7}, null};
        Struct struct = Rows.of(fields, row, ZoneId.of("UTC")).getObject(1, Struct.class);
        assertThat(struct.getAttributes())
                .containsExactly(1, java.sql.Date.valueOf("2024-02-29"), new byte[] {7}, null);
    }

    @Test
    void aNumberOfTooManyDigitsIsRefusedAndNotWrittenOut() {
        for (String number : List.of("1e999999999", "1e-999999999")) {
            for (Kind kind : List.of(Kind.DECIMAL, Kind.VARCHAR, Kind.DOUBLE, Kind.BIGINT)) {
                BigDecimal decimal = new BigDecimal(number);
                fails("22003", () -> PARAMETERS.internal(decimal, null, ValueType.of(kind, true)));
            }
            fails("22003", () -> Rows.of(Kind.VARCHAR, number).getDouble(1));
        }
        fails("22003", () -> PARAMETERS.internal(new BigDecimal("1e400"), null, ValueType.of(Kind.DOUBLE, true)));
        fails("22003", () -> Rows.of(Kind.VARCHAR, "1e400").getDouble(1));
        fails("22003", () -> Rows.of(Kind.VARCHAR, "-1e400").getFloat(1));
    }

    @Test
    void whatNumbersCallInfiniteIsNoNumberTooLarge() throws SQLException {
        assertThat(Rows.of(Kind.VARCHAR, "Infinity").getDouble(1)).isInfinite();
        assertThat(Rows.of(Kind.VARCHAR, " -Infinity ").getFloat(1)).isInfinite();
        assertThat(Rows.of(Kind.VARCHAR, "NaN").getDouble(1)).isNaN();
        fails("22P02", () -> Rows.of(Kind.VARCHAR, "1d").getDouble(1));
    }

    static List<Arguments> parameters() {
        return List.of(
                Arguments.of(5, Kind.VARCHAR, "5"),
                Arguments.of(new BigDecimal("1E+3"), Kind.VARCHAR, "1000"),
                Arguments.of("5", Kind.INTEGER, 5),
                Arguments.of(5, Kind.BIGINT, 5L),
                Arguments.of(5L, Kind.INTEGER, 5),
                Arguments.of(2.0, Kind.INTEGER, 2),
                Arguments.of(BigInteger.TEN, Kind.DECIMAL, BigDecimal.TEN),
                Arguments.of(1, Kind.BOOLEAN, true),
                Arguments.of("off", Kind.BOOLEAN, false),
                Arguments.of(0.5f, Kind.DOUBLE, 0.5),
                Arguments.of(Map.of("b", "2", "a", "1"), Kind.VARCHAR, "{\"a\": \"1\", \"b\": \"2\"}"),
                Arguments.of(Map.of("a", "1"), Kind.MAP, new StringMap(Map.of("a", "1"))),
                Arguments.of(new byte[] {1}, Kind.VARBINARY, new byte[] {1}),
                Arguments.of("a", Kind.VARBINARY, new byte[] {'a'}),
                Arguments.of(Period.ofMonths(14), Kind.INTERVAL, Interval.of("14 months")),
                Arguments.of(Duration.ofSeconds(2), Kind.INTERVAL, Interval.of("2 seconds")));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterTakesTheFormOfItsType(Object value, Kind kind, Object internal) throws SQLException {
        assertThat(PARAMETERS.internal(value, null, ValueType.of(kind, true))).isEqualTo(internal);
    }

    /** Of no day, it would be compared with in silence as one of 1970. */
    @Test
    void aTimeOfDayIsNoDate() throws SQLException {
        for (Kind kind : List.of(Kind.DATE, Kind.TIMESTAMP, Kind.INSTANT)) {
            for (Object time : List.of(Time.valueOf("04:05:06"), LocalTime.of(4, 5, 6), "04:05:06")) {
                fails("22018", () -> PARAMETERS.internal(time, null, ValueType.of(kind, true)));
            }
        }
        // Who names the type of a timestamp asks for that day, as of PostgreSQL's driver.
        assertThat(PARAMETERS.as(LocalTime.of(4, 5, 6), Kind.TIMESTAMP, -1))
                .isEqualTo(LocalDateTime.of(1970, 1, 1, 4, 5, 6));
        assertThat(PARAMETERS.as("2026-02-03", Kind.TIMESTAMP, -1)).isEqualTo(LocalDateTime.of(2026, 2, 3, 0, 0));
    }

    @Test
    void theTextOfAnArrayIsOne() throws SQLException {
        ValueType numbers = arrayOf(ValueType.of(Kind.INTEGER, true));
        assertThat(PARAMETERS.internal("{1, 2,NULL}", null, numbers)).isEqualTo(Arrays.asList(1, 2, null));
        assertThat(PARAMETERS.internal("{{1},{2}}", null, arrayOf(numbers))).isEqualTo(List.of(List.of(1), List.of(2)));
        fails("22P02", () -> PARAMETERS.internal("1,2", null, numbers));
        fails("22P02", () -> PARAMETERS.internal("{x}", null, numbers));
    }

    @Test
    void aParameterThatWouldLoseSomethingIsRefused() {
        ValueType integer = ValueType.of(Kind.INTEGER, true);
        fails("22003", () -> PARAMETERS.internal(5_000_000_000L, null, integer));
        fails("22003", () -> PARAMETERS.internal(1.5, null, integer));
        fails("22003", () -> PARAMETERS.internal(Double.NaN, null, integer));
        fails("22P02", () -> PARAMETERS.internal("x", null, integer));
        fails("22018", () -> PARAMETERS.internal(new byte[1], null, integer));
        fails("22018", () -> ParameterConversions.checkClass(new Object()));
    }
}
