package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.StatementMemory;
import io.github.pineconejdbc.sql.function.TextFunctions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Aggregates that put the values of a group one after the other. */
final class GatheredLists {
    private static final int SHORT = 16;

    /** What an element takes in a list, and what a list does that shares its elements. */
    private static final int REFERENCE = 8;

    private static final int LIST = 96;

    private GatheredLists() {}

    /** ARRAY_AGG: NULLs are elements, and arrays those of an array of one dimension more. */
    static final class Array extends Gathered {
        private @Nullable Object[] unsorted = new Object[SHORT];
        private int size;
        private long made;
        private boolean ofArrays;

        Array(RowOrder order, boolean distinct) {
            super(order, distinct);
        }

        @Override
        public void add(@Nullable Object[] row) {
            ofArrays |= row[0] instanceof List;
            if (!order().keys().isEmpty()) {
                super.add(row);
                return;
            }
            if (size == unsorted.length) {
                unsorted = Arrays.copyOf(unsorted, 2 * size);
                made += (long) unsorted.length * REFERENCE;
            }
            unsorted[size++] = row[0];
        }

        /** The frames of a window that grow share their elements. */
        @Override
        public @Nullable Object result() {
            List<@Nullable Object> elements;
            if (order().keys().isEmpty()) {
                elements = Collections.unmodifiableList(Arrays.asList(unsorted).subList(0, size));
            } else {
                elements = new ArrayList<>();
                for (@Nullable Object[] row : sorted()) {
                    elements.add(row[0]);
                }
                made += (long) elements.size() * REFERENCE;
            }
            if (elements.isEmpty()) {
                return null;
            }
            if (ofArrays) {
                checkDimensions(elements);
            }
            return elements;
        }

        @Override
        long made(@Nullable Object result) {
            long bytes = made + LIST;
            made = 0;
            return bytes;
        }

        private static void checkDimensions(List<@Nullable Object> arrays) {
            List<Integer> first = dimensions(arrays.get(0));
            for (Object array : arrays) {
                if (array == null) {
                    throw ErrorCondition.NULL_NOT_ALLOWED.exception("ARRAY_AGG: an array is NULL");
                }
                if (((List<?>) array).isEmpty()) {
                    throw ErrorCondition.BAD_ELEMENT.exception("ARRAY_AGG: an array is empty");
                }
                if (!dimensions(array).equals(first)) {
                    throw ErrorCondition.BAD_ELEMENT.exception("ARRAY_AGG: the arrays have different dimensions");
                }
            }
        }

        private static List<Integer> dimensions(@Nullable Object array) {
            List<Integer> dimensions = new ArrayList<>();
            for (Object part = array; part instanceof List<?> list && !list.isEmpty(); part = list.get(0)) {
                dimensions.add(list.size());
            }
            return dimensions;
        }
    }

    /** STRING_AGG: each text but the first has its own separator before it. */
    static final class Text extends Gathered {
        Text(RowOrder order, boolean distinct) {
            super(order, distinct);
        }

        @Override
        public void add(@Nullable Object[] row) {
            if (row[0] != null) {
                super.add(row);
            }
        }

        @Override
        public @Nullable Object result() {
            StringBuilder text = new StringBuilder();
            boolean first = true;
            for (@Nullable Object[] row : sorted()) {
                if (!first && row[1] != null) {
                    text.append(row[1]);
                }
                text.append(row[0]);
                first = false;
                if (text.length() > TextFunctions.LONGEST) {
                    throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception(
                            "STRING_AGG: the text has more than " + TextFunctions.LONGEST + " characters");
                }
            }
            return first ? null : text.toString();
        }

        @Override
        long made(@Nullable Object result) {
            return result instanceof String text ? StatementMemory.textSize(text) : 0;
        }
    }

    /** NTH_VALUE, of a window's frame. */
    static final class Nth extends Gathered {
        private boolean differs;

        Nth(RowOrder order) {
            super(order, false);
        }

        @Override
        public void add(@Nullable Object[] row) {
            super.add(row);
            differs |= !Objects.equals(row[1], rows().get(0)[1]);
        }

        @Override
        public @Nullable Object result() {
            Object first = rows().isEmpty() ? null : rows().get(0)[1];
            if (first == null) {
                return null;
            }
            if (differs) {
                // Which of them is the current row's isn't known here.
                throw ErrorCondition.NOT_SUPPORTED.exception(
                        "NTH_VALUE takes one number for all rows of a frame: this one differs from row to row");
            }
            long n = ((Number) first).longValue();
            if (n < 1) {
                throw ErrorCondition.BAD_NTH_VALUE.exception("NTH_VALUE counts from 1, and not " + n);
            }
            return n > rows().size() ? null : rows().get((int) n - 1)[0];
        }
    }
}
