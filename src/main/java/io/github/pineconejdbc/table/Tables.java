package io.github.pineconejdbc.table;

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
import static io.github.pineconejdbc.table.Place.ANY;

import java.util.List;

/** The tables of the control plane, version 2026-04 of its API. */
public final class Tables {

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
                    required("source_index_id", VARCHAR, "ID of the index that was copied"),
                    optional("name", VARCHAR, "Name that its owner gave the backup"),
                    optional("description", VARCHAR, "What its owner wrote about the backup"),
                    required("status", VARCHAR, "How far the backup is: Initializing, Ready, Failed, ..."),
                    required("cloud", VARCHAR, "Cloud provider that stores the backup"),
                    required("region", VARCHAR, "Region of that cloud"),
                    optional("dimension", INTEGER, "Length of each vector; NULL for sparse vectors"),
                    optional("metric", VARCHAR, "How vectors are compared: cosine, euclidean or dotproduct"),
                    optional("schema", JSON, "Which metadata fields can be filtered on, as JSON"),
                    optional("record_count", BIGINT, "Number of records in the backup"),
                    optional("namespace_count", BIGINT, "Number of namespaces in the backup"),
                    optional("size_bytes", BIGINT, "Size of the backup, in bytes"),
                    optional("tags", MAP, "Tags that the index carried, by name"),
                    optional("created_at", TIMESTAMP, "When the backup was made")),
            List.of(new Reference("source_index_name", "indexes")),
            List.of(
                    describe("/backups/{backup_id}"),
                    pages("/indexes/{source_index_name}/backups", "data"),
                    pages("/backups", "data")));

    /** Operations {@code describe_index}, {@code list_indexes}. */
    public static final Table INDEXES = Table.of(
            "indexes",
            "An index that holds vectors",
            "name",
            List.of(
                    required("name", VARCHAR, "The index's name, unique in the project"),
                    optional("dimension", INTEGER, "Length of each vector; NULL for sparse vectors"),
                    required("metric", VARCHAR, "How vectors are compared: cosine, euclidean or dotproduct"),
                    required("host", VARCHAR, "Host that serves reads and writes of the index"),
                    optional("private_host", VARCHAR, "Host that serves them over a private network"),
                    optional("deletion_protection", VARCHAR, "Whether the index refuses deletion: enabled or disabled"),
                    optional("tags", MAP, "Tags that its owner gave the index, by name"),
                    optional("embed", JSON, "Embedding model that the index uses, and how, as JSON"),
                    required("spec", JSON, "How the index is deployed (serverless, pod or byoc), as JSON"),
                    required("vector_type", VARCHAR, "Kind of vector: dense or sparse"),
                    optional("cloud", VARCHAR, "Cloud provider of a serverless index")
                            .at("spec", ANY, "cloud"),
                    optional("region", VARCHAR, "Region of a serverless index").at("spec", ANY, "region"),
                    optional("environment", VARCHAR, "Environment of a pod-based or BYOC index")
                            .at("spec", ANY, "environment"),
                    required("ready", BOOLEAN, "Whether the index can be used now")
                            .at("status", "ready"),
                    required("state", VARCHAR, "What the index is doing: Ready, Initializing, Terminating, ...")
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
                    required("target_index_name", VARCHAR, "Name of the index that is being made"),
                    required("target_index_id", VARCHAR, "ID of the index that is being made"),
                    required("status", VARCHAR, "How far the job is: Pending, InProgress, Completed, Failed, ..."),
                    required("created_at", TIMESTAMP, "When the job started"),
                    optional("completed_at", TIMESTAMP, "When the job ended; NULL while it runs"),
                    // The API document says float; a double holds each such value, and more digits if they come.
                    optional("percent_complete", DOUBLE, "How much is done, from 0 to 100")),
            List.of(new Reference("backup_id", "backups"), new Reference("target_index_name", "indexes")),
            List.of(describe("/restore-jobs/{restore_job_id}"), pages("/restore-jobs", "data")));

    /** Operations {@code describe_collection}, {@code list_collections}. */
    public static final Table COLLECTIONS = Table.of(
            "collections",
            "A static copy of a pod-based index",
            "name",
            List.of(
                    required("name", VARCHAR, "The collection's name, unique in the project"),
                    optional("size", BIGINT, "Size of the collection, in bytes"),
                    required("status", VARCHAR, "What the collection is doing: Initializing, Ready or Terminating"),
                    optional("dimension", INTEGER, "Length of each vector"),
                    // The API document says int32; every count is a BIGINT here, so that a large one has room.
                    optional("vector_count", BIGINT, "Number of records in the collection"),
                    required("environment", VARCHAR, "Environment that holds the collection")),
            List.of(),
            List.of(describe("/collections/{name}"), list("/collections", "collections")));

    /** All tables, in the order in which they are documented. */
    public static final List<Table> ALL = List.of(BACKUPS, INDEXES, RESTORE_JOBS, COLLECTIONS);

    private Tables() {}
}
