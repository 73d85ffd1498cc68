package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of an array, {@code {a,"b c",NULL}}. */
public final class ArrayText {
    private static final int DEEPEST = 6;

    private final String text;
    private int at;

    private ArrayText(String text) {
        this.text = text;
    }

    /** Returns the text of an array of texts. */
    public static String write(List<?> array) {
        StringBuilder out = new StringBuilder();
        write(array, out);
        return out.toString();
    }

    private static void write(List<?> array, StringBuilder out) {
        out.append('{');
        for (int i = 0; i < array.size(); i++) {
            out.append(i == 0 ? "" : ",");
            Object element = array.get(i);
            if (element instanceof List<?> list) {
                write(list, out);
            } else if (element == null) {
                out.append("NULL");
            } else {
                quote(element.toString(), out);
            }
        }
        out.append('}');
    }

    /** Returns the text of a row of texts, {@code (a,"b c",)}. */
    public static String writeRow(List<? extends @Nullable Object> fields) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",");
            String field = fields.get(i) == null ? null : String.valueOf(fields.get(i));
            if (field == null) {
                continue;
            }
            boolean plain = !field.isEmpty() && field.chars().noneMatch(c -> "(),\"\\".indexOf(c) >= 0 || isSpace(c));
            out.append(plain ? field : '"' + field.replace("\\", "\\\\").replace("\"", "\"\"") + '"');
        }
        return out.append(')').toString();
    }

    private static void quote(String element, StringBuilder out) {
        boolean plain = !element.isEmpty()
                && !element.equalsIgnoreCase("NULL")
                && element.chars().noneMatch(c -> "{},\"\\".indexOf(c) >= 0 || isSpace(c));
        if (plain) {
            out.append(element);
        } else {
            out.append('"')
                    .append(element.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Returns how many dimensions the array of a text has; 1 of what is none. */
    public static int dimensions(String text) {
        try {
            int dimensions = 1;
            for (List<?> array = parse(text);
                    !array.isEmpty() && array.get(0) instanceof List<?> inner;
                    array = inner) {
                dimensions++;
            }
            return dimensions;
        } catch (DriverException e) {
            // What is wrong with it the cast says.
            return 1;
        }
    }

    /** Reads an array of texts. */
    public static List<?> parse(String text) {
        ArrayText reader = new ArrayText(text);
        reader.space();
        List<?> array = reader.array(1);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.bad();
        }
        return array;
    }

    private DriverException bad() {
        return ErrorCondition.BAD_CAST.exception("\"" + text + "\" is no array: it is written {a,b}");
    }

    private char next() {
        if (at >= text.length()) {
            throw bad();
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private List<?> array(int depth) {
        if (next() != '{' || depth > DEEPEST) {
            throw bad();
        }
        at++;
        List<@Nullable Object> array = new ArrayList<>();
        space();
        if (next() == '}') {
            at++;
            return array;
        }
        while (true) {
            space();
            array.add(next() == '{' ? array(depth + 1) : element());
            space();
            char end = next();
            at++;
            if (end == '}') {
                break;
            } else if (end != ',') {
                throw bad();
            }
        }
        checkShape(array);
        return array;
    }

    private void checkShape(List<?> array) {
        int size = array.get(0) instanceof List<?> first ? first.size() : -1;
        for (Object element : array) {
            if ((element instanceof List<?> list ? list.size() : -1) != size || size == 0) {
                throw bad();
            }
        }
    }

    private @Nullable String element() {
        StringBuilder element = new StringBuilder();
        if (next() == '"') {
            at++;
            while (next() != '"') {
                if (next() == '\\') {
                    at++;
                }
                element.append(next());
                at++;
            }
            at++;
            return element.toString();
        }
        int end = 0;
        boolean escaped = false;
        while (next() != ',' && next() != '}') {
            if (next() == '{' || next() == '"') {
                throw bad();
            }
            boolean escape = next() == '\\';
            if (escape) {
                at++;
                escaped = true;
            }
            element.append(next());
            end = escape || !isSpace(next()) ? element.length() : end;
            at++;
        }
        if (end == 0) {
            throw bad();
        }
        element.setLength(end);
        return !escaped && element.toString().toUpperCase(Locale.ROOT).equals("NULL") ? null : element.toString();
    }
}
