package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.http.read.RowCursor;
import io.github.pineconejdbc.jdbc.convert.Conversions;
import io.github.pineconejdbc.sql.ResultColumn;
import io.github.pineconejdbc.sql.ValueType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of a cursor, as JDBC hands them out. One thread reads; any thread may close. */
public final class PineconeResultSet extends MovingResultSet {
    private final @Nullable PineconeStatement owner;
    private final List<ResultColumn> columns;
    private final Conversions conversions;
    private final Supplier<List<String>> told;
    private final Warnings warnings = new Warnings();

    private boolean wasNull;
    private int fetchSize;

    /** Where each label that was asked for is, so that it is sought once. */
    private final Map<String, Integer> positions = new HashMap<>();

    /** Bytes beyond this number are cut off texts and binary values; 0 is no limit. */
    private final int maxFieldSize;

    /** Rows that belong to no statement. */
    public PineconeResultSet(List<ResultColumn> columns, RowCursor cursor, Conversions conversions) {
        this(null, columns, cursor, conversions, 0, false, List::of, () -> {});
    }

    /**
     * @param maxRows rows beyond this number are left out in silence; 0 is no limit
     * @param told what there is to know about the rows, as far as it is known
     * @param stop ends the work that a reader may be waiting for, from any thread
     */
    public PineconeResultSet(
            @Nullable PineconeStatement owner,
            List<ResultColumn> columns,
            RowCursor cursor,
            Conversions conversions,
            long maxRows,
            boolean scrollable,
            Supplier<List<String>> told,
            Runnable stop) {
        super(cursor, maxRows, scrollable, stop);
        this.owner = owner;
        this.columns = columns;
        this.conversions = conversions;
        this.told = told;
        this.fetchSize = owner == null ? 0 : owner.fetchSize();
        this.maxFieldSize = owner == null ? 0 : owner.maxFieldSize();
    }

    @Override
    public void close() throws SQLException {
        if (!markClosed()) {
            return;
        }
        try {
            finish();
        } finally {
            if (owner != null) {
                owner.resultSetClosed(this);
            }
        }
    }

    private @Nullable Object value(int column) throws SQLException {
        @Nullable Object[] values = current();
        ResultColumns.check(columns, column);
        Object value = values[column - 1];
        wasNull = value == null;
        return maxFieldSize > 0 ? Conversions.cut(value, maxFieldSize) : value;
    }

    private ValueType type(int column) {
        return columns.get(column - 1).type();
    }

    private interface Conversion<T> {
        T apply(Conversions conversions, Object value, ValueType type) throws SQLException;
    }

    private <T> @Nullable T read(int column, Conversion<T> conversion) throws SQLException {
        Object value = value(column);
        if (value == null) {
            return null;
        }
        try {
            return conversion.apply(conversions, value, type(column));
        } catch (RuntimeException | Error e) {
            throw SqlErrors.of(e);
        }
    }

    private long integer(int column, long min, long max, String target) throws SQLException {
        Object value = value(column);
        if (value == null) {
            return 0;
        }
        try {
            return conversions.integer(value, type(column), min, max, target);
        } catch (RuntimeException | Error e) {
            throw SqlErrors.of(e);
        }
    }

    @Override
    public boolean wasNull() throws SQLException {
        checkOpen();
        return wasNull;
    }

    @Override
    public @Nullable String getString(int column) throws SQLException {
        return read(column, Conversions::string);
    }

    @Override
    public @Nullable String getNString(int column) throws SQLException {
        return getString(column);
    }

    @Override
    public boolean getBoolean(int column) throws SQLException {
        return Boolean.TRUE.equals(read(column, Conversions::truth));
    }

