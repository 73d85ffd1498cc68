package io.github.pineconejdbc.sql.parser;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.SqlPrefixOperator;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserUtil;
import org.apache.calcite.sql.parser.SqlParserUtil.ToTreeListItem;

/**
 * PostgreSQL's {@code ::}, which binds tighter than any operator. Calcite's lenient parser makes its operand
 * of everything to the left of it ({@code a > b::date} becomes {@code (a > b)::date}): here the expression
 * is taken to pieces, each {@code ::} is made a CAST of the piece before it, and the rest is put together
 * again.
 */
public final class InfixCasts {
    private final List<Object> pieces = new ArrayList<>();
    private boolean found;

    private InfixCasts() {}

    /** Returns the expression as PostgreSQL reads it. */
    public static SqlNode regroup(SqlNode expression) {
        InfixCasts casts = new InfixCasts();
        casts.take(expression);
        return casts.found ? SqlParserUtil.toTree(casts.pieces) : expression;
    }

    private void take(SqlNode node) {
        if (!(node instanceof SqlBasicCall call) || isInParentheses(call)) {
            pieces.add(node);
            return;
        }
        SqlOperator operator = call.getOperator();
        if (operator == SqlLibraryOperators.INFIX_CAST) {
            found = true;
            take(call.operand(0));
            SqlNode operand = (SqlNode) pieces.remove(pieces.size() - 1);
            SqlNode type = call.operand(1);
            pieces.add(SqlStdOperatorTable.CAST.createCall(
                    operand.getParserPosition().plus(type.getParserPosition()), operand, type));
        } else if (operator instanceof SqlPrefixOperator) {
            take(call, operator);
            take(call.operand(0));
        } else if (operator instanceof SqlPostfixOperator) {
            take(call.operand(0));
            take(call, operator);
        } else if (operator instanceof SqlBinaryOperator && call.operandCount() == 2) {
            take(call.operand(0));
            take(call, operator);
            take(call.operand(1));
        } else if (operator instanceof SqlBetweenOperator) {
            takeThree(call, operator, SqlStdOperatorTable.AND);
        } else if (operator instanceof SqlLikeOperator) {
            takeThree(call, operator, SqlStdOperatorTable.ESCAPE);
        } else {
            pieces.add(node);
        }
    }

    private void takeThree(SqlBasicCall call, SqlOperator first, SqlOperator second) {
        take(call.operand(0));
        take(call, first);
        take(call.operand(1));
        if (call.operandCount() == 3) {
            take(call, second);
            take(call.operand(2));
        }
    }

    private void take(SqlBasicCall call, SqlOperator operator) {
        pieces.add(new ToTreeListItem(operator, call.getParserPosition()));
    }

    /** The parser gives what is in parentheses their position: it begins before its first operand does. */
    private static boolean isInParentheses(SqlBasicCall call) {
        if (call.operandCount() == 0
                || call.getOperator() instanceof SqlPrefixOperator
                || call.getOperator() == SqlLibraryOperators.INFIX_CAST) {
            return false;
        }
        var own = call.getParserPosition();
        var first = call.operand(0).getParserPosition();
        return own.getLineNum() < first.getLineNum()
                || own.getLineNum() == first.getLineNum() && own.getColumnNum() < first.getColumnNum();
    }
}
