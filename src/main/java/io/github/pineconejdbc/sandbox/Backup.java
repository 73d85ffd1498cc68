package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A backup.
 *
 * @param indexDeleted when its index was deleted, which only the list of a name tells; null while the index lives
 * @param dimension null where vectors are sparse
 * @param schema the metadata fields that can be filtered on; empty for a backup without a schema
 * @param records null while it is made
 * @param tags null where the index has none
 * @param created the text of the API; those of the project compare as their times do
 */
record Backup(
        String id,
        String index,
        String indexId,
        @Nullable String indexDeleted,
        @Nullable String name,
        @Nullable String description,
        String status,
        String cloud,
        String region,
        @Nullable Integer dimension,
        @Nullable String metric,
        List<String> schema,
        @Nullable Long records,
        int namespaces,
        long bytes,
        @Nullable Map<String, String> tags,
        String created)
        implements Row {

    @Override
    public String key() {
        return id;
    }

    @Override
    public void write(JsonGenerator json, String version) throws IOException {
        write(json, version, false);
    }

    /** Returns the same backup as the list of its index's name has it. */
    Row ofName() {
        return new Row() {
            @Override
            public String key() {
                return id;
            }

            @Override
            public void write(JsonGenerator json, String version) throws IOException {
                Backup.this.write(json, version, true);
            }
        };
    }

    private void write(JsonGenerator json, String version, boolean ofName) throws IOException {
        json.writeStartObject();
        json.writeStringField("backup_id", id);
        json.writeStringField("source_index_name", index);
        json.writeStringField("source_index_id", indexId);
        if (ofName && indexDeleted != null) {
            json.writeStringField("source_index_deleted_at", indexDeleted);
        }
        if (name != null) {
            json.writeStringField("name", name);
        }
        json.writeStringField("description", description);
        json.writeStringField("status", status);
        json.writeStringField("cloud", cloud);
        json.writeStringField("region", region);
        if (Row.hasFields(version)) {
            json.writeObjectFieldStart("schema");
            json.writeObjectFieldStart("fields");
            Index.writeVectors(json, dimension, metric == null ? "cosine" : metric);
            writeFields(json);
            json.writeEndObject();
            json.writeEndObject();
        } else {
            json.writeNumberField("dimension", dimension == null ? 0 : dimension);
            if (metric != null) {
                json.writeStringField("metric", metric);
            }
            if (!schema.isEmpty()) {
                json.writeObjectFieldStart("schema");
                json.writeObjectFieldStart("fields");
                writeFields(json);
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        writeNumber(json, "record_count", records);
        writeNumber(json, "namespace_count", records == null ? null : Long.valueOf(namespaces));
        writeNumber(json, "size_bytes", records == null ? null : Long.valueOf(bytes));
        if (tags == null) {
            json.writeNullField("tags");
        } else {
            json.writeObjectFieldStart("tags");
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                json.writeStringField(tag.getKey(), tag.getValue());
            }
            json.writeEndObject();
        }
        json.writeStringField("created_at", created);
        json.writeEndObject();
    }

    private void writeFields(JsonGenerator json) throws IOException {
        for (String field : schema) {
            json.writeObjectFieldStart(field);
            json.writeBooleanField("filterable", true);
            json.writeEndObject();
        }
    }

    private static void writeNumber(JsonGenerator json, String name, @Nullable Long number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }
}
