package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.CallScope;
import io.github.pineconejdbc.http.RowCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that is ready to run, any number of times and by many threads. */
public final class Plan {

    /** Returns the columns of the result. */
    public List<ResultColumn> columns() {
        throw new UnsupportedOperationException();
    }

    /** Returns the types of the parameters, in the order of their question marks. */
    public List<ValueType> parameters() {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs the statement.
     *
     * @param parameters a value for each parameter, in the Java form of its type; null is NULL
     * @param scope the calls of this execution; the caller closes it when it is done with the rows
     * @param maxRows how many rows the reader wants at most; 0 is all
     */
    public RowCursor execute(@Nullable Object[] parameters, CallScope scope, long maxRows) {
        throw new UnsupportedOperationException();
    }
}
