package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SchemaSpy, as far as it needs no Graphviz: its XML. */
class SchemaSpyTest {
    @TempDir
    private Path folder;

    @Test
    void theSchemaIsDescribed() throws Exception {
        Path type = Files.writeString(
                folder.resolve("pinecone.properties"),
                "description=Pinecone\ndriver=io.github.pineconejdbc.PineconeDriver\n"
                        + "connectionSpec=jdbc:pinecone:sandbox\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("schemaSpy"),
                        "-t",
                        type.toString(),
                        "-dp",
                        System.getProperty("allJar"),
                        "-db",
                        "pinecone",
                        "-cat",
                        "%",
                        "-s",
                        "pinecone",
                        "-sso",
                        "-u",
                        "pinecone",
                        "-norows",
                        "-nohtml",
                        "-o",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        String described = Files.readString(folder.resolve("out").resolve("pinecone.pinecone.xml"));
        assertThat(described.split("<table ", -1)).hasSize(8);
        assertThat(described)
                .contains("<table name=\"backups\"", "foreignKey=\"backups_source_index_name_fkey\"")
                .contains("type=\"VIEW\"");
    }
}
