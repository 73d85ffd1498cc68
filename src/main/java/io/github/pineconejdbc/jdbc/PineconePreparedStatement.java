package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.jdbc.convert.JdbcType;
import io.github.pineconejdbc.jdbc.convert.ParameterConversions;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan and the values that its next execution takes. */
final class PineconePreparedStatement extends PineconeStatement implements PreparedStatement {
    private final String sql;
    private final Plan plan;
    private final boolean fresh;
    private final List<ValueType> types;
    private final @Nullable Setting[] settings;

    /** A parameter as the caller set it. */
    private record Setting(@Nullable Object value, @Nullable Calendar calendar) {}

    PineconePreparedStatement(PineconeConnection connection, boolean scrollable, String sql, Plan plan) {
        super(connection, scrollable, true);
        this.sql = sql;
        this.plan = plan;
        this.fresh = CacheHint.isIn(sql);
        this.types = plan.parameters();
        this.settings = new @Nullable Setting[types.size()];
    }

    private void set(int parameter, @Nullable Object value, @Nullable Calendar calendar) throws SQLException {
        checkOpen();
        PineconeParameterMetaData.check(types, parameter);
        Calendar kept = calendar == null ? null : (Calendar) calendar.clone();
        // Dates can be changed, and the caller's later changes are not this parameter's.
        Object own = value instanceof java.util.Date date
                ? date.clone()
                : value instanceof Calendar moment ? moment.clone() : value;
        settings[parameter - 1] = new Setting(own, kept);
    }

    private void set(int parameter, @Nullable Object value) throws SQLException {
        set(parameter, value, null);
    }

    private ParameterConversions conversions() {
        return new ParameterConversions(connection().conversions().zone());
    }

    /** Returns the plan for the values that are set: another one where the statement's types don't hold them. */
    private Plan planned() throws SQLException {
        List<@Nullable ValueType> given = new ArrayList<>();
        for (int i = 0; i < settings.length; i++) {
            Setting setting = settings[i];
            Object value = setting == null ? null : setting.value();
            ValueType type = types.get(i);
            ValueType own = value == null ? null : ParameterConversions.typeOf(value);
            boolean kept = value == null
                    || own == null
                    || isAlike(own, type)
                    || !plan.isOpen(i) && ParameterConversions.holds(type, value);
            given.add(kept ? null : own);
        }
        if (given.stream().allMatch(Objects::isNull)) {
            return plan;
        }
        try (CallScope scope = connection().scope(getQueryTimeout())) {
            return connection().plan(sql, given, scope);
        }
    }

    private static boolean isAlike(ValueType own, ValueType type) {
        return own.kind() == type.kind()
                && (own.kind() != Kind.ARRAY
                        || own.component(0).kind() == type.component(0).kind());
    }

    private @Nullable Object[] values(List<ValueType> planned) throws SQLException {
        ParameterConversions conversions = conversions();
        @Nullable Object[] values = new Object[settings.length];
        for (int i = 0; i < values.length; i++) {
            Setting setting = settings[i];
            if (setting == null) {
                throw SqlErrors.badArgument("parameter " + (i + 1) + " isn't set");
            }
            Object value = setting.value();
            ValueType type = planned.get(i);
            values[i] =
                    value == null ? null : SqlErrors.call(() -> conversions.internal(value, setting.calendar(), type));
        }
        return values;
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        checkOpen();
        Plan planned = planned();
        return run(scope -> planned, fresh, values(planned.parameters()));
    }

    @Override
    public boolean execute() throws SQLException {
        executeQuery();
        return true;
    }

    @Override
    public int executeUpdate() throws SQLException {
        checkOpen();
        throw noUpdate();
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        return executeUpdate();
    }

    @Override
    public void addBatch() throws SQLException {
        checkOpen();
        throw SqlErrors.notSupported("a batch");
    }

