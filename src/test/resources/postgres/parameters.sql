# Parameters in all places, with the type that PostgreSQL infers.
SELECT ?;
? ["a"]
: ?column? text
= a

SELECT ? + 1;
? [5]
: ?column? int4
= 6

SELECT 1 + ?;
? ["5"]
: ?column? int4
= 6

SELECT ? || 'x';
? ["a"]
: ?column? text
= ax

SELECT '%' || ? || '%';
? ["a"]
: ?column? text
= %a%

SELECT LOWER(?), UPPER(?);
? ["ABC", "def"]
: lower text | upper text
= abc | DEF

SELECT COALESCE(?, 'x');
? [null]
: coalesce text
= x

SELECT COALESCE(?, name) FROM backups WHERE backup_id = 'b01';
? [null]
: coalesce text
= docs-daily

SELECT COALESCE(?, dimension) FROM backups WHERE backup_id = 'b08';
? [7]
: coalesce int4
= 7

SELECT backup_id FROM backups WHERE backup_id = ?;
? ["b01"]
: backup_id text
= b01

SELECT backup_id FROM backups WHERE backup_id = ?;
? [null]
: backup_id text

SELECT backup_id FROM backups WHERE ? = backup_id;
? ["b02"]
: backup_id text
= b02

SELECT backup_id FROM backups WHERE backup_id IN (?, ?) ORDER BY 1;
? ["b01", "b03"]
: backup_id text
= b01
= b03

SELECT backup_id FROM backups WHERE backup_id = ANY(?) ORDER BY 1;
? [{"text": ["b01", "b04", "none"]}]
: backup_id text
= b01
= b04

SELECT backup_id FROM backups WHERE dimension = ANY(?) ORDER BY 1;
? [{"int4": [384, 3]}]
: backup_id text
= b04
= b05
= b11

SELECT backup_id FROM backups WHERE NOT backup_id = ANY(?) AND cloud = 'gcp' ORDER BY 1;
? [{"text": ["b06"]}]
: backup_id text
= b07
= b11

SELECT backup_id FROM backups WHERE backup_id <> ALL(?) AND cloud = 'gcp' ORDER BY 1;
? [{"text": ["b06"]}]
: backup_id text
= b07
= b11

SELECT CARDINALITY(?::text[]);
? [{"text": ["a", "b"]}]
: cardinality int4
= 2

SELECT backup_id FROM backups WHERE name LIKE ? ORDER BY 1;
? ["docs%"]
: backup_id text
= b01
= b02
= b12

SELECT backup_id FROM backups WHERE name LIKE '%' || ? || '%' ORDER BY 1;
? ["daily"]
: backup_id text
= b01
= b12

SELECT backup_id FROM backups WHERE LOWER(name) LIKE LOWER(?) ORDER BY 1;
? ["DOCS%"]
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE name ILIKE ? ORDER BY 1;
? ["DOCS%"]
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE name ~ ? ORDER BY 1;
? ["^faq-\\d$"]
: backup_id text
= b04
= b05

SELECT backup_id FROM backups WHERE LOWER(name) = LOWER(?) ORDER BY 1;
? ["FAQ-1"]
: backup_id text
= b04

SELECT backup_id FROM backups WHERE dimension > ? ORDER BY 1;
? [700]
: backup_id text
= b01
= b02
= b03
= b09
= b10
= b12

SELECT backup_id FROM backups WHERE dimension > ? ORDER BY 1;
? ["700"]
: backup_id text
= b01
= b02
= b03
= b09
= b10
= b12

SELECT backup_id FROM backups WHERE dimension = ? ORDER BY 1;
? ["abc"]
! 22P02 ERROR: invalid input syntax for type integer: "abc"

SELECT backup_id FROM backups WHERE size_bytes > ? ORDER BY 1;
? [1000000000.5]
: backup_id text
= b01
= b06
= b12

SELECT backup_id FROM backups WHERE size_bytes / ? > 1000 ORDER BY 1;
? [1048576]
: backup_id text
= b01
= b06
= b12

SELECT backup_id FROM backups WHERE size_bytes > ? * 1024 * 1024 ORDER BY 1;
? [1000]
: backup_id text
= b01
= b06
= b12

SELECT backup_id FROM backups WHERE size_bytes BETWEEN ? AND ? ORDER BY 1;
? [1000, 8000000]
: backup_id text
= b04
= b07
= b08
= b09

SELECT backup_id FROM backups WHERE dimension + ? = 1537 ORDER BY 1;
? [1]
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE dimension IN (?, ?) ORDER BY 1;
? [384, 3]
: backup_id text
= b04
= b05
= b11

SELECT backup_id FROM backups WHERE created_at > ? ORDER BY 1;
? ["2026-03-01"]
: backup_id text
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at > ? ORDER BY 1;
? [{"localDateTime": "2026-03-08 07:00:00"}]
: backup_id text
= b05
= b06

