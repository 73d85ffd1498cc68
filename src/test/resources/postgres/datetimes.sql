# Dates and times: fields, arithmetic, truncation, patterns, zones.
SELECT EXTRACT(YEAR FROM DATE '2026-03-08');
: extract numeric
= 2026

SELECT EXTRACT(MONTH FROM DATE '2026-03-08');
: extract numeric
= 3

SELECT EXTRACT(DAY FROM DATE '2026-03-08');
: extract numeric
= 8

SELECT EXTRACT(DOW FROM DATE '2026-03-08');
: extract numeric
= 0

SELECT EXTRACT(ISODOW FROM DATE '2026-03-08');
: extract numeric
= 7

SELECT EXTRACT(DOY FROM DATE '2026-03-08');
: extract numeric
= 67

SELECT EXTRACT(WEEK FROM DATE '2026-01-01');
: extract numeric
= 1

SELECT EXTRACT(ISOYEAR FROM DATE '2027-01-01');
: extract numeric
= 2026

SELECT EXTRACT(QUARTER FROM DATE '2026-05-01');
: extract numeric
= 2

SELECT EXTRACT(CENTURY FROM DATE '2000-12-31');
: extract numeric
= 20

SELECT EXTRACT(DECADE FROM DATE '1999-01-01');
: extract numeric
= 199

SELECT EXTRACT(MILLENNIUM FROM DATE '2001-01-01');
: extract numeric
= 3

SELECT EXTRACT(EPOCH FROM DATE '2026-01-01');
: extract numeric
= 1767225600

SELECT EXTRACT(JULIAN FROM DATE '2026-01-01');
: extract numeric
= 2461042

