package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.DocsTest;
import io.github.pineconejdbc.PineconeDataSource;
import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.sql.ValueType;
import io.github.pineconejdbc.sql.ValueType.Kind;
import io.github.pineconejdbc.support.Rows;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ConnectionBuilder;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.Driver;
import java.sql.JDBCType;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLType;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walks every method of JDBC's interfaces with arguments that are right, zero, negative, too large and absent. A call
 * may answer, or throw an SQLException with an SQLSTATE; it may say that it isn't supported where {@link #UNSUPPORTED}
 * says why. Where the answer is known beforehand, it has to be that one.
 */
class ConformanceTest {
    private interface Fixture {
        Object open() throws SQLException;
    }

    private static final String QUERY = "SELECT x FROM (VALUES (1), (2)) AS t(x) WHERE x < ?";

    private static final String READ_ONLY = "rows can't be changed: the driver only reads";
    private static final String NO_SUCH_TYPE = "no column has such a type";
    private static final String NO_TRANSACTION = "there are no transactions to undo a part of";
    private static final String NO_PROCEDURE = "there are no stored procedures";
    private static final String NO_SHARDING = "there is one server, without shards";
    private static final String NO_BATCH = "a batch is of updates, of which there are none";

    /** Why a method says SQLFeatureNotSupportedException; names end with * where all that begin so do. */
    private static final Map<String, String> UNSUPPORTED = new TreeMap<>(Map.ofEntries(
            Map.entry("Connection.createArrayOf", "for types that no element can have; it works for the others"),
            Map.entry("Connection.createBlob", NO_SUCH_TYPE),
            Map.entry("Connection.createClob", NO_SUCH_TYPE),
            Map.entry("Connection.createNClob", NO_SUCH_TYPE),
            Map.entry("Connection.createSQLXML", NO_SUCH_TYPE),
            Map.entry("Connection.createStruct", NO_SUCH_TYPE),
            Map.entry("Connection.prepareCall", NO_PROCEDURE),
            Map.entry("Connection.releaseSavepoint", NO_TRANSACTION),
            Map.entry("Connection.rollback(Savepoint)", NO_TRANSACTION),
            Map.entry("Connection.setHoldability", "for CLOSE_CURSORS_AT_COMMIT: a commit closes nothing"),
            Map.entry("Connection.setSavepoint", NO_TRANSACTION),
            Map.entry("Connection.setShardingKey*", NO_SHARDING),
            Map.entry("DataSource.createShardingKeyBuilder", NO_SHARDING),
            Map.entry("Statement.addBatch", NO_BATCH),
            Map.entry("PreparedStatement.addBatch()", NO_BATCH),
            Map.entry("PreparedStatement.setObject", "for constants of Types that no parameter can have"),
            Map.entry("PreparedStatement.setRef", NO_SUCH_TYPE),
            Map.entry("PreparedStatement.setRowId", NO_SUCH_TYPE),
            Map.entry("PreparedStatement.setSQLXML", NO_SUCH_TYPE),
            Map.entry("PreparedStatement.setURL", NO_SUCH_TYPE),
            Map.entry("ResultSet.cancelRowUpdates", READ_ONLY),
            Map.entry("ResultSet.deleteRow", READ_ONLY),
            Map.entry("ResultSet.getBlob", NO_SUCH_TYPE),
            Map.entry("ResultSet.getClob", NO_SUCH_TYPE),
            Map.entry("ResultSet.getCursorName", "a name serves positioned updates, of which there are none"),
            Map.entry("ResultSet.getNClob", NO_SUCH_TYPE),
            Map.entry("ResultSet.getRef", NO_SUCH_TYPE),
            Map.entry("ResultSet.getRowId", NO_SUCH_TYPE),
            Map.entry("ResultSet.getSQLXML", NO_SUCH_TYPE),
            Map.entry("ResultSet.getURL", NO_SUCH_TYPE),
            Map.entry("ResultSet.insertRow", READ_ONLY),
            Map.entry("ResultSet.moveTo*", READ_ONLY),
            Map.entry("ResultSet.refreshRow", "what is read isn't read again: a scrollable result set is insensitive"),
            Map.entry("ResultSet.update*", READ_ONLY)));

