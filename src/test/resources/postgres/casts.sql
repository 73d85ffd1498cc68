# Casts, in both spellings, and what they refuse.
SELECT '1'::int;
: int4 int4
= 1

SELECT CAST('2' AS integer);
: int4 int4
= 2

SELECT '3'::bigint;
: int8 int8
= 3

SELECT '4'::smallint;
: int2 int2
= 4

SELECT 14.5::numeric;
: numeric numeric
= 14.5

SELECT CAST(14.5 AS NUMERIC);
: numeric numeric
= 14.5

SELECT 14.5::decimal;
: numeric numeric
= 14.5

SELECT 12.5::int;
: int4 int4
= 13

SELECT 13.5::int;
: int4 int4
= 14

SELECT -12.5::int;
: ?column? int4
= -13

SELECT 12.4::int;
: int4 int4
= 12

SELECT 12.6::bigint;
: int8 int8
= 13

SELECT 2.5::float8::int;
: int4 int4
= 2

SELECT 3.5::float8::int;
: int4 int4
= 4

SELECT -2.5::float8::int;
: ?column? int4
= -2

SELECT 1234.5678::numeric(10, 2);
: numeric numeric
= 1234.57

SELECT 1234.5678::numeric(10);
: numeric numeric
= 1235

SELECT 1.005::numeric(5, 2);
: numeric numeric
= 1.01

SELECT 12345.678::numeric(5, 2);
! 22003 ERROR: numeric field overflow

SELECT '1.50'::numeric;
: numeric numeric
= 1.50

SELECT '1.50'::numeric(10, 3);
: numeric numeric
= 1.500

SELECT '1e3'::numeric;
: numeric numeric
= 1000

SELECT 1::text;
: text text
= 1

SELECT 1.50::text;
: text text
= 1.50

SELECT true::text;
: text text
= true

SELECT false::text;
: text text
= false

SELECT NULL::text;
: text text
= NULL

SELECT 0.0::text;
: text text
= 0.0

SELECT 1e20::text;
: text text
= 100000000000000000000

SELECT 0.1::float8::text;
: text text
= 0.1

SELECT 1e20::float8::text;
: text text
= 1e+20

SELECT 1e15::float8::text;
: text text
= 1e+15

SELECT 100000::float8::text;
: text text
= 100000

SELECT 'true'::boolean;
: bool bool
= t

SELECT 't'::boolean;
: bool bool
= t

SELECT 'yes'::boolean;
: bool bool
= t

SELECT 'on'::boolean;
: bool bool
= t

SELECT '1'::boolean;
: bool bool
= t

SELECT 'f'::boolean;
: bool bool
= f

SELECT 'no'::boolean;
: bool bool
= f

SELECT 'off'::boolean;
: bool bool
= f

SELECT '0'::boolean;
: bool bool
= f

SELECT 'maybe'::boolean;
! 22P02 ERROR: invalid input syntax for type boolean: "maybe"

SELECT 1::boolean;
: bool bool
= t

SELECT 0::boolean;
: bool bool
= f

SELECT 5::boolean;
: bool bool
= t

SELECT true::int;
: int4 int4
= 1

SELECT false::int;
: int4 int4
= 0

SELECT 1.5::boolean;
! 42846 ERROR: cannot cast type numeric to boolean

SELECT true::numeric;
! 42846 ERROR: cannot cast type boolean to numeric

SELECT 'abc'::int;
! 22P02 ERROR: invalid input syntax for type integer: "abc"

SELECT '1.5'::int;
! 22P02 ERROR: invalid input syntax for type integer: "1.5"

SELECT ''::int;
! 22P02 ERROR: invalid input syntax for type integer: ""

SELECT ' 42 '::int;
: int4 int4
= 42

SELECT '9999999999'::int;
! 22003 ERROR: value "9999999999" is out of range for type integer

SELECT 9999999999::int;
! 22003 ERROR: integer out of range

SELECT 99999::smallint;
! 22003 ERROR: smallint out of range

