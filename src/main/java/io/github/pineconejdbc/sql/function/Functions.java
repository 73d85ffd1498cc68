package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.function.FunctionRow.Form;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table of functions: all rows, by area and by name. It knows nothing of the engine. */
public final class Functions {
    public static final List<FunctionRow> ALL = Stream.of(
                    TextFunctions.ROWS,
                    PatternFunctions.ROWS,
                    Arithmetic.ROWS,
                    NumberCasts.ROWS,
                    NumberFunctions.ROWS,
                    TimeFunctions.ROWS,
                    FieldFunctions.ROWS,
                    IntervalFunctions.ROWS,
                    MakingFunctions.ROWS,
                    JsonFunctions.ROWS,
                    ArrayFunctions.ROWS)
            .flatMap(List::stream)
            .toList();

    /** What the engine computes by itself, and the parser takes in {@code {fn …}} only, or as words of its own. */
    private static final Map<JdbcList, String> ENGINES = Map.of(
            JdbcList.NUMERIC,
            "RAND TRUNCATE",
            JdbcList.STRING,
            "CHAR DIFFERENCE INSERT LOCATE OCTET_LENGTH POSITION SOUNDEX SPACE SUBSTRING",
            JdbcList.SYSTEM,
            "CONVERT DATABASE IFNULL USER",
            JdbcList.TIME_AND_DATE,
            "CURDATE CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURTIME DAYNAME DAYOFMONTH DAYOFWEEK DAYOFYEAR"
                    + " EXTRACT HOUR MINUTE MONTH MONTHNAME NOW QUARTER SECOND TIMESTAMPADD TIMESTAMPDIFF TO_CHAR"
                    + " TO_DATE TO_TIMESTAMP WEEK YEAR");

    /** What the parser wants braces around. */
    private static final Set<String> IN_BRACES = Set.of(
            "CHAR",
            "CONVERT",
            "CURDATE",
            "CURTIME",
            "DATABASE",
            "DAYNAME",
            "DIFFERENCE",
            "IFNULL",
            "INSERT",
            "LOCATE",
            "LOG",
            "MONTHNAME",
            "RAND",
            "SOUNDEX",
            "SPACE",
            "TIMESTAMPADD",
            "TIMESTAMPDIFF",
            "TRUNCATE",
            "USER",
            "CEILING",
            "DAYOFMONTH",
            "DAYOFWEEK",
            "DAYOFYEAR",
            "NOW");

    private static final Map<String, List<FunctionRow>> BY_NAME = new HashMap<>();

    static {
        for (FunctionRow row : ALL) {
            BY_NAME.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
        }
    }

    private Functions() {}

    /** Returns the rows that statements name so, in any case; none where there is no such function. */
    public static List<FunctionRow> named(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.form() == Form.NAME)
                .toList();
    }

    /** Returns the rows of an operator, by what is written between its operands, or of a step. */
    public static List<FunctionRow> of(String name) {
        return BY_NAME.getOrDefault(name, List.of()).stream()
                .filter(row -> row.form() != Form.NAME)
                .toList();
    }

    /** Returns one of JDBC's lists of functions, as {@link java.sql.DatabaseMetaData} gives it. */
    public static String list(JdbcList list) {
        Set<String> names =
                new TreeSet<>(Arrays.asList(ENGINES.getOrDefault(list, "").split(" ", -1)));
        ALL.stream()
                .filter(row -> row.list() == list && row.form() == Form.NAME)
                .map(FunctionRow::name)
                .forEach(names::add);
        return String.join(",", names);
    }

    /** Returns whether the parser knows a function only inside of {@code {fn …}}. */
    public static boolean isInBraces(String name) {
        return IN_BRACES.contains(name.toUpperCase(Locale.ROOT));
    }
}
