# GROUP BY, HAVING, grouping sets, DISTINCT.
SELECT status, COUNT(*) FROM backups GROUP BY status ORDER BY status;
: status text | count int8
= Failed | 2
= Initializing | 1
= Ready | 9

SELECT cloud, region, COUNT(*) FROM backups GROUP BY cloud, region ORDER BY cloud, region;
: cloud text | region text | count int8
= aws | us-east-1 | 6
= aws | us-west-2 | 2
= azure | eastus2 | 1
= gcp | asia-northeast1 | 1
= gcp | europe-west4 | 2

SELECT cloud, COUNT(*) FROM backups GROUP BY 1 ORDER BY 2 DESC, 1;
: cloud text | count int8
= aws | 8
= gcp | 3
= azure | 1

SELECT cloud AS c, COUNT(*) AS n FROM backups GROUP BY c ORDER BY n DESC, c;
: c text | n int8
= aws | 8
= gcp | 3
= azure | 1

SELECT cloud FROM backups GROUP BY cloud HAVING COUNT(*) > 2 ORDER BY cloud;
: cloud text
= aws
= gcp

SELECT cloud, SUM(size_bytes) AS total FROM backups GROUP BY cloud HAVING SUM(size_bytes) > 1000000 ORDER BY total DESC;
: cloud text | total numeric
= gcp | 5368711168036
= aws | 3163537025

SELECT status, COUNT(*) FROM backups GROUP BY status HAVING status <> 'Ready' ORDER BY 1;
: status text | count int8
= Failed | 2
= Initializing | 1

SELECT COUNT(*) FROM backups HAVING COUNT(*) > 100;
: count int8

SELECT 1 FROM backups HAVING COUNT(*) > 1;
: ?column? int4
= 1

SELECT dimension, COUNT(*) FROM backups GROUP BY dimension ORDER BY dimension;
: dimension int4 | count int8
= 3 | 1
= 384 | 2
= 512 | 2
= 768 | 2
= 1536 | 4
= NULL | 1

SELECT dimension, COUNT(*) FROM backups GROUP BY dimension ORDER BY dimension DESC;
: dimension int4 | count int8
= NULL | 1
= 1536 | 4
= 768 | 2
= 512 | 2
= 384 | 2
= 3 | 1

SELECT dimension, COUNT(*) FROM backups GROUP BY dimension ORDER BY COUNT(*) DESC, dimension NULLS FIRST;
: dimension int4 | count int8
= 1536 | 4
= 384 | 2
= 512 | 2
= 768 | 2
= NULL | 1
= 3 | 1

SELECT LOWER(name), COUNT(*) FROM backups GROUP BY LOWER(name) ORDER BY 2 DESC, 1 LIMIT 3;
: lower text | count int8
= docs-daily | 2
= docs-weekly | 1
= docs_monthly | 1

SELECT LENGTH(name) % 3 AS m, COUNT(*) FROM backups GROUP BY LENGTH(name) % 3 ORDER BY m;
: m int4 | count int8
= 0 | 3
= 1 | 4
= 2 | 4
= NULL | 1

SELECT dimension / 1000 AS k, MAX(backup_id) FROM backups GROUP BY dimension / 1000 ORDER BY 1;
: k int4 | max text
= 0 | b11
= 1 | b12
= NULL | b08

SELECT cloud, COUNT(*) FROM backups GROUP BY ROLLUP (cloud) ORDER BY cloud;
: cloud text | count int8
= aws | 8
= azure | 1
= gcp | 3
= NULL | 12

SELECT cloud, status, COUNT(*) FROM backups GROUP BY ROLLUP (cloud, status) ORDER BY cloud, status;
: cloud text | status text | count int8
= aws | Failed | 2
= aws | Initializing | 1
= aws | Ready | 5
= aws | NULL | 8
= azure | Ready | 1
= azure | NULL | 1
= gcp | Ready | 3
= gcp | NULL | 3
= NULL | NULL | 12

