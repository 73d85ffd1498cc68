package io.github.pineconejdbc.http.read;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.table.Endpoint;
import java.util.HashSet;
import java.util.Set;

/** The tokens of one list's pages, each of which may come once. */
final class PageTokens {
    private final Endpoint endpoint;
    private final Set<String> seen = new HashSet<>();

    PageTokens(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns whether the token is a new one, which it isn't from now on. */
    boolean isNew(String token) {
        return seen.add(token);
    }

    /** Does the same, and takes a token that comes again for the server's fault. */
    void requireNew(String token) {
        if (!isNew(token)) {
            throw ErrorCondition.BAD_ANSWER.exception(
                    "GET " + endpoint.path() + " gave a page token for the second time: the list would never end");
        }
    }
}
