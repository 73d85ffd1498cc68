package io.github.pineconejdbc.sandbox;

import io.github.pineconejdbc.sandbox.Index.Shape;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's project: 250 backups of 12 indexes, of one that was deleted and of one whose name is used again, 40
 * restore jobs and one that is known no more, 3 collections and 6 schedules with their runs. Nothing in it comes from a clock
 * or from chance, so that it is the same in every process.
 */
final class SandboxData {
    /** When the project is looked at: all ages are counted from here. */
    private static final Instant TODAY = Instant.parse("2026-06-30T03:00:00Z");

    private static final int RESTORE_JOBS = 40;
    private static final int LAST_BEFORE_DELETED_TARGET = 30;

    private static final List<Index> INDEXES = List.of(
            index("docs-example", Shape.SERVERLESS, "aws", "us-east-1", 1024, "cosine", "docs", "prod", 30, 15, 5),
            index("my-index", Shape.SERVERLESS, "aws", "us-east-1", 1536, "cosine", "search", "prod", 7, 40, 1),
            index("products-en", Shape.SERVERLESS, "aws", "us-west-2", 1536, "cosine", "search", "prod", 7, 50, 0),
            index("products-de", Shape.SERVERLESS, "aws", "eu-west-1", 1536, "cosine", "search", "prod", 7, 40, 0),
            index(
                    "products-staging",
                    Shape.SERVERLESS,
                    "aws",
                    "us-west-2",
                    1536,
                    "cosine",
                    "search",
                    "staging",
                    14,
                    12,
                    9),
            index(
                    "support-tickets",
                    Shape.SERVERLESS,
                    "gcp",
                    "us-central1",
                    768,
                    "dotproduct",
                    "support",
                    "prod",
                    3,
                    30,
                    0),
            index(
                    "legal-archive",
                    Shape.SERVERLESS,
                    "azure",
                    "eastus2",
                    3072,
                    "euclidean",
                    "legal",
                    "prod",
                    30,
                    18,
                    75),
            index(
                    "keywords-sparse",
                    Shape.SERVERLESS,
                    "aws",
                    "us-east-1",
                    null,
                    "dotproduct",
                    "search",
                    "prod",
                    14,
                    14,
                    3),
            index(
                    "recommendations",
                    Shape.SERVERLESS,
                    "gcp",
                    "europe-west4",
                    384,
                    "cosine",
                    "growth",
                    "prod",
                    7,
                    13,
                    2),
            index("images", Shape.BYOC, "aws", "us-east-1", 512, "cosine", "media", "prod", 30, 8, 11),
            // Pods can't be backed up, and nobody has backed up the scratch one.
            index("pods-legacy", Shape.POD, "gcp", "us-west1", 200, "dotproduct", "search", "prod", 0, 0, 0),
            index("scratch", Shape.SERVERLESS, "aws", "us-east-1", 8, "cosine", "docs", "dev", 0, 0, 0),
            index("legacy-search", Shape.DELETED, "aws", "us-east-1", 768, "cosine", "search", "prod", 7, 8, 210));

    /** Below the list that it is made from. */
    static final SandboxData INSTANCE = new SandboxData();

    private final List<Backup> backups = new ArrayList<>();
    private final List<Index> indexes =
            INDEXES.stream().filter(index -> index.shape() != Shape.DELETED).toList();
    private final List<RestoreJob> restoreJobs = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<PodCollection> collections = List.of(
            new PodCollection("pods-legacy-2024", 1_204_551_680L, "Ready", 200, 1_250_000L),
            new PodCollection("pods-legacy-2025", 3_018_752_000L, "Ready", 200, 3_140_000L),
            new PodCollection("pods-legacy-next", null, "Initializing", 200, null));

    private SandboxData() {
        backups.add(exampleOfTheRequest());
        backups.add(exampleOfTheSpecification());
        for (Index index : INDEXES) {
            for (int i = 0; i < index.backups(); i++) {
                backups.add(backup(index, i, backups.size()));
            }
        }
        backups.sort(Comparator.comparing(Backup::created).reversed());
        for (int i = 0; i < RESTORE_JOBS; i++) {
            restoreJobs.add(restoreJob(i, false));
            if (i == LAST_BEFORE_DELETED_TARGET) {
                restoreJobs.add(restoreJob(RESTORE_JOBS, true));
            }
        }
        schedules.addAll(List.of(
                schedule("docs-example", "monthly", 365, true),
                schedule("my-index", "weekly", 56, true),
                schedule("products-en", "weekly", 28, true),
                schedule("products-de", "weekly", 28, true),
                schedule("legal-archive", "monthly", 365, true),
                schedule("recommendations", "weekly", 90, false)));
    }

    List<Backup> backups() {
        return backups;
    }

    /**
     * Returns the backups of an index's name.
     *
     * @param deleted whether those of earlier indexes of the name are among them
     */
    List<Row> backupsOf(String index, boolean deleted) {
        return backups.stream()
                .filter(backup -> backup.index().equals(index) && (deleted || backup.indexDeleted() == null))
                .map(Backup::ofName)
                .toList();
    }

    List<Schedule> schedules() {
        return schedules;
    }

    List<Schedule> schedulesOf(String index) {
        return schedules.stream()
                .filter(schedule -> schedule.index().equals(index))
                .toList();
    }

    List<Index> indexes() {
        return indexes;
    }

    List<RestoreJob> restoreJobs() {
        return restoreJobs;
    }

    List<PodCollection> collections() {
        return collections;
    }

