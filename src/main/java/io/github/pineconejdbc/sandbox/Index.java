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
        int newest)
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
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (dimension != null) {
            json.writeNumberField("dimension", dimension);
        }
        json.writeStringField("metric", metric);
        json.writeStringField("host", name + "-a1b2c3d.svc." + region + ".pinecone.io");
        if (shape == Shape.BYOC) {
            json.writeStringField("private_host", name + "-a1b2c3d.svc.private." + region + ".pinecone.io");
        }
        json.writeStringField("deletion_protection", env.equals("prod") ? "enabled" : "disabled");
        json.writeObjectFieldStart("tags");
        json.writeStringField("team", team);
        json.writeStringField("env", env);
        json.writeEndObject();
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
        json.writeObjectFieldStart("status");
        boolean ready = !name.equals("scratch");
        json.writeBooleanField("ready", ready);
        json.writeStringField("state", ready ? "Ready" : "Initializing");
        json.writeEndObject();
        json.writeStringField("vector_type", dimension == null ? "sparse" : "dense");
        json.writeEndObject();
    }

    private void spec(JsonGenerator json) throws IOException {
        String environment = region + "-" + cloud;
        if (shape == Shape.POD) {
            json.writeObjectFieldStart("pod");
            json.writeStringField("environment", environment);
            json.writeStringField("pod_type", "p1.x1");
            json.writeNumberField("pods", 2);
            json.writeNumberField("replicas", 2);
            json.writeNumberField("shards", 1);
        } else {
            if (shape == Shape.BYOC) {
                json.writeObjectFieldStart("byoc");
                json.writeStringField("environment", environment + "-b921");
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