SELECT 'abc'::varchar(2);
: varchar varchar
= ab

SELECT 'abc'::char(5);
: bpchar bpchar
= abc \s

SELECT 'abc'::char(2);
: bpchar bpchar
= ab

SELECT 'abc'::text;
: text text
= abc

SELECT 'abc'::char;
: bpchar bpchar
= a

SELECT 'abc'::char(5) || '|';
: ?column? text
= abc\|

SELECT CAST('abc' AS varchar(10)) || '|';
: ?column? text
= abc\|

SELECT CAST(name AS varchar(4)) FROM backups WHERE backup_id = 'b01';
: name varchar
= docs

SELECT CAST(name AS char(12)) || '|' FROM backups WHERE backup_id = 'b01';
: ?column? text
= docs-daily\|

SELECT dimension::text, size_bytes::varchar, record_count::text FROM backups WHERE backup_id IN ('b01', 'b08') ORDER BY backup_id;
: dimension text | size_bytes varchar | record_count text
= 1536 | 1073741824 | 120000
= NULL | 123457 | 777

SELECT created_at::date, created_at::time, created_at::timestamp FROM backups WHERE backup_id = 'b04';
: created_at date | created_at time | created_at timestamp
= 2026-02-28 | 23:59:59.999 | 2026-02-28 23:59:59.999

SELECT created_at::text FROM backups WHERE backup_id IN ('b01', 'b02') ORDER BY backup_id;
: created_at text
= 2026-01-05 10:15:30.25+00
= 2026-01-12 10:15:30+00

SELECT CAST(created_at AS varchar) FROM backups WHERE backup_id = 'b07';
: created_at varchar
= 2025-12-31 23:59:59.5+00

SELECT backup_id FROM backups WHERE created_at::text LIKE '2026-01-%' ORDER BY 1;
: backup_id text
= b01
= b02
= b12

SELECT backup_id FROM backups WHERE created_at::text LIKE '%.25%' ORDER BY 1;
: backup_id text
= b01
= b12

SELECT created_at::timestamp(0) FROM backups WHERE backup_id IN ('b01', 'b04', 'b07', 'b09') ORDER BY backup_id;
: created_at timestamp
= 2026-01-05 10:15:30
= 2026-03-01 00:00:00
= 2026-01-01 00:00:00
= 2025-06-15 12:34:57

SELECT CAST(created_at AS timestamp(1)) FROM backups WHERE backup_id = 'b09';
: created_at timestamp
= 2025-06-15 12:34:56.8

SELECT CAST(created_at AS TIME) FROM backups WHERE backup_id IN ('b04', 'b09') ORDER BY backup_id;
: created_at time
= 23:59:59.999
= 12:34:56.789

SELECT CAST(created_at AS DATE) AS d, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: d date | count int8
= 2024-02-29 | 1
= 2025-06-15 | 1
= 2025-12-31 | 1
= 2026-01-05 | 1
= 2026-01-06 | 1
= 2026-01-12 | 1
= 2026-02-01 | 1
= 2026-02-28 | 1
= 2026-03-08 | 2
= 2026-03-29 | 1
= NULL | 1

SELECT '2026-01-01'::date;
: date date
= 2026-01-01

SELECT '2026-01-02 03:04:05'::timestamp;
: timestamp timestamp
= 2026-01-02 03:04:05

SELECT '03:04:05'::time;
: time time
= 03:04:05

SELECT '2026-01-02T03:04:05Z'::timestamptz;
: timestamptz timestamptz
= 2026-01-02 03:04:05+00

SELECT '2026-01-02 03:04:05+02'::timestamptz;
: timestamptz timestamptz
= 2026-01-02 01:04:05+00

SELECT '20260102'::date;
: date date
= 2026-01-02

SELECT 'Jan 2, 2026'::date;
: date date
= 2026-01-02

SELECT '2026-1-2'::date;
: date date
= 2026-01-02

