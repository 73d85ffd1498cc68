# Subqueries, EXISTS, IN, WITH, recursion.
SELECT backup_id FROM backups WHERE dimension = (SELECT MAX(dimension) FROM backups) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id, (SELECT COUNT(*) FROM restore_jobs r WHERE r.backup_id = b.backup_id) AS n FROM backups b ORDER BY 1;
: backup_id text | n int8
= b01 | 2
= b02 | 0
= b03 | 0
= b04 | 1
= b05 | 0
= b06 | 1
= b07 | 0
= b08 | 0
= b09 | 1
= b10 | 0
= b11 | 0
= b12 | 1

SELECT backup_id, (SELECT name FROM indexes i WHERE i.name = b.source_index_name) FROM backups b ORDER BY 1;
: backup_id text | name text
= b01 | docs
= b02 | docs
= b03 | docs
= b04 | faq
= b05 | faq
= b06 | images
= b07 | images
= b08 | sparse
= b09 | NULL
= b10 | NULL
= b11 | 日本
= b12 | docs

SELECT (SELECT name FROM backups);
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT (SELECT name FROM backups WHERE false);
: name text
= NULL

SELECT (SELECT name, status FROM backups WHERE backup_id = 'b01');
! 42601 ERROR: subquery must return only one column

SELECT backup_id FROM backups WHERE source_index_name IN (SELECT name FROM indexes WHERE ready) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b08
= b12

SELECT backup_id FROM backups WHERE source_index_name NOT IN (SELECT name FROM indexes) ORDER BY 1;
: backup_id text
= b09
= b10

SELECT name FROM indexes WHERE dimension NOT IN (SELECT dimension FROM backups) ORDER BY 1;
: name text

SELECT name FROM indexes WHERE dimension NOT IN (SELECT dimension FROM backups WHERE dimension IS NOT NULL) ORDER BY 1;
: name text

SELECT name FROM indexes WHERE dimension IN (SELECT dimension FROM backups WHERE cloud = 'aws') ORDER BY 1;
: name text
= docs
= faq
= pods

SELECT backup_id FROM backups WHERE (cloud, dimension) IN (SELECT cloud, dimension FROM indexes) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b06
= b07
= b12

SELECT backup_id FROM backups WHERE (cloud, dimension) NOT IN (SELECT cloud, dimension FROM indexes) ORDER BY 1;
: backup_id text

SELECT backup_id FROM backups b WHERE EXISTS (SELECT 1 FROM restore_jobs r WHERE r.backup_id = b.backup_id) ORDER BY 1;
: backup_id text
= b01
= b04
= b06
= b09
= b12

SELECT backup_id FROM backups b WHERE NOT EXISTS (SELECT * FROM indexes i WHERE i.name = b.source_index_name) ORDER BY 1;
: backup_id text
= b09
= b10

SELECT backup_id FROM backups b WHERE EXISTS (SELECT 1 FROM restore_jobs r WHERE r.backup_id = b.backup_id AND r.status = 'Completed') AND status = 'Ready' ORDER BY 1;
: backup_id text
= b01
= b12

SELECT EXISTS (SELECT 1 FROM backups WHERE status = 'Failed'), EXISTS (SELECT 1 FROM backups WHERE false);
: exists bool | exists bool
= t | f

SELECT backup_id FROM backups WHERE dimension > ALL (SELECT dimension FROM collections) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE dimension > ANY (SELECT dimension FROM collections) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b06
= b07
= b09
= b10
= b12

SELECT backup_id FROM backups WHERE dimension = ANY (SELECT dimension FROM indexes WHERE metric = 'cosine') ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b09
= b10
= b11
= b12

SELECT backup_id FROM backups WHERE dimension <> ALL (SELECT dimension FROM indexes WHERE dimension IS NOT NULL) ORDER BY 1;
: backup_id text

SELECT backup_id FROM backups WHERE 1 = ALL (SELECT 1 WHERE false) ORDER BY 1 LIMIT 1;
: backup_id text
= b01

SELECT 1 WHERE true;
: ?column? int4
= 1

SELECT 1 WHERE false;
: ?column? int4

SELECT 1 AS x WHERE 1 = 1 ORDER BY x;
: x int4
= 1

SELECT COUNT(*);
: count int8
= 1

SELECT MAX(1), SUM(2);
: max int4 | sum int8
= 1 | 2

SELECT * FROM (SELECT backup_id, name FROM backups) t WHERE name LIKE 'f%' ORDER BY 1;
: backup_id text | name text
= b04 | faq-1
= b05 | faq-2

SELECT * FROM (SELECT backup_id FROM backups ORDER BY created_at DESC NULLS LAST LIMIT 3) t ORDER BY backup_id;
: backup_id text
= b05
= b06
= b11

SELECT MAX(backup_id) FROM (SELECT backup_id FROM backups ORDER BY backup_id LIMIT 3) t;
: max text
= b03

SELECT COUNT(*) FROM (SELECT backup_id FROM backups LIMIT 5) t;
: count int8
= 5

SELECT COUNT(*) FROM (SELECT backup_id FROM backups OFFSET 5) t;
: count int8
= 7

SELECT a FROM (SELECT 1 AS a, 2 AS a) t;
! 42702 ERROR: column reference "a" is ambiguous

SELECT b FROM (SELECT 1 AS a, 2 AS a, 3 AS b) t;
: b int4
= 3

SELECT * FROM (SELECT 1 AS a, 2 AS a) t;
: a int4 | a int4
= 1 | 2

SELECT t.x FROM (SELECT name AS x FROM (SELECT name FROM collections) u) t ORDER BY 1;
: x text
= old
= pods
= pods-copy

SELECT * FROM (SELECT 1);
! 42601 ERROR: subquery in FROM must have an alias

SELECT x FROM (SELECT 1 AS x) AS t;
: x int4
= 1

WITH t AS (SELECT cloud, COUNT(*) AS n FROM backups GROUP BY cloud) SELECT * FROM t ORDER BY cloud;
: cloud text | n int8
= aws | 8
= azure | 1
= gcp | 3

WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT x, y FROM a, b;
: x int4 | y int4
= 1 | 2

WITH t(c, n) AS (SELECT cloud, COUNT(*) FROM backups GROUP BY cloud) SELECT c FROM t WHERE n > 1 ORDER BY c;
: c text
= aws
= gcp

WITH t AS (SELECT * FROM backups WHERE status = 'Ready') SELECT COUNT(*), (SELECT COUNT(*) FROM t WHERE cloud = 'aws') FROM t;
: count int8 | count int8
= 9 | 5

WITH t AS MATERIALIZED (SELECT 1 AS x) SELECT x FROM t;
: x int4
= 1

WITH t AS NOT MATERIALIZED (SELECT 1 AS x) SELECT x FROM t;
: x int4
= 1

WITH backups AS (SELECT 'mine' AS backup_id) SELECT * FROM backups;
: backup_id text
= mine

WITH t AS (SELECT 1 AS x) SELECT * FROM (WITH t AS (SELECT 2 AS x) SELECT x FROM t) u, t;
: x int4 | x int4
= 2 | 1

SELECT * FROM (WITH t AS (SELECT 1 AS x) SELECT x FROM t) u;
: x int4
= 1

