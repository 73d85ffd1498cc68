package io.github.pineconejdbc.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of the statements to which the driver doesn't answer as PostgreSQL does: {@code kind: cause}, and below it
 * the statements, indented. It only ever shrinks.
 */
final class KnownDifferences {
    private static final Path FILE = Recording.FOLDER.resolve("differs.txt");

    /** @param cause why it differs */
    record Known(Difference kind, String cause) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? cause.compareTo(other.cause) : byKind;
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + ": " + cause;
        }
    }

    private final Map<String, Known> statements = new LinkedHashMap<>();

    private KnownDifferences() {}

    static KnownDifferences read() throws IOException {
        KnownDifferences differences = new KnownDifferences();
        Known known = null;
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("    ") && known != null) {
                differences.statements.put(line.strip(), known);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                known = new Known(
                        Difference.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)),
                        line.substring(colon + 2));
            }
        }
        return differences;
    }

    @Nullable
    Known of(Question question) {
        return statements.get(question.id());
    }

    Map<String, Known> all() {
        return statements;
    }

    /** Writes the list anew, each cause with its statements in the order in which they are given. */
    static void write(Map<String, Known> statements) throws IOException {
        Map<Known, List<String>> byCause = new TreeMap<>();
        statements.forEach((id, known) ->
                byCause.computeIfAbsent(known, k -> new ArrayList<>()).add(id));
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("#")) {
                break;
            }
            lines.add(line);
        }
        byCause.forEach((known, ids) -> {
            lines.add("");
            lines.add(known.toString());
            ids.forEach(id -> lines.add("    " + id));
        });
        Files.write(FILE, lines);
    }
}
