package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.jdbc.PineconeConnection;
import io.github.pineconejdbc.jdbc.settings.DriverVersion;
import io.github.pineconejdbc.jdbc.settings.GivenProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import sqlline.Application;
import sqlline.BuiltInProperty;
import sqlline.CommandHandler;
import sqlline.SqlLine;
import sqlline.SqlLineOpts;

/** The session at a terminal: sqlline, with what suits this driver set beforehand. */
public final class Interactive extends Application {

    /** JLine's pattern of the lines that it forgets: {@code !connect} and {@code !open} may hold a key. */
    static final String NO_HISTORY = "(?is)*!(con|op)*";

    /** How the session prints at first: one process has one session, and sqlline makes this class itself. */
    private static Format first = Format.TABLE;

    /** For sqlline, which makes it by its name. */
    public Interactive() {}

    /** What a URL sets. sqlline shows URLs as they were given: {@code !list} does, for one. */
    private static final Pattern SETTING = Pattern.compile("([?&])([^?&=\\s\"]+)=([^&\\s\"]+)");

    private static String sanitized(String text) {
        return SETTING.matcher(Format.withoutControls(text))
                .replaceAll(found -> Matcher.quoteReplacement(
                        GivenProperties.isSecretInUrl(found.group(2))
                                ? found.group(1) + found.group(2) + "=***"
                                : found.group()));
    }

    static int run(Arguments arguments) throws IOException {
        first = arguments.format();
        List<String> options = new ArrayList<>(List.of(
                "-ac",
                Interactive.class.getName(),
                "-d",
                "io.github.pineconejdbc.PineconeDriver",
                "-u",
                arguments.url(),
                "-n",
                ""));
        options.addAll(List.of("-p", arguments.key() == null ? "" : arguments.key()));
        try (Session session = new Session()) {
            SqlLine.Status status = session.begin(options.toArray(new String[0]), null, true);
            return status == SqlLine.Status.OK ? 0 : 1;
        }
    }

    /** sqlline, which completes more, forgets keys, sends a terminal no commands and shows how far a statement is. */
    static final class Session extends SqlLine implements AutoCloseable {
        private final Progress progress = new Progress(System.err, this::calls);

        private long calls() {
            try {
                Connection connection = ConnectionCommand.connection(this);
                return connection == null || !connection.isWrapperFor(PineconeConnection.class)
                        ? 0
                        : connection.unwrap(PineconeConnection.class).calls();
            } catch (SQLException e) {
                // A closed connection makes none.
                return 0;
            }
        }

        @Override
        public LineReader getConsoleReader(InputStream inputStream, History previousHistory) throws IOException {
            LineReader reader = super.getConsoleReader(inputStream, previousHistory);
            reader.setVariable(LineReader.HISTORY_IGNORE, NO_HISTORY);
            if (reader instanceof LineReaderImpl lines) {
                lines.setCompleter(new NameCompleter(lines.getCompleter()));
            }
            reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> {
                progress.end();
                return true;
            });
            reader.getWidgets().put(LineReader.CALLBACK_FINISH, () -> {
                progress.begin();
                return true;
            });
            return reader;
        }

        @Override
        public void output(String text, boolean newline, PrintStream out) {
            progress.end();
            super.output(sanitized(text), newline, out);
        }

        @Override
        public void output(AttributedString text, boolean newline, PrintStream out) {
            AttributedStringBuilder printable = new AttributedStringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                printable.append(Format.withoutControls(String.valueOf(text.charAt(i))), text.styleAt(i));
            }
            progress.end();
            AttributedString shown = printable.toAttributedString();
            String masked = sanitized(shown.toString());
            super.output(masked.contentEquals(shown) ? shown : new AttributedString(masked), newline, out);
        }

        @Override
        public void close() {
            progress.close();
        }
    }

    private static String format(Format format) {
        // A chart is one statement's, not a session's.
        return format == Format.CHART ? "table" : format.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SqlLineOpts getOpts(SqlLine sqlLine) {
        // Here and not as arguments: sqlline would forget those when it makes this class.
        SqlLineOpts options = super.getOpts(sqlLine);
        Path home = Path.of(System.getProperty("user.home", "."));
        Path history = home.resolve(".pinecone-jdbc_history");
        OwnFiles.makePrivate(history);
        options.setHistoryFile(history.toString());
        options.setPropertiesFile(home.resolve(".pinecone-jdbc.properties").toString());
        options.set(BuiltInProperty.OUTPUT_FORMAT, format(first));
        options.set(BuiltInProperty.PROMPT, "pinecone> ");
        options.set(BuiltInProperty.CONNECT_INTERACTION_MODE, "notAskCredentials");
        options.set(BuiltInProperty.FAST_CONNECT, false);
        options.set(BuiltInProperty.ISOLATION, "TRANSACTION_NONE");
        options.set(BuiltInProperty.READ_ONLY, true);
        options.set(BuiltInProperty.NULL_VALUE, "NULL");
        // sqlline would cut rows off at 80 columns, without a word.
        options.set(BuiltInProperty.MAX_WIDTH, Integer.MAX_VALUE);
        options.set(BuiltInProperty.CSV_QUOTE_CHARACTER, '"');
        return options;
    }

    @Override
    public Collection<CommandHandler> getCommandHandlers(SqlLine sqlLine) {
        List<CommandHandler> handlers = new ArrayList<>(super.getCommandHandlers(sqlLine));
        handlers.add(new ChartCommand(sqlLine));
        handlers.add(new CachesCommand(sqlLine));
        return handlers;
    }

    @Override
    public String getInfoMessage() {
        return "pinecone-jdbc " + DriverVersion.TEXT
                + ": SQL ends with a semicolon; !tables, !describe backups, !chart SELECT ..., !help, !quit";
    }

    @Override
    public String getVersion() {
        return DriverVersion.TEXT;
    }
}
