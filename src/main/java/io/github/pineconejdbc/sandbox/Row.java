package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as the API's versions up to 2026-04 have it, members by their names: texts, numbers, booleans, lists and maps of
 * these. What only a path tells is there too.
 */
public final class Row {
    /** A member that is true where no answer has the row; it takes a place in a page all the same. */
    public static final String UNLISTED = "unlisted";

    private static final String FIELDS_SINCE = "2026-07";
    private static final Set<String> LATER =
            Set.of("read_capacity", "source_collection", "source_backup_id", "cmek_id");

    /** How the first member of a {@code spec} is called later. */
    private static final Map<String, String> DEPLOYMENTS =
            Map.of("serverless", "managed", "pod", "pod", "byoc", "byoc");

    private final Map<String, @Nullable Object> members;

    Row() {
        this(Map.of());
    }

    public Row(Map<String, ? extends @Nullable Object> members) {
        this.members = new LinkedHashMap<>(members);
    }

    /** Returns an object of names, each with its value behind it. */
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** Adds a member. */
    Row put(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Returns a row with these members and one more. */
    Row with(String name, @Nullable Object value) {
        return new Row(members).put(name, value);
    }

    /** Returns the value of a member; null where there is none. */
    @Nullable
    Object get(String name) {
        return members.get(name);
    }

    /** Returns the text of a member that has one. */
    String text(String name) {
        return String.valueOf(members.get(name));
    }

    /** Returns the number that a member says, as text or as a number. */
    int number(String name) {
        return Integer.parseInt(text(name));
    }

    boolean isListed() {
        return !Boolean.TRUE.equals(members.get(UNLISTED));
    }

    /** Returns whether that version has no dimension of an index or a backup, but one of each field of vectors. */
    static boolean hasFields(String version) {
        return version.compareTo(FIELDS_SINCE) >= 0;
    }

    /**
     * Returns the object that an answer has.
     *
     * @param version the version of the API that it is in; null for all that is known, as versions up to 2026-04 say it
     * @param untold the members that the answer leaves out
     */
    Map<String, @Nullable Object> shown(@Nullable String version, Collection<String> untold) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(members);
        shown.keySet().removeAll(untold);
        shown.remove(UNLISTED);
        if (version == null) {
            return shown;
        }
        if (!hasFields(version)) {
            shown.keySet().removeAll(LATER);
        } else if (shown.containsKey("source_index_name") || shown.containsKey("spec")) {
            withFields(shown);
        }
        return shown;
    }

    private static void withFields(Map<String, @Nullable Object> shown) {
        Object dimension = shown.remove("dimension");
        Object metric = shown.remove("metric");
        Object type = shown.remove("vector_type");
        shown.remove("embed");
        int length = dimension instanceof Number number ? number.intValue() : 0;
        boolean sparse = type == null ? dimension != null && length == 0 : type.equals("sparse");
        Map<String, @Nullable Object> schema = copied(shown.get("schema"));
        Map<String, @Nullable Object> fields = copied(schema.get("fields"));
        if (length > 0) {
            fields.put("_values", object("type", "dense_vector", "dimension", length, "metric", metric));
        }
        if (sparse) {
            fields.put("_sparse_values", object("type", "sparse_vector", "metric", metric));
        } else if (length > 0) {
            fields.put("_sparse_values", object("type", "sparse_vector"));
        }
        schema.put("fields", fields);
        shown.put("schema", schema);
        if (shown.remove("spec") instanceof Map<?, ?> spec && !spec.isEmpty()) {
            Map.Entry<?, ?> deployed = spec.entrySet().iterator().next();
            Map<String, @Nullable Object> deployment =
                    object("deployment_type", DEPLOYMENTS.get(String.valueOf(deployed.getKey())));
            deployment.putAll(copied(deployed.getValue()));
            deployment.remove("read_capacity");
            shown.put("deployment", deployment);
        }
    }

    @SuppressWarnings("unchecked") // The members of JSON have names.
    private static Map<String, @Nullable Object> copied(@Nullable Object object) {
        return object instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, @Nullable Object>) map) : object();
    }

    /** Writes a value as JSON. */
    static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            json.writeObject(value);
        }
    }
}
