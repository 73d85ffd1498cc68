package io.github.pineconejdbc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlline.BuiltInProperty;
import sqlline.DispatchCallback;
import sqlline.SqlLine;

class InteractiveTest {

    @ParameterizedTest
    @CsvSource({
        "!connect jdbc:pinecone: none pcsk_secret, false",
        "'  !CONN jdbc:pinecone: none pcsk_secret', false",
        "!open jdbc:pinecone:?apiKey=pcsk_secret, false",
        "!describe backups, true",
        "SELECT name FROM backups;, true",
    })
    void whatConnectsIsInNoHistory(String line, boolean kept) throws Exception {
        try (DumbTerminal terminal = new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .variable(LineReader.HISTORY_IGNORE, Interactive.NO_HISTORY)
                    .build();
            reader.getHistory().attach(reader);
            reader.getHistory().add(Instant.EPOCH, line);
            assertThat(reader.getHistory().size()).isEqualTo(kept ? 1 : 0);
        }
    }

    @Test
    void aSessionKeepsControlCharactersOutOfTheTerminal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Interactive.Session session = new Interactive.Session();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        session.output("a\u001b]0;title\u0007\tb\nc", true, printer);
        session.output(new AttributedString("d\u009be", AttributedStyle.DEFAULT.bold()), true, printer);
        assertThat(out.toString(StandardCharsets.UTF_8)
                        .replaceAll("\u001b\\[\\d*m", "")
                        .lines())
                .containsExactly("a\\u001b]0;title\\u0007\tb", "c", "d\\u009be");
    }

    @Test
    void aSessionDrawsChartsAndTellsOfItsCaches() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Interactive.Session session = new Interactive.Session();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        session.setOutputStream(printer);
        session.setErrorStream(printer);
        session.runCommands(List.of("!connect jdbc:pinecone:sandbox \"\" \"\""), new DispatchCallback());
        new ChartCommand(session).execute("  !chart VALUES ('a', 2), ('b', 1);", new DispatchCallback());
        new ChartCommand(session).execute("!chart", new DispatchCallback());
        new CachesCommand(session).execute("!caches", new DispatchCallback());
        session.runCommands(List.of("!close"), new DispatchCallback());
        new CachesCommand(session).execute("!caches", new DispatchCallback());
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsSubsequence(
                        "a | 2 " + "\u2588".repeat(50),
                        "b | 1 " + "\u2588".repeat(25),
                        "Draw the two columns of a query as bars: !chart SELECT ...",
                        "plans of this connection: 1 kept, 0 found, 1 made")
                .anyMatch(line -> line.startsWith("answers (cacheTtl): "))
                .anyMatch(line -> line.contains("No current connection"));
    }

    @ParameterizedTest
    @CsvSource({"!list", "!reconnect", "'!verbose,!connect jdbc:pinecone:sandbox?APIKEY=pcsk_secret \"\" \"\"'"})
    void aSessionTellsWhereItIsConnectedWithoutTheKey(String commands) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Interactive.Session session = new Interactive.Session();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        session.setOutputStream(printer);
        session.setErrorStream(printer);
        String url = "jdbc:pinecone:sandbox?pageSize=5&apiKey=pcsk_secret&proxy%50assword=proxy-secret";
        session.runCommands(List.of("!connect " + url + " \"\" \"\""), new DispatchCallback());
        out.reset();
        session.runCommands(List.of(commands.split(",", -1)), new DispatchCallback());
        session.runCommands(List.of("!closeall"), new DispatchCallback());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("jdbc:pinecone:sandbox?")
                .containsIgnoringCase("apiKey=***")
                .doesNotContain("secret");
    }

    @Test
    void aSessionCutsNoRowOff() {
        assertThat(new Interactive().getOpts(new SqlLine()).getInt(BuiltInProperty.MAX_WIDTH))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
