package io.github.pineconejdbc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the benchmarks run, and that the peers do the work that they are compared for. */
@Tag("slow")
final class BenchmarksIT {
    private static final int BACKUPS = 250;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM backups                                                     | 250 | 3
            SELECT * FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-819400000005' | 1 | 1
            SELECT name FROM backups WHERE backup_id IN ('8c85e612-ed1c-4f97-9f8c-819400000005', 'none') | 1 | 2
            SELECT name FROM backups WHERE source_index_name = 'index-3' AND dimension > 0 | 21 | 1
            SELECT name FROM backups LIMIT 10                                         | 10 | 1
            SELECT i.metric FROM backups b JOIN indexes i ON b.source_index_name = i.name | 250 | 4
            SELECT tags['team'] FROM backups WHERE tags['environment'] = 'staging'    | 83  | 3
            """)
    void thePeersGiveTheSameRowsAndPlainCalcitePushesKeysDown(String sql, int rows, int requests) throws Exception {
        try (FakeServer server = new FakeServer(new Project(BACKUPS), Duration.ZERO);
                BareClient client = new BareClient(server.url());
                Connection plain = PlainCalcite.connect(client);
                Connection driver = DriverManager.getConnection(JdbcClient.driverUrl(server.port()))) {
            long before = server.requests();
            assertThat(JdbcClient.readAll(plain, sql)).isEqualTo(rows);
            assertThat(server.requests() - before).isEqualTo(requests);
            assertThat(JdbcClient.readAll(driver, sql)).isEqualTo(rows);
        }
    }

    @Test
    void thePeersScanTheSameRows() throws Exception {
        try (FakeServer server = new FakeServer(new Project(BACKUPS), Duration.ZERO);
                BareClient client = new BareClient(server.url());
                Connection plain = PlainCalcite.connect(client);
                Connection driver = DriverManager.getConnection(JdbcClient.driverUrl(server.port()))) {
            String sql = "SELECT size_bytes FROM backups";
            assertThat(client.scan()).isPositive();
            assertThat(JdbcClient.sum(plain, sql)).isEqualTo(client.scan());
            assertThat(JdbcClient.sum(driver, sql)).isEqualTo(client.scan());
        }
    }

    @Test
    void everyBenchmarkRunsAndIsInTheTable() {
        String table = Processes.run(List.of(
                        Path.of("src/bench/run").toString(), "--no-build", "--smoke"))
                .output();
        assertThat(table.lines().filter(line -> line.startsWith("| ")).skip(1))
                .hasSizeGreaterThan(14)
                .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(11));
    }
}
