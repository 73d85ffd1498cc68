package io.github.pineconejdbc.sql.function;

import java.util.Set;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.jspecify.annotations.Nullable;

/**
 * Which operands of which functions are checked before the function is called, since no one could stop it: it would take
 * as long, or make a text as large, as the operand says.
 */
public final class Guards {
    private static final Set<SqlOperator> JSON_PATHS = Set.of(
            SqlStdOperatorTable.JSON_EXISTS,
            SqlStdOperatorTable.JSON_QUERY,
            SqlStdOperatorTable.JSON_VALUE,
            SqlLibraryOperators.JSON_LENGTH,
            SqlLibraryOperators.JSON_KEYS,
            SqlLibraryOperators.JSON_REMOVE);

    /** These take a path and a value, any number of times. */
    private static final Set<SqlOperator> JSON_CHANGES =
            Set.of(SqlLibraryOperators.JSON_INSERT, SqlLibraryOperators.JSON_REPLACE, SqlLibraryOperators.JSON_SET);

    private static final Set<SqlOperator> LENGTHENING = Set.of(
            SqlStdOperatorTable.OVERLAY,
            SqlStdOperatorTable.JSON_OBJECT,
            SqlStdOperatorTable.JSON_ARRAY,
            SqlLibraryOperators.CONCAT_FUNCTION_WITH_NULL,
            SqlLibraryOperators.CONCAT_WS_POSTGRESQL);

    private static final Set<SqlOperator> FORMATTING =
            Set.of(SqlLibraryOperators.TO_CHAR_PG, SqlLibraryOperators.TO_DATE_PG, SqlLibraryOperators.TO_TIMESTAMP_PG);

    private static final Set<SqlOperator> MAKERS_OF_TEXT =
            Set.of(SqlLibraryOperators.LPAD, SqlLibraryOperators.RPAD, SqlLibraryOperators.REPEAT);

    private Guards() {}

    /** Returns what checks an operand, counted from 0; null where nothing has to. */
    public static @Nullable SqlFunction of(SqlOperator op, int operand) {
        if (MAKERS_OF_TEXT.contains(op)) {
            return operand == 1 ? DriverFunctions.SANE_LENGTH : null;
        }
        if (LENGTHENING.contains(op)) {
            return DriverFunctions.SANE_TEXT;
        }
        if (FORMATTING.contains(op)) {
            return operand == 1 ? DriverFunctions.SANE_FORMAT : null;
        }
        if (JSON_PATHS.contains(op) || JSON_CHANGES.contains(op)) {
            boolean isPath = operand == 1
                    || operand > 1
                            && (op.equals(SqlLibraryOperators.JSON_REMOVE)
                                    || JSON_CHANGES.contains(op) && operand % 2 == 1);
            return operand == 0 ? DriverFunctions.SANE_JSON : isPath ? DriverFunctions.SANE_JSON_PATH : null;
        }
        return null;
    }
}