SELECT cloud, status, COUNT(*) FROM backups GROUP BY CUBE (cloud, status) ORDER BY cloud, status, 3;
: cloud text | status text | count int8
= aws | Failed | 2
= aws | Initializing | 1
= aws | Ready | 5
= aws | NULL | 8
= azure | Ready | 1
= azure | NULL | 1
= gcp | Ready | 3
= gcp | NULL | 3
= NULL | Failed | 2
= NULL | Initializing | 1
= NULL | Ready | 9
= NULL | NULL | 12

SELECT cloud, status, COUNT(*) FROM backups GROUP BY GROUPING SETS ((cloud), (status), ()) ORDER BY 1, 2;
: cloud text | status text | count int8
= aws | NULL | 8
= azure | NULL | 1
= gcp | NULL | 3
= NULL | Failed | 2
= NULL | Initializing | 1
= NULL | Ready | 9
= NULL | NULL | 12

SELECT cloud, GROUPING(cloud), COUNT(*) FROM backups GROUP BY ROLLUP (cloud) ORDER BY 2, 1;
: cloud text | grouping int4 | count int8
= aws | 0 | 8
= azure | 0 | 1
= gcp | 0 | 3
= NULL | 1 | 12

SELECT GROUPING(cloud), GROUPING(status), GROUPING(cloud, status), COUNT(*) FROM backups GROUP BY CUBE (cloud, status) ORDER BY 1, 2, 3, 4;
: grouping int4 | grouping int4 | grouping int4 | count int8
= 0 | 0 | 0 | 1
= 0 | 0 | 0 | 1
= 0 | 0 | 0 | 2
= 0 | 0 | 0 | 3
= 0 | 0 | 0 | 5
= 0 | 1 | 1 | 1
= 0 | 1 | 1 | 3
= 0 | 1 | 1 | 8
= 1 | 0 | 2 | 1
= 1 | 0 | 2 | 2
= 1 | 0 | 2 | 9
= 1 | 1 | 3 | 12

SELECT cloud, GROUPING(cloud) FROM backups GROUP BY cloud ORDER BY 1;
: cloud text | grouping int4
= aws | 0
= azure | 0
= gcp | 0

SELECT COALESCE(cloud, 'all'), COUNT(*) FROM backups GROUP BY ROLLUP (cloud) ORDER BY GROUPING(cloud), 1;
: coalesce text | count int8
= aws | 8
= azure | 1
= gcp | 3
= all | 12

SELECT CASE WHEN GROUPING(cloud) = 1 THEN 'total' ELSE cloud END AS c, SUM(dimension) FROM backups GROUP BY ROLLUP (cloud) ORDER BY c;
: c text | sum int8
= aws | 8448
= azure | NULL
= gcp | 1027
= total | 9475

SELECT cloud, region, status, COUNT(*) FROM backups GROUP BY cloud, ROLLUP (region, status) HAVING COUNT(*) > 2 ORDER BY 1, 2, 3, 4;
: cloud text | region text | status text | count int8
= aws | us-east-1 | Ready | 4
= aws | us-east-1 | NULL | 6
= aws | NULL | NULL | 8
= gcp | NULL | NULL | 3

SELECT COUNT(*) FROM backups GROUP BY ();
: count int8
= 12

SELECT DISTINCT status FROM backups ORDER BY status;
: status text
= Failed
= Initializing
= Ready

SELECT DISTINCT cloud, status FROM backups ORDER BY cloud, status;
: cloud text | status text
= aws | Failed
= aws | Initializing
= aws | Ready
= azure | Ready
= gcp | Ready

SELECT DISTINCT dimension FROM backups ORDER BY dimension DESC NULLS LAST;
: dimension int4
= 1536
= 768
= 512
= 384
= 3
= NULL

SELECT DISTINCT ON (cloud) cloud, backup_id FROM backups ORDER BY cloud, backup_id DESC;
: cloud text | backup_id text
= aws | b12
= azure | b08
= gcp | b11

SELECT DISTINCT ON (source_index_name) source_index_name, backup_id, created_at FROM backups ORDER BY source_index_name, created_at DESC NULLS LAST;
: source_index_name text | backup_id text | created_at timestamptz
= docs | b03 | 2026-02-01 00:00:00+00
= faq | b05 | 2026-03-08 07:30:00+00
= gone | b09 | 2025-06-15 12:34:56.789+00
= images | b06 | 2026-03-29 01:30:00+00
= sparse | b08 | 2024-02-29 12:00:00+00
= 日本 | b11 | 2026-03-08 06:30:00+00

