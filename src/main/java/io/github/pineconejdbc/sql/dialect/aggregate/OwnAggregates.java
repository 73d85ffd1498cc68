package io.github.pineconejdbc.sql.dialect.aggregate;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.aggregate.AggregateRow;
import io.github.pineconejdbc.sql.aggregate.AggregateRow.Form;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/** Calls of the table's aggregates, as statements write them. */
public final class OwnAggregates {
    private OwnAggregates() {}

    /**
     * Returns the call of an aggregate of the table; the call itself where it is no such one.
     *
     * @param isAggregate tells of other functions
     */
    public static SqlCall in(SqlCall call, Predicate<SqlOperator> isAggregate) {
        if (call.getKind() == SqlKind.OVER && call.operand(0) instanceof SqlCall function) {
            checkWindow(function);
            return call;
        }
        if (call.getKind() == SqlKind.WITHIN_GROUP && call.operand(0) instanceof SqlCall function) {
            AggregateRow row = row(function);
            return row == null ? call : withinGroup(row, function, call.operand(1));
        }
        AggregateRow row = row(call);
        if (row == null) {
            return withoutOrder(call, isAggregate);
        }
        return switch (row.form()) {
            case PLAIN, WINDOW -> plain(row, call);
            case ORDERED_SET -> throw undefined(call, row.name() + " is an aggregate WITHIN GROUP (ORDER BY …)");
            case HYPOTHETICAL -> call;
        };
    }

    private static @Nullable AggregateRow row(SqlCall call) {
        return call.getOperator() instanceof SqlUnresolvedFunction function
                ? AggregateRow.named(function.getName().toUpperCase(Locale.ROOT))
                : null;
    }

    private static void checkWindow(SqlCall function) {
        SqlCall aggregate = function.getKind() == SqlKind.FILTER && function.operand(0) instanceof SqlCall filtered
                ? filtered
                : function;
        if (aggregate.getKind() == SqlKind.WITHIN_GROUP || order(aggregate) != null) {
            throw ErrorCondition.NOT_SUPPORTED.exception(SqlNodes.at(
                    aggregate.getParserPosition(), "OVER isn't possible for an aggregate with an ORDER BY of its own"));
        }
    }

    private static @Nullable SqlNodeList order(SqlCall call) {
        return call.getOperator() instanceof SqlUnresolvedFunction
                        && call.operandCount() > 0
                        && call.operand(call.operandCount() - 1) instanceof SqlNodeList order
                ? order
                : null;
    }

    /** Of an aggregate that isn't of this table, the order of the rows makes no difference. */
    private static SqlCall withoutOrder(SqlCall call, Predicate<SqlOperator> isAggregate) {
        if (order(call) == null) {
            return call;
        }
        if (!isAggregate.test(call.getOperator())) {
            throw ErrorCondition.WRONG_OBJECT.exception(SqlNodes.at(
                    call.getParserPosition(), call.getOperator().getName() + " is no aggregate, and has no ORDER BY"));
        }
        return call.getOperator()
                .createCall(
                        call.getFunctionQuantifier(),
                        call.getParserPosition(),
                        call.getOperandList().subList(0, call.operandCount() - 1));
    }

    private static SqlCall withinGroup(AggregateRow row, SqlCall function, SqlNodeList order) {
        int arguments = function.operandCount();
        if (row.form() != Form.ORDERED_SET && row.form() != Form.HYPOTHETICAL) {
            throw undefined(function, row.name() + " has no WITHIN GROUP");
        }
        if (isDistinct(function) || order(function) != null) {
            throw ErrorCondition.SYNTAX_ERROR.exception(SqlNodes.at(
                    function.getParserPosition(), "WITHIN GROUP goes with neither DISTINCT nor another ORDER BY"));
        }
        boolean right = row.form() == Form.HYPOTHETICAL
                ? arguments == order.size()
                : arguments == row.arguments() && order.size() == 1;
        if (!right) {
            throw undefined(
                    function,
                    row.form() == Form.HYPOTHETICAL
                            ? row.name() + " takes as many values as it sorts by"
                            : row.name() + " takes " + row.arguments() + " values and is WITHIN GROUP of one key");
        }
        return ordered(row, function, function.getOperandList(), order, false);
    }

    private static SqlCall plain(AggregateRow row, SqlCall call) {
        SqlNodeList order = order(call);
        List<SqlNode> arguments = call.getOperandList().subList(0, call.operandCount() - (order == null ? 0 : 1));
        if (arguments.size() != row.arguments()) {
            throw undefined(call, row.name() + " takes " + row.arguments() + " values, and not " + arguments.size());
        }
        return ordered(row, call, arguments, order == null ? SqlNodeList.EMPTY : order, isDistinct(call));
    }

    private static boolean isDistinct(SqlCall call) {
        SqlLiteral quantifier = call.getFunctionQuantifier();
        return quantifier != null && quantifier.getValue() == SqlSelectKeyword.DISTINCT;
    }

    private static SqlCall ordered(
            AggregateRow row, SqlCall call, List<SqlNode> arguments, SqlNodeList order, boolean distinct) {
        List<SqlNode> operands = new ArrayList<>(arguments);
        StringBuilder letters = new StringBuilder();
        for (SqlNode item : order) {
            operands.add(SqlNodes.sortKey(item));
            letters.append(letter(item));
        }
        if (distinct) {
            List<SqlNode> keys = List.copyOf(operands.subList(arguments.size(), operands.size()));
            if (keys.stream().anyMatch(key -> !isIn(key, arguments))) {
                throw ErrorCondition.WRONG_REFERENCE.exception(SqlNodes.at(
                        call.getParserPosition(), "an aggregate with DISTINCT is sorted by nothing but its arguments"));
            }
            for (SqlNode argument : arguments) {
                if (!isIn(argument, keys)) {
                    operands.add(argument);
                    letters.append('a');
                }
            }
        }
        return new OwnAggregate(row, arguments.size(), letters.toString(), distinct)
                .createCall(call.getParserPosition(), operands);
    }

    private static boolean isIn(SqlNode node, List<SqlNode> nodes) {
        return nodes.stream().anyMatch(other -> other.equalsDeep(node, Litmus.IGNORE));
    }

    private static char letter(SqlNode item) {
        return switch (item.getKind()) {
            case DESCENDING -> Character.isUpperCase(letter(((SqlCall) item).operand(0))) ? 'D' : 'd';
            case NULLS_FIRST -> Character.toLowerCase(letter(((SqlCall) item).operand(0))) == 'd' ? 'd' : 'A';
            case NULLS_LAST -> Character.toLowerCase(letter(((SqlCall) item).operand(0))) == 'd' ? 'D' : 'a';
            default -> 'a';
        };
    }

    private static DriverException undefined(SqlCall call, String message) {
        return ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(call.getParserPosition(), message));
    }
}
