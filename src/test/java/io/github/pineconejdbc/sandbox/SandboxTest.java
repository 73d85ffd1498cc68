package io.github.pineconejdbc.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pineconejdbc.support.ResultRows;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The project that needs no key: what is in it, and that all of the driver runs against it. */
class SandboxTest {
    static final List<Table> TABLES = Tables.ALL;

    private static List<String> rows(String properties, String sql) throws SQLException {
        return ResultRows.of("jdbc:pinecone:sandbox" + properties, sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT COUNT(*) FROM backups~250",
                "SELECT COUNT(DISTINCT backup_id) FROM backups~250",
                "SELECT COUNT(*) FROM indexes~12",
                "SELECT COUNT(DISTINCT restore_job_id) FROM restore_jobs~40",
                "SELECT COUNT(*) FROM collections~3",
                "SELECT COUNT(*) FROM restore_jobs WHERE created_at IS NULL~1",
                "SELECT COUNT(*) FROM restore_jobs WHERE (percent_complete = 100) = (status = 'Completed')~27",
                "SELECT COUNT(*) FROM backups WHERE tags IS NULL~11",
                "SELECT COUNT(*) FROM backup_schedules s JOIN indexes i ON i.name = s.index_name~6",
                "SELECT COUNT(*) FROM backup_runs r JOIN backups b ON b.backup_id = r.backup_id~45",
                "SELECT COUNT(*) FROM backup_runs WHERE status = 'Scheduled' AND scheduled_execution_at IS NOT NULL~5",
                "SELECT COUNT(*) FROM backups WHERE status = 'Initializing' AND size_bytes IS NULL~3",
                "SELECT COUNT(*) > 5 FROM backups WHERE status = 'InitializationFailed'~true",
                "SELECT COUNT(*) > 40 FROM backups WHERE schema IS NOT NULL~true",
                "SELECT COUNT(*) FROM backups WHERE source_index_name = 'legacy-search'~8",
                "SELECT COUNT(*) FROM indexes WHERE name = 'legacy-search'~0",
                "SELECT COUNT(*) FROM backups WHERE name = '№ \"✓\" backup'~1",
                "SELECT MAX(record_count) FROM backups~5000000000",
                "SELECT COUNT(*) FROM restore_jobs r LEFT JOIN backups b ON b.backup_id = r.backup_id WHERE b.name IS NULL"
                        + " AND b.backup_id IS NULL~1",
            })
    void theProjectHoldsWhatThePagesSay(String sql, String answer) throws Exception {
        assertThat(rows("", sql)).containsExactly(answer);
    }

