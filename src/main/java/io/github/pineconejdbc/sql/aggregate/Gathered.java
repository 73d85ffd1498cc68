package io.github.pineconejdbc.sql.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are kept until all are there, to be sorted then. */
abstract class Gathered extends Accumulator {
    private final RowOrder order;
    private final boolean distinct;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param distinct whether rows that sort alike are one */
    Gathered(RowOrder order, boolean distinct) {
        this.order = order;
        this.distinct = distinct;
    }

    @Override
    public void add(@Nullable Object[] row) {
        rows.add(row);
    }

    final RowOrder order() {
        return order;
    }

    /** Returns the rows as they came. */
    final List<@Nullable Object[]> rows() {
        return rows;
    }

    /** Returns the rows in their order, those that sort alike as they came. */
    final List<@Nullable Object[]> sorted() {
        if (order.keys().isEmpty()) {
            return rows;
        }
        List<@Nullable Object[]> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return distinct ? firsts(sorted) : sorted;
    }

    /** Returns the first of the rows that sort alike. */
    final List<@Nullable Object[]> firsts(List<@Nullable Object[]> sorted) {
        List<@Nullable Object[]> firsts = new ArrayList<>();
        for (@Nullable Object[] row : sorted) {
            if (firsts.isEmpty() || order.compare(firsts.get(firsts.size() - 1), row) != 0) {
                firsts.add(row);
            }
        }
        return firsts;
    }
}
