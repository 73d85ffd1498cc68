# Precedence, results and types of operators.
SELECT 1 + 1;
: ?column? int4
= 2

SELECT 2 ^ 3;
: ?column? float8
= 8

SELECT 2 ^ 3 ^ 2;
: ?column? float8
= 64

SELECT -2 ^ 2;
: ?column? float8
= 4

SELECT 2 + 3 * 4 ^ 2;
: ?column? float8
= 50

SELECT 7 / 2;
: ?column? int4
= 3

SELECT 7 % 3;
: ?column? int4
= 1

SELECT -7 / 2;
: ?column? int4
= -3

SELECT -7 % 3;
: ?column? int4
= -1

SELECT 1 / 0;
! 22012 ERROR: division by zero

SELECT 1 % 0;
! 22012 ERROR: division by zero

SELECT 1.5 / 0;
! 22012 ERROR: division by zero

SELECT 1 / 0.0::float8;
! 22012 ERROR: division by zero

SELECT 5 / 2.0;
: ?column? numeric
= 2.5000000000000000

SELECT 10 / 4 * 2.5;
: ?column? numeric
= 5.0

SELECT 2 * 3.10;
: ?column? numeric
= 6.20

SELECT 1 - -1;
: ?column? int4
= 2

SELECT - - 5;
: ?column? int4
= 5

SELECT +3;
: ?column? int4
= 3

SELECT @ -5;
: ?column? int4
= 5

SELECT |/ 25.0;
: ?column? float8
= 5

SELECT ||/ 27.0;
: ?column? float8
= 3.0000000000000004

SELECT 5 & 3;
: ?column? int4
= 1

SELECT 5 | 3;
: ?column? int4
= 7

SELECT 5 # 3;
: ?column? int4
= 6

SELECT ~5;
: ?column? int4
= -6

SELECT 1 << 4;
: ?column? int4
= 16

SELECT 256 >> 4;
: ?column? int4
= 16

SELECT 91 & 15 | 32;
: ?column? int4
= 43

SELECT 'a' || 'b' || 'c';
: ?column? text
= abc

SELECT 'a' || 1;
: ?column? text
= a1

SELECT 1 || 'a';
: ?column? text
= 1a

SELECT 'a' || 1 + 2;
: ?column? text
= a3

SELECT 'a' || NULL;
: ?column? text
= NULL

SELECT 'a' || true;
: ?column? text
= atrue

SELECT 'n: ' || 1.50;
: ?column? text
= n: 1.50

SELECT 'd: ' || DATE '2026-01-02';
: ?column? text
= d: 2026-01-02

SELECT name || ' (' || dimension || ')' FROM backups WHERE backup_id IN ('b01', 'b08', 'b10') ORDER BY backup_id;
: ?column? text
= docs-daily (1536)
= NULL
= NULL

SELECT name || '/' || created_at FROM backups WHERE backup_id = 'b01';
: ?column? text
= docs-daily/2026-01-05 10:15:30.25+00

SELECT 1 = 1;
: ?column? bool
= t

SELECT 1 <> 2;
: ?column? bool
= t

SELECT 1 != 2;
: ?column? bool
= t

SELECT 1 < 2;
: ?column? bool
= t

SELECT 1 <= 1;
: ?column? bool
= t

SELECT 2 > 1;
: ?column? bool
= t

SELECT 2 >= 3;
: ?column? bool
= f

SELECT 1 = 1.0;
: ?column? bool
= t

SELECT 1 = 1.5;
: ?column? bool
= f

SELECT 2 > 1.5;
: ?column? bool
= t

SELECT 'a' = 'A';
: ?column? bool
= f

SELECT 'a' < 'b';
: ?column? bool
= t

SELECT 'B' < 'a';
: ?column? bool
= t

SELECT 'a' < 'aa';
: ?column? bool
= t

SELECT 'a ' = 'a';
: ?column? bool
= f

SELECT 'a'::char(3) = 'a';
: ?column? bool
= t

SELECT NULL = NULL;
: ?column? bool
= NULL

SELECT NULL <> 1;
: ?column? bool
= NULL

SELECT NULL IS NULL;
: ?column? bool
= t

SELECT 1 IS NOT NULL;
: ?column? bool
= t

SELECT 1 ISNULL;
: ?column? bool
= f

SELECT NULL NOTNULL;
: ?column? bool
= f

SELECT 1 IS DISTINCT FROM NULL, NULL IS DISTINCT FROM NULL, 1 IS NOT DISTINCT FROM 1;
: ?column? bool | ?column? bool | ?column? bool
= t | f | t

SELECT true AND NULL;
: ?column? bool
= NULL

SELECT false AND NULL;
: ?column? bool
= f

SELECT true OR NULL;
: ?column? bool
= t

SELECT false OR NULL;
: ?column? bool
= NULL

SELECT NOT NULL::boolean;
: ?column? bool
= NULL

SELECT true IS TRUE;
: ?column? bool
= t

SELECT NULL::boolean IS NOT TRUE;
: ?column? bool
= t

SELECT NULL::boolean IS UNKNOWN;
: ?column? bool
= t