SELECT DISTINCT ON (cloud, status) backup_id FROM backups ORDER BY cloud, status, backup_id;
: backup_id text
= b03
= b05
= b01
= b08
= b06

SELECT DISTINCT ON (LOWER(status)) backup_id FROM backups ORDER BY LOWER(status), backup_id;
: backup_id text
= b03
= b05
= b01

SELECT COUNT(*) FROM (SELECT DISTINCT cloud, region FROM backups) t;
: count int8
= 5

SELECT DISTINCT LENGTH(name) FROM backups ORDER BY 1;
: length int4
= 5
= 6
= 8
= 9
= 10
= 11
= 12
= NULL

SELECT DISTINCT cloud FROM backups ORDER BY region;
! 42P10 ERROR: for SELECT DISTINCT, ORDER BY expressions must appear in select list

SELECT cloud, name FROM backups GROUP BY cloud;
! 42803 ERROR: column "backups.name" must appear in the GROUP BY clause or be used in an aggregate function

SELECT name, COUNT(*) FROM backups;
! 42803 ERROR: column "backups.name" must appear in the GROUP BY clause or be used in an aggregate function

SELECT cloud, COUNT(*) FROM backups GROUP BY 3;
! 42P10 ERROR: GROUP BY position 3 is not in select list

SELECT cloud, COUNT(*) FROM backups GROUP BY COUNT(*);
! 42803 ERROR: aggregate functions are not allowed in GROUP BY

SELECT cloud FROM backups GROUP BY cloud ORDER BY name;
! 42803 ERROR: column "backups.name" must appear in the GROUP BY clause or be used in an aggregate function

SELECT cloud, COUNT(*) AS n FROM backups GROUP BY cloud HAVING n > 1;
! 42703 ERROR: column "n" does not exist

SELECT cloud, COUNT(*) FROM backups GROUP BY cloud ORDER BY MAX(backup_id);
: cloud text | count int8
= azure | 1
= gcp | 3
= aws | 8

SELECT cloud FROM backups GROUP BY cloud ORDER BY COUNT(*) DESC, cloud;
: cloud text
= aws
= gcp
= azure

SELECT status AS size_bytes, SUM(size_bytes) FROM backups GROUP BY status ORDER BY SUM(size_bytes) DESC NULLS LAST;
: size_bytes text | sum numeric
= Ready | 5371874828518
= Failed | 0
= Initializing | NULL

SELECT source_index_name, SUM(size_bytes) AS size_bytes FROM backups GROUP BY source_index_name ORDER BY SUM(size_bytes) DESC NULLS LAST, 1;
: source_index_name text | size_bytes numeric
= images | 5368711168000
= docs | 3155728001
= faq | 7680000
= gone | 129024
= sparse | 123457
= 日本 | 36

SELECT name AS n, COUNT(*) FROM backups b GROUP BY b.name ORDER BY b.name LIMIT 2;
: n text | count int8
= Docs_Monthly | 1
= docs-daily | 2

SELECT SUM(n) FROM (SELECT cloud, COUNT(*) AS n FROM backups GROUP BY cloud) t;
: sum numeric
= 12

SELECT cloud, MAX(n) FROM (SELECT cloud, region, COUNT(*) AS n FROM backups GROUP BY cloud, region) t GROUP BY cloud ORDER BY cloud;
: cloud text | max int8
= aws | 6
= azure | 1
= gcp | 2

SELECT cloud, COUNT(*) AS n, COUNT(*) * 100 / SUM(COUNT(*)) OVER () AS pct FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | n int8 | pct numeric
= aws | 8 | 66.6666666666666667
= azure | 1 | 8.3333333333333333
= gcp | 3 | 25.0000000000000000

SELECT cloud, SUM(SUM(dimension)) OVER (ORDER BY cloud) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | sum numeric
= aws | 8448
= azure | 8448
= gcp | 9475

SELECT cloud, RANK() OVER (ORDER BY COUNT(*) DESC) FROM backups GROUP BY cloud ORDER BY 2, 1;
: cloud text | rank int8
= aws | 1
= gcp | 2
= azure | 3

