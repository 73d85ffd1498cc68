package io.github.pineconejdbc.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table: what it is called, what is in it and which endpoints serve it. The constructor proves that
 * the declaration is sound and reports all that is wrong with it.
 *
 * @param name the table's name
 * @param remark what a row is, for people
 * @param key the column whose value names one row
 * @param columns the columns, in the order of {@code SELECT *}
 * @param references the columns that hold keys of other tables
 * @param endpoints the ways to get rows, the narrowest first; the first one whose path a query can fill
 *     is used. The first answers with one row by its key, the last needs no value
 */
public record Table(
        String name,
        String remark,
        String key,
        List<Column> columns,
        List<Reference> references,
        List<Endpoint> endpoints) {

    /** The schema that holds every table. */
    public static final String SCHEMA = "pinecone";

    public Table {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        endpoints = List.copyOf(endpoints);
        List<String> faults = faults(key, columns, references, endpoints);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("table '" + name + "': " + String.join("; ", faults));
        }
    }

    private static List<String> faults(
            String key, List<Column> columns, List<Reference> references, List<Endpoint> endpoints) {
        List<String> faults = new ArrayList<>();
        Map<String, Column> byName = new HashMap<>();
        for (Column column : columns) {
            if (byName.put(column.name(), column) != null) {
                faults.add("column '" + column.name() + "' is declared twice");
            }
        }
        Column keyColumn = byName.get(key);
        if (keyColumn == null || !keyColumn.required()) {
            faults.add("the key '" + key + "' is no required column");
        }
        for (Reference reference : references) {
            if (!byName.containsKey(reference.column())) {
                faults.add("the reference from '" + reference.column() + "' is from no column");
            }
        }
        for (Endpoint endpoint : endpoints) {
            String bound = endpoint.boundColumn();
            Column column = bound == null ? null : byName.get(bound);
            if (bound != null && (column == null || column.type() != ColumnType.VARCHAR)) {
                faults.add("'" + endpoint.path() + "' names no column of strings");
            }
            if (endpoint.path().chars().filter(c -> c == '{').count() > 1) {
                faults.add("'" + endpoint.path() + "' names more than one column");
            }
            if (endpoint.isDescribe() && !key.equals(bound)) {
                faults.add("'" + endpoint.path() + "' answers with one row, but not by the key");
            }
        }
        if (endpoints.size() < 2
                || !endpoints.get(0).isDescribe()
                || endpoints.get(endpoints.size() - 1).boundColumn() != null) {
            faults.add("the endpoints must begin with one by key and end with one that needs no value");
        }
        return faults;
    }

    /** Returns the endpoint that answers with one row by its key. */
    public Endpoint describe() {
        return endpoints.get(0);
    }

    /** Returns the endpoint that lists every row. */
    public Endpoint listAll() {
        return endpoints.get(endpoints.size() - 1);
    }

    /** Returns the narrowest endpoint that needs a value of this column; null where none does. */
    public @Nullable Endpoint boundBy(String column) {
        for (Endpoint endpoint : endpoints) {
            if (column.equals(endpoint.boundColumn())) {
                return endpoint;
            }
        }
        return null;
    }

    /** Returns the position of the column of this exact name; -1 where there is none. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
