package io.github.pineconejdbc.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random queries have the same answer in the driver as in another engine, and make no more calls than
 * they need. {@code -Dqueries.seed=…} and {@code -Dqueries.count=…} choose which and how many.
 */
class SameAnswerTest {
    private static final int FAILURES_SHOWN = Integer.getInteger("queries.failures", 5);
    private static final int TRIES_TO_SHRINK = 400;

    @Test
    void someQueriesHaveTheAnswerOfAnotherEngine() throws Exception {
        run(Long.getLong("queries.seed", 1), Integer.getInteger("queries.count", 200));
    }

    @Test
    @Tag("slow")
    void thousandsOfQueriesHaveTheAnswerOfAnotherEngine() throws Exception {
        run(Long.getLong("queries.seed", System.nanoTime()), Integer.getInteger("queries.count", 3_000));
    }

    @Test
    void upTo64KeysAreAskedForOneByOneAndNothingIsListed() throws Exception {
        run(Long.getLong("queries.seed", 1), Integer.getInteger("queries.count", 200) / 4, SameAnswerTest::keyFailure);
    }

    @Test
    void keptQueriesHaveTheAnswerOfAnotherEngine() throws Exception {
        try (Comparison comparison = new Comparison("");
                InputStream kept = SameAnswerTest.class.getResourceAsStream("/queries/kept.txt")) {
            List<String> failures = new String(kept.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Query::parse)
                    .map(query -> {
                        String difference = comparison.difference(query);
                        return difference == null ? null : query + "\n" + difference;
                    })
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(failures).isEmpty();
        }
    }

    private static void run(long seed, int count) throws Exception {
        run(seed, count, SameAnswerTest::failure);
    }

    private static void run(long seed, int count, BiFunction<Comparison, Choices, String> check) throws Exception {
        System.out.println("queries.seed=" + seed + ", " + count + " queries");
        List<String> failures = new ArrayList<>();
        try (Comparison comparison = new Comparison("")) {
            for (int i = 0; i < count && failures.size() < FAILURES_SHOWN; i++) {
                Choices choices = Choices.of(seed * 1_000_003 + i);
                String failure = check.apply(comparison, choices);
                if (failure != null) {
                    failures.add("query " + i + " of seed " + seed + ":\n"
                            + shrunk(comparison, check, choices.made(), failure));
                }
            }
        }
        assertThat(failures).as("queries.seed=" + seed).isEmpty();
    }

    /** Returns the query and what is wrong with its answer or its calls; null where all is right. */
    private static String failure(Comparison comparison, Choices choices) {
        QueryGenerator generator = new QueryGenerator(choices, comparison.project);
        Query query = generator.query();
        String difference = comparison.difference(query);
        if (difference == null) {
            difference = comparison.tooMuch(generator.keys(), generator.tables());
        }
        if (difference != null || !choices.oneIn(3)) {
            return difference == null ? null : query + "\n" + difference;
        }
        Query sibling = generator.sibling(query);
        difference = comparison.differenceAgain(sibling);
        return difference == null ? null : sibling + "\n" + difference + "\nafter " + query;
    }

    private static String keyFailure(Comparison comparison, Choices choices) {
        QueryGenerator.Keyed keyed = new QueryGenerator(choices, comparison.project).keyed(64);
        String difference = comparison.difference(keyed.query());
        if (difference == null) {
            difference = comparison.notByKey(keyed);
        }
        return difference == null ? null : keyed.query() + "\n" + difference;
    }

    /** Returns the failure of the smallest query that was found to fail in the same way. */
    private static String shrunk(
            Comparison comparison,
            BiFunction<Comparison, Choices, String> check,
            List<Integer> choices,
            String failure) {
        Predicate<String> alike = other -> kind(other).equals(kind(failure));
        String smallest = failure;
        List<Integer> best = List.copyOf(choices);
        int tries = 0;
        for (int size = Math.max(1, best.size() / 2); size > 0; size /= 2) {
            for (int at = 0; at < best.size() && tries < TRIES_TO_SHRINK; ) {
                int end = Math.min(best.size(), at + size);
                List<Integer> cut = new ArrayList<>(best.subList(0, at));
                cut.addAll(best.subList(end, best.size()));
                List<Integer> zeroed = new ArrayList<>(best);
                zeroed.subList(at, end).replaceAll(choice -> 0);
                boolean smaller = false;
                for (List<Integer> candidate : List.of(cut, zeroed)) {
                    if (candidate.equals(best)) {
                        continue;
                    }
                    tries++;
                    String again = check.apply(comparison, Choices.again(candidate));
                    if (again != null && alike.test(again) && again.length() <= smallest.length()) {
                        smallest = again;
                        best = candidate;
                        smaller = true;
                        break;
                    }
                }
                at = smaller ? at : end;
            }
        }
        return smallest;
    }

    /** The first words of what is wrong: a wrong answer must not shrink to a failure. */
    private static String kind(String failure) {
        String what = failure.substring(failure.indexOf('\n') + 1);
        return what.substring(0, Math.min(12, what.length()));
    }

    /** {@code java … SameAnswerTest seed count} tries queries without a build. */
    public static void main(String[] args) throws Exception {
        run(
                Long.parseLong(args[0]),
                Integer.parseInt(args[1]),
                args.length > 2 ? SameAnswerTest::keyFailure : SameAnswerTest::failure);
    }
}
