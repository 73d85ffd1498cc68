package io.github.pineconejdbc.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that can't be computed, as constants and row by row, and statements that can't be run. */
class DataErrorsTest {
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static SQLException failure(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            });
            assertThat((Throwable) e).as(sql).isNotNull();
            statement.executeQuery("SELECT 1").close();
            return e;
        }
    }

    /** A value is the server's, and a log is read in a terminal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CAST('a\u001b[31m\nb' AS INTEGER)",
                "SELECT CAST(name || '\u001b[31m\nb' AS INTEGER) FROM backups",
                "SELECT CAST(name || '\u202e\r\nb' AS TIMESTAMP) FROM backups",
                "SELECT JSON_VALUE(name || '\u001b', 'strict $.a' ERROR ON ERROR) FROM backups",
                "SELECT \u001b[31m",
                "SELECT \"\u001b[31m\nb\" FROM backups",
                "SELECT * FROM \"\u0085\u2028\"",
            })
    void whatIsQuotedIsEscapedInTheMessageAndItsCauses(String sql) throws SQLException {
        for (Throwable told = failure(sql); told != null; told = told.getCause()) {
            assertThat(String.valueOf(told.getMessage()).codePoints().map(Character::getType))
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR);
        }
    }

    @Test
    void aValueThatCannotBeConvertedIsEscapedToo() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name || '\u001b[31m' FROM backups LIMIT 1")) {
            rows.next();
            assertThatThrownBy(() -> rows.getInt(1))
                    .hasMessageContaining("\\u001b[31m")
                    .message()
                    .doesNotContain("\u001b");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "CAST(%s AS INTEGER)~abc~22P02",
                "CAST(%s AS INTEGER)~1.5~22P02",
                "CAST(%s AS INTEGER)~99999999999~22003",
                "CAST(%s AS BIGINT)~99999999999999999999~22003",
                "CAST(%s AS DOUBLE)~abc~22P02",
                "CAST(%s AS DECIMAL(5,2))~abc~22P02",
                "CAST(%s AS BOOLEAN)~abc~22P02",
                "CAST(%s AS DATE)~abc~22007",
                "CAST(%s AS DATE)~2025-02-30~22008",
                "CAST(%s AS DATE)~2025-13-01~22008",
                "CAST(%s AS TIME)~abc~22007",
                "CAST(%s AS TIME)~25:00:00~22008",
                "CAST(%s AS TIMESTAMP)~abc~22007",
                "CAST(%s AS TIMESTAMP)~2025-01-01 00:00:00 Nowhere/Land~22023",
                "CURRENT_TIMESTAMP > CAST(%s AS TIMESTAMPTZ)~someday~22007",
                "1 = CAST(%s AS INTEGER)~abc~22P02",
                "TO_DATE(%s, 'YYYY-MM-DD')~abc~22007",
                "DATE_TRUNC(%s, DATE '2025-01-01')~fortnight~22023",
                "SUBSTRING(%s FROM 1 FOR -1)~abc~22011",
                "LPAD(%s, 2147483647)~abc~22023",
                "REPEAT(%s, 2147483647)~abc~22023",
                "OVERLAY(%s PLACING 'x' FROM -1)~abc~22011",
                "%s LIKE 'a' ESCAPE '!!'~abc~22025",
                "%s LIKE 'a!' ESCAPE '!'~abc~22025",
                "%s SIMILAR TO 'a' ESCAPE 'xx'~abc~22025",
                "'abc' SIMILAR TO %s~(~2201B",
                "'abc' SIMILAR TO %s~[~2201B",
                "REGEXP_REPLACE('abc', %s, 'x')~[~2201B",
                "REGEXP_LIKE('abc', 'a', %s)~z~22023",
                "JSON_VALUE(%s, '$.a' ERROR ON ERROR)~{~22032",
                "JSON_VALUE(%s, 'strict $.b' ERROR ON ERROR)~{\"a\":1}~22032",
                "JSON_EXISTS(%s, 'strict $.b' ERROR ON ERROR)~{\"a\":1}~22032",
                "JSON_VALUE(%s, '$.a' RETURNING INTEGER ERROR ON ERROR)~{\"a\":\"x\"}~22P02",
            })
    void aTextThatIsNotWhatItShouldBe(String expression, String text, String state) throws SQLException {
        String perRow = "SELECT " + String.format(expression, "x")
                + " FROM (SELECT CASE WHEN status = '' THEN '' ELSE '" + text + "' END AS x FROM backups) AS t";
        for (String sql : new String[] {"SELECT " + String.format(expression, "'" + text + "'"), perRow}) {
            SQLException e = failure(sql);
            assertThat((Throwable) e).as(sql).isInstanceOf(SQLDataException.class);
            assertThat(e.getSQLState()).as(sql + ": " + e.getMessage()).isEqualTo(state);
        }
    }

    /** Java reads the digits of a number in time with the square of their number, and can't be stopped. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAST(%s AS DECIMAL(38,0))",
                "CAST(%s AS DOUBLE)",
                "CAST(%s AS REAL)",
                "CAST(%s AS BIGINT)",
                "%s::int",
                "%s::numeric = 1",
                "1 IN (2, %s::numeric)",
                "SUM(%s::numeric)",
                "AVG(%s::numeric)",
                "MIN(CAST(%s AS DECIMAL(38,2)))",
                "JSON_VALUE('{\"a\":\"' || %s || '\"}', '$.a' RETURNING DECIMAL(38,0) ERROR ON EMPTY ERROR ON ERROR)",
            })
    void aTextOfThousandsOfDigitsIsNoNumber(String expression) throws SQLException {
        for (String digits : new String[] {
            "REPEAT('9', 20000)",
            "REPEAT('9', 900000)",
            "(REPEAT('9', 20000) || backup_id)",
            "'" + "9".repeat(20_000) + "'"
        }) {
            SQLException e = failure("SELECT " + String.format(expression, digits) + " FROM backups");
            assertThat((Throwable) e).as(digits).isInstanceOf(SQLDataException.class);
            assertThat(e.getSQLState()).as(digits + ": " + e.getMessage()).isEqualTo("22P02");
            assertThat(e.getMessage()).hasSizeLessThan(200);
        }
    }

    @Test
    void aTextIsNoMap() throws SQLException {
        assertThat(failure("SELECT CAST('x' AS MAP<VARCHAR, VARCHAR>)").getSQLState())
                .isEqualTo("42804");
    }

    @Test
    void aLongTextMayStillBeANumber() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CAST(REPEAT('0', 9999) || '5' AS INTEGER),"
                        + " CAST(REPEAT(' ', 20000) || '5' || REPEAT(' ', 20000) AS DECIMAL(5,1)),"
                        + " JSON_VALUE('{\"a\":\"' || REPEAT('9', 20000) || '\"}', '$.a' RETURNING INTEGER),"
                        + " REPEAT('9', 20000)")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(5);
            assertThat(rows.getBigDecimal(2)).isEqualByComparingTo("5");
            assertThat(rows.getObject(3)).isNull();
            SQLException e = catchThrowableOfType(SQLException.class, () -> rows.getBigDecimal(4));
            assertThat(e.getSQLState()).isEqualTo("22P02");
            assertThat(e.getMessage()).isEqualTo("'99999999999999999999… (20000 characters)' is no number");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s = 1", "1.%s", "COUNT(*) FROM backups WHERE size_bytes < %s"})
    void aLiteralOfThousandsOfDigitsIsOutOfRange(String expression) throws SQLException {
        SQLException e = failure("SELECT " + String.format(expression, "9".repeat(2_000_000)));
        assertThat(e.getSQLState()).isEqualTo("22003");
        assertThat(e.getMessage()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "SELECT CAST('a \"b\"' AS INTEGER)~'a \"b\"' is no INTEGER",
                "SELECT * FROM backups WHERE size_bytes = 'large'~'large' is no BIGINT",
                "SELECT 1 / 0~division by zero",
                "SELECT size_bytes / 0 FROM backups WHERE status = 'Ready'~division by zero",
                "SELECT SUM(name::numeric) FROM backups~'products-en-2026-06-30' is no NUMERIC",
                "SELECT 9223372036854775807 + 1~the result is out of BIGINT's range",
                "SELECT (SELECT name FROM backups)~a subquery that stands for one value has more than one row",
                "SELECT JSON_VALUE('x', '$.a' ERROR ON ERROR)~Unrecognized token 'x': was expecting (JSON String,"
                        + " Number, Array, Object or token 'null', 'true' or 'false')",
            })
    void theMessageSaysInWordsWhatIsWrong(String sql, String message) throws SQLException {
        assertThat(failure(sql).getMessage().replace("The value can't be computed: ", ""))
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "DATE '9999-12-31' + INTERVAL '1' YEAR~10000-12-31 00:00:00.000",
                "TIMESTAMP '9999-12-31 00:00:00' + INTERVAL '9999' YEAR~19998-12-31 00:00:00.000",
                "'12025-01-01'::date~12025-01-01",
                "DATE '9999-12-31' + 5~10000-01-05",
            })
    void aYearOfFiveDigitsKeepsThem(String expression, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + expression)) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "i + 2147483647~22003",
                "i * 2147483647~22003",
                "- i - 2147483647~22003",
                "b + 9223372036854775807~22003",
                "b * 9223372036854775807~22003",
                "- b - 9223372036854775807~22003",
                "- CAST(-2147483648 AS INTEGER)~22003",
                "CAST(-2147483648 AS INTEGER) / -1~22003",
                "CAST(b * 1000000000 AS INTEGER)~22003",
                "CAST(b * 1000000000 AS SMALLINT)~22003",
                "CAST(b * 1000000000 AS DECIMAL(3,0))~22003",
                "CAST(300 AS TINYINT)~22003",
                "CAST(1e300 AS BIGINT)~22003",
                "1e400::float8~22003",
                "12345678901234567890::bigint~22003",
                "1e200000~22003",
                "INTERVAL '1' YEAR * 2147483647~22008",
                "TIMESTAMPADD(YEAR, 2147483647, CURRENT_TIMESTAMP)~22003",
                "1 / (i - i)~22012",
                "MOD(5, i - i)~22012",
                "5 % (i - i)~22012",
                "1.0 / 0~22012",
                "LN(i - i)~2201E",
                "LOG10(-i)~2201E",
                "(SELECT status FROM backups)~21000",
                "ELEMENT(ARRAY[1, 2])~21000",
                "DATE '2025-02-30'~22008",
                "TIME '25:00:00'~22008",
                "TIMESTAMP '2025-02-30 00:00:00'~22007",
                "TIMESTAMP 'nonsense'~22007",
                "INTERVAL 'x' DAY~22007",
            })
    void aNumberOrTimeOutOfItsRange(String expression, String state) throws SQLException {
        String row = " FROM (SELECT CAST(1536 AS INTEGER) AS i, CAST(1536 AS BIGINT) AS b) AS t";
        String rows =
                " FROM (SELECT dimension AS i, CAST(dimension AS BIGINT) AS b FROM backups WHERE dimension > 1) AS t";
        for (String from : new String[] {row, rows}) {
            SQLException e = failure("SELECT " + expression + from);
            assertThat((Throwable) e).as(expression).isInstanceOf(SQLDataException.class);
            assertThat(e.getSQLState()).as(expression + ": " + e.getMessage()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT SUM(x)::bigint FROM (VALUES (9223372036854775807), (1)) AS t(x)",
                "SELECT AVG(9223372036854775807 + dimension) OVER () FROM backups",
                "SELECT SUM(size_bytes * 5000000000) FROM backups",
                "SELECT SUM(x) FROM (VALUES (1e308::float8), (1e308)) AS t(x)",
                "SELECT SUM(x) OVER (ORDER BY x) FROM (VALUES (1e308::float8), (1e308)) AS t(x)",
                "SELECT ABS(x) FROM (VALUES (-9223372036854775808)) AS t(x)",
            })
    void anAggregateOutOfItsRange(String sql) throws SQLException {
        SQLException failure = failure(sql);
        assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("22003");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM backups TABLESAMPLE SYSTEM(10)",
                "SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY size_bytes) OVER () FROM backups",
                "SELECT FROM backups",
                "SELECT i.name, array_agg(r) FROM indexes i LEFT JOIN restore_jobs r ON r.target_index_name = i.name GROUP BY 1",
                "SELECT 1 FROM backups a ASOF JOIN backups b MATCH_CONDITION a.created_at > b.created_at ON a.name = b.name",
                "SELECT 1 FROM backups a LEFT ASOF JOIN backups b MATCH_CONDITION a.created_at > b.created_at ON a.name = b.name",
                "SELECT RANK() OVER (ORDER BY ARRAY[name]) FROM indexes",
                "SELECT * FROM TABLE(TUMBLE(TABLE backups, DESCRIPTOR(created_at), INTERVAL '1' MONTH))",
                "SELECT 1 FROM backups WHERE (status, tags) IN (('Ready', 'x'))",
            })
    void sqlThatTheEngineCannotRunIsNotSupported(String sql) throws SQLException {
        SQLException e = failure(sql);
        assertThat((Throwable) e).as(e.getMessage()).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThat(e.getMessage()).doesNotContain("rowcount", "Enumerable", "Record", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "SELECT ABS(x => 1)~42883~line 1, column 8",
                "SELECT * FORM backups~42601~line 1, column 15",
                "SELECT status FROM backups WHERE~42601~line 1",
                "SELECT status, FROM backups~42601~line 1, column 16",
                "SELECT status FROM backups GROUP status~42601~line 1, column 34",
                "SELECT (1~42601~line 1",
                "SELECT status FROM backups WHERE status == 'x'~42883~line 1, column 41",
                "SELECT select FROM backups~42601~line 1, column 8",
                "SELECT * FROM backups WHERE backup_id IN ()~42601~line 1, column 43",
                "SELECT status, COUNT(*) FROM backups~42803~line 1, column 8",
                "SELECT status FROM backups ORDER BY 5~42P10~line 1, column 37",
                "SELECT status FROM backups GROUP BY 5~42P10~line 1, column 37",
                "SELECT nope.status FROM backups~42P01~line 1, column 8",
                "SELECT backups.nope FROM backups~42703~line 1, column 16",
                "SELECT created_at > 5 FROM backups~42883~line 1, column 8",
                "SELECT tags + 1 FROM backups~42883~line 1, column 8",
                "SELECT CAST(status AS nonsense) FROM backups~42704~line 1, column 23",
            })
    void aStatementThatMakesNoSenseSaysWhere(String sql, String state, String where) throws SQLException {
        SQLException e = failure(sql);
        assertThat((Throwable) e).isInstanceOf(SQLSyntaxErrorException.class).hasMessageContaining(where);
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
        assertThat(e.getMessage().lines()).hasSize(1);
    }

    /** All windows of a row are made at once, past any timeout. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`INTERVAL '0.001' SECOND`,54001", "`INTERVAL '0' DAY`,22023", "`INTERVAL '-1' DAY`,22023"})
    void windowsAreOfALengthAndNotTooMany(String slide, String state) throws SQLException {
        String hop = "SELECT * FROM TABLE(HOP(TABLE backups, DESCRIPTOR(created_at), " + slide + ", INTERVAL '1' DAY))";
        assertThat(failure(hop).getSQLState()).isEqualTo(state);
    }

    @Test
    void anElementThatCannotBeComputedFailsItsRow() throws SQLException {
        SQLException e = failure("SELECT CAST(STRING_TO_ARRAY(name, '-') AS INTEGER ARRAY) FROM indexes");
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("22P02");
    }
}
