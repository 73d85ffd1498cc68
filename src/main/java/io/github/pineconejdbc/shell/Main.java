package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.jdbc.PineconeConnection;
import io.github.pineconejdbc.jdbc.settings.DriverVersion;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The entry of the all-jar: {@code java -jar pinecone-jdbc-all.jar -u URL -e SQL}. */
public final class Main {
    private static final int FAILED = 1;

    private static final String USAGE = """
            pinecone-jdbc VERSION: SQL over Pinecone's control plane

              -u URL          jdbc:pinecone: (default), jdbc:pinecone:sandbox, jdbc:pinecone:?timeZone=UTC ...
              -p KEY          the API key; default: PINECONE_API_KEY in the environment
              -e SQL          run SQL and end; may be repeated, and hold several statements
              --format NAME   table (default), csv, tsv, json, vertical or chart
              --help, --version

            With -u and without -e: SQL on standard input, or an interactive session on a terminal.
            Try: -u jdbc:pinecone:sandbox -e "SELECT status, COUNT(*) FROM backups GROUP BY status"
            """;

    private Main() {}

    /** Runs the shell and ends the process: 0 where all went well, 1 otherwise. */
    public static void main(String[] args) {
        PrintStream out = Output.to(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(args, System.in, out, err, isTerminal());
        Path archive = ClassArchive.place();
        if (archive != null) {
            // Whoever reads the output has it all, and need not wait.
            out.close();
            ClassArchive.ensure(archive);
        }
        System.exit(status);
    }

    /** A terminal on both sides; from JDK 22 on there is a console without one as well. */
    @SuppressWarnings("SystemConsoleNull") // Up to JDK 21 it is null where there is no terminal.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        try {
            try {
                return run(Arguments.parse(args), in, out, err, terminal);
            } finally {
                out.flush();
            }
        } catch (Arguments.Wrong | Output.Lost | SQLException | IOException e) {
            err.println(oneLine(e));
            return FAILED;
        }
    }

    private static int run(Arguments arguments, InputStream in, PrintStream out, PrintStream err, boolean terminal)
            throws SQLException, IOException {
        if (arguments.help()) {
            out.print(USAGE.replace("VERSION", DriverVersion.TEXT));
            return 0;
        }
        if (arguments.version()) {
            out.println("pinecone-jdbc " + DriverVersion.TEXT);
            return 0;
        }
        if (arguments.sql().isEmpty() && terminal) {
            return Interactive.run(arguments);
        }
        List<String> scripts = arguments.sql().isEmpty() ? List.of(Script.read(in)) : arguments.sql();
        return execute(arguments, scripts, out, terminal ? err : null);
    }

    /** @param terminal where progress is shown; null where nobody would see it */
    private static int execute(
            Arguments arguments, List<String> scripts, PrintStream out, @Nullable PrintStream terminal)
            throws SQLException, IOException {
        List<String> statements = new ArrayList<>();
        scripts.forEach(script -> statements.addAll(Script.statements(script)));
        Properties properties = new Properties();
        if (arguments.key() != null) {
            properties.setProperty("password", arguments.key());
        }
        try (Connection connection = new PineconeDriver().connect(arguments.url(), properties)) {
            if (connection == null) {
                throw new Arguments.Wrong("The URL has to begin with jdbc:pinecone:");
            }
            try (Statement statement = connection.createStatement();
                    Progress progress = terminal == null
                            ? null
                            : new Progress(terminal, connection.unwrap(PineconeConnection.class)::calls)) {
                PrintStream shown = progress == null ? out : progress.before(out);
                for (String sql : statements) {
                    if (progress != null) {
                        progress.begin();
                    }
                    try (ResultSet results = statement.executeQuery(sql)) {
                        arguments.format().write(results, shown);
                    }
                    shown.flush();
                }
            }
        }
        return 0;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String state = e instanceof SQLException sql && sql.getSQLState() != null ? " [" + sql.getSQLState() + "]" : "";
        return "Error: " + message.replaceAll("\\R\\s*", " ") + state;
    }
}