SELECT false IS NOT FALSE;
: ?column? bool
= f

SELECT NOT 1 = 2;
: ?column? bool
= t

SELECT NOT true = false;
: ?column? bool
= t

SELECT 1 = 2 IS FALSE;
: ?column? bool
= t

SELECT 1 < 2 = true;
! 42601 ERROR: syntax error at or near "="

SELECT 3 BETWEEN 1 AND 5;
: ?column? bool
= t

SELECT 3 NOT BETWEEN 1 AND 5;
: ?column? bool
= f

SELECT 3 BETWEEN 5 AND 1;
: ?column? bool
= f

SELECT 3 BETWEEN SYMMETRIC 5 AND 1;
: ?column? bool
= t

SELECT 1 IN (1, 2);
: ?column? bool
= t

SELECT 3 IN (1, 2);
: ?column? bool
= f

SELECT 3 IN (1, NULL);
: ?column? bool
= NULL

SELECT 1 NOT IN (2, NULL);
: ?column? bool
= NULL

SELECT 1 IN (1, NULL);
: ?column? bool
= t

SELECT 'a' IN ('a', 'b') AND 2 NOT IN (1, 3);
: ?column? bool
= t

SELECT (1, 2) = (1, 2);
: ?column? bool
= t

SELECT (1, 2) < (1, 3);
: ?column? bool
= t

SELECT (1, 2) <> (1, NULL);
: ?column? bool
= NULL

SELECT (1, NULL) < (2, 1);
: ?column? bool
= t

SELECT (1, 'a') IN ((1, 'a'), (2, 'b'));
: ?column? bool
= t

SELECT (2, NULL) > (1, 1);
: ?column? bool
= t

SELECT (1, NULL) > (1, 1);
: ?column? bool
= NULL

SELECT (1, 2) = (1, NULL);
: ?column? bool
= NULL

SELECT (2, 2) = (1, NULL);
: ?column? bool
= f

SELECT backup_id FROM backups WHERE (status, name) > ('Ready', 'faq-1') ORDER BY backup_id;
: backup_id text
= b06
= b07
= b08
= b09
= b11

SELECT backup_id FROM backups WHERE (status, name) >= ('Failed', 'a') ORDER BY backup_id;
: backup_id text
= b01
= b02
= b04
= b05
= b06
= b07
= b08
= b09
= b11
= b12

SELECT backup_id FROM backups WHERE (cloud, dimension) IN (('gcp', 512), ('aws', 384)) ORDER BY backup_id;
: backup_id text
= b04
= b05
= b06
= b07

SELECT backup_id FROM backups WHERE (cloud, name) NOT IN (('gcp', 'images'), ('aws', 'faq-1')) ORDER BY backup_id;
: backup_id text
= b01
= b02
= b03
= b05
= b07
= b08
= b09
= b11
= b12

SELECT backup_id, dimension * 4 AS bytes FROM backups WHERE dimension IS NOT NULL ORDER BY bytes DESC, backup_id LIMIT 5;
: backup_id text | bytes int4
= b01 | 6144
= b02 | 6144
= b03 | 6144
= b12 | 6144
= b09 | 3072

SELECT size_bytes / 1024 / 1024 FROM backups WHERE backup_id = 'b01';
: ?column? int8
= 1024

SELECT size_bytes / 1024.0 / 1024.0 FROM backups WHERE backup_id = 'b04';
: ?column? numeric
= 7.3242187500000000

SELECT size_bytes * 1.0 / record_count FROM backups WHERE backup_id = 'b04';
: ?column? numeric
= 1536.0000000000000000

SELECT record_count % 1000, record_count / NULLIF(namespace_count, 0) FROM backups WHERE backup_id IN ('b01', 'b03') ORDER BY backup_id;
: ?column? int8 | ?column? int8
= 0 | 30000
= 0 | NULL

SELECT record_count / namespace_count FROM backups WHERE backup_id = 'b03';
! 22012 ERROR: division by zero

SELECT 9223372036854775807 + 1;
! 22003 ERROR: bigint out of range

SELECT 2147483647 + 1;
! 22003 ERROR: integer out of range

SELECT 2147483647 * 2;
! 22003 ERROR: integer out of range

SELECT 2147483647::bigint + 1;
: ?column? int8
= 2147483648

SELECT -2147483648 - 1;
! 22003 ERROR: integer out of range

SELECT 9223372036854775807 * 2;
! 22003 ERROR: bigint out of range

SELECT 9223372036854775808;
: ?column? numeric
= 9223372036854775808

SELECT 9223372036854775808 + 1;
: ?column? numeric
= 9223372036854775809

SELECT 12345678901234567890123456789 * 10;
: ?column? numeric
= 123456789012345678901234567890

SELECT 32767::smallint + 1::smallint;
! 22003 ERROR: smallint out of range

SELECT 0.1 + 0.2;
: ?column? numeric
= 0.3

SELECT 0.1::float8 + 0.2::float8;
: ?column? float8
= 0.30000000000000004

SELECT 1e3;
: ?column? numeric
= 1000

SELECT 1.5e-3;
: ?column? numeric
= 0.0015

SELECT 1e20;
: ?column? numeric
= 100000000000000000000

