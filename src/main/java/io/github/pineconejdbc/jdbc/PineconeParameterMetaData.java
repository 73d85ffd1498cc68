package io.github.pineconejdbc.jdbc;

import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.jdbc.convert.JdbcType;
import io.github.pineconejdbc.jdbc.convert.Unwrappable;
import io.github.pineconejdbc.sql.ValueType;
import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.List;

/** The parameters of a prepared statement. */
final class PineconeParameterMetaData implements ParameterMetaData, Unwrappable {
    private final List<ValueType> parameters;

    PineconeParameterMetaData(List<ValueType> parameters) {
        this.parameters = parameters;
    }

    static ValueType check(List<ValueType> parameters, int parameter) throws SQLException {
        if (parameter < 1 || parameter > parameters.size()) {
            throw SqlErrors.badArgument(
                    "the statement has no parameter " + parameter + ", it has " + parameters.size());
        }
        return parameters.get(parameter - 1);
    }

    private JdbcType type(int parameter) throws SQLException {
        return JdbcType.of(check(parameters, parameter));
    }

    @Override
    public int getParameterCount() {
        return parameters.size();
    }

    /** Every parameter may be NULL, whatever it is compared with. */
    @Override
    public int isNullable(int parameter) throws SQLException {
        check(parameters, parameter);
        return parameterNullable;
    }

    @Override
    public boolean isSigned(int parameter) throws SQLException {
        return type(parameter).signed();
    }

    @Override
    public int getPrecision(int parameter) throws SQLException {
        return type(parameter).precision();
    }

    @Override
    public int getScale(int parameter) throws SQLException {
        return type(parameter).scale();
    }

    @Override
    public int getParameterType(int parameter) throws SQLException {
        return type(parameter).code();
    }

    @Override
    public String getParameterTypeName(int parameter) throws SQLException {
        return type(parameter).name();
    }

    @Override
    public String getParameterClassName(int parameter) throws SQLException {
        return type(parameter).className();
    }

    @Override
    public int getParameterMode(int parameter) throws SQLException {
        check(parameters, parameter);
        return parameterModeIn;
    }
}
