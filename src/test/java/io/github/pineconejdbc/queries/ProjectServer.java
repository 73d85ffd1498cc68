package io.github.pineconejdbc.queries;

import io.github.pineconejdbc.support.Service;
import io.github.pineconejdbc.table.Tables;
import java.io.IOException;
import java.util.List;

/**
 * Serves a project on a socket and remembers what it was asked for. Each answer tells all of a row, so that the rows of a
 * query don't depend on which is asked for, and can be compared with another engine's.
 */
public final class ProjectServer implements AutoCloseable {
    private final Service service = new Service(true);

    public ProjectServer(Project project) throws IOException {
        Tables.ALL.forEach(table -> project.rows(table).forEach(row -> service.add(table, row)));
    }

    /** Returns the URL, for a client with this key. */
    public String url(String key) {
        return service.url(key, "&timeZone=UTC");
    }

    /** Returns the paths and queries that the client with this key has asked for since the last call of this. */
    List<String> requests(String key) {
        return service.requests(key);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
