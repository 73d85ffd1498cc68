package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.http.call.Get;
import io.github.pineconejdbc.http.call.KnownLengths;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the pages of a list, in their order: the next one is on its way while one is read. Where tokens show to be
 * offsets, several are, each by the token that the page before it will hand out if the list counts on as it began. Such
 * a page is taken only if that page does hand it out, so that the rows are those of asking for one after another.
 *
 * <p>How many are on their way grows each time that the reader has to wait, where that is for the network. It is never
 * more than the connection may have in flight, nor does the list get more calls than twice its pages: a guess counts
 * even if it fails, is never tried again, and ends the guessing, so that what a page fails with in the end is told by
 * calls that reading one after another would make too. A server that refuses calls, and a statement whose calls are
 * counted, get no guess.
 */
final class PageFetches {
    private static final int GUESSED_FIRST = 2;

    /**
     * A call that takes less is none that many others should be made beside: they would only be in each other's way.
     */
    private static final long WORTH_MANY_NANOS = 1_000_000;

    /** Calls as fast as that take no more than this, whatever else the machine does. */
    private static final long MOST_OF_FAST_NANOS = 20_000_000;

    /** What pages that nobody has asked for yet may take together. */
    private static final long MOST_BYTES_AHEAD = 4L << 20;

    private final CallScope scope;
    private final EndpointReader rows;
    private final Map<String, String> filling;
    private final Demand demand;
    private final int size;
    private final Get list;
    private final KnownLengths.Length known;
    private final int most;
    private final SeenTexts tokens = new SeenTexts();

    /** The page that the reader is at, the first one whose token isn't known to be right, and the last one begun. */
    private Fetch reader;

    private Fetch frontier;
    private Fetch last;

    private @Nullable OffsetTokens offsets;
    private @Nullable String second;
    private boolean guessing;
    private int window;
    private int largest = 1;
    private long fastest = Long.MAX_VALUE;
    private long latest;
    private boolean begun;
    private boolean readOn;
    private boolean closed;

    /** @param filling fills the endpoint's placeholders */
    PageFetches(CallScope scope, EndpointReader rows, Map<String, String> filling, Demand demand) {
        this.scope = scope;
        this.rows = rows;
        this.filling = filling;
        this.demand = demand;
        int pageSize = scope.controlPlane().options().pageSize();
        // The rows of a list that is filtered here may all be dropped: its pages are whole ones.
        // And a list that is cut short ends where a page isn't full, so that it shows the more, the larger its pages
        // are.
        boolean whole = rows.isFiltered() || !rows.endpoint().complete();
        this.size = whole ? pageSize : Math.min(pageSize, demand.atATime());
        this.list = rows.page(scope, filling, wanted(0), null);
        this.known = scope.controlPlane().knownLengths().of(list.url());
        this.most = Math.max(1, scope.controlPlane().options().maxConcurrentRequests() - 1);
        this.window = Math.min(GUESSED_FIRST, most);
        this.guessing = scope.controlPlane().options().maxCallsPerStatement() == 0;
        this.offsets = guessing && known.second() != null ? OffsetTokens.of(known.second()) : null;
        this.reader = new Fetch(0, null, list);
        this.frontier = reader;
        this.last = reader;
    }

    /**
     * What came.
     *
     * @param page its rows; null where they are left to be decoded by the reader, as the thread that fetched it goes on
     */
    private record Arrival(Answer answer, RowDecoder.@Nullable Page page) {}

    /** The fetching of one page. */
    private final class Fetch implements Runnable, Callable<@Nullable Arrival> {
        private final int number;
        private final @Nullable String token;
        private final Get get;
        private @Nullable FutureTask<@Nullable Arrival> page;
        private volatile boolean guessed;
        private boolean answered;
        private @Nullable String next;
        private boolean checked;
        private boolean repeats;
        private @Nullable Fetch successor;

        /** What the thread that fetched this page fetches next. */
        private @Nullable Fetch goesOn;

        /** @param token what the page before gives; null for the first page */
        Fetch(int number, @Nullable String token, Get get) {
            this.number = number;
            this.token = token;
            this.get = get;
        }