SELECT EXTRACT(HOUR FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 3

SELECT EXTRACT(MINUTE FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 4

SELECT EXTRACT(SECOND FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 5.678000

SELECT EXTRACT(MILLISECONDS FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 5678.000

SELECT EXTRACT(MICROSECONDS FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 5678000

SELECT EXTRACT(EPOCH FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 1767323045.678000

SELECT EXTRACT(DOW FROM TIMESTAMP '2026-01-02 03:04:05.678');
: extract numeric
= 5

SELECT EXTRACT(HOUR FROM TIME '03:04:05');
: extract numeric
= 3

SELECT EXTRACT(EPOCH FROM TIME '01:00:00');
: extract numeric
= 3600.000000

SELECT EXTRACT(SECOND FROM TIME '03:04:05.5');
: extract numeric
= 5.500000

SELECT EXTRACT('year' FROM DATE '2026-03-08');
: extract numeric
= 2026

SELECT EXTRACT(year FROM TIMESTAMP '2026-01-01 00:00:00') + 1;
: ?column? numeric
= 2027

SELECT EXTRACT(HOUR FROM DATE '2026-01-01');
! 0A000 ERROR: unit "hour" not supported for type date

SELECT EXTRACT(FOO FROM DATE '2026-01-01');
! 22023 ERROR: unit "foo" not recognized for type date

SELECT DATE_PART('year', DATE '2026-03-08');
: date_part float8
= 2026

SELECT DATE_PART('dow', DATE '2026-03-08');
: date_part float8
= 0

SELECT DATE_PART('epoch', TIMESTAMP '2026-01-02 03:04:05.5');
: date_part float8
= 1767323045.5

SELECT DATE_PART('second', TIMESTAMP '2026-01-02 03:04:05.5');
: date_part float8
= 5.5

SELECT DATE_PART('week', DATE '2026-01-01');
: date_part float8
= 1

SELECT DATE_PART('hour', TIMESTAMP '2026-01-02 03:04:05');
: date_part float8
= 3

SELECT DATE_PART('isodow', DATE '2026-03-08');
: date_part float8
= 7

SELECT DATE_PART('quarter', DATE '2026-03-08');
: date_part float8
= 1

SELECT DATE_PART('doy', DATE '2026-12-31');
: date_part float8
= 365

SELECT DATE_PART('nonsense', DATE '2026-01-01');
! 22023 ERROR: unit "nonsense" not recognized for type timestamp without time zone

SELECT DATE_TRUNC('year', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-01-01 00:00:00

SELECT DATE_TRUNC('quarter', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-04-01 00:00:00

SELECT DATE_TRUNC('month', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-05-01 00:00:00

SELECT DATE_TRUNC('week', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-05-11 00:00:00

SELECT DATE_TRUNC('day', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-05-17 00:00:00

SELECT DATE_TRUNC('hour', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-05-17 13:00:00

SELECT DATE_TRUNC('minute', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-05-17 13:14:00

SELECT DATE_TRUNC('second', TIMESTAMP '2026-05-17 13:14:15.678');
: date_trunc timestamp
= 2026-05-17 13:14:15

SELECT DATE_TRUNC('MONTH', DATE '2026-05-17');
: date_trunc timestamptz
= 2026-05-01 00:00:00+00

SELECT DATE_TRUNC('decade', TIMESTAMP '2026-05-17 13:14:15');
: date_trunc timestamp
= 2020-01-01 00:00:00

SELECT DATE_TRUNC('century', TIMESTAMP '2026-05-17 13:14:15');
: date_trunc timestamp
= 2001-01-01 00:00:00

SELECT DATE_TRUNC('foo', TIMESTAMP '2026-05-17 13:14:15');
! 22023 ERROR: unit "foo" not recognized for type timestamp without time zone

SELECT DATE_TRUNC('day', TIMESTAMPTZ '2026-05-17 23:30:00+00', 'America/New_York');
: date_trunc timestamptz
= 2026-05-17 04:00:00+00

SELECT DATE_TRUNC('hour', INTERVAL '1 day 03:45:00');
: date_trunc interval
= 1 day 03:00:00

SELECT DATE '2026-03-08' - DATE '2026-01-01';
: ?column? int4
= 66

SELECT DATE '2026-01-31' + 7;
: ?column? date
= 2026-02-07

SELECT 7 + DATE '2026-01-31';
: ?column? date
= 2026-02-07

SELECT DATE '2026-01-31' - 31;
: ?column? date
= 2025-12-31

SELECT DATE '2026-01-31' + INTERVAL '1 month';
: ?column? timestamp
= 2026-02-28 00:00:00

SELECT DATE '2026-01-31' - INTERVAL '1 day';
: ?column? timestamp
= 2026-01-30 00:00:00

SELECT DATE '2026-01-01' + TIME '10:00:00';
: ?column? timestamp
= 2026-01-01 10:00:00

SELECT TIME '10:00' + INTERVAL '2 hours';
: ?column? time
= 12:00:00

SELECT TIME '23:00' + INTERVAL '2 hours';
: ?column? time
= 01:00:00

SELECT TIME '10:00' - TIME '08:30';
: ?column? interval
= 01:30:00

SELECT TIMESTAMP '2026-03-08 12:00:00' - TIMESTAMP '2026-03-01 00:00:00';
: ?column? interval
= 7 days 12:00:00

SELECT TIMESTAMP '2026-03-08 12:00:00' + INTERVAL '90 minutes';
: ?column? timestamp
= 2026-03-08 13:30:00

SELECT TIMESTAMP '2026-01-31 00:00:00' + INTERVAL '1 month';
: ?column? timestamp
= 2026-02-28 00:00:00

SELECT TIMESTAMP '2026-03-31 00:00:00' - INTERVAL '1 month';
: ?column? timestamp
= 2026-02-28 00:00:00

SELECT TIMESTAMP '2024-02-29 00:00:00' + INTERVAL '1 year';
: ?column? timestamp
= 2025-02-28 00:00:00

SELECT DATE '2026-01-01' + 1.5;
! 42883 ERROR: operator does not exist: date + numeric

SELECT DATE '2026-01-01' + '1 day';
! 42725 ERROR: operator is not unique: date + unknown

SELECT DATE '2026-01-01' < TIMESTAMP '2026-01-01 00:00:01';
: ?column? bool
= t

SELECT DATE '2026-01-01' = TIMESTAMP '2026-01-01 00:00:00';
: ?column? bool
= t

SELECT DATE '2026-01-01' = '2026-01-01';
: ?column? bool
= t

SELECT TIMESTAMP '2026-01-01 00:00:00' > '2025-12-31';
: ?column? bool
= t

SELECT AGE(TIMESTAMP '2026-03-08 00:00:00', TIMESTAMP '2024-01-31 12:00:00');
: age interval
= 2 years 1 mon 7 days 12:00:00

SELECT AGE(DATE '2026-03-01', DATE '2026-02-28');
: age interval
= 1 day

SELECT AGE(TIMESTAMP '2026-01-01', TIMESTAMP '2026-03-08');
: age interval
= -2 mons -7 days

SELECT MAKE_DATE(2026, 3, 8);
: make_date date
= 2026-03-08

SELECT MAKE_TIME(10, 30, 15.5);
: make_time time
= 10:30:15.5

SELECT MAKE_TIMESTAMP(2026, 3, 8, 10, 30, 15.5);
: make_timestamp timestamp
= 2026-03-08 10:30:15.5

SELECT MAKE_INTERVAL(days => 10);
: make_interval interval
= 10 days

SELECT MAKE_INTERVAL(1, 2, 3, 4, 5, 6, 7.5);
: make_interval interval
= 1 year 2 mons 25 days 05:06:07.5

SELECT MAKE_DATE(2026, 2, 30);
! 22008 ERROR: date field value out of range: 2026-02-30

SELECT MAKE_TIMESTAMPTZ(2026, 3, 8, 10, 30, 0, 'UTC');
: make_timestamptz timestamptz
= 2026-03-08 10:30:00+00

SELECT TO_TIMESTAMP(1767225600);
: to_timestamp timestamptz
= 2026-01-01 00:00:00+00

SELECT TO_TIMESTAMP(1767225600.5);
: to_timestamp timestamptz
= 2026-01-01 00:00:00.5+00

SELECT TO_TIMESTAMP(0);
: to_timestamp timestamptz
= 1970-01-01 00:00:00+00

SELECT DATE(TIMESTAMP '2026-01-02 03:04:05');
: date date
= 2026-01-02

SELECT DATE('2026-01-02');
: date date
= 2026-01-02

SELECT TO_DATE('2026-03-08', 'YYYY-MM-DD');
: to_date date
= 2026-03-08

SELECT TO_DATE('08.03.2026', 'DD.MM.YYYY');
: to_date date
= 2026-03-08

SELECT TO_DATE('20260308', 'YYYYMMDD');
: to_date date
= 2026-03-08

SELECT TO_DATE('March 8, 2026', 'Month DD, YYYY');
: to_date date
= 2026-03-08

SELECT TO_DATE('8 Mar 26', 'DD Mon YY');
: to_date date
= 2026-03-08

SELECT TO_DATE('2026-067', 'YYYY-DDD');
: to_date date
= 2026-03-08

SELECT TO_DATE('2026-02-30', 'YYYY-MM-DD');
! 22008 ERROR: date/time field value out of range: "2026-02-30"

SELECT TO_DATE('x', 'YYYY');
! 22007 ERROR: invalid value "x" for "YYYY"

SELECT TO_DATE('2026-3-8', 'YYYY-MM-DD');
: to_date date
= 2026-03-08

SELECT TO_DATE('2026-W10', 'IYYY-"W"IW');
: to_date date
= 2026-03-02

SELECT TO_TIMESTAMP('2026-03-08 10:11:12', 'YYYY-MM-DD HH24:MI:SS');
: to_timestamp timestamptz
= 2026-03-08 10:11:12+00

SELECT TO_TIMESTAMP('2026-03-08 10:11:12 PM', 'YYYY-MM-DD HH12:MI:SS PM');
: to_timestamp timestamptz
= 2026-03-08 22:11:12+00

SELECT TO_TIMESTAMP('08/03/2026', 'DD/MM/YYYY');
: to_timestamp timestamptz
= 2026-03-08 00:00:00+00

SELECT TO_TIMESTAMP('2026-03-08T10:11:12.345', 'YYYY-MM-DD"T"HH24:MI:SS.MS');
: to_timestamp timestamptz
= 2026-03-08 10:11:12.345+00

SELECT TO_TIMESTAMP('bad', 'YYYY-MM-DD');
! 22007 ERROR: invalid value "bad" for "YYYY"

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'YYYY-MM-DD HH24:MI:SS');
: to_char text
= 2026-03-08 15:04:05

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'yyyy-mm-dd');
: to_char text
= 2026-03-08

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'YYYY"-Q"Q');
: to_char text
= 2026-Q1

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'HH12:MI AM');
: to_char text
= 03:04 PM

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'hh:mi:ss.ms');
: to_char text
= 03:04:05.678

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'Month');
: to_char text
= March   \s

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'FMMonth FMDD');
: to_char text
= March 8

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'Mon DD, YYYY');
: to_char text
= Mar 08, 2026

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'MON');
: to_char text
= MAR

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'Day');
: to_char text
= Sunday  \s

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'FMDay');
: to_char text
= Sunday

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'Dy');
: to_char text
= Sun

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'D');
: to_char text
= 1

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'ID');
: to_char text
= 7

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'DDD');
: to_char text
= 067

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'WW');
: to_char text
= 10

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'IW');
: to_char text
= 10

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'IYYY-IW-ID');
: to_char text
= 2026-10-7

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'W');
: to_char text
= 2

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'CC');
: to_char text
= 21

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'J');
: to_char text
= 2461108

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'Q');
: to_char text
= 1

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'US');
: to_char text
= 678000

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'SSSS');
: to_char text
= 54245

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'YY');
: to_char text
= 26

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'Y,YYY');
: to_char text
= 2,026

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'DDth');
: to_char text
= 08th

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'RM');
: to_char text
= III\s

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'p.m.');
: to_char text
= p.m.

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'month');
: to_char text
= march   \s

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'DAY');
: to_char text
= SUNDAY  \s

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
: to_char text
= 2026-03-08T15:04:05Z

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', 'FMHH24:FMMI');
: to_char text
= 15:4

