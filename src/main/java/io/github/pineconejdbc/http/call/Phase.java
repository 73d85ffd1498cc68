package io.github.pineconejdbc.http.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come, and its limits. Its deadline and that of the TLS handshake, which OkHttp counts as reading,
 * cancel it; where that doesn't end it, the socket is closed from beside.
 */
final class Phase extends EventListener {
    /** How long a call that is canceled may take to end by itself. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    private final ControlPlane controlPlane;
    private final Alarms.Alarm cut;
    private Alarms.@Nullable Alarm deadline;
    private Alarms.@Nullable Alarm handshake;
    private @Nullable Wire wire;
    private boolean holdsWire;
    private volatile boolean connected;
    private volatile boolean handshakeTooLong;
    private volatile boolean handshakes;
    private volatile @Nullable Proxy proxy;

    Phase(ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
        this.cut = controlPlane.alarms().alarm(this::cut);
    }

    /**
     * Begins to watch over the call.
     *
     * @param nanos how long it may take; positive
     */
    void begin(Call call, long nanos) {
        deadline = controlPlane.alarms().alarm(call::cancel);
        deadline.in(nanos);
    }

    /** Ends it. */
    void end() {
        endHandshake();
        cut.stop();
        if (deadline != null) {
            deadline.stop();
        }
        release();
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        proxy = proxies.get(0);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy by) {
        handshakes = false;
        proxy = by;
    }

    @Override
    public synchronized void secureConnectStart(Call call) {
        handshakes = true;
        handshake = controlPlane.alarms().alarm(() -> {
            handshakeTooLong = true;
            call.cancel();
        });
        handshake.in(controlPlane.options().connectTimeout().toNanos());
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake done) {
        endHandshake();
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        endHandshake();
    }

    private synchronized void endHandshake() {
        if (handshake != null) {
            handshake.stop();
        }
    }

    @Override
    public synchronized void connectionAcquired(Call call, Connection connection) {
        connected = true;
        wire = controlPlane.sockets().under(connection.socket());
        if (wire != null) {
            wire.allow(controlPlane.longestAnswer());
            holdsWire = true;
        }
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        release();
    }

    private synchronized void release() {
        holdsWire = false;
    }

    @Override
    public void canceled(Call call) {
        cut.in(GRACE);
    }

    /** Closes the socket, if the call still has one. */
    synchronized void cut() {
        if (holdsWire && wire != null) {
            wire.cut();
        }
    }

    /**
     * Closes the socket though the call has ended as OkHttp sees it: what comes next over it answers nobody, and
     * another call would wait for it.
     */
    synchronized void abandonSocket() {
        if (wire != null) {
            wire.abandon();
        }
    }

    boolean isConnected() {
        return connected;
    }

    /** Returns the proxy that the call goes through or would have gone through; null where there is none. */
    @Nullable
    Proxy proxy() {
        Proxy by = proxy;
        return by == null || by.type() == Proxy.Type.DIRECT ? null : by;
    }

    /** Returns whether the other side was reached, through a proxy too, so far that TLS began. */
    boolean handshakes() {
        return handshakes;
    }

    boolean isHandshakeTooLong() {
        return handshakeTooLong;
    }

    /** Returns whether the server sent more than any answer may have. */
    synchronized boolean isOverrun() {
        return wire != null && wire.isOverrun();
    }

    /** Returns whether the server sent much of which nothing came. */
    synchronized boolean isStuck() {
        return wire != null && wire.isStuck();
    }

    /** Learns that some of a body has come. */
    synchronized void progress() {
        if (wire != null) {
            wire.progress();
        }
    }
}
