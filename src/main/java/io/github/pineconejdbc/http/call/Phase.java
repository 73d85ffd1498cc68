package io.github.pineconejdbc.http.call;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a call that failed had a connection by then, and bounds the TLS handshake, which OkHttp counts as
 * reading.
 */
final class Phase extends EventListener {
    private final Duration connectTimeout;
    private volatile boolean connected;
    private volatile boolean handshakeTooLong;
    private @Nullable AsyncTimeout handshake;

    /**
     * @param connectTimeout how long a handshake may take
     */
    Phase(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    @Override
    public synchronized void secureConnectStart(Call call) {
        endHandshake();
        AsyncTimeout timeout = new AsyncTimeout() {
            @Override
            protected void timedOut() {
                handshakeTooLong = true;
                call.cancel();
            }
        };
        timeout.timeout(connectTimeout.toNanos(), TimeUnit.NANOSECONDS);
        timeout.enter();
        handshake = timeout;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake done) {
        endHandshake();
    }

    @Override
    public void connectFailed(
            Call call,
            InetSocketAddress address,
            Proxy proxy,
            @Nullable Protocol protocol,
            java.io.IOException failure) {
        endHandshake();
    }

    private synchronized void endHandshake() {
        AsyncTimeout timeout = handshake;
        handshake = null;
        if (timeout != null) {
            timeout.exit();
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
    }

    boolean isConnected() {
        return connected;
    }

    boolean isHandshakeTooLong() {
        return handshakeTooLong;
    }
}
