package io.github.pineconejdbc.jdbc.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the names of time zones. */
final class Zones {
    private Zones() {}

    /** Returns the zone of this name, {@code local} being the JVM's; null where there is none. */
    static @Nullable ZoneId find(String name) {
        if (name.equalsIgnoreCase("local")) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(name, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            // That it names no zone is the answer.
            return null;
        }
    }
}
