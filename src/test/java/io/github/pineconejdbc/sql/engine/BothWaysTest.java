package io.github.pineconejdbc.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.settings.Settings;
import io.github.pineconejdbc.support.BothWays;
import java.time.ZoneId;
import java.util.Properties;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simple statement gives the same columns, parameters and rows whichever way it is planned. */
class BothWaysTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final ControlPlane sandbox = new ControlPlane(settings().options());

    private static Settings settings() {
        return Settings.parse("jdbc:pinecone:sandbox", new Properties());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void check(String sql, boolean mapsAsJson, @Nullable Object... values) {
        BothWays ways = new BothWays(sandbox, NEW_YORK);
        assertThat(ways.check(sql, mapsAsJson, values))
                .as("%s is a simple statement", sql)
                .isTrue();
        ways.checkExplained(sql, mapsAsJson);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM backups",
                "SELECT B.* FROM backups b LIMIT 7 OFFSET 3",
                "SELECT STATUS, b.Name nm, tags['team'], tags['env'] AS \"e\", \"status\" FROM backups AS b",
                "SELECT * FROM indexes WHERE NOT ready OR spec LIKE '%pod%' OR dimension IS NULL",
                "SELECT * FROM restore_jobs WHERE percent_complete < 100 OR percent_complete IS NULL",
                "SELECT * FROM collections",
                "SELECT backup_id FROM backups WHERE size_bytes > 100000 AND size_bytes <= 9000000000000 ORDER BY size_bytes",
                "SELECT backup_id FROM backups WHERE description LIKE '%o_e%' OR name NOT LIKE 'p%' ORDER BY 1 DESC",
                "SELECT backup_id FROM backups WHERE name IN ('x', 'products-de') OR NOT (status <> 'Ready' AND name IS NOT NULL)",
                "SELECT backup_id FROM backups WHERE metric IS DISTINCT FROM 'cosine' ORDER BY dimension, backup_id",
                "SELECT backup_id FROM backups WHERE metric IS NOT DISTINCT FROM 'cosine' ORDER BY dimension DESC, backup_id",
                "SELECT backup_id, dimension FROM backups ORDER BY dimension NULLS FIRST, created_at DESC NULLS LAST LIMIT 20",
                "SELECT backup_id FROM backups WHERE created_at > '2026-03-08 02:30:00' AND created_at < TIMESTAMP '2026-05-01 00:00:00.5'",
                "SELECT backup_id FROM backups WHERE created_at >= '2026-01-01' AND created_at < DATE '2026-02-01' ORDER BY created_at",
                "SELECT backup_id FROM backups WHERE tags['team'] = 'search' AND tags['env'] > 'a' ORDER BY tags['team'], backup_id",
                "SELECT backup_id FROM backups WHERE tags IS NULL OR tags['team'] IS NULL",
                "SELECT backup_id FROM backups WHERE source_index_name = 'docs-example' AND status IN ('Ready', 'Failed')",
                "SELECT backup_id FROM backups WHERE source_index_name IN ('docs-example', 'legacy-search') AND backup_id > '5'",
                "SELECT backup_id FROM backups WHERE backup_id = '8c85e612-ed1c-4f97-9f8c-8194e07bcf71' OR source_index_name = 'legacy-search'",
                "SELECT backup_id FROM backups WHERE '5' < backup_id AND 1 = 1 AND '6' >= backup_id",
                "SELECT backup_id FROM backups WHERE dimension BETWEEN 100 AND 1024 AND dimension NOT BETWEEN 200 AND 300",
                "SELECT backup_id FROM backups WHERE dimension = namespace_count OR name = description OR cloud < region",
                "SELECT backup_id FROM backups WHERE dimension IN (384, 768, 1024) AND record_count NOT IN (1, 2)",
                "SELECT name FROM indexes WHERE ready IS NOT TRUE OR ready IS UNKNOWN OR ready = FALSE",
                "SELECT backup_id s FROM backups ORDER BY s OFFSET 240 ROWS FETCH FIRST 20 ROWS ONLY",
                "SELECT backup_id FROM backups WHERE status > 'M' AND status < 'A'",
                "SELECT restore_job_id FROM restore_jobs WHERE completed_at > created_at OR percent_complete = 100 OR percent_complete > 12.5",
            })
    void withoutParameters(String sql) {
        check(sql, false);
        check(sql.replace("tags['team']", "tags").replace("tags['env']", "tags"), true);
    }

    @Test
    void withParameters() {
        check("SELECT backup_id FROM backups WHERE backup_id = ?", false, "8c85e612-ed1c-4f97-9f8c-8194e07bcf71");
        check("SELECT backup_id FROM backups WHERE ? = backup_id", false, (Object) null);
        check("SELECT backup_id FROM backups WHERE name LIKE ? OR name = ?", false, "%-de-%", null);
        check("SELECT backup_id FROM backups WHERE size_bytes > ? AND dimension < ?", false, 1_000_000L, 1_000);
        check(
                "SELECT backup_id FROM backups WHERE created_at >= ? ORDER BY created_at LIMIT ?",
                false,
                1_767_225_600_000L,
                5);
        check(
                "SELECT backup_id FROM backups WHERE dimension IN (?, ?, 384) OR tags['team'] = ?",
                false,
                1024,
                null,
                "search");
        check("SELECT name FROM indexes WHERE ready = ? AND dimension BETWEEN ? AND ?", false, true, 1, 2_000);
        check("SELECT restore_job_id FROM restore_jobs WHERE percent_complete >= ?", false, 50.0);
        check("SELECT backup_id FROM backups WHERE name IS NOT DISTINCT FROM ?", false, (Object) null);
        check("SELECT backup_id FROM backups WHERE name NOT IN ('a', ?)", false, (Object) null);
        check("SELECT backup_id FROM backups LIMIT ? OFFSET ?", false, 3, 2);
        check("SELECT backup_id FROM backups LIMIT ?", false, 0);
        check("SELECT backup_id FROM backups LIMIT ? OFFSET ?", false, Long.MAX_VALUE, 3_000_000_000L);
        check("SELECT backup_id FROM backups LIMIT ? OFFSET ?", false, null, null);
    }

    /** Conditions of all kinds, in all nestings. */
    @Test
    void randomConditions() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            String sql = "SELECT backup_id, status FROM backups WHERE " + condition(random, 3);
            try {
                new BothWays(sandbox, NEW_YORK).check(sql, false);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + sql, e);
            }
        }
    }

    /** Conditions of all kinds, alone and two by two: the explanation has every one of them, in the same words. */
    @Test
    void explanations() {
        BothWays ways = new BothWays(sandbox, NEW_YORK);
        String select = "SELECT backup_id FROM backups WHERE ";
        for (int i = 0; i < ATOMS.length; i++) {
            ways.checkExplained(select + ATOMS[i], false);
            ways.checkExplained(select + "NOT (" + ATOMS[i] + ")", false);
            for (int j = i + 1; j < ATOMS.length; j++) {
                ways.checkExplained(select + ATOMS[i] + ((i + j) % 2 == 0 ? " AND " : " OR ") + ATOMS[j], false);
            }
        }
    }

    private static final String[] ATOMS = {
        "status = 'Ready'",
        "status <> 'Ready'",
        "name IS NULL",
        "name IS NOT NULL",
        "dimension > 500",
        "dimension <= 384",
        "size_bytes < 5000000",
        "record_count >= 1000",
        "tags['team'] = 'search'",
        "tags['env'] <> 'prod'",
        "tags['nope'] IS NULL",
        "source_index_name = 'docs-example'",
        "source_index_name <> 'docs-example'",
        "source_index_name IN ('legacy-search', 'products-en', 'none')",
        "backup_id < '8'",
        "backup_id >= 'c'",
        "backup_id IN ('8c85e612-ed1c-4f97-9f8c-8194e07bcf71', '670e8400-e29b-41d4-a716-446655440000')",
        "created_at > '2026-06-01'",
        "created_at < '2026-04-01 12:00:00'",
        "metric LIKE '%cos%'",
        "cloud NOT IN ('aws', 'gcp')",
        "description = name",
        "dimension BETWEEN 1 AND 800",
        "TRUE",
        "FALSE",
        "1 = 0",
        "namespace_count IS DISTINCT FROM 1",
        "region = ''",
        "name LIKE 'a%' ",
    };

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return ATOMS[random.nextInt(ATOMS.length)];
        }
        return switch (random.nextInt(3)) {
            case 0 -> "NOT (" + condition(random, depth - 1) + ")";
            case 1 -> "(" + condition(random, depth - 1) + " AND " + condition(random, depth - 1) + ")";
            default -> "(" + condition(random, depth - 1) + " OR " + condition(random, depth - 1) + ")";
        };
    }
}
