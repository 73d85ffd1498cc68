# Intervals: literals, arithmetic, fields, text.
SELECT INTERVAL '30 days';
: interval interval
= 30 days

SELECT INTERVAL '1 day';
: interval interval
= 1 day

SELECT INTERVAL '1 month';
: interval interval
= 1 mon

SELECT INTERVAL '1 year 2 months 3 days';
: interval interval
= 1 year 2 mons 3 days

SELECT INTERVAL '1 hour 30 minutes';
: interval interval
= 01:30:00

SELECT INTERVAL '90 minutes';
: interval interval
= 01:30:00

SELECT INTERVAL '36 hours';
: interval interval
= 36:00:00

SELECT INTERVAL '1.5 days';
: interval interval
= 1 day 12:00:00

SELECT INTERVAL '1 week';
: interval interval
= 7 days

SELECT INTERVAL '2 weeks 3 days';
: interval interval
= 17 days

SELECT INTERVAL '-1 day';
: interval interval
= -1 days

SELECT INTERVAL '1 day ago';
: interval interval
= -1 days

SELECT INTERVAL '3 days 04:05:06';
: interval interval
= 3 days 04:05:06

SELECT INTERVAL '04:05:06.789';
: interval interval
= 04:05:06.789

SELECT INTERVAL '1-2';
: interval interval
= 1 year 2 mons

SELECT INTERVAL 'P1Y2M3DT4H5M6S';
: interval interval
= 1 year 2 mons 3 days 04:05:06

SELECT INTERVAL '1 decade';
: interval interval
= 10 years

SELECT INTERVAL '0.5 seconds';
: interval interval
= 00:00:00.5

SELECT INTERVAL '13 months';
: interval interval
= 1 year 1 mon

SELECT INTERVAL '0';
: interval interval
= 00:00:00

SELECT INTERVAL '1 mon -1 day';
: interval interval
= 1 mon -1 days

SELECT INTERVAL '1 quarter';
! 22007 ERROR: invalid input syntax for type interval: "1 quarter"

SELECT INTERVAL 'x';
! 22007 ERROR: invalid input syntax for type interval: "x"

SELECT INTERVAL '1.5 months';
: interval interval
= 1 mon 15 days

SELECT INTERVAL '100 milliseconds';
: interval interval
= 00:00:00.1

SELECT INTERVAL '1' DAY;
: interval interval
= 1 day

SELECT INTERVAL '3' HOUR;
: interval interval
= 03:00:00

SELECT INTERVAL '2' YEAR;
: interval interval
= 2 years

SELECT INTERVAL '1-2' YEAR TO MONTH;
: interval interval
= 1 year 2 mons

SELECT INTERVAL '1 02:03:04' DAY TO SECOND;
: interval interval
= 1 day 02:03:04

SELECT INTERVAL '5' MINUTE;
: interval interval
= 00:05:00

SELECT INTERVAL '10' SECOND;
: interval interval
= 00:00:10

SELECT INTERVAL '1 day' HOUR;
: interval interval
= 1 day

SELECT 3 * INTERVAL '1 MONTH';
: ?column? interval
= 3 mons

SELECT INTERVAL '1 day' * 2.5;
: ?column? interval
= 2 days 12:00:00

SELECT INTERVAL '1 hour' / 4;
: ?column? interval
= 00:15:00

SELECT INTERVAL '1 day' / 0;
! 22012 ERROR: division by zero

SELECT INTERVAL '1 day' + INTERVAL '2 hours';
: ?column? interval
= 1 day 02:00:00

SELECT INTERVAL '1 month' - INTERVAL '1 day';
: ?column? interval
= 1 mon -1 days

SELECT - INTERVAL '1 day';
: ?column? interval
= -1 days

SELECT INTERVAL '1 month' / 2;
: ?column? interval
= 15 days

SELECT 1.5 * INTERVAL '1 year';
: ?column? interval
= 1 year 6 mons

SELECT INTERVAL '1 day' * -1;
: ?column? interval
= -1 days

SELECT INTERVAL '1 day' > INTERVAL '23 hours';
: ?column? bool
= t

SELECT INTERVAL '1 day' = INTERVAL '24 hours';
: ?column? bool
= t

SELECT INTERVAL '1 month' = INTERVAL '30 days';
: ?column? bool
= t

SELECT INTERVAL '1 year' > INTERVAL '364 days';
: ?column? bool
= f

SELECT INTERVAL '1 hour' BETWEEN INTERVAL '59 minutes' AND INTERVAL '61 minutes';
: ?column? bool
= t

SELECT GREATEST(INTERVAL '1 day', INTERVAL '25 hours');
: greatest interval
= 25:00:00

SELECT EXTRACT(DAY FROM INTERVAL '3 days 4 hours');
: extract numeric
= 3

SELECT EXTRACT(HOUR FROM INTERVAL '30 hours');
: extract numeric
= 30

SELECT EXTRACT(EPOCH FROM INTERVAL '1 day 2 hours');
: extract numeric
= 93600.000000

SELECT EXTRACT(MONTH FROM INTERVAL '14 months');
: extract numeric
= 2

