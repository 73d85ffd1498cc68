# Joins.
SELECT b.backup_id, i.name FROM backups b JOIN indexes i ON i.name = b.source_index_name ORDER BY 1;
: backup_id text | name text
= b01 | docs
= b02 | docs
= b03 | docs
= b04 | faq
= b05 | faq
= b06 | images
= b07 | images
= b08 | sparse
= b11 | 日本
= b12 | docs

SELECT b.backup_id, i.state FROM backups b LEFT JOIN indexes i ON i.name = b.source_index_name ORDER BY 1;
: backup_id text | state text
= b01 | Ready
= b02 | Ready
= b03 | Ready
= b04 | Ready
= b05 | Ready
= b06 | ScalingUp
= b07 | ScalingUp
= b08 | Ready
= b09 | NULL
= b10 | NULL
= b11 | Initializing
= b12 | Ready

SELECT i.name, b.backup_id FROM backups b RIGHT JOIN indexes i ON i.name = b.source_index_name ORDER BY 1, 2;
: name text | backup_id text
= docs | b01
= docs | b02
= docs | b03
= docs | b12
= faq | b04
= faq | b05
= images | b06
= images | b07
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT i.name, b.backup_id FROM backups b FULL JOIN indexes i ON i.name = b.source_index_name ORDER BY 1, 2;
: name text | backup_id text
= docs | b01
= docs | b02
= docs | b03
= docs | b12
= faq | b04
= faq | b05
= images | b06
= images | b07
= pods | NULL
= sparse | b08
= 日本 | b11
= NULL | b09
= NULL | b10

SELECT COUNT(*) FROM backups CROSS JOIN collections;
: count int8
= 36

SELECT COUNT(*) FROM backups, indexes, collections;
: count int8
= 216

SELECT b.backup_id, i.name FROM backups b, indexes i WHERE b.source_index_name = i.name AND i.ready ORDER BY 1;
: backup_id text | name text
= b01 | docs
= b02 | docs
= b03 | docs
= b04 | faq
= b05 | faq
= b08 | sparse
= b12 | docs

SELECT b.backup_id, c.name FROM backups b JOIN collections c ON b.dimension > c.dimension ORDER BY 1, 2;
: backup_id text | name text
= b01 | old
= b01 | pods
= b01 | pods-copy
= b02 | old
= b02 | pods
= b02 | pods-copy
= b03 | old
= b03 | pods
= b03 | pods-copy
= b04 | old
= b05 | old
= b06 | old
= b07 | old
= b09 | old
= b10 | old
= b12 | old
= b12 | pods
= b12 | pods-copy

SELECT i.name, COUNT(b.backup_id) FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name GROUP BY i.name ORDER BY i.name;
: name text | count int8
= docs | 4
= faq | 2
= images | 2
= pods | 0
= sparse | 1
= 日本 | 1

SELECT i.name, COUNT(*) FILTER (WHERE b.status = 'Ready'), MAX(b.created_at) FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name GROUP BY i.name ORDER BY i.name;
: name text | count int8 | max timestamptz
= docs | 3 | 2026-02-01 00:00:00+00
= faq | 1 | 2026-03-08 07:30:00+00
= images | 2 | 2026-03-29 01:30:00+00
= pods | 0 | NULL
= sparse | 1 | 2024-02-29 12:00:00+00
= 日本 | 1 | 2026-03-08 06:30:00+00

SELECT i.name FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name WHERE b.backup_id IS NULL ORDER BY 1;
: name text
= pods

SELECT b.backup_id FROM backups b LEFT JOIN indexes i ON i.name = b.source_index_name AND i.ready WHERE i.name IS NULL ORDER BY 1;
: backup_id text
= b06
= b07
= b09
= b10
= b11

SELECT name, b.backup_id FROM collections JOIN indexes USING (name) JOIN backups b ON true WHERE b.backup_id = 'b01';
! 42702 ERROR: column reference "name" is ambiguous

SELECT name, c.size, i.dimension FROM collections c JOIN indexes i USING (name) WHERE name = 'pods';
: name text | size int8 | dimension int4
= pods | NULL | 768

