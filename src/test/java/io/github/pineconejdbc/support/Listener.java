package io.github.pineconejdbc.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port on loopback, each of whose clients has a thread that talks to it. */
public final class Listener implements AutoCloseable {
    /** What is said to one client. */
    public interface Talk {
        /** Returns when there is no more to say; whoever is told that the client has gone throws on. */
        void with(Socket client) throws IOException;
    }

    private final Talk talk;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "listener");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket listener;

    public Listener(Talk talk) throws IOException {
        this.talk = talk;
        listener = listen(0);
        port = listener.getLocalPort();
    }

    private ServerSocket listen(int on) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 512);
        threads.execute(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket from) {
        while (true) {
            try {
                Socket client = from.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                threads.execute(() -> talkWith(client));
            } catch (IOException e) {
                if (from.isClosed()) {
                    return;
                }
                throw new IllegalStateException(e);
            }
        }
    }

    private void talkWith(Socket client) {
        try (client) {
            talk.with(client);
        } catch (IOException e) {
            // The client has gone or has had enough, as it may.
            open.remove(client);
        } finally {
            open.remove(client);
        }
    }

    public int port() {
        return port;
    }

    /** Returns how many connections clients hold open. */
    public int connections() {
        return open.size();
    }

    /** Takes no connection from now on; those that there are stay. */
    void refuse() throws IOException {
        listener.close();
    }

    /** Takes connections again. */
    void listen() throws IOException {
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    void closeConnections() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        closeConnections();
        threads.shutdownNow();
    }
}
