package io.github.pineconejdbc.sql.time;

import static io.github.pineconejdbc.support.PineconeServer.backup;

import io.github.pineconejdbc.support.PineconeServer;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Times in New York, seen from India: the clock went from 2:00 to 3:00 at 2025-03-09T07:00Z, and from 2:00 back to
 * 1:00 at 2025-11-02T06:00Z.
 */
class DaylightSavingTest {
    @RegisterExtension
    final PineconeServer pinecone = new PineconeServer();

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @BeforeEach
    void fourBackups() {
        pinecone.serves(backup("before", "created_at", "2025-11-02T05:30:00Z"));
        pinecone.serves(backup("after", "created_at", "2025-11-02T06:30:00Z"));
        pinecone.serves(backup("winter", "created_at", "2025-03-09T06:30:00Z"));
        pinecone.serves(backup("summer", "created_at", "2025-03-09T07:30:00Z"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
    }

    @AfterEach
    void zone() {
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "before|created_at|2025-11-02 01:30:00.000",
                "after|created_at|2025-11-02 01:30:00.000",
                // seconds since the epoch, and hours, know no zone
                "before|EXTRACT(EPOCH FROM created_at)|1762061400.000000",
                "after|EXTRACT(EPOCH FROM created_at)|1762065000.000000",
                "after|DATE_PART('epoch', created_at)|1762065000",
                "after|EXTRACT(HOUR FROM created_at)|1",
                "before|EXTRACT(EPOCH FROM created_at + INTERVAL '1' HOUR)|1762065000.000000",
                "after|EXTRACT(EPOCH FROM created_at - INTERVAL '60' MINUTE)|1762061400.000000",
                "before|EXTRACT(EPOCH FROM TIMESTAMPADD(HOUR, 1, created_at))|1762065000.000000",
                "winter|created_at + INTERVAL '1' HOUR|2025-03-09 03:30:00.000",
                // days and months are the calendar's
                "winter|created_at + INTERVAL '1' DAY|2025-03-10 01:30:00.000",
                "winter|created_at + INTERVAL '1' MONTH|2025-04-09 01:30:00.000",
                "winter|EXTRACT(EPOCH FROM created_at + INTERVAL '1' DAY)|1741584600.000000",
                "winter|created_at + INTERVAL '0' DAY|2025-03-09 01:30:00.000",
                "after|EXTRACT(EPOCH FROM created_at + INTERVAL '0' DAY)|1762065000.000000",
                // differences
                "after|created_at - TIMESTAMP WITH TIME ZONE '2025-11-02T05:30:00Z'|01:00:00",
                "after|TIMESTAMPDIFF(MINUTE, TIMESTAMP WITH TIME ZONE '2025-11-02T05:30:00Z', created_at)|60",
                "after|TIMESTAMPDIFF(DAY, TIMESTAMP '2025-11-01 01:30:00', created_at)|1",
                "summer|TIMESTAMPDIFF(HOUR, TIMESTAMP '2025-03-09 01:30:00', created_at)|1",
                // the beginning of an hour is in the same hour, that of a day at midnight
                "before|EXTRACT(EPOCH FROM DATE_TRUNC('hour', created_at))|1762059600.000000",
                "after|EXTRACT(EPOCH FROM DATE_TRUNC('hour', created_at))|1762063200.000000",
                "after|EXTRACT(EPOCH FROM FLOOR(created_at TO HOUR))|1762063200.000000",
                "after|DATE_TRUNC('day', created_at)|2025-11-02 00:00:00.000",
                "after|EXTRACT(EPOCH FROM DATE_TRUNC('day', created_at))|1762056000.000000",
                "after|FLOOR(created_at TO MONTH)|2025-11-01 00:00:00.000",
                "summer|DATE_TRUNC('week', created_at)|2025-03-03 00:00:00.000",
                // text without a zone is read in the connection's, and means both of its instants; text with one is
                // exact
                "before|created_at = '2025-11-02 01:30:00'|true",
                "after|created_at = '2025-11-02 01:30:00'|true",
                "after|created_at = '2025-11-02T06:30:00Z'|true",
                "after|created_at = '2025-11-02 01:30:00-05'|true",
                "before|created_at = '2025-11-02 01:30:00-05:00'|false",
                "after|created_at = TIMESTAMP WITH TIME ZONE '2025-11-02T06:30:00Z'|true",
                "after|CAST('2025-11-02T06:30:00Z' AS TIMESTAMP WITH TIME ZONE)|2025-11-02 01:30:00.000",
                "after|CAST('2025-11-02T03:30:00Z'::timestamptz AS DATE)|2025-11-01",
                "after|created_at BETWEEN '2025-11-02' AND '2025-11-03'|true",
                "after|created_at >= DATE '2025-11-02' AND created_at < DATE '2025-11-03'|true",
                "summer|created_at = '2025-03-09 02:30:00'|true",
                "after|CAST(created_at AS DATE) = DATE '2025-11-02'|true",
                "after|CAST(created_at AS VARCHAR)|2025-11-02 01:30:00-05",
                "after|CAST(created_at AS TIMESTAMP)|2025-11-02 01:30:00.000",
                "after|TO_CHAR(created_at, 'HH24:MI')|01:30",
                "after|{fn DAYNAME(created_at)}|Sunday",
                // the present is an instant, and today is New York's
                "after|TIMESTAMPDIFF(SECOND, CURRENT_TIMESTAMP, NOW())|0",
                "after|CAST(CURRENT_TIMESTAMP AS DATE) = CURRENT_DATE|true",
                "after|ABS(TIMESTAMPDIFF(SECOND, CURRENT_TIMESTAMP, LOCALTIMESTAMP)) <= 3600|true",
                "after|COALESCE(created_at, LOCALTIMESTAMP) = created_at|true",
            })
    void anHourThatComesTwiceIsTwoHours(String id, String expression, String expected) {
        pinecone.sqlWith(
                        "&timeZone=America/New_York",
                        "SELECT " + expression + " FROM backups WHERE backup_id = '" + id + "'")
                .returns(expected);
    }
}
