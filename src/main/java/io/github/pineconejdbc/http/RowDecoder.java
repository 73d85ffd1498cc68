package io.github.pineconejdbc.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.StringMap;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers into rows of the wanted columns: one pass over the bytes, whatever isn't wanted is
 * skipped. Immutable and thread-safe.
 */
final class RowDecoder {

    /**
     * One page of a list.
     *
     * @param rows its rows
     * @param next the token of the next page; null on the last one
     */
    record Page(List<@Nullable Object[]> rows, @Nullable String next) {}

    /** A place in the row's object: a column's value, or the way to one, or both. */
    private static final class Node {
        final Map<String, Node> members = new HashMap<>();
        int slot = -1;

        @Nullable
        Node member(String name) {
            Node member = members.get(name);
            return member != null ? member : members.get(Column.ANY);
        }
    }

    private final List<Column> columns;
    private final int required;
    private final Node root = new Node();

    /**
     * @param columns the wanted columns, in the order of the row
     * @param required how many of them, from the first, the query itself uses: only those have to be there
     */
    RowDecoder(List<Column> columns, int required) {
        this.columns = columns;
        this.required = required;
        for (int slot = 0; slot < columns.size(); slot++) {
            Node node = root;
            for (String name : columns.get(slot).path()) {
                node = node.members.computeIfAbsent(name, n -> new Node());
            }
            node.slot = slot;
        }
    }

