package io.github.pineconejdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What it costs to be connected, before there is a statement. */
class ConnectingTest {

    /** Not by DriverManager, which loads all drivers of the class path, Calcite's own among them. */
    public static void main(String[] arguments) throws SQLException {
        new PineconeDriver().connect("jdbc:pinecone:sandbox", new Properties()).close();
    }

    @Test
    void connectingLoadsNothingOfTheEngine() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConnectingTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jvm.waitFor()).as(log).isZero();
        List<String> loaded = log.lines()
                .filter(line -> line.contains("org.apache.calcite") || line.contains("org.codehaus.janino"))
                .toList();
        assertThat(log).contains("io.github.pineconejdbc.jdbc.PineconeConnection ");
        assertThat(loaded).isEmpty();
    }
}
