package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.convert.Conversions;
import io.github.pineconejdbc.jdbc.convert.ParameterConversions;
import io.github.pineconejdbc.jdbc.convert.PineconeArray;
import io.github.pineconejdbc.jdbc.convert.TypeLiterals;
import io.github.pineconejdbc.jdbc.convert.Unwrappable;
import io.github.pineconejdbc.jdbc.metadata.DescribedConnection;
import io.github.pineconejdbc.jdbc.metadata.PineconeDatabaseMetaData;
import io.github.pineconejdbc.sql.Plan;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.engine.Engine;
import io.github.pineconejdbc.sql.engine.PlanCache;
import io.github.pineconejdbc.table.Table;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.ClientInfoStatus;
import java.sql.Clob;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.ShardingKey;
import java.sql.Statement;
import java.sql.Struct;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One connection: a client of the control plane and the engine over it. There are no transactions; the
 * methods that deal with them are harmless, since tools and pools call them. Safe for use by many threads.
 */
public final class PineconeConnection implements DescribedConnection, Unwrappable {
    private final ControlPlane controlPlane;
    private final Engine engine;
    private final String url;
    private final Conversions conversions;
    private final boolean mapsAsJson;
    private final Warnings warnings = new Warnings();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Weak, so that statements that their users forget don't pile up. */
    private final Set<PineconeStatement> statements =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile @Nullable String applicationName;
    private volatile boolean autoCommit = true;
    private volatile boolean readOnly = true;
    private volatile Map<String, Class<?>> typeMap = Map.of();

    /**
     * @param controlPlane the client; this connection closes it
     * @param url what metadata says that this is connected to; it holds no key
     * @param zone in which times are shown and text without a zone is read
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     * @param warnings what {@link #getWarnings} is to say first
     * @param applicationName the initial value of the client info of that name
     */
    public PineconeConnection(
            ControlPlane controlPlane,
            String url,
            ZoneId zone,
            boolean mapsAsJson,
            List<String> warnings,
            @Nullable String applicationName) {
        this.controlPlane = controlPlane;
        this.engine = new Engine(controlPlane, zone, mapsAsJson);
        this.url = url;
        this.conversions = new Conversions(zone, PineconeResultSet::new);
        this.mapsAsJson = mapsAsJson;
        this.applicationName = applicationName;
        warnings.forEach(this.warnings::add);
    }

