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

SELECT * FROM (SELECT backup_id, backup_id FROM backups WHERE backup_id = 'b01') t;
: backup_id text | backup_id text
= b01 | b01

SELECT backup_id FROM (SELECT backup_id, name AS backup_id FROM backups) t;
! 42702 ERROR: column reference "backup_id" is ambiguous

SELECT x FROM (SELECT 1 AS x, 2 AS x) t;
! 42702 ERROR: column reference "x" is ambiguous

SELECT t.x FROM (SELECT 1 AS x, 2 AS x) t;
! 42702 ERROR: column reference "x" is ambiguous

SELECT * FROM (SELECT * FROM backups a JOIN backups b ON a.backup_id = b.backup_id WHERE a.backup_id = 'b01') t;
: backup_id text | source_index_name text | source_index_id text | source_index_deleted_at timestamptz | name text | description text | status text | cloud text | region text | dimension int4 | metric text | schema jsonb | record_count int8 | namespace_count int8 | size_bytes int8 | tags jsonb | created_at timestamptz | backup_id text | source_index_name text | source_index_id text | source_index_deleted_at timestamptz | name text | description text | status text | cloud text | region text | dimension int4 | metric text | schema jsonb | record_count int8 | namespace_count int8 | size_bytes int8 | tags jsonb | created_at timestamptz
= b01 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 120000 | 4 | 1073741824 | {"env": "prod", "team": "search"} | 2026-01-05 10:15:30.25+00 | b01 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 120000 | 4 | 1073741824 | {"env": "prod", "team": "search"} | 2026-01-05 10:15:30.25+00

SELECT a.backup_id, b.backup_id FROM backups a JOIN backups b USING (backup_id) WHERE backup_id = 'b01';
: backup_id text | backup_id text
= b01 | b01

SELECT t.*, 1 AS backup_id FROM (SELECT backup_id FROM backups ORDER BY 1 LIMIT 1) t;
: backup_id text | backup_id int4
= b01 | 1

SELECT name AS x, status AS x FROM backups ORDER BY x;
! 42702 ERROR: ORDER BY "x" is ambiguous

SELECT name AS x, name AS x FROM backups WHERE backup_id = 'b01' ORDER BY x;
: x text | x text
= docs-daily | docs-daily

SELECT status AS name, COUNT(*) FROM backups GROUP BY status ORDER BY name;
: name text | count int8
= Failed | 2
= Initializing | 1
= Ready | 9

SELECT backup_id, dimension AS size_bytes FROM backups ORDER BY size_bytes, backup_id;
: backup_id text | size_bytes int4
= b11 | 3
= b04 | 384
= b05 | 384
= b06 | 512
= b07 | 512
= b09 | 768
= b10 | 768
= b01 | 1536
= b02 | 1536
= b03 | 1536
= b12 | 1536
= b08 | NULL

SELECT backup_id, dimension AS size_bytes FROM backups ORDER BY size_bytes + 0, backup_id;
: backup_id text | size_bytes int4
= b03 | 1536
= b11 | 3
= b08 | NULL
= b09 | 768
= b07 | 512
= b04 | 384
= b02 | 1536
= b01 | 1536
= b12 | 1536
= b06 | 512
= b05 | 384
= b10 | 768

SELECT backup_id AS n FROM backups ORDER BY n || 'x';
! 42703 ERROR: column "n" does not exist

SELECT SUM(dimension) AS dimension FROM backups ORDER BY SUM(dimension);
: dimension int8
= 9475

SELECT cloud, SUM(dimension) AS dimension FROM backups GROUP BY cloud ORDER BY SUM(dimension), cloud;
: cloud text | dimension int8
= gcp | 1027
= aws | 8448
= azure | NULL

SELECT cloud, MAX(name) AS name FROM backups GROUP BY cloud HAVING MAX(name) > 'a' ORDER BY MAX(name);
: cloud text | name text
= aws | gone-last
= azure | sparse-1
= gcp | 日本語 backup

SELECT lower(cloud), COUNT(*) FROM backups GROUP BY lower ORDER BY lower;
: lower text | count int8
= aws | 8
= azure | 1
= gcp | 3

SELECT COUNT(*) FROM backups ORDER BY count;
: count int8
= 12

SELECT DISTINCT lower(status) FROM backups ORDER BY lower(status);
: lower text
= failed
= initializing
= ready

SELECT DISTINCT status FROM backups ORDER BY name;
! 42P10 ERROR: for SELECT DISTINCT, ORDER BY expressions must appear in select list

SELECT status AS cloud, COUNT(*) FROM backups GROUP BY cloud;
! 42803 ERROR: column "backups.status" must appear in the GROUP BY clause or be used in an aggregate function

SELECT status, COUNT(*) FROM backups GROUP BY 1 ORDER BY 2 DESC, 1;
: status text | count int8
= Ready | 9
= Failed | 2
= Initializing | 1

SELECT (SELECT * FROM (SELECT 1 AS x) t), (SELECT t.* FROM (SELECT 1 AS y) t);
: x int4 | y int4
= 1 | 1

SELECT (VALUES (1));
: column1 int4
= 1

SELECT (WITH t AS (SELECT 1 AS z) SELECT z FROM t);
: z int4
= 1

SELECT 1 AS Total, 2 AS "Total";
: total int4 | Total int4
= 1 | 2