        void submit() {
            page = new FutureTask<>(this);
            scope.controlPlane().execute(this);
        }

        /** Fetches the page, and as long as there is one that this thread is to fetch next, that. */
        @Override
        public void run() {
            for (Fetch next = this; next != null; next = next.goesOn) {
                if (next != this) {
                    // What gave up the page before was not about this one.
                    Thread.interrupted();
                }
                FutureTask<@Nullable Arrival> task = next.page;
                if (task != null) {
                    task.run();
                }
            }
        }

        @Override
        public @Nullable Arrival call() {
            long begin = System.nanoTime();
            Answer answer = guessed ? scope.get(get, 0) : scope.get(get);
            took(System.nanoTime() - begin);
            if (!answer.found() && rows.mayBeMissing(filling, token)) {
                answered(this, null, 0);
                return null;
            }
            // A glance at its end tells the token before the rows are decoded.
            String glance = rows.endpoint().paged() ? RowDecoder.tokenAtEnd(answer) : null;
            if (glance == null) {
                RowDecoder.Page decoded = decoded(answer);
                answered(this, rows.next(decoded), answer.length());
                return new Arrival(answer, decoded);
            }
            answered(this, glance, answer.length());
            return new Arrival(answer, goesOn == null ? decoded(answer) : null);
        }

        private RowDecoder.Page decoded(Answer answer) {
            RowDecoder.Page decoded = rows.rows(answer, filling);
            scope.isRead(answer);
            return decoded;
        }

        RowDecoder.@Nullable Page await() {
            Arrival arrival = page == null ? call() : scope.join(page);
            if (arrival == null) {
                return null;
            }
            return arrival.page() == null ? decoded(arrival.answer()) : arrival.page();
        }

        boolean isDone() {
            return page != null && page.isDone();
        }
    }

    /** Asks for the first page without waiting for it. */
    synchronized void start() {
        reader.submit();
        goOn();
    }

    /**
     * Lets pages be on their way that the reader hasn't asked for. A statement that was executed and is never read
     * costs one page.
     */
    synchronized void goAhead() {
        readOn = true;
        goOn();
    }

    /** Returns whether the next page needn't be waited for. */
    synchronized boolean isNextThere() {
        Fetch next = begun ? reader.successor : reader;
        return next != null && (next.isDone() || scope.holds(next.get));
    }

    /**
     * Waits for the next page.
     *
     * @param left how many rows its reader still wants
     * @return null where there is none, which for the first page says that there is no such list
     */
    RowDecoder.@Nullable Page next(long left) {
        Fetch wanted = advance(left);
        if (wanted == null) {
            return null;
        }
        try {
            return wanted.await();
        } catch (DriverException e) {
            scope.check();
            if (!isMereGuess(wanted)) {
                throw e;
            }
            // What a guess met with, many calls at a time perhaps, isn't yet what a call of its own would meet.
            return wanted.await();
        }
    }

    private synchronized boolean isMereGuess(Fetch failed) {
        boolean guess = failed.guessed && !failed.answered;
        if (guess) {
            failed.guessed = false;
            // The reader's thread makes the call.
            failed.page = null;
            guessing = false;
            offsets = null;
        }
        return guess;
    }

    private synchronized @Nullable Fetch advance(long left) {
        if (!begun) {
            begun = true;
            goOn();
            return reader;
        }
        readOn = true;
        if (reader.repeats) {
            throw ErrorCondition.BAD_ANSWER.exception("GET " + rows.endpoint().path()
                    + " gave a page token for the second time: the list would never end");
        }
        if (reader.successor == null && reader.next != null && !closed) {
            begin(reader.next, rows.isFiltered() ? size : Math.min(size, left), false, null);
        }
        Fetch next = reader.successor;
        if (next != null) {
            reader = next;
            if (!next.isDone() && fastest >= WORTH_MANY_NANOS) {
                window = Math.min(most, known.pages() > 0 ? most : 2 * window);
            }
            goOn();
        }
        return next;
    }

