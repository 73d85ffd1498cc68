package io.github.pineconejdbc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.http.read.DecoderFuzz;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long runs under Jazzer, which keeps inputs that reach new code, and reports class loading, files, processes and
 * addresses that an input chose. Some hundred inputs each; {@code -Dfuzz.seconds=N} takes as long as that.
 */
@Tag("slow")
class JazzerTest {
    /** Counted from the first input that the classes are there for, which takes longer than most short runs last. */
    private static final int RUNS = 100;

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_124);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(classes = {UrlFuzz.class, DecoderFuzz.class, PagerFuzz.class, SqlFuzz.class, PushdownFuzz.class})
    void coverageFindsNothing(Class<?> target) throws Exception {
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=io.github.pineconejdbc.**",
                        // The targets run SQL and servers of their own on purpose: it takes each syntax error for an
                        // injection, and each call of such a server for one that a stranger has it make.
                        "--disabled_hooks="
                                + String.join(
                                        File.pathSeparator,
                                        "com.code_intelligence.jazzer.sanitizers.SqlInjection",
                                        "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery"),
                        "--reproducer_path=" + directory,
                        "-artifact_prefix=" + directory + "/",
                        "-seed=" + (int) SEED,
                        "-max_len=400",
                        "-rss_limit_mb=0",
                        "-print_final_stats=1",
                        SECONDS == 0 ? "-runs=" + RUNS : "-max_total_time=" + SECONDS))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS + 300L, TimeUnit.SECONDS))
                    .as("it ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String output = Files.readString(log);
        System.out.println(target.getSimpleName() + ": "
                + output.lines()
                        .filter(line -> line.startsWith("INFO: Seed") || line.contains("number_of_executed_units"))
                        .toList());
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(executed(output)).as(output).isGreaterThanOrEqualTo(SECONDS == 0 ? RUNS : 1);
    }

    private static long executed(String output) {
        return output.lines()
                .filter(line -> line.startsWith("stat::number_of_executed_units:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
