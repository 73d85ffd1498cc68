package io.github.pineconejdbc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/pinecone-jdbc}, with the all-jar, as users start it. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {
    private static final Path ALL_JAR = Path.of(System.getProperty("allJar"));
    private static final Path LAUNCHER = Path.of("bin/pinecone-jdbc").toAbsolutePath();
    private static final String SQL = "SELECT name FROM collections WHERE name = 'pods-legacy-2024'";
    private static final String ANSWER = "name\npods-legacy-2024\n";
    private static final String[] QUERY = {"-u", "jdbc:pinecone:sandbox", "--format", "csv", "-e", SQL};

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new TreeMap<>();
    private Path cache;

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void useThisJarAndAnEmptyCache() {
        cache = directory.resolve("cache home/pinecone-jdbc");
        environment.put("PINECONE_JDBC_JAR", ALL_JAR.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_CACHE_HOME", cache.getParent().toString());
    }

    private Outcome run(Path launcher, String input, String... args) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "PINECONE_API_KEY"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String out = text(process.getInputStream());
            return new Outcome(process.waitFor(), out, err.join());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(java.io.InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void answers(Path launcher) {
        assertThat(run(launcher, "", QUERY)).isEqualTo(new Outcome(0, ANSWER, ""));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> !file.toString().endsWith(".made")).toList();
        }
    }

    private Path archive() throws IOException {
        assertThat(files()).singleElement().asString().matches(".*\\.(aot|jsa)");
        return files().get(0);
    }

    @Test
    void exitCodesAndStandardInputPassThrough() {
        environment.put("PINECONE_JDBC_CACHE", "none");
        assertThat(run(LAUNCHER, SQL + ";\n", "-u", "jdbc:pinecone:sandbox", "--format", "csv"))
                .isEqualTo(new Outcome(0, ANSWER, ""));
        Outcome wrong = run(LAUNCHER, "", "-u", "jdbc:pinecone:sandbox", "-e", "SELECT nothing FROM backups");
        assertThat(wrong.status).isEqualTo(1);
        assertThat(wrong.out).isEmpty();
        assertThat(wrong.err.lines()).singleElement().asString().contains("nothing");
        assertThat(cache).doesNotExist();
    }

    @Test
    void aChainOfLinksAndAFolderWithSpacesLeadToTheJar() throws IOException {
        environment.put("PINECONE_JDBC_CACHE", "none");
        environment.remove("PINECONE_JDBC_JAR");
        Path home = Files.createDirectories(directory.resolve("a home/of $it"));
        Path bin = Files.createDirectory(home.resolve("bin"));
        Path lib = Files.createDirectory(home.resolve("lib"));
        Path launcher = Files.copy(LAUNCHER, bin.resolve("pinecone-jdbc"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(lib.resolve(ALL_JAR.getFileName()), ALL_JAR);
        Path absolute = Files.createSymbolicLink(directory.resolve("an absolute link"), launcher);
        Path elsewhere = Files.createDirectory(directory.resolve("else where"));
        Path relative = Files.createSymbolicLink(
                elsewhere.resolve("query"), Path.of("..", absolute.getFileName().toString()));
        answers(relative);
        answers(Path.of("else where/query"));
        environment.put("PATH", elsewhere + ":" + System.getenv("PATH"));
        assertThat(run(
                        Path.of("sh"),
                        "query \"$@\"",
                        Stream.concat(Stream.of("-s", "--"), Stream.of(QUERY)).toArray(String[]::new)))
                .isEqualTo(new Outcome(0, ANSWER, ""));
    }

    @Test
    void withoutAJarOrAJavaItSaysSoInOneLine() {
        environment.put("JAVA_HOME", "/nowhere");
        Outcome noJava = run(LAUNCHER, "", "--version");
        assertThat(noJava.status).isEqualTo(1);
        assertThat(noJava.err).isEqualTo("pinecone-jdbc: JAVA_HOME is /nowhere, which has no bin/java\n");
        environment.put("PINECONE_JDBC_JAR", "/nowhere.jar");
        Outcome noJar = run(LAUNCHER, "", "--version");
        assertThat(noJar.status).isEqualTo(1);
        assertThat(noJar.err).isEqualTo("pinecone-jdbc: can't read /nowhere.jar\n");
    }

    @Test
    void whereNothingCanBeWrittenItWorksWithoutAnArchive() throws IOException {
        Files.createFile(cache.getParent());
        answers(LAUNCHER);
    }

    @Test
    void bothLaunchersStartTheJvmInTheSameWay() throws IOException {
        String options = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable";
        assertThat(Files.readString(LAUNCHER)).contains(options, "-XX:AOTCache=", "-XX:SharedArchiveFile=");
        assertThat(Files.readString(LAUNCHER.resolveSibling("pinecone-jdbc.cmd"))
                        .replace(options + " \"%archive%\"", ""))
                .contains(options, "-XX:AOTCache=", "-XX:SharedArchiveFile=");
    }

    @Test
    @Tag("slow")
    void theArchiveIsMadeOnFirstUseAndTheJvmTakesClassesFromIt() throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        Path home = Files.createDirectories(directory.resolve("jdk"));
        Files.createDirectory(home.resolve("bin"));
        Files.createDirectory(home.resolve("lib"));
        Files.createSymbolicLink(home.resolve("lib/modules"), java.resolve("lib/modules"));
        Path wrapper = Files.writeString(
                home.resolve("bin/java"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + directory + "/arguments'\nexec '" + java
                        + "/bin/java' \"$@\"\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        environment.put("JAVA_HOME", home.toString());

        answers(LAUNCHER);
        Path archive = archive();
        FileTime made = Files.getLastModifiedTime(archive);
        assertThat(directory.resolve("arguments")).content().doesNotContain(archive.toString());

        answers(LAUNCHER);
        assertThat(directory.resolve("arguments")).content().contains("=" + archive + "\n");
        assertThat(Files.getLastModifiedTime(archive())).isEqualTo(made);

        String option = archive.toString().endsWith(".aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        Outcome loading = run(
                java.resolve("bin/java"),
                "",
                option + archive,
                "-XX:+UseSerialGC",
                "-Xlog:class+load",
                "-jar",
                ALL_JAR.toString(),
                "--version");
        assertThat(loading.out)
                .containsPattern("io\\.github\\.pineconejdbc\\.shell\\.Main source: shared objects file");
    }

    @Test
    @Tag("slow")
    void aBrokenArchiveIsMadeAnew() throws IOException {
        answers(LAUNCHER);
        Path archive = archive();
        byte[] whole = Files.readAllBytes(archive);
        assertThat(archive.toFile().setWritable(true)).isTrue();

        // As a full disk leaves it, and a worn one.
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] flipped = whole.clone();
        Arrays.fill(flipped, whole.length / 3, whole.length / 2, (byte) 0x5a);
        for (byte[] broken : List.of(half, flipped)) {
            Files.write(archive, broken);
            answers(LAUNCHER);
            assertThat(archive()).isEqualTo(archive);
            assertThat(Files.readAllBytes(archive)).isNotEqualTo(broken).hasSizeGreaterThan(half.length);
        }
    }

    @Test
    @Tag("slow")
    void twoShellsAtOnceLeaveOneWholeArchive() throws IOException {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> answers(LAUNCHER));
        answers(LAUNCHER);
        other.join();
        archive();
        answers(LAUNCHER);
    }
}
