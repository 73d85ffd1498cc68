package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.util.List;
import java.util.stream.Stream;

/** What the engine computes by itself, and what the parser takes in {@code {fn …}} only: rows without a method. */
final class EngineFunctions {
    private static final List<FunctionRow> TEXT = new Area("Text functions", JdbcList.STRING)
            .braces("CHAR(integer) text", "The character of a code point", "{fn CHAR(65)}", "A")
            .braces(
                    "DIFFERENCE(text, text) integer",
                    "How alike two texts sound, from 0 to 4",
                    "{fn DIFFERENCE('Robert', 'Rupert')}",
                    "4")
            .braces(
                    "INSERT(text, integer, integer, text) text",
                    "With a text in the place of some characters",
                    "{fn INSERT('abc', 2, 1, 'x')}",
                    "axc")
            .braces(
                    "LOCATE(text, text, integer = 1) integer",
                    "Where a text is in another one, from a character on; 0 is nowhere",
                    "{fn LOCATE('n', 'banana', 4)}",
                    "5")
            .braces("SOUNDEX(text) text", "How a text sounds", "{fn SOUNDEX('Robert')}", "R163")
            .braces("SPACE(integer) text", "So many blanks", "'a' || {fn SPACE(2)} || 'b'", "a  b")
            .rows();

    private static final List<FunctionRow> NUMBERS = new Area("Number functions", JdbcList.NUMERIC)
            .braces("CEILING(numeric) numeric", "The next whole number that isn't less", "{fn CEILING(1.2)}", "2")
            .braces("LOG(double) double", "The natural logarithm, as JDBC has it", "{fn LOG(1)}", "0")
            .braces("RAND() double", "A number from 0 to 1, 1 never", "{fn RAND()} < 1", "true")
            .braces(
                    "TRUNCATE(numeric, integer = 0) numeric",
                    "Without the digits after some",
                    "{fn TRUNCATE(1.29, 1)}",
                    "1.2")
            .rows();

    private static final List<FunctionRow> SYSTEM = new Area("Choices, and the session", JdbcList.SYSTEM)
            .braces("CONVERT(any, type) any", "A cast to one of JDBC's types", "{fn CONVERT('1', SQL_INTEGER)}", "1")
            .braces("DATABASE() text", "The name of the project's database", "{fn DATABASE()}", "pinecone")
            .braces("IFNULL(any, any) any", "The second where the first is NULL", "{fn IFNULL(NULL, 'x')}", "x")
            .braces("USER() text", "The user's name, which is the schema's", "{fn USER()}", "pinecone")
            .rows();

    private static final List<FunctionRow> UNLISTED = Stream.of(
                    new Area("Text functions", JdbcList.NONE)
                            .engine(
                                    "TRIM(text) text",
                                    "Without blanks, or other characters, at one end or both",
                                    "TRIM(LEADING 'x' FROM 'xax')",
                                    "ax")
                            .rows(),
                    new Area("Choices, and the session", JdbcList.NONE)
                            .engine(
                                    "COALESCE(any, any...) any",
                                    "The first that isn't NULL",
                                    "COALESCE(NULL, 'a', 'b')",
                                    "a")
                            .engine(
                                    "NULLIF(any, any) any",
                                    "NULL where two values are equal, else the first",
                                    "NULLIF('a', 'b')",
                                    "a")
                            .engine(
                                    "GREATEST(any, any...) any",
                                    "The greatest, NULLs aside",
                                    "GREATEST(1, NULL, 2)",
                                    "2")
                            .engine("LEAST(any, any...) any", "The least, NULLs aside", "LEAST(1, NULL, 2)", "1")
                            .engine("CURRENT_SCHEMA() text", "The schema", "CURRENT_SCHEMA", "pinecone")
                            .engine(
                                    "LOCALTIME() time",
                                    "The time of day, in the session's zone",
                                    "LOCALTIME IS NOT NULL",
                                    "true")
                            .engine(
                                    "LOCALTIMESTAMP() timestamp",
                                    "The date and time of day, in the session's zone",
                                    "LOCALTIMESTAMP = CAST(NOW() AS TIMESTAMP)",
                                    "true")
                            .rows())
            .flatMap(List::stream)
            .toList();

