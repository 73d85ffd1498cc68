package io.github.pineconejdbc.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's project: 250 backups of 12 indexes and of one that was deleted, 40 restore jobs and 3
 * collections. Nothing in it comes from a clock or from chance, so that it is the same in every process.
 */
final class SandboxData {
    private static final Instant NEWEST = Instant.parse("2026-06-30T03:00:00Z");
    private static final int BACKUPS = 250;
    private static final int RESTORE_JOBS = 40;

    /** How an index is deployed, and so what its {@code spec} looks like. */
    private enum Shape {
        SERVERLESS,
        POD,
        BYOC
    }

    /** What backups repeat of the index that they were made of. */
    private record Index(
            String name,
            Shape shape,
            String cloud,
            String region,
            @Nullable Integer dimension,
            String metric,
            String team,
            String env,
            boolean deleted) {
        String id() {
            return uuid("index", name);
        }
    }

    private static final List<Index> INDEXES = List.of(
            new Index("docs-example", Shape.SERVERLESS, "aws", "us-east-1", 1024, "cosine", "docs", "prod", false),
            new Index("my-index", Shape.SERVERLESS, "aws", "us-east-1", 1536, "cosine", "search", "prod", false),
            new Index("products-en", Shape.SERVERLESS, "aws", "us-west-2", 1536, "cosine", "search", "prod", false),
            new Index("products-de", Shape.SERVERLESS, "aws", "eu-west-1", 1536, "cosine", "search", "prod", false),
            new Index(
                    "products-staging",
                    Shape.SERVERLESS,
                    "aws",
                    "us-west-2",
                    1536,
                    "cosine",
                    "search",
                    "staging",
                    false),
            new Index(
                    "support-tickets",
                    Shape.SERVERLESS,
                    "gcp",
                    "us-central1",
                    768,
                    "dotproduct",
                    "support",
                    "prod",
                    false),
            new Index("legal-archive", Shape.SERVERLESS, "azure", "eastus2", 3072, "euclidean", "legal", "prod", false),
            new Index(
                    "keywords-sparse",
                    Shape.SERVERLESS,
                    "aws",
                    "us-east-1",
                    null,
                    "dotproduct",
                    "search",
                    "prod",
                    false),
            new Index(
                    "recommendations", Shape.SERVERLESS, "gcp", "europe-west4", 384, "cosine", "growth", "prod", false),
            new Index("images", Shape.BYOC, "aws", "us-east-1", 512, "cosine", "media", "prod", false),
            new Index("pods-legacy", Shape.POD, "gcp", "us-west1", 200, "dotproduct", "search", "prod", false),
            new Index("scratch", Shape.SERVERLESS, "aws", "us-east-1", 8, "cosine", "docs", "dev", false),
            new Index("legacy-search", Shape.SERVERLESS, "aws", "us-east-1", 768, "cosine", "search", "prod", true));

    /** Below the list that it is made from. */
    static final SandboxData INSTANCE = new SandboxData();

    private final Map<String, ObjectNode> backups = new LinkedHashMap<>();
    private final Map<String, ObjectNode> indexes = new LinkedHashMap<>();
    private final Map<String, ObjectNode> restoreJobs = new LinkedHashMap<>();
    private final Map<String, ObjectNode> collections = new LinkedHashMap<>();

    private SandboxData() {
        INDEXES.stream().filter(index -> !index.deleted()).forEach(index -> indexes.put(index.name(), index(index)));
        List<ObjectNode> made = new ArrayList<>();
        made.add(exampleOfTheRequest());
        made.add(exampleOfTheSpecification());
        for (int i = made.size(); i < BACKUPS; i++) {
            made.add(backup(i));
        }
        made.sort(Comparator.comparing(
                        (ObjectNode backup) -> backup.path("created_at").asText())
                .reversed());
        made.forEach(backup -> backups.put(backup.path("backup_id").asText(), backup));
        for (int i = 0; i < RESTORE_JOBS; i++) {
            ObjectNode job = restoreJob(i, made);
            restoreJobs.put(job.path("restore_job_id").asText(), job);
        }
        collection("pods-legacy-2024", 1_204_551_680L, "Ready", 200, 1_250_000L);
        collection("pods-legacy-2025", 3_018_752_000L, "Ready", 200, 3_140_000L);
        collection("pods-legacy-next", null, "Initializing", 200, null);
    }

