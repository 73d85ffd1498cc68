package io.github.pineconejdbc.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Place;
import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * A project full of what queries stumble over: NULLs, odd strings, equal times, an index that was deleted, an index
 * without backups, jobs whose backup is gone. It is the same each time.
 * {@link #read} gives a project of other rows.
 */
public final class Project {
    static final String DELETED_INDEX = "gone";
    private static final int BACKUPS = 310;
    private static final int RESTORE_JOBS = 70;

    private static final String[] NAMES = {
        null,
        null,
        "",
        " ",
        "plain",
        "Plain",
        "PLAIN",
        "it's",
        "№ \"✓\"",
        "100%",
        "a_b",
        "aXb",
        "trailing ",
        "tab\there",
        "line\nbreak",
        "NULL",
        "null",
        "ünïcødé",
        "日本語",
        "🚀",
        "-- no comment",
        "/* nor this */",
        "what?",
        "semi;colon",
        "5",
        "005",
        "1.5",
        "true",
        "2025-01-01",
        "back\\slash",
        "{escape}",
        "?"
    };
    private static final String[] STATUSES = {"Ready", "Ready", "Ready", "Initializing", "Failed", "ready"};
    private static final String[] CLOUDS = {"aws", "gcp", "azure"};
    private static final String[] REGIONS = {"us-east-1", "us-west-2", "eu-west-1"};
    private static final String[] METRICS = {"cosine", "euclidean", "dotproduct", null};
    private static final Integer[] DIMENSIONS = {null, 1, 2, 8, 128, 1536, 3072};
    private static final Long[] COUNTS = {
        null, 0L, 1L, 2L, 5L, 10L, 98L, 120_000L, 2_147_483_647L, 2_147_483_648L, 5_000_000_000L
    };
    private static final Instant[] TIMES = {
        null,
        Instant.parse("2024-02-29T23:59:59.999Z"),
        Instant.parse("2024-12-31T23:59:59.999Z"),
        Instant.parse("2025-01-01T00:00:00Z"),
        Instant.parse("2025-01-01T00:00:00.001Z"),
        Instant.parse("2025-03-11T18:29:50.549505Z"),
        Instant.parse("2025-03-30T01:30:00Z"),
        Instant.parse("2025-06-15T12:00:00Z"),
        Instant.parse("2025-12-31T12:34:56.789123456Z")
    };

    private final Random random = new Random(20_250_311);
    private final Map<String, List<ObjectNode>> rows = new LinkedHashMap<>();

    Project() {
        List<ObjectNode> indexes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            indexes.add(index(i));
        }
        List<ObjectNode> backups = new ArrayList<>();
        for (int i = 0; i < BACKUPS; i++) {
            backups.add(backup(i));
        }
        List<ObjectNode> jobs = new ArrayList<>();
        for (int i = 0; i < RESTORE_JOBS; i++) {
            jobs.add(restoreJob(i));
        }
        List<ObjectNode> collections = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            collections.add(collection(i));
        }
        List<ObjectNode> schedules = new ArrayList<>();
        List<ObjectNode> runs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            schedules.add(schedule(i));
            for (int run = 0; run < i % 4; run++) {
                ObjectNode made = backups.get(random.nextInt(BACKUPS)).deepCopy();
                // A backup may be of two schedules, as far as anybody promises, but is in each history once.
                made.put("backup_id", made.path("backup_id").asText() + "-" + run);
                runs.add(made.put("schedule_id", "s" + i));
            }
        }
        rows.put(Tables.BACKUP_SCHEDULES.name(), schedules);
        rows.put(Tables.BACKUP_RUNS.name(), runs);
        rows.put(Tables.BACKUPS.name(), backups);
        rows.put(Tables.INDEXES.name(), indexes);
        rows.put(Tables.RESTORE_JOBS.name(), jobs);
        rows.put(Tables.COLLECTIONS.name(), collections);
        for (Table table : Tables.ALL) {
            if (!rows.containsKey(table.name())) {
                rows.put(table.name(), others(table));
            }
        }
    }

    private Project(JsonNode tables) {
        tables.properties().forEach(table -> {
            List<ObjectNode> objects = new ArrayList<>();
            table.getValue().forEach(row -> objects.add((ObjectNode) row));
            rows.put(table.getKey(), objects);
        });
    }

    /** Returns a project with the rows of a file of JSON, by the names of the tables. */
    public static Project read(Path file) throws IOException {
        return new Project(new ObjectMapper().readTree(file.toFile()));
    }

    /** Returns a table's rows, as the API has them. */
    List<ObjectNode> rows(Table table) {
        return rows.getOrDefault(table.name(), List.of());
    }

    /** Returns the values of a column, without NULL and each once. */
    List<Object> values(Table table, Column column) {
        return rows(table).stream()
                .map(row -> value(row, column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns what a column holds, as a value of JDBC. */
    static Object value(JsonNode row, Column column) {
        JsonNode value = row;
        // What only the path tells stands in the row here, and is nothing to the driver.
        for (String name : column.isOfPath() ? List.of(column.name()) : column.path()) {
            value = name.equals(Place.ANY) && value.size() > 0
                    ? value.iterator().next()
                    : value.path(name);
        }
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (column.type()) {
            case VARCHAR -> value.asText();
            case INTEGER -> value.asInt();
            case BIGINT -> value.asLong();
            case DOUBLE -> value.asDouble();
            case BOOLEAN -> value.asBoolean();
            case TIMESTAMP ->
                LocalDateTime.ofInstant(Instant.parse(value.asText()).truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
            case MAP -> {
                Map<String, String> map = new TreeMap<>();
                value.properties().forEach(e -> map.put(e.getKey(), e.getValue().textValue()));
                yield map;
            }
            case JSON -> value.toString();
        };
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void putUnlessNull(ObjectNode node, String name, Object value) {
        if (value instanceof Integer number) {
            node.put(name, number);
        } else if (value instanceof Long number) {
            node.put(name, number);
        } else if (value != null) {
            node.put(name, value.toString());
        }
    }

    private ObjectNode backup(int i) {
        ObjectNode backup = object();
        backup.put("backup_id", i % 31 == 7 ? any("it's ", "a/b ", "100% ", "é ", "x?y#", "%41") + i : "b" + i);
        int index = random.nextInt(14);
        // Index 11 has no backup, and two of fourteen are of the index that was deleted.
        backup.put("source_index_name", index >= 11 ? (index == 11 ? "i0" : DELETED_INDEX) : "i" + index);
        backup.put("source_index_id", "id-" + index);
        if (index > 11) {
            backup.put("source_index_deleted_at", TIMES[1 + i % 8].toString());
        }
        String name = any(NAMES);
        if (name == null && random.nextBoolean()) {
            backup.putNull("name");
        }
        putUnlessNull(backup, "name", name);
        putUnlessNull(backup, "description", any(NAMES));
        backup.put("status", any(STATUSES)).put("cloud", any(CLOUDS)).put("region", any(REGIONS));
        putUnlessNull(backup, "dimension", any(DIMENSIONS));
        putUnlessNull(backup, "metric", any(METRICS));
        if (random.nextInt(3) == 0) {
            backup.putObject("schema")
                    .putObject("fields")
                    .putObject(any("genre", "year"))
                    .put("filterable", true);
        }
        putUnlessNull(backup, "record_count", any(COUNTS));
        putUnlessNull(backup, "namespace_count", any(COUNTS));
        putUnlessNull(backup, "size_bytes", any(COUNTS));
        tags(backup);
        putUnlessNull(backup, "created_at", any(TIMES));
        return backup;
    }

    private void tags(ObjectNode node) {
        int tags = random.nextInt(5);
        if (tags == 0) {
            return;
        }
        ObjectNode map = node.putObject("tags");
        for (int i = 1; i < tags; i++) {
            map.put(any("team", "env", "it's", "№"), any("search", "docs", "", "prod", "it's"));
        }
    }

    private ObjectNode index(int i) {
        ObjectNode index = object();
        index.put("name", "i" + i);
        putUnlessNull(index, "dimension", any(DIMENSIONS));
        index.put("metric", any("cosine", "euclidean", "dotproduct")).put("host", "i" + i + ".example");
        putUnlessNull(index, "private_host", any(null, "private"));
        putUnlessNull(index, "deletion_protection", any("enabled", "disabled", null));
        tags(index);
        if (random.nextBoolean()) {
            index.putObject("embed").put("model", "m" + i);
        }
        ObjectNode spec = index.putObject("spec");
        switch (i % 3) {
            case 0 -> spec.putObject("serverless").put("cloud", any(CLOUDS)).put("region", any(REGIONS));
            case 1 -> spec.putObject("pod").put("environment", "us-west1-gcp").put("pods", i);
            default -> spec.putObject("byoc").put("environment", "own");
        }
        boolean ready = random.nextInt(3) > 0;
        index.putObject("status").put("ready", ready).put("state", ready ? "Ready" : "Initializing");
        index.put("vector_type", any("dense", "sparse"));
        // What later versions of the API say; one that says nothing of it is there too.
        if (i % 2 == 0) {
            index.putObject("read_capacity").put("mode", i % 4 == 0 ? "OnDemand" : "Dedicated");
            index.put("source_collection", "c" + i)
                    .put("source_backup_id", "b" + i * 7)
                    .put("cmek_id", "key-" + i % 3);
        }
        return index;
    }

    private ObjectNode restoreJob(int i) {
        ObjectNode job = object();
        job.put("restore_job_id", "r" + i);
        // 41 backups at most, a few of which are gone.
        int backup = random.nextInt(41);
        job.put("backup_id", backup == 40 ? "lost" : backup * 7 % 31 == 7 ? "lost too" : "b" + backup * 7);
        job.put("target_index_name", any("i0", "i3", "i7", "new-" + i)).put("target_index_id", "t" + i);
        job.put("status", any("Pending", "InProgress", "Completed", "Failed"));
        job.put("created_at", any(TIMES[1], TIMES[3], TIMES[5], TIMES[7]).toString());
        putUnlessNull(job, "completed_at", any(null, TIMES[7], TIMES[8]));
        if (random.nextInt(4) > 0) {
            job.put("percent_complete", any(0.0, 12.5, 50.0, 99.75, 100.0));
        }
        return job;
    }

    private ObjectNode schedule(int i) {
        ObjectNode schedule = object();
        schedule.put("schedule_id", "s" + i).put("index_name", "i" + i / 2);
        putUnlessNull(schedule, "name", any(NAMES));
        schedule.put("index_id", "id-" + i / 2).put("project_id", "p").put("schedule_type", "time-based");
        schedule.put("frequency", any("daily", "weekly", "monthly"));
        schedule.put("retention_expire_after_days", any(1, 2, 128));
        schedule.put("enabled", random.nextBoolean());
        putUnlessNull(schedule, "next_scheduled_run", any(TIMES));
        putUnlessNull(schedule, "created_at", any(TIMES));
        return schedule;
    }

    /** Returns rows of a table of which no more is known than its declaration says. */
    private List<ObjectNode> others(Table table) {
        List<ObjectNode> others = new ArrayList<>();
        Endpoint.Parent parent = table.listAll().parent();
        for (int i = 0; i < 12; i++) {
            ObjectNode row = object();
            for (Column column : table.columns()) {
                String name = column.isOfPath() ? column.name() : column.path().get(0);
                switch (column.type()) {
                    case VARCHAR -> putUnlessNull(row, name, column.required() ? "o" + i : any(NAMES));
                    case INTEGER -> putUnlessNull(row, name, any(DIMENSIONS));
                    case BIGINT -> putUnlessNull(row, name, any(COUNTS));
                    case DOUBLE -> row.put(name, any(0.0, 12.5, 100.0));
                    case BOOLEAN -> row.put(name, random.nextBoolean());
                    case TIMESTAMP -> putUnlessNull(row, name, any(TIMES));
                    case MAP -> tags(row);
                    case JSON -> row.putObject(name).put("a", i);
                }
            }
            for (int c = 0; parent != null && c < parent.columns().size(); c++) {
                List<ObjectNode> parents = rows(parent.table());
                row.set(
                        table.listAll().placeholders().get(c),
                        parents.get(i % parents.size()).get(parent.columns().get(c)));
            }
            others.add(row);
        }
        return others;
    }

    private ObjectNode collection(int i) {
        ObjectNode collection = object();
        collection.put("name", i < 2 ? "i" + i : "c" + i);
        putUnlessNull(collection, "size", any(COUNTS));
        collection.put("status", any("Ready", "Initializing"));
        putUnlessNull(collection, "dimension", any(DIMENSIONS));
        putUnlessNull(collection, "vector_count", any(COUNTS));
        collection.put("environment", "us-west1-gcp");
        return collection;
    }
}