SELECT '2026-02-30'::date;
! 22008 ERROR: date/time field value out of range: "2026-02-30"

SELECT 'nonsense'::date;
! 22007 ERROR: invalid input syntax for type date: "nonsense"

SELECT '2026-13-01'::date;
! 22008 ERROR: date/time field value out of range: "2026-13-01"

SELECT '25:00:00'::time;
! 22008 ERROR: date/time field value out of range: "25:00:00"

SELECT '2026-01-01'::timestamp;
: timestamp timestamp
= 2026-01-01 00:00:00

SELECT '2026-01-01 10:00'::timestamp;
: timestamp timestamp
= 2026-01-01 10:00:00

SELECT DATE '2026-01-01'::timestamp;
: timestamp timestamp
= 2026-01-01 00:00:00

SELECT timestamp without time zone '2026-01-01 01:02:03';
: timestamp timestamp
= 2026-01-01 01:02:03

SELECT timestamp with time zone '2026-01-01 01:02:03+00';
: timestamptz timestamptz
= 2026-01-01 01:02:03+00

SELECT '2026-01-01 01:02:03.456'::timestamp::date;
: date date
= 2026-01-01

SELECT '2026-01-01 23:59:59.999'::timestamp::time;
: time time
= 23:59:59.999

SELECT int '5';
: int4 int4
= 5

SELECT float8 '1.5';
: float8 float8
= 1.5

SELECT numeric '2.50';
: numeric numeric
= 2.50

SELECT text 'x';
: text text
= x

SELECT bool 'true';
: bool bool
= t

SELECT date '2026-01-01';
: date date
= 2026-01-01

SELECT int4 '5' + 1;
: ?column? int4
= 6

SELECT varchar 'a' || 'b';
: ?column? text
= ab

SELECT '1 day'::interval;
: interval interval
= 1 day

SELECT '2 hours 30 minutes'::interval;
: interval interval
= 02:30:00

SELECT CAST('1 month' AS interval);
: interval interval
= 1 mon

SELECT (1 || ' day')::interval;
: interval interval
= 1 day

SELECT (-6 || ' day')::interval;
: interval interval
= -6 days

SELECT '{1,2}'::int[];
: int4 _int4
= {1,2}

SELECT '{a,b}'::text[];
: text _text
= {a,b}

SELECT ARRAY[1, 2]::text[];
: array _text
= {1,2}

SELECT '{"a": 1}'::json;
: json json
= {"a": 1}

SELECT '{"a": 1}'::jsonb;
: jsonb jsonb
= {"a": 1}

SELECT '[1, 2]'::jsonb;
: jsonb jsonb
= [1, 2]

SELECT '{a'::jsonb;
! 22P02 ERROR: invalid input syntax for type json

SELECT tags::text FROM backups WHERE backup_id = 'b04';
: tags text
= {"team": "support"}

SELECT 1::int8;
: int8 int8
= 1

SELECT 1::int4;
: int4 int4
= 1

SELECT 1::int2;
: int2 int2
= 1

SELECT 1.5::float4;
: float4 float4
= 1.5

SELECT 1.5::real;
: float4 float4
= 1.5

SELECT 1.5::double precision;
: float8 float8
= 1.5

SELECT 1.5::float;
: float8 float8
= 1.5

SELECT 1::int::text::int;
: int4 int4
= 1

SELECT -1::int;
: ?column? int4
= -1

SELECT (-1)::text;
: text text
= -1

SELECT -'1'::int;
: ?column? int4
= -1

SELECT 1 + '2'::int * 3;
: ?column? int4
= 7

SELECT '5'::int::text || 'x';
: ?column? text
= 5x

SELECT CAST(1 AS text) || 'x';
: ?column? text
= 1x

SELECT CAST(NULL AS int);
: int4 int4
= NULL

SELECT NULL::date;
: date date
= NULL

SELECT CAST(NULL AS varchar);
: varchar varchar
= NULL

SELECT 'NaN'::float8;
: float8 float8
= NaN

