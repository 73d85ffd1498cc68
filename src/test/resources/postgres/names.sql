# Whole rows, columns that USING makes one, and aliases of some columns.
SELECT row_to_json(c) FROM collections c ORDER BY name;
: row_to_json json
= {"name":"old","size":5000000000,"status":"Ready","dimension":3,"vector_count":2147483648,"environment":"us-east1-gcp"}
= {"name":"pods","size":null,"status":"Initializing","dimension":768,"vector_count":null,"environment":"us-west1-gcp"}
= {"name":"pods-copy","size":10126700,"status":"Ready","dimension":768,"vector_count":98,"environment":"us-west1-gcp"}

SELECT to_json(c.*), to_jsonb(c) - 'size' FROM collections c ORDER BY name;
: to_json json | ?column? jsonb
= {"name":"old","size":5000000000,"status":"Ready","dimension":3,"vector_count":2147483648,"environment":"us-east1-gcp"} | {"name": "old", "status": "Ready", "dimension": 3, "environment": "us-east1-gcp", "vector_count": 2147483648}
= {"name":"pods","size":null,"status":"Initializing","dimension":768,"vector_count":null,"environment":"us-west1-gcp"} | {"name": "pods", "status": "Initializing", "dimension": 768, "environment": "us-west1-gcp", "vector_count": null}
= {"name":"pods-copy","size":10126700,"status":"Ready","dimension":768,"vector_count":98,"environment":"us-west1-gcp"} | {"name": "pods-copy", "status": "Ready", "dimension": 768, "environment": "us-west1-gcp", "vector_count": 98}

SELECT json_agg(c ORDER BY c.name) FROM (SELECT name, dimension AS dim FROM collections) c;
: json_agg json
= [{"name":"old","dim":3}, \n {"name":"pods","dim":768}, \n {"name":"pods-copy","dim":768}]

SELECT COALESCE(json_agg(row_to_json(t)), '[]') FROM (SELECT name, status FROM collections ORDER BY name) t;
: coalesce json
= [{"name":"old","status":"Ready"}, {"name":"pods","status":"Initializing"}, {"name":"pods-copy","status":"Ready"}]

SELECT b.backup_id, COUNT(r) AS jobs, COUNT(DISTINCT r) AS d, COUNT(r.*) AS e FROM backups b LEFT JOIN restore_jobs r ON r.backup_id = b.backup_id GROUP BY b.backup_id ORDER BY 1;
: backup_id text | jobs int8 | d int8 | e int8
= b01 | 2 | 2 | 2
= b02 | 0 | 0 | 0
= b03 | 0 | 0 | 0
= b04 | 1 | 1 | 1
= b05 | 0 | 0 | 0
= b06 | 1 | 1 | 1
= b07 | 0 | 0 | 0
= b08 | 0 | 0 | 0
= b09 | 1 | 1 | 1
= b10 | 0 | 0 | 0
= b11 | 0 | 0 | 0
= b12 | 1 | 1 | 1

SELECT b.backup_id FROM backups b LEFT JOIN restore_jobs r ON r.backup_id = b.backup_id WHERE r IS NULL ORDER BY 1;
: backup_id text
= b02
= b03
= b05
= b07
= b08
= b10
= b11

SELECT b.backup_id, row_to_json(r) IS NULL AS n, r IS NOT NULL AS m FROM backups b LEFT JOIN (SELECT restore_job_id, backup_id FROM restore_jobs) r ON r.backup_id = b.backup_id ORDER BY 1, 2;
: backup_id text | n bool | m bool
= b01 | f | t
= b01 | f | t
= b02 | t | f
= b03 | t | f
= b04 | f | t
= b05 | t | f
= b06 | f | t
= b07 | t | f
= b08 | t | f
= b09 | f | t
= b10 | t | f
= b11 | t | f
= b12 | f | t

SELECT b.backup_id, row_to_json(r) FROM backups b LEFT JOIN (SELECT backup_id, status FROM restore_jobs) r ON r.backup_id = b.backup_id WHERE b.backup_id < 'b05' ORDER BY 1;
: backup_id text | row_to_json json
= b01 | {"backup_id":"b01","status":"Completed"}
= b01 | {"backup_id":"b01","status":"Completed"}
= b02 | NULL
= b03 | NULL
= b04 | {"backup_id":"b04","status":"Failed"}

SELECT (b).backup_id, (b).name FROM backups b WHERE (b).cloud = 'aws' ORDER BY (b).created_at, 1;
: backup_id text | name text
= b09 | gone-last
= b01 | docs-daily
= b12 | docs-daily
= b02 | docs-weekly
= b03 | Docs_Monthly
= b04 | faq-1
= b05 | faq-2
= b10 | NULL

