package io.github.pineconejdbc.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.support.RawServer.Reply;
import io.github.pineconejdbc.support.RawServer.Request;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A control plane on a loopback socket that does what the vendor's documents and SDKs say of the real one, where that
 * isn't what its API document makes one think: lists of names, offsets as tokens, lists of restore jobs that end early,
 * answers that have another form from 2026-07 on.
 *
 * <p>Rows are given as 2026-04 has them. {@link #UNLISTED} marks what no answer has; of a backup, {@code
 * source_index_deleted_at} says that its index is gone, which only lists of a name tell; the index of a schedule and the
 * schedule of a run stand in their rows, and no answer holds them.
 */
public final class Service implements AutoCloseable {
    /** A member of a restore job, which is true where its target index is gone, so that no answer has it. */
    public static final String UNLISTED = "unlisted";

    private static final String DELETED = "source_index_deleted_at";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("\\{\"limit\":\\d{1,9},\"offset\":(\\d{1,9})}");

    private final Map<String, List<ObjectNode>> rows = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> requests = new ConcurrentHashMap<>();
    private final boolean tellsAll;
    private final RawServer server;

    public Service() throws IOException {
        this(false);
    }

    /** @param tellsAll whether every answer tells all that is known of a row, so that it doesn't matter which is asked for */
    public Service(boolean tellsAll) throws IOException {
        this.tellsAll = tellsAll;
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
        rows(table).add(row);
        return this;
    }

    private List<ObjectNode> rows(Table table) {
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
        return new Asked(Route.of(request.path()), request.header("X-Pinecone-Api-Version")).answer();
    }

    /** One request. */
    private final class Asked {
        private final @Nullable Route route;
        private final Map<String, String> query;
        private final String name;
        private final String version;

        Asked(@Nullable Route route, String version) {
            this.route = route;
            this.query = route == null ? Map.of() : route.query();
            this.name = route == null ? "" : String.join("/", route.filling().values());
            this.version = version;
        }

        Reply answer() {
            if (route == null) {
                return missing();
            }
            Table table = route.table();
            Endpoint endpoint = route.endpoint();
            if (endpoint.isDescribe()) {
                return one(table);
            }
            if (!endpoint.paged()) {
                return whole(table, endpoint.rows());
            }
            if (route.filling().isEmpty()) {
                return page(rows(table), row -> !row.path(UNLISTED).asBoolean(), false);
            }
            Endpoint.Parent parent = endpoint.parent();
            return parent == null
                    ? backupsOfName()
                    : pageOf(table, endpoint.placeholders().get(0), parent.table());
        }

        private Reply missing() {
            return Reply.error(404, "NOT_FOUND");
        }

        private Reply whole(Table table, String member) {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode array = answer.putArray(member);
            rows(table).forEach(row -> array.add(shown(row, false)));
            return Reply.json(answer.toString());
        }

        private Reply one(Table table) {
            for (ObjectNode row : rows(table)) {
                if (row.path(table.key()).asText().equals(name)
                        && !row.path(UNLISTED).asBoolean()) {
                    return Reply.json(shown(row, false).toString());
                }
            }
            return missing();
        }

        /** The active index of the name, or, where deleted ones are to be included, all that ever had it. */
        private Reply backupsOfName() {
            boolean deleted = "true".equals(query.get("include_deleted")) && version.compareTo("2026-04") >= 0;
            List<ObjectNode> ofName = new ArrayList<>();
            for (ObjectNode row : rows(Tables.BACKUPS)) {
                if (row.path("source_index_name").asText().equals(name) && (deleted || !row.has(DELETED))) {
                    ofName.add(row);
                }
            }
            boolean active = rows(Tables.INDEXES).stream()
                    .anyMatch(index -> index.path("name").asText().equals(name));
            return active || !ofName.isEmpty() && deleted ? page(ofName, row -> true, true) : missing();
        }

        private Reply pageOf(Table table, String column, Table parent) {
            boolean there = rows(parent).stream()
                    .anyMatch(row -> row.path(parent.key()).asText().equals(name));
            List<ObjectNode> of = rows(table).stream()
                    .filter(row -> row.path(column).asText().equals(name))
                    .toList();
            return there ? page(of, row -> true, false) : missing();
        }

        /** A page is so many rows from an offset on, without those that aren't listed: one that isn't full is the last. */
        private Reply page(List<ObjectNode> all, Predicate<ObjectNode> listed, boolean ofName) {
            int limit = Integer.parseInt(query.getOrDefault("limit", shape() ? "100" : "10"));
            int begin = query.containsKey("paginationToken") ? offset(query.get("paginationToken")) : 0;
            if (limit < 1 || limit > 100 || begin < 0) {
                return Reply.error(400, "INVALID_ARGUMENT");
            }
            int end = Math.min(all.size(), begin + limit);
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode data = answer.putArray("data");
            for (int i = begin; i < end; i++) {
                if (listed.test(all.get(i))) {
                    data.add(shown(all.get(i), ofName));
                }
            }
            if (data.size() == limit) {
                answer.putObject("pagination").put("next", token(limit, end));
            }
            return Reply.json(answer.toString());
        }

        /** Whether the version says of each field of an index what vectors it has. */
        private boolean shape() {
            return version.compareTo("2026-07") >= 0;
        }

        private ObjectNode shown(ObjectNode row, boolean ofName) {
            ObjectNode shown = row.deepCopy();
            shown.remove(List.of(UNLISTED, "index_name"));
            if (!row.has("frequency")) {
                shown.remove("schedule_id");
            }
            if (!ofName && !tellsAll) {
                shown.remove(DELETED);
            }
            if (shape() && !tellsAll && (row.has("source_index_name") || row.has("spec"))) {
                withFields(shown);
            }
            return shown;
        }

        private void withFields(ObjectNode shown) {
            JsonNode dimension = shown.remove("dimension");
            JsonNode metric = shown.remove("metric");
            JsonNode type = shown.remove("vector_type");
            shown.remove("embed");
            boolean sparse =
                    type != null ? type.asText().equals("sparse") : dimension != null && dimension.asInt() == 0;
            ObjectNode fields = shown.path("schema") instanceof ObjectNode schema
                            && schema.path("fields") instanceof ObjectNode given
                    ? given
                    : shown.putObject("schema").putObject("fields");
            if (dimension != null && dimension.asInt() > 0) {
                fields.putObject("_values")
                        .put("type", "dense_vector")
                        .put("dimension", dimension.asInt())
                        .set("metric", metric);
            } else if (sparse) {
                fields.putObject("_sparse_values").put("type", "sparse_vector").set("metric", metric);
            }
            JsonNode spec = shown.remove("spec");
            if (spec != null && spec.size() > 0) {
                shown.set("deployment", spec.iterator().next());
            }
        }
    }

    /** Returns the token by which the service stands for an offset. */
    public static String token(int limit, int offset) {
        String text = "{\"limit\":" + limit + ",\"offset\":" + offset + "}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what a token says; -1 where it is none. */
    private static int offset(String token) {
        try {
            Matcher form = TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            return form.matches() ? Integer.parseInt(form.group(1)) : -1;
        } catch (IllegalArgumentException e) {
            // It isn't even Base64, which is 400 as well.
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
