package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The making of an index from a backup. */
record RestoreJob(
        String id,
        String backupId,
        String target,
        String targetId,
        String status,
        String created,
        @Nullable String completed,
        double percent)
        implements Row {

    @Override
    public String key() {
        return id;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("restore_job_id", id);
        json.writeStringField("backup_id", backupId);
        json.writeStringField("target_index_name", target);
        json.writeStringField("target_index_id", targetId);
        json.writeStringField("status", status);
        json.writeStringField("created_at", created);
        if (completed != null) {
            json.writeStringField("completed_at", completed);
        }
        json.writeNumberField("percent_complete", percent);
        json.writeEndObject();
    }
}
