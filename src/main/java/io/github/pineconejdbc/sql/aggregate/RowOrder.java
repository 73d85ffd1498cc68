package io.github.pineconejdbc.sql.aggregate;

import io.github.pineconejdbc.sql.Cancellation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ORDER BY of an aggregate, whose keys are the last values of a row: a letter for each, {@code a} for ascending and
 * {@code d} for descending, a capital where NULL isn't the largest value.
 *
 * @param first where the keys begin
 */
record RowOrder(int first, String keys) implements Comparator<@Nullable Object[]> {
    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        return compare(left, first, right, first);
    }

    /** Compares rows whose keys begin at different places. */
    int compare(@Nullable Object[] left, int leftFirst, @Nullable Object[] right, int rightFirst) {
        for (int i = 0; i < keys.length(); i++) {
            int compared = compare(left[leftFirst + i], right[rightFirst + i], keys.charAt(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static int compare(@Nullable Object left, @Nullable Object right, char key) {
        boolean descending = Character.toLowerCase(key) == 'd';
        if (left == null || right == null) {
            boolean nullsFirst = descending != Character.isUpperCase(key);
            return left == right ? 0 : (left == null) == nullsFirst ? -1 : 1;
        }
        return descending ? values(right, left) : values(left, right);
    }

    /** Compares values of one type, or numbers of any; NULL inside is the largest value. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int values(@Nullable Object left, @Nullable Object right) {
        Cancellation.check();
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        if (left instanceof Number a && right instanceof Number b && a.getClass() != b.getClass()) {
            return isDouble(a) || isDouble(b)
                    ? Double.compare(a.doubleValue(), b.doubleValue())
                    : new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        if (left instanceof @Nullable Object[] a && right instanceof @Nullable Object[] b) {
            return lists(Arrays.asList(a).iterator(), Arrays.asList(b).iterator());
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return lists(a.iterator(), b.iterator());
        }
        if (left instanceof Map<?, ?> || !(left instanceof Comparable comparable)) {
            return left.toString().compareTo(right.toString());
        }
        return comparable.compareTo(right);
    }

    private static boolean isDouble(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    private static int lists(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            int compared = values(left.next(), right.next());
            if (compared != 0) {
                return compared;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
