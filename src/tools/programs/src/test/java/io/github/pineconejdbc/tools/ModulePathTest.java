package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The all-jar as a module. */
class ModulePathTest {
    @TempDir
    private Path folder;

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Test
    void aModuleThatRequiresItIsAnswered() throws Exception {
        Path module = Files.writeString(
                folder.resolve("module-info.java"),
                "module app { requires java.sql; requires io.github.pineconejdbc; }");
        Path program = Files.writeString(
                folder.resolve("App.java"),
                """
                package app;
                class App {
                    public static void main(String[] arguments) throws Exception {
                        try (var connection = java.sql.DriverManager.getConnection("jdbc:pinecone:sandbox");
                                var statement = connection.createStatement();
                                var rows = statement.executeQuery("SELECT status, COUNT(*) FROM backups GROUP BY status")) {
                            rows.next();
                            System.out.println(connection.getClass().getModule().getName() + " has rows");
                        }
                    }
                }
                """);
        String jar = System.getProperty("allJar");
        Path classes = folder.resolve("classes");
        run(tool("javac"), "-p", jar, "-d", classes.toString(), module.toString(), program.toString());
        assertThat(run(tool("java"), "-p", jar + java.io.File.pathSeparator + classes, "-m", "app/app.App"))
                .contains("io.github.pineconejdbc has rows");
    }
}
