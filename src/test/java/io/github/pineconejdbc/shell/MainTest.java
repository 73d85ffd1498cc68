package io.github.pineconejdbc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String SANDBOX = "jdbc:pinecone:sandbox";

    /** What one run of the shell gave. */
    private record Run(int status, String out, String err) {}

    private static Run shell(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = Main.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                outStream,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        outStream.flush();
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> examples() throws IOException {
        List<Arguments> examples = new ArrayList<>();
        Matcher readme = Pattern.compile("```sh\\nmvn .*?-all\\.jar (.*)\\n```\\n\\n```\\n(?s:(.*?))```")
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        examples.add(Arguments.of(readme.group(1), readme.group(2)));
        for (String page : List.of("docs/README.md", "docs/shell.md")) {
            Pattern.compile("```console\\n\\$ java -jar \\S+ (.*)\\n(?s:(.*?))```")
                    .matcher(Files.readString(Path.of(page)))
                    .results()
                    .forEach(example -> examples.add(Arguments.of(example.group(1), example.group(2))));
        }
        assertThat(examples).hasSizeGreaterThan(5);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheDocumentationPrintWhatItShows(String commandLine, String output) {
        String[] args = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(commandLine)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
        assertThat(shell("", args)).isEqualTo(new Run(0, output, ""));
    }

    @Test
    void aScriptComesFromStandardInput() {
        Run run = shell("-- first\nVALUES (1);\n\nVALUES ('a;b') /* ; */;\n", "-u", SANDBOX, "--format", "tsv");
        assertThat(run).isEqualTo(new Run(0, "column1\n1\ncolumn1\na;b\n", ""));
    }

    @Test
    void aByteOrderMarkBeforeAScriptIsNoPartOfIt() {
        assertThat(shell("\uFEFFVALUES (1);\r\nVALUES (2)\r\n", "-u", SANDBOX, "--format", "csv"))
                .isEqualTo(new Run(0, "column1\n1\ncolumn1\n2\n", ""));
    }

    @Test
    void anEmptyScriptIsNoError() {
        assertThat(shell(" -- nothing\n", "-u", SANDBOX)).isEqualTo(new Run(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELEC 1~42601",
                "SELECT nope FROM backups~42703",
                "SELECT 1/0~22012",
                "DELETE FROM backups~0A000",
            })
    void aFailureIsOneLineOnStandardErrorAndStatusOne(String sql, String state) {
        Run run = shell("", "-u", SANDBOX, "-e", sql);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("Error: ").endsWith(" [" + state + "]\n");
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--nope, The option --nope is unknown",
        "-u, The option -u needs a value",
        "--format=xml, The format 'xml' is unknown",
        "-ujdbc:pinecone:sandbox, The option -u... is unknown",
        "-ppcsk_secret, The option -p... is unknown",
        "-p=pcsk_secret, The option -p... is unknown",
        "--password=pcsk_secret, The option --password is unknown",
        "--pcsk_secret, The option --... is unknown",
        "pcsk_secret, The option pc... is unknown",
    })
    void aWrongOptionIsNamed(String option, String message) {
        Run run = shell("", option);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("Error: " + message).doesNotContain("secret");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aUrlOfAnotherDriverIsRefused() {
        assertThat(shell("", "-u", "jdbc:h2:mem:", "-e", "SELECT 1").err()).contains("jdbc:pinecone:");
    }

    @Test
    void withoutArgumentsItSaysInAFewLinesWhatItCanDo() {
        Run run = shell("");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().count()).isBetween(3L, 15L);
        assertThat(run.out()).contains("-e SQL").contains("jdbc:pinecone:sandbox");
        assertThat(shell("", "--help").out()).isEqualTo(run.out());
    }

    @Test
    void aTableKeepsControlCharactersOutOfTheTerminal() {
        assertThat(shell("", "-u", SANDBOX, "-e", "VALUES (U&'a\\000ab\\001b[31m')")
                        .out())
                .contains("| a\\nb\\u001b[31m |");
    }

    @Test
    void aTableAndAChartAreStraightWhateverTheLettersTake() {
        assertThat(shell(
                                "",
                                "-u",
                                SANDBOX,
                                "-e",
                                "SELECT * FROM (VALUES ('日本', 'e\u0301'), ('\ud83e\udd80', 'abc')) t(a, b)")
                        .out())
                .endsWith("""
                        | 日本 | e\u0301   |
                        | \ud83e\udd80   | abc |
                        +------+-----+
                        """);
        assertThat(shell("", "-u", SANDBOX, "--format", "chart", "-e", "VALUES ('日本', 0), ('abcd', 0)")
                        .out())
                .isEqualTo("日本 | 0\nabcd | 0\n");
    }

    @Test
    void csvQuotesWhatRfc4180Quotes() {
        Run run = shell(
                "",
                "-u",
                SANDBOX,
                "--format",
                "csv",
                "-e",
                "VALUES ('a,b', 'say \"x\"', CAST(NULL AS INTEGER), '', 'plain')");
        assertThat(run.out().lines().skip(1)).containsExactly("\"a,b\",\"say \"\"x\"\"\",,\"\",plain");
    }

    @Test
    void jsonKeepsTypes() {
        Run run = shell(
                "",
                "-u",
                SANDBOX,
                "--format",
                "json",
                "-e",
                "SELECT 1 AS i, 1.50 AS d, TRUE AS b, 'x\"y' AS s, CAST(NULL AS DATE) AS n");
        assertThat(run.out()).isEqualTo("[\n{\"i\":1,\"d\":1.50,\"b\":true,\"s\":\"x\\\"y\",\"n\":null}\n]\n");
    }

    @Test
    void jsonHoldsLettersOfAnyPlaneAsTheyAre() {
        assertThat(shell("", "-u", SANDBOX, "--format", "json", "-e", "SELECT '\ud83e\udd80é日' AS s")
                        .out())
                .isEqualTo("[\n{\"s\":\"\ud83e\udd80é日\"}\n]\n");
    }

    @Test
    void moreRowsThanSetTheWidthsAreAllPrinted() {
        Run run = shell(
                "",
                "-u",
                SANDBOX,
                "-e",
                "SELECT a.backup_id FROM backups a CROSS JOIN (VALUES 1,2,3,4,5,6,7,8) AS t(n)");
        assertThat(run.out().lines()).hasSize(2_000 + 4);
    }

    @Test
    void aChartIsInProportion() {
        Run run = shell(
                "", "-u", SANDBOX, "--format", "chart", "-e", "VALUES ('a', 2), ('bb', -1), ('c', 0), (NULL, NULL)");
        assertThat(run.out().lines())
                .containsExactly(
                        "a    |    2 " + "\u2588".repeat(50),
                        "bb   |   -1 " + "\u2591".repeat(25),
                        "c    |    0",
                        "NULL | NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VALUES (1)", "VALUES ('a', 'b')", "VALUES ('a', 1, 2)"})
    void aChartOfAnythingElseIsRefused(String sql) {
        Run run = shell("", "-u", SANDBOX, "--format", "chart", "-e", sql);
        assertThat(run)
                .isEqualTo(new Run(1, "", "Error: A chart takes two columns, of which the second is a number\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT source_i, source_i, source_index_name",
        "SELECT * FROM backups WHERE percent, percent, percent_complete",
        "!connect jdbc:pinecone:sandbox?timeZ, jdbc:pinecone:sandbox?timeZ, jdbc:pinecone:sandbox?timeZone=",
        "!connect jdbc:pinecone:?pageSize=5&max, jdbc:pinecone:?pageSize=5&max, jdbc:pinecone:?pageSize=5&maxRetries=",
    })
    void namesAreCompleted(String line, String word, String expected) {
        List<Candidate> candidates = new ArrayList<>();
        ParsedLine parsed = new ArgumentLine(line.substring(0, line.length() - word.length()), word, line);
        new NameCompleter((reader, l, rest) -> {}).complete(null, parsed, candidates);
        assertThat(candidates)
                .extracting(Candidate::value)
                .contains(expected)
                .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("apikey"));
    }

    /** A line as the terminal hands it over, the cursor at its end. */
    private record ArgumentLine(String before, String word, String line) implements ParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return words().size() - 1;
        }

        @Override
        public List<String> words() {
            return List.of(line.split(" ", -1));
        }

        @Override
        public int cursor() {
            return line.length();
        }
    }
}
