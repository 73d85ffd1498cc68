package io.github.pineconejdbc.sql.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.Interval;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import io.github.pineconejdbc.sql.json.WrittenJson;
import io.github.pineconejdbc.sql.number.Numeric;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions that return rows. Public for the code that Calcite generates. */
public final class SetFunctions {
    static final List<FunctionRow> ROWS = new Area(SetFunctions.class, JdbcList.NONE, true)
            .also("limit", "LIMIT(bigint) bigint")
            .also("offset", "OFFSET(bigint) bigint")
            .step("rowsFrom(text, anyelement?...) anyarray")
            .step("elements(anyarray) anyarray")
            .set(
                    "GENERATE_SERIES(integer, integer, integer = 1) setof integer",
                    "Numbers from one to another",
                    "ARRAY(SELECT GENERATE_SERIES(1, 7, 3))",
                    "{1,4,7}")
            .set("GENERATE_SERIES(bigint, bigint, bigint = 1) setof bigint", "Numbers from one to another", "", "")
            .set(
                    "GENERATE_SERIES(numeric, numeric, numeric = 1) setof numeric",
                    "Numbers from one to another",
                    "ARRAY(SELECT * FROM GENERATE_SERIES(1, 2, 0.5))",
                    "{1,1.5,2.0}")
            .set(
                    "GENERATE_SERIES(timestamp, timestamp, interval) setof timestamp",
                    "Times from one to another",
                    "(SELECT MAX(t) FROM GENERATE_SERIES(TIMESTAMP '2026-01-31', '2026-03-01', '1 month') t)",
                    "2026-02-28 00:00:00.000")
            .set(
                    "GENERATE_SERIES(timestamptz, timestamptz, interval, zone) setof timestamptz",
                    "Times from one to another",
                    "(SELECT COUNT(*) FROM GENERATE_SERIES(DATE '2026-01-01', '2026-01-03', '1 day'))",
                    "3")
            .set(
                    "GENERATE_SUBSCRIPTS(anyarray, integer, boolean = FALSE) setof integer",
                    "The subscripts of a dimension of an array",
                    "ARRAY(SELECT GENERATE_SUBSCRIPTS(ARRAY['a', 'b'], 1))",
                    "{1,2}")
            .set(
                    "JSONB_EACH(jsonb) setof key text, value jsonb",
                    "The keys and values of an object",
                    "(SELECT key || value FROM JSONB_EACH('{\"a\": [1]}'))",
                    "a[1]")
            .set(
                    "JSONB_EACH_TEXT(jsonb) setof key text, value text",
                    "The keys and values of an object, as text",
                    "(SELECT key || value FROM JSONB_EACH_TEXT('{\"a\": \"x\"}'))",
                    "ax")
            .set(
                    "JSONB_OBJECT_KEYS(jsonb) setof text",
                    "The keys of an object",
                    "ARRAY(SELECT JSONB_OBJECT_KEYS('{\"a\": 1, \"b\": 2}'))",
                    "{a,b}")
            .set(
                    "JSONB_ARRAY_ELEMENTS(jsonb) setof value jsonb",
                    "The elements of an array",
                    "(SELECT MIN(value::text) FROM JSONB_ARRAY_ELEMENTS('[[1]]'))",
                    "[1]")
            .set(
                    "JSONB_ARRAY_ELEMENTS_TEXT(jsonb) setof value text",
                    "The elements of an array, as text",
                    "ARRAY(SELECT JSONB_ARRAY_ELEMENTS_TEXT('[\"a\", 1, null]'))",
                    "{a,1,NULL}")
            .set("jsonEach", "JSON_EACH(json) setof key text, value json")
            .set("jsonEachText", "JSON_EACH_TEXT(json) setof key text, value text")
            .set("jsonObjectKeys", "JSON_OBJECT_KEYS(json) setof text")
            .set("jsonArrayElements", "JSON_ARRAY_ELEMENTS(json) setof value json")
            .set("jsonArrayElementsText", "JSON_ARRAY_ELEMENTS_TEXT(json) setof value text")
            .set(
                    "REGEXP_MATCHES(text, text, text = '') setof text[]",
                    "The parts in parentheses of the first match, or of all with the flag g",
                    "ARRAY(SELECT (REGEXP_MATCHES('a1a2', 'a([0-9])', 'g'))[1])",
                    "{1,2}")
            .set(
                    "REGEXP_SPLIT_TO_TABLE(text, text, text = '') setof text",
                    "The parts between matches",
                    "ARRAY(SELECT REGEXP_SPLIT_TO_TABLE('a1b22c', '[0-9]+'))",
                    "{a,b,c}")
            .set(
                    "STRING_TO_TABLE(text?, text?, text? = NULL) setof text",
                    "The parts between a text",
                    "ARRAY(SELECT STRING_TO_TABLE('a,b', ','))",
                    "{a,b}")
            .rows();