SELECT 'Infinity'::float8;
: float8 float8
= Infinity

SELECT '-Infinity'::float8;
: float8 float8
= -Infinity

SELECT 'inf'::float8;
: float8 float8
= Infinity

SELECT 'NaN'::numeric;
: numeric numeric
= NaN

SELECT 1e400::float8;
! 22003 ERROR: "10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000" is out of range for type double precision

SELECT '1e400'::float8;
! 22003 ERROR: "1e400" is out of range for type double precision

SELECT 3.99::float8::numeric;
: numeric numeric
= 3.99

SELECT 0.1::float8::numeric;
: numeric numeric
= 0.1

SELECT 1e10::float8::bigint;
: int8 int8
= 10000000000

SELECT percent_complete::int, percent_complete::numeric, percent_complete::text FROM restore_jobs WHERE restore_job_id IN ('r3', 'r4') ORDER BY restore_job_id;
: percent_complete int4 | percent_complete numeric | percent_complete text
= 12 | 12.5 | 12.5
= 33 | 33.3 | 33.3

SELECT percent_complete::numeric(5, 1) FROM restore_jobs WHERE restore_job_id = 'r4';
: percent_complete numeric
= 33.3

SELECT CAST(size_bytes AS double precision) / 1e9 FROM backups WHERE backup_id = 'b01';
: ?column? float8
= 1.073741824

SELECT CAST(size_bytes AS numeric) / 1024 FROM backups WHERE backup_id = 'b04';
: ?column? numeric
= 7500.0000000000000000

SELECT CAST(size_bytes AS int) FROM backups WHERE backup_id = 'b06';
! 22003 ERROR: integer out of range

SELECT CAST(dimension AS smallint) FROM backups WHERE backup_id = 'b01';
: dimension int2
= 1536

SELECT CAST(dimension AS numeric(10, 2)) FROM backups WHERE backup_id = 'b01';
: dimension numeric
= 1536.00

SELECT ready::text, ready::int, ready::varchar FROM indexes ORDER BY name LIMIT 3;
: ready text | ready int4 | ready varchar
= true | 1 | true
= true | 1 | true
= false | 0 | false

SELECT CAST(CAST(created_at AS date) AS timestamp) FROM backups WHERE backup_id = 'b01';
: created_at timestamp
= 2026-01-05 00:00:00

SELECT backup_id FROM backups WHERE created_at::date = '2026-01-05' ORDER BY 1;
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at::date = DATE '2026-01-05' ORDER BY 1;
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at >= '2026-01-05' AND created_at < '2026-01-07'::date ORDER BY 1;
: backup_id text
= b01
= b12

SELECT backup_id FROM backups WHERE backup_id = 'b01'::text;
: backup_id text
= b01

SELECT backup_id FROM backups WHERE backup_id::varchar = 'b01';
: backup_id text
= b01

SELECT backup_id FROM backups WHERE CAST(backup_id AS varchar) IN ('b01', 'b02') ORDER BY 1;
: backup_id text
= b01
= b02

SELECT backup_id FROM backups WHERE dimension::text LIKE '15%' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT CAST('2026-01-01' AS date) + 1;
: ?column? date
= 2026-01-02

SELECT CAST('x' AS uuid);
! 22P02 ERROR: invalid input syntax for type uuid: "x"

SELECT '8c85e612-ed1c-4f97-9f8c-8194e07bcf71'::uuid::text;
: text text
= 8c85e612-ed1c-4f97-9f8c-8194e07bcf71

SELECT 'a'::name;
: name name
= a

SELECT MD5('x')::bit(64)::bigint;
! 22P02 ERROR: "9" is not a valid binary digit

SELECT 5::bit(4);
: bit bit
= 0101

SELECT B'101';
: ?column? bit
= 101

SELECT B'101'::int;
: int4 int4
= 5

SELECT 44::bit(10)::text;
: text text
= 0000101100

SELECT 1::oid;
: oid oid
= 1