    @Override
    public byte getByte(int column) throws SQLException {
        return (byte) integer(column, Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
    }

    @Override
    public short getShort(int column) throws SQLException {
        return (short) integer(column, Short.MIN_VALUE, Short.MAX_VALUE, "short");
    }

    @Override
    public int getInt(int column) throws SQLException {
        return (int) integer(column, Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    @Override
    public long getLong(int column) throws SQLException {
        return integer(column, Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }

    @Override
    public float getFloat(int column) throws SQLException {
        Float value = read(column, Conversions::single);
        return value == null ? 0 : value;
    }

    @Override
    public double getDouble(int column) throws SQLException {
        Object value = value(column);
        if (value == null) {
            return 0;
        }
        try {
            return conversions.approximate(value, type(column));
        } catch (RuntimeException e) {
            throw SqlErrors.of(e);
        }
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
        return read(column, Conversions::decimal);
    }

    @Override
    @Deprecated
    public @Nullable BigDecimal getBigDecimal(int column, int scale) throws SQLException {
        Conversions.checkScale(scale);
        return read(
                column,
                (conversions, value, type) -> conversions.decimal(value, type).setScale(scale, RoundingMode.HALF_UP));
    }

    @Override
    public byte @Nullable [] getBytes(int column) throws SQLException {
        return read(column, Conversions::bytes);
    }

    @Override
    public @Nullable Date getDate(int column) throws SQLException {
        return read(column, (conversions, value, type) -> conversions.date(value, type, null));
    }

    @Override
    public @Nullable Date getDate(int column, @Nullable Calendar calendar) throws SQLException {
        return read(column, (conversions, value, type) -> conversions.date(value, type, calendar));
    }

    @Override
    public @Nullable Time getTime(int column) throws SQLException {
        return read(column, (conversions, value, type) -> conversions.time(value, type, null));
    }

    @Override
    public @Nullable Time getTime(int column, @Nullable Calendar calendar) throws SQLException {
        return read(column, (conversions, value, type) -> conversions.time(value, type, calendar));
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column) throws SQLException {
        return read(column, (conversions, value, type) -> conversions.timestamp(value, type, null));
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column, @Nullable Calendar calendar) throws SQLException {
        return read(column, (conversions, value, type) -> conversions.timestamp(value, type, calendar));
    }

    @Override
    public @Nullable Array getArray(int column) throws SQLException {
        return read(column, Conversions::array);
    }

    @Override
    public @Nullable Object getObject(int column) throws SQLException {
        return read(column, Conversions::object);
    }

    /** The map names classes for user-defined types, of which there are none. */
    @Override
    public @Nullable Object getObject(int column, @Nullable Map<String, Class<?>> map) throws SQLException {
        return getObject(column);
    }

    @Override
    public <T> @Nullable T getObject(int column, @Nullable Class<T> type) throws SQLException {
        Class<T> target = SqlErrors.required(type, "the class");
        return read(column, (conversions, value, valueType) -> conversions.object(value, valueType, target));
    }

    @Override
    public @Nullable InputStream getAsciiStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    @Deprecated
    public @Nullable InputStream getUnicodeStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Override
    public @Nullable InputStream getBinaryStream(int column) throws SQLException {
        byte[] bytes = getBytes(column);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable Reader getCharacterStream(int column) throws SQLException {
        String text = getString(column);
        return text == null ? null : new StringReader(text);
    }

    @Override
    public @Nullable Reader getNCharacterStream(int column) throws SQLException {
        return getCharacterStream(column);
    }

    private SQLException noSuchType(int column, String type) throws SQLException {
        value(column);
        return SqlErrors.notSupported("a value of SQL type " + type);
    }

    @Override
    public Ref getRef(int column) throws SQLException {
        throw noSuchType(column, "REF");
    }

    @Override
    public Blob getBlob(int column) throws SQLException {
        throw noSuchType(column, "BLOB");
    }

    @Override
    public Clob getClob(int column) throws SQLException {
        throw noSuchType(column, "CLOB");
    }

    @Override
    public NClob getNClob(int column) throws SQLException {
        throw noSuchType(column, "NCLOB");
    }

    @Override
    public URL getURL(int column) throws SQLException {
        throw noSuchType(column, "DATALINK");
    }

    @Override
    public RowId getRowId(int column) throws SQLException {
        throw noSuchType(column, "ROWID");
    }

    @Override
    public SQLXML getSQLXML(int column) throws SQLException {
        throw noSuchType(column, "SQLXML");
    }

    @Override
    public int findColumn(@Nullable String label) throws SQLException {
        checkOpen();
        Integer known = positions.get(label);
        if (known != null) {
            return known;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (label != null && columns.get(i).label().equalsIgnoreCase(label)) {
                positions.put(label, i + 1);
                return i + 1;
            }
        }
        throw ErrorCondition.NO_SUCH_COLUMN.sqlException("the result has no column '" + label + "'");
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        return new PineconeResultSetMetaData(columns);
    }

    @Override
    public @Nullable Statement getStatement() throws SQLException {
        checkOpen();
        return owner;
    }

    /** A hint, which the endpoints' pages leave no use for. */
    @Override
    public void setFetchSize(int rows) throws SQLException {
        checkOpen();
        if (rows < 0) {
            throw SqlErrors.badArgument("the fetch size must not be negative");
        }
        fetchSize = rows;
    }

    @Override
    public int getFetchSize() throws SQLException {
        checkOpen();
        return fetchSize;
    }

    @Override
    public int getConcurrency() throws SQLException {
        checkOpen();
        return ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    public int getHoldability() throws SQLException {
        checkOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public String getCursorName() throws SQLException {
        checkOpen();
        throw SqlErrors.notSupported("a positioned update");
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        checkOpen();
        warnings.take(told.get());
        return warnings.first();
    }

    @Override
    public void clearWarnings() throws SQLException {
        checkOpen();
        warnings.take(told.get());
        warnings.clear();
    }
}