SELECT TO_CHAR(TIMESTAMP '2026-03-08 15:04:05.678', '');
: to_char text
= NULL

SELECT TO_CHAR(DATE '2026-03-08', 'YYYY-MM');
: to_char text
= 2026-03

SELECT TO_CHAR(DATE '2026-12-31', 'IYYY"W"IW');
: to_char text
= 2026W53

SELECT TO_CHAR(TIME '15:04:05', 'HH24:MI');
: to_char text
= 15:04

SELECT TO_CHAR(INTERVAL '26 hours 5 minutes', 'HH24:MI:SS');
: to_char text
= 26:05:00

SELECT TO_CHAR(INTERVAL '1 day', 'DD');
: to_char text
= 01

SELECT TO_CHAR(TIMESTAMPTZ '2026-03-08 15:04:05+00', 'YYYY-MM-DD TZ');
: to_char text
= 2026-03-08 UTC

SELECT TO_CHAR(TIMESTAMPTZ '2026-03-08 15:04:05+00', 'OF');
: to_char text
= +00

SELECT TO_CHAR(TIMESTAMPTZ '2026-03-08 15:04:05+00', 'TZH:TZM');
: to_char text
= +00:00

SELECT TIMESTAMP '2026-03-08 12:00:00' AT TIME ZONE 'America/New_York';
: timezone timestamptz
= 2026-03-08 16:00:00+00

SELECT TIMESTAMPTZ '2026-03-08 12:00:00+00' AT TIME ZONE 'America/New_York';
: timezone timestamp
= 2026-03-08 08:00:00

SELECT TIMESTAMPTZ '2026-07-01 12:00:00+00' AT TIME ZONE 'Europe/Berlin';
: timezone timestamp
= 2026-07-01 14:00:00

SELECT TIMESTAMP '2026-01-01 00:00:00' AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Tokyo';
: timezone timestamp
= 2026-01-01 09:00:00

SELECT TIMEZONE('Asia/Kolkata', TIMESTAMPTZ '2026-01-01 00:00:00+00');
: timezone timestamp
= 2026-01-01 05:30:00

SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' AT TIME ZONE INTERVAL '2 hours';
: timezone timestamp
= 2026-01-01 02:00:00

SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' AT TIME ZONE '+02';
: timezone timestamp
= 2025-12-31 22:00:00

SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' AT TIME ZONE 'Mars/Olympus';
! 22023 ERROR: time zone "Mars/Olympus" not recognized

SELECT DATE_BIN('15 minutes', TIMESTAMP '2026-03-08 10:37:12', TIMESTAMP '2026-01-01 00:00:00');
: date_bin timestamp
= 2026-03-08 10:30:00

SELECT DATE_BIN('1 day', TIMESTAMP '2026-03-08 10:37:12', TIMESTAMP '2026-01-01 06:00:00');
: date_bin timestamp
= 2026-03-08 06:00:00

SELECT DATE_BIN(INTERVAL '7 days', TIMESTAMP '2026-03-08 10:37:12', TIMESTAMP '2026-01-05 00:00:00');
: date_bin timestamp
= 2026-03-02 00:00:00

SELECT (DATE '2026-01-01', DATE '2026-02-01') OVERLAPS (DATE '2026-01-15', DATE '2026-03-01');
: overlaps bool
= t

SELECT (DATE '2026-01-01', INTERVAL '10 days') OVERLAPS (DATE '2026-01-15', INTERVAL '1 day');
: overlaps bool
= f

SELECT ISFINITE(DATE '2026-01-01');
: isfinite bool
= t

SELECT 'infinity'::date > DATE '2026-01-01';
: ?column? bool
= t

SELECT 'infinity'::timestamp::text;
: text text
= infinity

SELECT 'epoch'::timestamp;
: timestamp timestamp
= 1970-01-01 00:00:00

SELECT 'today'::date = CURRENT_DATE;
: ?column? bool
= t

SELECT 'yesterday'::date = CURRENT_DATE - 1;
: ?column? bool
= t

SELECT CURRENT_DATE = CURRENT_TIMESTAMP::date;
: ?column? bool
= t

SELECT NOW() = CURRENT_TIMESTAMP;
: ?column? bool
= t

SELECT NOW() >= DATE '2020-01-01';
: ?column? bool
= t

