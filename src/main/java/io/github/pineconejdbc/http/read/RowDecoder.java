package io.github.pineconejdbc.http.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.Json;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.StringMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * What a value in the row's object is for.
     *
     * @param column the column that it may become
     * @param slot the column's
     * @param place the column's place where the value is
     * @param condition what a member has to say of itself, where that is what the value is for; else null
     * @param cell where it is kept until the row is read; negative where the row itself holds it
     * @param isSure whether the value counts whatever else there is
     */
    private record Use(
            Column column, int slot, Place place, Place.@Nullable Where condition, int cell, boolean isSure) {
        Use(Column column, int slot, Place place, Place.@Nullable Where condition, int cell) {
            this(column, slot, place, condition, cell, place.members() == null);
        }
    }

    /**
     * A value that members of any name have.
     *
     * @param cell where that of the member read last is kept
     * @param conditions where it is kept what that member has to say
     * @param found where the value is kept if it counts
     */
    private record OfMembers(int cell, int[] conditions, int found) {}

    /**
     * A column with several places, or with one that isn't sure.
     *
     * @param cells where the places' values are kept
     */
    private record Choice(int slot, int[] cells) {}

    /** Stands for the values of two members, of which neither counts. */
    private static final Object SEVERAL = new Object();

    private static final Use[] UNUSED = {};

    /** A place in the row's object: a value that is of use, or the way to one, or both. */
    private static final class Node {
        final Map<String, Node> members = new HashMap<>();
        final List<OfMembers> ofMembers = new ArrayList<>();
        Use[] uses = UNUSED;

        @Nullable
        Node member(String name) {
            Node member = members.get(name);
            return member != null ? member : members.get(Place.ANY);
        }

        void use(Use use) {
            uses = Arrays.copyOf(uses, uses.length + 1);
            uses[uses.length - 1] = use;
        }
    }

    /** The members of one object of rows as they came: those of a list are much alike. */
    private static final class Members {
        final Node node;
        final Map<String, Member> byName = new HashMap<>();

        /** None, but what is before the first. */
        final Member start = new Member("", null);

        Members(Node node) {
            this.node = node;
        }
    }

    /** One of them. */
    private static final class Member {
        final SerializableString name;

        /** Its place; null where it isn't wanted. */
        final @Nullable Node node;

        /** What it was once followed by. */
        @Nullable
        Member next;

        private @Nullable Members inside;

        Member(String name, @Nullable Node node) {
            this.name = new SerializedString(name);
            this.node = node;
        }

        Members inside(Node place) {
            Members members = inside;
            if (members == null) {
                members = new Members(place);
                inside = members;
            }
            return members;
        }
    }

    /** So many names are remembered of what comes, and any number of other ones can come. */
    private static final int MOST_REMEMBERED = 256;

    private static final byte[] NOTHING = {};

    /** A row takes ten times the bytes in memory that an empty one takes in an answer; a page is asked for 100. */
    private static final int MOST_ROWS = 100_000;

    /** It goes into a URL, and all tokens of a list are remembered. */
    private static final int LONGEST_TOKEN = 8_192;

    private static final int LONGEST_END = 512;
    private static final Pattern TOKEN_AT_END = Pattern.compile(
            "(?<!\\\\)\"pagination\"\\s*:\\s*\\{\\s*\"next\"\\s*:\\s*\"([\\x20-\\x7e&&[^\"\\\\]]+)\"\\s*\\}\\s*\\}\\s*$");

    private final Column[] columns;
    private final int[] ofPath;
    private final int[] required;
    private final Node root = new Node();
    private final List<Choice> choices = new ArrayList<>();
    private int cells;

    /** What the last readers learned is of use to the next ones; two at a time don't share one. */
    private final Deque<Reader> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param columns the wanted columns, in the order of the row
     * @param required how many of them, from the first, the query itself uses: only those have to be there
     */
    RowDecoder(List<Column> columns, int required) {
        this.columns = columns.toArray(new Column[0]);
        // Streams would take longer to load than all the rest here.
        BitSet fromPath = new BitSet();
        BitSet needed = new BitSet();
        for (int slot = 0; slot < columns.size(); slot++) {
            Column column = columns.get(slot);
            fromPath.set(slot, column.isOfPath());
            needed.set(slot, slot < required && column.required());
            List<Place> places = column.places();
            if (places.size() == 1 && places.get(0).members() == null) {
                Place place = places.get(0);
                node(place.path()).use(new Use(column, slot, place, null, -1));
            } else if (!places.isEmpty()) {
                int[] found = new int[places.size()];
                for (int i = 0; i < found.length; i++) {
                    found[i] = place(column, slot, places.get(i));
                }
                choices.add(new Choice(slot, found));
            }
        }
        this.ofPath = slots(fromPath);
        this.required = slots(needed);
    }

    private static int[] slots(BitSet of) {
        int[] slots = new int[of.cardinality()];
        int at = 0;
        for (int slot = of.nextSetBit(0); slot >= 0; slot = of.nextSetBit(slot + 1)) {
            slots[at++] = slot;
        }
        return slots;
    }

    /** Prepares for a value, and returns where it is kept. */
    private int place(Column column, int slot, Place place) {
        int cell = cells++;
        node(place.path()).use(new Use(column, slot, place, null, cell));
        List<String> members = place.members();
        if (members == null) {
            return cell;
        }
        int[] conditions = new int[place.where().size()];
        for (int i = 0; i < conditions.length; i++) {
            Place.Where condition = place.where().get(i);
            List<String> path = new ArrayList<>(members);
            path.add(condition.member());
            conditions[i] = cells++;
            node(path).use(new Use(column, slot, place, condition, conditions[i]));
        }
        int found = cells++;
        node(members).ofMembers.add(new OfMembers(cell, conditions, found));
        return found;
    }

    private Node node(List<String> path) {
        Node node = root;
        for (String name : path) {
            node = node.members.computeIfAbsent(name, n -> new Node());
        }
        return node;
    }

    /**
     * Returns the row that a describe endpoint answered with.
     *
     * @param ofPath what the columns hold that the path tells, by their names
     */
    @Nullable
    Object[] row(Answer answer, Map<String, String> ofPath) {
        Reader reader = reader();
        try (JsonParser parser = Json.FACTORY.createParser(answer.body(), 0, answer.length())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, answer, "is no JSON object");
            @Nullable Object[] row = reader.row(parser, answer, ofPath);
            expect(parser.nextToken() == null, answer, "goes on after its end");
            done(reader);
            return row;
        } catch (IOException e) {
            throw invalid(answer, e);
        }
    }

    /**
     * Returns the rows, and the token of the next page, that a list endpoint answered with.
     *
     * @param ofPath what the columns hold that the path tells, by their names
     */
    Page page(Answer answer, String member, Map<String, String> ofPath) {
        List<@Nullable Object[]> rows = null;
        String next = null;
        Reader reader = reader();
        try (JsonParser parser = Json.FACTORY.createParser(answer.body(), 0, answer.length())) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, answer, "is no JSON object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(member)) {
                    rows = reader.rows(parser, answer, member, ofPath);
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
        int from = Math.max(0, answer.length() - LONGEST_END);
        Matcher end = TOKEN_AT_END.matcher(
                new String(answer.body(), from, answer.length() - from, StandardCharsets.ISO_8859_1));
        return end.find() ? end.group(1) : null;
    }

    private Reader reader() {
        Reader reader = idle.poll();
        return reader == null ? new Reader() : reader;
    }

    /** One that failed on its way isn't used again. */
    private void done(Reader reader) {
        reader.forgetAnswer();
        idle.push(reader);
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
        private final Members ofRow = new Members(root);
        private int remembered;
        private boolean ofMany;

        private final @Nullable Repeats[] repeats = new @Nullable Repeats[columns.length];
        private final @Nullable Object[] last = new @Nullable Object[columns.length];
        private final Repeats tagValues = new Repeats();
        private final StringMap.Builder map = new StringMap.Builder();

        private final @Nullable Object[] kept = new @Nullable Object[cells];

        private int jsonBegin;
        private int jsonLength = -1;
        private byte[] jsonSource = NOTHING;
        private String json = "";

        List<@Nullable Object[]> rows(JsonParser parser, Answer answer, String member, Map<String, String> ofPath)
                throws IOException {
            expect(parser.currentToken() == JsonToken.START_ARRAY, answer, "has no array '" + member + "'");
            List<@Nullable Object[]> rows = new ArrayList<>();
            ofMany = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                // What would be said is put together where it is said: this is done for each row.
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw bad(answer, "has something that is no object in '" + member + "'", null);
                }
                if (rows.size() == MOST_ROWS) {
                    throw bad(answer, "has more than " + MOST_ROWS + " rows in '" + member + "'", null);
                }
                rows.add(row(parser, answer, ofPath));
            }
            return rows;
        }

        @Nullable
        Object[] row(JsonParser parser, Answer answer, Map<String, String> ofPath) throws IOException {
            @Nullable Object[] row = new @Nullable Object[columns.length];
            Arrays.fill(kept, null);
            object(parser, ofRow, row, answer);
            for (Choice choice : choices) {
                row[choice.slot()] = chosen(choice);
            }
            for (int slot : RowDecoder.this.ofPath) {
                row[slot] = ofPath.get(columns[slot].name());
            }
            for (int slot : required) {
                if (row[slot] == null) {
                    throw ErrorCondition.NULL_NOT_ALLOWED.exception(
                            answer.path() + " answered without '" + field(columns[slot]) + "', which it always has");
                }
            }
            return row;
        }

        /** Returns what the first place holds that holds anything. */
        private @Nullable Object chosen(Choice choice) {
            for (int cell : choice.cells()) {
                if (kept[cell] != null) {
                    return kept[cell] == SEVERAL ? null : kept[cell];
                }
            }
            return null;
        }

        private void object(JsonParser parser, Members members, @Nullable Object[] row, Answer answer)
                throws IOException {
            Member before = members.start;
            while (true) {
                Member expected = before.next;
                // The parser needn't read a name that it only has to compare.
                boolean asExpected = expected != null && parser.nextFieldName(expected.name);
                if (expected == null) {
                    parser.nextFieldName();
                }
                if (parser.currentToken() == JsonToken.END_OBJECT) {
                    return;
                }
                Member member = asExpected && expected != null ? expected : next(before, members, parser.currentName());
                Node node = member.node;
                JsonToken value = parser.nextToken();
                if (node == null) {
                    parser.skipChildren();
                } else if (node.uses.length == 0) {
                    if (value != JsonToken.START_OBJECT) {
                        parser.skipChildren();
                    } else if (node.ofMembers.isEmpty()) {
                        object(parser, member.inside(node), row, answer);
                    } else {
                        oneOfMany(parser, member.inside(node), row, answer);
                    }
                } else if (node.uses.length == 1 && node.members.isEmpty()) {
                    use(parser, node.uses[0], row, answer);
                } else {
                    wholeAndParts(parser, member.inside(node), row, answer);
                }
                before = member;
            }
        }

        /** Returns the member of a name, and remembers that it may follow the one before. */
        private Member next(Member before, Members members, String name) {
            Member member = members.byName.get(name);
            if (member == null) {
                member = new Member(name, members.node.member(name));
                if (remembered < MOST_REMEMBERED) {
                    remembered++;
                    members.byName.put(name, member);
                }
            }
            if (before.next == null && members.byName.containsKey(name)) {
                before.next = member;
            }
            return member;
        }

        /** Reads a member of any name: what it holds counts if it says so, and is the only one that does. */
        private void oneOfMany(JsonParser parser, Members members, @Nullable Object[] row, Answer answer)
                throws IOException {
            for (OfMembers value : members.node.ofMembers) {
                kept[value.cell()] = null;
                for (int condition : value.conditions()) {
                    kept[condition] = null;
                }
            }
            object(parser, members, row, answer);
            for (OfMembers value : members.node.ofMembers) {
                Object held = kept[value.cell()];
                for (int condition : value.conditions()) {
                    held = kept[condition] == null ? null : held;
                }
                if (held instanceof DriverException misfit) {
                    throw misfit;
                }
                if (held != null) {
                    kept[value.found()] = kept[value.found()] == null ? held : SEVERAL;
                }
            }
        }

        private void use(JsonParser parser, Use use, @Nullable Object[] row, Answer answer) throws IOException {
            if (use.condition() != null) {
                keep(use, row, holds(parser, use.condition()));
            } else if (use.isSure()) {
                keep(use, row, value(parser, use, answer));
            } else {
                try {
                    keep(use, row, value(parser, use, answer));
                } catch (DriverException misfit) {
                    // It is none before it is known that the member counts.
                    keep(use, row, misfit);
                    parser.skipChildren();
                }
            }
        }

        private void keep(Use use, @Nullable Object[] row, @Nullable Object value) {
            if (use.cell() < 0) {
                row[use.slot()] = value;
            } else {
                kept[use.cell()] = value;
            }
        }

        private @Nullable Boolean holds(JsonParser parser, Place.Where condition) throws IOException {
            JsonToken token = parser.currentToken();
            boolean holds = condition.values().isEmpty()
                    ? token != JsonToken.VALUE_NULL
                    : token == JsonToken.VALUE_STRING && condition.values().contains(parser.getText());
            parser.skipChildren();
            return holds ? true : null;
        }

        /** An object that is wanted whole and in parts is read once; what else has several uses is read for each. */
        private void wholeAndParts(JsonParser parser, Members members, @Nullable Object[] row, Answer answer)
                throws IOException {
            Node node = members.node;
            if (!parser.currentToken().isStructStart()) {
                for (Use use : node.uses) {
                    use(parser, use, row, answer);
                }
                return;
            }
            boolean object = parser.currentToken() == JsonToken.START_OBJECT;
            Use only = node.uses[0];
            if (object && node.uses.length == 1 && only.column().type() == ColumnType.JSON && only.isSure()) {
                keep(only, row, json(parser, answer, members, row));
                return;
            }
            String whole = json(parser, answer);
            for (Use use : node.uses) {
                try (JsonParser again = Json.FACTORY.createParser(whole)) {
                    again.nextToken();
                    use(again, use, row, answer);
                }
            }
            if (object && !node.members.isEmpty()) {
                try (JsonParser parts = Json.FACTORY.createParser(whole)) {
                    parts.nextToken();
                    object(parts, members, row, answer);
                }
            }
        }

        void forgetAnswer() {
            jsonSource = NOTHING;
            jsonLength = -1;
            json = "";
        }

        private @Nullable Object value(JsonParser parser, Use use, Answer answer) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            int slot = use.slot();
            if (use.place().constant() != null) {
                parser.skipChildren();
                return use.place().constant();
            }
            return switch (use.column().type()) {
                case VARCHAR -> {
                    expectText(parser, use, answer);
                    Repeats values = repeats[slot];
                    if (values == null && ofMany) {
                        values = new Repeats();
                        repeats[slot] = values;
                    }
                    yield values == null ? parser.getText() : values.text(parser, answer);
                }
                case INTEGER -> {
                    int value = (int) integer(parser, use, answer, Integer.MIN_VALUE, Integer.MAX_VALUE);
                    yield value == 0 && use.place().zeroIsNull() ? null : boxed(slot, value);
                }
                case BIGINT -> {
                    long value = integer(parser, use, answer, Long.MIN_VALUE, Long.MAX_VALUE);
                    yield value == 0 && use.place().zeroIsNull() ? null : (Object) value;
                }
                case DOUBLE -> number(parser, use, answer);
                case BOOLEAN -> bool(parser, use, answer);
                case TIMESTAMP -> time(parser, use, answer);
                case MAP -> map(parser, use, answer);
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

        private StringMap map(JsonParser parser, Use use, Answer answer) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
            }
            String name = parser.nextFieldName();
            while (name != null) {
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
                }
                map.put(
                        name,
                        value == JsonToken.VALUE_NULL
                                ? null
                                : value == JsonToken.VALUE_STRING ? tagValues.text(parser, answer) : parser.getText());
                name = parser.nextFieldName();
            }
            return map.build();
        }

        private String json(JsonParser parser, Answer answer) throws IOException {
            return json(parser, answer, null, null);
        }

        /**
         * Returns the value's text without blanks, which is the text as it came where it has none.
         *
         * @param parts what is wanted of the object's members, which the row then holds; null for nothing
         */
        private String json(
                JsonParser parser, Answer answer, @Nullable Members parts, @Nullable Object @Nullable [] row)
                throws IOException {
            long begin = parser.currentTokenLocation().getByteOffset();
            byte[] body = answer.body();
            // Where the place is known: not in an answer in UTF-16, nor in a part that is read for a second time.
            if (begin < 0 || begin >= answer.length() || !parser.currentToken().isStructStart()) {
                String text = Json.written(parser);
                if (parts != null && row != null) {
                    try (JsonParser again = Json.FACTORY.createParser(text)) {
                        again.nextToken();
                        object(again, parts, row, answer);
                    }
                }
                return text;
            }
            if (parts != null && row != null) {
                object(parser, parts, row, answer);
            } else {
                parser.skipChildren();
            }
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
                    text = Json.written(again);
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

    private static void expectText(JsonParser parser, Use use, Answer answer) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
        }
    }

    private static long integer(JsonParser parser, Use use, Answer answer, long least, long greatest)
            throws IOException {
        long value;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            try {
                value = parser.getLongValue();
            } catch (InputCoercionException e) {
                throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, use, answer);
            }
        } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            value = whole(parser, use, answer);
        } else {
            throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
        }
        if (value < least || value > greatest) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, use, answer);
        }
        return value;
    }

    /** A number such as 1e3 or 2.0 is whole all the same. */
    private static long whole(JsonParser parser, Use use, Answer answer) throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if (value.signum() == 0) {
            return 0;
        }
        if ((long) value.precision() - value.scale() > 19) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, use, answer);
        }
        if (value.stripTrailingZeros().scale() > 0) {
            throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, use, answer);
        }
    }

    private static double number(JsonParser parser, Use use, Answer answer) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
        }
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            throw misfit(ErrorCondition.NUMBER_OUT_OF_RANGE, parser, use, answer);
        }
        return value;
    }

    private static boolean bool(JsonParser parser, Use use, Answer answer) throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw misfit(ErrorCondition.BAD_CAST, parser, use, answer);
        }
        return parser.getBooleanValue();
    }

    private static long time(JsonParser parser, Use use, Answer answer) throws IOException {
        expectText(parser, use, answer);
        try {
            return Times.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (DateTimeException | ArithmeticException e) {
            throw ErrorCondition.BAD_DATETIME.exception(
                    answer.path() + ": '" + use.place() + "' is no time: '"
                            + answer.text().safe(parser.getText()) + "'",
                    answer.text().safe(e));
        }
    }

    private static DriverException misfit(ErrorCondition condition, JsonParser parser, Use use, Answer answer)
            throws IOException {
        JsonToken token = parser.currentToken();
        String found = switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> "'" + answer.text().safe(parser.getText()) + "'";
        };
        return condition.exception(answer.path() + ": '" + use.place() + "' doesn't fit "
                + name(use.column().type()) + ": " + found);
    }

    private static String name(ColumnType type) {
        return type == ColumnType.MAP ? "a map of strings" : type.name();
    }

    private static String field(Column column) {
        return column.isOfPath()
                ? column.name()
                : column.places().stream().map(Place::toString).collect(Collectors.joining("' or '"));
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