SELECT backup_id FROM backups WHERE created_at >= ? AND created_at < ? ORDER BY 1;
? [{"timestamp": "2026-01-05 00:00:00"}, {"timestamp": "2026-01-06 00:00:00"}]
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at::date = ? ORDER BY 1;
? [{"date": "2026-01-05"}]
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at::date = ? ORDER BY 1;
? ["2026-01-05"]
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at > TIMESTAMP '2026-03-30' - ? * INTERVAL '1 day' ORDER BY 1;
? [30]
: backup_id text
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at > CURRENT_TIMESTAMP - ? * INTERVAL '1 day' AND created_at > '2027-01-01';
? [1]
: backup_id text

SELECT backup_id FROM backups WHERE created_at > TIMESTAMP '2026-03-30' - CAST(? AS interval) ORDER BY 1;
? ["30 days"]
: backup_id text
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at > TIMESTAMP '2026-03-30' - ?::interval ORDER BY 1;
? ["1 month"]
: backup_id text
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE created_at > DATE '2026-03-30' - ?::int ORDER BY 1;
? [30]
: backup_id text
= b04
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE DATE_TRUNC(?, created_at) = '2026-01-01' ORDER BY 1;
? ["month"]
: backup_id text
= b01
= b02
= b12

SELECT DATE_TRUNC(?, TIMESTAMP '2026-05-17 13:14:15');
? ["month"]
: date_trunc timestamp
= 2026-05-01 00:00:00

SELECT DATE_PART(?, DATE '2026-05-17');
? ["month"]
: date_part float8
= 5

SELECT TO_CHAR(created_at, ?) FROM backups WHERE backup_id = 'b01';
? ["YYYY/MM"]
: to_char text
= 2026/01

SELECT name FROM indexes WHERE ready = ? ORDER BY 1;
? [true]
: name text
= docs
= faq
= pods
= sparse

SELECT name FROM indexes WHERE ready = ? ORDER BY 1;
? ["true"]
: name text
= docs
= faq
= pods
= sparse

SELECT name FROM indexes WHERE ? ORDER BY 1 LIMIT 1;
? [true]
: name text
= docs

SELECT backup_id FROM backups WHERE ? IS NULL OR status = ? ORDER BY 1;
? ["Failed", "Failed"]
! 42P18 ERROR: could not determine data type of parameter $1

SELECT backup_id FROM backups WHERE ?::text IS NULL OR status = ? ORDER BY 1;
? ["Failed", "Failed"]
: backup_id text
= b03
= b10

SELECT backup_id FROM backups WHERE (?::text IS NULL OR cloud = ?::text) ORDER BY 1 LIMIT 2;
? [null, null]
: backup_id text
= b01
= b02

SELECT backup_id FROM backups WHERE name IS NOT DISTINCT FROM ? ORDER BY 1;
? [null]
: backup_id text
= b10

SELECT backup_id FROM backups WHERE tags ->> ? = ? ORDER BY 1;
? ["team", "vision"]
: backup_id text
= b06

SELECT tags ->> ? FROM backups WHERE backup_id = 'b01';
? ["team"]
: ?column? text
= search

SELECT SUBSTRING(name FROM ? FOR ?) FROM backups WHERE backup_id = 'b01';
? [1, 4]
: substring text
= docs

SELECT SUBSTRING(name, ?, ?) FROM backups WHERE backup_id = 'b01';
? [2, 3]
: substring text
= ocs

SELECT LEFT(name, ?) FROM backups WHERE backup_id = 'b01';
? [3]
: left text
= doc

SELECT POSITION(? IN name) FROM backups WHERE backup_id = 'b01';
? ["-"]
: position int4
= 5

SELECT REPLACE(name, ?, ?) FROM backups WHERE backup_id = 'b01';
? ["-", "_"]
: replace text
= docs_daily

SELECT SPLIT_PART(name, ?, ?) FROM backups WHERE backup_id = 'b01';
? ["-", 2]
: split_part text
= daily

SELECT CONCAT(name, ?) FROM backups WHERE backup_id = 'b01';
? ["!"]
! 42P18 ERROR: could not determine data type of parameter $1

SELECT ROUND(12.3456, ?);
? [2]
: round numeric
= 12.35

SELECT ROUND(size_bytes / 1048576.0, ?) FROM backups WHERE backup_id = 'b01';
? [1]
: round numeric
= 1024.0

SELECT POWER(?, 2);
? [3]
: power float8
= 9

SELECT ABS(?);
? [-5]
: abs int4
= 5

SELECT -?;
? [5]
: ?column? int4
= -5

SELECT ?::int + 1, ?::text, CAST(? AS bigint);
? ["5", 6, "7"]
: ?column? int4 | text text | int8 int8
= 6 | 6 | 7