SELECT 1_000;
! 42601 ERROR: trailing junk after numeric literal at or near "1_000"

SELECT 0x1F;
! 42601 ERROR: trailing junk after numeric literal at or near "0x1F"

SELECT .5;
: ?column? numeric
= 0.5

SELECT 5.;
: ?column? numeric
= 5

SELECT 3 > 2 AND 2 > 1;
: ?column? bool
= t

SELECT 1 < 2 < 3;
! 42601 ERROR: syntax error at or near "<"

SELECT '1' + 1;
: ?column? int4
= 2

SELECT '5' * 2;
: ?column? int4
= 10

SELECT '10'::int / 3;
: ?column? int4
= 3

SELECT 'x' + 1;
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT 1 + 'x';
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT true + 1;
! 42883 ERROR: operator does not exist: boolean + integer

SELECT 'a' + 'b';
! 42725 ERROR: operator is not unique: unknown + unknown

SELECT 1 = '1';
: ?column? bool
= t

SELECT 1 = 'x';
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT dimension = '1536' FROM backups WHERE backup_id = 'b01';
: ?column? bool
= t

SELECT dimension = 'x' FROM backups WHERE backup_id = 'b01';
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT name = 5 FROM backups WHERE backup_id = 'b01';
! 42883 ERROR: operator does not exist: text = integer

SELECT backup_id FROM backups WHERE size_bytes > 1e9 ORDER BY 1;
: backup_id text
= b01
= b06
= b12

SELECT backup_id FROM backups WHERE size_bytes > 999999999.5 ORDER BY 1;
: backup_id text
= b01
= b06
= b12

SELECT backup_id FROM backups WHERE NOT status = 'Ready' ORDER BY 1;
: backup_id text
= b03
= b05
= b10

SELECT backup_id FROM backups WHERE NOT (status = 'Ready' OR cloud = 'aws') ORDER BY 1;
: backup_id text

SELECT backup_id FROM backups WHERE status = 'Ready' AND cloud = 'aws' OR cloud = 'azure' ORDER BY 1;
: backup_id text
= b01
= b02
= b04
= b08
= b09
= b12

SELECT name FROM indexes WHERE ready ORDER BY 1;
: name text
= docs
= faq
= pods
= sparse

SELECT name FROM indexes WHERE NOT ready ORDER BY 1;
: name text
= images
= 日本

SELECT name FROM indexes WHERE ready = true AND dimension > 500 ORDER BY 1;
: name text
= docs
= pods

SELECT name FROM indexes WHERE ready = 't' ORDER BY 1;
: name text
= docs
= faq
= pods
= sparse

SELECT name FROM indexes WHERE ready <> 'no' ORDER BY 1;
: name text
= docs
= faq
= pods
= sparse

SELECT name, ready::int FROM indexes ORDER BY 1;
: name text | ready int4
= docs | 1
= faq | 1
= images | 0
= pods | 1
= sparse | 1
= 日本 | 0

SELECT name FROM indexes WHERE ready::int = 1 ORDER BY 1;
: name text
= docs
= faq
= pods
= sparse

SELECT name FROM indexes WHERE ready = 1 ORDER BY 1;
! 42883 ERROR: operator does not exist: boolean = integer

SELECT CASE WHEN dimension > 1000 THEN 'big' WHEN dimension > 400 THEN 'middle' ELSE 'small' END, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: case text | count int8
= big | 4
= middle | 4
= small | 4

SELECT CASE status WHEN 'Ready' THEN 1 WHEN 'Failed' THEN 2 END FROM backups ORDER BY backup_id LIMIT 5;
: case int4
= 1
= 1
= 2
= 1
= NULL

SELECT CASE WHEN 1 = 1 THEN 1 ELSE 2.5 END;
: case numeric
= 1

SELECT CASE WHEN 1 = 2 THEN 1 ELSE 2.5 END;
: case numeric
= 2.5

SELECT CASE WHEN backup_id = 'b01' THEN record_count ELSE 0.5 END FROM backups ORDER BY backup_id LIMIT 2;
: case numeric
= 120000
= 0.5

SELECT CASE WHEN backup_id = 'b01' THEN NULL ELSE 'x' END AS c FROM backups ORDER BY backup_id LIMIT 2;
: c text
= NULL
= x

SELECT CASE WHEN true THEN 'a' ELSE 'bcd' END || '|';
: ?column? text
= a\|

SELECT CASE 1 WHEN 1 THEN 'one' WHEN 2 THEN 'two' END;
: case text
= one

SELECT COALESCE(record_count, 2.5) FROM backups ORDER BY backup_id LIMIT 6;
: coalesce numeric
= 120000
= 98000
= 0
= 5000
= 2.5
= 2500000000

SELECT COALESCE(NULL, 1, 2);
: coalesce int4
= 1

SELECT COALESCE(NULL, NULL);
: coalesce text
= NULL

SELECT COALESCE('a', NULL);
: coalesce text
= a

SELECT COALESCE(name, 'none'), COALESCE(dimension, -1) FROM backups WHERE backup_id IN ('b08', 'b10') ORDER BY backup_id;
: coalesce text | coalesce int4
= sparse-1 | -1
= none | 768