    /** Answers of an object that was just opened; that of the query stands on its row, whose value is 1. */
    private static final Map<String, String> ANSWERS = answers(
            "Connection: getAutoCommit()=true isClosed()=false isReadOnly()=true getCatalog()=null getHoldability()=1"
                    + " getTransactionIsolation()=0 getSchema()=pinecone getNetworkTimeout()=0 getTypeMap()={}"
                    + " getClientInfo()={} nativeSQL(String)=x isWrapperFor(Class)=false getClientInfo(String)=null",
            "Statement: getMaxFieldSize()=0 getMaxRows()=0 getLargeMaxRows()=0 getQueryTimeout()=0 getWarnings()=null"
                    + " getUpdateCount()=-1 getLargeUpdateCount()=-1 getMoreResults()=false getFetchDirection()=1000"
                    + " getFetchSize()=0 getResultSetConcurrency()=1007 getResultSetType()=1003"
                    + " getResultSetHoldability()=1 isClosed()=false isPoolable()=false isCloseOnCompletion()=false"
                    + " getResultSet()=null isSimpleIdentifier(String)=true enquoteLiteral(String)='x'"
                    + " enquoteNCharLiteral(String)=N'x' enquoteIdentifier(String,boolean)=\"x\"",
            "ResultSet: getType()=1003 getConcurrency()=1007 getHoldability()=1 getRow()=1 isFirst()=true isLast()=true"
                    + " isBeforeFirst()=false isAfterLast()=false rowUpdated()=false rowInserted()=false"
                    + " rowDeleted()=false getFetchDirection()=1000 getFetchSize()=0 wasNull()=false next()=false"
                    + " getWarnings()=null isClosed()=false findColumn(String)=1 getString(int)=1 getString(String)=1"
                    + " getNString(int)=1 getBoolean(int)=true getByte(int)=1 getShort(int)=1 getInt(int)=1"
                    + " getLong(int)=1 getLong(String)=1 getFloat(int)=1.0 getDouble(int)=1.0 getBigDecimal(int)=1"
                    + " getBigDecimal(int,int)=1.0 getObject(int)=1 getObject(String)=1 getObject(int,Class)=1"
                    + " getObject(int,Map)=1",
            "Scrollable: getType()=1004 getConcurrency()=1007 getHoldability()=1 getRow()=1 isFirst()=true isLast()=true"
                    + " isBeforeFirst()=false isAfterLast()=false getFetchDirection()=1000 next()=false first()=true"
                    + " last()=true previous()=false absolute(int)=true relative(int)=false getString(int)=1"
                    + " getInt(String)=1 rowUpdated()=false getWarnings()=null",
            "ResultSetMetaData: getColumnCount()=1 getColumnName(int)=x getColumnLabel(int)=x getColumnType(int)=4"
                    + " getColumnTypeName(int)=INTEGER getColumnClassName(int)=java.lang.Integer getPrecision(int)=10"
                    + " getScale(int)=0 getColumnDisplaySize(int)=11 isSigned(int)=true isNullable(int)=0"
                    + " isAutoIncrement(int)=false isCaseSensitive(int)=false isSearchable(int)=true"
                    + " isCurrency(int)=false isReadOnly(int)=true isWritable(int)=false"
                    + " isDefinitelyWritable(int)=false getCatalogName(int)= getSchemaName(int)= getTableName(int)=",
            "ParameterMetaData: getParameterCount()=1 getParameterType(int)=4 getParameterTypeName(int)=INTEGER"
                    + " getParameterClassName(int)=java.lang.Integer getParameterMode(int)=1 isNullable(int)=1"
                    + " isSigned(int)=true getPrecision(int)=10 getScale(int)=0",
            "Array: getBaseType()=4 getBaseTypeName()=INTEGER",
            "Struct: getSQLTypeName()=ROW",
            "Driver: acceptsURL(String)=false connect(String,Properties)=null jdbcCompliant()=false",
            "DataSource: getLoginTimeout()=0 getLogWriter()=null");

