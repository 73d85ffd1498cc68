package io.github.pineconejdbc.http;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.table.Column;
import io.github.pineconejdbc.table.Endpoint;
import io.github.pineconejdbc.table.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, of those columns that a query uses. Immutable and thread-safe. */
public final class TableReader {
    private final Table table;
    private final List<Column> columns;

    /**
     * @param table the table
     * @param columns the positions, in the table, of the columns that each row is to hold, in that order
     */
    public TableReader(Table table, int[] columns) {
        this.table = table;
        this.columns = Arrays.stream(columns).mapToObj(table.columns()::get).toList();
    }

    /**
     * Asks for one row for each key, side by side as far as the client's limit allows. A key that names
     * nothing gives no row; an empty key, {@code .} and {@code ..} make no call.
     *
     * @param keys distinct keys; rows come in their order
     */
    public RowCursor describe(CallScope scope, List<String> keys) {
        Endpoint endpoint = table.describe();
        return new Lookups(
                scope, endpoint, keys.stream().filter(TableReader::canBeAsked).toList());
    }

    /**
     * Lists rows, page by page where the endpoint pages. Where a list narrowed by a column isn't there,
     * as that of a deleted index, its rows are taken from the list of everything.
     *
     * @param column the column whose value narrows the list; null lists all
     * @param value that column's value
     * @param limit how many rows the reader wants at most; {@link Long#MAX_VALUE} is all
     */
    public RowCursor list(CallScope scope, @Nullable String column, @Nullable String value, long limit) {
        Endpoint endpoint = column == null ? table.listAll() : table.boundBy(column);
        if (endpoint == null) {
            throw new IllegalArgumentException("no endpoint lists by " + column);
        }
        if (column == null || value == null) {
            return new Pages(scope, endpoint, new Rows(null, null), limit);
        }
        if (!canBeAsked(value)) {
            return new Lookups(scope, endpoint, List.of());
        }
        return new Pages(scope, endpoint, new Rows(column, value), limit);
    }

