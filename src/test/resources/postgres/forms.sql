# Named arguments, keys of JSON, rows of LIMIT, operators and functions by their whole names, bits, texts as conditions.
SELECT backup_id, b.created_at + make_interval(days => b.dimension) AS x FROM backups b WHERE backup_id = 'b04';
: backup_id text | x timestamptz
= b04 | 2027-03-19 23:59:59.999+00

SELECT make_interval(hours => 10), make_interval(years => 1, months := 2), make_interval(1, 2, 3), make_interval(secs => 1.5), make_interval(1, days => 4);
: make_interval interval | make_interval interval | make_interval interval | make_interval interval | make_interval interval
= 10:00:00 | 1 year 2 mons | 1 year 2 mons 21 days | 00:00:01.5 | 1 year 4 days

SELECT make_date(year => 2026, month => 2, day => 3), make_time(hour => 1, min => 2, sec => 3.5), make_timestamp(2026, 1, 2, min => 4, hour => 3, sec => 5);
: make_date date | make_time time | make_timestamp timestamp
= 2026-02-03 | 01:02:03.5 | 2026-01-02 03:04:05

SELECT jsonb_set('{"a": 1}', '{b}', '2', create_if_missing => false), jsonb_set(jsonb_in => '{"a": 1}', path => '{b}', replacement => '2');
: jsonb_set jsonb | jsonb_set jsonb
= {"a": 1} | {"a": 1, "b": 2}

SELECT make_interval(days => 1, 2);
! 42601 ERROR: positional argument cannot follow named argument

SELECT make_interval(days => 1, days => 2);
! 42601 ERROR: argument name "days" used more than once

SELECT make_interval(nope => 1);
! 42883 ERROR: function make_interval(nope => integer) does not exist

SELECT make_date(year => 2026);
! 42883 ERROR: function make_date(year => integer) does not exist

SELECT nope(a => 1);
! 42883 ERROR: function nope(a => integer) does not exist

SELECT backup_id FROM backups WHERE created_at > TIMESTAMP '2026-03-01' - make_interval(days => ?) ORDER BY 1;
? [30]
: backup_id text
= b03
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE tags ?? 'env' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b06
= b07
= b09
= b12

SELECT backup_id FROM backups WHERE tags ??| array['cost-center', 'nope'] ORDER BY 1;
: backup_id text
= b06

SELECT backup_id FROM backups WHERE tags ??& array['env', 'team'] ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b06
= b09
= b12

SELECT backup_id FROM backups WHERE tags ?? ? AND NOT schema ?? 'nope' ORDER BY 1;
? ["env"]
: backup_id text
= b01
= b02
= b06
= b12

SELECT '["a", "b"]'::jsonb ?? 'b', '{"a": {"b": 1}}'::jsonb ?? 'b', '"a"'::jsonb ?? 'a', '[1]'::jsonb ?? '1', NULL::jsonb ?? 'a';
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | f | t | f | NULL

SELECT '{"a": 1}'::jsonb ??| '{a,c}', '["x"]'::jsonb ??& ARRAY['x', 'y'];
: ?column? bool | ?column? bool
= t | f

SELECT backup_id FROM backups ORDER BY backup_id LIMIT (SELECT 2);
: backup_id text
= b01
= b02

SELECT backup_id FROM backups ORDER BY backup_id DESC LIMIT (SELECT COUNT(*) / 4 FROM backups) OFFSET (SELECT 1);
: backup_id text
= b11
= b10
= b09

SELECT backup_id FROM backups ORDER BY backup_id LIMIT '2';
: backup_id text
= b01
= b02

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 'x';
! 22P02 ERROR: invalid input syntax for type bigint: "x"

SELECT backup_id FROM backups ORDER BY backup_id LIMIT ? * 2 OFFSET ? - 1;
? [1, 2]
: backup_id text
= b02
= b03

SELECT backup_id FROM backups ORDER BY backup_id LIMIT GREATEST(1, 2);
: backup_id text
= b01
= b02

SELECT backup_id FROM backups ORDER BY backup_id OFFSET 2 ROWS FETCH FIRST (1 + 1) ROWS ONLY;
: backup_id text
= b03
= b04

SELECT backup_id FROM backups ORDER BY backup_id LIMIT ceil(10 * 0.25);
: backup_id text
= b01
= b02
= b03

SELECT cloud, COUNT(*) AS n FROM backups GROUP BY cloud ORDER BY n DESC, 1 LIMIT (SELECT COUNT(DISTINCT cloud) - 1 FROM backups);
: cloud text | n int8
= aws | 8
= gcp | 3

SELECT DISTINCT cloud FROM backups ORDER BY 1 LIMIT (SELECT 2);
: cloud text
= aws
= azure

SELECT cloud FROM backups UNION SELECT state FROM indexes ORDER BY 1 LIMIT (SELECT 2) OFFSET 1;
: cloud text
= Ready
= ScalingUp

SELECT b.backup_id, (SELECT r.status FROM restore_jobs r WHERE r.backup_id = b.backup_id ORDER BY r.restore_job_id LIMIT length('a')) FROM backups b ORDER BY 1 LIMIT 4;
: backup_id text | status text
= b01 | Completed
= b02 | NULL
= b03 | NULL
= b04 | Failed

SELECT backup_id FROM backups ORDER BY backup_id LIMIT NULLIF(1, 1) OFFSET 10;
: backup_id text
= b11
= b12

SELECT 1 OPERATOR(pg_catalog.+) 2 * 3 AS x, 2 OPERATOR(pg_catalog.*) 3 + 1 AS y, 'a' OPERATOR(pg_catalog.||) 'b' AS z;
: x int4 | y int4 | z text
= 7 | 8 | ab

