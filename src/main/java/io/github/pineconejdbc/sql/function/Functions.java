package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.function.FunctionRow.Form;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
                    ArrayFunctions.ROWS,
                    EngineFunctions.ROWS,
                    SetFunctions.ROWS)
            .flatMap(List::stream)
            .toList();

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
                .filter(row -> row.form() != Form.NAME && row.isOurs())
                .toList();
    }

    /** Returns the rows that return sets and that statements name so, in any case. */
    public static List<FunctionRow> sets(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.form() == Form.SET)
                .toList();
    }

    /** Returns one of JDBC's lists of functions, as {@link java.sql.DatabaseMetaData} gives it. */
    public static String list(JdbcList list) {
        return ALL.stream()
                .filter(row -> row.list() == list && row.isListed())
                .map(FunctionRow::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Returns whether the parser knows a function only inside of {@code {fn …}}. */
    public static boolean isInBraces(String name) {
        return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of()).stream()
                .anyMatch(row -> row.form() == Form.BRACES);
    }
}
