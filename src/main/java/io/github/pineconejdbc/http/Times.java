package io.github.pineconejdbc.http;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads the times of the API, which writes {@code T} or a space, and {@code Z} or an offset. */
final class Times {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Times() {}

    /**
     * Returns milliseconds since the epoch; finer parts are cut off, towards the past. A time without an
     * offset is in UTC.
     *
     * @throws DateTimeException where the text is no time
     */
    static long parse(String text) {
        TemporalAccessor parsed = FORMAT.parse(text.strip());
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        LocalDateTime local = LocalDateTime.from(parsed);
        return Math.addExact(
                Math.multiplyExact(local.toEpochSecond(offset == null ? ZoneOffset.UTC : offset), 1_000L),
                local.get(ChronoField.MILLI_OF_SECOND));
    }
}