    private static final List<FunctionRow> TIMES = new Area("Time functions", JdbcList.TIME_AND_DATE)
            .engine(
                    "CURRENT_DATE() date",
                    "Today, in the session's zone",
                    "CURRENT_DATE = CAST(CURRENT_TIMESTAMP AS DATE)",
                    "true")
            .engine("CURRENT_TIME() time", "The time of day, in the session's zone", "CURRENT_TIME IS NOT NULL", "true")
            .engine(
                    "CURRENT_TIMESTAMP() timestamptz",
                    "The instant at which the statement began",
                    "CURRENT_TIMESTAMP = NOW()",
                    "true")
            .engine("YEAR(timestamp) bigint", "The year", "YEAR(DATE '2024-02-29')", "2024")
            .engine("QUARTER(timestamp) bigint", "The quarter of the year", "QUARTER(DATE '2024-02-29')", "1")
            .engine("MONTH(timestamp) bigint", "The month", "MONTH(DATE '2024-02-29')", "2")
            .engine("WEEK(timestamp) bigint", "The ISO week", "WEEK(DATE '2024-02-29')", "9")
            .engine("HOUR(timestamp) bigint", "The hour", "HOUR(TIMESTAMP '2024-02-29 10:20:30')", "10")
            .engine("MINUTE(timestamp) bigint", "The minute", "MINUTE(TIMESTAMP '2024-02-29 10:20:30')", "20")
            .engine(
                    "SECOND(timestamp) bigint",
                    "The second, without its fraction",
                    "SECOND(TIMESTAMP '2024-02-29 10:20:30.5')",
                    "30")
            .braces("CURDATE() date", "Today, in the session's zone", "{fn CURDATE()} = CURRENT_DATE", "true")
            .braces("CURTIME() time", "The time of day, in the session's zone", "{fn CURTIME()} IS NOT NULL", "true")
            .braces(
                    "DAYNAME(timestamp) text",
                    "The name of the day, in English",
                    "{fn DAYNAME(DATE '2024-02-29')}",
                    "Thursday")
            .braces("DAYOFMONTH(timestamp) bigint", "The day of the month", "{fn DAYOFMONTH(DATE '2024-02-29')}", "29")
            .braces(
                    "DAYOFWEEK(timestamp) bigint",
                    "The day of the week, 1 for Sunday",
                    "{fn DAYOFWEEK(DATE '2024-02-29')}",
                    "5")
            .braces("DAYOFYEAR(timestamp) bigint", "The day of the year", "{fn DAYOFYEAR(DATE '2024-02-29')}", "60")
            .braces(
                    "MONTHNAME(timestamp) text",
                    "The name of the month, in English",
                    "{fn MONTHNAME(DATE '2024-02-29')}",
                    "February")
            .braces(
                    "NOW() timestamptz",
                    "The instant at which the statement began",
                    "{fn NOW()} = CURRENT_TIMESTAMP",
                    "true")
            .braces(
                    "TIMESTAMPADD(unit, integer, timestamp) timestamp",
                    "A time so many units later",
                    "{fn TIMESTAMPADD(SQL_TSI_DAY, 1, DATE '2024-02-29')}",
                    "2024-03-01")
            .braces(
                    "TIMESTAMPDIFF(unit, timestamp, timestamp) integer",
                    "How many units a time is later",
                    "{fn TIMESTAMPDIFF(SQL_TSI_DAY, DATE '2024-02-28', DATE '2024-03-01')}",
                    "2")
            .rows();

    private static final List<FunctionRow> JSON = new Area("JSON functions", JdbcList.NONE)
            .engine(
                    "JSON_EXISTS(json, path) boolean",
                    "Whether a path of SQL/JSON finds something",
                    "JSON_EXISTS('{\"a\":1}', '$.a')",
                    "true")
            .engine(
                    "JSON_VALUE(json, path) any",
                    "The scalar at a path of SQL/JSON",
                    "JSON_VALUE('{\"a\":\"b\"}', '$.a')",
                    "b")
            .engine(
                    "JSON_QUERY(json, path) json",
                    "The object or array at a path of SQL/JSON",
                    "JSON_QUERY('{\"a\":[1]}', '$.a')",
                    "[1]")
            .engine("JSON_OBJECT(key: value, ...) json", "An object", "JSON_OBJECT('a': 1)", "{\"a\":1}")
            .engine("JSON_ARRAY(any...) json", "An array", "JSON_ARRAY(1, 'a')", "[1,\"a\"]")
            .rows();

