package io.github.pineconejdbc.sql.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call of a function can't be stopped: it takes a moment, or is refused. */
@Timeout(20)
class LongTextsTest {
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static String value(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + expression)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** Each would take minutes and longer, or gigabytes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "POSITION(REPEAT('a', 5000000) IN REPEAT('a', 10000000));54001",
                "POSITION(REPEAT('a', 5000000) IN REPEAT('a', 10000000) FROM 2);54001",
                "STRPOS(REPEAT('a', 10000000), REPEAT('a', 5000000) || 'b');54001",
                "REPLACE(REPEAT('a', 10000000), REPEAT('a', 5000000) || 'b', 'c');54001",
                "REPLACE(REPEAT('a', 10000000), 'a', REPEAT('b', 1000));54001",
                "SPLIT_PART(REPEAT('a', 10000000), REPEAT('a', 5000000) || 'b', 1);54001",
                "STRING_TO_ARRAY(REPEAT('a', 10000000), REPEAT('a', 5000000) || 'b');54001",
                "REPEAT('a', 9000000) || REPEAT('b', 9000000);54001",
                "OVERLAY(LISTAGG(REPEAT('a', 9000000)) PLACING 'x' FROM 1) FROM (VALUES 1, 2) v;54001",
                "JSON_OBJECT('a': LISTAGG(REPEAT('a', 9000000))) FROM (VALUES 1, 2) v;54001",
                "JSON_ARRAY(LISTAGG(REPEAT('a', 9000000))) FROM (VALUES 1, 2) v;54001",
                "CONCAT('a', LISTAGG(REPEAT('a', 9000000))) FROM (VALUES 1, 2) v;54001",
                "CONCAT_WS(',', LISTAGG(REPEAT('a', 9000000))) FROM (VALUES 1, 2) v;54001",
                "TO_CHAR(TIMESTAMP '2020-01-01 00:00:00', REPEAT('YYYY', 1000000));22023",
                "TO_DATE(REPEAT('2020', 1000000), REPEAT('YYYY', 1000000));22023",
                "TO_TIMESTAMP('2020', REPEAT(' ', 5000000) || 'YYYY');22023",
                "'a' SIMILAR TO ('[' || REPEAT('[:', 300000));2201B",
                "'a' LIKE REPEAT('%a', 300000);2201B",
                "REGEXP_LIKE('a', REPEAT('x', 3000000));2201B",
                "JSON_VALUE(REPEAT('[', 300) || '1' || REPEAT(']', 300), 'strict $..*..*..*' ERROR ON ERROR);22032",
                "JSON_QUERY('[' || REPEAT('1,', 30000) || '1]', 'lax $[?(@ in $)]');22032",
                "JSON_EXISTS('[1]', 'lax $[?(@ subsetof @)]');22032",
                "JSON_VALUE('{}', 'lax $[' || REPEAT('0,', 300000) || '0]');22032",
                "JSON_VALUE('[1]', 'lax $[?(@ == 1' || REPEAT(' && @ == 1', 100) || ')]');22032",
                "JSON_VALUE('[' || REPEAT('1,', 1000000) || '1]', 'lax $[0]');22032",
                "JSON_LENGTH('{\"a\":\"b\"}', 'lax $[?(@.a =~ /(b|b)*c/)]');22032",
                "JSON_KEYS('{\"a\":\"b\"}', 'lax $[?(@.a =~ /(b|b)*c/)]');22032",
                "JSON_REMOVE('{\"a\":\"b\"}', '$.a', '$[?(@.a =~ /(b|b)*c/)]');22032",
                "JSON_SET('{\"a\":\"b\"}', '$.a', 1, '$[?(@.a =~ /(b|b)*c/)]', 1);22032",
                "CAST(ARRAY[REPEAT('1', 3000000)] AS DECIMAL(19) ARRAY);22P02",
                "CAST(ARRAY[ARRAY[REPEAT('1', 3000000)]] AS DECIMAL(19) ARRAY ARRAY);22P02",
                "CAST(MULTISET[REPEAT('1', 3000000)] AS DECIMAL(19) MULTISET);22P02",
                "CAST(ROW(REPEAT('1', 3000000)) AS ROW(a DECIMAL(19)));22P02",
                "CAST(r AS ROW(a DECIMAL(19))) FROM (SELECT ROW(REPEAT('1', 3000000) || name) AS r FROM indexes) t;22P02",
            })
    void whatWouldTakeLongIsRefused(String expression, String state) {
        SQLException e = catchThrowableOfType(SQLException.class, () -> value(expression));
        assertThat((Throwable) e).isNotNull();
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "POSITION('an' IN 'banana');2",
                "POSITION('an' IN 'banana' FROM 3);4",
                "POSITION('x' IN CAST(NULL AS VARCHAR));null",
                "POSITION(X'01' IN X'0001');2",
                "STRPOS('banana', 'n');3",
                "REPLACE('banana', 'an', 'x');bxxa",
                "REPLACE('banana', '', 'x');banana",
                "REPLACE('banana', CAST(NULL AS VARCHAR), 'x');null",
                "SPLIT_PART('a-b-c', '-', 2);b",
                "SPLIT_PART('a-b-c', '-', -1);c",
                "STRING_TO_ARRAY(CAST('a,b' AS VARCHAR), ',')[2];b",
                "STRING_TO_ARRAY(CAST('a,b' AS VARCHAR), ',', 'b')[2];null",
                "TRANSLATE('banana', 'an', 'xy');bxyxyx",
                "TRANSLATE('banana', 'an', 'x');bxxx",
                "CHAR_LENGTH(TRANSLATE(REPEAT('a', 10000000), REPEAT('b', 1000000), REPEAT('c', 1000000)));10000000",
                "'a' || 'b' || 'c';abc",
                "'a' || CAST(NULL AS VARCHAR);null",
                "X'00' || X'01';\\x0001",
                "CARDINALITY(ARRAY[1] || ARRAY[2]);2",
                "CONCAT_WS(',', 'a', 'b');a,b",
                "OVERLAY('abc' PLACING 'x' FROM 2);axc",
                "JSON_OBJECT('a': 'b', 'c': 1);{\"a\":\"b\",\"c\":1}",
                "JSON_QUERY('{\"a\":[{\"b\":1},{\"b\":2}]}', '$.a[?(@.b > 1)].b');[2]",
                "JSON_QUERY('{\"a\":{\"b\":1}}', '$..b');[1]",
                "CHAR_LENGTH(REPLACE(REPEAT('a', 1000000), 'a', 'bb'));2000000",
                "CAST(ARRAY['7', '8'] AS INTEGER ARRAY);{7,8}",
                "CAST(ARRAY[ARRAY['7']] AS BIGINT ARRAY ARRAY);{{7}}",
                "CAST(ARRAY['7', '8'] AS INTEGER ARRAY)[2] + 1;9",
                "CAST(ROW('1', 'x', 2) AS ROW(a INTEGER, b VARCHAR, c VARCHAR));(1,x,2)",
                "CAST(r AS ROW(a INTEGER, b VARCHAR)) FROM (SELECT ROW('1', 'x' || name) AS r FROM indexes WHERE name = 'my-index') t"
                        + ";(1,xmy-index)",
                "MULTISET['a', 'a', 'b'] MULTISET EXCEPT MULTISET['a', 'c'];{a,b}",
                "MULTISET['a', 'a', 'b'] MULTISET INTERSECT ALL MULTISET['a', 'c', 'b'];{a,b}",
                "MULTISET['a', 'a'] SUBMULTISET OF MULTISET['a', 'b'];false",
                "MULTISET['a', 'a'] SUBMULTISET OF MULTISET['a', 'b', 'a'];true",
                "MULTISET['a', 'a'] NOT SUBMULTISET OF MULTISET['a', 'b'];true",
            })
    void ofOrdinaryTextsItIsWhatItAlwaysWas(String expression, String value) throws SQLException {
        assertThat(value(expression)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CAST(ARRAY['x', '1'] AS INTEGER ARRAY);22P02",
                "CAST(ARRAY['1' || name] AS INTEGER ARRAY) FROM indexes;22P02",
                "CAST(ARRAY['99999999999'] AS INTEGER ARRAY);22003",
            })
    void anElementThatCantBeCastIsNoMishap(String expression, String state) {
        SQLException e = catchThrowableOfType(SQLException.class, () -> value(expression));
        assertThat((Throwable) e).isNotNull();
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
    }
}