    private SetFunctions() {}

    /** Returns how many rows a computed LIMIT lets through. */
    public static long limit(long count) {
        return notNegative(count, ErrorCondition.BAD_LIMIT, "LIMIT");
    }

    /** Returns how many rows a computed OFFSET leaves out. */
    public static long offset(long count) {
        return notNegative(count, ErrorCondition.BAD_OFFSET, "OFFSET");
    }

    private static long notNegative(long count, ErrorCondition otherwise, String clause) {
        if (count < 0) {
            throw otherwise.exception(clause + " must not be negative");
        }
        return count;
    }

    /** Elements that are made as they are read, of which there may be more than memory holds. */
    private static final class Lazy extends AbstractList<@Nullable Object> {
        private final Iterable<? extends @Nullable Object> elements;

        Lazy(Iterable<? extends @Nullable Object> elements) {
            this.elements = elements;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Iterator<@Nullable Object> iterator() {
            return (Iterator<@Nullable Object>) elements.iterator();
        }

        @Override
        public @Nullable Object get(int index) {
            Iterator<@Nullable Object> iterator = iterator();
            for (int i = 0; i < index; i++) {
                Cancellation.check(i);
                iterator.next();
            }
            return iterator.next();
        }

        @Override
        public int size() {
            int size = 0;
            for (Iterator<@Nullable Object> iterator = iterator(); iterator.hasNext() && size < Integer.MAX_VALUE; ) {
                Cancellation.check(size++);
                iterator.next();
            }
            return size;
        }
    }

    /** What comes one after the other, until the last. */
    private abstract static class Steps implements Iterator<@Nullable Object> {
        private int turn;

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Cancellation.check(turn++ & Integer.MAX_VALUE);
            return advance();
        }

        abstract @Nullable Object advance();
    }

    /**
     * Returns the rows of several lists side by side; those of the shorter ones end with NULLs.
     *
     * @param shape the number of columns of each list, separated by commas; a plus at the end has the rows counted
     */
    public static List<?> rowsFrom(String shape, @Nullable Object[] sets) {
        boolean counted = shape.endsWith("+");
        int[] widths = Arrays.stream((counted ? shape.substring(0, shape.length() - 1) : shape).split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Lazy(() -> new Steps() {
            private final List<Iterator<?>> iterators = iterators(sets);
            private long count;

            @Override
            public boolean hasNext() {
                return iterators.stream().anyMatch(Iterator::hasNext);
            }

            @Override
            Object advance() {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < widths.length; i++) {
                    Object element =
                            iterators.get(i).hasNext() ? iterators.get(i).next() : null;
                    if (widths[i] == 1) {
                        row.add(element);
                    } else {
                        for (int field = 0; field < widths[i]; field++) {
                            row.add(element == null ? null : field(element, field));
                        }
                    }
                }
                if (counted) {
                    row.add(++count);
                }
                return row.toArray();
            }
        });
    }

    private static List<Iterator<?>> iterators(@Nullable Object[] sets) {
        List<Iterator<?>> iterators = new ArrayList<>();
        for (Object set : sets) {
            iterators.add(
                    set instanceof Map<?, ?> map
                            ? map.entrySet().iterator()
                            : set == null ? List.of().iterator() : ((Iterable<?>) set).iterator());
        }
        return iterators;
    }

    private static @Nullable Object field(Object row, int field) {
        if (row instanceof Map.Entry<?, ?> entry) {
            return field == 0 ? entry.getKey() : entry.getValue();
        }
        return row instanceof List<?> list ? list.get(field) : ((Object[]) row)[field];
    }

