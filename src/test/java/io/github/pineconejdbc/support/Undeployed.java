package io.github.pineconejdbc.support;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;

/**
 * Runs in a JVM of its own that keeps no soft reference: what a container does with a web application that uses the
 * driver, from its start to the end of its class loader. Prints {@code gone} or {@code stays}, and whose context class
 * loader is still the application's.
 *
 * <p>Arguments: {@code shared} where the driver is the container's and not the application's, {@code http} where a server
 * is asked and not the sandbox, and for how many seconds to wait.
 */
public final class Undeployed {
    private static final int TURNS_A_SECOND = 4;

    private static final List<String> QUERIES = List.of(
            "SELECT * FROM backups LIMIT 3",
            "SELECT status, COUNT(*) FROM backups GROUP BY status",
            "SELECT * FROM backups WHERE backup_id IN ('a', 'b', 'c')",
            "SELECT b.name FROM backups b JOIN indexes i ON i.name = b.source_index_name WHERE b.tags['a'] IS NULL",
            "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT * FROM t",
            "SELECT table_name FROM information_schema.tables",
            "SELECT TO_CHAR(NOW(), 'YYYY'), MAP['a', 1]",
            "SELECT nope FROM backups",
            "SELECT 1 / 0");

    private Undeployed() {}

    /** The application: loaded by its loader, it finds the driver as applications do. */
    public static final class Application implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            int rows = 0;
            Driver driver = (Driver) Class.forName("io.github.pineconejdbc.PineconeDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            Properties properties = new Properties();
            properties.setProperty("password", "k");
            try (Connection connection = driver.connect(System.getProperty("url"), properties);
                    Statement statement = connection.createStatement()) {
                connection.getMetaData().getTables(null, null, "%", null).close();
                for (String query : QUERIES) {
                    rows += rows(statement, query);
                }
            }
            // As a container does with the drivers of an application that ends.
            for (Driver registered : Collections.list(DriverManager.getDrivers())) {
                if (registered.getClass().getClassLoader() == Application.class.getClassLoader()) {
                    DriverManager.deregisterDriver(registered);
                }
            }
            return rows;
        }

        private static int rows(Statement statement, String query) {
            int count = 0;
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    rows.getString(1);
                    count++;
                }
            } catch (SQLException e) {
                // Some are meant to fail, and a failure may leave something too.
                return count;
            }
            return count;
        }
    }

    /** The JDK keeps the class that was compared last as part of a record; this one is nobody's. */
    private record Compared(Object value) {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"data\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        System.setProperty(
                "url",
                options.contains("http")
                        ? "jdbc:pinecone://127.0.0.1:" + server.getAddress().getPort() + "?ssl=false"
                        : "jdbc:pinecone:sandbox");
        WeakReference<ClassLoader> application = deploy(options.contains("shared"));
        if (new Compared("a").equals(new Compared("b"))) {
            throw new AssertionError();
        }
        int turns = TURNS_A_SECOND * Integer.parseInt(options.get(options.size() - 1));
        do {
            System.gc();
            Thread.sleep(1_000 / TURNS_A_SECOND);
        } while (application.get() != null && turns-- > 0);
        System.out.println(application.get() == null ? "gone" : "stays");
        server.stop(0);
    }

    private static WeakReference<ClassLoader> deploy(boolean shared) throws Exception {
        URL tests = directory(System.getProperty("tests"));
        List<URL> driver = new ArrayList<>();
        for (String path : System.getProperty("driver").split(File.pathSeparator, -1)) {
            driver.add(directory(path));
        }
        ClassLoader parent = ClassLoader.getPlatformClassLoader();
        if (shared) {
            parent = new URLClassLoader(driver.toArray(URL[]::new), parent);
            driver.clear();
        }
        driver.add(tests);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(driver.toArray(URL[]::new), parent)) {
            thread.setContextClassLoader(loader);
            Callable<?> application = (Callable<?>) loader.loadClass(Application.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            System.out.println(application.call() + " rows");
            for (Thread other : Thread.getAllStackTraces().keySet()) {
                if (other != thread && other.getContextClassLoader() == loader) {
                    System.out.println("its loader is that of " + other.getName());
                }
            }
            return new WeakReference<>(loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL directory(String path) throws IOException {
        return new File(path).toURI().toURL();
    }
}
