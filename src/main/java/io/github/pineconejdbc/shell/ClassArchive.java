package io.github.pineconejdbc.shell;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The archive of loaded classes that the launcher starts the next JVM with: an AOT cache where the JDK makes one in one
 * step, a dynamic class-data archive otherwise. The launcher says where, in the system property {@value #PROPERTY}.
 */
final class ClassArchive {
    static final String PROPERTY = "pinecone-jdbc.archive";

    private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());
    private static final int FIRST_WITH_AOT_CACHE = 25;
    private static final int KEPT = 4;
    private static final int LONGEST_MINUTES = 3;

    private ClassArchive() {}

    /**
     * Makes the archive unless it is there, which takes seconds; a shell that does so at the same time is left to it.
     * Where it can't be made the shell works on without.
     *
     * @param place the archive's path without its ending
     */
    static void ensure(Path place) {
        boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
        Path archive = sibling(place, aot ? ".aot" : ".jsa");
        try {
            Path mark = sibling(place, ".made");
            if (isWhole(archive, mark) || Files.exists(sibling(place, ".failed"))) {
                return;
            }
            // Whoever can write an archive runs code in the shells that are started with it.
            if (!OwnFiles.makeFolder(
                    Objects.requireNonNull(place.toAbsolutePath().getParent()))) {
                return;
            }
            try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null && !isWhole(archive, mark)) {
                    make(place, archive, mark, aot);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "no archive of classes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(Path place, Path archive, Path mark, boolean aot)
            throws IOException, InterruptedException {
        Path made = sibling(place, ".new");
        Files.deleteIfExists(made);
        try {
            Process process = rehearsal(aot ? "-XX:AOTCacheOutput=" + made : "-XX:ArchiveClassesAtExit=" + made);
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0 || !Files.exists(made)) {
                // Not every JDK can: the next shell shall not spend the same seconds.
                Files.write(sibling(place, ".failed"), new byte[0]);
                return;
            }
            Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
            stamp(archive, mark);
            removeOld(archive);
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(sibling(place, ".new.config"));
        }
    }

    private static Process rehearsal(String output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                output,
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "PINECONE_API_KEY"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /**
     * Gives both files one time that a later change of either doesn't have: a JVM may crash on an archive that was cut off,
     * so the launcher must know without reading it.
     */
    private static void stamp(Path archive, Path mark) throws IOException {
        FileTime yesterday =
                FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS));
        Files.setLastModifiedTime(archive, yesterday);
        Files.setLastModifiedTime(mark, yesterday);
    }

    private static boolean isWhole(Path archive, Path mark) throws IOException {
        return Files.exists(archive)
                && Files.exists(mark)
                && Files.getLastModifiedTime(archive).equals(Files.getLastModifiedTime(mark));
    }

    /** Leaves the newest few: those of other JDKs, and not those of every jar there ever was. */
    private static void removeOld(Path archive) throws IOException {
        List<Path> archives;
        try (Stream<Path> files = Files.list(archive.toAbsolutePath().getParent())) {
            archives = files.filter(file -> file.toString().matches(".*\\.(aot|jsa)"))
                    .sorted(Comparator.comparing(ClassArchive::time).reversed())
                    .toList();
        }
        for (Path old : archives.subList(Math.min(KEPT, archives.size()), archives.size())) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(old.resolveSibling(old.getFileName().toString().replaceFirst("\\.\\w+$", ".made")));
        }
    }

    private static FileTime time(Path file) {
        return FileTime.fromMillis(file.toFile().lastModified());
    }

    private static Path sibling(Path place, String ending) {
        return place.resolveSibling(place.getFileName() + ending);
    }

    /** Returns where the launcher wants the archive; null where there is no launcher. */
    static @Nullable Path place() {
        String place = System.getProperty(PROPERTY);
        return place == null ? null : Path.of(place);
    }
}
