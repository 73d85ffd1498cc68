package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPrefixOperator;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's operators, with PostgreSQL's precedence. What the grammar makes of one is a call: of one of Calcite's
 * operators, or of the function that has the operator's sign for its name.
 */
public final class OperatorSyntax {
    /** As Calcite counts: comparisons have 30, {@code LIKE} 32, signs 40 and 60, a sign before its operand 80. */
    private static final int OF_OTHERS = 36;

    private static final int OF_LIKE = 32;
    private static final int OF_POWER = 70;
    private static final int OF_AT_TIME_ZONE = 74;

    static final SqlBinaryOperator AT_TIME_ZONE = new Infix("AT TIME ZONE", OF_AT_TIME_ZONE, null) {
        @Override
        public SqlCall createCall(
                @Nullable SqlLiteral quantifier, SqlParserPos position, @Nullable SqlNode... operands) {
            return call("TIMEZONE", position, operands[1], operands[0]);
        }
    };

    static final SqlBinaryOperator POWER = new Infix("^", OF_POWER, SqlStdOperatorTable.POWER);

    /** Operators of Calcite's, or null where a function of this name is meant. */
    private static final Map<String, SqlBinaryOperator> INFIX = Map.ofEntries(
            row("||", null),
            row("~", SqlStdOperatorTable.POSIX_REGEX_CASE_SENSITIVE),
            row("~*", SqlStdOperatorTable.POSIX_REGEX_CASE_INSENSITIVE),
            row("!~", SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_SENSITIVE),
            row("!~*", SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_INSENSITIVE),
            row("&", null),
            row("|", null),
            row("#", null),
            row("<<", null),
            row(">>", null),
            row("->", null),
            row("->>", null),
            row("#>", null),
            row("#>>", null),
            row("#-", null),
            row("@>", null),
            row("<@", null),
            row("&&", null),
            row("^@", null),
            row("??", null),
            row("??|", null),
            row("??&", null));

    /** The operators that have a token of their own, by their signs. */
    private static final Map<String, SqlOperator> OF_TOKENS = Map.ofEntries(
            Map.entry("+", SqlStdOperatorTable.PLUS),
            Map.entry("-", SqlStdOperatorTable.MINUS),
            Map.entry("*", SqlStdOperatorTable.MULTIPLY),
            Map.entry("/", SqlStdOperatorTable.DIVIDE),
            Map.entry("%", SqlStdOperatorTable.PERCENT_REMAINDER),
            Map.entry("^", SqlStdOperatorTable.POWER),
            Map.entry("=", SqlStdOperatorTable.EQUALS),
            Map.entry("<>", SqlStdOperatorTable.NOT_EQUALS),
            Map.entry("!=", SqlStdOperatorTable.NOT_EQUALS),
            Map.entry("<", SqlStdOperatorTable.LESS_THAN),
            Map.entry("<=", SqlStdOperatorTable.LESS_THAN_OR_EQUAL),
            Map.entry(">", SqlStdOperatorTable.GREATER_THAN),
            Map.entry(">=", SqlStdOperatorTable.GREATER_THAN_OR_EQUAL),
            Map.entry("~~", SqlStdOperatorTable.LIKE),
            Map.entry("!~~", SqlStdOperatorTable.NOT_LIKE),
            Map.entry("~~*", SqlLibraryOperators.ILIKE),
            Map.entry("!~~*", SqlLibraryOperators.NOT_ILIKE));

    private static final Map<String, String> PREFIX = Map.of("@", "ABS", "|/", "DSQRT", "||/", "CBRT", "~", "~");

    /** The function that is a part of an array. */
    static final String SLICE = "[:]";

    /** The function that casts a value to bits, and these to an integer. */
    private static final String BITS = "::BIT";

    static final String TO_INTERVAL = "INTERVAL";

    /** The collations by code points, which is how texts are compared. */
    private static final Set<String> OWN_COLLATIONS = Set.of("c", "posix", "ucs_basic", "default");

    private OperatorSyntax() {}

    private static Map.Entry<String, SqlBinaryOperator> row(String sign, @Nullable SqlOperator meant) {
        return Map.entry(sign, new Infix(sign, OF_OTHERS, meant));
    }

    /** An operator while an expression is put together: it has its precedence, and its call is of what it means. */
    private static class Infix extends SqlBinaryOperator {
        private final @Nullable SqlOperator meant;

        Infix(String sign, int precedence, @Nullable SqlOperator meant) {
            super(sign, SqlKind.OTHER, precedence, true, null, null, null);
            this.meant = meant;
        }

        @Override
        public SqlCall createCall(
                @Nullable SqlLiteral quantifier, SqlParserPos position, @Nullable SqlNode... operands) {
            return meant == null ? call(getName(), position, operands) : meant.createCall(position, operands);
        }
    }

    private static final class Prefix extends SqlPrefixOperator {
        private final String function;

        Prefix(String sign, String function) {
            super(sign, SqlKind.OTHER, OF_OTHERS + 2, null, null, null);
            this.function = function;
        }

        @Override
        public SqlCall createCall(
                @Nullable SqlLiteral quantifier, SqlParserPos position, @Nullable SqlNode... operands) {
            return new Sign(function, position).createCall(position, operands);
        }
    }

    /** A function that is meant by a sign, not by its name. */
    private static final class Sign extends SqlUnresolvedFunction {
        Sign(String function, SqlParserPos position) {
            super(
                    new SqlIdentifier(function, position),
                    null,
                    null,
                    null,
                    null,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION);
        }
    }

