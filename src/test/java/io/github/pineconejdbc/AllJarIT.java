package io.github.pineconejdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.Authority;
import io.github.pineconejdbc.support.Probe;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar that tools load, as the build made it. */
final class AllJarIT {
    private static final Path ALL_JAR = Path.of(System.getProperty("allJar"));
    private static final Path THIN_JAR = Path.of(System.getProperty("thinJar"));
    private static final Path OTHER_VERSIONS = Path.of(System.getProperty("otherVersions"));
    private static final String SHADED = "io/github/pineconejdbc/shaded/";
    private static final String LOOKUP =
            "SELECT status FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'";

    @TempDir
    private Path directory;

    @Test
    void itIsUnder24Megabytes() throws IOException {
        assertThat(Files.size(ALL_JAR)).isLessThan(24_000_000);
    }

    @Test
    void nothingButOurPackageIsOutsideMetaInf() throws IOException {
        assertThat(entries())
                .filteredOn(name -> !name.startsWith("META-INF/"))
                .allSatisfy(name -> assertThat(name).startsWith("io/github/pineconejdbc/"));
    }

    @Test
    void noClassNorSignatureNorModuleIsInMetaInf() throws IOException {
        assertThat(entries())
                .filteredOn(name -> name.startsWith("META-INF/"))
                .noneMatch(name -> name.startsWith("META-INF/versions/"))
                .noneMatch(name -> name.matches(".*\\.(class|SF|DSA|RSA|EC|kotlin_module)"));
    }

    @Test
    void noEntryIsThereTwice() throws IOException {
        assertThat(entries()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void oneDriverIsRegistered() throws IOException {
        assertThat(text("META-INF/services/java.sql.Driver").strip())
                .isEqualTo("io.github.pineconejdbc.PineconeDriver");
    }

    @Test
    void servicesAreThoseInside() throws IOException {
        List<String> entries = entries();
        List<String> services = entries.stream()
                .filter(name -> name.startsWith("META-INF/services/"))
                .toList();
        assertThat(services).isNotEmpty();
        for (String service : services) {
            assertThat(text(service).strip().lines())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(entries).contains(name.replace('.', '/') + ".class"));
        }
    }

    @Test
    void theClassesThatAreLoadedAheadAreInside() throws IOException {
        String lists = "io/github/pineconejdbc/sql/engine/";
        List<String> names = (text(lists + "connection.txt") + text(lists + "engine.txt"))
                .lines()
                .toList();
        assertThat(names).hasSizeGreaterThan(1_000);
        assertThat(names)
                .map(name ->
                        (name.startsWith("io.github.pineconejdbc.") ? "" : SHADED) + name.replace('.', '/') + ".class")
                .isSubsetOf(entries());
    }

    @Test
    void licencesAndNoticesAreThere() throws IOException {
        assertThat(text("META-INF/LICENSE")).contains("Apache License", "Version 2.0");
        String notice = text("META-INF/NOTICE");
        assertThat(notice).contains("Apache Calcite", "Guava", "Jackson", "OkHttp", "Kotlin");
        List<String> licences = entries().stream()
                .filter(name -> name.startsWith("META-INF/licenses/"))
                .map(name -> name.substring("META-INF/licenses/".length()))
                .toList();
        assertThat(licences)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(notice).contains(name));
    }

    /** The packages of what the notice names, so that a new library can't come in unnoticed. */
    @Test
    void everyLibraryInsideIsOneThatTheNoticeNames() throws IOException {
        List<String> libraries = List.of(
                "com/fasterxml/jackson/",
                "com/github/benmanes/caffeine/",
                "com/google/common/",
                "com/jayway/jsonpath/",
                "kotlin/",
                "net/minidev/",
                "okhttp3/",
                "okio/",
                "org/apache/calcite/",
                "org/apache/commons/codec/",
                "org/apache/commons/lang3/",
                "org/apache/commons/math3/",
                "org/apache/commons/text/",
                "org/codehaus/commons/",
                "org/codehaus/janino/",
                "org/jline/",
                "org/joou/",
                "org/jspecify/",
                "org/locationtech/jts/",
                "org/objectweb/asm/",
                "org/slf4j/",
                "sqlline/");
        Set<String> found = new TreeSet<>();
        for (String name : entries()) {
            if (name.startsWith(SHADED)) {
                found.add(libraries.stream()
                        .filter(name.substring(SHADED.length())::startsWith)
                        .findFirst()
                        .orElse(name));
            }
        }
        assertThat(found).containsExactlyElementsOf(libraries);
    }

