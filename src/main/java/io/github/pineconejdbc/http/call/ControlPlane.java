package io.github.pineconejdbc.http.call;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SafeText;
import io.github.pineconejdbc.error.SecretsInUse;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The client of one connection: its sockets, its threads and its limits. Safe for use by many threads. */
public final class ControlPlane implements AutoCloseable {
    private static final Duration CREDENTIALS_HOLD = Duration.ofMinutes(1);
    private static final int CREDENTIALS_KEPT = 1_000;
    /** How many characters of what a server says stand in a message. */
    private static final int LONGEST_OF_OTHERS = 500;

    private static final int LARGEST_BODY = 32 << 20;

    /** Many times what the API itself sends in a page. */
    private static final int LEAST_BOUND_OF_A_BODY = 4 << 20;

    /** Headers, and what stands around a body in chunks, beside a sixteenth of it. */
    private static final int AROUND_A_BODY = 512 << 10;

    private static final ConcurrentMap<String, Long> GOOD_CREDENTIALS = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The TLS set-up is the dear part of a client: the clients that need it share one, and the others have none. */
    private static final class Encrypted {
        static final OkHttpClient CLIENT = common().build();
    }

    private static final class Clear {
        static final OkHttpClient CLIENT =
                common().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
    }

    private static OkHttpClient.Builder common() {
        return new OkHttpClient.Builder()
                // Whatever a server does with one call, it does to one socket, which can be closed: over HTTP/2 all
                // calls share one, and who writes to it, if only the answer to a ping, keeps the others waiting.
                .protocols(List.of(Protocol.HTTP_1_1))
                // Connecting goes from address to address in the caller's thread, which an interrupt reaches.
                .fastFallback(false)
                .followRedirects(false)
                .followSslRedirects(false)
                // Each try is counted and waited for here, in one place.
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListenerFactory(call -> {
                    EventListener phase = call.request().tag(Phase.class);
                    return phase == null ? EventListener.NONE : phase;
                })
                .addNetworkInterceptor(ControlPlane::hide);
    }

    private final ClientOptions options;
    private final OkHttpClient client;
    private final Headers headers;
    private final SafeText text;
    private final Alarms alarms;
    private final Sockets sockets = new Sockets();
    private final LongAdder calls = new LongAdder();
    private final KnownLengths knownLengths = new KnownLengths();
    private final int largestBody;
    private final Throttle throttle;
    private final @Nullable AnswerCache cache;
    private final ThreadPoolExecutor executor;
    /** Weak, so that a statement which its user forgot half-read can be collected. */
    private final Set<CallScope> scopes = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile Duration networkTimeout = Duration.ZERO;
    private volatile boolean closed;

    /**
     * Opens no socket.
     *
     * @throws DriverException where the options ask for plain http to an address that isn't loopback
     */
    public ControlPlane(ClientOptions options) {
        this.options = options;
        this.largestBody = largestBody(options.maxConcurrentRequests());
        this.throttle = new Throttle(options.maxConcurrentRequests());
        this.cache = options.cacheTtl().isZero() ? null : new AnswerCache(identity(options), options.cacheTtl());
        int number = COUNT.incrementAndGet();
        this.executor = new ThreadPoolExecutor(
                options.maxConcurrentRequests(),
                options.maxConcurrentRequests(),
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "pinecone-jdbc-" + number);
                    thread.setDaemon(true);
                    thread.setContextClassLoader(ControlPlane.class.getClassLoader());
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        this.alarms = new Alarms("pinecone-jdbc-" + number + "-alarms");
        this.client = client(options, sockets);
        this.headers = headers(options);
        this.text = text(options);
        SecretsInUse.mask(text);
    }

    /**
     * All the answers that a connection may be reading at a time fill no more than a quarter of the memory together.
     */
    private static int largestBody(int maxConcurrentRequests) {
        long share = Runtime.getRuntime().maxMemory() / 4 / maxConcurrentRequests;
        return (int) Math.max(LEAST_BOUND_OF_A_BODY, Math.min(LARGEST_BODY, share));
    }

    private static SafeText text(ClientOptions options) {
        ClientOptions.HttpProxy proxy = options.proxy();
        return new SafeText(LONGEST_OF_OTHERS, options.apiKey(), proxy == null ? null : proxy.password());
    }

    private static Headers headers(ClientOptions options) {
        Headers.Builder headers =
                new Headers.Builder().add("Accept", "application/json").add("User-Agent", options.userAgent());
        if (options.apiKey() != null) {
            headers.add("Api-Key", options.apiKey());
        }
        return headers.build();
    }

