# Functions that return rows.
SELECT * FROM generate_series(1, 3);
: generate_series int4
= 1
= 2
= 3

SELECT * FROM generate_series(1, 2) WITH ORDINALITY;
: generate_series int4 | ordinality int8
= 1 | 1
= 2 | 2

SELECT * FROM generate_series(3, 1, -1) WITH ORDINALITY AS g;
: g int4 | ordinality int8
= 1 | 3
= 2 | 2
= 3 | 1

SELECT * FROM generate_series(3, 1, -1) WITH ORDINALITY AS g(a);
: a int4 | ordinality int8
= 1 | 3
= 2 | 2
= 3 | 1

SELECT * FROM generate_series(3, 1, -1) WITH ORDINALITY AS g(a, b);
: a int4 | b int8
= 1 | 3
= 2 | 2
= 3 | 1

SELECT * FROM generate_series(3, 1, -1) WITH ORDINALITY AS g(a, b, c);
! 42P10 ERROR: table "g" has 2 columns available but 3 columns specified

SELECT * FROM generate_series(3, 1, -1) AS g(a, b);
! 42P10 ERROR: table "g" has 1 columns available but 2 columns specified

SELECT * FROM generate_series(1, 3, 0);
! 22023 ERROR: step size cannot equal zero

SELECT * FROM generate_series(1, NULL);
: generate_series int4

SELECT * FROM generate_series(1::bigint, 3);
: generate_series int8
= 1
= 2
= 3

SELECT * FROM generate_series(1, 2.5);
: generate_series numeric
= 1
= 2

SELECT * FROM generate_series(1.0, 2.0, 0.5);
: generate_series numeric
= 1.0
= 1.5
= 2.0

SELECT * FROM generate_series(5, 1, -2.0);
: generate_series numeric
= 1.0
= 3.0
= 5

SELECT * FROM generate_series(9223372036854775806, 9223372036854775807);
: generate_series int8
= 9223372036854775806
= 9223372036854775807

SELECT * FROM generate_series(2147483646, 2147483647);
: generate_series int4
= 2147483646
= 2147483647

SELECT * FROM generate_series(-2147483647, -2147483648, -1);
: generate_series int4
= -2147483647
= -2147483648

SELECT * FROM generate_series(TIMESTAMP '2026-01-31', '2026-05-01', '1 month');
: generate_series timestamp
= 2026-01-31 00:00:00
= 2026-02-28 00:00:00
= 2026-03-28 00:00:00
= 2026-04-28 00:00:00

SELECT * FROM generate_series(TIMESTAMP '2026-01-01', '2026-01-02', '6 hours');
: generate_series timestamp
= 2026-01-01 00:00:00
= 2026-01-01 06:00:00
= 2026-01-01 12:00:00
= 2026-01-01 18:00:00
= 2026-01-02 00:00:00

SELECT * FROM generate_series(DATE '2026-01-01', DATE '2026-01-03', INTERVAL '1 day');
: generate_series timestamptz
= 2026-01-01 00:00:00+00
= 2026-01-02 00:00:00+00
= 2026-01-03 00:00:00+00

SELECT d::date FROM generate_series(DATE '2026-01-01', DATE '2026-01-03', INTERVAL '1 day') d;
: d date
= 2026-01-01
= 2026-01-02
= 2026-01-03

SELECT * FROM generate_series(TIMESTAMP '2026-01-03', '2026-01-01', '-1 day');
: generate_series timestamp
= 2026-01-01 00:00:00
= 2026-01-02 00:00:00
= 2026-01-03 00:00:00

SELECT * FROM generate_series(TIMESTAMP '2026-01-01', '2026-01-03', '0 days');
! 22023 ERROR: step size cannot equal zero

SELECT * FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c']);
: unnest int4 | unnest text
= 1 | a
= 2 | b
= NULL | c

SELECT * FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c']) t;
: unnest int4 | unnest text
= 1 | a
= 2 | b
= NULL | c

SELECT * FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c']) t(a);
: a int4 | unnest text
= 1 | a
= 2 | b
= NULL | c

SELECT * FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c']) WITH ORDINALITY t(a, b, c);
: a int4 | b text | c int8
= 1 | a | 1
= 2 | b | 2
= NULL | c | 3

SELECT * FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c'], NULL::int[], '{}'::text[]) WITH ORDINALITY t(a, b, c);
: a int4 | b text | c int4 | unnest text | ordinality int8
= 1 | a | NULL | NULL | 1
= 2 | b | NULL | NULL | 2
= NULL | c | NULL | NULL | 3

SELECT unnest FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c']);
! 42702 ERROR: column reference "unnest" is ambiguous

SELECT * FROM UNNEST(NULL::text[]);
: unnest text

SELECT * FROM UNNEST('{}'::int[]);
: unnest int4

SELECT x.y FROM UNNEST('{a,b}'::text[]) x(y);
: y text
= a
= b

SELECT backup_id, w, o FROM backups, UNNEST(STRING_TO_ARRAY(name, '-')) WITH ORDINALITY x(w, o) WHERE backup_id < 'b04' ORDER BY 1, 3;
: backup_id text | w text | o int8
= b01 | docs | 1
= b01 | daily | 2
= b02 | docs | 1
= b02 | weekly | 2
= b03 | Docs_Monthly | 1

