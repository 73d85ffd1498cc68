package io.github.pineconejdbc.sql.rel;

import io.github.pineconejdbc.sql.scan.CallPlan;
import io.github.pineconejdbc.sql.scan.TextCondition;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.ColumnType;
import io.github.pineconejdbc.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/** Reads Calcite's conditions on a scan into {@link TextCondition}s. */
final class ConditionReader {
    private final Table table;
    private final int[] columns;
    private final List<RexNode> operands;
    private boolean exact;

    ConditionReader(PineconeScan scan) {
        this.table = scan.pinecone().table();
        this.columns = scan.columns();
        this.operands = new ArrayList<>(scan.operands());
    }

    /** Returns the operands of the scan and of all conditions read so far. */
    List<RexNode> operands() {
        return operands;
    }

    /** Returns whether the condition read last says all that Calcite's does. */
    boolean isExact() {
        return exact;
    }

    /** Returns what the table's endpoints can make of a condition that keeps a row where it is true. */
    TextCondition read(RexNode node) {
        exact = true;
        return visit(node);
    }

    private TextCondition visit(RexNode node) {
        TextCondition condition = switch (node.getKind()) {
            case AND -> TextCondition.and(visitAll(node));
            case OR -> TextCondition.or(visitAll(node));
            case EQUALS, IS_NOT_DISTINCT_FROM -> equal((RexCall) node);
            case SEARCH -> search((RexCall) node);
            case SOME -> some((RexCall) node);
            default -> TextCondition.ALL;
        };
        exact &= CallPlan.canAsk(table, condition);
        return condition;
    }

    private List<TextCondition> visitAll(RexNode node) {
        return ((RexCall) node).getOperands().stream().map(this::visit).toList();
    }

    private TextCondition equal(RexCall call) {
        RexNode left = call.getOperands().get(0);
        RexNode right = call.getOperands().get(1);
        String column = textColumn(left);
        if (column == null) {
            column = textColumn(right);
            right = left;
        }
        return column == null ? TextCondition.ALL : equal(column, right);
    }

    private TextCondition some(RexCall call) {
        RexNode list = call.getOperands().get(1);
        RelDataType element = list.getType().getComponentType();
        String column = call.getOperator() == SqlStdOperatorTable.SOME_EQ
                ? textColumn(call.getOperands().get(0))
                : null;
        return column == null || element == null || !isText(element) || !isKnown(list)
                ? TextCondition.ALL
                : known(column, list);
    }

    private static boolean isKnown(RexNode value) {
        return RexUtil.isConstant(value) || isKnownBeforehand(value);
    }

    private TextCondition equal(String column, RexNode value) {
        if (value instanceof RexLiteral literal) {
            return literal.isNull()
                    ? TextCondition.NONE
                    : literal.getValue() instanceof NlsString
                            ? TextCondition.in(column, Set.of(text(literal)))
                            : TextCondition.ALL;
        }
        return isText(value.getType()) && isKnown(value) ? known(column, value) : TextCondition.ALL;
    }

    private TextCondition known(String column, RexNode value) {
        int known = operands.indexOf(value);
        if (known < 0) {
            known = operands.size();
            operands.add(value);
        }
        return new TextCondition.Equal(column, known);
    }

    /** The literal's own text: RexLiteral's typed getter trims what CHAR pads. */
    private static String text(RexLiteral literal) {
        NlsString text = (NlsString) literal.getValue();
        return text == null ? "" : text.getValue();
    }

    private static boolean isText(RelDataType type) {
        return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName());
    }

    /** Whether a value needs no row of the scan: an outer query's column is there before it. */
    private static boolean isKnownBeforehand(RexNode value) {
        return RexUtil.isDeterministic(value)
                && !RexUtil.containsInputRef(value)
                && RexUtil.SubQueryFinder.find(value) == null;
    }

    private TextCondition search(RexCall call) {
        String column = textColumn(call.getOperands().get(0));
        Sarg<?> sarg = ((RexLiteral) call.getOperands().get(1)).getValueAs(Sarg.class);
        if (column == null || sarg == null || !sarg.isPoints() || sarg.nullAs == RexUnknownAs.TRUE) {
            return TextCondition.ALL;
        }
        Set<String> values = new LinkedHashSet<>();
        for (var range : sarg.rangeSet.asRanges()) {
            if (!(range.lowerEndpoint() instanceof NlsString text)) {
                return TextCondition.ALL;
            }
            values.add(text.getValue());
        }
        return TextCondition.in(column, values);
    }

    /** Returns the column of texts, if this is one; casts between texts keep it. */
    private @Nullable String textColumn(RexNode node) {
        if (node.getKind() == SqlKind.CAST && isWideningText((RexCall) node)) {
            return textColumn(((RexCall) node).getOperands().get(0));
        }
        if (!(node instanceof RexInputRef ref)) {
            return null;
        }
        Column column = table.columns().get(columns[ref.getIndex()]);
        return column.type() == ColumnType.VARCHAR ? column.name() : null;
    }

    private static boolean isWideningText(RexCall cast) {
        return cast.getType().getSqlTypeName() == SqlTypeName.VARCHAR
                && cast.getType().getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
                && cast.getOperands().get(0).getType().getSqlTypeName() == SqlTypeName.VARCHAR;
    }
}
