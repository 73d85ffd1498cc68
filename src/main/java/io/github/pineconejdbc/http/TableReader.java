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
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, of those columns that a query uses. Immutable and thread-safe. */
public final class TableReader {
    /** Up to so many keys are always looked up; with more, the list may be the shorter way. */
    public static final int ALWAYS_LOOKED_UP = 64;

    /** So many pages in a row without a row that is new, and a list won't end. */
    private static final int MOST_PAGES_WITHOUT_A_ROW = 1_000;

    private static final long POLL_MILLIS = 50;

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
     * Reads the rows that have one of these keys. Up to 64 of them are asked for by a call each, side by side
     * as far as the client's limit allows; of more, whichever way ends sooner is gone, and never more calls are
     * made than there are keys, and pages of the list. A key that names nothing gives no row; an empty key,
     * {@code .} and {@code ..} make no call.
     *
     * @param keys distinct keys; up to 64, rows come in their order
     */
    public RowCursor describe(CallScope scope, Collection<String> keys) {
        List<String> asked = keys.stream().filter(TableReader::canBeAsked).toList();
        return asked.size() > ALWAYS_LOOKED_UP ? new KeysOrList(scope, asked) : new Lookups(scope, asked);
    }

    /**
     * Lists all rows, page by page where the endpoint pages. A row that comes again with a later page, as happens
     * where the list grows while it is read, is given once: the last few thousand keys are remembered for that.
     *
     * @param demand how many rows the reader wants
     */
    public RowCursor list(CallScope scope, Demand demand) {
        return new Pages(scope, new Rows(table.listAll(), null, Set.of(), false), null, demand);
    }

