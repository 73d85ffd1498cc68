package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan by which backups of an index are made.
 *
 * @param index the name of the index, which is the schedule's too
 * @param next when the next one is due; null for a schedule that is disabled
 * @param runs the backups that it made and that are still there, and the one that is due
 */
record Schedule(
        String id,
        String index,
        String indexId,
        String frequency,
        int retentionDays,
        @Nullable String next,
        String created,
        List<Row> runs)
        implements Row {

    @Override
    public String key() {
        return id;
    }

    @Override
    public void write(JsonGenerator json, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("schedule_id", id);
        json.writeStringField("name", index);
        json.writeStringField("index_id", indexId);
        json.writeStringField("project_id", "sandbox");
        json.writeStringField("schedule_type", "time-based");
        json.writeStringField("frequency", frequency);
        json.writeNumberField("retention_expire_after_days", retentionDays);
        json.writeBooleanField("enabled", next != null);
        json.writeStringField("next_scheduled_run", next);
        json.writeStringField("created_at", created);
        json.writeEndObject();
    }

    /** A run that is due: the backup's name and place are known, and no more. */
    record Due(String key, Backup last, String name, String noted, String due) implements Row {

        @Override
        public void write(JsonGenerator json, String version) throws IOException {
            json.writeStartObject();
            json.writeStringField("backup_id", key);
            json.writeStringField("source_index_id", last.indexId());
            json.writeStringField("source_index_name", last.index());
            json.writeNullField("tags");
            json.writeStringField("name", name);
            json.writeNullField("description");
            json.writeStringField("status", "Scheduled");
            json.writeStringField("cloud", last.cloud());
            json.writeStringField("region", last.region());
            json.writeNullField("schema");
            json.writeNullField("record_count");
            json.writeNullField("namespace_count");
            json.writeNullField("size_bytes");
            json.writeStringField("created_at", noted);
            json.writeStringField("scheduled_execution_at", due);
            json.writeEndObject();
        }
    }
}