    @Test
    void bothExamplesOfTheApisPageAreThere() throws Exception {
        assertThat(rows(
                        "?timeZone=UTC",
                        "SELECT * FROM backups WHERE backup_id IN ('8c85e612-ed1c-4f97-9f8c-8194e07bcf71',"
                                + " '670e8400-e29b-41d4-a716-446655440000')"))
                .containsExactlyInAnyOrder(
                        "8c85e612-ed1c-4f97-9f8c-8194e07bcf71|docs-example|f73b36c9-faf5-4a2c-b1d6-4013d8b1cc74|null"
                                + "|example-backup|Monthly backup of production index|Ready|aws|us-east-1|1024|null|null"
                                + "|98|3|1069169|{}|2025-03-11 18:29:50.549",
                        "670e8400-e29b-41d4-a716-446655440000|my-index|670e8400-e29b-41d4-a716-446655440001|null"
                                + "|backup_2024_03_15|Monthly backup of production index|Ready|aws|us-east-1|1536|cosine"
                                + "|{\"fields\":{\"genre\":{\"filterable\":true},\"title\":{\"filterable\":true}}}|120000|3"
                                + "|10000000|{\"type\": \"monthly\", \"environment\": \"production\"}|2024-03-15 10:30:00.000");
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyRowIsTheSameThroughEveryEndpoint(Table table) throws Exception {
        List<String> listed = rows("", "SELECT * FROM " + table.name());
        assertThat(listed).as("rows of " + table.name() + " in SandboxData").isNotEmpty();
        List<String> inPages = rows("?pageSize=7", "SELECT * FROM " + table.name());
        if (table.listAll().complete()) {
            assertThat(inPages).isEqualTo(listed);
        } else {
            assertThat(listed).startsWith(inPages.toArray(String[]::new));
        }
        for (String key : rows("", "SELECT " + table.key() + " FROM " + table.name() + " LIMIT 5 OFFSET 1")) {
            assertThat(listed)
                    .containsAll(
                            rows("", "SELECT * FROM " + table.name() + " WHERE " + table.key() + " = '" + key + "'"));
        }
        assertThat(rows("", "SELECT * FROM " + table.name() + " WHERE " + table.key() + " = 'nowhere'"))
                .isEmpty();
    }

    /** As the service does, where a page isn't full: what is left out is found by its key. */
    @Test
    void theListOfRestoreJobsEndsEarly() throws Exception {
        String sql = "SELECT restore_job_id FROM restore_jobs";
        List<String> all = rows("", sql);
        assertThat(rows("?pageSize=7", sql)).isEqualTo(all.subList(0, 34));
        String last = all.get(39);
        assertThat(rows("?pageSize=7", sql + " WHERE restore_job_id = '" + last + "'"))
                .containsExactly(last);
        String keys = all.stream().collect(Collectors.joining("', '", "('", "', '"))
                + IntStream.range(0, 40).mapToObj(i -> "none" + i).collect(Collectors.joining("', '")) + "')";
        assertThat(rows("?pageSize=7", sql + " WHERE restore_job_id IN " + keys))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theListOfAnIndexIsPartOfTheListOfAll() throws Exception {
        String columns = "SELECT backup_id, source_index_id, status, dimension, tags, created_at FROM backups WHERE ";
        assertThat(rows("", columns + "source_index_name = 'my-index'"))
                .hasSize(41)
                .isEqualTo(rows("", columns + "source_index_name || '' = 'my-index'"));
    }

    @Test
    void aNameThatWasUsedBeforeHasTheBackupsOfBothIndexes() throws Exception {
        assertThat(
                        rows(
                                "?timeZone=UTC",
                                "SELECT source_index_deleted_at, dimension, COUNT(*), COUNT(DISTINCT source_index_id) FROM backups"
                                        + " WHERE source_index_name = 'my-index' AND name LIKE 'my-%' GROUP BY 1, 2 ORDER BY 1"))
                .containsExactly("2025-12-04 10:00:00.000|768|8|1", "null|1536|25|1");
    }

    /** Each version has it elsewhere, or not at all. */
    @ParameterizedTest
    @CsvSource({"2025-10, 0", "2026-04, 0", "2026-07, 1"})
    void everyVersionGivesTheSameColumns(String version, int restored) throws Exception {
        String sql = "SELECT name, dimension, metric, vector_type, cloud, region, state, tags FROM indexes";
        assertThat(rows("?apiVersion=" + version, sql)).hasSize(12).isEqualTo(rows("", sql));
        assertThat(rows("?apiVersion=" + version, "SELECT COUNT(source_backup_id) FROM indexes"))
                .containsExactly("" + restored);
        sql = "SELECT backup_id, dimension, record_count, tags, created_at FROM backups";
        assertThat(rows("?apiVersion=" + version, sql)).hasSize(250).isEqualTo(rows("", sql));
        sql = "SELECT COUNT(*), COUNT(next_scheduled_run) FROM backup_schedules";
        assertThat(rows("?apiVersion=" + version, sql)).containsExactly("6|5");
    }

    @Test
    void allAboveTheSocketIsTheRealCode() {
        SQLException e = catchThrowableOfType(
                SQLException.class, () -> rows("?pageSize=1&maxCallsPerStatement=3", "SELECT COUNT(*) FROM backups"));
        assertThat(e.getSQLState()).isEqualTo("54000");
    }
}
