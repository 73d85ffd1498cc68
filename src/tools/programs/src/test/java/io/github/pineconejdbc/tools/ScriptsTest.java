package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The driver in Python and in R, by Debian's python3-jpype and r-cran-rjava; skipped where they aren't there. */
class ScriptsTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources");

    /** JPype's own classes, which Debian keeps apart. */
    private static final Path JPYPE = Path.of("/usr/share/java/org.jpype.jar");

    private static String run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static void assertThatItsRowsAre(String printed) {
        assertThat(printed.lines().filter(line -> line.contains("|")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("[^|]+\\|\\d+(\\.0)?\\|\\{.*}\\s*"));
    }

    @Test
    void python() throws Exception {
        assumeTrue(runs("/usr/bin/python3", "-c", "import jpype.dbapi2"), "python3-jpype isn't installed");
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/python3", SCRIPTS.resolve("backups.py").toString(), System.getProperty("allJar")));
        if (Files.exists(JPYPE)) {
            command.add(JPYPE.toString());
        }
        assertThatItsRowsAre(run(command.toArray(String[]::new)));
    }

    @Test
    void r() throws Exception {
        assumeTrue(runs("Rscript", "-e", "library(rJava)"), "r-cran-rjava isn't installed");
        assertThatItsRowsAre(run("Rscript", SCRIPTS.resolve("backups.R").toString(), System.getProperty("allJar")));
    }
}