    /**
     * Whether a value can be one segment of a path. An empty one would ask for the list, one or two dots
     * for another endpoint; half a surrogate pair has no UTF-8, and names nothing.
     */
    private static boolean canBeAsked(String value) {
        return !value.isEmpty()
                && !value.equals(".")
                && !value.equals("..")
                && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    /** Encodes all but the unreserved characters of RFC 3986, so that a value can't be more than a segment. */
    private static HttpUrl.Builder url(CallScope scope, Endpoint endpoint, @Nullable String value) {
        String path = endpoint.path();
        String column = endpoint.boundColumn();
        if (column != null && value != null) {
            String segment = URLEncoder.encode(value, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("*", "%2A")
                    .replace("%7E", "~");
            path = path.replace("{" + column + "}", segment);
        }
        return scope.controlPlane().options().baseUrl().newBuilder().encodedPath(path);
    }

    private static <T> T await(CallScope scope, Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw scope.interrupted();
        } catch (CancellationException e) {
            scope.check();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DriverException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Decodes rows and keeps those whose bound column holds what was asked for, where it is there at all. */
    private final class Rows {
        private final RowDecoder decoder;
        private final int bound;
        private final @Nullable String value;

        Rows(@Nullable String column, @Nullable String value) {
            List<Column> read = new ArrayList<>(columns);
            Column asked = column == null ? null : table.columns().get(table.indexOf(column));
            if (asked != null && !read.contains(asked)) {
                read.add(asked);
            }
            this.decoder = new RowDecoder(read, columns.size());
            this.bound = asked == null ? -1 : read.indexOf(asked);
            this.value = value;
        }

        @Nullable
        Object @Nullable [] one(Answer answer, String key) {
            @Nullable Object[] row = decoder.row(answer);
            return isAsked(row, key) ? narrowed(row) : null;
        }

        RowDecoder.Page page(Answer answer, String member) {
            RowDecoder.Page page = decoder.page(answer, member);
            if (value == null) {
                return page;
            }
            return new RowDecoder.Page(
                    page.rows().stream()
                            .filter(row -> isAsked(row, value))
                            .map(this::narrowed)
                            .toList(),
                    page.next());
        }

        private boolean isAsked(@Nullable Object[] row, String wanted) {
            return row[bound] == null || wanted.equals(row[bound]);
        }

        private @Nullable Object[] narrowed(@Nullable Object[] row) {
            return row.length == columns.size() ? row : Arrays.copyOf(row, columns.size());
        }
    }

    /** One describe call for each key: the next ones are under way while a row is read. */
    private final class Lookups implements RowCursor {
        private final CallScope scope;
        private final Endpoint endpoint;
        private final Iterator<String> keys;
        private final boolean single;
        private final Rows rows = new Rows(table.key(), null);
        private final Deque<Future<@Nullable Object @Nullable []>> underWay = new ArrayDeque<>();
        private @Nullable Object @Nullable [] row;

        Lookups(CallScope scope, Endpoint endpoint, List<String> keys) {
            this.scope = scope;
            this.endpoint = endpoint;
            this.keys = keys.iterator();
            this.single = keys.size() == 1;
        }

        @Override
        public boolean next() {
            row = null;
            while (row == null) {
                scope.check();
                if (single && keys.hasNext()) {
                    row = lookUp(keys.next());
                    continue;
                }
                int window = scope.controlPlane().options().maxConcurrentRequests();
                while (underWay.size() < window && keys.hasNext()) {
                    String key = keys.next();
                    Callable<@Nullable Object @Nullable []> task = () -> lookUp(key);
                    underWay.add(scope.controlPlane().submit(task));
                }
                Future<@Nullable Object @Nullable []> first = underWay.poll();
                if (first == null) {
                    return false;
                }
                row = awaitLookup(first);
            }
            return true;
        }

        private @Nullable Object @Nullable [] awaitLookup(Future<@Nullable Object @Nullable []> lookup) {
            try {
                return await(scope, lookup);
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }

        private @Nullable Object @Nullable [] lookUp(String key) {
            Answer answer = scope.get(url(scope, endpoint, key).build());
            return answer.found() ? rows.one(answer, key) : null;
        }

        @Override
        public @Nullable Object[] row() {
            return current(row);
        }

        @Override
        public void close() {
            while (keys.hasNext()) {
                keys.next();
            }
            underWay.forEach(lookup -> lookup.cancel(true));
            underWay.clear();
        }
    }

    /** A list: the next page is on its way while this one is read, and no further one. */
    private final class Pages implements RowCursor {
        private final CallScope scope;
        private final long limit;
        private final Set<String> tokens = new HashSet<>();
        private Endpoint endpoint;
        private Rows rows;
        private long read;
        private @Nullable Iterator<@Nullable Object[]> page;
        private @Nullable Future<RowDecoder.Page> ahead;
        private @Nullable Object @Nullable [] row;

        Pages(CallScope scope, Endpoint endpoint, Rows rows, long limit) {
            this.scope = scope;
            this.endpoint = endpoint;
            this.rows = rows;
            this.limit = limit;
        }

        @Override
        public boolean next() {
            scope.check();
            row = null;
            if (read >= limit) {
                close();
                return false;
            }
            if (page == null) {
                begin(first());
            }
            while (page != null && !page.hasNext()) {
                if (ahead == null) {
                    page = new ArrayList<@Nullable Object[]>().iterator();
                    return false;
                }
                Future<RowDecoder.Page> arriving = ahead;
                ahead = null;
                begin(await(scope, arriving));
            }
            if (page != null) {
                row = page.next();
            }
            read++;
            return true;
        }

        private RowDecoder.Page first() {
            String member = String.valueOf(endpoint.rows());
            Answer answer = scope.get(pageUrl(null));
            if (!answer.found() && endpoint.boundColumn() != null) {
                endpoint = table.listAll();
                answer = scope.get(pageUrl(null));
            }
            return rows.page(found(answer), member);
        }

        private void begin(RowDecoder.Page arrived) {
            page = arrived.rows().iterator();
            String token = arrived.next();
            if (token == null || !endpoint.paged() || arrived.rows().size() >= limit - read) {
                return;
            }
            if (!tokens.add(token)) {
                throw ErrorCondition.BAD_ANSWER.exception(
                        "GET " + endpoint.path() + " gave a page token for the second time: the list would never end");
            }
            long after = read + arrived.rows().size();
            HttpUrl url = pageUrl(token, after);
            String member = String.valueOf(endpoint.rows());
            ahead = scope.controlPlane().submit(() -> rows.page(found(scope.get(url)), member));
        }

        private Answer found(Answer answer) {
            if (!answer.found()) {
                throw ErrorCondition.REJECTED.exception(answer.path() + " answered 404: there is no such list", 404);
            }
            return answer;
        }

        private HttpUrl pageUrl(@Nullable String token) {
            return pageUrl(token, read);
        }

        private HttpUrl pageUrl(@Nullable String token, long already) {
            HttpUrl.Builder url = url(scope, endpoint, rows.value);
            if (endpoint.paged()) {
                // Rows of the list of everything are filtered here, so that its pages are whole ones.
                boolean filtered = rows.value != null && endpoint.boundColumn() == null;
                int size = scope.controlPlane().options().pageSize();
                url.addQueryParameter("limit", Long.toString(filtered ? size : Math.min(size, limit - already)));
                if (token != null) {
                    url.addQueryParameter("paginationToken", token);
                }
            }
            return url.build();
        }

        @Override
        public @Nullable Object[] row() {
            return current(row);
        }

        @Override
        public void close() {
            Future<RowDecoder.Page> last = ahead;
            if (last != null) {
                last.cancel(true);
                ahead = null;
            }
            page = new ArrayList<@Nullable Object[]>().iterator();
        }
    }

    private static @Nullable Object[] current(@Nullable Object @Nullable [] row) {
        if (row == null) {
            throw new IllegalStateException("there is no current row");
        }
        return row;
    }
}