    /** Returns the elements of all dimensions of an array. */
    public static List<?> elements(List<?> array) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object element : array) {
            if (element instanceof List<?> inner) {
                all.addAll(elements(inner));
            } else {
                all.add(element);
            }
        }
        return all;
    }

    public static List<?> generateSeries(int from, int to, int step) {
        return generateSeries(from, to, step, Math::toIntExact);
    }

    public static List<?> generateSeries(long from, long to, long step) {
        return generateSeries(from, to, step, number -> number);
    }

    private static List<?> generateSeries(long from, long to, long step, LongFunction<Object> element) {
        checkStep(step);
        return new Lazy(() -> new Steps() {
            private long current = from;
            private boolean ended = step > 0 ? from > to : from < to;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            Object advance() {
                Object value = element.apply(current);
                ended = step > 0 ? to - step < current || to - step > to : to - step > current || to - step < to;
                current += step;
                return value;
            }
        });
    }

    public static List<?> generateSeries(BigDecimal from, BigDecimal to, BigDecimal step) {
        checkStep(step.signum());
        return series(from, to, step.signum(), value -> value.add(step), Numeric::of);
    }

    public static List<?> generateSeries(long from, long to, Interval step) {
        int direction = Long.signum(IntervalFunctions.intervalLength(step));
        checkStep(direction);
        return series(from, to, direction, time -> later(time, IntervalFunctions.plus(time, step)), time -> time);
    }

    public static List<?> generateSeries(long from, long to, Interval step, String zone) {
        int direction = Long.signum(IntervalFunctions.intervalLength(step));
        checkStep(direction);
        return series(from, to, direction, time -> later(time, IntervalFunctions.plus(time, step, zone)), time -> time);
    }

    private static long later(long time, long next) {
        if (next == time) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "Steps of GENERATE_SERIES below a millisecond aren't supported: no time is finer");
        }
        return next;
    }

    private static void checkStep(long step) {
        if (step == 0) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("The step of GENERATE_SERIES can't be zero");
        }
    }

    private static <T extends Comparable<? super T>> List<?> series(
            T from, T to, int direction, UnaryOperator<T> next, Function<T, Object> element) {
        return new Lazy(() -> new Steps() {
            private T current = from;

            @Override
            public boolean hasNext() {
                return current.compareTo(to) * direction <= 0;
            }

            @Override
            Object advance() {
                T value = current;
                current = next.apply(value);
                return element.apply(value);
            }
        });
    }

    public static List<?> generateSubscripts(List<?> array, int dimension, boolean reversed) {
        Integer length = ArrayFunctions.arrayLength(array, dimension);
        return length == null ? List.of() : reversed ? generateSeries(length, 1, -1) : generateSeries(1, length, 1);
    }

    public static List<?> jsonbEach(String json) {
        JsonNode object = object(json, "JSONB_EACH");
        return each(object, Jsonb.keys(object), Jsonb::write);
    }

    public static List<?> jsonbEachText(String json) {
        JsonNode object = object(json, "JSONB_EACH_TEXT");
        return each(object, Jsonb.keys(object), Jsonb::text);
    }

    public static List<?> jsonEach(String json) {
        return each(json, "JSON_EACH", false);
    }

    public static List<?> jsonEachText(String json) {
        return each(json, "JSON_EACH_TEXT", true);
    }

    private static List<?> each(String json, String function, boolean text) {
        object(json, function);
        return WrittenJson.parts(json).stream()
                .map(part -> new @Nullable Object[] {part.key(), text ? part.text() : part.json()})
                .toList();
    }

    private static List<?> each(JsonNode object, List<String> keys, Function<JsonNode, @Nullable String> value) {
        return keys.stream()
                .map(key -> new @Nullable Object[] {key, value.apply(object.get(key))})
                .toList();
    }

    public static List<?> jsonbObjectKeys(String json) {
        return Jsonb.keys(object(json, "JSONB_OBJECT_KEYS"));
    }

    public static List<?> jsonObjectKeys(String json) {
        object(json, "JSON_OBJECT_KEYS");
        return WrittenJson.parts(json).stream().map(WrittenJson.Part::key).toList();
    }

    private static JsonNode object(String json, String function) {
        JsonNode node = Jsonb.parse(json);
        if (!node.isObject()) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    function + " takes an object, not " + (node.isArray() ? "an array" : "a scalar"));
        }
        return node;
    }

    public static List<?> jsonbArrayElements(String json) {
        return elements(json, Jsonb::write);
    }

    public static List<?> jsonbArrayElementsText(String json) {
        return elements(json, Jsonb::text);
    }

    public static List<?> jsonArrayElements(String json) {
        array(json);
        return WrittenJson.parts(json).stream().map(WrittenJson.Part::json).toList();
    }

    public static List<?> jsonArrayElementsText(String json) {
        array(json);
        List<@Nullable String> elements = new ArrayList<>();
        WrittenJson.parts(json).forEach(part -> elements.add(part.text()));
        return elements;
    }

    private static List<?> elements(String json, Function<JsonNode, @Nullable String> value) {
        List<@Nullable String> elements = new ArrayList<>();
        array(json).forEach(element -> elements.add(value.apply(element)));
        return elements;
    }

    private static JsonNode array(String json) {
        JsonNode node = Jsonb.parse(json);
        if (!node.isArray()) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                    "There are elements in an array only, not in " + (node.isObject() ? "an object" : "a scalar"));
        }
        return node;
    }

    public static List<?> regexpMatches(String text, String pattern, String flags) {
        return PatternFunctions.allMatches(text, pattern, flags);
    }

    public static List<?> regexpSplitToTable(String text, String pattern, String flags) {
        return PatternFunctions.regexpSplitToArray(text, pattern, flags);
    }

    public static List<?> stringToTable(@Nullable String text, @Nullable String delimiter, @Nullable String none) {
        List<?> parts = TextFunctions.stringToArray(text, delimiter, none);
        return parts == null ? List.of() : parts;
    }
}
