package io.github.pineconejdbc.http.read;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.Json;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.StringMap;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers into rows of the wanted columns: one pass over the bytes, whatever isn't wanted is
 * skipped. Safe for use by many threads.
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
            return member != null ? member : members.get(Place.ANY);
        }
    }

    private static final byte[] NOTHING = {};

    /** A row takes ten times the bytes in memory that an empty one takes in an answer; a page is asked for 100. */
    private static final int MOST_ROWS = 100_000;

    /** It goes into a URL, and all tokens of a list are remembered. */
    private static final int LONGEST_TOKEN = 8_192;

    private static final int LONGEST_END = 512;
    private static final Pattern TOKEN_AT_END = Pattern.compile(
            "(?<!\\\\)\"pagination\"\\s*:\\s*\\{\\s*\"next\"\\s*:\\s*\"([\\x20-\\x7e&&[^\"\\\\]]+)\"\\s*\\}\\s*\\}\\s*$");

    private final Column[] columns;
    private final int required;
    private final Node root = new Node();

    /** What the last reader learned is of use to the next one; two at a time don't share it. */
    private final AtomicReference<@Nullable Reader> idle = new AtomicReference<>();

    /**
     * @param columns the wanted columns, in the order of the row
     * @param required how many of them, from the first, the query itself uses: only those have to be there
     */
    RowDecoder(List<Column> columns, int required) {
        this.columns = columns.toArray(new Column[0]);
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
        Reader reader = reader();
        try (JsonParser parser = Json.FACTORY.createParser(answer.body())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, answer, "is no JSON object");
            @Nullable Object[] row = reader.row(parser, answer);
            expect(parser.nextToken() == null, answer, "goes on after its end");
            done(reader);
            return row;
        } catch (IOException e) {
            throw invalid(answer, e);
        }
    }

    /** Returns the rows, and the token of the next page, that a list endpoint answered with. */
    Page page(Answer answer, String member) {
        List<@Nullable Object[]> rows = null;
        String next = null;
        Reader reader = reader();
        try (JsonParser parser = Json.FACTORY.createParser(answer.body())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, answer, "is no JSON object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(member)) {
                    rows = reader.rows(parser, answer, member);
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
        done(reader);
        return new Page(rows, next);
    }

    /**
     * Returns the next page's token where a glance at the answer's last bytes tells it, as they are
     * {@code "pagination":{"next":"…"}}} without an escape in it: what is in a string would have one before its quotes.
     */
    static @Nullable String tokenAtEnd(Answer answer) {
        byte[] body = answer.body();
        int from = Math.max(0, body.length - LONGEST_END);
        Matcher end = TOKEN_AT_END.matcher(new String(body, from, body.length - from, StandardCharsets.ISO_8859_1));
        return end.find() ? end.group(1) : null;
    }

    private Reader reader() {
        Reader reader = idle.getAndSet(null);
        return reader == null ? new Reader() : reader;
    }

    /** One that failed on its way isn't used again. */
    private void done(Reader reader) {
        reader.forgetAnswer();
        idle.set(reader);
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
            expect(
                    next == null || next.length() <= LONGEST_TOKEN,
                    answer,
                    "has a 'pagination.next' of more than " + LONGEST_TOKEN + " characters");
        }
        // An empty token would ask for the first page again.
        return next == null || next.isEmpty() ? null : next;
    }

    /**
     * One pass over one answer. Rows of a list are much alike, so it remembers in which order members came, what
     * became of them, and values that are likely to come again.
     */
    private final class Reader {
        /** The members of the last row in their order, whose they are, and the place of each; a null one isn't wanted. */
        private final @Nullable String[] names = new @Nullable String[32];

        private final @Nullable Node[] parents = new @Nullable Node[32];
        private final @Nullable Node[] nodes = new @Nullable Node[32];
        private int position;
        private boolean ofMany;

        private final @Nullable Repeats[] repeats = new @Nullable Repeats[columns.length];
        private final @Nullable Object[] last = new @Nullable Object[columns.length];
        private final Repeats tagValues = new Repeats();
        private final StringMap.Builder map = new StringMap.Builder();

        private int jsonBegin;
        private int jsonLength = -1;
        private byte[] jsonSource = NOTHING;
        private String json = "";

        List<@Nullable Object[]> rows(JsonParser parser, Answer answer, String member) throws IOException {
            expect(parser.currentToken() == JsonToken.START_ARRAY, answer, "has no array '" + member + "'");
            List<@Nullable Object[]> rows = new ArrayList<>();
            ofMany = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(
                        parser.currentToken() == JsonToken.START_OBJECT,
                        answer,
                        "has something that is no object in '" + member + "'");
                expect(rows.size() < MOST_ROWS, answer, "has more than " + MOST_ROWS + " rows in '" + member + "'");
                rows.add(row(parser, answer));
            }
            return rows;
        }

        @Nullable
        Object[] row(JsonParser parser, Answer answer) throws IOException {
            @Nullable Object[] row = new @Nullable Object[columns.length];
            position = 0;
            object(parser, root, row, answer);
            for (int slot = 0; slot < required; slot++) {
                if (row[slot] == null && columns[slot].required()) {
                    throw ErrorCondition.NULL_NOT_ALLOWED.exception(
                            answer.path() + " answered without '" + field(columns[slot]) + "', which it always has");
                }
            }
            return row;
        }

        private void object(JsonParser parser, Node node, @Nullable Object[] row, Answer answer) throws IOException {
            String name = parser.nextFieldName();
            while (name != null) {
                Node member = member(node, name);
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
                    row[member.slot] = value(parser, member.slot, answer);
                } else {
                    wholeAndParts(parser, member, row, answer);
                }
                name = parser.nextFieldName();
            }
        }

        /** Jackson gives the same object for the same name, so that a glance is enough where rows are alike. */
        @SuppressWarnings("StringEquality")
        private @Nullable Node member(Node node, String name) {
            int at = position++;
            if (at >= names.length) {
                return node.member(name);
            }
            if (names[at] != name || parents[at] != node) {
                names[at] = name;
                parents[at] = node;
                nodes[at] = node.member(name);
            }
            return nodes[at];
        }

        /** A value that is wanted whole and in parts is read twice. */
        private void wholeAndParts(JsonParser parser, Node node, @Nullable Object[] row, Answer answer)
                throws IOException {
            JsonToken token = parser.currentToken();
            String whole = token == JsonToken.VALUE_NULL ? null : json(parser, answer);
            row[node.slot] = whole;
            if (whole != null && token == JsonToken.START_OBJECT) {
                try (JsonParser parts = Json.FACTORY.createParser(whole)) {
                    parts.nextToken();
                    object(parts, node, row, answer);
                }
            }
        }

        void forgetAnswer() {
            jsonSource = NOTHING;
            jsonLength = -1;
            json = "";
        }

        private @Nullable Object value(JsonParser parser, int slot, Answer answer) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            Column column = columns[slot];
            return switch (column.type()) {
                case VARCHAR -> {
                    expectText(parser, column, answer);
                    Repeats values = repeats[slot];
                    if (values == null && ofMany) {
                        values = new Repeats();
                        repeats[slot] = values;
                    }
                    yield values == null ? parser.getText() : values.text(parser);
                }
                case INTEGER ->
                    boxed(slot, (int) integer(parser, column, answer, Integer.MIN_VALUE, Integer.MAX_VALUE));
                case BIGINT -> integer(parser, column, answer, Long.MIN_VALUE, Long.MAX_VALUE);
                case DOUBLE -> number(parser, column, answer);
                case BOOLEAN -> bool(parser, column, answer);
                case TIMESTAMP -> time(parser, column, answer);
                case MAP -> map(parser, column, answer);
                case JSON -> json(parser, answer);
            };
        }

        private Integer boxed(int slot, int value) {
            if (last[slot] instanceof Integer before && before == value) {
                return before;
            }
            Integer boxed = value;
            last[slot] = boxed;
            return boxed;
        }

        private StringMap map(JsonParser parser, Column column, Answer answer) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
            }
            String name = parser.nextFieldName();
            while (name != null) {
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
                }
                map.put(
                        name,
                        value == JsonToken.VALUE_NULL
                                ? null
                                : value == JsonToken.VALUE_STRING ? tagValues.text(parser) : parser.getText());
                name = parser.nextFieldName();
            }
            return map.build();
        }

        /** Returns the value's text without blanks, which is the text as it came where it has none. */
        private String json(JsonParser parser, Answer answer) throws IOException {
            long begin = parser.currentTokenLocation().getByteOffset();
            byte[] body = answer.body();
            // Where the place is known: not in an answer in UTF-16, nor in a part that is read for a second time.
            if (begin < 0 || begin >= body.length || !parser.currentToken().isStructStart()) {
                return written(parser);
            }
            parser.skipChildren();
            int from = (int) begin;
            int length = (int) parser.currentLocation().getByteOffset() - from;
            if (length == jsonLength
                    && Arrays.equals(body, from, from + length, jsonSource, jsonBegin, jsonBegin + length)) {
                return json;
            }
            String text;
            if (isCompact(body, from, from + length)) {
                text = new String(body, from, length, StandardCharsets.ISO_8859_1);
            } else {
                try (JsonParser again = Json.FACTORY.createParser(body, from, length)) {
                    again.nextToken();
                    text = written(again);
                }
            }
            jsonSource = body;
            jsonBegin = from;
            jsonLength = length;
            json = text;
            return text;
        }
    }

    /** Whether the bytes are ASCII without a blank, a control character or an escape. */
    private static boolean isCompact(byte[] bytes, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (bytes[i] <= ' ' || bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String written(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(text)) {
            int depth = 0;
            do {
                JsonToken token = depth == 0 ? parser.currentToken() : parser.nextToken();
                if (token.isNumeric()) {
                    // As it came: 1.50 stays 1.50.
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0);
        }
        return text.toString();
    }

    private static void expectText(JsonParser parser, Column column, Answer answer) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
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
        if (value.signum() == 0) {
            return 0;
        }
        if ((long) value.precision() - value.scale() > 19) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, column, answer);
        }
        if (value.stripTrailingZeros().scale() > 0) {
            throw misfit(ErrorCondition.BAD_CAST, parser, column, answer);
        }
        try {
            return value.longValueExact();
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

    private static long time(JsonParser parser, Column column, Answer answer) throws IOException {
        expectText(parser, column, answer);
        try {
            return Times.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (DateTimeException | ArithmeticException e) {
            throw ErrorCondition.BAD_DATETIME.exception(
                    answer.path() + ": '" + field(column) + "' is no time: '"
                            + answer.text().safe(parser.getText()) + "'",
                    answer.text().safe(e));
        }
    }

    private static DriverException misfit(ErrorCondition condition, JsonParser parser, Column column, Answer answer)
            throws IOException {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> "'" + answer.text().safe(parser.getText()) + "'";
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
        return bad(
                answer,
                "can't be read: " + answer.text().safe(String.valueOf(why)),
                answer.text().safe(e));
    }
}