    /** Returns the row that a describe endpoint answered with. */
    @Nullable
    Object[] row(Answer answer) {
        try (JsonParser parser = Json.FACTORY.createParser(answer.body())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, answer, "is no JSON object");
            @Nullable Object[] row = row(parser, answer);
            expect(parser.nextToken() == null, answer, "goes on after its end");
            return row;
        } catch (IOException e) {
            throw invalid(answer, e);
        }
    }

    /** Returns the rows, and the token of the next page, that a list endpoint answered with. */
    Page page(Answer answer, String member) {
        List<@Nullable Object[]> rows = null;
        String next = null;
        try (JsonParser parser = Json.FACTORY.createParser(answer.body())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, answer, "is no JSON object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(member)) {
                    rows = rows(parser, answer, member);
                } else if (name.equals("pagination")) {
                    next = next(parser, answer);
                } else {
                    parser.skipChildren();
                }
            }
            expect(parser.nextToken() == null, answer, "goes on after its end");
        } catch (IOException e) {
            throw invalid(answer, e);
        }
        if (rows == null) {
            throw bad(answer, "has no array '" + member + "'", null);
        }
        return new Page(rows, next);
    }

    private List<@Nullable Object[]> rows(JsonParser parser, Answer answer, String member) throws IOException {
        expect(parser.currentToken() == JsonToken.START_ARRAY, answer, "has no array '" + member + "'");
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(
                    parser.currentToken() == JsonToken.START_OBJECT,
                    answer,
                    "has something that is no object in '" + member + "'");
            rows.add(row(parser, answer));
        }
        return rows;
    }

    private static @Nullable String next(JsonParser parser, Answer answer) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(parser.currentToken() == JsonToken.START_OBJECT, answer, "has a 'pagination' that is no object");
        String next = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = parser.currentName().equals("next");
            JsonToken value = parser.nextToken();
            if (!wanted) {
                parser.skipChildren();
                continue;
            }
            expect(
                    value == JsonToken.VALUE_NULL || value == JsonToken.VALUE_STRING,
                    answer,
                    "has a 'pagination.next' that is no string");
            next = value == JsonToken.VALUE_NULL ? null : parser.getText();
        }
        // An empty token would ask for the first page again.
        return next == null || next.isEmpty() ? null : next;
    }

    private @Nullable Object[] row(JsonParser parser, Answer answer) throws IOException {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        object(parser, root, row, answer);
        for (int slot = 0; slot < required; slot++) {
            Column column = columns.get(slot);
            if (row[slot] == null && column.required()) {
                throw ErrorCondition.NULL_NOT_ALLOWED.exception(
                        answer.path() + " answered without '" + field(column) + "', which it always has");
            }
        }
        return row;
    }

    private void object(JsonParser parser, Node node, @Nullable Object[] row, Answer answer) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Node member = node.member(parser.currentName());
            JsonToken value = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (member.slot < 0) {
                if (value == JsonToken.START_OBJECT) {
                    object(parser, member, row, answer);
                } else {
                    parser.skipChildren();
                }
            } else if (member.members.isEmpty()) {
                row[member.slot] = value(parser, columns.get(member.slot), answer);
            } else {
                tree(Json.MAPPER.readTree(parser), member, row, answer);
            }
        }
    }

    /** A value that is wanted whole and in parts is read once, as a tree. */
    private void tree(JsonNode tree, Node node, @Nullable Object[] row, Answer answer) throws IOException {
        row[node.slot] = tree.isNull() ? null : tree.toString();
        if (tree.isObject()) {
            try (JsonParser parts = Json.MAPPER.treeAsTokens(tree)) {
                parts.nextToken();
                object(parts, node, row, answer);
            }
        }
    }

    private @Nullable Object value(JsonParser parser, Column column, Answer answer) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (column.type()) {
            case VARCHAR -> text(parser, column, answer);
            case INTEGER -> (int) integer(parser, column, answer, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> integer(parser, column, answer, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> number(parser, column, answer);
            case BOOLEAN -> bool(parser, column, answer);
            case TIMESTAMP -> time(text(parser, column, answer), column, answer);
            case MAP -> map(parser, column, answer);
            case JSON -> json(parser);
        };
    }

    private static String text(JsonParser parser, Column column, Answer answer) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        return parser.getText();
    }

    private static long integer(JsonParser parser, Column column, Answer answer, long least, long greatest)
            throws IOException {
        long value;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            try {
                value = parser.getLongValue();
            } catch (InputCoercionException e) {
                throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, column, answer);
            }
        } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            value = whole(parser, column, answer);
        } else {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        if (value < least || value > greatest) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, column, answer);
        }
        return value;
    }

    /** A number such as 1e3 or 2.0 is whole all the same. */
    private static long whole(JsonParser parser, Column column, Answer answer) throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if ((long) value.precision() - value.scale() > 19) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, column, answer);
        }
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        try {
            return value.signum() == 0 ? 0 : value.longValueExact();
        } catch (ArithmeticException e) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, column, answer);
        }
    }

    private static double number(JsonParser parser, Column column, Answer answer) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, column, answer);
        }
        return value;
    }

    private static boolean bool(JsonParser parser, Column column, Answer answer) throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        return parser.getBooleanValue();
    }

    private static long time(String text, Column column, Answer answer) {
        try {
            return Times.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw ErrorCondition.BAD_DATETIME.exception(
                    answer.path() + ": '" + field(column) + "' is no time: '" + Text.safe(text, null) + "'", e);
        }
    }

    private static StringMap map(JsonParser parser, Column column, Answer answer) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        Map<String, @Nullable String> entries = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
            }
            entries.put(name, value == JsonToken.VALUE_NULL ? null : parser.getText());
        }
        return new StringMap(entries);
    }

    private static String json(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static DriverException misfit(ErrorCondition condition, JsonParser parser, Column column, Answer answer)
            throws IOException {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> "'" + Text.safe(parser.getText(), null) + "'";
        };
        return condition.exception(
                answer.path() + ": '" + field(column) + "' doesn't fit " + name(column.type()) + ": " + found);
    }

    private static String name(ColumnType type) {
        return type == ColumnType.MAP ? "a map of strings" : type.name();
    }

    private static String field(Column column) {
        return String.join(".", column.path());
    }

    private static void expect(boolean met, Answer answer, String otherwise) {
        if (!met) {
            throw bad(answer, otherwise, null);
        }
    }

    private static DriverException bad(Answer answer, String what, @Nullable Throwable cause) {
        return ErrorCondition.BAD_ANSWER.exception(answer.path() + " gave an answer that " + what, cause);
    }

    private static DriverException invalid(Answer answer, IOException e) {
        String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return bad(answer, "can't be read: " + Text.safe(String.valueOf(why), null), e);
    }
}
