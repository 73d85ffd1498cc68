package io.github.pineconejdbc.http.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOptions;
import java.nio.channels.SocketChannel;

/**
 * A socket of a channel, below TLS where there is any. An interrupt of the thread that waits for it ends the wait, which an
 * ordinary socket ignores; closing it from beside ends whatever reads and writes, and waits for no peer; and it reads no
 * more than it is allowed to, so that nothing whose length the server decides can fill the memory: a line of chunked
 * encoding or a name in a header of gzip, which the libraries above read to their ends.
 */
final class Wire extends Socket {
    /** What a server may send before the first call: its part in a TLS handshake, and a proxy's answer. */
    private static final long BEFORE_CALLS = 1 << 20;

    /** What it may send of which no byte of a body comes: headers, above all, which are bounded at half of it. */
    private static final long WITHOUT_PROGRESS = 512 << 10;

    private final Plug plug;

    private Wire(Plug plug) throws SocketException {
        super(plug);
        this.plug = plug;
    }

    static Wire open() throws IOException {
        return new Wire(new Plug(SocketChannel.open()));
    }

    /** Lets it read so many bytes from now on. */
    void allow(long bytes) {
        plug.allowed = bytes;
        progress();
    }

    /** Learns that of what it read something came out. */
    void progress() {
        plug.ahead = WITHOUT_PROGRESS;
    }

    /** Returns whether the server sent more than was allowed in all. */
    boolean isOverrun() {
        return plug.allowed < 0;
    }

    /** Returns whether the server sent too much of which nothing came. */
    boolean isStuck() {
        return plug.ahead < 0;
    }

    /** Returns whether that socket, which may speak TLS over a wire, has the same two ends. */
    boolean carries(Socket socket) {
        return socket.getLocalPort() == getLocalPort()
                && socket.getPort() == getPort()
                && socket.getInetAddress() != null
                && socket.getInetAddress().equals(getInetAddress());
    }

    /** Closes it without a word to whatever speaks over it. */
    void cut() {
        try {
            plug.channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes it so that its client sees it is, and opens another. */
    void abandon() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Plug extends SocketImpl {
        private final SocketChannel channel;
        private final Socket socket;
        private long allowed = BEFORE_CALLS;
        private long ahead = BEFORE_CALLS;

        Plug(SocketChannel channel) {
            this.channel = channel;
            this.socket = channel.socket();
        }

        @Override
        protected void create(boolean stream) {
            // The channel is there already.
        }

        @Override
        protected void connect(String host, int to) throws IOException {
            connect(new InetSocketAddress(host, to), 0);
        }

        @Override
        protected void connect(InetAddress host, int to) throws IOException {
            connect(new InetSocketAddress(host, to), 0);
        }

        @Override
        protected void connect(SocketAddress to, int timeout) throws IOException {
            socket.connect(to, timeout);
            address = socket.getInetAddress();
            port = socket.getPort();
            localport = socket.getLocalPort();
        }

        @Override
        protected void bind(InetAddress host, int on) throws IOException {
            socket.bind(new InetSocketAddress(host, on));
            localport = socket.getLocalPort();
        }

        @Override
        protected void listen(int backlog) throws IOException {
            throw new SocketException("a client's socket doesn't listen");
        }

        @Override
        protected void accept(SocketImpl client) throws IOException {
            throw new SocketException("a client's socket doesn't listen");
        }

        @Override
        protected InputStream getInputStream() throws IOException {
            return new FilterInputStream(socket.getInputStream()) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    if (allowed < 0 || ahead < 0) {
                        throw new SocketException("the server sent too much");
                    }
                    int read = super.read(bytes, from, length);
                    allowed -= Math.max(read, 0);
                    ahead -= Math.max(read, 0);
                    return read;
                }
            };
        }

        @Override
        protected OutputStream getOutputStream() throws IOException {
            return socket.getOutputStream();
        }

        @Override
        protected int available() throws IOException {
            return socket.getInputStream().available();
        }

        @Override
        protected void close() throws IOException {
            channel.close();
        }

        @Override
        protected void shutdownInput() throws IOException {
            socket.shutdownInput();
        }

        @Override
        protected void shutdownOutput() throws IOException {
            socket.shutdownOutput();
        }

        @Override
        protected void sendUrgentData(int data) throws IOException {
            socket.sendUrgentData(data);
        }

        @Override
        public void setOption(int option, Object value) throws SocketException {
            switch (option) {
                case SocketOptions.SO_TIMEOUT -> socket.setSoTimeout((Integer) value);
                case SocketOptions.TCP_NODELAY -> socket.setTcpNoDelay((Boolean) value);
                case SocketOptions.SO_KEEPALIVE -> socket.setKeepAlive((Boolean) value);
                case SocketOptions.SO_LINGER ->
                    socket.setSoLinger(value instanceof Integer, value instanceof Integer seconds ? seconds : 0);
                default -> throw new SocketException("option " + option + " isn't set here");
            }
        }

        @Override
        public Object getOption(int option) throws SocketException {
            return switch (option) {
                case SocketOptions.SO_TIMEOUT -> socket.getSoTimeout();
                case SocketOptions.TCP_NODELAY -> socket.getTcpNoDelay();
                case SocketOptions.SO_KEEPALIVE -> socket.getKeepAlive();
                case SocketOptions.SO_LINGER -> socket.getSoLinger();
                case SocketOptions.SO_BINDADDR -> socket.getLocalAddress();
                default -> throw new SocketException("option " + option + " isn't read here");
            };
        }
    }
}
