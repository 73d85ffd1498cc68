# Aggregates.
SELECT COUNT(*), COUNT(name), COUNT(dimension), COUNT(DISTINCT status), COUNT(1), COUNT(NULL) FROM backups;
: count int8 | count int8 | count int8 | count int8 | count int8 | count int8
= 12 | 11 | 11 | 3 | 12 | 0

SELECT SUM(dimension) FROM backups;
: sum int8
= 9475

SELECT SUM(size_bytes) FROM backups;
: sum numeric
= 5371874828518

SELECT AVG(dimension) FROM backups;
: avg numeric
= 861.3636363636363636

SELECT AVG(size_bytes) FROM backups;
: avg numeric
= 537187482851.80000000

SELECT AVG(namespace_count), AVG(record_count) FROM backups;
: avg numeric | avg numeric
= 3.7000000000000000 | 250034582.20000000

SELECT AVG(percent_complete), SUM(percent_complete) FROM restore_jobs;
: avg float8 | sum float8
= 57.63333333333333 | 345.8

SELECT AVG(dimension)::int, AVG(dimension)::numeric(10, 2), ROUND(AVG(dimension), 3) FROM backups;
: avg int4 | avg numeric | round numeric
= 861 | 861.36 | 861.364

SELECT AVG(dimension * 1.0), AVG(dimension::float8) FROM backups;
: avg numeric | avg float8
= 861.3636363636363636 | 861.3636363636364

SELECT AVG(size_bytes / 86400.0) FROM backups;
: avg numeric
= 6217447.718192129629555556667000

SELECT AVG(DISTINCT dimension), SUM(DISTINCT dimension) FROM backups;
: avg numeric | sum int8
= 640.6000000000000000 | 3203

SELECT MIN(dimension), MAX(dimension), MIN(created_at), MAX(created_at), MIN(status), MAX(status) FROM backups;
: min int4 | max int4 | min timestamptz | max timestamptz | min text | max text
= 3 | 1536 | 2024-02-29 12:00:00+00 | 2026-03-29 01:30:00+00 | Failed | Ready

SELECT MIN(size_bytes), MAX(size_bytes), MAX(size_bytes) - MIN(size_bytes) FROM backups;
: min int8 | max int8 | ?column? int8
= 0 | 5368709120000 | 5368709120000

SELECT SUM(dimension), AVG(dimension), MIN(dimension), MAX(dimension), COUNT(*) FROM backups WHERE false;
: sum int8 | avg numeric | min int4 | max int4 | count int8
= NULL | NULL | NULL | NULL | 0

SELECT STDDEV(dimension), VARIANCE(dimension) FROM backups;
: stddev numeric | variance numeric
= 572.243003055044 | 327462.054545454545

SELECT STDDEV_POP(dimension), STDDEV_SAMP(dimension), VAR_POP(dimension), VAR_SAMP(dimension) FROM backups;
: stddev_pop numeric | stddev_samp numeric | var_pop numeric | var_samp numeric
= 545.612295370535 | 572.243003055044 | 297692.776859504132 | 327462.054545454545

SELECT STDDEV(dimension), VARIANCE(dimension), STDDEV_POP(dimension), VAR_POP(dimension) FROM backups WHERE backup_id = 'b01';
: stddev numeric | variance numeric | stddev_pop numeric | var_pop numeric
= NULL | NULL | 0 | 0

SELECT cloud, STDDEV(dimension), VAR_SAMP(dimension) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | stddev numeric | var_samp numeric
= aws | 533.272377468990 | 284379.428571428571
= azure | NULL | NULL
= gcp | 293.871287017520 | 86360.333333333333

SELECT STDDEV(percent_complete), VAR_POP(percent_complete) FROM restore_jobs;
: stddev float8 | var_pop float8
= 47.61414355700065 | 1889.2555555555557

SELECT CORR(dimension, namespace_count), COVAR_POP(dimension, namespace_count), COVAR_SAMP(dimension, namespace_count) FROM backups;
: corr float8 | covar_pop float8 | covar_samp float8
= -0.026958818556176305 | -52.92592592592593 | -59.54166666666667