SELECT NULLIF(1, 1);
: nullif int4
= NULL

SELECT NULLIF(1, 2);
: nullif int4
= 1

SELECT NULLIF('a', 'b');
: nullif text
= a

SELECT GREATEST(1, 2.5, 2);
: greatest numeric
= 2.5

SELECT LEAST(1, 0.5);
: least numeric
= 0.5

SELECT GREATEST('a', 'b');
: greatest text
= b

SELECT LEAST(3, NULL, 2);
: least int4
= 2

SELECT GREATEST(record_count, 1000.5) FROM backups WHERE record_count IS NOT NULL ORDER BY backup_id LIMIT 4;
: greatest numeric
= 120000
= 98000
= 1000.5
= 5000

SELECT GREATEST(NULL, NULL);
: greatest text
= NULL

SELECT LEAST(NULL::int, 1);
: least int4
= 1

SELECT 1 = ANY(ARRAY[1, 2]);
: ?column? bool
= t

SELECT 3 = ANY(ARRAY[1, 2]);
: ?column? bool
= f

SELECT 1 <> ALL(ARRAY[2, 3]);
: ?column? bool
= t

SELECT 2 > ALL(ARRAY[0, 1]);
: ?column? bool
= t

SELECT 'a' = ANY('{a,b}');
: ?column? bool
= t

SELECT 3 = ANY('{1,2}');
: ?column? bool
= f

SELECT backup_id FROM backups WHERE backup_id = ANY('{b01,b02}') ORDER BY 1;
: backup_id text
= b01
= b02

SELECT backup_id FROM backups WHERE backup_id = ANY(ARRAY['b01', 'b07', 'none']) ORDER BY 1;
: backup_id text
= b01
= b07

SELECT backup_id FROM backups WHERE dimension = ANY('{384,3}'::int[]) ORDER BY 1;
: backup_id text
= b04
= b05
= b11

SELECT backup_id FROM backups WHERE name LIKE ANY(ARRAY['docs%', 'faq%']) ORDER BY 1;
: backup_id text
= b01
= b02
= b04
= b05
= b12

SELECT backup_id FROM backups WHERE status <> ALL(ARRAY['Ready', 'Failed']) ORDER BY 1;
: backup_id text
= b05

SELECT 1 + NULL;
: ?column? int4
= NULL

SELECT NULL + NULL;
! 42725 ERROR: operator is not unique: unknown + unknown

SELECT NULL || 'a';
: ?column? text
= NULL

SELECT 5 BETWEEN 1 AND 3 OR true;
: ?column? bool
= t

SELECT 2 BETWEEN 1 AND 3 AND 5 BETWEEN 4 AND 6;
: ?column? bool
= t

SELECT 'b' BETWEEN 'a' AND 'c';
: ?column? bool
= t

SELECT 1 OPERATOR(pg_catalog.+) 2;
: ?column? int4
= 3

SELECT dimension OPERATOR(pg_catalog.=) 384 FROM backups WHERE backup_id = 'b04';
: ?column? bool
= t

SELECT 2 = 1 + 1 AND 'ab' = 'a' || 'b';
: ?column? bool
= t

SELECT 1 + 2 || 'x';
: ?column? text
= 3x

SELECT 4 - 2 - 1;
: ?column? int4
= 1

SELECT 16 / 4 / 2;
: ?column? int4
= 2

SELECT 10 - 4 + 3;
: ?column? int4
= 9

SELECT 2 * -3;
: ?column? int4
= -6

SELECT 5 !~ '3';
! 42883 ERROR: operator does not exist: integer !~ unknown

SELECT COUNT(DISTINCT (cloud, region)) AS n FROM backups;
: n int8
= 5

SELECT COUNT(DISTINCT (cloud, dimension)) AS a, COUNT(DISTINCT ROW(status, cloud)) AS b FROM backups;
: a int8 | b int8
= 6 | 5

SELECT DISTINCT (cloud, status) AS r FROM backups ORDER BY r DESC;
: r record
= (gcp,Ready)
= (azure,Ready)
= (aws,Ready)
= (aws,Initializing)
= (aws,Failed)

SELECT COUNT(*) AS n FROM (SELECT ROW(1,'a'::text) UNION SELECT ROW(1,'a'::text)) t;
: n int8
= 1

SELECT ROW(1, NULL) AS r;
: r record
= (1,)

SELECT ROW(NULL, NULL) AS r;
: r record
= (,)

SELECT COUNT(ROW(NULL, NULL)) AS r;
: r int8
= 1

SELECT (cloud, status) AS r, COUNT(*) AS n FROM backups GROUP BY (cloud, status) ORDER BY 1;
: r record | n int8
= (aws,Failed) | 2
= (aws,Initializing) | 1
= (aws,Ready) | 5
= (azure,Ready) | 1
= (gcp,Ready) | 3

SELECT MAX((cloud, status)) AS r FROM backups;
! 42883 ERROR: function max(record) does not exist

SELECT backup_id FROM backups WHERE (name, status) NOT IN (SELECT name, state FROM indexes) ORDER BY 1;
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

