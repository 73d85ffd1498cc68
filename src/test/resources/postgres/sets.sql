# UNION, INTERSECT, EXCEPT, VALUES.
SELECT 1 UNION SELECT 1;
: ?column? int4
= 1

SELECT 1 UNION ALL SELECT 1;
: ?column? int4
= 1
= 1

SELECT 1 AS x UNION SELECT 2 ORDER BY x DESC;
: x int4
= 2
= 1

SELECT 1 UNION SELECT 2.5;
: ?column? numeric
= 1
= 2.5

SELECT 1 UNION ALL SELECT 2::bigint UNION ALL SELECT 3.5;
: ?column? numeric
= 1
= 2
= 3.5

SELECT 'a' UNION SELECT NULL;
: ?column? text
= NULL
= a

SELECT NULL UNION SELECT 1;
: ?column? int4
= 1
= NULL

SELECT NULL UNION SELECT NULL;
: ?column? text
= NULL

SELECT 'a' UNION ALL SELECT 'abc' UNION ALL SELECT 'ab';
: ?column? text
= a
= ab
= abc

SELECT record_count FROM backups WHERE backup_id = 'b01' UNION ALL SELECT 2.5;
: record_count numeric
= 120000
= 2.5

SELECT 2.5 UNION ALL SELECT record_count FROM backups WHERE backup_id = 'b01';
: ?column? numeric
= 120000
= 2.5

SELECT dimension FROM backups WHERE backup_id = 'b01' UNION SELECT 0.5::float8;
: dimension float8
= 0.5
= 1536

SELECT cloud FROM backups UNION SELECT cloud FROM indexes ORDER BY cloud;
: cloud text
= aws
= azure
= gcp
= NULL

SELECT cloud FROM backups INTERSECT SELECT cloud FROM indexes ORDER BY 1;
: cloud text
= aws
= azure
= gcp

SELECT source_index_name FROM backups EXCEPT SELECT name FROM indexes ORDER BY 1;
: source_index_name text
= gone

SELECT name FROM indexes EXCEPT SELECT source_index_name FROM backups ORDER BY 1;
: name text
= pods

SELECT status FROM backups INTERSECT ALL SELECT state FROM indexes ORDER BY 1;
: status text
= Initializing
= Ready
= Ready
= Ready
= Ready

SELECT status FROM backups EXCEPT ALL SELECT state FROM indexes ORDER BY 1;
: status text
= Failed
= Failed
= Ready
= Ready
= Ready
= Ready
= Ready

SELECT 1 UNION SELECT 2 INTERSECT SELECT 2;
: ?column? int4
= 1
= 2

(SELECT 1 UNION SELECT 2) INTERSECT SELECT 2;
: ?column? int4
= 2

SELECT 1 UNION ALL SELECT 2 EXCEPT SELECT 1;
: ?column? int4
= 2

SELECT 1 UNION ALL (SELECT 2 EXCEPT SELECT 2);
: ?column? int4
= 1

(SELECT backup_id FROM backups ORDER BY backup_id LIMIT 2) UNION ALL (SELECT name FROM collections ORDER BY name LIMIT 1) ORDER BY 1;
: backup_id text
= b01
= b02
= old

SELECT backup_id FROM backups UNION ALL SELECT name FROM collections ORDER BY 1 LIMIT 3 OFFSET 1;
: backup_id text
= b02
= b03
= b04

SELECT dimension FROM indexes UNION SELECT dimension FROM collections ORDER BY dimension NULLS FIRST;
: dimension int4
= NULL
= 3
= 384
= 512
= 768
= 1536

SELECT cloud, COUNT(*) FROM backups GROUP BY cloud UNION ALL SELECT 'all', COUNT(*) FROM backups ORDER BY 2 DESC, 1;
: cloud text | count int8
= all | 12
= aws | 8
= gcp | 3
= azure | 1

