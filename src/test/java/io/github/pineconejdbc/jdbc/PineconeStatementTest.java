package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.jdbc.convert.JdbcType;
import io.github.pineconejdbc.support.Rows;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements over the real engine, with queries that need no call. */
class PineconeStatementTest {
    private static final String NUMBERS = "SELECT x FROM (VALUES (1), (2), (3)) AS t(x)";

    private final Connection connection = Rows.connection(false);

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static void fails(String sqlState, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    private static @Nullable String first(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void textOfAFixedLengthIsOfTypeChar() throws SQLException {
        ResultSetMetaData columns = connection
                .prepareStatement(
                        "SELECT CAST('ab' AS CHAR(5)), 'ab' || 'c', ARRAY_AGG(CAST(? AS CHAR(2))) FROM indexes")
                .getMetaData();
        assertThat(columns.getColumnType(1)).isEqualTo(Types.CHAR);
        assertThat(columns.getColumnTypeName(1)).isEqualTo("CHAR");
        assertThat(columns.getColumnClassName(1)).isEqualTo("java.lang.String");
        assertThat(columns.getPrecision(1)).isEqualTo(JdbcType.UNBOUNDED);
        assertThat(columns.getColumnType(2)).isEqualTo(Types.VARCHAR);
        assertThat(columns.getColumnType(3)).isEqualTo(Types.ARRAY);
    }

    @Test
    void aNewExecutionClosesTheResultBefore() throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet before = statement.executeQuery(NUMBERS);
        assertThat(before.getStatement()).isSameAs(statement);
        assertThat(statement.execute(NUMBERS)).isTrue();
        assertThat(before.isClosed()).isTrue();
        assertThat(statement.getResultSet().next()).isTrue();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getResultSet()).isNull();
    }