    /**
     * Lists the rows that have one of these values in a column, each from a list of its own. Where such a list
     * isn't there, as that of a deleted index, the rows are taken from the list of everything.
     *
     * @param column a column that a list endpoint asks for
     * @param values distinct values
     * @param demand how many rows the reader wants
     */
    public RowCursor list(CallScope scope, String column, Collection<String> values, Demand demand) {
        Endpoint endpoint = table.boundBy(column);
        if (endpoint == null || endpoint.isDescribe()) {
            throw new IllegalArgumentException("no endpoint lists by " + column);
        }
        List<String> asked = values.stream().filter(TableReader::canBeAsked).toList();
        return asked.size() > ALWAYS_LOOKED_UP
                ? new Pages(scope, new Rows(table.listAll(), column, Set.copyOf(asked), true), null, demand)
                : new Lists(scope, endpoint, column, asked, demand);
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

    /** Decodes rows and keeps those whose bound column holds what was asked for. */
    private final class Rows {
        private final Endpoint endpoint;
        private final RowDecoder decoder;
        private final int bound;
        private final int key;
        private final Set<String> values;
        private final boolean strict;

        /**
         * @param endpoint what answers with the rows
         * @param column the column that was asked by; null where all rows are wanted
         * @param values what it may hold; empty where the reader looks for itself
         * @param strict whether a row that doesn't tell is left out: a list of its own vouches for its rows
         */
        Rows(Endpoint endpoint, @Nullable String column, Set<String> values, boolean strict) {
            List<Column> read = new ArrayList<>(columns);
            this.endpoint = endpoint;
            this.bound = column == null ? -1 : slot(read, column);
            this.key = endpoint.paged() ? slot(read, table.key()) : -1;
            this.decoder = new RowDecoder(read, columns.size());
            this.values = values;
            this.strict = strict;
        }

        private int slot(List<Column> read, String name) {
            Column column = table.columns().get(table.indexOf(name));
            if (!read.contains(column)) {
                read.add(column);
            }
            return read.indexOf(column);
        }

        @Nullable
        Object key(@Nullable Object[] row) {
            return row[key];
        }

        @Nullable
        Object @Nullable [] one(Answer answer, String key) {
            @Nullable Object[] row = decoder.row(answer);
            return row[bound] == null || key.equals(row[bound]) ? row : null;
        }

        RowDecoder.Page page(Answer answer) {
            return decoder.page(found(answer), String.valueOf(endpoint.rows()));
        }

        /** Returns those rows that hold what was asked for. */
        List<@Nullable Object[]> wanted(List<@Nullable Object[]> all) {
            if (values.isEmpty()) {
                return all;
            }
            List<@Nullable Object[]> wanted = new ArrayList<>(all.size());
            for (@Nullable Object[] row : all) {
                Object value = row[bound];
                if (value == null ? !strict : values.contains(value)) {
                    wanted.add(row);
                }
            }
            return wanted;
        }

        boolean isFiltered() {
            return strict && !values.isEmpty();
        }
    }

    private @Nullable Object @Nullable [] lookUp(CallScope scope, Rows rows, String key) {
        Answer answer = scope.get(url(scope, table.describe(), key).build());
        return answer.found() ? rows.one(answer, key) : null;
    }

    /** One describe call for each key: the next ones are under way while a row is read. */
    private final class Lookups implements RowCursor {
        private final CallScope scope;
        private final Iterator<String> keys;
        private final boolean single;
        private final Rows rows = new Rows(table.describe(), table.key(), Set.of(), true);
        private final Deque<Future<@Nullable Object @Nullable []>> underWay = new ArrayDeque<>();
        private @Nullable Object @Nullable [] row;

        Lookups(CallScope scope, List<String> keys) {
            this.scope = scope;
            this.keys = keys.iterator();
            this.single = keys.size() == 1;
        }

        @Override
        public boolean next() {
            row = null;
            while (row == null) {
                scope.check();
                if (single && keys.hasNext()) {
                    row = lookUp(scope, rows, keys.next());
                    continue;
                }
                int window = scope.controlPlane().options().maxConcurrentRequests();
                while (underWay.size() < window && keys.hasNext()) {
                    String key = keys.next();
                    Callable<@Nullable Object @Nullable []> task = () -> lookUp(scope, rows, key);
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

    /**
     * Many keys: the list is read from its first page on while the keys are looked up side by side. A key that a
     * page holds needs no lookup, a list that has ended leaves none to make, and with the last key found the list
     * stops. So it takes about as long as the quicker way alone, without knowing beforehand which one that is.
     * The first page comes alone, as a short list then takes no lookup at all.
     */
    private final class KeysOrList implements RowCursor {
        /** What a call has brought: a page, or the row of a key, or the key alone where there is no such row. */
        private record Arrival(
                RowDecoder.@Nullable Page page,
                @Nullable String key,
                @Nullable Object @Nullable [] row,
                @Nullable RuntimeException failure) {}

        private final CallScope scope;
        private final Set<String> pending;
        private final Iterator<String> toLookUp;
        private final Endpoint list = table.listAll();
        private final Rows rows = new Rows(list, table.key(), Set.of(), true);
        private final Set<String> tokens = new HashSet<>();
        private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
        private final Set<Future<?>> underWay = new HashSet<>();
        private final Deque<@Nullable Object[]> ready = new ArrayDeque<>();
        private int lookups;
        private boolean listing;
        private boolean begun;
        private @Nullable Object @Nullable [] row;

        KeysOrList(CallScope scope, List<String> keys) {
            this.scope = scope;
            this.pending = new LinkedHashSet<>(keys);
            this.toLookUp = List.copyOf(keys).iterator();
        }

        @Override
        public boolean next() {
            scope.check();
            if (!begun) {
                begun = true;
                begin();
            }
            while (ready.isEmpty()) {
                if (pending.isEmpty()) {
                    close();
                    return false;
                }
                lookUpMore();
                arrived(arrival());
            }
            row = ready.poll();
            return true;
        }

        private void begin() {
            Answer answer;
            try {
                answer = scope.get(pageUrl(null));
            } catch (DriverException e) {
                if (e.condition() == ErrorCondition.FORBIDDEN) {
                    // A key that may describe but not list can still look up.
                    return;
                }
                throw e;
            }
            read(rows.page(answer));
        }

        private void lookUpMore() {
            int window = scope.controlPlane().options().maxConcurrentRequests() - (listing ? 1 : 0);
            while (lookups < Math.max(1, window) && toLookUp.hasNext()) {
                String key = toLookUp.next();
                if (pending.contains(key)) {
                    lookups++;
                    submit(() -> new Arrival(null, key, lookUp(scope, rows, key), null));
                }
            }
        }

        private void submit(Callable<Arrival> call) {
            underWay.removeIf(Future::isDone);
            underWay.add(scope.controlPlane().submit(() -> {
                try {
                    arrivals.add(call.call());
                } catch (RuntimeException e) {
                    arrivals.add(new Arrival(null, null, null, e));
                } catch (Error e) {
                    // Whoever waits has to learn of it: of memory that ran out, above all.
                    arrivals.add(new Arrival(null, null, null, new IllegalStateException(e)));
                }
                return null;
            }));
        }

        private Arrival arrival() {
            try {
                while (true) {
                    Arrival arrival = arrivals.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    if (arrival != null) {
                        return arrival;
                    }
                    scope.check();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw scope.interrupted();
            }
        }

        private void arrived(Arrival arrival) {
            if (arrival.failure() != null) {
                close();
                throw arrival.failure();
            }
            if (arrival.page() != null) {
                read(arrival.page());
                return;
            }
            lookups--;
            if (arrival.key() != null && pending.remove(arrival.key()) && arrival.row() != null) {
                ready.add(arrival.row());
            }
        }

        private void read(RowDecoder.Page page) {
            for (@Nullable Object[] candidate : page.rows()) {
                Object key = candidate[rows.bound];
                if (key != null && pending.remove(key)) {
                    ready.add(candidate);
                }
            }
            String token = list.paged() ? page.next() : null;
            listing = token != null && !pending.isEmpty();
            if (token == null) {
                // The list has ended: what it doesn't hold isn't there.
                pending.clear();
            } else if (listing) {
                checkNew(tokens, token, list);
                submit(() -> new Arrival(rows.page(scope.get(pageUrl(token))), null, null, null));
            }
        }

        private HttpUrl pageUrl(@Nullable String token) {
            return TableReader.pageUrl(scope, list, null, Long.MAX_VALUE, token);
        }

        @Override
        public @Nullable Object[] row() {
            return current(row);
        }

        @Override
        public void close() {
            pending.clear();
            ready.clear();
            underWay.forEach(call -> call.cancel(true));
            underWay.clear();
        }
    }

    private static HttpUrl pageUrl(
            CallScope scope, Endpoint endpoint, @Nullable String value, long wanted, @Nullable String token) {
        HttpUrl.Builder url = url(scope, endpoint, value);
        if (endpoint.paged()) {
            int size = scope.controlPlane().options().pageSize();
            url.addQueryParameter("limit", Long.toString(Math.min(size, wanted)));
            if (token != null) {
                url.addQueryParameter("paginationToken", token);
            }
        }
        return url.build();
    }

    private static Answer found(Answer answer) {
        if (!answer.found()) {
            throw ErrorCondition.REJECTED.exception(answer.path() + " answered 404: there is no such list", 404);
        }
        return answer;
    }

    private static void checkNew(Set<String> tokens, String token, Endpoint endpoint) {
        if (!tokens.add(token)) {
            throw ErrorCondition.BAD_ANSWER.exception(
                    "GET " + endpoint.path() + " gave a page token for the second time: the list would never end");
        }
    }

    /** Notices keys that come again, as long as no more than a few thousand others came between. */
    private static final class RecentKeys {
        private static final int GENERATION = 4_096;

        private Set<Object> older = Set.of();
        private Set<Object> newer = new HashSet<>();

        boolean isNew(Object key) {
            if (older.contains(key) || !newer.add(key)) {
                return false;
            }
            if (newer.size() == GENERATION) {
                older = newer;
                newer = new HashSet<>();
            }
            return true;
        }
    }

    /**
     * A list: the next page is on its way while this one is read, and no further one. Where the reader waits for a page,
     * the next one is asked for as soon as this one has come, and while it is decoded.
     */
    private static final class Pages implements RowCursor {
        private static final Iterator<@Nullable Object[]> NO_ROWS = Collections.emptyIterator();

        private final CallScope scope;
        private final Endpoint endpoint;
        private final Rows rows;
        private final @Nullable String value;
        private final Demand demand;
        private final Set<String> tokens = new HashSet<>();
        private final RecentKeys keys = new RecentKeys();
        private boolean missing;
        private boolean begun;
        private long read;
        private int withoutRow;
        private Iterator<@Nullable Object[]> page = NO_ROWS;
        private @Nullable Fetch ahead;
        private @Nullable Object @Nullable [] row;

        /** @param value fills the endpoint's path; null where it needs none */
        Pages(CallScope scope, Rows rows, @Nullable String value, Demand demand) {
            this.scope = scope;
            this.endpoint = rows.endpoint;
            this.rows = rows;
            this.value = value;
            this.demand = demand;
        }

        /** The fetching of one page, which becomes that of the next as soon as a reader waits for this one. */
        private final class Fetch {
            private final @Nullable String token;
            private final long already;
            private @Nullable Future<RowDecoder.@Nullable Page> page;
            private @Nullable String next;
            private @Nullable Fetch successor;
            private boolean awaited;

            /** @param already how many rows came before this page */
            Fetch(@Nullable String token, long already) {
                this.token = token;
                this.already = already;
            }

            Fetch start() {
                page = scope.controlPlane().submit(this::run);
                return this;
            }

            /** Returns the page; null where there is no such list. */
            RowDecoder.@Nullable Page run() {
                // The rows of a list that is filtered here may all be dropped: its pages are whole ones.
                long wanted = rows.isFiltered() ? Long.MAX_VALUE : Math.min(demand.rows() - already, demand.atATime());
                Answer answer = scope.get(pageUrl(scope, endpoint, value, wanted, token));
                if (!answer.found() && value != null && token == null) {
                    return null;
                }
                if (endpoint.paged() && !demand.isLimited()) {
                    arrived(RowDecoder.tokenAtEnd(answer));
                }
                return rows.page(answer);
            }

            RowDecoder.@Nullable Page await() {
                awaited();
                return page == null ? run() : TableReader.await(scope, page);
            }

            private synchronized void awaited() {
                awaited = true;
                goOn();
            }

            private synchronized void arrived(@Nullable String found) {
                next = found;
                goOn();
            }

            private void goOn() {
                if (awaited && next != null && successor == null && tokens.add(next)) {
                    successor = new Fetch(next, 0).start();
                }
            }

            /** Returns the fetching of the page that follows. */
            synchronized Fetch successor(String token, long read) {
                if (successor != null && token.equals(next)) {
                    return successor;
                }
                checkNew(tokens, token, endpoint);
                return new Fetch(token, read).start();
            }

            void cancel() {
                if (page != null) {
                    page.cancel(true);
                }
            }
        }

        /** Asks for the first page without waiting for it. */
        void start() {
            begun = true;
            ahead = new Fetch(null, 0).start();
        }

        /** Waits for the first page, and returns whether the list isn't there. */
        boolean isFoundMissing() {
            return ahead != null && ahead.page != null && TableReader.await(scope, ahead.page) == null;
        }

        /** Whether the list turned out not to be there. */
        boolean isMissing() {
            return missing;
        }

        @Override
        public boolean next() {
            scope.check();
            row = null;
            if (read >= demand.rows()) {
                close();
                return false;
            }
            if (!begun) {
                begun = true;
                ahead = new Fetch(null, 0);
            }
            while (!page.hasNext()) {
                Fetch arriving = ahead;
                if (arriving == null) {
                    return false;
                }
                ahead = null;
                begin(arriving, arriving.await());
            }
            row = page.next();
            read++;
            return true;
        }

        private void begin(Fetch fetch, RowDecoder.@Nullable Page arrived) {
            if (arrived == null) {
                missing = true;
                return;
            }
            String token = endpoint.paged() ? arrived.next() : null;
            List<@Nullable Object[]> unseen =
                    token == null && fetch.token == null ? arrived.rows() : unseen(arrived.rows());
            List<@Nullable Object[]> wanted = rows.wanted(unseen);
            page = wanted.iterator();
            withoutRow = unseen.isEmpty() ? withoutRow + 1 : 0;
            if (withoutRow > MOST_PAGES_WITHOUT_A_ROW) {
                throw ErrorCondition.BAD_ANSWER.exception("GET " + endpoint.path() + " gave " + MOST_PAGES_WITHOUT_A_ROW
                        + " pages without a new row, and there is another: the list would never end");
            }
            if (token != null && wanted.size() < demand.rows() - read) {
                ahead = fetch.successor(token, read + wanted.size());
            }
        }

        private List<@Nullable Object[]> unseen(List<@Nullable Object[]> arrived) {
            List<@Nullable Object[]> unseen = new ArrayList<>(arrived.size());
            for (@Nullable Object[] candidate : arrived) {
                Object key = rows.key(candidate);
                if (key == null || keys.isNew(key)) {
                    unseen.add(candidate);
                }
            }
            return unseen;
        }

        @Override
        public @Nullable Object[] row() {
            return current(row);
        }

        @Override
        public void close() {
            begun = true;
            if (ahead != null) {
                ahead.cancel();
                ahead = null;
            }
            page = NO_ROWS;
        }
    }

    /**
     * Several lists. Where all of their rows are wanted, they are begun side by side; if one of them isn't there, the
     * list of everything is read instead of them all, as it has to be read anyway. A limit has them read one by one.
     */
    private final class Lists implements RowCursor {
        private final CallScope scope;
        private final Endpoint endpoint;
        private final String column;
        private final List<String> values;
        private final Iterator<String> oneByOne;
        private final Deque<Pages> waiting = new ArrayDeque<>();
        private final Set<String> missing = new LinkedHashSet<>();
        private final Demand demand;
        private long read;
        private boolean begun;
        private @Nullable Pages current;

        Lists(CallScope scope, Endpoint endpoint, String column, List<String> values, Demand demand) {
            this.scope = scope;
            this.endpoint = endpoint;
            this.column = column;
            this.values = values;
            this.oneByOne = values.size() == 1 || demand.isLimited() ? values.iterator() : Collections.emptyIterator();
            this.demand = demand;
        }

        @Override
        public boolean next() {
            scope.check();
            if (!begun) {
                begun = true;
                begin();
            }
            while (current != null || advance()) {
                if (current != null && current.next()) {
                    read++;
                    return true;
                }
                end();
            }
            return false;
        }

        private void begin() {
            if (oneByOne.hasNext()) {
                return;
            }
            for (String value : values) {
                Pages pages = pages(value);
                pages.start();
                waiting.add(pages);
            }
            for (Pages pages : waiting) {
                if (pages.isFoundMissing()) {
                    waiting.forEach(Pages::close);
                    waiting.clear();
                    missing.addAll(values);
                    return;
                }
            }
        }

        private Pages pages(String value) {
            return new Pages(scope, new Rows(endpoint, column, Set.of(value), false), value, demand.after(read));
        }

        private boolean advance() {
            if (read < demand.rows()) {
                current = oneByOne.hasNext() ? pages(oneByOne.next()) : waiting.poll();
                if (current == null && !missing.isEmpty()) {
                    current = new Pages(
                            scope,
                            new Rows(table.listAll(), column, Set.copyOf(missing), true),
                            null,
                            demand.after(read));
                    missing.clear();
                }
            }
            return current != null;
        }

        private void end() {
            if (current != null && current.isMissing() && current.value != null) {
                missing.add(current.value);
            }
            current = null;
        }

        @Override
        public @Nullable Object[] row() {
            return TableReader.current(current == null ? null : current.row());
        }

        @Override
        public void close() {
            begun = true;
            while (oneByOne.hasNext()) {
                oneByOne.next();
            }
            missing.clear();
            waiting.forEach(Pages::close);
            waiting.clear();
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }

    private static @Nullable Object[] current(@Nullable Object @Nullable [] row) {
        if (row == null) {
            throw new IllegalStateException("there is no current row");
        }
        return row;
    }
}
