package io.github.pineconejdbc.sql.time;

import io.github.pineconejdbc.error.ErrorCondition;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of time zones in any case, the abbreviations that PostgreSQL knows by default, and offsets. */
public final class TimeZoneNames {
    /** Hours ahead of UTC. */
    private static final String ABBREVIATIONS =
            "z=0 utc=0 gmt=0 ut=0 wet=0 west=1 cet=1 cest=2 met=1 mest=2 eet=2 eest=3 bst=1"
                    + " est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7 akst=-9 akdt=-8 hst=-10 jst=9 kst=9"
                    + " aest=10 aedt=11 awst=8 nzst=12 nzdt=13 ist=2 idt=3 brt=-3 art=-3 zulu=0";

    private static final Pattern OFFSET = Pattern.compile("[+-](?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");
    private static final int FURTHEST = 16;
    private static final int MINUTES = 60;

    /** As POSIX has them, with the sign the other way round: hours that UTC is ahead. */
    private static final Pattern POSIX =
            Pattern.compile("(?:[A-Za-z]{3,}|<[^>]*>)?(?<sign>[+-]?)(?<hours>\\d{1,2})(?::(?<minutes>\\d{2}))?");

    /** By name in small letters, the id of each zone: its rules are read when it is named. */
    private static final Map<String, String> IDS = ids();

    private TimeZoneNames() {}

    private static Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ids.put(id.toLowerCase(Locale.ROOT), id);
        }
        for (String abbreviation : ABBREVIATIONS.split(" ", -1)) {
            int equals = abbreviation.indexOf('=');
            ids.put(
                    abbreviation.substring(0, equals),
                    ZoneOffset.ofHours(Integer.parseInt(abbreviation.substring(equals + 1)))
                            .getId());
        }
        // Whose offset has changed more than once.
        ids.put("msk", "Europe/Moscow");
        return Map.copyOf(ids);
    }

    /** Returns the zone that a name means, where an offset has the sign that texts of times have. */
    public static ZoneId ofOffset(String name) {
        if (name.isEmpty() || Character.isLetter(name.charAt(0)) || name.charAt(0) == '<') {
            return of(name);
        }
        Matcher offset = OFFSET.matcher(name);
        int hours = offset.matches() ? Integer.parseInt(offset.group("hours")) : FURTHEST;
        int minutes =
                !offset.matches() || offset.group("minutes") == null ? 0 : Integer.parseInt(offset.group("minutes"));
        if (hours >= FURTHEST || minutes >= MINUTES) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("'" + name + "' is no offset of a time zone");
        }
        int seconds = (hours * MINUTES + minutes) * MINUTES;
        return ZoneOffset.ofTotalSeconds(name.startsWith("-") ? -seconds : seconds);
    }

    /** Returns the zone that a name means after AT TIME ZONE, where an offset has POSIX's sign. */
    public static ZoneId of(String name) {
        String known = IDS.get(name.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return ZoneId.of(known);
        }
        Matcher posix = POSIX.matcher(name.strip());
        try {
            if (posix.matches()) {
                int minutes = posix.group("minutes") == null ? 0 : Integer.parseInt(posix.group("minutes"));
                int behind = Integer.parseInt(posix.group("hours")) * 60 + minutes;
                return ZoneOffset.ofTotalSeconds((posix.group("sign").equals("-") ? behind : -behind) * 60);
            }
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw ErrorCondition.BAD_ARGUMENT_OF_FUNCTION.exception("there is no time zone '" + name + "'", e);
        }
    }
}