SELECT backup_id FROM backups WHERE NOT (name, cloud) IN (SELECT b.name, b.cloud FROM backups b WHERE b.backup_id < 'b04') ORDER BY 1;
: backup_id text
= b04
= b05
= b06
= b07
= b08
= b09
= b11

SELECT backup_id FROM backups WHERE (name, cloud) NOT IN (SELECT b.name, b.cloud FROM backups b) ORDER BY 1;
: backup_id text

SELECT backup_id, (name, cloud) NOT IN (SELECT b.name, b.cloud FROM backups b WHERE b.backup_id > 'b09') AS r FROM backups ORDER BY 1;
: backup_id text | r bool
= b01 | f
= b02 | NULL
= b03 | NULL
= b04 | NULL
= b05 | NULL
= b06 | t
= b07 | t
= b08 | t
= b09 | NULL
= b10 | NULL
= b11 | f
= b12 | f

SELECT backup_id, (name, cloud) IN (SELECT b.name, b.cloud FROM backups b WHERE b.backup_id > 'b09') AS r FROM backups ORDER BY 1;
: backup_id text | r bool
= b01 | t
= b02 | NULL
= b03 | NULL
= b04 | NULL
= b05 | NULL
= b06 | f
= b07 | f
= b08 | f
= b09 | NULL
= b10 | NULL
= b11 | t
= b12 | t

SELECT backup_id FROM backups b WHERE (backup_id, status) IN (SELECT backup_id, 'Ready' FROM restore_jobs) ORDER BY 1;
: backup_id text
= b01
= b04
= b06
= b09
= b12

SELECT backup_id FROM backups b WHERE (backup_id, cloud) NOT IN (SELECT backup_id, status FROM restore_jobs r WHERE r.backup_id = b.backup_id) ORDER BY 1;
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

SELECT x FROM (VALUES (ROW(1, 'b')), (ROW(1, 'a')), (ROW(0, 'z'))) t(x) ORDER BY x;
! 42883 ERROR: could not identify a comparison function for type unknown

SELECT cloud, ARRAY_AGG((backup_id, dimension) ORDER BY backup_id) IS NULL AS x FROM backups GROUP BY cloud ORDER BY 1;
: cloud text | x bool
= aws | f
= azure | f
= gcp | f

SELECT LAG((cloud, status)) OVER (ORDER BY backup_id) AS r FROM backups ORDER BY backup_id;
: r record
= NULL
= (aws,Ready)
= (aws,Ready)
= (aws,Failed)
= (aws,Ready)
= (aws,Initializing)
= (gcp,Ready)
= (gcp,Ready)
= (azure,Ready)
= (aws,Ready)
= (aws,Failed)
= (gcp,Ready)

SELECT DISTINCT (cloud, (status, region)) AS r FROM backups ORDER BY 1;
: r record
= (aws,"(Failed,us-east-1)")
= (aws,"(Initializing,us-west-2)")
= (aws,"(Ready,us-east-1)")
= (aws,"(Ready,us-west-2)")
= (azure,"(Ready,eastus2)")
= (gcp,"(Ready,asia-northeast1)")
= (gcp,"(Ready,europe-west4)")

SELECT (a.r) = (b.r) AS x FROM (SELECT ROW(1, 2) AS r) a, (SELECT ROW(1, 2) AS r) b;
: x bool
= t

SELECT a.r < b.r AS x FROM (SELECT ROW(1, 2) AS r) a, (SELECT ROW(1, 3) AS r) b;
: x bool
= t

SELECT a.r = b.r AS x, a.r IS DISTINCT FROM b.r AS y FROM (SELECT ROW(1, NULL::int) AS r) a, (SELECT ROW(1, NULL::int) AS r) b;
: x bool | y bool
= t | f

SELECT 1 AS a WHERE 2 BETWEEN -1 AND 3;
: a int4
= 1

SELECT backup_id FROM backups WHERE namespace_count * 1 BETWEEN -1 AND +10 ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b07
= b08
= b09
= b11
= b12

SELECT name FROM indexes t0 WHERE NOT EXISTS (SELECT 1 FROM backups t1 WHERE t0.name = t1.name AND t1.backup_id = t1.region AND (t1.backup_id = 'b0' AND t1.backup_id = 'b3')) ORDER BY t0.name, t0.name LIMIT 1;
: name text
= docs

SELECT ROW(NULL, 1) AS r, ROW(NULL) , (NULL, NULL) IS NULL;
: r record | row record | ?column? bool
= (,1) | () | t

SELECT COALESCE(1, DATE '2024-01-01');
! 42804 ERROR: COALESCE types integer and date cannot be matched

SELECT COALESCE(a, b) FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42804 ERROR: COALESCE types integer and date cannot be matched

SELECT COALESCE(a, b) FROM (VALUES (1.5, TIMESTAMP '2024-01-01 00:00:00')) t(a,b);
! 42804 ERROR: COALESCE types numeric and timestamp without time zone cannot be matched

SELECT COALESCE(a, b) FROM (VALUES (DATE '2024-01-01', TIMESTAMP '2024-01-01 00:00:00')) t(a,b);
: coalesce timestamp
= 2024-01-01 00:00:00

