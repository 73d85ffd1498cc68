package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.http.call.CallScope;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several lists, begun side by side as far as the client's limit allows: the next ones are on their way while one is read.
 * Under a limit, lists that were asked for by name are read one by one; of those of another table's rows, which may well
 * be empty, more are begun at a time the more there were. One that isn't there has no rows.
 */
final class Lists extends CallRows {
    private final CallScope scope;
    private final EndpointReader rows;
    private final Runnable endOfSource;
    private final int most;
    private final Demand demand;
    private final Deque<Pages> waiting = new ArrayDeque<>();
    private Iterator<Map<String, String>> source;
    private int window;
    private long read;
    private @Nullable Pages current;

    private Lists(
            CallScope scope,
            EndpointReader rows,
            Iterator<Map<String, String>> source,
            Runnable endOfSource,
            int window,
            int most,
            Demand demand) {
        this.scope = scope;
        this.rows = rows;
        this.source = source;
        this.endOfSource = endOfSource;
        this.window = window;
        this.most = most;
        this.demand = demand;
    }

    /** Returns the rows of these lists, in their order. */
    static Lists of(CallScope scope, EndpointReader rows, List<Map<String, String>> fillings, Demand demand) {
        int most = demand.isLimited() ? 1 : Math.min(fillings.size(), sideBySide(scope));
        return new Lists(scope, rows, fillings.iterator(), () -> {}, most, most, demand);
    }

    /** Returns the rows of each list that another table's rows name. */
    static Lists ofParent(CallScope scope, EndpointReader rows, Fillings.OfParent fillings, Demand demand) {
        int most = sideBySide(scope);
        return new Lists(scope, rows, fillings, fillings::close, demand.isLimited() ? 1 : most, most, demand);
    }

    private static int sideBySide(CallScope scope) {
        return scope.controlPlane().options().maxConcurrentRequests();
    }

    @Override
    public boolean next() {
        scope.check();
        row = null;
        while (current != null || advance()) {
            if (current != null && current.next()) {
                read++;
                row = current.row();
                return true;
            }
            current = null;
        }
        return false;
    }

    /** Moves to the next list; returns false where there is none, or no more rows are wanted. */
    private boolean advance() {
        if (read >= demand.rows()) {
            close();
            return false;
        }
        if (waiting.isEmpty() || !demand.isLimited()) {
            begin();
            window = Math.min(most, 2 * window);
        }
        current = waiting.poll();
        return current != null;
    }

    private void begin() {
        while (waiting.size() < window && source.hasNext()) {
            Pages pages = new Pages(scope, rows, source.next(), demand.after(read));
            waiting.add(pages);
            if (window > 1) {
                pages.start();
            }
        }
    }

    @Override
    public void close() {
        source = Collections.emptyIterator();
        endOfSource.run();
        waiting.forEach(Pages::close);
        waiting.clear();
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
