package io.github.pineconejdbc.sql.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of the text columns of a table: a tree of AND and OR over "this column is one of these
 * values". It is data, so that the calls which it needs can be worked out, and tested, without a socket. What it
 * can't say it leaves out, as {@link All}: then it holds for more rows than the query's own condition does, never
 * for fewer.
 */
public sealed interface TextCondition {

    /** Holds for every row. */
    record All() implements TextCondition {}

    /** Holds where the column has one of these values. */
    record In(String column, Set<String> values) implements TextCondition {
        public In {
            // Keeps the order of the query, which is the order of the calls.
            values = values.size() == 1 ? Set.copyOf(values) : new LinkedHashSet<>(values);
        }
    }

    /** Holds where the column equals a value, or one of a list, that is known when the statement runs; never for NULL. */
    record Equal(String column, int operand) implements TextCondition {}

    /** Holds where the column has one of the keys that a join brings; for every row where it brings too many. */
    record Keys(String column, int join) implements TextCondition {}

    /** Holds where all of these hold. */
    record And(List<TextCondition> conditions) implements TextCondition {}

    /** Holds where one of these holds; with none, for no row. */
    record Or(List<TextCondition> conditions) implements TextCondition {}

    TextCondition ALL = new All();
    TextCondition NONE = new Or(List.of());

    /** Returns whether a row meets this condition, given what its columns hold. Needs bound values. */
    default boolean holds(Function<String, @Nullable Object> row) {
        if (this instanceof In in) {
            Object value = row.apply(in.column());
            return value instanceof String text && in.values().contains(text);
        }
        if (this instanceof And and) {
            return and.conditions().stream().allMatch(c -> c.holds(row));
        }
        if (this instanceof Or or) {
            return or.conditions().stream().anyMatch(c -> c.holds(row));
        }
        return true;
    }

    /**
     * Returns this condition with every value in its place.
     *
     * @param operands the values of {@link Equal}s
     * @param keys the keys of a join, by its number; null where it brings too many to be asked for
     */
    default TextCondition bind(@Nullable Object[] operands, IntFunction<@Nullable Set<String>> keys) {
        if (this instanceof Equal equal) {
            Object operand = operands[equal.operand()];
            return operand instanceof String value
                    ? in(equal.column(), Set.of(value))
                    : operand instanceof List<?> list ? in(equal.column(), texts(list)) : NONE;
        }
        if (this instanceof Keys join) {
            Set<String> brought = keys.apply(join.join());
            return brought == null ? ALL : in(join.column(), brought);
        }
        if (this instanceof And and) {
            return and(
                    and.conditions().stream().map(c -> c.bind(operands, keys)).toList());
        }
        if (this instanceof Or or) {
            return or(or.conditions().stream().map(c -> c.bind(operands, keys)).toList());
        }
        return this;
    }

    private static Set<String> texts(List<?> list) {
        Set<String> texts = new LinkedHashSet<>();
        for (Object element : list) {
            if (element instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Returns the column that has to have one of a few values, where that is all that is demanded; else null. */
    default @Nullable String pinned() {
        return this instanceof In in
                ? in.column()
                : this instanceof Equal equal ? equal.column() : this instanceof Keys keys ? keys.column() : null;
    }

    /** Returns whether every row that meets this condition has one of a few values in a column. */
    default boolean pins(String column) {
        return column.equals(pinned())
                || this instanceof And and && and.conditions().stream().anyMatch(part -> part.pins(column))
                || this instanceof Or or && or.conditions().stream().allMatch(part -> part.pins(column));
    }

    /** Adds the columns that this condition speaks of. */
    default void columns(Set<String> columns) {
        String pinned = pinned();
        if (pinned != null) {
            columns.add(pinned);
        } else if (this instanceof And and) {
            and.conditions().forEach(c -> c.columns(columns));
        } else if (this instanceof Or or) {
            or.conditions().forEach(c -> c.columns(columns));
        }
    }

    /** Returns the condition that a column has one of these values. */
    static TextCondition in(String column, Set<String> values) {
        return values.isEmpty() ? NONE : new In(column, values);
    }

    /** Returns the condition that holds where all of these do; what they demand of one column is met. */
    static TextCondition and(Collection<TextCondition> conditions) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Set<TextCondition> others = new LinkedHashSet<>();
        List<TextCondition> left = new ArrayList<>(conditions);
        for (int i = 0; i < left.size(); i++) {
            TextCondition condition = left.get(i);
            if (condition instanceof And and) {
                left.addAll(and.conditions());
            } else if (condition instanceof In in) {
                Set<String> known = values.putIfAbsent(in.column(), new LinkedHashSet<>(in.values()));
                if (known != null && known.retainAll(in.values()) && known.isEmpty()) {
                    return NONE;
                }
            } else if (condition == NONE) {
                return NONE;
            } else if (!(condition instanceof All)) {
                others.add(condition);
            }
        }
        List<TextCondition> parts = new ArrayList<>();
        values.forEach((column, set) -> parts.add(new In(column, set)));
        parts.addAll(others);
        return parts.isEmpty() ? ALL : parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    /** Returns the condition that holds where any of these does. */
    static TextCondition or(Collection<TextCondition> conditions) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Set<TextCondition> others = new LinkedHashSet<>();
        List<TextCondition> left = new ArrayList<>(conditions);
        for (int i = 0; i < left.size(); i++) {
            TextCondition condition = left.get(i);
            if (condition instanceof Or or) {
                left.addAll(or.conditions());
            } else if (condition instanceof In in) {
                values.computeIfAbsent(in.column(), c -> new LinkedHashSet<>()).addAll(in.values());
            } else if (condition instanceof All) {
                return ALL;
            } else {
                others.add(condition);
            }
        }
        List<TextCondition> parts = new ArrayList<>();
        values.forEach((column, set) -> parts.add(new In(column, set)));
        parts.addAll(others);
        return parts.isEmpty() ? NONE : parts.size() == 1 ? parts.get(0) : new Or(parts);
    }
}
