package io.github.pineconejdbc;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.settings.Settings;
import io.github.pineconejdbc.sql.rel.PineconeSchema;
import java.util.Map;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;

/**
 * Puts the tables into a Calcite model of somebody else's, beside schemas of other systems. Its operands
 * are the properties of the driver, and {@code url} for another server than {@code api.pinecone.io}, or
 * for the sandbox. The schema holds its client as long as the model's connection lives; the client's
 * threads and sockets end by themselves when they are idle.
 */
public final class PineconeSchemaFactory implements SchemaFactory {

    /**
     * Returns the schema. Nothing is sent until a query asks for rows.
     *
     * @throws IllegalArgumentException where an operand is wrong; the message names it
     */
    @Override
    public Schema create(SchemaPlus parentSchema, String name, Map<String, Object> operand) {
        try {
            Settings settings = Settings.ofOperand(operand);
            return new PineconeSchema(new ControlPlane(settings.options()), settings.mapsAsJson(), false);
        } catch (DriverException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
