package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.Authority;
import io.github.pineconejdbc.support.Relay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API itself speaks: TLS, and HTTP/1.1 inside it, which the driver asks for though servers offer HTTP/2. */
@Timeout(60)
class EncryptedTest {
    private static final int PROTOCOL_ERROR = 1;
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;
    private static final int CANCEL = 8;
    private static final int ENHANCE_YOUR_CALM = 11;

    /** A new one each time, as a key that a server was good for is remembered for a minute. */
    private final String key = "pcsk_encrypted_" + System.nanoTime();

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final ConcurrentLinkedQueue<MockResponse> next = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile MockResponse always;

    @BeforeEach
    void start() {
        server.setDispatcher(new Dispatcher() {
            /** Asked for before the request is read: what befalls the stream is in it. */
            @Override
            public MockResponse peek() {
                MockResponse response = next.peek();
                return response != null ? response : always != null ? always : super.peek();
            }

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                synchronized (requests) {
                    requests.add(request);
                }
                if (request.getUrl().encodedPath().equals("/backups")) {
                    return json("{\"data\":[]}");
                }
                MockResponse response = next.poll();
                return response != null ? response : always != null ? always : backup(request);
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse backup(RecordedRequest request) {
        String id = request.getUrl().pathSegments().get(1);
        return json("{\"backup_id\":\"" + id
                + "\",\"source_index_name\":\"docs\",\"source_index_id\":\"i\",\"status\":\"Ready\","
                + "\"cloud\":\"aws\",\"region\":\"us-east-1\"}");
    }

    private void serves(HandshakeCertificates certificates, Protocol... protocols) throws IOException {
        server.useHttps(certificates.sslSocketFactory());
        if (protocols.length > 0) {
            server.setProtocols(List.of(protocols));
        }
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    private String url(int port, String properties) {
        return "jdbc:pinecone://localhost:" + port + "?apiKey=" + key + properties;
    }

    private Connection connect(String properties) throws SQLException {
        return DriverManager.getConnection(url(server.getPort(), properties));
    }

    private static String status(Connection connection, String id) throws SQLException {
        return lookUp(connection, "status", id);
    }

    private static String lookUp(Connection connection, String column, String id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return lookUp(statement, column, id);
        }
    }

    private static String lookUp(Statement statement, String column, String id) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("SELECT " + column + " FROM backups WHERE backup_id = '" + id + "'")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static SQLException fails(Connection connection, String id) {
        return catchThrowableOfType(SQLException.class, () -> status(connection, id));
    }

    private List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void awaitRequest(String id) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (requests().stream()
                .noneMatch(request -> request.getUrl().encodedPath().equals("/backups/" + id))) {
            assertThat(System.nanoTime() - deadline).as("nanoseconds too late").isNegative();
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "http/1.1"})
    void aLookupBringsTheKeyInItsHeaderWhateverElseTheServerSpeaks(String protocol) throws Exception {
        serves(Authority.trusted(), protocol.equals("h2") ? new Protocol[0] : new Protocol[] {Protocol.HTTP_1_1});
        try (Connection connection = connect("")) {
            assertThat(status(connection, "k1")).isEqualTo("Ready");
        }
        assertThat(requests())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("Api-Key")).isEqualTo(key))
                .allSatisfy(request -> assertThat(request.getRequestLine()).endsWith("HTTP/1.1"));
    }

    @Test
    void theCallsOfAConnectionShareItsSockets() throws Exception {
        serves(Authority.trusted());
        String keys = IntStream.range(0, 60).mapToObj(i -> "'k" + i + "'").collect(Collectors.joining(", "));
        try (Connection connection = connect("");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM (SELECT status FROM backups WHERE backup_id IN (" + keys + "))")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(60);
        }
        assertThat(requests().stream().map(RecordedRequest::getConnectionIndex).distinct())
                .hasSizeBetween(2, 16);
    }

