package io.github.pineconejdbc.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Properties by which the author of another driver's URL ran, read or wrote something. */
final class DangerousProperties {

    /**
     * @param product whose driver has them
     * @param names the properties
     * @param does what they do there
     * @param published the CVE; empty where it is documented behaviour
     */
    record Row(String product, List<String> names, String does, String published) {}

    private DangerousProperties() {}

    static List<Row> read() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dangerous-properties.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[0], Arrays.asList(cells[1].split(", ", -1)), cells[2], cells[3]))
                .toList();
    }
}