SELECT backup_id FROM backups WHERE dimension OPERATOR(pg_catalog.=) 384 ORDER BY 1;
: backup_id text
= b04
= b05

SELECT name FROM backups WHERE name OPERATOR(pg_catalog.~) '^(docs.*)$' COLLATE pg_catalog.default ORDER BY 1;
: name text
= docs-daily
= docs-daily
= docs-weekly

SELECT name FROM backups WHERE name OPERATOR(pg_catalog.~~) 'docs%' ORDER BY 1;
: name text
= docs-daily
= docs-daily
= docs-weekly

SELECT pg_catalog.count(name), pg_catalog.sum(size), pg_catalog.lower('A') FROM collections;
: count int8 | sum numeric | lower text
= 3 | 5010126700 | a

SELECT CAST(1 AS pg_catalog.int4), 'a'::pg_catalog.text, 1::pg_catalog.int8, '2026-01-01'::pg_catalog.timestamptz;
: int4 int4 | text text | int8 int8 | timestamptz timestamptz
= 1 | a | 1 | 2026-01-01 00:00:00+00

SELECT EXISTS (SELECT FROM backups WHERE cloud = 'gcp');
: exists bool
= t

SELECT backup_id FROM backups b WHERE NOT EXISTS (SELECT FROM restore_jobs r WHERE r.backup_id = b.backup_id) ORDER BY 1;
: backup_id text
= b02
= b03
= b05
= b07
= b08
= b10
= b11

SELECT FROM collections;
: 
= 
= 
= 

SELECT version() IS NOT NULL, current_schema() IS NOT NULL, current_database() IS NOT NULL, current_schemas(true) IS NOT NULL;
: ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | t | t

SELECT pg_typeof(1)::text, pg_typeof('a'::text)::text, pg_typeof(now())::text, pg_typeof(size_bytes)::text, pg_typeof(tags)::text, pg_typeof('a')::text, pg_typeof(1.5)::text, pg_typeof(SUM(dimension))::text FROM backups GROUP BY size_bytes, tags LIMIT 1;
: pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text
= integer | text | timestamp with time zone | bigint | jsonb | unknown | numeric | bigint

SELECT pg_typeof(INTERVAL '1 day')::text, pg_typeof(ARRAY[1, 2])::text, pg_typeof(DATE '2026-01-01')::text, pg_typeof('{}'::json)::text, pg_typeof(1 / 2.0)::text, pg_typeof(NULL)::text;
: pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text | pg_typeof text
= interval | integer[] | date | json | numeric | unknown

SELECT name FROM collections WHERE ('true') ORDER BY 1;
: name text
= old
= pods
= pods-copy

SELECT name FROM collections WHERE 'f' OR 'true' AND name = 'old';
: name text
= old

SELECT 1 FROM collections HAVING 'true';
: ?column? int4
= 1

SELECT COUNT(*) FILTER (WHERE 'true') FROM collections;
: count int8
= 3

SELECT c.name FROM collections c JOIN (SELECT 1) i ON 'true' ORDER BY 1;
: name text
= old
= pods
= pods-copy

SELECT name FROM collections WHERE 'x';
! 22P02 ERROR: invalid input syntax for type boolean: "x"

SELECT ('x' || MD5('abc'))::bit(64)::bigint, ('x' || substr(md5('a'), 1, 8))::bit(32)::int, ('x' || lpad('ff', 16, '0'))::bit(64)::bigint;
: int8 int8 | int4 int4 | int8 int8
= -8070080442485551184 | 214005177 | 255

SELECT 'x1F'::bit(8)::int, '101'::bit(3)::int, '101'::bit(8)::int, 'b11'::bit(2)::bigint, 5::bit(4)::int, (-1)::bit(8)::int, '1'::bit::int, 'xffffffff'::bit(32)::bigint;
: int4 int4 | int4 int4 | int4 int4 | int8 int8 | int4 int4 | int4 int4 | int4 int4 | int8 int8
= 31 | 5 | 160 | 3 | 5 | 255 | 1 | 4294967295

SELECT 'xg'::bit(8)::int;
! 22P02 ERROR: "g" is not a valid hexadecimal digit

SELECT '12'::bit(8)::int;
! 22P02 ERROR: "2" is not a valid binary digit

SELECT 'x1'::bit(64)::int;
! 22003 ERROR: integer out of range

SELECT 'x1'::bit(0)::int;
! 22023 ERROR: length for type bit must be at least 1

SELECT backup_id, ('x' || substr(md5(backup_id), 1, 8))::bit(32)::bigint % 4 AS bucket FROM backups ORDER BY 1;
: backup_id text | bucket int8
= b01 | 3
= b02 | 1
= b03 | 0
= b04 | 2
= b05 | 2
= b06 | 2
= b07 | 0
= b08 | 3
= b09 | 3
= b10 | 2
= b11 | 2
= b12 | 2

SELECT COALESCE(json_agg("root"), '[]') AS "root" FROM (SELECT row_to_json((SELECT "_e" FROM (SELECT "_root.base"."name" AS "name", "_root.base"."status" AS "status") AS "_e")) AS "root" FROM (SELECT * FROM collections WHERE ('true')) AS "_root.base" ORDER BY "_root.base".name) AS "_root";
: root json
= [{"name":"old","status":"Ready"}, {"name":"pods","status":"Initializing"}, {"name":"pods-copy","status":"Ready"}]

SELECT backup_id FROM backups UNION SELECT restore_job_id FROM restore_jobs ORDER BY 1 DESC LIMIT (SELECT 3);
: backup_id text
= r7
= r6
= r5

SELECT DISTINCT status FROM backups ORDER BY 1 DESC NULLS LAST LIMIT (SELECT 2);
: status text
= Ready
= Initializing
