package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An index, and how it is backed up.
 *
 * @param dimension null for one of sparse vectors
 * @param every days between two of its backups
 * @param backups how many there are
 * @param newest the age of the newest of them, in days
 * @param restoredFrom the backup that it was made from; null for most
 */
record Index(
        String name,
        Shape shape,
        String cloud,
        String region,
        @Nullable Integer dimension,
        String metric,
        String team,
        String env,
        int every,
        int backups,
        int newest,
        @Nullable String restoredFrom)
        implements Row {

    /** How an index is deployed, and so what its {@code spec} looks like. */
    enum Shape {
        SERVERLESS,
        POD,
        BYOC,
        /** Serverless, and no more: only its backups are left. */
        DELETED
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public void write(JsonGenerator json, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("host", name + "-a1b2c3d.svc." + region + ".pinecone.io");
        if (shape == Shape.BYOC) {
            json.writeStringField("private_host", name + "-a1b2c3d.svc.private." + region + ".pinecone.io");
        }
        json.writeStringField("deletion_protection", env.equals("prod") ? "enabled" : "disabled");
        json.writeObjectFieldStart("tags");
        json.writeStringField("team", team);
        json.writeStringField("env", env);
        json.writeEndObject();
        json.writeObjectFieldStart("status");
        boolean ready = !name.equals("scratch");
        json.writeBooleanField("ready", ready);
        json.writeStringField("state", ready ? "Ready" : "Initializing");
        json.writeEndObject();
        if (Row.hasFields(version)) {
            withFields(json);
        } else {
            withoutFields(json);
        }
        json.writeEndObject();
    }

    private void withoutFields(JsonGenerator json) throws IOException {
        if (dimension != null) {
            json.writeNumberField("dimension", dimension);
        }
        json.writeStringField("metric", metric);
        if (name.startsWith("products")) {
            json.writeObjectFieldStart("embed");
            json.writeStringField("model", "multilingual-e5-large");
            json.writeStringField("metric", metric);
            json.writeObjectFieldStart("field_map");
            json.writeStringField("text", "title");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("spec");
        spec(json);
        json.writeEndObject();
        json.writeStringField("vector_type", dimension == null ? "sparse" : "dense");
    }

    private void withFields(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("deployment");
        json.writeStringField(
                "deployment_type",
                switch (shape) {
                    case POD -> "pod";
                    case BYOC -> "byoc";
                    default -> "managed";
                });
        if (shape == Shape.POD || shape == Shape.BYOC) {
            json.writeStringField("environment", environment());
        } else {
            json.writeStringField("cloud", cloud);
            json.writeStringField("region", region);
        }
        if (shape == Shape.POD) {
            json.writeStringField("pod_type", "p1.x1");
        }
        json.writeEndObject();
        if (shape != Shape.POD) {
            json.writeObjectFieldStart("read_capacity");
            json.writeStringField("mode", "OnDemand");
            json.writeObjectFieldStart("status");
            json.writeStringField("state", "Ready");
            json.writeEndObject();
            json.writeEndObject();
        }
        if (restoredFrom != null) {
            json.writeStringField("source_backup_id", restoredFrom);
        }
        json.writeObjectFieldStart("schema");
        json.writeObjectFieldStart("fields");
        writeVectors(json, dimension, metric);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the fields that an index of the vectors API has. */
    static void writeVectors(JsonGenerator json, @Nullable Integer dimension, String metric) throws IOException {
        if (dimension != null) {
            json.writeObjectFieldStart("_values");
            json.writeStringField("type", "dense_vector");
            json.writeNumberField("dimension", dimension);
            json.writeStringField("metric", metric);
            json.writeEndObject();
        }
        json.writeObjectFieldStart("_sparse_values");
        json.writeStringField("type", "sparse_vector");
        if (dimension == null) {
            json.writeStringField("metric", metric);
        }
        json.writeEndObject();
    }

    private String environment() {
        return region + "-" + cloud + (shape == Shape.BYOC ? "-b921" : "");
    }

    private void spec(JsonGenerator json) throws IOException {
        if (shape == Shape.POD) {
            json.writeObjectFieldStart("pod");
            json.writeStringField("environment", environment());
            json.writeStringField("pod_type", "p1.x1");
            json.writeNumberField("pods", 2);
            json.writeNumberField("replicas", 2);
            json.writeNumberField("shards", 1);
        } else {
            if (shape == Shape.BYOC) {
                json.writeObjectFieldStart("byoc");
                json.writeStringField("environment", environment());
            } else {
                json.writeObjectFieldStart("serverless");
                json.writeStringField("cloud", cloud);
                json.writeStringField("region", region);
            }
            json.writeObjectFieldStart("read_capacity");
            json.writeStringField("mode", "OnDemand");
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