SELECT backup_id, (WITH t AS (SELECT * FROM restore_jobs r WHERE r.backup_id = b.backup_id) SELECT COUNT(*) FROM t) AS n FROM backups b ORDER BY 1;
: backup_id text | n int8
= b01 | 2
= b02 | 0
= b03 | 0
= b04 | 1
= b05 | 0
= b06 | 1
= b07 | 0
= b08 | 0
= b09 | 1
= b10 | 0
= b11 | 0
= b12 | 1

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT n FROM t ORDER BY n;
: n int4
= 1
= 2
= 3
= 4
= 5

WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n * 2 FROM t WHERE n < 50) SELECT SUM(n) FROM t;
: sum int8
= 127

WITH RECURSIVE t(n) AS (SELECT 1 UNION SELECT (n % 3) + 1 FROM t) SELECT n FROM t ORDER BY n;
: n int4
= 1
= 2
= 3

WITH RECURSIVE f(a, b) AS (SELECT 0, 1 UNION ALL SELECT b, a + b FROM f WHERE b < 50) SELECT a FROM f ORDER BY a, b;
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

WITH RECURSIVE d(x) AS (SELECT DATE '2026-01-01' UNION ALL SELECT x + 1 FROM d WHERE x < DATE '2026-01-04') SELECT x FROM d ORDER BY x;
: x date
= 2026-01-01
= 2026-01-02
= 2026-01-03
= 2026-01-04

WITH RECURSIVE d(x) AS (SELECT TIMESTAMP '2026-01-01' UNION ALL SELECT x + INTERVAL '1 month' FROM d WHERE x < '2026-04-01') SELECT x FROM d ORDER BY x;
: x timestamp
= 2026-01-01 00:00:00
= 2026-02-01 00:00:00
= 2026-03-01 00:00:00
= 2026-04-01 00:00:00

SELECT (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT MAX(n) FROM t), (WITH RECURSIVE t(n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM t WHERE n < 12) SELECT MAX(n) FROM t);
: max int4 | max int4
= 3 | 12

SELECT * FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 2) SELECT n FROM t) a, (WITH RECURSIVE t(n) AS (SELECT 5 UNION ALL SELECT n + 1 FROM t WHERE n < 6) SELECT n FROM t) b ORDER BY 1, 2;
: n int4 | n int4
= 1 | 5
= 1 | 6
= 2 | 5
= 2 | 6

SELECT backup_id FROM backups b WHERE size_bytes > (SELECT AVG(size_bytes) FROM backups WHERE cloud = b.cloud) ORDER BY 1;
: backup_id text
= b01
= b02
= b06
= b12

SELECT backup_id FROM backups b WHERE created_at = (SELECT MAX(created_at) FROM backups x WHERE x.source_index_name = b.source_index_name) ORDER BY 1;
: backup_id text
= b03
= b05
= b06
= b08
= b09
= b11

SELECT backup_id FROM backups b WHERE 1 < (SELECT COUNT(*) FROM backups x WHERE x.name = b.name) ORDER BY 1;
: backup_id text
= b01
= b12

SELECT cloud, (SELECT STRING_AGG(x.backup_id, ',' ORDER BY x.backup_id) FROM backups x WHERE x.cloud = b.cloud) FROM backups b GROUP BY cloud ORDER BY cloud;
: cloud text | string_agg text
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= azure | b08
= gcp | b06,b07,b11

SELECT CASE WHEN EXISTS (SELECT 1 FROM indexes i WHERE i.name = b.source_index_name) THEN 'there' ELSE 'gone' END AS what, COUNT(*) FROM backups b GROUP BY 1 ORDER BY 1;
: what text | count int8
= gone | 2
= there | 10

SELECT COALESCE((SELECT MAX(percent_complete) FROM restore_jobs r WHERE r.backup_id = b.backup_id), -1) FROM backups b ORDER BY backup_id;
: coalesce float8
= 100
= -1
= -1
= 12.5
= -1
= 33.3
= -1
= -1
= -1
= -1
= -1
= 100

SELECT backup_id FROM backups ORDER BY (SELECT COUNT(*) FROM restore_jobs r WHERE r.backup_id = backups.backup_id) DESC, backup_id LIMIT 3;
: backup_id text
= b01
= b04
= b06

SELECT backup_id FROM backups WHERE backup_id IN (SELECT backup_id FROM restore_jobs WHERE status = 'Completed' ORDER BY created_at LIMIT 1) ORDER BY 1;
: backup_id text
= b01

SELECT name FROM indexes i WHERE (SELECT COUNT(*) FROM backups b WHERE b.source_index_name = i.name) > 1 ORDER BY 1;
: name text
= docs
= faq
= images

SELECT i.name, (SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY created_at DESC LIMIT 1) AS latest FROM indexes i ORDER BY 1;
: name text | latest text
= docs | b03
= faq | b05
= images | b06
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT ARRAY(SELECT backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY 1) FROM indexes i ORDER BY name;
: array _text
= {b01,b02,b03,b12}
= {b04,b05}
= {b06,b07}
= {}
= {b08}
= {b11}

SELECT nosuch FROM (SELECT 1 AS x) t;
! 42703 ERROR: column "nosuch" does not exist

SELECT x FROM (SELECT 1 AS x) t WHERE y = 1;
! 42703 ERROR: column "y" does not exist

SELECT backup_id FROM backups WHERE name IN (SELECT name, status FROM backups);
! 42601 ERROR: subquery has too many columns

SELECT backup_id FROM backups WHERE dimension = (SELECT dimension FROM backups);
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT i.name, s.l FROM indexes i LEFT JOIN LATERAL (SELECT LEAST(i.name, i.cloud, b.name) AS l FROM backups b WHERE b.source_index_name = i.name) s ON true ORDER BY 1, 2;
: name text | l text
= docs | Docs_Monthly
= docs | aws
= docs | aws
= docs | aws
= faq | aws
= faq | aws
= images | gcp
= images | gcp
= pods | NULL
= sparse | azure
= 日本 | 日本

SELECT i.name, s.l FROM indexes i CROSS JOIN LATERAL (SELECT LEAST(i.name, i.cloud, b.name) AS l FROM backups b WHERE b.source_index_name = i.name) s ORDER BY 1, 2;
: name text | l text
= docs | Docs_Monthly
= docs | aws
= docs | aws
= docs | aws
= faq | aws
= faq | aws
= images | gcp
= images | gcp
= sparse | azure
= 日本 | 日本

SELECT i.name, s.l FROM indexes i LEFT JOIN LATERAL (SELECT COUNT(*) AS l, i.cloud AS c FROM backups b WHERE b.source_index_name = i.name) s ON s.l > 1 AND s.c = i.state ORDER BY 1, 2;
: name text | l int8
= docs | NULL
= faq | NULL
= images | NULL
= pods | NULL
= sparse | NULL
= 日本 | NULL

SELECT i.name, (SELECT MAX(LEAST(i.name, i.cloud, b.name)) FROM backups b WHERE b.source_index_name = i.name) FROM indexes i ORDER BY 1;
: name text | max text
= docs | aws
= faq | aws
= images | gcp
= pods | NULL
= sparse | azure
= 日本 | 日本

