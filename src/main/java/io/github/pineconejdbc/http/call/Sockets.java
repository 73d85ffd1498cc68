package io.github.pineconejdbc.http.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** The sockets of one client, which can all be closed from beside, whatever is going on over them. */
final class Sockets extends SocketFactory implements AutoCloseable {
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Override
    public Socket createSocket() throws IOException {
        open.removeIf(Socket::isClosed);
        Wire wire = Wire.open();
        open.add(wire);
        if (closed) {
            close();
        }
        return wire;
    }

    /** Returns the wire that a socket speaks over; null where it isn't one of these, as a SOCKS proxy's, or is closed. */
    @Nullable
    Wire under(Socket socket) {
        for (Wire wire : open) {
            if (wire.carries(socket)) {
                return wire;
            }
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Wire::cut);
        open.clear();
    }

    private Socket connected(Socket socket, InetSocketAddress address) throws IOException {
        socket.connect(address);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(localHost, localPort));
        return connected(socket, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(localHost, localPort));
        return connected(socket, new InetSocketAddress(host, port));
    }
}
