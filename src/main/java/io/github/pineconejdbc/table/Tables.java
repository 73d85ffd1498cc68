package io.github.pineconejdbc.table;

import static io.github.pineconejdbc.table.Column.ofPath;
import static io.github.pineconejdbc.table.Column.optional;
import static io.github.pineconejdbc.table.Column.required;
import static io.github.pineconejdbc.table.ColumnType.BIGINT;
import static io.github.pineconejdbc.table.ColumnType.BOOLEAN;
import static io.github.pineconejdbc.table.ColumnType.DOUBLE;
import static io.github.pineconejdbc.table.ColumnType.INTEGER;
import static io.github.pineconejdbc.table.ColumnType.JSON;
import static io.github.pineconejdbc.table.ColumnType.MAP;
import static io.github.pineconejdbc.table.ColumnType.TIMESTAMP;
import static io.github.pineconejdbc.table.ColumnType.VARCHAR;
import static io.github.pineconejdbc.table.Endpoint.describe;
import static io.github.pineconejdbc.table.Endpoint.list;
import static io.github.pineconejdbc.table.Endpoint.pages;

import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of the control plane, whose rows mean the same in each version of its API from 2025-10 to 2026-07. NOT NULL
 * is only what names a row, and its status: kinds of indexes to come may lack whatever the API promises of today's.
 */
public final class Tables {
    private static final String DENSE = "dense_vector";
    private static final String SPARSE = "sparse_vector";
    private static final String TEXT = "semantic_text";

    /**
     * From 2026-07 on, an index and its backups say it of each field; the one with dense vectors counts. Of sparse
     * vectors, a backup may say that they have none.
     */
    private static final Column DIMENSION = optional(
                    "dimension",
                    INTEGER,
                    "Length of each dense vector; NULL for sparse ones, none, or several fields of dense ones")
            .at(Place.of("dimension").unlessZero(), ofFields("dimension").where("type", DENSE, TEXT));

    private static final Column METRIC = optional(
                    "metric",
                    VARCHAR,
                    "How vectors are compared: cosine, euclidean or dotproduct; NULL where no one field of"
                            + " vectors says it")
            .at(
                    Place.of("metric"),
                    ofFields("metric").where("type", DENSE, TEXT).where("dimension"),
                    ofFields("metric").where("type", SPARSE));

    /** Operations {@code describe_backup}, {@code list_index_backups}, {@code list_project_backups}. */
    public static final Table BACKUPS = Table.of(
            "backups",
            "A static copy of a serverless index, from which a new index can be made",
            "backup_id",
            List.of(
                    required("backup_id", VARCHAR, "The backup's ID, unique in the project"),
                    required(
                            "source_index_name",
                            VARCHAR,
                            "Name of the index that was copied; the index itself may be gone by now"),
                    optional("source_index_id", VARCHAR, "ID of the index that was copied"),
                    optional(
                            "source_index_deleted_at",
                            TIMESTAMP,
                            "When the index that was copied was deleted; told where rows are asked for by"
                                    + " source_index_name, so that NULL doesn't mean that the index lives"),
                    optional("name", VARCHAR, "Name that its owner gave the backup"),
                    optional("description", VARCHAR, "What its owner wrote about the backup"),
                    required(
                            "status",
                            VARCHAR,
                            "How far the backup is: Initializing, Pending, Ready, InitializationFailed, Failed, or what"
                                    + " the service says next"),
                    optional("cloud", VARCHAR, "Cloud provider that stores the backup"),
                    optional("region", VARCHAR, "Region of that cloud"),
                    DIMENSION,
                    METRIC,
                    optional(
                            "schema",
                            JSON,
                            "Which metadata fields can be filtered on, and from 2026-07 on all fields, as JSON"),
                    optional("record_count", BIGINT, "Number of records in the backup; NULL while it is made"),
                    optional("namespace_count", BIGINT, "Number of namespaces in the backup; NULL while it is made"),
                    optional("size_bytes", BIGINT, "Size of the backup, in bytes; NULL while it is made"),
                    optional("tags", MAP, "Tags that the index carried, by name"),
                    optional("created_at", TIMESTAMP, "When the backup was made")),
            List.of(new Reference("source_index_name", "indexes")),
            List.of(
                    describe("/backups/{backup_id}"),
                    pages("/indexes/{source_index_name}/backups?include_deleted=true", "data")
                            .since("2026-04")
                            .aloneTells("source_index_deleted_at"),
                    pages("/backups", "data")));

