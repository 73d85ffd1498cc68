package io.github.pineconejdbc.trust;

import static io.github.pineconejdbc.PineconeServer.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.PineconeServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy, whoever names it, sees where a connection leads to and nothing of what it says. */
class ProxyTest {
    private static final String PASSWORD = "proxy-5ecret";
    private static final String ELSEWHERE = "jdbc:pinecone://target.invalid?maxRetries=0";

    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final Map<String, String> before = new LinkedHashMap<>();

    /** Writes down what it is asked, and refuses it. */
    private static final class RefusingProxy implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Queue<String> requests = new ConcurrentLinkedQueue<>();

        RefusingProxy(String answer) throws IOException {
            Thread thread = new Thread(() -> serve(answer), "refusing-proxy");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String answer) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    requests.add(request(client.getInputStream()));
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    if (!socket.isClosed()) {
                        requests.add(e.toString());
                    }
                }
            }
        }

        /** Reads as far as the head of an HTTP request goes, or, of what is none, the first byte. */
        private static String request(InputStream in) throws IOException {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
                if (c < ' ' && text.length() == 1 || text.toString().endsWith("\r\n\r\n")) {
                    break;
                }
            }
            return text.toString();
        }

        String port() {
            return String.valueOf(socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void setProperty(String name, String value) {
        before.put(name, System.getProperty(name));
        System.setProperty(name, value);
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private static Connection connect(String url, String... beside) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("apiKey", KEY);
        for (int i = 0; i < beside.length; i += 2) {
            properties.setProperty(beside[i], beside[i + 1]);
        }
        return new PineconeDriver().connect(url, properties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "\u0000\u0001\u001b[31m\r\n\r\n",
                "",
            })
    void aHostileProxyLearnsTheHostAndNoKey(String answer) throws Exception {
        try (RefusingProxy proxy = new RefusingProxy(answer)) {
            assertThatThrownBy(() -> connect(
                            ELSEWHERE,
                            "proxyHost",
                            "127.0.0.1",
                            "proxyPort",
                            proxy.port(),
                            "proxyUser",
                            "me",
                            "proxyPassword",
                            PASSWORD))
                    .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("08001"))
                    .hasMessageStartingWith("Can't connect to target.invalid:443: ")
                    .hasMessageMatching("[ -~]*")
                    .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(KEY, PASSWORD, "bWU6"));
            assertThat(proxy.requests)
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request)
                            .startsWith("CONNECT target.invalid:443 HTTP/1.1\r\n")
                            // me:proxy-5ecret
                            .contains("Proxy-Authorization: Basic bWU6cHJveHktNWVjcmV0\r\n")
                            .doesNotContainIgnoringCase("Api-Key")
                            .doesNotContain(KEY));
        }
    }

    private static String stackTrace(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    /** The JVM's properties have no place for them. */
    @Test
    void aUserOfTheProxyGoesToTheOneOfTheJvmToo() throws Exception {
        try (RefusingProxy proxy = new RefusingProxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            setProperty("https.proxyHost", "127.0.0.1");
            setProperty("https.proxyPort", proxy.port());
            assertThatThrownBy(() -> connect(ELSEWHERE)).hasMessageEndingWith("response code for CONNECT: 403");
            assertThatThrownBy(() -> connect(ELSEWHERE, "proxyUser", "me", "proxyPassword", PASSWORD))
                    .hasMessageEndingWith("response code for CONNECT: 403");
            assertThat(proxy.requests)
                    .extracting(request -> request.contains("Proxy-Authorization: Basic bWU6cHJveHktNWVjcmV0\r\n"))
                    .containsExactly(false, true);
            setProperty("http.nonProxyHosts", "*.invalid");
            assertThatThrownBy(() -> connect(ELSEWHERE, "proxyUser", "me"))
                    .hasMessageContaining("UnknownHostException");
            assertThat(proxy.requests).hasSize(2);
        }
    }

    static Stream<Arguments> proxiesOfTheJvm() {
        return Stream.of(
                Arguments.of("https.proxyHost", "https.proxyPort"),
                Arguments.of("http.proxyHost", "http.proxyPort"),
                Arguments.of("socksProxyHost", "socksProxyPort"));
    }

    /** It would carry what isn't encrypted off the machine. */
    @ParameterizedTest
    @MethodSource("proxiesOfTheJvm")
    void plainHttpGoesThroughNoProxyOfTheJvm(String host, String port) throws Exception {
        try (RefusingProxy proxy = new RefusingProxy("")) {
            setProperty(host, "127.0.0.1");
            setProperty(port, proxy.port());
            setProperty("http.nonProxyHosts", "none");
            setProperty("socksNonProxyHosts", "none");
            try (Connection connection = connect(pinecone.url(""))) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void plainHttpGoesThroughNoProxyOfTheUrl() throws Exception {
        setProperty("http.nonProxyHosts", "none");
        try (RefusingProxy proxy = new RefusingProxy("");
                Connection connection = connect(pinecone.url("&proxyHost=127.0.0.1&proxyPort=" + proxy.port()))) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(proxy.requests).isEmpty();
        }
    }
}
