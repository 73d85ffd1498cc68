package io.github.pineconejdbc.trust;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.github.pineconejdbc.PineconeServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.pineconejdbc.PineconeDriver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key goes to no server whose certificate isn't one that the JVM trusts, for the host of the URL. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    private Path directory;

    private Path keys;
    private WireMockServer server;

    @BeforeEach
    void start() throws Exception {
        keys = directory.resolve("keys.p12");
        run(List.of(
                BIN.resolve("keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        server = new WireMockServer(options()
                .dynamicPort()
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(json("{\"data\":[]}")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Tells what became of connecting to each of its arguments. */
    static final class Connecting {
        private Connecting() {}

        public static void main(String[] hosts) throws SQLException {
            for (String host : hosts) {
                try (Connection connection = connect(host)) {
                    System.out.println("connected: " + connection.isValid(5));
                } catch (SQLNonTransientConnectionException e) {
                    System.out.println(e.getMessage().lines().findFirst().orElse(""));
                }
            }
        }
    }

    private static Connection connect(String host) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("apiKey", "pcsk_tls");
        return new PineconeDriver().connect("jdbc:pinecone://" + host + "?maxRetries=0", properties);
    }

    @Test
    void aCertificateOfNoAuthorityThatTheJvmTrustsIsRefused() {
        assertThatThrownBy(() -> connect("localhost:" + server.httpsPort()))
                .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                .hasMessageStartingWith(
                        "Can't connect to localhost:" + server.httpsPort() + ": SSLHandshakeException: ");
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    /** The name that counts is the alternative one; the common one, which here says the address, doesn't. */
    @Test
    void aTrustedCertificateIsGoodForItsOwnHostOnly() throws Exception {
        String said = run(List.of(
                BIN.resolve("java").toString(),
                "-Djavax.net.ssl.trustStore=" + keys,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                Connecting.class.getName(),
                "localhost:" + server.httpsPort(),
                "127.0.0.1:" + server.httpsPort()));
        assertThat(said.lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("connected: true"),
                        second -> assertThat(second)
                                .startsWith("Can't connect to 127.0.0.1:" + server.httpsPort()
                                        + ": SSLPeerUnverifiedException: Hostname 127.0.0.1 not verified"));
        assertThat(server.getAllServeEvents())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getRequest().getHost()).isEqualTo("localhost"));
    }

    @Test
    void aServerWithoutTlsGetsNoKey() {
        assertThatThrownBy(() -> connect("localhost:" + server.port()))
                .isExactlyInstanceOf(SQLNonTransientConnectionException.class)
                .hasMessageContaining("SSLException");
        assertThat(server.getAllServeEvents()).isEmpty();
    }
}
