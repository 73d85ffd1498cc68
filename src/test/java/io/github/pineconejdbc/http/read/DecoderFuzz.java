package io.github.pineconejdbc.http.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.SafeText;
import io.github.pineconejdbc.fuzz.Choices;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.Json;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Any bytes give rows or an error of the answer's kind, as a tree of them does; a row's value doesn't depend on which
 * others are wanted.
 */
public final class DecoderFuzz {

    /** Another reader with the same bounds, that stands no member twice. */
    private static final JsonMapper TREES = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(Json.FACTORY.streamReadConstraints())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Those whose answers tell every column: what only a path tells is not in any. */
    private static final List<Table> TOLD = Tables.ALL.stream()
            .filter(table -> table.columns().stream().noneMatch(Column::isOfPath))
            .toList();

    private DecoderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Choices choices = new Choices(input);
        Table table = TOLD.get(choices.below(TOLD.size()));
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
        compareWithTree(table, body, page, whole);
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

    /** Reads the answer as plainly as can be. Of members that come twice nothing is said. */
    private static void compareWithTree(Table table, byte[] body, boolean page, List<Object[]> rows) {
        JsonNode tree;
        try {
            tree = TREES.readTree(body);
        } catch (IOException e) {
            if (rows != null && !String.valueOf(e.getMessage()).contains("Duplicate")) {
                throw new AssertionError("a tree can't be read, rows can", e);
            }
            return;
        }
        boolean right = tree.isObject() && (!page || tree.path("data").isArray());
        JsonNode pagination = tree.path("pagination");
        if (right && page && !pagination.isMissingNode() && !pagination.isNull()) {
            JsonNode next = pagination.path("next");
            right = pagination.isObject() && (next.isMissingNode() || next.isNull() || next.isTextual());
        }
        List<JsonNode> objects = new ArrayList<>();
        if (right) {
            (page ? tree.path("data") : TREES.createArrayNode().add(tree)).forEach(objects::add);
            right = objects.stream()
                    .allMatch(object -> object.isObject()
                            && table.columns().stream().allMatch(column -> fits(column, at(object, column.path()))));
        }
        if (right != (rows != null)) {
            throw new AssertionError("rows " + (rows == null ? "fail" : "are there") + ", unlike a tree: " + tree);
        }
        for (int i = 0; right && i < objects.size(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                Column column = table.columns().get(j);
                JsonNode expected = at(objects.get(i), column.path());
                if (!isSame(column, expected, rows.get(i)[j])) {
                    throw new AssertionError(column.name() + " is " + rows.get(i)[j] + " of " + expected);
                }
            }
        }
    }

