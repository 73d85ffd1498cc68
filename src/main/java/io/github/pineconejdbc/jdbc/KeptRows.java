package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.call.StatementMemory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a scrollable result has read so far, which it goes back to. They take no more than a bound in bytes.
 */
final class KeptRows {
    private final long most;
    private final StatementMemory sizes;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private long bytes;

    KeptRows() {
        this(Runtime.getRuntime().maxMemory() / 8);
    }

    /** @param most how many bytes the rows may take */
    KeptRows(long most) {
        this.most = most;
        this.sizes = new StatementMemory(most, () -> {});
    }

    int size() {
        return rows.size();
    }

    @Nullable
    Object[] get(int position) {
        return rows.get(position);
    }

    /**
     * Keeps a copy of a row.
     *
     * @throws SQLException (54001) where there is no room for it
     */
    void add(@Nullable Object[] row) throws SQLException {
        bytes += sizes.size(row);
        if (bytes > most) {
            throw ErrorCondition.TOO_COMPLEX.sqlException("A scrollable result keeps the rows that it has read, and "
                    + rows.size() + " of them take " + most / (1 << 20)
                    + " MiB, an eighth of the JVM's memory: read it with TYPE_FORWARD_ONLY, or narrow the statement");
        }
        rows.add(row.clone());
    }
}
