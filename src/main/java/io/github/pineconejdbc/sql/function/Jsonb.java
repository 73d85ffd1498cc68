package io.github.pineconejdbc.sql.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.number.NumericMath;
import io.github.pineconejdbc.table.StringMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, and writes it as PostgreSQL's type jsonb has it: keys by length, one space, numbers with their digits.
 */
final class Jsonb {
    private static final int LONGEST = 10_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Jsonb() {}

    static JsonNode parse(String json) {
        try {
            JsonNode node = read(json);
            if (node.isMissingNode()) {
                throw ErrorCondition.BAD_CAST.exception("An empty text is no JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw ErrorCondition.BAD_CAST.exception("A text is no JSON: " + e.getOriginalMessage());
        }
    }

    /** Returns what a text says; null where it is no JSON. */
    static @Nullable JsonNode parseIfJson(String json) {
        try {
            JsonNode node = read(json);
            return node.isMissingNode() ? null : node;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        Cancellation.check();
        if (json.length() > LONGEST) {
            throw ErrorCondition.BAD_JSON.exception("JSON of " + json.length() + " characters is too long");
        }
        return MAPPER.readTree(json);
    }

    static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out, -1);
        return out.toString();
    }

    static String pretty(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out, 0);
        return out.toString();
    }

    /** Returns the keys of an object in their order. */
    static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        Iterator<String> names = object.fieldNames();
        names.forEachRemaining(keys::add);
        keys.sort(StringMap.KEYS);
        return keys;
    }

    /** Returns a value as {@code ->>} gives it; null of JSON's null. */
    static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.isTextual() ? node.textValue() : write(node);
    }

    /** Returns a text that is the same for equal JSON, and whose order is that of PostgreSQL's type jsonb. */
    static String sortKey(JsonNode node) {
        StringBuilder key = new StringBuilder();
        if (node.isValueNode()) {
            // Alone, a value is an array of one.
            key.append(key(5, 1)).append('0');
        }
        sortKey(node, key);
        return key.toString();
    }

    private static void sortKey(JsonNode node, StringBuilder key) {
        Cancellation.check();
        if (node.isObject()) {
            key.append(key(6, node.size()));
            for (String name : keys(node)) {
                key.append('2').append(name).append('\0');
                sortKey(node.get(name), key);
            }
        } else if (node.isArray()) {
            key.append(key(5, node.size())).append('1');
            node.forEach(element -> sortKey(element, key));
        } else if (node.isTextual()) {
            key.append('2').append(node.textValue()).append('\0');
        } else if (node.isNumber()) {
            sortKey(number(node), key.append('3'));
        } else {
            key.append(node.isNull() ? "1" : node.booleanValue() ? "41" : "40");
        }
    }

    /** Java writes out a number's digits, however many zeros its exponent stands for, and can't be stopped. */
    static BigDecimal number(JsonNode node) {
        return NumericMath.written(node.decimalValue());
    }

    private static String key(int kind, int size) {
        return kind + String.format(Locale.ROOT, "%08x", size);
    }

    /** The exponent, then the digits; of what is below zero all of it the other way round. */
    private static void sortKey(BigDecimal number, StringBuilder key) {
        BigDecimal shortest = NumericMath.stripped(number);
        long exponent = (long) shortest.precision() - shortest.scale();
        String digits = shortest.unscaledValue().abs().toString();
        if (shortest.signum() == 0) {
            key.append('1');
        } else if (shortest.signum() > 0) {
            key.append('2')
                    .append(String.format(Locale.ROOT, "%016x", exponent - Integer.MIN_VALUE * 2L))
                    .append(digits)
                    .append('\0');
        } else {
            key.append('0').append(String.format(Locale.ROOT, "%016x", -exponent - Integer.MIN_VALUE * 2L));
            digits.chars().forEach(digit -> key.append((char) ('0' + '9' - digit)));
            key.append('~');
        }
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void write(JsonNode node, StringBuilder out, int indent) {
        if (node.isObject() || node.isArray()) {
            writeParts(node, out, indent);
        } else if (node.isTextual()) {
            quote(node.textValue(), out);
        } else if (node.isNumber()) {
            out.append(number(node).toPlainString());
        } else {
            out.append(node.asText());
        }
        TextFunctions.checkLength(out.length());
    }

    private static void writeParts(JsonNode node, StringBuilder out, int indent) {
        List<@Nullable String> parts = new ArrayList<>();
        if (node.isObject()) {
            parts.addAll(keys(node));
        } else {
            node.forEach(element -> parts.add(null));
        }
        int within = indent < 0 ? indent : indent + 4;
        out.append(node.isObject() ? '{' : '[');
        for (int i = 0; i < parts.size(); i++) {
            String key = parts.get(i);
            out.append(i == 0 ? "" : indent < 0 ? ", " : ",");
            line(out, within);
            if (key != null) {
                quote(key, out);
                out.append(": ");
            }
            write(key == null ? node.get(i) : node.get(key), out, within);
        }
        line(out, indent);
        out.append(node.isObject() ? '}' : ']');
    }

    private static void line(StringBuilder out, int indent) {
        if (indent >= 0) {
            out.append('\n').append(" ".repeat(indent));
        }
    }
}
