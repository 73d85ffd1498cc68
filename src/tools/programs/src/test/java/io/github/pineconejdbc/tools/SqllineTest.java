package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlline.SqlLine;

/** sqlline as others have it, with the all-jar on its class path. */
class SqllineTest {
    @TempDir
    private Path home;

    private String run(String script) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SqlLine sqlline = new SqlLine();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        sqlline.setOutputStream(stream);
        sqlline.setErrorStream(stream);
        SqlLine.Status status = sqlline.begin(
                new String[] {
                    "-u", "jdbc:pinecone:sandbox",
                    "-n", "",
                    "-p", "",
                    "--historyFile=" + home.resolve("history"),
                    "--propertiesFile=" + home.resolve("properties"),
                    "--outputFormat=csv"
                },
                new ByteArrayInputStream((script + "\n!quit\n").getBytes(StandardCharsets.UTF_8)),
                true);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertThat(status).as(printed).isEqualTo(SqlLine.Status.OK);
        assertThat(printed).doesNotContain("Exception").doesNotContain("Error:");
        return printed;
    }

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsRead(String table, long count) throws Exception {
        assertThat(run("SELECT * FROM " + table + ";")).contains(count + " rows selected");
    }

    @Test
    void itsCommandsSeeTheMetadata() throws Exception {
        assertThat(run("!tables")).contains("'pinecone','backups','TABLE'");
        assertThat(run("!describe backups")).contains("source_index_name");
        assertThat(run("!columns restore_jobs")).contains("percent_complete");
        assertThat(run("!primarykeys backups")).contains("'backup_id'");
        assertThat(run("!importedkeys backups")).contains("source_index_name");
        assertThat(run("!exportedkeys backups")).contains("restore_jobs");
        assertThat(run("!indexes backups")).contains("'backup_id'");
        assertThat(run("!schemas")).contains("'pinecone'");
        assertThat(run("!metadata getTypeInfo")).contains("VARCHAR");
        assertThat(run("!isolation TRANSACTION_NONE\n!dbinfo")).contains("Pinecone");
    }
}