SELECT ?::date + 1;
? ["2026-01-31"]
: ?column? date
= 2026-02-01

SELECT CASE WHEN dimension > ? THEN ? ELSE ? END FROM backups WHERE backup_id IN ('b01', 'b04') ORDER BY backup_id;
? [1000, "big", "small"]
: case text
= big
= small

SELECT CASE WHEN true THEN ? END;
? ["x"]
: case text
= x

SELECT CASE status WHEN ? THEN 1 ELSE 0 END FROM backups WHERE backup_id IN ('b01', 'b03') ORDER BY backup_id;
? ["Ready"]
: case int4
= 1
= 0

SELECT NULLIF(?, ?);
? ["a", "b"]
: nullif text
= a

SELECT GREATEST(?, 5);
? [7]
: greatest int4
= 7

SELECT dimension * ? FROM backups WHERE backup_id = 'b01';
? [2]
: ?column? int4
= 3072

SELECT dimension * ? FROM backups WHERE backup_id = 'b01';
? [1.5]
: ?column? numeric
= 2304.0

SELECT dimension / ?::numeric FROM backups WHERE backup_id = 'b01';
? [7]
: ?column? numeric
= 219.4285714285714286

SELECT ? AS a, ? AS b, ? AS c;
? ["x", 5, true]
: a text | b int4 | c bool
= x | 5 | t

SELECT ? = 1;
? [1]
: ?column? bool
= t

SELECT ? IN ('a', 'b');
? ["a"]
: ?column? bool
= t

SELECT 5 BETWEEN ? AND ?;
? [1, 10]
: ?column? bool
= t

SELECT ? LIKE 'a%';
? ["abc"]
: ?column? bool
= t

SELECT backup_id FROM backups ORDER BY backup_id LIMIT ?;
? [2]
: backup_id text
= b01
= b02

SELECT backup_id FROM backups ORDER BY backup_id LIMIT ? OFFSET ?;
? [2, 10]
: backup_id text
= b11
= b12

SELECT backup_id FROM backups ORDER BY backup_id LIMIT ?;
? [-1]
! 2201W ERROR: LIMIT must not be negative

SELECT backup_id FROM backups ORDER BY backup_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
? [1, 2]
: backup_id text
= b02
= b03

SELECT cloud, COUNT(*) FROM backups GROUP BY cloud HAVING COUNT(*) > ? ORDER BY 1;
? [2]
: cloud text | count int8
= aws | 8
= gcp | 3

SELECT cloud, ? AS x FROM backups GROUP BY cloud ORDER BY 1;
? ["y"]
: cloud text | x text
= aws | y
= azure | y
= gcp | y

SELECT COUNT(*) FILTER (WHERE status = ?) FROM backups;
? ["Ready"]
: count int8
= 9

SELECT SUM(dimension * ?) FROM backups;
? [2]
: sum int8
= 18950

SELECT STRING_AGG(name, ? ORDER BY name) FROM collections;
? [" / "]
: string_agg text
= old / pods / pods-copy

SELECT LAG(backup_id, ?) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id LIMIT 3;
? [1]
: lag text
= NULL
= b01
= b02

SELECT b.backup_id FROM backups b JOIN indexes i ON i.name = b.source_index_name AND i.cloud = ? ORDER BY 1;
? ["gcp"]
: backup_id text
= b06
= b07

SELECT backup_id FROM backups WHERE source_index_name IN (SELECT name FROM indexes WHERE dimension > ?) ORDER BY 1;
? [1000]
: backup_id text
= b01
= b02
= b03
= b12

WITH t AS (SELECT backup_id FROM backups WHERE status = ?) SELECT COUNT(*) FROM t;
? ["Ready"]
: count int8
= 9

SELECT 'a' UNION ALL SELECT ?;
? ["b"]
: ?column? text
= a
= b

SELECT * FROM (VALUES (?, ?), (?, ?)) t(a, b) ORDER BY 1;
? [1, "x", 2, "y"]
: a int4 | b text
= 1 | x
= 2 | y

SELECT x FROM GENERATE_SERIES(1, ?) x ORDER BY 1;
? [3]
: x int4
= 1
= 2
= 3

SELECT JSONB_BUILD_OBJECT('a', ?::text);
? ["x"]
: jsonb_build_object jsonb
= {"a": "x"}

SELECT ROW(?, ?) = ROW(1, 'a');
? [1, "a"]
: ?column? bool
= t

SELECT backup_id FROM backups WHERE (cloud, status) = (?, ?) ORDER BY 1;
? ["gcp", "Ready"]
: backup_id text
= b06
= b07
= b11

SELECT backup_id FROM backups WHERE record_count = ? ORDER BY 1;
? [120000.0]
: backup_id text
= b01