SELECT CAST(1 AS numeric(10,2)), 1::varchar(3), 1::char(2), 1::real, 1::double precision, 1::smallint, '1'::json, '1'::jsonb, 'a'::text::varchar;
: numeric numeric | varchar varchar | bpchar bpchar | float4 float4 | float8 float8 | int2 int2 | json json | jsonb jsonb | varchar varchar
= 1.00 | 1 | 1\s | 1 | 1 | 1 | 1 | 1 | a

SELECT now()::date, now()::timestamp, current_date::timestamp WHERE 1 = 2;
: now date | now timestamp | current_date timestamp

SELECT CASE WHEN true THEN 'a' ELSE 'b' END, CASE WHEN true THEN 'a' ELSE lower('b') END, CASE WHEN true THEN 1 ELSE 1::bigint END;
: case text | lower text | case int8
= a | a | 1

SELECT CURRENT_DATE > '2020-01-01'::date, '2020-01-01'::date, DATE '2020-01-01', '2020-01-01'::timestamp;
: ?column? bool | date date | date date | timestamp timestamp
= t | 2020-01-01 | 2020-01-01 | 2020-01-01 00:00:00

SELECT CURRENT_DATE IS NULL AS x FROM backups WHERE backup_id = 'b01';
: x bool
= f

SELECT count(*) FILTER (WHERE true) + 1, -count(*), count(*)::text FROM backups;
: ?column? int8 | ?column? int8 | count text
= 13 | -12 | 12

SELECT CEILING(1.5), CEIL(1.5), FLOOR(1.5), TRANSLATE('a', 'a', 'b'), CHARACTER_LENGTH('a'), CHAR_LENGTH('a');
: ceiling numeric | ceil numeric | floor numeric | translate text | character_length int4 | char_length int4
= 2 | 2 | 1 | b | 1 | 1

SELECT name LIKE 'a%', name ILIKE 'a', name ~ 'a', name SIMILAR TO 'a', (name) FROM backups WHERE backup_id = 'b01';
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | name text
= f | f | t | f | docs-daily

SELECT name::text || 'x', name::varchar, (name || 'x')::text FROM backups WHERE backup_id = 'b01';
: ?column? text | name varchar | text text
= docs-dailyx | docs-daily | docs-dailyx

SELECT * FROM (SELECT name, name FROM backups WHERE backup_id = 'b01' UNION ALL SELECT 'a', 'b') t ORDER BY 1;
: name text | name text
= a | b
= docs-daily | docs-daily

WITH t AS (SELECT 1, 2) SELECT * FROM t;
: ?column? int4 | ?column? int4
= 1 | 2

WITH t AS (SELECT 1, 2) SELECT "?column?" FROM t;
! 42702 ERROR: column reference "?column?" is ambiguous

SELECT * FROM backups a JOIN indexes i ON a.source_index_name = i.name WHERE a.backup_id = 'b01';
: backup_id text | source_index_name text | source_index_id text | source_index_deleted_at timestamptz | name text | description text | status text | cloud text | region text | dimension int4 | metric text | schema jsonb | record_count int8 | namespace_count int8 | size_bytes int8 | tags jsonb | created_at timestamptz | name text | dimension int4 | metric text | host text | private_host text | deletion_protection text | tags jsonb | embed jsonb | spec jsonb | vector_type text | read_capacity jsonb | source_collection text | source_backup_id text | cmek_id text | cloud text | region text | environment text | ready bool | state text
= b01 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 120000 | 4 | 1073741824 | {"env": "prod", "team": "search"} | 2026-01-05 10:15:30.25+00 | docs | 1536 | cosine | docs-a1.svc.example | NULL | enabled | {"env": "prod", "team": "search"} | {"model": "multilingual-e5-large", "field_map": {"text": "body"}, "dimensions": [384, 1536]} | {"serverless": {"cloud": "aws", "region": "us-east-1", "read_capacity": {"mode": "OnDemand", "nodes": 2}}} | dense | NULL | NULL | NULL | NULL | aws | us-east-1 | NULL | t | Ready

SELECT name FROM backups a JOIN indexes i ON a.source_index_name = i.name WHERE a.backup_id = 'b01';
! 42702 ERROR: column reference "name" is ambiguous

SELECT count FROM (SELECT count(a), count(b) FROM (VALUES (1, 2)) v(a, b)) t;
! 42702 ERROR: column reference "count" is ambiguous

VALUES (1, 2), (3, 4) ORDER BY column2 DESC;
: column1 int4 | column2 int4
= 3 | 4
= 1 | 2

VALUES (1, 2), (3);
! 42601 ERROR: VALUES lists must all be the same length

SELECT 1 IN (VALUES (1), (2));
: ?column? bool
= t

SELECT * FROM (VALUES (1)) v, LATERAL (SELECT column1 + 1) w;
: column1 int4 | ?column? int4
= 1 | 2

SELECT a FROM (SELECT 1 AS a, 2 AS b) t ORDER BY b;
: a int4
= 1

SELECT EXISTS (SELECT 1) AND true, NOT EXISTS (SELECT 1), ROW(1, 2) = ROW(1, 2);
: ?column? bool | ?column? bool | ?column? bool
= t | f | t

SELECT sum(dimension) OVER w, avg(dimension) OVER () FROM backups WHERE backup_id = 'b01' WINDOW w AS ();
: sum int8 | avg numeric
= 1536 | 1536.0000000000000000

SELECT a.b FROM (SELECT 1 AS b) a GROUP BY b HAVING b = 1;
: b int4
= 1

SELECT lower(name) AS name FROM backups WHERE backup_id = 'b01' ORDER BY lower(name);
: name text
= docs-daily