SELECT EXTRACT(YEAR FROM INTERVAL '14 months');
: extract numeric
= 1

SELECT EXTRACT(SECOND FROM INTERVAL '1 minute 2.5 seconds');
: extract numeric
= 2.500000

SELECT EXTRACT(EPOCH FROM INTERVAL '1 month');
: extract numeric
= 2592000.000000

SELECT EXTRACT(EPOCH FROM INTERVAL '1 year');
: extract numeric
= 31557600.000000

SELECT DATE_PART('hour', INTERVAL '90 minutes');
: date_part float8
= 1

SELECT DATE_PART('epoch', INTERVAL '1.5 hours');
: date_part float8
= 5400

SELECT EXTRACT(MINUTE FROM INTERVAL '90 minutes');
: extract numeric
= 30

SELECT INTERVAL '1 day 2 hours'::text;
: text text
= 1 day 02:00:00

SELECT INTERVAL '-1 day -2 hours'::text;
: text text
= -1 days -02:00:00

SELECT INTERVAL '1 year'::text || '!';
: ?column? text
= 1 year!

SELECT CAST('2 days' AS INTERVAL)::text;
: text text
= 2 days

SELECT (INTERVAL '1 day')::varchar;
: varchar varchar
= 1 day

SELECT JUSTIFY_HOURS(INTERVAL '36 hours');
: justify_hours interval
= 1 day 12:00:00

SELECT JUSTIFY_DAYS(INTERVAL '45 days');
: justify_days interval
= 1 mon 15 days

SELECT JUSTIFY_INTERVAL(INTERVAL '1 month -1 hour');
: justify_interval interval
= 29 days 23:00:00

SELECT INTERVAL '2 hours'::time;
: time time
= 02:00:00

SELECT '01:30'::interval;
: interval interval
= 01:30:00

SELECT '1 day'::interval + '2 days'::interval;
: ?column? interval
= 3 days

SELECT '3 hours'::interval * 2;
: ?column? interval
= 06:00:00

SELECT '1:02:03'::interval;
: interval interval
= 01:02:03

SELECT TIME '10:00'::interval;
: interval interval
= 10:00:00

SELECT ('1' || ' month')::interval;
: interval interval
= 1 mon

SELECT (5 || ' days')::interval;
: interval interval
= 5 days

SELECT CAST(2 || ' hours' AS interval);
: interval interval
= 02:00:00

SELECT ('1 day')::interval;
: interval interval
= 1 day

SELECT DATE '2026-01-31' + 3 * INTERVAL '1 MONTH';
: ?column? timestamp
= 2026-04-30 00:00:00

SELECT TIMESTAMP '2026-01-01' + (5 || ' days')::interval;
: ?column? timestamp
= 2026-01-06 00:00:00

SELECT DATE '2026-01-01' + '1 day'::interval;
: ?column? timestamp
= 2026-01-02 00:00:00

SELECT TIMESTAMP '2026-01-01' - '1 week'::interval;
: ?column? timestamp
= 2025-12-25 00:00:00

SELECT DATE '2026-03-31' - INTERVAL '1 month';
: ?column? timestamp
= 2026-02-28 00:00:00

SELECT TIMESTAMP '2026-01-01 12:00' + INTERVAL '1' DAY;
: ?column? timestamp
= 2026-01-02 12:00:00

SELECT TIMESTAMP '2026-01-01' + INTERVAL '1 month 1 day 01:00:00';
: ?column? timestamp
= 2026-02-02 01:00:00

SELECT DATE '2026-01-01' + INTERVAL '1.5 days';
: ?column? timestamp
= 2026-01-02 12:00:00

SELECT SUM(i), AVG(i), MIN(i), MAX(i), COUNT(i) FROM (VALUES (INTERVAL '1 day'), (INTERVAL '3 hours'), (NULL)) t(i);
: sum interval | avg interval | min interval | max interval | count int8
= 1 day 03:00:00 | 13:30:00 | 03:00:00 | 1 day | 2

SELECT i FROM (VALUES (INTERVAL '1 day'), (INTERVAL '3 hours'), (INTERVAL '1 month'), (INTERVAL '25 hours')) t(i) ORDER BY i;
: i interval
= 03:00:00
= 1 day
= 25:00:00
= 1 mon

SELECT backup_id, created_at + namespace_count * INTERVAL '1 day' FROM backups WHERE namespace_count IS NOT NULL ORDER BY backup_id;
: backup_id text | ?column? timestamptz
= b01 | 2026-01-09 10:15:30.25+00
= b02 | 2026-01-16 10:15:30+00
= b03 | 2026-02-01 00:00:00+00
= b04 | 2026-03-01 23:59:59.999+00
= b06 | 2026-04-10 01:30:00+00
= b07 | 2026-01-03 23:59:59.5+00
= b08 | 2024-03-07 12:00:00+00
= b09 | 2025-06-16 12:34:56.789+00
= b11 | 2026-03-09 06:30:00+00
= b12 | 2026-01-10 10:15:30.25+00