    @Test
    void aKeptResultLivesUntilTheNextExecution() throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet kept = statement.executeQuery(NUMBERS);
        statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        assertThat(kept.next()).isTrue();
        statement.executeQuery(NUMBERS);
        assertThat(kept.isClosed()).isTrue();
    }

    @Test
    void closingCascades() throws SQLException {
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement(NUMBERS);
        ResultSet rows = statement.executeQuery(NUMBERS);
        ResultSet preparedRows = prepared.executeQuery();
        prepared.close();
        assertThat(preparedRows.isClosed()).isTrue();
        connection.close();
        assertThat(rows.isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
        assertThat(connection.isClosed()).isTrue();
        assertThat(connection.isValid(1)).isFalse();
        fails("08003", connection::createStatement);
        fails("55000", () -> statement.executeQuery(NUMBERS));
    }

    @Test
    void abortClosesAtOnceAndReleasesByTheExecutor() throws SQLException {
        Statement statement = connection.createStatement();
        List<Runnable> tasks = new java.util.ArrayList<>();
        connection.abort(tasks::add);
        assertThat(connection.isClosed()).isTrue();
        assertThat(tasks).hasSize(1);
        tasks.get(0).run();
        assertThat(statement.isClosed()).isTrue();
        connection.abort(tasks::add);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void abortReleasesEvenWhereTheExecutorTakesNoWork() throws SQLException {
        Statement statement = connection.createStatement();
        fails(
                "XX000",
                () -> connection.abort(work -> {
                    throw new RejectedExecutionException("shut down");
                }));
        assertThat(connection.isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void closeOnCompletionFollowsTheResult() throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        assertThat(statement.isCloseOnCompletion()).isTrue();
        ResultSet rows = statement.executeQuery(NUMBERS);
        ResultSet second = statement.executeQuery(NUMBERS);
        assertThat(rows.isClosed()).isTrue();
        assertThat(statement.isClosed()).isFalse();
        second.close();
        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void maxRowsBoundsEveryLaterExecution() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setMaxRows(2);
        assertThat(Rows.texts(statement.executeQuery(NUMBERS), "x")).hasSize(2);
        statement.setLargeMaxRows(5_000_000_000L);
        assertThat(statement.getMaxRows()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Rows.texts(statement.executeQuery(NUMBERS), "x")).hasSize(3);
    }

    @Test
    void onlyQueriesRun() throws SQLException {
        Statement statement = connection.createStatement();
        fails("HY000", () -> statement.executeUpdate(NUMBERS));
        for (String sql : List.of("DELETE FROM backups", "CREATE TABLE t (a INTEGER)", "DROP TABLE backups")) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(() -> statement.executeUpdate(sql)).isInstanceOf(SQLFeatureNotSupportedException.class);
        }
        assertThat(statement.executeQuery(NUMBERS).next()).isTrue();
    }

    @Test
    void cancelEndsARunningResultAndTheStatementWorksOn() throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1");
        statement.cancel();
        rows.close();
        assertThat(statement.executeQuery("SELECT 1").next()).isTrue();
    }

    @Test
    void parametersTakeWhatJdbcMayGiveThem() throws SQLException {
        PreparedStatement text = connection.prepareStatement("SELECT CAST(? AS VARCHAR)");
        text.setInt(1, 5);
        assertThat(first(text)).isEqualTo("5");
        text.setCharacterStream(1, new StringReader("a✓"));
        assertThat(first(text)).isEqualTo("a✓");
        text.setCharacterStream(1, new StringReader("abc"), 2);
        assertThat(first(text)).isEqualTo("ab");
        text.setAsciiStream(1, new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));
        assertThat(first(text)).isEqualTo("abc");
        UUID id = UUID.randomUUID();
        text.setObject(1, id);
        assertThat(first(text)).isEqualTo(id.toString());
        text.setNull(1, Types.VARCHAR);
        assertThat(first(text)).isNull();
        text.setObject(1, "5", Types.INTEGER);
        assertThat(first(text)).isEqualTo("5");
        text.setObject(1, 1.005, JDBCType.DECIMAL, 2);
        assertThat(first(text)).isEqualTo("1.01");
        text.setObject(1, LocalDate.parse("2024-03-10"));
        assertThat(first(text)).isEqualTo("2024-03-10");
        fails("22P02", () -> text.setObject(1, "x", Types.INTEGER));
        fails("22018", () -> text.setObject(1, new Object()));
        fails("0A000", () -> text.setObject(1, "x", Types.ROWID));
        fails("0A000", () -> text.setURL(1, null));
        fails("22023", () -> text.setString(0, "x"));
        fails("22023", () -> text.setString(2, "x"));
        fails("22023", () -> text.setCharacterStream(1, new StringReader("x"), -1));
        fails("22023", () -> text.setCharacterStream(1, new StringReader("x"), 2));
        text.clearParameters();
        fails("22023", text::executeQuery);
    }

    @Test
    void anInstantGoesInAndComesOutExact() throws SQLException {
        Instant instant = Instant.parse("2023-11-15T00:15:20.200Z");
        PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS TIMESTAMP(3)) AS t");
        for (Object value : List.of(instant, Timestamp.from(instant), "2023-11-15 00:15:20.2")) {
            statement.setObject(1, value);
            ResultSet rows = statement.executeQuery();
            rows.next();
            assertThat(rows.getTimestamp("t").toInstant()).isEqualTo(instant);
        }
    }

    @Test
    void aPreparedStatementDescribesItselfBeforeItRuns() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT backup_id, created_at FROM backups WHERE dimension = ? AND status = ?");
        assertThat(statement.getMetaData().getColumnCount()).isEqualTo(2);
        assertThat(statement.getMetaData().getColumnTypeName(2)).isEqualTo("TIMESTAMP");
        ParameterMetaData parameters = statement.getParameterMetaData();
        assertThat(parameters.getParameterCount()).isEqualTo(2);
        assertThat(parameters.getParameterType(1)).isEqualTo(Types.INTEGER);
        assertThat(parameters.getParameterClassName(2)).isEqualTo("java.lang.String");
        assertThat(parameters.getParameterMode(1)).isEqualTo(ParameterMetaData.parameterModeIn);
        fails("22023", () -> parameters.getParameterType(3));
        fails("HY000", () -> statement.executeQuery("SELECT 1"));
    }

    @Test
    void escapesAreTranslatedUnlessToldOtherwise() throws SQLException {
        Statement statement = connection.createStatement();
        String sql = "SELECT x FROM {oj (VALUES ('a_'), ('ab')) AS t(x)} WHERE x LIKE 'a!_' {escape '!'} {limit 1}";
        assertThat(Rows.texts(statement.executeQuery(sql), "x")).containsExactly(List.of("a_"));
        assertThat(Rows.texts(statement.executeQuery("SELECT {fn UCASE('a')}, {d '2024-01-01'}"), "ucase"))
                .containsExactly(List.of("A"));
        statement.setEscapeProcessing(false);
        fails("42601", () -> statement.executeQuery(sql));
    }

    @Test
    void theFunctionsThatMetadataListsWork() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Statement statement = connection.createStatement();
        for (String function : List.of("ABS", "CEILING", "SIN", "SIGN")) {
            assertThat(data.getNumericFunctions().split(",", -1)).contains(function);
            assertThat(statement
                            .executeQuery("SELECT {fn " + function + "(0.5)}")
                            .next())
                    .isTrue();
        }
        assertThat(data.supportsConvert(Types.INTEGER, Types.VARCHAR)).isTrue();
        assertThat(statement.executeQuery("SELECT {fn CONVERT(5, SQL_VARCHAR)}").next())
                .isTrue();
    }

    @Test
    void rowsAndMapsAreMadeOfWhatTheQueryPutIntoThem() throws SQLException {
        Statement statement = connection.createStatement();
        String sql = "SELECT ROW(1, ROW(DATE '2024-02-29', ARRAY[TIME '10:11:12'])) AS r, "
                + "MAP['on', DATE '2024-02-29'] AS m, ARRAY[ROW(CAST(1.5 AS DECIMAL(3, 1)), NULL)] AS a";
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            assertThat(rows.getString("r")).isEqualTo("(1,\"(2024-02-29,{10:11:12})\")");
            assertThat(rows.getString("m")).isEqualTo("{\"on\": \"2024-02-29\"}");
            assertThat(rows.getObject("m")).hasToString("{\"on\": \"2024-02-29\"}");
            assertThat(rows.getString("a")).isEqualTo("{\"(1.5,)\"}");
            assertThat(rows.getObject("m")).isEqualTo(Map.of("on", java.sql.Date.valueOf("2024-02-29")));
            Struct inner = (Struct) rows.getObject("r", Struct.class).getAttributes()[1];
            assertThat(inner.getAttributes()[0]).isEqualTo(java.sql.Date.valueOf("2024-02-29"));
        }
    }

    @Test
    void theTextOfAMapIsJson() throws SQLException {
        Statement statement = connection.createStatement();
        String sql = "SELECT MAP['a', ARRAY[1.5, NULL], 'b\"', ARRAY[2]] AS m, CAST(MAP['x', 1 = 1] AS VARCHAR) AS t";
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            assertThat(rows.getString("m")).isEqualTo("{\"a\": [1.5, null], \"b\\\"\": [2]}");
            assertThat(rows.getString("t")).isEqualTo("{\"x\": true}");
        }
        fails("0A000", () -> statement.executeQuery("SELECT CAST(MAP['on', DATE '2024-02-29'] AS VARCHAR)"));
    }

    @Test
    void aUuidHasItsTypesName() throws SQLException {
        UUID uuid = UUID.fromString("8c85e612-ed1c-4f97-9f8c-8194e07bcf71");
        Statement statement = connection.createStatement();
        try (ResultSet rows = statement.executeQuery("SELECT CAST('" + uuid + "' AS UUID) AS u")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnTypeName(1)).isEqualTo("UUID");
            assertThat(columns.getColumnType(1)).isEqualTo(Types.OTHER);
            assertThat(columns.getColumnClassName(1)).isEqualTo(UUID.class.getName());
            rows.next();
            assertThat(rows.getObject(1)).isEqualTo(uuid);
            assertThat(rows.getString(1)).isEqualTo(uuid.toString());
        }
    }

    @Test
    void namesAreAsLongAsMetadataSays() throws SQLException {
        Statement statement = connection.createStatement();
        String longest = "x".repeat(connection.getMetaData().getMaxColumnNameLength());
        assertThat(statement.executeQuery("SELECT 1 AS " + longest).next()).isTrue();
        fails("42601", () -> statement.executeQuery("SELECT 1 AS " + longest + "x"));
    }

    @Test
    void keywordsAreNamesInQuotes() throws SQLException {
        Statement statement = connection.createStatement();
        for (String keyword : connection.getMetaData().getSQLKeywords().split(",", -1)) {
            statement.executeQuery("SELECT 1 AS \"" + keyword + "\"").close();
        }
    }

    @Test
    void onlyPreparedStatementsArePoolableFromTheStart() throws SQLException {
        Statement statement = connection.createStatement();
        assertThat(statement.isPoolable()).isFalse();
        statement.setPoolable(true);
        assertThat(statement.isPoolable()).isTrue();
        assertThat(connection.prepareStatement(NUMBERS).isPoolable()).isTrue();
    }

    @Test
    void aResultTakesItsFetchSizeFromItsStatement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(7);
        ResultSet rows = statement.executeQuery(NUMBERS);
        assertThat(rows.getFetchSize()).isEqualTo(7);
        rows.setFetchSize(0);
        assertThat(statement.getFetchSize()).isEqualTo(7);
        assertThat(statement.getGeneratedKeys().getStatement()).isSameAs(statement);
    }

    @Test
    void maxFieldSizeCutsTextsAndNothingElse() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setMaxFieldSize(5);
        assertThat(statement.getMaxFieldSize()).isEqualTo(5);
        ResultSet rows = statement.executeQuery(
                "SELECT 'abcdef', 'ab✓✓', 'abc', X'0102030405060708', 1234567890, CAST(NULL AS VARCHAR)");
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("abcde");
        assertThat(rows.getString(2)).isEqualTo("ab✓");
        assertThat(rows.getObject(3)).isEqualTo("abc");
        assertThat(rows.getBytes(4)).hasSize(5);
        assertThat(rows.getString(5)).isEqualTo("1234567890");
        assertThat(rows.getString(6)).isNull();
    }

    @Test
    void aParameterIsWhatItWasWhenItWasSet() throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS TIMESTAMP(3)) AS t");
        Timestamp timestamp = Timestamp.from(Instant.EPOCH);
        statement.setTimestamp(1, timestamp);
        timestamp.setTime(5);
        ResultSet rows = statement.executeQuery();
        rows.next();
        assertThat(rows.getTimestamp(1).getTime()).isZero();
    }

    @Test
    void aStreamIsAnObjectToo() throws SQLException {
        PreparedStatement text = connection.prepareStatement("SELECT CAST(? AS VARCHAR) AS t");
        text.setObject(1, new StringReader("a✓"));
        assertThat(first(text)).isEqualTo("a✓");
        text.setObject(1, new StringReader("abc"), Types.LONGVARCHAR, 2);
        assertThat(first(text)).isEqualTo("ab");
        text.setObject(1, new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), JDBCType.BLOB, 1);
        assertThat(first(text)).isEqualTo("a");
        text.setObject(1, new SerialClob("clob".toCharArray()));
        assertThat(first(text)).isEqualTo("clob");
        text.setObject(1, new SerialBlob("blob".getBytes(StandardCharsets.UTF_8)), Types.BLOB);
        assertThat(first(text)).isEqualTo("blob");
        text.setObject(1, new StringReader("12"), Types.INTEGER);
        assertThat(first(text)).isEqualTo("12");
        fails("22023", () -> text.setObject(1, new StringReader("abc"), Types.VARCHAR, 4));
        text.setObject(1, "bytes".getBytes(StandardCharsets.UTF_8), Types.VARBINARY);
        assertThat(first(text)).isEqualTo("bytes");
    }

    @Test
    void whatACallersObjectThrowsIsAnSqlException() throws SQLException {
        PreparedStatement text = connection.prepareStatement("SELECT CAST(? AS VARCHAR) AS t");
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("broken");
            }
        };
        fails("22000", () -> text.setBinaryStream(1, broken));
        fails("22000", () -> text.setAsciiStream(1, broken, 3));
        fails("22000", () -> text.setObject(1, broken));
        fails("22000", () -> text.setCharacterStream(1, new InputStreamReader(broken, StandardCharsets.UTF_8)));
        text.setString(1, "works on");
        assertThat(first(text)).isEqualTo("works on");
    }

    @Test
    @SuppressWarnings("deprecation") // That JDBC has better ones doesn't end the old ones.
    void largeTextsAndBytesAreParametersToo() throws SQLException, java.io.IOException {
        PreparedStatement text = connection.prepareStatement("SELECT CAST(? AS VARCHAR) AS t");
        text.setClob(1, new StringReader("a✓"));
        assertThat(first(text)).isEqualTo("a✓");
        text.setNClob(1, new StringReader("abc"), 2);
        assertThat(first(text)).isEqualTo("ab");
        text.setClob(1, (java.sql.Clob) null);
        assertThat(first(text)).isNull();
        byte[] utf8 = "a✓b".getBytes(StandardCharsets.UTF_8);
        text.setUnicodeStream(1, new ByteArrayInputStream(utf8), 4);
        assertThat(first(text)).isEqualTo("a✓");
        PreparedStatement binary = connection.prepareStatement("SELECT CAST(? AS VARBINARY) AS b");
        binary.setBlob(1, new ByteArrayInputStream(utf8), 1);
        ResultSet rows = binary.executeQuery();
        rows.next();
        assertThat(rows.getBinaryStream(1).readAllBytes()).containsExactly('a');
        PreparedStatement untyped = connection.prepareStatement("SELECT ? AS b");
        untyped.setBytes(1, new byte[] {'a', -1});
        ResultSet bytes = untyped.executeQuery();
        assertThat(bytes.getMetaData().getColumnType(1)).isEqualTo(Types.VARBINARY);
        bytes.next();
        assertThat(bytes.getBytes(1)).containsExactly('a', -1);
    }

    @Test
    @SuppressWarnings("deprecation") // That JDBC has better ones doesn't end the old ones.
    void whatJdbcHasNoConstantForIsRefused() throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS VARCHAR) AS t");
        for (JDBCType type : JDBCType.values()) {
            statement.setNull(1, type.getVendorTypeNumber());
            statement.setNull(1, type.getVendorTypeNumber(), "name");
        }
        fails("22023", () -> statement.setNull(1, 12_345));
        fails("22023", () -> statement.setObject(1, "x", 12_345));
        fails("22023", () -> statement.setObject(1, 1, Types.DECIMAL, Integer.MAX_VALUE));
        fails("22023", () -> statement.setObject(1, "x", (java.sql.SQLType) null));
        statement.setInt(1, 5);
        ResultSet rows = statement.executeQuery();
        rows.next();
        fails("22023", () -> rows.getBigDecimal(1, Integer.MAX_VALUE));
        fails("22023", () -> rows.getBigDecimal(1, -1));
    }

    @Test
    void anyTextIsALiteral() throws SQLException {
        Statement statement = connection.createStatement();
        for (String text : List.of("it's", "Backup № 2", "🌲 {fn x} ?", "")) {
            String sql = "SELECT " + statement.enquoteLiteral(text) + " AS t";
            assertThat(Rows.texts(statement.executeQuery(sql), "T")).containsExactly(List.of(text));
            String national = "SELECT " + statement.enquoteNCharLiteral(text) + " AS t";
            assertThat(Rows.texts(statement.executeQuery(national), "T")).containsExactly(List.of(text));
        }
    }

    @Test
    void everyResultIsGivenOnceWhateverIsAskedOfTheCurrentOne() throws SQLException {
        Statement statement = connection.createStatement();
        for (int current : new int[] {Statement.CLOSE_CURRENT_RESULT, Statement.CLOSE_ALL_RESULTS}) {
            ResultSet rows = statement.executeQuery(NUMBERS);
            assertThat(statement.getMoreResults(current)).isFalse();
            assertThat(rows.isClosed()).isTrue();
            assertThat(statement.getResultSet()).isNull();
            assertThat(statement.getLargeUpdateCount()).isEqualTo(-1);
        }
    }
}