SELECT REGR_SLOPE(dimension, namespace_count), REGR_INTERCEPT(dimension, namespace_count), REGR_R2(dimension, namespace_count), REGR_COUNT(dimension, namespace_count) FROM backups;
: regr_slope float8 | regr_intercept float8 | regr_r2 float8 | regr_count int8
= -4.580128205128205 | 940.0448717948717 | 0.0007267778979448358 | 9

SELECT REGR_AVGX(dimension, namespace_count), REGR_AVGY(dimension, namespace_count), REGR_SXX(dimension, namespace_count), REGR_SYY(dimension, namespace_count), REGR_SXY(dimension, namespace_count) FROM backups;
: regr_avgx float8 | regr_avgy float8 | regr_sxx float8 | regr_syy float8 | regr_sxy float8
= 3.3333333333333335 | 924.7777777777778 | 104 | 3001835.5555555555 | -476.33333333333337

SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY dimension) FROM backups;
: percentile_cont float8
= 768

SELECT PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY size_bytes) FROM backups;
: percentile_cont float8
= 537846279641.5981

SELECT PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY dimension) FROM backups;
: percentile_disc int4
= 768

SELECT PERCENTILE_DISC(0.95) WITHIN GROUP (ORDER BY size_bytes DESC) FROM backups;
: percentile_disc int8
= 0

SELECT PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY name) FROM backups;
: percentile_disc text
= faq-2

SELECT cloud, PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY dimension), PERCENTILE_CONT(0.75) WITHIN GROUP (ORDER BY dimension) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | percentile_cont float8 | percentile_cont float8
= aws | 672 | 1536
= azure | NULL | NULL
= gcp | 257.5 | 512

SELECT PERCENTILE_CONT(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY dimension) FROM backups;
: percentile_cont _float8
= {448,768,1536}

SELECT PERCENTILE_CONT(1.5) WITHIN GROUP (ORDER BY dimension) FROM backups;
! 22003 ERROR: percentile value 1.5 is not between 0 and 1

SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY dimension) FROM backups WHERE false;
: percentile_cont float8
= NULL

SELECT MODE() WITHIN GROUP (ORDER BY status) FROM backups;
: mode text
= Ready

SELECT cloud, MODE() WITHIN GROUP (ORDER BY dimension) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | mode int4
= aws | 1536
= azure | NULL
= gcp | 512

SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY completed_at - created_at) FROM restore_jobs;
: percentile_cont interval
= 00:23:38.75

SELECT RANK(500) WITHIN GROUP (ORDER BY dimension), DENSE_RANK(500) WITHIN GROUP (ORDER BY dimension), PERCENT_RANK(500) WITHIN GROUP (ORDER BY dimension), CUME_DIST(500) WITHIN GROUP (ORDER BY dimension) FROM backups;
: rank int8 | dense_rank int8 | percent_rank float8 | cume_dist float8
= 4 | 3 | 0.25 | 0.3076923076923077

SELECT STRING_AGG(name, ',' ORDER BY name) FROM collections;
: string_agg text
= old,pods,pods-copy

SELECT STRING_AGG(DISTINCT status, ', ' ORDER BY status) FROM backups;
: string_agg text
= Failed, Initializing, Ready

SELECT STRING_AGG(status, ',') FROM backups WHERE false;
: string_agg text
= NULL

SELECT STRING_AGG(name, '|' ORDER BY created_at DESC NULLS LAST) FROM backups WHERE cloud = 'gcp';
: string_agg text
= images\|日本語 backup\|images-old

SELECT cloud, STRING_AGG(backup_id, ',' ORDER BY backup_id) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | string_agg text
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= azure | b08
= gcp | b06,b07,b11

SELECT STRING_AGG(dimension::text, '-' ORDER BY dimension) FROM indexes;
: string_agg text
= 3-384-512-768-1536

SELECT STRING_AGG(dimension, '-') FROM indexes;
! 42883 ERROR: function string_agg(integer, unknown) does not exist

