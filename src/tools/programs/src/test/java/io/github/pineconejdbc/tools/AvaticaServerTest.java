package io.github.pineconejdbc.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Avatica's standalone server in front of the driver, asked in JSON by what knows no JDBC. */
class AvaticaServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Process server;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("avaticaServer") + File.pathSeparator + System.getProperty("allJar"),
                        "org.apache.calcite.avatica.standalone.StandaloneServer",
                        "--url",
                        "jdbc:pinecone:sandbox",
                        "--port",
                        "0",
                        "--serialization",
                        "JSON")
                .redirectErrorStream(true)
                .start();
        BufferedReader log =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        Pattern started = Pattern.compile("Started Avatica server on port (\\d+)");
        StringBuilder all = new StringBuilder();
        for (String line; address == null && (line = log.readLine()) != null; ) {
            all.append(line).append('\n');
            Matcher matcher = started.matcher(line);
            if (matcher.find()) {
                address = URI.create("http://127.0.0.1:" + matcher.group(1) + "/");
            }
        }
        assertThat(address).as(all.toString()).isNotNull();
        Thread rest = new Thread(() -> log.lines().forEach(line -> {}), "avatica-log");
        rest.setDaemon(true);
        rest.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.destroy();
        server.waitFor();
    }

    private static JsonNode ask(String request) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build();
        return JSON.readTree(HTTP.send(post, BodyHandlers.ofString()).body());
    }

    private static JsonNode execute(String connection, String sql) throws Exception {
        ask("{\"request\": \"openConnection\", \"connectionId\": \"" + connection + "\", \"info\": {}}");
        JsonNode statement = ask("{\"request\": \"createStatement\", \"connectionId\": \"" + connection + "\"}");
        ObjectNode request = JSON.createObjectNode()
                .put("request", "prepareAndExecute")
                .put("connectionId", connection)
                .put("statementId", statement.get("statementId").asInt())
                .put("sql", sql)
                .put("maxRowsInFirstFrame", 100)
                .put("maxRowCount", -1);
        return ask(request.toString());
    }

    private static int rows(String connection, JsonNode result) throws Exception {
        JsonNode frame = result.get("firstFrame");
        int rows = frame.get("rows").size();
        while (!frame.get("done").asBoolean()) {
            ObjectNode request = JSON.createObjectNode()
                    .put("request", "fetch")
                    .put("connectionId", connection)
                    .put("statementId", result.get("statementId").asInt())
                    .put("offset", rows)
                    .put("fetchMaxRowCount", 100);
            frame = ask(request.toString()).get("frame");
            rows += frame.get("rows").size();
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"backups, 250", "indexes, 12", "restore_jobs, 40", "collections, 3"})
    void everyTableIsRead(String table, int count) throws Exception {
        String connection = "c-" + table;
        JsonNode answer = execute(connection, "SELECT * FROM " + table);
        assertThat(rows(connection, answer.at("/results/0"))).isEqualTo(count);
        ask("{\"request\": \"closeConnection\", \"connectionId\": \"" + connection + "\"}");
    }

    @Test
    void anErrorSaysWhatIsWrong() throws Exception {
        JsonNode answer = execute("c-error", "SELECT nope FROM backups");
        assertThat(answer.get("response").asText()).isEqualTo("error");
        assertThat(answer.get("errorMessage").asText()).contains("nope");
    }
}
