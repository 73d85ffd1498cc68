package io.github.pineconejdbc.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that would keep a processor busy for years, or are larger than anything a person writes. */
@Tag("slow")
@Timeout(60)
class RunawayTest {
    private static final String CROSS_JOIN =
            "SELECT COUNT(*) FROM backups a, backups b, backups c, backups d, backups e";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static void read(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CROSS_JOIN,
                "SELECT COUNT(*) FROM backups a JOIN backups b USING (status) JOIN backups c USING (status)"
                        + " JOIN backups d USING (status) JOIN backups e USING (status)",
                "SELECT a.name, (SELECT COUNT(*) FROM backups b, backups c, backups d WHERE b.name <> a.name) FROM backups a",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT COUNT(*) FROM n",
                "SELECT REPEAT('a', 60) SIMILAR TO '((a|aa)*)*b'",
                "SELECT COUNT(*) FROM backups WHERE name || REPEAT('a', 60) SIMILAR TO '%((a|aa)*)*b'",
                "SELECT REPEAT('a', 60) ~ '((a|aa)*)*b'",
                "SELECT REGEXP_LIKE(REPEAT('a', 60), '((a|aa)*)*b')",
                "SELECT REGEXP_REPLACE(REPEAT('a', 60), '((a|aa)*)*b', 'x')",
                // They look at no character.
                "SELECT 'x' ~ '((((((^){255}){255}){255}){255}){255}){255}b'",
                "SELECT 'x' ~ '(((((((?=a*)){255}){255}){255}){255}){255}){255}b'",
                // Its quotients are exact, with zeros without end.
                "SELECT 9.99::numeric ^ 100000.5",
                "SELECT MIN(a.name) OVER (ORDER BY a.name || b.name ROWS BETWEEN 30000 PRECEDING AND 30000 FOLLOWING)"
                        + " FROM backups a, backups b",
                "SELECT SUM(a.size_bytes) OVER (ORDER BY a.name ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
                        + " EXCLUDE CURRENT ROW) FROM backups a, backups b",
            })
    void theTimeoutEndsTheEnginesOwnWork(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            read(statement, "SELECT COUNT(*) FROM backups a, backups b WHERE a.name LIKE 'x'");
            assertEndsAtItsTimeout(statement, sql, 10_000);
            read(statement, "SELECT 'abc' LIKE 'a%'");
        }
    }

    /** Whatever a statement asks for itself. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void theConnectionsBoundEndsWhatSetsNoneOrALongerOne(int own) throws SQLException {
        try (Connection bound = DriverManager.getConnection("jdbc:pinecone:sandbox?maxSecondsPerStatement=1");
                Statement statement = bound.createStatement()) {
            statement.setQueryTimeout(own);
            for (String sql : List.of(
                    CROSS_JOIN, statementsThatArePlannedForLong().findFirst().orElseThrow())) {
                long begin = System.nanoTime();
                SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
                assertThat(e.getSQLState()).isEqualTo("HYT00");
                assertThat(e.getMessage()).contains("1.0 s");
                assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin))
                        .isBetween(900L, 10_000L);
            }
            read(statement, "SELECT 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CROSS_JOIN, "SELECT REPEAT('a', 60) SIMILAR TO '((a|aa)*)*b'"})
    void cancelEndsTheEnginesOwnWork(String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            CompletableFuture<SQLException> failure = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(SQLException.class, () -> read(statement, sql)));
            // A cancellation that comes before the statement runs has no effect: there may be several.
            do {
                statement.cancel();
            } while (!completes(failure, 100));
            assertThat(failure.get().getSQLState()).isEqualTo("57014");
        }
    }

    /** Each of them would be planned for minutes, in another step of Calcite's. */
    static Stream<String> statementsThatArePlannedForLong() {
        String join = "SELECT COUNT(*) FROM backups t0";
        String union = "SELECT name FROM backups WHERE backup_id = 'k'";
        String common = "WITH c0 AS (SELECT name FROM backups)";
        for (int i = 1; i < 60; i++) {
            join += " JOIN backups t" + i + " ON t" + i + ".status = t" + (i - 1) + ".status AND t" + i
                    + ".name <> 'x'";
        }
        for (int i = 0; i < 200; i++) {
            union += " UNION SELECT name || '" + i + "' FROM backups WHERE backup_id = 'k" + i + "'";
        }
        for (int i = 1; i < 22; i++) {
            common += ", c" + i + " AS (SELECT * FROM c" + (i - 1) + " UNION ALL SELECT * FROM c" + (i - 1) + ")";
        }
        return Stream.of(
                join,
                union,
                common + " SELECT COUNT(*) FROM c21",
                "SELECT " + nested("(%1$s + %1$s)", "1", 12),
                "SELECT COUNT(*) FROM " + String.join(" NATURAL JOIN ", tables(60)),
                // Compiled.
                "SELECT " + listed("COUNT(DISTINCT size_bytes + %d)", 300) + " FROM backups");
    }

    private static String listed(String format, int count) {
        return IntStream.range(0, count).mapToObj(i -> String.format(format, i)).collect(Collectors.joining(", "));
    }

    private static List<String> tables(int count) {
        return IntStream.range(0, count).mapToObj(i -> "backups t" + i).toList();
    }

    /** Runs a statement with a timeout of a second, and leaves none behind. */
    private static void assertEndsAtItsTimeout(Statement statement, String sql, long mostMillis) throws SQLException {
        statement.setQueryTimeout(1);
        long begin = System.nanoTime();
        SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
        assertThat((Throwable) e).isInstanceOf(SQLTimeoutException.class);
        assertThat(e.getSQLState()).isEqualTo("HYT00");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isBetween(900L, mostMillis);
        statement.setQueryTimeout(0);
    }

    private static String nested(String outer, String inner, int times) {
        String nested = inner;
        for (int i = 0; i < times; i++) {
            nested = String.format(outer, nested);
        }
        return nested;
    }

    /** A pattern of LIKE goes through a text once, however many signs of percent it has. */
    @ParameterizedTest
    @ValueSource(strings = {"LIKE '%a%a%a%a%a%a%b'", "ILIKE '%A%A%A%A%A%A%B'"})
    void likeNeedsNoTimeout(String condition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(10);
            read(statement, "SELECT COUNT(*) FROM backups WHERE REPEAT('a', 5000) " + condition);
        }
    }

    /** Their search can't be stopped, and would take hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$[-2147483648:2147483647]",
                "$..[-100000:1]",
                "$[0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1][0,-1]",
                "$[*].concat($[*])",
                "$..[?(@..a)]",
                "$[?(@ =~ /((a|aa)*)*b/)]",
            })
    void pathsIntoJsonThatTakeLongAreRefused(String path) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String function : List.of("JSON_QUERY", "JSON_VALUE", "JSON_EXISTS")) {
                SQLException e = catchThrowableOfType(
                        SQLException.class,
                        () -> read(statement, "SELECT " + function + "('[[1], [2]]', '" + path + "')"));
                assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("22032");
            }
            read(statement, "SELECT JSON_QUERY('[[1], [2]]', '$[0,1][0]')");
        }
    }

    /** These were planned for minutes, and are refused before. */
    @Test
    void statementsThatGrowOrNameNothingAreRefused() throws SQLException {
        String doubled =
                "SELECT COUNT(*) FROM " + nested("(SELECT name FROM %1$s UNION SELECT name FROM %1$s)", "backups", 16);
        String dotted = "SELECT " + String.join(".", Collections.nCopies(20_000, "a")) + " FROM backups";
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(10);
            assertThat(catchThrowableOfType(SQLException.class, () -> read(statement, doubled))
                            .getSQLState())
                    .isEqualTo("54001");
            assertThat(catchThrowableOfType(SQLException.class, () -> read(statement, dotted))
                            .getSQLState())
                    .isEqualTo("42P01");
        }
    }

    @ParameterizedTest
    @MethodSource("statementsThatArePlannedForLong")
    void theTimeoutEndsPlanning(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            read(statement, "SELECT COUNT(*) FROM backups a JOIN backups b ON a.name = b.name");
            assertEndsAtItsTimeout(statement, sql, 6_000);
            read(statement, "SELECT COUNT(*) FROM indexes a JOIN indexes b ON a.name = b.name");
        }
    }

    /** The last joins' sizes were estimated for half a minute, where no cancel was looked for. */
    @ParameterizedTest
    @ValueSource(ints = {500, 1_000, 1_500, 2_000, 2_500})
    void planningEndsWhereverItIs(int millis) throws Exception {
        String sql = "SELECT COUNT(*) + " + millis + " FROM " + String.join(" NATURAL JOIN ", tables(60));
        try (Statement statement = connection.createStatement()) {
            SQLException[] failure = {null};
            Thread planner =
                    new Thread(() -> failure[0] = catchThrowableOfType(SQLException.class, () -> read(statement, sql)));
            planner.start();
            planner.join(millis);
            statement.cancel();
            planner.join(4_000);
            assertThat(planner.isAlive()).isFalse();
            assertThat(failure[0] == null ? "57014" : failure[0].getSQLState()).isEqualTo("57014");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "interrupt", "close", "abort"})
    void planningEndsWithItsStatementItsThreadAndItsConnection(String how) throws Exception {
        String sql = statementsThatArePlannedForLong().skip(1).findFirst().orElseThrow();
        Statement statement = connection.createStatement();
        SQLException[] failure = {null};
        Thread planner = new Thread(() -> failure[0] = catchThrowableOfType(SQLException.class, () -> {
            if (how.equals("cancel")) {
                read(statement, sql);
            } else {
                connection.prepareStatement(sql).close();
            }
        }));
        planner.start();
        while (!plans(planner)) {
            Thread.onSpinWait();
        }
        switch (how) {
            case "cancel" -> statement.cancel();
            case "interrupt" -> planner.interrupt();
            case "close" -> connection.close();
            default -> connection.abort(Runnable::run);
        }
        planner.join(5_000);
        assertThat(planner.isAlive()).isFalse();
        assertThat(failure[0].getSQLState()).isEqualTo(how.length() == 5 ? "08003" : "57014");
    }

    private static boolean plans(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith("VolcanoPlanner"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COALESCE(NULLIF(%s, 'a'), status)",
                "{fn IFNULL(%s, 'a')}",
                "NULLIF(%s, 'a')",
                "CASE %s WHEN 'a' THEN 'b' WHEN 'c' THEN 'd' END",
                "CASE WHEN %s BETWEEN 'a' AND 'b' THEN 'x' ELSE 'y' END",
                "CASE WHEN %s IS DISTINCT FROM 'a' THEN 'x' ELSE 'y' END",
            })
    void whatDoublesWithEachLevelIsTooMuchAtThirtyAndNotAtThree(String expression) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            read(statement, "SELECT " + nested(expression, "name", 3) + " FROM backups");
            SQLException e = catchThrowableOfType(
                    SQLException.class,
                    () -> read(statement, "SELECT " + nested(expression, "name", 30) + " FROM backups"));
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size_bytes BETWEEN %1$s AND %1$s5",
                "name LIKE '%s%%'",
                "tags['%s'] = 'x'",
                "name --\r LIKE '%s'",
                "name //\r LIKE '%s'",
                "CHAR_LENGTH(E'\\'') = 1 AND name LIKE '%s'",
            })
    void aThousandConditionsThatAreDearToParseAreTooMany(String condition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class,
                    () -> read(statement, "SELECT UPPER(name) FROM backups WHERE " + ored(condition, 1_000)));
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
            read(statement, "SELECT UPPER(name) FROM backups WHERE " + ored(condition, 20));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GROUP BY CUBE(%s)", "GROUP BY DISTINCT CUBE(%s)", "GROUP BY GROUPING SETS (CUBE(%s), name)"})
    void twelveColumnsHaveAsManyGroupingSetsAsThereMayBe(String grouping) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String sql = "SELECT COUNT(*) FROM backups " + grouping;
            read(statement, String.format(sql, listed("size_bytes + %d", 3)));
            for (int columns : new int[] {13, 40, 70}) {
                SQLException e = catchThrowableOfType(
                        SQLException.class,
                        () -> read(statement, String.format(sql, listed("size_bytes + %d", columns))));
                assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
                assertThat(e.getMessage()).contains("grouping sets");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GROUP BY CUBE(name, status), CUBE(name, status), CUBE(name, status), ROLLUP(%s), ROLLUP(%<s)",
                "GROUP BY GROUPING SETS (ROLLUP(%s), ROLLUP(%<s)), GROUPING SETS (ROLLUP(%<s), ROLLUP(%<s))",
            })
    void groupingSetsMultiply(String grouping) throws SQLException {
        String sql = "SELECT COUNT(*) FROM backups " + String.format(grouping, listed("size_bytes + %d", 40));
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> read(statement, sql)).hasMessageContaining("grouping sets");
        }
    }

    @Test
    void aBinaryLiteralOfMillionsOfDigitsIsTooMuch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class, () -> read(statement, "SELECT x'" + "4a".repeat(2_000_000) + "'"));
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
            read(statement, "SELECT x'" + "4a".repeat(5_000) + "'");
        }
    }

    /** Calcite writes out what calculations share when it makes one of them. */
    @Test
    @Timeout(20)
    void expressionsThatDoubleWithEachLevelAreComputedLevelByLevel() throws SQLException {
        String sql = levels("x + x", "SELECT size_bytes::numeric AS x FROM backups WHERE size_bytes = 1069169", 40);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT x FROM " + sql + " AS t")) {
            rows.next();
            assertThat(rows.getBigDecimal(1))
                    .isEqualTo(BigDecimal.valueOf(1_069_169).multiply(BigDecimal.valueOf(1L << 40)));
        }
    }

    private static String levels(String expression, String innermost, int count) {
        String sql = "(" + innermost + ")";
        for (int i = 0; i < count; i++) {
            sql = "(SELECT " + expression + " AS x FROM " + sql + " AS s" + i + ")";
        }
        return sql;
    }

    /** Each holds the one before twice: whoever compares or counts it goes through all of it, a thousand million values. */
    @ParameterizedTest
    @Timeout(20)
    @CsvSource(
            delimiter = '|',
            value = {
                "ARRAY[x, x] | 54000",
                "MULTISET[x, x] | 54000",
                "MAP['a', x, 'b', x] | 54000",
                "ROW(x, x) | 54001",
                "ARRAY[ROW(x, x)] | 54000",
                "JSON_BUILD_ARRAY(x, x) | 54001",
                "JSON_BUILD_OBJECT('a', x, 'b', x) | 54001",
            })
    void valuesThatDoubleWithEachLevelAreTooMuch(String expression, String state) throws SQLException {
        String sql = levels(expression, "SELECT name AS x FROM backups", 30);
        for (String query : List.of("SELECT MAX(x) FROM ", "SELECT DISTINCT x FROM ", "SELECT x FROM ")) {
            try (Statement statement = connection.createStatement()) {
                SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, query + sql + " AS t"));
                assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
            }
        }
    }

    /** Six dimensions, as many as there may be, are enough for as many values. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "SELECT COUNT(*) FROM %s t WHERE x = x || x",
                "SELECT MAX(x) FROM %s t",
                "SELECT CARDINALITY(x) FROM %s t ORDER BY x",
                "SELECT DISTINCT x FROM %s t",
                "SELECT u FROM %s t, UNNEST(x) u",
            })
    void arraysThatShareTheirElementsAreAsLargeAsTheyAreWrittenOut(String query) throws SQLException {
        String fifty = "ARRAY[" + String.join(", ", Collections.nCopies(50, "x")) + "]";
        try (Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class,
                    () -> read(statement, String.format(query, levels(fifty, "SELECT name AS x FROM backups", 6))));
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
            read(statement, String.format(query, levels("ARRAY[x, x]", "SELECT name AS x FROM backups", 6)));
        }
    }

    /** Java takes zeros off a number one by one, and writes out whatever an exponent stands for. */
    @ParameterizedTest
    @Timeout(20)
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT DISTINCT x FROM (VALUES ('1e99999999'::jsonb), ('1'::jsonb)) v(x) | 22003",
                "SELECT '[1e99999999]'::jsonb = '[1]'::jsonb | 22003",
                "SELECT ('{\"a\": 1e99999999}'::jsonb -> 'a')::numeric | 22003",
                "SELECT '[1e-99999999]'::jsonb @> '[0]'::jsonb | 22003",
                "SELECT '[1e99999999]'::json ->> 0 | ok",
                "SELECT LENGTH((1e130000)::text), LENGTH(1e-16000::text) | ok",
                "SELECT LCM(9e30000, 7e29999) > 0, GCD(9e30000, 7e29999) > 0 | ok",
                "SELECT DIV(1e130000, 3e-16000) > 0, MOD(1e130000, 7e-16000), 1e130000 % 7 | ok",
                "SELECT COUNT(DISTINCT 1e130000 + g) FROM GENERATE_SERIES(1, 3) g | ok",
                "SELECT 1e130000 ^ 1, TRIM_SCALE(1e130000), MIN_SCALE(1e130000) | ok",
                "SELECT WIDTH_BUCKET(1e130000, 0, 3e130000, 7) | ok",
            })
    void numbersWithManyZerosTakeNoTime(String sql, String state) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String met = "ok";
            try {
                read(statement, sql);
            } catch (SQLException e) {
                met = e.getSQLState();
            }
            assertThat(met).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"VALUES (%s)", "SELECT * FROM (VALUES (%s)) v", "SELECT %s", "SELECT ROW(%s) IS NULL"})
    void aRowOfEightThousandColumnsIsTooMuch(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(
                    SQLException.class, () -> read(statement, String.format(sql, listed("%d", 8_000))));
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
            read(statement, String.format(sql, listed("%d", 50)));
        }
    }

    @Test
    void whatNeedsMoreCodeThanAClassCanHoldIsTooMuch() throws SQLException {
        String sql = "SELECT " + listed("SUM(size_bytes) OVER (PARTITION BY name ORDER BY size_bytes + %d)", 60)
                + " FROM backups";
        try (Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
            read(statement, "SELECT SUM(size_bytes) OVER (PARTITION BY name ORDER BY size_bytes) FROM backups");
        }
    }

    private static String ored(String condition, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> String.format(condition, i))
                .collect(Collectors.joining(" OR "));
    }

    private static boolean completes(CompletableFuture<?> future, long millis) throws Exception {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT COUNT(*) FROM backups WHERE name IN (%s) | 0",
                "SELECT COUNT(*) FROM backups WHERE name NOT IN (%s) | 215",
                "SELECT COUNT(*) FROM backups WHERE backup_id IN (%s) | 1",
                "SELECT COUNT(*) FROM backups WHERE source_index_name IN (%s) | 0",
                "SELECT COUNT(*) FROM backups b JOIN indexes i ON i.name = b.source_index_name WHERE backup_id IN (%s) | 1",
                "SELECT COUNT(*) FROM (VALUES %s) v(k) JOIN backups ON k = backup_id | 1"
            })
    void tenThousandValuesAreAnswered(String sql, int expected) throws SQLException {
        String open = sql.contains("VALUES") ? "('" : "'";
        String close = sql.contains("VALUES") ? "')" : "'";
        String values = IntStream.range(0, 10_000)
                .mapToObj(i -> open + (i == 7_000 ? "8c85e612-ed1c-4f97-9f8c-8194e07bcf71" : "k" + i) + close)
                .collect(Collectors.joining(","));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.format(sql, values))) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(expected);
        }
    }

    /** How deep the parser gets depends on the stack that the caller's thread has left. */
    @ParameterizedTest
    @ValueSource(ints = {100, 500})
    void fiveHundredParenthesesAreAnsweredOrTooMany(int depth) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        } catch (SQLException e) {
            assertThat(depth).as(e.getMessage()).isEqualTo(500);
            assertThat(e.getSQLState()).isEqualTo("54001");
        }
    }

    @Test
    void twentyThousandParenthesesAreTooMany() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000),
                "SELECT " + "NOT ".repeat(20_000) + "TRUE",
                "SELECT " + String.join("+", Collections.nCopies(20_000, "1")),
            }) {
                SQLException e = catchThrowableOfType(SQLException.class, () -> read(statement, sql));
                assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("54001");
            }
            read(statement, "SELECT 1");
        }
    }
}