SELECT i.name, (SELECT MAX(x || i.state) FROM (SELECT LEAST(i.name, i.cloud, b.name) AS x FROM backups b WHERE b.source_index_name = i.name) t WHERE x <> i.metric) FROM indexes i ORDER BY 1;
: name text | max text
= docs | awsReady
= faq | awsReady
= images | gcpScalingUp
= pods | NULL
= sparse | azureReady
= 日本 | 日本Initializing

SELECT i.name FROM indexes i WHERE EXISTS (SELECT 1 FROM (SELECT b.name || i.cloud AS x, b.cloud FROM backups b WHERE b.source_index_name >= i.name) t WHERE t.cloud = i.cloud AND t.x > i.state) ORDER BY 1;
: name text
= docs
= faq
= images
= sparse

SELECT i.name, s.* FROM indexes i LEFT JOIN LATERAL (SELECT b.cloud || i.name AS x, COUNT(*) AS n FROM backups b WHERE b.source_index_name <= i.name GROUP BY b.cloud || i.name) s ON s.x < i.state AND i.cloud = 'aws' ORDER BY 1, 2, 3;
: name text | x text | n int8
= docs | NULL | NULL
= faq | NULL | NULL
= images | NULL | NULL
= pods | NULL | NULL
= sparse | NULL | NULL
= 日本 | NULL | NULL

SELECT i.name, s.* FROM indexes i JOIN LATERAL (SELECT b.backup_id, j.name FROM backups b LEFT JOIN indexes j ON j.name = i.name AND b.cloud = i.cloud) s ON s.name = i.name ORDER BY 1, 2, 3;
: name text | backup_id text | name text
= docs | b01 | docs
= docs | b02 | docs
= docs | b03 | docs
= docs | b04 | docs
= docs | b05 | docs
= docs | b09 | docs
= docs | b10 | docs
= docs | b12 | docs
= faq | b01 | faq
= faq | b02 | faq
= faq | b03 | faq
= faq | b04 | faq
= faq | b05 | faq
= faq | b09 | faq
= faq | b10 | faq
= faq | b12 | faq
= images | b06 | images
= images | b07 | images
= images | b11 | images
= sparse | b08 | sparse

SELECT i.name, s.* FROM indexes i LEFT JOIN LATERAL (SELECT u.backup_id AS a, v.backup_id AS b FROM (SELECT * FROM backups WHERE source_index_name = i.name) u JOIN (SELECT * FROM backups WHERE source_index_name = i.name) v ON u.backup_id < v.backup_id) s ON true ORDER BY 1, 2, 3;
: name text | a text | b text
= docs | b01 | b02
= docs | b01 | b03
= docs | b01 | b12
= docs | b02 | b03
= docs | b02 | b12
= docs | b03 | b12
= faq | b04 | b05
= images | b06 | b07
= pods | NULL | NULL
= sparse | NULL | NULL
= 日本 | NULL | NULL

SELECT i.name, s.x FROM indexes i LEFT JOIN LATERAL (SELECT backup_id AS x FROM backups WHERE source_index_name = i.name UNION ALL SELECT restore_job_id FROM restore_jobs WHERE target_index_name = i.name) s ON true ORDER BY 1, 2;
: name text | x text
= docs | b01
= docs | b02
= docs | b03
= docs | b12
= docs | r2
= docs | r7
= faq | b04
= faq | b05
= faq | r3
= images | b06
= images | b07
= images | r5
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT i.name, s.x FROM indexes i, LATERAL (SELECT backup_id AS x FROM backups b WHERE source_index_name = i.name ORDER BY created_at DESC LIMIT 2) s ORDER BY 1, 2;
: name text | x text
= docs | b02
= docs | b03
= faq | b04
= faq | b05
= images | b06
= images | b07
= sparse | b08
= 日本 | b11

SELECT i.name, s.x, s.n FROM indexes i, LATERAL (SELECT backup_id AS x, i.cloud AS n FROM backups b WHERE source_index_name = i.name ORDER BY created_at DESC, 1 LIMIT 2) s ORDER BY 1, 2;
: name text | x text | n text
= docs | b02 | aws
= docs | b03 | aws
= faq | b04 | aws
= faq | b05 | aws
= images | b06 | gcp
= images | b07 | gcp
= sparse | b08 | azure
= 日本 | b11 | NULL

SELECT i.name, (SELECT backup_id FROM backups b WHERE source_index_name = i.name ORDER BY created_at DESC, backup_id LIMIT 1) AS x FROM indexes i ORDER BY 1;
: name text | x text
= docs | b03
= faq | b05
= images | b06
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT i.name, (SELECT COUNT(*) FROM backups b WHERE b.source_index_name = i.name AND b.cloud = i.cloud) AS x, (SELECT COUNT(*) + COUNT(i.name) FROM backups b WHERE b.source_index_name = i.name) AS y FROM indexes i ORDER BY 1;
! 42803 ERROR: column "i.name" must appear in the GROUP BY clause or be used in an aggregate function

SELECT i.name FROM indexes i WHERE 2 <= (SELECT COUNT(*) FROM backups b WHERE b.source_index_name = i.name AND EXISTS (SELECT 1 FROM restore_jobs r WHERE r.backup_id = b.backup_id OR r.target_index_name = i.name)) ORDER BY 1;
: name text
= docs
= faq
= images

SELECT b.backup_id FROM backups b WHERE b.dimension > (SELECT AVG(c.dimension) FROM backups c WHERE c.cloud = b.cloud) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b06
= b07
= b12

SELECT b.backup_id, (SELECT COUNT(*) FROM backups c WHERE c.cloud = b.cloud AND c.backup_id <= b.backup_id) AS n FROM backups b ORDER BY 1;
: backup_id text | n int8
= b01 | 1
= b02 | 2
= b03 | 3
= b04 | 4
= b05 | 5
= b06 | 1
= b07 | 2
= b08 | 1
= b09 | 6
= b10 | 7
= b11 | 3
= b12 | 8

SELECT b.cloud, COUNT(*) AS n FROM backups b GROUP BY b.cloud HAVING COUNT(*) > (SELECT COUNT(*) FROM indexes i WHERE i.cloud = b.cloud) ORDER BY 1;
: cloud text | n int8
= aws | 8
= gcp | 3

SELECT b.backup_id, i.name FROM backups b LEFT JOIN indexes i ON i.name = b.source_index_name AND EXISTS (SELECT 1 FROM restore_jobs r WHERE r.backup_id = b.backup_id) ORDER BY 1;
: backup_id text | name text
= b01 | docs
= b02 | NULL
= b03 | NULL
= b04 | faq
= b05 | NULL
= b06 | images
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | NULL
= b12 | docs

SELECT b.backup_id, i.name FROM backups b JOIN indexes i ON i.name = (SELECT MAX(r.target_index_name) FROM restore_jobs r WHERE r.backup_id = b.backup_id) ORDER BY 1;
: backup_id text | name text
= b04 | faq
= b12 | docs

SELECT b.backup_id FROM backups b WHERE b.backup_id = ANY (SELECT r.backup_id FROM restore_jobs r WHERE r.status = b.status) ORDER BY 1;
: backup_id text

SELECT b.backup_id FROM backups b WHERE b.dimension >= ALL (SELECT c.dimension FROM backups c WHERE c.cloud = b.cloud AND c.dimension IS NOT NULL) ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b06
= b07
= b08
= b12