SELECT 'x'::unknowntype;
! 42704 ERROR: type "unknowntype" does not exist

SELECT CAST(1 AS unknowntype);
! 42704 ERROR: type "unknowntype" does not exist

SELECT to_char(1, '9')::int + 1;
: ?column? int4
= 2

SELECT '12'::int + '13'::int;
: ?column? int4
= 25

SELECT '12' || '13';
: ?column? text
= 1213

SELECT E'a\tb', E'it\'s', 'it''s', E'\\', E'\u00e9', U&'\00e9', U&'d\0061t\+000061';
: ?column? text | ?column? text | ?column? text | ?column? text | ?column? text | ?column? text | ?column? text
= a\tb | it's | it's | \\ | é | é | data

SELECT 'a' 'b';
! 42601 ERROR: syntax error at or near "'b'"

SELECT 'a'
'b';
: ?column? text
= ab

SELECT $$it's$$, $q$a $$ b$q$;
: ?column? text | ?column? text
= it's | a $$ b

SELECT U&'\00e9' || name FROM backups WHERE backup_id = 'b01';
: ?column? text
= édocs-daily

SELECT 'a\nb';
: ?column? text
= a\\nb

SELECT E'a\nb';
: ?column? text
= a\nb

SELECT CAST(1.5 AS FLOAT(53)), 0.1::float(24), CAST(size_bytes AS float(25)) FROM backups ORDER BY backup_id LIMIT 2;
: float8 float8 | float4 float4 | size_bytes float8
= 1.5 | 0.1 | 1073741824
= 1.5 | 0.1 | 998244353

SELECT 1.5::float(54);
! 22023 ERROR: precision for type float must be less than 54 bits

SELECT 1.5::float(0);
! 22023 ERROR: precision for type float must be at least 1 bit

SELECT LENGTH('abc'::char(5)), OCTET_LENGTH('abc'::char(5)), UPPER('abc'::char(5)) || '|';
: length int4 | octet_length int4 | ?column? text
= 3 | 5 | ABC\|

SELECT 'a'::char(3) = 'a', 'a'::char(3) = 'a  ', 'a'::char(3) = 'a'::text, 'a'::char(3) = 'a  '::text, 'a'::char(3) = 'a'::varchar(4), 'a'::char(3) = 'a'::char(5);
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | t | f | t | t

SELECT 'a'::char(3) LIKE 'a', 'a'::char(3) LIKE 'a%', 'a'::char(3) LIKE 'a  ', 'abc'::char(2), 'abc'::char;
: ?column? bool | ?column? bool | ?column? bool | bpchar bpchar | bpchar bpchar
= f | t | t | ab | a

SELECT 12::char(5) || 'x', true::char(5), '2026-01-01'::date::char(4), 'a'::char(3)::text || 'x', 'a'::char(3)::varchar(2) || 'x', 'a'::char(3) || 'b'::char(3);
: ?column? text | bpchar bpchar | bpchar bpchar | ?column? text | ?column? text | ?column? text
= 12x | true\s | 2026 | ax | ax | ab

SELECT CONCAT('a'::char(3), 'b'), COALESCE('a'::char(3), 'b') , CASE WHEN true THEN 'a'::char(3) ELSE 'b' END, 'a'::char(3) IN ('a', 'b'), 'a'::char(3) <> 'a';
: concat text | coalesce bpchar | case bpchar | ?column? bool | ?column? bool
= a  b | a \s | a \s | t | f

SELECT DISTINCT c FROM (VALUES ('a'::char(3)), ('a  '), ('b')) t(c);
: c bpchar
= a \s
= b

SELECT MAX(c), COUNT(*) FROM (VALUES ('a'::char(3)), ('a  '), ('b')) t(c) WHERE c < 'b';
: max bpchar | count int8
= a \s | 2

SELECT name::char(4), name::bpchar FROM backups WHERE name::char(4) = 'nigh' ORDER BY 1 LIMIT 2;
: name bpchar | name bpchar