SELECT LOCALTIMESTAMP > '2020-01-01';
: ?column? bool
= t

SELECT CURRENT_TIME IS NOT NULL;
: ?column? bool
= t

SELECT LOCALTIME IS NOT NULL;
: ?column? bool
= t

SELECT CURRENT_DATE - CURRENT_DATE;
: ?column? int4
= 0

SELECT NOW() - NOW();
: ?column? interval
= 00:00:00

SELECT CLOCK_TIMESTAMP() >= NOW();
: ?column? bool
= t

SELECT STATEMENT_TIMESTAMP() >= TRANSACTION_TIMESTAMP();
: ?column? bool
= t

SELECT CURRENT_TIMESTAMP(0) <= NOW() + INTERVAL '1 second';
: ?column? bool
= t

SELECT EXTRACT(EPOCH FROM NOW()) > 1700000000;
: ?column? bool
= t

SELECT NOW()::date + 30 > NOW()::date;
: ?column? bool
= t

SELECT DATE '0001-01-01';
: date date
= 0001-01-01

SELECT DATE '1582-10-15';
: date date
= 1582-10-15

SELECT DATE '1582-10-04' + 1;
: ?column? date
= 1582-10-05

SELECT DATE '1900-02-28' + 1;
: ?column? date
= 1900-03-01

SELECT DATE '2000-02-28' + 1;
: ?column? date
= 2000-02-29

SELECT DATE '9999-12-31';
: date date
= 9999-12-31

SELECT TIMESTAMP '1969-12-31 23:59:59.5';
: timestamp timestamp
= 1969-12-31 23:59:59.5

SELECT EXTRACT(EPOCH FROM TIMESTAMP '1969-12-31 23:59:59.5');
: extract numeric
= -0.500000

SELECT DATE '10000-01-01';
: date date
= 10000-01-01

SELECT DATE '2026-02-29';
! 22008 ERROR: date/time field value out of range: "2026-02-29"

SELECT TIMESTAMP '2026-01-01 24:00:00';
: timestamp timestamp
= 2026-01-02 00:00:00

SELECT TIMESTAMP '2026-01-01 25:00:00';
! 22008 ERROR: date/time field value out of range: "2026-01-01 25:00:00"

SELECT TIME '23:59:60';
: time time
= 24:00:00

SELECT DATE '2026-01-02'::text;
: text text
= 2026-01-02

SELECT TIMESTAMP '2026-01-02 03:04:05'::text;
: text text
= 2026-01-02 03:04:05

SELECT TIMESTAMP '2026-01-02 03:04:05.100'::text;
: text text
= 2026-01-02 03:04:05.1

SELECT TIME '03:04'::text;
: text text
= 03:04:00

SELECT TIMESTAMP '2026-01-02 03:04:05' || '';
: ?column? text
= 2026-01-02 03:04:05

SELECT DATE '2026-01-02' || 'x';
: ?column? text
= 2026-01-02x

SELECT GREATEST(DATE '2026-01-01', DATE '2026-02-01');
: greatest date
= 2026-02-01

SELECT LEAST(TIMESTAMP '2026-01-01', DATE '2025-01-01');
: least timestamp
= 2025-01-01 00:00:00

SELECT COALESCE(NULL, DATE '2026-01-01');
: coalesce date
= 2026-01-01

SELECT NULLIF(DATE '2026-01-01', '2026-01-01');
: nullif date
= NULL

SELECT DATE '2026-01-15' BETWEEN '2026-01-01' AND '2026-01-31';
: ?column? bool
= t

SELECT '2026-01-15' BETWEEN DATE '2026-01-01' AND DATE '2026-01-31';
: ?column? bool
= t

SELECT backup_id, EXTRACT(YEAR FROM created_at), EXTRACT(MONTH FROM created_at), EXTRACT(DOW FROM created_at) FROM backups ORDER BY backup_id;
: backup_id text | extract numeric | extract numeric | extract numeric
= b01 | 2026 | 1 | 1
= b02 | 2026 | 1 | 1
= b03 | 2026 | 2 | 0
= b04 | 2026 | 2 | 6
= b05 | 2026 | 3 | 0
= b06 | 2026 | 3 | 0
= b07 | 2025 | 12 | 3
= b08 | 2024 | 2 | 4
= b09 | 2025 | 6 | 0
= b10 | NULL | NULL | NULL
= b11 | 2026 | 3 | 0
= b12 | 2026 | 1 | 2

SELECT backup_id, EXTRACT(EPOCH FROM created_at) FROM backups ORDER BY backup_id;
: backup_id text | extract numeric
= b01 | 1767608130.250000
= b02 | 1768212930.000000
= b03 | 1769904000.000000
= b04 | 1772323199.999000
= b05 | 1772955000.000000
= b06 | 1774747800.000000
= b07 | 1767225599.500000
= b08 | 1709208000.000000
= b09 | 1749990896.789000
= b10 | NULL
= b11 | 1772951400.000000
= b12 | 1767694530.250000

SELECT backup_id, EXTRACT(SECOND FROM created_at), EXTRACT(MILLISECONDS FROM created_at) FROM backups ORDER BY backup_id;
: backup_id text | extract numeric | extract numeric
= b01 | 30.250000 | 30250.000
= b02 | 30.000000 | 30000.000
= b03 | 0.000000 | 0.000
= b04 | 59.999000 | 59999.000
= b05 | 0.000000 | 0.000
= b06 | 0.000000 | 0.000
= b07 | 59.500000 | 59500.000
= b08 | 0.000000 | 0.000
= b09 | 56.789000 | 56789.000
= b10 | NULL | NULL
= b11 | 0.000000 | 0.000
= b12 | 30.250000 | 30250.000

SELECT EXTRACT(EPOCH FROM created_at)::bigint FROM backups WHERE backup_id IN ('b01', 'b04') ORDER BY 1;
: extract int8
= 1767608130
= 1772323200

SELECT DATE_TRUNC('month', created_at) AS m, COUNT(*) FROM backups GROUP BY m ORDER BY m;
: m timestamptz | count int8
= 2024-02-01 00:00:00+00 | 1
= 2025-06-01 00:00:00+00 | 1
= 2025-12-01 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 3
= 2026-02-01 00:00:00+00 | 2
= 2026-03-01 00:00:00+00 | 3
= NULL | 1