SELECT 'backups' AS t, COUNT(*) FROM backups UNION ALL SELECT 'indexes', COUNT(*) FROM indexes ORDER BY t;
: t text | count int8
= backups | 12
= indexes | 6

SELECT NULL::text AS a, 1 AS b UNION ALL SELECT 'x', NULL ORDER BY b;
: a text | b int4
= NULL | 1
= x | NULL

SELECT DATE '2026-01-01' UNION SELECT TIMESTAMP '2026-01-02 00:00:00';
: date timestamp
= 2026-01-01 00:00:00
= 2026-01-02 00:00:00

SELECT created_at FROM backups WHERE backup_id = 'b01' UNION ALL SELECT DATE '2026-01-01';
: created_at timestamptz
= 2026-01-01 00:00:00+00
= 2026-01-05 10:15:30.25+00

SELECT 1, 2 UNION SELECT 1;
! 42601 ERROR: each UNION query must have the same number of columns

SELECT 1 AS a UNION SELECT 2 AS b ORDER BY b;
! 42703 ERROR: column "b" does not exist

SELECT 1 AS a UNION SELECT 2 AS b ORDER BY a;
: a int4
= 1
= 2

SELECT 1 UNION SELECT 2 ORDER BY 1 + 1;
! 0A000 ERROR: invalid UNION/INTERSECT/EXCEPT ORDER BY clause

SELECT true UNION SELECT 1;
! 42804 ERROR: UNION types boolean and integer cannot be matched

SELECT * FROM (SELECT 1 AS x UNION ALL SELECT 2) t WHERE x > 1;
: x int4
= 2

SELECT COUNT(*) FROM (SELECT cloud FROM backups UNION SELECT region FROM backups) t;
: count int8
= 8

SELECT x, COUNT(*) FROM (SELECT cloud AS x FROM backups UNION ALL SELECT cloud FROM indexes) t GROUP BY x ORDER BY x;
: x text | count int8
= aws | 10
= azure | 2
= gcp | 4
= NULL | 2

SELECT tags FROM backups WHERE backup_id = 'b04' UNION SELECT tags FROM indexes WHERE name = 'faq';
: tags jsonb
= {"team": "support"}

VALUES (1), (2);
: column1 int4
= 1
= 2

VALUES (1, 'a'), (2, NULL) ORDER BY 1 DESC;
: column1 int4 | column2 text
= 2 | NULL
= 1 | a

VALUES (1), (2.5);
: column1 numeric
= 1
= 2.5

VALUES (1), (2::bigint), (3.25);
: column1 numeric
= 1
= 2
= 3.25

VALUES ('a'), ('abc');
: column1 text
= a
= abc

VALUES (NULL), (1);
: column1 int4
= 1
= NULL

VALUES (DATE '2026-01-01'), (NULL);
: column1 date
= 2026-01-01
= NULL

SELECT * FROM (VALUES (9223372036854775807), (1.5)) t(x) ORDER BY x;
: x numeric
= 1.5
= 9223372036854775807

SELECT x + 1 FROM (VALUES (1), (2)) t(x) ORDER BY 1;
: ?column? int4
= 2
= 3

SELECT t.column1, t.column2 FROM (VALUES (1, 'x')) t;
: column1 int4 | column2 text
= 1 | x

SELECT * FROM (VALUES (1, 'one'), (2, 'two'), (3, 'three')) AS t (num, letter) ORDER BY num DESC LIMIT 2;
: num int4 | letter text
= 3 | three
= 2 | two

SELECT num || ':' || letter FROM (VALUES (1, 'one')) AS t (num, letter);
: ?column? text
= 1:one

SELECT s FROM (VALUES ('b'), ('a'), (NULL), ('B')) t(s) ORDER BY s;
: s text
= B
= a
= b
= NULL

SELECT s FROM (VALUES ('b'), ('a'), (NULL)) t(s) ORDER BY s DESC NULLS LAST;
: s text
= b
= a
= NULL

