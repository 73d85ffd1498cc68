package io.github.pineconejdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.jdbc.settings.ConnectionProperty;
import io.github.pineconejdbc.support.MadeFile;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Reference;
import io.github.pineconejdbc.table.Relation;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation says what is so. {@code -Dupdate.docs=true} writes its generated parts anew. */
public class DocsTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n(?s:(.*?))^```$");

    /** As a request to Avatica's server holds it. */
    private static final Pattern SQL_OF_A_REQUEST = Pattern.compile("\"sql\": \"([^\"]*)\"");

    static Stream<Arguments> sqlExamples() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            List<Path> all = Stream.concat(
                            Stream.of(Path.of("README.md")),
                            pages.filter(p -> p.toString().endsWith(".md")))
                    .sorted()
                    .toList();
            return all.stream()
                    .flatMap(page -> Stream.concat(
                                    blocks(page)
                                            .filter(block -> block.group(1).equals("sql"))
                                            .map(block -> block.group(2)),
                                    SQL_OF_A_REQUEST
                                            .matcher(read(page))
                                            .results()
                                            .map(sql -> sql.group(1)))
                            .map(sql -> Arguments.of(page.toString(), sql)))
                    .toList()
                    .stream();
        }
    }

    private static Stream<MatchResult> blocks(Path page) {
        return BLOCK.matcher(read(page)).results();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sqlExamples")
    void everySqlExampleHasAnAnswerInTheSandbox(String page, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:pinecone:sandbox");
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            assertThat(results.next()).as(page).isTrue();
        }
    }

    @Test
    void thePropertiesAreThoseOfTheDriver() {
        String rows = ConnectionProperty.ALL.stream()
                .filter(property -> property != ConnectionProperty.USER)
                .map(property -> "| `" + property.propertyName() + "` | "
                        + (property.defaultValue() == null ? "" : "`" + property.defaultValue() + "`") + " | "
                        + property.takes() + " | " + property.remark() + " |\n")
                .collect(Collectors.joining());
        assertGenerated(
                "docs/properties.md",
                "properties",
                "| property | default | takes | meaning |\n|---|---|---|---|\n" + rows);
    }

    @Test
    void theTablesAreThoseOfTheDriver() {
        assertGenerated(
                "docs/tables.md",
                "tables",
                Tables.RELATIONS.stream().map(DocsTest::describe).collect(Collectors.joining("\n")));
    }

    private static String describe(Relation relation) {
        StringBuilder text = new StringBuilder("## " + relation.name() + "\n\n" + relation.remark() + ". ")
                .append(
                        relation instanceof Table table
                                ? "Key: `" + String.join("`, `", table.keys()) + "`.\n\n"
                                : "A view.\n\n")
                .append("| column | type | NOT NULL | meaning |\n|---|---|---|---|\n");
        for (Column column : relation.columns()) {
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(column.name(), column.type(), column.required() ? "yes" : "", column.remark()));
        }
        if (relation instanceof Table table) {
            text.append('\n').append(describe(table));
        }
        return text.toString();
    }

    private static String describe(Table table) {
        StringBuilder text = new StringBuilder();
        for (Reference reference : table.references()) {
            text.append("`")
                    .append(reference.column())
                    .append("` refers to `")
                    .append(reference.table())
                    .append("`.\n");
        }
        text.append(table.references().isEmpty() ? "" : "\n").append("Endpoints, the first that a query can fill:\n\n");
        for (Endpoint endpoint : table.endpoints()) {
            text.append("- `GET ")
                    .append(endpoint.path())
                    .append('`')
                    .append(
                            endpoint.parent() == null
                                    ? ""
                                    : ", without a value of each of `"
                                            + endpoint.parent().table().name() + "`")
                    .append(endpoint.paged() ? ", page by page" : "")
                    .append(endpoint.complete() ? "" : ", which the service may cut short")
                    .append(
                            endpoint.alone().isEmpty()
                                    ? ""
                                    : ", which alone tells `" + String.join("`, `", endpoint.alone()) + "`")
                    .append('\n');
        }
        return text.toString();
    }

    /** Checks that a part of a page is this text. */
    public static void assertGenerated(String page, String part, String text) {
        String begin = "<!-- " + part + ":begin -->\n";
        String end = "<!-- " + part + ":end -->";
        String before = MadeFile.read(page);
        int from = before.indexOf(begin) + begin.length();
        String after = before.substring(0, from) + text + before.substring(before.indexOf(end));
        MadeFile.check(page, "update.docs", after);
    }

    @Test
    void theErrorsAreThoseOfTheDriver() {
        String rows = Arrays.stream(ErrorCondition.values())
                .map(error -> "| " + error.remark() + " | `"
                        + error.sqlException("").getClass().getSimpleName() + "` | " + error.sqlState() + " |\n")
                .collect(Collectors.joining());
        assertGenerated("docs/errors.md", "errors", "| what happened | class | SQLSTATE |\n|---|---|---|\n" + rows);
    }

    @Test
    void theReadmeBeginsWithTheCommandAndItsOutput() {
        List<MatchResult> blocks = blocks(Path.of("README.md")).toList();
        String command = blocks.get(0).group(2);
        assertThat(command.lines()).hasSize(1);
        assertThat(command)
                .startsWith("mvn ")
                .contains("java -jar target/pinecone-jdbc-")
                .contains("-all.jar");
        assertThat(blocks.get(1).group(2).lines()).hasSize(5);
    }

    /** What an example of a change names, and stands beside, is in the code; the new table is not. */
    @Test
    void theExamplesOfContributingAreOfTheCode() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(Files::isRegularFile).map(DocsTest::read).collect(Collectors.joining());
        }
        String flat = code.replaceAll("\\s+", " ");
        List<String> lines = blocks(Path.of("CONTRIBUTING.md"))
                .filter(block -> block.group(1).equals("diff"))
                .flatMap(block -> block.group(2).lines())
                .toList();
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("+"))
                        .flatMap(line -> Pattern.compile("\\b[A-Z]\\w+(\\.|::)(?!PROJECTS)\\w+")
                                .matcher(line)
                                .results())
                        .map(MatchResult::group))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(code).contains(name));
        assertThat(lines.stream().filter(line -> line.startsWith(" ")).map(String::strip))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(flat).contains(line.replaceAll("\\.\\.\\..*", "")));
    }

    @Test
    void theVersionInThePagesIsTheVersion() {
        String version = io.github.pineconejdbc.jdbc.settings.DriverVersion.TEXT;
        for (String page : List.of("README.md", "docs/shell.md")) {
            assertThat(Pattern.compile("pinecone-jdbc-(\\d[^ ]*?)(-all)?\\.jar")
                            .matcher(read(Path.of(page)))
                            .results())
                    .as(page)
                    .isNotEmpty()
                    .allSatisfy(jar -> assertThat(jar.group(1)).isEqualTo(version));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "docs/tools"})
    void theIndexNamesEveryPage(String folder) throws IOException {
        String index = read(Path.of(folder, "README.md"));
        try (Stream<Path> pages = Files.list(Path.of(folder))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
        }
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
            assertThat(pages.filter(page -> page.toString().endsWith(".md"))
                            .flatMap(page -> link.matcher(read(page))
                                    .results()
                                    .map(found -> page.toAbsolutePath().resolveSibling(found.group(1)))))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target).exists());
        }
    }
}
