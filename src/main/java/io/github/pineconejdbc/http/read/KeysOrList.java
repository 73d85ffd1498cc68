package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.Answer;
import io.github.pineconejdbc.http.call.CallScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Many keys: the list is read from its first page on while the keys are looked up side by side. A key that a
 * page holds needs no lookup, a list that has ended leaves none to make, and with the last key found the list
 * stops. So it takes about as long as the quicker way alone, without knowing beforehand which one that is.
 * The first page comes alone, as a short list then takes no lookup at all.
 */
final class KeysOrList extends CallRows {
    /** What a call has brought: a page, or the row of a key, or the key alone where there is no such row. */
    private record Arrival(
            RowDecoder.@Nullable Page page,
            @Nullable String key,
            @Nullable Object @Nullable [] row,
            @Nullable RuntimeException failure) {}

    private static final long POLL_MILLIS = 50;

    private final CallScope scope;
    private final Set<String> pending;
    private final Iterator<String> toLookUp;
    private final EndpointReader describe;
    private final EndpointReader list;
    private final PageTokens tokens;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Set<Future<?>> underWay = new HashSet<>();
    private final Deque<@Nullable Object[]> ready = new ArrayDeque<>();
    private int lookups;
    private boolean listing;
    private boolean begun;

    /** @param list reads the rows of all keys, and is bound by the key */
    KeysOrList(CallScope scope, EndpointReader describe, EndpointReader list, List<String> keys) {
        this.scope = scope;
        this.describe = describe;
        this.list = list;
        this.tokens = new PageTokens(list.endpoint());
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
            answer = ask(null);
        } catch (DriverException e) {
            if (e.condition() == ErrorCondition.FORBIDDEN) {
                // A key that may describe but not list can still look up.
                return;
            }
            throw e;
        }
        read(list.page(answer));
    }

    private void lookUpMore() {
        int window = scope.controlPlane().options().maxConcurrentRequests() - (listing ? 1 : 0);
        while (lookups < Math.max(1, window) && toLookUp.hasNext()) {
            String key = toLookUp.next();
            if (pending.contains(key)) {
                lookups++;
                submit(() -> new Arrival(null, key, describe.lookUp(scope, key), null));
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
            Object key = list.bound(candidate);
            if (key != null && pending.remove(key)) {
                ready.add(candidate);
            }
        }
        String token = list.next(page);
        listing = token != null && !pending.isEmpty();
        if (token == null) {
            // The list has ended: what it doesn't hold isn't there.
            pending.clear();
        } else if (listing) {
            tokens.requireNew(token);
            submit(() -> new Arrival(list.page(ask(token)), null, null, null));
        }
    }

    private Answer ask(@Nullable String token) {
        return list.ask(scope, null, Long.MAX_VALUE, token);
    }

    @Override
    public void close() {
        pending.clear();
        ready.clear();
        underWay.forEach(call -> call.cancel(true));
        underWay.clear();
    }
}
