package io.github.pineconejdbc.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

/**
 * Runs distinct queries, of all shapes in turn, and prints classes loaded and bytes of metaspace after so many of them
 * each: {@code driver|calcite port count...}, the counts growing.
 */
final class Growth {
    private static final List<String> SHAPES = List.of(
            "SELECT * FROM backups WHERE backup_id = '%2$s' AND name <> 'x%1$d'",
            "SELECT status FROM backups WHERE backup_id IN ('%2$s', 'x%1$d')",
            "SELECT backup_id AS id%1$d FROM backups LIMIT 1",
            "SELECT backup_id, size_bytes FROM backups WHERE size_bytes > %1$d LIMIT 2",
            "SELECT name FROM backups WHERE source_index_name = 'index-3' AND name > '%1$d' ORDER BY created_at DESC",
            "SELECT tags['team'] FROM backups WHERE tags['team'] <> 'x%1$d' ORDER BY size_bytes LIMIT 3",
            "SELECT status, COUNT(*) FROM backups WHERE name <> 'x%1$d' GROUP BY status",
            "SELECT status, SUM(size_bytes) AS s FROM backups WHERE size_bytes > %1$d GROUP BY status HAVING SUM(size_bytes) > %1$d",
            "SELECT COUNT(DISTINCT region) FROM backups WHERE size_bytes <> %1$d",
            "SELECT b.backup_id, i.metric FROM backups b JOIN indexes i ON b.source_index_name = i.name WHERE b.size_bytes > %1$d",
            "SELECT i.name FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name AND b.name = 'backup-%1$d'",
            "SELECT UPPER(name), size_bytes + %1$d FROM backups WHERE CHAR_LENGTH(name) > 3",
            "SELECT backup_id FROM backups WHERE created_at > TIMESTAMP '2025-03-11 18:29:50' AND dimension <> %1$d",
            "SELECT backup_id FROM backups WHERE name LIKE '%%-%1$d%%'",
            "SELECT CASE WHEN size_bytes > %1$d THEN 'big' ELSE 'small' END AS class, status FROM backups",
            "SELECT name, RANK() OVER (PARTITION BY status ORDER BY size_bytes + %1$d) FROM backups",
            "SELECT name FROM backups WHERE source_index_name IN (SELECT name FROM indexes WHERE dimension <> %1$d)",
            "WITH b AS (SELECT * FROM backups WHERE size_bytes <> %1$d) SELECT MAX(size_bytes) FROM b",
            "SELECT name FROM backups WHERE size_bytes < %1$d UNION ALL SELECT name FROM indexes WHERE name <> 'x%1$d'",
            "SELECT '%1$d', CAST('%1$d' AS INTEGER) + dimension FROM backups");

    private Growth() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[1]);
        try (BareClient client = new BareClient("http://127.0.0.1:" + port);
                Connection connection = args[0].equals(Warm.CALCITE)
                        ? PlainCalcite.connect(client)
                        : DriverManager.getConnection(JdbcClient.driverUrl(port))) {
            // Measuring loads classes of its own.
            measured();
            int from = 0;
            for (String count : List.of(args).subList(2, args.length)) {
                int to = Integer.parseInt(count);
                run(connection, from, to);
                System.out.println(measured());
                from = to;
            }
        }
    }

    private static void run(Connection connection, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            JdbcClient.readAll(
                    connection, String.format(SHAPES.get(i % SHAPES.size()), i, Project.backupId(i % 100)));
        }
    }

    private static String measured() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() + " "
                + ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().equals("Metaspace"))
                        .mapToLong(Growth::used)
                        .sum();
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }
}