SELECT (b).* FROM (SELECT backup_id, cloud FROM backups) b ORDER BY 1;
: backup_id text | cloud text
= b01 | aws
= b02 | aws
= b03 | aws
= b04 | aws
= b05 | aws
= b06 | gcp
= b07 | gcp
= b08 | azure
= b09 | aws
= b10 | aws
= b11 | gcp
= b12 | aws

SELECT c::text FROM (SELECT name, dimension FROM collections) c ORDER BY c.name;
: c text
= (old,3)
= (pods,768)
= (pods-copy,768)

SELECT name FROM (SELECT name, status FROM collections) name ORDER BY 1;
: name text
= old
= pods
= pods-copy

SELECT e.key, e.value FROM backups b, jsonb_each_text(to_jsonb(b)) e WHERE b.backup_id = 'b11' AND e.value IS NOT NULL ORDER BY 1;
: key text | value text
= backup_id | b11
= cloud | gcp
= created_at | 2026-03-08T06:30:00+00:00
= description | 🚀 to the moon
= dimension | 3
= metric | cosine
= name | 日本語 backup
= namespace_count | 1
= record_count | 3
= region | asia-northeast1
= size_bytes | 36
= source_index_id | id-日本
= source_index_name | 日本
= status | Ready
= tags | {"team": "日本"}

SELECT a.n = b.n, a = b, a <> b FROM (SELECT name AS n, status FROM collections) a JOIN (SELECT name AS n, status FROM collections) b ON a = b ORDER BY 1;
: ?column? bool | ?column? bool | ?column? bool
= t | t | f
= t | t | f
= t | t | f

SELECT backup_id FROM backups b WHERE EXISTS (SELECT 1 FROM restore_jobs r WHERE r.backup_id = (b).backup_id) ORDER BY 1;
: backup_id text
= b01
= b04
= b06
= b09
= b12

SELECT i.name, (SELECT json_agg(b) FROM (SELECT backup_id, status FROM backups WHERE source_index_name = i.name ORDER BY 1) b) AS backups FROM indexes i ORDER BY 1;
: name text | backups json
= docs | [{"backup_id":"b01","status":"Ready"}, \n {"backup_id":"b02","status":"Ready"}, \n {"backup_id":"b03","status":"Failed"}, \n {"backup_id":"b12","status":"Ready"}]
= faq | [{"backup_id":"b04","status":"Ready"}, \n {"backup_id":"b05","status":"Initializing"}]
= images | [{"backup_id":"b06","status":"Ready"}, \n {"backup_id":"b07","status":"Ready"}]
= pods | NULL
= sparse | [{"backup_id":"b08","status":"Ready"}]
= 日本 | [{"backup_id":"b11","status":"Ready"}]

SELECT e FROM jsonb_array_elements('[{"n": 1}, {"n": 2}]') AS e;
: e jsonb
= {"n": 1}
= {"n": 2}

SELECT (e ->> 'n')::int * 2 AS n, e FROM jsonb_array_elements('[{"n": 1}, {"n": 2}]') e WHERE e @> '{"n": 2}';
: n int4 | e jsonb
= 4 | {"n": 2}

SELECT v, u FROM unnest(ARRAY['a', 'b']) u(v) ORDER BY u DESC;
: v text | u text
= b | b
= a | a

SELECT t FROM jsonb_each('{"a": 1}') AS t;
: t record
= (a,1)

SELECT g, (g).n FROM (SELECT n FROM generate_series(1, 2) n) g ORDER BY 1;
: g record | n int4
= (1) | 1
= (2) | 2

SELECT nope FROM collections c;
! 42703 ERROR: column "nope" does not exist

SELECT c.nope FROM collections c;
! 42703 ERROR: column c.nope does not exist

SELECT (c).nope FROM collections c;
! 42703 ERROR: column c.nope does not exist

SELECT a.backup_id, b.backup_id, backup_id FROM backups a JOIN backups b USING (backup_id) WHERE backup_id = 'b01';
: backup_id text | backup_id text | backup_id text
= b01 | b01 | b01

SELECT backup_id, count(*) FROM backups JOIN restore_jobs USING (backup_id) GROUP BY backup_id ORDER BY backup_id;
: backup_id text | count int8
= b01 | 2
= b04 | 1
= b06 | 1
= b09 | 1
= b12 | 1

SELECT backup_id, count(restore_job_id) FROM backups LEFT JOIN restore_jobs USING (backup_id) GROUP BY 1 HAVING backup_id > 'b03' ORDER BY backup_id DESC;
: backup_id text | count int8
= b12 | 1
= b11 | 0
= b10 | 0
= b09 | 1
= b08 | 0
= b07 | 0
= b06 | 1
= b05 | 0
= b04 | 1

SELECT backup_id, count(*) AS n FROM backups FULL JOIN restore_jobs USING (backup_id) GROUP BY backup_id HAVING count(*) > 1 OR backup_id = 'lost' ORDER BY n, backup_id;
: backup_id text | n int8
= lost | 1
= b01 | 2