    private static Index index(
            String name,
            Shape shape,
            String cloud,
            String region,
            @Nullable Integer dimension,
            String metric,
            String team,
            String env,
            int every,
            int backups,
            int newest) {
        // The one for staging was restored from a backup of the one that it stands for.
        String restoredFrom = name.equals("products-staging") ? uuid("backup", 64) : null;
        return new Index(
                name, shape, cloud, region, dimension, metric, team, env, every, backups, newest, restoredFrom);
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
    private static Backup exampleOfTheRequest() {
        return new Backup(
                "8c85e612-ed1c-4f97-9f8c-8194e07bcf71",
                "docs-example",
                "f73b36c9-faf5-4a2c-b1d6-4013d8b1cc74",
                null,
                "example-backup",
                "Monthly backup of production index",
                "Ready",
                "aws",
                "us-east-1",
                1024,
                null,
                List.of(),
                98L,
                3,
                1069169L,
                Map.of(),
                "2025-03-11T18:29:50.549505Z");
    }

    /** The example in the specification that the API page quotes. */
    private static Backup exampleOfTheSpecification() {
        return new Backup(
                "670e8400-e29b-41d4-a716-446655440000",
                "my-index",
                "670e8400-e29b-41d4-a716-446655440001",
                null,
                "backup_2024_03_15",
                "Monthly backup of production index",
                "Ready",
                "aws",
                "us-east-1",
                1536,
                "cosine",
                List.of("genre", "title"),
                120_000L,
                3,
                10_000_000L,
                new TreeMap<>(Map.of("environment", "production", "type", "monthly")),
                "2024-03-15T10:30:00.000Z");
    }

    /**
     * Returns the backup of an index that is the {@code age}th back from its newest.
     *
     * @param i its number in the project
     */
    private static Backup backup(Index index, int age, int i) {
        Instant at = TODAY.minus(Duration.ofDays((long) index.newest() + (long) index.every() * age))
                .minusMillis(i * 1_237L % 3_600_000L)
                .plusNanos(i * 1_001L);
        boolean beingMade = index.newest() == 0 && age == 0;
        String status = beingMade ? "Initializing" : i % 23 == 0 ? "InitializationFailed" : "Ready";
        // An index grows by 3 % from backup to backup.
        long records = i == 100 ? 5_000_000_000L : (long) (900_000 / Math.pow(1.03, age)) + i * 31L;
        // A dimension of 768 was that of an older model, in an index that was deleted for the one of today.
        boolean earlier = index.name().equals("my-index") && age >= 30;
        Integer dimension = earlier ? Integer.valueOf(768) : index.dimension();
        Map<String, String> tags = new TreeMap<>();
        if (i % 11 != 0) {
            tags.put("team", index.team());
            tags.put("env", index.env());
        }
        if (i % 6 == 0) {
            tags.put("retention", i % 12 == 0 ? "30d" : "365d");
        }
        return new Backup(
                uuid("backup", i),
                index.name(),
                uuid(index.name(), dimension == null ? 0 : dimension),
                earlier ? "2025-12-04T10:00:00Z" : index.shape() == Shape.DELETED ? "2025-12-05T16:20:00Z" : null,
                i % 7 == 0
                        ? null
                        : i == 41
                                ? "№ \"✓\" backup"
                                : index.name() + "-" + at.toString().substring(0, 10),
                i % 5 == 0 ? i % 10 == 0 ? "Before the re-embedding" : "It's the weekly one" : null,
                status,
                index.cloud(),
                index.region(),
                dimension,
                index.metric(),
                i % 4 == 0 ? List.of("genre", "year") : List.of(),
                beingMade ? null : Long.valueOf(records),
                1 + i % 12,
                records * (dimension == null ? 64 : dimension * 4L),
                i % 22 == 0 ? null : tags,
                // Both forms of UTC occur.
                i % 3 == 0 ? at.toString().replace("Z", "+00:00") : at.toString());
    }

    private Schedule schedule(String index, String frequency, int retentionDays, boolean enabled) {
        List<Backup> made = backups.stream()
                .filter(backup -> backup.index().equals(index)
                        && backup.indexDeleted() == null
                        // The others were made by hand.
                        && String.valueOf(backup.name()).startsWith(index)
                        && created(backup).isAfter(TODAY.minus(Duration.ofDays(retentionDays))))
                .toList();
        Backup last = made.get(0);
        Instant next = created(last).plus(Duration.ofDays(frequency.equals("weekly") ? 7 : 30));
        List<Row> runs = new ArrayList<>();
        if (enabled) {
            runs.add(new Schedule.Due(
                    uuid("due " + index, 0),
                    last,
                    index + "-" + next.toString().substring(0, 10),
                    last.created(),
                    next.toString()));
        }
        runs.addAll(made);
        return new Schedule(
                uuid("schedule " + index, 0),
                index,
                last.indexId(),
                frequency,
                retentionDays,
                enabled ? next.toString() : null,
                created(made.get(made.size() - 1)).minus(Duration.ofDays(1)).toString(),
                runs);
    }

    private static Instant created(Backup backup) {
        return OffsetDateTime.parse(backup.created()).toInstant();
    }

    private RestoreJob restoreJob(int i, boolean targetDeleted) {
        Instant begin = TODAY.minus(Duration.ofHours(31L * i + 1));
        String status = i < 6 ? "Pending" : i % 13 == 0 ? "Cancelled" : i % 9 == 0 ? "Failed" : "Completed";
        Backup backup = backups.get((i * 6 + 5) % backups.size());
        return new RestoreJob(
                uuid("restore-job", i),
                // The oldest job's backup has been deleted since.
                i == RESTORE_JOBS - 1 ? uuid("deleted", i) : backup.id(),
                backup.index() + "-restored-" + i,
                uuid("target", i),
                status,
                i == 0 ? null : begin.toString(),
                status.equals("Pending")
                        ? null
                        : begin.plus(Duration.ofMinutes(12L + i)).toString(),
                targetDeleted);
    }
}