    /** Operations {@code describe_index}, {@code list_indexes}. */
    public static final Table INDEXES = Table.of(
            "indexes",
            "An index that holds vectors",
            "name",
            List.of(
                    required("name", VARCHAR, "The index's name, unique in the project"),
                    DIMENSION,
                    METRIC,
                    optional("host", VARCHAR, "Host that serves reads and writes of the index"),
                    optional("private_host", VARCHAR, "Host that serves them over a private network"),
                    optional("deletion_protection", VARCHAR, "Whether the index refuses deletion: enabled or disabled"),
                    optional("tags", MAP, "Tags that its owner gave the index, by name"),
                    optional("embed", JSON, "Embedding model that the index uses, and how, as JSON; up to 2026-04"),
                    optional(
                                    "spec",
                                    JSON,
                                    "How the index is deployed (serverless, pod or byoc), as JSON; from 2026-07 on the"
                                            + " API's deployment")
                            .at(Place.of("spec"), Place.of("deployment")),
                    optional(
                                    "vector_type",
                                    VARCHAR,
                                    "Kind of vector: dense or sparse; NULL for none, or several fields of dense ones")
                            .at(
                                    Place.of("vector_type"),
                                    ofFields("dimension")
                                            .where("type", DENSE, TEXT)
                                            .gives("dense"),
                                    ofFields("type").where("type", SPARSE).gives("sparse")),
                    optional(
                            "read_capacity",
                            JSON,
                            "How reads are served (OnDemand or Dedicated), as JSON; from 2026-07"),
                    optional("source_collection", VARCHAR, "Collection that the index was made from; from 2026-07"),
                    optional("source_backup_id", VARCHAR, "Backup that the index was restored from; from 2026-07"),
                    optional("cmek_id", VARCHAR, "Key of the customer's that encrypts the index; from 2026-07"),
                    optional("cloud", VARCHAR, "Cloud provider of a serverless index")
                            .at(ofSpec("cloud"), Place.of("deployment", "cloud")),
                    optional("region", VARCHAR, "Region of a serverless index")
                            .at(ofSpec("region"), Place.of("deployment", "region")),
                    optional(
                                    "environment",
                                    VARCHAR,
                                    "Environment of a pod-based or BYOC index, or that the service gives")
                            .at(ofSpec("environment"), Place.of("deployment", "environment")),
                    optional("ready", BOOLEAN, "Whether the index can be used now")
                            .at("status", "ready"),
                    optional(
                                    "state",
                                    VARCHAR,
                                    "What the index is doing: Ready, Initializing, InitializationFailed, Failed, ScalingUp,"
                                            + " ScalingDown, ScalingUpPodSize, ScalingDownPodSize, Terminating, Disabled,"
                                            + " or what the service says next")
                            .at("status", "state")),
            List.of(),
            List.of(describe("/indexes/{name}"), list("/indexes", "indexes")));

    /** Operations {@code describe_restore_job}, {@code list_restore_jobs}. */
    public static final Table RESTORE_JOBS = Table.of(
            "restore_jobs",
            "The making of an index from a backup",
            "restore_job_id",
            List.of(
                    required("restore_job_id", VARCHAR, "The job's ID, unique in the project"),
                    required("backup_id", VARCHAR, "Backup that is being restored"),
                    optional("target_index_name", VARCHAR, "Name of the index that is being made"),
                    optional("target_index_id", VARCHAR, "ID of the index that is being made"),
                    required(
                            "status",
                            VARCHAR,
                            "How far the job is: Pending, Completed, Failed, Cancelled, or what the service says next"),
                    optional("created_at", TIMESTAMP, "When the job started; NULL until that is assigned"),
                    optional("completed_at", TIMESTAMP, "When the job ended; NULL while it runs"),
                    // The API document says float; a double holds each such value, and more digits if they come.
                    optional("percent_complete", DOUBLE, "100 once the job is completed, else mostly NULL")),
            List.of(new Reference("backup_id", "backups"), new Reference("target_index_name", "indexes")),
            List.of(
                    describe("/restore-jobs/{restore_job_id}"),
                    pages("/restore-jobs", "data").cutShort()));

    /** Operations {@code describe_collection}, {@code list_collections}. */
    public static final Table COLLECTIONS = Table.of(
            "collections",
            "A static copy of a pod-based index",
            "name",
            List.of(
                    required("name", VARCHAR, "The collection's name, unique in the project"),
                    optional("size", BIGINT, "Size of the collection, in bytes"),
                    required(
                            "status",
                            VARCHAR,
                            "What the collection is doing: Initializing, Ready, Terminating, Terminated, or what the"
                                    + " service says next"),
                    optional("dimension", INTEGER, "Length of each vector"),
                    // The API document says int32; every count is a BIGINT here, so that a large one has room.
                    optional("vector_count", BIGINT, "Number of records in the collection"),
                    optional("environment", VARCHAR, "Environment that holds the collection")),
            List.of(),
            List.of(describe("/collections/{name}"), list("/collections", "collections")));

