package io.github.pineconejdbc.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * The first moments of a process: opens, asks once, reads all, and prints how many nanoseconds that took from the first
 * line of {@code main}. Each peer is a class of its own, so that none loads what only another needs.
 */
final class Cold {
    private Cold() {}

    static void print(long start) {
        System.out.println(System.nanoTime() - start);
    }

    /** The driver: {@code port sql}. */
    static final class Driver {
        private Driver() {}

        public static void main(String[] args) throws Exception {
            long start = System.nanoTime();
            try (Connection connection =
                    DriverManager.getConnection("jdbc:pinecone://127.0.0.1:" + args[0] + "?ssl=false&apiKey=bench")) {
                read(connection, args[1]);
                print(start);
            }
        }
    }

    /** The driver, whose user looks at the tables for a second before: {@code port sql}. Only the statement counts. */
    static final class DriverThatLooked {
        private DriverThatLooked() {}

        public static void main(String[] args) throws Exception {
            try (Connection connection =
                    DriverManager.getConnection("jdbc:pinecone://127.0.0.1:" + args[0] + "?ssl=false&apiKey=bench")) {
                try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
                    while (tables.next()) {
                        tables.getString("TABLE_NAME");
                    }
                }
                Thread.sleep(1_000);
                long start = System.nanoTime();
                read(connection, args[1]);
                print(start);
            }
        }
    }

    /** The adapter under plain Calcite: {@code port sql}. */
    static final class Calcite {
        private Calcite() {}

        public static void main(String[] args) throws Exception {
            long start = System.nanoTime();
            try (BareClient client = new BareClient("http://127.0.0.1:" + args[0]);
                    Connection connection = PlainCalcite.connect(client)) {
                read(connection, args[1]);
                print(start);
            }
        }
    }

    /** One call by hand: {@code port backup-id}. */
    static final class Bare {
        private Bare() {}

        public static void main(String[] args) {
            long start = System.nanoTime();
            try (BareClient client = new BareClient("http://127.0.0.1:" + args[0])) {
                if (client.backup(args[1]) == null) {
                    throw new IllegalStateException("no backup");
                }
                print(start);
            }
        }
    }

    /** A list read page by page by hand: {@code port}. */
    static final class BareLoop {
        private BareLoop() {}

        public static void main(String[] args) {
            long start = System.nanoTime();
            try (BareClient client = new BareClient("http://127.0.0.1:" + args[0])) {
                if (client.scan() <= 0) {
                    throw new IllegalStateException("no rows");
                }
                print(start);
            }
        }
    }

    static void read(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            int width = results.getMetaData().getColumnCount();
            int rows = 0;
            while (results.next()) {
                rows++;
                for (int i = 1; i <= width; i++) {
                    results.getObject(i);
                }
            }
            if (rows == 0) {
                throw new IllegalStateException("no row for " + sql);
            }
        }
    }
}
