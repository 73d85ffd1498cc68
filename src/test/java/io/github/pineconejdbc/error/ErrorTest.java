package io.github.pineconejdbc.error;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.pineconejdbc.support.PineconeServer.KEY;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.pineconejdbc.support.PineconeServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTest {
    private static final String LOOKUP = "SELECT status FROM backups WHERE backup_id = 'b1'";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    static Stream<Arguments> answers() {
        Class<? extends SQLException> auth = SQLInvalidAuthorizationSpecException.class;
        Class<? extends SQLException> rejected = SQLNonTransientException.class;
        Class<? extends SQLException> later = SQLTransientException.class;
        return Stream.of(
                Arguments.of(error(401, "UNAUTHENTICATED", "Invalid API key."), auth, "28000", 401, "UNAUTHENTICATED"),
                Arguments.of(error(403, "FORBIDDEN", "Not for you."), auth, "42501", 403, "Not for you."),
                Arguments.of(error(400, "INVALID_ARGUMENT", "Bad id."), rejected, "HY000", 400, "INVALID_ARGUMENT"),
                Arguments.of(error(402, "PAYMENT_REQUIRED", "Pay."), rejected, "HY000", 402, "Pay."),
                Arguments.of(error(409, "ALREADY_EXISTS", "There."), rejected, "HY000", 409, "There."),
                Arguments.of(error(412, "FAILED_PRECONDITION", "Not now."), rejected, "HY000", 412, "Not now."),
                Arguments.of(error(422, "UNPROCESSABLE_ENTITY", "What?"), rejected, "HY000", 422, "What?"),
                Arguments.of(
                        aResponse().withStatus(418).withBody("\"short and stout\""),
                        rejected,
                        "HY000",
                        418,
                        "short and stout"),
                Arguments.of(
                        aResponse().withStatus(302).withHeader("Location", "/indexes"), rejected, "HY000", 302, "302"),
                Arguments.of(aResponse().withStatus(404).withBody("<html>proxy</html>"), rejected, "HY000", 404, "404"),
                Arguments.of(error(429, "RESOURCE_EXHAUSTED", "Slow down."), later, "53400", 429, "Slow down."),
                Arguments.of(aResponse().withStatus(500), later, "58000", 500, "500"),
                Arguments.of(error(503, "UNAVAILABLE", "Back soon."), later, "58000", 503, "Back soon."),
                Arguments.of(json("{\"backup_id\":"), rejected, "08P01", 0, "/backups/b1"),
                Arguments.of(json("[]"), rejected, "08P01", 0, "/backups/b1"),
                Arguments.of(json("<html>"), rejected, "08P01", 0, "/backups/b1"),
                Arguments.of(json(""), rejected, "08P01", 0, "/backups/b1"),
                Arguments.of(json("{\"deep\":" + "[".repeat(5_000)), rejected, "08P01", 0, "/backups/b1"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerBecomesTheErrorOfItsRow(
            ResponseDefinitionBuilder answer, Class<? extends SQLException> type, String state, int code, String says)
            throws Exception {
        pinecone.answers("/backups/b1", answer);
        pinecone.answers("/backups/b2", json(backup("b2").toString()));
        try (Connection connection = pinecone.connect("&maxRetries=0");
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> readAll(statement, LOOKUP));
            assertThrown(e).isExactlyInstanceOf(type).hasMessageContaining(says);
            assertThat(e.getSQLState()).isEqualTo(state);
            assertThat(e.getErrorCode()).isEqualTo(code);
            assertThrown(e).hasMessageContaining("/backups/b1");
            assertKeyless(e);
            assertThat(pinecone.requests()).containsExactly("GET /backups/b1");
            readAll(statement, "SELECT status FROM backups WHERE backup_id = 'b2'");
        }
    }

    @Test
    void theMessageNamesTheServersRequestId() throws Exception {
        pinecone.answers("/backups/b1", error(400, "INVALID_ARGUMENT", "No.").withHeader("x-request-id", "req-77"));
        SQLException e = failure("", LOOKUP);
        assertThrown(e).hasMessageContaining("GET /backups/b1").hasMessageContaining("req-77");
    }

    @Test
    void aKeyThatTheServerEchoesIsMasked() throws Exception {
        pinecone.answers("/backups/b1", error(400, "INVALID_ARGUMENT", "Key " + KEY + "\n\u001b[31m is odd."));
        SQLException e = failure("", LOOKUP);
        assertKeyless(e);
        assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "record_count|\"many\"|22P02",
                "record_count|99999999999999999999|22003",
                "dimension|5000000000|22003",
                "record_count|1.5|22P02",
                "status|7|22P02",
                "created_at|\"yesterday\"|22007",
                "tags|[1]|22P02",
                "status|null|22004",
            })
    void aFieldThatDoesNotFitItsColumnIsNamed(String field, String value, String state) throws Exception {
        String body = backup("b1")
                .toString()
                .replaceFirst("\"status\":\"Ready\"", "\"status\":\"Ready\",\"" + field + "\":" + value);
        pinecone.answers("/backups/b1", json(body));
        SQLException e = failure("", "SELECT " + field + " FROM backups WHERE backup_id = 'b1'");
        assertThrown(e)
                .isInstanceOf(SQLDataException.class)
                .hasMessageContaining(field)
                .hasMessageContaining("/backups/b1");
        assertThat(e.getSQLState()).isEqualTo(state);
    }

    @Test
    void aFieldThatTheQueryDoesNotUseMayHoldAnything() {
        pinecone.answers("/backups/b1", json("{\"backup_id\":\"b1\",\"status\":\"Ready\",\"created_at\":[{}]}"));
        pinecone.sql(LOOKUP).returns("Ready");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT CAST('abc' AS INTEGER)|22P02",
                "SELECT CAST(status AS INTEGER) FROM backups WHERE backup_id = 'b1'|22P02",
                "SELECT 1/0|22012",
                "SELECT 1/(dimension - dimension) FROM backups WHERE backup_id = 'b1'|22012",
                "SELECT CAST(300 AS TINYINT)|22003",
                "SELECT CAST(record_count AS INTEGER) FROM backups WHERE backup_id = 'b1'|22003",
                "SELECT CAST('1-2-x' AS DATE)|22007",
                "SELECT CAST(status AS TIMESTAMP) FROM backups WHERE backup_id = 'b1'|22007",
                "SELECT CAST('99999999999999999999' AS BIGINT)|22003",
                "SELECT MOD(5, 0)|22012",
            })
    void anExpressionThatCannotBeComputedIsADataException(String sql, String state) throws Exception {
        pinecone.serves(backup("b1", "dimension", 3, "record_count", 5_000_000_000L));
        SQLException e = failure("", sql);
        assertThrown(e).isInstanceOf(SQLDataException.class);
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
        try (Connection connection = pinecone.connect("");
                Statement statement = connection.createStatement()) {
            for (int run = 0; run < 3; run++) {
                SQLException again = catchThrowableOfType(SQLException.class, () -> {
                    try (ResultSet results = statement.executeQuery(sql)) {
                        results.next();
                    }
                });
                assertThat(again.getSQLState()).as(again.getMessage()).isEqualTo(state);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELEC 1|42601|line 1, column 1",
                "SELECT 1 FRM x y|42601|line 1",
                "SELECT 'open|42601|line 1",
                "|42601|line",
                "SELECT * FROM nope|42P01|line 1, column 15",
                "SELECT * FROM other.backups|42P01|line 1",
                "SELECT nope FROM backups|42703|line 1, column 8",
                "SELECT b.nope FROM backups b|42703|line 1",
                "SELECT name FROM backups a, backups b|42702|line 1",
                "SELECT nope(1)|42883|line 1",
                "SELECT COUNT(*) FROM backups WHERE status > 1 + created_at|42883|line 1",
            })
    void aStatementThatCannotBeReadSaysWhere(String sql, String state, String where) throws Exception {
        SQLException e = failure("", sql == null ? "" : sql);
        assertThrown(e).isInstanceOf(SQLSyntaxErrorException.class).hasMessageContaining(where);
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state);
        assertThat(pinecone.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO backups (backup_id) VALUES ('x')",
                "UPDATE backups SET status = 'x'",
                "DELETE FROM backups WHERE backup_id = 'b1'",
                "MERGE INTO backups b USING indexes i ON b.name = i.name WHEN MATCHED THEN UPDATE SET status = 'x'",
                "CREATE TABLE t (a INTEGER)",
                "CREATE TEMPORARY TABLE t (a INTEGER)",
                "DROP TABLE backups",
                "ALTER TABLE backups ADD COLUMN x INTEGER",
                "TRUNCATE TABLE backups",
                "-- why\nSET x = 1",
                "CALL f(1)",
                "SAVEPOINT a",
                "DEALLOCATE ALL",
                "DECLARE c CURSOR FOR SELECT 1",
                "SELECT 1; SELECT 2",
            })
    void whatIsNoQueryIsNotSupported(String sql) throws Exception {
        SQLException e = failure("", sql);
        assertThrown(e).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThat(e.getSQLState()).isEqualTo("0A000");
        assertThat(pinecone.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_RESET_BY_PEER",
                "EMPTY_RESPONSE",
                "RANDOM_DATA_THEN_CLOSE",
                "MALFORMED_RESPONSE_CHUNK"
            })
    void aConnectionLostUnderWayIsTriedAgainAndThenReported(Fault fault) throws Exception {
        pinecone.answers("/backups/b1", aResponse().withFault(fault));
        SQLException e = failure("&maxRetries=2", LOOKUP);
        assertThrown(e).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(e.getSQLState()).isEqualTo("08006");
        assertThat(pinecone.requests()).hasSize(3);
        assertKeyless(e);
    }

    @Test
    void aServerThatIsDownFailsAtConnect() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        SQLException e = connectFailure("jdbc:pinecone://127.0.0.1:" + port + "?ssl=false&apiKey=" + KEY + port);
        assertThrown(e).isInstanceOf(SQLNonTransientConnectionException.class);
        assertThat(e.getSQLState()).isEqualTo("08001");
    }

    @Test
    void aHostThatHasNoAddressFailsAtConnect() throws Exception {
        SQLException e = connectFailure("jdbc:pinecone://no-such-host.invalid?apiKey=" + KEY);
        assertThrown(e)
                .isInstanceOf(SQLNonTransientConnectionException.class)
                .hasMessageContaining("no-such-host.invalid");
        assertThat(e.getSQLState()).isEqualTo("08001");
    }

    @Test
    void aWrongKeyFailsAtConnect() throws Exception {
        pinecone.answers("/backups", error(401, "UNAUTHENTICATED", "Invalid API key."));
        SQLException e = connectFailure(pinecone.url(""));
        assertThrown(e).isInstanceOf(SQLInvalidAuthorizationSpecException.class);
        assertThat(e.getSQLState()).isEqualTo("28000");
    }

    @Test
    void aKeyThatMayNotListIsGoodEnoughToConnect() throws Exception {
        pinecone.answers("/backups", error(403, "FORBIDDEN", "No lists."));
        pinecone.serves(backup("b1"));
        pinecone.sql(LOOKUP).returns("Ready");
    }

    @Test
    void aServerThatHangsIsTimedOut() throws Exception {
        pinecone.answers("/backups/b1", json("{}").withFixedDelay(20_000));
        try (Statement statement = pinecone.connect().createStatement()) {
            statement.setQueryTimeout(1);
            long begin = System.nanoTime();
            SQLException e = catchThrowableOfType(SQLException.class, () -> readAll(statement, LOOKUP));
            assertThrown(e).isInstanceOf(SQLTimeoutException.class);
            assertThat(e.getSQLState()).isEqualTo("HYT00");
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isBetween(900L, 2_000L);
        }
        SQLException e = failure("&requestTimeout=1", LOOKUP);
        assertThrown(e).isInstanceOf(SQLTimeoutException.class);
        assertThat(e.getSQLState()).isEqualTo("HYT00");
    }

    @Test
    void cancelDropsTheCallInFlight() throws Exception {
        pinecone.answers("/backups/b1", json("{}").withFixedDelay(20_000));
        pinecone.serves(backup("b2"));
        try (Connection connection = pinecone.connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<SQLException> failure = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(SQLException.class, () -> readAll(statement, LOOKUP)));
            while (pinecone.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            statement.cancel();
            SQLException e = failure.get(1, TimeUnit.SECONDS);
            assertThat(e.getSQLState()).isEqualTo("57014");
            readAll(statement, "SELECT status FROM backups WHERE backup_id = 'b2'");
        }
    }

    @Test
    void aStatementThatNeedsTooManyCallsStops() throws Exception {
        SQLException e =
                failure("&maxCallsPerStatement=2", "SELECT status FROM backups WHERE backup_id IN ('a', 'b', 'c')");
        assertThrown(e).isInstanceOf(SQLNonTransientException.class);
        assertThat(e.getSQLState()).isEqualTo("54000");
        assertThat(pinecone.requests()).hasSizeLessThanOrEqualTo(2);
    }

    private SQLException failure(String properties, String sql) throws Exception {
        try (Connection connection = pinecone.connect(properties);
                Statement statement = connection.createStatement()) {
            SQLException e = catchThrowableOfType(SQLException.class, () -> readAll(statement, sql));
            assertThrown(e).as(sql).isNotNull();
            assertThat(e.getSQLState()).hasSize(5);
            statement.executeQuery("VALUES (1)").close();
            return e;
        }
    }

    private static SQLException connectFailure(String url) {
        SQLException e = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection(url).close());
        assertThrown(e).isNotNull();
        assertKeyless(e);
        return e;
    }

    private static void readAll(Statement statement, String sql) throws SQLException {
        try (ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    results.getObject(i);
                }
            }
        }
    }

    /** An SQLException is an Iterable too, which leaves AssertJ undecided. */
    private static AbstractThrowableAssert<?, ? extends Throwable> assertThrown(Throwable e) {
        return assertThat(e);
    }

    private static void assertKeyless(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        assertThat(text.toString()).doesNotContain(KEY);
    }
}
