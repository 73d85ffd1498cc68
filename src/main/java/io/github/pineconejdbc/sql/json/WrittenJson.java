package io.github.pineconejdbc.sql.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pineconejdbc.sql.Cancellation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of JSON that has been read before, as they are written: PostgreSQL's type json keeps blanks, digits and a
 * key that comes twice.
 */
public final class WrittenJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String json;
    private int at;

    private WrittenJson(String json) {
        this.json = json;
    }

    /**
     * What is in an object or in an array.
     *
     * @param key null of an element
     */
    public record Part(@Nullable String key, String json) {
        /** Returns the value as {@code ->>} gives it; null of JSON's null. */
        public @Nullable String text() {
            return WrittenJson.text(json);
        }
    }

    /**
     * Returns what is at a path; null where nothing is.
     *
     * @param index whether a step is the number of an element; null where it may be that and a key
     * @param text whether to return the value as text
     */
    public static @Nullable String at(
            String json, List<? extends @Nullable String> path, @Nullable Boolean index, boolean text) {
        String value = json.strip();
        for (String step : path) {
            value = value == null || step == null ? null : at(value, step, index);
        }
        return value == null || !text ? value : text(value);
    }

    private static @Nullable String at(String json, String step, @Nullable Boolean index) {
        if (json.startsWith("{") && !Boolean.TRUE.equals(index)) {
            String value = null;
            for (Part part : parts(json)) {
                value = step.equals(part.key()) ? part.json() : value;
            }
            return value;
        }
        if (json.startsWith("[") && !Boolean.FALSE.equals(index) && step.matches("-?[0-9]{1,9}")) {
            List<Part> parts = parts(json);
            int number = Integer.parseInt(step);
            int place = number < 0 ? number + parts.size() : number;
            return place >= 0 && place < parts.size() ? parts.get(place).json() : null;
        }
        return null;
    }

    private static @Nullable String text(String json) {
        return json.startsWith("\"") ? unquoted(json) : json.equals("null") ? null : json;
    }

    /** Returns the parts; none of a scalar. */
    public static List<Part> parts(String json) {
        return new WrittenJson(json).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        skipBlanks();
        boolean object = json.charAt(at) == '{';
        if (!object && json.charAt(at) != '[') {
            return parts;
        }
        at++;
        skipBlanks();
        while (json.charAt(at) != '}' && json.charAt(at) != ']') {
            String key = null;
            if (object) {
                key = unquoted(value());
                skipBlanks();
                at++;
            }
            skipBlanks();
            parts.add(new Part(key, value()));
            skipBlanks();
            if (json.charAt(at) == ',') {
                at++;
                skipBlanks();
            }
        }
        return parts;
    }

    private static String unquoted(String json) {
        try {
            return MAPPER.readValue(json, String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("JSON that has been read can't be read", e);
        }
    }

    private void skipBlanks() {
        while (at < json.length() && json.charAt(at) <= ' ') {
            at++;
        }
    }

    private String value() {
        Cancellation.check();
        int start = at;
        int depth = 0;
        do {
            char c = json.charAt(at++);
            if (c == '"') {
                skipText();
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        } while (depth > 0 || !ends(start));
        return json.substring(start, at);
    }

    private void skipText() {
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean ends(int start) {
        char first = json.charAt(start);
        if (first == '"' || first == '{' || first == '[' || at == json.length()) {
            return true;
        }
        char next = json.charAt(at);
        return next <= ' ' || next == ',' || next == '}' || next == ']' || next == ':';
    }
}
