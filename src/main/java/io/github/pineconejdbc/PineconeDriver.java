package io.github.pineconejdbc;

import io.github.pineconejdbc.error.ErrorCondition;
import io.github.pineconejdbc.error.SqlErrors;
import io.github.pineconejdbc.http.call.ControlPlane;
import io.github.pineconejdbc.jdbc.PineconeConnection;
import io.github.pineconejdbc.jdbc.settings.DriverVersion;
import io.github.pineconejdbc.jdbc.settings.GivenProperties;
import io.github.pineconejdbc.jdbc.settings.Settings;
import io.github.pineconejdbc.sql.engine.ClassesAhead;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
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
        return acceptsURL(url)
                ? open(url, info == null ? new Properties() : info, Math.max(0, DriverManager.getLoginTimeout()))
                : null;
    }

    /** Opens a connection to a URL of this driver's. */
    static Connection open(String url, Properties info, int loginTimeout) throws SQLException {
        ClassesAhead.CONNECTION.begin();
        try {
            Settings settings = Settings.parse(url, info);
            ControlPlane controlPlane = new ControlPlane(settings.options());
            try {
                controlPlane.checkCredentials(Duration.ofSeconds(loginTimeout));
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

    /** Returns every property, with the value that the URL or the properties give it, unless that is a secret. */
    @Override
    public DriverPropertyInfo[] getPropertyInfo(@Nullable String url, @Nullable Properties info) {
        return GivenProperties.describe(url, info);
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