    @Test
    void threadsThatShareTheSocketsGetTheirOwnRows() throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("")) {
            List<Future<Integer>> readers = IntStream.range(0, 16)
                    .mapToObj(thread -> threads.submit(() -> {
                        int right = 0;
                        for (int i = 0; i < 50; i++) {
                            String id = "k" + thread + "-" + i;
                            right += id.equals(lookUp(connection, "backup_id", id)) ? 1 : 0;
                        }
                        return right;
                    }))
                    .toList();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isEqualTo(50);
            }
        }
        assertThat(requests().stream().map(RecordedRequest::getConnectionIndex).distinct())
                .hasSizeBetween(1, 16);
    }

    @Test
    void answersThatAreGivenUpAreFollowedByOthers() throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("")) {
            for (int i = 0; i < 4; i++) {
                next.add(new MockResponse.Builder()
                        .body(new Buffer().write(new byte[40 << 20]))
                        .build());
                assertThat(fails(connection, "large" + i).getSQLState()).isEqualTo("08P01");
                assertThat(status(connection, "k" + i)).isEqualTo("Ready");
            }
        }
    }

    static Stream<Arguments> certificatesThatNobodyVouchesFor() {
        HeldCertificate expired = Authority.loopback()
                .validityInterval(1_000, 2_000)
                .signedBy(Authority.root())
                .build();
        HeldCertificate otherName = new HeldCertificate.Builder()
                .addSubjectAlternativeName("api.pinecone.io")
                .signedBy(Authority.root())
                .build();
        return Stream.of(
                Arguments.of("isn't trusted", Authority.loopback().build()),
                Arguments.of("has expired", expired),
                Arguments.of("is of another name", otherName));
    }

    @ParameterizedTest
    @MethodSource("certificatesThatNobodyVouchesFor")
    void aServerThatNobodyVouchesForGetsNoKey(String what, HeldCertificate certificate) throws Exception {
        serves(Authority.server(certificate));
        SQLException failure = catchThrowableOfType(SQLException.class, () -> connect(""));
        assertThat(failure.getSQLState()).isEqualTo("08001");
        assertThat((Throwable) failure)
                .isInstanceOf(java.sql.SQLNonTransientConnectionException.class)
                .hasMessageStartingWith(
                        "Can't connect to localhost:" + server.getPort() + ": the certificate of the server " + what)
                .hasCauseInstanceOf(Exception.class);
        assertThat(requests()).isEmpty();
    }

    /** What a listener does with a client, before any HTTP. */
    private interface Handshake {
        void with(Socket client) throws IOException;
    }

    static Stream<Arguments> handshakes() {
        return Stream.of(
                Arguments.of("ends at once", (Handshake) client -> {}, 5),
                Arguments.of("is reset", (Handshake) client -> client.setSoLinger(true, 0), 5),
                Arguments.of(
                        "never begins",
                        (Handshake) client -> client.getInputStream().readAllBytes(),
                        5),
                Arguments.of(
                        "ends in its middle",
                        (Handshake) client -> client.getInputStream().read(),
                        5),
                Arguments.of(
                        "is answered in clear text",
                        (Handshake) client -> client.getOutputStream()
                                .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes("US-ASCII")),
                        5),
                Arguments.of(
                        "is answered with an alert",
                        (Handshake) client -> client.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40}),
                        5),
                Arguments.of(
                        "is answered with noise",
                        (Handshake) client -> {
                            byte[] noise = new byte[40_000];
                            new java.util.Random(1).nextBytes(noise);
                            client.getOutputStream().write(noise);
                        },
                        5));
    }

    @ParameterizedTest
    @MethodSource("handshakes")
    void aHandshakeThatFailsIsAFailureToConnectWithinItsTimeout(String how, Handshake handshake, int seconds)
            throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                while (true) {
                    try (Socket client = listener.accept()) {
                        handshake.with(client);
                    } catch (IOException e) {
                        if (listener.isClosed()) {
                            return;
                        }
                    }
                }
            });
            long begin = System.nanoTime();
            SQLException failure = catchThrowableOfType(
                    SQLException.class,
                    () -> DriverManager.getConnection(url(listener.getLocalPort(), "&connectTimeout=2&maxRetries=1")));
            assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("08001");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                    .isLessThan(seconds);
            assertThat(failure.getMessage())
                    .startsWith("Can't connect to localhost:" + listener.getLocalPort() + ": the ")
                    .doesNotContain(key, "Exception", "java");
        }
    }

    static Stream<Arguments> brokenStreams() {
        return Stream.of(
                Arguments.of("reset: protocol error", reset(PROTOCOL_ERROR)),
                Arguments.of("reset: internal error", reset(INTERNAL_ERROR)),
                Arguments.of("reset: refused stream", reset(REFUSED_STREAM)),
                Arguments.of("reset: cancel", reset(CANCEL)),
                Arguments.of("reset: enhance your calm", reset(ENHANCE_YOUR_CALM)),
                Arguments.of(
                        "reset mid-body",
                        new MockResponse.Builder()
                                .body("x".repeat(100_000))
                                .onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR))
                                .build()));
    }

    private static MockResponse reset(int code) {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(code))
                .build();
    }

    @ParameterizedTest
    @MethodSource("brokenStreams")
    void aStreamThatBreaksOnceIsTriedAgain(String how, MockResponse broken) throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("")) {
            next.add(broken);
            assertThat(status(connection, "k1")).isEqualTo("Ready");
            assertThat(status(connection, "k2")).isEqualTo("Ready");
        }
    }

    @ParameterizedTest
    @MethodSource("brokenStreams")
    void aStreamThatAlwaysBreaksIsALostConnectionAfterTheRetries(String how, MockResponse broken) throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("&maxRetries=2")) {
            always = broken;
            SQLException failure = fails(connection, "k1");
            assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("08006");
            assertThat((Throwable) failure).isInstanceOf(java.sql.SQLTransientConnectionException.class);
            assertThat(requests()).hasSize(1 + 3);
            always = null;
            assertThat(status(connection, "k2")).isEqualTo("Ready");
        }
    }

    @Test
    void aSocketThatTheServerTakesLeaveOfIsFollowedByAnother() throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("")) {
            next.add(new MockResponse.Builder(json("{\"backup_id\":\"k1\",\"status\":\"Ready\"}"))
                    .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
            assertThat(status(connection, "k1")).isEqualTo("Ready");
            assertThat(status(connection, "k2")).isEqualTo("Ready");
            assertThat(requests().stream()
                            .map(RecordedRequest::getConnectionIndex)
                            .distinct())
                    .containsExactly(0, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSocketThatBreaksIsFollowedByAnother(boolean waiting) throws Exception {
        serves(Authority.trusted());
        try (Relay relay = new Relay(server.getPort());
                Connection connection = DriverManager.getConnection(url(relay.port(), ""))) {
            assertThat(status(connection, "k1")).isEqualTo("Ready");
            if (waiting) {
                next.add(new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build());
                Future<String> stalled = threads.submit(() -> status(connection, "k2"));
                awaitRequest("k2");
                relay.cut();
                assertThat(stalled.get(10, TimeUnit.SECONDS)).isEqualTo("Ready");
            } else {
                relay.cut();
            }
            assertThat(status(connection, "k3")).isEqualTo("Ready");
            assertThat(relay.sockets()).isEqualTo(2);
        }
    }

    /** As when a firewall forgets a connection: nobody tells either end. */
    @Test
    void aSocketThatHasGoneSilentIsGivenUpAtTheTimeoutAndFollowedByAnother() throws Exception {
        serves(Authority.trusted());
        try (Relay relay = new Relay(server.getPort());
                Connection connection = DriverManager.getConnection(url(relay.port(), "&requestTimeout=2"))) {
            assertThat(status(connection, "k1")).isEqualTo("Ready");
            relay.freeze();
            assertThat(fails(connection, "k2").getSQLState()).isEqualTo("HYT00");
            assertThat(status(connection, "k3")).isEqualTo("Ready");
            assertThat(relay.sockets()).isEqualTo(2);
        }
    }

    @Test
    void aStreamThatStallsEndsAtItsTimeoutAndItsNeighboursGoOn() throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("&requestTimeout=2&maxRetries=0")) {
            next.add(new MockResponse.Builder()
                    .body("{}")
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            Future<SQLException> stalled = threads.submit(() -> fails(connection, "k1"));
            awaitRequest("k1");
            for (int i = 0; !stalled.isDone(); i++) {
                assertThat(status(connection, "n" + i)).isEqualTo("Ready");
            }
            assertThat(stalled.get().getSQLState()).isEqualTo("HYT00");
            assertThat(status(connection, "k2")).isEqualTo("Ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "interrupt"})
    void oneStatementEndsAndItsNeighboursGoOn(String how) throws Exception {
        serves(Authority.trusted());
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            next.add(new MockResponse.Builder()
                    .body("{}")
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            CountDownLatch ended = new CountDownLatch(1);
            SQLException[] failure = {null};
            Thread reader = new Thread(() -> {
                failure[0] = catchThrowableOfType(SQLException.class, () -> lookUp(statement, "status", "k1"));
                ended.countDown();
            });
            reader.start();
            awaitRequest("k1");
            assertThat(status(connection, "k2")).isEqualTo("Ready");
            if (how.equals("cancel")) {
                statement.cancel();
            } else {
                reader.interrupt();
            }
            assertThat(ended.await(2, TimeUnit.SECONDS)).isTrue();
            assertThat(failure[0].getSQLState()).isEqualTo("57014");
            assertThat(status(connection, "k3")).isEqualTo("Ready");
        }
    }
}
