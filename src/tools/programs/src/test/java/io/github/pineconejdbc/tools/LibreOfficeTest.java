package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.star.beans.PropertyValue;
import com.sun.star.beans.XPropertySet;
import com.sun.star.bridge.XUnoUrlResolver;
import com.sun.star.comp.helper.Bootstrap;
import com.sun.star.connection.NoConnectException;
import com.sun.star.container.XNameAccess;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XController;
import com.sun.star.frame.XModel;
import com.sun.star.frame.XStorable;
import com.sun.star.lang.XMultiComponentFactory;
import com.sun.star.lang.XSingleServiceFactory;
import com.sun.star.sdb.XDocumentDataSource;
import com.sun.star.sdb.application.XDatabaseDocumentUI;
import com.sun.star.sdbc.XConnection;
import com.sun.star.sdbc.XDataSource;
import com.sun.star.sdbc.XResultSet;
import com.sun.star.sdbc.XRow;
import com.sun.star.sdbc.XRowSet;
import com.sun.star.sdbcx.XTablesSupplier;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LibreOffice Base, with a window on a screen of its own (Xvfb), driven through its UNO interface. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LibreOfficeTest {
    @TempDir
    private static Path folder;

    private static Process office;
    private static XComponentContext context;
    private static String document;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(isInstalled("soffice") && isInstalled("xvfb-run"), "LibreOffice and Xvfb are not installed");
        // Now and then the display that xvfb-run has started isn't there yet when the office asks for it.
        for (int tries = 1; context == null; tries++) {
            context = started(tries == 3);
        }
        document = database();
    }

    /** Returns the office; null where it ended at once and may be tried again. */
    private static XComponentContext started(boolean last) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        office = new ProcessBuilder(
                        "xvfb-run",
                        "--auto-servernum",
                        "--server-args=-screen 0 1200x800x24",
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--norestore",
                        "--nologo",
                        "--nodefault",
                        "--nofirststartwizard",
                        "--accept=socket,host=127.0.0.1,port=" + port + ";urp;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        try {
            return connect(port);
        } catch (AssertionError e) {
            if (last || office.isAlive()) {
                throw e;
            }
            return null;
        }
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Asks until the office listens, for at most two minutes. */
    private static XComponentContext connect(int port) throws Exception {
        XComponentContext local = Bootstrap.createInitialComponentContext(null);
        XUnoUrlResolver resolver = UnoRuntime.queryInterface(
                XUnoUrlResolver.class,
                local.getServiceManager().createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local));
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                return UnoRuntime.queryInterface(
                        XComponentContext.class,
                        resolver.resolve("uno:socket,host=127.0.0.1,port=" + port + ";urp;StarOffice.ComponentContext"));
            } catch (NoConnectException e) {
                if (System.nanoTime() > end || office.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError(Files.readString(folder.resolve("office.log")), e);
                }
            }
        }
    }

    private static Object service(String name) throws Exception {
        XMultiComponentFactory factory = context.getServiceManager();
        return factory.createInstanceWithContext(name, context);
    }

    private static PropertyValue property(String name, Object value) {
        PropertyValue property = new PropertyValue();
        property.Name = name;
        property.Value = value;
        return property;
    }

    /** Makes the database document that the wizard makes for a JDBC connection. */
    private static String database() throws Exception {
        Object source = UnoRuntime.queryInterface(XSingleServiceFactory.class, service("com.sun.star.sdb.DatabaseContext"))
                .createInstance();
        XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, source);
        properties.setPropertyValue("URL", "jdbc:pinecone:sandbox?timeZone=America/New_York");
        properties.setPropertyValue("Info", new PropertyValue[] {
            property("JavaDriverClass", "io.github.pineconejdbc.PineconeDriver"),
            property("JavaDriverClassPath", Path.of(System.getProperty("allJar")).toUri().toString()),
        });
        String url = folder.resolve("pinecone.odb").toUri().toString();
        UnoRuntime.queryInterface(
                        XStorable.class,
                        UnoRuntime.queryInterface(XDocumentDataSource.class, source).getDatabaseDocument())
                .storeAsURL(url, new PropertyValue[0]);
        return url;
    }

    private static XConnection connection() throws Exception {
        Object source = UnoRuntime.queryInterface(XNameAccess.class, service("com.sun.star.sdb.DatabaseContext"))
                .getByName(document);
        return UnoRuntime.queryInterface(XDataSource.class, source).getConnection("", "");
    }

    /** Ends the office and not the screen: xvfb-run clears that away itself once the office has gone. */
    @AfterAll
    static void stop() throws Exception {
        if (office != null) {
            office.descendants()
                    .filter(process -> process.info().command().orElse("").contains("office"))
                    .forEach(ProcessHandle::destroyForcibly);
            if (!office.waitFor(30, TimeUnit.SECONDS)) {
                office.descendants().forEach(ProcessHandle::destroyForcibly);
                office.destroyForcibly();
            }
        }
    }

    @Test
    void theTreeShowsTheTablesAndTheView() throws Exception {
        XConnection connection = connection();
        assertThat(UnoRuntime.queryInterface(XTablesSupplier.class, connection)
                        .getTables()
                        .getElementNames())
                .containsExactlyInAnyOrder(
                        "pinecone.backups",
                        "pinecone.collections",
                        "pinecone.indexes",
                        "pinecone.restore_jobs",
                        "pinecone.backup_schedules",
                        "pinecone.backup_runs",
                        "pinecone.index_protection");
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsReadToItsLastRow(String table, int count) throws Exception {
        assertThat(rows("pinecone." + table, com.sun.star.sdb.CommandType.TABLE, null)).isEqualTo(count);
    }

    /** What the grid's filter button writes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"backup_id\" = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'~1",
                "\"created_at\" = {ts '2024-03-15 06:30:00'}~1",
                "\"tags\" LIKE '%monthly%'~1",
                "\"status\" = 'Ready' AND \"record_count\" >= 5000000000~1",
            })
    void theGridsFilterFindsItsRows(String filter, int count) throws Exception {
        assertThat(rows("pinecone.backups", com.sun.star.sdb.CommandType.TABLE, filter)).isEqualTo(count);
    }

    private static int rows(String command, int type, String filter) throws Exception {
        Object rowSet = service("com.sun.star.sdb.RowSet");
        XPropertySet properties = UnoRuntime.queryInterface(XPropertySet.class, rowSet);
        properties.setPropertyValue("DataSourceName", document);
        properties.setPropertyValue("CommandType", type);
        properties.setPropertyValue("Command", command);
        if (filter != null) {
            properties.setPropertyValue("Filter", filter);
            properties.setPropertyValue("ApplyFilter", true);
        }
        UnoRuntime.queryInterface(XRowSet.class, rowSet).execute();
        XResultSet results = UnoRuntime.queryInterface(XResultSet.class, rowSet);
        XRow row = UnoRuntime.queryInterface(XRow.class, rowSet);
        int rows = 0;
        while (results.next()) {
            assertThat(row.getString(1)).isNotEmpty();
            rows++;
        }
        return rows;
    }

    @Test
    void theWindowOpensATable() throws Exception {
        XComponentLoader desktop =
                UnoRuntime.queryInterface(XComponentLoader.class, service("com.sun.star.frame.Desktop"));
        XModel model = UnoRuntime.queryInterface(
                XModel.class, desktop.loadComponentFromURL(document, "_blank", 0, new PropertyValue[0]));
        XController controller = model.getCurrentController();
        XDatabaseDocumentUI window = UnoRuntime.queryInterface(XDatabaseDocumentUI.class, controller);
        window.connect();
        assertThat(window.isConnected()).isTrue();
        assertThat(window.loadComponent(
                        com.sun.star.sdb.application.DatabaseObject.TABLE, "pinecone.backups", false))
                .isNotNull();
    }
}
