package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.Authority;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy stands between the driver and the API, and sees no more than where the tunnel leads. */
@Timeout(60)
class ProxyTest {
    private static final String HOST = "api.example.test";
    private static final String PASSWORD = "s3cret-of-the-proxy";
    private static final String CREDENTIALS = Credentials.basic("joe", PASSWORD);

    private final String key = "pcsk_proxied_" + System.nanoTime();
    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> tunnels = new ConcurrentLinkedQueue<>();
    private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void start() throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName(HOST)
                .signedBy(Authority.root())
                .build();
        server.useHttps(Authority.server(certificate).sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse peek() {
                MockResponse tunnel = tunnels.peek();
                return tunnel == null ? super.peek() : tunnel;
            }

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                if (request.getMethod().equals("CONNECT")) {
                    return tunnels.remove();
                }
                MockResponse answer = answers.poll();
                return answer != null
                        ? answer
                        : new MockResponse.Builder()
                                .body(
                                        request.getUrl().encodedPath().equals("/backups")
                                                ? "{\"data\":[]}"
                                                : "{\"backup_id\":\"k1\",\"status\":\"Ready\"}")
                                .build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        threads.shutdownNow();
    }

    private static MockResponse tunnel(int status, String... header) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).inTunnel();
        for (int i = 0; i < header.length; i += 2) {
            response.setHeader(header[i], header[i + 1]);
        }
        return response.build();
    }

    private static MockResponse asksForCredentials() {
        return tunnel(407, "Proxy-Authenticate", "Basic realm=\"proxy\"", "Content-Length", "0");
    }

    private String url(int proxy, String properties) {
        return "jdbc:pinecone://" + HOST + "?apiKey=" + key + "&maxRetries=1&connectTimeout=3&requestTimeout=5"
                + "&proxyHost=127.0.0.1&proxyPort=" + proxy + properties;
    }

    private static String status(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT status FROM backups WHERE backup_id = 'k1'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private void assertTheProxySawNoKey() {
        assertThat(requests.stream().filter(request -> request.getMethod().equals("CONNECT")))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.getHeaders().names())
                        .containsAnyOf("Host")
                        .isSubsetOf("Host", "Proxy-Connection", "User-Agent", "Proxy-Authorization"))
                .allSatisfy(request ->
                        assertThat(request.toString() + request.getHeaders()).doesNotContain(key));
    }

    @Test
    void aTunnelHidesTheKeyFromTheProxy() throws SQLException {
        tunnels.add(tunnel(200));
        try (Connection connection = DriverManager.getConnection(url(server.getPort(), ""))) {
            assertThat(status(connection)).isEqualTo("Ready");
        }
        assertTheProxySawNoKey();
        assertThat(requests.get(0).getRequestLine()).isEqualTo("CONNECT " + HOST + ":443 HTTP/1.1");
        assertThat(requests.get(0).getHeaders().get("Proxy-Authorization")).isNull();
        assertThat(requests.get(1).getHeaders().get("Api-Key")).isEqualTo(key);
    }

    @Test
    void credentialsGoToTheProxyAndNotToTheServer() throws SQLException {
        tunnels.add(tunnel(200));
        String url = url(server.getPort(), "&proxyUser=joe&proxyPassword=" + PASSWORD);
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(status(connection)).isEqualTo("Ready");
            assertThat(connection.getMetaData().getURL() + connection).doesNotContain(PASSWORD);
        }
        assertTheProxySawNoKey();
        assertThat(requests.get(0).getHeaders().get("Proxy-Authorization")).isEqualTo(CREDENTIALS);
        assertThat(requests.subList(1, requests.size()))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.getHeaders().get("Proxy-Authorization"))
                        .isNull());
    }

    @Test
    void aServerThatAsksForTheCredentialsOfTheProxyGetsNone() throws SQLException {
        tunnels.add(tunnel(200));
        String url = url(server.getPort(), "&proxyUser=joe&proxyPassword=" + PASSWORD);
        try (Connection connection = DriverManager.getConnection(url)) {
            answers.add(
                    new MockResponse.Builder(asksForCredentials()).body("{}").build());
            SQLException failure = catchThrowableOfType(SQLException.class, () -> status(connection));
            assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("HY000");
            assertThat(failure.getErrorCode()).isEqualTo(407);
            assertThat(status(connection)).isEqualTo("Ready");
        }
        assertThat(requests.subList(1, requests.size()))
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.getHeaders().get("Proxy-Authorization"))
                        .isNull());
    }

    /** The JVM's settings name the proxy, and the properties who one is there. */
    @Test
    void credentialsGoToTheProxyOfTheJvmToo() throws SQLException {
        tunnels.add(tunnel(200));
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", String.valueOf(server.getPort()));
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone://" + HOST + "?apiKey=" + key
                + "&maxRetries=0&proxyUser=joe&proxyPassword=" + PASSWORD)) {
            assertThat(status(connection)).isEqualTo("Ready");
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
        assertTheProxySawNoKey();
        assertThat(requests.get(0).getHeaders().get("Proxy-Authorization")).isEqualTo(CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&proxyUser=joe&proxyPassword=" + PASSWORD})
    void aProxyThatWantsOtherCredentialsIsAskedOnceAndNotAgainAndAgain(String properties) {
        for (int i = 0; i < 50; i++) {
            tunnels.add(asksForCredentials());
        }
        SQLException failure = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection(url(server.getPort(), properties)));
        assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("08001");
        assertThat(failure.getMessage())
                .endsWith(": the proxy wants a user and a password that it knows (proxyUser, proxyPassword)");
        assertThat(trace(failure)).doesNotContain(PASSWORD, CREDENTIALS, key);
        assertThat(requests).hasSizeLessThanOrEqualTo(2);
        assertTheProxySawNoKey();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 500, 502, 503})
    void aProxyThatRefusesIsAFailureToConnect(int status) {
        tunnels.add(tunnel(status, "Location", "http://127.0.0.1:1/", "Content-Length", "0"));
        SQLException failure =
                catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url(server.getPort(), "")));
        assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("08001");
        assertThat(failure.getMessage())
                .isEqualTo("Can't connect to " + HOST + ":443 through the proxy 127.0.0.1:" + server.getPort()
                        + ": the proxy lets nobody through: it answered " + status);
        assertThat(requests).hasSize(1);
        assertTheProxySawNoKey();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxyHost=proxy.invalid | proxy.invalid:%d: the name of the proxy has no address
            proxyHost=127.0.0.1     | 127.0.0.1:%d: the proxy refused the connection""")
    void aProxyThatIsNotThereIsNamed(String property, String says) {
        int port = server.getPort();
        server.close();
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection("jdbc:pinecone://" + HOST + "?apiKey=" + key + "&maxRetries=0&"
                        + property + "&proxyPort=" + port));
        assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo("08001");
        assertThat((Throwable) failure)
                .hasMessage("Can't connect to " + HOST + ":443 through the proxy " + says.formatted(port));
    }

    @Test
    void aServerBehindAProxyIsNotTakenForIt() {
        tunnels.add(tunnel(200));
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(
                        url(server.getPort(), "").replace("//" + HOST, "//other.example.test")));
        assertThat(failure.getMessage()).endsWith(": the certificate of the server is of another name");
    }

    /** What a proxy answers, before it hangs up. */
    private record Answer(String text, boolean hangs) {}

    static Stream<Arguments> oddAnswers() {
        return Stream.of(
                Arguments.of(new Answer("", false), "08001"),
                Arguments.of(new Answer("", true), "HYT00"),
                Arguments.of(new Answer("HTTP/1.1 200 OK\r\n", true), "HYT00"),
                Arguments.of(new Answer("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{\"data\":[]}", false), "08001"),
                Arguments.of(new Answer("HTTP/1.1 200 OK\r\n\r\n", false), "08001"),
                Arguments.of(new Answer("HTTP/1.1 200 OK\r\n\r\n", true), "08001"),
                Arguments.of(new Answer("SSH-2.0-OpenSSH_9.6\r\n", false), "08001"),
                Arguments.of(new Answer("HTTP/1.1 407 \u001b[31mNo\r\n\r\n", false), "08001"));
    }

    @ParameterizedTest
    @MethodSource("oddAnswers")
    void aProxyThatIsNoneGetsNoKey(Answer answer, String state) throws IOException {
        StringBuffer received = new StringBuffer();
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                while (true) {
                    try (Socket client = proxy.accept()) {
                        byte[] bytes = new byte[4_096];
                        int read = client.getInputStream().read(bytes);
                        received.append(new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
                        client.getOutputStream().write(answer.text().getBytes(StandardCharsets.ISO_8859_1));
                        if (answer.hangs()) {
                            client.getInputStream().readAllBytes();
                        }
                    } catch (IOException e) {
                        if (proxy.isClosed()) {
                            return;
                        }
                    }
                }
            });
            SQLException failure = catchThrowableOfType(
                    SQLException.class, () -> DriverManager.getConnection(url(proxy.getLocalPort(), "")));
            assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state);
            assertThat(trace(failure)).doesNotContain(key).doesNotContain("\u001b");
            assertThat(failure.getMessage()).doesNotContain("Exception");
        }
        assertThat(received.toString()).startsWith("CONNECT " + HOST + ":443").doesNotContain(key);
    }
}
