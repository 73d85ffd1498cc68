package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.table.StringMap;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of values, without spaces: numbers, truths, maps and lists are such, and anything else is a text. */
public final class JsonText {
    /** The length by which the type of texts that are JSON is told from that of other texts. */
    public static final int JSON = 65_001;

    /** The same of JSON in the form of PostgreSQL's type jsonb. */
    public static final int JSONB = 65_002;

    private JsonText() {}

    public static String of(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(@Nullable Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map && !(value instanceof StringMap)) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator);
                StringMap.quote(String.valueOf(entry.getKey()), json);
                json.append(": ");
                append(entry.getValue(), json);
                separator = ", ";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            json.append('[');
            for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
                append(elements.next(), json);
                json.append(elements.hasNext() ? ", " : "");
            }
            json.append(']');
        } else if (value == null || value instanceof Boolean || value instanceof StringMap || isNumber(value)) {
            json.append(value);
        } else {
            StringMap.quote(value.toString(), json);
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue()) || value instanceof BigDecimal;
    }
}
