package io.github.pineconejdbc.table;

import static io.github.pineconejdbc.table.Column.optional;
import static io.github.pineconejdbc.table.Column.required;
import static io.github.pineconejdbc.table.ColumnType.BIGINT;
import static io.github.pineconejdbc.table.ColumnType.BOOLEAN;
import static io.github.pineconejdbc.table.ColumnType.TIMESTAMP;
import static io.github.pineconejdbc.table.ColumnType.VARCHAR;

import java.util.List;

/** The views: queries that many would write. */
public final class Views {

    /**
     * The backups of an earlier index of the same name protect nothing, and lists by name tell them. Of several schedules
     * of an index, the one that is enabled and due first counts. Grouped, each side has a row of an index at most, so that
     * it isn't read where none of its columns is asked for.
     */
    public static final View INDEX_PROTECTION = new View(
            "index_protection",
            "How an index is backed up: its latest backup, and its schedule",
            List.of(
                    required("index_name", VARCHAR, "Name of the index"),
                    optional("latest_backup_id", VARCHAR, "The latest backup that is ready"),
                    optional("latest_backup_at", TIMESTAMP, "When that was made; NULL where none is ready"),
                    optional("latest_backup_age_hours", BIGINT, "How many hours ago that was"),
                    required("ready_backups", BIGINT, "How many backups of the index are ready"),
                    required("failed_backups", BIGINT, "How many failed"),
                    required("backup_bytes", BIGINT, "What those that are ready take, in bytes"),
                    optional(
                            "schedule_id", VARCHAR, "The schedule by which backups are made; NULL where there is none"),
                    optional("frequency", VARCHAR, "How often it makes one: daily, weekly or monthly"),
                    optional("next_scheduled_run", TIMESTAMP, "When the next one is due; NULL for a disabled schedule"),
                    optional(
                            "overdue",
                            BOOLEAN,
                            "Whether a run is past due, or the latest backup a day older than the schedule allows; NULL"
                                    + " where no schedule is enabled")),
            """
            SELECT
              i.name AS index_name,
              b.latest_backup_id,
              b.latest_backup_at,
              TIMESTAMPDIFF(HOUR, b.latest_backup_at, CURRENT_TIMESTAMP) AS latest_backup_age_hours,
              COALESCE(b.ready_backups, 0) AS ready_backups,
              COALESCE(b.failed_backups, 0) AS failed_backups,
              COALESCE(b.backup_bytes, 0) AS backup_bytes,
              s.schedule_id,
              s.frequency,
              s.next_scheduled_run,
              CASE WHEN s.enabled THEN
                COALESCE(s.next_scheduled_run < CURRENT_TIMESTAMP, FALSE)
                OR TIMESTAMPDIFF(HOUR, COALESCE(b.latest_backup_at, s.created_at), CURRENT_TIMESTAMP)
                  > CASE s.frequency WHEN 'daily' THEN 48 WHEN 'weekly' THEN 192 ELSE 768 END
              END AS overdue
            FROM indexes i
            LEFT JOIN (
              SELECT source_index_name,
                ARG_MAX(backup_id, created_at) FILTER (WHERE status = 'Ready') AS latest_backup_id,
                MAX(created_at) FILTER (WHERE status = 'Ready') AS latest_backup_at,
                COUNT(*) FILTER (WHERE status = 'Ready') AS ready_backups,
                COUNT(*) FILTER (WHERE status IN ('InitializationFailed', 'Failed')) AS failed_backups,
                SUM(size_bytes) FILTER (WHERE status = 'Ready') AS backup_bytes
              FROM backups
              WHERE source_index_deleted_at IS NULL
              GROUP BY source_index_name) b ON b.source_index_name = i.name
            LEFT JOIN (
              SELECT index_name,
                ANY_VALUE(schedule_id) AS schedule_id,
                ANY_VALUE(frequency) AS frequency,
                ANY_VALUE(enabled) AS enabled,
                ANY_VALUE(next_scheduled_run) AS next_scheduled_run,
                ANY_VALUE(created_at) AS created_at
              FROM (
                SELECT *,
                  ROW_NUMBER() OVER (
                    PARTITION BY index_name ORDER BY enabled DESC NULLS LAST, next_scheduled_run, schedule_id) AS n
                FROM backup_schedules)
              WHERE n = 1
              GROUP BY index_name) s ON s.index_name = i.name
            """);

    /** All views, in the order in which they are documented. */
    public static final List<View> ALL = List.of(INDEX_PROTECTION);

    private Views() {}
}
