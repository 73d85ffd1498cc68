package io.github.pineconejdbc.sql.dialect.names;

import io.github.pineconejdbc.sql.parser.SqlNodes;
import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** A literal text where a condition is meant, {@code WHERE ('true')}, is the truth value that it says. */
public final class TextConditions {
    private static final Set<SqlKind> OF_CONDITIONS = EnumSet.of(SqlKind.AND, SqlKind.OR, SqlKind.NOT);

    /** Where a join has it. */
    private static final int CONDITION_OF_JOIN = 5;

    private TextConditions() {}

    /** Returns a call whose conditions are read; the call itself. */
    public static SqlCall read(SqlCall call) {
        if (call instanceof SqlSelect select) {
            select.setWhere(condition(select.getWhere()));
            select.setHaving(condition(select.getHaving()));
        } else if (call instanceof SqlJoin join) {
            if (join.getCondition() instanceof SqlCharStringLiteral) {
                join.setOperand(CONDITION_OF_JOIN, condition(join.getCondition()));
            }
        } else if (call.getKind() == SqlKind.FILTER) {
            call.setOperand(1, condition(call.operand(1)));
        } else if (OF_CONDITIONS.contains(call.getKind())) {
            for (int i = 0; i < call.operandCount(); i++) {
                call.setOperand(i, condition(call.operand(i)));
            }
        }
        return call;
    }

    private static @Nullable SqlNode condition(@Nullable SqlNode node) {
        return node instanceof SqlCharStringLiteral ? SqlNodes.cast(node, SqlTypeName.BOOLEAN) : node;
    }
}
