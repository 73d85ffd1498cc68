package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.PineconeServer;
import io.github.pineconejdbc.support.SampleRows;
import io.github.pineconejdbc.support.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a statement waits, it stops within a second of being told to. */
class CancelTest {
    private static final String LOOKUP = "SELECT status FROM backups WHERE backup_id = 'k1'";
    private static final String TARGET = "backups describe";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Service server;
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        server = SampleRows.service();
        connection = DriverManager.getConnection(server.url("&maxConcurrentRequests=1"));
    }

    @AfterEach
    void end() throws Exception {
        connection.close();
        server.close();
        threads.shutdownNow();
        assertThat(PineconeServer.threadsOfTheDriver()).isEmpty();
    }

    private Future<SQLException> starts(Statement statement) {
        return threads.submit(() -> catchThrowableOfType(SQLException.class, () -> {
            statement.executeQuery(LOOKUP).close();
        }));
    }

    private void awaitCall() {
        while (server.hits() == 0) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "hang mid-body", "drip", "status 503 after 20"})
    void cancelEndsAStatementWhereverItWaits(String fault) throws Exception {
        server.does(fault, TARGET);
        try (Statement statement = connection.createStatement()) {
            Future<SQLException> failure = starts(statement);
            awaitCall();
            statement.cancel();
            assertThat(failure.get(1, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
        }
        worksOn();
    }

    @Test
    void cancelEndsTheWaitForAPlaceAndLeavesTheCallOfTheOther() throws Exception {
        server.does("hang", TARGET);
        try (Statement first = connection.createStatement();
                Statement second = connection.createStatement()) {
            Future<SQLException> holds = starts(first);
            awaitCall();
            Future<SQLException> waits = starts(second);
            while (!isWaiting()) {
                Thread.onSpinWait();
            }
            second.cancel();
            assertThat(waits.get(1, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
            assertThat(holds).isNotDone();
            first.cancel();
            assertThat(holds.get(1, TimeUnit.SECONDS).getSQLState()).isEqualTo("57014");
        }
        worksOn();
    }

    private static boolean isWaiting() {
        return Thread.getAllStackTraces().values().stream()
                .anyMatch(stack -> java.util.Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("Retries")
                                && frame.getMethodName().equals("enter")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "hang mid-body", "status 503 after 20"})
    void closingOrAbortingTheConnectionDoesTheSame(String fault) throws Exception {
        server.does(fault, TARGET);
        Future<SQLException> failure = starts(connection.createStatement());
        awaitCall();
        if (fault.equals("hang")) {
            connection.abort(Runnable::run);
        } else {
            connection.close();
        }
        assertThat(failure.get(1, TimeUnit.SECONDS).getSQLState()).isEqualTo("08003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "hang mid-body", "status 503 after 20"})
    void anInterruptedThreadStopsAndStaysInterrupted(String fault) throws Exception {
        server.does(fault, TARGET);
        boolean[] interrupted = {false};
        SQLException[] failure = {null};
        Thread reader = new Thread(() -> {
            failure[0] = catchThrowableOfType(SQLException.class, () -> {
                try (Statement statement = connection.createStatement();
                        ResultSet results = statement.executeQuery(LOOKUP)) {
                    assertThat(results).isNull();
                }
            });
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        reader.start();
        awaitCall();
        reader.interrupt();
        reader.join(1_000);
        assertThat((Throwable) failure[0]).isNotNull();
        assertThat(failure[0].getSQLState()).isEqualTo("57014");
        assertThat(interrupted[0]).isTrue();
        worksOn();
    }

    @Test
    void aServerThatIsSilentInTheHandshakeCannotBeReached() {
        String url = "jdbc:pinecone://localhost:" + server.port() + "?connectTimeout=1&apiKey=" + Service.KEY;
        SQLException e = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection(url).close());
        assertThat(e.getSQLState()).isEqualTo("08001");
    }

    private void worksOn() throws Exception {
        server.isWell();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(LOOKUP)) {
            assertThat(results.next()).isTrue();
        }
    }
}
