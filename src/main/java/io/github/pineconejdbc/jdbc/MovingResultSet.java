package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.http.read.RowCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where a result set stands. One that only goes forward holds one row; a scrollable one keeps those that it has read, and
 * reads on where it is sent to a row beyond. One thread moves; any thread may close.
 */
abstract class MovingResultSet extends LabelledResultSet {
    private final RowCursor cursor;
    private final long maxRows;
    private final Runnable stop;

    /** Null where the result only goes forward. */
    private final @Nullable KeptRows kept;

    /** Keeps a close by another thread out of the cursor while it moves. */
    private final ReentrantLock moving = new ReentrantLock();

    private final AtomicBoolean closed = new AtomicBoolean();

    private @Nullable Object @Nullable [] row;

    /** Which row this is, from 1; 0 is before the first one, and where there is no row it may be behind the last. */
    private long rowNumber;

    private @Nullable Object @Nullable [] ahead;
    private boolean peeked;
    private @Nullable Throwable failure;
    private long read;

    /** Whether all rows are read. */
    private boolean complete;

    private int fetchDirection = ResultSet.FETCH_FORWARD;

    /**
     * @param maxRows rows beyond this number are left out in silence; 0 is no limit
     * @param stop ends the work that a reader may be waiting for, from any thread
     */
    MovingResultSet(RowCursor cursor, long maxRows, boolean scrollable, Runnable stop) {
        this.cursor = cursor;
        this.maxRows = maxRows;
        this.stop = stop;
        this.kept = scrollable ? new KeptRows() : null;
    }

    @Override
    public final void checkOpen() throws SQLException {
        if (closed.get()) {
            throw ErrorCondition.OBJECT_CLOSED.sqlException("the result set is closed");
        }
    }

    @Override
    public final boolean isClosed() {
        return closed.get();
    }

    /** Refuses whatever is asked from now on; returns whether it was open. */
    final boolean markClosed() {
        return !closed.getAndSet(true);
    }

    /** Lets go of everything that was held for further rows. */
    final void finish() throws SQLException {
        SqlErrors.run(() -> {
            stop.run();
            moving.lock();
            try {
                cursor.close();
            } finally {
                moving.unlock();
            }
        });
    }

    /** Returns the row on which it stands. */
    final @Nullable Object[] current() throws SQLException {
        checkOpen();
        @Nullable Object[] values = row;
        if (values == null) {
            throw ErrorCondition.NO_ROW.sqlException(
                    rowNumber == 0 ? "call next() before the first row is read" : "there is no further row");
        }
        return values;
    }

    /** Waits until the first row is there, or the end. */
    final void awaitFirst() throws SQLException {
        hasNext();
    }

    /** Returns the next row that was never read; null at the end. */
    private @Nullable Object @Nullable [] advance() throws SQLException {
        if (failure != null) {
            throw SqlErrors.of(failure);
        }
        if (complete || maxRows > 0 && read >= maxRows) {
            return null;
        }
        moving.lock();
        try {
            checkOpen();
            if (!cursor.next()) {
                return null;
            }
            read++;
            return cursor.row();
        } catch (RuntimeException | Error e) {
            failure = e;
            row = null;
            finish();
            throw SqlErrors.of(e);
        } finally {
            moving.unlock();
        }
    }

    private void end() throws SQLException {
        complete = true;
        finish();
    }

    /** Looks at whether a further row comes, and keeps the current one readable. */
    private boolean hasNext() throws SQLException {
        if (kept != null) {
            return has(kept, rowNumber + 1);
        }
        if (!peeked && !complete) {
            row = row == null ? null : row.clone();
            ahead = advance();
            peeked = true;
        }
        return ahead != null;
    }

