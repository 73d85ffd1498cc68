package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.ArrayText;
import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of arrays and multisets. Public for the code that Calcite generates. */
public final class ArrayFunctions {
    static final List<FunctionRow> ROWS = new Area(ArrayFunctions.class, JdbcList.NONE)
            .operator(
                    "exceptAll",
                    "MULTISET EXCEPT ALL(multiset, multiset) multiset",
                    "The elements of one that have no counterpart in another",
                    "CARDINALITY(MULTISET[1, 1, 2] MULTISET EXCEPT ALL MULTISET[1])",
                    "2")
            .operator(
                    "intersectAll",
                    "MULTISET INTERSECT ALL(multiset, multiset) multiset",
                    "The elements of one that have a counterpart in another",
                    "CARDINALITY(MULTISET[1, 1, 2] MULTISET INTERSECT ALL MULTISET[1])",
                    "1")
            .operator(
                    "isSubmultiset",
                    "SUBMULTISET OF(multiset, multiset) boolean",
                    "Whether each element has a counterpart in another",
                    "MULTISET[1] SUBMULTISET OF MULTISET[1, 2]",
                    "true")
            .step("rowText(any?...) text")
            .step("recordText(anyoutput?...) text")
            .step("fields(anyelement?...) anyelement")
            .step("textToTexts(text) text[]")
            .step("arrayText(text[]) text")
            .row(
                    "ARRAY_LENGTH(anyarray, integer) integer?",
                    "Elements of a dimension",
                    "ARRAY_LENGTH(ARRAY[1, 2], 1)",
                    "2")
            .row(
                    "arrayLength",
                    "ARRAY_UPPER(anyarray, integer) integer?",
                    "The last subscript of a dimension",
                    "ARRAY_UPPER(ARRAY[1, 2], 1)",
                    "2")
            .row(
                    "ARRAY_LOWER(anyarray, integer) integer?",
                    "The first subscript of a dimension",
                    "ARRAY_LOWER(ARRAY[1, 2], 1)",
                    "1")
            .row("ARRAY_NDIMS(anyarray) integer?", "Dimensions", "ARRAY_NDIMS(ARRAY[1, 2])", "1")
            .row("ARRAY_DIMS(anyarray) text?", "The bounds of each dimension", "ARRAY_DIMS(ARRAY[1, 2])", "[1:2]")
            .row("CARDINALITY(anyarray) integer", "Elements of all dimensions", "CARDINALITY(ARRAY[1, 2])", "2")
            .row("CARDINALITY(multiset) integer", "Elements", "CARDINALITY(MULTISET[1, 2])", "2")
            .row(
                    "ARRAY_POSITION(anyarray?, anyelement?, integer? = 1) integer?",
                    "Where an element is first",
                    "ARRAY_POSITION(ARRAY['a', 'b'], 'b')",
                    "2")
            .row(
                    "ARRAY_POSITIONS(anyarray?, anyelement?) integer[]?",
                    "Where an element is",
                    "ARRAY_POSITIONS(ARRAY[1, 2, 1], 1)",
                    "{1,3}")
            .row(
                    "ARRAY_APPEND(anyarray?, anyelement?) anyarray",
                    "An array and an element",
                    "ARRAY_APPEND(ARRAY[1], 2)",
                    "{1,2}")
            .row(
                    "ARRAY_PREPEND(anyelement?, anyarray?) anyarray",
                    "An element and an array",
                    "ARRAY_PREPEND(1, ARRAY[2])",
                    "{1,2}")
            .row(
                    "ARRAY_CAT(anyarray?, anyarray?) anyarray?",
                    "An array after another",
                    "ARRAY_CAT(ARRAY[1], ARRAY[2])",
                    "{1,2}")
            .row(
                    "ARRAY_REMOVE(anyarray?, anyelement?) anyarray?",
                    "An array without an element",
                    "ARRAY_REMOVE(ARRAY[1, 2], 1)",
                    "{2}")
            .row(
                    "ARRAY_REPLACE(anyarray?, anyelement?, anyelement?) anyarray?",
                    "An array with an element in place of another",
                    "ARRAY_REPLACE(ARRAY[1, 2], 1, 3)",
                    "{3,2}")
            .row(
                    "ARRAY_TO_STRING(text[]?, text?, text? = NULL) text?",
                    "The elements with a text between",
                    "ARRAY_TO_STRING(ARRAY[1, 2], '-')",
                    "1-2")
            .row(
                    "TRIM_ARRAY(anyarray, integer) anyarray",
                    "An array without its last elements",
                    "TRIM_ARRAY(ARRAY[1, 2, 3], 1)",
                    "{1,2}")
            .operator(
                    "contains",
                    "@>(anyarray, anyarray) boolean",
                    "Whether an array has all elements of another",
                    "ARRAY[1, 2] @> ARRAY[2]",
                    "true")
            .operator(
                    "isContained",
                    "<@(anyarray, anyarray) boolean",
                    "Whether another array has all elements",
                    "ARRAY[2] <@ ARRAY[1, 2]",
                    "true")
            .operator(
                    "overlaps",
                    "&&(anyarray, anyarray) boolean",
                    "Whether two arrays have an element in common",
                    "ARRAY[1, 2] && ARRAY[2, 3]",
                    "true")
            .operator(
                    "slice",
                    "[:](anyarray, integer?, integer?) anyarray",
                    "A part of an array",
                    "(ARRAY[1, 2, 3])[2:3]",
                    "{2,3}")
            .operator(
                    "arrayCat",
                    "||(anyarray?, anyarray?) anyarray?",
                    "An array after another",
                    "ARRAY[1] || ARRAY[2]",
                    "{1,2}")
            .operator(
                    "arrayAppend",
                    "||(anyarray?, anyelement?) anyarray",
                    "An array and an element",
                    "ARRAY[1] || 2",
                    "{1,2}")
            .operator(
                    "arrayPrepend",
                    "||(anyelement?, anyarray?) anyarray",
                    "An element and an array",
                    "1 || ARRAY[2]",
                    "{1,2}")
            .rows();

