package io.github.pineconejdbc.sandbox;

import io.github.pineconejdbc.sandbox.Answers.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * Answers the control plane's read requests from memory. It stands where OkHttp would open a socket, so
 * that all above it is what runs against the real server.
 */
public final class Sandbox implements Interceptor {
    private static final MediaType JSON_TYPE = MediaType.get("application/json");

    private static final Answers ANSWERS = new Answers(SandboxData.INSTANCE::rows, false);

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (chain.call().isCanceled()) {
            throw new IOException("Canceled");
        }
        Request request = chain.request();
        Answer answer = request.method().equals("GET")
                ? answer(request)
                : Answer.error(405, "UNIMPLEMENTED", "The sandbox can be read only.");
        Buffer buffer = new Buffer();
        answer.write(buffer.outputStream());
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message(answer.status() == 200 ? "OK" : "")
                .header("x-request-id", "sandbox")
                .body(ResponseBody.create(buffer, JSON_TYPE, buffer.size()))
                .build();
    }

    private static Answer answer(Request request) {
        HttpUrl url = request.url();
        Map<String, String> query = new HashMap<>();
        url.queryParameterNames().forEach(name -> query.put(name, String.valueOf(url.queryParameter(name))));
        return ANSWERS.answer(url.pathSegments(), query, String.valueOf(request.header("X-Pinecone-Api-Version")));
    }
}
