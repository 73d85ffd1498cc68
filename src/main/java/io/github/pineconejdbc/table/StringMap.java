package io.github.pineconejdbc.table;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map column's value: read-only, sorted by key, because Calcite compares maps entry by entry in the
 * order of iteration, and printed as JSON, because that is what tools show.
 */
public final class StringMap extends AbstractMap<String, @Nullable String> {
    private final Map<String, @Nullable String> entries;

    public StringMap(Map<String, @Nullable String> entries) {
        this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    @Override
    public Set<Entry<String, @Nullable String>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        return key instanceof String name ? entries.get(name) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && entries.containsKey(name);
    }

    /** Returns the map as a JSON object, without spaces. */
    @Override
    public String toString() {
        StringBuilder json = new StringBuilder("{");
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        entries.forEach((key, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            json.append('"');
            encoder.quoteAsString(key, json);
            json.append("\":");
            if (value == null) {
                json.append("null");
            } else {
                json.append('"');
                encoder.quoteAsString(value, json);
                json.append('"');
            }
        });
        return json.append('}').toString();
    }
}
