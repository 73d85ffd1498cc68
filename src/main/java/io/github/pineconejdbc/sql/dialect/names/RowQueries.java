package io.github.pineconejdbc.sql.dialect.names;

import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;

/**
 * JSON of the row that a query returns, {@code ROW_TO_JSON((SELECT r FROM (…) r))}, is made within the query: Calcite has no
 * subquery whose value is a row.
 */
public final class RowQueries {
    private static final Set<String> FUNCTIONS = Set.of("ROW_TO_JSON", "TO_JSON", "TO_JSONB");

    private RowQueries() {}

    /** Returns whether a call makes JSON of a row. */
    static boolean isOfRow(SqlCall call) {
        return FUNCTIONS.contains(call.getOperator().getName().toUpperCase(Locale.ROOT));
    }

    /** Returns the query that a call is; the call itself where it isn't of one that may return a row. */
    public static SqlNode inside(SqlNode node) {
        if (!(node instanceof SqlBasicCall call)
                || call.operandCount() != 1
                || !isOfRow(call)
                || !(call.operand(0) instanceof SqlSelect select)
                || select.isDistinct()
                || select.getSelectList().size() != 1) {
            return node;
        }
        SqlNode value = SqlUtil.stripAs(select.getSelectList().get(0));
        if (!(value instanceof SqlIdentifier name) || !name.isSimple()) {
            return node;
        }
        call.setOperand(0, value);
        select.getSelectList().set(0, call);
        return select;
    }
}