SELECT 'a  '::bpchar = 'a', 'a  '::bpchar || 'x', LENGTH('a  '::bpchar), 'a'::character(3), 'a'::character varying(3), CAST('abc' AS CHARACTER);
: ?column? bool | ?column? text | length int4 | bpchar bpchar | varchar varchar | bpchar bpchar
= t | ax | 1 | a \s | a | a

SELECT JSON_OBJECT('{a,1,b,2,3,NULL,"d e f","a b c"}'), JSON_OBJECT('{{a,1},{b,2}}'), JSON_OBJECT('{}');
: json_object json | json_object json | json_object json
= {"a" : "1", "b" : "2", "3" : null, "d e f" : "a b c"} | {"a" : "1", "b" : "2"} | {}

SELECT JSON_OBJECT('{a,b}', '{1,2}'), JSON_OBJECT(ARRAY['a','b'], ARRAY['1', NULL]), JSONB_OBJECT('{{a,1},{b,2}}'), JSONB_OBJECT('{a,b}','{1,2}');
: json_object json | json_object json | jsonb_object jsonb | jsonb_object jsonb
= {"a" : "1", "b" : "2"} | {"a" : "1", "b" : null} | {"a": "1", "b": "2"} | {"a": "1", "b": "2"}

SELECT JSON_OBJECT('{a,b,c}');
! 2202E ERROR: array must have even number of elements

SELECT JSON_OBJECT('{a,b}', '{1}');
! 2202E ERROR: mismatched array dimensions

SELECT JSON_OBJECT('{a,NULL}', '{1,2}');
! 22004 ERROR: null value not allowed for object key

SELECT JSON_OBJECT('{{a,b,c}}');
! 2202E ERROR: array must have two columns

SELECT JSON_OBJECT('{{{a,b}}}');
! 2202E ERROR: wrong number of array subscripts

SELECT '{{1,2},{3,4}}'::int[], ('{{1,2},{3,4}}'::int[])[2][1], CARDINALITY('{{1,2},{3,4}}'::int[]), ARRAY_LENGTH('{{1,2,3},{3,4,5}}'::int[], 2);
: int4 _int4 | int4 int4 | cardinality int4 | array_length int4
= {{1,2},{3,4}} | 3 | 4 | 3

SELECT '{{},{}}'::text[];
! 22P02 ERROR: malformed array literal: "{{},{}}"

SELECT UNNEST('{{1,2},{3,4}}'::int[]);
: unnest int4
= 1
= 2
= 3
= 4

SELECT '{a,b}'::text[], ('{a,b}'::text[])[1], CAST('{1,2}' AS int[]), ARRAY[1,2]::text[];
: text _text | text text | int4 _int4 | array _text
= {a,b} | a | {1,2} | {1,2}

SELECT * FROM (VALUES ('1'::numeric), ('2.50'), (NULL)) t(n);
: n numeric
= 1
= 2.50
= NULL

SELECT n + 1 AS m FROM (VALUES (1), ('2')) t(n);
: m int4
= 2
= 3

SELECT d + 1 AS m FROM (VALUES (DATE '2026-01-01'), ('2026-02-01')) t(d);
: m date
= 2026-01-02
= 2026-02-02

VALUES (1), ('a');
! 22P02 ERROR: invalid input syntax for type integer: "a"

SELECT 1 UNION SELECT 'a';
! 22P02 ERROR: invalid input syntax for type integer: "a"

SELECT '1' UNION SELECT 2;
: ?column? int4
= 1
= 2

SELECT '3.4'::numeric UNION SELECT 'foo';
! 22P02 ERROR: invalid input syntax for type numeric: "foo"

SELECT DATE '2026-01-01' UNION ALL SELECT '2026-01-02';
: date date
= 2026-01-01
= 2026-01-02

SELECT COALESCE(dimension, 'x') FROM backups;
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT COALESCE(dimension, '5') FROM backups ORDER BY 1;
: coalesce int4
= 3
= 5
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

