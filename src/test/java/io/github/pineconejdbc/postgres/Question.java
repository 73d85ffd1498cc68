package io.github.pineconejdbc.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A statement to ask a database.
 *
 * @param sql the statement, without the semicolon at its end
 * @param parameters the values of its parameters, as an array of JSON; empty where it is no prepared statement. An
 *     object's name says what a text is: {@code {"date": "2026-01-01"}}, {@code {"timestamp": "2026-01-01 00:00:00"}};
 *     {@code {"text": ["a", "b"]}} and {@code {"int4": [1, 2]}} are arrays.
 */
record Question(String sql, String parameters) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Returns the statement as one line, by which it can be told from all others. */
    String id() {
        String line = sql.replace("\n", "\\n");
        return parameters.isEmpty() ? line : line + " " + parameters;
    }

    /** Returns whether the statement says in which order its rows come: there is an ORDER BY outside of parentheses. */
    boolean ordered() {
        String text = sql.replaceAll("'[^']*'", "''").toUpperCase(Locale.ROOT);
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = text.replaceAll("\\([^()]*\\)", "");
        }
        return text.contains("ORDER BY");
    }

    void bind(PreparedStatement statement) throws SQLException {
        JsonNode values;
        try {
            values = JSON.readTree(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("parameters of " + sql, e);
        }
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int i, JsonNode value) throws SQLException {
        switch (value.getNodeType()) {
            case NULL -> statement.setNull(i, Types.NULL);
            case BOOLEAN -> statement.setBoolean(i, value.booleanValue());
            case STRING -> statement.setString(i, value.textValue());
            case NUMBER -> {
                if (value.isInt()) {
                    statement.setInt(i, value.intValue());
                } else if (value.isLong()) {
                    statement.setLong(i, value.longValue());
                } else {
                    statement.setBigDecimal(i, value.decimalValue());
                }
            }
            default -> {
                var typed = value.properties().iterator().next();
                String text = typed.getValue().asText();
                switch (typed.getKey()) {
                    case "date" -> statement.setDate(i, Date.valueOf(LocalDate.parse(text)));
                    case "timestamp" -> statement.setTimestamp(i, Timestamp.valueOf(text));
                    case "localDateTime" -> statement.setObject(i, LocalDateTime.parse(text.replace(' ', 'T')));
                    case "double" -> statement.setDouble(i, typed.getValue().doubleValue());
                    default ->
                        statement.setArray(
                                i,
                                statement
                                        .getConnection()
                                        .createArrayOf(
                                                typed.getKey(), JSON.convertValue(typed.getValue(), Object[].class)));
                }
            }
        }
    }
}
