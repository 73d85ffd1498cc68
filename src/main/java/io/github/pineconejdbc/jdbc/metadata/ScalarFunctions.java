package io.github.pineconejdbc.jdbc.metadata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlJdbcFunctionCall;

/**
 * The functions that {@code {fn …}} may be around: those that Calcite's parser knows there, and those of JDBC's list
 * that are SQL's own, for which the escape syntax takes the braces away.
 */
public final class ScalarFunctions {
    static final String NUMERIC = SqlJdbcFunctionCall.getNumericFunctions();
    static final String STRING = with(
            SqlJdbcFunctionCall.getStringFunctions(), "CHAR_LENGTH", "CHARACTER_LENGTH", "OCTET_LENGTH", "POSITION");
    static final String SYSTEM = SqlJdbcFunctionCall.getSystemFunctions();

    /** Calcite has no code for CONVERT_TIMEZONE. */
    static final String TIME_AND_DATE = with(
            SqlJdbcFunctionCall.getTimeDateFunctions().replace("CONVERT_TIMEZONE,", ""),
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "EXTRACT");

    private static final Set<String> PARSED = Stream.of(
                    SqlJdbcFunctionCall.getNumericFunctions(),
                    SqlJdbcFunctionCall.getStringFunctions(),
                    SqlJdbcFunctionCall.getSystemFunctions(),
                    SqlJdbcFunctionCall.getTimeDateFunctions())
            .flatMap(list -> Arrays.stream(list.split(",", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private ScalarFunctions() {}

    private static String with(String list, String... more) {
        Set<String> names = new TreeSet<>(Arrays.asList(list.split(",", -1)));
        names.addAll(Arrays.asList(more));
        return String.join(",", names);
    }

    /** Returns whether the parser knows the function inside of {@code {fn …}}. */
    public static boolean isParsed(String name) {
        return PARSED.contains(name.toUpperCase(Locale.ROOT));
    }
}
