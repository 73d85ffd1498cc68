package io.github.pineconejdbc.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to ask the API for rows of a table.
 *
 * @param path the path template; a {@code {column}} in it is a whole path segment, filled with the value that the query
 *     binds to that column
 * @param query the parameters that are sent along
 * @param rows the member of the answer that holds the array of rows; null where the answer is the one row itself
 * @param paged whether the endpoint takes {@code limit} and {@code paginationToken}
 * @param complete whether a row that isn't in the list isn't there; false of a list that is known to be cut short
 * @param since the version of the API from which on it answers so: with an earlier one it isn't asked; null for all
 * @param parent the rows that say with which values the endpoint gives all rows of the table; null where it has none
 * @param alone the columns that no other endpoint of the table tells: in rows of others they are NULL
 * @param placeholders the columns that it needs a value for, those of the path first
 */
public record Endpoint(
        String path,
        List<Parameter> query,
        @Nullable String rows,
        boolean paged,
        boolean complete,
        @Nullable String since,
        @Nullable Parent parent,
        List<String> alone,
        List<String> placeholders) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /**
     * A query parameter, which has either a fixed value or that of a column by which the endpoint filters exactly.
     *
     * @param name its name
     * @param value its fixed value; null where it is a column's
     * @param column the column whose value it takes; null where it is fixed
     */
    public record Parameter(
            String name, @Nullable String value, @Nullable String column) {}

    /**
     * The rows of another table, each of which has a list of its own.
     *
     * @param table the other table
     * @param columns its columns that fill the endpoint's placeholders, in the order of these
     */
    public record Parent(Table table, List<String> columns) {
        public Parent {
            columns = List.copyOf(columns);
        }
    }

    public Endpoint {
        query = List.copyOf(query);
        alone = List.copyOf(alone);
        placeholders = List.copyOf(placeholders);
    }

    private static Endpoint of(String template, @Nullable String rows, boolean paged) {
        int mark = template.indexOf('?');
        String path = mark < 0 ? template : template.substring(0, mark);
        List<String> placeholders = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            placeholders.add(matcher.group(1));
        }
        List<Parameter> query = new ArrayList<>();
        for (String pair :
                mark < 0 ? new String[0] : template.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            Matcher column = PLACEHOLDER.matcher(value);
            query.add(column.matches() ? new Parameter(name, null, column.group(1)) : new Parameter(name, value, null));
        }
        return new Endpoint(path, query, rows, paged, true, null, null, List.of(), placeholders);
    }

    /** Returns an endpoint that answers with the one row that its path names. */
    static Endpoint describe(String template) {
        return of(template, null, false);
    }

    /** Returns an endpoint that answers with all its rows at once. */
    static Endpoint list(String template, String rows) {
        return of(template, rows, false);
    }

    /** Returns an endpoint that answers page by page. */
    static Endpoint pages(String template, String rows) {
        return of(template, rows, true);
    }

    /** Returns the same endpoint, whose list is known to be cut short. */
    Endpoint cutShort() {
        return new Endpoint(path, query, rows, paged, false, since, parent, alone, placeholders);
    }

    /** Returns the same endpoint, which is asked from a version of the API on only. */
    Endpoint since(String version) {
        return new Endpoint(path, query, rows, paged, complete, version, parent, alone, placeholders);
    }

    /** Returns the same endpoint, which gives all rows when it is asked with each row of another table. */
    Endpoint ofEach(Table table, String... columns) {
        return new Endpoint(
                path, query, rows, paged, complete, since, new Parent(table, List.of(columns)), alone, placeholders);
    }

    /** Returns the same endpoint, which is the only one of its table that tells these columns. */
    Endpoint aloneTells(String... columns) {
        return new Endpoint(path, query, rows, paged, complete, since, parent, List.of(columns), placeholders);
    }

    /** Returns whether the answer is one row rather than a list of them. */
    public boolean isDescribe() {
        return rows == null;
    }

    /** Returns whether a placeholder is in the path; otherwise it is the value of a query parameter. */
    public boolean isOfPath(String placeholder) {
        return path.contains("{" + placeholder + "}");
    }

    /** Returns whether an answer, with what was asked for, tells the value of a column. */
    public boolean gives(Column column) {
        return !column.isOfPath() || placeholders.contains(column.name());
    }

    /** Returns whether it answers so in a version of the API. */
    public boolean isIn(String version) {
        return since == null || version.compareTo(since) >= 0;
    }

    /** Returns the path template with the query parameters. */
    public String template() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Parameter parameter : query) {
            text.append(before).append(parameter.name()).append('=');
            text.append(parameter.column() == null ? parameter.value() : "{" + parameter.column() + "}");
            before = '&';
        }
        return text.toString();
    }

    /** Adds what is wrong with this endpoint of a table. */
    void addFaults(List<String> keys, List<Column> columns, List<String> faults) {
        String quoted = "'" + template() + "'";
        if (new LinkedHashSet<>(placeholders).size() < placeholders.size()) {
            faults.add(quoted + " names a column twice");
        }
        if (!path.startsWith("/") || !path.replaceAll("/\\{\\w+}(?=/|$)", "").matches("(/[\\w-]+)*")) {
            faults.add(quoted + " has no path of whole segments");
        }
        for (Parameter parameter : query) {
            if (parameter.name().isEmpty() || "".equals(parameter.value())) {
                faults.add(quoted + " has a parameter without a name or a value");
            }
            if (paged && (parameter.name().equals("limit") || parameter.name().equals("paginationToken"))) {
                faults.add(quoted + " has a parameter '" + parameter.name() + "', which is the page's");
            }
        }
        for (String name : placeholders) {
            Column column = Table.column(columns, name);
            if (column == null || column.type() != ColumnType.VARCHAR) {
                faults.add(quoted + " names '" + name + "', which is no column of strings");
            }
        }
        if (isDescribe() && !new LinkedHashSet<>(placeholders).equals(new LinkedHashSet<>(keys))) {
            faults.add(quoted + " answers with one row, but not by the key");
        }
        if (isDescribe() && (!complete || parent != null)) {
            faults.add(quoted + " answers with one row: it can't be cut short, nor have a parent");
        }
        for (String name : alone) {
            Column column = Table.column(columns, name);
            if (column == null || column.required()) {
                faults.add(quoted + " alone tells '" + name + "', which is no column that may be NULL");
            }
        }
        if (parent != null) {
            if (parent.columns().size() != placeholders.size()) {
                faults.add(quoted + " has as a parent's columns " + parent.columns() + " for " + placeholders);
            }
            for (String name : parent.columns()) {
                Column column = Table.column(parent.table().columns(), name);
                if (column == null || !column.required() || column.type() != ColumnType.VARCHAR) {
                    faults.add(quoted + " has a parent without '" + name + "' as a required column of strings");
                }
            }
        }
        if (since != null && !Table.VERSION.matcher(since).matches()) {
            faults.add(quoted + " is since '" + since + "', which is no version");
        }
    }
}
