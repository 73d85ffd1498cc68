package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A backup.
 *
 * @param schema the metadata fields that can be filtered on; empty for a backup without a schema
 * @param records null while it is made
 * @param created the text of the API; those of the project compare as their times do
 */
record Backup(
        String id,
        String index,
        String indexId,
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
        Map<String, String> tags,
        String created)
        implements Row {

    @Override
    public String key() {
        return id;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("backup_id", id);
        json.writeStringField("source_index_name", index);
        json.writeStringField("source_index_id", indexId);
        if (name != null) {
            json.writeStringField("name", name);
        }
        if (description != null) {
            json.writeStringField("description", description);
        }
        json.writeStringField("status", status);
        json.writeStringField("cloud", cloud);
        json.writeStringField("region", region);
        if (dimension != null) {
            json.writeNumberField("dimension", dimension);
        }
        if (metric != null) {
            json.writeStringField("metric", metric);
        }
        if (!schema.isEmpty()) {
            json.writeObjectFieldStart("schema");
            json.writeObjectFieldStart("fields");
            for (String field : schema) {
                json.writeObjectFieldStart(field);
                json.writeBooleanField("filterable", true);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        if (records != null) {
            json.writeNumberField("record_count", records);
            json.writeNumberField("namespace_count", namespaces);
            json.writeNumberField("size_bytes", bytes);
        }
        json.writeObjectFieldStart("tags");
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
        json.writeStringField("created_at", created);
        json.writeEndObject();
    }
}
