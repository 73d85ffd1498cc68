package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.Cancellation;
import io.github.pineconejdbc.sql.number.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.calcite.avatica.util.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What values are to generated code, and to everybody else: binary values Avatica's ByteString and arrays of bytes,
 * numbers {@link Numeric} and BigDecimal.
 */
final class EngineValues {
    private EngineValues() {}

    /** Returns a value, or a list of some, as generated code takes it. */
    static @Nullable Object inside(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return new ByteString(bytes);
        }
        if (value instanceof BigDecimal number) {
            return Numeric.of(number);
        }
        if (value instanceof List<?> list
                && list.stream().anyMatch(element -> element instanceof byte[] || element instanceof BigDecimal)) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(inside(element)));
            return copy;
        }
        return value;
    }

    /** Returns a row without generated code's class: the same array where it holds none, since it may be kept. */
    static @Nullable Object[] outside(@Nullable Object[] row) {
        return new Outside().row(row);
    }

    /**
     * Takes a value once that a row holds many times over: an array of two of an array of two, and so on, holds few arrays
     * and a billion elements.
     */
    private static final class Outside {
        private @Nullable IdentityHashMap<Object, @Nullable Object> known;

        @Nullable
        Object[] row(@Nullable Object[] row) {
            @Nullable Object[] result = row;
            for (int i = 0; i < row.length; i++) {
                Object plain = value(row[i]);
                if (plain != row[i]) {
                    result = result == row ? row.clone() : result;
                    result[i] = plain;
                }
            }
            return result;
        }

        private @Nullable Object value(@Nullable Object value) {
            if (value instanceof ByteString bytes) {
                return bytes.getBytes();
            }
            if (value instanceof Numeric number) {
                return number.plain();
            }
            boolean several = value instanceof @Nullable Object[] || value instanceof List<?> list && !list.isEmpty();
            if (value == null || !several) {
                return value;
            }
            Cancellation.check();
            if (known == null) {
                known = new IdentityHashMap<>();
            }
            Object plain = known.get(value);
            if (plain == null) {
                plain = value instanceof List<?> list ? list(list) : row((@Nullable Object[]) value);
                known.put(value, plain);
            }
            return plain;
        }

        private List<?> list(List<?> list) {
            @Nullable Object[] elements = list.toArray();
            @Nullable Object[] plain = row(elements);
            return plain == elements ? list : new ArrayList<>(Arrays.asList(plain));
        }
    }
}
