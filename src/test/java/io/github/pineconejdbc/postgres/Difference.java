package io.github.pineconejdbc.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the driver's answer differs from PostgreSQL's, the worst kind first. */
enum Difference {
    /** Other rows, or rows where PostgreSQL has an error, or other rows by the other way: nobody is told. */
    OTHER,
    /** An error where PostgreSQL has rows. */
    REFUSED,
    /** Another SQLSTATE. */
    ERROR,
    /** The same rows with a column of another name. */
    LABEL,
    /** The same rows with a column of another type. */
    TYPE;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The digits that computations with floating-point numbers may differ in. */
    private static final double RELATIVE_ERROR = 1e-12;

    /** Returns the difference; null where there is none. */
    static @Nullable Difference between(Answer expected, Answer actual, boolean ordered) {
        if (actual.error() != null) {
            return expected.error() == null ? REFUSED : Objects.equals(expected.state(), actual.state()) ? null : ERROR;
        }
        if (expected.error() != null || !sameRows(expected, actual, ordered)) {
            return OTHER;
        }
        for (int i = 0; i < expected.columns().size(); i++) {
            if (!expected.columns()
                    .get(i)
                    .label()
                    .equals(actual.columns().get(i).label())) {
                return LABEL;
            }
        }
        for (int i = 0; i < expected.columns().size(); i++) {
            Set<Integer> codes = codes(expected.columns().get(i).type());
            if (!codes.isEmpty() && !codes.contains(actual.columns().get(i).code())) {
                return TYPE;
            }
        }
        return null;
    }

    private static boolean sameRows(Answer expected, Answer actual, boolean ordered) {
        if (expected.rows().size() != actual.rows().size()
                || expected.columns().size() != actual.columns().size()) {
            return false;
        }
        // Where the order is open, both were sorted as text, which two texts of one value may have put in other places.
        List<List<@Nullable String>> left = new java.util.ArrayList<>(actual.rows());
        for (List<@Nullable String> row : expected.rows()) {
            int at = 0;
            while (at < (ordered ? 1 : left.size()) && !sameRow(expected.columns(), row, left.get(at))) {
                at++;
            }
            if (at == (ordered ? 1 : left.size())) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    private static boolean sameRow(
            List<Answer.Column> columns, List<@Nullable String> expected, List<@Nullable String> actual) {
        for (int i = 0; i < columns.size(); i++) {
            String one = expected.get(i);
            String other = actual.get(i);
            if (one == null || other == null
                    ? one != other
                    : !same(columns.get(i).type(), one, other)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Text for text, but for what JDBC prints in a form of its own: {@code true}, {@code 1.0E20}, an instant without
     * its zone (which is UTC on both sides), JSON without blanks.
     */
    private static boolean same(String type, String expected, String actual) {
        try {
            return switch (type) {
                case "bool" -> expected.equals(actual) || actual.equals(expected.equals("t") ? "true" : "false");
                case "float4", "float8" -> sameDouble(Double.parseDouble(expected), Double.parseDouble(actual));
                case "timestamp", "timestamptz" -> time(expected).equals(time(actual));
                case "json", "jsonb" -> JSON.readTree(expected).equals(JSON.readTree(actual));
                default -> expected.equals(actual);
            };
        } catch (NumberFormatException | DateTimeParseException | JsonProcessingException e) {
            return expected.equals(actual);
        }
    }

    private static boolean sameDouble(double expected, double actual) {
        return Double.compare(expected, actual) == 0
                || Math.abs(expected - actual) <= Math.abs(expected) * RELATIVE_ERROR;
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replaceFirst("\\+00$", "").replace(' ', 'T'));
    }

    /** Returns the types of JDBC that stand for a type of PostgreSQL's; none where JDBC has no say. */
    private static Set<Integer> codes(String type) {
        return switch (type) {
            case "bool" -> Set.of(Types.BOOLEAN, Types.BIT);
            case "int2" -> Set.of(Types.SMALLINT);
            case "int4" -> Set.of(Types.INTEGER);
            case "int8" -> Set.of(Types.BIGINT);
            case "numeric" -> Set.of(Types.NUMERIC, Types.DECIMAL);
            case "float4" -> Set.of(Types.REAL);
            case "float8" -> Set.of(Types.DOUBLE, Types.FLOAT);
            case "text", "varchar", "bpchar", "name", "json", "jsonb" -> Set.of(Types.VARCHAR, Types.CHAR);
            case "date" -> Set.of(Types.DATE);
            case "time" -> Set.of(Types.TIME);
            case "timestamp", "timestamptz" -> Set.of(Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);
            default -> type.startsWith("_") ? Set.of(Types.ARRAY) : Set.of();
        };
    }
}