SELECT * FROM (SELECT name, size FROM collections) c JOIN (SELECT name, metric FROM indexes) i USING (name);
: name text | size int8 | metric text
= pods | NULL | cosine

SELECT name FROM collections c FULL JOIN indexes i USING (name) ORDER BY name;
: name text
= docs
= faq
= images
= old
= pods
= pods-copy
= sparse
= 日本

SELECT name, size FROM (SELECT name, size FROM collections) c NATURAL JOIN (SELECT name FROM indexes) i;
: name text | size int8
= pods | NULL

SELECT COUNT(*) FROM collections NATURAL JOIN restore_jobs;
: count int8
= 0

SELECT a.backup_id, b.backup_id FROM backups a JOIN backups b ON a.name = b.name AND a.backup_id < b.backup_id;
: backup_id text | backup_id text
= b01 | b12

SELECT b.backup_id, r.restore_job_id, i.name FROM backups b LEFT JOIN restore_jobs r ON r.backup_id = b.backup_id LEFT JOIN indexes i ON i.name = r.target_index_name ORDER BY 1, 2;
: backup_id text | restore_job_id text | name text
= b01 | r1 | NULL
= b01 | r2 | docs
= b02 | NULL | NULL
= b03 | NULL | NULL
= b04 | r3 | faq
= b05 | NULL | NULL
= b06 | r4 | NULL
= b07 | NULL | NULL
= b08 | NULL | NULL
= b09 | r6 | NULL
= b10 | NULL | NULL
= b11 | NULL | NULL
= b12 | r7 | docs

SELECT b.backup_id, r.restore_job_id, i.name FROM backups b LEFT JOIN restore_jobs r LEFT JOIN indexes i ON i.name = r.target_index_name ON r.backup_id = b.backup_id ORDER BY 1, 2;
: backup_id text | restore_job_id text | name text
= b01 | r1 | NULL
= b01 | r2 | docs
= b02 | NULL | NULL
= b03 | NULL | NULL
= b04 | r3 | faq
= b05 | NULL | NULL
= b06 | r4 | NULL
= b07 | NULL | NULL
= b08 | NULL | NULL
= b09 | r6 | NULL
= b10 | NULL | NULL
= b11 | NULL | NULL
= b12 | r7 | docs

SELECT b.backup_id, r.restore_job_id FROM backups b LEFT JOIN (restore_jobs r JOIN indexes i ON i.name = r.target_index_name) ON r.backup_id = b.backup_id ORDER BY 1, 2;
: backup_id text | restore_job_id text
= b01 | r2
= b02 | NULL
= b03 | NULL
= b04 | r3
= b05 | NULL
= b06 | NULL
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | NULL
= b12 | r7

SELECT r.restore_job_id, b.name FROM restore_jobs r JOIN backups b ON b.backup_id = r.backup_id AND b.status = 'Ready' ORDER BY 1;
: restore_job_id text | name text
= r1 | docs-daily
= r2 | docs-daily
= r3 | faq-1
= r4 | images
= r6 | gone-last
= r7 | docs-daily

SELECT r.restore_job_id, b.name FROM restore_jobs r LEFT JOIN backups b USING (backup_id) ORDER BY 1;
: restore_job_id text | name text
= r1 | docs-daily
= r2 | docs-daily
= r3 | faq-1
= r4 | images
= r5 | NULL
= r6 | gone-last
= r7 | docs-daily

SELECT backup_id, r.status, b.status FROM restore_jobs r JOIN backups b USING (backup_id) ORDER BY r.restore_job_id;
: backup_id text | status text | status text
= b01 | Completed | Ready
= b01 | Completed | Ready
= b04 | Failed | Ready
= b06 | InProgress | Ready
= b09 | Pending | Ready
= b12 | Completed | Ready

SELECT status FROM backups b JOIN restore_jobs r USING (backup_id);
! 42702 ERROR: column reference "status" is ambiguous

SELECT b.backup_id FROM backups b JOIN indexes i ON b.dimension = i.dimension AND b.cloud = i.cloud ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b06
= b07
= b12