SELECT DATE_TRUNC('week', created_at) AS w, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: w timestamptz | count int8
= 2024-02-26 00:00:00+00 | 1
= 2025-06-09 00:00:00+00 | 1
= 2025-12-29 00:00:00+00 | 1
= 2026-01-05 00:00:00+00 | 2
= 2026-01-12 00:00:00+00 | 1
= 2026-01-26 00:00:00+00 | 1
= 2026-02-23 00:00:00+00 | 1
= 2026-03-02 00:00:00+00 | 2
= 2026-03-23 00:00:00+00 | 1
= NULL | 1

SELECT DATE_TRUNC('day', created_at)::date AS d, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1 DESC;
: d date | count int8
= NULL | 1
= 2026-03-29 | 1
= 2026-03-08 | 2
= 2026-02-28 | 1
= 2026-02-01 | 1
= 2026-01-12 | 1
= 2026-01-06 | 1
= 2026-01-05 | 1
= 2025-12-31 | 1
= 2025-06-15 | 1
= 2024-02-29 | 1

SELECT TO_CHAR(created_at, 'YYYY-MM') AS m, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: m text | count int8
= 2024-02 | 1
= 2025-06 | 1
= 2025-12 | 1
= 2026-01 | 3
= 2026-02 | 2
= 2026-03 | 3
= NULL | 1

SELECT TO_CHAR(created_at, 'YYYY-MM-DD HH24:MI:SS.MS') FROM backups ORDER BY backup_id;
: to_char text
= 2026-01-05 10:15:30.250
= 2026-01-12 10:15:30.000
= 2026-02-01 00:00:00.000
= 2026-02-28 23:59:59.999
= 2026-03-08 07:30:00.000
= 2026-03-29 01:30:00.000
= 2025-12-31 23:59:59.500
= 2024-02-29 12:00:00.000
= 2025-06-15 12:34:56.789
= NULL
= 2026-03-08 06:30:00.000
= 2026-01-06 10:15:30.250

SELECT TO_CHAR(DATE_TRUNC('quarter', created_at), 'YYYY-"Q"Q') AS q, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: q text | count int8
= 2024-Q1 | 1
= 2025-Q2 | 1
= 2025-Q4 | 1
= 2026-Q1 | 8
= NULL | 1

SELECT backup_id FROM backups WHERE created_at > '2026-01-06' ORDER BY created_at;
: backup_id text
= b12
= b02
= b03
= b04
= b11
= b05
= b06

SELECT backup_id FROM backups WHERE created_at >= TIMESTAMP '2026-01-05 10:15:30.25' AND created_at <= '2026-01-06 10:15:30.25' ORDER BY created_at;
: backup_id text
= b01
= b12

SELECT backup_id FROM backups WHERE created_at = '2026-01-05 10:15:30.250';
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at BETWEEN '2026-01-01' AND '2026-02-01' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE created_at BETWEEN DATE '2026-01-01' AND DATE '2026-02-01' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE EXTRACT(YEAR FROM created_at) = 2025 ORDER BY 1;
: backup_id text
= b07
= b09

SELECT backup_id FROM backups WHERE DATE_TRUNC('month', created_at) = '2026-03-01' ORDER BY 1;
: backup_id text
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at > DATE '2026-03-29' - INTERVAL '30 days' ORDER BY 1;
: backup_id text
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at + INTERVAL '1 year' > '2027-01-10' ORDER BY 1;
: backup_id text
= b02
= b03
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at < NOW() - INTERVAL '1 day' AND created_at > '2026-03-01' ORDER BY 1;
: backup_id text
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at::date - DATE '2026-01-01' BETWEEN 0 AND 10 ORDER BY 1;
: backup_id text
= b01
= b12

SELECT backup_id FROM backups WHERE created_at >= '2026-01-05T10:15:30Z' AND created_at < '2026-01-05 12:15:31+02' ORDER BY 1;
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at > 'nonsense';
! 22007 ERROR: invalid input syntax for type timestamp with time zone: "nonsense"

SELECT backup_id, created_at - INTERVAL '1 hour' FROM backups WHERE backup_id = 'b01';
: backup_id text | ?column? timestamptz
= b01 | 2026-01-05 09:15:30.25+00

SELECT restore_job_id, completed_at - created_at FROM restore_jobs ORDER BY 1;
: restore_job_id text | ?column? interval
= r1 | 00:42:17.5
= r2 | 01:30:00
= r3 | 00:00:01
= r4 | NULL
= r5 | NULL
= r6 | NULL
= r7 | 00:05:00

SELECT restore_job_id, EXTRACT(EPOCH FROM completed_at - created_at) FROM restore_jobs ORDER BY 1;
: restore_job_id text | extract numeric
= r1 | 2537.500000
= r2 | 5400.000000
= r3 | 1.000000
= r4 | NULL
= r5 | NULL
= r6 | NULL
= r7 | 300.000000

SELECT restore_job_id, EXTRACT(EPOCH FROM (completed_at - created_at)) / 60 AS minutes FROM restore_jobs ORDER BY 1;
: restore_job_id text | minutes numeric
= r1 | 42.2916666666666667
= r2 | 90.0000000000000000
= r3 | 0.01666666666666666667
= r4 | NULL
= r5 | NULL
= r6 | NULL
= r7 | 5.0000000000000000

SELECT restore_job_id, AGE(completed_at, created_at) FROM restore_jobs ORDER BY 1;
: restore_job_id text | age interval
= r1 | 00:42:17.5
= r2 | 01:30:00
= r3 | 00:00:01
= r4 | NULL
= r5 | NULL
= r6 | NULL
= r7 | 00:05:00

SELECT restore_job_id, DATE_PART('minute', completed_at - created_at) FROM restore_jobs ORDER BY 1;
: restore_job_id text | date_part float8
= r1 | 42
= r2 | 30
= r3 | 0
= r4 | NULL
= r5 | NULL
= r6 | NULL
= r7 | 5

