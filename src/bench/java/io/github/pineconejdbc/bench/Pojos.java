package io.github.pineconejdbc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a program that speaks to the API by hand would parse its answers into. */
final class Pojos {
    private Pojos() {}

    /** A backup, its fields under the API's names, which is what costs Jackson least. */
    public static final class Backup {
        public @Nullable String backup_id;
        public @Nullable String source_index_name;
        public @Nullable String source_index_id;
        public @Nullable String name;
        public @Nullable String description;
        public @Nullable String status;
        public @Nullable String cloud;
        public @Nullable String region;
        public @Nullable Integer dimension;
        public @Nullable String metric;
        public @Nullable JsonNode schema;
        public @Nullable Long record_count;
        public @Nullable Long namespace_count;
        public @Nullable Long size_bytes;
        public @Nullable Map<String, String> tags;
        public @Nullable String created_at;
    }

    /** An index, as far as the benchmarks' joins ask. */
    public static final class Index {
        public @Nullable String name;
        public @Nullable Integer dimension;
        public @Nullable String metric;
        public @Nullable String host;
        public @Nullable Map<String, String> tags;
        public @Nullable String vector_type;
    }

    /** A page of backups. */
    public static final class BackupPage {
        public List<Backup> data = List.of();
        public @Nullable Pagination pagination;
    }

    /** Where the next page is. */
    public static final class Pagination {
        public @Nullable String next;
    }

    /** All indexes. */
    public static final class IndexList {
        public List<Index> indexes = List.of();
    }
}