SELECT backup_id FROM backups WHERE record_count < ? ORDER BY 1;
? [{"double": 42.5}]
: backup_id text
= b03
= b09
= b11

SELECT restore_job_id FROM restore_jobs WHERE percent_complete > ? ORDER BY 1;
? [12]
: restore_job_id text
= r1
= r2
= r3
= r4
= r7

SELECT restore_job_id FROM restore_jobs WHERE percent_complete = ? ORDER BY 1;
? [12.5]
: restore_job_id text
= r3

SELECT '?', "name" FROM backups WHERE backup_id = ?;
? ["b01"]
: ?column? text | name text
= ? | docs-daily

SELECT EXTRACT(YEAR FROM ?::date);
? ["2026-01-01"]
: extract numeric
= 2026

SELECT MAX(?) FROM backups;
? ["x"]
: max text
= x

SELECT LENGTH(?);
? ["日本"]
: length int4
= 2

SELECT ? IS NOT NULL;
? ["x"]
! 42P18 ERROR: could not determine data type of parameter $1

SELECT NULLIF(?, 0) g;
? [7]
: g int4
= 7

SELECT NULLIF(0, ?) g;
? [7]
: g int4
= 0

SELECT NULLIF(?, name) g FROM backups WHERE backup_id = 'b08';
? ["x"]
: g text
= x

SELECT NULLIF(?, ?) g FROM backups WHERE backup_id = 'b08';
? ["x", "y"]
: g text
= x

SELECT COALESCE(?, ?, dimension) FROM backups WHERE backup_id = 'b08';
? [7, 8]
: coalesce int4
= 7

SELECT COALESCE(dimension, ?) FROM backups WHERE backup_id = 'b08';
? [7]
: coalesce int4
= 7

SELECT CASE WHEN ? = 1 THEN ? ELSE dimension END FROM backups WHERE backup_id = 'b08';
? [1, 7]
: dimension int4
= 7

SELECT CASE ? WHEN 1 THEN 'a' ELSE ? END FROM backups WHERE backup_id = 'b08';
? [1, "x"]
: case text
= a

SELECT CASE WHEN dimension > ? THEN ? END FROM backups WHERE backup_id = 'b08';
? [1, "x"]
: case text
= NULL

SELECT * FROM backups WHERE COALESCE(?, backup_id) = backup_id AND backup_id < 'b03' ORDER BY backup_id;
? ["b01"]
: backup_id text | source_index_name text | source_index_id text | source_index_deleted_at timestamptz | name text | description text | status text | cloud text | region text | dimension int4 | metric text | schema jsonb | record_count int8 | namespace_count int8 | size_bytes int8 | tags jsonb | created_at timestamptz
= b01 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 120000 | 4 | 1073741824 | {"env": "prod", "team": "search"} | 2026-01-05 10:15:30.25+00

SELECT backup_id FROM backups WHERE COALESCE(?, status) = status ORDER BY backup_id;
? [null]
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

SELECT COALESCE(created_at, ?) FROM backups WHERE backup_id = 'b08';
? ["2024-01-01"]
: coalesce timestamptz
= 2024-02-29 12:00:00+00

SELECT NULLIF(size_bytes, ?) FROM backups WHERE backup_id = 'b08';
? [0]
: nullif int8
= 123457

SELECT dimension FROM backups UNION SELECT ? ORDER BY 1;
? [77]
: dimension int4
= 3
= 77
= 384
= 512
= 768
= 1536
= NULL

SELECT ? AS d UNION ALL SELECT dimension FROM backups UNION ALL SELECT ? ORDER BY 1;
? [77, 78]
: d int4
= 3
= 77
= 78
= 384
= 384
= 512
= 512
= 768
= 768
= 1536
= 1536
= 1536
= 1536
= NULL

SELECT created_at FROM backups UNION SELECT ? ORDER BY 1;
? ["2020-01-01"]
: created_at timestamptz
= 2020-01-01 00:00:00+00
= 2024-02-29 12:00:00+00
= 2025-06-15 12:34:56.789+00
= 2025-12-31 23:59:59.5+00
= 2026-01-05 10:15:30.25+00
= 2026-01-06 10:15:30.25+00
= 2026-01-12 10:15:30+00
= 2026-02-01 00:00:00+00
= 2026-02-28 23:59:59.999+00
= 2026-03-08 06:30:00+00
= 2026-03-08 07:30:00+00
= 2026-03-29 01:30:00+00
= NULL

SELECT array_append(ARRAY[1, 2], ?), array_position(ARRAY['a', 'b'], ?), array_prepend(?, ARRAY[1.5, 2]);
? [3, "b", 4]
: array_append _int4 | array_position int4 | array_prepend _numeric
= {1,2,3} | 2 | {4,1.5,2}