SELECT backup_id, g FROM backups, generate_series(1, namespace_count::int) g WHERE backup_id < 'b04' ORDER BY 1, 2;
: backup_id text | g int4
= b01 | 1
= b01 | 2
= b01 | 3
= b01 | 4
= b02 | 1
= b02 | 2
= b02 | 3
= b02 | 4

SELECT backup_id, g FROM backups LEFT JOIN LATERAL generate_series(1, namespace_count) g ON true WHERE backup_id < 'b06' ORDER BY 1, 2;
: backup_id text | g int8
= b01 | 1
= b01 | 2
= b01 | 3
= b01 | 4
= b02 | 1
= b02 | 2
= b02 | 3
= b02 | 4
= b03 | NULL
= b04 | 1
= b05 | NULL

SELECT backup_id, g FROM backups CROSS JOIN LATERAL generate_series(1, namespace_count) AS t(g) WHERE backup_id < 'b06' ORDER BY 1, 2;
: backup_id text | g int8
= b01 | 1
= b01 | 2
= b01 | 3
= b01 | 4
= b02 | 1
= b02 | 2
= b02 | 3
= b02 | 4
= b04 | 1

SELECT * FROM upper('x');
: upper text
= X

SELECT * FROM abs(-1) AS a;
: a int4
= 1

SELECT a + 1 FROM abs(-1) AS t(a);
: ?column? int4
= 2

SELECT 1 FROM backups WHERE generate_series(1, 2) = 1;
! 0A000 ERROR: set-returning functions are not allowed in WHERE

SELECT * FROM generate_series(1, generate_series(1, 2));
! 0A000 ERROR: set-returning functions must appear at top level of FROM

SELECT generate_series FROM generate_series(1, 2);
: generate_series int4
= 1
= 2

SELECT generate_series.generate_series FROM generate_series(1, 2);
: generate_series int4
= 1
= 2

SELECT COUNT(*) FROM generate_series(1, 100000);
: count int8
= 100000

SELECT * FROM generate_subscripts(ARRAY['a', 'b'], 1) s;
: s int4
= 1
= 2

SELECT * FROM generate_subscripts(ARRAY['a', 'b'], 1, true) s;
: s int4
= 1
= 2

SELECT * FROM generate_series(1, ?) x;
? [3]
: x int4
= 1
= 2
= 3

WITH s AS (SELECT g FROM generate_series(1, 3) g) SELECT g * 2 AS d FROM s ORDER BY 1;
: d int4
= 2
= 4
= 6

SELECT (SELECT MAX(g) FROM generate_series(1, b.namespace_count) g) AS m FROM backups b ORDER BY backup_id;
: m int8
= 4
= 4
= NULL
= 1
= NULL
= 12
= 3
= 7
= 1
= NULL
= 1
= 4

SELECT EXISTS (SELECT 1 FROM generate_series(1, 2) g WHERE g = 2);
: exists bool
= t

SELECT backup_id FROM backups WHERE EXISTS (SELECT 1 FROM UNNEST(STRING_TO_ARRAY(name, '-')) w WHERE w = 'daily') ORDER BY 1;
: backup_id text
= b01
= b12

SELECT backup_id FROM backups WHERE backup_id IN (SELECT 'b0' || g FROM generate_series(1, 3) g) ORDER BY 1;
: backup_id text
= b01
= b02
= b03

SELECT b.backup_id FROM generate_series(1, 3) g JOIN backups b ON b.backup_id = 'b0' || g ORDER BY 1;
: backup_id text
= b01
= b02
= b03

SELECT g, h FROM generate_series(1, 3) g, generate_series(1, g) h ORDER BY 1, 2;
: g int4 | h int4
= 1 | 1
= 2 | 1
= 2 | 2
= 3 | 1
= 3 | 2
= 3 | 3

SELECT g, h FROM generate_series(1, 3) g LEFT JOIN generate_series(2, 5) h ON g = h ORDER BY 1, 2;
: g int4 | h int4
= 1 | NULL
= 2 | 2
= 3 | 3

SELECT g, h FROM generate_series(1, 3) g FULL JOIN generate_series(2, 5) h ON g = h ORDER BY 1, 2;
: g int4 | h int4
= 1 | NULL
= 2 | 2
= 3 | 3
= NULL | 4
= NULL | 5

SELECT * FROM generate_series(1, 3) g JOIN generate_series(2, 5) h USING (g);
! 42703 ERROR: column "g" specified in USING clause does not exist in right table

SELECT g FROM generate_series(1, 3) g WHERE g > 1 AND g < 3;
: g int4
= 2

SELECT t.* FROM generate_series(1, 3) t;
: t int4
= 1
= 2
= 3

SELECT d.x, d.y FROM ROWS FROM (generate_series(1, 3), generate_series(1, 2)) AS d(x, y);
: x int4 | y int4
= 1 | 1
= 2 | 2
= 3 | NULL

SELECT count(*) FROM backups b, generate_series(1, 2) g WHERE b.backup_id = 'b01';
: count int8
= 2

SELECT * FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY['a'])) WITH ORDINALITY;
: generate_series int4 | unnest text | ordinality int8
= 1 | a | 1
= 2 | NULL | 2
= 3 | NULL | 3

SELECT * FROM ROWS FROM (upper('x'), unnest(ARRAY['a', 'b'])) t;
: upper text | unnest text
= NULL | b
= X | a