    private SQLException hasItsText() throws SQLException {
        checkOpen();
        return ErrorCondition.WRONG_STATEMENT_KIND.sqlException(
                "a prepared statement has its SQL text: call the method without one");
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public int executeUpdate(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw hasItsText();
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        return new PineconeResultSetMetaData(plan.columns());
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        checkOpen();
        return new PineconeParameterMetaData(types);
    }

    @Override
    public void clearParameters() throws SQLException {
        checkOpen();
        Arrays.fill(settings, null);
    }

    /** NULL has no type here; a type that JDBC doesn't know is a mistake even so. */
    @Override
    public void setNull(int parameter, int sqlType) throws SQLException {
        checkOpen();
        JdbcType.checkConstant(sqlType);
        set(parameter, null);
    }

    @Override
    public void setNull(int parameter, int sqlType, @Nullable String typeName) throws SQLException {
        setNull(parameter, sqlType);
    }

    @Override
    public void setBoolean(int parameter, boolean value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setByte(int parameter, byte value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setShort(int parameter, short value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setInt(int parameter, int value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setLong(int parameter, long value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setFloat(int parameter, float value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setDouble(int parameter, double value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setBigDecimal(int parameter, @Nullable BigDecimal value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setString(int parameter, @Nullable String value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setNString(int parameter, @Nullable String value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setBytes(int parameter, byte @Nullable [] value) throws SQLException {
        set(parameter, value == null ? null : value.clone());
    }

    @Override
    public void setDate(int parameter, @Nullable Date value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setDate(int parameter, @Nullable Date value, @Nullable Calendar calendar) throws SQLException {
        set(parameter, value, calendar);
    }

    @Override
    public void setTime(int parameter, @Nullable Time value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setTime(int parameter, @Nullable Time value, @Nullable Calendar calendar) throws SQLException {
        set(parameter, value, calendar);
    }

    @Override
    public void setTimestamp(int parameter, @Nullable Timestamp value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setTimestamp(int parameter, @Nullable Timestamp value, @Nullable Calendar calendar)
            throws SQLException {
        set(parameter, value, calendar);
    }

    @Override
    public void setArray(int parameter, @Nullable Array value) throws SQLException {
        set(parameter, value);
    }

    @Override
    public void setObject(int parameter, @Nullable Object value) throws SQLException {
        Object own = contents(value, -1);
        if (own != null) {
            ParameterConversions.checkClass(own);
        }
        set(parameter, own);
    }

    /** Returns what a stream, a reader or a large object holds; any other value as it is. */
    private static @Nullable Object contents(@Nullable Object value, long length) throws SQLException {
        long most = length < 0 ? Long.MAX_VALUE : length;
        if (value instanceof Reader reader) {
            return read(reader, most);
        }
        if (value instanceof InputStream stream) {
            return bytes(stream, most);
        }
        if (value instanceof Clob clob) {
            return read(SqlErrors.call(clob::getCharacterStream), Long.MAX_VALUE);
        }
        return value instanceof Blob blob ? bytes(SqlErrors.call(blob::getBinaryStream), Long.MAX_VALUE) : value;
    }

    @Override
    public void setObject(int parameter, @Nullable Object value, int sqlType) throws SQLException {
        setObject(parameter, value, sqlType, -1);
    }

    /** @param scaleOrLength digits after the point of a DECIMAL, or how long a stream is; -1 for all that there is */
    @Override
    public void setObject(int parameter, @Nullable Object value, int sqlType, int scaleOrLength) throws SQLException {
        checkOpen();
        PineconeParameterMetaData.check(types, parameter);
        JdbcType.checkConstant(sqlType);
        Kind target = JdbcType.kindOf(sqlType);
        if (target == null) {
            throw SqlErrors.notSupported("a parameter of java.sql.Types constant " + sqlType);
        }
        Object own = contents(value, scaleOrLength);
        setObject(
                parameter,
                own == null ? null : SqlErrors.call(() -> conversions().as(own, target, scaleOrLength)));
    }

    @Override
    public void setObject(int parameter, @Nullable Object value, @Nullable SQLType type) throws SQLException {
        setObject(parameter, value, type, -1);
    }

    @Override
    public void setObject(int parameter, @Nullable Object value, @Nullable SQLType type, int scaleOrLength)
            throws SQLException {
        Integer number = SqlErrors.call(SqlErrors.required(type, "the type")::getVendorTypeNumber);
        setObject(parameter, value, SqlErrors.required(number, "the type's number"), scaleOrLength);
    }

    private void setText(int parameter, @Nullable Reader reader, long length) throws SQLException {
        set(parameter, reader == null ? null : read(reader, length));
    }

    private void setText(int parameter, @Nullable InputStream stream, Charset charset, long length)
            throws SQLException {
        setText(parameter, stream == null ? null : new InputStreamReader(stream, charset), length);
    }

    private static String read(Reader reader, long length) throws SQLException {
        try {
            StringWriter text = new StringWriter();
            if (length == Long.MAX_VALUE) {
                reader.transferTo(text);
                return text.toString();
            }
            for (long i = 0; i < length; i++) {
                int character = reader.read();
                if (character < 0) {
                    throw SqlErrors.badArgument("the stream ends after " + i + " of " + length + " characters");
                }
                text.write(character);
            }
            return text.toString();
        } catch (IOException | RuntimeException e) {
            throw ErrorCondition.DATA_ERROR.sqlException("the stream can't be read", e);
        }
    }

    private static byte @Nullable [] bytes(@Nullable InputStream stream, long length) throws SQLException {
        try {
            int limit = (int) Math.min(length, Integer.MAX_VALUE);
            byte[] bytes = stream == null ? null : stream.readNBytes(limit);
            if (bytes != null && length != Long.MAX_VALUE && bytes.length < length) {
                throw SqlErrors.badArgument("the stream ends after " + bytes.length + " of " + length + " bytes");
            }
            return bytes;
        } catch (IOException | RuntimeException e) {
            throw ErrorCondition.DATA_ERROR.sqlException("the stream can't be read", e);
        }
    }

    @Override
    public void setAsciiStream(int parameter, @Nullable InputStream stream) throws SQLException {
        setText(parameter, stream, StandardCharsets.US_ASCII, Long.MAX_VALUE);
    }

    @Override
    public void setAsciiStream(int parameter, @Nullable InputStream stream, int length) throws SQLException {
        setAsciiStream(parameter, stream, (long) length);
    }

    @Override
    public void setAsciiStream(int parameter, @Nullable InputStream stream, long length) throws SQLException {
        setText(parameter, stream, StandardCharsets.US_ASCII, notNegative(length, "the length"));
    }

    @Override
    @Deprecated
    public void setUnicodeStream(int parameter, @Nullable InputStream stream, int length) throws SQLException {
        byte[] bytes = bytes(stream, notNegative(length, "the length"));
        set(parameter, bytes == null ? null : new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void setBinaryStream(int parameter, @Nullable InputStream stream) throws SQLException {
        set(parameter, bytes(stream, Long.MAX_VALUE));
    }

    @Override
    public void setBinaryStream(int parameter, @Nullable InputStream stream, int length) throws SQLException {
        setBinaryStream(parameter, stream, (long) length);
    }

    @Override
    public void setBinaryStream(int parameter, @Nullable InputStream stream, long length) throws SQLException {
        set(parameter, bytes(stream, notNegative(length, "the length")));
    }

    @Override
    public void setCharacterStream(int parameter, @Nullable Reader reader) throws SQLException {
        setText(parameter, reader, Long.MAX_VALUE);
    }

    @Override
    public void setCharacterStream(int parameter, @Nullable Reader reader, int length) throws SQLException {
        setCharacterStream(parameter, reader, (long) length);
    }

    @Override
    public void setCharacterStream(int parameter, @Nullable Reader reader, long length) throws SQLException {
        setText(parameter, reader, notNegative(length, "the length"));
    }

    @Override
    public void setNCharacterStream(int parameter, @Nullable Reader reader) throws SQLException {
        setCharacterStream(parameter, reader);
    }

    @Override
    public void setNCharacterStream(int parameter, @Nullable Reader reader, long length) throws SQLException {
        setCharacterStream(parameter, reader, length);
    }

    private SQLException noSuchType(int parameter, String type) throws SQLException {
        checkOpen();
        PineconeParameterMetaData.check(types, parameter);
        return SqlErrors.notSupported("a parameter of SQL type " + type);
    }

    @Override
    public void setRef(int parameter, @Nullable Ref value) throws SQLException {
        throw noSuchType(parameter, "REF");
    }

    /** Large objects travel as VARBINARY and VARCHAR do, which are as large. */
    @Override
    public void setBlob(int parameter, @Nullable Blob value) throws SQLException {
        set(parameter, contents(value, -1));
    }

    @Override
    public void setBlob(int parameter, @Nullable InputStream value) throws SQLException {
        setBinaryStream(parameter, value);
    }

    @Override
    public void setBlob(int parameter, @Nullable InputStream value, long length) throws SQLException {
        setBinaryStream(parameter, value, length);
    }

    @Override
    public void setClob(int parameter, @Nullable Clob value) throws SQLException {
        set(parameter, contents(value, -1));
    }

    @Override
    public void setClob(int parameter, @Nullable Reader value) throws SQLException {
        setCharacterStream(parameter, value);
    }

    @Override
    public void setClob(int parameter, @Nullable Reader value, long length) throws SQLException {
        setCharacterStream(parameter, value, length);
    }

    @Override
    public void setNClob(int parameter, @Nullable NClob value) throws SQLException {
        setClob(parameter, value);
    }

    @Override
    public void setNClob(int parameter, @Nullable Reader value) throws SQLException {
        setCharacterStream(parameter, value);
    }

    @Override
    public void setNClob(int parameter, @Nullable Reader value, long length) throws SQLException {
        setCharacterStream(parameter, value, length);
    }

    @Override
    public void setURL(int parameter, @Nullable URL value) throws SQLException {
        throw noSuchType(parameter, "DATALINK");
    }

    @Override
    public void setRowId(int parameter, @Nullable RowId value) throws SQLException {
        throw noSuchType(parameter, "ROWID");
    }

    @Override
    public void setSQLXML(int parameter, @Nullable SQLXML value) throws SQLException {
        throw noSuchType(parameter, "SQLXML");
    }
}