SELECT backup_id FROM backups ORDER BY dimension DESC, backup_id LIMIT 3;
: backup_id text
= b08
= b01
= b02

SELECT backup_id FROM backups ORDER BY dimension NULLS FIRST, backup_id LIMIT 3;
: backup_id text
= b08
= b11
= b04

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 3 OFFSET 2;
: backup_id text
= b03
= b04
= b05

SELECT backup_id FROM backups ORDER BY backup_id OFFSET 10;
: backup_id text
= b11
= b12

SELECT backup_id FROM backups ORDER BY backup_id FETCH FIRST 2 ROWS ONLY;
: backup_id text
= b01
= b02

SELECT backup_id FROM backups ORDER BY backup_id FETCH FIRST ROW ONLY;
: backup_id text
= b01

SELECT backup_id FROM backups ORDER BY backup_id FETCH NEXT 1 ROW ONLY;
: backup_id text
= b01

SELECT backup_id FROM backups ORDER BY backup_id OFFSET 1 ROW FETCH NEXT 2 ROWS ONLY;
: backup_id text
= b02
= b03

SELECT dimension FROM backups ORDER BY dimension FETCH FIRST 4 ROWS WITH TIES;
: dimension int4
= 3
= 384
= 384
= 512
= 512

SELECT backup_id, dimension FROM (SELECT * FROM backups ORDER BY dimension FETCH FIRST 4 ROWS WITH TIES) t ORDER BY 1;
: backup_id text | dimension int4
= b04 | 384
= b05 | 384
= b06 | 512
= b07 | 512
= b11 | 3

SELECT status FROM backups ORDER BY status FETCH FIRST 1 ROW WITH TIES;
: status text
= Failed
= Failed

SELECT backup_id FROM backups ORDER BY backup_id LIMIT ALL OFFSET 11;
: backup_id text
= b12

SELECT backup_id FROM backups ORDER BY backup_id LIMIT NULL OFFSET 11;
: backup_id text
= b12

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 1 + 1;
: backup_id text
= b01
= b02

SELECT backup_id FROM backups ORDER BY backup_id LIMIT -1;
! 2201W ERROR: LIMIT must not be negative

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 0;
: backup_id text

SELECT backup_id, dimension * 2 AS d FROM backups ORDER BY d DESC NULLS LAST, backup_id LIMIT 2;
: backup_id text | d int4
= b01 | 3072
= b02 | 3072

SELECT backup_id FROM backups ORDER BY LENGTH(name), backup_id LIMIT 2;
: backup_id text
= b04
= b05

SELECT backup_id FROM backups ORDER BY name IS NULL DESC, backup_id LIMIT 2;
: backup_id text
= b10
= b01

SELECT backup_id FROM backups ORDER BY CASE status WHEN 'Failed' THEN 0 ELSE 1 END, backup_id LIMIT 3;
: backup_id text
= b03
= b10
= b01

SELECT backup_id AS name FROM backups ORDER BY name LIMIT 2;
: name text
= b01
= b02

SELECT backup_id FROM backups ORDER BY 2;
! 42P10 ERROR: ORDER BY position 2 is not in select list

SELECT backup_id FROM backups ORDER BY nosuch;
! 42703 ERROR: column "nosuch" does not exist

SELECT backup_id FROM backups ORDER BY name USING >, backup_id LIMIT 2;
: backup_id text
= b10
= b11

SELECT backup_id AS "B", name FROM backups ORDER BY "B" DESC LIMIT 1;
: B text | name text
= b12 | docs-daily

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 2 * 2 - 1 OFFSET 1 + 1;
: backup_id text
= b03
= b04
= b05

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 2.5;
: backup_id text
= b01
= b02
= b03

SELECT backup_id FROM backups ORDER BY backup_id LIMIT 3::bigint;
: backup_id text
= b01
= b02
= b03

SELECT backup_id FROM backups ORDER BY backup_id USING < LIMIT 2;
: backup_id text
= b01
= b02

SELECT COUNT(DISTINCT n) FROM (VALUES (1.0), (1), (2)) t(n);
: count int8
= 2

