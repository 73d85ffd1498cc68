package io.github.pineconejdbc.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of the repository that is made from data: a test holds it against what it would be, or writes it anew. */
public final class MadeFile {
    private MadeFile() {}

    public static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the file has another text; with {@code -D<flag>=true} it is given this one. */
    public static void check(String file, String flag, String text) {
        String before = read(file);
        if (Boolean.getBoolean(flag)) {
            try {
                Files.writeString(Path.of(file), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else if (!before.equals(text)) {
            assertThat(differences(before, text))
                    .as("%s is made from data that says otherwise now: run again with -D%s=true", file, flag)
                    .isEmpty();
        }
    }

    private static List<String> differences(String before, String after) {
        List<String> differences = new ArrayList<>();
        List<String> surplus = new ArrayList<>(before.lines().toList());
        for (String line : after.lines().toList()) {
            if (!surplus.remove(line)) {
                differences.add("+ " + line);
            }
        }
        surplus.forEach(line -> differences.add("- " + line));
        return differences.isEmpty() ? List.of("the same lines in another order") : differences;
    }
}
