package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.dialect.RowOperator;
import io.github.pineconejdbc.sql.function.FunctionRow;
import io.github.pineconejdbc.sql.function.FunctionType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlKind;
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
        String name = call.getOperator().getName();
        if (call.getKind() == SqlKind.CAST) {
            return "CAST(" + operands.get(0) + " AS " + call.getType() + ")";
        }
        if (call.getOperator() instanceof RowOperator operator) {
            return of(operator.row(), operands);
        }
        if (call.getKind() == SqlKind.ITEM) {
            return operands.get(0) + "[" + operands.get(1) + "]";
        }
        if (call.getOperator() instanceof SqlPostfixOperator) {
            return operands.get(0) + " " + name;
        }
        if (call.getOperator() instanceof SqlBinaryOperator || call.getKind() == SqlKind.LIKE && operands.size() == 2) {
            String joined = operands.stream().collect(Collectors.joining(" " + name + " "));
            return call.getKind() == SqlKind.AND || call.getKind() == SqlKind.OR ? "(" + joined + ")" : joined;
        }
        return name + "(" + String.join(", ", operands) + ")";
    }

    /** A function as a statement would call it: without what stands in for an operand that it left out. */
    private static String of(FunctionRow row, List<String> operands) {
        List<String> written = new ArrayList<>(operands);
        for (int i = row.operands().size() - 1; i >= 0 && i < written.size(); i--) {
            FunctionRow.Operand operand = row.operands().get(i);
            if (operand.type() == FunctionType.ZONE
                    || i == written.size() - 1 && written.get(i).equals(operand.standIn())) {
                written.remove(i);
            }
        }
        return switch (row.form()) {
            case NAME -> row.name() + "(" + String.join(", ", written) + ")";
            case STEP -> written.get(0);
            case OPERATOR ->
                switch (row.name()) {
                    case "POSITION" -> "POSITION(" + String.join(" IN ", written) + ")";
                    case "OVERLAY" ->
                        "OVERLAY(" + written.get(0) + " PLACING " + written.get(1) + " FROM " + written.get(2)
                                + (written.size() > 3 ? " FOR " + written.get(3) : "") + ")";
                    default ->
                        written.get(0) + " " + row.name() + " " + written.get(1)
                                + (written.size() > 2 ? " ESCAPE " + written.get(2) : "");
                };
        };
    }
}
