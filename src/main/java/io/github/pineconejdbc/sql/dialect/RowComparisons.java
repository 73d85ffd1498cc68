package io.github.pineconejdbc.sql.dialect;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import io.github.pineconejdbc.sql.parser.WindowFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of rows as comparisons of their fields, from the left until one decides: then a NULL is unknown, a text
 * is read as what it is compared with, and a field can be a key. Calcite compares whole rows, NULLs as values.
 */
final class RowComparisons {
    private static final String QUERY = "$row";

    private RowComparisons() {}

    /** Returns a call with fields compared; the call itself where it compares no rows. */
    static SqlNode ofFields(SqlBasicCall call) {
        return switch (call.getKind()) {
            case EQUALS,
                    NOT_EQUALS,
                    LESS_THAN,
                    LESS_THAN_OR_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_OR_EQUAL,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM -> call.operandCount() == 2 ? compared(call) : call;
            case BETWEEN -> between(call);
            case NOT_IN -> notIn(call, call);
            case NOT ->
                call.operand(0) instanceof SqlBasicCall in && in.getKind() == SqlKind.IN ? notIn(call, in) : call;
            case IS_NULL, IS_NOT_NULL -> tested(call);
            case COUNT -> counted(call);
            case OVER -> WindowFunctions.computable(call);
            default -> call;
        };
    }

    private static SqlNode compared(SqlBasicCall call) {
        SqlNode left = call.operand(0);
        SqlNode right = call.operand(1);
        if (isRow(left) && isRow(right)) {
            List<SqlNode> lefts = fields(left);
            List<SqlNode> rights = fields(right);
            if (lefts.size() != rights.size()) {
                throw unequal(call.getParserPosition());
            }
            return compared(call.getOperator(), lefts, rights, call.getParserPosition());
        }
        if (isRow(left) && isOfFields(right)) {
            return comparedWithQuery(call, left, right, true);
        }
        return isRow(right) && isOfFields(left) ? comparedWithQuery(call, right, left, false) : call;
    }

    private static SqlNode compared(SqlOperator operator, List<SqlNode> lefts, List<SqlNode> rights, SqlParserPos at) {
        SqlOperator strict = switch (operator.getKind()) {
            case LESS_THAN, LESS_THAN_OR_EQUAL -> SqlStdOperatorTable.LESS_THAN;
            case GREATER_THAN, GREATER_THAN_OR_EQUAL -> SqlStdOperatorTable.GREATER_THAN;
            default -> operator;
        };
        boolean ordered = strict.getKind() == SqlKind.LESS_THAN || strict.getKind() == SqlKind.GREATER_THAN;
        boolean all = operator.getKind() == SqlKind.EQUALS || operator.getKind() == SqlKind.IS_NOT_DISTINCT_FROM;
        int last = lefts.size() - 1;
        SqlNode result = operator.createCall(at, lefts.get(last), rights.get(last));
        for (int i = last - 1; i >= 0; i--) {
            SqlNode rest = ordered
                    ? SqlStdOperatorTable.AND.createCall(
                            at,
                            SqlStdOperatorTable.EQUALS.createCall(
                                    at, SqlNodes.copy(lefts.get(i)), SqlNodes.copy(rights.get(i))),
                            result)
                    : result;
            SqlNode first = strict.createCall(at, lefts.get(i), rights.get(i));
            result = (all ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR).createCall(at, first, rest);
        }
        return result;
    }

    /** What a row is to the one row of a query is asked of that, so that none makes it unknown and two are an error. */
    private static SqlNode comparedWithQuery(SqlBasicCall call, SqlNode row, SqlNode query, boolean rowFirst) {
        Columns columns = new Columns(row, query);
        SqlNode compared = rowFirst
                ? compared(call.getOperator(), fields(row), columns.names, columns.at)
                : compared(call.getOperator(), columns.names, fields(row), columns.at);
        return columns.select(compared, null);
    }

    /** Calcite takes a row with one NULL for unknown, though another field may differ from all that there are. */
    private static SqlNode notIn(SqlBasicCall call, SqlBasicCall in) {
        SqlNode row = in.operand(0);
        SqlNode query = in.operand(1);
        if (!isRow(row) || fields(row).size() < 2 || !query.isA(SqlKind.QUERY)) {
            return call;
        }
        SqlParserPos at = call.getParserPosition();
        SqlNode is = exists(row, query, false);
        SqlNode mayBe = exists(SqlNodes.copy(row), SqlNodes.copy(query), true);
        return new SqlCase(
                at,
                null,
                SqlNodeList.of(is, mayBe),
                SqlNodeList.of(SqlLiteral.createBoolean(false, at), SqlLiteral.createUnknown(at)),
                SqlLiteral.createBoolean(true, at));
    }

