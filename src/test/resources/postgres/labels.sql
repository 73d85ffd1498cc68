# Names of result columns.
SELECT 1;
: ?column? int4
= 1

SELECT 'a';
: ?column? text
= a

SELECT NULL;
: ?column? text
= NULL

SELECT true;
: ?column? bool
= t

SELECT 1 AS one, 2 two, 3 "Three", 4 AS "FOUR five";
: one int4 | two int4 | Three int4 | FOUR five int4
= 1 | 2 | 3 | 4

SELECT COUNT(*) FROM backups;
: count int8
= 12

SELECT count(*), SUM(dimension), MIN(name), max(name), Avg(dimension) FROM backups;
: count int8 | sum int8 | min text | max text | avg numeric
= 12 | 9475 | Docs_Monthly | 日本語 backup | 861.3636363636363636

SELECT LOWER(name) FROM backups WHERE backup_id = 'b01';
: lower text
= docs-daily

SELECT name::text, dimension::bigint FROM backups WHERE backup_id = 'b01';
: name text | dimension int8
= docs-daily | 1536

SELECT CAST(name AS varchar(3)) FROM backups WHERE backup_id = 'b01';
: name varchar
= doc

SELECT '5'::int, CAST('5' AS bigint), int '5', date '2026-01-01';
: int4 int4 | int8 int8 | int4 int4 | date date
= 5 | 5 | 5 | 2026-01-01

SELECT EXTRACT(YEAR FROM created_at) FROM backups WHERE backup_id = 'b01';
: extract numeric
= 2026

SELECT COALESCE(name, 'x'), NULLIF(name, 'x'), GREATEST(1, 2), LEAST(1, 2) FROM backups WHERE backup_id = 'b01';
: coalesce text | nullif text | greatest int4 | least int4
= docs-daily | docs-daily | 2 | 1

SELECT CASE WHEN true THEN 1 END;
: case int4
= 1

SELECT CASE WHEN true THEN 1 ELSE dimension END FROM backups WHERE backup_id = 'b01';
: dimension int4
= 1

SELECT (SELECT 1), (SELECT 2 AS x), (SELECT COUNT(*) FROM indexes);
: ?column? int4 | x int4 | count int8
= 1 | 2 | 6

SELECT EXISTS (SELECT 1), ARRAY(SELECT 1), ARRAY[1], ROW(1, 2);
: exists bool | array _int4 | array _int4 | row record
= t | {1} | {1} | (1,2)

SELECT dimension + 1, -dimension, dimension || 'x' FROM backups WHERE backup_id = 'b01';
: ?column? int4 | ?column? int4 | ?column? text
= 1537 | -1536 | 1536x

SELECT (dimension) FROM backups WHERE backup_id = 'b01';
: dimension int4
= 1536

SELECT backups.name, b.backup_id FROM backups, backups b WHERE backups.backup_id = 'b01' AND b.backup_id = 'b02';
: name text | backup_id text
= docs-daily | b02

SELECT pinecone.backups.name FROM pinecone.backups WHERE backup_id = 'b01';
: name text
= docs-daily

SELECT b.NAME, b."name", b.Name AS nAmE FROM backups b WHERE backup_id = 'b01';
: name text | name text | name text
= docs-daily | docs-daily | docs-daily

SELECT SUBSTRING('abc' FROM 2), TRIM('  a '), POSITION('b' IN 'abc'), OVERLAY('abc' PLACING 'x' FROM 2), CHAR_LENGTH('abc');
: substring text | btrim text | position int4 | overlay text | char_length int4
= bc | a | 2 | axc | 3

SELECT LTRIM(' a'), RTRIM('a '), BTRIM(' a '), TRIM(LEADING 'x' FROM 'xa'), TRIM(TRAILING 'x' FROM 'ax');
: ltrim text | rtrim text | btrim text | ltrim text | rtrim text
= a | a | a | a | a

SELECT CURRENT_DATE IS NOT NULL, CURRENT_TIMESTAMP IS NOT NULL;
: ?column? bool | ?column? bool
= t | t

SELECT ROW_NUMBER() OVER (ORDER BY backup_id), rank() OVER (ORDER BY backup_id), SUM(dimension) OVER () FROM backups ORDER BY backup_id LIMIT 1;
: row_number int8 | rank int8 | sum int8
= 1 | 1 | 9475

SELECT COUNT(DISTINCT status), COUNT(*) FILTER (WHERE status = 'Ready') FROM backups;
: count int8 | count int8
= 3 | 9

SELECT * FROM (SELECT 1, 2) t;
: ?column? int4 | ?column? int4
= 1 | 2

SELECT * FROM (VALUES (1, 'a'), (2, 'b')) t;
: column1 int4 | column2 text
= 1 | a
= 2 | b

SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS t(n, s);
: n int4 | s text
= 1 | a
= 2 | b

VALUES (1, 'a'), (2, 'b');
: column1 int4 | column2 text
= 1 | a
= 2 | b

SELECT column1 FROM (VALUES (1), (2)) t;
: column1 int4
= 1
= 2

SELECT * FROM (SELECT COUNT(*), MAX(dimension) FROM backups) t;
: count int8 | max int4
= 12 | 1536

SELECT count FROM (SELECT COUNT(*) FROM backups) t;
: count int8
= 12

SELECT t."?column?" FROM (SELECT 1) t;
: ?column? int4
= 1

SELECT "sum" FROM (SELECT SUM(dimension) FROM backups) t;
: sum int8
= 9475

