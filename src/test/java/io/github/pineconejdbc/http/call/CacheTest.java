package io.github.pineconejdbc.http.call;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.pineconejdbc.support.PineconeServer.KEY;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.error;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.PineconeCacheStatistics;
import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
    private static final AtomicInteger VERSIONS = new AtomicInteger();
    private static final String LOOKUP = "SELECT status FROM backups WHERE backup_id = 'b1'";
    private static final String FRESH = "SELECT /*+ NO_CACHE */ status FROM backups WHERE backup_id = 'b1'";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    /** The cache outlives the test, and the system may give its port to the next one: the version tells them apart. */
    private final String version = "&apiVersion=" + VERSIONS.incrementAndGet();

    private final String cached = "&cacheTtl=600" + version;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void byDefaultNothingIsKept() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect()) {
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
        }
        assertThat(pinecone.requests()).hasSize(2);
    }

    @Test
    void statementsAndConnectionsShareAnswers() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection one = pinecone.connect(cached);
                Connection other = DriverManager.getConnection(pinecone.url(cached))) {
            assertThat(first(one, LOOKUP)).isEqualTo("Ready");
            assertThat(first(one, LOOKUP)).isEqualTo("Ready");
            assertThat(first(other, "SELECT cloud FROM backups WHERE backup_id = 'b1'"))
                    .isEqualTo("aws");
        }
        assertThat(calls("/backups/b1")).isEqualTo(1);
    }

    @Test
    void anAnswerOutlivesTheConnectionThatFetchedIt() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect(cached)) {
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
        }
        try (Connection connection = DriverManager.getConnection(pinecone.url(cached))) {
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
        }
        assertThat(calls("/backups/b1")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiVersion=2025-10", "cacheTtl=0"})
    void anotherVersionOrAConnectionWithoutACacheAsksForItself(String property) throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection one = pinecone.connect(cached);
                Connection other = DriverManager.getConnection(
                        pinecone.url(property.startsWith("cacheTtl") ? version : "&cacheTtl=600") + "&" + property)) {
            assertThat(first(one, LOOKUP)).isEqualTo("Ready");
            assertThat(first(other, LOOKUP)).isEqualTo("Ready");
        }
        assertThat(calls("/backups/b1")).isEqualTo(2);
    }

    @Test
    void anotherKeyAsksForItself() throws Exception {
        pinecone.serves(backup("b1"));
        String otherKey = pinecone.url(cached).replace(KEY, KEY + "x");
        try (Connection one = pinecone.connect(cached);
                Connection other = DriverManager.getConnection(otherKey)) {
            assertThat(first(one, LOOKUP)).isEqualTo("Ready");
            assertThat(first(other, LOOKUP)).isEqualTo("Ready");
        }
        assertThat(calls("/backups/b1")).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsTooOldIsFetchedAgain() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect("&cacheTtl=1" + version)) {
            long begin = System.nanoTime();
            int asked = 0;
            while (calls("/backups/b1") < 2) {
                first(connection, LOOKUP);
                asked++;
            }
            assertThat(System.nanoTime() - begin).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
            assertThat(asked).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, HY000", "401, 28000", "429, 53400", "503, 58000"})
    void aFailureIsNotKept(int status, String state) throws Exception {
        pinecone.answers("/backups/b1", error(status, "CODE", "No."));
        try (Connection connection = pinecone.connect(cached + "&maxRetries=0")) {
            assertThat(failure(connection, LOOKUP).getSQLState()).isEqualTo(state);
            pinecone.serves(backup("b1"));
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
        }
    }

    @Test
    void aBackupThatWasNotThereIsLookedForAgain() throws Exception {
        try (Connection connection = pinecone.connect(cached)) {
            assertThat(first(connection, LOOKUP)).isNull();
            pinecone.serves(backup("b1"));
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FRESH,
                "/*+ no_cache */ SELECT status FROM backups WHERE backup_id = 'b1'",
                "SELECT status FROM (SELECT /*+NO_CACHE*/ * FROM backups) AS t WHERE backup_id = 'b1'",
            })
    void aStatementWithTheHintGoesPastWhatIsKeptAndReplacesIt(String fresh) throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect(cached)) {
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
            pinecone.serves(backup("b1", "status", "Failed"));
            assertThat(first(connection, LOOKUP)).isEqualTo("Ready");
            assertThat(first(connection, fresh)).isEqualTo("Failed");
            assertThat(first(connection, LOOKUP)).isEqualTo("Failed");
        }
        assertThat(calls("/backups/b1")).isEqualTo(2);
    }

    @Test
    void aPreparedStatementWithTheHintGoesPastWhatIsKept() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect(cached);
                PreparedStatement statement = connection.prepareStatement(FRESH.replace("'b1'", "?"))) {
            statement.setString(1, "b1");
            for (int i = 0; i < 2; i++) {
                try (ResultSet results = statement.executeQuery()) {
                    assertThat(results.next()).isTrue();
                }
            }
        }
        assertThat(calls("/backups/b1")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '/*+ NO_CACHE */' FROM backups WHERE backup_id = 'b1'",
                "SELECT status AS \"/*+ NO_CACHE */\" FROM backups WHERE backup_id = 'b1'",
                "SELECT status -- /*+ NO_CACHE */\n FROM backups WHERE backup_id = 'b1'",
                "SELECT status // it's /*+ NO_CACHE */\n FROM backups WHERE backup_id = 'b1'",
            })
    void whatOnlyLooksLikeTheHintIsNone(String sql) throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect(cached)) {
            first(connection, sql);
            first(connection, sql);
        }
        assertThat(calls("/backups/b1")).isEqualTo(1);
    }

    @Test
    void theHintKeepsPositionsInErrors() throws Exception {
        try (Connection connection = pinecone.connect(cached)) {
            assertThat(failure(connection, "SELECT /*+ NO_CACHE\n */ nope FROM backups")
                            .getMessage())
                    .contains("line 2, column 5");
        }
    }

    @Test
    void eightQueriesAtOnceMakeEachCallOnce() throws Exception {
        pinecone.answers("/backups", json("{\"data\":[" + backup("b1") + "]}").withFixedDelay(300));
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            connections.add(DriverManager.getConnection(pinecone.url(cached)));
        }
        pinecone.connect(cached);
        List<Future<String>> answers = new ArrayList<>();
        for (Connection connection : connections) {
            answers.add(threads.submit(() -> first(connection, "SELECT COUNT(*) FROM backups")));
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        }
        for (Connection connection : connections) {
            connection.close();
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups?limit=100");
    }

    @Test
    void whoWaitsForAnothersCallIsCanceledAtOnce() throws Exception {
        pinecone.answers("/backups/b1", json(backup("b1").toString()).withFixedDelay(2_000));
        try (Connection connection = pinecone.connect(cached);
                Statement joiner = connection.createStatement();
                Statement hasty = connection.createStatement()) {
            Future<String> owner = threads.submit(() -> first(connection, LOOKUP));
            awaitCalls(1);
            Future<SQLException> canceled = threads.submit(() -> failure(joiner, LOOKUP));
            hasty.setQueryTimeout(1);
            long begin = System.nanoTime();
            SQLException late = failure(hasty, LOOKUP);
            assertThat((Throwable) late).isInstanceOf(SQLTimeoutException.class);
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.MILLISECONDS.toNanos(1_700));
            joiner.cancel();
            assertThat(canceled.get(500, TimeUnit.MILLISECONDS).getSQLState()).isEqualTo("57014");
            assertThat(owner.get(10, TimeUnit.SECONDS)).isEqualTo("Ready");
        }
        assertThat(calls("/backups/b1")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestTimeout", "network timeout"})
    void whoWaitsForAnothersCallWaitsNoLongerThanForOneOfHisOwn(String which) throws Exception {
        pinecone.answers("/backups/b1", json(backup("b1").toString()).withFixedDelay(3_000));
        boolean own = which.equals("requestTimeout");
        try (Connection patient = pinecone.connect(cached);
                Connection hasty =
                        DriverManager.getConnection(pinecone.url(cached + (own ? "&requestTimeout=1" : "")))) {
            if (!own) {
                hasty.setNetworkTimeout(Runnable::run, 1_000);
            }
            Future<String> owner = threads.submit(() -> first(patient, LOOKUP));
            awaitCalls(1);
            long begin = System.nanoTime();
            SQLException late = failure(hasty, LOOKUP);
            assertThat((Throwable) late).isInstanceOf(SQLTimeoutException.class).hasMessageContaining(which);
            assertThat(System.nanoTime() - begin)
                    .isBetween(TimeUnit.MILLISECONDS.toNanos(900), TimeUnit.MILLISECONDS.toNanos(2_500));
            assertThat(owner.get(10, TimeUnit.SECONDS)).isEqualTo("Ready");
        }
    }

    @Test
    void whereTheFirstIsCanceledAnotherAsksAgain() throws Exception {
        pinecone.answers("/backups/b1", json(backup("b1").toString()).withFixedDelay(600));
        try (Connection connection = pinecone.connect(cached);
                Connection other = DriverManager.getConnection(pinecone.url(cached));
                Statement owner = connection.createStatement()) {
            Future<SQLException> canceled = threads.submit(() -> failure(owner, LOOKUP));
            awaitCalls(1);
            List<Future<String>> joiners = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                joiners.add(threads.submit(() -> first(other, LOOKUP)));
            }
            owner.cancel();
            assertThat(canceled.get(500, TimeUnit.MILLISECONDS).getSQLState()).isEqualTo("57014");
            for (Future<String> joiner : joiners) {
                assertThat(joiner.get(10, TimeUnit.SECONDS)).isEqualTo("Ready");
            }
        }
        assertThat(calls("/backups/b1")).isEqualTo(2);
    }

    @Test
    void aFailureOfTheSharedCallIsThatOfAllWhoWait() throws Exception {
        pinecone.answers("/backups/b1", error(400, "INVALID_ARGUMENT", "No.").withFixedDelay(500));
        try (Connection connection = pinecone.connect(cached)) {
            List<Future<SQLException>> failures = new ArrayList<>();
            Callable<SQLException> query = () -> failure(connection, LOOKUP);
            for (int i = 0; i < 4; i++) {
                failures.add(threads.submit(query));
            }
            for (Future<SQLException> failure : failures) {
                assertThat(failure.get(10, TimeUnit.SECONDS).getErrorCode()).isEqualTo(400);
            }
        }
        assertThat(calls("/backups/b1")).isEqualTo(1);
    }

    @Test
    void whoWouldTryMoreOftenDoesNotTakeTheFailureOfOneWhoTriesLess() throws Exception {
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups/b1"))
                        .atPriority(1)
                        .inScenario("once")
                        .willSetStateTo("well")
                        .willReturn(error(503, "UNAVAILABLE", "No.").withFixedDelay(500)));
        pinecone.wireMock()
                .stubFor(get(urlPathEqualTo("/backups/b1"))
                        .atPriority(1)
                        .inScenario("once")
                        .whenScenarioStateIs("well")
                        .willReturn(json(backup("b1").toString())));
        try (Connection once = pinecone.connect(cached + "&maxRetries=0");
                Connection often = DriverManager.getConnection(pinecone.url(cached))) {
            Future<SQLException> failure = threads.submit(() -> failure(once, LOOKUP));
            awaitCalls(1);
            assertThat(first(often, LOOKUP)).isEqualTo("Ready");
            assertThat(failure.get(10, TimeUnit.SECONDS).getErrorCode()).isEqualTo(503);
        }
    }

    @Test
    void whatIsKeptIsBounded() throws Exception {
        String padding = "x".repeat(8 << 20);
        try (Connection connection = pinecone.connect(cached)) {
            for (int i = 0; i < 6; i++) {
                pinecone.serves(backup("b" + i, "padding", padding));
                first(connection, LOOKUP.replace("b1", "b" + i));
            }
            PineconeCacheStatistics statistics = PineconeCacheStatistics.of(connection);
            assertThat(statistics.answerBytes()).isBetween(8L << 20, 32L << 20);
            assertThat(statistics.answerMisses()).isGreaterThanOrEqualTo(6);
            assertThat(statistics.answerEvictions()).isPositive();
        }
    }

    @Test
    void usersReadWhatTheCachesDid() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = pinecone.connect(cached)) {
            PineconeCacheStatistics before = PineconeCacheStatistics.of(connection);
            assertThat(before.planHits() + before.planMisses() + before.plans()).isZero();
            for (int i = 0; i < 3; i++) {
                first(connection, "SELECT COUNT(*) FROM backups WHERE backup_id = 'b1'");
            }
            PineconeCacheStatistics after = PineconeCacheStatistics.of(connection);
            assertThat(after.planHits()).isEqualTo(2);
            assertThat(after.planMisses()).isEqualTo(1);
            assertThat(after.plans()).isEqualTo(1);
            assertThat(after.answerHits() - before.answerHits()).isEqualTo(2);
            assertThat(after.answerMisses() - before.answerMisses()).isEqualTo(1);
            assertThat(after.answers()).isPositive();
        }
    }

    @Test
    void aClosedConnectionTellsNothingOfItsCaches() throws Exception {
        Connection connection = pinecone.connect(cached);
        connection.close();
        assertThat(catchThrowableOfType(SQLException.class, () -> PineconeCacheStatistics.of(connection))
                        .getSQLState())
                .isEqualTo("08003");
    }

    private long calls(String path) {
        return pinecone.requests().stream()
                .filter(request -> request.equals("GET " + path))
                .count();
    }

    private void awaitCalls(int calls) {
        while (pinecone.requests().size() < calls) {
            Thread.onSpinWait();
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            return results.next() ? results.getString(1) : null;
        }
    }

    private static SQLException failure(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return failure(statement, sql);
        }
    }

    private static SQLException failure(Statement statement, String sql) {
        return catchThrowableOfType(SQLException.class, () -> {
            try (ResultSet results = statement.executeQuery(sql)) {
                results.next();
            }
        });
    }
}
