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

SELECT unnest(ARRAY['a', NULL]);
: unnest text
= NULL
= a

SELECT generate_series(1, 3), generate_series(1, 2);
: generate_series int4 | generate_series int4
= 1 | 1
= 2 | 2
= 3 | NULL

SELECT generate_series(1, 3) AS a, unnest(ARRAY['x', 'y']) AS b;
: a int4 | b text
= 1 | x
= 2 | y
= 3 | NULL

SELECT generate_series(1, generate_series(1, 3));
: generate_series int4
= 1
= 1
= 1
= 2
= 2
= 3

SELECT generate_series(1, 2) AS a, generate_series(1, generate_series(1, 3)) AS b;
: a int4 | b int4
= 1 | 1
= 2 | 1
= 2 | 2
= NULL | 1
= NULL | 2
= NULL | 3

SELECT JSONB_OBJECT_KEYS(tags) AS k, COUNT(*) FROM backups GROUP BY k ORDER BY k;
: k text | count int8
= cost-center | 1
= env | 7
= team | 8

SELECT JSONB_OBJECT_KEYS(tags), COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: jsonb_object_keys text | count int8
= cost-center | 1
= env | 7
= team | 8

SELECT JSONB_OBJECT_KEYS(tags), COUNT(*) FROM backups GROUP BY JSONB_OBJECT_KEYS(tags) ORDER BY 2 DESC, 1;
: jsonb_object_keys text | count int8
= team | 8
= env | 7
= cost-center | 1

SELECT cloud, unnest(ARRAY[MIN(backup_id), MAX(backup_id)]) AS b FROM backups GROUP BY cloud ORDER BY cloud, b;
: cloud text | b text
= aws | b01
= aws | b12
= azure | b08
= azure | b08
= gcp | b06
= gcp | b11

SELECT cloud, COUNT(*), generate_series(1, 2) AS g FROM backups GROUP BY cloud ORDER BY cloud, g;
: cloud text | count int8 | g int4
= aws | 8 | 1
= aws | 8 | 2
= azure | 1 | 1
= azure | 1 | 2
= gcp | 3 | 1
= gcp | 3 | 2

SELECT COUNT(*), generate_series(1, 2) AS g FROM backups;
: count int8 | g int4
= 12 | 1
= 12 | 2

SELECT COUNT(*) + generate_series(1, 2) AS g FROM backups ORDER BY 1;
: g int8
= 13
= 14

SELECT cloud, generate_series(1, 2) AS g FROM backups GROUP BY cloud HAVING COUNT(*) > 3 ORDER BY COUNT(*), cloud, g;
: cloud text | g int4
= aws | 1
= aws | 2

SELECT row_number() OVER (ORDER BY name) AS r, name, generate_series(1, 2) AS g FROM collections ORDER BY 1, 3;
: r int8 | name text | g int4
= 1 | old | 1
= 1 | old | 2
= 2 | pods | 1
= 2 | pods | 2
= 3 | pods-copy | 1
= 3 | pods-copy | 2

SELECT *, generate_series(1, 2) AS g FROM collections ORDER BY name, g;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text | g int4
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp | 1
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp | 2
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp | 1
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp | 2
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp | 1
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp | 2

SELECT c.*, generate_series(1, 2) AS g FROM collections c ORDER BY name, g;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text | g int4
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp | 1
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp | 2
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp | 1
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp | 2
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp | 1
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp | 2

SELECT name FROM collections ORDER BY name, generate_series(1, 2);
: name text
= old
= old
= pods
= pods
= pods-copy
= pods-copy

SELECT backup_id FROM backups WHERE backup_id IN (SELECT unnest(ARRAY['b01', 'b02'])) ORDER BY 1;
: backup_id text
= b01
= b02

SELECT CASE WHEN true THEN generate_series(1, 2) END;
! 0A000 ERROR: set-returning functions are not allowed in CASE

SELECT COALESCE(generate_series(1, 2), 3);
! 0A000 ERROR: set-returning functions are not allowed in COALESCE

SELECT SUM(generate_series(1, 2));
! 0A000 ERROR: aggregate function calls cannot contain set-returning function calls

SELECT cloud FROM backups GROUP BY cloud HAVING generate_series(1, 2) > 1;
! 0A000 ERROR: set-returning functions are not allowed in HAVING

VALUES (generate_series(1, 2));
! 0A000 ERROR: set-returning functions are not allowed in VALUES

SELECT b.backup_id FROM backups b JOIN indexes i ON generate_series(1, 2) = 1;
! 0A000 ERROR: set-returning functions are not allowed in JOIN conditions

