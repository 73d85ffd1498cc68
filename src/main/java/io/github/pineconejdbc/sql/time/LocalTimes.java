package io.github.pineconejdbc.sql.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Local times as instants. */
public final class LocalTimes {
    private LocalTimes() {}

    /**
     * Returns the instant of a local time: one that a zone skips is as much later as the gap is long, one that comes
     * twice is the second, as in PostgreSQL.
     */
    public static ZonedDateTime at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withLaterOffsetAtOverlap();
    }
}
