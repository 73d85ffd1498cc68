package io.github.pineconejdbc.sandbox;

import io.github.pineconejdbc.table.Table;
import io.github.pineconejdbc.table.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's project: 250 backups of 12 indexes, of one that was deleted and of one whose name is used again, 40
 * restore jobs and one that is known no more, 3 collections and 6 schedules with their runs. Nothing in it comes from a
 * clock or from chance, so that it is the same in every process.
 */
final class SandboxData {
    /** When the project is looked at: all ages are counted from here. */
    private static final Instant TODAY = Instant.parse("2026-06-30T03:00:00Z");

    private static final int RESTORE_JOBS = 40;
    private static final int LAST_BEFORE_DELETED_TARGET = 30;

    /**
     * The indexes, and how each is backed up: every so many days, so often, the newest that many days ago. The last one
     * is no more: only its backups are left. Pods can't be backed up, and nobody has backed up the scratch one.
     */
    private static final List<Row> INDEXES = lines("""
            name             kind       cloud region       dimension metric     team    env     every count newest
            docs-example     serverless aws   us-east-1    1024      cosine     docs    prod    30    15    5
            my-index         serverless aws   us-east-1    1536      cosine     search  prod    7     40    1
            products-en      serverless aws   us-west-2    1536      cosine     search  prod    7     50    0
            products-de      serverless aws   eu-west-1    1536      cosine     search  prod    7     40    0
            products-staging serverless aws   us-west-2    1536      cosine     search  staging 14    12    9
            support-tickets  serverless gcp   us-central1  768       dotproduct support prod    3     30    0
            legal-archive    serverless azure eastus2      3072      euclidean  legal   prod    30    18    75
            keywords-sparse  serverless aws   us-east-1    0         dotproduct search  prod    14    14    3
            recommendations  serverless gcp   europe-west4 384       cosine     growth  prod    7     13    2
            images           byoc       aws   us-east-1    512       cosine     media   prod    30    8     11
            pods-legacy      pod        gcp   us-west1     200       dotproduct search  prod    0     0     0
            scratch          serverless aws   us-east-1    8         cosine     docs    dev     0     0     0
            legacy-search    deleted    aws   us-east-1    768       cosine     search  prod    7     8     210
            """);

    private static final List<Row> SCHEDULES = lines("""
            index           frequency retention enabled
            docs-example    monthly   365       true
            my-index        weekly    56        true
            products-en     weekly    28        true
            products-de     weekly    28        true
            legal-archive   monthly   365       true
            recommendations weekly    90        false
            """);

    /** Below the lists that it is made from. */
    static final SandboxData INSTANCE = new SandboxData();

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    private SandboxData() {
        Tables.ALL.forEach(table -> rows.put(table.name(), new ArrayList<>()));
        List<Row> backups = rows(Tables.BACKUPS);
        backups.add(exampleOfTheRequest());
        backups.add(exampleOfTheSpecification());
        for (Row index : INDEXES) {
            if (!index.text("kind").equals("deleted")) {
                rows(Tables.INDEXES).add(index(index));
            }
            for (int i = 0; i < index.number("count"); i++) {
                backups.add(backup(index, i, backups.size()));
            }
        }
        backups.sort(
                Comparator.comparing((Row backup) -> backup.text("created_at")).reversed());
        for (int i = 0; i < RESTORE_JOBS; i++) {
            rows(Tables.RESTORE_JOBS).add(restoreJob(i));
            if (i == LAST_BEFORE_DELETED_TARGET) {
                // The index that it made is gone: then the service knows nothing of the job any more.
                rows(Tables.RESTORE_JOBS).add(restoreJob(RESTORE_JOBS).with(Row.UNLISTED, true));
            }
        }
        rows(Tables.COLLECTIONS)
                .addAll(List.of(
                        collection("pods-legacy-2024", 1_204_551_680L, "Ready", 1_250_000L),
                        collection("pods-legacy-2025", 3_018_752_000L, "Ready", 3_140_000L),
                        collection("pods-legacy-next", null, "Initializing", null)));
        SCHEDULES.forEach(this::addSchedule);
    }

