package io.github.pineconejdbc.http;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.SafeText;
import io.github.pineconejdbc.fuzz.Choices;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;

/** Any bytes give rows or an error of the answer's kind; a row's value doesn't depend on which others are wanted. */
public final class DecoderFuzz {

    private DecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Choices choices = new Choices(input);
        Table table = Tables.ALL.get(choices.below(Tables.ALL.size()));
        List<Column> some = new ArrayList<>();
        for (Column column : table.columns()) {
            if (choices.oneIn(2)) {
                some.add(column);
            }
        }
        boolean page = choices.oneIn(2);
        byte[] body = choices.oneIn(4) ? choices.rest() : json(choices, table, page);
        List<Object[]> whole = decode(table.columns(), body, page);
        List<Object[]> narrow = decode(some, body, page);
        if (whole == null) {
            return;
        }
        if (narrow == null || narrow.size() != whole.size()) {
            throw new AssertionError("what can be read whole can't be read in part");
        }
        for (int i = 0; i < whole.size(); i++) {
            for (int j = 0; j < some.size(); j++) {
                Object expected = whole.get(i)[table.columns().indexOf(some.get(j))];
                if (!String.valueOf(expected).equals(String.valueOf(narrow.get(i)[j]))) {
                    throw new AssertionError(some.get(j).name() + " is " + narrow.get(i)[j] + " and " + expected);
                }
            }
        }
    }

    private static List<Object[]> decode(List<Column> columns, byte[] body, boolean page) {
        RowDecoder decoder = new RowDecoder(columns, columns.size());
        Answer answer = new Answer(true, body, HttpUrl.get("http://localhost/fuzz"), new SafeText(500));
        try {
            if (page) {
                return decoder.page(answer, "data").rows();
            }
            Object[] row = decoder.row(answer);
            return List.<Object[]>of(row);
        } catch (DriverException e) {
            String state = e.condition().sqlState();
            if (!state.equals("08P01") && !state.startsWith("22")) {
                throw new AssertionError("answered with " + state, e);
            }
            if (!e.getMessage().startsWith("GET /fuzz") || e.getMessage().length() > 1_000) {
                throw new AssertionError("an odd message: " + e.getMessage(), e);
            }
            return null;
        }
    }

    /** Makes an answer that is nearly right, so that the fuzzer needn't find out what JSON is. */
    private static byte[] json(Choices choices, Table table, boolean page) {
        StringBuilder text = new StringBuilder();
        if (page) {
            text.append("{\"data\":[");
            for (int rows = choices.below(4); rows > 0; rows--) {
                object(text, choices, table);
                text.append(rows > 1 ? "," : "");
            }
            text.append(choices.of("]", "]", "]", "", "}"));
            text.append(choices.of(
                    "}",
                    ",\"pagination\":null}",
                    ",\"pagination\":{\"next\":\"t\"}}",
                    ",\"pagination\":{\"next\":1}}",
                    ",\"pagination\":[]}",
                    ",\"data\":null}",
                    ",\"data\":[]}"));
        } else {
            object(text, choices, table);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString()
                .getBytes(choices.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)));
        byte[] body = bytes.toByteArray();
        return choices.oneIn(8) ? Arrays.copyOf(body, choices.below(256) * body.length / 256) : body;
    }

    private static void object(StringBuilder text, Choices choices, Table table) {
        text.append('{');
        boolean first = true;
        for (Column column : table.columns()) {
            if (choices.oneIn(8) || column.path().contains(Column.ANY)) {
                continue;
            }
            text.append(first ? "" : ",");
            first = false;
            int depth = 0;
            for (String name : column.path()) {
                text.append(depth == 0 ? "" : "{").append('"').append(name).append("\":");
                depth++;
            }
            value(text, choices, column, 3);
            text.append("}".repeat(depth - 1));
        }
        text.append(choices.of("}", "}", "}", ",\"more\":[{}]}", ",}", ""));
    }

    private static void value(StringBuilder text, Choices choices, Column column, int depth) {
        switch (choices.below(12)) {
            case 0, 1, 2, 3, 4 ->
                text.append(
                        switch (column.type()) {
                            case VARCHAR -> "\"v\"";
                            case INTEGER, BIGINT -> "7";
                            case DOUBLE -> "0.5";
                            case BOOLEAN -> "true";
                            case TIMESTAMP -> "\"2024-01-02T03:04:05.678901Z\"";
                            case MAP -> "{\"k\":\"v\",\"a\":null,\"k\":\"w\"}";
                            case JSON -> "{\"a\":[1,{\"b\":null}]}";
                        });
            case 5 -> text.append("null");
            case 6 ->
                text.append(choices.of(
                        "0",
                        "-1",
                        "1e3",
                        "1.0",
                        "1.5",
                        "1e-5",
                        "9223372036854775807",
                        "9223372036854775808",
                        "1e400",
                        "1e999999999",
                        "-0",
                        "01",
                        "NaN",
                        "1".repeat(200)));
            case 7 ->
                text.append('"')
                        .append(choices.of(
                                "",
                                "\\u0000",
                                "\\ud800",
                                "\\n",
                                "9999-12-31T23:59:59Z",
                                "0000-00-00T00:00:00Z",
                                "+999999999-12-31T23:59:59Z",
                                "2024-02-30T00:00:00Z",
                                "2024-01-02 03:04:05",
                                "\u00e9",
                                "\\x"))
                        .append('"');
            case 8 -> text.append('"').append(choices.text(16)).append('"');
            case 9 -> {
                text.append("[".repeat(depth));
                text.append("]".repeat(depth));
            }
            case 10 -> {
                text.append("{\"").append(choices.text(4)).append("\":");
                if (depth > 0) {
                    value(text, choices, column, depth - 1);
                } else {
                    text.append("1");
                }
                text.append('}');
            }
            default -> text.append(choices.of("true", "false", "[".repeat(2_000), "", "tru", "'x'", "//"));
        }
    }
}
