package io.github.pineconejdbc.sql.function;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.sql.Cancellation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.runtime.SqlFunctions;
import org.jspecify.annotations.Nullable;

/**
 * DriverFunctions of long texts and large multisets. They do what Calcite's do, which take time with the product of the sizes
 * of their operands, or make texts as long as memory allows, and can't be stopped. Public for the code that Calcite
 * generates.
 */
public final class Texts {
    /** Characters, of any text that is made. */
    static final int LONGEST = 10_000_000;

    /** Java compares about so many characters in a second. */
    private static final long MOST_COMPARISONS = 1_000_000_000;

    private static final int LONG = 10_000;

    private Texts() {}

    /** {@code a || b}. */
    public static @Nullable String concat(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return null;
        }
        checkLength((long) a.length() + b.length());
        return a.concat(b);
    }

    /** {@code POSITION(sought IN text FROM from)}. */
    public static @Nullable Integer position(@Nullable String sought, @Nullable String text, @Nullable Integer from) {
        if (sought == null || text == null || from == null) {
            return null;
        }
        checkSearch(sought, text);
        return SqlFunctions.position(sought, text, from);
    }

    /** {@code STRPOS(text, sought)}. */
    public static @Nullable Integer strpos(@Nullable String text, @Nullable String sought) {
        return position(sought, text, 1);
    }

    /** {@code REPLACE(text, sought, replacement)}. */
    public static @Nullable String replace(
            @Nullable String text, @Nullable String sought, @Nullable String replacement) {
        if (text == null || sought == null || replacement == null) {
            return null;
        }
        checkSearch(sought, text);
        if (!sought.isEmpty() && (long) text.length() / sought.length() * replacement.length() > LONGEST) {
            checkLength((long) count(sought, text) * replacement.length());
        }
        return SqlFunctions.replace(text, sought, replacement, true);
    }

    private static int count(String sought, String text) {
        int count = 0;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
            count++;
        }
        return count;
    }

    /** {@code SPLIT_PART(text, delimiter, n)}. */
    public static @Nullable String splitPart(@Nullable String text, @Nullable String delimiter, @Nullable Integer n) {
        if (text == null || delimiter == null || n == null) {
            return null;
        }
        checkSearch(delimiter, text);
        return SqlFunctions.splitPart(text, delimiter, n);
    }

    /** {@code STRING_TO_ARRAY(text, delimiter, none)}. */
    public static @Nullable List<@Nullable String> stringToArray(
            @Nullable String text, @Nullable String delimiter, @Nullable String none) {
        if (text == null) {
            return null;
        }
        if (delimiter != null) {
            checkSearch(delimiter, text);
        }
        return SqlFunctions.stringToArray(text, delimiter, none);
    }

    /** {@code TRANSLATE(text, from, to)}. */
    public static @Nullable String translate(@Nullable String text, @Nullable String from, @Nullable String to) {
        if (text == null || from == null || to == null) {
            return null;
        }
        checkSearch(from, text);
        return SqlFunctions.translate3(text, from, to);
    }

    private static void checkSearch(String sought, String text) {
        if (text.length() > LONG) {
            Cancellation.check();
            if ((long) sought.length() * text.length() > MOST_COMPARISONS) {
                throw ErrorCondition.TOO_COMPLEX.exception(
                        "To look for " + sought.length() + " characters in " + text.length() + " takes too long");
            }
        }
    }

    static void checkLength(long length) {
        if (length > LONG) {
            Cancellation.check();
            if (length > LONGEST) {
                throw ErrorCondition.TOO_COMPLEX.exception(
                        "A text would have " + length + " characters: at most " + LONGEST + " are put together");
            }
        }
    }

    /** {@code a MULTISET EXCEPT ALL b}. */
    public static @Nullable List<?> exceptAll(@Nullable Collection<?> a, @Nullable Collection<?> b) {
        return a == null || b == null ? null : parted(a, b, false);
    }

    /** {@code a MULTISET INTERSECT ALL b}. */
    public static @Nullable List<?> intersectAll(@Nullable Collection<?> a, @Nullable Collection<?> b) {
        return a == null || b == null ? null : parted(a, b, true);
    }

    /** {@code a SUBMULTISET OF b}. */
    public static @Nullable Boolean isSubmultiset(@Nullable Collection<?> a, @Nullable Collection<?> b) {
        return a == null || b == null ? null : parted(a, b, false).isEmpty();
    }

    /** Returns the elements that have a counterpart of their own among others, or those that have none. */
    private static List<?> parted(Collection<?> all, Collection<?> others, boolean having) {
        Map<@Nullable Object, Integer> left = new HashMap<>();
        for (Object other : others) {
            left.merge(other, 1, Integer::sum);
        }
        List<@Nullable Object> parted = new ArrayList<>();
        for (Object element : all) {
            int count = left.getOrDefault(element, 0);
            if (count > 0) {
                left.put(element, count - 1);
            }
            if (count > 0 == having) {
                parted.add(element);
            }
        }
        return parted;
    }
}
