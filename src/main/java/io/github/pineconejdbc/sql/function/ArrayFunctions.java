package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.sql.function.FunctionRow.Area;
import io.github.pineconejdbc.sql.function.FunctionRow.JdbcList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