SELECT CASE WHEN dimension > 1000 THEN dimension ELSE '0' END AS d FROM backups ORDER BY 1;
: d int4
= 0
= 0
= 0
= 0
= 0
= 0
= 0
= 0
= 1536
= 1536
= 1536
= 1536

SELECT CASE WHEN ready THEN 'true' ELSE false END AS d FROM indexes ORDER BY 1;
: d bool
= f
= f
= t
= t
= t
= t

SELECT cloud, GROUPING(cloud), GROUPING(cloud) + 1 AS g, COUNT(*) FROM backups GROUP BY ROLLUP (cloud) HAVING GROUPING(cloud) >= 0 ORDER BY GROUPING(cloud), 1;
: cloud text | grouping int4 | g int4 | count int8
= aws | 0 | 1 | 8
= azure | 0 | 1 | 1
= gcp | 0 | 1 | 3
= NULL | 1 | 2 | 12

SELECT CASE GROUPING(cloud, status) WHEN 3 THEN 'all' WHEN 1 THEN cloud ELSE status END AS label, COUNT(*) FROM backups GROUP BY ROLLUP (cloud, status) ORDER BY 2, 1;
: label text | count int8
= Initializing | 1
= Ready | 1
= azure | 1
= Failed | 2
= Ready | 3
= gcp | 3
= Ready | 5
= aws | 8
= all | 12

SELECT NUM_NULLS(1, NULL, 'x'), NUM_NONNULLS(1, NULL, 'x'), NUM_NULLS(NULL);
: num_nulls int4 | num_nonnulls int4 | num_nulls int4
= 1 | 2 | 1

SELECT backup_id FROM backups WHERE NUM_NONNULLS(cloud, region, dimension) = 3 ORDER BY 1;
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
= b11
= b12

SELECT JSONB_CONTAINS('{"a": 1, "b": 2}', '{"b": 2}'), JSONB_CONTAINED('[1]', '[1, 2]'), JSONB_EXISTS('{"a": 1}', 'a'), JSONB_EXISTS_ANY('{"a": 1}', ARRAY['a', 'b']), JSONB_EXISTS_ALL('{"a": 1}', ARRAY['a', 'b']);
: jsonb_contains bool | jsonb_contained bool | jsonb_exists bool | jsonb_exists_any bool | jsonb_exists_all bool
= t | t | t | t | f

SELECT E'\\xDeAdBeEf'::bytea, SHA256('a'), DECODE('616263', 'hex'), E'\\xDeAd'::bytea::text, CONVERT_TO('é', 'UTF8');
: bytea bytea | sha256 bytea | decode bytea | text text | convert_to bytea
= \\xdeadbeef | \\xca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb | \\x616263 | \\xdead | \\xc3a9

SELECT 'abc'::bytea, CONCAT('\x41'::bytea, 'b'), ARRAY['\x41'::bytea], ROW('\x41'::bytea), TO_JSON('\x41'::bytea);
: bytea bytea | concat text | array _bytea | row record | to_json json
= \\x616263 | \\x41b | {"\\\\x41"} | ("\\\\x41") | "\\\\x41"

SELECT MD5('a'::bytea), ENCODE('\x41'::bytea, 'hex'), '\x41'::bytea = '\x41'::bytea, '\x41'::bytea || '\x42'::bytea, LENGTH('\x4142'::bytea), '\x41'::bytea IN ('\x41'::bytea);
: md5 text | encode text | ?column? bool | ?column? bytea | length int4 | ?column? bool
= 0cc175b9c0f1b6a831c399e269772661 | 41 | t | \\x4142 | 2 | t

SELECT ARRAY_AGG(x) FROM UNNEST('{{a,b},{c,d}}'::text[]) AS x;
: array_agg _text
= {a,b,c,d}

SELECT ARRAY_NDIMS('{{{1},{2}}}'::int[]), ARRAY_DIMS('{{a,b}}'::text[]);
: array_ndims int4 | array_dims text
= 3 | [1:1][1:2]
