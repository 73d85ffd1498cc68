package io.github.pineconejdbc.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What lies between a client and a server on loopback, and may break, or lose what it carries without a word. */
public final class Relay implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final int to;

    public Relay(int to) throws IOException {
        this.to = to;
        threads.execute(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Returns how many sockets clients have opened so far. */
    public int sockets() {
        return lines.size();
    }

    /** Breaks the lines that there are. */
    public void cut() throws IOException {
        for (Line line : lines) {
            line.close();
        }
    }

    /** Lets nothing through any more on the lines that there are, and leaves them open. */
    public void freeze() {
        lines.forEach(line -> line.frozen = true);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Line line = new Line(listener.accept(), new Socket(InetAddress.getLoopbackAddress(), to));
                lines.add(line);
                threads.execute(() -> line.carry(line.client, line.server));
                threads.execute(() -> line.carry(line.server, line.client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
        threads.shutdownNow();
    }

    private static final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean frozen;

        Line(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void carry(Socket from, Socket to) {
            byte[] bytes = new byte[16 << 10];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (!frozen) {
                        out.write(bytes, 0, read);
                    }
                }
            } catch (IOException e) {
                // One end has gone, or the line was cut: both sockets are closed, and the other direction ends as well.
                return;
            }
        }

        void close() throws IOException {
            client.close();
            server.close();
        }
    }
}
