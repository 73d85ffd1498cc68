# Arrays and sets of rows from functions.
SELECT ARRAY[1, 2, 3];
: array _int4
= {1,2,3}

SELECT ARRAY['a', 'b'];
: array _text
= {a,b}

SELECT ARRAY[1.5, 2];
: array _numeric
= {1.5,2}

SELECT ARRAY[NULL, 1];
: array _int4
= {NULL,1}

SELECT ARRAY[]::int[];
: array _int4
= {}

SELECT ARRAY[[1, 2], [3, 4]];
: array _int4
= {{1,2},{3,4}}

SELECT ARRAY[true, NULL];
: array _bool
= {t,NULL}

SELECT ARRAY[DATE '2026-01-01'];
: array _date
= {2026-01-01}

SELECT ARRAY['a b', 'c,d', '"', NULL, 'NULL', ''];
: array _text
= {"a b","c,d","\\"",NULL,"NULL",""}

SELECT ARRAY[];
! 42P18 ERROR: cannot determine type of empty array

SELECT ARRAY[1, 'a'];
! 22P02 ERROR: invalid input syntax for type integer: "a"

SELECT ARRAY[1, '2'];
: array _int4
= {1,2}

SELECT (ARRAY[10, 20, 30])[2];
: array int4
= 20

SELECT (ARRAY[10, 20, 30])[0];
: array int4
= NULL

SELECT (ARRAY[10, 20, 30])[4];
: array int4
= NULL

SELECT (ARRAY[10, 20, 30])[1:2];
: array _int4
= {10,20}

SELECT (ARRAY[10, 20, 30])[2:];
: array _int4
= {20,30}

SELECT (ARRAY[10, 20, 30])[:1];
: array _int4
= {10}

SELECT (ARRAY[[1, 2], [3, 4]])[2][1];
: array int4
= 3

SELECT ('{a,b}'::text[])[1];
: text text
= a

SELECT (STRING_TO_ARRAY('a,b,c', ','))[2];
: string_to_array text
= b

SELECT (ARRAY[1,2])[NULL];
: array int4
= NULL

SELECT ARRAY_LENGTH(ARRAY[1, 2, 3], 1);
: array_length int4
= 3

SELECT ARRAY_LENGTH(ARRAY[]::int[], 1);
: array_length int4
= NULL

SELECT CARDINALITY(ARRAY[1, 2]);
: cardinality int4
= 2

SELECT CARDINALITY(ARRAY[]::int[]);
: cardinality int4
= 0

SELECT ARRAY_NDIMS(ARRAY[[1], [2]]);
: array_ndims int4
= 2

SELECT ARRAY_LOWER(ARRAY[1], 1);
: array_lower int4
= 1

SELECT ARRAY_UPPER(ARRAY[1, 2], 1);
: array_upper int4
= 2

SELECT ARRAY_DIMS(ARRAY[1, 2]);
: array_dims text
= [1:2]

SELECT ARRAY_POSITION(ARRAY['a', 'b', 'c'], 'b');
: array_position int4
= 2

SELECT ARRAY_POSITION(ARRAY[1, 2], 5);
: array_position int4
= NULL

SELECT ARRAY_POSITIONS(ARRAY[1, 2, 1], 1);
: array_positions _int4
= {1,3}

SELECT ARRAY_APPEND(ARRAY[1, 2], 3);
: array_append _int4
= {1,2,3}

SELECT ARRAY_PREPEND(0, ARRAY[1, 2]);
: array_prepend _int4
= {0,1,2}

SELECT ARRAY_CAT(ARRAY[1], ARRAY[2, 3]);
: array_cat _int4
= {1,2,3}

SELECT ARRAY_REMOVE(ARRAY[1, 2, 1], 1);
: array_remove _int4
= {2}

SELECT ARRAY_REPLACE(ARRAY[1, 2, 1], 1, 9);
: array_replace _int4
= {9,2,9}

SELECT ARRAY_FILL(0, ARRAY[3]);
: array_fill _int4
= {0,0,0}

SELECT TRIM_ARRAY(ARRAY[1, 2, 3], 1);
: trim_array _int4
= {1,2}

SELECT ARRAY[1, 2] || 3;
: ?column? _int4
= {1,2,3}

SELECT 0 || ARRAY[1, 2];
: ?column? _int4
= {0,1,2}

SELECT ARRAY[1] || ARRAY[2];
: ?column? _int4
= {1,2}

SELECT ARRAY['a'] || 'b'::text;
: ?column? _text
= {a,b}

SELECT ARRAY[1, 2] || NULL;
: ?column? _int4
= {1,2}

SELECT ARRAY[1, 2] = ARRAY[1, 2];
: ?column? bool
= t

SELECT ARRAY[1, 2] < ARRAY[1, 3];
: ?column? bool
= t

SELECT ARRAY[1, 2] <> ARRAY[2, 1];
: ?column? bool
= t

SELECT ARRAY[1, 2, 3] @> ARRAY[2];
: ?column? bool
= t

SELECT ARRAY[2] <@ ARRAY[1, 2];
: ?column? bool
= t

SELECT ARRAY[1, 2] && ARRAY[2, 3];
: ?column? bool
= t

SELECT ARRAY[1] && ARRAY[2];
: ?column? bool
= f

SELECT ARRAY['a'] @> ARRAY['a']::text[];
: ?column? bool
= t

SELECT ARRAY_TO_STRING(ARRAY[1, 2, NULL, 4], ',');
: array_to_string text
= 1,2,4

SELECT ARRAY_TO_STRING(ARRAY[1, NULL], ',', '*');
: array_to_string text
= 1,*

SELECT ARRAY_TO_STRING(ARRAY[]::text[], ',');
: array_to_string text
= 

SELECT ARRAY_TO_STRING(ARRAY[true, false], ';');
: array_to_string text
= t;f

SELECT ARRAY[1, 2]::text;
: array text
= {1,2}

SELECT '{1, 2}'::int[]::text;
: text text
= {1,2}

SELECT '{"a b",NULL}'::text[];
: text _text
= {"a b",NULL}

SELECT '{{1,2},{3,4}}'::int[];
: int4 _int4
= {{1,2},{3,4}}

SELECT '{1,x}'::int[];
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT '{1,2'::int[];
! 22P02 ERROR: malformed array literal: "{1,2"

SELECT CAST('{1,2}' AS int[]);
: int4 _int4
= {1,2}

SELECT CAST(ARRAY['1', '2'] AS int[]);
: array _int4
= {1,2}

SELECT ARRAY[1, 2]::bigint[];
: array _int8
= {1,2}

SELECT CARDINALITY(STRING_TO_ARRAY('a b c', ' '));
: cardinality int4
= 3

SELECT 1 = ANY(ARRAY[1, NULL]);
: ?column? bool
= t

SELECT 2 = ANY(ARRAY[1, NULL]);
: ?column? bool
= NULL

SELECT 1 = ALL(ARRAY[1, 1]);
: ?column? bool
= t

SELECT 1 = ALL(ARRAY[]::int[]);
: ?column? bool
= t

SELECT 1 = ANY(ARRAY[]::int[]);
: ?column? bool
= f

SELECT 'b' = ANY(STRING_TO_ARRAY('a,b', ','));
: ?column? bool
= t

SELECT 5 > ANY(ARRAY[7, 3]);
: ?column? bool
= t

SELECT 'ab' LIKE ANY('{a%,b%}');
: ?column? bool
= t

SELECT 'x' <> ALL('{a,b}');
: ?column? bool
= t

SELECT NULL = ANY(ARRAY[1]);
: ?column? bool
= NULL

SELECT 1 <> ANY(ARRAY[1, 2]);
: ?column? bool
= t

SELECT 'AB' ILIKE ANY(ARRAY['a%']);
: ?column? bool
= t

SELECT 'x' NOT LIKE ALL(ARRAY['a%', 'b%']);
: ?column? bool
= t

SELECT 1 = SOME(ARRAY[1, 2]);
: ?column? bool
= t

SELECT UNNEST(ARRAY[1, 2, 3]);
: unnest int4
= 1
= 2
= 3

SELECT UNNEST(ARRAY['a', NULL]);
: unnest text
= NULL
= a

SELECT UNNEST('{a,b}'::text[]) AS x;
: x text
= a
= b

SELECT UNNEST(ARRAY[[1, 2], [3, 4]]);
: unnest int4
= 1
= 2
= 3
= 4

SELECT UNNEST(ARRAY[1, 2]);
: unnest int4
= 1
= 2

SELECT UNNEST(ARRAY['a', 'b', 'c']);
: unnest text
= a
= b
= c

SELECT UNNEST(ARRAY[1, 2]) * 10 AS x ORDER BY x DESC;
: x int4
= 20
= 10

SELECT * FROM UNNEST(ARRAY[1, 2], ARRAY['a', 'b', 'c']) AS t(n, s);
: n int4 | s text
= 1 | a
= 2 | b
= NULL | c

SELECT * FROM UNNEST(ARRAY[3, 1]) WITH ORDINALITY AS t(v, i) ORDER BY i;
: v int4 | i int8
= 3 | 1
= 1 | 2

SELECT x FROM UNNEST(ARRAY['b', 'a']) AS x ORDER BY x;
: x text
= a
= b

SELECT x, COUNT(*) FROM UNNEST(STRING_TO_ARRAY('a,b,a', ',')) x GROUP BY x ORDER BY x;
: x text | count int8
= a | 2
= b | 1

SELECT GENERATE_SERIES(1, 3);
: generate_series int4
= 1
= 2
= 3

SELECT GENERATE_SERIES(1, 10, 4);
: generate_series int4
= 1
= 5
= 9

SELECT GENERATE_SERIES(3, 1, -1);
: generate_series int4
= 1
= 2
= 3

SELECT GENERATE_SERIES(3, 1);
: generate_series int4

SELECT GENERATE_SERIES(1.0, 2.0, 0.5);
: generate_series numeric
= 1.0
= 1.5
= 2.0

SELECT GENERATE_SERIES(1, 2);
: generate_series int4
= 1
= 2

SELECT GENERATE_SERIES(1, 3, 0);
! 22023 ERROR: step size cannot equal zero

SELECT n FROM GENERATE_SERIES(1, 5) AS n WHERE n % 2 = 1 ORDER BY n;
: n int4
= 1
= 3
= 5

SELECT SUM(n), AVG(n) FROM GENERATE_SERIES(1, 100) n;
: sum int8 | avg numeric
= 5050 | 50.5000000000000000

SELECT a.n, b.n FROM GENERATE_SERIES(1, 2) a(n), GENERATE_SERIES(1, 2) b(n) ORDER BY 1, 2;
: n int4 | n int4
= 1 | 1
= 1 | 2
= 2 | 1
= 2 | 2

SELECT n, COUNT(b.backup_id) FROM GENERATE_SERIES(1, 4) n LEFT JOIN backups b ON b.namespace_count = n GROUP BY n ORDER BY n;
: n int4 | count int8
= 1 | 3
= 2 | 0
= 3 | 1
= 4 | 3

SELECT n, SUM(n) OVER (ORDER BY n) FROM GENERATE_SERIES(1, 4) n ORDER BY n;
: n int4 | sum int8
= 1 | 1
= 2 | 3
= 3 | 6
= 4 | 10

SELECT ARRAY(SELECT name FROM collections ORDER BY name);
: array _text
= {old,pods,pods-copy}

SELECT ARRAY(SELECT dimension FROM collections WHERE false);
: array _int4
= {}

SELECT ARRAY_AGG(name ORDER BY name) FROM collections;
: array_agg _text
= {old,pods,pods-copy}

SELECT ARRAY_AGG(dimension ORDER BY backup_id) FROM backups WHERE cloud = 'azure' OR backup_id = 'b11';
: array_agg _int4
= {NULL,3}

SELECT ARRAY_AGG(DISTINCT status) FROM backups;
: array_agg _text
= {Failed,Initializing,Ready}

SELECT ARRAY_AGG(DISTINCT dimension ORDER BY dimension DESC) FROM backups;
: array_agg _int4
= {NULL,1536,768,512,384,3}

SELECT ARRAY_AGG(name) FROM backups WHERE false;
: array_agg _text
= NULL

SELECT cloud, ARRAY_AGG(backup_id ORDER BY backup_id DESC) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | array_agg _text
= aws | {b12,b10,b09,b05,b04,b03,b02,b01}
= azure | {b08}
= gcp | {b11,b07,b06}

SELECT (ARRAY_AGG(name ORDER BY created_at DESC NULLS LAST))[1] FROM backups;
: array_agg text
= images

SELECT source_index_name, (ARRAY_AGG(backup_id ORDER BY created_at DESC NULLS LAST))[1] AS latest FROM backups GROUP BY 1 ORDER BY 1;
: source_index_name text | latest text
= docs | b03
= faq | b05
= gone | b09
= images | b06
= sparse | b08
= 日本 | b11

SELECT cloud, CARDINALITY(ARRAY_AGG(backup_id)), ARRAY_LENGTH(ARRAY_AGG(DISTINCT region), 1) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | cardinality int4 | array_length int4
= aws | 8 | 2
= azure | 1 | 1
= gcp | 3 | 2

SELECT ARRAY_TO_STRING(ARRAY_AGG(name ORDER BY name), ', ') FROM collections;
: array_to_string text
= old, pods, pods-copy

SELECT backup_id, STRING_TO_ARRAY(name, '-') FROM backups WHERE name LIKE '%-%' ORDER BY 1;
: backup_id text | string_to_array _text
= b01 | {docs,daily}
= b02 | {docs,weekly}
= b04 | {faq,1}
= b05 | {faq,2}
= b07 | {images,old}
= b08 | {sparse,1}
= b09 | {gone,last}
= b12 | {docs,daily}

SELECT backup_id, (STRING_TO_ARRAY(name, '-'))[1] FROM backups ORDER BY 1;
: backup_id text | string_to_array text
= b01 | docs
= b02 | docs
= b03 | Docs_Monthly
= b04 | faq
= b05 | faq
= b06 | images
= b07 | images
= b08 | sparse
= b09 | gone
= b10 | NULL
= b11 | 日本語 backup
= b12 | docs

SELECT backup_id, CARDINALITY(STRING_TO_ARRAY(name, '-')) FROM backups ORDER BY 1;
: backup_id text | cardinality int4
= b01 | 2
= b02 | 2
= b03 | 1
= b04 | 2
= b05 | 2
= b06 | 1
= b07 | 2
= b08 | 2
= b09 | 2
= b10 | NULL
= b11 | 1
= b12 | 2

SELECT backup_id, w FROM backups, UNNEST(STRING_TO_ARRAY(name, '-')) w WHERE backup_id < 'b04' ORDER BY 1, 2;
: backup_id text | w text
= b01 | daily
= b01 | docs
= b02 | docs
= b02 | weekly
= b03 | Docs_Monthly

SELECT backup_id, UNNEST(STRING_TO_ARRAY(name, '-')) AS w FROM backups WHERE backup_id < 'b04' ORDER BY 1, 2;
: backup_id text | w text
= b01 | daily
= b01 | docs
= b02 | docs
= b02 | weekly
= b03 | Docs_Monthly

SELECT backup_id FROM backups WHERE 'docs' = ANY(STRING_TO_ARRAY(name, '-')) ORDER BY 1;
: backup_id text
= b01
= b02
= b12

SELECT backup_id FROM backups WHERE ARRAY[cloud, region] = ARRAY['aws', 'us-west-2'] ORDER BY 1;
: backup_id text
= b04
= b05

SELECT backup_id FROM backups WHERE status = ANY(ARRAY(SELECT status FROM restore_jobs)) ORDER BY 1;
: backup_id text
= b03
= b10

SELECT backup_id, ARRAY[name, status] FROM backups WHERE backup_id IN ('b01', 'b10') ORDER BY 1;
: backup_id text | array _text
= b01 | {docs-daily,Ready}
= b10 | {NULL,Failed}

SELECT ARRAY[dimension, namespace_count] FROM backups WHERE backup_id = 'b01';
: array _int8
= {1536,4}

SELECT ROW(1, 'a');
: row record
= (1,a)

SELECT ROW(1, NULL);
: row record
= (1,)

SELECT (1, 2)::text;
: row text
= (1,2)

SELECT ROW(1, 2) = ROW(1, 2);
: ?column? bool
= t

SELECT ROW(1, 2) IS NULL;
: ?column? bool
= f

SELECT ROW(NULL, NULL) IS NULL;
: ?column? bool
= t

SELECT ROW(1, NULL) IS NOT NULL;
: ?column? bool
= f

SELECT COUNT(DISTINCT (cloud, region)) FROM backups;
: count int8
= 5

SELECT COUNT(DISTINCT (cloud, dimension)), COUNT(DISTINCT ROW(status, cloud)) FROM backups;
: count int8 | count int8
= 6 | 5

SELECT ROW(1, 'a') UNION SELECT ROW(1, 'a');
! 42883 ERROR: could not identify a comparison function for type unknown

SELECT DISTINCT (cloud, status) AS r FROM backups ORDER BY r;
: r record
= (aws,Failed)
= (aws,Initializing)
= (aws,Ready)
= (azure,Ready)
= (gcp,Ready)

SELECT DISTINCT ARRAY[cloud] FROM backups ORDER BY 1;
: array _text
= {aws}
= {azure}
= {gcp}

SELECT ARRAY[cloud, status] AS a, COUNT(*) FROM backups GROUP BY a ORDER BY a;
: a _text | count int8
= {aws,Failed} | 2
= {aws,Initializing} | 1
= {aws,Ready} | 5
= {azure,Ready} | 1
= {gcp,Ready} | 3

SELECT x FROM (VALUES (ARRAY[1, 2]), (ARRAY[1]), (ARRAY[0, 5])) t(x) ORDER BY x;
: x _int4
= {0,5}
= {1}
= {1,2}

SELECT MAX(x), MIN(x) FROM (VALUES (ARRAY[1, 2]), (ARRAY[1])) t(x);
: max _int4 | min _int4
= {1,2} | {1}

SELECT backup_id FROM backups WHERE backup_id = ANY('{b01,b02}'::text[]) ORDER BY 1;
: backup_id text
= b01
= b02

SELECT backup_id FROM backups WHERE dimension = ANY('{3,512}'::int[]) ORDER BY 1;
: backup_id text
= b06
= b07
= b11

SELECT backup_id FROM backups WHERE dimension = ANY('{3,512}') ORDER BY 1;
: backup_id text
= b06
= b07
= b11

SELECT backup_id FROM backups WHERE backup_id <> ALL('{b01,b02,b03,b04,b05,b06,b07,b08,b09}') ORDER BY 1;
: backup_id text
= b10
= b11
= b12

SELECT 1 = ANY('{}'), 1 = ALL('{}'), 1 <> ALL('{1,NULL}'), 1 = ANY('{2,NULL}');
: ?column? bool | ?column? bool | ?column? bool | ?column? bool
= f | t | f | NULL

SELECT 1 < ANY('{1,2}'), 1 >= ALL('{0,1}');
: ?column? bool | ?column? bool
= t | t

SELECT 'x' = ANY('y');
! 22P02 ERROR: malformed array literal: "y"

SELECT 'x' = ANY('{a');
! 22P02 ERROR: malformed array literal: "{a"

SELECT backup_id FROM backups WHERE created_at::date = ANY('{2026-01-05,2026-03-08}') ORDER BY 1;
: backup_id text
= b01
= b05
= b11

SELECT '1' = ANY(ARRAY[1, 2]);
: ?column? bool
= t

SELECT CARDINALITY(ARRAY[]::int[]), ARRAY_LENGTH(ARRAY[]::int[], 1);
: cardinality int4 | array_length int4
= 0 | NULL

SELECT 1 = ALL(ARRAY[]::int[]), 1 = ANY(ARRAY[]::int[]);
: ?column? bool | ?column? bool
= t | f

SELECT CAST(ARRAY[] AS text[]);
: array _text
= {}

SELECT ARRAY_NDIMS(ARRAY[[1], [2]]), ARRAY_DIMS(ARRAY[[1, 2, 3], [4, 5, 6]]), CARDINALITY(ARRAY[[1, 2], [3, 4]]);
: array_ndims int4 | array_dims text | cardinality int4
= 2 | [1:2][1:3] | 4

SELECT ARRAY[ARRAY[1, 2], ARRAY[3, 4]];
: array _int4
= {{1,2},{3,4}}

SELECT GREATEST(?, 5), LEAST(5, ?);
? [7, 3]
: greatest int4 | least int4
= 7 | 3

SELECT (backup_id, dimension, NULL)::text FROM backups WHERE cloud = 'gcp' ORDER BY 1;
: row text
= (b06,512,)
= (b07,512,)
= (b11,3,)

SELECT (ARRAY[[1,2],[3,4]])[1], (ARRAY[[1,2],[3,4]])[2][1];
: array int4 | array int4
= NULL | 3

SELECT ARRAY_APPEND(ARRAY[1], 2.5);
: array_append _numeric
= {1,2.5}

SELECT ARRAY_PREPEND(2.5, ARRAY[1]);
: array_prepend _numeric
= {2.5,1}

SELECT ARRAY_POSITION(ARRAY[1,2,3], 2.5);
: array_position int4
= NULL

SELECT ARRAY_REMOVE(ARRAY[1,2,3], 2.5);
: array_remove _numeric
= {1,2,3}

SELECT ARRAY_REPLACE(ARRAY[1,2,3], 2.5, 7);
: array_replace _numeric
= {1,2,3}

SELECT ARRAY[1,2] || 2.5;
: ?column? _numeric
= {1,2,2.5}

SELECT ARRAY[1] || 3000000000;
: ?column? _int8
= {1,3000000000}

SELECT ARRAY_APPEND(ARRAY[1], 3000000000);
: array_append _int8
= {1,3000000000}

SELECT ARRAY_APPEND(ARRAY[1], '2.5');
! 22P02 ERROR: invalid input syntax for type integer: "2.5"

SELECT ARRAY_APPEND(ARRAY[1], 2.5::float8);
: array_append _float8
= {1,2.5}

SELECT ARRAY_APPEND(ARRAY[1.5], 2);
: array_append _numeric
= {1.5,2}

SELECT ARRAY_APPEND(ARRAY['a'], 2);
! 42883 ERROR: function array_append(text[], integer) does not exist

SELECT ARRAY_POSITION(ARRAY[1,2,3], 3000000000);
: array_position int4
= NULL

SELECT 2.5 = ANY(ARRAY[2, 3]);
: ?column? bool
= f

SELECT ARRAY_APPEND(ARRAY[DATE '2026-01-01'], TIMESTAMP '2026-01-01 10:00');
: array_append _timestamp
= {"2026-01-01 00:00:00","2026-01-01 10:00:00"}

SELECT ARRAY_CAT(ARRAY[1], ARRAY[2.5]);
: array_cat _numeric
= {1,2.5}

SELECT ARRAY[1] || ARRAY[2.5];
: ?column? _numeric
= {1,2.5}

SELECT ARRAY_APPEND(ARRAY['a','b'], name) FROM indexes ORDER BY 1;
: array_append _text
= {a,b,docs}
= {a,b,faq}
= {a,b,images}
= {a,b,pods}
= {a,b,sparse}
= {a,b,日本}

SELECT ARRAY_APPEND(NULL::int[], 1), ARRAY_APPEND(ARRAY[1], NULL);
: array_append _int4 | array_append _int4
= {1} | {1,NULL}

SELECT '{1,2}'::int[] || 3, ARRAY[1.5] || 2, 3 || ARRAY[1.5];
: ?column? _int4 | ?column? _numeric | ?column? _numeric
= {1,2,3} | {1.5,2} | {3,1.5}

SELECT ARRAY[[1,2]] || ARRAY[[3,4]];
: ?column? _int4
= {{1,2},{3,4}}

SELECT ARRAY['a'] || ARRAY['b','c'], ARRAY['a'] || 'b'::text;
: ?column? _text | ?column? _text
= {a,b,c} | {a,b}

SELECT ARRAY_APPEND(ARRAY[dimension], 2.5), ARRAY_APPEND(ARRAY[2.5], dimension) FROM indexes ORDER BY name;
: array_append _numeric | array_append _numeric
= {1536,2.5} | {2.5,1536}
= {384,2.5} | {2.5,384}
= {512,2.5} | {2.5,512}
= {768,2.5} | {2.5,768}
= {NULL,2.5} | {2.5,NULL}
= {3,2.5} | {2.5,3}

SELECT ARRAY_REPLACE(ARRAY[1,2,3], 2, 2.5);
: array_replace _numeric
= {1,2.5,3}

SELECT ARRAY_APPEND(ARRAY[1::smallint], 2), ARRAY_APPEND(ARRAY[1::bigint], 2);
: array_append _int4 | array_append _int8
= {1,2} | {1,2}

SELECT ARRAY[created_at] || created_at IS NULL FROM backups WHERE backup_id = 'b01';
: ?column? bool
= f

SELECT array_to_string(array[1,2,3,4,NULL,6], NULL), array_to_string(array[1,NULL,6], '-'), array_to_string(array[1,NULL,6], '-', 'x'), array_to_string(NULL::int[], ',');
: array_to_string text | array_to_string text | array_to_string text | array_to_string text
= NULL | 1-6 | 1-x-6 | NULL

SELECT ARRAY[created_at], ROW(created_at, created_at::timestamp, created_at::date, true, NULL) FROM backups ORDER BY backup_id LIMIT 3;
: array _timestamptz | row record
= {"2026-01-05 10:15:30.25+00"} | ("2026-01-05 10:15:30.25+00","2026-01-05 10:15:30.25",2026-01-05,t,)
= {"2026-01-12 10:15:30+00"} | ("2026-01-12 10:15:30+00","2026-01-12 10:15:30",2026-01-12,t,)
= {"2026-02-01 00:00:00+00"} | ("2026-02-01 00:00:00+00","2026-02-01 00:00:00",2026-02-01,t,)

SELECT array_agg(created_at::timestamp ORDER BY backup_id), array_agg(created_at ORDER BY backup_id) FROM backups;
: array_agg _timestamp | array_agg _timestamptz
= {"2026-01-05 10:15:30.25","2026-01-12 10:15:30","2026-02-01 00:00:00","2026-02-28 23:59:59.999","2026-03-08 07:30:00","2026-03-29 01:30:00","2025-12-31 23:59:59.5","2024-02-29 12:00:00","2025-06-15 12:34:56.789",NULL,"2026-03-08 06:30:00","2026-01-06 10:15:30.25"} | {"2026-01-05 10:15:30.25+00","2026-01-12 10:15:30+00","2026-02-01 00:00:00+00","2026-02-28 23:59:59.999+00","2026-03-08 07:30:00+00","2026-03-29 01:30:00+00","2025-12-31 23:59:59.5+00","2024-02-29 12:00:00+00","2025-06-15 12:34:56.789+00",NULL,"2026-03-08 06:30:00+00","2026-01-06 10:15:30.25+00"}

SELECT '{NULL}'::integer[] || '{3,NULL,1}'::integer[];
: ?column? _int4
= {NULL,3,NULL,1}

SELECT '{NULL}'::integer[];
: int4 _int4
= {NULL}

SELECT '{NULL,1}'::bigint[];
: int8 _int8
= {NULL,1}

SELECT '{NULL}'::date[], '{NULL}'::numeric[], '{NULL}'::boolean[], '{NULL}'::timestamp[], '{NULL}'::uuid[];
: date _date | numeric _numeric | bool _bool | timestamp _timestamp | uuid _uuid
= {NULL} | {NULL} | {NULL} | {NULL} | {NULL}

SELECT '{NULL,1}'::text[]::int[];
: int4 _int4
= {NULL,1}

SELECT '{NULL,2024-01-01}'::text[]::date[];
: date _date
= {NULL,2024-01-01}

SELECT a::int[] FROM (VALUES ('{NULL,1}')) t(a);
: a _int4
= {NULL,1}

SELECT a::int[] FROM (VALUES (ARRAY[NULL,'1'])) t(a);
: a _int4
= {NULL,1}

SELECT '{2024-01-01 10:00:00+02,NULL}'::text[]::timestamptz[];
: timestamptz _timestamptz
= {"2024-01-01 08:00:00+00",NULL}

SELECT '{t,NULL,false}'::boolean[], '{t,NULL,false}'::boolean[]::text[];
: bool _bool | text _text
= {t,NULL,f} | {true,NULL,false}

SELECT ARRAY[1.5,NULL,2.5]::int[], ARRAY[1,NULL]::numeric(5,2)[], ARRAY[1,NULL]::float8[], ARRAY[1,NULL]::text[];
: array _int4 | array _numeric | array _float8 | array _text
= {2,NULL,3} | {1.00,NULL} | {1,NULL} | {1,NULL}

SELECT ARRAY[TIMESTAMP '2024-01-01 10:00:00',NULL]::text[];
: array _text
= {"2024-01-01 10:00:00",NULL}

SELECT ARRAY[DATE '2024-01-01',NULL]::timestamp[], ARRAY[DATE '2024-01-01',NULL]::timestamptz[];
: array _timestamp | array _timestamptz
= {"2024-01-01 00:00:00",NULL} | {"2024-01-01 00:00:00+00",NULL}

SELECT ARRAY[true,NULL]::int[];
: array _int4
= {1,NULL}

SELECT ARRAY['{"a":1}',NULL]::jsonb[];
: array _jsonb
= {"{\\"a\\": 1}",NULL}

SELECT ARRAY['1','x']::int[];
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT ARRAY_AGG(i.dimension)::text[] FROM indexes i;
: array_agg _text
= {1536,384,512,768,NULL,3}

SELECT ARRAY_AGG(i.dimension ORDER BY i.name)::numeric[] FROM indexes i;
: array_agg _numeric
= {1536,384,512,768,NULL,3}

SELECT b.backup_id FROM backups b WHERE b.backup_id = ANY('{bkp-1,bkp-2}'::text[]) ORDER BY 1;
: backup_id text

SELECT i.name FROM indexes i WHERE i.dimension = ANY('{1536,NULL}'::int[]) ORDER BY 1;
: name text
= docs

SELECT i.name FROM indexes i WHERE i.dimension::bigint = ANY('{1536,NULL}'::bigint[]) ORDER BY 1;
: name text
= docs

SELECT ARRAY(SELECT i.dimension FROM indexes i ORDER BY i.name)::text[];
: array _text
= {1536,384,512,768,NULL,3}

SELECT STRING_TO_ARRAY('1,2,,4', ',', '')::int[];
: string_to_array _int4
= {1,2,NULL,4}

SELECT (STRING_TO_ARRAY('1,2,,4', ',', '')::int[])[2] + 1;
: ?column? int4
= 3

SELECT UNNEST(STRING_TO_ARRAY('1,2,,4', ',', '')::int[]);
: unnest int4
= 1
= 2
= 4
= NULL

SELECT ARRAY['2024-01-01 00:00:00.123']::timestamp(0)[];
: array _timestamp
= {"2024-01-01 00:00:00"}

SELECT ARRAY['abcdef',NULL]::varchar(3)[], ARRAY['ab']::char(4)[];
: array _varchar | array _bpchar
= {abc,NULL} | {"ab  "}

SELECT ROW(ARRAY['1',NULL]::int[], 2);
: row record
= ("{1,NULL}",2)

SELECT ARRAY[1,2] @> ARRAY['a'];
! 42883 ERROR: operator does not exist: integer[] @> text[]

SELECT '{1}'::int[] && ARRAY[DATE '2024-01-01'];
! 42883 ERROR: operator does not exist: integer[] && date[]

SELECT ARRAY[1] || DATE '2024-01-01';
! 42883 ERROR: operator does not exist: integer[] || date

SELECT ARRAY[1] || 'a'::text;
! 42883 ERROR: operator does not exist: integer[] || text

SELECT 'a'::text || ARRAY[1];
! 42883 ERROR: operator does not exist: text || integer[]

SELECT ARRAY_APPEND(ARRAY[DATE '2024-02-29'], 1);
! 42883 ERROR: function array_append(date[], integer) does not exist

SELECT ARRAY_REMOVE('{}'::text[], DATE '2024-02-29');
! 42883 ERROR: function array_remove(text[], date) does not exist

SELECT ARRAY[1.5,NULL] || '{3,NULL}'::int[], ARRAY[1] || 2.5, 1 || ARRAY[2.5];
: ?column? _numeric | ?column? _numeric | ?column? _numeric
= {1.5,NULL,3,NULL} | {1,2.5} | {1,2.5}

SELECT ARRAY_POSITION(ARRAY[1,2], 2.0), ARRAY_CAT(ARRAY['a'], '{b}'::varchar[]);
: array_position int4 | array_cat _text
= 2 | {a,b}

SELECT ARRAY[[1,2]] || ARRAY[3,4];
: ?column? _int4
= {{1,2},{3,4}}

SELECT ARRAY[3,4] || ARRAY[[1,2]];
: ?column? _int4
= {{3,4},{1,2}}

SELECT ARRAY_CAT(ARRAY[[1,2]], ARRAY[3,4]);
: array_cat _int4
= {{1,2},{3,4}}

SELECT ARRAY[[1,2],[3,4]] @> ARRAY[3], ARRAY[[1,2],[3,4]] && ARRAY[9];
: ?column? bool | ?column? bool
= t | f