    @Test
    void theManifestNamesModuleVersionAndShell() throws IOException {
        try (JarFile jar = new JarFile(ALL_JAR.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue("Automatic-Module-Name")).isEqualTo("io.github.pineconejdbc");
            assertThat(attributes.getValue("Implementation-Version")).isNotBlank();
            assertThat(attributes.getValue("Main-Class")).isEqualTo("io.github.pineconejdbc.shell.Main");
            assertThat(attributes.getValue("Multi-Release")).isNull();
        }
    }

    @Test
    void theThinJarHoldsOurClassesOnly() throws IOException {
        try (JarFile jar = new JarFile(THIN_JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith("META-INF/")
                            || name.startsWith("io/github/pineconejdbc/")
                            || "io/github/pineconejdbc/".startsWith(name))
                    .noneMatch(name -> name.contains("/shaded/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.github.pineconejdbc");
        }
    }

    @Test
    void aJvmWithNothingElseAnswersAndEnds() throws Exception {
        assertThat(run(List.of(ALL_JAR), LOOKUP, "SELECT COUNT(DISTINCT cloud) FROM backups"))
                .isEqualTo(new Outcome(0, "Ready\n3\n", ""));
    }

    @Test
    void otherVersionsInFrontOfItChangeNothing() throws Exception {
        List<Path> classPath = new ArrayList<>();
        try (Stream<Path> jars = Files.list(OTHER_VERSIONS)) {
            jars.forEach(classPath::add);
        }
        assertThat(classPath).hasSizeGreaterThan(5);
        classPath.add(ALL_JAR);
        assertThat(run(classPath, LOOKUP, "SELECT COUNT(DISTINCT cloud) FROM backups"))
                .isEqualTo(new Outcome(0, "Ready\n3\n", ""));
    }

    private record Outcome(int status, String out, String err) {}

    private Outcome run(List<Path> jars, String... queries) throws IOException, InterruptedException {
        Path probe = directory.resolve("io/github/pineconejdbc/support/Probe.class");
        Files.createDirectories(probe.getParent());
        try (InputStream content = Probe.class.getResourceAsStream("Probe.class")) {
            Files.write(probe, content.readAllBytes());
        }
        String classPath = Stream.concat(jars.stream(), Stream.of(directory))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Probe.class.getName()));
        command.addAll(List.of(queries));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        // Variables by which a machine passes options to each JVM, which then says so on standard error.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the JVM ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), text(out), text(err));
    }

    /** What reaches into each library inside, by reflection or generated code where there is some. */
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            SELECT status FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71' => Ready
            SELECT COUNT(*) > 200 FROM backups => true
            SELECT COUNT(DISTINCT cloud) FROM backups => 3
            SELECT cloud FROM backups GROUP BY GROUPING SETS ((cloud), ()) ORDER BY 1 LIMIT 1 => aws
            SELECT ROW_NUMBER() OVER (PARTITION BY cloud ORDER BY backup_id) FROM backups ORDER BY 1 LIMIT 1 => 1
            SELECT SUM(1) OVER (ORDER BY created_at ROWS 1 PRECEDING) FROM backups ORDER BY 1 DESC LIMIT 1 => 2
            SELECT k FROM backups, UNNEST(tags) AS t (k, v) WHERE k = 'team' LIMIT 1 => team
            SELECT tags['team'] IS NOT NULL FROM backups WHERE tags['team'] IS NOT NULL LIMIT 1 => true
            SELECT JSON_VALUE('{"a":{"b":5}}', '$.a.b') => 5
            SELECT JSON_QUERY('{"a":[{"b":"x"},{"b":"y"}]}', '$.a[?(@.b in ["x"])]') => [{"b":"x"}]
            SELECT JSON_OBJECT('k' VALUE 1) => {"k":1}
            SELECT 'abc' SIMILAR TO '(a|b)bc' => true
            SELECT 'ABC' ILIKE 'a%' => true
            SELECT REGEXP_REPLACE('abc', '[a-b]', 'x') => xbc
            SELECT MD5('a') => 0cc175b9c0f1b6a831c399e269772661
            SELECT SOUNDEX('abc') => A120
            SELECT SPLIT_PART('a,b', ',', 2) => b
            SELECT SUBSTRING('abcdef' FROM 2 FOR 3) => bcd
            SELECT CAST('12.345' AS DECIMAL(10, 3)) * 2 => 24.690
            SELECT POWER(2, 3) => 8
            SELECT CAST(200 AS TINYINT UNSIGNED) => 200
            SELECT EXTRACT(YEAR FROM DATE '2024-02-29') => 2024
            SELECT TO_CHAR(TIMESTAMP '2024-05-06 07:08:09', 'YYYY-MM-DD') => 2024-05-06
            SELECT FLOOR(DATE '2024-05-06' TO MONTH) => 2024-05-01
            SELECT CARDINALITY(ARRAY[1, 2]) => 2
            """)
    void anIsolatedLoaderAnswersWhateverTheContextLoaderIs(String query, String expected) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<URL> others = new ArrayList<>();
        try (Stream<Path> jars = Files.list(OTHER_VERSIONS)) {
            for (Path jar : jars.toList()) {
                others.add(jar.toUri().toURL());
            }
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader foreign = new URLClassLoader(others.toArray(URL[]::new), platform);
                URLClassLoader isolated =
                        new URLClassLoader(new URL[] {ALL_JAR.toUri().toURL()}, platform)) {
            thread.setContextClassLoader(foreign);
            Driver driver = (Driver) isolated.loadClass("io.github.pineconejdbc.PineconeDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            try (Connection connection = driver.connect("jdbc:pinecone:sandbox", new Properties());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(expected);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The tests of other people's tools run a query inside Felix. */
    @Test
    void itIsAnOsgiBundle() throws IOException {
        try (JarFile jar = new JarFile(ALL_JAR.toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            assertThat(main.getValue("Bundle-SymbolicName")).isEqualTo("io.github.pinecone-jdbc");
            assertThat(main.getValue("Bundle-Version")).matches("\\d+\\.\\d+\\.\\d+(\\.[\\w-]+)?");
            assertThat(main.getValue("Export-Package")).startsWith("io.github.pineconejdbc;version=");
            assertThat(main.getValue("Import-Package").split(",", -1))
                    .contains("javax.sql", "javax.net.ssl", "javax.naming;resolution:=optional")
                    .noneMatch(name -> name.startsWith("java.") || name.contains("pineconejdbc"));
        }
    }

    /** OkHttp looks for the platform's TLS at run time. */
    @Test
    void anIsolatedLoaderSpeaksTls() throws Exception {
        try (MockWebServer server = new MockWebServer();
                URLClassLoader isolated =
                        new URLClassLoader(new URL[] {ALL_JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            server.useHttps(Authority.trusted().sslSocketFactory());
            server.enqueue(new MockResponse.Builder().body("{\"data\":[]}").build());
            server.enqueue(new MockResponse.Builder()
                    .body("{\"backup_id\":\"k1\",\"status\":\"Ready\"}")
                    .build());
            server.start();
            Driver driver = (Driver) isolated.loadClass("io.github.pineconejdbc.PineconeDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            try (Connection connection = driver.connect(
                            "jdbc:pinecone://localhost:" + server.getPort() + "?apiKey=pcsk_jar", new Properties());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT status FROM backups WHERE backup_id = 'k1'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Ready");
            }
            assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /backups?limit=1 HTTP/1.1");
        }
    }

    /** Caffeine finds the classes of a cache by name. */
    @Test
    void answersAreSharedInside() throws Exception {
        try (URLClassLoader isolated =
                new URLClassLoader(new URL[] {ALL_JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver) isolated.loadClass("io.github.pineconejdbc.PineconeDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            try (Connection connection = driver.connect("jdbc:pinecone:sandbox?cacheTtl=60", new Properties());
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < 2; i++) {
                    try (ResultSet rows = statement.executeQuery(LOOKUP)) {
                        assertThat(rows.next()).isTrue();
                    }
                }
                Object statistics = isolated.loadClass("io.github.pineconejdbc.PineconeCacheStatistics")
                        .getMethod("of", Connection.class)
                        .invoke(null, connection);
                assertThat(statistics.toString()).contains("answerHits=1").contains("answers=1");
            }
        }
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(ALL_JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(ALL_JAR.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