    @Override
    public final boolean next() throws SQLException {
        checkOpen();
        if (kept != null) {
            return has(kept, rowNumber + 1) ? stand(kept, rowNumber + 1) : standBehind(kept);
        }
        row = peeked ? ahead : advance();
        peeked = false;
        ahead = null;
        if (row != null) {
            rowNumber++;
        } else if (!complete) {
            rowNumber++;
            end();
        }
        return row != null;
    }

    /** Reads until there are so many rows, or the end is there; returns whether there are. */
    private boolean has(KeptRows rows, long number) throws SQLException {
        while (rows.size() < number && !complete) {
            @Nullable Object[] next = advance();
            if (next == null) {
                end();
            } else {
                rows.add(next);
            }
        }
        return rows.size() >= number;
    }

    private boolean stand(KeptRows rows, long number) {
        rowNumber = number;
        row = number >= 1 && number <= rows.size() ? rows.get((int) number - 1) : null;
        return row != null;
    }

    /** Of no rows there is no place behind the last one, nor before the first. */
    private boolean standBehind(KeptRows rows) throws SQLException {
        has(rows, Long.MAX_VALUE);
        return stand(rows, rows.size() + 1L);
    }

    private KeptRows scrollable() throws SQLException {
        checkOpen();
        if (kept == null) {
            throw ErrorCondition.WRONG_STATEMENT_KIND.sqlException(
                    "the result set only goes forward: use next(), or ask for TYPE_SCROLL_INSENSITIVE");
        }
        return kept;
    }

    @Override
    public final boolean absolute(int number) throws SQLException {
        KeptRows rows = scrollable();
        if (number >= 0) {
            return has(rows, number) ? stand(rows, number) : standBehind(rows);
        }
        has(rows, Long.MAX_VALUE);
        return stand(rows, Math.max(0, rows.size() + 1L + number));
    }

    @Override
    public final boolean relative(int distance) throws SQLException {
        KeptRows rows = scrollable();
        long number = Math.max(0, rowNumber + distance);
        return has(rows, number) ? stand(rows, number) : standBehind(rows);
    }

    @Override
    public final boolean previous() throws SQLException {
        return relative(-1);
    }

    @Override
    public final boolean first() throws SQLException {
        return absolute(1);
    }

    @Override
    public final boolean last() throws SQLException {
        return absolute(-1);
    }

    @Override
    public final void beforeFirst() throws SQLException {
        stand(scrollable(), 0);
    }

    @Override
    public final void afterLast() throws SQLException {
        standBehind(scrollable());
    }

    @Override
    public final boolean isBeforeFirst() throws SQLException {
        checkOpen();
        return rowNumber == 0 && hasNext();
    }

    @Override
    public final boolean isAfterLast() throws SQLException {
        checkOpen();
        return complete && row == null && rowNumber > 0 && read > 0;
    }

    @Override
    public final boolean isFirst() throws SQLException {
        checkOpen();
        return row != null && rowNumber == 1;
    }

    @Override
    public final boolean isLast() throws SQLException {
        checkOpen();
        return row != null && !hasNext();
    }

    @Override
    public final int getRow() throws SQLException {
        checkOpen();
        return row == null ? 0 : (int) Math.min(rowNumber, Integer.MAX_VALUE);
    }

    /** A hint; what isn't read yet is read forward whatever it says. */
    @Override
    public final void setFetchDirection(int direction) throws SQLException {
        checkOpen();
        if (direction != FETCH_FORWARD && direction != FETCH_REVERSE && direction != FETCH_UNKNOWN) {
            throw SqlErrors.badArgument(direction + " is no constant for a direction");
        }
        if (kept == null && direction != FETCH_FORWARD) {
            throw SqlErrors.badArgument("the result set only goes forward");
        }
        fetchDirection = direction;
    }

    @Override
    public final int getFetchDirection() throws SQLException {
        checkOpen();
        return fetchDirection;
    }

    @Override
    public final int getType() throws SQLException {
        checkOpen();
        return kept == null ? TYPE_FORWARD_ONLY : TYPE_SCROLL_INSENSITIVE;
    }
}
