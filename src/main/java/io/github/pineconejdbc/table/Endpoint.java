package io.github.pineconejdbc.table;

import org.jspecify.annotations.Nullable;

/**
 * One way to ask the API for rows of a table.
 *
 * @param path the path template; a {@code {column}} in it is a whole path segment, filled with the value
 *     that the query binds to that column
 * @param rows the member of the answer that holds the array of rows; null where the answer is the one
 *     row itself
 * @param paged whether the endpoint takes {@code limit} and {@code paginationToken}
 * @param boundColumn the column that the path needs a value for; null where it needs none
 */
public record Endpoint(
        String path,
        @Nullable String rows,
        boolean paged,
        @Nullable String boundColumn) {

    private Endpoint(String path, @Nullable String rows, boolean paged) {
        this(path, rows, paged, boundColumn(path));
    }

    /** Returns an endpoint that answers with the one row that its path names. */
    static Endpoint describe(String path) {
        return new Endpoint(path, null, false);
    }

    /** Returns an endpoint that answers with all its rows at once. */
    static Endpoint list(String path, String rows) {
        return new Endpoint(path, rows, false);
    }

    /** Returns an endpoint that answers page by page. */
    static Endpoint pages(String path, String rows) {
        return new Endpoint(path, rows, true);
    }

    /** Returns whether the answer is one row rather than a list of them. */
    public boolean isDescribe() {
        return rows == null;
    }

    private static @Nullable String boundColumn(String path) {
        int open = path.indexOf('{');
        return open < 0 ? null : path.substring(open + 1, path.indexOf('}', open));
    }
}