SELECT n, COUNT(*) FROM (VALUES (1.0), (1.00), (2)) t(n) GROUP BY n ORDER BY n;
: n numeric | count int8
= 1.0 | 2
= 2 | 1

SELECT a.n, b.m FROM (VALUES (1.0), (3)) a(n) JOIN (VALUES (1.00), (2.5)) b(m) ON a.n = b.m;
: n numeric | m numeric
= 1.0 | 1.00

SELECT n FROM (VALUES (1.0), (3)) a(n) WHERE n IN (SELECT m FROM (VALUES (1.00), (2.5)) b(m));
: n numeric
= 1.0

SELECT 1.0 UNION SELECT 1.00;
: ?column? numeric
= 1.0

SELECT 1.0 INTERSECT SELECT 1.00;
: ?column? numeric
= 1.0

SELECT 1.0 EXCEPT SELECT 1.00;
: ?column? numeric

SELECT n, COUNT(*) OVER (PARTITION BY n) FROM (VALUES (1.0), (1.00), (2.5)) t(n) ORDER BY 1;
: n numeric | count int8
= 1.0 | 2
= 1.00 | 2
= 2.5 | 1

SELECT n, RANK() OVER (ORDER BY n) FROM (VALUES (1.0), (1.00), (2.5)) t(n) ORDER BY 2;
: n numeric | rank int8
= 1.0 | 1
= 1.00 | 1
= 2.5 | 3

SELECT MAX(n), MIN(n) FROM (VALUES (1.0), (1.00), (0.5)) t(n);
: max numeric | min numeric
= 1.00 | 0.5

SELECT 1.0 UNION ALL SELECT 1.00;
: ?column? numeric
= 1.0
= 1.00

SELECT n, 1.50, COUNT(*) FROM (VALUES (1.10), (1.1), (2.0)) t(n) GROUP BY n ORDER BY n;
: n numeric | ?column? numeric | count int8
= 1.10 | 1.50 | 2
= 2.0 | 1.50 | 1

SELECT 1.0 AS x UNION SELECT 1 UNION SELECT 1.000 ORDER BY x;
: x numeric
= 1.0

SELECT n FROM (VALUES (1.0),(1.00),(2)) a(n) WHERE n NOT IN (SELECT x FROM (VALUES (1.000), (3)) b(x));
: n numeric
= 2

SELECT n FROM (SELECT 1.0 AS n UNION ALL SELECT 1.00) t GROUP BY n;
: n numeric
= 1.0

SELECT n FROM (VALUES ('a '::char(3)), ('a')) t(n) GROUP BY n;
: n bpchar
= a \s

SELECT c, COUNT(*) FROM collections c JOIN indexes i ON true GROUP BY c ORDER BY 1;
: c collections | count int8
= (old,5000000000,Ready,3,2147483648,us-east1-gcp) | 6
= (pods,,Initializing,768,,us-west1-gcp) | 6
= (pods-copy,10126700,Ready,768,98,us-west1-gcp) | 6

SELECT ROW(1, 2) UNION SELECT ROW(1, 2) UNION SELECT ROW(2, 1) ORDER BY 1;
: row record
= (1,2)
= (2,1)

SELECT '{"a":1}'::jsonb EXCEPT SELECT '{"a":1.0}';
: jsonb jsonb

SELECT '{"a":1}'::jsonb INTERSECT SELECT '{"a":1.0}';
: jsonb jsonb
= {"a": 1}

SELECT j, COUNT(*) FROM (VALUES ('1'::jsonb), ('1.0'), ('2')) t(j) GROUP BY ROLLUP (j) ORDER BY 1;
: j jsonb | count int8
= 1 | 2
= 2 | 1
= NULL | 3

SELECT c.status, j, COUNT(DISTINCT j) FROM collections c, (VALUES ('1'::jsonb), ('1.0'), ('2')) t(j) GROUP BY CUBE (c.status, j) ORDER BY 1, 2;
: status text | j jsonb | count int8
= Initializing | 1 | 1
= Initializing | 2 | 1
= Initializing | NULL | 2
= Ready | 1 | 1
= Ready | 2 | 1
= Ready | NULL | 2
= NULL | 1 | 1
= NULL | 2 | 1
= NULL | NULL | 2

