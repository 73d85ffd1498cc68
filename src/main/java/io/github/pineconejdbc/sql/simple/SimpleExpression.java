package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.function.PatternFunctions;
import io.github.pineconejdbc.sql.scan.RowCondition;
import io.github.pineconejdbc.sql.scan.ValueSet;
import io.github.pineconejdbc.table.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a simple statement computes of a row: values in the Java form of their {@link ValueType}, and conditions as
 * Booleans, where null is SQL's UNKNOWN. It does what Calcite's generated code does, without generating any.
 */
sealed interface SimpleExpression {

    /**
     * Returns the value; null is NULL, or UNKNOWN.
     *
     * @param row the values of the columns that the statement reads
     * @param parameters the values of its question marks
     */
    @Nullable
    Object of(@Nullable Object[] row, @Nullable Object[] parameters);

    /** Returns this value as SQL. */
    default String sql() {
        if (this instanceof Column column) {
            return column.name();
        }
        if (this instanceof Parameter parameter) {
            return "?" + (parameter.index() + 1);
        }
        if (this instanceof Item item) {
            return item.map().sql() + "[" + RowCondition.literal(item.key(), ZoneOffset.UTC) + "]";
        }
        if (this instanceof MapText map) {
            return map.map().sql();
        }
        return this instanceof Constant constant && constant.value() instanceof Comparable<?> value
                ? RowCondition.literal(value, ZoneOffset.UTC)
                : "NULL";
    }

    /**
     * Returns this condition for EXPLAIN.
     *
     * @param wanted whether it has to be true, or false
     */
    default RowCondition shown(boolean wanted) {
        if (this instanceof And || this instanceof Or) {
            List<RowCondition> parts = (this instanceof And and ? and.conditions() : ((Or) this).conditions())
                    .stream().map(part -> part.shown(wanted)).toList();
            return this instanceof And == wanted ? RowCondition.and(parts) : RowCondition.or(parts);
        }
        if (this instanceof Not not) {
            return not.condition().shown(!wanted);
        }
        if (this instanceof Is is) {
            RowCondition condition = is.condition().shown(is.wanted());
            return wanted ? condition : condition.isNotTrue();
        }
        if (this instanceof IsNull isNull) {
            return RowCondition.in(isNull.value().sql(), wanted ? ValueSet.ONLY_NULL : ValueSet.NOT_NULL);
        }
        if (this instanceof Constant constant) {
            return Boolean.valueOf(wanted).equals(constant.value()) ? RowCondition.TRUE : RowCondition.FALSE;
        }
        if (this instanceof Compare compare) {
            return (wanted ? compare.comparison() : compare.comparison().negated())
                    .shown(compare.left(), compare.right());
        }
        if (this instanceof Distinct distinct) {
            RowCondition equal = Comparison.EQUAL.shown(distinct.left(), distinct.right());
            if (equal instanceof RowCondition.In) {
                return wanted ? equal.isNotTrue() : equal;
            }
            RowCondition leftNull = RowCondition.in(distinct.left().sql(), ValueSet.ONLY_NULL);
            RowCondition rightNull = RowCondition.in(distinct.right().sql(), ValueSet.ONLY_NULL);
            RowCondition same = RowCondition.or(List.of(RowCondition.and(List.of(leftNull, rightNull)), equal));
            return wanted ? same.isNotTrue() : same;
        }
        if (this instanceof In in) {
            Comparison comparison = wanted ? Comparison.EQUAL : Comparison.NOT_EQUAL;
            List<RowCondition> parts = new ArrayList<>();
            in.constants().forEach(value -> parts.add(comparison.shown(in.value(), new Constant(value))));
            in.candidates().forEach(value -> parts.add(comparison.shown(in.value(), value)));
            return wanted ? RowCondition.or(parts) : RowCondition.and(parts);
        }
        if (this instanceof Like like) {
            String text = like.text().sql();
            return new RowCondition.Test(
                    text + (wanted ? " LIKE " : " NOT LIKE ") + like.pattern().sql(), Set.of(text));
        }
        return RowCondition.in(sql(), ValueSet.of(wanted));
    }

    SimpleExpression TRUE = new Constant(true);
    SimpleExpression FALSE = new Constant(false);

    /** Whether the value is the same for every row. */
    default boolean isConstant() {
        return this instanceof Constant || this instanceof Parameter;
    }

