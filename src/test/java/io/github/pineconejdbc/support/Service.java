package io.github.pineconejdbc.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.sandbox.Answers;
import io.github.pineconejdbc.sandbox.Row;
import io.github.pineconejdbc.support.RawServer.Reply;
import io.github.pineconejdbc.support.RawServer.Request;
import io.github.pineconejdbc.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A control plane on a loopback socket, which answers as {@link Answers} does.
 *
 * <p>Rows are given as 2026-04 has them. {@link #UNLISTED} marks what no answer has; of a backup, {@code
 * source_index_deleted_at} says that its index is gone, which only lists of a name tell; the index of a schedule and the
 * schedule of a run stand in their rows, and no answer holds them.
 */
public final class Service implements AutoCloseable {
    /** A member of a restore job, which is true where its target index is gone, so that no answer has it. */
    public static final String UNLISTED = Row.UNLISTED;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Map<String, List<Row>> rows = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> requests = new ConcurrentHashMap<>();
    private final Answers answers;
    private final RawServer server;

    public Service() throws IOException {
        this(false);
    }

    /** @param tellsAll whether every answer tells all that is known of a row, so that it doesn't matter which is asked for */
    public Service(boolean tellsAll) throws IOException {
        this.answers = new Answers(this::rows, tellsAll);
        this.server = RawServer.ofRequests(this::answer);
    }

    /** Adds rows, each an object of JSON. */
    public Service add(Table table, String... objects) {
        for (String object : objects) {
            try {
                add(table, (ObjectNode) JSON.readTree(object.replace('\'', '"')));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(object, e);
            }
        }
        return this;
    }

    public Service add(Table table, ObjectNode row) {
        rows(table).add(new Row(JSON.convertValue(row, MEMBERS)));
        return this;
    }

    private List<Row> rows(Table table) {
        return rows.computeIfAbsent(table.name(), name -> new CopyOnWriteArrayList<>());
    }

    /** Returns the URL for a client with this key. */
    public String url(String key, String properties) {
        return server.url(properties).replace("apiKey=pcsk_raw", "apiKey=" + key);
    }

    /** Returns the paths and queries that the client with this key has asked for since the last call of this. */
    public List<String> requests(String key) {
        Queue<String> made = requests.remove(key);
        return made == null ? List.of() : List.copyOf(made);
    }

    private Reply answer(Request request) {
        requests.computeIfAbsent(request.header("Api-Key"), key -> new ConcurrentLinkedQueue<>())
                .add(request.path());
        Answers.Answer answer = answers.answer(
                Route.path(request.path()), Route.query(request.path()), request.header("X-Pinecone-Api-Version"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            answer.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(answer.status(), body.toString(StandardCharsets.UTF_8), "", false);
    }

    /** Returns the token by which the service stands for an offset. */
    public static String token(int limit, int offset) {
        return Answers.token(limit, offset);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
