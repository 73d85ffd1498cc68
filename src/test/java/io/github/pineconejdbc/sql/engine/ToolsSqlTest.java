package io.github.pineconejdbc.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.ResultRows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that tools write, and people who know PostgreSQL, over the sandbox. */
class ToolsSqlTest {
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:pinecone:sandbox?timeZone=UTC");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static List<String> rows(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                return ResultRows.of(results);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                // DBeaver, Tableau, Metabase, Superset, Spark: wrapped, quoted, qualified, aliased
                "SELECT COUNT(*) FROM (SELECT * FROM backups ORDER BY created_at DESC) z_q§250",
                "SELECT COUNT(*) FROM (SELECT backup_id, status FROM backups ORDER BY 2) z_q§250",
                "SELECT COUNT(*) FROM (SELECT * FROM backups) SPARK_GEN_SUBQ_0 WHERE (\"status\" IS NOT NULL) AND (\"status\" = 'Ready')§237",
                "SELECT x.status FROM pinecone.backups x WHERE x.status = 'InitializationFailed' ORDER BY x.created_at DESC LIMIT 1§InitializationFailed",
                "SELECT \"source\".\"status\" AS \"status\", COUNT(*) AS \"count\" FROM (SELECT \"pinecone\".\"backups\".\"status\" AS \"status\" FROM \"pinecone\".\"backups\") AS \"source\" GROUP BY \"source\".\"status\" ORDER BY \"source\".\"status\" ASC LIMIT 1§InitializationFailed|10",
                "SELECT status AS s, COUNT(*) AS n FROM backups GROUP BY s HAVING COUNT(*) > 200 ORDER BY n DESC§Ready|237",
                "SELECT status AS \"My Status\", COUNT(*) FROM backups GROUP BY \"My Status\" ORDER BY \"My Status\" LIMIT 1§InitializationFailed|10",
                "SELECT SUM(1) AS \"Number of Records\", \"backups\".\"status\" AS \"status\" FROM \"pinecone\".\"backups\" \"backups\" GROUP BY 2 ORDER BY 1 LIMIT 1§3|Initializing",
                "SELECT status, COUNT(*) AS count FROM backups GROUP BY status ORDER BY count DESC LIMIT 1§Ready|237",
                "SELECT COUNT(*) AS value, MAX(status) AS max, MIN(status) AS min FROM backups§250|Ready|InitializationFailed",
                "SELECT COUNT(*) n FROM backups;§250",
                "SELECT 1§1",
                "SELECT 1 ; §1",
                "SELECT * FROM (SELECT status FROM backups /* why */) AS t WHERE 1=0§",
                // text of any script
                "SELECT COUNT(*) FROM backups WHERE name = '日本語 № ✓ 😀'§0",
                "SELECT '日本語 № ✓ 😀' || 'é'§日本語 № ✓ 😀é",
                "SELECT U&'\\2713'§✓",
                // paging
                "SELECT COUNT(*) FROM (SELECT backup_id FROM backups ORDER BY 1 OFFSET 240 ROWS FETCH NEXT 20 ROWS ONLY) WHERE backup_id > ''§10",
                "SELECT COUNT(*) FROM (SELECT backup_id FROM backups LIMIT 20 OFFSET 240) WHERE backup_id > ''§10",
                "SELECT COUNT(*) FROM (SELECT backup_id FROM backups OFFSET 240 LIMIT 20) WHERE backup_id > ''§10",
                "SELECT COUNT(*) FROM (SELECT backup_id FROM backups LIMIT 240, 20) WHERE backup_id > ''§10",
                "SELECT COUNT(*) FROM (SELECT backup_id FROM backups LIMIT 3000000000) WHERE backup_id > ''§250",
                // tags as text
                "SELECT COUNT(*) FROM backups WHERE tags LIKE '%prod%'§216",
                "SELECT COUNT(*) FROM backups WHERE tags NOT LIKE '%prod%'§23",
                "SELECT COUNT(*) FROM backups WHERE tags ILIKE '%PROD%'§216",
                "SELECT COUNT(*) FROM backups WHERE UPPER(tags) LIKE '%PROD%'§216",
                "SELECT COUNT(*) FROM backups WHERE LOWER(CAST(tags AS VARCHAR)) LIKE '%prod%'§216",
                "SELECT COUNT(*) FROM backups WHERE tags = '{\"env\":\"prod\",\"team\":\"search\"}'§114",
                "SELECT COUNT(*) FROM backups WHERE '{}' = tags OR tags IN ('{}', 'x')§12",
                "SELECT COUNT(*) FROM backups WHERE tags <> '{}'§227",
                "SELECT CAST(tags AS VARCHAR(6)) FROM backups WHERE tags <> '{}' LIMIT 1§{\"env\"",
                "SELECT CAST(tags AS TEXT) FROM backups WHERE tags = '{}' LIMIT 1§{}",
                "SELECT CAST(tags AS TEXT) || 'x', CONCAT(tags, 'x'), CHAR_LENGTH(tags), POSITION('}' IN tags) FROM backups WHERE tags = '{}' LIMIT 1§{}x|{}x|2|2",
                "SELECT COUNT(*) FROM backups WHERE COALESCE(tags, 'none') = '{}'§12",
                "SELECT CASE WHEN tags IS NULL THEN 'none' ELSE tags END FROM backups WHERE tags = '{}' LIMIT 1§{}",
                "SELECT COUNT(*) FROM backups WHERE JSON_VALUE(tags, '$.team') = tags['team']§226",
                "SELECT COUNT(*) FROM backups a JOIN backups b ON a.tags = b.tags WHERE a.backup_id = b.backup_id§239",
                "SELECT COUNT(DISTINCT tags) FROM backups§22",
                "SELECT COUNT(DISTINCT r) FROM (SELECT RANK() OVER (ORDER BY tags) AS r FROM backups)§23",
                "SELECT k, COUNT(*) FROM backups, UNNEST(tags) AS t(k, v) WHERE v = 'prod' GROUP BY k§env|215",
                // PostgreSQL's casts and names of types
                "SELECT '5'::int + 1, 1 + '2'::int * 3, -'5'::int, ('1' || '2')::int + 1§6|7|-5|13",
                "SELECT '1.5'::float8, 'true'::bool, '7'::int8, '{}'::jsonb, 'a'::text§1.5|true|7|{}|a",
                "SELECT COUNT(*) FROM backups WHERE created_at > '2025-11-15'::date AND status = 'Ready'::text§181",
                "SELECT COUNT(*) FROM backups WHERE created_at::date IN ('2024-03-15'::date, '2024-03-16')§1",
                "SELECT COUNT(*) FROM backups WHERE NOT created_at::date = '2024-03-15'::date AND tags::varchar LIKE '%prod%'§215",
                "SELECT 'abc' ~ '^a', 'abc' ~* '^A', 'abc' !~ 'x', 'abc' !~* 'B'§true|true|true|false",
                // functions
                "SELECT STRING_AGG(s, ', ' ORDER BY s DESC) FROM (SELECT DISTINCT status AS s FROM backups)§Ready, Initializing, InitializationFailed",
                "SELECT LISTAGG(s, ', ') WITHIN GROUP (ORDER BY s) FROM (SELECT DISTINCT status AS s FROM backups)§InitializationFailed, Initializing, Ready",
                "SELECT CONCAT('a', NULL, 'b'), 'a' || NULL, SPLIT_PART('a-b-c', '-', 2), SPLIT_PART('a-b-c', '-', -1)§ab|null|b|c",
                "SELECT COUNT(*) FILTER (WHERE status = 'Ready') FROM backups§237",
                "SELECT COUNT(*) FROM (SELECT 1 FROM backups QUALIFY ROW_NUMBER() OVER (PARTITION BY source_index_name ORDER BY created_at) = 1)§11",
                "SELECT status, GROUPING(status), COUNT(*) FROM backups GROUP BY GROUPING SETS ((status), ()) ORDER BY 3 DESC LIMIT 1§null|1|250",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT SUM(i) FROM n§15",
                "SELECT source_index_name FROM backups EXCEPT SELECT name FROM indexes§legacy-search",
                "SELECT JSON_VALUE('{\"a\":5}', '$.a' RETURNING BIGINT), JSON_VALUE('{\"a\":\"x\"}', '$.a' RETURNING INTEGER), JSON_VALUE('{\"a\":true}', '$.a' RETURNING BOOLEAN)§5|null|true",
                "SELECT SUM(i) FROM (VALUES (2147483647), (2147483647)) AS t(i)§4294967294",
                "SELECT REGEXP_REPLACE('aaa', 'a', 'b'), REGEXP_REPLACE('aaa', 'a', 'b', 'g'), REGEXP_REPLACE('abc', '(a)(b)', '\\2\\1'), REGEXP_REPLACE('a', 'a', '$1')§baa|bbb|bac|$1",
                "SELECT REGEXP_LIKE('abc', 'B'), REGEXP_LIKE('abc', 'B', 'i')§false|true",
                "SELECT 'abc' SIMILAR TO '(a|b)%', 'abc' SIMILAR TO '[a-c]+', 'a1' SIMILAR TO '[[:ALPHA:]][0-9]', 'abc' SIMILAR TO 'a.c', 'a|b' SIMILAR TO 'a!|b' ESCAPE '!', 'a' NOT SIMILAR TO '_'§true|true|true|false|true|false",
                "SELECT 'abc' LIKE 'a_c', 'abc' LIKE 'A%', 'a%c' LIKE 'a!%c' ESCAPE '!', 'abc' LIKE 'a.c', 'a\\c' LIKE 'a\\c', 'a[c' LIKE 'a[c', NULL LIKE 'a', 'x' NOT LIKE 'y', 'AB' ILIKE 'Ab'§true|false|true|false|false|true|null|true|true",
            })
    void toolsGetTheirRows(String sql, String expected) throws SQLException {
        assertThat(rows(sql)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "DATE_TRUNC('second', t)~2025-03-15 10:20:30.000",
                "DATE_TRUNC('milliseconds', t)~2025-03-15 10:20:30.456",
                "DATE_TRUNC('microseconds', t)~2025-03-15 10:20:30.456",
                "DATE_TRUNC('minute', t)~2025-03-15 10:20:00.000",
                "DATE_TRUNC('HOUR', t)~2025-03-15 10:00:00.000",
                "DATE_TRUNC('days', t)~2025-03-15 00:00:00.000",
                "DATE_TRUNC('week', t)~2025-03-10 00:00:00.000",
                "DATE_TRUNC('month', t)~2025-03-01 00:00:00.000",
                "DATE_TRUNC('month', t + INTERVAL '1' MONTH)~2025-04-01 00:00:00.000",
                "DATE_TRUNC('quarter', t)~2025-01-01 00:00:00.000",
                "DATE_TRUNC('year', t)~2025-01-01 00:00:00.000",
                "DATE_TRUNC('decade', t)~2020-01-01 00:00:00.000",
                "DATE_TRUNC('century', t)~2001-01-01 00:00:00.000",
                "DATE_TRUNC('century', DATE '2000-12-31')~1901-01-01 00:00:00.000",
                "DATE_TRUNC('millennium', t)~2001-01-01 00:00:00.000",
                "DATE_TRUNC('month', '2025-03-15 10:00:00')~2025-03-01 00:00:00.000",
                "DATE_TRUNC('month', CAST(NULL AS TIMESTAMP))~null",
                "EXTRACT(EPOCH FROM t)~1742034030.456000",
                "EXTRACT(YEAR FROM t)~2025",
                "EXTRACT(QUARTER FROM t)~1",
                "EXTRACT(MONTH FROM t)~3",
                "EXTRACT(WEEK FROM t)~11",
                "EXTRACT(DAY FROM t)~15",
                "EXTRACT(DOY FROM t)~74",
                "EXTRACT(ISODOW FROM t)~6",
                "EXTRACT(HOUR FROM t)~10",
                "EXTRACT(MINUTE FROM t)~20",
                "EXTRACT(SECOND FROM t)~30.456000",
                "DATE_PART('hour', t)~10",
                "DATE_PART('epoch', t)~1742034030.456",
                "TIMESTAMPADD(DAY, 1, t)~2025-03-16 10:20:30.456",
                "TIMESTAMPADD(MONTH, -1, t)~2025-02-15 10:20:30.456",
                "TIMESTAMPDIFF(DAY, t, DATE '2025-04-15')~30",
                "TIMESTAMPDIFF(HOUR, t, TIMESTAMP '2025-03-15 12:20:31')~2",
                "t + INTERVAL '1 02:00:00' DAY TO SECOND~2025-03-16 12:20:30.456",
                "t - TIMESTAMP '2025-03-14 09:20:30.456'~1 day 01:00:00",
                "EXTRACT(EPOCH FROM t - TIMESTAMP '2025-03-14 09:20:30.456')~90000.000000",
                "TO_CHAR(t, 'YYYY-MM-DD HH24:MI:SS')~2025-03-15 10:20:30",
                "CAST(t AS DATE)~2025-03-15",
                "CAST(t AS TIMESTAMP)~2025-03-15 10:20:30.456",
                "CAST(t AS TIMESTAMP(0))~2025-03-15 10:20:30",
                "CAST(t AS VARCHAR(10))~2025-03-15",
                "{fn MONTHNAME(t)}~March",
                "LAST_DAY(t)~2025-03-31",
                "GREATEST(t, TIMESTAMP '2026-01-01 00:00:00')~2026-01-01 00:00:00.000",
                "COALESCE(CAST(NULL AS TIMESTAMP), t)~2025-03-15 10:20:30.456",
                "CASE WHEN 1 = 0 THEN CURRENT_TIMESTAMP ELSE t END~2025-03-15 10:20:30.456",
                "CURRENT_TIMESTAMP > t AND NOW() > t AND LOCALTIMESTAMP > t AND CURRENT_DATE > t~true",
                "t < CURRENT_DATE - INTERVAL '7' DAY AND t < NOW() - INTERVAL '1' YEAR~true",
            })
    void dashboardsComputeWithTimes(String expression, String expected) throws SQLException {
        assertThat(rows("SELECT " + expression
                        + " FROM (SELECT '2025-03-15T10:20:30.456789Z'::timestamptz AS t FROM backups LIMIT 1)"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at >= '2024-03-15 10:30:00'",
                "created_at >= '2024-03-15 10:30:00.000'",
                "created_at >= '2024-03-15T10:30:00Z'",
                "created_at >= '2024-03-15T12:30:00+02:00'",
                "created_at >= '2024-03-15 12:30:00.0+02'",
                "created_at >= '2024-03-15 06:30 America/New_York'",
                "created_at >= '2024-03-15 10:30'",
                "created_at >= TIMESTAMP '2024-03-15 10:30:00'",
                "created_at >= TIMESTAMP '2024-03-15T10:30:00Z'",
                "created_at >= TIMESTAMP '2024-03-15T10:30:00'",
                "created_at >= TIMESTAMP WITH TIME ZONE '2024-03-15 06:30:00 America/New_York'",
                "created_at >= TIMESTAMP WITH TIME ZONE '2024-03-15 10:30:00+00:00'",
                "created_at >= {ts '2024-03-15 10:30:00.0'}",
                "created_at >= CAST('2024-03-15 10:30:00' AS TIMESTAMP)",
                "created_at >= CAST('2024-03-15T10:30:00Z' AS TIMESTAMP WITH TIME ZONE)",
                "created_at >= TO_TIMESTAMP('2024-03-15 10:30', 'YYYY-MM-DD HH24:MI')",
                "created_at BETWEEN '2024-03-15' AND '9999-12-31 23:59:59.999999'",
                "created_at IN ('2024-03-15 10:30:00') OR created_at > {d '2024-03-16'}",
                "created_at NOT IN ('2024-03-14', TIMESTAMP '2024-03-14 00:00:00')",
                "CAST(created_at AS DATE) >= '2024-03-15'",
                "CAST(created_at AS DATE) >= DATE '2024-03-15'",
                "created_at < '2024-03-15T10:30:00Z' IS FALSE",
            })
    void aTimeMayBeWrittenAsText(String condition) throws SQLException {
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE " + condition)).containsExactly("250");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "WITH Old AS (SELECT status FROM backups) SELECT COUNT(OLD.status) FROM old WHERE oLd.STATUS = 'Ready'§237",
                "WITH \"Old\"(Aa) AS (SELECT status FROM backups) SELECT COUNT(aA) FROM \"OLD\" o WHERE O.AA = 'InitializationFailed'§10",
                "WITH a AS (SELECT 1 AS x), B AS (SELECT x + 1 AS y FROM A) SELECT b1.Y FROM A JOIN b AS B1 ON b1.y > a.X§2",
                "WITH RECURSIVE Nums(n) AS (VALUES (1) UNION ALL SELECT N + 1 FROM NUMS WHERE n < 5) SELECT SUM(n) FROM nums§15",
                "WITH a AS (SELECT 1 AS x) SELECT (SELECT MAX(x) FROM A) FROM a WHERE x IN (SELECT x FROM A) AND EXISTS (TABLE A)§1",
                "WITH a AS (SELECT 1 AS x) SELECT x FROM a UNION ALL (SELECT x + 1 FROM A ORDER BY 1)§1|2",
                "SELECT n FROM (WITH Inn AS (SELECT COUNT(*) AS n FROM backups) SELECT * FROM INN) q§250",
                "WITH BACKUPS AS (SELECT * FROM backups WHERE status = 'InitializationFailed') SELECT COUNT(*) FROM Backups§10",
                "SELECT SUM(n) FROM (SELECT COUNT(*) OVER Ww AS n FROM indexes WINDOW wW AS (ORDER BY name), v AS (WW))§78",
                "SELECT COUNT(*) FROM backups JOIN restore_jobs USING (BACKUP_ID)§39",
                "SELECT COUNT(*) FROM backups NATURAL JOIN (SELECT backup_id AS BACKUP_ID FROM restore_jobs)§39",
                "SELECT COUNT(*) AS N FROM \"Backups\" Bk GROUP BY bk.\"STATUS\" HAVING COUNT(*) > 200 ORDER BY BK.Status§237",
            })
    void namesMatchInAnyCaseWhereverTheyAreDeclared(String sql, String expected) throws SQLException {
        assertThat(rows(sql)).containsExactly(expected.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "SUM(x), SUM(y), AVG(x)§9223372036854775806|null|2305843009213693952",
                "VAR_POP(x), ROUND(STDDEV(x) / 1E12)§15950735949418990472539841714150440960|4611686",
                "STDDEV(z), STDDEV_POP(z), VARIANCE(z), VAR_SAMP(z), VAR_POP(z)§0|0|0|0|0",
                "STDDEV(y), VAR_POP(y)§null|null",
                "STDDEV_SAMP(w), STDDEV_POP(w), VAR_SAMP(w), VAR_POP(w)§1.2909944487358056|1.1180339887498948|1.6666666666666667|1.2500000000000000",
                "VAR_POP(w) FILTER (WHERE w < 3), VAR_SAMP(DISTINCT w / 3), STDDEV(w) FILTER (WHERE w = 1)§0.25000000000000000000|0.50000000000000000000|null",
                "COVAR_POP(w, w), REGR_SXX(w, w)§1.25|5",
                "MAX(v), MIN(s)§1.2500000000000000|0",
            })
    void numbersOfAllSizesAreAdded(String aggregates, String expected) throws SQLException {
        assertThat(rows("SELECT " + aggregates + " FROM (SELECT x, y, z, w, VAR_POP(w) OVER () AS v,"
                        + " STDDEV_POP(w) OVER (ORDER BY w ROWS UNBOUNDED PRECEDING) AS s"
                        + " FROM (VALUES (9223372036854775807, CAST(NULL AS BIGINT), 1234567891234567, 1),"
                        + " (-1, NULL, 1234567891234567, 2), (0, NULL, 1234567891234567, 3),"
                        + " (0, NULL, 1234567891234567, 4)) AS t(x, y, z, w)) AS t"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "LEAD(v, 1, 0)§20,null,0",
                "LEAD(CAST(v AS BIGINT), 1, 0)§20,null,0",
                "LAG(v, 2, v + 0)§10,20,10",
                "LAG(v)§null,10,20",
                "NTH_VALUE(v, 2)§null,20,20",
                "NTH_VALUE(v, 4)§null,null,null",
                "FIRST_VALUE(v)§10,10,10",
            })
    void windowsLookNoFurtherThanTheirFrames(String function, String expected) throws SQLException {
        assertThat(rows("SELECT " + function + " OVER (ORDER BY k) FROM"
                        + " (VALUES (1, 10), (2, 20), (3, CAST(NULL AS INTEGER))) AS t(k, v) ORDER BY k"))
                .containsExactly(expected.split(","));
    }

    @Test
    void parametersCountRowsAndNameUnits() throws SQLException {
        assertThat(rows("SELECT 1 FROM backups LIMIT ?", 2)).hasSize(2);
        assertThat(rows("SELECT 1 FROM backups LIMIT ?", 2L)).hasSize(2);
        assertThat(rows("SELECT 1 FROM backups OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", 249L, 5))
                .hasSize(1);
        assertThat(rows(
                        "SELECT DATE_TRUNC(?, created_at) FROM backups WHERE created_at = ?",
                        "year",
                        "2024-03-15T10:30:00Z"))
                .containsExactly("2024-01-01 00:00:00.000");
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE tags LIKE ?", "%prod%"))
                .containsExactly("216");
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE tags IN (?, ?) AND tags NOT IN ('x', ?)", "{}", "x", "y"))
                .containsExactly("12");
        assertThat(rows("SELECT COUNT(*) FROM backups WHERE tags BETWEEN ? AND ?", "{}", "{}"))
                .containsExactly("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMPORARY TABLE \"x\" (a INT)",
                "CREATE LOCAL TEMPORARY TABLE x (a INTEGER) ON COMMIT PRESERVE ROWS",
                "CREATE GLOBAL TEMPORARY TABLE x AS SELECT 1",
                "CREATE TABLE x AS SELECT * FROM backups",
                "CREATE VIEW x AS SELECT 1",
                "CREATE FUNCTION f AS 'java.lang.Runtime'",
                "DROP TABLE IF EXISTS x",
                "SET search_path TO x",
                "SET TRANSACTION READ ONLY",
                "BEGIN",
                "COMMIT",
                "ROLLBACK",
                "ANALYZE backups",
                "COPY backups TO '/tmp/x'",
                "DISCARD ALL"
            })
    void probesAreRefused(String sql) {
        assertThatThrownBy(() -> rows(sql))
                .isInstanceOfSatisfying(
                        SQLFeatureNotSupportedException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
    }

    /** Calcite's JdbcSchema writes the character set of its own texts into casts. */
    @Test
    void aCharacterSetInACastChangesNothing() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COALESCE(CAST(NULLIF('x', 'x') AS VARCHAR(9) CHARACTER SET \"ISO-8859-1\"), '\u2116'),"
                                + " CURRENT_SCHEMA")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("\u2116");
            assertThat(rows.getString(2)).isEqualTo("pinecone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOR UPDATE", "FOR UPDATE OF b NOWAIT", "FOR NO KEY UPDATE", "FOR SHARE SKIP LOCKED"})
    void lockingIsRefusedInWords(String lock) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM backups b " + lock))
                    .isInstanceOf(SQLFeatureNotSupportedException.class)
                    .hasMessageContaining("no row can be locked");
        }
    }
}
