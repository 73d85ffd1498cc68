package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.table.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What fills the placeholders of an endpoint: a map of columns to values for each call. */
final class Fillings {
    private Fillings() {}

    /** Returns how many combinations of these values there are; {@link Long#MAX_VALUE} is many. */
    static long count(Map<String, Set<String>> values) {
        long count = 1;
        for (Set<String> set : values.values()) {
            count = set.isEmpty() ? 0 : count > Long.MAX_VALUE / set.size() ? Long.MAX_VALUE : count * set.size();
        }
        return count;
    }

    /** Returns each combination of values that can be asked for; what can't be in a path names nothing. */
    static List<Map<String, String>> of(Endpoint endpoint, Map<String, Set<String>> values) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, Set<String>> column : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> filling : all) {
                for (String value : column.getValue()) {
                    Map<String, String> with = new LinkedHashMap<>(filling);
                    with.put(column.getKey(), value);
                    longer.add(with);
                }
            }
            all = longer;
        }
        List<Map<String, String>> asked = new ArrayList<>();
        for (Map<String, String> filling : all) {
            if (canBeAsked(endpoint, filling)) {
                asked.add(filling);
            }
        }
        return asked;
    }

    private static boolean canBeAsked(Endpoint endpoint, Map<String, String> filling) {
        for (Map.Entry<String, String> value : filling.entrySet()) {
            if (endpoint.isOfPath(value.getKey()) && !PathSegment.canBe(value.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether an endpoint can be asked for all of these values: a parameter without a value would be none to a server, and
     * half a surrogate pair has no UTF-8.
     */
    static boolean canTravel(Endpoint endpoint, Map<String, Set<String>> values) {
        for (Map.Entry<String, Set<String>> column : values.entrySet()) {
            for (String value : endpoint.isOfPath(column.getKey()) ? Set.<String>of() : column.getValue()) {
                if (value.isEmpty() || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns one text for several, which is another one for any others. */
    static String together(List<String> texts) {
        if (texts.size() == 1) {
            return texts.get(0);
        }
        StringBuilder together = new StringBuilder();
        texts.forEach(text -> together.append(text.length()).append(':').append(text));
        return together.toString();
    }

    /** What another table's rows say, each once, as far as it is wanted. The rows are read as it goes. */
    static final class OfParent implements Iterator<Map<String, String>>, AutoCloseable {
        private final Endpoint endpoint;
        private final RowCursor parents;
        private final SeenTexts seen = new SeenTexts();
        private @Nullable Map<String, String> next;

        /** @param parents rows of the values, in the order of the endpoint's placeholders */
        OfParent(Endpoint endpoint, RowCursor parents) {
            this.endpoint = endpoint;
            this.parents = parents;
        }

        @Override
        public boolean hasNext() {
            while (next == null && parents.next()) {
                Map<String, String> filling = new HashMap<>();
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < endpoint.placeholders().size(); i++) {
                    String text = String.valueOf(parents.row()[i]);
                    texts.add(text);
                    filling.put(endpoint.placeholders().get(i), text);
                }
                if (canBeAsked(endpoint, filling) && seen.isNew(together(texts))) {
                    next = filling;
                }
            }
            return next != null;
        }

        @Override
        public Map<String, String> next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Map<String, String> filling = next;
            next = null;
            return filling;
        }

        @Override
        public void close() {
            parents.close();
        }
    }
}
