package io.github.pineconejdbc.sql.planner;

import io.github.pineconejdbc.sql.number.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
        @Nullable Object[] result = row;
        for (int i = 0; i < row.length; i++) {
            Object plain = outside(row[i]);
            if (plain != row[i]) {
                result = result == row ? row.clone() : result;
                result[i] = plain;
            }
        }
        return result;
    }

    private static @Nullable Object outside(@Nullable Object value) {
        if (value instanceof ByteString bytes) {
            return bytes.getBytes();
        }
        if (value instanceof Numeric number) {
            return number.plain();
        }
        if (value instanceof @Nullable Object[] fields) {
            return outside(fields);
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            @Nullable Object[] elements = list.toArray();
            @Nullable Object[] plain = outside(elements);
            return plain == elements ? list : new ArrayList<>(Arrays.asList(plain));
        }
        return value;
    }
}
