import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bill of all dependencies that CycloneDX's plugin wrote into that of the all-jar: takes out what the shade
 * plugin leaves out, by the same list. Run by the build, with the POM and the bill as arguments.
 */
final class Sbom {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a component holds of others without saying so: all of it under the MIT licence, of no version that it tells. */
    private static final Map<String, List<String>> BUNDLED = Map.of(
            "com.fasterxml.jackson.core:jackson-core",
            List.of("pkg:maven/ch.randelshofer/fastdoubleparser", "pkg:github/c4f7fcce9cb06515/schubfach"));

    public static void main(String[] args) throws IOException {
        Path bill = Path.of(args[1]);
        if (Files.notExists(bill)) {
            System.out.println("No SBOM: CycloneDX's plugin works online only");
            return;
        }
        List<Pattern> leftOut = leftOut(Files.readString(Path.of(args[0])));
        ObjectNode document = (ObjectNode) JSON.readTree(bill.toFile());
        ArrayNode components = document.withArray("components");
        for (Iterator<JsonNode> all = components.iterator(); all.hasNext(); ) {
            ObjectNode component = (ObjectNode) all.next();
            String name = component.path("group").asText() + ":"
                    + component.path("name").asText();
            if (leftOut.stream().anyMatch(pattern -> pattern.matcher(name).matches())) {
                all.remove();
                remove(
                        document.withArray("dependencies"),
                        component.path("bom-ref").asText());
            } else if (name.startsWith("org.jline:")) {
                // It calls itself "The BSD License", which the plugin takes for the one with four clauses.
                component.putArray("licenses").addObject().putObject("license").put("id", "BSD-3-Clause");
            } else if (BUNDLED.containsKey(name)) {
                BUNDLED.get(name).forEach(purl -> addBundled(component.withArray("components"), purl));
            }
        }
        ObjectNode jar = (ObjectNode) document.path("metadata").path("component");
        jar.put("purl", jar.path("purl").asText().replace("?type=jar", "?classifier=all&type=jar"));
        Files.writeString(
                bill,
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(document)
                                .replace("\r\n", "\n") + "\n");
    }

    private static void addBundled(ArrayNode components, String purl) {
        ObjectNode bundled = components.addObject();
        bundled.put("type", "library");
        bundled.put("name", purl.substring(purl.lastIndexOf('/') + 1));
        bundled.putArray("licenses").addObject().putObject("license").put("id", "MIT");
        bundled.put("purl", purl);
    }

    private static List<Pattern> leftOut(String pom) {
        String excludes = pom.substring(pom.indexOf("<artifactSet>"), pom.indexOf("</artifactSet>"));
        return Pattern.compile("<exclude>([^<]+)</exclude>")
                .matcher(excludes)
                .results()
                .map(found -> found.group(1))
                .map(pattern -> Pattern.compile(
                        Matcher.quoteReplacement(pattern).replace(".", "\\.").replace("*", ".*")))
                .toList();
    }

    private static void remove(ArrayNode dependencies, String reference) {
        for (Iterator<JsonNode> all = dependencies.iterator(); all.hasNext(); ) {
            JsonNode node = all.next();
            if (node.path("ref").asText().equals(reference)) {
                all.remove();
            } else if (node.path("dependsOn") instanceof ArrayNode on) {
                for (Iterator<JsonNode> each = on.iterator(); each.hasNext(); ) {
                    if (each.next().asText().equals(reference)) {
                        each.remove();
                    }
                }
            }
        }
    }

    private Sbom() {}
}