SELECT upper(backup_id) AS u, backup_id || '!' FROM backups RIGHT JOIN restore_jobs USING (backup_id) WHERE length(backup_id) > 2 ORDER BY backup_id, 2;
: u text | ?column? text
= B01 | b01!
= B01 | b01!
= B04 | b04!
= B06 | b06!
= B09 | b09!
= B12 | b12!
= LOST | lost!

SELECT backup_id FROM backups NATURAL JOIN (SELECT backup_id, restore_job_id FROM restore_jobs) r WHERE backup_id > 'b02' ORDER BY backup_id;
: backup_id text
= b04
= b06
= b09
= b12

SELECT x, y, z FROM (VALUES (1, 2)) a(x, y) JOIN (VALUES (1, 3)) b(x, z) USING (x) JOIN (VALUES (1)) c(x) USING (x) WHERE x = 1;
: x int4 | y int4 | z int4
= 1 | 2 | 3

SELECT x FROM (VALUES (1)) a(x) JOIN (VALUES (1)) b(x) USING (x) JOIN (VALUES (1)) c(y) ON x = y ORDER BY x + 1;
: x int4
= 1

SELECT x FROM (VALUES (1)) a(x) JOIN (VALUES (1)) b(x) USING (x) WHERE EXISTS (SELECT 1 FROM (VALUES (1)) c(y) WHERE y = x);
: x int4
= 1

SELECT x FROM (VALUES (1)) a(x) JOIN (VALUES (1)) b(x) ON a.x = b.x JOIN (VALUES (1)) c(y) ON true;
! 42702 ERROR: column reference "x" is ambiguous

SELECT x, sum(x) OVER (PARTITION BY x ORDER BY x) FROM (VALUES (1), (2)) a(x) JOIN (VALUES (1), (2)) b(x) USING (x) ORDER BY x;
: x int4 | sum int8
= 1 | 1
= 2 | 2

SELECT b.id, b.cloud FROM backups AS b(id) WHERE b.id = 'b01';
: id text | cloud text
= b01 | aws

SELECT b.id, b.n, cloud FROM (SELECT backup_id, name, cloud FROM backups) AS b(id, n) WHERE b.cloud = 'gcp' ORDER BY 1;
: id text | n text | cloud text
= b06 | images | gcp
= b07 | images-old | gcp
= b11 | 日本語 backup | gcp

SELECT * FROM (SELECT backup_id, name FROM backups) b(id) ORDER BY id LIMIT 2;
: id text | name text
= b01 | docs-daily
= b02 | docs-weekly

SELECT * FROM (SELECT 1) t(a, b);
! 42P10 ERROR: table "t" has 1 columns available but 2 columns specified

WITH t(a) AS (SELECT backup_id, cloud FROM backups) SELECT a, cloud FROM t ORDER BY 1 LIMIT 2;
: a text | cloud text
= b01 | aws
= b02 | aws

WITH t(a, b) AS (SELECT 1) SELECT * FROM t;
! 42P10 ERROR: WITH query "t" has 1 columns available but 2 columns specified

SELECT x.restore_job_id, x.cloud FROM (backups b JOIN restore_jobs r USING (backup_id)) x ORDER BY 1;
: restore_job_id text | cloud text
= r1 | aws
= r2 | aws
= r3 | aws
= r4 | gcp
= r6 | aws
= r7 | aws

SELECT x.cloud FROM (backups JOIN (SELECT backup_id AS bid FROM restore_jobs) r ON r.bid = backup_id) AS x ORDER BY 1;
: cloud text
= aws
= aws
= aws
= aws
= aws
= gcp

SELECT (jsonb_each(tags)).* FROM backups;
: key text | value jsonb
= cost-center | "42"
= env | "dev"
= env | "prod"
= env | "prod"
= env | "prod"
= env | "prod"
= env | "prod"
= env | "test"
= team | "search"
= team | "search"
= team | "search"
= team | "search"
= team | "search"
= team | "support"
= team | "vision"
= team | "日本"

SELECT cloud, COUNT(*) AS backups FROM backups GROUP BY cloud ORDER BY backups DESC, cloud;
: cloud text | backups int8
= aws | 8
= gcp | 3
= azure | 1

SELECT cloud, COUNT(*) AS backups FROM backups GROUP BY cloud ORDER BY backups DESC NULLS LAST, cloud;
: cloud text | backups int8
= aws | 8
= gcp | 3
= azure | 1

SELECT cloud AS b, COUNT(*) FROM backups b GROUP BY b ORDER BY b DESC;
: b text | count int8
= gcp | 3
= azure | 1
= aws | 8

SELECT current_catalog = current_database(), {fn database()} = current_database();
: ?column? bool | ?column? bool
= t | t

SELECT CURRENT_CATALOG IS NOT NULL AND CURRENT_CATALOG <> '';
: ?column? bool
= t