    /** In WHERE an IN that isn't known is as good as a false one; in a result it isn't. */
    static void inResult(SqlSelect select) {
        select.setSelectList((SqlNodeList) Objects.requireNonNull(select.getSelectList()
                .accept(new SqlShuttle() {
                    @Override
                    public @Nullable SqlNode visit(SqlCall call) {
                        if (call.isA(SqlKind.QUERY)) {
                            return call;
                        }
                        if (call instanceof SqlBasicCall in && in.getKind() == SqlKind.IN) {
                            SqlNode not = notIn(in, in);
                            return not == in ? in : SqlStdOperatorTable.NOT.createCall(in.getParserPosition(), not);
                        }
                        return super.visit(call);
                    }
                })));
    }

    private static SqlNode exists(SqlNode row, SqlNode query, boolean unknown) {
        Columns columns = new Columns(row, query);
        SqlNode same = compared(SqlStdOperatorTable.EQUALS, fields(row), columns.names, columns.at);
        SqlNode condition = unknown ? SqlStdOperatorTable.IS_NULL.createCall(columns.at, same) : same;
        SqlNode one = SqlLiteral.createExactNumeric("1", columns.at);
        return SqlStdOperatorTable.EXISTS.createCall(columns.at, columns.select(one, condition));
    }

    /** The columns of a query, as many as a row has fields, under names that no statement has. */
    private static final class Columns {
        private final SqlParserPos at;
        private final List<SqlNode> names = new ArrayList<>();
        private final List<SqlNode> named = new ArrayList<>();

        Columns(SqlNode row, SqlNode query) {
            this.at = query.getParserPosition();
            named.add(query);
            named.add(new SqlIdentifier(QUERY, at));
            for (int i = 0; i < fields(row).size(); i++) {
                named.add(new SqlIdentifier(QUERY + i, at));
                names.add(new SqlIdentifier(List.of(QUERY, QUERY + i), at));
            }
        }

        SqlSelect select(SqlNode item, @Nullable SqlNode where) {
            return SqlNodes.select(at, item, SqlStdOperatorTable.AS.createCall(at, named), where);
        }
    }

    private static SqlNode between(SqlBasicCall call) {
        SqlBetweenOperator operator = (SqlBetweenOperator) call.getOperator();
        SqlNode row = call.operand(0);
        if (operator.flag != SqlBetweenOperator.Flag.ASYMMETRIC
                || !isRow(row)
                || !isRow(call.operand(1))
                || !isRow(call.operand(2))) {
            return call;
        }
        SqlParserPos at = call.getParserPosition();
        SqlNode within = SqlStdOperatorTable.AND.createCall(
                at,
                compared((SqlBasicCall) SqlStdOperatorTable.GREATER_THAN_OR_EQUAL.createCall(at, row, call.operand(1))),
                compared((SqlBasicCall)
                        SqlStdOperatorTable.LESS_THAN_OR_EQUAL.createCall(at, SqlNodes.copy(row), call.operand(2))));
        return operator.isNegated() ? SqlStdOperatorTable.NOT.createCall(at, within) : within;
    }

    /** All fields are NULL, or none is. */
    private static SqlNode tested(SqlBasicCall call) {
        if (!isRow(call.operand(0))) {
            return call;
        }
        SqlParserPos at = call.getParserPosition();
        @Nullable SqlNode result = null;
        for (SqlNode field : fields(call.operand(0))) {
            SqlNode test = call.getOperator().createCall(at, field);
            result = result == null ? test : SqlStdOperatorTable.AND.createCall(at, result, test);
        }
        return result == null ? call : result;
    }

    private static SqlNode counted(SqlBasicCall call) {
        if (call.getFunctionQuantifier() != null && call.operandCount() == 1) {
            SqlNode row = call.operand(0);
            if (isRow(row)) {
                call.setOperand(0, Operators.ROW_TEXT.createCall(row.getParserPosition(), fields(row)));
            } else if (row instanceof SqlCase found
                    && found.getThenOperands().size() == 1
                    && isRow(found.getThenOperands().get(0))) {
                SqlNode there = found.getThenOperands().get(0);
                found.getThenOperands().set(0, Operators.ROW_TEXT.createCall(there.getParserPosition(), fields(there)));
            }
        }
        return call;
    }

    private static boolean isRow(SqlNode node) {
        return node.getKind() == SqlKind.ROW && node instanceof SqlCall;
    }

    /** Whether a query has the fields of a row as its columns, and not a row in one. */
    private static boolean isOfFields(SqlNode node) {
        return node.isA(SqlKind.QUERY)
                && !(node instanceof SqlSelect select
                        && select.getSelectList().size() == 1
                        && isRow(select.getSelectList().get(0)));
    }

    private static List<SqlNode> fields(SqlNode row) {
        return ((SqlCall) row).getOperandList();
    }

    private static RuntimeException unequal(SqlParserPos at) {
        return ErrorCondition.SYNTAX_ERROR.exception(
                SqlNodes.at(at, "the rows that are compared have unequal numbers of entries"));
    }
}