SELECT SUM(DISTINCT n), COUNT(DISTINCT j) FROM (VALUES (1.0, '1'::jsonb), (1.00, '1.0'), (2.5, '[1.0]')) t(n, j);
: sum numeric | count int8
= 3.5 | 2

SELECT b.cloud, COUNT(DISTINCT b) FROM backups b GROUP BY b.cloud ORDER BY 1;
: cloud text | count int8
= aws | 8
= azure | 1
= gcp | 3

select distinct on (cloud, status) cloud, status, name from backups order by cloud, name, status;
! 42P10 ERROR: SELECT DISTINCT ON expressions must match initial ORDER BY expressions

select distinct on (cloud) cloud, status, name from backups order by name;
! 42P10 ERROR: SELECT DISTINCT ON expressions must match initial ORDER BY expressions

select distinct on (cloud) cloud, status, name from backups order by 1, name;
: cloud text | status text | name text
= aws | Failed | Docs_Monthly
= azure | Ready | sparse-1
= gcp | Ready | images

select distinct on (b.cloud) b.cloud, status, name from backups b order by cloud, created_at desc nulls last;
: cloud text | status text | name text
= aws | Initializing | faq-2
= azure | Ready | sparse-1
= gcp | Ready | images

select distinct on (cloud, status) cloud, status, name from backups order by status, cloud, name desc;
: cloud text | status text | name text
= aws | Failed | NULL
= aws | Initializing | faq-2
= aws | Ready | gone-last
= azure | Ready | sparse-1
= gcp | Ready | 日本語 backup

select distinct on (cloud, status) cloud, status from backups order by status;
: cloud text | status text
= aws | Failed
= aws | Initializing
= aws | Ready
= azure | Ready
= gcp | Ready

select distinct on (1, 2) cloud c, status, name from backups order by c desc, 2, name desc;
: c text | status text | name text
= gcp | Ready | 日本語 backup
= azure | Ready | sparse-1
= aws | Failed | NULL
= aws | Initializing | faq-2
= aws | Ready | gone-last

select distinct on (date_trunc('month', created_at)) date_trunc('month', created_at) as m, name from backups order by m, created_at desc;
: m timestamptz | name text
= 2024-02-01 00:00:00+00 | sparse-1
= 2025-06-01 00:00:00+00 | gone-last
= 2025-12-01 00:00:00+00 | images-old
= 2026-01-01 00:00:00+00 | docs-weekly
= 2026-02-01 00:00:00+00 | faq-1
= 2026-03-01 00:00:00+00 | images
= NULL | NULL

select distinct on (lower(cloud)) cloud, name from backups order by lower(cloud), name, lower(cloud);
: cloud text | name text
= aws | Docs_Monthly
= azure | sparse-1
= gcp | images

select distinct on (cloud) name from backups order by cloud, cloud desc, name;
: name text
= Docs_Monthly
= sparse-1
= images

SELECT DISTINCT ON (a, b) a, b, c FROM (VALUES (1, 2, 3), (1, 2, 4), (1, 1, 0)) t(a, b, c) ORDER BY a, c, b;
! 42P10 ERROR: SELECT DISTINCT ON expressions must match initial ORDER BY expressions

SELECT DISTINCT ON (a) a, b, c FROM (VALUES (1, 2, 3), (1, 2, 1), (1, 1, 0)) t(a, b, c) ORDER BY a USING <, b USING >, c USING <;
: a int4 | b int4 | c int4
= 1 | 2 | 1

SELECT DISTINCT ON (a) a, b, c FROM (VALUES (1, 2, 3), (1, 2, 1), (1, 1, 0)) t(a, b, c) ORDER BY a, b DESC, c;
: a int4 | b int4 | c int4
= 1 | 2 | 1

SELECT DISTINCT ON (a) a, b FROM (VALUES (1, 2, 3), (1, 2, 1), (1, 1, 0)) t(a, b, c) ORDER BY a, b DESC, c;
: a int4 | b int4
= 1 | 2

