package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the control plane's read requests from memory. It stands where OkHttp would open a socket, so
 * that all above it is what runs against the real server.
 */
public final class Sandbox implements Interceptor {
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern TOKEN = Pattern.compile("\\{\"limit\":\\d{1,9},\"offset\":(\\d{1,9})}");
    private static final int DEFAULT_LIMIT = 10;
    private static final int GREATEST_LIMIT = 100;

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (chain.call().isCanceled()) {
            throw new IOException("Canceled");
        }
        Request request = chain.request();
        if (!request.method().equals("GET")) {
            return error(request, 405, "UNIMPLEMENTED", "The sandbox can be read only.");
        }
        SandboxData data = SandboxData.INSTANCE;
        List<String> path = request.url().pathSegments();
        String what = path.get(0);
        String of = path.size() > 1 ? path.get(1) : "";
        return switch (path.size() == 3 ? what + "/" + path.get(2) : path.size() < 3 ? what : "") {
            case "backups" -> path.size() == 1 ? page(request, data.backups()) : one(request, data.backups(), of);
            case "indexes" ->
                path.size() == 1 ? list(request, "indexes", data.indexes(), null) : one(request, data.indexes(), of);
            case "restore-jobs" ->
                path.size() == 1 ? page(request, data.restoreJobs()) : one(request, data.restoreJobs(), of);
            case "collections" ->
                path.size() == 1
                        ? list(request, "collections", data.collections(), null)
                        : one(request, data.collections(), of);
            case "backup-schedules" -> one(request, data.schedules(), of);
            case "indexes/backups" -> backupsOf(request, data, of);
            case "indexes/backup-schedules" ->
                find(data.indexes(), of) == null ? missing(request) : page(request, data.schedulesOf(of));
            case "backup-schedules/history" -> {
                Schedule schedule = find(data.schedules(), of);
                yield schedule == null ? missing(request) : page(request, schedule.runs());
            }
            default -> missing(request);
        };
    }

    private static Response backupsOf(Request request, SandboxData data, String index) throws IOException {
        boolean deleted = "true".equals(request.url().queryParameter("include_deleted"))
                && version(request).compareTo("2026-04") >= 0;
        List<Row> backups = data.backupsOf(index, deleted);
        return find(data.indexes(), index) == null && backups.isEmpty() ? missing(request) : page(request, backups);
    }

    private static <R extends Row> @Nullable R find(List<R> rows, String key) {
        for (R row : rows) {
            if (row.key().equals(key) && row.isTold()) {
                return row;
            }
        }
        return null;
    }

    private static Response one(Request request, List<? extends Row> rows, String key) throws IOException {
        Row row = find(rows, key);
        return row == null ? missing(request) : answer(request, 200, json -> row.write(json, version(request)));
    }

    private static String version(Request request) {
        return String.valueOf(request.header("X-Pinecone-Api-Version"));
    }

    private static Response list(Request request, String member, List<? extends Row> rows, @Nullable String next)
            throws IOException {
        return answer(request, 200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(member);
            for (Row row : rows) {
                row.write(json, version(request));
            }
            json.writeEndArray();
            if (next != null) {
                json.writeObjectFieldStart("pagination");
                json.writeStringField("next", next);
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    /**
     * As the service has it: a page that is full has a token, whether there is more or not, and it is an offset. One that
     * isn't, since a row in it isn't told, ends the list.
     */
    private static Response page(Request request, List<? extends Row> rows) throws IOException {
        HttpUrl url = request.url();
        int limit = number(url.queryParameter("limit"), Row.hasFields(version(request)) ? 100 : DEFAULT_LIMIT);
        String token = url.queryParameter("paginationToken");
        int offset = token == null ? 0 : offset(token);
        if (limit < 1 || limit > GREATEST_LIMIT) {
            return error(request, 400, "INVALID_ARGUMENT", "limit must be from 1 to 100.");
        }
        if (offset < 0) {
            return error(request, 400, "INVALID_ARGUMENT", "paginationToken is invalid.");
        }
        int begin = Math.min(offset, rows.size());
        int end = Math.min(rows.size(), begin + limit);
        List<? extends Row> told =
                rows.subList(begin, end).stream().filter(Row::isTold).toList();
        return list(request, "data", told, told.size() == limit ? token(limit, end) : null);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String token(int limit, int offset) {
        String text = "{\"limit\":" + limit + ",\"offset\":" + offset + "}";
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what a token says; -1 where it is none. */
    private static int offset(String token) {
        try {
            Matcher form = TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            return form.matches() ? Integer.parseInt(form.group(1)) : -1;
        } catch (IllegalArgumentException e) {
            // No token of ours: the caller answers with 400, as the API does.
            return -1;
        }
    }

    private static Response missing(Request request) throws IOException {
        return error(request, 404, "NOT_FOUND", request.url().encodedPath() + " not found.");
    }

    private static Response error(Request request, int status, String code, String message) throws IOException {
        return answer(request, status, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            json.writeEndObject();
            json.writeNumberField("status", status);
            json.writeEndObject();
        });
    }

    /** Writes the body of an answer. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static Response answer(Request request, int status, Body body) throws IOException {
        Buffer buffer = new Buffer();
        try (JsonGenerator json = JSON.createGenerator(buffer.outputStream(), JsonEncoding.UTF8)) {
            body.write(json);
        }
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message(status == 200 ? "OK" : "")
                .header("x-request-id", "sandbox")
                .body(ResponseBody.create(buffer, JSON_TYPE, buffer.size()))
                .build();
    }
}
