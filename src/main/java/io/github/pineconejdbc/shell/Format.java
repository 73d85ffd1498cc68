package io.github.pineconejdbc.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/** The ways to print a result. */
enum Format {
    /** A box, as wide as the first rows need. */
    TABLE {
        @Override
        void write(ResultSet results, PrintStream out) throws SQLException {
            List<String> labels = labels(results);
            List<List<String>> rows = new ArrayList<>();
            boolean more = false;
            while (rows.size() < ROWS_THAT_SET_WIDTHS && (more = results.next())) {
                rows.add(texts(results, labels.size(), "NULL", Format::printable));
            }
            int[] widths = widths(labels, rows);
            String line = line(widths);
            out.println(line);
            out.println(cells(labels, widths));
            out.println(line);
            rows.forEach(row -> out.println(cells(row, widths)));
            while (more && results.next()) {
                out.println(cells(texts(results, labels.size(), "NULL", Format::printable), widths));
            }
            out.println(line);
        }
    },
    /** RFC 4180, with a header; NULL is an empty field. */
    CSV {
        @Override
        void write(ResultSet results, PrintStream out) throws SQLException {
            delimited(
                    results,
                    out,
                    ",",
                    value -> value.isEmpty() || value.matches("(?s).*[\",\\r\\n].*|\\s.*|.*\\s")
                            ? '"' + value.replace("\"", "\"\"") + '"'
                            : value);
        }
    },
    /** Fields between tabs, with a header; tabs, line ends and backslashes are escaped. */
    TSV {
        @Override
        void write(ResultSet results, PrintStream out) throws SQLException {
            delimited(
                    results,
                    out,
                    "\t",
                    value -> value.replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r"));
        }
    },
    /** One array of objects. */
    JSON {
        @Override
        void write(ResultSet results, PrintStream out) throws SQLException, IOException {
            List<String> labels = labels(results);
            JsonGenerator json = new JsonFactory()
                    .createGenerator(out)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
            json.writeStartArray();
            while (results.next()) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (int i = 1; i <= labels.size(); i++) {
                    json.writeFieldName(labels.get(i - 1));
                    value(json, results.getObject(i), results.getString(i));
                }
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.close();
            out.println();
        }
    },
    /** A line for each value. */
    VERTICAL {
        @Override
        void write(ResultSet results, PrintStream out) throws SQLException {
            List<String> labels = labels(results);
            int width = labels.stream().mapToInt(Format::width).max().orElse(0);
            for (long row = 1; results.next(); row++) {
                out.println("-[ row " + row + " ]-");
                List<String> values = texts(results, labels.size(), "NULL", Format::printable);
                for (int i = 0; i < values.size(); i++) {
                    out.println(padded(labels.get(i), width) + " | " + values.get(i));
                }
            }
        }
    },
    /** A bar for each row: its first column is the label, its second, a number, the length. */
    CHART {
        @Override
        void write(ResultSet results, PrintStream out) throws SQLException {
            ResultSetMetaData metaData = results.getMetaData();
            if (metaData.getColumnCount() != 2 || !NUMBERS.contains(metaData.getColumnType(2))) {
                throw new Arguments.Wrong("A chart takes two columns, of which the second is a number");
            }
            List<List<String>> rows = new ArrayList<>();
            List<Double> lengths = new ArrayList<>();
            while (results.next()) {
                rows.add(texts(results, 2, "NULL", Format::printable));
                lengths.add(results.getDouble(2));
            }
            double longest = lengths.stream().mapToDouble(Math::abs).max().orElse(0);
            int[] widths = widths(List.of("", ""), rows);
            for (int i = 0; i < rows.size(); i++) {
                String number = rows.get(i).get(1);
                String bar = bar(lengths.get(i), longest);
                out.println((padded(rows.get(i).get(0), widths[0]) + " | " + " ".repeat(widths[1] - width(number))
                                + number + " " + bar)
                        .stripTrailing());
            }
        }
    };

    private static final int ROWS_THAT_SET_WIDTHS = 1_000;
    private static final int LONGEST_BAR = 50;

    /** The first combining accent; what comes before is as wide as a letter, or escaped. */
    private static final int FIRST_OF_OTHER_WIDTH = 0x300;

    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE,
            Types.DECIMAL,
            Types.NUMERIC);

    /** Prints all rows that are left. */
    abstract void write(ResultSet results, PrintStream out) throws SQLException, IOException;

    /** Returns a bar in proportion, to half a character; one below zero is hollow. */
    private static String bar(double length, double longest) {
        long halves = longest == 0 ? 0 : Math.round(Math.abs(length) / longest * LONGEST_BAR * 2);
        String whole = length < 0 ? "\u2591" : "\u2588";
        return whole.repeat((int) (halves / 2)) + (halves % 2 == 1 ? length < 0 ? "\u2591" : "\u258c" : "");
    }

    private static List<String> labels(ResultSet results) throws SQLException {
        ResultSetMetaData metaData = results.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            labels.add(metaData.getColumnLabel(i));
        }
        return labels;
    }

    private static List<String> texts(ResultSet results, int count, String ofNull, UnaryOperator<String> form)
            throws SQLException {
        List<String> texts = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String text = results.getString(i);
            texts.add(text == null ? ofNull : form.apply(text));
        }
        return texts;
    }

    private static void delimited(ResultSet results, PrintStream out, String delimiter, UnaryOperator<String> form)
            throws SQLException {
        List<String> labels = labels(results);
        out.println(String.join(delimiter, labels.stream().map(form).toList()));
        while (results.next()) {
            out.println(String.join(delimiter, texts(results, labels.size(), "", form)));
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value, @Nullable String text) throws IOException {
        if (value == null || text == null) {
            json.writeNull();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Map) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }

    private static int[] widths(List<String> labels, List<List<String>> rows) {
        int[] widths = labels.stream().mapToInt(Format::width).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    /** Returns how many columns of a terminal a text takes: an ideograph takes two, a combining accent none. */
    private static int width(String text) {
        return text.chars().allMatch(c -> c < FIRST_OF_OTHER_WIDTH)
                ? text.length()
                : text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    private static String line(int[] widths) {
        StringBuilder line = new StringBuilder("+");
        for (int width : widths) {
            line.append("-".repeat(width + 2)).append('+');
        }
        return line.toString();
    }

    private static String cells(List<String> values, int[] widths) {
        StringBuilder cells = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            cells.append(' ').append(padded(values.get(i), widths[i])).append(" |");
        }
        return cells.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** A value must not move the cursor of a terminal, nor end a line of the box. */
    private static String printable(String text) {
        return withoutControls(text.replace("\n", "\\n").replace("\t", "\\t"));
    }

    /** Escapes what would be a command to a terminal, and is neither a line's end nor a tab. */
    static String withoutControls(String text) {
        if (text.chars().noneMatch(Format::isControl)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.chars()
                .forEach(c -> printable.append(isControl(c) ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return printable.toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