SELECT COALESCE(a, b) FROM (VALUES (TIME '10:00', TIMESTAMP '2024-01-01 00:00:00')) t(a,b);
! 42846 ERROR: COALESCE could not convert type timestamp without time zone to time without time zone

SELECT COALESCE(a, b) FROM (VALUES (true, 1)) t(a,b);
! 42804 ERROR: COALESCE types boolean and integer cannot be matched

SELECT COALESCE(a, b) FROM (VALUES ('x', 1)) t(a,b);
! 42804 ERROR: COALESCE types text and integer cannot be matched

SELECT COALESCE(a, b) FROM (VALUES ('{}'::jsonb, 'x'::text)) t(a,b);
! 42804 ERROR: COALESCE types jsonb and text cannot be matched

SELECT COALESCE(a, b) FROM (VALUES ('{}'::jsonb, 1)) t(a,b);
! 42804 ERROR: COALESCE types jsonb and integer cannot be matched

SELECT COALESCE(a, b) FROM (VALUES (ARRAY[1], ARRAY['a'])) t(a,b);
! 42846 ERROR: COALESCE could not convert type text[] to integer[]

SELECT COALESCE(a, b) FROM (VALUES (ARRAY[1], 1)) t(a,b);
! 42804 ERROR: COALESCE types integer[] and integer cannot be matched

SELECT COALESCE(a, b) FROM (VALUES (ARRAY[1], ARRAY[1.5])) t(a,b);
: coalesce _numeric
= {1}

SELECT COALESCE(a, b) FROM (VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 'x'::text)) t(a,b);
! 42804 ERROR: COALESCE types uuid and text cannot be matched

SELECT COALESCE(a, b) FROM (VALUES ('\x00'::bytea, 'x'::text)) t(a,b);
! 42804 ERROR: COALESCE types bytea and text cannot be matched

SELECT CASE WHEN true THEN a ELSE b END FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42804 ERROR: CASE types date and integer cannot be matched

SELECT CASE WHEN true THEN a ELSE b END FROM (VALUES ('{}'::jsonb, 1)) t(a,b);
! 42804 ERROR: CASE types integer and jsonb cannot be matched

SELECT CASE WHEN true THEN a ELSE b END FROM (VALUES (true, 1)) t(a,b);
! 42804 ERROR: CASE types integer and boolean cannot be matched

SELECT GREATEST(a, b) FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42804 ERROR: GREATEST types integer and date cannot be matched

SELECT GREATEST(a, b) FROM (VALUES (true, 1)) t(a,b);
! 42804 ERROR: GREATEST types boolean and integer cannot be matched

SELECT LEAST(a, b) FROM (VALUES (INTERVAL '1 day', 1)) t(a,b);
! 42804 ERROR: LEAST types interval and integer cannot be matched

SELECT NULLIF(a, b) FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42883 ERROR: operator does not exist: integer = date

SELECT NULLIF(a, b) FROM (VALUES (1, 'x'::text)) t(a,b);
! 42883 ERROR: operator does not exist: integer = text

SELECT NULLIF(a, b) FROM (VALUES (true, 1)) t(a,b);
! 42883 ERROR: operator does not exist: boolean = integer

SELECT NULLIF(a, b) FROM (VALUES (ARRAY[1], 1)) t(a,b);
! 42883 ERROR: operator does not exist: integer[] = integer

SELECT NULLIF(a, b) FROM (VALUES (DATE '2024-01-01', TIMESTAMP '2024-01-01 00:00:00')) t(a,b);
: nullif date
= NULL

SELECT NULLIF(1, 'x');
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT NULLIF(DATE '2024-01-01', 'x');
! 22007 ERROR: invalid input syntax for type date: "x"

SELECT NULLIF('1', 1);
: nullif int4
= NULL

SELECT 1 UNION SELECT DATE '2024-01-01';
! 42804 ERROR: UNION types integer and date cannot be matched

SELECT a FROM (VALUES (true)) t(a) UNION ALL SELECT 1;
! 42804 ERROR: UNION types boolean and integer cannot be matched

SELECT a FROM (VALUES ('{}'::jsonb)) t(a) UNION ALL SELECT 1;
! 42804 ERROR: UNION types jsonb and integer cannot be matched

VALUES (1), (DATE '2024-01-01');
! 42804 ERROR: VALUES types integer and date cannot be matched

VALUES ('{}'::jsonb), ('x'::text);
! 42804 ERROR: VALUES types jsonb and text cannot be matched

SELECT ARRAY[1, DATE '2024-01-01'];
! 42804 ERROR: ARRAY types integer and date cannot be matched

SELECT ARRAY[true, 1];
! 42804 ERROR: ARRAY types boolean and integer cannot be matched

SELECT 1 IN (DATE '2024-01-01');
! 42883 ERROR: operator does not exist: integer = date

SELECT a = b FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42883 ERROR: operator does not exist: integer = date

SELECT a = b FROM (VALUES (true, 1)) t(a,b);
! 42883 ERROR: operator does not exist: boolean = integer