SELECT a, b, c, row_number() over (partition by a order by b desc, c) FROM (VALUES (1, 2, 3), (1, 2, 1), (1, 1, 0)) t(a, b, c) ORDER BY 4;
: a int4 | b int4 | c int4 | row_number int8
= 1 | 2 | 1 | 1
= 1 | 2 | 3 | 2
= 1 | 1 | 0 | 3

SELECT DISTINCT ON (s) s, b, c FROM (VALUES ('x', 0, 6), ('x', 0, 2), ('x', 0, 0), ('y', 1, 1), ('y', 1, 9)) t(s, b, c) ORDER BY s using <, b using >, c using <;
: s text | b int4 | c int4
= x | 0 | 0
= y | 1 | 1

WITH x AS (SELECT * FROM backups) SELECT DISTINCT ON (cloud) cloud, name FROM x ORDER BY cloud, name DESC;
: cloud text | name text
= aws | NULL
= azure | sparse-1
= gcp | 日本語 backup

WITH x AS (SELECT * FROM backups) SELECT * FROM (SELECT DISTINCT ON (cloud) cloud, name FROM x ORDER BY cloud, name DESC) y ORDER BY 1;
: cloud text | name text
= aws | NULL
= azure | sparse-1
= gcp | 日本語 backup

WITH latest AS (SELECT DISTINCT ON (source_index_name) source_index_name, backup_id, created_at FROM backups ORDER BY source_index_name, created_at DESC NULLS LAST) SELECT * FROM latest ORDER BY 1;
: source_index_name text | backup_id text | created_at timestamptz
= docs | b03 | 2026-02-01 00:00:00+00
= faq | b05 | 2026-03-08 07:30:00+00
= gone | b09 | 2025-06-15 12:34:56.789+00
= images | b06 | 2026-03-29 01:30:00+00
= sparse | b08 | 2024-02-29 12:00:00+00
= 日本 | b11 | 2026-03-08 06:30:00+00

WITH x AS (SELECT * FROM backups) SELECT DISTINCT ON (cloud) cloud, name FROM x ORDER BY cloud, name DESC LIMIT 2;
: cloud text | name text
= aws | NULL
= azure | sparse-1

WITH x AS (SELECT * FROM backups) SELECT DISTINCT ON (cloud) cloud, name FROM x ORDER BY 1, 2 DESC FETCH FIRST 2 ROWS ONLY;
: cloud text | name text
= aws | NULL
= azure | sparse-1

WITH x AS (SELECT * FROM backups) SELECT name FROM x ORDER BY 1 DESC LIMIT (1 + 1);
: name text
= NULL
= 日本語 backup

WITH x AS (SELECT * FROM backups) SELECT name, cloud FROM x ORDER BY 2 DESC, name OFFSET (2 - 1) LIMIT (1 + 2);
: name text | cloud text
= images-old | gcp
= 日本語 backup | gcp
= sparse-1 | azure

WITH x AS (SELECT * FROM backups) SELECT cloud FROM x ORDER BY cloud DESC FETCH FIRST 2 ROWS WITH TIES;
: cloud text
= gcp
= gcp
= gcp

WITH x AS (SELECT * FROM backups) SELECT name FROM x UNION ALL SELECT cloud FROM x ORDER BY 1 LIMIT (2 + 1);
: name text
= Docs_Monthly
= aws
= aws

SELECT name AS n FROM backups UNION (WITH y AS (SELECT cloud FROM backups) SELECT cloud FROM y) ORDER BY n LIMIT (2 + 1);
: n text
= Docs_Monthly
= aws
= azure

SELECT ARRAY(WITH x AS (SELECT * FROM backups) SELECT DISTINCT ON (cloud) name FROM x ORDER BY cloud, name DESC);
: array _text
= {NULL,sparse-1,"日本語 backup"}

SELECT i.name, (WITH x AS (SELECT * FROM backups b WHERE b.source_index_name = i.name) SELECT DISTINCT ON (x.source_index_name) x.name FROM x ORDER BY x.source_index_name, x.name DESC) FROM indexes i ORDER BY 1;
: name text | name text
= docs | docs-weekly
= faq | faq-2
= images | images-old
= pods | NULL
= sparse | sparse-1
= 日本 | 日本語 backup
