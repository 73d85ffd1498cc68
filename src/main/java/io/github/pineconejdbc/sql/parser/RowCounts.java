package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.ErrorCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlUtil;
import org.jspecify.annotations.Nullable;

/** The rows of LIMIT and OFFSET: Calcite knows no more of them than numbers and parameters. */
final class RowCounts {
    private RowCounts() {}

    /** Returns whether it takes the statement to tell how many rows are meant. */
    static boolean isComputed(@Nullable SqlNode count) {
        return count != null && !(count instanceof SqlNumericLiteral) && !(count instanceof SqlDynamicParam);
    }

    /**
     * Returns the rows of an expression of numbers as one, a parameter as it is, null for NULL, which is all of them, and
     * any other expression as it is.
     */
    static @Nullable SqlNode of(SqlNode expression, boolean limit) {
        SqlNode count = withoutCast(expression);
        if (count instanceof SqlDynamicParam) {
            return count;
        }
        if (SqlUtil.isNullLiteral(count, false)) {
            return null;
        }
        BigDecimal value = count instanceof SqlCharStringLiteral text ? ofText(text) : value(count);
        if (value == null) {
            return expression;
        }
        if (value.signum() < 0) {
            throw (limit ? ErrorCondition.BAD_LIMIT : ErrorCondition.BAD_OFFSET)
                    .exception((limit ? "LIMIT" : "OFFSET") + " must not be negative");
        }
        return SqlLiteral.createExactNumeric(
                value.setScale(0, RoundingMode.HALF_UP).toPlainString(), expression.getParserPosition());
    }

    private static SqlNode withoutCast(SqlNode node) {
        return switch (node.getKind()) {
            case CAST -> withoutCast(((SqlCall) node).operand(0));
            default -> node;
        };
    }

    private static @Nullable BigDecimal value(SqlNode node) {
        if (node instanceof SqlNumericLiteral literal) {
            return literal.bigDecimalValue();
        }
        if (!(node instanceof SqlCall call) || call.operandCount() < 1) {
            return null;
        }
        BigDecimal left = value(call.operand(0));
        BigDecimal right = call.operandCount() == 2 ? value(call.operand(1)) : BigDecimal.ZERO;
        if (left == null || right == null) {
            return null;
        }
        return switch (call.getKind()) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case MINUS_PREFIX -> left.negate();
            default -> null;
        };
    }

    private static BigDecimal ofText(SqlCharStringLiteral text) {
        String digits = text.getValueAs(String.class).strip();
        try {
            return BigDecimal.valueOf(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw ErrorCondition.BAD_CAST.exception(
                    SqlNodes.at(text.getParserPosition(), "'" + digits + "' is no BIGINT"), e);
        }
    }
}