    /** Returns a table's rows, in the order of its list. */
    List<Row> rows(Table table) {
        return rows.getOrDefault(table.name(), List.of());
    }

    /** Returns each line below the first, by the words of that one. */
    private static List<Row> lines(String text) {
        List<String[]> lines =
                text.lines().map(line -> line.strip().split(" +", -1)).toList();
        List<Row> all = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Row words = new Row();
            for (int i = 0; i < line.length; i++) {
                words.put(lines.get(0)[i], line[i]);
            }
            all.add(words);
        }
        return all;
    }

    private static Row index(Row line) {
        String name = line.text("name");
        String kind = line.text("kind");
        boolean ready = !name.equals("scratch");
        Integer dimension = line.number("dimension") == 0 ? null : Integer.valueOf(line.number("dimension"));
        String host = name + "-a1b2c3d.svc.";
        Map<String, @Nullable Object> spec = switch (kind) {
            case "pod" ->
                Row.object(
                        "environment",
                        line.text("region") + "-" + line.text("cloud"),
                        "pod_type",
                        "p1.x1",
                        "pods",
                        2,
                        "replicas",
                        2,
                        "shards",
                        1);
            case "byoc" -> Row.object("environment", line.text("region") + "-" + line.text("cloud") + "-b921");
            default -> Row.object("cloud", line.text("cloud"), "region", line.text("region"));
        };
        if (!kind.equals("pod")) {
            spec.put("read_capacity", Row.object("mode", "OnDemand"));
        }
        return new Row()
                .put("name", name)
                .put("host", host + line.text("region") + ".pinecone.io")
                .put(
                        "private_host",
                        kind.equals("byoc") ? host + "private." + line.text("region") + ".pinecone.io" : null)
                .put("deletion_protection", line.text("env").equals("prod") ? "enabled" : "disabled")
                .put("tags", Row.object("team", line.text("team"), "env", line.text("env")))
                .put("status", Row.object("ready", ready, "state", ready ? "Ready" : "Initializing"))
                .put("dimension", dimension)
                .put("metric", line.text("metric"))
                .put(
                        "embed",
                        name.startsWith("products")
                                ? Row.object(
                                        "model",
                                        "multilingual-e5-large",
                                        "metric",
                                        line.text("metric"),
                                        "field_map",
                                        Row.object("text", "title"))
                                : null)
                .put("spec", Row.object(kind, spec))
                .put("vector_type", dimension == null ? "sparse" : "dense")
                .put(
                        "read_capacity",
                        kind.equals("pod")
                                ? null
                                : Row.object("mode", "OnDemand", "status", Row.object("state", "Ready")))
                // The one for staging was restored from a backup of the one that it stands for.
                .put("source_backup_id", name.equals("products-staging") ? uuid("backup", 64) : null);
    }

    /** Returns an ID that looks like a random one and is the same each time. */
    private static String uuid(String kind, int which) {
        long high = mixed(kind.hashCode() * 31L + which);
        long low = mixed(high + which);
        return new UUID((high & ~0xf000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63)).toString();
    }

    /** The finalizer of SplitMix64: neighbours come out far apart. */
    private static long mixed(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The answer that the API page shows beside its request. */
    private static Row exampleOfTheRequest() {
        return new Row()
                .put("backup_id", "8c85e612-ed1c-4f97-9f8c-8194e07bcf71")
                .put("source_index_name", "docs-example")
                .put("source_index_id", "f73b36c9-faf5-4a2c-b1d6-4013d8b1cc74")
                .put("name", "example-backup")
                .put("description", "Monthly backup of production index")
                .put("status", "Ready")
                .put("cloud", "aws")
                .put("region", "us-east-1")
                .put("dimension", 1024)
                .put("record_count", 98)
                .put("namespace_count", 3)
                .put("size_bytes", 1069169)
                .put("tags", Row.object())
                .put("created_at", "2025-03-11T18:29:50.549505Z");
    }

    /** The example in the specification that the API page quotes. */
    private static Row exampleOfTheSpecification() {
        return new Row()
                .put("backup_id", "670e8400-e29b-41d4-a716-446655440000")
                .put("source_index_name", "my-index")
                .put("source_index_id", "670e8400-e29b-41d4-a716-446655440001")
                .put("name", "backup_2024_03_15")
                .put("description", "Monthly backup of production index")
                .put("status", "Ready")
                .put("cloud", "aws")
                .put("region", "us-east-1")
                .put("dimension", 1536)
                .put("metric", "cosine")
                .put("schema", filterable("genre", "title"))
                .put("record_count", 120_000)
                .put("namespace_count", 3)
                .put("size_bytes", 10_000_000)
                .put("tags", Row.object("environment", "production", "type", "monthly"))
                .put("created_at", "2024-03-15T10:30:00.000Z");
    }

    /** Returns a schema that names the metadata fields that can be filtered on. */
    private static Map<String, @Nullable Object> filterable(String... names) {
        Map<String, @Nullable Object> fields = Row.object();
        for (String name : names) {
            fields.put(name, Row.object("filterable", true));
        }
        return Row.object("fields", fields);
    }

    /**
     * Returns the backup of an index that is the {@code age}th back from its newest.
     *
     * @param i its number in the project
     */
    private static Row backup(Row index, int age, int i) {
        String name = index.text("name");
        Instant at = TODAY.minus(Duration.ofDays(index.number("newest") + (long) index.number("every") * age))
                .minusMillis(i * 1_237L % 3_600_000L)
                .plusNanos(i * 1_001L);
        boolean made = index.number("newest") > 0 || age > 0;
        // An index grows by 3 % from backup to backup.
        long records = i == 100 ? 5_000_000_000L : (long) (900_000 / Math.pow(1.03, age)) + i * 31L;
        // A dimension of 768 was that of an older model, in an index that was deleted for the one of today.
        boolean earlier = name.equals("my-index") && age >= 30;
        int dimension = earlier ? 768 : index.number("dimension");
        Map<String, @Nullable Object> tags = new TreeMap<>();
        if (i % 11 != 0) {
            tags.put("team", index.text("team"));
            tags.put("env", index.text("env"));
        }
        if (i % 6 == 0) {
            tags.put("retention", i % 12 == 0 ? "30d" : "365d");
        }
        return new Row()
                .put("backup_id", uuid("backup", i))
                .put("source_index_name", name)
                .put("source_index_id", uuid(name, dimension))
                .put(
                        "source_index_deleted_at",
                        earlier
                                ? "2025-12-04T10:00:00Z"
                                : index.text("kind").equals("deleted") ? "2025-12-05T16:20:00Z" : null)
                .put(
                        "name",
                        i % 7 == 0
                                ? null
                                : i == 41
                                        ? "№ \"✓\" backup"
                                        : name + "-" + at.toString().substring(0, 10))
                .put("description", i % 5 == 0 ? i % 10 == 0 ? "Before the re-embedding" : "It's the weekly one" : null)
                .put("status", !made ? "Initializing" : i % 23 == 0 ? "InitializationFailed" : "Ready")
                .put("cloud", index.text("cloud"))
                .put("region", index.text("region"))
                .put("dimension", dimension)
                .put("metric", index.text("metric"))
                .put("schema", i % 4 == 0 ? filterable("genre", "year") : null)
                .put("record_count", made ? records : null)
                .put("namespace_count", made ? 1 + i % 12 : null)
                .put("size_bytes", made ? records * (dimension == 0 ? 64 : dimension * 4L) : null)
                .put("tags", i % 22 == 0 ? null : tags)
                // Both forms of UTC occur.
                .put("created_at", i % 3 == 0 ? at.toString().replace("Z", "+00:00") : at.toString());
    }

    private static Row collection(String name, @Nullable Long size, String status, @Nullable Long vectors) {
        return new Row()
                .put("name", name)
                .put("size", size)
                .put("status", status)
                .put("dimension", 200)
                .put("vector_count", vectors)
                .put("environment", "us-west1-gcp");
    }

    /** Adds a schedule, and its runs: the backups that it made and that are still there, and the one that is due. */
    private void addSchedule(Row line) {
        String index = line.text("index");
        String id = uuid("schedule " + index, 0);
        boolean enabled = line.text("enabled").equals("true");
        Instant oldest = TODAY.minus(Duration.ofDays(line.number("retention")));
        List<Row> made = rows(Tables.BACKUPS).stream()
                .filter(backup -> backup.text("source_index_name").equals(index)
                        && backup.get("source_index_deleted_at") == null
                        // The others were made by hand.
                        && backup.text("name").startsWith(index)
                        && created(backup).isAfter(oldest))
                .map(backup -> backup.with("schedule_id", id))
                .toList();
        Row last = made.get(0);
        String next = created(last)
                .plus(Duration.ofDays(line.text("frequency").equals("weekly") ? 7 : 30))
                .toString();
        rows(Tables.BACKUP_SCHEDULES)
                .add(new Row()
                        .put("schedule_id", id)
                        .put("index_name", index)
                        .put("name", index)
                        .put("index_id", last.get("source_index_id"))
                        .put("project_id", "sandbox")
                        .put("schedule_type", "time-based")
                        .put("frequency", line.text("frequency"))
                        .put("retention_expire_after_days", line.number("retention"))
                        .put("enabled", enabled)
                        .put("next_scheduled_run", enabled ? next : null)
                        .put(
                                "created_at",
                                created(made.get(made.size() - 1))
                                        .minus(Duration.ofDays(1))
                                        .toString()));
        if (enabled) {
            // The backup's name and place are known, and no more.
            rows(Tables.BACKUP_RUNS)
                    .add(new Row()
                            .put("schedule_id", id)
                            .put("backup_id", uuid("due " + index, 0))
                            .put("source_index_id", last.get("source_index_id"))
                            .put("source_index_name", index)
                            .put("name", index + "-" + next.substring(0, 10))
                            .put("status", "Scheduled")
                            .put("cloud", last.get("cloud"))
                            .put("region", last.get("region"))
                            .put("created_at", last.get("created_at"))
                            .put("scheduled_execution_at", next));
        }
        rows(Tables.BACKUP_RUNS).addAll(made);
    }

    private static Instant created(Row backup) {
        return OffsetDateTime.parse(backup.text("created_at")).toInstant();
    }

    private Row restoreJob(int i) {
        Instant begin = TODAY.minus(Duration.ofHours(31L * i + 1));
        String status = i < 6 ? "Pending" : i % 13 == 0 ? "Cancelled" : i % 9 == 0 ? "Failed" : "Completed";
        List<Row> backups = rows(Tables.BACKUPS);
        Row backup = backups.get((i * 6 + 5) % backups.size());
        return new Row()
                .put("restore_job_id", uuid("restore-job", i))
                // The oldest job's backup has been deleted since.
                .put("backup_id", i == RESTORE_JOBS - 1 ? uuid("deleted", i) : backup.get("backup_id"))
                .put("target_index_name", backup.text("source_index_name") + "-restored-" + i)
                .put("target_index_id", uuid("target", i))
                .put("status", status)
                .put("created_at", i == 0 ? null : begin.toString())
                .put(
                        "completed_at",
                        status.equals("Pending")
                                ? null
                                : begin.plus(Duration.ofMinutes(12L + i)).toString())
                .put("percent_complete", status.equals("Completed") ? 100 : null);
    }
}
