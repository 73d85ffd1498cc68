package io.github.pineconejdbc.http.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.NetworkErrors;
import io.github.pineconejdbc.error.SafeText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DataFormatException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One HTTP call, and what came of it. */
final class Attempt {
    static final String STATUS = "X-Pinecone-Jdbc-Status";
    static final String RETRY_AFTER = "X-Pinecone-Jdbc-Retry-After";
    private static final int SMALL_BODY = 8 << 10;
    private static final int USUAL_BODY = 128 << 10;
    private static final int LARGEST_ERROR_BODY = 64 << 10;
    private static final String[] REQUEST_IDS = {"x-pinecone-request-id", "x-request-id", "x-cloud-trace-context"};

    /** What comes of a call: an answer, or a failure. */
    sealed interface Outcome permits Answer, Failure {}

    /**
     * A failure.
     *
     * @param exception what it is
     * @param again whether another try may help
     * @param after how long the server asks to wait; null where it doesn't say
     */
    record Failure(
            DriverException exception,
            boolean again,
            @Nullable Duration after) implements Outcome {}

    private final ControlPlane controlPlane;
    private final CallScope scope;
    private final Get get;
    private final HttpUrl url;
    private final Duration timeout;
    private final SafeText text;

    Attempt(ControlPlane controlPlane, CallScope scope, Get get) {
        this.controlPlane = controlPlane;
        this.scope = scope;
        this.get = get;
        this.url = get.url();
        this.timeout = controlPlane.callTimeout();
        this.text = controlPlane.text();
    }

    /** What a server says that no HTTP can be, and that OkHttp would go on with. */
    static final class BadHttp extends IOException {
        private static final long serialVersionUID = 1L;

        BadHttp(String why) {
            super(why);
        }
    }

    Outcome run() {
        Phase phase = new Phase(controlPlane);
        Request request = new Request.Builder()
                .url(url)
                .headers(controlPlane.headers())
                .header("X-Pinecone-Api-Version", get.version())
                .tag(Phase.class, phase)
                .build();
        Call call = controlPlane.client().newCall(request);
        long limit = Math.max(1, Math.min(timeout.toNanos(), scope.remainingNanos()));
        long begin = System.nanoTime();
        phase.begin(call, limit);
        scope.begin(call);
        Resolver.askFor(scope);
        ContextLoader callers = ContextLoader.setAside();
        try (Response response = call.execute()) {
            return read(call, phase, response);
        } catch (DriverException e) {
            throw e;
        } catch (BadHttp e) {
            phase.abandonSocket();
            return failure(e, phase, System.nanoTime() - begin >= limit);
        } catch (IOException e) {
            return failure(e, phase, System.nanoTime() - begin >= limit);
        } catch (Exception e) {
            call.cancel();
            phase.cut();
            return unexpected(e);
        } catch (Error e) {
            call.cancel();
            phase.cut();
            throw e;
        } finally {
            callers.restore();
            Resolver.askFor(null);
            scope.end(call);
            phase.end();
        }
    }

    private Outcome read(Call call, Phase phase, Response response) throws IOException {
        if (response.isSuccessful()) {
            Body body = body(response, phase, controlPlane.largestBody());
            if (body == null) {
                // Nobody waits for the rest.
                call.cancel();
                return tooLong();
            }
            return new Answer(true, scope.readsOnce() ? body.bytes() : body.whole(), body.length(), url, text);
        }
        Body read = body(response, phase, LARGEST_ERROR_BODY);
        byte[] body = read == null ? null : read.whole();
        Document document = document(body);
        if (response.code() == 404 && document != null && document.isError()) {
            byte[] says = says(body, document).getBytes(StandardCharsets.UTF_8);
            return new Answer(false, says, says.length, url, text);
        }
        return failure(response, body, document);
    }

    private Failure tooLong() {
        return badAnswer("answered with more than " + (controlPlane.largestBody() >> 20) + " MiB", null);
    }

    private Failure badAnswer(String what, @Nullable Throwable cause) {
        return new Failure(ErrorCondition.BAD_ANSWER.exception(name() + " " + what, cause), false, null);
    }

