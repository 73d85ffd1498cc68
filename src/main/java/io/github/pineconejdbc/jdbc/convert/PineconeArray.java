package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of an ARRAY expression. It holds all its elements, so it lives on after its row. */
public final class PineconeArray implements Array {
    private final List<?> list;
    private final ValueType component;
    private final Conversions conversions;
    private boolean freed;

    public PineconeArray(List<?> list, ValueType component, Conversions conversions) {
        this.list = list;
        this.component = component;
        this.conversions = conversions;
    }

    private List<?> list() throws SQLException {
        if (freed) {
            throw ErrorCondition.OBJECT_CLOSED.sqlException("the array is freed");
        }
        return list;
    }

    private List<?> slice(long index, int count) throws SQLException {
        List<?> all = list();
        if (index < 1 || count < 0 || index - 1 > all.size() - count) {
            throw SqlErrors.badArgument(
                    count + " elements from position " + index + " are outside the array of " + all.size());
        }
        return all.subList((int) index - 1, (int) index - 1 + count);
    }

    private @Nullable Object[] values(List<?> elements) throws SQLException {
        @Nullable Object[] values = new Object[elements.size()];
        for (int i = 0; i < values.length; i++) {
            Object element = elements.get(i);
            values[i] = element == null ? null : conversions.object(element, component);
        }
        return values;
    }

    private ResultSet rows(List<?> elements, long firstIndex) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        long index = firstIndex;
        for (Object element : elements) {
            rows.add(new @Nullable Object[] {index++, element});
        }
        List<ResultColumn> columns = List.of(
                new ResultColumn("INDEX", "INDEX", null, ValueType.of(Kind.BIGINT, false)),
                new ResultColumn("VALUE", "VALUE", null, component));
        return conversions.results().of(columns, RowCursors.of(rows), conversions);
    }

    @Override
    public String getBaseTypeName() throws SQLException {
        list();
        return JdbcType.of(component).name();
    }

    @Override
    public int getBaseType() throws SQLException {
        list();
        return JdbcType.of(component).code();
    }

    @Override
    public Object getArray() throws SQLException {
        return values(list());
    }

    /** The map names classes for user-defined types, of which there are none. */
    @Override
    public Object getArray(@Nullable Map<String, Class<?>> map) throws SQLException {
        return getArray();
    }

    @Override
    public Object getArray(long index, int count) throws SQLException {
        return values(slice(index, count));
    }

    @Override
    public Object getArray(long index, int count, @Nullable Map<String, Class<?>> map) throws SQLException {
        return getArray(index, count);
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        return rows(list(), 1);
    }

    @Override
    public ResultSet getResultSet(@Nullable Map<String, Class<?>> map) throws SQLException {
        return getResultSet();
    }

    @Override
    public ResultSet getResultSet(long index, int count) throws SQLException {
        return rows(slice(index, count), index);
    }

    @Override
    public ResultSet getResultSet(long index, int count, @Nullable Map<String, Class<?>> map) throws SQLException {
        return getResultSet(index, count);
    }

    @Override
    public void free() {
        freed = true;
    }

    /** Returns the elements as {@code getString} shows them. */
    @Override
    public String toString() {
        ValueType type = new ValueType(Kind.ARRAY, ValueType.UNSET, 0, true, List.of(component));
        try {
            return conversions.string(list, type);
        } catch (SQLException e) {
            return list.toString();
        }
    }
}
