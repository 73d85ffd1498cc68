package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.http.call.CallScope;
import io.github.pineconejdbc.table.Endpoint;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several lists. Where all of their rows are wanted, they are begun side by side; a limit has them read one by one. One
 * that isn't there has no rows.
 */
final class Lists extends CallRows {
    private final CallScope scope;
    private final TableReader reader;
    private final Endpoint endpoint;
    private final String column;
    private final List<String> values;
    private final Iterator<String> oneByOne;
    private final Deque<Pages> waiting = new ArrayDeque<>();
    private final Demand demand;
    private long read;
    private boolean begun;
    private @Nullable Pages current;

    Lists(CallScope scope, TableReader reader, Endpoint endpoint, String column, List<String> values, Demand demand) {
        this.scope = scope;
        this.reader = reader;
        this.endpoint = endpoint;
        this.column = column;
        this.values = values;
        this.oneByOne = values.size() == 1 || demand.isLimited() ? values.iterator() : Collections.emptyIterator();
        this.demand = demand;
    }

    @Override
    public boolean next() {
        scope.check();
        row = null;
        if (!begun) {
            begun = true;
            begin();
        }
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

    private void begin() {
        if (oneByOne.hasNext()) {
            return;
        }
        for (String value : values) {
            Pages pages = pages(value);
            pages.start();
            waiting.add(pages);
        }
    }

    private Pages pages(String value) {
        return new Pages(scope, reader.rows(endpoint, column, Set.of(value), false), value, demand.after(read));
    }

    private boolean advance() {
        if (read < demand.rows()) {
            current = oneByOne.hasNext() ? pages(oneByOne.next()) : waiting.poll();
        }
        return current != null;
    }

    @Override
    public void close() {
        begun = true;
        while (oneByOne.hasNext()) {
            oneByOne.next();
        }
        waiting.forEach(Pages::close);
        waiting.clear();
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
