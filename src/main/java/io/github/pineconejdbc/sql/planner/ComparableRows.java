package io.github.pineconejdbc.sql.planner;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.runtime.FlatLists;
import org.jspecify.annotations.Nullable;

/** Rows of many values that may be maps, which the compiler can't compare, for the code that Calcite generates. */
public final class ComparableRows {
    private ComparableRows() {}

    /** Returns values as one that can be compared, as far as they can. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static FlatLists.ComparableList<?> row(@Nullable Object[] values) {
        return FlatLists.ofComparable((List) Arrays.asList(values));
    }
}
