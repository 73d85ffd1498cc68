package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks every method of JDBC's interfaces with arguments that are right, wrong and absent. */
class ConformanceTest {
    private interface Fixture {
        Object open(Connection connection) throws SQLException;
    }

    private static final String QUERY = "SELECT x FROM (VALUES (1), (2)) AS t(x) WHERE x < ?";

    private @Nullable PreparedStatement last;

    /** Planning takes most of the time of a walk, so a statement serves until it is closed. */
    private PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = last;
        if (statement == null || statement.isClosed()) {
            statement = connection.prepareStatement(QUERY);
            last = statement;
        }
        statement.setInt(1, 2);
        return statement;
    }

    private ResultSet onRow(Connection connection) throws SQLException {
        ResultSet rows = prepared(connection).executeQuery();
        rows.next();
        return rows;
    }

    @Test
    void nothingButSqlExceptionsLeavesAnyMethod() throws SQLException {
        try (Connection connection = Rows.connection(false)) {
            walk(Connection.class, c -> Rows.connection(false), connection);
            walk(Statement.class, Connection::createStatement, connection);
            walk(PreparedStatement.class, this::prepared, connection);
            walk(ResultSet.class, this::onRow, connection);
            walk(ResultSetMetaData.class, c -> onRow(c).getMetaData(), connection);
            walk(ParameterMetaData.class, c -> prepared(c).getParameterMetaData(), connection);
            walk(DatabaseMetaData.class, Connection::getMetaData, connection);
        }
    }

    @Test
    void whatIsClosedThrowsNothingElseEither() throws SQLException {
        try (Connection connection = Rows.connection(false)) {
            Connection closed = closed(Rows.connection(false));
            Statement statement = closed(connection.createStatement());
            ResultSet rows = closed(onRow(connection));
            PreparedStatement prepared = closed(prepared(connection));
            walk(Connection.class, c -> closed, connection);
            walk(Statement.class, c -> statement, connection);
            walk(PreparedStatement.class, c -> prepared, connection);
            walk(ResultSet.class, c -> rows, connection);
        }
    }

    private static <T extends AutoCloseable> T closed(T closeable) throws SQLException {
        try {
            closeable.close();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return closeable;
    }

    private static void walk(Class<?> type, Fixture fixture, Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        int calls = 0;
        for (Method method : type.getMethods()) {
            for (int variant = 0; variant < 4; variant++) {
                Object target = fixture.open(connection);
                int number = variant;
                @Nullable
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(parameter -> argument(parameter, number))
                        .toArray();
                String fault = invoke(target, method, arguments);
                calls++;
                if (fault != null) {
                    faults.add(method + " with " + Arrays.toString(arguments) + ": " + fault);
                }
                if (target instanceof Connection own) {
                    own.close();
                }
            }
        }
        assertThat(faults).as(type.getSimpleName()).isEmpty();
        assertThat(calls).isPositive();
    }

    private static @Nullable String invoke(Object target, Method method, @Nullable Object[] arguments) {
        try {
            Object answer = method.invoke(target, arguments);
            boolean missing = answer == null && method.getReturnType().isPrimitive();
            return missing && method.getReturnType() != void.class ? "no answer" : null;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException thrown) {
                return thrown.getSQLState() == null || thrown.getSQLState().length() != 5 ? "no SQLState" : null;
            }
            return String.valueOf(e.getCause());
        } catch (IllegalAccessException e) {
            return e.toString();
        }
    }

    /** Variants: something right, zero, something negative, nothing. */
    private static @Nullable Object argument(Class<?> type, int variant) {
        int number = new int[] {1, 0, -1, Integer.MAX_VALUE}[variant];
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
        } else if (variant == 3) {
            return null;
        } else if (type == String.class) {
            return new String[] {"x", "", "SELECT '"}[variant];
        } else if (type == Class.class) {
            return variant == 0 ? String.class : Thread.class;
        }
        return type == Object.class ? new Object[] {"1", 1, new Object()}[variant] : null;
    }
}
