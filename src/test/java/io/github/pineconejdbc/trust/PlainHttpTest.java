package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.PineconeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain HTTP goes through no proxy, whoever names one: it would carry what isn't encrypted off the machine. */
class PlainHttpTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final Map<String, String> before = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private ServerSocket proxy;

    @BeforeEach
    void open() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
        setProperty("http.nonProxyHosts", "none");
        setProperty("socksNonProxyHosts", "none");
    }

    private void serve() {
        while (!proxy.isClosed()) {
            try {
                Socket client = proxy.accept();
                asked.incrementAndGet();
                client.close();
            } catch (IOException e) {
                assertThat(proxy.isClosed()).isTrue();
            }
        }
    }

    private void setProperty(String name, String value) {
        before.put(name, System.getProperty(name));
        System.setProperty(name, value);
    }

    @AfterEach
    void restore() throws IOException {
        proxy.close();
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    static Stream<Arguments> proxiesOfTheJvm() {
        return Stream.of(
                Arguments.of("https.proxyHost", "https.proxyPort"),
                Arguments.of("http.proxyHost", "http.proxyPort"),
                Arguments.of("socksProxyHost", "socksProxyPort"));
    }

    @ParameterizedTest
    @MethodSource("proxiesOfTheJvm")
    void itGoesThroughNoneOfTheJvm(String host, String port) throws Exception {
        setProperty(host, "127.0.0.1");
        setProperty(port, String.valueOf(proxy.getLocalPort()));
        try (Connection connection = pinecone.connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void itGoesThroughNoneOfTheUrl() throws Exception {
        try (Connection connection = pinecone.connect("&proxyHost=127.0.0.1&proxyPort=" + proxy.getLocalPort())) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(asked).hasValue(0);
    }
}
