package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jspecify.annotations.Nullable;

/**
 * Answers the control plane's read requests from memory. It stands where OkHttp would open a socket, so
 * that all above it is what runs against the real server.
 */
public final class Sandbox implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");
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
            return data.index(path.get(1)) == null
                    ? missing(request, "Index", path.get(1))
                    : page(request, data.backupsOf(path.get(1)));
        }
        if (path.size() == 2) {
            return switch (what) {
                case "backups" -> one(request, "Backup", path.get(1), data.backup(path.get(1)));
                case "indexes" -> one(request, "Index", path.get(1), data.index(path.get(1)));
                case "restore-jobs" -> one(request, "Restore job", path.get(1), data.restoreJob(path.get(1)));
                case "collections" -> one(request, "Collection", path.get(1), data.collection(path.get(1)));
                default -> missing(request, "Path", request.url().encodedPath());
            };
        }
        if (path.size() == 1) {
            return switch (what) {
                case "backups" -> page(request, data.backups());
                case "indexes" -> all(request, "indexes", data.indexes());
                case "restore-jobs" -> page(request, data.restoreJobs());
                case "collections" -> all(request, "collections", data.collections());
                default -> missing(request, "Path", request.url().encodedPath());
            };
        }
        return missing(request, "Path", request.url().encodedPath());
    }

    private static Response one(Request request, String kind, String id, @Nullable ObjectNode found) {
        return found == null ? missing(request, kind, id) : answer(request, 200, found);
    }

    private static Response all(Request request, String member, List<ObjectNode> rows) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(member).addAll(rows);
        return answer(request, 200, body);
    }

    private static Response page(Request request, List<ObjectNode> rows) {
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
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode data = body.putArray("data");
        rows.subList(begin, end).forEach(data::add);
        if (end < rows.size()) {
            body.putObject("pagination").put("next", encode(end));
        }
        return answer(request, 200, body);
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

    private static Response missing(Request request, String kind, String id) {
        return error(request, 404, "NOT_FOUND", kind + " " + id + " not found.");
    }

    private static Response error(Request request, int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        body.put("status", status);
        return answer(request, status, body);
    }

    private static Response answer(Request request, int status, ObjectNode body) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message(status == 200 ? "OK" : "")
                .header("x-request-id", "sandbox")
                .body(ResponseBody.create(body.toString(), JSON))
                .build();
    }
}
