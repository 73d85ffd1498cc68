package io.github.pineconejdbc.bench;

import io.github.pineconejdbc.support.Reply;
import io.github.pineconejdbc.support.Request;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The tests' service, whose answers cost next to nothing: rows are rendered once, and an answer is copied together. */
final class FakeServer implements AutoCloseable {
    private static final int PAGE = 100;

    private final Project project;
    private final Service service;

    /**
     * @param latency how long each answer is held back
     */
    FakeServer(Project project, Duration latency) {
        this.project = project;
        try {
            this.service = Service.answering(this::answer).latency(latency);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return service.port();
    }

    String url() {
        return service.httpUrl();
    }

    /** Returns how many requests have come in so far. */
    long requests() {
        return service.calls();
    }

    private Reply answer(Request request) {
        String target = request.path();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length == 3 && parts[2].equals("backups")) {
            return page("data", project.backupsOf(parts[1]), query);
        }
        Project.Rows rows = project.rows(parts[0]);
        if (rows == null) {
            return Reply.error(404, "NOT_FOUND");
        }
        if (parts.length == 1) {
            return parts[0].equals("indexes") || parts[0].equals("collections")
                    ? Reply.json(wrapped(parts[0], rows, 0, rows.size(), ""))
                    : page("data", rows, query);
        }
        String row = rows.find(parts[1]);
        return row == null ? Reply.error(404, "NOT_FOUND") : Reply.json(row);
    }

    private static Reply page(String field, Project.Rows rows, String query) {
        int limit = PAGE;
        int from = 0;
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("limit=")) {
                limit = Integer.parseInt(parameter.substring("limit=".length()));
            } else if (parameter.startsWith("paginationToken=")) {
                String token =
                        URLDecoder.decode(parameter.substring("paginationToken=".length()), StandardCharsets.UTF_8);
                String offset = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
                from = Integer.parseInt(offset.substring(offset.lastIndexOf(':') + 1, offset.length() - 1));
            }
        }
        from = Math.min(from, rows.size());
        int to = Math.min(from + limit, rows.size());
        String end = to < rows.size() ? ",\"pagination\":{\"next\":\"" + token(limit, to) + "\"}" : "";
        return Reply.json(wrapped(field, rows, from, to, end));
    }

    /** The service's tokens are offsets. */
    private static String token(int limit, int offset) {
        return Base64.getUrlEncoder()
                .encodeToString(
                        ("{\"limit\":" + limit + ",\"offset\":" + offset + "}").getBytes(StandardCharsets.US_ASCII));
    }

    private static String wrapped(String field, Project.Rows rows, int from, int to, String end) {
        StringBuilder body = new StringBuilder(64 + (to - from) * 700)
                .append("{\"")
                .append(field)
                .append("\":[");
        for (int i = from; i < to; i++) {
            body.append(i > from ? "," : "").append(rows.at(i));
        }
        return body.append(']').append(end).append('}').toString();
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
