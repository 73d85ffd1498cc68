package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The making of an index from a backup.
 *
 * @param created null until it is assigned
 * @param completed null while it runs
 * @param targetDeleted whether the index that it made is gone: then the service knows nothing of the job any more
 */
record RestoreJob(
        String id,
        String backupId,
        String target,
        String targetId,
        String status,
        @Nullable String created,
        @Nullable String completed,
        boolean targetDeleted)
        implements Row {

    @Override
    public String key() {
        return id;
    }

    @Override
    public boolean isTold() {
        return !targetDeleted;
    }

    @Override
    public void write(JsonGenerator json, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("restore_job_id", id);
        json.writeStringField("backup_id", backupId);
        json.writeStringField("target_index_name", target);
        json.writeStringField("target_index_id", targetId);
        json.writeStringField("status", status);
        json.writeStringField("created_at", created);
        json.writeStringField("completed_at", completed);
        if (status.equals("Completed")) {
            json.writeNumberField("percent_complete", 100);
        }
        json.writeEndObject();
    }
}
