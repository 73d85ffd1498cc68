package io.github.pineconejdbc.jdbc;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static io.github.pineconejdbc.support.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.PineconeServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NetworkTimeoutTest {
    private static final String LIST = "SELECT backup_id FROM backups";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private void servesPages(int pages, int lastDelay, int delay) {
        for (int page = 0; page < pages; page++) {
            boolean last = page + 1 == pages;
            String next = last ? "" : ",\"pagination\":{\"next\":\"t" + (page + 1) + "\"}";
            pinecone.wireMock()
                    .stubFor(get(urlPathEqualTo("/backups"))
                            .atPriority(1)
                            .withQueryParam("paginationToken", page == 0 ? absent() : equalTo("t" + page))
                            .willReturn(json("{\"data\":[" + backup("b" + page) + "]" + next + "}")
                                    .withFixedDelay(last ? lastDelay : delay)));
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            int rows = 0;
            while (results.next()) {
                rows++;
            }
            return rows;
        }
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    @Test
    void callsMayTakeLongerTogetherThanOneOfThemMay() throws SQLException {
        servesPages(4, 400, 400);
        Connection connection = pinecone.connect();
        connection.setNetworkTimeout(Runnable::run, 1_200);
        long begin = System.nanoTime();
        assertThat(count(connection, LIST)).isEqualTo(4);
        assertThat(millisSince(begin)).isGreaterThan(1_200);
    }

    @Test
    void aCallThatTakesLongerFailsItsStatementAndTheConnectionWorksOn() throws SQLException {
        servesPages(3, 20_000, 0);
        pinecone.serves(backup("b9"));
        Connection connection = pinecone.connect();
        connection.setNetworkTimeout(Runnable::run, 400);
        long begin = System.nanoTime();
        SQLException e = catchThrowableOfType(SQLException.class, () -> count(connection, LIST));
        assertThat((Throwable) e)
                .isInstanceOf(SQLTimeoutException.class)
                .hasMessageContaining("GET /backups?")
                .hasMessageContaining("paginationToken=t2")
                .hasMessageContaining("longer than the connection's network timeout, 0.4 s");
        assertThat(e.getSQLState()).isEqualTo("HYT00");
        assertThat(millisSince(begin)).isBetween(400L, 5_000L);
        assertThat(connection.isClosed()).isFalse();
        assertThat(count(connection, "SELECT status FROM backups WHERE backup_id = 'b9'"))
                .isOne();
    }

    @Test
    void theShorterOfTheTwoTimeoutsOfACallHolds() throws SQLException {
        Connection connection = pinecone.connect("&requestTimeout=1");
        servesPages(1, 20_000, 0);
        connection.setNetworkTimeout(Runnable::run, 60_000);
        SQLException e = catchThrowableOfType(SQLException.class, () -> count(connection, LIST));
        assertThat((Throwable) e)
                .isInstanceOf(SQLTimeoutException.class)
                .hasMessageContaining("longer than requestTimeout, 1.0 s");
    }

    @Test
    void theStatementsOwnTimeoutIsForAllOfItsCalls() throws SQLException {
        servesPages(4, 400, 400);
        Connection connection = pinecone.connect();
        connection.setNetworkTimeout(Runnable::run, 20_000);
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            List<String> rows = new ArrayList<>();
            SQLException e = catchThrowableOfType(SQLException.class, () -> {
                try (ResultSet results = statement.executeQuery(LIST)) {
                    while (results.next()) {
                        rows.add(results.getString(1));
                    }
                }
            });
            assertThat(rows).as("those that came in time").isNotEmpty().allMatch(row -> row.startsWith("b"));
            assertThat((Throwable) e)
                    .isInstanceOf(SQLTimeoutException.class)
                    .hasMessageContaining("statement took longer than its timeout, 1.0 s");
        }
    }

    @Test
    void aCallUnderWayKeepsTheTimeoutThatItBeganWith() throws Exception {
        servesPages(1, 1_000, 0);
        Connection connection = pinecone.connect();
        CompletableFuture<Integer> rows = CompletableFuture.supplyAsync(() -> {
            try {
                return count(connection, LIST);
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
        while (pinecone.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        connection.setNetworkTimeout(Runnable::run, 1);
        assertThat(rows.get(10, TimeUnit.SECONDS)).isOne();
        connection.setNetworkTimeout(Runnable::run, 0);
        assertThat(count(connection, LIST)).isOne();
    }
}
