package io.github.pineconejdbc.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;

/**
 * Prints the bytes that a scan allocates in all threads of the process, once warm: {@code driver|calcite|bare port one|all
 * times}. The server is elsewhere.
 */
final class Allocation {
    private Allocation() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        boolean all = args[2].equals("all");
        int times = Integer.parseInt(args[3]);
        try (BareClient client = new BareClient("http://127.0.0.1:" + port)) {
            if (args[0].equals(Warm.BARE)) {
                measure(times, client::scan);
                return;
            }
            try (Connection connection = args[0].equals(Warm.CALCITE)
                    ? PlainCalcite.connect(client)
                    : DriverManager.getConnection(JdbcClient.driverUrl(port))) {
                measure(
                        times,
                        () -> all
                                ? JdbcClient.readAll(connection, "SELECT * FROM backups")
                                : JdbcClient.sum(connection, "SELECT size_bytes FROM backups"));
            }
        }
    }

    private interface Scan {
        long run() throws Exception;
    }

    private static void measure(int times, Scan scan) throws Exception {
        for (int i = 0; i < times; i++) {
            scan.run();
        }
        long before = allocated();
        for (int i = 0; i < times; i++) {
            scan.run();
        }
        System.out.println((allocated() - before) / times);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