SELECT b.backup_id, i.name FROM backups b JOIN indexes i ON b.dimension IS NOT DISTINCT FROM i.dimension ORDER BY 1, 2;
: backup_id text | name text
= b01 | docs
= b02 | docs
= b03 | docs
= b04 | faq
= b05 | faq
= b06 | images
= b07 | images
= b08 | sparse
= b09 | pods
= b10 | pods
= b11 | 日本
= b12 | docs

SELECT b.backup_id, i.name FROM backups b LEFT JOIN indexes i ON i.name LIKE b.source_index_name || '%' ORDER BY 1, 2;
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

SELECT b.backup_id, l.n FROM backups b CROSS JOIN LATERAL (SELECT COUNT(*) AS n FROM restore_jobs r WHERE r.backup_id = b.backup_id) l ORDER BY 1;
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

SELECT i.name, l.backup_id FROM indexes i LEFT JOIN LATERAL (SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY b.created_at DESC LIMIT 1) l ON true ORDER BY 1;
: name text | backup_id text
= docs | b03
= faq | b05
= images | b06
= pods | NULL
= sparse | b08
= 日本 | b11

SELECT i.name, l.backup_id FROM indexes i, LATERAL (SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY b.created_at DESC LIMIT 1) l ORDER BY 1;
: name text | backup_id text
= docs | b03
= faq | b05
= images | b06
= sparse | b08
= 日本 | b11

SELECT i.name, s.l FROM indexes i LEFT JOIN LATERAL (SELECT b.source_index_name AS bx, b.cloud AS bc, LEAST(i.name, b.name) AS l FROM backups b) s ON i.name = s.bx AND i.cloud = s.bc ORDER BY 1, 2;
: name text | l text
= docs | Docs_Monthly
= docs | docs
= docs | docs
= docs | docs
= faq | faq
= faq | faq
= images | images
= images | images
= pods | NULL
= sparse | sparse
= 日本 | NULL

SELECT b.backup_id, x.d FROM backups b CROSS JOIN LATERAL (SELECT b.dimension * 2 AS d) x ORDER BY 1 LIMIT 3;
: backup_id text | d int4
= b01 | 3072
= b02 | 3072
= b03 | 3072

SELECT b.backup_id, v.k, v.x FROM backups b CROSS JOIN LATERAL (VALUES ('dim', b.dimension), ('ns', b.namespace_count::int)) v(k, x) WHERE b.backup_id < 'b03' ORDER BY 1, 2;
: backup_id text | k text | x int4
= b01 | dim | 1536
= b01 | ns | 4
= b02 | dim | 1536
= b02 | ns | 4

SELECT v.n, b.backup_id FROM (VALUES (384), (3), (99)) v(n) LEFT JOIN backups b ON b.dimension = v.n ORDER BY 1, 2;
: n int4 | backup_id text
= 3 | b11
= 99 | NULL
= 384 | b04
= 384 | b05

SELECT b.backup_id FROM backups b JOIN (VALUES ('b01'), ('b04')) AS v(id) ON v.id = b.backup_id ORDER BY 1;
: backup_id text
= b01
= b04

SELECT t.c, u.c FROM (SELECT 1 AS c) t JOIN (SELECT 1 AS c) u ON t.c = u.c;
: c int4 | c int4
= 1 | 1

SELECT t.* , u.* FROM (VALUES (1, 'a')) t(x, y) LEFT JOIN (VALUES (2, 'b')) u(x, y) ON t.x = u.x;
: x int4 | y text | x int4 | y text
= 1 | a | NULL | NULL

SELECT * FROM (VALUES (1), (2)) a(x) FULL JOIN (VALUES (2), (3)) b(x) ON a.x = b.x ORDER BY a.x, b.x;
: x int4 | x int4
= 1 | NULL
= 2 | 2
= NULL | 3

SELECT * FROM (VALUES (1), (2)) a(x) FULL JOIN (VALUES (2), (3)) b(x) USING (x) ORDER BY x;
: x int4
= 1
= 2
= 3

SELECT * FROM (VALUES (NULL::int), (1)) a(x) JOIN (VALUES (NULL::int), (1)) b(y) ON x = y;
: x int4 | y int4
= 1 | 1

