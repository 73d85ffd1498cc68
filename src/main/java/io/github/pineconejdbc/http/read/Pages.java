package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.CallScope;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a list, page by page, each row once. */
final class Pages extends CallRows {
    /** So many pages in a row without a row that is new, and a list won't end. */
    private static final int MOST_PAGES_WITHOUT_A_ROW = 1_000;

    private static final Iterator<@Nullable Object[]> NO_ROWS = Collections.emptyIterator();

    private final CallScope scope;
    private final EndpointReader rows;
    private final Map<String, String> filling;
    private final Demand demand;
    private PageFetches fetches;
    private final SeenTexts keys = new SeenTexts();
    private boolean ended;
    private boolean provesNothing;
    private boolean inWholePages;
    private long read;
    private int withoutRow;
    private Iterator<@Nullable Object[]> page = NO_ROWS;

    /** @param filling fills the endpoint's placeholders */
    Pages(CallScope scope, EndpointReader rows, Map<String, String> filling, Demand demand) {
        this.scope = scope;
        this.rows = rows;
        this.filling = filling;
        this.demand = demand;
        this.fetches = new PageFetches(scope, rows, filling, demand);
    }

    /** Learns that what it doesn't show is looked for elsewhere. */
    void provesNothing() {
        provesNothing = true;
    }

    /** Asks for the first page without waiting for it. */
    void start() {
        fetches.start();
    }

    /** Returns whether the next row has to be waited for. */
    boolean mustWait() {
        return !page.hasNext() && !ended && !fetches.isNextThere();
    }

    @Override
    public boolean next() {
        scope.check();
        row = null;
        if (read >= demand.rows()) {
            close();
        } else if (read == 1) {
            fetches.goAhead();
        }
        while (!page.hasNext()) {
            if (ended) {
                return false;
            }
            RowDecoder.Page arrived = fetches.next(demand.rows() - read);
            if (arrived == null) {
                ended = true;
                return false;
            }
            begin(arrived);
        }
        row = page.next();
        read++;
        return true;
    }

    private void begin(RowDecoder.Page arrived) {
        ended = rows.next(arrived) == null;
        List<@Nullable Object[]> unseen = arrived.rows();
        unseen.removeIf(this::cameBefore);
        if (ended && !inWholePages && mayShowMoreInWholePages(unseen.size())) {
            fetches.close();
            fetches = new PageFetches(scope, rows, filling, Demand.ALL);
            inWholePages = true;
            ended = false;
        }
        if (ended && !provesNothing && !rows.endpoint().complete()) {
            scope.warn(
                    "The service may leave rows out of GET " + rows.endpoint().path()
                            + ": a row that isn't in the result may be there all the same, and is found by its key");
        }
        page = rows.wanted(unseen, filling).iterator();
        withoutRow = unseen.isEmpty() ? withoutRow + 1 : 0;
        if (withoutRow > MOST_PAGES_WITHOUT_A_ROW) {
            throw ErrorCondition.BAD_ANSWER.exception(
                    "GET " + rows.endpoint().path() + " gave " + MOST_PAGES_WITHOUT_A_ROW
                            + " pages without a new row, and there is another: the list would never end");
        }
    }

    /** Whether the list may have ended only since a LIMIT's last page is a small one, of which a row was left out. */
    private boolean mayShowMoreInWholePages(int rowsOfThis) {
        long left = demand.rows() - read;
        return !rows.endpoint().complete()
                && rowsOfThis < left
                && left < scope.controlPlane().options().pageSize();
    }

    /** A list that changes while it is read may bring a row twice. */
    private boolean cameBefore(@Nullable Object[] candidate) {
        String key = rows.key(candidate);
        return key != null && !keys.isNew(key);
    }

    @Override
    public void close() {
        ended = true;
        page = NO_ROWS;
        fetches.close();
    }
}