SELECT name, name FROM backups WHERE backup_id = 'b01';
: name text | name text
= docs-daily | docs-daily

SELECT *, name FROM collections WHERE name = 'old';
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text | name text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp | old

SELECT 1 UNION SELECT 2;
: ?column? int4
= 1
= 2

SELECT name FROM collections WHERE name = 'old' UNION ALL SELECT 'x';
: name text
= old
= x

SELECT 'x' UNION ALL SELECT name FROM collections WHERE name = 'old';
: ?column? text
= old
= x

SELECT COUNT(*) AS count, 1 AS value, 2 AS time, 3 AS date, 4 AS year, 5 AS order_ FROM backups;
: count int8 | value int4 | time int4 | date int4 | year int4 | order_ int4
= 12 | 1 | 2 | 3 | 4 | 5

SELECT 1 value, 2 time, 3 date, 4 month, 5 type, 6 text, 7 key, 8 position;
! 42601 ERROR: syntax error at or near "month"

SELECT 1 AS user, 2 AS table, 3 AS select, 4 AS from, 5 AS order, 6 AS group;
: user int4 | table int4 | select int4 | from int4 | order int4 | group int4
= 1 | 2 | 3 | 4 | 5 | 6

SELECT 1 name, 2 status, 3 label, 4 day, 5 second;
! 42601 ERROR: syntax error at or near "day"

SELECT name AS "name with ""quotes""", status AS "ünïcode" FROM backups WHERE backup_id = 'b01';
: name with "quotes" text | ünïcode text
= docs-daily | Ready

SELECT status AS state, COUNT(*) AS n FROM backups GROUP BY state ORDER BY n DESC, state;
: state text | n int8
= Ready | 9
= Failed | 2
= Initializing | 1

SELECT date_trunc('day', created_at) FROM backups WHERE backup_id = 'b01';
: date_trunc timestamptz
= 2026-01-05 00:00:00+00

SELECT to_char(created_at, 'YYYY') FROM backups WHERE backup_id = 'b01';
: to_char text
= 2026

SELECT round(1.5), abs(-1), ceil(1.2), floor(1.8), mod(5, 3), power(2, 3), sqrt(4);
: round numeric | abs int4 | ceil numeric | floor numeric | mod int4 | power float8 | sqrt float8
= 2 | 1 | 2 | 1 | 2 | 8 | 2

SELECT current_schema();
: current_schema name
= pinecone

SELECT tags->>'team', tags->'team' FROM backups WHERE backup_id = 'b01';
: ?column? text | ?column? jsonb
= search | "search"

SELECT name COLLATE "C" FROM backups WHERE backup_id = 'b01';
: name text
= docs-daily

SELECT name IS NULL, name = 'x', name LIKE 'x', name IN ('x'), NOT true, dimension BETWEEN 1 AND 2 FROM backups WHERE backup_id = 'b01';
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= f | f | f | f | f | f

SELECT string_agg(status, ','), array_agg(status), bool_and(true), every(true) FROM (SELECT 'a' AS status) t;
: string_agg text | array_agg _text | bool_and bool | every bool
= a | {a} | t | t

SELECT now() IS NULL, interval '1 day', timestamp '2026-01-01 00:00:00';
: ?column? bool | interval interval | timestamp timestamp
= f | 1 day | 2026-01-01 00:00:00

SELECT generate_series(1, 2);
: generate_series int4
= 1
= 2

SELECT unnest(ARRAY[1, 2]);
: unnest int4
= 1
= 2

SELECT * FROM generate_series(1, 2);
: generate_series int4
= 1
= 2

SELECT * FROM generate_series(1, 2) AS g;
: g int4
= 1
= 2

SELECT * FROM generate_series(1, 2) AS g(n);
: n int4
= 1
= 2

SELECT g FROM generate_series(1, 2) g;
: g int4
= 1
= 2

SELECT * FROM unnest(ARRAY['a', 'b']);
: unnest text
= a
= b

SELECT * FROM unnest(ARRAY['a', 'b']) WITH ORDINALITY;
: unnest text | ordinality int8
= a | 1
= b | 2

SELECT (ARRAY[1, 2])[1];
: array int4
= 1

SELECT dimension d1 FROM backups b WHERE backup_id = 'b01';
: d1 int4
= 1536

SELECT first_value(name) OVER (ORDER BY backup_id), lag(name) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id LIMIT 1;
: first_value text | lag text
= docs-daily | NULL

SELECT pg_typeof(1), pg_typeof('a'), pg_typeof(1.5);
: pg_typeof regtype | pg_typeof regtype | pg_typeof regtype
= integer | unknown | numeric

WITH t AS (SELECT 1) SELECT * FROM t;
: ?column? int4
= 1

WITH t(a, b) AS (SELECT 1, 2) SELECT * FROM t;
: a int4 | b int4
= 1 | 2

SELECT json_build_object('a', 1), jsonb_build_array(1, 2);
: json_build_object json | jsonb_build_array jsonb
= {"a" : 1} | [1, 2]

SELECT x.* FROM (SELECT 1 AS a, 2 AS b) x;
: a int4 | b int4
= 1 | 2

SELECT length('abc'), upper('abc'), concat('a', 'b'), md5('a'), replace('abc', 'b', 'x');
: length int4 | upper text | concat text | md5 text | replace text
= 3 | ABC | ab | 0cc175b9c0f1b6a831c399e269772661 | axc
