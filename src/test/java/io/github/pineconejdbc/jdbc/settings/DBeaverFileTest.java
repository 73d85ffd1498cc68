package io.github.pineconejdbc.jdbc.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.support.JvmZones;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The file by which DBeaver knows the driver says what is so. */
class DBeaverFileTest {
    private static final Path PAGES = Path.of("docs", "tools");

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList found = parent.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            children.add((Element) found.item(i));
        }
        return children;
    }

    private static List<Element> drivers() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(PAGES.resolve("dbeaver-drivers.xml").toFile());
        return children(document.getDocumentElement(), "driver");
    }

    private static Map<String, String> parameters(Element driver) {
        Map<String, String> parameters = new TreeMap<>();
        children(driver, "parameter")
                .forEach(each -> parameters.put(each.getAttribute("name"), each.getAttribute("value")));
        return parameters;
    }

    @Test
    void bothDriversHideWhatCannotBeDone() throws Exception {
        assertThat(drivers()).hasSize(2);
        for (Element driver : drivers()) {
            assertThat(parameters(driver))
                    .containsEntry("read-only-data", "true")
                    .containsEntry("read-only-meta-data", "true")
                    .containsEntry("supports-truncate", "false")
                    .containsEntry("supports-stored-code", "false")
                    .containsEntry("omit-catalog", "true");
        }
        assertThat(parameters(drivers().get(1))).containsEntry("omit-single-schema", "true");
        assertThat(drivers().get(1).getAttribute("anonymous")).isEqualTo("true");
    }

    @Test
    void theDriversAreThereAndConnect() throws Exception {
        for (Element driver : drivers()) {
            Driver loaded = (Driver) Class.forName(driver.getAttribute("class"))
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(loaded.acceptsURL(driver.getAttribute("url"))).isTrue();
            assertThat(children(driver, "library").get(0).getAttribute("path"))
                    .endsWith("/pinecone-jdbc-" + DriverVersion.TEXT + "-all.jar");
        }
        try (Connection connection =
                new PineconeDriver().connect(drivers().get(1).getAttribute("url"), new Properties())) {
            List<String> types = new ArrayList<>();
            try (ResultSet rows = connection.getMetaData().getTableTypes()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            for (Element driver : drivers()) {
                assertThat(parameters(driver)).containsEntry("supports-views", "" + types.contains("VIEW"));
            }
            assertThat(connection.getMetaData().supportsStoredProcedures()).isFalse();
            assertThat(connection.getCatalog()).isNull();
        }
    }

    /** DBeaver writes a cell's time into a filter by this pattern, in the JVM's zone. */
    @JvmZones
    void aFilterOnATimeFindsItsRowWhateverTheZonesAre() throws Exception {
        for (Element driver : drivers()) {
            String pattern = parameters(driver).get("native-format-timestamp");
            try (Connection connection = new PineconeDriver()
                            .connect("jdbc:pinecone:sandbox?timeZone=Asia/Tokyo", new Properties());
                    Statement statement = connection.createStatement()) {
                Timestamp time;
                String id;
                try (ResultSet rows = statement.executeQuery(
                        "SELECT backup_id, created_at FROM backups ORDER BY created_at DESC LIMIT 1")) {
                    rows.next();
                    id = rows.getString(1);
                    time = rows.getTimestamp(2);
                }
                String literal = new SimpleDateFormat(pattern, Locale.ROOT).format(time);
                try (ResultSet rows =
                        statement.executeQuery("SELECT backup_id FROM backups WHERE created_at = " + literal)) {
                    assertThat(rows.next()).as(literal).isTrue();
                    assertThat(rows.getString(1)).isEqualTo(id);
                }
            }
        }
    }

    @Test
    void theIconIsAsDBeaverWantsIt() throws Exception {
        for (Element driver : drivers()) {
            String icon = driver.getAttribute("icon");
            Path file = PAGES.resolve(icon.substring(icon.lastIndexOf('/') + 1));
            assertThat(Files.exists(file)).isTrue();
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(16, 16);
        }
    }
}
