package io.github.pineconejdbc.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the fake server holds: the same rows for the same number of backups, in every process. */
final class Project {
    static final int INDEXES = 12;
    private static final String[] STATUSES = {"Ready", "Ready", "Ready", "Ready", "Initializing", "Failed"};
    private static final String[] REGIONS = {"us-east-1", "us-west-2", "eu-west-1", "europe-west4"};
    private static final String[] METRICS = {"cosine", "euclidean", "dotproduct"};
    private static final String[] TEAMS = {"search", "ads", "support", "research", "platform"};

    /** The rows of one table, rendered. */
    static final class Rows {
        private final List<String> rows = new ArrayList<>();
        private final Map<String, String> byKey = new HashMap<>();

        private void add(String key, String json) {
            rows.add(json);
            byKey.put(key, json);
        }

        int size() {
            return rows.size();
        }

        String at(int i) {
            return rows.get(i);
        }

        @Nullable
        String find(String key) {
            return byKey.get(key);
        }
    }

    private final Map<String, Rows> tables = new HashMap<>();
    private final Map<String, Rows> backupsOf = new HashMap<>();

    Project(int backups) {
        SplittableRandom random = new SplittableRandom(7);
        Rows indexes = tables.computeIfAbsent("indexes", name -> new Rows());
        for (int i = 0; i < INDEXES; i++) {
            indexes.add(indexName(i), index(i));
            backupsOf.put(indexName(i), new Rows());
        }
        Rows all = tables.computeIfAbsent("backups", name -> new Rows());
        Rows jobs = tables.computeIfAbsent("restore-jobs", name -> new Rows());
        for (int i = 0; i < backups; i++) {
            String index = indexName(i % INDEXES);
            String backup = backup(i, index, random);
            all.add(backupId(i), backup);
            rowsOf(index).add(backupId(i), backup);
            if (i % 10 == 0) {
                jobs.add(jobId(i), job(i));
            }
        }
        tables.put("collections", new Rows());
    }

    static String backupId(int i) {
        return new UUID(0x8c85e612ed1c4f97L, 0x9f8c819400000000L + i).toString();
    }

    private static String jobId(int i) {
        return new UUID(0x670e8400e29b41d4L, 0xa716446600000000L + i).toString();
    }

    static String indexName(int i) {
        return "index-" + i;
    }

    @Nullable
    Rows rows(String table) {
        return tables.get(table);
    }

    Rows backupsOf(String index) {
        return backupsOf.getOrDefault(index, new Rows());
    }

    private Rows rowsOf(String index) {
        return backupsOf.computeIfAbsent(index, name -> new Rows());
    }

    private static String index(int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", indexName(i));
        row.put("dimension", 256 << (i % 4));
        row.put("metric", METRICS[i % METRICS.length]);
        row.put("host", indexName(i) + "-abc123.svc.us-east-1-aws.pinecone.io");
        row.put("deletion_protection", "disabled");
        row.put("tags", Map.of("team", TEAMS[i % TEAMS.length]));
        row.put("spec", Map.of("serverless", Map.of("cloud", "aws", "region", REGIONS[i % REGIONS.length])));
        row.put("vector_type", "dense");
        row.put("status", Map.of("ready", true, "state", "Ready"));
        return json(row);
    }

    private static String backup(int i, String index, SplittableRandom random) {
        long records = random.nextInt(1_000_000);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("backup_id", backupId(i));
        row.put("source_index_id", new UUID(0xf73b36c9faf54a2cL, 0xb1d64013d8b10000L + i % INDEXES).toString());
        row.put("source_index_name", index);
        Map<String, Object> tags = new LinkedHashMap<>();
        if (i % 3 > 0) {
            tags.put("team", TEAMS[i % TEAMS.length]);
            tags.put("environment", i % 2 == 0 ? "production" : "staging");
        }
        row.put("tags", tags);
        row.put("name", "backup-" + i);
        if (i % 2 == 0) {
            row.put("description", "Monthly backup of production index, number " + i);
        }
        row.put("status", STATUSES[random.nextInt(STATUSES.length)]);
        row.put("cloud", "aws");
        row.put("region", REGIONS[random.nextInt(REGIONS.length)]);
        row.put("dimension", 256 << (i % 4));
        row.put("metric", METRICS[random.nextInt(METRICS.length)]);
        if (i % 4 == 0) {
            row.put("schema", Map.of("fields", Map.of("genre", Map.of("filterable", true))));
        }
        row.put("record_count", records);
        row.put("namespace_count", 1 + random.nextInt(20));
        row.put("size_bytes", records * 4_321);
        row.put("created_at", time(i, 549_505_000));
        return json(row);
    }

    private static String job(int i) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("restore_job_id", jobId(i));
        row.put("backup_id", backupId(i));
        row.put("target_index_name", "restored-" + i);
        row.put("target_index_id", new UUID(0xf73b36c9faf54a2cL, 0xb1d64013d8b20000L + i).toString());
        row.put("status", i % 20 == 0 ? "Completed" : "Pending");
        row.put("created_at", time(i, 123_000_000));
        row.put("percent_complete", i % 20 == 0 ? 100.0 : 42.5);
        return json(row);
    }

    private static String time(int i, int nanos) {
        return Instant.ofEpochSecond(1_741_717_790L + i * 613L, nanos).toString();
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach((name, field) -> fields.add('"' + String.valueOf(name) + "\":" + json(field)));
            return "{" + String.join(",", fields) + "}";
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