SELECT b.backup_id, b.dimension >= ALL (SELECT c.dimension FROM backups c) AS x, b.dimension > ANY (SELECT c.dimension FROM backups c) AS y, b.dimension <> ALL (SELECT c.dimension FROM backups c WHERE c.dimension > 500) AS z, b.dimension = ANY (SELECT c.dimension FROM backups c WHERE c.dimension > 500 OR c.dimension IS NULL) AS w FROM backups b ORDER BY 1;
: backup_id text | x bool | y bool | z bool | w bool
= b01 | NULL | t | f | t
= b02 | NULL | t | f | t
= b03 | NULL | t | f | t
= b04 | f | t | t | NULL
= b05 | f | t | t | NULL
= b06 | f | t | f | t
= b07 | f | t | f | t
= b08 | NULL | NULL | NULL | NULL
= b09 | f | t | f | t
= b10 | f | t | f | t
= b11 | f | NULL | t | NULL
= b12 | NULL | t | f | t

SELECT (SELECT name FROM indexes);
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT name, (SELECT backup_id FROM backups b WHERE b.source_index_name = i.name) FROM indexes i;
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT (SELECT name FROM indexes WHERE false) AS x;
: x text
= NULL

SELECT i.name, s.c FROM indexes i LEFT JOIN LATERAL (SELECT ARRAY_AGG(b.backup_id ORDER BY b.backup_id) AS c FROM backups b WHERE b.source_index_name = i.name) s ON true ORDER BY 1;
: name text | c _text
= docs | {b01,b02,b03,b12}
= faq | {b04,b05}
= images | {b06,b07}
= pods | NULL
= sparse | {b08}
= 日本 | {b11}

SELECT i.name, s.c FROM indexes i LEFT JOIN LATERAL (SELECT STRING_AGG(b.backup_id, ',' ORDER BY b.backup_id) || i.name AS c FROM backups b WHERE b.source_index_name = i.name) s ON true ORDER BY 1;
: name text | c text
= docs | b01,b02,b03,b12docs
= faq | b04,b05faq
= images | b06,b07images
= pods | NULL
= sparse | b08sparse
= 日本 | b11日本

SELECT i.name, (SELECT SUM(x) FROM (SELECT b.namespace_count + LENGTH(i.name) AS x FROM backups b WHERE b.source_index_name = i.name UNION ALL SELECT LENGTH(i.cloud)) t) AS s FROM indexes i ORDER BY 1;
: name text | s numeric
= docs | 31
= faq | 7
= images | 30
= pods | NULL
= sparse | 18
= 日本 | 3

SELECT i.name, (SELECT ROW_NUMBER() OVER (ORDER BY b.backup_id DESC) FROM backups b WHERE b.source_index_name = i.name ORDER BY 1 DESC LIMIT 1) AS s FROM indexes i ORDER BY 1;
: name text | s int8
= docs | 4
= faq | 2
= images | 2
= pods | NULL
= sparse | 1
= 日本 | 1

SELECT i.name, i.name IN (SELECT b.source_index_name FROM backups b WHERE b.cloud = i.cloud) AS x, i.name NOT IN (SELECT b.name FROM backups b WHERE b.cloud = i.cloud) AS y FROM indexes i ORDER BY 1;
: name text | x bool | y bool
= docs | t | NULL
= faq | t | NULL
= images | t | f
= pods | f | t
= sparse | t | t
= 日本 | f | t

SELECT i.name, (SELECT DISTINCT b.cloud FROM backups b WHERE b.source_index_name = i.name) AS x FROM indexes i ORDER BY 1;
: name text | x text
= docs | aws
= faq | aws
= images | gcp
= pods | NULL
= sparse | azure
= 日本 | gcp

SELECT STRING_AGG(x, ',') AS s FROM (SELECT backup_id AS x FROM backups WHERE cloud = 'gcp' ORDER BY backup_id DESC) t;
: s text
= b11,b07,b06

SELECT x FROM (SELECT backup_id AS x FROM backups ORDER BY backup_id DESC) t LIMIT 3;
: x text
= b10
= b11
= b12

SELECT x FROM (SELECT backup_id AS x, cloud FROM backups ORDER BY backup_id DESC) t WHERE cloud = 'gcp' LIMIT 2;
: x text
= b07
= b11

SELECT ARRAY_AGG(x) AS s FROM (SELECT backup_id AS x FROM backups ORDER BY cloud DESC, backup_id) t;
: s _text
= {b06,b07,b11,b08,b01,b02,b03,b04,b05,b09,b10,b12}

SELECT x || '!' AS y FROM (SELECT backup_id AS x, cloud FROM backups ORDER BY cloud DESC, backup_id) t OFFSET 9;
: y text
= b09!
= b10!
= b12!

SELECT COUNT(*) AS n FROM (SELECT backup_id FROM backups ORDER BY backup_id) t;
: n int8
= 12

SELECT x FROM (SELECT backup_id AS x FROM backups ORDER BY backup_id LIMIT 5) t ORDER BY x DESC LIMIT 2;
: x text
= b05
= b04

SELECT backup_id FROM backups WHERE backup_id IN (SELECT x FROM (SELECT backup_id AS x FROM backups ORDER BY backup_id DESC) t LIMIT 2) ORDER BY 1;
: backup_id text
= b11
= b12

WITH t AS (SELECT backup_id, created_at FROM backups ORDER BY created_at DESC NULLS LAST, backup_id) SELECT backup_id FROM t LIMIT 4;
: backup_id text
= b04
= b05
= b06
= b11

SELECT ARRAY(SELECT backup_id FROM backups WHERE cloud = 'gcp' ORDER BY backup_id DESC) AS a;
: a _text
= {b11,b07,b06}

SELECT x, ROW_NUMBER() OVER () AS n FROM (SELECT backup_id AS x FROM backups ORDER BY backup_id DESC) t ORDER BY 2 LIMIT 3;
: x text | n int8
= b12 | 1
= b11 | 2
= b10 | 3

SELECT * FROM (SELECT backup_id AS x FROM backups ORDER BY backup_id DESC) t WHERE x = 'b01';
: x text
= b01

SELECT (SELECT backup_id FROM backups ORDER BY backup_id DESC LIMIT 1) AS x;
: x text
= b12

SELECT DISTINCT cloud FROM (SELECT cloud FROM backups ORDER BY cloud DESC) t ORDER BY 1;
: cloud text
= aws
= azure
= gcp

(SELECT backup_id FROM backups ORDER BY backup_id LIMIT 1) UNION ALL (SELECT backup_id FROM backups ORDER BY backup_id DESC LIMIT 1) ORDER BY 1;
: backup_id text
= b01
= b12

SELECT i.name, t.x FROM indexes i JOIN (SELECT source_index_name AS x FROM backups ORDER BY 1 LIMIT 3) t ON t.x = i.name ORDER BY 1, 2;
: name text | x text
= docs | docs
= docs | docs
= docs | docs

SELECT i.name, (SELECT STRING_AGG(x, '') FROM (SELECT backup_id AS x FROM backups b WHERE b.source_index_name = i.name ORDER BY backup_id DESC) t) AS s FROM indexes i ORDER BY 1;
: name text | s text
= docs | b12b03b02b01
= faq | b05b04
= images | b07b06
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT i.name, (SELECT RANK() OVER (ORDER BY b.backup_id DESC) FROM backups b WHERE b.source_index_name = i.name LIMIT 1) AS s FROM indexes i ORDER BY 1;
: name text | s int8
= docs | 1
= faq | 1
= images | 1
= pods | NULL
= sparse | 1
= 日本 | 1

