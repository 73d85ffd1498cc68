package io.github.pineconejdbc.fuzz;

import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A statement gives an answer or an {@link SQLException} with a state, within its timeout, and nothing else. */
public final class SqlFuzz {
    private static final int TIMEOUT_SECONDS = 10;
    private static final Duration SLACK = Duration.ofSeconds(10);
    /** What question marks stand for; a type that doesn't fit is the driver's to refuse. */
    private static final Object[] PARAMETERS = {
        null,
        1,
        "a",
        -5L,
        new BigDecimal("1e30"),
        Double.NaN,
        true,
        new Timestamp(0),
        Date.valueOf("2024-02-29"),
        "",
        new byte[] {1},
        Long.MAX_VALUE,
        "8c85e612-ed1c-4f97-9f8c-8194e07bcf71"
    };

    private static final String LOOKUP =
            "SELECT status FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'";
    /** What says that a statement is wrong says where. */
    private static final Pattern PLACE = Pattern.compile("(?s).*line \\d+, column \\d+.*");

    private static final Connection CONNECTION = connect();

    private final Choices choices;
    private Table table = Tables.BACKUPS;

    private SqlFuzz(Choices choices) {
        this.choices = choices;
    }

    private static Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:pinecone:sandbox");
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        check(statement(new Choices(input)));
    }

    /** Runs one statement and reads what it answers; returns the state that it failed with, null where it didn't. */
    static String check(String sql) {
        long begin = System.nanoTime();
        String state = null;
        try (PreparedStatement statement = CONNECTION.prepareStatement(sql)) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            statement.setMaxRows(500);
            for (int i = statement.getParameterMetaData().getParameterCount(); i > 0; i--) {
                statement.setObject(i, PARAMETERS[Math.floorMod(sql.hashCode() + i, PARAMETERS.length)]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= width; i++) {
                        rows.getObject(i);
                        rows.getString(i);
                    }
                }
            }
        } catch (SQLException e) {
            state = e.getSQLState();
            if (state == null || !state.matches("[0-9A-Z]{5}") || state.equals("XX000")) {
                throw new AssertionError(sql + ": " + state + ", " + e.getMessage(), e);
            }
            if (e.getMessage() == null
                    || e.getMessage().isBlank()
                    || state.startsWith("42") && !PLACE.matcher(e.getMessage()).matches()) {
                throw new AssertionError(sql + ": says too little, " + e.getMessage(), e);
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError(sql + ": " + e, e);
        }
        if (System.nanoTime() - begin > SLACK.plusSeconds(TIMEOUT_SECONDS).toNanos()) {
            throw new AssertionError(sql + ": took longer than its timeout");
        }
        if (state != null) {
            answersALookup(sql);
        }
        return state;
    }

    private static void answersALookup(String sql) {
        try (Statement statement = CONNECTION.createStatement();
                ResultSet rows = statement.executeQuery(LOOKUP)) {
            if (!rows.next()) {
                throw new AssertionError("after " + sql + " a row is missing");
            }
        } catch (SQLException e) {
            throw new AssertionError("after " + sql + " a lookup fails", e);
        }
    }

    static String statement(Choices choices) {
        if (choices.oneIn(24)) {
            return choices.text(200);
        }
        if (choices.oneIn(2)) {
            return OddSql.statement(choices);
        }
        String sql =
                choices.oneIn(24) ? "EXPLAIN PLAN FOR " + new SqlFuzz(choices).query(3) : new SqlFuzz(choices).query(3);
        if (choices.oneIn(12)) {
            int at = choices.below(256) * sql.length() / 256;
            sql = sql.substring(0, at)
                    + choices.of("", "(", "'", "\"", ",", " SELECT ", "\0", "--", "/*", ";", "?")
                    + sql.substring(choices.oneIn(2) ? at : Math.min(sql.length(), at + 3));
        }
        return sql;
    }

    private String query(int depth) {
        String select = select(depth);
        if (depth > 1 && choices.oneIn(8)) {
            select += choices.of(" UNION ", " UNION ALL ", " INTERSECT ", " EXCEPT ") + select(depth - 1);
        }
        if (choices.oneIn(4)) {
            select += " ORDER BY " + choices.of("1", "2 DESC", "1 NULLS FIRST", "1 DESC NULLS LAST", expression(1));
        }
        if (choices.oneIn(3)) {
            select += choices.of(" LIMIT 3", " LIMIT 0", " OFFSET 2", " LIMIT 2 OFFSET 300", " FETCH FIRST 1 ROW ONLY");
        }
        return depth > 1 && choices.oneIn(10) ? "WITH w AS (" + select + ") SELECT * FROM w" : select;
    }

    private String select(int depth) {
        Table outer = table;
        table = Tables.ALL.get(choices.below(Tables.ALL.size()));
        try {
            return selectFrom(depth);
        } finally {
            table = outer;
        }
    }

    private String selectFrom(int depth) {
        boolean group = choices.oneIn(4);
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(choices.of("", "", "DISTINCT "));
        String grouped = column();
        if (group) {
            sql.append(grouped).append(", ").append(aggregate());
        } else {
            if (choices.oneIn(6)) {
                sql.append("*, ");
            }
            for (int i = choices.below(3); i >= 0; i--) {
                sql.append(expression(depth)).append(i > 0 ? ", " : "");
            }
        }
        sql.append(" FROM ").append(from(depth));
        if (choices.oneIn(2)) {
            sql.append(" WHERE ").append(condition(depth));
        }
        if (group) {
            sql.append(" GROUP BY ")
                    .append(choices.of(
                            grouped,
                            "1",
                            "ROLLUP (" + grouped + ")",
                            "GROUPING SETS ((" + grouped + "), ())",
                            "CUBE (1)"));
            if (choices.oneIn(3)) {
                sql.append(" HAVING ").append(aggregate()).append(" > ").append(literal());
            }
        }
        return sql.toString();
    }

    private String from(int depth) {
        return switch (choices.below(depth > 1 ? 9 : 3)) {
            case 0, 1, 2, 3 -> table.name() + " AS t0";
            case 4 -> "(" + query(depth - 1) + ") AS t0";
            case 5 ->
                table.name() + " AS t0 " + choices.of("JOIN", "LEFT JOIN", "FULL JOIN", "RIGHT JOIN") + " " + other()
                        + " AS t1 ON t0." + column() + " = t1." + column();
            case 6 ->
                table.name() + " AS t0, LATERAL (SELECT " + expression(1) + " AS x FROM indexes WHERE " + condition(1)
                        + ") AS t1";
            case 7 -> "backups AS t0, UNNEST(t0.tags) AS t1 (k, v)";
            default -> "(VALUES (" + literal() + ", " + literal() + ")) AS t0 (status, name)";
        };
    }

    private String condition(int depth) {
        String left = expression(depth - 1);
        return switch (choices.below(depth > 0 ? 13 : 6)) {
            case 0 -> left + choices.of(" = ", " <> ", " < ", " >= ", " != ") + expression(depth - 1);
            case 1 -> column() + " = " + literal();
            case 2 -> left + choices.of(" IS NULL", " IS NOT NULL", " IS TRUE", " IS NOT FALSE", " IS UNKNOWN");
            case 3 -> left + " IN (" + literal() + ", " + literal() + ")";
            case 4 ->
                left
                        + choices.of(" LIKE ", " NOT LIKE ", " ILIKE ", " SIMILAR TO ")
                        + text()
                        + choices.of("", "", " ESCAPE '\\'", " ESCAPE ''");
            case 5 -> left + " BETWEEN " + literal() + " AND " + literal();
            case 6 -> "NOT (" + condition(depth - 1) + ")";
            case 7 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            case 8 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 9 -> choices.of("EXISTS (", "NOT EXISTS (") + query(depth - 1) + ")";
            case 10 -> left + choices.of(" IN (", " NOT IN (") + "SELECT " + column() + " FROM " + other() + ")";
            case 11 ->
                left + choices.of(" = ", " > ") + choices.of("ALL", "SOME") + " (SELECT " + column() + " FROM "
                        + other() + ")";
            default -> choices.of("TRUE", "FALSE", "1=0", "NULL", "tags['team'] = 'search'", "ready");
        };
    }

    /** Mostly of the type that is wanted, so that most statements get as far as the engine. */
    private String expression(int depth) {
        return switch (choices.below(12)) {
            case 0, 1, 2 -> textual(depth);
            case 3, 4, 5 -> numeric(depth);
            case 6 -> column();
            case 7 -> literal();
            case 8 ->
                "CAST(" + operand(depth) + " AS "
                        + choices.of(
                                "VARCHAR",
                                "INTEGER",
                                "BIGINT",
                                "DOUBLE",
                                "DECIMAL(5, 2)",
                                "DATE",
                                "TIMESTAMP",
                                "BOOLEAN",
                                "CHAR(2)",
                                "VARBINARY",
                                "TINYINT",
                                "TIME",
                                "INTERVAL DAY",
                                "VARCHAR ARRAY",
                                "UUID",
                                "REAL")
                        + ")";
            case 9 ->
                choices.of(
                                "ROW_NUMBER()",
                                "RANK()",
                                "SUM(1)",
                                "LAG(" + column() + ")",
                                "FIRST_VALUE(" + column() + ")",
                                "NTILE(2)")
                        + " OVER (" + choices.of("", "PARTITION BY " + column() + " ") + "ORDER BY " + column()
                        + choices.of("", "", " ROWS 1 PRECEDING", " RANGE UNBOUNDED PRECEDING") + ")";
            case 10 ->
                choices.of(
                        "CURRENT_TIMESTAMP",
                        "CURRENT_DATE",
                        "USER",
                        "ARRAY[1, 2]",
                        "ROW(1, 'a')",
                        "MAP['a', 1]",
                        "JSON_OBJECT('a' VALUE 1)",
                        "JSON_ARRAY('a', 1)",
                        "INTERVAL '1' DAY",
                        "RAND()",
                        "MULTISET[1]",
                        "TRUE");
            default ->
                "(" + operand(depth) + choices.of(" IS NULL)", " || '')", " + INTERVAL '1' MONTH)", " - created_at)");
        };
    }

    private String operand(int depth) {
        return depth > 0 ? expression(depth - 1) : column();
    }

    private String textual(int depth) {
        if (depth <= 0) {
            return choices.oneIn(3) ? text() : ofType("VARCHAR");
        }
        String a = textual(depth - 1);
        return switch (choices.below(12)) {
            case 0, 1 ->
                choices.of("UPPER", "LOWER", "TRIM", "INITCAP", "REVERSE", "MD5", "SOUNDEX", "TO_HEX") + "(" + a + ")";
            case 2 ->
                choices.of("CONCAT", "COALESCE", "NULLIF", "GREATEST") + "(" + a + ", " + textual(depth - 1) + ")";
            case 3 ->
                choices.of("LEFT", "RIGHT", "REPEAT", "SUBSTR", "LPAD", "RPAD") + "(" + a + ", " + numeric(depth - 1)
                        + ")";
            case 4 ->
                choices.of("REGEXP_REPLACE", "REPLACE", "TRANSLATE") + "(" + a + ", " + text() + ", " + text() + ")";
            case 5 -> "SPLIT_PART(" + a + ", " + text() + ", " + numeric(0) + ")";
            case 6 ->
                choices.of("JSON_VALUE", "JSON_QUERY") + "(" + a + ", "
                        + choices.of("'$.a'", "'lax $.x[0]'", "'strict $.y'", "'$['", "'$..*'", "''") + ")";
            case 7 -> "CAST(" + operand(depth) + " AS VARCHAR" + choices.of(")", "(3))");
            case 8 -> "CASE WHEN " + condition(depth - 1) + " THEN " + a + " ELSE " + text() + " END";
            case 9 -> "(SELECT MAX(" + ofType("VARCHAR") + ") FROM " + table.name() + ")";
            case 10 ->
                "TO_CHAR(" + choices.of("created_at", "CURRENT_TIMESTAMP") + ", " + choices.of("'YYYY'", "'QQ'", "'%'")
                        + ")";
            default -> "tags[" + a + "]";
        };
    }

    private String numeric(int depth) {
        if (depth <= 0) {
            return choices.oneIn(3)
                    ? choices.of("1", "0", "-1", "2147483648", "1.5", "9223372036854775807")
                    : ofType("INT");
        }
        String a = numeric(depth - 1);
        return switch (choices.below(10)) {
            case 0, 1 -> "(" + a + choices.of(" + ", " - ", " * ", " / ", " % ") + numeric(depth - 1) + ")";
            case 2 ->
                choices.of("ABS", "FLOOR", "CEIL", "SQRT", "LN", "SIGN", "EXP", "CHR", "ROUND", "FACTORIAL") + "(" + a
                        + ")";
            case 3 ->
                choices.of("MOD", "POWER", "ROUND", "ATAN2", "NULLIF", "COALESCE") + "(" + a + ", " + numeric(depth - 1)
                        + ")";
            case 4 -> choices.of("CHAR_LENGTH", "ASCII", "LENGTH", "OCTET_LENGTH") + "(" + textual(depth - 1) + ")";
            case 5 -> "POSITION(" + textual(depth - 1) + " IN " + textual(depth - 1) + ")";
            case 6 ->
                "EXTRACT(" + choices.of("YEAR", "MONTH", "DOW", "EPOCH", "HOUR", "CENTURY", "MILLISECOND") + " FROM "
                        + choices.of("created_at", "CURRENT_DATE", "DATE '2024-02-29'") + ")";
            case 7 ->
                "CAST(" + operand(depth) + " AS " + choices.of("BIGINT", "INTEGER", "DOUBLE", "DECIMAL(5, 2)") + ")";
            case 8 -> "(SELECT COUNT(" + column() + ") FROM " + table.name() + ")";
            default -> "CASE WHEN " + condition(depth - 1) + " THEN " + a + " ELSE 0 END";
        };
    }

    /** Returns a column of the table whose type's name ends so, or any if it has none. */
    private String ofType(String end) {
        List<String> names = table.columns().stream()
                .filter(column -> column.type().name().endsWith(end))
                .map(Column::name)
                .toList();
        return names.isEmpty() || choices.oneIn(24) ? column() : names.get(choices.below(names.size()));
    }

    private String aggregate() {
        String column = column();
        return choices.of(
                "COUNT(*)",
                "COUNT(DISTINCT " + column + ")",
                "SUM(" + column + ")",
                "AVG(" + column + ")",
                "MIN(" + column + ")",
                "MAX(" + column + ")",
                "STRING_AGG(" + column + ", ',')",
                "STDDEV_POP(" + column + ")",
                "COUNT(*) FILTER (WHERE " + column + " IS NULL)",
                "ARRAY_AGG(" + column + ")",
                "GROUPING(" + column + ")",
                "BOOL_AND(ready)",
                "LISTAGG(" + column + ") WITHIN GROUP (ORDER BY 1)",
                "JSON_ARRAYAGG(" + column + ")",
                "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY " + column + ")",
                "MODE(" + column + ")");
    }

    private String column() {
        if (choices.oneIn(32)) {
            return choices.of("nope", "t0.status", "\"backup_id\"", "NAME", "t1.name", "k", "x");
        }
        return table.columns().get(choices.below(table.columns().size())).name();
    }

    private String other() {
        return Tables.ALL.get(choices.below(Tables.ALL.size())).name();
    }

    private String text() {
        return "'" + choices.of("", "a%", "%_", "(a|b)*", "[", "\\", "(a+)+$", "%\\", "é", "\0", "$1", "*") + "'";
    }

    private String literal() {
        if (!choices.oneIn(8)) {
            return choices.of("1", "'Ready'", "NULL", "''", "1.5", "TRUE", "DATE '2024-02-29'", "'docs-example'");
        }
        return choices.of(
                "1",
                "0",
                "-1",
                "NULL",
                "'Ready'",
                "'docs-example'",
                "''",
                "2147483648",
                "9223372036854775807",
                "99999999999999999999",
                "1.5",
                "1e400",
                "0.1e-5",
                "TRUE",
                "DATE '2024-02-29'",
                "DATE '2024-02-30'",
                "TIMESTAMP '2024-01-01 00:00:00'",
                "TIME '25:00:00'",
                "INTERVAL '1' DAY",
                "X'00ff'",
                "U&'\\0041'",
                "'\u4e2d'",
                "'8c85e612-ed1c-4f97-9f8c-8194e07bcf71'",
                "'.'",
                "'2024-01-01'",
                "'{\"a\":1}'",
                "{d '2024-01-01'}",
                "{fn NOW()}",
                "?");
    }

    /** Statements that once gave something else; see {@code src/test/resources/fuzz-sql.txt}. */
    static List<String> found() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fuzz-sql.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }
}