    /** Returns what whatever the HTTP library throws without saying so comes to, an interrupt among it. */
    private Failure unexpected(Exception e) {
        DriverException ended = scope.ended();
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            ended = scope.interrupted();
        }
        return ended != null
                ? new Failure(ended, false, null)
                : badAnswer("answered with what can't be read as HTTP: " + message(e), text.safe(e));
    }

    /** A body, and perhaps more room. */
    private record Body(byte[] bytes, int length) {
        byte[] whole() {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
    }

    /** Returns the whole body, as it is once unpacked; null where it is larger than the limit. */
    private @Nullable Body body(Response response, Phase phase, int limit) throws IOException {
        ResponseBody body = response.body();
        BufferedSource source = body.source();
        long told = body.contentLength();
        if (told > limit) {
            return null;
        }
        // What the server says may be a lie: no more is set aside than what a page of the API needs.
        byte[] bytes = scope.buffer(told < 0 ? SMALL_BODY : (int) Math.min(told, USUAL_BODY));
        int length = 0;
        while (true) {
            int read = source.read(bytes, length, bytes.length - length);
            if (read >= 0) {
                phase.progress();
                length += read;
            }
            if (length > limit) {
                return null;
            }
            if (length == bytes.length) {
                if (source.exhausted()) {
                    return new Body(bytes, length);
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(limit + 1L, Math.max(2L * length, USUAL_BODY)));
            } else if (read < 0) {
                return new Body(bytes, length);
            }
        }
    }

    /**
     * What a document says.
     *
     * @param isError whether it is the API's document for errors
     */
    private record Document(boolean isError, String says) {}

    /** Reads a document as far as it may be the API's for an error; a mapper for trees would be dear to load. */
    private static @Nullable Document document(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        try (JsonParser parser = Json.FACTORY.createParser(body)) {
            JsonToken first = parser.nextToken();
            String says = first == JsonToken.START_OBJECT ? error(parser) : null;
            if (says != null || first == null) {
                return new Document(says != null, says == null ? "" : says);
            }
            if (first == JsonToken.VALUE_STRING) {
                return new Document(false, parser.getText());
            }
        } catch (JsonProcessingException e) {
            // A proxy's page, for one: its text stands in the message.
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        try (JsonParser again = Json.FACTORY.createParser(body)) {
            again.nextToken();
            return new Document(false, Json.written(again));
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Returns the code and the message of an object's error; null where it has none. */
    private static @Nullable String error(JsonParser parser) throws IOException {
        String says = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("error")) {
                says = value == JsonToken.START_OBJECT ? codeAndMessage(parser) : null;
            }
            parser.skipChildren();
        }
        return says;
    }

    private static String codeAndMessage(JsonParser parser) throws IOException {
        String code = "";
        String message = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            String text = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : "";
            code = name.equals("code") ? text : code;
            message = name.equals("message") ? text : message;
            parser.skipChildren();
        }
        return code.isEmpty() || message.isEmpty() ? code + message : code + ", " + message;
    }

    private Failure failure(Response response, byte @Nullable [] body, @Nullable Document document) {
        int status = response.header(STATUS) == null ? response.code() : 407;
        ErrorCondition condition = switch (status) {
            case 401 -> ErrorCondition.UNAUTHENTICATED;
            case 403 -> ErrorCondition.FORBIDDEN;
            case 429 -> ErrorCondition.RATE_LIMITED;
            default -> status >= 500 ? ErrorCondition.SERVER_ERROR : ErrorCondition.REJECTED;
        };
        StringBuilder message = new StringBuilder(name()).append(" answered ").append(status);
        String says = says(body, document);
        if (!says.isBlank()) {
            message.append(": ").append(text.safe(says));
        }
        String reason = response.header("x-pinecone-auth-rejected-reason");
        if (status == 401 && reason != null) {
            message.append(" (").append(text.safe(reason)).append(')');
        }
        if (status == 403) {
            message.append(" (the key lacks the permission, or the project's plan doesn't have this)");
        }
        if (status / 100 == 3) {
            message.append(" (a redirect is never followed: it would carry the key along)");
        }
        for (String header : REQUEST_IDS) {
            String id = response.header(header);
            if (id != null) {
                message.append(" (request ").append(text.safe(id)).append(')');
                break;
            }
        }
        boolean again = condition == ErrorCondition.RATE_LIMITED || condition == ErrorCondition.SERVER_ERROR;
        String after = response.header(RETRY_AFTER);
        return new Failure(
                condition.exception(message.toString(), status), again, after == null ? null : retryAfter(after));
    }

    /** Returns the error's code and message, or whatever text there is instead. */
    private static String says(byte @Nullable [] body, @Nullable Document document) {
        if (document != null) {
            return document.says();
        }
        return body == null
                ? ""
                : new String(body, StandardCharsets.UTF_8)
                        .replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    /** Returns how long to wait, as RFC 9110 10.2.3 has it; null where that can't be read. */
    static @Nullable Duration retryAfter(String value) {
        String text = value.strip();
        try {
            if (text.matches("\\d+")) {
                return Duration.ofSeconds(text.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(text));
            }
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), at);
            return wait.isNegative() ? null : wait;
        } catch (DateTimeParseException e) {
            // What can't be read is treated as what isn't there: the backoff goes on without it.
            return null;
        }
    }

    private Failure failure(IOException e, Phase phase, boolean timeUp) {
        DriverException ended = scope.ended();
        if (ended != null) {
            return new Failure(ended, false, null);
        }
        Throwable cause = text.safe(e);
        if (timeUp) {
            return new Failure(
                    scope.remainingNanos() <= 0 ? scope.timedOut() : tookTooLong(controlPlane, get, timeout, cause),
                    false,
                    null);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new Failure(scope.interrupted(), false, null);
        }
        if (!phase.isConnected() && controlPlane.options().transport() == null) {
            return new Failure(ErrorCondition.UNREACHABLE.exception(unreachable(e, phase), cause), false, null);
        }
        if (phase.isOverrun()) {
            return tooLong();
        }
        if (phase.isStuck()) {
            return badAnswer("answered with much that belongs to no body", cause);
        }
        if (e instanceof BadHttp) {
            return badAnswer("answered with " + message(e), cause);
        }
        if (isBadGzip(e)) {
            return badAnswer("answered with what can't be unpacked: " + message(e), cause);
        }
        return new Failure(
                ErrorCondition.CONNECTION_LOST.exception(
                        name() + ": the connection was lost: " + text.safe(NetworkErrors.inWords(e, "the server")),
                        cause),
                true,
                null);
    }

    /** Returns what a call comes to that isn't answered within its time. */
    static DriverException tookTooLong(
            ControlPlane controlPlane, Get get, Duration timeout, @Nullable Throwable cause) {
        boolean networks = timeout.compareTo(controlPlane.options().requestTimeout()) < 0;
        return ErrorCondition.TIMED_OUT.exception(
                controlPlane.text().safe(Answer.name(get.url())) + " took longer than "
                        + (networks ? "the connection's network timeout" : "requestTimeout") + ", "
                        + timeout.toMillis() / 1000.0 + " s",
                cause);
    }

    /** Okio has no class of its own for what a header or a checksum of gzip gives away. */
    private static boolean isBadGzip(IOException e) {
        return e.getCause() instanceof DataFormatException
                || e.getClass() == IOException.class
                        && String.valueOf(e.getMessage()).contains(": actual 0x");
    }

    /** Returns why there is no connection, and whose fault it is where a proxy is between. */
    private String unreachable(IOException e, Phase phase) {
        Proxy proxy = phase.proxy();
        String through = "";
        if (proxy != null && proxy.address() instanceof InetSocketAddress address) {
            through = " through the proxy " + address.getHostString() + ":" + address.getPort();
        }
        String why = phase.isHandshakeTooLong()
                ? "the TLS handshake took longer than connectTimeout"
                : NetworkErrors.inWords(e, proxy == null || phase.handshakes() ? "the server" : "the proxy");
        return text.safe("Can't connect to " + url.host() + ":" + url.port() + through + ": " + why);
    }

    private String message(Exception e) {
        String message = e.getMessage();
        return message == null ? "it says nothing of itself" : text.safe(message);
    }

    private String name() {
        return text.safe(Answer.name(url));
    }

    /**
     * Keeps the context class loader of the caller's thread from the threads that OkHttp and Okio start on it: they
     * live on for a minute, and a web application that is undeployed would stay with them.
     */
    static final class ContextLoader {
        private static final @Nullable ClassLoader OWN = Attempt.class.getClassLoader();

        private final @Nullable ClassLoader callers;

        private ContextLoader(@Nullable ClassLoader callers) {
            this.callers = callers;
        }

        /** Sets the driver's own loader, until the other one is restored on the same thread. */
        static ContextLoader setAside() {
            ClassLoader callers = Thread.currentThread().getContextClassLoader();
            set(callers, OWN);
            return new ContextLoader(callers);
        }

        private static void set(@Nullable ClassLoader before, @Nullable ClassLoader after) {
            if (before != after) {
                try {
                    Thread.currentThread().setContextClassLoader(after);
                } catch (SecurityException e) {
                    // A thread of the JDK's that takes none has none of an application's to give away.
                    return;
                }
            }
        }

        void restore() {
            set(OWN, callers);
        }
    }
}
