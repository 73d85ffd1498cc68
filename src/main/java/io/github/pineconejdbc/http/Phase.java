package io.github.pineconejdbc.http;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/** Tells whether a call that failed had a connection by then. */
final class Phase extends EventListener {
    private volatile boolean connected;

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
    }

    boolean isConnected() {
        return connected;
    }
}
