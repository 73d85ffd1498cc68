package io.github.pineconejdbc.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.PineconeDriver;
import io.github.pineconejdbc.support.FreshJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With {@code -Dupdate.classes=true} it writes the list. */
class EngineClassesTest {
    private static final Path LIST = Path.of("src/main/resources/io/github/pineconejdbc/sql/engine/classes.txt");

    private static final String AGGREGATE = "SELECT status, COUNT(*) FROM backups GROUP BY status";
    private static final String JOIN =
            "SELECT b.name, i.host FROM backups b JOIN indexes i ON b.source_index_name = i.name";

    /** What has a name of its own: not the JDK's, and nothing that is made as the driver runs. */
    private static final Pattern NAME = Pattern.compile(
            "] ((?:com\\.google|io\\.github\\.pineconejdbc|org\\.(?:apache|codehaus))\\.[\\w.$]+) source: (?!__)");

    /** Runs a statement, with nothing loaded ahead. */
    public static void main(String[] arguments) throws Exception {
        EngineClasses.BEGUN.set(!Boolean.parseBoolean(arguments[1]));
        try (Connection connection = new PineconeDriver().connect("jdbc:pinecone:sandbox", new Properties());
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT name FROM backups").close();
            System.out.println("the engine begins");
            try (ResultSet rows = statement.executeQuery(arguments[0])) {
                rows.next();
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("pinecone-jdbc-classes")) {
                    thread.join();
                }
            }
        }
    }

    private static Set<String> loaded(String sql, boolean ahead) throws Exception {
        String log = FreshJvm.loading(EngineClassesTest.class, sql, "" + ahead);
        return NAME.matcher(log.substring(log.indexOf("the engine begins")))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.contains("$$"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void theListNamesWhatAnAggregateAndAJoinNeed() throws Exception {
        Set<String> needed = loaded(AGGREGATE, false);
        needed.retainAll(loaded(JOIN, false));
        if (Boolean.getBoolean("update.classes")) {
            Files.writeString(LIST, String.join("\n", needed) + "\n");
            return;
        }
        List<String> listed = EngineClasses.names();
        assertThat(needed).hasSizeGreaterThan(1_000);
        assertThat(needed.stream().filter(listed::contains).count())
                .as("%d are needed, of %d listed: write the list anew", needed.size(), listed.size())
                .isGreaterThan(needed.size() * 9L / 10)
                .isGreaterThan(listed.size() * 9L / 10);
    }

    @Test
    void whatIsLoadedAheadIsLittleMoreThanWhatIsNeeded() throws Exception {
        Set<String> needed = loaded(AGGREGATE, false);
        Set<String> loaded = loaded(AGGREGATE, true);
        assertThat(loaded).containsAll(EngineClasses.names());
        assertThat(loaded.size()).isLessThan(needed.size() * 5 / 4);
    }
}
