package io.github.pineconejdbc.jdbc.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that {@code {fn …}} may be around: those that Calcite's parser knows there, and those of JDBC's list
 * that are SQL's own, for which the escape syntax takes the braces away. They are data, so that a tool which asks for
 * them when it connects doesn't load the engine.
 */
public final class ScalarFunctions {
    static final List<String> PARSED_NUMERIC =
            names("ABS ACOS ASIN ATAN ATAN2 CBRT CEILING COS COT DEGREES EXP FLOOR LOG "
                    + "LOG10 MOD PI POWER RADIANS RAND ROUND SIGN SIN SQRT TAN TRUNCATE");
    static final List<String> PARSED_STRING =
            names("ASCII CHAR CONCAT DIFFERENCE INSERT LCASE LEFT LENGTH LOCATE LTRIM "
                    + "REPEAT REPLACE RIGHT RTRIM SOUNDEX SPACE SUBSTRING UCASE");
    static final List<String> PARSED_SYSTEM = names("CONVERT DATABASE IFNULL USER");

    /** Calcite has no code for CONVERT_TIMEZONE, which its parser knows too. */
    static final List<String> PARSED_TIME_AND_DATE = names(
            "CURDATE CURTIME DAYNAME DAYOFMONTH DAYOFWEEK DAYOFYEAR HOUR "
                    + "MINUTE MONTH MONTHNAME NOW QUARTER SECOND TIMESTAMPADD TIMESTAMPDIFF TO_DATE TO_TIMESTAMP WEEK YEAR");

    static final String NUMERIC = with(PARSED_NUMERIC);
    static final String STRING = with(PARSED_STRING, "CHAR_LENGTH", "CHARACTER_LENGTH", "OCTET_LENGTH", "POSITION");
    static final String SYSTEM = with(PARSED_SYSTEM);
    static final String TIME_AND_DATE =
            with(PARSED_TIME_AND_DATE, "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "EXTRACT");

    private static final Set<String> PARSED = Stream.of(
                    PARSED_NUMERIC, PARSED_STRING, PARSED_SYSTEM, PARSED_TIME_AND_DATE, List.of("CONVERT_TIMEZONE"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ScalarFunctions() {}

    private static List<String> names(String names) {
        return List.of(names.split(" ", -1));
    }

    private static String with(List<String> list, String... more) {
        Set<String> names = new TreeSet<>(list);
        names.addAll(Arrays.asList(more));
        return String.join(",", names);
    }

    /** Returns whether the parser knows the function inside of {@code {fn …}}. */
    public static boolean isParsed(String name) {
        return PARSED.contains(name.toUpperCase(Locale.ROOT));
    }
}
