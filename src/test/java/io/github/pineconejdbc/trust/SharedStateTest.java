package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.PineconeDriver;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** What a JVM has for all that run in it stays as it was. */
class SharedStateTest {

    /** Runs in a JVM of its own, where nothing was loaded before. */
    static final class Using {
        private Using() {}

        public static void main(String[] arguments) throws Exception {
            // The JDK writes some properties itself when it is first asked for a default.
            state();
            Map<String, Object> before = state();
            for (String url : new String[] {
                "jdbc:pinecone:sandbox?timeZone=Asia/Tokyo",
                "jdbc:pinecone://127.0.0.1:1?apiKey=k&maxRetries=0",
                "jdbc:pinecone://127.0.0.1:1?apiKey=k&maxRetries=0&proxyHost=127.0.0.1&proxyPort=1&proxyUser=u"
            }) {
                try (Connection connection = new PineconeDriver().connect(url, new Properties());
                        Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("WITH b AS (SELECT * FROM backups) SELECT UPPER(name),"
                                + " created_at, tags, JSON_VALUE(schema, '$.fields') FROM b ORDER BY 1")) {
                    while (rows.next()) {
                        rows.getString(1);
                        rows.getString(2);
                    }
                } catch (SQLException e) {
                    if (!url.contains("127.0.0.1")) {
                        throw e;
                    }
                }
            }
            state().forEach((name, value) -> {
                if (!value.equals(before.get(name))) {
                    System.out.println(name + " was " + before.get(name) + ", is " + value);
                }
            });
            System.out.println("compared " + before.size());
        }

        private static Map<String, Object> state() throws Exception {
            Map<String, Object> state = new TreeMap<>();
            System.getProperties().forEach((name, value) -> state.put("property " + name, value));
            state.put("locale", Locale.getDefault());
            state.put("locale for formats", Locale.getDefault(Locale.Category.FORMAT));
            state.put("time zone", TimeZone.getDefault());
            state.put("authenticator", String.valueOf(Authenticator.getDefault()));
            state.put("proxy selector", ProxySelector.getDefault());
            state.put("cookie handler", String.valueOf(CookieHandler.getDefault()));
            state.put("response cache", String.valueOf(ResponseCache.getDefault()));
            state.put("security providers", Arrays.toString(Security.getProviders()));
            state.put("host name verifier", HttpsURLConnection.getDefaultHostnameVerifier());
            state.put("sockets of TLS", HttpsURLConnection.getDefaultSSLSocketFactory());
            state.put("context of TLS", SSLContext.getDefault());
            state.put("streams", System.identityHashCode(System.out) + " " + System.identityHashCode(System.err));
            state.put("log of JDBC", String.valueOf(DriverManager.getLogWriter()));
            state.put("login timeout", DriverManager.getLoginTimeout());
            state.put("uncaught exceptions", String.valueOf(Thread.getDefaultUncaughtExceptionHandler()));
            state.put("context class loader", Thread.currentThread().getContextClassLoader());
            Logger root = LogManager.getLogManager().getLogger("");
            state.put("logging", String.valueOf(root.getLevel()) + Arrays.toString(root.getHandlers()));
            state.put("logging of the driver", String.valueOf(level("io.github.pineconejdbc")));
            return state;
        }

        private static Level level(String name) {
            return Logger.getLogger(name).getLevel();
        }
    }

    @Test
    void nothingThatAJvmHasForAllIsChanged() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Using.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines()).hasSize(1).first().asString().matches("compared \\d{2,}");
    }
}
