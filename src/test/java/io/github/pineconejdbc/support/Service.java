package io.github.pineconejdbc.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.sandbox.Answers;
import io.github.pineconejdbc.sandbox.Route;
import io.github.pineconejdbc.sandbox.Row;
import io.github.pineconejdbc.table.Table;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The control plane on a loopback socket: rows, pages, latency, TLS and faults are settings of it. It answers as {@link
 * Answers} does, or what a test says, and costs next to nothing.
 *
 * <p>Rows are given as 2026-04 has them. {@link #UNLISTED} marks what no answer has; of a backup, {@code
 * source_index_deleted_at} says that its index is gone, which only lists of a name tell; the index of a schedule and the
 * schedule of a run stand in their rows, and no answer holds them.
 */
public final class Service implements AutoCloseable {
    /** The key that clients have unless they say another. */
    public static final String KEY = "pcsk_matrix_5e8d1f";

    /** A member of a restore job, which is true where its target index is gone, so that no answer has it. */
    public static final String UNLISTED = Row.UNLISTED;

    static final String TOKEN_PARAMETER = "paginationToken";

    /** Stands for the second page where {@link #cutsLists} is set; it has the key in it, as nothing else should. */
    static final String TOKEN = "t2" + KEY;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private final Map<String, List<Row>> rows = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> requests = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicLong longestFlood = new AtomicLong();
    private final Function<Request, Reply> answers;
    private final Listener listener;
    private volatile boolean encrypted;
    private volatile boolean cutsLists;
    private volatile long latencyNanos;
    private volatile String target = "";
    private volatile String fault = "";

    /** Whether the sockets that are opened from now on suffer. */
    private volatile boolean befallsNewSockets;

    public Service() throws IOException {
        this(false);
    }

    /** @param tellsAll whether every answer tells all that is known of a row, so that it doesn't matter which is asked for */
    public Service(boolean tellsAll) throws IOException {
        Answers ofRows = new Answers(this::rows, tellsAll);
        this.answers = request -> answer(ofRows, request);
        this.listener = new Listener(this::talk);
    }

    private Service(Function<Request, Reply> answers) throws IOException {
        this.answers = answers;
        this.listener = new Listener(this::talk);
    }

    /** Returns one that answers what this says; requests aren't kept. */
    public static Service answering(Function<Request, Reply> answers) throws IOException {
        return new Service(answers);
    }

    /** From now on it speaks TLS, with a certificate that is trusted. */
    public Service encrypted() {
        encrypted = true;
        return this;
    }

    /** From now on a list of all rows has a page of its first one, and a page of the others. */
    public Service cutsLists() {
        cutsLists = true;
        return this;
    }

    /** From now on each answer is held back so long. */
    public Service latency(Duration latency) {
        latencyNanos = latency.toNanos();
        return this;
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

    /**
     * From now on this befalls the calls of that kind.
     *
     * @param kind the table and what is asked of it: {@code describe}, {@code list}, {@code index list}, {@code page}, or
     *     {@code join} for the lookups of one
     */
    public void does(String newFault, String kind) throws IOException {
        hits.set(0);
        target = kind;
        fault = newFault;
        // Another call comes before those: it is answered, and its socket is closed.
        if (Faults.isOfSockets(newFault) && !kind.endsWith("page") && !kind.endsWith("join")) {
            befallSockets();
            listener.closeConnections();
        }
    }

    private void befallSockets() throws IOException {
        befallsNewSockets = true;
        if (fault.equals("refused")) {
            listener.refuse();
        }
    }

    /** From now on all is well. */
    public void isWell() throws IOException {
        fault = "";
        befallsNewSockets = false;
        listener.listen();
    }

    /** Makes ready the faults that take time to make. */
    public static void warmUp() {
        Faults.warmUp();
    }

    /** Returns how many calls the fault has befallen. */
    public int hits() {
        return hits.get();
    }

    /** Returns how many bytes clients took of the longest of the answers that never end. */
    public long longestFlood() {
        return longestFlood.get();
    }

    /** Returns how many requests have come in. */
    public long calls() {
        return calls.get();
    }

    /** Returns how many connections clients hold open. */
    public int connections() {
        return listener.connections();
    }

    public int port() {
        return listener.port();
    }

    /** Returns the URL of this server, with further properties as {@code &name=value}. */
    public String url(String properties) {
        return url(KEY, properties);
    }

    /** Returns the URL for a client with this key. */
    public String url(String key, String properties) {
        return "jdbc:pinecone://127.0.0.1:" + port() + "?ssl=" + encrypted + "&apiKey=" + key + properties;
    }

    public String httpUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** Returns the paths and queries that the client with this key has asked for since the last call of this. */
    public List<String> requests(String key) {
        Queue<String> made = requests.remove(key);
        return made == null ? List.of() : List.copyOf(made);
    }

    private void talk(Socket client) throws IOException {
        if (encrypted && befallsNewSockets) {
            Faults.shakeHands(fault, client);
            return;
        }
        try (Socket socket = encrypted ? Authority.serve(client, Authority.trusted()) : client;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            boolean open = true;
            for (Request request = Request.read(in); request != null && open; ) {
                calls.incrementAndGet();
                long due = System.nanoTime() + latencyNanos;
                Reply reply = answers.apply(request);
                for (long left = latencyNanos; left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (isBefallen(request)) {
                    open = Faults.play(
                            fault.replaceFirst("^once ", ""),
                            new Faults.Call(
                                    request,
                                    reply,
                                    client,
                                    in,
                                    out,
                                    sent -> longestFlood.accumulateAndGet(sent, Math::max)));
                } else if (Faults.isOfSockets(fault)) {
                    befallSockets();
                    new Reply(reply.status(), reply.body(), "Connection: close\r\n", false).send(out);
                    open = false;
                } else {
                    reply.send(out);
                    open = !reply.cut();
                }
                request = open ? Request.read(in) : null;
            }
        }
    }

    /** Whether the fault befalls this call, which is counted then: a lookup may be one that a join makes. */
    private boolean isBefallen(Request request) {
        if (fault.isEmpty() || !request.kind().equals(target.replace(" join", " describe"))) {
            return false;
        }
        return !fault.startsWith("once ") || hits.get() == 0 ? hits.incrementAndGet() > 0 : false;
    }

    private Reply answer(Answers ofRows, Request request) {
        requests.computeIfAbsent(request.header("Api-Key"), key -> new ConcurrentLinkedQueue<>())
                .add(request.path());
        Map<String, String> query = request.query();
        boolean second = cutsLists && query.remove(TOKEN_PARAMETER) != null;
        Answers.Answer answer = ofRows.answer(request.segments(), query, request.header("X-Pinecone-Api-Version"));
        if (cutsLists) {
            cut(request.route(), answer.body(), second);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            answer.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(answer.status(), body.toString(StandardCharsets.UTF_8), "", false);
    }

    private static void cut(@Nullable Route route, Map<String, @Nullable Object> body, boolean second) {
        if (route != null
                && route.endpoint().paged()
                && route.filling().isEmpty()
                && body.get(route.endpoint().rows()) instanceof List<?> all) {
            body.put(String.valueOf(route.endpoint().rows()), second ? all.subList(1, all.size()) : all.subList(0, 1));
            if (!second) {
                body.put("pagination", Map.of("next", TOKEN));
            }
        }
    }

    /** Returns the token by which the service stands for an offset. */
    public static String token(int limit, int offset) {
        return Answers.token(limit, offset);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
