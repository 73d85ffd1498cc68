package io.github.pineconejdbc.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.support.FreshJvm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What it costs to be connected, to look around and to look things up: nothing of the engine, in a JVM of its own. */
class ConnectingTest {
    private static final List<String> LOOKED_UP = List.of(
            "SELECT x.* FROM pinecone.backups x",
            "SELECT x.\"backup_id\", x.tags FROM pinecone.backups x WHERE x.created_at > '2026-01-01' ORDER BY x.name DESC",
            "SELECT * FROM indexes WHERE name = 'docs-example' LIMIT 5",
            "EXPLAIN PLAN FOR SELECT * FROM backups");

    /** Not by DriverManager, which loads all drivers of the class path, Calcite's own among them. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = new PineconeDriver().connect("jdbc:pinecone:sandbox", new Properties())) {
            if (arguments[0].equals("looks around")) {
                lookAround(connection.getMetaData());
                lookUp(connection);
            } else if (arguments[0].equals("asks for tables")) {
                connection.getMetaData().getTables(null, null, "%", null).close();
                for (Thread thread : Thread.getAllStackTraces().keySet()) {
                    if (thread.getName().equals("pinecone-jdbc-engine")) {
                        System.out.println("priority " + thread.getPriority() + ", daemon " + thread.isDaemon());
                        thread.join();
                        System.out.println("ended");
                    }
                }
            }
        }
    }

    /** All that there is to ask, but for the tables. */
    private static void lookAround(DatabaseMetaData metaData) throws Exception {
        for (Method method : DatabaseMetaData.class.getMethods()) {
            if (method.getParameterCount() == 0 && method.getDeclaringClass() == DatabaseMetaData.class) {
                call(method, metaData);
            }
        }
        read(metaData.getSchemas(null, "%"));
        read(metaData.getColumns(null, "pinecone", "backups", "%"));
        read(metaData.getPrimaryKeys(null, "pinecone", "backups"));
        read(metaData.getImportedKeys(null, "pinecone", "backups"));
        read(metaData.getExportedKeys(null, "pinecone", "backups"));
        read(metaData.getIndexInfo(null, "pinecone", "backups", false, true));
        read(metaData.getProcedures(null, "pinecone", "%"));
        read(metaData.getFunctions(null, "pinecone", "%"));
    }

    private static void call(Method method, DatabaseMetaData metaData) throws Exception {
        try {
            if (method.invoke(metaData) instanceof ResultSet results) {
                read(results);
            }
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " failed", e.getCause());
        }
    }

    private static void lookUp(Connection connection) throws SQLException {
        for (String sql : LOOKED_UP) {
            try (Statement statement = connection.createStatement()) {
                statement.setMaxRows(200);
                statement.setFetchSize(200);
                statement.execute(sql);
                read(statement.getResultSet());
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM backups WHERE backup_id = ? AND created_at < ?")) {
            statement.setString(1, "8c85e612-ed1c-4f97-9f8c-8194e07bcf71");
            statement.setObject(2, java.time.Instant.now());
            statement.getParameterMetaData().getParameterTypeName(2);
            read(statement.executeQuery());
        }
    }

    private static void read(ResultSet results) throws SQLException {
        try (results) {
            int width = results.getMetaData().getColumnCount();
            while (results.next()) {
                for (int i = 1; i <= width; i++) {
                    results.getString(i);
                    results.getObject(i);
                }
            }
        }
    }

    private static String run(String what) throws Exception {
        String log = FreshJvm.loading(ConnectingTest.class, what);
        assertThat(log).contains("io.github.pineconejdbc.jdbc.PineconeConnection ");
        return log;
    }

    private static List<String> ofTheEngine(String log) {
        return log.lines()
                .filter(line -> line.contains("org.apache.calcite") || line.contains("org.codehaus.janino"))
                .toList();
    }

    @Test
    void connectingLoadsNothingOfTheEngine() throws Exception {
        assertThat(ofTheEngine(run("connects"))).isEmpty();
    }

    @Test
    void lookingAroundAndLookingUpLoadNothingOfTheEngine() throws Exception {
        assertThat(ofTheEngine(run("looks around"))).isEmpty();
    }

    @Test
    void whoAsksForTheTablesHasTheEngineLoadedInTheBackground() throws Exception {
        String log = run("asks for tables");
        assertThat(log).contains("priority 1, daemon true").contains("ended");
        assertThat(ofTheEngine(log)).hasSizeGreaterThan(1_000);
        assertThat(log).contains("org.codehaus.janino.UnitCompiler ");
    }
}
