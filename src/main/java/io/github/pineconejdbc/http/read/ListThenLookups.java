package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.CallScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many keys: the list is read for as long as looking them all up would take, and what it hasn't shown by then is looked
 * up. So it takes twice as long as the quicker way at most, without knowing beforehand which one that is.
 */
final class ListThenLookups extends CallRows {
    private final CallScope scope;
    private final EndpointReader describe;
    private final EndpointReader list;
    private final Map<String, Map<String, String>> pending = new LinkedHashMap<>();
    private final Pages pages;
    private int waits;
    private @Nullable Lookups lookups;

    /**
     * @param list reads the rows of all keys
     * @param keys what fills the path of each lookup: the table's one key
     */
    ListThenLookups(CallScope scope, EndpointReader describe, EndpointReader list, List<Map<String, String>> keys) {
        this.scope = scope;
        this.describe = describe;
        this.list = list;
        keys.forEach(key -> pending.put(key.values().iterator().next(), key));
        this.pages = new Pages(scope, list, Map.of(), Demand.ALL);
        pages.provesNothing();
        int sideBySide = scope.controlPlane().options().maxConcurrentRequests();
        this.waits = (keys.size() + sideBySide - 1) / sideBySide;
    }

    @Override
    public boolean next() {
        row = null;
        while (lookups == null && !pending.isEmpty()) {
            if (pages.mustWait() && waits-- == 0) {
                lookUpTheRest();
            } else if (listed()) {
                @Nullable Object[] candidate = pages.row();
                String key = list.key(candidate);
                if (key != null && pending.remove(key) != null) {
                    row = candidate;
                    return true;
                }
            }
        }
        if (lookups == null || !lookups.next()) {
            close();
            return false;
        }
        row = lookups.row();
        return true;
    }

    /** Moves to the next row of the list; where it has none, it may be for lookups to go on. */
    private boolean listed() {
        boolean found;
        try {
            found = pages.next();
        } catch (DriverException e) {
            if (e.condition() == ErrorCondition.FORBIDDEN) {
                // A key that may describe but not list can still look up.
                lookUpTheRest();
                return false;
            }
            throw e;
        }
        if (!found && list.endpoint().complete()) {
            pending.clear();
        } else if (!found) {
            lookUpTheRest();
        }
        return found;
    }

    private void lookUpTheRest() {
        pages.close();
        lookups = new Lookups(scope, describe, List.copyOf(pending.values()));
    }

    @Override
    public void close() {
        pending.clear();
        pages.close();
        if (lookups != null) {
            lookups.close();
        }
    }
}
