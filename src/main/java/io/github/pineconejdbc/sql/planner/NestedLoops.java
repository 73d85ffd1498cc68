package io.github.pineconejdbc.sql.planner;

import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.EnumerableDefaults;
import org.apache.calcite.linq4j.JoinType;
import org.apache.calcite.linq4j.function.Function2;
import org.apache.calcite.linq4j.function.Predicate2;
import org.jspecify.annotations.Nullable;

/** Joins by anything but equality, for the code that Calcite generates. */
public final class NestedLoops {

    /** A row that is no other one, though it may hold the same value. */
    private static final class Row<T extends @Nullable Object> {
        final T value;

        Row(T value) {
            this.value = value;
        }
    }

    private NestedLoops() {}

    /** Returns what Calcite's own method does, which takes rows of one column for the same where their values are. */
    public static <S, I extends @Nullable Object, R> Enumerable<R> join(
            Enumerable<S> outer,
            Enumerable<I> inner,
            Predicate2<S, I> condition,
            Function2<S, @Nullable I, R> result,
            JoinType type) {
        if (!type.generatesNullsOnLeft()) {
            return EnumerableDefaults.nestedLoopJoin(outer, inner, condition, result, type);
        }
        return EnumerableDefaults.nestedLoopJoin(
                outer,
                inner.select(Row::new),
                (left, right) -> condition.apply(left, right.value),
                (left, right) -> result.apply(left, right == null ? null : right.value),
                type);
    }
}