SELECT AVG(completed_at - created_at), SUM(completed_at - created_at), MIN(completed_at - created_at), MAX(completed_at - created_at) FROM restore_jobs;
: avg interval | sum interval | min interval | max interval
= 00:34:19.625 | 02:17:18.5 | 00:00:01 | 01:30:00

SELECT restore_job_id FROM restore_jobs WHERE completed_at - created_at > INTERVAL '30 minutes' ORDER BY 1;
: restore_job_id text
= r1
= r2

SELECT restore_job_id FROM restore_jobs ORDER BY completed_at - created_at DESC NULLS LAST, restore_job_id;
: restore_job_id text
= r2
= r1
= r7
= r3
= r4
= r5
= r6

SELECT MAX(created_at) - MIN(created_at) FROM backups;
: ?column? interval
= 758 days 13:30:00

SELECT MAX(created_at)::date - MIN(created_at)::date FROM backups;
: ?column? int4
= 759

SELECT created_at AT TIME ZONE 'America/New_York' FROM backups WHERE backup_id IN ('b05', 'b11') ORDER BY backup_id;
: timezone timestamp
= 2026-03-08 03:30:00
= 2026-03-08 01:30:00

SELECT DATE_TRUNC('day', created_at AT TIME ZONE 'America/New_York') AS d, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: d timestamp | count int8
= 2024-02-29 00:00:00 | 1
= 2025-06-15 00:00:00 | 1
= 2025-12-31 00:00:00 | 1
= 2026-01-05 00:00:00 | 1
= 2026-01-06 00:00:00 | 1
= 2026-01-12 00:00:00 | 1
= 2026-01-31 00:00:00 | 1
= 2026-02-28 00:00:00 | 1
= 2026-03-08 00:00:00 | 2
= 2026-03-28 00:00:00 | 1
= NULL | 1

SELECT (created_at AT TIME ZONE 'UTC')::date AS d FROM backups WHERE backup_id = 'b07';
: d date
= 2025-12-31

SELECT MIN(created_at), MAX(created_at) FROM backups;
: min timestamptz | max timestamptz
= 2024-02-29 12:00:00+00 | 2026-03-29 01:30:00+00

SELECT created_at FROM backups ORDER BY created_at NULLS FIRST;
: created_at timestamptz
= NULL
= 2024-02-29 12:00:00+00
= 2025-06-15 12:34:56.789+00
= 2025-12-31 23:59:59.5+00
= 2026-01-05 10:15:30.25+00
= 2026-01-06 10:15:30.25+00
= 2026-01-12 10:15:30+00
= 2026-02-01 00:00:00+00
= 2026-02-28 23:59:59.999+00
= 2026-03-08 06:30:00+00
= 2026-03-08 07:30:00+00
= 2026-03-29 01:30:00+00

SELECT backup_id FROM backups ORDER BY created_at DESC;
: backup_id text
= b10
= b06
= b05
= b11
= b04
= b03
= b02
= b12
= b01
= b07
= b09
= b08

SELECT COUNT(DISTINCT created_at::date), COUNT(DISTINCT DATE_TRUNC('month', created_at)) FROM backups;
: count int8 | count int8
= 10 | 6

SELECT created_at::date AS day, SUM(size_bytes) FROM backups WHERE created_at >= '2026-01-01' GROUP BY day ORDER BY day;
: day date | sum numeric
= 2026-01-05 | 1073741824
= 2026-01-06 | 1083741824
= 2026-01-12 | 998244353
= 2026-02-01 | 0
= 2026-02-28 | 7680000
= 2026-03-08 | 36
= 2026-03-29 | 5368709120000

SELECT d::date FROM GENERATE_SERIES(DATE '2026-01-01', DATE '2026-01-04', INTERVAL '1 day') AS d ORDER BY 1;
: d date
= 2026-01-01
= 2026-01-02
= 2026-01-03
= 2026-01-04

SELECT GENERATE_SERIES(TIMESTAMP '2026-01-01', TIMESTAMP '2026-03-01', '1 month');
: generate_series timestamp
= 2026-01-01 00:00:00
= 2026-02-01 00:00:00
= 2026-03-01 00:00:00

SELECT s::date, COUNT(b.backup_id) FROM GENERATE_SERIES('2026-01-01'::timestamp, '2026-04-01', '1 month') s LEFT JOIN backups b ON DATE_TRUNC('month', b.created_at) = s GROUP BY 1 ORDER BY 1;
: s date | count int8
= 2026-01-01 | 3
= 2026-02-01 | 2
= 2026-03-01 | 3
= 2026-04-01 | 0

SELECT EXTRACT(DAY FROM TIMESTAMP '2026-03-08 12:00' - TIMESTAMP '2026-03-01 00:00');
: extract numeric
= 7

SELECT DATE_PART('day', TIMESTAMP '2026-03-08 12:00' - TIMESTAMP '2026-03-01 13:00');
: date_part float8
= 6

SELECT FLOOR(EXTRACT(EPOCH FROM TIMESTAMP '2026-03-08 12:00' - TIMESTAMP '2026-03-01 00:00') / 86400);
: floor numeric
= 7

SELECT (DATE '2026-03-08' - DATE '2026-03-01') / 7;
: ?column? int4
= 1

SELECT (DATE '2026-03-08' - DATE '2026-03-01') * 24;
: ?column? int4
= 168

SELECT TO_CHAR(DATE '2026-03-08' + 1, 'Day');
: to_char text
= Monday  \s

SELECT DATE '2026-03-08' + '1 week'::interval;
: ?column? timestamp
= 2026-03-15 00:00:00

SELECT DATE_TRUNC('month', DATE '2026-03-08') + INTERVAL '1 month' - INTERVAL '1 day';
: ?column? timestamptz
= 2026-03-31 00:00:00+00

SELECT CAST(TIMESTAMP '2020-01-01 23:59:59.9' AS TIME(0));
: time time
= 24:00:00

SELECT CAST(TIME '23:59:59.9' AS TIME(0)), EXTRACT(HOUR FROM CAST(TIME '23:59:59.9' AS TIME(0))), EXTRACT(EPOCH FROM TIME '01:02:03.5');
: time time | extract numeric | extract numeric
= 24:00:00 | 24 | 3723.500000