SELECT STRING_AGG(x, ',') FROM (SELECT backup_id AS x FROM backups WHERE cloud = 'gcp' ORDER BY backup_id DESC) t;
: string_agg text
= b11,b07,b06

SELECT ARRAY_AGG(x) FROM (SELECT backup_id AS x FROM backups WHERE cloud = 'gcp' ORDER BY backup_id DESC) t;
: array_agg _text
= {b11,b07,b06}

SELECT BOOL_AND(ready), BOOL_OR(ready), EVERY(ready) FROM indexes;
: bool_and bool | bool_or bool | every bool
= f | t | f

SELECT BOOL_AND(dimension > 100), BOOL_OR(dimension > 10000) FROM backups;
: bool_and bool | bool_or bool
= f | f

SELECT BIT_AND(dimension), BIT_OR(dimension), BIT_XOR(dimension) FROM indexes;
: bit_and int4 | bit_or int4 | bit_xor int4
= 0 | 1923 | 1667

SELECT COUNT(*) FILTER (WHERE status = 'Ready'), COUNT(*) FILTER (WHERE status <> 'Ready'), SUM(size_bytes) FILTER (WHERE cloud = 'gcp') FROM backups;
: count int8 | count int8 | sum numeric
= 9 | 3 | 5368711168036

SELECT cloud, COUNT(*) FILTER (WHERE dimension IS NULL) AS without FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | without int8
= aws | 0
= azure | 1
= gcp | 0

SELECT AVG(dimension) FILTER (WHERE cloud = 'aws'), STRING_AGG(backup_id, ',' ORDER BY backup_id) FILTER (WHERE cloud = 'aws' AND status = 'Failed') FROM backups;
: avg numeric | string_agg text
= 1056.0000000000000000 | b03,b10

SELECT SUM(CASE WHEN status = 'Ready' THEN 1 ELSE 0 END), AVG(CASE WHEN status = 'Ready' THEN 1.0 ELSE 0 END) FROM backups;
: sum int8 | avg numeric
= 9 | 0.75000000000000000000

SELECT SUM(1), SUM(1.5), SUM(NULL::int), MAX(NULL::text), AVG(5) FROM backups;
: sum int8 | sum numeric | sum int8 | max text | avg numeric
= 12 | 18.0 | NULL | NULL | 5.0000000000000000

SELECT SUM(dimension) + 1, SUM(dimension + 1), SUM(dimension) / COUNT(*), SUM(dimension) * 1.0 / COUNT(*) FROM backups;
: ?column? int8 | sum int8 | ?column? int8 | ?column? numeric
= 9476 | 9486 | 789 | 789.5833333333333333

SELECT COUNT(*) * 2 AS double, -COUNT(*) FROM backups;
: double int8 | ?column? int8
= 24 | -12

SELECT MAX(LENGTH(name)), MIN(LENGTH(name)), AVG(LENGTH(name)) FROM backups;
: max int4 | min int4 | avg numeric
= 12 | 5 | 8.7272727272727273

SELECT MAX(name || status), MIN(COALESCE(name, '')) FROM backups;
: max text | min text
= 日本語 backupReady | 

SELECT SUM(size_bytes::numeric), SUM(size_bytes::float8) FROM backups;
: sum numeric | sum float8
= 5371874828518 | 5371874828518

SELECT COUNT(DISTINCT cloud || region), COUNT(DISTINCT dimension) FROM backups;
: count int8 | count int8
= 5 | 5

SELECT COUNT(DISTINCT name), COUNT(DISTINCT LOWER(name)), COUNT(ALL name) FROM backups;
: count int8 | count int8 | count int8
= 10 | 10 | 11

SELECT COUNT(*) FROM backups WHERE dimension > (SELECT AVG(dimension) FROM backups);
: count int8
= 4

SELECT SUM(name) FROM backups;
! 42883 ERROR: function sum(text) does not exist

SELECT AVG(status) FROM backups;
! 42883 ERROR: function avg(text) does not exist

SELECT SUM(ready) FROM indexes;
! 42883 ERROR: function sum(boolean) does not exist