SELECT s || '|' FROM (VALUES ('a'), ('abc')) t(s) ORDER BY 1;
: ?column? text
= abc\|
= a\|

SELECT LENGTH(s) FROM (VALUES ('a'), ('abc')) t(s) ORDER BY 1;
: length int4
= 1
= 3

SELECT * FROM (VALUES (true), (false), (NULL)) t(b) ORDER BY b;
: b bool
= f
= t
= NULL

SELECT * FROM (VALUES (1.10), (1.1), (2)) t(n) ORDER BY n;
: n numeric
= 1.10
= 1.1
= 2

SELECT DISTINCT n FROM (VALUES (1.0), (1), (2)) t(n) ORDER BY n;
: n numeric
= 1.0
= 2

SELECT n, COUNT(*) FROM (VALUES (1.5), (1.5), (2)) t(n) GROUP BY n ORDER BY n;
: n numeric | count int8
= 1.5 | 2
= 2 | 1

VALUES (1) UNION ALL VALUES (2);
: column1 int4
= 1
= 2

SELECT 1 UNION VALUES (2), (3);
: ?column? int4
= 1
= 2
= 3

(SELECT 1);
: ?column? int4
= 1

((SELECT 1) UNION (SELECT 2)) ORDER BY 1;
: ?column? int4
= 1
= 2

(VALUES (1)) LIMIT 1;
: column1 int4
= 1

SELECT FROM backups WHERE backup_id = 'b01';
: 
= 

SELECT ALL status FROM backups WHERE backup_id = 'b01';
: status text
= Ready

/* a comment */ SELECT 1 -- and another
;
: ?column? int4
= 1

SELECT /* outer /* inner */ still */ 1;
: ?column? int4
= 1

SELECT 1 /* // */ + 1;
: ?column? int4
= 2

SELECT 6 -- / 2
;
: ?column? int4
= 6

SELECT 'not -- a comment', 'nor /* this */';
: ?column? text | ?column? text
= not -- a comment | nor /* this */

SELEC 1;
! 42601 ERROR: syntax error at or near "SELEC"

SELECT 1 FROM;
! 42601 ERROR: syntax error at end of input

SELECT * FORM backups;
! 42601 ERROR: syntax error at or near "FORM"

SELECT 1,;
! 42601 ERROR: syntax error at end of input

SELECT (1;
! 42601 ERROR: syntax error at end of input

SELECT 1 WHERE;
! 42601 ERROR: syntax error at end of input

SELECT * FROM backups WHERE name = = 'x';
! 42601 ERROR: syntax error at or near "="

SELECT name status FROM backups LIMIT 1 2;
! 42601 ERROR: syntax error at or near "2"

SELECT * FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 2) SELECT n FROM t) a, (WITH RECURSIVE t(n) AS (SELECT 5 UNION ALL SELECT t.n + 1 FROM t WHERE t.n < 6) SELECT t.n FROM t) b ORDER BY 1, 2;
: n int4 | n int4
= 1 | 5
= 1 | 6
= 2 | 5
= 2 | 6

WITH RECURSIVE t AS (SELECT 1 AS n, 'x' AS s UNION ALL SELECT n + 1, s || 'x' FROM t WHERE n < 3) SELECT * FROM t ORDER BY n;
: n int4 | s text
= 1 | x
= 2 | xx
= 3 | xxx

WITH t AS (SELECT 1 AS x) SELECT * FROM t, (WITH t AS (SELECT x + 1 AS x FROM t) SELECT * FROM t) u;
: x int4 | x int4
= 1 | 2

WITH RECURSIVE t(n) AS (SELECT 1 UNION SELECT (n * 2) % 7 FROM t) SELECT n FROM t ORDER BY 1;
: n int4
= 1
= 2
= 4

WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 10) SELECT SUM(n) AS s FROM t;
: s int8
= 55

