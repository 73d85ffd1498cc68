package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.http.ControlPlane;
import java.time.ZoneId;

/** Turns SQL into plans, for one connection. Safe for use by many threads. */
public final class Engine {

    /**
     * @param controlPlane answers the scans of the plans
     * @param zone in which text without a zone is read and times are shown
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     */
    public Engine(ControlPlane controlPlane, ZoneId zone, boolean mapsAsJson) {}

    /**
     * Parses, checks and plans one statement, without a call.
     *
     * @throws io.github.pineconejdbc.error.DriverException where it is no statement that the driver can run
     */
    public Plan prepare(String sql) {
        throw new UnsupportedOperationException();
    }
}