SELECT TO_CHAR(INTERVAL '1 year 2 months 3 days 04:05:06.789', 'YYYY-MM-DD HH12:MI:SS.MS US AM DDD SSSS Q');
: to_char text
= 0001-02-03 04:05:06.789 789000 AM 423 14706 1

SELECT TO_CHAR(INTERVAL '-26 hours -5 minutes', 'HH24:MI:SS'), TO_CHAR(INTERVAL '100 days', 'DD'), TO_CHAR(INTERVAL '1 month', 'FMMM');
: to_char text | to_char text | to_char text
= -26:-05:00 | 100 | 1

SELECT TO_CHAR(INTERVAL '1 month', 'Mon');
! 22007 ERROR: invalid format specification for an interval value

SELECT make_timestamptz(1973, 07, 15, 08, 15, 55.33, '+2'), make_timestamptz(1973, 07, 15, 08, 15, 55.33, '-2'), make_timestamptz(1973, 07, 15, 08, 15, 55.33, '+05:30');
: make_timestamptz timestamptz | make_timestamptz timestamptz | make_timestamptz timestamptz
= 1973-07-15 06:15:55.33+00 | 1973-07-15 10:15:55.33+00 | 1973-07-15 02:45:55.33+00

SELECT make_timestamptz(1973, 07, 15, 08, 15, 55.33, '2');
! 22023 ERROR: invalid input syntax for type numeric time zone: "2"

SELECT make_timestamptz(2014, 12, 10, 10, 10, 10, '+16');
! 22023 ERROR: numeric time zone "+16" out of range

SELECT make_timestamptz(2014, 12, 10, 10, 10, 10, 'America/New_York');
: make_timestamptz timestamptz
= 2014-12-10 15:10:10+00

SELECT DATE 'January 8, 1999', DATE 'Jan-08-1999', DATE '08-Jan-99', '8 Jan 1999'::date, '1999 Jan 8'::date, '99-Jan-08'::text;
: date date | date date | date date | date date | date date | text text
= 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 99-Jan-08

SELECT DATE '1/8/1999', '01/08/99'::date, '1999.008'::date, '19990108'::date, '990108'::date, 'J2451187'::date, '1.8.1999'::date;
: date date | date date | date date | date date | date date | date date | date date
= 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08 | 1999-01-08

SELECT DATE 'January 8, 99 BC', '0099-01-08 BC'::date;
: date date | date date
= 0099-01-08 BC | 0099-01-08 BC

SELECT 'Mon, 17 Feb 1997 17:32:01 UTC'::timestamptz, 'Feb 10 17:32:01 1997'::timestamp, '10 Feb 1997 5:32 PM'::timestamp;
: timestamptz timestamptz | timestamp timestamp | timestamp timestamp
= 1997-02-17 17:32:01+00 | 1997-02-10 17:32:01 | 1997-02-10 17:32:00

SELECT '19970210 173201'::timestamp, '19970210T173201'::timestamp, '97FEB10 5:32:01PM UTC'::timestamptz;
! 22007 ERROR: invalid input syntax for type timestamp with time zone: "97FEB10 5:32:01PM UTC"

SELECT '1997.041 17:32:01 UTC'::timestamptz, 'Feb 10 17:32:01 1997 -0800'::timestamptz, '2/10/97 17:32 PST'::timestamptz;
: timestamptz timestamptz | timestamptz timestamptz | timestamptz timestamptz
= 1997-02-10 17:32:01+00 | 1997-02-11 01:32:01+00 | 1997-02-11 01:32:00+00

SELECT '2026-01-01 10:00+05'::timestamp, TIMESTAMP '2026-01-01 10:00+05', '2026-01-01 23:00-05'::date;
: timestamp timestamp | timestamp timestamp | date date
= 2026-01-01 10:00:00 | 2026-01-01 10:00:00 | 2026-01-01

SELECT '2026-01-01 23:00 America/New_York'::timestamp, '2026-01-01 23:00 America/New_York'::timestamptz;
: timestamp timestamp | timestamptz timestamptz
= 2026-01-01 23:00:00 | 2026-01-02 04:00:00+00

SELECT '10:00+05'::time, '04:05 PM'::time, '040506'::time, '04:05:06.789-8'::time, '12:00 AM'::time, 'allballs'::time, '24:00'::time;
: time time | time time | time time | time time | time time | time time | time time
= 10:00:00 | 16:05:00 | 04:05:06 | 04:05:06.789 | 00:00:00 | 00:00:00 | 24:00:00

SELECT '23:59:60'::time, '2026-12-31 23:59:60'::timestamp, '2026-12-31 24:00'::timestamp;
: time time | timestamp timestamp | timestamp timestamp
= 24:00:00 | 2027-01-01 00:00:00 | 2027-01-01 00:00:00

SELECT TIME '25:00';
! 22008 ERROR: date/time field value out of range: "25:00"

SELECT TIMESTAMP '2026-13-01 10:00';
! 22008 ERROR: date/time field value out of range: "2026-13-01 10:00"

SELECT DATE '2026-02-30';
! 22008 ERROR: date/time field value out of range: "2026-02-30"

SELECT DATE 'no day';
! 22007 ERROR: invalid input syntax for type date: "no day"

SELECT '2026-01-01 10:00 Nowhere/City'::timestamptz;
! 22023 ERROR: time zone "nowhere/city" not recognized

SELECT '2026-01-01 10:00 nozone'::timestamptz;
! 22007 ERROR: invalid input syntax for type timestamp with time zone: "2026-01-01 10:00 nozone"

SELECT '2026-01-01 10:00+17'::timestamptz;
! 22009 ERROR: time zone displacement out of range: "2026-01-01 10:00+17"

SELECT '10:00 13 PM'::time;
! 22007 ERROR: invalid input syntax for type time: "10:00 13 PM"

SELECT '13:00 PM'::time;
! 22008 ERROR: date/time field value out of range: "13:00 PM"

SELECT '99999999999 years'::interval;
! 22015 ERROR: interval field value out of range: "99999999999 years"

