package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A collection.
 *
 * @param size in bytes; null while it is made, as is the number of vectors
 */
record PodCollection(
        String name,
        @Nullable Long size,
        String status,
        int dimension,
        @Nullable Long vectors) implements Row {

    @Override
    public String key() {
        return name;
    }

    @Override
    public void write(JsonGenerator json, String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (size != null) {
            json.writeNumberField("size", size);
        }
        json.writeStringField("status", status);
        json.writeNumberField("dimension", dimension);
        if (vectors != null) {
            json.writeNumberField("vector_count", vectors);
        }
        json.writeStringField("environment", "us-west1-gcp");
        json.writeEndObject();
    }
}
