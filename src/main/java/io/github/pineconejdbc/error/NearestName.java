package io.github.pineconejdbc.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant. */
public final class NearestName {
    /** Names may be absurdly long. */
    private static final int LONGEST = 64;

    private NearestName() {}

    /** Returns the name that is the fewest changes away from this one. */
    public static String of(String name, Iterable<String> names) {
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String one : names) {
            int changes = changes(name.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT));
            if (changes < fewest) {
                fewest = changes;
                nearest = one;
            }
        }
        return nearest;
    }

    /** Returns the nearest name where it is so near that it may have been meant; else null. */
    public static @Nullable String meant(String name, Iterable<String> names) {
        String nearest = of(name, names);
        int changes = changes(name.toLowerCase(Locale.ROOT), nearest.toLowerCase(Locale.ROOT));
        return nearest.isEmpty() || changes > 1 + name.length() / 4 ? null : nearest;
    }

    /** Levenshtein's distance. */
    private static int changes(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), LONGEST));
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
