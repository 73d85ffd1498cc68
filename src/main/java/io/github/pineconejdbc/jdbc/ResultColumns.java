package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.ResultColumn;
import java.sql.SQLException;
import java.util.List;

/** Positions of columns, which JDBC counts from 1. */
final class ResultColumns {
    private ResultColumns() {}

    static ResultColumn check(List<ResultColumn> columns, int column) throws SQLException {
        if (column < 1 || column > columns.size()) {
            throw ErrorCondition.NO_SUCH_COLUMN.sqlException(
                    "the result has no column " + column + ", it has " + columns.size());
        }
        return columns.get(column - 1);
    }
}
