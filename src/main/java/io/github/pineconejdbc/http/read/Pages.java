package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.CallScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list: the next page is on its way while this one is read, and no further one. Where the reader waits for a page,
 * the next one is asked for as soon as this one has come, and while it is decoded. What follows the first page waits
 * for a reader who asks for a second row: a statement that was executed and is never read costs one page.
 */
final class Pages extends CallRows {
    /** So many pages in a row without a row that is new, and a list won't end. */
    private static final int MOST_PAGES_WITHOUT_A_ROW = 1_000;

    private static final Iterator<@Nullable Object[]> NO_ROWS = Collections.emptyIterator();

    private final CallScope scope;
    private final EndpointReader rows;
    private final @Nullable String value;
    private final Demand demand;
    private final PageTokens tokens;
    private final RecentKeys keys = new RecentKeys();
    private boolean missing;
    private boolean begun;
    private long read;
    private int withoutRow;
    private Iterator<@Nullable Object[]> page = NO_ROWS;
    private @Nullable Fetch ahead;

    /** Begins what follows the first page; null once that was done, or where nothing does. */
    private @Nullable Supplier<Fetch> second;

    /** @param value fills the endpoint's path; null where it needs none */
    Pages(CallScope scope, EndpointReader rows, @Nullable String value, Demand demand) {
        this.scope = scope;
        this.rows = rows;
        this.tokens = new PageTokens(rows.endpoint());
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
            Answer answer = rows.ask(scope, value, wanted, token);
            if (!answer.found() && value != null && token == null) {
                return null;
            }
            if (rows.endpoint().paged() && !demand.isLimited() && token != null) {
                arrived(RowDecoder.tokenAtEnd(answer));
            }
            return rows.page(answer);
        }

        RowDecoder.@Nullable Page await() {
            awaited();
            return page == null ? run() : scope.join(page);
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
            if (awaited && next != null && successor == null && tokens.isNew(next)) {
                successor = new Fetch(next, 0).start();
            }
        }

        /** Returns the fetching of the page that follows. */
        synchronized Fetch successor(String token, long read) {
            if (successor != null && token.equals(next)) {
                return successor;
            }
            tokens.requireNew(token);
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
        return ahead != null && ahead.page != null && scope.join(ahead.page) == null;
    }

    /** Returns what fills the endpoint's path; null where it needs nothing. */
    @Nullable
    String value() {
        return value;
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
        if (second != null) {
            ahead = second.get();
            second = null;
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
        String token = rows.next(arrived);
        List<@Nullable Object[]> unseen =
                token == null && fetch.token == null ? arrived.rows() : unseen(arrived.rows());
        List<@Nullable Object[]> wanted = rows.wanted(unseen);
        page = wanted.iterator();
        withoutRow = unseen.isEmpty() ? withoutRow + 1 : 0;
        if (withoutRow > MOST_PAGES_WITHOUT_A_ROW) {
            throw ErrorCondition.BAD_ANSWER.exception(
                    "GET " + rows.endpoint().path() + " gave " + MOST_PAGES_WITHOUT_A_ROW
                            + " pages without a new row, and there is another: the list would never end");
        }
        if (token != null && wanted.size() < demand.rows() - read) {
            long already = read + wanted.size();
            if (fetch.token == null && !wanted.isEmpty()) {
                second = () -> fetch.successor(token, already);
            } else {
                ahead = fetch.successor(token, already);
            }
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
    public void close() {
        begun = true;
        second = null;
        if (ahead != null) {
            ahead.cancel();
            ahead = null;
        }
        page = NO_ROWS;
    }
}