    private static final List<FunctionRow> AGGREGATES = new Area("Aggregates", JdbcList.NONE)
            .engine(
                    "GROUPING(any...) bigint",
                    "Which columns a row of grouping sets sums up",
                    "GROUPING(metric) FROM indexes GROUP BY metric",
                    "0")
            .engine("ANY_VALUE(any) any", "A value of the group", "ANY_VALUE('a')", "a")
            .engine("ARRAY_AGG(any) anyarray", "All values, in the order that it names", "ARRAY_AGG(1)", "{1}")
            .engine(
                    "AVG(numeric) numeric",
                    "The mean, with its fraction",
                    "AVG(n) FROM (VALUES 1, 2) AS v (n)",
                    "1.5000000000000000")
            .engine("BIT_AND(bigint) bigint", "The bits that all have", "BIT_AND(5)", "5")
            .engine("BIT_OR(bigint) bigint", "The bits that any has", "BIT_OR(5)", "5")
            .engine("BOOL_AND(boolean) boolean", "Whether all are true; EVERY is the same", "BOOL_AND(TRUE)", "true")
            .engine("BOOL_OR(boolean) boolean", "Whether any is true", "BOOL_OR(TRUE)", "true")
            .engine("COUNT(any) bigint", "How many aren't NULL; of * how many rows", "COUNT(*)", "1")
            .engine(
                    "COVAR_POP(double, double) double",
                    "The covariance",
                    "COVAR_POP(n, n) FROM (VALUES 1, 3) AS v (n)",
                    "1")
            .engine(
                    "COVAR_SAMP(double, double) double",
                    "The covariance of a sample",
                    "COVAR_SAMP(1, 2) IS NULL",
                    "true")
            .engine(
                    "LISTAGG(text, text = ',') text",
                    "The texts, with something between",
                    "LISTAGG(n, '-') WITHIN GROUP (ORDER BY n) FROM (VALUES 'b', 'a') AS v (n)",
                    "a-b")
            .engine("MAX(any) any", "The greatest", "MAX(1)", "1")
            .engine("MIN(any) any", "The least", "MIN(1)", "1")
            .engine("REGR_COUNT(double, double) bigint", "How many pairs have no NULL", "REGR_COUNT(1, 2)", "1")
            .engine(
                    "REGR_SXX(double, double) double",
                    "The sum of squares of the second",
                    "REGR_SXX(n, n) FROM (VALUES 1, 3) AS v (n)",
                    "2")
            .engine(
                    "REGR_SYY(double, double) double",
                    "The sum of squares of the first",
                    "REGR_SYY(n, n) FROM (VALUES 1, 3) AS v (n)",
                    "2")
            .engine(
                    "STDDEV_POP(numeric) numeric",
                    "The standard deviation",
                    "STDDEV_POP(n) FROM (VALUES 1, 3) AS v (n)",
                    "1.00000000000000000000")
            .engine(
                    "STDDEV_SAMP(numeric) numeric",
                    "The standard deviation of a sample; STDDEV is the same",
                    "STDDEV(n) FROM (VALUES 1, 3) AS v (n)",
                    "1.4142135623730950")
            .engine(
                    "STRING_AGG(text, text) text",
                    "The texts, with something between, in the order that it names",
                    "STRING_AGG(n, '-' ORDER BY n) FROM (VALUES 'b', 'a') AS v (n)",
                    "a-b")
            .engine("SUM(numeric) numeric", "The sum, which doesn't overflow", "SUM(2)", "2")
            .engine(
                    "VAR_POP(numeric) numeric",
                    "The variance",
                    "VAR_POP(n) FROM (VALUES 1, 3) AS v (n)",
                    "1.00000000000000000000")
            .engine(
                    "VAR_SAMP(numeric) numeric",
                    "The variance of a sample; VARIANCE is the same",
                    "VARIANCE(n) FROM (VALUES 1, 3) AS v (n)",
                    "2.0000000000000000")
            .rows();

    private static final List<FunctionRow> WINDOWS = new Area("Functions of windows", JdbcList.NONE)
            .engine(
                    "NTH_VALUE(any, integer) any",
                    "The value of the frame's nth row",
                    "NTH_VALUE(NULLIF(1, 0), 1) OVER ()",
                    "1")
            .engine("ROW_NUMBER() bigint", "Which row of its window it is", "ROW_NUMBER() OVER ()", "1")
            .engine("RANK() bigint", "The number of the first row that sorts alike", "RANK() OVER (ORDER BY 1)", "1")
            .engine(
                    "DENSE_RANK() bigint",
                    "How many different rows sort up to this one",
                    "DENSE_RANK() OVER (ORDER BY 1)",
                    "1")
            .engine(
                    "PERCENT_RANK() double",
                    "The share of the other rows that sort before",
                    "PERCENT_RANK() OVER (ORDER BY 1)",
                    "0")
            .engine(
                    "CUME_DIST() double",
                    "The share of the rows that sort up to this one",
                    "CUME_DIST() OVER (ORDER BY 1)",
                    "1")
            .engine(
                    "NTILE(integer) integer",
                    "Which of so many equal parts the row is in",
                    "NTILE(2) OVER (ORDER BY 1)",
                    "1")
            .engine(
                    "LAG(any, integer = 1, any = NULL) any",
                    "The value some rows before",
                    "LAG('a', 1, 'b') OVER (ORDER BY 1)",
                    "b")
            .engine(
                    "LEAD(any, integer = 1, any = NULL) any",
                    "The value some rows after",
                    "LEAD('a', 1, 'b') OVER (ORDER BY 1)",
                    "b")
            .engine(
                    "FIRST_VALUE(any) any",
                    "The value of the frame's first row",
                    "FIRST_VALUE('a') OVER (ORDER BY 1)",
                    "a")
            .engine(
                    "LAST_VALUE(any) any",
                    "The value of the frame's last row",
                    "LAST_VALUE('a') OVER (ORDER BY 1)",
                    "a")
            .rows();

    static final List<FunctionRow> ROWS = Stream.of(TEXT, NUMBERS, UNLISTED, SYSTEM, TIMES, JSON, AGGREGATES, WINDOWS)
            .flatMap(List::stream)
            .toList();

    private EngineFunctions() {}
}
