package io.github.pineconejdbc.sql.parser;

import io.github.pineconejdbc.error.ErrorCondition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Functions of windows that Calcite's code gets wrong or doesn't have, by others that it gets right: NTILE, PERCENT_RANK,
 * CUME_DIST, and FILTER.
 */
public final class WindowFunctions {
    /** Aggregates that pass NULL over, so that a row which is filtered out can be one. */
    private static final Set<String> PASSING_NULL = Set.of(
            "COUNT",
            "SUM",
            "AVG",
            "MIN",
            "MAX",
            "STDDEV",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "VARIANCE",
            "VAR_POP",
            "VAR_SAMP",
            "BOOL_AND",
            "BOOL_OR",
            "EVERY",
            "BIT_AND",
            "BIT_OR",
            "BIT_XOR");

    /** What Calcite looks up in a frame without a look at what is excluded. */
    private static final Set<String> OF_FRAMES = Set.of("FIRST_VALUE", "LAST_VALUE", "NTH_VALUE");

    private final SqlWindow window;
    private final SqlParserPos at;

    private WindowFunctions(SqlWindow window, SqlParserPos at) {
        this.window = window;
        this.at = at;
    }

    /** Returns what computes a call with OVER. */
    public static SqlNode computable(SqlBasicCall over) {
        if (!(over.operand(1) instanceof SqlWindow window) || !(over.operand(0) instanceof SqlBasicCall function)) {
            return over;
        }
        if (function.getFunctionQuantifier() != null
                && function.getFunctionQuantifier().toString().equals("DISTINCT")) {
            throw ErrorCondition.NOT_SUPPORTED.exception("DISTINCT isn't possible in a window function");
        }
        String exclusion = String.valueOf(window.getExclude());
        if (exclusion.contains("GROUP") || exclusion.contains("TIES")) {
            throw ErrorCondition.NOT_SUPPORTED.exception("The engine knows no EXCLUDE but that of the current row");
        }
        WindowFunctions of = new WindowFunctions(window, over.getParserPosition());
        String name = function.getOperator().getName().toUpperCase(Locale.ROOT);
        if (exclusion.contains("CURRENT") && (!window.isRows() || OF_FRAMES.contains(name))) {
            throw ErrorCondition.NOT_SUPPORTED.exception(
                    "The engine knows EXCLUDE CURRENT ROW of aggregates over frames of ROWS only");
        }
        return switch (name) {
            case "NTILE" -> function.operandCount() == 1 ? of.bucket(function.operand(0)) : over;
            case "PERCENT_RANK" -> function.operandCount() == 0 ? of.percentRank() : over;
            case "CUME_DIST" -> function.operandCount() == 0 ? of.cumulated() : over;
            case "FILTER" -> of.filtered(over, function);
            case "LAG", "LEAD" -> of.shifted(over, function, name.equals("LAG"));
            default -> over;
        };
    }

    /** No row away is this one, a number of rows before it as many after it the other way, and NULL away nothing. */
    private SqlNode shifted(SqlBasicCall over, SqlBasicCall function, boolean back) {
        if (function.operandCount() < 2) {
            return over;
        }
        SqlNode value = function.operand(0);
        SqlNode away = function.operand(1);
        if (SqlUtil.isNullLiteral(away, false)) {
            return choice(SqlLiteral.createBoolean(false, at), value, SqlLiteral.createNull(at));
        }
        boolean other = away.getKind() == SqlKind.MINUS_PREFIX;
        if (!((other ? ((SqlCall) away).operand(0) : away) instanceof SqlNumericLiteral rows)) {
            return over;
        }
        BigDecimal count = rows.bigDecimalValue();
        if (count == null || !rows.isInteger()) {
            return over;
        }
        if (count.signum() == 0) {
            return value;
        }
        if (other || count.signum() < 0) {
            List<SqlNode> operands = new ArrayList<>(function.getOperandList());
            operands.set(1, SqlLiteral.createExactNumeric(count.abs().toPlainString(), at));
            over.setOperand(0, (back ? SqlStdOperatorTable.LEAD : SqlStdOperatorTable.LAG).createCall(at, operands));
        }
        return over;
    }