    /** A column, by its place in the row. */
    record Column(int slot, String name, ColumnType type) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return row[slot];
        }
    }

    /** A literal. */
    record Constant(@Nullable Object value) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return value;
        }
    }

    /** A question mark, counted from 0. */
    record Parameter(int index) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return parameters[index];
        }
    }

    /** The value of a map's key; null where there is no such key. */
    record Item(SimpleExpression map, String key) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return map.of(row, parameters) instanceof java.util.Map<?, ?> entries ? entries.get(key) : null;
        }
    }

    /** A map as its JSON. */
    record MapText(SimpleExpression map) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            Object value = map.of(row, parameters);
            return value == null ? null : value.toString();
        }
    }

    /** The comparisons that SQL has, each with the results of {@link Comparable#compareTo} that make it true. */
    enum Comparison {
        EQUAL(" = ") {
            @Override
            boolean holds(int compared) {
                return compared == 0;
            }
        },
        NOT_EQUAL(" <> ") {
            @Override
            boolean holds(int compared) {
                return compared != 0;
            }
        },
        LESS(" < ") {
            @Override
            boolean holds(int compared) {
                return compared < 0;
            }
        },
        LESS_OR_EQUAL(" <= ") {
            @Override
            boolean holds(int compared) {
                return compared <= 0;
            }
        },
        GREATER(" > ") {
            @Override
            boolean holds(int compared) {
                return compared > 0;
            }
        },
        GREATER_OR_EQUAL(" >= ") {
            @Override
            boolean holds(int compared) {
                return compared >= 0;
            }
        };

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }

        abstract boolean holds(int compared);

        /** Returns the comparison that is true where this one is false. */
        Comparison negated() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case LESS -> GREATER_OR_EQUAL;
                case LESS_OR_EQUAL -> GREATER;
                case GREATER -> LESS_OR_EQUAL;
                case GREATER_OR_EQUAL -> LESS;
            };
        }

        /** Returns this comparison for EXPLAIN. */
        RowCondition shown(SimpleExpression left, SimpleExpression right) {
            if (right instanceof Constant constant && constant.value() != null) {
                Object value = constant.value();
                boolean time = left instanceof Column column && column.type() == ColumnType.TIMESTAMP;
                Comparable<?> point = value instanceof Number number
                        ? time ? Instant.ofEpochMilli(number.longValue()) : new BigDecimal(number.toString())
                        : (Comparable<?>) value;
                return RowCondition.compare(left.sql(), sql.trim(), point);
            }
            if (this == EQUAL && right instanceof Parameter) {
                return new RowCondition.Equal(left.sql(), right.sql());
            }
            if (left.sql().equals(right.sql())) {
                boolean equal = this == EQUAL || this == LESS_OR_EQUAL || this == GREATER_OR_EQUAL;
                return equal ? RowCondition.in(left.sql(), ValueSet.NOT_NULL) : RowCondition.FALSE;
            }
            return new RowCondition.Test(
                    left.sql() + sql + right.sql(),
                    right instanceof Parameter ? Set.of(left.sql()) : Set.of(left.sql(), right.sql()));
        }

        /** Returns the comparison that says the same with its operands exchanged. */
        Comparison reversed() {
            return switch (this) {
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
                case EQUAL, NOT_EQUAL -> this;
            };
        }
    }

    /** A comparison of two values of one family; UNKNOWN where one of them is NULL. */
    record Compare(Comparison comparison, SimpleExpression left, SimpleExpression right) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            Object a = left.of(row, parameters);
            Object b = right.of(row, parameters);
            return a == null || b == null ? null : comparison.holds(compare(a, b));
        }
    }

    /** IS [NOT] DISTINCT FROM: NULL is a value like any other. */
    record Distinct(SimpleExpression left, SimpleExpression right) implements SimpleExpression {
        @Override
        public Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            Object a = left.of(row, parameters);
            Object b = right.of(row, parameters);
            return a == null || b == null ? a != b : compare(a, b) != 0;
        }
    }

    /** Whether a value is one of these. */
    record In(SimpleExpression value, List<SimpleExpression> candidates, Set<Object> constants)
            implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            Object wanted = value.of(row, parameters);
            if (wanted == null) {
                return null;
            }
            if (constants.contains(wanted)) {
                return true;
            }
            boolean unknown = false;
            for (SimpleExpression candidate : candidates) {
                Object other = candidate.of(row, parameters);
                if (other == null) {
                    unknown = true;
                } else if (compare(wanted, other) == 0) {
                    return true;
                }
            }
            return unknown ? null : false;
        }
    }

    /** LIKE, with {@code %} and {@code _} and no escape. */
    record Like(SimpleExpression text, SimpleExpression pattern) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            Object a = text.of(row, parameters);
            Object b = pattern.of(row, parameters);
            return a == null || b == null ? null : PatternFunctions.like((String) a, (String) b, "\\");
        }
    }

    /** IS NULL. */
    record IsNull(SimpleExpression value) implements SimpleExpression {
        @Override
        public Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return value.of(row, parameters) == null;
        }
    }

    /** IS TRUE or IS FALSE. */
    record Is(SimpleExpression condition, boolean wanted) implements SimpleExpression {
        @Override
        public Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return Boolean.valueOf(wanted).equals(condition.of(row, parameters));
        }
    }

    record Not(SimpleExpression condition) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            return condition.of(row, parameters) instanceof Boolean value ? !value : null;
        }
    }

    record And(List<SimpleExpression> conditions) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            boolean unknown = false;
            for (SimpleExpression condition : conditions) {
                Object value = condition.of(row, parameters);
                if (value == null) {
                    unknown = true;
                } else if (value.equals(false)) {
                    return false;
                }
            }
            return unknown ? null : true;
        }
    }

    record Or(List<SimpleExpression> conditions) implements SimpleExpression {
        @Override
        public @Nullable Object of(@Nullable Object[] row, @Nullable Object[] parameters) {
            boolean unknown = false;
            for (SimpleExpression condition : conditions) {
                Object value = condition.of(row, parameters);
                if (value == null) {
                    unknown = true;
                } else if (value.equals(true)) {
                    return true;
                }
            }
            return unknown ? null : false;
        }
    }

    /** Compares two values of one family: texts, whole numbers, numbers, Booleans or instants. */
    static int compare(Object a, Object b) {
        if (a instanceof String text) {
            return text.compareTo((String) b);
        }
        if (a instanceof Number left) {
            Number right = (Number) b;
            if (left instanceof Double || right instanceof Double) {
                double x = left.doubleValue();
                double y = right.doubleValue();
                // Unlike Double.compare, SQL holds 0 and -0 to be equal.
                return x < y ? -1 : x > y ? 1 : 0;
            }
            return Long.compare(left.longValue(), right.longValue());
        }
        return Boolean.compare((Boolean) a, (Boolean) b);
    }
}
