package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.http.call.CallScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One describe call for each key: the next ones are under way while a row is read. */
final class Lookups extends CallRows {
    private final CallScope scope;
    private final EndpointReader describe;
    private final Iterator<Map<String, String>> keys;
    private final boolean single;
    private final Deque<Future<@Nullable Object @Nullable []>> underWay = new ArrayDeque<>();

    Lookups(CallScope scope, EndpointReader describe, List<Map<String, String>> keys) {
        this.scope = scope;
        this.describe = describe;
        this.keys = keys.iterator();
        this.single = keys.size() == 1;
    }

    @Override
    public boolean next() {
        row = null;
        while (row == null) {
            scope.check();
            if (single && keys.hasNext()) {
                row = describe.lookUp(scope, keys.next());
                continue;
            }
            int window = scope.controlPlane().options().maxConcurrentRequests();
            while (underWay.size() < window && keys.hasNext()) {
                Map<String, String> key = keys.next();
                Callable<@Nullable Object @Nullable []> task = () -> describe.lookUp(scope, key);
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
            return scope.join(lookup);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
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