    /** Operations {@code describe_backup_schedule}, {@code list_backup_schedules}. */
    public static final Table BACKUP_SCHEDULES = new Table(
            "backup_schedules",
            "A plan by which the service makes backups of an index",
            "2026-07",
            List.of("schedule_id"),
            List.of(
                    required("schedule_id", VARCHAR, "The schedule's ID, unique in the project"),
                    optional("name", VARCHAR, "Name of the schedule, which its backups' names begin with"),
                    optional("index_id", VARCHAR, "ID of the index that is backed up"),
                    optional("project_id", VARCHAR, "ID of the project"),
                    optional("schedule_type", VARCHAR, "What starts a backup: time-based"),
                    optional("frequency", VARCHAR, "How often a backup is made: daily, weekly or monthly"),
                    optional(
                            "retention_expire_after_days",
                            INTEGER,
                            "After how many days a backup of this schedule is deleted"),
                    optional("enabled", BOOLEAN, "Whether backups are made now"),
                    optional(
                            "next_scheduled_run",
                            TIMESTAMP,
                            "When the next backup is due; NULL for a disabled schedule"),
                    optional("created_at", TIMESTAMP, "When the schedule was made"),
                    ofPath("index_name", "Name of the index that is backed up")),
            List.of(new Reference("index_name", "indexes")),
            List.of(
                    describe("/backup-schedules/{schedule_id}"),
                    pages("/indexes/{index_name}/backup-schedules", "data").ofEach(INDEXES, "name")));

    /** Operation {@code list_backup_schedule_history}. */
    public static final Table BACKUP_RUNS = new Table(
            "backup_runs",
            "A backup that a schedule made, or is about to make",
            "2026-07",
            List.of("schedule_id", "backup_id"),
            List.of(
                    required("backup_id", VARCHAR, "The backup's ID"),
                    optional("source_index_id", VARCHAR, "ID of the index that is copied"),
                    optional("source_index_name", VARCHAR, "Name of the index that is copied"),
                    optional("tags", MAP, "Tags that the index carried, by name"),
                    optional("name", VARCHAR, "Name of the backup: the schedule's, and the time of the run"),
                    optional("description", VARCHAR, "What is written about the backup"),
                    required(
                            "status",
                            VARCHAR,
                            "How far the backup is: Scheduled, Initializing, Ready, InitializationFailed, or what the"
                                    + " service says next"),
                    optional("cloud", VARCHAR, "Cloud provider that stores the backup"),
                    optional("region", VARCHAR, "Region of that cloud"),
                    optional("schema", JSON, "The fields of the index, as JSON"),
                    optional("record_count", BIGINT, "Number of records in the backup; NULL until it is ready"),
                    optional("namespace_count", BIGINT, "Number of namespaces in the backup; NULL until it is ready"),
                    optional("size_bytes", BIGINT, "Size of the backup, in bytes; NULL until it is ready"),
                    optional("created_at", TIMESTAMP, "When the backup was made, or noted down to be made"),
                    optional("scheduled_execution_at", TIMESTAMP, "When a Scheduled run is due; else NULL"),
                    ofPath("schedule_id", "The schedule whose run it is")),
            List.of(
                    new Reference("schedule_id", "backup_schedules"),
                    new Reference("backup_id", "backups"),
                    new Reference("source_index_name", "indexes")),
            List.of(pages("/backup-schedules/{schedule_id}/history", "data").ofEach(BACKUP_SCHEDULES, "schedule_id")));

    /** All tables, in the order in which they are documented. */
    public static final List<Table> ALL =
            List.of(BACKUPS, INDEXES, RESTORE_JOBS, COLLECTIONS, BACKUP_SCHEDULES, BACKUP_RUNS);

    /** All that can be read by its name: the tables, and the views. */
    public static final List<Relation> RELATIONS =
            Stream.<Relation>concat(ALL.stream(), Views.ALL.stream()).toList();

    private Tables() {}

    /** Returns the table of this exact name. */
    public static Table named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table '" + name + "'"));
    }

    private static Place ofFields(String member) {
        return Place.of("schema", "fields", Place.ANY, member);
    }

    private static Place ofSpec(String member) {
        return Place.of("spec", Place.ANY, member);
    }
}
