package io.github.pineconejdbc.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One table: what it is called, what is in it and which endpoints serve it. The constructor proves that
 * the declaration is sound and reports all that is wrong with it.
 *
 * @param name the table's name
 * @param remark what a row is, for people
 * @param since the version of the API from which on the table exists, which is sent where an earlier one is asked for;
 *     null for every version
 * @param keys the columns whose values together name one row; the last one names it among those that have the others
 * @param columns the columns, in the order of {@code SELECT *}
 * @param references the columns that hold keys of other tables
 * @param endpoints the ways to get rows, the narrowest first; the first one whose placeholders a query can fill is used.
 *     Where the first answers with one row, it does so by the keys. The last gives all rows: it needs no value, or has a
 *     parent
 */
public record Table(
        String name,
        String remark,
        @Nullable String since,
        List<String> keys,
        List<Column> columns,
        List<Reference> references,
        List<Endpoint> endpoints)
        implements Relation {

    /** The schema that holds every table. */
    public static final String SCHEMA = "pinecone";

    static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}");

    public Table {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        endpoints = List.copyOf(endpoints);
        List<String> faults = new ArrayList<>();
        addFaultsOfColumns(keys, columns, references, faults);
        addFaultsOfEndpoints(since, columns, endpoints, faults);
        for (Endpoint endpoint : endpoints) {
            endpoint.addFaults(keys, columns, faults);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("table '" + name + "': " + String.join("; ", faults));
        }
    }

    /** Returns a table that every version of the API has, and whose rows one column names. */
    static Table of(
            String name,
            String remark,
            String key,
            List<Column> columns,
            List<Reference> references,
            List<Endpoint> endpoints) {
        return new Table(name, remark, null, List.of(key), columns, references, endpoints);
    }

    private static void addFaultsOfColumns(
            List<String> keys, List<Column> columns, List<Reference> references, List<String> faults) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                faults.add("column '" + column.name() + "' is declared twice");
            }
        }
        if (keys.isEmpty()) {
            faults.add("there is no key");
        }
        for (String key : keys) {
            Column column = column(columns, key);
            if (column == null || !column.required()) {
                faults.add("the key '" + key + "' is no required column");
            }
        }
        for (Reference reference : references) {
            if (!names.contains(reference.column())) {
                faults.add("the reference from '" + reference.column() + "' is from no column");
            }
        }
        for (Column column : columns) {
            for (Column other : columns) {
                addFaultsOfPlaces(column, other, faults);
            }
        }
    }

    /** Loops, as all that is checked here before the first call is: streams would take as long as the call. */
    private static void addFaultsOfPlaces(Column column, Column other, List<String> faults) {
        for (Place place : column.places()) {
            for (Place part : other.places()) {
                if (place.isAround(part) && column.type() != ColumnType.JSON) {
                    faults.add("'" + column.name() + "' is around '" + other.name() + "', and no JSON");
                }
                if (column.name().compareTo(other.name()) < 0 && place.isAmong(part)) {
                    faults.add(
                            "'" + column.name() + "' or '" + other.name() + "' has a '*' where the other has a name");
                }
            }
        }
    }

    private static void addFaultsOfEndpoints(
            @Nullable String since, List<Column> columns, List<Endpoint> endpoints, List<String> faults) {
        if (since != null && !VERSION.matcher(since).matches()) {
            faults.add("it is since '" + since + "', which is no version");
        }
        Endpoint last = endpoints.isEmpty() ? null : endpoints.get(endpoints.size() - 1);
        if (last == null
                || last.isDescribe()
                || last.parent() == null && !last.placeholders().isEmpty()) {
            faults.add("the endpoints must end with a list that needs no value, or has a parent");
            return;
        }
        if (last.since() != null) {
            faults.add("'" + last.template() + "' is the last resort, and not in every version");
        }
        if (endpoints.stream().skip(1).anyMatch(Endpoint::isDescribe)) {
            faults.add("what answers with one row must come first");
        }
        if (!last.complete() && !endpoints.get(0).isDescribe()) {
            faults.add("'" + last.template() + "' is cut short, and nothing looks up what it leaves out");
        }
        for (Column column : columns) {
            if (!last.gives(column)) {
                faults.add("'" + last.template() + "' doesn't tell '" + column.name() + "'");
            }
        }
    }

    static @Nullable Column column(List<Column> columns, String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** Returns the column whose value names one row, in a table of several keys among the rows that have the others. */
    public String key() {
        return keys.get(keys.size() - 1);
    }

    /** Returns what the primary key is called. */
    public String primaryKeyName() {
        return primaryKeyName(name);
    }

    /** Returns what the primary key of the table of this name is called. */
    public static String primaryKeyName(String table) {
        return table + "_pkey";
    }

    /** Returns what a foreign key of this table is called. */
    public String foreignKeyName(Reference reference) {
        return name + "_" + reference.column() + "_fkey";
    }

    /** Returns the endpoint that answers with one row by its key; null where there is none. */
    public @Nullable Endpoint describe() {
        return endpoints.get(0).isDescribe() ? endpoints.get(0) : null;
    }

    /** Returns the endpoint that lists every row, with each row of its parent where it has one. */
    public Endpoint listAll() {
        return endpoints.get(endpoints.size() - 1);
    }

    /** Returns whether an endpoint needs a value of this column, alone or with others. */
    public boolean isAskedBy(String column) {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.placeholders().contains(column)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the version of the API to send where this one is asked for. */
    public String version(String asked) {
        return since == null || asked.compareTo(since) >= 0 ? asked : since;
    }

    /** Returns the same table, of which no version of the API is asked that lacks one of its endpoints. */
    public Table withAllEndpoints() {
        String newest = since;
        for (Endpoint endpoint : endpoints) {
            String from = endpoint.since();
            newest = from == null || newest != null && newest.compareTo(from) >= 0 ? newest : from;
        }
        return Objects.equals(newest, since)
                ? this
                : new Table(name, remark, newest, keys, columns, references, endpoints);
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
