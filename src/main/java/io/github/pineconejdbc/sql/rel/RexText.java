package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.function.DriverFunctions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.util.NlsString;

/** Calcite's expressions as people read them: columns by name, operators between their operands. */
public final class RexText {
    private RexText() {}

    public static String of(RexNode node, List<String> columns) {
        if (node instanceof RexInputRef ref) {
            return columns.get(ref.getIndex());
        }
        if (node instanceof RexDynamicParam parameter) {
            return "?" + (parameter.getIndex() + 1);
        }
        if (node instanceof RexLiteral literal) {
            return literal.getValue() instanceof NlsString text
                    ? "'" + text.getValue().replace("'", "''") + "'"
                    : String.valueOf(literal.getValue());
        }
        if (!(node instanceof RexCall call)) {
            return String.valueOf(node);
        }
        List<String> operands =
                call.getOperands().stream().map(operand -> of(operand, columns)).toList();
        String name = name(call.getOperator());
        if (call.getKind() == SqlKind.CAST) {
            return "CAST(" + operands.get(0) + " AS " + call.getType() + ")";
        }
        if (DriverFunctions.GUARDS.contains(call.getOperator())) {
            return operands.get(0);
        }
        if (call.getKind() == SqlKind.ITEM) {
            return operands.get(0) + "[" + operands.get(1) + "]";
        }
        if (DriverFunctions.SEARCHES.containsValue(call.getOperator()) && operands.size() > 1) {
            return operands.get(0) + " " + name.toUpperCase(Locale.ROOT) + " " + operands.get(1);
        }
        if (call.getOperator() instanceof SqlPostfixOperator) {
            return operands.get(0) + " " + name;
        }
        if (call.getOperator() instanceof SqlBinaryOperator
                || name.equals("||")
                || call.getKind() == SqlKind.LIKE && operands.size() == 2) {
            String joined = operands.stream().collect(Collectors.joining(" " + name + " "));
            return call.getKind() == SqlKind.AND || call.getKind() == SqlKind.OR ? "(" + joined + ")" : joined;
        }
        return name + "(" + String.join(", ", operands) + ")";
    }

    /** What the driver has a function of its own for is known by Calcite's name. */
    private static String name(SqlOperator operator) {
        return Stream.of(DriverFunctions.OF_TEXTS, DriverFunctions.OF_MULTISETS)
                .flatMap(functions -> functions.entrySet().stream())
                .filter(function -> function.getValue() == operator)
                .map(function -> function.getKey().getName())
                .findFirst()
                .orElse(operator.getName());
    }
}