SELECT MAX(ready) FROM indexes;
! 42883 ERROR: function max(boolean) does not exist

SELECT MIN(tags) FROM backups;
! 42883 ERROR: function min(jsonb) does not exist

SELECT COUNT(), 1 FROM backups;
! 42809 ERROR: count(*) must be used to call a parameterless aggregate function

SELECT SUM(COUNT(*)) FROM backups;
! 42803 ERROR: aggregate function calls cannot be nested

SELECT name FROM backups WHERE COUNT(*) > 1;
! 42803 ERROR: aggregate functions are not allowed in WHERE

SELECT ANY_VALUE(cloud) FROM backups;
! 42883 ERROR: function any_value(text) does not exist

SELECT SUM(x) FROM (VALUES (1.10), (2.2), (3)) t(x);
: sum numeric
= 6.30

SELECT SUM(x), AVG(x), MIN(x), MAX(x) FROM (VALUES (1.10), (2.2), (3)) t(x);
: sum numeric | avg numeric | min numeric | max numeric
= 6.30 | 2.1000000000000000 | 1.10 | 3

SELECT SUM(x), AVG(x) FROM (VALUES (2147483647), (1)) t(x);
: sum int8 | avg numeric
= 2147483648 | 1073741824.00000000

SELECT SUM(x), AVG(x) FROM (VALUES (9223372036854775807), (9223372036854775807)) t(x);
: sum numeric | avg numeric
= 18446744073709551614 | 9223372036854775807

SELECT AVG(x) FROM (VALUES (1), (2)) t(x);
: avg numeric
= 1.5000000000000000

SELECT AVG(x) FROM (VALUES (1), (1), (2)) t(x);
: avg numeric
= 1.3333333333333333

SELECT AVG(x) FROM (VALUES (1::smallint), (2)) t(x);
: avg numeric
= 1.5000000000000000

SELECT VARIANCE(x), STDDEV(x) FROM (VALUES (1), (2), (4)) t(x);
: variance numeric | stddev numeric
= 2.3333333333333333 | 1.5275252316519467

SELECT VARIANCE(x), STDDEV(x), VAR_POP(x) FROM (VALUES (1.5), (2.5), (4.0)) t(x);
: variance numeric | stddev numeric | var_pop numeric
= 1.5833333333333333 | 1.2583057392117916 | 1.05555555555555555556

SELECT SUM(x), AVG(x) FROM (VALUES ('NaN'::float8), (1)) t(x);
: sum float8 | avg float8
= NaN | NaN

SELECT MIN(x), MAX(x) FROM (VALUES ('a'), ('B'), ('é'), ('日')) t(x);
: min text | max text
= B | 日

SELECT MIN(x), MAX(x) FROM (VALUES (DATE '2026-01-01'), (DATE '2025-01-01')) t(x);
: min date | max date
= 2025-01-01 | 2026-01-01

SELECT MAX(x) FROM (VALUES (TIME '10:00'), (TIME '11:30')) t(x);
: max time
= 11:30:00

SELECT COUNT(x), COUNT(DISTINCT x), SUM(DISTINCT x) FROM (VALUES (1), (1), (NULL), (2)) t(x);
: count int8 | count int8 | sum int8
= 3 | 2 | 3

SELECT ARRAY_AGG(x) FROM (VALUES (1), (NULL), (2)) t(x);
: array_agg _int4
= {1,NULL,2}

SELECT ARRAY_AGG(x ORDER BY x DESC) FROM (VALUES (1), (NULL), (2)) t(x);
: array_agg _int4
= {NULL,2,1}

SELECT STRING_AGG(x, '') FROM (VALUES ('a'), (NULL), ('b')) t(x);
: string_agg text
= ab

SELECT PERCENTILE_DISC(ARRAY[0.25, 0.5, NULL]) WITHIN GROUP (ORDER BY name) FROM backups;
: percentile_disc _text
= {docs-daily,faq-2,NULL}

SELECT STRING_AGG(x, ',') FROM (SELECT backup_id AS x FROM backups ORDER BY backup_id DESC) t;
: string_agg text
= b12,b11,b10,b09,b08,b07,b06,b05,b04,b03,b02,b01