SELECT i.name, (SELECT SUM(b.dimension) OVER () FROM backups b WHERE b.source_index_name = i.name LIMIT 1) AS s FROM indexes i ORDER BY 1;
: name text | s int8
= docs | 6144
= faq | 768
= images | 1024
= pods | NULL
= sparse | NULL
= 日本 | 3

SELECT i.name, s.r FROM indexes i, LATERAL (SELECT ROW_NUMBER() OVER (ORDER BY b.backup_id) AS r FROM backups b WHERE b.source_index_name = i.name) s ORDER BY 1, 2;
: name text | r int8
= docs | 1
= docs | 2
= docs | 3
= docs | 4
= faq | 1
= faq | 2
= images | 1
= images | 2
= sparse | 1
= 日本 | 1

SELECT i.name, s.backup_id FROM indexes i LEFT JOIN LATERAL (SELECT b.backup_id, ROW_NUMBER() OVER (PARTITION BY b.status ORDER BY b.backup_id) AS r FROM backups b WHERE b.source_index_name = i.name) s ON s.r = 1 ORDER BY 1, 2;
: name text | backup_id text
= docs | b01
= docs | b03
= faq | b04
= faq | b05
= images | b06
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT i.name, (SELECT ROW_NUMBER() OVER (ORDER BY b.backup_id DESC) + 0 FROM backups b WHERE b.source_index_name = i.name ORDER BY 1 DESC LIMIT 1) AS s FROM indexes i ORDER BY 1;
: name text | s int8
= docs | 4
= faq | 2
= images | 2
= pods | NULL
= sparse | 1
= 日本 | 1

SELECT i.name, (SELECT MAX(r) FROM (SELECT ROW_NUMBER() OVER (ORDER BY b.backup_id DESC) AS r FROM backups b WHERE b.source_index_name = i.name) t) AS s FROM indexes i ORDER BY 1;
: name text | s int8
= docs | 4
= faq | 2
= images | 2
= pods | NULL
= sparse | 1
= 日本 | 1

SELECT (SELECT (SELECT foo FROM (VALUES (f1)) c(foo))) FROM (VALUES (0), (1), (2)) t(f1);
: foo int4
= 0
= 1
= 2

SELECT (SELECT (SELECT f1)) FROM (VALUES (0), (1), (2)) t(f1);
: f1 int4
= 0
= 1
= 2

SELECT (SELECT x FROM (SELECT f1 AS x) s) FROM (VALUES (0), (1), (2)) t(f1);
: x int4
= 0
= 1
= 2

SELECT (SELECT (SELECT x FROM (SELECT f1 AS x) s)) FROM (VALUES (0), (1), (2)) t(f1);
: x int4
= 0
= 1
= 2

SELECT (SELECT (SELECT MAX(b.size_bytes) FROM backups b WHERE b.source_index_name = i.name)) FROM indexes i;
: max int8
= 1083741824
= 123457
= 36
= 5368709120000
= 7680000
= NULL

SELECT (SELECT COUNT(*) + (SELECT MAX(b.size_bytes) FROM backups b WHERE b.source_index_name = i.name) FROM collections) FROM indexes i;
: ?column? int8
= 1083741827
= 123460
= 39
= 5368709120003
= 7680003
= NULL

SELECT (SELECT (SELECT i.name)) FROM indexes i;
: name text
= docs
= faq
= images
= pods
= sparse
= 日本

SELECT (SELECT UPPER((SELECT i.name))) FROM indexes i;
: upper text
= DOCS
= FAQ
= IMAGES
= PODS
= SPARSE
= 日本

SELECT i.name, (SELECT s FROM (SELECT (SELECT i.dimension + 1) AS s) q) FROM indexes i;
: name text | s int4
= docs | 1537
= faq | 385
= images | 513
= pods | 769
= sparse | NULL
= 日本 | 4

SELECT i.name FROM indexes i WHERE (SELECT (SELECT i.dimension)) > 100;
: name text
= docs
= faq
= images
= pods

SELECT * FROM (VALUES (1), (2)) a(x), LATERAL (SELECT (SELECT x) AS y) l;
: x int4 | y int4
= 1 | 1
= 2 | 2

SELECT * FROM (VALUES (1), (2)) a(x), LATERAL (SELECT (SELECT (SELECT x)) AS y) l;
: x int4 | y int4
= 1 | 1
= 2 | 2

SELECT ARRAY(SELECT (SELECT x)) FROM (VALUES (1), (2)) a(x);
: array _int4
= {1}
= {2}

SELECT EXISTS (SELECT 1 WHERE (SELECT x) = 1) FROM (VALUES (1), (2)) a(x);
: exists bool
= f
= t

SELECT (SELECT (SELECT (SELECT MAX(b.size_bytes) FROM backups b WHERE b.source_index_name = i.name AND b.record_count < c.vector_count) FROM collections c ORDER BY c.name LIMIT 1)) FROM indexes i;
: max int8
= 1083741824
= 123457
= 2048000
= 36
= 7680000
= NULL

SELECT i.name, (SELECT COUNT(*) FROM backups b WHERE b.source_index_name = i.name AND b.size_bytes > (SELECT AVG(c.size_bytes) FROM backups c WHERE c.source_index_name = i.name)) AS n FROM indexes i ORDER BY 1;
: name text | n int8
= docs | 3
= faq | 0
= images | 1
= pods | 0
= sparse | 0
= 日本 | 0

SELECT i.name, (SELECT COUNT(*) FROM backups b WHERE b.source_index_name = i.name AND EXISTS (SELECT 1 FROM restore_jobs r WHERE r.backup_id = b.backup_id AND r.target_index_name <> i.name)) AS n FROM indexes i ORDER BY 1;
: name text | n int8
= docs | 1
= faq | 0
= images | 1
= pods | 0
= sparse | 0
= 日本 | 0

SELECT i.name, l.m FROM indexes i, LATERAL (SELECT (SELECT MAX(b.size_bytes) FROM backups b WHERE b.source_index_name = i.name) AS m) l ORDER BY 1;
: name text | m int8
= docs | 1083741824
= faq | 7680000
= images | 5368709120000
= pods | NULL
= sparse | 123457
= 日本 | 36

SELECT (SELECT CASE WHEN x = 1 THEN (SELECT y) ELSE (SELECT x + y) END) FROM (VALUES (1, 5), (2, 6)) a(x, y);
: ?column? int4
= 5
= 8

SELECT (SELECT SUM((SELECT x * v)) FROM (VALUES (10), (20)) b(v)) FROM (VALUES (1), (2)) a(x);
: sum int8
= 30
= 60

SELECT x FROM (VALUES (1), (2), (3)) a(x) WHERE x IN (SELECT (SELECT x + v) FROM (VALUES (0)) b(v));
: x int4
= 1
= 2
= 3

SELECT (SELECT string_agg((SELECT v || x), ',' ORDER BY v) FROM (VALUES ('a'), ('b')) b(v)) FROM (VALUES (1), (2)) a(x);
: string_agg text
= a1,b1
= a2,b2

