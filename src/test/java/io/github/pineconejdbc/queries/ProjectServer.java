package io.github.pineconejdbc.queries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a project on a socket and remembers what it was asked for. */
public final class ProjectServer implements AutoCloseable {
    private final Project project;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Queue<String>> requests = new ConcurrentHashMap<>();

    public ProjectServer(Project project) throws IOException {
        this.project = project;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the URL, for a client with this key. */
    public String url(String key) {
        return "jdbc:pinecone://127.0.0.1:" + server.getAddress().getPort() + "?ssl=false&timeZone=UTC&apiKey=" + key;
    }

    /** Returns the paths and queries that the client with this key has asked for since the last call of this. */
    List<String> requests(String key) {
        Queue<String> made = requests.remove(key);
        return made == null ? List.of() : List.copyOf(made);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.computeIfAbsent(exchange.getRequestHeaders().getFirst("Api-Key"), key -> new ConcurrentLinkedQueue<>())
                .add(exchange.getRequestURI().toASCIIString());
        String[] path = exchange.getRequestURI().getRawPath().substring(1).split("/", -1);
        Table table = Tables.ALL.stream()
                .filter(t -> t.listAll().path().equals("/" + path[0]))
                .findFirst()
                .orElse(null);
        ObjectNode answer = null;
        if (path.length == 1 && table != null) {
            answer = list(exchange, table, project.rows(table));
        } else if (path.length == 2 && table != null) {
            answer = project.row(table, decoded(path[1]));
        } else if (path.length == 2 && path[0].equals("backup-schedules")) {
            answer = project.row(Tables.BACKUP_SCHEDULES, decoded(path[1]));
        } else if (path.length == 3) {
            answer = switch (path[2]) {
                case "backups" -> list(exchange, Tables.BACKUPS, "source_index_name", path[1]);
                case "backup-schedules" -> list(exchange, Tables.BACKUP_SCHEDULES, "index_name", path[1]);
                default -> list(exchange, Tables.BACKUP_RUNS, "schedule_id", path[1]);
            };
        }
        String body = answer == null
                ? "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"Not found.\"},\"status\":404}"
                : answer.toString();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private ObjectNode list(HttpExchange exchange, Table table, String column, String segment) {
        return list(
                exchange,
                table,
                project.rows(table).stream()
                        .filter(row -> row.path(column).asText().equals(decoded(segment)))
                        .toList());
    }

    private static ObjectNode list(HttpExchange exchange, Table table, List<ObjectNode> rows) {
        if (!table.listAll().paged()) {
            return Project.list(table.listAll().rows(), rows);
        }
        Map<String, String> query = new HashMap<>();
        String text = exchange.getRequestURI().getRawQuery();
        for (String pair : (text == null ? "" : text).split("&")) {
            query.put(pair.replaceAll("=.*", ""), pair.replaceAll("^[^=]*=", ""));
        }
        int begin = Integer.parseInt(query.getOrDefault("paginationToken", "0"));
        int end = Math.min(rows.size(), begin + Integer.parseInt(query.getOrDefault("limit", "10")));
        ObjectNode answer = Project.list(table.listAll().rows(), rows.subList(begin, end));
        if (end < rows.size()) {
            answer.putObject("pagination").put("next", Integer.toString(end));
        }
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
