package io.github.pineconejdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.http.ControlPlane;
import io.github.pineconejdbc.jdbc.ConnectionProperty;
import io.github.pineconejdbc.jdbc.DriverVersion;
import io.github.pineconejdbc.jdbc.PineconeConnection;
import io.github.pineconejdbc.jdbc.Settings;
import io.github.pineconejdbc.jdbc.SqlErrors;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC driver for {@code jdbc:pinecone:[//host[:port]][?name=value&...]} and {@code
 * jdbc:pinecone:sandbox}. It registers itself with {@link DriverManager} when it is loaded.
 */
public final class PineconeDriver implements Driver {
    private static final String PREFIX = "jdbc:pinecone:";

    static {
        try {
            DriverManager.registerDriver(new PineconeDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Opens a connection, once one cheap call has shown that the key is good.
     *
     * @return null where the URL is another driver's
     * @throws SQLException 08001 where the URL or a property is wrong or the server can't be reached, 28000
     *     where the key is refused
     */
    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        try {
            Settings settings = Settings.parse(url, info == null ? new Properties() : info);
            ControlPlane controlPlane = new ControlPlane(settings.options());
            try {
                controlPlane.checkCredentials(Duration.ofSeconds(DriverManager.getLoginTimeout()));
                return new PineconeConnection(
                        controlPlane,
                        settings.url(),
                        settings.zone(),
                        settings.mapsAsJson(),
                        settings.warnings(),
                        settings.applicationName());
            } catch (RuntimeException | Error e) {
                controlPlane.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw SqlErrors.of(e);
        }
    }

    /** Returns whether the URL is meant for this driver, even if something is wrong with it. */
    @Override
    public boolean acceptsURL(String url) throws SQLException {
        if (url == null) {
            throw ErrorCondition.BAD_SETTING.sqlException("The URL is null");
        }
        return url.startsWith(PREFIX);
    }

    /** Returns every property, with its value unless that is a secret. What is wrong with a URL is no matter here. */
    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        Map<ConnectionProperty, String> given = Settings.given(url, info);
        return Arrays.stream(ConnectionProperty.values())
                .map(property -> {
                    DriverPropertyInfo described = new DriverPropertyInfo(
                            property.propertyName(),
                            property.isSecret() ? null : given.getOrDefault(property, property.defaultValue()));
                    described.description = property.remark();
                    described.required = false;
                    described.choices = property.choices().isEmpty()
                            ? null
                            : property.choices().toArray(new String[0]);
                    return described;
                })
                .toArray(DriverPropertyInfo[]::new);
    }

    @Override
    public int getMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return DriverVersion.MINOR;
    }

    /** Returns false: what JDBC compliance asks for, the writing of rows above all, the API hasn't. */
    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(PineconeDriver.class.getPackageName());
    }
}