SELECT backup_id, created_at + (namespace_count || ' days')::interval FROM backups WHERE backup_id IN ('b01', 'b06') ORDER BY backup_id;
: backup_id text | ?column? timestamptz
= b01 | 2026-01-09 10:15:30.25+00
= b06 | 2026-04-10 01:30:00+00

SELECT backup_id, MAKE_INTERVAL(days => dimension) FROM backups WHERE backup_id IN ('b04', 'b11') ORDER BY backup_id;
: backup_id text | make_interval interval
= b04 | 384 days
= b11 | 3 days

SELECT backup_id FROM backups WHERE created_at > TIMESTAMP '2026-03-01' - INTERVAL '2 months 5 days' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b06
= b07
= b11
= b12

SELECT backup_id FROM backups WHERE TIMESTAMP '2026-03-01' - created_at > INTERVAL '50 days' ORDER BY 1;
: backup_id text
= b01
= b07
= b08
= b09
= b12

SELECT backup_id, TIMESTAMP '2026-03-01' - created_at FROM backups WHERE created_at IS NOT NULL ORDER BY backup_id;
: backup_id text | ?column? interval
= b01 | 54 days 13:44:29.75
= b02 | 47 days 13:44:30
= b03 | 28 days
= b04 | 00:00:00.001
= b05 | -7 days -07:30:00
= b06 | -28 days -01:30:00
= b07 | 59 days 00:00:00.5
= b08 | 730 days 12:00:00
= b09 | 258 days 11:25:03.211
= b11 | -7 days -06:30:00
= b12 | 53 days 13:44:29.75

SELECT backup_id, AGE(TIMESTAMP '2026-03-01', created_at::timestamp) FROM backups WHERE created_at IS NOT NULL ORDER BY backup_id;
: backup_id text | age interval
= b01 | 1 mon 26 days 13:44:29.75
= b02 | 1 mon 19 days 13:44:30
= b03 | 1 mon
= b04 | 00:00:00.001
= b05 | -7 days -07:30:00
= b06 | -28 days -01:30:00
= b07 | 2 mons 00:00:00.5
= b08 | 2 years 12:00:00
= b09 | 8 mons 15 days 11:25:03.211
= b11 | -7 days -06:30:00
= b12 | 1 mon 25 days 13:44:29.75

SELECT backup_id, SUM(dimension) OVER (ORDER BY created_at RANGE BETWEEN INTERVAL '7 days' PRECEDING AND CURRENT ROW) FROM backups WHERE created_at IS NOT NULL ORDER BY created_at;
: backup_id text | sum int8
= b08 | NULL
= b09 | 768
= b07 | 512
= b01 | 2048
= b12 | 3584
= b02 | 4608
= b03 | 1536
= b04 | 384
= b11 | 3
= b05 | 387
= b06 | 512

SELECT CASE WHEN completed_at - created_at < INTERVAL '1 minute' THEN 'quick' WHEN completed_at IS NULL THEN 'open' ELSE 'slow' END, COUNT(*) FROM restore_jobs GROUP BY 1 ORDER BY 1;
: case text | count int8
= open | 3
= quick | 1
= slow | 3

SELECT COALESCE(completed_at - created_at, INTERVAL '0') FROM restore_jobs ORDER BY restore_job_id;
: coalesce interval
= 00:42:17.5
= 01:30:00
= 00:00:01
= 00:00:00
= 00:00:00
= 00:00:00
= 00:05:00

SELECT DATE_TRUNC('hour', completed_at - created_at) FROM restore_jobs ORDER BY restore_job_id;
: date_trunc interval
= 00:00:00
= 01:00:00
= 00:00:00
= NULL
= NULL
= NULL
= 00:00:00

SELECT TO_CHAR(completed_at - created_at, 'HH24:MI:SS') FROM restore_jobs ORDER BY restore_job_id;
: to_char text
= 00:42:17
= 01:30:00
= 00:00:01
= NULL
= NULL
= NULL
= 00:05:00

SELECT INTERVAL '1 day' + DATE '2026-01-01';
: ?column? timestamp
= 2026-01-02 00:00:00

SELECT INTERVAL '1 hour' + TIME '10:00';
: ?column? time
= 11:00:00

SELECT INTERVAL '1 day' + 1;
! 42883 ERROR: operator does not exist: interval + integer

SELECT INTERVAL '12:34.5678' MINUTE TO SECOND(2), INTERVAL '1.234' SECOND(2), INTERVAL '1 2:03:04.5678' DAY TO SECOND(2), INTERVAL '1.5678' SECOND(0);
: interval interval | interval interval | interval interval | interval interval
= 00:12:34.57 | 00:00:01.23 | 1 day 02:03:04.57 | 00:00:02

SELECT INTERVAL '1 2:03:04.5678' HOUR TO SECOND(2), '1 day 1.2345'::interval second(1);
: interval interval | interval interval
= 1 day 02:03:04.57 | 1 day 00:00:01.2

SELECT INTERVAL '1.5' SECOND, INTERVAL '-1.235' SECOND(2), INTERVAL '1 2:03' DAY TO MINUTE;
: interval interval | interval interval | interval interval
= 00:00:01.5 | -00:00:01.24 | 1 day 02:03:00