    /** The first of n buckets have one row more, where the rows don't fill all alike: Calcite spreads these. */
    private SqlNode bucket(SqlNode buckets) {
        if (buckets instanceof SqlNumericLiteral number
                && number.bigDecimalValue() != null
                && number.bigDecimalValue().signum() <= 0) {
            throw ErrorCondition.BAD_NTILE.exception("NTILE makes one part at least");
        }
        SqlNode least = call(SqlStdOperatorTable.DIVIDE, rows(false), SqlNodes.copy(buckets));
        SqlNode larger = call(SqlStdOperatorTable.MOD, rows(false), SqlNodes.copy(buckets));
        SqlNode inLarger = call(SqlStdOperatorTable.MULTIPLY, larger, plus(least, 1));
        SqlNode before = call(SqlStdOperatorTable.MINUS, number(), one(1));
        SqlNode first = plus(call(SqlStdOperatorTable.DIVIDE, before, plus(SqlNodes.copy(least), 1)), 1);
        SqlNode further = call(SqlStdOperatorTable.MINUS, SqlNodes.copy(before), SqlNodes.copy(inLarger));
        SqlNode divisor = notZero(least);
        SqlNode later = plus(
                call(
                        SqlStdOperatorTable.PLUS,
                        SqlNodes.copy(larger),
                        call(SqlStdOperatorTable.DIVIDE, further, divisor)),
                1);
        SqlNode bucket = choice(call(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, number(), inLarger), first, later);
        return SqlNodes.cast(bucket, SqlTypeName.INTEGER);
    }

    private SqlNode percentRank() {
        SqlNode before = SqlNodes.cast(
                call(SqlStdOperatorTable.MINUS, over(SqlStdOperatorTable.RANK), one(1)), SqlTypeName.DOUBLE);
        SqlNode others = call(SqlStdOperatorTable.MINUS, rows(false), one(1));
        SqlNode alone = call(SqlStdOperatorTable.EQUALS, SqlNodes.copy(others), one(0));
        SqlNode share = call(SqlStdOperatorTable.DIVIDE, before, notZero(others));
        return choice(alone, SqlNodes.cast(one(0), SqlTypeName.DOUBLE), share);
    }

    private SqlNode cumulated() {
        return call(SqlStdOperatorTable.DIVIDE, SqlNodes.cast(rows(true), SqlTypeName.DOUBLE), rows(false));
    }

    private SqlNode filtered(SqlBasicCall over, SqlBasicCall filter) {
        if (!(filter.operand(0) instanceof SqlBasicCall aggregate)
                || !PASSING_NULL.contains(aggregate.getOperator().getName().toUpperCase(Locale.ROOT))
                || aggregate.operandCount() != 1) {
            return over;
        }
        SqlNode value =
                aggregate.operand(0) instanceof SqlIdentifier name && name.isStar() ? one(1) : aggregate.operand(0);
        SqlNode given = choice(filter.operand(1), value, SqlLiteral.createNull(at));
        over.setOperand(0, aggregate.getOperator().createCall(aggregate.getFunctionQuantifier(), at, given));
        return over;
    }

    private SqlNode number() {
        return over(SqlStdOperatorTable.ROW_NUMBER);
    }

    private SqlNode over(SqlOperator function) {
        return call(SqlStdOperatorTable.OVER, function.createCall(at), window(window.getOrderList()));
    }

    /** The rows of the partition, or those that sort up to this one. */
    private SqlNode rows(boolean upToThis) {
        SqlNode count = SqlStdOperatorTable.COUNT.createCall(at, SqlIdentifier.star(at));
        return call(SqlStdOperatorTable.OVER, count, window(upToThis ? window.getOrderList() : SqlNodeList.EMPTY));
    }

    private SqlWindow window(SqlNodeList order) {
        return SqlNodes.window(
                (SqlNodeList) SqlNodes.copy(window.getPartitionList()), (SqlNodeList) SqlNodes.copy(order), at);
    }

    private SqlNode choice(SqlNode condition, SqlNode value, @Nullable SqlNode other) {
        return new SqlCase(at, null, SqlNodeList.of(condition), SqlNodeList.of(value), other);
    }

    /** What isn't divided by is computed too. */
    private SqlNode notZero(SqlNode value) {
        SqlNode zero = call(SqlStdOperatorTable.EQUALS, SqlNodes.copy(value), one(0));
        return choice(zero, one(1), SqlNodes.copy(value));
    }

    private SqlNode plus(SqlNode value, int more) {
        return call(SqlStdOperatorTable.PLUS, value, one(more));
    }

    private SqlNode one(int value) {
        return SqlLiteral.createExactNumeric(Integer.toString(value), at);
    }

    private SqlNode call(SqlOperator operator, SqlNode... operands) {
        return operator.createCall(at, operands);
    }
}
