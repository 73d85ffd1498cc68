package io.github.pineconejdbc.shell;

import io.github.pineconejdbc.jdbc.DriverVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sqlline.Application;
import sqlline.SqlLine;

/** The session at a terminal: sqlline, with what suits this driver set beforehand. */
public final class Interactive extends Application {

    /** For sqlline, which makes it by its name. */
    public Interactive() {}

    static int run(Arguments arguments) throws IOException {
        String home = System.getProperty("user.home", ".");
        List<String> options = new ArrayList<>(List.of(
                "-ac",
                Interactive.class.getName(),
                "--prompt=pinecone> ",
                "--historyFile=" + Path.of(home, ".pinecone-jdbc_history"),
                "--propertiesFile=" + Path.of(home, ".pinecone-jdbc.properties"),
                "--connectInteractionMode=notAskCredentials",
                "--fastConnect=false",
                "--isolation=TRANSACTION_NONE",
                "--readOnly=true",
                "--incremental=true",
                "--nullValue=NULL",
                "--csvQuoteCharacter=\"",
                "--outputFormat=" + format(arguments.format()),
                "-d",
                "io.github.pineconejdbc.PineconeDriver",
                "-u",
                arguments.url(),
                "-n",
                ""));
        options.addAll(List.of("-p", arguments.key() == null ? "" : arguments.key()));
        SqlLine.Status status = new SqlLine().begin(options.toArray(new String[0]), null, true);
        return status == SqlLine.Status.OK ? 0 : 1;
    }

    private static String format(Format format) {
        return format == Format.JSON ? "json" : format.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getInfoMessage() {
        return "pinecone-jdbc " + DriverVersion.TEXT
                + ": SQL ends with a semicolon; !tables, !describe backups, !help, !quit";
    }

    @Override
    public String getVersion() {
        return DriverVersion.TEXT;
    }
}
