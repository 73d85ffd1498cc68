package io.github.pineconejdbc.table;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map column's value: read-only, in the order that PostgreSQL's type jsonb gives keys, shorter ones first, because
 * Calcite compares maps entry by entry in the order of iteration; printed as that type's text, because that is what
 * tools show and statements search.
 */
public final class StringMap extends AbstractMap<String, @Nullable String> implements Comparable<StringMap> {
    /** The order of the keys of an object of PostgreSQL's type jsonb: by their bytes, after their number. */
    public static final Comparator<String> KEYS = new KeyOrder();

    /**
     * A class, since each row's keys are compared and what is put together of lambdas takes longer to load and to run.
     */
    private static final class KeyOrder implements Comparator<String> {
        @Override
        public int compare(String key, String other) {
            int order = Integer.compare(bytes(key), bytes(other));
            return order == 0 ? byCodePoints(key, other) : order;
        }
    }

    private static final @Nullable String[] NOTHING = {};

    /** Key, value, key, value, in the order of the keys. */
    private final @Nullable String[] entries;

    public StringMap(Map<String, @Nullable String> entries) {
        this(sorted(entries));
    }

    private StringMap(@Nullable String[] entries) {
        this.entries = entries;
    }

    private static @Nullable String[] sorted(Map<String, @Nullable String> entries) {
        Builder builder = new Builder();
        entries.forEach(builder::put);
        return builder.build().entries;
    }

    /** Collects the entries of one map after the other. Not for use by two threads at a time. */
    public static final class Builder {
        /** Beyond these, entries in no order would take quadratic time to put in order one by one. */
        private static final int MANY = 256;

        private @Nullable String[] entries = new @Nullable String[16];
        private int length;
        private @Nullable TreeMap<String, @Nullable String> many;

        /** Adds an entry; the last one of a key is the one that stays. */
        public void put(String key, @Nullable String value) {
            if (many != null) {
                many.put(key, value);
                return;
            }
            int at = length;
            // Most documents are sorted already, and maps are small.
            while (at > 0) {
                int order = compare(key, entries[at - 2]);
                if (order == 0) {
                    entries[at - 1] = value;
                    return;
                }
                if (order > 0) {
                    break;
                }
                at -= 2;
            }
            if (length == MANY) {
                many = new TreeMap<>(KEYS);
                for (int i = 0; i < length; i += 2) {
                    many.put(String.valueOf(entries[i]), entries[i + 1]);
                }
                many.put(key, value);
                return;
            }
            if (length == entries.length) {
                entries = Arrays.copyOf(entries, 2 * length);
            }
            System.arraycopy(entries, at, entries, at + 2, length - at);
            entries[at] = key;
            entries[at + 1] = value;
            length += 2;
        }

        /** Returns the map of what was put since the last one was built. */
        public StringMap build() {
            @Nullable String[] built = NOTHING;
            if (many != null) {
                built = new @Nullable String[2 * many.size()];
                int at = 0;
                for (Entry<String, @Nullable String> entry : many.entrySet()) {
                    built[at++] = entry.getKey();
                    built[at++] = entry.getValue();
                }
                many = null;
            } else if (length > 0) {
                built = Arrays.copyOf(entries, length);
            }
            length = 0;
            return new StringMap(built);
        }
    }

    /** Compares entry by entry, as Calcite compares maps where it knows them for such; a null value comes last. */
    @Override
    public int compareTo(StringMap other) {
        return Arrays.compare(entries, other.entries, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static int compare(String key, @Nullable String other) {
        return other == null ? 1 : KEYS.compare(key, other);
    }

    private static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }

    /** Java compares the halves of characters beyond the first 65,536, which come before some of those. */
    private static int byCodePoints(String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char c = text.charAt(i);
            char d = other.charAt(i);
            if (c != d) {
                return Character.isSurrogate(c) == Character.isSurrogate(d)
                        ? Character.compare(c, d)
                        : Character.isSurrogate(c) ? 1 : -1;
            }
        }
        return Integer.compare(text.length(), other.length());
    }

    private int find(String key) {
        int low = 0;
        int high = entries.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(key, entries[2 * middle]);
            if (order == 0) {
                return 2 * middle;
            }
            if (order < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return entries.length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        int at = key instanceof String name ? find(name) : -1;
        return at < 0 ? null : entries[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && find(name) >= 0;
    }

    @Override
    public Set<Entry<String, @Nullable String>> entrySet() {
        return new Entries();
    }

    /** The entries, made as they are asked for. */
    private final class Entries extends AbstractSet<Entry<String, @Nullable String>> {
        @Override
        public int size() {
            return entries.length / 2;
        }

        @Override
        public Iterator<Entry<String, @Nullable String>> iterator() {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < entries.length;
                }

                @Override
                public Entry<String, @Nullable String> next() {
                    if (at >= entries.length) {
                        throw new NoSuchElementException();
                    }
                    at += 2;
                    return new SimpleImmutableEntry<>(String.valueOf(entries[at - 2]), entries[at - 1]);
                }
            };
        }
    }

    /** Returns the map as a JSON object, as PostgreSQL writes one. */
    @Override
    public String toString() {
        StringBuilder json = new StringBuilder(16 * entries.length + 2).append('{');
        for (int at = 0; at < entries.length; at += 2) {
            if (at > 0) {
                json.append(", ");
            }
            quote(String.valueOf(entries[at]), json);
            json.append(": ");
            String value = entries[at + 1];
            if (value == null) {
                json.append("null");
            } else {
                quote(value, json);
            }
        }
        return json.append('}').toString();
    }

    /** Appends a text as JSON has it. */
    public static void quote(String text, StringBuilder json) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(text, json);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
