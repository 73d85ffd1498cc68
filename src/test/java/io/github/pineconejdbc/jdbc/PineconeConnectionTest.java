package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.Rows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PineconeConnectionTest {
    private final Connection connection = Rows.connection(false);

    private static void fails(String sqlState, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    @Test
    void transactionsAreHarmless() throws SQLException {
        assertThat(connection.getAutoCommit()).isTrue();
        connection.setAutoCommit(false);
        assertThat(connection.getAutoCommit()).isFalse();
        connection.commit();
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
        fails("22023", () -> connection.setTransactionIsolation(99));
        fails("0A000", connection::setSavepoint);
    }

    @Test
    void thereIsOneSchemaAndNoCatalog() throws SQLException {
        assertThat(connection.getSchema()).isEqualTo("pinecone");
        assertThat(connection.getCatalog()).isNull();
        connection.setSchema("PINECONE");
        connection.setCatalog("x");
        fails("22023", () -> connection.setSchema("other"));
    }

    @Test
    void warningsAreToldOnceInOrder() throws SQLException {
        connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE);
        assertThat(messages()).hasSize(3).first().isEqualTo("careful");
        assertThat(messages().get(1)).contains("scrollable");
        assertThat(messages().get(2)).contains("updatable");
        connection.clearWarnings();
        assertThat(messages()).isEmpty();
    }

    private List<String> messages() throws SQLException {
        List<String> messages = new ArrayList<>();
        for (SQLWarning next = connection.getWarnings(); next != null; next = next.getNextWarning()) {
            messages.add(next.getMessage());
        }
        return messages;
    }

    @Test
    void clientInfoKnowsTheApplicationsName() throws SQLException {
        connection.clearWarnings();
        connection.setClientInfo("ApplicationName", "app");
        assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("app");
        assertThat(connection.getClientInfo()).containsEntry("ApplicationName", "app");
        connection.setClientInfo("other", "x");
        assertThat(messages().get(0)).contains("other");
        assertThat(connection.getClientInfo("other")).isNull();
        connection.setClientInfo(new Properties());
        assertThat(connection.getClientInfo("ApplicationName")).isNull();
    }

    @Test
    void badArgumentsAreRefused() throws SQLException {
        fails("22023", () -> connection.createStatement(1, ResultSet.CONCUR_READ_ONLY));
        fails("22023", () -> connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, 1));
        fails("22023", () -> connection.setHoldability(7));
        fails("22023", () -> connection.isValid(-1));
        fails("22023", () -> connection.abort(null));
        fails("22023", () -> connection.setNetworkTimeout(null, 5));
        fails("22023", () -> connection.setNetworkTimeout(Runnable::run, -5));
        fails("22023", () -> connection.nativeSQL(null));
        fails("22023", () -> connection.prepareStatement(null));
        fails("22023", () -> connection.setTypeMap(null));
        fails("22023", () -> connection.createArrayOf(null, new Object[0]));
        fails("22023", () -> connection.createArrayOf("INTEGER", null));
        fails("22P02", () -> connection.createArrayOf("INTEGER", new Object[] {"x"}));
        fails("0A000", () -> connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT));
        Statement statement = connection.createStatement();
        fails("22023", () -> statement.setMaxRows(-1));
        fails("22023", () -> statement.setLargeMaxRows(-1));
        fails("22023", () -> statement.setFetchSize(-1));
        fails("22023", () -> statement.setQueryTimeout(-1));
        fails("22023", () -> statement.setMaxFieldSize(-1));
        fails("22023", () -> statement.setFetchDirection(5));
        fails("22023", () -> statement.getMoreResults(9));
    }

    @Test
    void whatThereIsNoneOfIsRefused() {
        assertThatThrownBy(() -> connection.prepareCall("{call x}"))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(connection::createClob).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection.createArrayOf("BLOB", new Object[0]))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(() -> connection.createStatement().addBatch("SELECT 1"))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    @Test
    void aStatementHasNoResultBeforeItRuns() throws SQLException {
        Statement statement = connection.createStatement();
        assertThat(statement.getResultSet()).isNull();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.executeBatch()).isEmpty();
        assertThat(statement.getGeneratedKeys().next()).isFalse();
        assertThat(statement.enquoteIdentifier("a b", false)).isEqualTo("\"a b\"");
        assertThat(statement.enquoteIdentifier("backups", false)).isEqualTo("backups");
        assertThat(statement.enquoteIdentifier("backups", true)).isEqualTo("\"backups\"");
        assertThat(statement.enquoteIdentifier("\"backups\"", false)).isEqualTo("\"backups\"");
        assertThat(statement.enquoteIdentifier("limit", false)).isEqualTo("\"limit\"");
        fails("22023", () -> statement.enquoteIdentifier("a\"b", true));
        assertThat(statement.isSimpleIdentifier("limit")).isFalse();
        assertThat(statement.enquoteLiteral("it's")).isEqualTo("'it''s'");
        statement.cancel();
        statement.close();
        statement.close();
        fails("55000", statement::getMaxRows);
        fails("55000", () -> statement.executeQuery("SELECT 1"));
    }

    @Test
    void aTypeMapIsKeptWithoutEffect() throws SQLException {
        connection.setTypeMap(Map.of("pinecone.thing", String.class));
        assertThat(connection.getTypeMap()).containsEntry("pinecone.thing", String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "text, 12",
        "Character Varying, 12",
        "character, 1",
        "float8, 8",
        "double precision, 8",
        "timestamp, 93",
        "timestamp with time zone, 93",
        "numeric, 3",
        "bool, 16"
    })
    void anArraysTypeHasAnyOfItsNames(String name, int code) throws SQLException {
        assertThat(connection.createArrayOf(name, new Object[0]).getBaseType()).isEqualTo(code);
    }

    @Test
    void anArrayHasTheElementsThatItIsMadeOf() throws SQLException {
        Array array = connection.createArrayOf("bigint", new Object[] {1, "2", null});
        assertThat((Object[]) array.getArray()).containsExactly(1L, 2L, null);
        assertThat((Object[]) array.getArray(2, 1, Map.of("x", String.class))).containsExactly(2L);
        assertThat(array.getBaseTypeName()).isEqualTo("BIGINT");
        fails("22023", () -> array.getArray(Long.MAX_VALUE, Integer.MAX_VALUE));
        fails("22023", () -> array.getArray(0, 1));
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT x FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS t(x) WHERE x > 1")) {
            statement.setArray(1, array);
            assertThat(Rows.texts(statement.executeQuery(), "x")).containsExactly(List.of("2"));
        }
    }
}