SELECT (WITH c(foo) AS (VALUES (f1)) SELECT (SELECT foo FROM c)) FROM (VALUES (0), (1), (2)) t(f1);
: foo int4
= 0
= 1
= 2

SELECT (WITH c AS (SELECT f1 AS foo) SELECT foo FROM c) FROM (VALUES (0), (1), (2)) t(f1);
: foo int4
= 0
= 1
= 2

# Functions of what a correlated subquery aggregates
SELECT (SELECT array_length(array_agg(b.dimension), 1) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d int4
= 4
= 2
= 2
= NULL
= 1
= 1

SELECT (SELECT to_json(max(b.dimension)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d json
= 1536
= 384
= 512
= NULL
= NULL
= 3

SELECT (SELECT json_build_object('n', count(*)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d json
= {"n" : 4}
= {"n" : 2}
= {"n" : 2}
= {"n" : 0}
= {"n" : 1}
= {"n" : 1}

SELECT (SELECT array_to_string(array_agg(b.backup_id ORDER BY 1), ',') FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= b01,b02,b03,b12
= b04,b05
= b06,b07
= NULL
= b08
= b11

SELECT (SELECT array_to_json(array_agg(row_to_json(x))) FROM (SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY 1) x) AS backups FROM indexes i ORDER BY i.name;
: backups json
= [{"backup_id":"b01"},{"backup_id":"b02"},{"backup_id":"b03"},{"backup_id":"b12"}]
= [{"backup_id":"b04"},{"backup_id":"b05"}]
= [{"backup_id":"b06"},{"backup_id":"b07"}]
= NULL
= [{"backup_id":"b08"}]
= [{"backup_id":"b11"}]

SELECT (SELECT array_to_json(array_agg(x)) FROM (SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY 1) x) AS backups FROM indexes i ORDER BY i.name;
: backups json
= [{"backup_id":"b01"},{"backup_id":"b02"},{"backup_id":"b03"},{"backup_id":"b12"}]
= [{"backup_id":"b04"},{"backup_id":"b05"}]
= [{"backup_id":"b06"},{"backup_id":"b07"}]
= NULL
= [{"backup_id":"b08"}]
= [{"backup_id":"b11"}]

SELECT (SELECT to_json(array_agg(b.dimension)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d json
= [1536,1536,1536,1536]
= [384,384]
= [512,512]
= NULL
= [null]
= [3]

SELECT (SELECT to_char(max(b.created_at), 'YYYY-MM') FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= 2026-02
= 2026-03
= 2026-03
= NULL
= 2024-02
= 2026-03

SELECT (SELECT date_trunc('month', max(b.created_at))::date FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d date
= 2026-02-01
= 2026-03-01
= 2026-03-01
= NULL
= 2024-02-01
= 2026-03-01

SELECT (SELECT extract(epoch FROM max(b.created_at) - min(b.created_at)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d numeric
= 2295869.750000
= 631800.001000
= 7522200.500000
= NULL
= 0.000000
= 0.000000

SELECT (SELECT length(max(b.name)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d int4
= 11
= 5
= 10
= NULL
= 8
= 10

SELECT (SELECT round(avg(b.size_bytes), 2) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d numeric
= 788932000.25
= 7680000.00
= 2684355584000.00
= NULL
= 123457.00
= 36.00

SELECT (SELECT max(b.created_at)::date FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d date
= 2026-02-01
= 2026-03-08
= 2026-03-29
= NULL
= 2024-02-29
= 2026-03-08

SELECT (SELECT max(b.created_at)::text || '!' FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= 2026-02-01 00:00:00+00!
= 2026-03-08 07:30:00+00!
= 2026-03-29 01:30:00+00!
= NULL
= 2024-02-29 12:00:00+00!
= 2026-03-08 06:30:00+00!

SELECT (SELECT count(*) || ' backups' FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= 4 backups
= 2 backups
= 2 backups
= 0 backups
= 1 backups
= 1 backups

SELECT (SELECT count(*) * 100.0 / nullif(sum(b.dimension), 0) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d numeric
= 0.06510416666666666667
= 0.26041666666666666667
= 0.19531250000000000000
= NULL
= NULL
= 33.3333333333333333

SELECT (SELECT now() - max(b.created_at) > interval '1 day' FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d bool
= t
= t
= t
= NULL
= t
= t

SELECT (SELECT max(b.size_bytes) / 1024 / 1024 FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d int8
= 1033
= 7
= 5120000
= NULL
= 0
= 0

SELECT (SELECT pg_size_pretty(sum(b.size_bytes)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= 3010 MB
= 7500 kB
= 5000 GB
= NULL
= 121 kB
= 36 bytes

SELECT (SELECT coalesce(to_char(max(b.created_at), 'YYYY'), 'never') FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= 2026
= 2026
= 2026
= never
= 2024
= 2026

SELECT (SELECT jsonb_object_agg(b.backup_id, b.status) ->> 'b01' FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= Ready
= NULL
= NULL
= NULL
= NULL
= NULL

SELECT (SELECT jsonb_agg(b.status) @> '["Failed"]' FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d bool
= t
= f
= f
= NULL
= f
= f

SELECT (SELECT string_to_array(string_agg(b.backup_id, ',' ORDER BY b.backup_id), ',') FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d _text
= {b01,b02,b03,b12}
= {b04,b05}
= {b06,b07}
= NULL
= {b08}
= {b11}

SELECT i.name FROM indexes i WHERE (SELECT to_char(max(b.created_at), 'YYYY') FROM backups b WHERE b.source_index_name = i.name) = '2026' ORDER BY 1;
: name text
= docs
= faq
= images
= 日本

SELECT i.name FROM indexes i WHERE (SELECT length(string_agg(b.name, ',')) FROM backups b WHERE b.source_index_name = i.name) > 10 ORDER BY 1;
: name text
= docs
= faq
= images

SELECT i.name, s.x FROM indexes i LEFT JOIN LATERAL (SELECT to_char(max(b.created_at), 'YYYY') AS x, count(*)::text AS n FROM backups b WHERE b.source_index_name = i.name) s ON true ORDER BY 1;
: name text | x text
= docs | 2026
= faq | 2026
= images | 2026
= pods | NULL
= sparse | 2024
= 日本 | 2026

SELECT i.name, s.* FROM indexes i CROSS JOIN LATERAL (SELECT json_build_object('n', count(*), 'max', max(b.dimension)) AS j FROM backups b WHERE b.source_index_name = i.name) s ORDER BY 1;
: name text | j json
= docs | {"n" : 4, "max" : 1536}
= faq | {"n" : 2, "max" : 384}
= images | {"n" : 2, "max" : 512}
= pods | {"n" : 0, "max" : null}
= sparse | {"n" : 1, "max" : null}
= 日本 | {"n" : 1, "max" : 3}

SELECT (SELECT 'x' || md5(max(b.name)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d text
= x5b87cb1459991eb744edebf20b60c292
= xf2b88ef167c38adc54031a7b17cc4afc
= xfbde53397efedcbc657a11c60191d9e8
= NULL
= x5b95eb1a757760c2475fcd2bc254f221
= xbbadbe76f3878a48da62813e8291f27a

SELECT (SELECT max(b.name) ~ 'docs' FROM backups b WHERE b.source_index_name = i.name) AS d, (SELECT max(b.name) LIKE 'f%' FROM backups b WHERE b.source_index_name = i.name) e FROM indexes i ORDER BY i.name;
: d bool | e bool
= t | f
= f | t
= f | f
= NULL | NULL
= f | f
= f | f

SELECT (SELECT greatest(max(b.dimension), 500) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d int4
= 1536
= 500
= 512
= 500
= 500
= 500

SELECT (SELECT CASE WHEN count(*) > 2 THEN to_json(count(*)) ELSE '0' END FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d json
= 4
= 0
= 0
= 0
= 0
= 0

SELECT (SELECT age(max(b.created_at), min(b.created_at)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d interval
= 26 days 13:44:29.75
= 7 days 07:30:00.001
= 2 mons 28 days 01:30:00.5
= NULL
= 00:00:00
= 00:00:00

SELECT (SELECT sqrt(count(*)) FROM backups b WHERE b.source_index_name = i.name) AS d FROM indexes i ORDER BY i.name;
: d float8
= 2
= 1.4142135623730951
= 1.4142135623730951
= 0
= 1
= 1

SELECT backup_id FROM backups ORDER BY 1 LIMIT (SELECT -1);
! 2201W ERROR: LIMIT must not be negative

SELECT backup_id FROM backups ORDER BY 1 LIMIT (SELECT COUNT(*) - 10 FROM indexes);
! 2201W ERROR: LIMIT must not be negative

SELECT backup_id FROM backups ORDER BY 1 OFFSET (SELECT -1);
! 2201X ERROR: OFFSET must not be negative

SELECT backup_id FROM backups ORDER BY 1 LIMIT (SELECT 2) OFFSET (SELECT 1);
: backup_id text
= b02
= b03

SELECT backup_id FROM backups ORDER BY 1 LIMIT (SELECT NULL::int) OFFSET (SELECT 10);
: backup_id text
= b11
= b12

SELECT REGEXP_MATCHES(CHR(10) || '1' || CHR(10) || '2', '.?$', 'mg');
: regexp_matches _text
= {""}
= {""}
= {""}
= {1}
= {2}

SELECT REGEXP_REPLACE('abc', 'x*', '-', 'g'), REGEXP_COUNT('abc', 'x*'), REGEXP_SPLIT_TO_ARRAY('abc', 'x*');
: regexp_replace text | regexp_count int4 | regexp_split_to_array _text
= -a-b-c- | 4 | {a,b,c}

SELECT REGEXP_REPLACE('aab', 'a*', '-', 'g'), REGEXP_COUNT('aab', 'a*'), REGEXP_SPLIT_TO_ARRAY('xaab', 'a*'), REGEXP_COUNT(E'\n1\n2', '.?$', 1, 'n'), REGEXP_REPLACE('aabaa', 'a*', '-', 'g');
: regexp_replace text | regexp_count int4 | regexp_split_to_array _text | regexp_count int4 | regexp_replace text
= --b- | 3 | {x,b} | 5 | --b--

SELECT REGEXP_MATCHES('aabaa', 'a*', 'g');
: regexp_matches _text
= {""}
= {""}
= {aa}
= {aa}

SELECT REGEXP_INSTR('aab', 'a*', 1, 2), REGEXP_SUBSTR('aab', 'a*', 1, 2), REGEXP_REPLACE('aab', 'a*', '-', 1, 2);
: regexp_instr int4 | regexp_substr text | regexp_replace text
= 3 |  | aa-b

SELECT ARRAY[1, '2'], ARRAY['1', 2], ARRAY[1.5, '2.50'], ARRAY[true, 'f'];
: array _int4 | array _int4 | array _numeric | array _bool
= {1,2} | {1,2} | {1.5,2.50} | {t,f}

SELECT (ARRAY[1,2,3])[1:2], ((ARRAY[1,2,3])[2:3])[1], (ARRAY[[1,2],[3,4]])[2][1];
: array _int4 | array int4 | array int4
= {1,2} | 2 | 3

SELECT NUM_NONNULLS(1), NUM_NULLS(NULL, NULL);
: num_nonnulls int4 | num_nulls int4
= 1 | 2

SELECT i.name, (SELECT COUNT(*) FROM backups b WHERE b.source_index_name = i.name) AS n, (SELECT SUM(b.dimension * i.dimension) FROM backups b) AS s FROM indexes i ORDER BY 1;
: name text | n int8 | s int8
= docs | 4 | 14553600
= faq | 2 | 3638400
= images | 2 | 4851200
= pods | 0 | 7276800
= sparse | 1 | NULL
= 日本 | 1 | 28425

SELECT (SELECT MAX(b.dimension) FROM indexes) FROM backups b;
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT (ARRAY[[1,2,3],[4,5,6]])[1:2][2:3];
: array _int4
= {{2,3},{5,6}}

WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n), count(*) FROM t;
: sum int8 | count int8
= 15 | 5

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM x WHERE n IN (SELECT * FROM x)) SELECT * FROM x;
! 42P19 ERROR: recursive reference to query "x" must not appear within a subquery

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT count(*) FROM x) SELECT * FROM x;
! 42P19 ERROR: aggregate functions are not allowed in a recursive query's recursive term

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT sum(n) FROM x) SELECT * FROM x;
! 42P19 ERROR: aggregate functions are not allowed in a recursive query's recursive term

WITH RECURSIVE x(id) AS (values (1) UNION ALL SELECT (SELECT * FROM x) FROM x WHERE id < 5) SELECT * FROM x;
! 42P19 ERROR: recursive reference to query "x" must not appear within a subquery

WITH RECURSIVE foo(i) AS (values (1) UNION ALL (SELECT i+1 FROM foo WHERE i < 10 UNION ALL SELECT i+1 FROM foo WHERE i < 5)) SELECT * FROM foo;
! 42P19 ERROR: recursive reference to query "foo" must not appear more than once

WITH RECURSIVE foo(i) AS (values (1) UNION ALL SELECT * FROM (SELECT i+1 FROM foo WHERE i < 10 UNION ALL SELECT i+1 FROM foo WHERE i < 5) AS t) SELECT * FROM foo;
! 42P19 ERROR: recursive reference to query "foo" must not appear more than once

WITH RECURSIVE foo(i) AS (values (1) UNION ALL (SELECT i+1 FROM foo WHERE i < 10 EXCEPT SELECT i+1 FROM foo WHERE i < 5)) SELECT * FROM foo;
! 42P19 ERROR: recursive reference to query "foo" must not appear within EXCEPT

WITH RECURSIVE x(n) AS (SELECT 1 INTERSECT SELECT n+1 FROM x) SELECT * FROM x;
! 42P19 ERROR: recursive query "x" does not have the form non-recursive-term UNION [ALL] recursive-term

WITH RECURSIVE x(n) AS (SELECT n FROM x) SELECT * FROM x;
! 42P19 ERROR: recursive query "x" does not have the form non-recursive-term UNION [ALL] recursive-term

WITH RECURSIVE x(n) AS (SELECT n FROM x UNION ALL SELECT 1) SELECT * FROM x;
! 42P19 ERROR: recursive reference to query "x" must not appear within its non-recursive term

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM x ORDER BY 1) SELECT * FROM x;
! 0A000 ERROR: ORDER BY in a recursive query is not implemented

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM x LIMIT 10 OFFSET 1) SELECT * FROM x;
! 0A000 ERROR: OFFSET in a recursive query is not implemented

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT x.n+1 FROM (VALUES (1), (2)) y(a) LEFT JOIN x ON x.n = y.a WHERE n < 10) SELECT * FROM x;
! 42P19 ERROR: recursive reference to query "x" must not appear within an outer join

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT x.n+1 FROM x LEFT JOIN (VALUES (1), (2)) y(a) ON x.n = y.a WHERE n < 10) SELECT * FROM x;
: n int4
= 1
= 10
= 2
= 3
= 4
= 5
= 6
= 7
= 8
= 9

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + (SELECT COUNT(*) FROM indexes)::int FROM x WHERE n < 20) SELECT max(n) FROM x;
: max int4
= 25

WITH RECURSIVE x(n, r) AS (SELECT 1, 1::bigint UNION ALL SELECT n + 1, row_number() OVER (ORDER BY n) FROM x WHERE n < 4) SELECT * FROM x ORDER BY n;
: n int4 | r int8
= 1 | 1
= 2 | 1
= 3 | 1
= 4 | 1

WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT m FROM (SELECT MAX(n) + 1 AS m FROM (VALUES (1), (2)) v(n)) q, x WHERE x.n < 2) SELECT * FROM x;
: n int4
= 1
= 3

WITH RECURSIVE tab(id_key,link) AS (VALUES (1,17), (2,17), (3,17), (4,17), (6,17), (5,17)), iter (id_key, row_type, link) AS (SELECT 0, 'base', 17 UNION ALL (WITH remaining(id_key, row_type, link, min) AS (SELECT tab.id_key, 'true'::text, iter.link, MIN(tab.id_key) OVER () FROM tab INNER JOIN iter USING (link) WHERE tab.id_key > iter.id_key), first_remaining AS (SELECT id_key, row_type, link FROM remaining WHERE id_key=min) SELECT * FROM first_remaining)) SELECT * FROM iter;
: id_key int4 | row_type text | link int4
= 0 | base | 17
= 1 | true | 17
= 2 | true | 17
= 3 | true | 17
= 4 | true | 17
= 5 | true | 17
= 6 | true | 17

WITH RECURSIVE tab(id_key,link) AS (VALUES (1,17), (2,17), (3,17)), iter (id_key, link) AS (SELECT 0, 17 UNION ALL SELECT tab.id_key, tab.link FROM tab JOIN iter ON tab.link = iter.link WHERE tab.id_key = iter.id_key + 1) SELECT * FROM iter;
: id_key int4 | link int4
= 0 | 17
= 1 | 17
= 2 | 17
= 3 | 17

WITH RECURSIVE iter (id_key, link) AS (SELECT 0, 17 UNION ALL (WITH r AS (SELECT id_key + 1, link FROM iter WHERE id_key < 3) SELECT * FROM r)) SELECT * FROM iter;
: id_key int4 | link int4
= 0 | 17
= 1 | 17
= 2 | 17
= 3 | 17

WITH RECURSIVE iter (k) AS (SELECT 0 UNION ALL (WITH r(k) AS (SELECT k + 1 FROM iter WHERE k < 3), s AS (SELECT k FROM r) SELECT * FROM s UNION ALL SELECT k FROM r WHERE k > 99)) SELECT * FROM iter;
: k int4
= 0
= 1
= 2
= 3

WITH RECURSIVE iter (k, m) AS (SELECT 0, 0 UNION ALL (WITH r(k, m) AS (SELECT k + 1, MIN(k) OVER () FROM iter WHERE k < 3) SELECT * FROM r)) SELECT * FROM iter;
: k int4 | m int4
= 0 | 0
= 1 | 0
= 2 | 1
= 3 | 2

select (select max((select i.dimension from indexes i where i.name = o.source_index_name))) from backups o;
: max int4
= 1536

select (select count(*) filter (where outer_c <> 0) from (values (1)) t0(inner_c)) from (values (2),(3)) t1(outer_c);
: count int8
= 2

select (select max((select i.dimension from indexes i where i.name = b.source_index_name)) from backups b where b.cloud = o.cloud) from (values ('aws')) o(cloud);
: max int4
= 1536

WITH RECURSIVE t(j) AS (WITH RECURSIVE s(i) AS (VALUES (1) UNION ALL SELECT i+1 FROM s WHERE i < 4) SELECT i FROM s UNION ALL SELECT j+1 FROM t WHERE j < 4) SELECT * FROM t ORDER BY 1;
: j int4
= 1
= 2
= 2
= 3
= 3
= 3
= 4
= 4
= 4
= 4

WITH RECURSIVE t(j) AS (WITH s(i) AS (VALUES (1)) SELECT i FROM s UNION ALL SELECT j+1 FROM t WHERE j < 4) SELECT * FROM t ORDER BY 1;
: j int4
= 1
= 2
= 3
= 4

WITH RECURSIVE t(j) AS (VALUES (1) UNION ALL (WITH s AS (SELECT 1 AS d) SELECT j + d FROM t, s WHERE j < 4)) SELECT * FROM t ORDER BY 1;
: j int4
= 1
= 2
= 3
= 4

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT n, (SELECT count(*) FROM t t2 WHERE t2.n < t.n) FROM t ORDER BY 1;
: n int4 | count int8
= 1 | 0
= 2 | 1
= 3 | 2

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT a.n, b.n FROM t a, t b WHERE a.n <> b.n ORDER BY 1, 2;
: n int4 | n int4
= 1 | 2
= 1 | 3
= 2 | 1
= 2 | 3
= 3 | 1
= 3 | 2

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT a.n, b.n FROM t a JOIN t b ON a.n > b.n ORDER BY 1, 2;
: n int4 | n int4
= 2 | 1
= 3 | 1
= 3 | 2

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT a.n FROM t a WHERE EXISTS (SELECT 1 FROM t b WHERE b.n = a.n + 1) ORDER BY 1;
: n int4
= 1
= 2

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT * FROM t UNION ALL SELECT * FROM t ORDER BY 1;
: n int4
= 1
= 1
= 2
= 2
= 3
= 3

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT a.n, x.c FROM t a LEFT JOIN LATERAL (SELECT max(b.n) c FROM t b WHERE b.n < a.n) x ON true ORDER BY 1;
: n int4 | c int4
= 1 | NULL
= 2 | 1
= 3 | 2

WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3), u(m) AS (SELECT n FROM t UNION ALL SELECT m + 10 FROM u WHERE m < 20) SELECT m, (SELECT sum(n) FROM t WHERE n <= m) FROM u ORDER BY 1, 2;
: m int4 | sum int8
= 1 | 1
= 2 | 3
= 3 | 6
= 11 | 6
= 12 | 6
= 13 | 6
= 21 | 6
= 22 | 6
= 23 | 6

WITH RECURSIVE t(n) AS (SELECT 1 UNION SELECT n % 3 + 1 FROM t) SELECT a.n, array_agg(b.n ORDER BY b.n) FROM t a, t b WHERE b.n >= a.n GROUP BY a.n ORDER BY 1;
: n int4 | array_agg _int4
= 1 | {1,2,3}
= 2 | {2,3}
= 3 | {3}
