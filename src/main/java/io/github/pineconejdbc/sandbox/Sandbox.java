package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
        List<String> path = request.url().pathSegments();
        SandboxData data = SandboxData.INSTANCE;
        String what = path.get(0);
        if (path.size() == 3 && what.equals("indexes") && path.get(2).equals("backups")) {
            boolean deleted = "true".equals(request.url().queryParameter("include_deleted"));
            return find(data.indexes(), path.get(1)) == null
                            && (!deleted || data.backupsOf(path.get(1)).isEmpty())
                    ? missing(request, "Index", path.get(1))
                    : page(request, data.backupsOf(path.get(1)));
        }
        if (path.size() == 2) {
            return switch (what) {
                case "backups" -> one(request, "Backup", path.get(1), data.backups());
                case "indexes" -> one(request, "Index", path.get(1), data.indexes());
                case "restore-jobs" -> one(request, "Restore job", path.get(1), data.restoreJobs());
                case "collections" -> one(request, "Collection", path.get(1), data.collections());
                default -> missing(request, "Path", request.url().encodedPath());
            };
        }
        if (path.size() == 1) {
            return switch (what) {
                case "backups" -> page(request, data.backups());
                case "indexes" -> list(request, "indexes", data.indexes(), null);
                case "restore-jobs" -> page(request, data.restoreJobs());
                case "collections" -> list(request, "collections", data.collections(), null);
                default -> missing(request, "Path", request.url().encodedPath());
            };
        }
        return missing(request, "Path", request.url().encodedPath());
    }

    private static @Nullable Row find(List<? extends Row> rows, String key) {
        for (Row row : rows) {
            if (row.key().equals(key)) {
                return row;
            }
        }
        return null;
    }

    private static Response one(Request request, String kind, String key, List<? extends Row> rows) throws IOException {
        Row row = find(rows, key);
        return row == null ? missing(request, kind, key) : answer(request, 200, row::write);
    }

    private static Response list(Request request, String member, List<? extends Row> rows, @Nullable String next)
            throws IOException {
        return answer(request, 200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(member);
            for (Row row : rows) {
                row.write(json);
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

    private static Response page(Request request, List<? extends Row> rows) throws IOException {
        HttpUrl url = request.url();
        int limit = number(url.queryParameter("limit"), DEFAULT_LIMIT);
        String token = url.queryParameter("paginationToken");
        int begin = token == null ? 0 : number(decode(token), -1);
        if (limit < 1 || limit > GREATEST_LIMIT) {
            return error(request, 400, "INVALID_ARGUMENT", "limit must be from 1 to 100.");
        }
        if (begin < 0 || begin > rows.size()) {
            return error(request, 400, "INVALID_ARGUMENT", "paginationToken is invalid.");
        }
        int end = Math.min(rows.size(), begin + limit);
        return list(request, "data", rows.subList(begin, end), end < rows.size() ? encode(end) : null);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String encode(int position) {
        return Base64.getUrlEncoder().encodeToString(("from:" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.startsWith("from:") ? text.substring("from:".length()) : "";
        } catch (IllegalArgumentException e) {
            // No token of ours: the caller answers with 400, as the API does.
            return "";
        }
    }

    private static Response missing(Request request, String kind, String id) throws IOException {
        return error(request, 404, "NOT_FOUND", kind + " " + id + " not found.");
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
