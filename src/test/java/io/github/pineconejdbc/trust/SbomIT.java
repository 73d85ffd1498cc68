package io.github.pineconejdbc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials says what is inside the all-jar: no more and no less. */
final class SbomIT {
    private static final Path ALL_JAR = Path.of(System.getProperty("allJar"));
    private static final String ENTRY = "META-INF/sbom/pinecone-jdbc.cdx.json";

    @BeforeAll
    static void theBuildWasOnline() {
        assumeFalse(System.getProperty("mavenSettings").equals("offline=true"), "CycloneDX's plugin works online only");
    }

    private static JsonNode bill() throws IOException {
        try (JarFile jar = new JarFile(ALL_JAR.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(ENTRY))) {
            return new ObjectMapper().readTree(content);
        }
    }

    @Test
    void itIsTheSameInsideTheJarAndBesideIt() throws IOException {
        assertThat(new ObjectMapper().readTree(Files.readString(ALL_JAR.resolveSibling("sbom.json"))))
                .isEqualTo(bill());
    }

    @Test
    void itIsCycloneDx() throws IOException {
        JsonNode bill = bill();
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("purl").asText())
                .startsWith("pkg:maven/io.github.pinecone-jdbc/pinecone-jdbc@")
                .endsWith("?classifier=all&type=jar");
        assertThat(bill.path("metadata").has("timestamp"))
                .as("a time would make each build another")
                .isFalse();
        assertThat(bill.path("components")).isNotEmpty().allSatisfy(component -> {
            assertThat(component.path("hashes")).isNotEmpty();
            assertThat(component.path("version").asText()).isNotBlank();
        });
    }

    @Test
    void eachLicenceIsOneThatWeKnow() throws IOException {
        for (JsonNode component : bill().path("components")) {
            List<String> licences = component.path("licenses").findValuesAsText("id");
            assertThat(licences).as(component.path("purl").asText()).containsAnyOf("Apache-2.0", "BSD-3-Clause", "MIT");
        }
    }

    @Test
    void itNamesEveryArtifactInsideAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode component : bill().path("components")) {
            named.add(component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar");
        }
        assertThat(named).isEqualTo(inside());
    }

    /** jackson-core has two libraries inside that its own bill doesn't name. */
    @Test
    void itNamesWhatAnArtifactHoldsOfOthers() throws IOException {
        assertThat(classes(ALL_JAR.toFile())).anyMatch(name -> name.contains("/jackson/core/internal/shaded/fdp/"));
        for (JsonNode component : bill().path("components")) {
            List<String> inside = component.path("components").findValuesAsText("name");
            if (component.path("name").asText().equals("jackson-core")) {
                assertThat(inside).containsExactly("fastdoubleparser", "schubfach");
            } else {
                assertThat(inside).isEmpty();
            }
        }
    }

    /** Returns the jars of the class path of which at least one class is in the all-jar, under its new name. */
    private static Set<String> inside() throws IOException {
        List<MatchResult> relocations = Pattern.compile(
                        "<pattern>([^<]+)</pattern>\\s*<shadedPattern>([^<]+)</shadedPattern>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .toList();
        assertThat(relocations).hasSizeGreaterThan(5);
        Set<String> classes = classes(ALL_JAR.toFile()).collect(Collectors.toSet());
        Set<String> inside = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File file = new File(entry);
            // WireMock's bundle holds libraries of the same names.
            if (!file.getName().endsWith(".jar")
                    || file.getName().startsWith("pinecone-jdbc-")
                    || file.getName().startsWith("wiremock-standalone-")) {
                continue;
            }
            try (Stream<String> names = classes(file)) {
                if (names.map(name -> relocated(name, relocations)).anyMatch(classes::contains)) {
                    inside.add(file.getName());
                }
            }
        }
        return inside;
    }

    private static String relocated(String name, List<MatchResult> relocations) {
        for (MatchResult relocation : relocations) {
            String from = relocation.group(1).replace('.', '/');
            if (name.startsWith(from)) {
                String to = relocation
                        .group(2)
                        .replace("${shaded.package}", "io.github.pineconejdbc.shaded")
                        .replace('.', '/');
                return to + name.substring(from.length());
            }
        }
        return name;
    }

    private static Stream<String> classes(File file) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(file)) {
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && name.contains("/"))
                    .forEach(names::add);
        }
        return names.stream();
    }
}