SELECT ARRAY(SELECT generate_series(1, 3));
: array _int4
= {1,2,3}

SELECT (SELECT generate_series(1, 3) LIMIT 1);
: generate_series int4
= 1

SELECT (SELECT generate_series(1, 3));
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT x, generate_series(1, x) AS g FROM (VALUES (1), (2), (0), (NULL)) t(x) ORDER BY 1, 2;
: x int4 | g int4
= 1 | 1
= 2 | 1
= 2 | 2

SELECT COUNT(*) FROM (SELECT generate_series(1, 1000)) t;
: count int8
= 1000

SELECT g + 1 AS h FROM (SELECT generate_series(1, 3) AS g) t WHERE g > 1 ORDER BY 1;
: h int4
= 3
= 4

WITH s AS (SELECT generate_series(1, 3) AS n) SELECT SUM(n) FROM s;
: sum int8
= 6

WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 3) SELECT n, generate_series(1, n) AS g FROM r ORDER BY 1, 2;
: n int4 | g int4
= 1 | 1
= 2 | 1
= 2 | 2
= 3 | 1
= 3 | 2
= 3 | 3

SELECT generate_series(1, 3) UNION SELECT 2 ORDER BY 1;
: generate_series int4
= 1
= 2
= 3

SELECT generate_series(1, 5) LIMIT 2;
: generate_series int4
= 1
= 2

SELECT generate_series(1, 5) OFFSET 3;
: generate_series int4
= 4
= 5

SELECT DISTINCT generate_series(1, 3) % 2 AS m ORDER BY m;
: m int4
= 0
= 1

SELECT generate_series(1, 2) + generate_series(1, 2) AS s;
: s int4
= 2
= 4

SELECT generate_series(1, ?);
? [3]
: generate_series int4
= 1
= 2
= 3

SELECT backup_id, generate_series(1, namespace_count) AS g FROM backups WHERE cloud = 'gcp' ORDER BY 1, 2;
: backup_id text | g int8
= b06 | 1
= b06 | 2
= b06 | 3
= b06 | 4
= b06 | 5
= b06 | 6
= b06 | 7
= b06 | 8
= b06 | 9
= b06 | 10
= b06 | 11
= b06 | 12
= b07 | 1
= b07 | 2
= b07 | 3
= b11 | 1

SELECT (REGEXP_MATCHES('foo1bar2', '([a-z]+)(\d)', 'g'))[1] AS a;
: a text
= bar
= foo

SELECT REGEXP_MATCHES('abcabc', 'b');
: regexp_matches _text
= {b}

SELECT REGEXP_MATCHES('abcabc', 'x', 'g');
: regexp_matches _text

SELECT unnest(REGEXP_MATCHES('foo1bar2', '([a-z]+)(\d)', 'g'));
: unnest text
= 1
= 2
= bar
= foo

SELECT STRING_TO_TABLE('a,b,c', ',', 'b');
: string_to_table text
= NULL
= a
= c

SELECT STRING_TO_TABLE('abc', NULL);
: string_to_table text
= a
= b
= c

SELECT STRING_TO_TABLE(NULL, ',');
: string_to_table text

SELECT * FROM STRING_TO_TABLE('a,b', ',') WITH ORDINALITY AS t(part, place);
: part text | place int8
= a | 1
= b | 2

SELECT * FROM JSONB_ARRAY_ELEMENTS_TEXT('["x", "y"]') AS t;
: value text
= x
= y

SELECT * FROM JSONB_ARRAY_ELEMENTS('[1, {"a": 2}]');
: value jsonb
= 1
= {"a": 2}

SELECT value FROM JSONB_ARRAY_ELEMENTS('[1, 2]') e WHERE value > '1';
: value jsonb
= 2

SELECT e.value FROM JSONB_ARRAY_ELEMENTS('[1, 2]') e;
: value jsonb
= 1
= 2

SELECT * FROM JSONB_EACH_TEXT('{"a": 1, "b": null}') ORDER BY key;
: key text | value text
= a | 1
= b | NULL

SELECT * FROM JSONB_EACH_TEXT('{"a": 1, "b": null}') t(k) ORDER BY k;
: k text | value text
= a | 1
= b | NULL

SELECT * FROM JSONB_EACH_TEXT('{"a": 1, "b": null}') t(k, v) ORDER BY k;
: k text | v text
= a | 1
= b | NULL

