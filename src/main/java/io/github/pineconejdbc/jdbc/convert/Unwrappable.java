package io.github.pineconejdbc.jdbc.convert;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import java.sql.SQLException;
import java.sql.Wrapper;
import org.jspecify.annotations.Nullable;

/** A JDBC object that wraps nothing but itself. */
public interface Unwrappable extends Wrapper {
    @Override
    default <T> T unwrap(@Nullable Class<T> type) throws SQLException {
        if (isWrapperFor(type)) {
            return SqlErrors.required(type, "the class").cast(this);
        }
        throw ErrorCondition.NOT_A_WRAPPER.sqlException("a " + getClass().getSimpleName() + " is no "
                + SqlErrors.required(type, "the class").getName());
    }

    @Override
    default boolean isWrapperFor(@Nullable Class<?> type) throws SQLException {
        return type != null && type.isInstance(this);
    }
}