    private ArrayFunctions() {}

    /** Returns a text that is the same for rows of the same fields only. */
    public static String rowText(@Nullable String[] fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(field == null ? "-" : field.length() + ":" + field);
        }
        return text.toString();
    }

    /** Returns a row of some fields. */
    public static @Nullable Object[] fields(@Nullable Object[] fields) {
        return fields;
    }

    /** A row as PostgreSQL shows it: {@code (1,t,"a b")}. */
    public static String recordText(@Nullable String[] fields) {
        return ArrayText.writeRow(Arrays.asList(fields));
    }

    /** {@code a MULTISET EXCEPT ALL b}. */
    public static List<?> exceptAll(Collection<?> a, Collection<?> b) {
        return parted(a, b, false);
    }

    /** {@code a MULTISET INTERSECT ALL b}. */
    public static List<?> intersectAll(Collection<?> a, Collection<?> b) {
        return parted(a, b, true);
    }

    /** {@code a SUBMULTISET OF b}. */
    public static boolean isSubmultiset(Collection<?> a, Collection<?> b) {
        return parted(a, b, false).isEmpty();
    }

    /** Returns the elements that have a counterpart of their own among others, or those that have none. */
    private static List<?> parted(Collection<?> all, Collection<?> others, boolean having) {
        Map<@Nullable Object, Integer> left = new HashMap<>();
        for (Object other : others) {
            left.merge(other, 1, Integer::sum);
        }
        List<@Nullable Object> parted = new ArrayList<>();
        for (Object element : all) {
            int count = left.getOrDefault(element, 0);
            if (count > 0) {
                left.put(element, count - 1);
            }
            if (count > 0 == having) {
                parted.add(element);
            }
        }
        return parted;
    }

    /** Reads the text of an array. */
    public static List<?> textToTexts(String text) {
        return ArrayText.parse(text);
    }

    /** Returns the text of an array. */
    public static String arrayText(List<?> array) {
        return ArrayText.write(array);
    }

    private static @Nullable Integer size(@Nullable Object array, int dimension) {
        return dimension < 1 || !(array instanceof List<?> list) || list.isEmpty()
                ? null
                : dimension == 1 ? Integer.valueOf(list.size()) : size(list.get(0), dimension - 1);
    }

    public static @Nullable Integer arrayLength(List<?> array, int dimension) {
        return size(array, dimension);
    }

    public static @Nullable Integer arrayLower(List<?> array, int dimension) {
        return size(array, dimension) == null ? null : Integer.valueOf(1);
    }

    public static @Nullable Integer arrayNdims(List<?> array) {
        int dimensions = 0;
        while (size(array, dimensions + 1) != null) {
            dimensions++;
        }
        return dimensions == 0 ? null : Integer.valueOf(dimensions);
    }

    public static @Nullable String arrayDims(List<?> array) {
        StringBuilder dims = new StringBuilder();
        for (int i = 1; size(array, i) != null; i++) {
            dims.append("[1:").append(size(array, i)).append(']');
        }
        return dims.isEmpty() ? null : dims.toString();
    }

    public static int cardinality(List<?> array) {
        Cancellation.check();
        int count = 0;
        for (Object element : array) {
            count = Math.addExact(count, element instanceof List<?> list ? cardinality(list) : 1);
        }
        return count;
    }

    public static int cardinality(Collection<?> multiset) {
        return multiset.size();
    }

    private static boolean isSame(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number && b instanceof Number && a.getClass() != b.getClass()
                || a instanceof BigDecimal && b instanceof BigDecimal) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        }
        return Objects.deepEquals(a, b);
    }

    public static @Nullable Integer arrayPosition(
            @Nullable List<?> array, @Nullable Object element, @Nullable Integer from) {
        if (from == null) {
            throw ErrorCondition.NULL_NOT_ALLOWED.exception("Where to begin in an array isn't NULL");
        }
        for (int i = Math.max(1, from); array != null && i <= array.size(); i++) {
            if (isSame(array.get(i - 1), element)) {
                return i;
            }
        }
        return null;
    }

    public static @Nullable List<Integer> arrayPositions(@Nullable List<?> array, @Nullable Object element) {
        if (array == null) {
            return null;
        }
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (isSame(array.get(i), element)) {
                positions.add(i + 1);
            }
        }
        return positions;
    }

    public static List<?> arrayAppend(@Nullable List<?> array, @Nullable Object element) {
        List<@Nullable Object> all = array == null ? new ArrayList<>() : new ArrayList<>(array);
        all.add(element);
        return bounded(all);
    }

    public static List<?> arrayPrepend(@Nullable Object element, @Nullable List<?> array) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(element);
        if (array != null) {
            all.addAll(array);
        }
        return bounded(all);
    }

    public static @Nullable List<?> arrayCat(@Nullable List<?> a, @Nullable List<?> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean deeper = !a.isEmpty() && !b.isEmpty() && a.get(0) instanceof List<?> && !(b.get(0) instanceof List<?>);
        List<@Nullable Object> all = new ArrayList<>(a);
        if (deeper) {
            all.add(b);
        } else {
            all.addAll(b);
        }
        return bounded(all);
    }

    private static List<?> bounded(List<?> array) {
        TextFunctions.checkLength(array.size());
        Cancellation.part(array);
        return array;
    }

    public static @Nullable List<?> arrayRemove(@Nullable List<?> array, @Nullable Object element) {
        if (array == null) {
            return null;
        }
        List<@Nullable Object> left = new ArrayList<>(array);
        left.removeIf(each -> isSame(each, element));
        return left;
    }

    public static @Nullable List<?> arrayReplace(
            @Nullable List<?> array, @Nullable Object element, @Nullable Object replacement) {
        if (array == null) {
            return null;
        }
        List<@Nullable Object> all = new ArrayList<>(array);
        all.replaceAll(each -> isSame(each, element) ? replacement : each);
        return all;
    }

    public static @Nullable String arrayToString(
            @Nullable List<?> array, @Nullable String delimiter, @Nullable String none) {
        if (array == null || delimiter == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        boolean[] first = {true};
        join(array, delimiter, none, text, first);
        return text.toString();
    }

    private static void join(
            List<?> array, String delimiter, @Nullable String none, StringBuilder text, boolean[] first) {
        for (Object element : array) {
            if (element instanceof List<?> list) {
                join(list, delimiter, none, text, first);
            } else if (element != null || none != null) {
                text.append(first[0] ? "" : delimiter).append(element == null ? none : element);
                first[0] = false;
                TextFunctions.checkLength(text.length());
            }
        }
    }

    public static List<?> trimArray(List<?> array, int count) {
        if (count < 0 || count > array.size()) {
            throw ErrorCondition.BAD_ELEMENT.exception("An array of " + array.size() + " elements can't lose " + count);
        }
        return array.subList(0, array.size() - count);
    }

    public static boolean contains(List<?> a, List<?> b) {
        return b.stream().allMatch(element -> element != null && has(a, element));
    }

    public static boolean isContained(List<?> a, List<?> b) {
        return contains(b, a);
    }

    public static boolean overlaps(List<?> a, List<?> b) {
        return b.stream().anyMatch(element -> element != null && has(a, element));
    }

    private static boolean has(List<?> array, Object element) {
        Cancellation.check();
        return array.stream().anyMatch(each -> isSame(each, element));
    }

    /** {@code array[from:to]}; a bound that isn't given is NULL. */
    public static List<?> slice(List<?> array, @Nullable Integer from, @Nullable Integer to) {
        int first = from == null ? 1 : Math.max(1, from);
        int last = to == null ? array.size() : Math.min(array.size(), to);
        return first > last ? List.of() : array.subList(first - 1, last);
    }
}