SELECT a = b FROM (VALUES (ARRAY[1], ARRAY['a'])) t(a,b);
! 42883 ERROR: operator does not exist: integer[] = text[]

SELECT a < b FROM (VALUES ('{}'::jsonb, 1)) t(a,b);
! 42883 ERROR: operator does not exist: jsonb < integer

SELECT a = b FROM (VALUES ('{}'::jsonb, '{}'::text)) t(a,b);
! 42883 ERROR: operator does not exist: jsonb = text

SELECT a = b FROM (VALUES (TIME '10:00', TIMESTAMP '2024-01-01 00:00:00')) t(a,b);
! 42883 ERROR: operator does not exist: time without time zone = timestamp without time zone

SELECT a = b FROM (VALUES (INTERVAL '1 day', 1)) t(a,b);
! 42883 ERROR: operator does not exist: interval = integer

SELECT a = b FROM (VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid, 'x'::text)) t(a,b);
! 42883 ERROR: operator does not exist: uuid = text

SELECT a BETWEEN 1 AND 2 FROM (VALUES (DATE '2024-01-01')) t(a);
! 42883 ERROR: operator does not exist: date >= integer

SELECT a IN (1, 2) FROM (VALUES (DATE '2024-01-01')) t(a);
! 42883 ERROR: operator does not exist: date = integer

SELECT a IN (SELECT 1) FROM (VALUES (DATE '2024-01-01')) t(a);
! 42883 ERROR: operator does not exist: date = integer

SELECT a = ANY(ARRAY['x']) FROM (VALUES (1)) t(a);
! 42883 ERROR: operator does not exist: integer = text

SELECT a = ANY(b) FROM (VALUES (1, ARRAY['x'])) t(a,b);
! 42883 ERROR: operator does not exist: integer = text

SELECT a = ANY(b) FROM (VALUES (DATE '2024-01-01', ARRAY[1])) t(a,b);
! 42883 ERROR: operator does not exist: date = integer

SELECT a IS DISTINCT FROM b FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42883 ERROR: operator does not exist: integer = date

SELECT a IS DISTINCT FROM b FROM (VALUES (true, 1)) t(a,b);
! 42883 ERROR: operator does not exist: boolean = integer

SELECT (a, 1) = (b, 1) FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42883 ERROR: operator does not exist: integer = date

SELECT x.a FROM (VALUES (1)) x(a) JOIN (VALUES (DATE '2024-01-01')) y(a) ON x.a = y.a;
! 42883 ERROR: operator does not exist: integer = date

SELECT * FROM (VALUES (1)) x(a) JOIN (VALUES (DATE '2024-01-01')) y(a) USING (a);
! 42804 ERROR: JOIN/USING types integer and date cannot be matched

SELECT * FROM (VALUES (true)) x(a) JOIN (VALUES (1)) y(a) USING (a);
! 42804 ERROR: JOIN/USING types boolean and integer cannot be matched

SELECT a + b FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
: ?column? date
= 2024-01-02

SELECT a + b FROM (VALUES (true, 1)) t(a,b);
! 42883 ERROR: operator does not exist: boolean + integer

SELECT a * b FROM (VALUES (DATE '2024-01-01', 2)) t(a,b);
! 42883 ERROR: operator does not exist: date * integer

SELECT a || b FROM (VALUES (1, 2)) t(a,b);
! 42883 ERROR: operator does not exist: integer || integer

SELECT a || b FROM (VALUES (DATE '2024-01-01', 'x')) t(a,b);
: ?column? text
= 2024-01-01x

SELECT LAG(a, 1, b) OVER () FROM (VALUES (1, DATE '2024-01-01')) t(a,b);
! 42883 ERROR: function lag(integer, integer, date) does not exist

SELECT LAG(a, 1, 'x') OVER () FROM (VALUES (1)) t(a);
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT LAG(a, 1, 0.5) OVER () FROM (VALUES (1)) t(a);
: lag numeric
= 0.5

SELECT 1 = ANY('{NULL,1}'::int[]);
: ?column? bool
= t

SELECT date_bin(created_at, 5) FROM backups;
! 42883 ERROR: function date_bin(timestamp with time zone, integer) does not exist

SELECT round(created_at) FROM backups;
! 42883 ERROR: function round(timestamp with time zone) does not exist

SELECT upper(created_at) FROM backups;
! 42883 ERROR: function upper(timestamp with time zone) does not exist

SELECT num_nulls();
! 42883 ERROR: function num_nulls() does not exist

SELECT created_at * 2 FROM backups;
! 42883 ERROR: operator does not exist: timestamp with time zone * integer

SELECT created_at + created_at FROM backups;
! 42883 ERROR: operator does not exist: timestamp with time zone + timestamp with time zone

SELECT nosuch(created_at, tags, size_bytes, ARRAY[1]) FROM backups;
! 42883 ERROR: function nosuch(timestamp with time zone, jsonb, bigint, integer[]) does not exist

SELECT substring(created_at from 1) FROM backups;
! 42883 ERROR: function pg_catalog.substring(timestamp with time zone, integer) does not exist

SELECT sum(created_at) FROM backups;
! 42883 ERROR: function sum(timestamp with time zone) does not exist