    private static OkHttpClient client(ClientOptions options, Sockets sockets) {
        boolean encrypted = options.transport() == null && options.baseUrl().isHttps();
        OkHttpClient.Builder builder = (encrypted ? Encrypted.CLIENT : Clear.CLIENT)
                .newBuilder()
                .socketFactory(sockets)
                .connectionPool(new ConnectionPool(options.maxConcurrentRequests(), 30, TimeUnit.SECONDS))
                .connectTimeout(options.connectTimeout())
                .dns(new Resolver(Dns.SYSTEM, options.connectTimeout()));
        HttpUrl base = options.baseUrl();
        ClientOptions.HttpProxy proxy = options.proxy();
        if (!base.isHttps()) {
            if (isAddress(base.host())) {
                requireLoopback(base.host(), List.of(address(base.host())));
            }
            builder.proxy(Proxy.NO_PROXY).dns(new Resolver(ControlPlane::loopbackOnly, options.connectTimeout()));
        } else if (proxy != null) {
            String host = proxy.host();
            if (host != null) {
                builder.proxy(
                        new Proxy(Proxy.Type.HTTP, java.net.InetSocketAddress.createUnresolved(host, proxy.port())));
            }
            String user = proxy.user();
            if (user != null) {
                String credentials = Credentials.basic(user, proxy.password() == null ? "" : proxy.password());
                // OkHttp asks before it speaks to the proxy, and again at each 407, without end.
                builder.proxyAuthenticator(
                        (route, response) -> response.request().header("Proxy-Authorization") != null
                                ? null
                                : response.request()
                                        .newBuilder()
                                        .header("Proxy-Authorization", credentials)
                                        .build());
            }
        }
        Interceptor transport = options.transport();
        if (transport != null) {
            builder.addInterceptor(transport);
        }
        return builder.build();
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw ErrorCondition.BAD_SETTING.exception("'" + literal + "' is no address", e);
        }
    }

    /** What is dialled is what is checked: a name that resolves elsewhere tomorrow is refused tomorrow. */
    private static List<InetAddress> loopbackOnly(String host) {
        try {
            return requireLoopback(host, Dns.SYSTEM.lookup(host));
        } catch (UnknownHostException e) {
            throw ErrorCondition.BAD_SETTING.exception(
                    "ssl=false works with a loopback address only, and '" + host + "' has no address", e);
        }
    }

    private static List<InetAddress> requireLoopback(String host, List<InetAddress> addresses) {
        for (InetAddress address : addresses) {
            if (!address.isLoopbackAddress()) {
                throw ErrorCondition.BAD_SETTING.exception("ssl=false works with a loopback address only, and '" + host
                        + "' is " + address.getHostAddress() + ": the key would travel unencrypted");
            }
        }
        return addresses;
    }

    /**
     * Hides what OkHttp would act upon by itself. It tries a 503 with {@code Retry-After: 0} again, which would be a
     * call not counted, and takes a 407 for the proxy's, though that one speaks before the tunnel is there: it would
     * give the server the proxy's password, or call the connection broken where there is no proxy. What it would go on
     * with for ever, or leave a socket behind for, ends here.
     */
    private static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() < 200) {
            throw new Attempt.BadHttp("status " + response.code() + ", after which it speaks another protocol");
        }
        if (response.body().contentLength() < -1) {
            throw new Attempt.BadHttp("a body of less than no bytes");
        }
        String after = response.header("Retry-After");
        boolean serversOwn407 = response.code() == 407;
        if (after == null && !serversOwn407) {
            return response;
        }
        Response.Builder hidden = response.newBuilder();
        if (after != null) {
            // What came may hold any character; the builder's ordinary methods would throw.
            hidden.headers(response.headers()
                    .newBuilder()
                    .removeAll("Retry-After")
                    .addUnsafeNonAscii(Attempt.RETRY_AFTER, after)
                    .build());
        }
        if (serversOwn407) {
            hidden.code(400).header(Attempt.STATUS, "407");
        }
        return hidden.build();
    }

    /** Returns what this client was made from. */
    public ClientOptions options() {
        return options;
    }

    /** Returns how long one call of this client may take beside {@code requestTimeout}; zero is no limit. */
    public Duration networkTimeout() {
        return networkTimeout;
    }

    /** Bounds each call that begins from now on; zero leaves it to {@code requestTimeout}. */
    public void setNetworkTimeout(Duration timeout) {
        networkTimeout = timeout;
    }

    /** Returns how long one call that begins now may take. */
    Duration callTimeout() {
        Duration network = networkTimeout;
        Duration request = options.requestTimeout();
        return network.isZero() || request.compareTo(network) <= 0 ? request : network;
    }

    OkHttpClient client() {
        return client;
    }

    /** Returns what every request says, beside the version of the API that is to answer. */
    Headers headers() {
        return headers;
    }

    /** Returns what makes the words of others fit for a message of this client's. */
    SafeText text() {
        return text;
    }

    void countCall() {
        calls.increment();
    }

    /** Returns how many calls were made so far, further tries included. */
    public long calls() {
        return calls.sum();
    }

    /** Returns how long the lists were that this client has read. */
    public KnownLengths knownLengths() {
        return knownLengths;
    }

    /** Returns whether the server has refused calls of late, so that none should be made in vain. */
    public boolean isRefused() {
        return throttle.isPaced();
    }

    /** Returns how many bytes an answer may have, once unpacked. */
    int largestBody() {
        return largestBody;
    }

    /** Returns how many bytes of an answer, with all that stands around its body, are read at most. */
    long longestAnswer() {
        return largestBody + largestBody / 16L + AROUND_A_BODY;
    }

    Alarms alarms() {
        return alarms;
    }

    Sockets sockets() {
        return sockets;
    }

    Throttle throttle() {
        return throttle;
    }

    /** Returns the answers that this client shares with others; null where its user wants none. */
    @Nullable
    AnswerCache cache() {
        return cache;
    }

    /** Returns what the answers that all clients share have been good for so far. */
    public static CacheStatistics cacheStatistics() {
        return AnswerCache.statistics();
    }

    /** Tells endpoints, keys and versions of the API from each other, without giving the key away. */
    static String identity(ClientOptions options) {
        String key = options.transport() == null
                ? ByteString.encodeUtf8(options.apiKey() + "").sha256().hex()
                : "sandbox";
        return options.baseUrl() + " " + options.apiVersion() + " " + key;
    }

    /** Runs a task on one of this client's threads. */
    public <T> Future<T> submit(Callable<T> task) {
        try {
            return executor.submit(task);
        } catch (RejectedExecutionException e) {
            throw closedException();
        }
    }

    /** Does the same with a task that hands on by itself what comes of it. */
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            throw closedException();
        }
    }

    boolean isClosed() {
        return closed;
    }

    static DriverException closedException() {
        return ErrorCondition.CONNECTION_CLOSED.exception("The connection is closed");
    }

    /**
     * Begins the calls of one statement.
     *
     * @param timeout how long they may take in all, if that is less than a statement may; zero is no limit of its own
     */
    public CallScope scope(Duration timeout) {
        Duration most = options.maxSecondsPerStatement();
        return begin(timeout.isZero() || !most.isZero() && most.compareTo(timeout) < 0 ? most : timeout);
    }

    private CallScope begin(Duration timeout) {
        CallScope scope = new CallScope(this, timeout);
        scopes.add(scope);
        if (closed) {
            scope.close();
            throw closedException();
        }
        return scope;
    }

    private List<CallScope> openScopes() {
        synchronized (scopes) {
            return new ArrayList<>(scopes);
        }
    }

    void ended(CallScope scope) {
        scopes.remove(scope);
    }

    /**
     * Makes one cheap call, so that a wrong key or an unreachable host shows now. A key that may not list
     * is good enough. A good answer is remembered for a minute, for all clients of that server and key.
     */
    public void checkCredentials(Duration timeout) {
        if (options.transport() != null) {
            return;
        }
        String fingerprint = identity(options);
        long now = System.nanoTime();
        Long good = GOOD_CREDENTIALS.get(fingerprint);
        if (good != null && now - good < CREDENTIALS_HOLD.toNanos()) {
            return;
        }
        try (CallScope scope = begin(timeout)) {
            scope.goPastCache();
            HttpUrl url = options.baseUrl()
                    .newBuilder()
                    .encodedPath(Tables.BACKUPS.listAll().path())
                    .addQueryParameter("limit", "1")
                    .build();
            scope.get(new Get(url, options.apiVersion()));
        } catch (DriverException e) {
            if (e.condition() != ErrorCondition.FORBIDDEN) {
                throw e;
            }
        }
        if (GOOD_CREDENTIALS.size() >= CREDENTIALS_KEPT) {
            GOOD_CREDENTIALS.clear();
        }
        GOOD_CREDENTIALS.put(fingerprint, now);
    }

    /** Drops the calls in flight, closes the sockets and ends the threads. Waits for no one. */
    @Override
    public void close() {
        closed = true;
        openScopes().forEach(CallScope::close);
        executor.shutdownNow();
        alarms.close();
        // Before TLS takes its leave, which would wait for a server that reads nothing.
        sockets.close();
        Attempt.ContextLoader callers = Attempt.ContextLoader.setAside();
        try {
            client.connectionPool().evictAll();
        } finally {
            callers.restore();
        }
    }
}
