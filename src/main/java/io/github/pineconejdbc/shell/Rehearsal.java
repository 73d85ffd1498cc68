package io.github.pineconejdbc.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the shell commonly does, done once, so that an archive of the classes that this loads serves most of its runs:
 * statements of each kind over the sandbox, and a call over a socket, in the clear and, as far as that gets without a
 * certificate, over TLS. Nothing leaves the machine.
 */
final class Rehearsal {
    private static final String SANDBOX = "jdbc:pinecone:sandbox";
    private static final String[] STATEMENTS = {
        "SELECT * FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'",
        "SELECT name, tags['team'] FROM backups WHERE status IN ('Ready', 'Pending') AND size_bytes > 1000"
                + " AND created_at > TIMESTAMP '2025-01-01 00:00:00' ORDER BY created_at DESC LIMIT 5",
        "SELECT status, COUNT(*), SUM(size_bytes) AS bytes FROM backups GROUP BY status ORDER BY 2 DESC",
        "SELECT b.name, i.metric FROM backups b JOIN indexes i ON b.source_index_name = i.name WHERE i.dimension > 1",
        "SELECT name, RANK() OVER (PARTITION BY status ORDER BY size_bytes) FROM backups WHERE name LIKE '%a%'",
        "EXPLAIN PLAN FOR SELECT COUNT(*) FROM restore_jobs",
        "SELECT * FROM collections",
        "SELECT nothing FROM backups"
    };
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"data\":[]}"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        for (String statement : STATEMENTS) {
            run(SANDBOX, "table", statement);
        }
        for (Format format : Format.values()) {
            run(SANDBOX, format.name(), "SELECT * FROM backups LIMIT 2");
        }
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(server));
            thread.setDaemon(true);
            thread.start();
            String url = "jdbc:pinecone://127.0.0.1:" + server.getLocalPort() + "?apiKey=none&maxRetries=0";
            run(url + "&ssl=false", "table", "SELECT * FROM backups");
            run(url, "table", "SELECT * FROM backups");
        }
    }

    private static void run(String url, String format, String sql) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        String[] args = {"-u", url, "--format", format, "-e", sql};
        Main.run(args, InputStream.nullInputStream(), nowhere, nowhere, false);
    }

    /** Answers each request that ends with an empty line, and hangs up on what is none. */
    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                int last = 0;
                for (int c = socket.getInputStream().read();
                        c >= 0 && c != 22;
                        c = socket.getInputStream().read()) {
                    last = last << 8 | c;
                    if (last == ('\r' << 24 | '\n' << 16 | '\r' << 8 | '\n')) {
                        socket.getOutputStream().write(ANSWER);
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.FINE, "a rehearsed call ended", e);
            }
        }
    }
}