    @Override
    public void checkOpen() throws SQLException {
        if (closed.get()) {
            throw ErrorCondition.CONNECTION_CLOSED.sqlException("the connection is closed");
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public boolean mapsAsJson() {
        return mapsAsJson;
    }

    @Override
    public String apiVersion() {
        return controlPlane.options().apiVersion();
    }

    @Override
    public Conversions conversions() {
        return conversions;
    }

    @Override
    public void expectQueries() {
        engine.loadAhead();
    }

    /** @param scope ends the planning when it ends */
    Plan plan(String sql, boolean escapes, CallScope scope) throws SQLException {
        checkOpen();
        return SqlErrors.call(() -> engine.prepare(escapes ? EscapeSyntax.translate(sql) : sql, scope));
    }

    /** @param given the types of the parameters' values; null where the statement tells */
    Plan plan(String sql, List<@Nullable ValueType> given, CallScope scope) throws SQLException {
        checkOpen();
        return SqlErrors.call(() -> engine.prepare(EscapeSyntax.translate(sql), given, scope));
    }

    /** Returns how many calls this connection has made so far, further tries included. */
    public long calls() {
        return controlPlane.calls();
    }

    /** Returns how the cache of this connection's plans does. */
    public PlanCache.Statistics planCacheStatistics() throws SQLException {
        checkOpen();
        return engine.planCacheStatistics();
    }

    /** Begins the calls of one execution; 0 seconds are no limit. */
    CallScope scope(int seconds) throws SQLException {
        checkOpen();
        return SqlErrors.call(() -> controlPlane.scope(Duration.ofSeconds(seconds)));
    }

    private <T extends PineconeStatement> T register(T statement) throws SQLException {
        statements.add(statement);
        if (closed.get()) {
            statement.close();
            checkOpen();
        }
        return statement;
    }

    void statementClosed(PineconeStatement statement) {
        statements.remove(statement);
    }

    @Override
    public Statement createStatement() throws SQLException {
        return statement(false);
    }

    private Statement statement(boolean scrollable) throws SQLException {
        checkOpen();
        return register(new PineconeStatement(this, scrollable, false));
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        return createStatement(type, concurrency, ResultSet.HOLD_CURSORS_OVER_COMMIT);
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return statement(isScrollable(type, concurrency, holdability));
    }

    @Override
    public PreparedStatement prepareStatement(@Nullable String sql) throws SQLException {
        return prepared(sql, false);
    }

    private PreparedStatement prepared(@Nullable String sql, boolean scrollable) throws SQLException {
        String text = SqlErrors.required(sql, "the SQL text");
        try (CallScope scope = scope(0)) {
            return register(new PineconePreparedStatement(this, scrollable, text, plan(text, true, scope)));
        }
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        return prepareStatement(sql, type, concurrency, ResultSet.HOLD_CURSORS_OVER_COMMIT);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return prepared(sql, isScrollable(type, concurrency, holdability));
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int autoGeneratedKeys) throws SQLException {
        if (autoGeneratedKeys != Statement.RETURN_GENERATED_KEYS && autoGeneratedKeys != Statement.NO_GENERATED_KEYS) {
            throw SqlErrors.badArgument(autoGeneratedKeys + " is no constant for generated keys");
        }
        return prepareStatement(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int @Nullable [] columns) throws SQLException {
        return prepareStatement(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String @Nullable [] columns) throws SQLException {
        return prepareStatement(sql);
    }

    /** Warns of what is asked for and can't be had. */
    private boolean isScrollable(int type, int concurrency, int holdability) throws SQLException {
        checkOpen();
        checkHoldability(holdability);
        switch (type) {
            case ResultSet.TYPE_FORWARD_ONLY, ResultSet.TYPE_SCROLL_INSENSITIVE -> {}
            case ResultSet.TYPE_SCROLL_SENSITIVE ->
                warnings.add("a scrollable result set doesn't see what changes: it is TYPE_SCROLL_INSENSITIVE");
            default -> throw SqlErrors.badArgument(type + " is no constant for a result set's type");
        }
        switch (concurrency) {
            case ResultSet.CONCUR_READ_ONLY -> {}
            case ResultSet.CONCUR_UPDATABLE ->
                warnings.add("result sets are read-only; the request for an updatable one is dropped");
            default -> throw SqlErrors.badArgument(concurrency + " is no constant for a result set's concurrency");
        }
        if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT) {
            warnings.add("a commit closes no result set; the request that it does is dropped");
        }
        return type != ResultSet.TYPE_FORWARD_ONLY;
    }

    private static void checkHoldability(int holdability) throws SQLException {
        if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT && holdability != ResultSet.CLOSE_CURSORS_AT_COMMIT) {
            throw SqlErrors.badArgument(holdability + " is no constant for a result set's holdability");
        }
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        throw unsupported("a stored procedure");
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        throw unsupported("a stored procedure");
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        throw unsupported("a stored procedure");
    }

    private SQLException unsupported(String what) throws SQLException {
        checkOpen();
        return SqlErrors.notSupported(what);
    }

    @Override
    public String nativeSQL(@Nullable String sql) throws SQLException {
        checkOpen();
        return SqlErrors.call(() -> EscapeSyntax.translate(SqlErrors.required(sql, "the SQL text")));
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        checkOpen();
        return new PineconeDatabaseMetaData(this);
    }

    @Override
    public void close() throws SQLException {
        if (!closed.getAndSet(true)) {
            release();
        }
    }

    private void release() throws SQLException {
        SQLException first = null;
        // Whoever is reading learns that the connection was closed, not merely its statement.
        try {
            SqlErrors.run(controlPlane::close);
        } catch (SQLException e) {
            first = e;
        }
        List<PineconeStatement> open;
        synchronized (statements) {
            open = new ArrayList<>(statements);
        }
        for (PineconeStatement statement : open) {
            try {
                statement.close();
            } catch (SQLException e) {
                first = chain(first, e);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static SQLException chain(@Nullable SQLException first, SQLException next) {
        if (first == null) {
            return next;
        }
        first.setNextException(next);
        return first;
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public boolean isValid(int timeout) throws SQLException {
        PineconeStatement.notNegative(timeout, "the timeout");
        if (closed.get()) {
            return false;
        }
        try {
            controlPlane.checkCredentials(Duration.ofSeconds(timeout));
            return !closed.get();
        } catch (DriverException e) {
            return false;
        } catch (RuntimeException e) {
            throw SqlErrors.of(e);
        }
    }

    @Override
    public void abort(@Nullable Executor executor) throws SQLException {
        Executor worker = SqlErrors.required(executor, "the executor");
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            worker.execute(() -> {
                try {
                    release();
                } catch (SQLException e) {
                    throw ErrorCondition.INTERNAL.exception("the aborted connection didn't close cleanly", e);
                }
            });
        } catch (RuntimeException e) {
            // A pool that shuts down takes no work any more; nobody could close this connection after that.
            release();
            throw SqlErrors.of(e);
        }
    }

    /**
     * Bounds each later HTTP call, in milliseconds; 0 leaves that to {@code requestTimeout}. A call that takes
     * longer fails its statement, and this connection works on: what had no answer leaves nothing in doubt here.
     */
    @Override
    public void setNetworkTimeout(@Nullable Executor executor, int milliseconds) throws SQLException {
        checkOpen();
        SqlErrors.required(executor, "the executor");
        controlPlane.setNetworkTimeout(
                Duration.ofMillis(PineconeStatement.notNegative(milliseconds, "the network timeout")));
    }

    @Override
    public int getNetworkTimeout() throws SQLException {
        checkOpen();
        return (int) controlPlane.networkTimeout().toMillis();
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        checkOpen();
        this.autoCommit = autoCommit;
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        checkOpen();
        return autoCommit;
    }

    @Override
    public void commit() throws SQLException {
        checkOpen();
    }

    @Override
    public void rollback() throws SQLException {
        checkOpen();
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        throw unsupported("a savepoint");
    }

    @Override
    public Savepoint setSavepoint() throws SQLException {
        throw unsupported("a savepoint");
    }

    @Override
    public Savepoint setSavepoint(String name) throws SQLException {
        throw unsupported("a savepoint");
    }

    @Override
    public void releaseSavepoint(Savepoint savepoint) throws SQLException {
        throw unsupported("a savepoint");
    }

    /** The driver never writes, whatever is set here. */
    @Override
    public void setReadOnly(boolean readOnly) throws SQLException {
        checkOpen();
        this.readOnly = readOnly;
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        checkOpen();
        return readOnly;
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        checkOpen();
        switch (level) {
            case TRANSACTION_NONE,
                    TRANSACTION_READ_UNCOMMITTED,
                    TRANSACTION_READ_COMMITTED,
                    TRANSACTION_REPEATABLE_READ,
                    TRANSACTION_SERIALIZABLE -> {}
            default -> throw SqlErrors.badArgument(level + " is no constant for a transaction's isolation");
        }
    }

    @Override
    public int getTransactionIsolation() throws SQLException {
        checkOpen();
        return TRANSACTION_NONE;
    }

    @Override
    public void setHoldability(int holdability) throws SQLException {
        checkOpen();
        checkHoldability(holdability);
        if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT) {
            throw SqlErrors.notSupported("closing result sets at a commit");
        }
    }

    @Override
    public int getHoldability() throws SQLException {
        checkOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    /** There are no catalogs, so JDBC has this ignored. */
    @Override
    public void setCatalog(@Nullable String catalog) throws SQLException {
        checkOpen();
    }

    @Override
    public @Nullable String getCatalog() throws SQLException {
        checkOpen();
        return null;
    }

    @Override
    public void setSchema(@Nullable String schema) throws SQLException {
        checkOpen();
        if (schema != null && !schema.isEmpty() && !schema.equalsIgnoreCase(Table.SCHEMA)) {
            throw SqlErrors.badArgument("there is no schema '" + schema + "', only " + Table.SCHEMA);
        }
    }

    @Override
    public String getSchema() throws SQLException {
        checkOpen();
        return Table.SCHEMA;
    }

    @Override
    public Map<String, Class<?>> getTypeMap() throws SQLException {
        checkOpen();
        return new HashMap<>(typeMap);
    }

    /** The map names classes for user-defined types, of which there are none: it is kept, without effect. */
    @Override
    public void setTypeMap(@Nullable Map<String, Class<?>> map) throws SQLException {
        checkOpen();
        typeMap = new HashMap<>(SqlErrors.required(map, "the type map"));
    }

    @Override
    public void setClientInfo(@Nullable String name, @Nullable String value) throws SQLClientInfoException {
        checkClientInfo(name);
        if (APPLICATION_NAME.equals(name)) {
            applicationName = value;
        } else {
            warnings.add("the client info '" + name + "' is unknown and dropped");
        }
    }

    @Override
    public void setClientInfo(@Nullable Properties properties) throws SQLClientInfoException {
        checkClientInfo(null);
        setClientInfo(APPLICATION_NAME, properties == null ? null : properties.getProperty(APPLICATION_NAME));
        if (properties != null) {
            for (String name : properties.stringPropertyNames()) {
                if (!APPLICATION_NAME.equals(name)) {
                    setClientInfo(name, properties.getProperty(name));
                }
            }
        }
    }

    private void checkClientInfo(@Nullable String name) throws SQLClientInfoException {
        if (closed.get()) {
            Map<String, ClientInfoStatus> failed =
                    name == null ? Map.of() : Map.of(name, ClientInfoStatus.REASON_UNKNOWN);
            throw new SQLClientInfoException(
                    "the connection is closed", ErrorCondition.CONNECTION_CLOSED.sqlState(), failed);
        }
    }

    @Override
    public @Nullable String getClientInfo(@Nullable String name) throws SQLException {
        checkOpen();
        return APPLICATION_NAME.equals(name) ? applicationName : null;
    }

    @Override
    public Properties getClientInfo() throws SQLException {
        checkOpen();
        Properties properties = new Properties();
        String name = applicationName;
        if (name != null) {
            properties.setProperty(APPLICATION_NAME, name);
        }
        return properties;
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        checkOpen();
        return warnings.first();
    }

    @Override
    public void clearWarnings() throws SQLException {
        checkOpen();
        warnings.clear();
    }

    @Override
    public boolean setShardingKeyIfValid(@Nullable ShardingKey key, int timeout) throws SQLException {
        throw unsupported("sharding");
    }

    @Override
    public boolean setShardingKeyIfValid(@Nullable ShardingKey key, @Nullable ShardingKey superKey, int timeout)
            throws SQLException {
        throw unsupported("sharding");
    }

    @Override
    public void setShardingKey(@Nullable ShardingKey key) throws SQLException {
        throw unsupported("sharding");
    }

    @Override
    public void setShardingKey(@Nullable ShardingKey key, @Nullable ShardingKey superKey) throws SQLException {
        throw unsupported("sharding");
    }

    /** @param typeName a name that {@code getTypeInfo} has, in any case, but ARRAY and MAP */
    @Override
    public Array createArrayOf(@Nullable String typeName, @Nullable Object @Nullable [] elements) throws SQLException {
        checkOpen();
        String name = SqlErrors.required(typeName, "the type's name");
        ValueType type = ValueType.of(TypeLiterals.elementKind(name), true);
        ParameterConversions parameters = new ParameterConversions(conversions.zone());
        List<@Nullable Object> values = new ArrayList<>();
        for (Object element : SqlErrors.required(elements, "the elements")) {
            values.add(element == null ? null : SqlErrors.call(() -> parameters.internal(element, null, type)));
        }
        return new PineconeArray(values, type, conversions);
    }

    @Override
    public Struct createStruct(String typeName, Object[] attributes) throws SQLException {
        throw unsupported("createStruct");
    }

    @Override
    public Clob createClob() throws SQLException {
        throw unsupported("CLOB");
    }

    @Override
    public NClob createNClob() throws SQLException {
        throw unsupported("NCLOB");
    }

    @Override
    public Blob createBlob() throws SQLException {
        throw unsupported("BLOB");
    }

    @Override
    public SQLXML createSQLXML() throws SQLException {
        throw unsupported("SQLXML");
    }

    /** Returns the URL, which holds no key. */
    @Override
    public String toString() {
        return url;
    }
}
