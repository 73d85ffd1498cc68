package io.github.pineconejdbc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.http.read.DecoderFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Short runs of each target on random bytes, and all cases that were ever found. {@code -Dfuzz.seed=N} runs others,
 * {@code -Dfuzz.runs=N} so many times as many. Long runs, which watch coverage, are {@link JazzerTest}'s.
 */
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_124);
    private static final int TIMES = Integer.getInteger("fuzz.runs", 1);

    /** What a fuzzer runs. */
    interface Target {
        void run(byte[] input) throws Exception;
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of("UrlFuzz", (Target) UrlFuzz::fuzzerTestOneInput, 20_000),
                Arguments.of("DecoderFuzz", (Target) DecoderFuzz::fuzzerTestOneInput, 20_000),
                Arguments.of("PagerFuzz", (Target) PagerFuzz::fuzzerTestOneInput, 300),
                Arguments.of("SqlFuzz", (Target) SqlFuzz::fuzzerTestOneInput, 400),
                Arguments.of("PushdownFuzz", (Target) PushdownFuzz::fuzzerTestOneInput, 60));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void randomBytesFindNothing(String name, Target target, int runs) throws Exception {
        System.out.println(name + ": " + runs * TIMES + " runs from -Dfuzz.seed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < runs * TIMES; i++) {
            byte[] input = new byte[random.nextInt(1, 200)];
            random.nextBytes(input);
            replay(name, target, input, "run " + i + " of -Dfuzz.seed=" + SEED);
        }
    }

    static Stream<Arguments> found() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fuzz-found.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" ", -1))
                .map(line -> Arguments.of(line[0], line[1]));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("found")
    void whatWasFoundStaysMended(String name, String base64) {
        Target target = (Target) targets()
                .map(Arguments::get)
                .filter(each -> each[0].equals(name))
                .findFirst()
                .orElseThrow()[1];
        replay(name, target, Base64.getDecoder().decode(base64), "a case found before");
    }

    static Stream<String> foundSql() throws IOException {
        return SqlFuzz.found().stream();
    }

    @ParameterizedTest
    @MethodSource("foundSql")
    void aStatementThatWasFoundStaysMended(String sql) {
        SqlFuzz.check(sql);
    }

    private static void replay(String name, Target target, byte[] input, String where) {
        try {
            target.run(input);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    name + ", " + where + "; keep it in src/test/resources/fuzz-found.txt as\n" + name + " "
                            + Base64.getEncoder().encodeToString(input) + "\n" + e.getMessage(),
                    e);
        }
    }

    /** A generator whose statements all fail would find nothing for ever. */
    @Test
    void manyStatementsAreAnsweredAndOthersFailInManyWays() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        Map<String, Integer> states = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            byte[] input = new byte[random.nextInt(1, 200)];
            random.nextBytes(input);
            states.merge(String.valueOf(SqlFuzz.check(SqlFuzz.statement(new Choices(input)))), 1, Integer::sum);
        }
        assertThat(states.getOrDefault("null", 0)).as(states.toString()).isGreaterThan(20);
        assertThat(states).hasSizeGreaterThan(4);
    }

    @Test
    @Tag("slow")
    void thousandsOfStatementsFindNothing() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        for (int i = 0; i < 3_000 * TIMES; i++) {
            byte[] input = new byte[random.nextInt(1, 200)];
            random.nextBytes(input);
            replay("SqlFuzz", SqlFuzz::fuzzerTestOneInput, input, "run " + i + " of -Dfuzz.seed=" + (SEED + 2));
        }
    }

    @Test
    void decisionsEndWithTheBytes() {
        assertThat(SqlFuzz.statement(new Choices(new byte[0]))).startsWith("SELECT");
        assertThat(new Choices(new byte[] {5, 9}).rest()).hasSize(2);
        byte[] ones = new byte[4_000];
        Arrays.fill(ones, (byte) 0xff);
        assertThat(SqlFuzz.statement(new Choices(ones))).isNotEmpty();
    }
}
