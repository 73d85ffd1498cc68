package io.github.pineconejdbc.sql;

import io.github.pineconejdbc.error.DriverException;
import io.github.pineconejdbc.http.ControlPlane;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Turns SQL into plans, for one connection. Simple statements take the short way, and need nothing of Calcite; it is
 * loaded with the first statement that takes the long one. Safe for use by many threads.
 */
public final class Engine {
    private final ControlPlane controlPlane;
    private final ZoneId zone;
    private final boolean mapsAsJson;
    private volatile @Nullable Planner planner;

    /**
     * @param controlPlane answers the scans of the plans
     * @param zone in which text without a zone is read and times are shown
     * @param mapsAsJson whether map columns are VARCHAR holding JSON
     */
    public Engine(ControlPlane controlPlane, ZoneId zone, boolean mapsAsJson) {
        this.controlPlane = controlPlane;
        this.zone = zone;
        this.mapsAsJson = mapsAsJson;
    }

    /**
     * Parses, checks and plans one statement, without a call.
     *
     * @throws DriverException where it is no statement that the driver can run
     */
    public Plan prepare(String sql) {
        Plan simple = SimpleSelect.plan(sql, zone, mapsAsJson);
        return simple == null ? planner().prepare(sql) : simple;
    }

    private synchronized Planner planner() {
        Planner made = planner;
        if (made == null) {
            made = new Planner(controlPlane, zone, mapsAsJson);
            planner = made;
        }
        return made;
    }
}
