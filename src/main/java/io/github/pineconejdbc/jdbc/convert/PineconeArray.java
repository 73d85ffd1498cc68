package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.RowCursors;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private Object values(List<?> elements) throws SQLException {
        return values(elements, component);
    }

    /** Returns an array of the elements' own class, which callers cast to; of arrays where the elements are such. */
    private Object values(List<?> elements, ValueType type) throws SQLException {
        Object values = java.lang.reflect.Array.newInstance(classOf(type), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (element instanceof List<?> list && type.kind() == Kind.ARRAY) {
                java.lang.reflect.Array.set(values, i, values(list, type.component(0)));
            } else if (element != null) {
                java.lang.reflect.Array.set(values, i, conversions.object(element, type));
            }
        }
        return values;
    }

    private static Class<?> classOf(ValueType type) {
        return switch (type.kind()) {
            case ARRAY -> classOf(type.component(0)).arrayType();
            case BOOLEAN -> Boolean.class;
            case TINYINT, SMALLINT, INTEGER -> Integer.class;
            case BIGINT -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case REAL -> Float.class;
            case DOUBLE -> Double.class;
            case CHAR, VARCHAR, INTERVAL -> String.class;
            case VARBINARY -> byte[].class;
            case UUID -> UUID.class;
            case DATE -> Date.class;
            case TIME -> Time.class;
            case TIMESTAMP, INSTANT -> Timestamp.class;
            case MAP -> Map.class;
            case ROW -> Struct.class;
            case NULL, OTHER -> Object.class;
        };
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
