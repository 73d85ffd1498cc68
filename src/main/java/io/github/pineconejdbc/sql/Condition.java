package io.github.pineconejdbc.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of the columns that the API can be asked by: a tree of AND and OR over "this
 * column is one of these values". It is data, so that the calls which it needs can be worked out, and
 * tested, without a socket. What it can't say it leaves out, as {@link All}: then it holds for more rows
 * than the query's own condition does, never for fewer.
 */
sealed interface Condition {

    /** Holds for every row. */
    record All() implements Condition {}

    /** Holds where the column has one of these values. */
    record In(String column, Set<String> values) implements Condition {
        public In {
            // Keeps the order of the query, which is the order of the calls.
            values = new LinkedHashSet<>(values);
        }
    }

    /** Holds where the column equals a value that is known when the statement runs; never for NULL. */
    record Equal(String column, int operand) implements Condition {}

    /** Holds where all of these hold. */
    record And(List<Condition> conditions) implements Condition {}

    /** Holds where one of these holds. */
    record Or(List<Condition> conditions) implements Condition {}

    Condition ALL = new All();

    /** Returns whether a row meets this condition, given what its columns hold. */
    default boolean holds(Function<String, @Nullable Object> row, @Nullable Object[] operands) {
        if (this instanceof In in) {
            Object value = row.apply(in.column());
            return value instanceof String text && in.values().contains(text);
        }
        if (this instanceof Equal equal) {
            Object wanted = operands[equal.operand()];
            return wanted != null && wanted.equals(row.apply(equal.column()));
        }
        if (this instanceof And and) {
            return and.conditions().stream().allMatch(c -> c.holds(row, operands));
        }
        if (this instanceof Or or) {
            return or.conditions().stream().anyMatch(c -> c.holds(row, operands));
        }
        return true;
    }

    /** Adds the columns that this condition speaks of. */
    default void columns(Set<String> columns) {
        if (this instanceof In in) {
            columns.add(in.column());
        } else if (this instanceof Equal equal) {
            columns.add(equal.column());
        } else if (this instanceof And and) {
            and.conditions().forEach(c -> c.columns(columns));
        } else if (this instanceof Or or) {
            or.conditions().forEach(c -> c.columns(columns));
        }
    }

    /** Returns the condition that holds where all of these do. */
    static Condition and(List<Condition> conditions) {
        List<Condition> parts = conditions.stream()
                .flatMap(c -> c instanceof And and ? and.conditions().stream() : Stream.of(c))
                .filter(c -> !(c instanceof All))
                .distinct()
                .toList();
        return parts.isEmpty() ? ALL : parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    /** Returns the condition that holds where any of these does. */
    static Condition or(List<Condition> conditions) {
        if (conditions.stream().anyMatch(All.class::isInstance)) {
            return ALL;
        }
        List<Condition> parts = conditions.stream().distinct().toList();
        return parts.size() == 1 ? parts.get(0) : new Or(parts);
    }
}