    /** LIKE of the patterns of an array: of ALL of them, where none isn't LIKE the text. */
    static SqlBinaryOperator likeOf(SqlOperator like, boolean all) {
        String name = like.getName();
        String opposite = name.startsWith("NOT ") ? name.substring("NOT ".length()) : "NOT " + name;
        return new Infix(name + (all ? " ALL" : " ANY"), OF_LIKE, null) {
            @Override
            public SqlCall createCall(
                    @Nullable SqlLiteral quantifier, SqlParserPos position, @Nullable SqlNode... operands) {
                return all
                        ? SqlStdOperatorTable.NOT.createCall(position, sign(opposite + " ANY", position, operands))
                        : sign(name + " ANY", position, operands);
            }
        };
    }

    private static SqlCall sign(String function, SqlParserPos position, @Nullable SqlNode... operands) {
        return new Sign(function, position).createCall(position, operands);
    }

    /** Whether a call is that of an operator, whatever computes it. */
    static boolean isSign(SqlCall call) {
        SqlOperator operator = call.getOperator();
        return operator instanceof Sign
                || operator == SqlStdOperatorTable.POWER
                || !Character.isLetter(operator.getName().codePointAt(0));
    }

    static boolean isCastToInterval(SqlCall call) {
        return call.getOperator() instanceof SqlUnresolvedFunction
                && call.getOperator().getName().equals(TO_INTERVAL);
    }

    static SqlBinaryOperator infix(String sign, SqlParserPos position) {
        SqlBinaryOperator operator = INFIX.get(sign);
        if (operator == null) {
            throw unknown(sign, position);
        }
        return operator;
    }

    /** Returns the operator that is named in brackets, {@code OPERATOR(pg_catalog.+)}, where all bind alike. */
    static SqlBinaryOperator named(String sign, SqlParserPos position) {
        SqlOperator meant = OF_TOKENS.get(sign);
        return meant == null ? infix(sign, position) : new Infix(sign, OF_OTHERS, meant);
    }

    /** Returns the integer that bits are, {@code ('x' || MD5(id))::bit(64)::bigint}. */
    static SqlNode ofBits(SqlParserPos position, SqlNode value, int bits, SqlDataTypeSpec type) {
        String name = type.getTypeName().toString().toLowerCase(Locale.ROOT);
        boolean wide = name.equals("bigint") || name.equals("int8");
        if (!wide && !name.equals("int") && !name.equals("integer") && !name.equals("int4")) {
            throw noBits(position);
        }
        SqlNode number = sign(
                BITS,
                position,
                value,
                SqlLiteral.createExactNumeric(String.valueOf(bits), position),
                SqlLiteral.createBoolean(wide, position));
        return SqlStdOperatorTable.CAST.createCall(position, number, type);
    }

    static DriverException noBits(SqlParserPos position) {
        return ErrorCondition.NOT_SUPPORTED.exception(
                SqlNodes.at(position, "bits are values only where they are cast to an integer at once"));
    }

    static SqlPrefixOperator prefix(String sign, SqlParserPos position) {
        String function = PREFIX.get(sign);
        if (function == null) {
            throw unknown(sign, position);
        }
        return new Prefix(sign, function);
    }

    private static DriverException unknown(String sign, SqlParserPos position) {
        return ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(position, "there is no operator " + sign));
    }

    /** Returns all columns of a table in brackets, {@code (t).*}. */
    static SqlNode allOf(SqlNode table, SqlParserPos star) {
        if (!(table instanceof SqlIdentifier name) || name.isStar()) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    SqlNodes.at(star, "* after brackets is of a table only: what returns rows is one in FROM"));
        }
        return name.plusStar();
    }

    /** A slice with another subscript after it is one of more dimensions, and no element of the slice. */
    static void checkDimensions(SqlNode array, boolean subscripted, SqlParserPos position) {
        if (subscripted
                && array instanceof SqlCall slice
                && slice.getOperator().getName().equals(SLICE)) {
            throw severalDimensions(position);
        }
    }

    /** So is what has a slice after another subscript. */
    static void checkItems(SqlNode array, boolean subscripted, SqlParserPos position) {
        if (subscripted && array.getKind() == SqlKind.ITEM) {
            throw severalDimensions(position);
        }
    }

    private static DriverException severalDimensions(SqlParserPos position) {
        return ErrorCondition.NOT_SUPPORTED.exception(
                SqlNodes.at(position, "a slice of an array of several dimensions isn't supported"));
    }

    /** Returns a part of an array, {@code a[from:to]}. */
    static SqlNode slice(SqlParserPos position, SqlNode array, @Nullable SqlNode from, @Nullable SqlNode to) {
        SqlNode none = SqlLiteral.createNull(position);
        return call(SLICE, position, array, from == null ? none : from, to == null ? none : to);
    }

    /** Returns a call of a function by its name, which is looked up later. */
    public static SqlCall call(String function, SqlParserPos position, @Nullable SqlNode... operands) {
        return new SqlUnresolvedFunction(
                        new SqlIdentifier(function, position),
                        null,
                        null,
                        null,
                        null,
                        SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(position, operands);
    }

    static void requireOwn(SqlIdentifier collation) {
        List<String> names = collation.names;
        if (!OWN_COLLATIONS.contains(names.get(names.size() - 1).toLowerCase(Locale.ROOT))) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "The collation " + collation + " isn't supported: texts are compared by code points");
        }
    }
}