SELECT * FROM (VALUES (1)) a(x) JOIN (VALUES (1.0)) b(y) ON x = y;
: x int4 | y numeric
= 1 | 1.0

SELECT * FROM (VALUES ('1')) a(x) JOIN (VALUES (1)) b(y) ON x = y;
! 42883 ERROR: operator does not exist: text = integer

SELECT (b).backup_id FROM backups b WHERE b.backup_id = 'b01';
: backup_id text
= b01

SELECT b.* FROM collections c JOIN (SELECT backup_id, name FROM backups) b ON b.backup_id = 'b01' WHERE c.name = 'old';
: backup_id text | name text
= b01 | docs-daily

SELECT COUNT(b) FROM collections b;
: count int8
= 3

SELECT x.backup_id FROM (backups b JOIN restore_jobs r ON r.backup_id = b.backup_id) x;
! 42702 ERROR: column reference "backup_id" is ambiguous

SELECT backup_id FROM backups JOIN restore_jobs ON backups.backup_id = restore_jobs.backup_id;
! 42702 ERROR: column reference "backup_id" is ambiguous

SELECT nosuch.name FROM backups b;
! 42P01 ERROR: missing FROM-clause entry for table "nosuch"

SELECT backups.name FROM backups b;
! 42P01 ERROR: invalid reference to FROM-clause entry for table "backups"

SELECT * FROM backups b JOIN indexes b ON true;
! 42712 ERROR: table name "b" specified more than once

SELECT * FROM nosuchtable;
! 42P01 ERROR: relation "nosuchtable" does not exist

SELECT * FROM pinecone.nosuch;
! 42P01 ERROR: relation "pinecone.nosuch" does not exist

SELECT b.backup_id FROM backups AS b(id);
! 42703 ERROR: column b.backup_id does not exist

SELECT b.id FROM backups AS b(id) WHERE b.id = 'b01';
: id text
= b01

SELECT id, idx FROM (SELECT backup_id, source_index_name FROM backups) AS b(id, idx) ORDER BY id LIMIT 2;
: id text | idx text
= b01 | docs
= b02 | docs

SELECT backup_id FROM backups b WHERE b.backup_id = 'b01' AND backups.name = 'x';
! 42P01 ERROR: invalid reference to FROM-clause entry for table "backups"

SELECT a.n + b.n FROM (SELECT COUNT(*) AS n FROM backups) a, (SELECT COUNT(*) AS n FROM indexes) b;
: ?column? int8
= 18

SELECT COUNT(*) FROM backups b JOIN indexes i ON (b.source_index_name, b.cloud) = (i.name, i.cloud);
: count int8
= 9

SELECT COUNT(*) FROM backups b JOIN indexes i ON b.source_index_name = i.name OR b.dimension = i.dimension;
: count int8
= 12

SELECT COUNT(*) FROM backups b JOIN indexes i ON NOT b.source_index_name = i.name;
: count int8
= 62

SELECT * FROM (VALUES ('bb', 11)) t1(name, n) FULL JOIN (VALUES ('bb', 12), ('cc', 22), ('ee', 42)) t2(name, n) USING (name) FULL JOIN (VALUES ('bb', 13), ('cc', 23), ('dd', 33)) t3(name, n) USING (name);
: name text | n int4 | n int4 | n int4
= bb | 11 | 12 | 13
= cc | NULL | 22 | 23
= dd | NULL | NULL | 33
= ee | NULL | 42 | NULL

SELECT name, t3.n FROM (VALUES ('bb', 11)) t1(name, n) FULL JOIN (VALUES ('bb', 12), ('cc', 22), ('ee', 42)) t2(name, n) USING (name) LEFT JOIN (VALUES ('bb', 13), ('cc', 23), ('dd', 33)) t3(name, n) USING (name);
: name text | n int4
= bb | 13
= cc | 23
= ee | NULL

SELECT name, t3.n FROM (VALUES ('bb', 11)) t1(name, n) RIGHT JOIN (VALUES ('bb', 12), ('cc', 22), ('ee', 42)) t2(name, n) USING (name) JOIN (VALUES ('bb', 13), ('cc', 23), ('dd', 33)) t3(name, n) USING (name);
: name text | n int4
= bb | 13
= cc | 23
