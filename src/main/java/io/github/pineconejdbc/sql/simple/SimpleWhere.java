package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.scan.TextCondition;
import io.github.pineconejdbc.sql.simple.SimpleExpression.And;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Column;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Compare;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Comparison;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Constant;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Distinct;
import io.github.pineconejdbc.sql.simple.SimpleExpression.In;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Is;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Not;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Or;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The WHERE of a simple statement: what it says of each row, and what of it the API can be asked for.
 *
 * @param expression true for the rows that are wanted
 */
record SimpleWhere(SimpleExpression expression) {

    /** Returns whether {@link #condition} says all that the filter does, given the values of question marks. */
    boolean isExact(@Nullable Object[] values) {
        return isExact(expression, values);
    }

    private static boolean isExact(SimpleExpression part, @Nullable Object[] values) {
        if (part instanceof And and) {
            return and.conditions().stream().allMatch(condition -> isExact(condition, values));
        }
        if (part instanceof Or or) {
            return or.conditions().stream().allMatch(condition -> isExact(condition, values));
        }
        if (part instanceof In in) {
            return in.value() instanceof Column
                    && in.candidates().stream().allMatch(candidate -> isText(candidate, values))
                    && in.constants().stream().allMatch(String.class::isInstance);
        }
        Compare equality = equality(part);
        return part instanceof Constant
                || equality != null && equality.left() instanceof Column && isText(equality.right(), values);
    }

    /** Returns the comparison whose sides are equal where this is true, and only there; null where it is none. */
    private static @Nullable Compare equality(SimpleExpression part) {
        Comparison wanted = part instanceof Not ? Comparison.NOT_EQUAL : Comparison.EQUAL;
        SimpleExpression compared = part instanceof Not not ? not.condition() : part;
        return compared instanceof Compare compare && compare.comparison() == wanted ? compare : null;
    }

    private static boolean isText(SimpleExpression part, @Nullable Object[] values) {
        return part.isConstant() && part.of(values, values) instanceof String;
    }

    /** Returns what the filter demands of text columns, given the values of the statement's question marks. */
    TextCondition condition(@Nullable Object[] values) {
        if (!(expression instanceof And and)) {
            return of(expression, values);
        }
        List<TextCondition> parts = new ArrayList<>();
        Map<String, Bounds> bounds = new HashMap<>();
        for (SimpleExpression conjunct : and.conditions()) {
            parts.add(of(conjunct, values));
            if (conjunct instanceof Compare compare
                    && compare.left() instanceof Column column
                    && compare.right().isConstant()
                    && compare.comparison() != Comparison.NOT_EQUAL) {
                Object value = compare.right().of(values, values);
                if (value == null) {
                    return TextCondition.NONE;
                }
                bounds.computeIfAbsent(column.name(), name -> new Bounds()).narrow(compare.comparison(), value);
            }
        }
        for (Map.Entry<String, Bounds> bound : bounds.entrySet()) {
            if (bound.getValue().areEmpty()) {
                return TextCondition.NONE;
            }
            if (bound.getValue().point() instanceof String text) {
                parts.add(TextCondition.in(bound.getKey(), Set.of(text)));
            }
        }
        return TextCondition.and(parts);
    }

    private TextCondition of(SimpleExpression part, @Nullable Object[] values) {
        if (part instanceof And and) {
            return TextCondition.and(
                    and.conditions().stream().map(c -> of(c, values)).toList());
        }
        if (part instanceof Or or) {
            return TextCondition.or(
                    or.conditions().stream().map(c -> of(c, values)).toList());
        }
        if (part instanceof Constant constant) {
            return Boolean.TRUE.equals(constant.value()) ? TextCondition.ALL : TextCondition.NONE;
        }
        if (part instanceof Is is && is.wanted()) {
            return of(is.condition(), values);
        }
        Compare equality = equality(part);
        if (equality != null) {
            return equal(equality.left(), equality.right(), values, true);
        }
        if (part instanceof Compare compare && compare.comparison() != Comparison.NOT_EQUAL) {
            return equal(compare.left(), compare.right(), values, false);
        }
        if (part instanceof Not not
                && not.condition() instanceof Distinct distinct
                && distinct.right().isConstant()
                && distinct.right().of(values, values) != null) {
            return equal(distinct.left(), distinct.right(), values, true);
        }
        return part instanceof In in ? in(in, values) : TextCondition.ALL;
    }

    /** A comparison with NULL is never true; one of a text column for equality asks for that text. */
    private TextCondition equal(
            SimpleExpression left, SimpleExpression right, @Nullable Object[] values, boolean equality) {
        if (!(left instanceof Column column) || !right.isConstant()) {
            return TextCondition.ALL;
        }
        Object value = right.of(values, values);
        return value == null
                ? TextCondition.NONE
                : equality && value instanceof String text
                        ? TextCondition.in(column.name(), Set.of(text))
                        : TextCondition.ALL;
    }

    private TextCondition in(In in, @Nullable Object[] values) {
        if (!(in.value() instanceof Column column)) {
            return TextCondition.ALL;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Object constant : in.constants()) {
            if (!(constant instanceof String text)) {
                return TextCondition.ALL;
            }
            texts.add(text);
        }
        for (SimpleExpression candidate : in.candidates()) {
            Object value = candidate.isConstant() ? candidate.of(values, values) : this;
            if (value instanceof String text) {
                texts.add(text);
            } else if (value != null) {
                return TextCondition.ALL;
            }
        }
        return TextCondition.in(column.name(), texts);
    }

    /** Between what a column's values have to lie. */
    private static final class Bounds {
        private @Nullable Object least;
        private @Nullable Object greatest;
        private boolean withLeast = true;
        private boolean withGreatest = true;

        void narrow(Comparison comparison, Object value) {
            switch (comparison) {
                case EQUAL -> {
                    raise(value, true);
                    lower(value, true);
                }
                case GREATER -> raise(value, false);
                case GREATER_OR_EQUAL -> raise(value, true);
                case LESS -> lower(value, false);
                case LESS_OR_EQUAL -> lower(value, true);
                case NOT_EQUAL -> throw new IllegalArgumentException("no bound");
            }
        }

        private void raise(Object value, boolean inclusive) {
            int compared = least == null ? 1 : SimpleExpression.compare(value, least);
            withLeast = compared > 0 ? inclusive : compared == 0 ? withLeast && inclusive : withLeast;
            least = compared > 0 ? value : least;
        }

        private void lower(Object value, boolean inclusive) {
            int compared = greatest == null ? -1 : SimpleExpression.compare(value, greatest);
            withGreatest = compared < 0 ? inclusive : compared == 0 ? withGreatest && inclusive : withGreatest;
            greatest = compared < 0 ? value : greatest;
        }

        boolean areEmpty() {
            if (least == null || greatest == null) {
                return false;
            }
            int compared = SimpleExpression.compare(least, greatest);
            return compared > 0 || compared == 0 && !(withLeast && withGreatest);
        }

        @Nullable
        Object point() {
            return least != null && greatest != null && SimpleExpression.compare(least, greatest) == 0 ? least : null;
        }
    }
}
