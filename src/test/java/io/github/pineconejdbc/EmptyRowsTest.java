package io.github.pineconejdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test that looks at every row passes where there is none, unless it says that there are some: each has to. */
class EmptyRowsTest {
    private static final Predicate<String> OF_EACH = Pattern.compile(
                    "\\.(all|none)(Match|Satisfy)\\(|\\.(isSubsetOf|isSorted\\w*|doesNotHaveDuplicates)\\(")
            .asPredicate();
    private static final Predicate<String> OF_SOME = Pattern.compile(
                    "\\.(isNotEmpty|hasSize\\w*|contains\\w*|isEqualTo|any\\w+|startsWith|element|satisfiesExactly)\\(")
            .asPredicate();
    private static final Predicate<String> COUNTED =
            Pattern.compile("\\+\\+|\\+=|\\.(add|put)\\(").asPredicate();

    /** A quantor over what may be nothing, a loop over rows, and one over elements. */
    private static final Pattern BEGIN =
            Pattern.compile("\\bassertThat\\(|\\bwhile \\([^;{]*\\.next\\(\\)[^;{]*\\) \\{|\\.forEach\\(");

    @Test
    void noTestPassesThatHasLookedAtNothing() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")
                            || path.toString().endsWith("IT.java"))
                    .filter(path -> !path.endsWith("EmptyRowsTest.java"))
                    .toList()) {
                faults(Files.readString(file)).forEach(fault -> faults.add(file.getFileName() + ": " + fault));
            }
        }
        assertThat(faults)
                .as("say isNotEmpty() before what holds of each, count what a loop over rows has seen,"
                        + " and write assertThat(x).isNotEmpty().allSatisfy(…) for x.forEach(…)")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "assertThat(rows).allMatch(r -> r > 0);~1",
                "assertThat(rows).isNotEmpty().allMatch(r -> r > 0);~0",
                "assertThat(rows).isSorted();~1",
                "while (results.next()) { assertThat(results.getInt(1)).isEqualTo(1); }~1",
                "while (results.next()) { n++; assertThat(results.getInt(1)).isEqualTo(1); }~0",
                "rows.forEach(row -> assertThat(row).isEqualTo(1));~1",
                "rows.forEach(row -> sum.add(row));~0"
            })
    void thisIsFound(String code, int found) {
        assertThat(faults(code)).hasSize(found);
    }

    private static List<String> faults(String code) {
        List<String> faults = new ArrayList<>();
        Matcher begin = BEGIN.matcher(code);
        while (begin.find()) {
            String text = statement(code, begin.start());
            boolean asserts = text.contains("assertThat(");
            boolean fault = begin.group().startsWith("assertThat")
                    ? OF_EACH.test(text) && !OF_SOME.test(text)
                    : asserts && (begin.group().startsWith(".") || !COUNTED.test(text));
            if (fault) {
                faults.add(text.lines().findFirst().orElse(""));
            }
        }
        return faults;
    }

    /** Returns what begins there, up to the end of the statement, the block or the call. */
    private static String statement(String code, int begin) {
        int depth = 0;
        for (int i = begin; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = afterText(code, i);
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
            if (depth < 0 || depth == 0 && (c == ';' || c == '}')) {
                return code.substring(begin, i);
            }
        }
        return code.substring(begin);
    }

    private static int afterText(String code, int quote) {
        int i = quote + 1;
        while (i < code.length() && code.charAt(i) != '"') {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