    private static JsonNode at(JsonNode object, List<String> path) {
        JsonNode node = object;
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals(Place.ANY)) {
                List<String> rest = path.subList(i + 1, path.size());
                JsonNode found = MissingNode.getInstance();
                for (JsonNode member : node) {
                    JsonNode inner = at(member, rest);
                    found = inner.isMissingNode() ? found : inner;
                }
                return found;
            }
            node = node.path(path.get(i));
        }
        return node;
    }

    private static boolean fits(Column column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return !column.required();
        }
        return switch (column.type()) {
            case VARCHAR -> value.isTextual();
            case INTEGER ->
                isWhole(value, BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
            case BIGINT -> isWhole(value, BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
            case DOUBLE ->
                value.isNumber() && Double.isFinite(value.decimalValue().doubleValue());
            case BOOLEAN -> value.isBoolean();
            case TIMESTAMP -> value.isTextual() && isTime(value.textValue());
            case MAP -> value.isObject() && value.valueStream().allMatch(JsonNode::isValueNode);
            case JSON -> true;
        };
    }

    private static boolean isWhole(JsonNode value, BigDecimal least, BigDecimal greatest) {
        if (!value.isNumber()) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.compareTo(least) >= 0
                && number.compareTo(greatest) <= 0
                && number.remainder(BigDecimal.ONE).signum() == 0;
    }

    private static boolean isTime(String text) {
        try {
            Times.parse(text);
            return true;
        } catch (DateTimeException | ArithmeticException e) {
            if (strict(text) != null) {
                throw new AssertionError(text + " is a time", e);
            }
            return false;
        }
    }

    /** Returns the milliseconds that a text of java.time's own form says; null of any other. */
    private static Long strict(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static boolean isSame(Column column, JsonNode expected, Object actual) {
        if (expected.isMissingNode() || expected.isNull() || isNoValue(column, expected)) {
            return actual == null;
        }
        return switch (column.type()) {
            case VARCHAR -> expected.textValue().equals(actual);
            case INTEGER, BIGINT -> expected.decimalValue().longValue() == ((Number) actual).longValue();
            case DOUBLE -> expected.decimalValue().doubleValue() == (Double) actual;
            case BOOLEAN -> Boolean.valueOf(expected.booleanValue()).equals(actual);
            case TIMESTAMP -> {
                Long millis = strict(expected.textValue());
                yield millis == null || millis.equals(actual);
            }
            case MAP -> isSameMap(expected, (Map<?, ?>) actual);
            case JSON -> {
                try {
                    yield TREES.readTree((String) actual).equals(expected);
                } catch (IOException e) {
                    throw new AssertionError(actual + " is no JSON", e);
                }
            }
        };
    }

    private static boolean isNoValue(Column column, JsonNode value) {
        return column.places().get(0).zeroIsNull()
                && value.isNumber()
                && value.decimalValue().signum() == 0;
    }

    private static boolean isSameMap(JsonNode expected, Map<?, ?> actual) {
        return expected.size() == actual.size()
                && expected.propertyStream().allMatch(member -> {
                    Object value = actual.get(member.getKey());
                    JsonNode wanted = member.getValue();
                    return wanted.isNull()
                            ? value == null && actual.containsKey(member.getKey())
                            : wanted.isNumber()
                                    ? new BigDecimal((String) value).compareTo(wanted.decimalValue()) == 0
                                    : wanted.asText().equals(value);
                });
    }

    private static List<Object[]> decode(List<Column> columns, byte[] body, boolean page) {
        RowDecoder decoder = new RowDecoder(columns, columns.size());
        Answer answer = new Answer(true, body, body.length, HttpUrl.get("http://localhost/fuzz"), new SafeText(500));
        try {
            if (page) {
                return decoder.page(answer, "data", Map.of()).rows();
            }
            Object[] row = decoder.row(answer, Map.of());
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
        if (choices.oneIn(8)) {
            int at = choices.below(256) * text.length() / 256;
            text.insert(
                    at,
                    choices.of(" ", "\t\r\n", "\u00a0", "\ufeff", "/**/", "\\", "\"", "\0", "{}", "[]", ",", "\ud800"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (choices.oneIn(16)) {
            bytes.writeBytes(choices.of(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, new byte[] {(byte) 0xff}));
        }
        bytes.writeBytes(text.toString()
                .getBytes(choices.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)));
        byte[] body = bytes.toByteArray();
        if (choices.oneIn(8) && body.length > 0) {
            // No character of UTF-8, one that is cut off, an overlong one, half a pair, one beyond the last.
            int at = choices.below(256) * body.length / 256;
            byte[] odd = choices.of(
                    new byte[] {(byte) 0x80},
                    new byte[] {(byte) 0xc3},
                    new byte[] {(byte) 0xc0, (byte) 0x80},
                    new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                    new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80});
            System.arraycopy(odd, 0, body, at, Math.min(odd.length, body.length - at));
        }
        return choices.oneIn(8) ? Arrays.copyOf(body, choices.below(256) * body.length / 256) : body;
    }

    private static void object(StringBuilder text, Choices choices, Table table) {
        text.append('{');
        boolean first = true;
        for (Column column : table.columns()) {
            if (choices.oneIn(8) || column.path().contains(Place.ANY)) {
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
        switch (choices.oneIn(8) ? 5 + choices.below(7) : 0) {
            case 0 ->
                text.append(
                        switch (column.type()) {
                            case VARCHAR -> "\"v\"";
                            case INTEGER, BIGINT -> "7";
                            case DOUBLE -> "0.5";
                            case BOOLEAN -> "true";
                            case TIMESTAMP -> "\"2024-01-02T03:04:05.678901Z\"";
                            case MAP ->
                                choices.of(
                                        "{\"k\":\"v\",\"a\":null}",
                                        "{\"k\":\"v\",\"a\":null,\"k\":\"w\"}",
                                        "{\"\":\"\",\"\\\"\\\\\":\"\\u0000\",\"\\ud800\":\"\\udc00\"}",
                                        "{\"n\":1.50,\"e\":1e3,\"t\":true,\"\u00e9\":\"\ud83d\ude00\"}",
                                        "{ \"b\" :\t\"c\"\n, \"a\": \"\" }");
                            case JSON ->
                                choices.of(
                                        "{\"a\":[1,{\"b\":null}]}",
                                        "{ \"a\" : [ 1.50 , -0 , 1E+2 , \"\\u0061\\/\" ] }",
                                        "{\"\u00e9\":\"\\ud83d\\ude00\",\"\\n\":\"\\u2028\"}",
                                        "[[],{},\"\\ud800\"]",
                                        "7.0e0",
                                        "\"\\u00e9\"",
                                        "[".repeat(95) + "]".repeat(95));
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
                        "-0.0",
                        "1e-400",
                        "1E+2",
                        "2147483648",
                        "-2147483648.0",
                        "0.00e9999",
                        "1" + "0".repeat(400) + "e-400",
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
                                "+10000-01-01T00:00:00Z",
                                "-0001-12-31T23:59:59.999999999Z",
                                "1969-12-31T23:59:59.9999Z",
                                "2016-12-31T23:59:60Z",
                                "2024-01-01T24:00:00Z",
                                "2024-01-01T00:00:00+18:00",
                                "2024-01-01T00:00:00-18:01",
                                "2024-01-01T00:00:00+00:00:01",
                                "2024-01-01T00:00Z",
                                "2024-01-01T00:00:00.Z",
                                "2024-01-01T00:00:00,5Z",
                                "2024-01-01T00:00:00.1234567891Z",
                                "\u0662024-01-01T00:00:00Z",
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