SELECT avg(ready) FROM indexes;
! 42883 ERROR: function avg(boolean) does not exist

SELECT string_agg(size_bytes, created_at) FROM backups;
! 42883 ERROR: function string_agg(bigint, timestamp with time zone) does not exist

SELECT created_at::int FROM backups;
! 42846 ERROR: cannot cast type timestamp with time zone to integer

SELECT size_bytes::timestamp FROM backups;
! 42846 ERROR: cannot cast type bigint to timestamp without time zone

SELECT 5::date;
! 42846 ERROR: cannot cast type integer to date

SELECT ready::date FROM indexes;
! 42846 ERROR: cannot cast type boolean to date

SELECT CASE WHEN size_bytes > 1 THEN 1 ELSE created_at END FROM backups;
! 42804 ERROR: CASE types timestamp with time zone and integer cannot be matched

SELECT size_bytes FROM backups UNION SELECT created_at FROM backups;
! 42804 ERROR: UNION types bigint and timestamp with time zone cannot be matched

SELECT size_bytes FROM backups WHERE created_at = 5;
! 42883 ERROR: operator does not exist: timestamp with time zone = integer

SELECT size_bytes FROM backups WHERE size_bytes = created_at;
! 42883 ERROR: operator does not exist: bigint = timestamp with time zone

SELECT size_bytes FROM backups WHERE created_at IN (1, 2);
! 42883 ERROR: operator does not exist: timestamp with time zone = integer

SELECT extract(year from size_bytes) FROM backups;
! 42883 ERROR: function pg_catalog.extract(unknown, bigint) does not exist

SELECT coalesce(created_at, 5) FROM backups;
! 42804 ERROR: COALESCE types timestamp with time zone and integer cannot be matched

SELECT greatest(created_at, 5) FROM backups;
! 42804 ERROR: GREATEST types timestamp with time zone and integer cannot be matched

SELECT -created_at FROM backups;
! 42883 ERROR: operator does not exist: - timestamp with time zone

SELECT NOT size_bytes FROM backups;
! 42804 ERROR: argument of NOT must be type boolean, not type bigint

SELECT created_at AND true FROM backups;
! 42804 ERROR: argument of AND must be type boolean, not type timestamp with time zone

SELECT created_at ~ 'x' FROM backups;
! 42883 ERROR: operator does not exist: timestamp with time zone ~ unknown

SELECT name FROM backups b, backups c;
! 42702 ERROR: column reference "name" is ambiguous

SELECT name FROM backups b JOIN indexes c ON true WHERE name = 'x';
! 42702 ERROR: column reference "name" is ambiguous

SELECT ARRAY[1, created_at] FROM backups;
! 42804 ERROR: ARRAY types integer and timestamp with time zone cannot be matched

SELECT created_at -> 'a' FROM backups;
! 42883 ERROR: operator does not exist: timestamp with time zone -> unknown

SELECT unnest(created_at) FROM backups;
! 42883 ERROR: function unnest(timestamp with time zone) does not exist

SELECT * FROM generate_series(1, created_at) x;
! 42703 ERROR: column "created_at" does not exist

SELECT percentile_cont(created_at) WITHIN GROUP (ORDER BY 1) FROM backups;
! 42883 ERROR: function percentile_cont(timestamp with time zone, integer) does not exist

SELECT lag(name, created_at) OVER (ORDER BY 1) FROM backups;
! 42883 ERROR: function lag(text, timestamp with time zone) does not exist

SELECT row_number(1) OVER () FROM backups;
! 42883 ERROR: function row_number(integer) does not exist

SELECT ROW(1,2) = ROW(1,2,3);
! 42601 ERROR: unequal number of entries in row expressions

SELECT 1 = ANY (created_at) FROM backups;
! 42809 ERROR: op ANY/ALL (array) requires array on right side

SELECT name[1] FROM backups;
! 42804 ERROR: cannot subscript type text because it does not support subscripting

SELECT interval '1 day' * interval '1 day';
! 42883 ERROR: operator does not exist: interval * interval

SELECT interval '1 day' > 5;
! 42883 ERROR: operator does not exist: interval > integer

SELECT date '2026-01-01' + timestamp '2026-01-01';
! 42883 ERROR: operator does not exist: date + timestamp without time zone

selct 1;
! 42601 ERROR: syntax error at or near "selct"

selec name from backups;
! 42601 ERROR: syntax error at or near "selec"

SELECT name FORM backups;
! 42601 ERROR: syntax error at or near "backups"

SELECT name FROM backups WEHRE x = 1;
! 42601 ERROR: syntax error at or near "x"

SELECT name FROM backups ORDR BY 1;
! 42601 ERROR: syntax error at or near "BY"

SELECT name FROM backups GROUP BY;
! 42601 ERROR: syntax error at end of input

SELECT count(* FROM backups;
! 42601 ERROR: syntax error at or near "FROM"

SELECT 'abc FROM backups;
! 42601 Unterminated string literal started at position 7 in SQL SELECT 'abc FROM backups. Expected  char

SELECT name,, cloud FROM backups;
! 42601 ERROR: syntax error at or near ","