    private static Map<String, String> answers(String... lines) {
        Map<String, String> answers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            for (String answer : line.substring(colon + 2).split(" ", -1)) {
                int equals = answer.indexOf('=');
                answers.put(line.substring(0, colon) + "." + answer.substring(0, equals), answer.substring(equals + 1));
            }
        }
        return answers;
    }

    /** What may be called on what is closed. */
    private static final Set<String> AFTER_CLOSE =
            Set.of("close", "isClosed", "isValid", "abort", "isWrapperFor", "unwrap", "beginRequest", "endRequest");

    private final Connection connection = Rows.connection(false);
    private @Nullable PreparedStatement last;

    /** Planning takes most of the time of a walk, so a statement serves until it is closed. */
    private PreparedStatement prepared() throws SQLException {
        PreparedStatement statement = last;
        if (statement == null || statement.isClosed()) {
            statement = connection.prepareStatement(QUERY);
            last = statement;
        }
        statement.setInt(1, 2);
        return statement;
    }

    private ResultSet scrolledToRow() throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(QUERY, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
        statement.setInt(1, 2);
        ResultSet rows = statement.executeQuery();
        rows.last();
        return rows;
    }

    private ResultSet onRow() throws SQLException {
        ResultSet rows = prepared().executeQuery();
        rows.next();
        return rows;
    }

    private static Array array() throws SQLException {
        ValueType type = new ValueType(Kind.ARRAY, ValueType.UNSET, 0, true, List.of(ValueType.of(Kind.INTEGER, true)));
        return Rows.of(type, List.of(1, 2), ZoneId.of("UTC")).getArray(1);
    }

    private static DataSource dataSource() {
        PineconeDataSource source = new PineconeDataSource();
        source.setUrl("jdbc:pinecone:sandbox");
        return source;
    }

    /** Each interface, and how an object of it is had. */
    private Map<Class<?>, Fixture> fixtures() {
        Map<Class<?>, Fixture> fixtures = new HashMap<>();
        fixtures.put(Connection.class, () -> Rows.connection(false));
        fixtures.put(Statement.class, connection::createStatement);
        fixtures.put(PreparedStatement.class, this::prepared);
        fixtures.put(ResultSet.class, this::onRow);
        fixtures.put(ResultSetMetaData.class, () -> onRow().getMetaData());
        fixtures.put(ParameterMetaData.class, () -> prepared().getParameterMetaData());
        fixtures.put(DatabaseMetaData.class, connection::getMetaData);
        fixtures.put(Array.class, ConformanceTest::array);
        fixtures.put(
                Struct.class, () -> Rows.of(Kind.ROW, new Object[] {1, "a"}).getObject(1, Struct.class));
        fixtures.put(Driver.class, PineconeDriver::new);
        fixtures.put(DataSource.class, ConformanceTest::dataSource);
        fixtures.put(ConnectionBuilder.class, () -> dataSource().createConnectionBuilder());
        return fixtures;
    }

    /** What else an interface can be: its name, among the answers. */
    private Map<String, Map.Entry<Class<?>, Fixture>> named() {
        Map<String, Map.Entry<Class<?>, Fixture>> named = new TreeMap<>();
        fixtures().forEach((type, fixture) -> named.put(type.getSimpleName(), Map.entry(type, fixture)));
        named.put("Scrollable", Map.entry(ResultSet.class, this::scrolledToRow));
        return named;
    }

    private enum Outcome {
        ANSWER,
        ERROR,
        UNSUPPORTED
    }

    @Test
    void everyMethodAnswersOrThrowsWhatJdbcSays() throws SQLException {
        List<String> faults = new ArrayList<>();
        Set<String> reasonsUsed = new TreeSet<>();
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        int methods = 0;
        for (Map.Entry<String, Map.Entry<Class<?>, Fixture>> named : named().entrySet()) {
            Class<?> type = named.getValue().getKey();
            for (Method method : type.getMethods()) {
                methods++;
                for (int variant = 0; variant < VARIANTS; variant++) {
                    Object target = named.getValue().getValue().open();
                    Call call = new Call(named.getKey(), type, method, variant);
                    Outcome outcome = call.run(target, faults, reasonsUsed);
                    counts.computeIfAbsent(named.getKey(), name -> new TreeMap<>())
                            .merge(outcome, 1, Integer::sum);
                    if (target instanceof Connection own) {
                        own.close();
                    }
                }
            }
        }
        System.out.println("Conformance: " + methods + " methods, " + VARIANTS + " calls each: " + counts);
        assertThat(faults).isEmpty();
        Set<String> unused = new TreeSet<>(UNSUPPORTED.keySet());
        unused.removeAll(reasonsUsed);
        // Only with constants that the walk doesn't try; the tests of these classes do.
        assertThat(unused)
                .as("reasons that no call needs")
                .containsExactly("Connection.setHoldability", "PreparedStatement.setObject");
        connection.close();
    }

    @Test
    void whatIsClosedRefusesEverythingElse() throws SQLException {
        Map<Class<?>, Object> closed = new HashMap<>();
        ResultSet rows = onRow();
        rows.close();
        closed.put(ResultSet.class, rows);
        Statement statement = connection.createStatement();
        statement.close();
        closed.put(Statement.class, statement);
        PreparedStatement prepared = prepared();
        prepared.close();
        closed.put(PreparedStatement.class, prepared);
        connection.close();
        closed.put(Connection.class, connection);
        Array array = array();
        array.free();
        closed.put(Array.class, array);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<Class<?>, Object> object : closed.entrySet()) {
            for (Method method : object.getKey().getMethods()) {
                if (AFTER_CLOSE.contains(method.getName()) || method.getName().equals("free")) {
                    continue;
                }
                Call call = new Call(object.getKey().getSimpleName(), object.getKey(), method, 0);
                try {
                    Object answer = method.invoke(object.getValue(), call.arguments());
                    faults.add(call + " answers " + answer);
                } catch (InvocationTargetException e) {
                    if (!(e.getCause() instanceof SQLException thrown) || thrown.getSQLState() == null) {
                        faults.add(call + ": " + e.getCause());
                    }
                } catch (IllegalAccessException e) {
                    faults.add(call + ": " + e);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theDocumentationSaysWhatIsNotSupported() {
        DocsTest.assertGenerated(
                "docs/jdbc.md",
                "unsupported",
                UNSUPPORTED.entrySet().stream()
                        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                        .collect(Collectors.joining("", "| method | why |\n|---|---|\n", "")));
    }

    private static final int VARIANTS = 5;
    private static final int NULLS = 4;

    /** One call: variant 0 is right, 1 has zeros, 2 negative numbers, 3 the largest, 4 nulls. */
    private record Call(String name, Class<?> type, Method method, int variant) {

        String signature() {
            return Stream.of(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(",", method.getName() + "(", ")"));
        }

        @Override
        public String toString() {
            return name + "." + signature() + " with " + Arrays.deepToString(arguments());
        }

        @Nullable
        Object[] arguments() {
            return Arrays.stream(method.getParameterTypes())
                    .map(parameter -> argument(parameter, variant))
                    .toArray();
        }

        Outcome run(Object target, List<String> faults, Set<String> reasonsUsed) {
            @Nullable Object[] arguments = arguments();
            try {
                Object answer = method.invoke(target, arguments);
                String expected = variant == 0 ? ANSWERS.get(name + "." + signature()) : null;
                if (expected != null && !expected.equals(String.valueOf(answer))) {
                    faults.add(this + " answers " + answer + ", not " + expected);
                }
                if (hasPosition() && variant > 0 && variant < NULLS) {
                    faults.add(this + " takes a position that doesn't exist");
                }
                if (variant == NULLS && isRequired()) {
                    faults.add(this + " takes null");
                }
                return Outcome.ANSWER;
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof SQLException thrown)) {
                    faults.add(this + ": " + e.getCause());
                    return Outcome.ERROR;
                }
                if (thrown.getSQLState() == null || thrown.getSQLState().length() != 5) {
                    faults.add(this + " without an SQLSTATE: " + thrown);
                }
                if (thrown.getMessage() == null || thrown.getMessage().contains("unexpected failure")) {
                    faults.add(this + ": " + thrown);
                }
                if (!(thrown instanceof SQLFeatureNotSupportedException)) {
                    return Outcome.ERROR;
                }
                String reason = reason();
                if (reason == null) {
                    faults.add(this + " isn't supported, and nothing says why");
                } else {
                    reasonsUsed.add(reason);
                }
                return Outcome.UNSUPPORTED;
            } catch (IllegalAccessException e) {
                faults.add(this + ": " + e);
                return Outcome.ERROR;
            }
        }

        private boolean hasPosition() {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length == 0 || parameters[0] != int.class) {
                return false;
            }
            return type == ResultSetMetaData.class
                    || type == ParameterMetaData.class
                    || type == ResultSet.class && method.getName().startsWith("get")
                    || type == PreparedStatement.class
                            && parameters.length > 1
                            && method.getName().startsWith("set");
        }

        /** Whether JDBC has null refused: SQL texts, labels, classes, executors. */
        private boolean isRequired() {
            Class<?>[] parameters = method.getParameterTypes();
            boolean label = type == ResultSet.class && parameters.length > 0 && parameters[0] == String.class;
            boolean asked = Arrays.asList(parameters).contains(Class.class)
                    && !method.getName().equals("isWrapperFor");
            boolean sql =
                    method.getName().matches("execute(Large)?(Query|Update)?|prepareStatement|nativeSQL|enquote.*")
                            && parameters.length > 0;
            return label
                    || asked
                    || sql
                    || method.getName().matches("abort|setNetworkTimeout|connect|acceptsURL|setTypeMap");
        }

        private @Nullable String reason() {
            String name = type.getSimpleName() + "." + method.getName();
            String whole = type.getSimpleName() + "." + signature();
            for (String reason : UNSUPPORTED.keySet()) {
                boolean begins = reason.endsWith("*") && name.startsWith(reason.substring(0, reason.length() - 1));
                if (begins || reason.equals(name) || reason.equals(whole)) {
                    return reason;
                }
            }
            return null;
        }
    }

    private static @Nullable Object argument(Class<?> type, int variant) {
        int number = new int[] {1, 0, -1, Integer.MAX_VALUE, 1}[variant];
        if (type == int.class) {
            return number;
        } else if (type == long.class) {
            return (long) number;
        } else if (type == short.class) {
            return (short) number;
        } else if (type == byte.class) {
            return (byte) number;
        } else if (type == float.class) {
            return (float) number;
        } else if (type == double.class) {
            return (double) number;
        } else if (type == boolean.class) {
            return variant == 0;
        }
        return variant == NULLS ? null : object(type, variant);
    }

    private static @Nullable Object object(Class<?> type, int variant) {
        if (type == String.class) {
            return new String[] {"x", "", "SELECT '", "%"}[variant];
        } else if (type == Class.class) {
            return variant == 0 ? String.class : Thread.class;
        } else if (type == Object.class) {
            return new Object[] {"1", 1, new Object(), new Object[0]}[variant];
        } else if (type == Reader.class) {
            return new StringReader("1");
        } else if (type == InputStream.class) {
            return new ByteArrayInputStream(new byte[] {'1'});
        }
        return SAMPLES.get(type);
    }

    private static final Map<Class<?>, Object> SAMPLES = samples();

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>();
        samples.put(Executor.class, (Executor) Runnable::run);
        samples.put(SQLType.class, JDBCType.INTEGER);
        samples.put(Properties.class, new Properties());
        samples.put(Map.class, Map.of("x", String.class));
        samples.put(Calendar.class, new GregorianCalendar(Locale.ROOT));
        samples.put(BigDecimal.class, BigDecimal.ONE);
        samples.put(Date.class, new Date(0));
        samples.put(Time.class, new Time(0));
        samples.put(Timestamp.class, new Timestamp(0));
        samples.put(byte[].class, new byte[] {'1'});
        samples.put(int[].class, new int[] {1});
        samples.put(String[].class, new String[] {"x"});
        samples.put(Object[].class, new Object[] {"1"});
        return samples;
    }
}