SELECT STRING_AGG(DISTINCT cloud, ',' ORDER BY cloud DESC) FROM backups;
: string_agg text
= gcp,azure,aws

SELECT STRING_AGG(DISTINCT cloud, ',') FROM backups;
: string_agg text
= aws,azure,gcp

SELECT STRING_AGG(name, status ORDER BY backup_id) FROM backups;
: string_agg text
= docs-dailyReadydocs-weeklyFailedDocs_MonthlyReadyfaq-1Initializingfaq-2ReadyimagesReadyimages-oldReadysparse-1Readygone-lastReady日本語 backupReadydocs-daily

SELECT STRING_AGG(name, NULL ORDER BY backup_id) FROM backups;
: string_agg text
= docs-dailydocs-weeklyDocs_Monthlyfaq-1faq-2imagesimages-oldsparse-1gone-last日本語 backupdocs-daily

SELECT STRING_AGG(DISTINCT cloud, ',' ORDER BY status) FROM backups;
! 42P10 ERROR: in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list

SELECT ARRAY_AGG(DISTINCT dimension ORDER BY status) FROM backups;
! 42P10 ERROR: in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list

SELECT ARRAY_AGG(backup_id ORDER BY dimension NULLS FIRST, backup_id DESC) FROM backups;
: array_agg _text
= {b08,b11,b05,b04,b07,b06,b10,b09,b12,b03,b02,b01}

SELECT ARRAY_AGG(backup_id ORDER BY dimension DESC NULLS LAST, backup_id) FROM backups;
: array_agg _text
= {b01,b02,b03,b12,b09,b10,b06,b07,b04,b05,b11,b08}

SELECT ARRAY_AGG(ARRAY[dimension, namespace_count] ORDER BY backup_id) FROM backups WHERE cloud = 'gcp';
: array_agg _int8
= {{512,12},{512,3},{3,1}}

SELECT cloud, COUNT(*), ARRAY_AGG(status ORDER BY backup_id), PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY size_bytes), SUM(size_bytes) FROM backups GROUP BY cloud ORDER BY 1;
: cloud text | count int8 | array_agg _text | percentile_cont float8 | sum numeric
= aws | 8 | {Ready,Ready,Failed,Ready,Initializing,Ready,Failed,Ready} | 502962176.5 | 3163537025
= azure | 1 | {Ready} | 123457 | 123457
= gcp | 3 | {Ready,Ready,Ready} | 2048000 | 5368711168036

SELECT ARRAY_AGG(backup_id) FROM backups WHERE false;
: array_agg _text
= NULL

SELECT ARRAY_AGG(backup_id) FILTER (WHERE dimension > 1000) FROM backups;
: array_agg _text
= {b01,b02,b03,b12}

SELECT ARRAY_AGG(x ORDER BY x) FROM (SELECT completed_at - created_at AS x FROM restore_jobs) t;
: array_agg _interval
= {00:00:01,00:05:00,00:42:17.5,01:30:00,NULL,NULL,NULL}

SELECT cloud FROM backups GROUP BY cloud ORDER BY ARRAY_AGG(backup_id ORDER BY backup_id);
: cloud text
= aws
= gcp
= azure

SELECT cloud, ARRAY_AGG(backup_id ORDER BY backup_id) FROM backups GROUP BY cloud ORDER BY ARRAY_AGG(backup_id ORDER BY backup_id DESC);
: cloud text | array_agg _text
= azure | {b08}
= gcp | {b06,b07,b11}
= aws | {b01,b02,b03,b04,b05,b09,b10,b12}

SELECT cloud FROM backups GROUP BY cloud HAVING ARRAY_LENGTH(ARRAY_AGG(status), 1) > 2 ORDER BY 1;
: cloud text
= aws
= gcp

SELECT SUM(dimension ORDER BY backup_id), COUNT(*), MAX(status ORDER BY status) FROM backups;
: sum int8 | count int8 | max text
= 9475 | 12 | Ready