WITH RECURSIVE a AS (SELECT backup_id, source_index_name FROM backups), t(id, d) AS (SELECT backup_id, 0 FROM a WHERE backup_id = 'b01' UNION ALL SELECT a.backup_id, d + 1 FROM t JOIN a ON a.backup_id > t.id WHERE d < 2) SELECT d, COUNT(*) AS n FROM t GROUP BY d ORDER BY d;
: d int4 | n int8
= 0 | 1
= 1 | 11
= 2 | 55

WITH RECURSIVE T(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT * FROM "t" UNION ALL SELECT * FROM T ORDER BY 1;
: n int4
= 1
= 1
= 2
= 2
= 3
= 3

WITH RECURSIVE t(a, b) AS (SELECT 'b01', NULL::text UNION SELECT 'b02', t.a FROM t) SELECT * FROM t ORDER BY 1, 2;
: a text | b text
= b01 | NULL
= b02 | b01
= b02 | b02

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t LIMIT 5;
: n int4
= 1
= 2
= 3
= 4
= 5

WITH RECURSIVE f(a, b) AS (SELECT 0, 1 UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT a FROM f ORDER BY 1;
: a int4
= 0
= 1
= 1
= 2
= 3
= 5
= 8
= 13
= 21
= 34

WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS x FROM a) SELECT a.x, b.x AS y FROM a, b;
: x int4 | y int4
= 1 | 2

WITH a(p, q) AS (VALUES (1, 'x'), (2, 'y')) SELECT q, p FROM a ORDER BY p DESC;
: q text | p int4
= y | 2
= x | 1

WITH x AS (TABLE collections) SELECT COUNT(*) AS n FROM x;
: n int8
= 3

TABLE collections ORDER BY name;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp

TABLE collections ORDER BY name LIMIT 1;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp

(TABLE collections) UNION ALL (TABLE collections) ORDER BY 1;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp

SELECT (1, 2) < (1, 3), (1, NULL) < (2, 1), (1, NULL) < (1, 1), (2, 1) >= (2, 1), (1, 2) = (1, NULL), (1, 2) = (2, NULL), (1, 2) <> (1, NULL), (1, 2) <> (2, NULL), (1, NULL) IS DISTINCT FROM (1, NULL), (1, NULL) IS NOT DISTINCT FROM (1, 2);
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | NULL | t | NULL | f | NULL | t | f | f

SELECT (1, 'a', 2.5) <= (1, 'a', 2), (1, 2, 3) < (1, 2, NULL), (NULL, 1) < (1, 2), ROW(1, 2) = ROW(1, 2), ROW(1) < ROW(2), (1, 'x') IN ((1, 'x'), (2, 'y')), (1, NULL) IN ((1, 'x')), (1, 2) NOT IN ((1, NULL), (3, 4)), (3, 2) NOT IN ((1, NULL), (2, 4));
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= f | NULL | NULL | t | t | t | NULL | NULL | t

SELECT backup_id FROM backups WHERE (created_at, backup_id) > ('2026-01-12 00:00:00', 'b02') ORDER BY created_at, backup_id LIMIT 3;
: backup_id text
= b02
= b03
= b04

SELECT backup_id FROM backups WHERE (backup_id, status) = ('b01', 'Ready');
: backup_id text
= b01

SELECT backup_id FROM backups WHERE (backup_id, status) IN (('b01', 'Ready'), ('b02', 'Failed')) ORDER BY 1;
: backup_id text
= b01

SELECT backup_id FROM backups WHERE (cloud, dimension) BETWEEN ('aws', 300) AND ('azure', 500) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b09
= b10
= b12

SELECT backup_id FROM backups WHERE (name, dimension) IS DISTINCT FROM ('docs', NULL) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b06
= b07
= b08
= b09
= b10
= b11
= b12

SELECT backup_id FROM backups WHERE NOT (cloud, name) > ('aws', 'a') ORDER BY 1;
: backup_id text
= b03

SELECT ROW(1, NULL) IS NULL, ROW(NULL, NULL) IS NULL, ROW(1, NULL) IS NOT NULL, ROW(1, 2) IS NOT NULL, (NULL, NULL) IS NOT NULL;
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= f | t | f | t | f

SELECT backup_id FROM backups WHERE (name, dimension) IS NULL OR (name, dimension) IS NOT NULL ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b06
= b07
= b09
= b11
= b12

SELECT backup_id, (name, cloud) = (SELECT name, cloud FROM indexes WHERE name = 'docs') AS x FROM backups ORDER BY 1;
: backup_id text | x bool
= b01 | f
= b02 | f
= b03 | f
= b04 | f
= b05 | f
= b06 | f
= b07 | f
= b08 | f
= b09 | f
= b10 | NULL
= b11 | f
= b12 | f

SELECT (SELECT ROW(1, 2)) = ROW(1, 2);
: ?column? bool
= t

SELECT MAX(dimension) FROM backups HAVING (MAX(dimension), 1) > (5, NULL);
: max int4
= 1536

SELECT backup_id, e.key, e.value FROM backups, jsonb_each_text(tags::jsonb) e ORDER BY 1, 2;
: backup_id text | key text | value text
= b01 | env | prod
= b01 | team | search
= b02 | env | prod
= b02 | team | search
= b03 | env | test
= b03 | team | search
= b04 | team | support
= b06 | cost-center | 42
= b06 | env | prod
= b06 | team | vision
= b07 | env | dev
= b09 | env | prod
= b09 | team | search
= b11 | team | 日本
= b12 | env | prod
= b12 | team | search

SELECT backup_id, x FROM backups, unnest(string_to_array(tags::text, ',')) x WHERE source_index_name = 'docs' ORDER BY 1, 2;
: backup_id text | x text
= b01 | \s"team": "search"}
= b01 | {"env": "prod"
= b02 | \s"team": "search"}
= b02 | {"env": "prod"
= b03 | \s"team": "search"}
= b03 | {"env": "test"
= b12 | \s"team": "search"}
= b12 | {"env": "prod"

SELECT backup_id, x FROM backups, unnest(ARRAY[CAST(size_bytes AS text), status || 1]) x ORDER BY 1, 2;
: backup_id text | x text
= b01 | 1073741824
= b01 | Ready1
= b02 | 998244353
= b02 | Ready1
= b03 | 0
= b03 | Failed1
= b04 | 7680000
= b04 | Ready1
= b05 | Initializing1
= b05 | NULL
= b06 | 5368709120000
= b06 | Ready1
= b07 | 2048000
= b07 | Ready1
= b08 | 123457
= b08 | Ready1
= b09 | 129024
= b09 | Ready1
= b10 | Failed1
= b10 | NULL
= b11 | 36
= b11 | Ready1
= b12 | 1083741824
= b12 | Ready1

SELECT backup_id, x FROM backups b, generate_series(1, (EXTRACT(DAY FROM created_at) / 10)::int) x ORDER BY 1, 2;
: backup_id text | x int4
= b01 | 1
= b02 | 1
= b04 | 1
= b04 | 2
= b04 | 3
= b05 | 1
= b06 | 1
= b06 | 2
= b06 | 3
= b07 | 1
= b07 | 2
= b07 | 3
= b08 | 1
= b08 | 2
= b08 | 3
= b09 | 1
= b09 | 2
= b11 | 1
= b12 | 1

WITH x AS (SELECT * FROM backups) SELECT name, cloud FROM x ORDER BY 2 DESC FETCH FIRST 2 ROWS WITH TIES;
: name text | cloud text
= images | gcp
= images-old | gcp
= 日本語 backup | gcp

WITH x AS (SELECT * FROM backups) SELECT DISTINCT cloud FROM x ORDER BY 1 DESC FETCH FIRST 2 ROWS WITH TIES;
: cloud text
= gcp
= azure

SELECT DISTINCT cloud, region FROM backups ORDER BY 1 DESC FETCH FIRST 1 ROWS WITH TIES;
: cloud text | region text
= gcp | asia-northeast1
= gcp | europe-west4

SELECT cloud FROM backups UNION ALL SELECT cloud FROM indexes ORDER BY 1 DESC FETCH FIRST 1 ROWS WITH TIES;
: cloud text
= NULL
= NULL

SELECT name AS n FROM backups UNION (WITH y AS (SELECT cloud FROM backups) SELECT cloud FROM y) ORDER BY n LIMIT 3;
: n text
= Docs_Monthly
= aws
= azure

SELECT name AS n FROM backups UNION (WITH y AS (SELECT cloud FROM backups) SELECT cloud FROM y) ORDER BY n;
: n text
= Docs_Monthly
= aws
= azure
= docs-daily
= docs-weekly
= faq-1
= faq-2
= gcp
= gone-last
= images
= images-old
= sparse-1
= 日本語 backup
= NULL

SELECT name AS n FROM backups UNION SELECT cloud FROM backups ORDER BY n LIMIT 3;
: n text
= Docs_Monthly
= aws
= azure

SELECT name AS n FROM backups UNION SELECT cloud FROM backups ORDER BY n LIMIT (2 + 1);
: n text
= Docs_Monthly
= aws
= azure

SELECT name AS n FROM backups UNION ALL SELECT cloud FROM backups ORDER BY n LIMIT (2 + 1);
: n text
= Docs_Monthly
= aws
= aws

SELECT name AS n FROM backups UNION SELECT cloud FROM backups ORDER BY 1 LIMIT (2 + 1);
: n text
= Docs_Monthly
= aws
= azure

SELECT DISTINCT cloud AS n FROM backups ORDER BY n LIMIT (1 + 1);
: n text
= aws
= azure

SELECT DISTINCT cloud || 'x' AS n FROM backups ORDER BY n LIMIT (1 + 1);
: n text
= awsx
= azurex

SELECT DISTINCT cloud AS name FROM backups ORDER BY name DESC LIMIT (1 + 1);
: name text
= gcp
= azure

SELECT cloud AS name FROM backups ORDER BY name DESC, backup_id LIMIT (1 + 1);
: name text
= gcp
= gcp

SELECT cloud FROM backups UNION SELECT cloud FROM indexes ORDER BY 1 LIMIT 2;
: cloud text
= aws
= azure

SELECT cloud FROM backups UNION SELECT cloud FROM indexes ORDER BY 1 DESC LIMIT 2 OFFSET 1;
: cloud text
= gcp
= azure

SELECT status FROM restore_jobs UNION SELECT status FROM backups ORDER BY status LIMIT 3;
: status text
= Completed
= Failed
= InProgress

SELECT x FROM (SELECT cloud AS x FROM backups UNION SELECT metric FROM indexes) u ORDER BY x LIMIT 4;
: x text
= aws
= azure
= cosine
= dotproduct

(SELECT cloud FROM backups ORDER BY 1 LIMIT 3) UNION ALL (SELECT cloud FROM indexes ORDER BY 1 LIMIT 2) ORDER BY 1 LIMIT 4;
: cloud text
= aws
= aws
= aws
= aws

SELECT cloud FROM backups INTERSECT SELECT cloud FROM indexes ORDER BY 1 LIMIT 1;
: cloud text
= aws

SELECT name FROM backups EXCEPT SELECT name FROM indexes ORDER BY 1 LIMIT 3;
: name text
= Docs_Monthly
= docs-daily
= docs-weekly

SELECT DISTINCT cloud FROM backups ORDER BY 1 LIMIT 2;
: cloud text
= aws
= azure

SELECT DISTINCT cloud, status FROM backups ORDER BY status DESC, 1 LIMIT 3;
: cloud text | status text
= aws | Ready
= azure | Ready
= gcp | Ready
