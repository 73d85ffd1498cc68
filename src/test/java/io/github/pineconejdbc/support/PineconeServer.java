package io.github.pineconejdbc.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * WireMock for each test: it answers the calls that the test stubs and no others, remembers what it was asked, and fails
 * the test that leaves a thread of the driver behind. It knows nothing of the API: {@link Service} does.
 */
public final class PineconeServer implements BeforeEachCallback, AfterEachCallback {
    public static final String KEY = "pcsk_test_8f3a9c";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(64));
    private final List<Connection> connections = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(notFound("No such thing.")));
        server.stubFor(get(urlPathEqualTo("/backups"))
                .withQueryParam("limit", equalTo("1"))
                .atPriority(9)
                .willReturn(json("{\"data\":[]}")));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (Connection connection : connections) {
            connection.close();
        }
        server.stop();
        assertThat(threadsOfTheDriver())
                .as("threads that outlive their connection")
                .isEmpty();
    }

    /** Returns the names of the driver's threads, once those that are ending have ended. */
    public static Set<String> threadsOfTheDriver() throws InterruptedException {
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("pinecone-jdbc"))
                .collect(Collectors.toSet());
        for (Thread thread : threads) {
            // What loads the engine ahead ends when it is loaded, which takes its time where much else runs.
            thread.join(20_000);
        }
        return threads.stream().filter(Thread::isAlive).map(Thread::getName).collect(Collectors.toSet());
    }

    /** Returns the server, for stubs that this class has no word for. */
    public WireMockServer wireMock() {
        return server;
    }

    /** Returns the URL of this server, with further properties as {@code &name=value}. */
    public String url(String properties) {
        return "jdbc:pinecone://127.0.0.1:" + server.port() + "?ssl=false&apiKey=" + KEY + properties;
    }

    /** Returns a connection that the test needn't close; its own calls aren't counted. */
    public Connection connect(String properties) throws SQLException {
        Connection connection = DriverManager.getConnection(url(properties));
        connections.add(connection);
        server.resetRequests();
        return connection;
    }

    public Connection connect() throws SQLException {
        return connect("");
    }

    /** Serves one backup by its ID. */
    public void serves(ObjectNode backup) {
        answers("/backups/" + backup.get("backup_id").asText(), json(backup.toString()));
    }

    /** Serves an answer at a path. */
    public void answers(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).atPriority(1).willReturn(answer));
    }

    /** Returns a backup with all that the API requires, and fields of one's own: name, value, name, value. */
    public static ObjectNode backup(String id, Object... fields) {
        ObjectNode backup = JSON.createObjectNode()
                .put("backup_id", id)
                .put("source_index_name", "docs-example")
                .put("source_index_id", "f73b36c9-faf5-4a2c-b1d6-4013d8b1cc74")
                .put("status", "Ready")
                .put("cloud", "aws")
                .put("region", "us-east-1");
        for (int i = 0; i < fields.length; i += 2) {
            backup.set((String) fields[i], JSON.<JsonNode>valueToTree(fields[i + 1]));
        }
        return backup;
    }

    public static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder error(int status, String code, String message) {
        ObjectNode document = JSON.createObjectNode().put("status", status);
        document.putObject("error").put("code", code).put("message", message);
        return json(document.toString()).withStatus(status);
    }

    public static ResponseDefinitionBuilder notFound(String message) {
        return error(404, "NOT_FOUND", message);
    }

    /** Returns the requests made since the last connection was opened, in the order of their text. */
    public List<String> requests() {
        return server.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl())).stream()
                .sorted(Comparator.comparing(LoggedRequest::getUrl))
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    /** Begins a check of one statement on a connection of its own, by each way that there is to plan it. */
    public Query sql(String sql, Object... parameters) {
        return new Query(true, "", sql, parameters);
    }

    /** Begins a check of one statement on a connection with further properties. */
    public Query sqlWith(String properties, String sql, Object... parameters) {
        return new Query(true, properties, sql, parameters);
    }

    /** Begins a check of one statement whose calls depend on how fast the answers are. */
    public Query race(String properties, String sql) {
        return new Query(false, properties, sql, new Object[0]);
    }

    /** One statement: what it asked the server for and what it answered. */
    public final class Query {
        private final List<String> rows = new ArrayList<>();
        private final List<String> requests = new ArrayList<>();

        Query(boolean bothWays, String properties, String sql, Object[] parameters) {
            run(properties, sql, parameters);
            requests.addAll(requests());
            if (bothWays && sql.startsWith("SELECT")) {
                server.resetScenarios();
                // A WITH is the whole grammar's: the statement takes the long way, and has to do the same.
                List<String> shortWay = List.copyOf(rows);
                rows.clear();
                run(properties, "WITH long_way AS (VALUES (1)) " + sql, parameters);
                assertThat(rows)
                        .as("rows of " + sql + ", planned by the engine")
                        .isEqualTo(shortWay);
                assertThat(requests())
                        .as("calls of " + sql + ", planned by the engine")
                        .isEqualTo(requests);
            }
        }

        private void run(String properties, String sql, Object[] parameters) {
            try (Connection connection = connect(properties);
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet results = statement.executeQuery()) {
                    int width = results.getMetaData().getColumnCount();
                    while (results.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= width; i++) {
                            row.add(results.getString(i));
                        }
                        rows.add(row.stream().map(String::valueOf).collect(Collectors.joining("|")));
                    }
                }
            } catch (SQLException e) {
                throw new AssertionError(sql + ": " + e.getMessage(), e);
            }
        }

        /** Checks that exactly these requests were made, in any order. */
        public Query sends(String... expected) {
            assertThat(requests).containsExactlyInAnyOrder(expected);
            return this;
        }

        /** Checks the rows, columns joined by {@code |}, in this order. */
        public Query returns(String... expected) {
            assertThat(rows).isEqualTo(Arrays.asList(expected));
            return this;
        }

        /** Checks the first rows, in this order. */
        public Query startsWith(String... expected) {
            assertThat(rows).startsWith(expected);
            return this;
        }

        /** Checks the rows in any order. */
        public Query returnsUnordered(String... expected) {
            assertThat(rows).containsExactlyInAnyOrder(expected);
            return this;
        }
    }
}