SELECT UPPER(status ORDER BY status) FROM backups;
! 42809 ERROR: ORDER BY specified, but upper is not an aggregate function

SELECT PERCENTILE_CONT(0.5) FROM backups;
! 42883 ERROR: function percentile_cont(numeric) does not exist

SELECT MODE() FROM backups;
! 42883 ERROR: function mode() does not exist

SELECT ARRAY_AGG(status) WITHIN GROUP (ORDER BY status) FROM backups;
! 42883 ERROR: function array_agg(text, text) does not exist

SELECT RANK('b05') WITHIN GROUP (ORDER BY backup_id DESC) FROM backups;
: rank int8
= 8

SELECT RANK('2026-01-01') WITHIN GROUP (ORDER BY created_at) FROM backups;
: rank int8
= 4

SELECT RANK('gcp', 5) WITHIN GROUP (ORDER BY cloud, dimension DESC) FROM backups;
: rank int8
= 12

SELECT RANK(1, 2) WITHIN GROUP (ORDER BY dimension) FROM backups;
! 42883 ERROR: function rank(integer, integer, integer) does not exist

SELECT RANK('x') WITHIN GROUP (ORDER BY dimension) FROM backups;
! 22P02 ERROR: invalid input syntax for type integer: "x"

SELECT RANK(NULL) WITHIN GROUP (ORDER BY dimension) FROM backups;
: rank int8
= 12

SELECT PERCENTILE_CONT(?) WITHIN GROUP (ORDER BY dimension) FROM backups;
? [0.5]
: percentile_cont float8
= 768

SELECT PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY created_at) FROM backups;
: percentile_disc timestamptz
= 2026-01-12 10:15:30+00

SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY created_at) FROM backups;
! 42883 ERROR: function percentile_cont(numeric, timestamp with time zone) does not exist

SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY name) FROM backups;
! 42883 ERROR: function percentile_cont(numeric, text) does not exist

SELECT PERCENTILE_CONT(NULL) WITHIN GROUP (ORDER BY dimension) FROM backups;
: percentile_cont float8
= NULL

SELECT CORR(name, status) FROM backups;
! 42883 ERROR: function corr(text, text) does not exist

SELECT rank(1) WITHIN GROUP (ORDER BY n NULLS FIRST), rank(1) WITHIN GROUP (ORDER BY n NULLS LAST), array_agg(n ORDER BY n NULLS FIRST), array_agg(n ORDER BY n) FROM (VALUES (1), (2), (NULL)) t(n);
: rank int8 | rank int8 | array_agg _int4 | array_agg _int4
= 2 | 1 | {NULL,1,2} | {1,2,NULL}

# A CASE without an ELSE
SELECT json_agg(CASE WHEN x = 1 THEN 'a' END), jsonb_agg(CASE WHEN x = 1 THEN 5 END), jsonb_object_agg(x, CASE WHEN x = 1 THEN 5 END) FROM (VALUES (1), (2)) v(x);
: json_agg json | jsonb_agg jsonb | jsonb_object_agg jsonb
= ["a", null] | [5, null] | {"1": 5, "2": null}

SELECT count(CASE WHEN x = 1 THEN 'a' END), string_agg(CASE WHEN x = 1 THEN 'a' END, ','), max(CASE WHEN x = 2 THEN x END) FROM (VALUES (1), (2)) v(x);
: count int8 | string_agg text | max int4
= 1 | a | 2

SELECT array_agg(CASE WHEN x = 1 THEN NULL ELSE 'b' END), bool_and(CASE WHEN x = 1 THEN true END) FROM (VALUES (1), (2)) v(x);
: array_agg _text | bool_and bool
= {NULL,b} | t

SELECT (SELECT CASE WHEN x = 1 THEN 'a' END FROM (VALUES (1), (2)) v(x));
! 21000 ERROR: more than one row returned by a subquery used as an expression

SELECT (SELECT CASE WHEN x = 1 THEN 'a' END FROM (VALUES (1), (2)) v(x) WHERE v.x = w.y) FROM (VALUES (1), (2), (3)) w(y);
: case text
= NULL
= NULL
= a