    List<ObjectNode> backups() {
        return List.copyOf(backups.values());
    }

    @Nullable
    ObjectNode backup(String id) {
        return backups.get(id);
    }

    List<ObjectNode> backupsOf(String index) {
        return backups.values().stream()
                .filter(backup -> backup.path("source_index_name").asText().equals(index))
                .toList();
    }

    List<ObjectNode> indexes() {
        return List.copyOf(indexes.values());
    }

    @Nullable
    ObjectNode index(String name) {
        return indexes.get(name);
    }

    List<ObjectNode> restoreJobs() {
        return List.copyOf(restoreJobs.values());
    }

    @Nullable
    ObjectNode restoreJob(String id) {
        return restoreJobs.get(id);
    }

    List<ObjectNode> collections() {
        return List.copyOf(collections.values());
    }

    @Nullable
    ObjectNode collection(String name) {
        return collections.get(name);
    }

    private static String uuid(String kind, Object which) {
        return UUID.nameUUIDFromBytes((kind + "/" + which).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The answer that the API page shows beside its request. */
    private static ObjectNode exampleOfTheRequest() {
        ObjectNode backup = object();
        backup.put("backup_id", "8c85e612-ed1c-4f97-9f8c-8194e07bcf71");
        backup.put("source_index_id", "f73b36c9-faf5-4a2c-b1d6-4013d8b1cc74");
        backup.put("source_index_name", "docs-example");
        backup.putObject("tags");
        backup.put("name", "example-backup");
        backup.put("description", "Monthly backup of production index");
        backup.put("status", "Ready");
        backup.put("cloud", "aws");
        backup.put("region", "us-east-1");
        backup.put("dimension", 1024);
        backup.put("record_count", 98);
        backup.put("namespace_count", 3);
        backup.put("size_bytes", 1069169);
        backup.put("created_at", "2025-03-11T18:29:50.549505Z");
        return backup;
    }

    /** The example in the specification that the API page quotes. */
    private static ObjectNode exampleOfTheSpecification() {
        ObjectNode backup = object();
        backup.put("backup_id", "670e8400-e29b-41d4-a716-446655440000");
        backup.put("cloud", "aws");
        backup.put("created_at", "2024-03-15T10:30:00.000Z");
        backup.put("description", "Monthly backup of production index");
        backup.put("dimension", 1536);
        backup.put("metric", "cosine");
        backup.put("name", "backup_2024_03_15");
        backup.put("namespace_count", 3);
        backup.put("record_count", 120000);
        backup.put("region", "us-east-1");
        schema(backup.putObject("schema"), "genre", "title");
        backup.put("size_bytes", 10000000);
        backup.put("source_index_id", "670e8400-e29b-41d4-a716-446655440001");
        backup.put("source_index_name", "my-index");
        backup.put("status", "Ready");
        backup.putObject("tags").put("environment", "production").put("type", "monthly");
        return backup;
    }

    private static void schema(ObjectNode schema, String... fields) {
        ObjectNode names = schema.putObject("fields");
        for (String field : fields) {
            names.putObject(field).put("filterable", true);
        }
    }

    private static ObjectNode backup(int i) {
        Index index = INDEXES.get(i % INDEXES.size());
        // Pods can't be backed up: their turns go to the index that is backed up most.
        if (index.shape() == Shape.POD) {
            index = INDEXES.get(2);
        }
        Instant at = NEWEST.minus(Duration.ofHours(55L * i)).plusMillis(i * 37L % 1_000);
        String status = i < 3 ? "Initializing" : i % 23 == 0 ? "Failed" : "Ready";
        ObjectNode backup = object();
        backup.put("backup_id", uuid("backup", i));
        backup.put("source_index_name", index.name());
        backup.put("source_index_id", index.id());
        if (i % 7 != 0) {
            backup.put(
                    "name",
                    i == 42
                            ? "№ \"✓\" backup"
                            : index.name() + "-" + at.toString().substring(0, 10));
        }
        if (i % 5 == 0) {
            backup.put("description", i % 10 == 0 ? "Before the re-embedding" : "It's the weekly one");
        }
        backup.put("status", status);
        backup.put("cloud", index.cloud());
        backup.put("region", index.region());
        if (index.dimension() != null) {
            backup.put("dimension", index.dimension());
        }
        backup.put("metric", index.metric());
        if (i % 4 == 0) {
            schema(backup.putObject("schema"), "genre", "year");
        }
        if (!status.equals("Initializing")) {
            long records = i == 100 ? 5_000_000_000L : 10_000L + 7_919L * (BACKUPS - i);
            backup.put("record_count", records);
            backup.put("namespace_count", 1 + i % 12);
            backup.put("size_bytes", records * (index.dimension() == null ? 64 : index.dimension() * 4L));
        }
        ObjectNode tags = backup.putObject("tags");
        if (i % 11 != 0) {
            tags.put("team", index.team()).put("env", index.env());
        }
        if (i % 6 == 0) {
            tags.put("retention", i % 12 == 0 ? "30d" : "365d");
        }
        backup.put("created_at", at.plusNanos(i * 1_001L).toString());
        return backup;
    }

    private static ObjectNode index(Index index) {
        ObjectNode node = object();
        node.put("name", index.name());
        if (index.dimension() != null) {
            node.put("dimension", index.dimension());
        }
        node.put("metric", index.metric());
        node.put("host", index.name() + "-a1b2c3d.svc." + index.region() + ".pinecone.io");
        if (index.shape() == Shape.BYOC) {
            node.put("private_host", index.name() + "-a1b2c3d.svc.private." + index.region() + ".pinecone.io");
        }
        node.put("deletion_protection", index.env().equals("prod") ? "enabled" : "disabled");
        node.putObject("tags").put("team", index.team()).put("env", index.env());
        if (index.name().startsWith("products")) {
            ObjectNode embed = node.putObject("embed");
            embed.put("model", "multilingual-e5-large").put("metric", index.metric());
            embed.putObject("field_map").put("text", "title");
        }
        spec(node.putObject("spec"), index);
        boolean ready = !index.name().equals("scratch");
        node.putObject("status").put("ready", ready).put("state", ready ? "Ready" : "Initializing");
        node.put("vector_type", index.dimension() == null ? "sparse" : "dense");
        return node;
    }

    private static void spec(ObjectNode spec, Index index) {
        String environment = index.region() + "-" + index.cloud();
        switch (index.shape()) {
            case SERVERLESS -> {
                ObjectNode serverless = spec.putObject("serverless");
                serverless.put("cloud", index.cloud()).put("region", index.region());
                serverless.putObject("read_capacity").put("mode", "OnDemand");
            }
            case POD ->
                spec.putObject("pod")
                        .put("environment", environment)
                        .put("pod_type", "p1.x1")
                        .put("pods", 2)
                        .put("replicas", 2)
                        .put("shards", 1);
            case BYOC -> {
                ObjectNode byoc = spec.putObject("byoc");
                byoc.put("environment", environment + "-b921");
                byoc.putObject("read_capacity").put("mode", "OnDemand");
            }
        }
    }

    private static ObjectNode restoreJob(int i, List<ObjectNode> backups) {
        Instant begin = NEWEST.plus(Duration.ofHours(20)).minus(Duration.ofHours(31L * i));
        String status = i < 2 ? "Pending" : i < 6 ? "InProgress" : i % 9 == 0 ? "Failed" : "Completed";
        ObjectNode backup = backups.get((i * 6 + 5) % backups.size());
        ObjectNode job = object();
        job.put("restore_job_id", uuid("restore-job", i));
        // The oldest job's backup has been deleted since.
        job.put(
                "backup_id",
                i == RESTORE_JOBS - 1
                        ? uuid("backup", "deleted")
                        : backup.path("backup_id").asText());
        job.put("target_index_name", backup.path("source_index_name").asText() + "-restored-" + i);
        job.put("target_index_id", uuid("target", i));
        job.put("status", status);
        job.put("created_at", begin.toString());
        if (status.equals("Completed") || status.equals("Failed")) {
            job.put("completed_at", begin.plus(Duration.ofMinutes(12L + i)).toString());
        }
        job.put("percent_complete", status.equals("Completed") ? 100.0 : status.equals("Pending") ? 0.0 : 12.5 + i);
        return job;
    }

    private void collection(String name, @Nullable Long size, String status, int dimension, @Nullable Long vectors) {
        ObjectNode node = object();
        node.put("name", name);
        if (size != null) {
            node.put("size", size);
        }
        node.put("status", status).put("dimension", dimension);
        if (vectors != null) {
            node.put("vector_count", vectors);
        }
        node.put("environment", "us-west1-gcp");
        collections.put(name, node);
    }
}
