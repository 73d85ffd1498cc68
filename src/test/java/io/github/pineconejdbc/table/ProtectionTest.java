package io.github.pineconejdbc.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.support.ResultRows;
import io.github.pineconejdbc.support.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The view of how indexes are backed up, on a service that tells backups of earlier indexes of a name apart. */
@Timeout(60)
class ProtectionTest {
    private static final Instant NOW = Instant.now();

    private Service service;

    @BeforeEach
    void serve() throws IOException {
        service = new Service();
        for (String index : List.of("docs", "late", "off", "none")) {
            service.add(Tables.INDEXES, "{'name':'" + index + "','spec':{'serverless':{}}}");
        }
        backup("d1", "docs", 30, "Ready", 5, false);
        backup("d2", "docs", 5, "Ready", 7, false);
        backup("d3", "docs", 1, "InitializationFailed", 0, false);
        backup("d4", "docs", 0, "Initializing", 0, false);
        // Of an earlier index of the name, and of one that nobody has any more.
        backup("o1", "docs", 2, "Ready", 1_000, true);
        backup("g1", "gone", 2, "Ready", 1_000, true);
        backup("l1", "late", 60, "Ready", 1, false);
        schedule("s1", "docs", "daily", true, 20);
        schedule("s0", "docs", "weekly", true, 100);
        schedule("s2", "late", "daily", true, 20);
        schedule("s3", "off", "daily", false, 0);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
    }

    private static String ago(int hours) {
        return NOW.minus(Duration.ofHours(hours)).toString();
    }

    private void backup(String id, String index, int hours, String status, int bytes, boolean deleted) {
        service.add(
                Tables.BACKUPS,
                "{'backup_id':'" + id + "','source_index_name':'" + index + "','status':'" + status + "','size_bytes':"
                        + bytes + ",'created_at':'" + ago(hours) + "'"
                        + (deleted ? ",'source_index_deleted_at':'" + ago(1) + "'}" : "}"));
    }

    private void schedule(String id, String index, String frequency, boolean enabled, int hours) {
        service.add(
                Tables.BACKUP_SCHEDULES,
                "{'schedule_id':'" + id + "','index_name':'" + index + "','index_id':'x','frequency':'" + frequency
                        + "','enabled':" + enabled + ",'created_at':'" + ago(500) + "','next_scheduled_run':"
                        + (enabled ? "'" + ago(-hours) + "'}" : "null}"));
    }

    private List<String> rows(String sql) throws SQLException {
        return rows("", sql);
    }

    private List<String> rows(String properties, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(service.url("k", properties));
                Statement statement = connection.createStatement()) {
            service.requests("k");
            try (ResultSet results = statement.executeQuery(sql)) {
                return ResultRows.of(results);
            }
        }
    }

    @Test
    void eachIndexHasARowOfItsOwnBackupsAndItsNextSchedule() throws SQLException {
        assertThat(rows("SELECT index_name, latest_backup_id, latest_backup_age_hours, ready_backups, failed_backups,"
                        + " backup_bytes, schedule_id, frequency, overdue FROM index_protection ORDER BY index_name"))
                .containsExactly(
                        "docs|d2|5|2|1|12|s1|daily|false",
                        "late|l1|60|1|0|1|s2|daily|true",
                        "none|null|null|0|0|0|null|null|null",
                        "off|null|null|0|0|0|s3|daily|null");
        assertThat(service.requests("k")).hasSize(9).contains("/indexes", "/indexes/none/backup-schedules?limit=100");
    }

    /** Only a list by name tells them apart, and only from 2026-04 on. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-10", "2026-04", "2026-07"})
    void backupsOfAnEarlierIndexDontCountInAnyVersionNorAmongManyIndexes(String version) throws SQLException {
        for (int i = 0; i < 70; i++) {
            service.add(Tables.INDEXES, "{'name':'x" + i + "','spec':{'serverless':{}}}");
        }
        String query = "SELECT latest_backup_id, ready_backups, backup_bytes FROM index_protection";
        assertThat(rows("&apiVersion=" + version, query + " WHERE index_name = 'docs'"))
                .containsExactly("d2|2|12");
        assertThat(service.requests("k"))
                .containsExactlyInAnyOrder("/indexes/docs", "/indexes/docs/backups?include_deleted=true&limit=100");
        assertThat(rows("&apiVersion=" + version, query + " WHERE ready_backups > 0"))
                .containsExactlyInAnyOrder("d2|2|12", "l1|1|1");
        assertThat(service.requests("k")).hasSize(75).doesNotContain("/backups?limit=100");
        assertThat(rows(
                        "&apiVersion=" + version,
                        "SELECT b.backup_id, b.source_index_deleted_at IS NULL FROM indexes i"
                                + " JOIN backups b ON b.source_index_name = i.name WHERE i.name LIKE 'd%' AND b.name IS NULL"
                                + " ORDER BY 1 LIMIT 1"))
                .containsExactly("d1|true");
    }

    /** A part of it whose columns nobody asks for isn't read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT COUNT(*) FROM index_protection | 1",
                "SELECT index_name FROM index_protection ORDER BY 1 | 1",
                "SELECT p.index_name, i.host FROM index_protection p JOIN indexes i ON i.name = p.index_name | 1",
                "SELECT index_name, ready_backups FROM index_protection | 5",
                "SELECT schedule_id FROM index_protection WHERE frequency = 'daily' | 5",
                "SELECT index_name, overdue FROM index_protection | 9",
            })
    void noMoreIsReadThanTheColumnsNeed(String sql, int calls) throws SQLException {
        assertThat(rows(sql)).isNotEmpty();
        assertThat(service.requests("k")).hasSize(calls);
    }

    @Test
    void aConditionAndTheColumnsGoThrough() throws SQLException {
        assertThat(rows("SELECT latest_backup_id FROM index_protection WHERE index_name IN ('docs', 'never')"))
                .containsExactly("d2");
        assertThat(service.requests("k"))
                .allMatch(request -> request.startsWith("/indexes/docs") || request.startsWith("/indexes/never"))
                .contains("/indexes/docs/backups?include_deleted=true&limit=100");
        assertThat(rows("SELECT index_name FROM index_protection WHERE overdue"))
                .containsExactly("late");
        // Whichever side of a join is read first: the list of all backups doesn't tell which index they are of.
        assertThat(rows("SELECT ready_backups, backup_bytes FROM index_protection WHERE latest_backup_id = 'd2'"))
                .containsExactly("2|12");
        assertThat(rows("SELECT ready_backups FROM index_protection WHERE latest_backup_age_hours < 50"))
                .containsExactly("2");
        assertThat(rows("SELECT COUNT(*), COUNT(schedule_id) FROM index_protection WHERE ready_backups = 0"))
                .containsExactly("2|1");
        assertThat(rows("SELECT index_name FROM index_protection WHERE index_name = 'gone'"))
                .isEmpty();
    }
}