    /** Whether calls take less time than it takes to wake other threads for them. */
    private boolean isFast() {
        // What was fast may have been a cache that answered.
        return fastest < WORTH_MANY_NANOS && latest < MOST_OF_FAST_NANOS;
    }

    private synchronized void took(long nanos) {
        fastest = Math.min(fastest, nanos);
        latest = nanos;
    }

    private synchronized void answered(Fetch fetch, @Nullable String token, int bytes) {
        fetch.answered = true;
        fetch.next = token;
        largest = Math.max(largest, bytes);
        while (frontier.answered) {
            String handedOut = frontier.next;
            if (handedOut == null) {
                scope.controlPlane()
                        .knownLengths()
                        .learn(list.url(), new KnownLengths.Length(frontier.number + 1, second));
                drop(frontier);
                return;
            }
            if (frontier.number == 0) {
                second = handedOut;
            }
            if (!frontier.checked) {
                frontier.checked = true;
                frontier.repeats = !tokens.isNew(handedOut);
            }
            Fetch successor = frontier.successor;
            if (successor != null && (frontier.repeats || !handedOut.equals(successor.token))) {
                stopGuessing(frontier);
                successor = null;
            }
            if (frontier.number == 0 && guessing) {
                offsets = OffsetTokens.of(handedOut);
            }
            if (successor == null) {
                break;
            }
            frontier = successor;
        }
        goOn(fetch);
    }

    private void stopGuessing(Fetch lastGood) {
        guessing = false;
        offsets = null;
        drop(lastGood);
    }

    /**
     * Begins what may be begun now: the second page with the first one, if there was one when the list was read last.
     */
    private void goOn() {
        goOn(null);
    }

    /** @param fetched whose thread may go on itself; null for none */
    private void goOn(@Nullable Fetch fetched) {
        while ((readOn || last.number == 0 && known.pages() > 1) && !closed && !last.repeats) {
            int number = last.number + 1;
            String token = last.answered ? last.next : offsets == null ? null : offsets.ofPage(number);
            boolean guess = last != frontier || !last.answered;
            long wanted = wanted(number);
            // A LIMIT's last page is a smaller one, of as many rows as are missing once those before it are there.
            if (token == null || wanted < size || number > reader.number + ahead() || guess && !mayGuess(number)) {
                return;
            }
            begin(token, wanted, guess, fetched);
        }
    }

    private int ahead() {
        return offsets == null ? 1 : (int) Math.max(1, Math.min(window, MOST_BYTES_AHEAD / largest));
    }

    /** Returns how many rows are wanted of a page if all before it are full; 0 or less where none are. */
    private long wanted(int number) {
        return rows.isFiltered() ? size : Math.min(size, demand.rows() - (long) number * size);
    }

    /**
     * So many pages are known to be there that all calls are twice as many at most, one that fails and has to be made
     * again among them. Beyond the length that a list had, it isn't guessed before that length has shown to be passed.
     */
    private boolean mayGuess(int number) {
        if (!guessing || isFast() || scope.controlPlane().isRefused()) {
            return false;
        }
        int pages = frontier.number + 1;
        return number < Math.max(2, 2 * pages - 1) && (number < known.pages() || pages > known.pages());
    }

    private void begin(String token, long wanted, boolean guess, @Nullable Fetch fetched) {
        Fetch next = new Fetch(last.number + 1, token, rows.page(scope, filling, wanted, token));
        next.guessed = guess;
        if (frontier == last && last.answered) {
            frontier = next;
        }
        last.successor = next;
        last = next;
        if (fetched != null && fetched.page != null && fetched.goesOn == null && !guess && isFast()) {
            next.page = new FutureTask<>(next);
            fetched.goesOn = next;
        } else {
            next.submit();
        }
    }

    private void drop(Fetch from) {
        for (Fetch dropped = from.successor; dropped != null; dropped = dropped.successor) {
            if (dropped.page != null) {
                dropped.page.cancel(true);
            }
        }
        from.successor = null;
        last = from;
    }

    /** Gives up what is on its way. */
    synchronized void close() {
        begun = true;
        closed = true;
        if (reader.page != null) {
            reader.page.cancel(true);
        }
        drop(reader);
        reader.next = null;
    }
}
