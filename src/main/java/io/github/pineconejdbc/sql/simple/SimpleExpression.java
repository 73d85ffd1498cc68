package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.function.PatternFunctions;
import io.github.pineconejdbc.sql.scan.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Returns this expression as SQL.
     *
     * @param columns the names of the columns of a row
     */
    default String sql(List<String> columns) {
        if (this instanceof Column column) {
            return columns.get(column.slot());
        }
        if (this instanceof Constant constant) {
            return constant.value() instanceof String text
                    ? "'" + text.replace("'", "''") + "'"
                    : String.valueOf(constant.value()).toUpperCase(Locale.ROOT);
        }
        if (this instanceof Parameter parameter) {
            return "?" + (parameter.index() + 1);
        }
        if (this instanceof Item item) {
            return item.map().sql(columns) + "['" + item.key().replace("'", "''") + "']";
        }
        if (this instanceof MapText map) {
            return map.map().sql(columns);
        }
        if (this instanceof Compare compare) {
            return compare.left().sql(columns)
                    + compare.comparison().sql
                    + compare.right().sql(columns);
        }
        if (this instanceof Distinct distinct) {
            return distinct.left().sql(columns) + " IS DISTINCT FROM "
                    + distinct.right().sql(columns);
        }
        if (this instanceof In in) {
            List<String> values = new ArrayList<>();
            in.constants().forEach(value -> values.add(new Constant(value).sql(columns)));
            in.candidates().forEach(value -> values.add(value.sql(columns)));
            return in.value().sql(columns) + " IN (" + Explanation.some(values) + ")";
        }
        if (this instanceof Like like) {
            return like.text().sql(columns) + " LIKE " + like.pattern().sql(columns);
        }
        if (this instanceof IsNull isNull) {
            return isNull.value().sql(columns) + " IS NULL";
        }
        if (this instanceof Is is) {
            return is.condition().sql(columns) + (is.wanted() ? " IS TRUE" : " IS FALSE");
        }
        if (this instanceof Not not) {
            return "NOT (" + not.condition().sql(columns) + ")";
        }
        boolean and = this instanceof And;
        List<SimpleExpression> parts = this instanceof And all ? all.conditions() : ((Or) this).conditions();
        return parts.stream()
                .map(part -> part.sql(columns))
                .collect(Collectors.joining(and ? " AND " : " OR ", "(", ")"));
    }

    SimpleExpression TRUE = new Constant(true);
    SimpleExpression FALSE = new Constant(false);

    /** Whether the value is the same for every row. */
    default boolean isConstant() {
        return this instanceof Constant || this instanceof Parameter;
    }

    /** A column, by its place in the row. */
    record Column(int slot) implements SimpleExpression {
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