SELECT 'y2001m02d04'::date, '2001-02-03 04:05:06.7899999'::timestamp(3);
: date date | timestamp timestamp
= 2001-02-04 | 2001-02-03 04:05:06.79

SELECT DATE '';
! 22007 ERROR: invalid input syntax for type date: ""

SELECT '12'::date;
! 22007 ERROR: invalid input syntax for type date: "12"

SELECT '2026-01'::date;
! 22007 ERROR: invalid input syntax for type date: "2026-01"

SELECT backup_id FROM backups WHERE created_at >= 'Jan 1, 2026' AND created_at < '1/8/2026 2:00 PM' ORDER BY 1;
: backup_id text
= b01
= b12

SELECT backup_id FROM backups WHERE created_at > '20260105 120000' ORDER BY 1;
: backup_id text
= b02
= b03
= b04
= b05
= b06
= b11
= b12

SELECT backup_id FROM backups WHERE created_at::date = 'January 5, 2026' ORDER BY 1;
: backup_id text
= b01

SELECT COUNT(*) FROM backups WHERE created_at BETWEEN '2026-1-1' AND '2026-01-10 00:00:00 Europe/Berlin';
: count int8
= 2

SELECT timestamp '2026-01-05 10:15:30' - time '01:00', timestamptz '2026-01-05 00:15:30' - time '01:00', date '2026-01-05' - time '01:00', timestamp '2026-01-05 10:15:30' + time '01:00', time '10:00' - time '01:30', time '01:00' + timestamp '2026-01-05';
: ?column? timestamp | ?column? timestamptz | ?column? timestamp | ?column? timestamp | ?column? interval | ?column? timestamp
= 2026-01-05 09:15:30 | 2026-01-04 23:15:30+00 | 2026-01-04 23:00:00 | 2026-01-05 11:15:30 | 08:30:00 | 2026-01-05 01:00:00

SELECT created_at - created_at::time, created_at + time '12:00' FROM backups ORDER BY backup_id;
: ?column? timestamptz | ?column? timestamptz
= 2026-01-05 00:00:00+00 | 2026-01-05 22:15:30.25+00
= 2026-01-12 00:00:00+00 | 2026-01-12 22:15:30+00
= 2026-02-01 00:00:00+00 | 2026-02-01 12:00:00+00
= 2026-02-28 00:00:00+00 | 2026-03-01 11:59:59.999+00
= 2026-03-08 00:00:00+00 | 2026-03-08 19:30:00+00
= 2026-03-29 00:00:00+00 | 2026-03-29 13:30:00+00
= 2025-12-31 00:00:00+00 | 2026-01-01 11:59:59.5+00
= 2024-02-29 00:00:00+00 | 2024-03-01 00:00:00+00
= 2025-06-15 00:00:00+00 | 2025-06-16 00:34:56.789+00
= NULL | NULL
= 2026-03-08 00:00:00+00 | 2026-03-08 18:30:00+00
= 2026-01-06 00:00:00+00 | 2026-01-06 22:15:30.25+00

SELECT date_trunc('second', created_at::time), date_trunc('hour', time '10:15:30') FROM backups WHERE backup_id = 'b01';
: date_trunc interval | date_trunc interval
= 10:15:30 | 10:00:00

SELECT date_trunc('minute', time '10:15:30.5')::text;
: date_trunc text
= 10:15:00

SELECT LEAST(TIMESTAMP '2024-12-31 06:07:08.5', DATE '2024-12-31'), GREATEST(DATE '2024-12-31', TIMESTAMP '2024-12-31 06:07:08.5');
: least timestamp | greatest timestamp
= 2024-12-31 00:00:00 | 2024-12-31 06:07:08.5

SELECT GREATEST(created_at, DATE '2024-12-31', '2026-01-06') FROM backups ORDER BY backup_id;
: greatest timestamptz
= 2026-01-06 00:00:00+00
= 2026-01-12 10:15:30+00
= 2026-02-01 00:00:00+00
= 2026-02-28 23:59:59.999+00
= 2026-03-08 07:30:00+00
= 2026-03-29 01:30:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-03-08 06:30:00+00
= 2026-01-06 10:15:30.25+00

SELECT LEAST(created_at, TIMESTAMP '2026-01-06 00:00:00', NULL) FROM backups ORDER BY backup_id;
: least timestamptz
= 2026-01-05 10:15:30.25+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2025-12-31 23:59:59.5+00
= 2024-02-29 12:00:00+00
= 2025-06-15 12:34:56.789+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00
= 2026-01-06 00:00:00+00

SELECT ARRAY[DATE '2024-12-31', TIMESTAMP '2024-12-31 06:07:08.5'];
: array _timestamp
= {"2024-12-31 00:00:00","2024-12-31 06:07:08.5"}

SELECT NULLIF(TIME '06:07:08.5', TIMESTAMP '9999-12-31 06:07:08.5');
! 42883 ERROR: operator does not exist: time without time zone = timestamp without time zone

SELECT COALESCE(TIME '06:07:08.5', '10:00'), NULLIF(TIME '10:00', '10:00'), TIME '10:00' IN ('10:00', '11:00'), TIME '10:00' BETWEEN '09:00' AND '11:00';
: coalesce time | nullif time | ?column? bool | ?column? bool
= 06:07:08.5 | NULL | t | t

SELECT TIME '10:00' = created_at::time FROM backups WHERE backup_id = 'b01';
: ?column? bool
= f

SELECT JSONB_EXISTS_ALL('{"a": 1}', ARRAY['a', NULL]), JSONB_EXISTS_ANY('{"a": 1}', ARRAY['b', NULL]), JSONB_EXISTS_ALL('"text"', '{NULL}');
: jsonb_exists_all bool | jsonb_exists_any bool | jsonb_exists_all bool
= t | f | t

SELECT GREATEST(DATE '2024-01-01', '2024-02-01'), LEAST('10:00', TIME '09:00');
: greatest date | least time
= 2024-02-01 | 09:00:00

SELECT GREATEST(i.name, 'm') FROM indexes i ORDER BY 1;
: greatest text
= m
= m
= m
= pods
= sparse
= 日本
