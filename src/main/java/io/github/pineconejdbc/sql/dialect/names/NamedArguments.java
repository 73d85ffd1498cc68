package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionRow.Operand;
import io.github.pineconejdbc.sql.function.Functions;
import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Arguments that are given by their names, {@code MAKE_INTERVAL(days => 10)}, in their places. */
public final class NamedArguments {
    private NamedArguments() {}

    /** Returns a call with its arguments in their places; the call itself where none has a name. */
    public static SqlCall placed(SqlCall call) {
        if (call.getOperandList().stream().noneMatch(NamedArguments::isNamed)) {
            return call;
        }
        String function = call.getOperator().getName().toUpperCase(Locale.ROOT);
        for (FunctionRow row : Functions.named(function)) {
            List<SqlNode> placed = placed(call, row);
            if (placed != null) {
                return call.getOperator().createCall(call.getParserPosition(), placed);
            }
        }
        throw ErrorCondition.UNDEFINED_FUNCTION.exception(SqlNodes.at(
                call.getParserPosition(), "there is no function " + function + " with arguments of these names"));
    }

    private static boolean isNamed(@Nullable SqlNode argument) {
        return argument != null && argument.getKind() == SqlKind.ARGUMENT_ASSIGNMENT;
    }

    private static @Nullable List<SqlNode> placed(SqlCall call, FunctionRow row) {
        List<Operand> operands = row.operands();
        @Nullable SqlNode[] given = new @Nullable SqlNode[operands.size()];
        int last = 0;
        boolean named = false;
        for (int i = 0; i < call.operandCount(); i++) {
            SqlNode argument = call.operand(i);
            int place = i;
            if (isNamed(argument)) {
                named = true;
                place = place(operands, ((SqlIdentifier) ((SqlCall) argument).operand(1)).getSimple());
                argument = ((SqlCall) argument).operand(0);
            } else if (named) {
                throw wrong(argument, "an argument without a name can't follow one with a name");
            }
            if (place < 0 || place >= given.length) {
                return null;
            }
            if (given[place] != null) {
                throw wrong(argument, "the argument " + operands.get(place).name() + " is given twice");
            }
            given[place] = argument;
            last = Math.max(last, place + 1);
        }
        for (int i = 0; i < last; i++) {
            String standIn = operands.get(i).standIn();
            if (given[i] == null && standIn == null) {
                return null;
            }
            given[i] = given[i] == null ? literal(String.valueOf(standIn), call.getParserPosition()) : given[i];
        }
        return new ArrayList<>(Arrays.asList(given).subList(0, last));
    }

    private static int place(List<Operand> operands, String name) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static SqlNode literal(String standIn, SqlParserPos position) {
        return switch (standIn) {
            case "NULL" -> SqlLiteral.createNull(position);
            case "TRUE", "FALSE" -> SqlLiteral.createBoolean(standIn.equals("TRUE"), position);
            default ->
                standIn.startsWith("'")
                        ? SqlLiteral.createCharString(standIn.substring(1, standIn.length() - 1), position)
                        : SqlLiteral.createExactNumeric(standIn, position);
        };
    }

    private static RuntimeException wrong(SqlNode argument, String message) {
        return ErrorCondition.SYNTAX_ERROR.exception(SqlNodes.at(argument.getParserPosition(), message));
    }
}