SELECT * FROM JSONB_EACH_TEXT('{"a": 1, "b": null}') WITH ORDINALITY t(k, v, n) ORDER BY k;
: k text | v text | n int8
= a | 1 | 1
= b | NULL | 2

SELECT * FROM JSONB_EACH_TEXT('{"a": 1, "b": null}') WITH ORDINALITY ORDER BY key;
: key text | value text | ordinality int8
= a | 1 | 1
= b | NULL | 2

SELECT (JSONB_EACH('{"a": 1}')).key;
: key text
= a

SELECT (JSONB_EACH_TEXT('{"a": 1}')).value AS v;
: v text
= 1

SELECT JSONB_EACH('{"a": 1}');
: jsonb_each record
= (a,1)

SELECT b.backup_id, t.key FROM backups b LEFT JOIN LATERAL JSONB_EACH_TEXT(b.tags) t ON true ORDER BY 1, 2;
: backup_id text | key text
= b01 | env
= b01 | team
= b02 | env
= b02 | team
= b03 | env
= b03 | team
= b04 | team
= b05 | NULL
= b06 | cost-center
= b06 | env
= b06 | team
= b07 | env
= b08 | NULL
= b09 | env
= b09 | team
= b10 | NULL
= b11 | team
= b12 | env
= b12 | team

SELECT b.backup_id, t.k FROM backups b CROSS JOIN LATERAL JSONB_EACH_TEXT(b.tags) AS t(k, v) WHERE t.v = 'prod' ORDER BY 1, 2;
: backup_id text | k text
= b01 | env
= b02 | env
= b06 | env
= b09 | env
= b12 | env

SELECT JSONB_OBJECT_KEYS('[1]');
! 22023 ERROR: cannot call jsonb_object_keys on an array

SELECT JSONB_ARRAY_ELEMENTS('{"a": 1}');
! 22023 ERROR: cannot extract elements from an object

SELECT JSONB_ARRAY_ELEMENTS('1');
! 22023 ERROR: cannot extract elements from a scalar

SELECT JSONB_EACH('1');
! 22023 ERROR: cannot call jsonb_each on a non-object

SELECT JSON_OBJECT_KEYS('{"bb": 1, "a": 2}');
: json_object_keys text
= a
= bb

SELECT * FROM JSON_EACH('{"bb": 1, "a": 2}');
: key text | value json
= a | 2
= bb | 1

SELECT * FROM JSON_ARRAY_ELEMENTS('[1, 2]');
: value json
= 1
= 2

SELECT JSON_ARRAY_ELEMENTS_TEXT('["x"]');
: json_array_elements_text text
= x

SELECT backup_id FROM backups WHERE EXISTS (SELECT 1 FROM JSONB_EACH_TEXT(tags) WHERE value = 'prod') ORDER BY 1;
: backup_id text
= b01
= b02
= b06
= b09
= b12

SELECT unnest(ARRAY[1, 2], ARRAY[3]);
! 42883 ERROR: function unnest(integer[], integer[]) does not exist

SELECT unnest(1);
! 42883 ERROR: function unnest(integer) does not exist

SELECT SUBSTRING(x FROM 1 FOR 1) AS s, COUNT(*) FROM (SELECT STRING_TO_TABLE('aa,ab,b', ',') AS x) t GROUP BY 1 ORDER BY 1;
: s text | count int8
= a | 2
= b | 1

SELECT MAX(x) FROM (SELECT UNNEST(ARRAY[1, 5, 3]) AS x) t;
: max int4
= 5

SELECT generate_series(TIMESTAMP '2026-01-01', TIMESTAMP '2026-03-01', '1 month');
: generate_series timestamp
= 2026-01-01 00:00:00
= 2026-02-01 00:00:00
= 2026-03-01 00:00:00

SELECT generate_series(DATE '2026-01-01', DATE '2026-01-03', '1 day')::date AS d;
: d date
= 2026-01-01
= 2026-01-02
= 2026-01-03

SELECT i, (ARRAY['a', 'b', 'c'])[i] AS e FROM GENERATE_SUBSCRIPTS(ARRAY['a', 'b', 'c'], 1) i;
: i int4 | e text
= 1 | a
= 2 | b
= 3 | c

SELECT DISTINCT ON (a) a, b, generate_series(1,3) g FROM (VALUES (3, 2), (3,1), (1,1)) AS t(a, b) ORDER BY a, b DESC;
: a int4 | b int4 | g int4
= 1 | 1 | 1
= 1 | 1 | 2
= 1 | 1 | 3
= 3 | 2 | 1
= 3 | 2 | 2
= 3 | 2 | 3
