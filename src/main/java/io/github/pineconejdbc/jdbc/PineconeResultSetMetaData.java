package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.jdbc.convert.JdbcType;
import io.github.pineconejdbc.jdbc.convert.Unwrappable;
import io.github.pineconejdbc.sql.InformationSchema;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.table.Table;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/** The columns of a result. */
final class PineconeResultSetMetaData implements ResultSetMetaData, Unwrappable {
    private final List<ResultColumn> columns;

    PineconeResultSetMetaData(List<ResultColumn> columns) {
        this.columns = columns;
    }

    private ResultColumn column(int column) throws SQLException {
        return ResultColumns.check(columns, column);
    }

    private JdbcType type(int column) throws SQLException {
        return JdbcType.of(column(column).type());
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnLabel(int column) throws SQLException {
        return column(column).label();
    }

    @Override
    public String getColumnName(int column) throws SQLException {
        return column(column).name();
    }

    @Override
    public String getTableName(int column) throws SQLException {
        String table = column(column).table();
        return table == null ? "" : table;
    }

    @Override
    public String getSchemaName(int column) throws SQLException {
        String table = column(column).table();
        if (table == null) {
            return "";
        }
        return InformationSchema.table(table) == null ? Table.SCHEMA : InformationSchema.NAME;
    }

    @Override
    public String getCatalogName(int column) throws SQLException {
        column(column);
        return "";
    }

    @Override
    public int getColumnType(int column) throws SQLException {
        return type(column).code();
    }

    @Override
    public String getColumnTypeName(int column) throws SQLException {
        return type(column).name();
    }

    @Override
    public String getColumnClassName(int column) throws SQLException {
        return type(column).className();
    }

    @Override
    public int getPrecision(int column) throws SQLException {
        return type(column).precision();
    }

    @Override
    public int getScale(int column) throws SQLException {
        return type(column).scale();
    }

    @Override
    public int getColumnDisplaySize(int column) throws SQLException {
        return type(column).displaySize();
    }

    @Override
    public boolean isSigned(int column) throws SQLException {
        return type(column).signed();
    }

    @Override
    public boolean isCaseSensitive(int column) throws SQLException {
        return type(column).isCharacter();
    }

    @Override
    public int isNullable(int column) throws SQLException {
        return column(column).type().nullable() ? columnNullable : columnNoNulls;
    }

    @Override
    public boolean isAutoIncrement(int column) throws SQLException {
        column(column);
        return false;
    }

    @Override
    public boolean isSearchable(int column) throws SQLException {
        column(column);
        return true;
    }

    @Override
    public boolean isCurrency(int column) throws SQLException {
        column(column);
        return false;
    }

    @Override
    public boolean isReadOnly(int column) throws SQLException {
        column(column);
        return true;
    }

    @Override
    public boolean isWritable(int column) throws SQLException {
        column(column);
        return false;
    }

    @Override
    public boolean isDefinitelyWritable(int column) throws SQLException {
        column(column);
        return false;
    }
}
