package io.github.pineconejdbc;

import static io.github.pineconejdbc.support.PineconeServer.KEY;
import static io.github.pineconejdbc.support.PineconeServer.backup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pineconejdbc.support.PineconeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PineconeSchemaFactoryTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    @TempDir
    Path folder;

    private Connection calcite(String operand) throws Exception {
        Path model = folder.resolve("model.json");
        Files.writeString(model, """
                {"version": "1.0", "defaultSchema": "pinecone", "schemas": [{
                  "name": "pinecone",
                  "type": "custom",
                  "factory": "io.github.pineconejdbc.PineconeSchemaFactory",
                  "operand": {%s}}]}
                """.formatted(operand));
        return DriverManager.getConnection(
                "jdbc:calcite:model=" + model + ";caseSensitive=false;unquotedCasing=UNCHANGED");
    }

    private String server() {
        return "\"url\": \"" + pinecone.url("").replace("&apiKey=" + KEY, "") + "\", \"apiKey\": \"" + KEY + "\"";
    }

    @Test
    void keysArePushedDownInAModelOfSomebodyElses() throws Exception {
        pinecone.serves(backup("b1"));
        try (Connection connection = calcite(server());
                ResultSet results = connection
                        .createStatement()
                        .executeQuery("SELECT b.status, b.created_at FROM backups b JOIN (VALUES ('b1')) AS v(id)"
                                + " ON b.backup_id = v.id WHERE b.backup_id = 'b1'")) {
            assertThat(results.next()).isTrue();
            assertThat(results.getString(1)).isEqualTo("Ready");
        }
        assertThat(pinecone.requests()).containsExactly("GET /backups/b1");
    }

    @Test
    void theSandboxIsASchemaToo() throws Exception {
        try (Connection connection = calcite("\"url\": \"jdbc:pinecone:sandbox\"");
                ResultSet results = connection
                        .createStatement()
                        .executeQuery("SELECT status, tags['team'] FROM backups"
                                + " WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'")) {
            assertThat(results.next()).isTrue();
            assertThat(results.getString(1)).isEqualTo("Ready");
        }
    }

    @Test
    void aWrongOperandIsNamed() {
        assertThatThrownBy(() -> calcite("\"apiKee\": \"x\"").close())
                .hasStackTraceContaining("The property 'apiKee' is unknown; the nearest one is 'apiKey'");
    }
}
