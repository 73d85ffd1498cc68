package io.github.pineconejdbc.sql.simple;

import io.github.pineconejdbc.sql.NumberText;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.lexer.SqlTokens;
import io.github.pineconejdbc.sql.lexer.SqlTokens.Kind;
import io.github.pineconejdbc.sql.simple.SimpleColumns.Family;
import io.github.pineconejdbc.sql.simple.SimpleColumns.Typed;
import io.github.pineconejdbc.sql.simple.SimpleExpression.Comparison;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a simple statement, and the values in them. */
final class SimpleConditions {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?)?");

    /** What is compared: a value with a type of its own, or a token that takes the type of the value beside it. */
    private record Operand(@Nullable Typed typed, @Nullable Kind literal, String text) {

        static Operand of(Typed typed) {
            return new Operand(typed, null, "");
        }

        /** @param kind SYMBOL is a parameter, and text its number; WORD is TRUE or FALSE */
        static Operand literal(Kind kind, String text) {
            return new Operand(null, kind, text);
        }

        boolean isColumn() {
            return typed != null && !typed.value().isConstant();
        }

        Typed column() {
            SqlTokens.require(isColumn());
            return Objects.requireNonNull(typed);
        }
    }

    private final SqlTokens tokens;
    private final SimpleColumns columns;
    private final ZoneId zone;
    private final List<@Nullable ValueType> parameters = new ArrayList<>();

    SimpleConditions(SqlTokens tokens, SimpleColumns columns, ZoneId zone) {
        this.tokens = tokens;
        this.columns = columns;
        this.zone = zone;
    }

    /** Returns the types of the parameters so far; they all have to have one. */
    List<ValueType> parameters() {
        List<ValueType> types = new ArrayList<>();
        for (ValueType type : parameters) {
            SqlTokens.require(type != null);
            types.add(Objects.requireNonNull(type));
        }
        return types;
    }

    /** Returns a parameter that has a type of its own. */
    SimpleExpression parameter(ValueType type) {
        parameters.add(type);
        return new SimpleExpression.Parameter(parameters.size() - 1);
    }

    /** Reads a condition. */
    SimpleExpression condition() {
        List<SimpleExpression> parts = new ArrayList<>();
        do {
            SimpleExpression part = and();
            if (part instanceof SimpleExpression.Or or) {
                parts.addAll(or.conditions());
            } else if (part != SimpleExpression.FALSE) {
                parts.add(part);
            }
        } while (tokens.accept("OR"));
        return holds(parts, SimpleExpression.TRUE)
                ? SimpleExpression.TRUE
                : parts.isEmpty()
                        ? SimpleExpression.FALSE
                        : parts.size() == 1 ? parts.get(0) : new SimpleExpression.Or(parts);
    }

    private SimpleExpression and() {
        List<SimpleExpression> parts = new ArrayList<>();
        do {
            SimpleExpression part = not();
            if (part instanceof SimpleExpression.And and) {
                parts.addAll(and.conditions());
            } else if (part != SimpleExpression.TRUE) {
                parts.add(part);
            }
        } while (tokens.accept("AND"));
        return holds(parts, SimpleExpression.FALSE)
                ? SimpleExpression.FALSE
                : parts.isEmpty()
                        ? SimpleExpression.TRUE
                        : parts.size() == 1 ? parts.get(0) : new SimpleExpression.And(parts);
    }

    /** By identity: a record's equals costs milliseconds when it first runs. */
    private static boolean holds(List<SimpleExpression> parts, SimpleExpression wanted) {
        for (SimpleExpression part : parts) {
            if (part == wanted) {
                return true;
            }
        }
        return false;
    }

    private SimpleExpression not() {
        return tokens.accept("NOT") ? negated(not()) : predicate();
    }

    private static SimpleExpression negated(SimpleExpression condition) {
        if (condition instanceof SimpleExpression.Not not) {
            return not.condition();
        }
        return condition == SimpleExpression.TRUE
                ? SimpleExpression.FALSE
                : condition == SimpleExpression.FALSE ? SimpleExpression.TRUE : new SimpleExpression.Not(condition);
    }

    private SimpleExpression predicate() {
        if (tokens.accept("(")) {
            SimpleExpression inner = condition();
            tokens.expect(")");
            SqlTokens.require(!tokens.is("IS") && comparison() == null);
            return inner;
        }
        Operand left = operand();
        Comparison comparison = comparison();
        if (comparison != null) {
            tokens.next();
            return compare(left, comparison, operand());
        }
        if (tokens.accept("IS")) {
            return is(left.column());
        }
        boolean negated = tokens.accept("NOT");
        SimpleExpression condition;
        if (tokens.accept("IN")) {
            condition = in(left.column());
        } else if (tokens.accept("BETWEEN")) {
            condition = between(left.column());
        } else if (tokens.accept("LIKE")) {
            condition = like(left.column());
        } else {
            SqlTokens.require(!negated);
            condition = bool(left);
        }
        return negated ? negated(condition) : condition;
    }

    private @Nullable Comparison comparison() {
        if (tokens.kind() != Kind.SYMBOL) {
            return null;
        }
        return switch (tokens.text()) {
            case "=" -> Comparison.EQUAL;
            case "<>", "!=" -> Comparison.NOT_EQUAL;
            case "<" -> Comparison.LESS;
            case "<=" -> Comparison.LESS_OR_EQUAL;
            case ">" -> Comparison.GREATER;
            case ">=" -> Comparison.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    private SimpleExpression compare(Operand left, Comparison comparison, Operand right) {
        if (left.isColumn()) {
            return compare(left.column(), comparison, adapt(right, left.column()));
        }
        return right.isColumn()
                ? compare(right.column(), comparison.reversed(), adapt(left, right.column()))
                : ofLiterals(left, comparison, right);
    }

    private static SimpleExpression compare(Typed column, Comparison comparison, SimpleExpression value) {
        SqlTokens.require(column.family() != Family.BOOLEAN
                || comparison == Comparison.EQUAL
                || comparison == Comparison.NOT_EQUAL);
        return new SimpleExpression.Compare(comparison, column.value(), value);
    }

    private static SimpleExpression ofLiterals(Operand left, Comparison comparison, Operand right) {
        SqlTokens.require(
                left.literal() == right.literal() && (left.literal() == Kind.NUMBER || left.literal() == Kind.TEXT));
        int compared;
        if (left.literal() == Kind.NUMBER) {
            SqlTokens.require(
                    left.text().length() <= NumberText.LONGEST && right.text().length() <= NumberText.LONGEST);
            compared = new BigDecimal(left.text()).compareTo(new BigDecimal(right.text()));
        } else {
            // Texts of different lengths are padded before they are compared: the engine knows how.
            SqlTokens.require(left.text().length() == right.text().length());
            compared = left.text().compareTo(right.text());
        }
        return comparison.holds(compared) ? SimpleExpression.TRUE : SimpleExpression.FALSE;
    }

    private SimpleExpression is(Typed left) {
        boolean negated = tokens.accept("NOT");
        SimpleExpression condition;
        if (tokens.accept("NULL")) {
            condition = left.nullable() ? new SimpleExpression.IsNull(left.value()) : SimpleExpression.FALSE;
        } else if (tokens.accept("DISTINCT")) {
            tokens.expect("FROM");
            condition = new SimpleExpression.Distinct(left.value(), adapt(operand(), left));
        } else {
            SqlTokens.require(left.family() == Family.BOOLEAN);
            if (tokens.accept("UNKNOWN")) {
                condition = new SimpleExpression.IsNull(left.value());
            } else {
                boolean wanted = tokens.is("TRUE");
                SqlTokens.require(wanted || tokens.is("FALSE"));
                tokens.next();
                condition = new SimpleExpression.Is(left.value(), wanted);
            }
        }
        return negated ? negated(condition) : condition;
    }

    private SimpleExpression in(Typed left) {
        Set<Object> constants = new LinkedHashSet<>();
        List<SimpleExpression> candidates = new ArrayList<>();
        tokens.expect("(");
        do {
            SimpleExpression candidate = adapt(operand(), left);
            if (left.family() == Family.TEXT && candidate instanceof SimpleExpression.Constant constant) {
                constants.add(Objects.requireNonNull(constant.value()));
            } else {
                candidates.add(candidate);
            }
        } while (tokens.accept(","));
        tokens.expect(")");
        return new SimpleExpression.In(left.value(), candidates, constants);
    }

    private SimpleExpression between(Typed left) {
        SimpleExpression least = adapt(operand(), left);
        tokens.expect("AND");
        SimpleExpression greatest = adapt(operand(), left);
        return new SimpleExpression.And(List.of(
                compare(left, Comparison.GREATER_OR_EQUAL, least), compare(left, Comparison.LESS_OR_EQUAL, greatest)));
    }

    private SimpleExpression like(Typed left) {
        SqlTokens.require(left.family() == Family.TEXT);
        return new SimpleExpression.Like(left.value(), adapt(operand(), left));
    }

    private static SimpleExpression bool(Operand operand) {
        if (operand.literal() == Kind.WORD) {
            return operand.text().equals("TRUE") ? SimpleExpression.TRUE : SimpleExpression.FALSE;
        }
        SqlTokens.require(operand.column().family() == Family.BOOLEAN);
        return operand.column().value();
    }

    private Operand operand() {
        switch (tokens.kind()) {
            case TEXT -> {
                String text = tokens.expect(Kind.TEXT);
                // Texts side by side are one text to the engine.
                SqlTokens.require(tokens.kind() != Kind.TEXT);
                return Operand.literal(Kind.TEXT, text);
            }
            case NUMBER -> {
                return Operand.literal(Kind.NUMBER, tokens.expect(Kind.NUMBER));
            }
            case SYMBOL -> {
                if (tokens.accept("-")) {
                    return Operand.literal(Kind.NUMBER, "-" + tokens.expect(Kind.NUMBER));
                }
                tokens.expect("?");
                parameters.add(null);
                return Operand.literal(Kind.SYMBOL, Integer.toString(parameters.size() - 1));
            }
            case WORD -> {
                if (tokens.is("TRUE") || tokens.is("FALSE")) {
                    return Operand.literal(Kind.WORD, tokens.expect(Kind.WORD));
                }
                if (tokens.is("TIMESTAMP") || tokens.is("DATE")) {
                    boolean date = tokens.expect(Kind.WORD).equals("DATE");
                    String literal = tokens.expect(Kind.TEXT);
                    SqlTokens.require((literal.length() == 10) == date);
                    ValueType type = new ValueType(ValueType.Kind.INSTANT, 3, 0, false, List.of());
                    return Operand.of(new Typed(instant(literal), Family.INSTANT, type, false));
                }
                return column();
            }
            default -> {
                return column();
            }
        }
    }

    private Operand column() {
        return Operand.of(columns.value(tokens.reference(new ArrayList<>())));
    }

    /** Returns a value in the form in which it is compared with another. */
    private SimpleExpression adapt(Operand value, Typed typed) {
        Family family = typed.family();
        SqlTokens.require(family != Family.MAP);
        Typed own = value.typed();
        if (own != null) {
            SqlTokens.require(own.family() == family);
            return own.value();
        }
        Kind literal = value.literal();
        if (literal == Kind.SYMBOL) {
            int index = Integer.parseInt(value.text());
            parameters.set(index, typed.type());
            return new SimpleExpression.Parameter(index);
        }
        if (literal == Kind.TEXT && family == Family.TEXT) {
            return new SimpleExpression.Constant(value.text());
        }
        if (literal == Kind.TEXT && family == Family.INSTANT) {
            return instant(value.text());
        }
        if (literal == Kind.NUMBER && family == Family.WHOLE) {
            return new SimpleExpression.Constant(whole(value.text()));
        }
        if (literal == Kind.NUMBER && family == Family.DOUBLE) {
            return new SimpleExpression.Constant(Double.valueOf(value.text()));
        }
        SqlTokens.require(literal == Kind.WORD && family == Family.BOOLEAN);
        return new SimpleExpression.Constant(value.text().equals("TRUE"));
    }

    /** Returns a number that surely fits. */
    static long whole(String number) {
        SqlTokens.require(number.length() <= 18 && number.indexOf('.') < 0);
        return Long.parseLong(number);
    }

    /** Reads a date, or a date and a time with milliseconds at most, as what it is in the session's zone. */
    private SimpleExpression instant(String text) {
        SqlTokens.require(INSTANT.matcher(text).matches());
        try {
            LocalDate date = LocalDate.parse(text.substring(0, 10));
            LocalTime time = text.length() == 10 ? LocalTime.MIDNIGHT : LocalTime.parse(text.substring(11));
            LocalDateTime local = LocalDateTime.of(date, time);
            // What a time that comes twice is compared with, the engine knows.
            SqlTokens.require(zone.getRules().getValidOffsets(local).size() < 2);
            return new SimpleExpression.Constant(local.atZone(zone).toInstant().toEpochMilli());
        } catch (DateTimeException e) {
            // The engine has the words for it.
            throw new SqlTokens.NotSimple();
        }
    }
}
