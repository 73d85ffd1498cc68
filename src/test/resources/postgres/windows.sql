# Window functions.
SELECT backup_id, ROW_NUMBER() OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | row_number int8
= b01 | 1
= b02 | 2
= b03 | 3
= b04 | 4
= b05 | 5
= b06 | 6
= b07 | 7
= b08 | 8
= b09 | 9
= b10 | 10
= b11 | 11
= b12 | 12

SELECT backup_id, RANK() OVER (ORDER BY dimension), DENSE_RANK() OVER (ORDER BY dimension) FROM backups ORDER BY backup_id;
: backup_id text | rank int8 | dense_rank int8
= b01 | 8 | 5
= b02 | 8 | 5
= b03 | 8 | 5
= b04 | 2 | 2
= b05 | 2 | 2
= b06 | 4 | 3
= b07 | 4 | 3
= b08 | 12 | 6
= b09 | 6 | 4
= b10 | 6 | 4
= b11 | 1 | 1
= b12 | 8 | 5

SELECT backup_id, PERCENT_RANK() OVER (ORDER BY dimension), CUME_DIST() OVER (ORDER BY dimension) FROM backups ORDER BY backup_id;
: backup_id text | percent_rank float8 | cume_dist float8
= b01 | 0.6363636363636364 | 0.9166666666666666
= b02 | 0.6363636363636364 | 0.9166666666666666
= b03 | 0.6363636363636364 | 0.9166666666666666
= b04 | 0.09090909090909091 | 0.25
= b05 | 0.09090909090909091 | 0.25
= b06 | 0.2727272727272727 | 0.4166666666666667
= b07 | 0.2727272727272727 | 0.4166666666666667
= b08 | 1 | 1
= b09 | 0.45454545454545453 | 0.5833333333333334
= b10 | 0.45454545454545453 | 0.5833333333333334
= b11 | 0 | 0.08333333333333333
= b12 | 0.6363636363636364 | 0.9166666666666666

SELECT backup_id, NTILE(4) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | ntile int4
= b01 | 1
= b02 | 1
= b03 | 1
= b04 | 2
= b05 | 2
= b06 | 2
= b07 | 3
= b08 | 3
= b09 | 3
= b10 | 4
= b11 | 4
= b12 | 4

SELECT backup_id, NTILE(5) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | ntile int4
= b01 | 1
= b02 | 1
= b03 | 1
= b04 | 2
= b05 | 2
= b06 | 2
= b07 | 3
= b08 | 3
= b09 | 4
= b10 | 4
= b11 | 5
= b12 | 5

SELECT backup_id, NTILE(0) OVER (ORDER BY backup_id) FROM backups;
! 22014 ERROR: argument of ntile must be greater than zero

SELECT backup_id, LAG(backup_id) OVER (ORDER BY backup_id), LEAD(backup_id) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | lag text | lead text
= b01 | NULL | b02
= b02 | b01 | b03
= b03 | b02 | b04
= b04 | b03 | b05
= b05 | b04 | b06
= b06 | b05 | b07
= b07 | b06 | b08
= b08 | b07 | b09
= b09 | b08 | b10
= b10 | b09 | b11
= b11 | b10 | b12
= b12 | b11 | NULL

SELECT backup_id, LAG(backup_id, 2) OVER (ORDER BY backup_id), LAG(backup_id, 1, 'none at all') OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | lag text | lag text
= b01 | NULL | none at all
= b02 | NULL | b01
= b03 | b01 | b02
= b04 | b02 | b03
= b05 | b03 | b04
= b06 | b04 | b05
= b07 | b05 | b06
= b08 | b06 | b07
= b09 | b07 | b08
= b10 | b08 | b09
= b11 | b09 | b10
= b12 | b10 | b11

SELECT backup_id, LAG(dimension, 1, 0) OVER (ORDER BY backup_id), LAG(dimension, 1, 0.5) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | lag int4 | lag numeric
= b01 | 0 | 0.5
= b02 | 1536 | 1536
= b03 | 1536 | 1536
= b04 | 1536 | 1536
= b05 | 384 | 384
= b06 | 384 | 384
= b07 | 512 | 512
= b08 | 512 | 512
= b09 | NULL | NULL
= b10 | 768 | 768
= b11 | 768 | 768
= b12 | 3 | 3

SELECT backup_id, LAG(status, 1, 'a longer default') OVER (ORDER BY backup_id), LEAD(dimension, 3, -1) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | lag text | lead int4
= b01 | a longer default | 384
= b02 | Ready | 384
= b03 | Ready | 512
= b04 | Failed | 512
= b05 | Ready | NULL
= b06 | Initializing | 768
= b07 | Ready | 768
= b08 | Ready | 3
= b09 | Ready | 1536
= b10 | Ready | -1
= b11 | Failed | -1
= b12 | Ready | -1

SELECT backup_id, LAG(backup_id, 0) OVER (ORDER BY backup_id), LEAD(backup_id, NULL) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id LIMIT 2;
: backup_id text | lag text | lead text
= b01 | b01 | NULL
= b02 | b02 | NULL

SELECT backup_id, FIRST_VALUE(name) OVER (PARTITION BY cloud ORDER BY backup_id), LAST_VALUE(name) OVER (PARTITION BY cloud ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | first_value text | last_value text
= b01 | docs-daily | docs-daily
= b02 | docs-daily | docs-weekly
= b03 | docs-daily | Docs_Monthly
= b04 | docs-daily | faq-1
= b05 | docs-daily | faq-2
= b06 | images | images
= b07 | images | images-old
= b08 | sparse-1 | sparse-1
= b09 | docs-daily | gone-last
= b10 | docs-daily | NULL
= b11 | images | 日本語 backup
= b12 | docs-daily | docs-daily

SELECT backup_id, LAST_VALUE(backup_id) OVER (PARTITION BY cloud ORDER BY backup_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM backups ORDER BY backup_id;
: backup_id text | last_value text
= b01 | b12
= b02 | b12
= b03 | b12
= b04 | b12
= b05 | b12
= b06 | b11
= b07 | b11
= b08 | b08
= b09 | b12
= b10 | b12
= b11 | b11
= b12 | b12

SELECT backup_id, NTH_VALUE(backup_id, 2) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id LIMIT 3;
: backup_id text | nth_value text
= b01 | NULL
= b02 | b02
= b03 | b02

SELECT backup_id, NTH_VALUE(name, 3) OVER (PARTITION BY status ORDER BY backup_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM backups ORDER BY backup_id;
: backup_id text | nth_value text
= b01 | faq-1
= b02 | faq-1
= b03 | NULL
= b04 | faq-1
= b05 | NULL
= b06 | faq-1
= b07 | faq-1
= b08 | faq-1
= b09 | faq-1
= b10 | NULL
= b11 | faq-1
= b12 | faq-1

SELECT backup_id, SUM(dimension) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | sum int8
= b01 | 1536
= b02 | 3072
= b03 | 4608
= b04 | 4992
= b05 | 5376
= b06 | 5888
= b07 | 6400
= b08 | 6400
= b09 | 7168
= b10 | 7936
= b11 | 7939
= b12 | 9475

SELECT backup_id, SUM(size_bytes) OVER (PARTITION BY cloud ORDER BY created_at) FROM backups WHERE created_at IS NOT NULL ORDER BY backup_id;
: backup_id text | sum numeric
= b01 | 1073870848
= b02 | 3155857025
= b03 | 3155857025
= b04 | 3163537025
= b05 | 3163537025
= b06 | 5368711168036
= b07 | 2048000
= b08 | 123457
= b09 | 129024
= b11 | 2048036
= b12 | 2157612672

SELECT backup_id, AVG(dimension) OVER (PARTITION BY cloud) FROM backups ORDER BY backup_id;
: backup_id text | avg numeric
= b01 | 1056.0000000000000000
= b02 | 1056.0000000000000000
= b03 | 1056.0000000000000000
= b04 | 1056.0000000000000000
= b05 | 1056.0000000000000000
= b06 | 342.3333333333333333
= b07 | 342.3333333333333333
= b08 | NULL
= b09 | 1056.0000000000000000
= b10 | 1056.0000000000000000
= b11 | 342.3333333333333333
= b12 | 1056.0000000000000000

SELECT backup_id, AVG(dimension) OVER (ORDER BY backup_id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM backups ORDER BY backup_id;
: backup_id text | avg numeric
= b01 | 1536.0000000000000000
= b02 | 1536.0000000000000000
= b03 | 1536.0000000000000000
= b04 | 1152.0000000000000000
= b05 | 768.0000000000000000
= b06 | 426.6666666666666667
= b07 | 469.3333333333333333
= b08 | 512.0000000000000000
= b09 | 640.0000000000000000
= b10 | 768.0000000000000000
= b11 | 513.0000000000000000
= b12 | 769.0000000000000000

SELECT backup_id, COUNT(*) OVER (), COUNT(*) OVER (PARTITION BY status), COUNT(name) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | count int8 | count int8 | count int8
= b01 | 12 | 9 | 1
= b02 | 12 | 9 | 2
= b03 | 12 | 2 | 3
= b04 | 12 | 9 | 4
= b05 | 12 | 1 | 5
= b06 | 12 | 9 | 6
= b07 | 12 | 9 | 7
= b08 | 12 | 9 | 8
= b09 | 12 | 9 | 9
= b10 | 12 | 2 | 9
= b11 | 12 | 9 | 10
= b12 | 12 | 9 | 11

SELECT backup_id, MIN(dimension) OVER (ORDER BY backup_id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), MAX(dimension) OVER (ORDER BY backup_id ROWS 2 PRECEDING) FROM backups ORDER BY backup_id;
: backup_id text | min int4 | max int4
= b01 | 1536 | 1536
= b02 | 1536 | 1536
= b03 | 384 | 1536
= b04 | 384 | 1536
= b05 | 384 | 1536
= b06 | 384 | 512
= b07 | 512 | 512
= b08 | 512 | 512
= b09 | 768 | 768
= b10 | 3 | 768
= b11 | 3 | 768
= b12 | 3 | 1536

SELECT backup_id, SUM(namespace_count) OVER (ORDER BY dimension RANGE BETWEEN 200 PRECEDING AND 200 FOLLOWING) FROM backups WHERE dimension IS NOT NULL ORDER BY backup_id;
: backup_id text | sum numeric
= b01 | 12
= b02 | 12
= b03 | 12
= b04 | 16
= b05 | 16
= b06 | 16
= b07 | 16
= b09 | 1
= b10 | 1
= b11 | 1
= b12 | 12

SELECT backup_id, SUM(namespace_count) OVER (ORDER BY dimension GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM backups ORDER BY backup_id;
: backup_id text | sum numeric
= b01 | 13
= b02 | 13
= b03 | 13
= b04 | 2
= b05 | 2
= b06 | 16
= b07 | 16
= b08 | 19
= b09 | 16
= b10 | 16
= b11 | 1
= b12 | 13

SELECT backup_id, SUM(namespace_count) OVER (ORDER BY backup_id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) FROM backups ORDER BY backup_id;
: backup_id text | sum numeric
= b01 | NULL
= b02 | 4
= b03 | 8
= b04 | 8
= b05 | 9
= b06 | 9
= b07 | 21
= b08 | 24
= b09 | 31
= b10 | 32
= b11 | 32
= b12 | 33

SELECT backup_id, SUM(dimension) OVER w, COUNT(*) OVER w FROM backups WINDOW w AS (PARTITION BY cloud ORDER BY backup_id) ORDER BY backup_id;
: backup_id text | sum int8 | count int8
= b01 | 1536 | 1
= b02 | 3072 | 2
= b03 | 4608 | 3
= b04 | 4992 | 4
= b05 | 5376 | 5
= b06 | 512 | 1
= b07 | 1024 | 2
= b08 | NULL | 1
= b09 | 6144 | 6
= b10 | 6912 | 7
= b11 | 1027 | 3
= b12 | 8448 | 8

SELECT backup_id, SUM(dimension) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM backups WINDOW w AS (ORDER BY backup_id) ORDER BY backup_id;
: backup_id text | sum int8
= b01 | 1536
= b02 | 3072
= b03 | 3072
= b04 | 1920
= b05 | 768
= b06 | 896
= b07 | 1024
= b08 | 512
= b09 | 768
= b10 | 1536
= b11 | 771
= b12 | 1539

SELECT backup_id, SUM(dimension) OVER (w ORDER BY backup_id) FROM backups WINDOW w AS (PARTITION BY cloud) ORDER BY backup_id;
: backup_id text | sum int8
= b01 | 1536
= b02 | 3072
= b03 | 4608
= b04 | 4992
= b05 | 5376
= b06 | 512
= b07 | 1024
= b08 | NULL
= b09 | 6144
= b10 | 6912
= b11 | 1027
= b12 | 8448

SELECT backup_id, STRING_AGG(backup_id, '') OVER (PARTITION BY cloud ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | string_agg text
= b01 | b01
= b02 | b01b02
= b03 | b01b02b03
= b04 | b01b02b03b04
= b05 | b01b02b03b04b05
= b06 | b06
= b07 | b06b07
= b08 | b08
= b09 | b01b02b03b04b05b09
= b10 | b01b02b03b04b05b09b10
= b11 | b06b07b11
= b12 | b01b02b03b04b05b09b10b12

SELECT backup_id, ARRAY_AGG(backup_id) OVER (ORDER BY backup_id ROWS 1 PRECEDING) FROM backups ORDER BY backup_id LIMIT 3;
: backup_id text | array_agg _text
= b01 | {b01}
= b02 | {b01,b02}
= b03 | {b02,b03}

SELECT backup_id, COUNT(*) FILTER (WHERE status = 'Ready') OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | count int8
= b01 | 1
= b02 | 2
= b03 | 2
= b04 | 3
= b05 | 3
= b06 | 4
= b07 | 5
= b08 | 6
= b09 | 7
= b10 | 7
= b11 | 8
= b12 | 9

SELECT backup_id, dimension - LAG(dimension) OVER (ORDER BY backup_id) AS delta FROM backups ORDER BY backup_id;
: backup_id text | delta int4
= b01 | NULL
= b02 | 0
= b03 | 0
= b04 | -1152
= b05 | 0
= b06 | 128
= b07 | 0
= b08 | NULL
= b09 | NULL
= b10 | 0
= b11 | -765
= b12 | 1533

SELECT backup_id, created_at - LAG(created_at) OVER (ORDER BY created_at) FROM backups WHERE created_at > '2026-01-01' ORDER BY created_at;
: backup_id text | ?column? interval
= b01 | NULL
= b12 | 1 day
= b02 | 5 days 23:59:59.75
= b03 | 19 days 13:44:30
= b04 | 27 days 23:59:59.999
= b11 | 7 days 06:30:00.001
= b05 | 01:00:00
= b06 | 20 days 18:00:00

SELECT backup_id, ROUND(100.0 * size_bytes / SUM(size_bytes) OVER (), 2) FROM backups ORDER BY backup_id;
: backup_id text | round numeric
= b01 | 0.02
= b02 | 0.02
= b03 | 0.00
= b04 | 0.00
= b05 | NULL
= b06 | 99.94
= b07 | 0.00
= b08 | 0.00
= b09 | 0.00
= b10 | NULL
= b11 | 0.00
= b12 | 0.02

SELECT backup_id, size_bytes::float8 / MAX(size_bytes) OVER (PARTITION BY cloud) FROM backups ORDER BY backup_id;
: backup_id text | ?column? float8
= b01 | 0.9907727100878225
= b02 | 0.9211090048325015
= b03 | 0
= b04 | 0.007086558652552289
= b05 | NULL
= b06 | 1
= b07 | 3.814697265625e-07
= b08 | 1
= b09 | 0.00011905418536287845
= b10 | NULL
= b11 | 6.705522537231445e-12
= b12 | 1

SELECT * FROM (SELECT backup_id, cloud, ROW_NUMBER() OVER (PARTITION BY cloud ORDER BY created_at DESC NULLS LAST) AS rn FROM backups) t WHERE rn = 1 ORDER BY backup_id;
: backup_id text | cloud text | rn int8
= b05 | aws | 1
= b06 | gcp | 1
= b08 | azure | 1

SELECT backup_id, rn FROM (SELECT backup_id, RANK() OVER (ORDER BY dimension DESC NULLS LAST) AS rn FROM backups) t WHERE rn <= 3 ORDER BY 1;
: backup_id text | rn int8
= b01 | 1
= b02 | 1
= b03 | 1
= b12 | 1

SELECT backup_id FROM backups WHERE ROW_NUMBER() OVER (ORDER BY backup_id) = 1;
! 42P20 ERROR: window functions are not allowed in WHERE

SELECT cloud, COUNT(*), SUM(COUNT(*)) OVER (ORDER BY cloud), ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, cloud) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | count int8 | sum numeric | row_number int8
= aws | 8 | 8 | 1
= azure | 1 | 9 | 3
= gcp | 3 | 12 | 2

SELECT backup_id, ROW_NUMBER() OVER (PARTITION BY cloud, status ORDER BY backup_id DESC) FROM backups ORDER BY backup_id;
: backup_id text | row_number int8
= b01 | 5
= b02 | 4
= b03 | 2
= b04 | 3
= b05 | 1
= b06 | 3
= b07 | 2
= b08 | 1
= b09 | 2
= b10 | 1
= b11 | 1
= b12 | 1

SELECT backup_id, RANK() OVER (ORDER BY cloud DESC, dimension NULLS FIRST) FROM backups ORDER BY backup_id;
: backup_id text | rank int8
= b01 | 9
= b02 | 9
= b03 | 9
= b04 | 5
= b05 | 5
= b06 | 2
= b07 | 2
= b08 | 4
= b09 | 7
= b10 | 7
= b11 | 1
= b12 | 9

SELECT backup_id, STDDEV(dimension) OVER (PARTITION BY cloud), VARIANCE(dimension) OVER (PARTITION BY status) FROM backups ORDER BY backup_id;
: backup_id text | stddev numeric | variance numeric
= b01 | 533.272377468990 | 368791.982142857143
= b02 | 533.272377468990 | 368791.982142857143
= b03 | 533.272377468990 | 294912.000000000000
= b04 | 533.272377468990 | 368791.982142857143
= b05 | 533.272377468990 | NULL
= b06 | 293.871287017520 | 368791.982142857143
= b07 | 293.871287017520 | 368791.982142857143
= b08 | NULL | 368791.982142857143
= b09 | 533.272377468990 | 368791.982142857143
= b10 | 533.272377468990 | 294912.000000000000
= b11 | 293.871287017520 | 368791.982142857143
= b12 | 533.272377468990 | 368791.982142857143

SELECT backup_id, BOOL_AND(dimension > 500) OVER (ORDER BY backup_id), BOOL_OR(status = 'Failed') OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | bool_and bool | bool_or bool
= b01 | t | f
= b02 | t | f
= b03 | t | t
= b04 | f | t
= b05 | f | t
= b06 | f | t
= b07 | f | t
= b08 | f | t
= b09 | f | t
= b10 | f | t
= b11 | f | t
= b12 | f | t

SELECT x, SUM(x) OVER (ORDER BY x), SUM(x) OVER (ORDER BY x ROWS UNBOUNDED PRECEDING) FROM (VALUES (1), (1), (2), (3)) t(x) ORDER BY 1, 3;
: x int4 | sum int8 | sum int8
= 1 | 2 | 1
= 1 | 2 | 2
= 2 | 4 | 4
= 3 | 7 | 7

SELECT x, FIRST_VALUE(x) OVER (ORDER BY x DESC), LAST_VALUE(x) OVER (ORDER BY x RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM (VALUES (1), (2), (3)) t(x) ORDER BY x;
: x int4 | first_value int4 | last_value int4
= 1 | 3 | 3
= 2 | 3 | 3
= 3 | 3 | 3

SELECT x, AVG(x) OVER (ORDER BY x ROWS BETWEEN 1 FOLLOWING AND 2 FOLLOWING) FROM (VALUES (1), (2), (3)) t(x) ORDER BY x;
: x int4 | avg numeric
= 1 | 2.5000000000000000
= 2 | 3.0000000000000000
= 3 | NULL

SELECT x, LAG(x, 1) OVER (ORDER BY x) IS NULL FROM (VALUES (1.5), (2), (NULL)) t(x) ORDER BY x;
: x numeric | ?column? bool
= 1.5 | t
= 2 | f
= NULL | f

SELECT x, NTILE(2) OVER (ORDER BY x), NTILE(10) OVER (ORDER BY x) FROM (VALUES (1), (2), (3)) t(x) ORDER BY x;
: x int4 | ntile int4 | ntile int4
= 1 | 1 | 1
= 2 | 1 | 2
= 3 | 2 | 3

SELECT DISTINCT cloud, COUNT(*) OVER (PARTITION BY cloud) FROM backups ORDER BY 1;
: cloud text | count int8
= aws | 8
= azure | 1
= gcp | 3

SELECT SUM(dimension) OVER (ORDER BY nosuch) FROM backups;
! 42703 ERROR: column "nosuch" does not exist

SELECT LAG(dimension) FROM backups;
! 42809 ERROR: window function lag requires an OVER clause

SELECT ROW_NUMBER() FROM backups;
! 42809 ERROR: window function row_number requires an OVER clause

SELECT SUM(dimension) OVER nosuch FROM backups;
! 42704 ERROR: window "nosuch" does not exist

SELECT backup_id, COUNT(DISTINCT cloud) OVER () FROM backups;
! 0A000 ERROR: DISTINCT is not implemented for window functions

SELECT backup_id, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY dimension) OVER () FROM backups;
! 0A000 ERROR: OVER is not supported for ordered-set aggregate percentile_cont

SELECT backup_id, SUM(dimension) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS s FROM backups WINDOW w AS (ORDER BY backup_id) ORDER BY backup_id;
: backup_id text | s int8
= b01 | 1536
= b02 | 3072
= b03 | 3072
= b04 | 1920
= b05 | 768
= b06 | 896
= b07 | 1024
= b08 | 512
= b09 | 768
= b10 | 1536
= b11 | 771
= b12 | 1539

SELECT backup_id, SUM(dimension) OVER (w2 ROWS 1 PRECEDING) AS s, COUNT(*) OVER W2 AS n FROM backups WINDOW w AS (PARTITION BY cloud), w2 AS (w ORDER BY backup_id) ORDER BY backup_id;
: backup_id text | s int8 | n int8
= b01 | 1536 | 1
= b02 | 3072 | 2
= b03 | 3072 | 3
= b04 | 1920 | 4
= b05 | 768 | 5
= b06 | 512 | 1
= b07 | 1024 | 2
= b08 | NULL | 1
= b09 | 1152 | 6
= b10 | 1536 | 7
= b11 | 515 | 3
= b12 | 2304 | 8

SELECT backup_id, SUM(dimension) OVER (w PARTITION BY cloud) AS s FROM backups WINDOW w AS (ORDER BY backup_id);
! 42P20 ERROR: cannot override PARTITION BY clause of window "w"

SELECT backup_id, SUM(dimension) OVER (w ORDER BY cloud) AS s FROM backups WINDOW w AS (ORDER BY backup_id);
! 42P20 ERROR: cannot override ORDER BY clause of window "w"

SELECT backup_id, SUM(dimension) OVER (w) AS s FROM backups WINDOW w AS (ORDER BY backup_id ROWS 1 PRECEDING);
! 42P20 ERROR: cannot copy window "w" because it has a frame clause

SELECT backup_id, SUM(dimension) OVER w AS s FROM backups WINDOW w AS (ORDER BY backup_id ROWS 1 PRECEDING) ORDER BY 1;
: backup_id text | s int8
= b01 | 1536
= b02 | 3072
= b03 | 3072
= b04 | 1920
= b05 | 768
= b06 | 896
= b07 | 1024
= b08 | 512
= b09 | 768
= b10 | 1536
= b11 | 771
= b12 | 1539

SELECT backup_id FROM backups WINDOW w AS (PARTITION BY cloud) ORDER BY ROW_NUMBER() OVER (w ORDER BY backup_id), backup_id;
: backup_id text
= b01
= b06
= b08
= b02
= b07
= b03
= b11
= b04
= b05
= b09
= b10
= b12

SELECT backup_id, NTILE(5) OVER (ORDER BY backup_id) AS x FROM backups ORDER BY backup_id;
: backup_id text | x int4
= b01 | 1
= b02 | 1
= b03 | 1
= b04 | 2
= b05 | 2
= b06 | 2
= b07 | 3
= b08 | 3
= b09 | 4
= b10 | 4
= b11 | 5
= b12 | 5

SELECT backup_id, NTILE(5) OVER (PARTITION BY cloud ORDER BY backup_id) AS x, NTILE(100) OVER (ORDER BY backup_id) AS y, NTILE(1) OVER (ORDER BY backup_id) AS z FROM backups ORDER BY backup_id;
: backup_id text | x int4 | y int4 | z int4
= b01 | 1 | 1 | 1
= b02 | 1 | 2 | 1
= b03 | 2 | 3 | 1
= b04 | 2 | 4 | 1
= b05 | 3 | 5 | 1
= b06 | 1 | 6 | 1
= b07 | 2 | 7 | 1
= b08 | 1 | 8 | 1
= b09 | 3 | 9 | 1
= b10 | 4 | 10 | 1
= b11 | 3 | 11 | 1
= b12 | 5 | 12 | 1

SELECT backup_id, PERCENT_RANK() OVER (ORDER BY dimension) AS p, CUME_DIST() OVER (ORDER BY dimension) AS c FROM backups ORDER BY backup_id;
: backup_id text | p float8 | c float8
= b01 | 0.6363636363636364 | 0.9166666666666666
= b02 | 0.6363636363636364 | 0.9166666666666666
= b03 | 0.6363636363636364 | 0.9166666666666666
= b04 | 0.09090909090909091 | 0.25
= b05 | 0.09090909090909091 | 0.25
= b06 | 0.2727272727272727 | 0.4166666666666667
= b07 | 0.2727272727272727 | 0.4166666666666667
= b08 | 1 | 1
= b09 | 0.45454545454545453 | 0.5833333333333334
= b10 | 0.45454545454545453 | 0.5833333333333334
= b11 | 0 | 0.08333333333333333
= b12 | 0.6363636363636364 | 0.9166666666666666

SELECT backup_id, PERCENT_RANK() OVER (PARTITION BY cloud ORDER BY dimension DESC) AS p, CUME_DIST() OVER (PARTITION BY cloud ORDER BY dimension DESC) AS c FROM backups ORDER BY backup_id;
: backup_id text | p float8 | c float8
= b01 | 0 | 0.5
= b02 | 0 | 0.5
= b03 | 0 | 0.5
= b04 | 0.8571428571428571 | 1
= b05 | 0.8571428571428571 | 1
= b06 | 0 | 0.6666666666666666
= b07 | 0 | 0.6666666666666666
= b08 | 0 | 1
= b09 | 0.5714285714285714 | 0.75
= b10 | 0.5714285714285714 | 0.75
= b11 | 1 | 1
= b12 | 0 | 0.5

SELECT backup_id, COUNT(*) FILTER (WHERE status = 'Ready') OVER (ORDER BY backup_id) AS x, SUM(dimension) FILTER (WHERE cloud = 'aws') OVER (PARTITION BY status) AS y FROM backups ORDER BY backup_id;
: backup_id text | x int8 | y int8
= b01 | 1 | 5760
= b02 | 2 | 5760
= b03 | 2 | 2304
= b04 | 3 | 5760
= b05 | 3 | 384
= b06 | 4 | 5760
= b07 | 5 | 5760
= b08 | 6 | 5760
= b09 | 7 | 5760
= b10 | 7 | 2304
= b11 | 8 | 5760
= b12 | 9 | 5760

SELECT backup_id, COUNT(DISTINCT cloud) OVER () AS n FROM backups;
! 0A000 ERROR: DISTINCT is not implemented for window functions

SELECT cloud, COUNT(*) AS n, NTILE(2) OVER (ORDER BY COUNT(*) DESC, cloud) AS x FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | n int8 | x int4
= aws | 8 | 1
= azure | 1 | 2
= gcp | 3 | 1

SELECT backup_id, NTILE(3) OVER w AS x FROM backups WINDOW w AS (ORDER BY backup_id) ORDER BY backup_id;
: backup_id text | x int4
= b01 | 1
= b02 | 1
= b03 | 1
= b04 | 1
= b05 | 2
= b06 | 2
= b07 | 2
= b08 | 2
= b09 | 3
= b10 | 3
= b11 | 3
= b12 | 3

SELECT NTILE(2) OVER (ORDER BY backup_id) FROM backups ORDER BY 1 LIMIT 1;
: ntile int4
= 1

SELECT backup_id, LAG(backup_id, -1) OVER (ORDER BY backup_id), LEAD(backup_id, -2) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
: backup_id text | lag text | lead text
= b01 | b02 | NULL
= b02 | b03 | NULL
= b03 | b04 | b01
= b04 | b05 | b02
= b05 | b06 | b03
= b06 | b07 | b04
= b07 | b08 | b05
= b08 | b09 | b06
= b09 | b10 | b07
= b10 | b11 | b08
= b11 | b12 | b09
= b12 | NULL | b10

SELECT backup_id, NTH_VALUE(dimension, 2) OVER (PARTITION BY cloud ORDER BY backup_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM backups ORDER BY 1;
: backup_id text | nth_value int4
= b01 | 1536
= b02 | 1536
= b03 | 1536
= b04 | 1536
= b05 | 1536
= b06 | 512
= b07 | 512
= b08 | NULL
= b09 | 1536
= b10 | 1536
= b11 | 512
= b12 | 1536

SELECT backup_id, NTH_VALUE(dimension, 0) OVER (ORDER BY backup_id) FROM backups;
! 22016 ERROR: argument of nth_value must be greater than zero

SELECT backup_id, STRING_AGG(cloud, ',') OVER (ORDER BY backup_id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM backups ORDER BY 1;
: backup_id text | string_agg text
= b01 | aws,aws
= b02 | aws,aws,aws
= b03 | aws,aws,aws
= b04 | aws,aws,aws
= b05 | aws,aws,gcp
= b06 | aws,gcp,gcp
= b07 | gcp,gcp,azure
= b08 | gcp,azure,aws
= b09 | azure,aws,aws
= b10 | aws,aws,gcp
= b11 | aws,gcp,aws
= b12 | gcp,aws

SELECT backup_id, CORR(dimension, namespace_count) OVER (ORDER BY backup_id) IS NULL FROM backups ORDER BY 1;
: backup_id text | ?column? bool
= b01 | t
= b02 | t
= b03 | t
= b04 | f
= b05 | f
= b06 | f
= b07 | f
= b08 | f
= b09 | f
= b10 | f
= b11 | f
= b12 | f

SELECT cloud, STRING_AGG(backup_id, ',') OVER (PARTITION BY cloud ORDER BY backup_id RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM backups ORDER BY backup_id;
: cloud text | string_agg text
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= gcp | b06,b07,b11
= gcp | b06,b07,b11
= azure | b08
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= aws | b01,b02,b03,b04,b05,b09,b10,b12
= gcp | b06,b07,b11
= aws | b01,b02,b03,b04,b05,b09,b10,b12

SELECT ARRAY_AGG(status ORDER BY status) OVER () FROM backups;
! 0A000 ERROR: aggregate ORDER BY is not implemented for window functions

SELECT backup_id, NTH_VALUE(backup_id, namespace_count::int + 1) OVER (ORDER BY backup_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM backups ORDER BY 1;
: backup_id text | nth_value text
= b01 | b05
= b02 | b05
= b03 | b01
= b04 | b02
= b05 | NULL
= b06 | NULL
= b07 | b04
= b08 | b08
= b09 | b02
= b10 | NULL
= b11 | b02
= b12 | b05

SELECT sum(n) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM (VALUES (1), (2), (4)) t(n);
: sum int8
= 2
= 2
= 5

SELECT sum(n) OVER (ORDER BY n RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM (VALUES (1), (2), (4)) t(n);
: sum int8
= 1
= 2
= NULL

SELECT n, sum(n) OVER (ORDER BY n DESC RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | 2
= 2 | 4
= 4 | NULL

SELECT n, sum(n) OVER (ORDER BY n RANGE BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | NULL
= 2 | 1
= 4 | 2

SELECT n, sum(n) OVER (ORDER BY n DESC RANGE BETWEEN 1 FOLLOWING AND 2 FOLLOWING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | NULL
= 2 | 1
= 4 | 2

SELECT n, sum(n) OVER (ORDER BY n DESC RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | 3
= 2 | 3
= 4 | 4

SELECT n, sum(n) OVER (ORDER BY n DESC RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | 3
= 2 | 2
= 4 | 4

SELECT n, sum(n) OVER (ORDER BY n DESC RANGE BETWEEN 2::int8 PRECEDING AND 1::int2 PRECEDING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | 2
= 2 | 4
= 4 | NULL

SELECT n, sum(n) OVER (ORDER BY n::float8 DESC RANGE BETWEEN 1.5 PRECEDING AND 1 FOLLOWING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | 3
= 2 | 3
= 4 | 4

SELECT n, sum(n) OVER (ORDER BY n::numeric RANGE BETWEEN 1.5 PRECEDING AND 1 FOLLOWING) FROM (VALUES (1), (2), (4)) t(n);
: n int4 | sum int8
= 1 | 3
= 2 | 3
= 4 | 4

SELECT n, sum(n) OVER (ORDER BY n RANGE BETWEEN CURRENT ROW AND 4 FOLLOWING) FROM (VALUES (2147483644), (2147483645), (2147483646)) t(n);
: n int4 | sum int8
= 2147483644 | 6442450935
= 2147483645 | 4294967291
= 2147483646 | 2147483646

SELECT n, last_value(n) OVER (ORDER BY n RANGE BETWEEN CURRENT ROW AND 4 FOLLOWING) FROM (VALUES (2147483644), (2147483645), (2147483646)) t(n);
: n int4 | last_value int4
= 2147483644 | 2147483646
= 2147483645 | 2147483646
= 2147483646 | 2147483646

SELECT n, sum(n) OVER (ORDER BY n RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM (VALUES (1), (2), (4), (NULL), (NULL)) t(n);
: n int4 | sum int8
= 1 | 3
= 2 | 3
= 4 | 4
= NULL | NULL
= NULL | NULL

SELECT n, count(*) OVER (ORDER BY n RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), count(*) OVER (ORDER BY n NULLS FIRST RANGE BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING) FROM (VALUES (1), (2), (4), (NULL), (NULL)) t(n);
: n int4 | count int8 | count int8
= 1 | 2 | 3
= 2 | 2 | 3
= 4 | 1 | 1
= NULL | 2 | 5
= NULL | 2 | 5

SELECT n, count(*) OVER (ORDER BY n DESC RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), count(*) OVER (ORDER BY n DESC NULLS LAST RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) FROM (VALUES (1), (2), (4), (NULL), (NULL)) t(n);
: n int4 | count int8 | count int8
= 1 | 2 | 2
= 2 | 2 | 2
= 4 | 1 | 1
= NULL | 2 | 2
= NULL | 2 | 2

SELECT n, count(*) OVER (ORDER BY n RANGE BETWEEN 1.5 PRECEDING AND 1 FOLLOWING) FROM (VALUES (1.5e0), (2), (4), (NULL), (NULL)) t(n);
: n numeric | count int8
= 1.5 | 2
= 2 | 2
= 4 | 1
= NULL | 2
= NULL | 2

SELECT name, dimension, sum(dimension) OVER (ORDER BY dimension RANGE BETWEEN 300 PRECEDING AND 300 FOLLOWING) FROM indexes ORDER BY name;
: name text | dimension int4 | sum int8
= docs | 1536 | 1536
= faq | 384 | 896
= images | 512 | 1664
= pods | 768 | 1280
= sparse | NULL | NULL
= 日本 | 3 | 3

SELECT backup_id, COUNT(*) OVER (ORDER BY size_bytes DESC RANGE BETWEEN 1000 PRECEDING AND 1000000 FOLLOWING) FROM backups ORDER BY 1;
: backup_id text | count int8
= b01 | 1
= b02 | 1
= b03 | 2
= b04 | 1
= b05 | 2
= b06 | 1
= b07 | 1
= b08 | 3
= b09 | 4
= b10 | 2
= b11 | 2
= b12 | 1

SELECT backup_id, COUNT(*) OVER (ORDER BY created_at RANGE BETWEEN INTERVAL '30 days' PRECEDING AND CURRENT ROW) FROM backups ORDER BY 1;
: backup_id text | count int8
= b01 | 2
= b02 | 4
= b03 | 4
= b04 | 2
= b05 | 3
= b06 | 4
= b07 | 1
= b08 | 1
= b09 | 1
= b10 | 1
= b11 | 2
= b12 | 3

SELECT backup_id, COUNT(*) OVER (ORDER BY created_at DESC RANGE BETWEEN INTERVAL '30 days' PRECEDING AND CURRENT ROW) FROM backups ORDER BY 1;
: backup_id text | count int8
= b01 | 4
= b02 | 2
= b03 | 2
= b04 | 4
= b05 | 2
= b06 | 1
= b07 | 4
= b08 | 1
= b09 | 1
= b10 | 1
= b11 | 3
= b12 | 3

SELECT backup_id, COUNT(*) OVER (ORDER BY created_at::date RANGE BETWEEN INTERVAL '1 month' PRECEDING AND INTERVAL '2 days' FOLLOWING) FROM backups ORDER BY 1;
: backup_id text | count int8
= b01 | 3
= b02 | 4
= b03 | 4
= b04 | 2
= b05 | 3
= b06 | 4
= b07 | 1
= b08 | 1
= b09 | 1
= b10 | 1
= b11 | 3
= b12 | 3

SELECT backup_id, COUNT(*) OVER (PARTITION BY source_index_name ORDER BY created_at::date DESC RANGE BETWEEN INTERVAL '1 month' PRECEDING AND INTERVAL '2 days' FOLLOWING) FROM backups ORDER BY 1;
: backup_id text | count int8
= b01 | 4
= b02 | 2
= b03 | 1
= b04 | 2
= b05 | 1
= b06 | 1
= b07 | 1
= b08 | 1
= b09 | 1
= b10 | 1
= b11 | 1
= b12 | 4

SELECT restore_job_id, COUNT(*) OVER (ORDER BY completed_at RANGE BETWEEN '1 day' PRECEDING AND '1 day' FOLLOWING) FROM restore_jobs ORDER BY 1;
: restore_job_id text | count int8
= r1 | 1
= r2 | 2
= r3 | 1
= r4 | 3
= r5 | 3
= r6 | 3
= r7 | 2

SELECT restore_job_id, COUNT(*) OVER (ORDER BY completed_at DESC RANGE BETWEEN INTERVAL '1 day' PRECEDING AND INTERVAL '1 day' FOLLOWING) FROM restore_jobs ORDER BY 1;
: restore_job_id text | count int8
= r1 | 1
= r2 | 2
= r3 | 1
= r4 | 3
= r5 | 3
= r6 | 3
= r7 | 2

SELECT t, COUNT(*) OVER (ORDER BY t RANGE BETWEEN INTERVAL '1 month' PRECEDING AND CURRENT ROW) FROM (VALUES (TIMESTAMP '2026-01-31 00:00:00'), (TIMESTAMP '2026-02-28 00:00:00'), (TIMESTAMP '2026-03-01 00:00:00'), (CAST(NULL AS timestamp))) v(t);
: t timestamp | count int8
= 2026-01-31 00:00:00 | 1
= 2026-02-28 00:00:00 | 2
= 2026-03-01 00:00:00 | 2
= NULL | 1

SELECT t, COUNT(*) OVER (ORDER BY t::date DESC RANGE BETWEEN INTERVAL '2 days' PRECEDING AND INTERVAL '1 day' FOLLOWING) FROM (VALUES (TIMESTAMP '2026-01-31 00:00:00'), (TIMESTAMP '2026-02-01 00:00:00'), (TIMESTAMP '2026-02-03 00:00:00'), (CAST(NULL AS timestamp))) v(t);
: t timestamp | count int8
= 2026-01-31 00:00:00 | 2
= 2026-02-01 00:00:00 | 3
= 2026-02-03 00:00:00 | 1
= NULL | 1

SELECT t, SUM(1) OVER (ORDER BY t RANGE INTERVAL '1 hour' PRECEDING) FROM (VALUES (TIMESTAMP '2026-01-31 00:00:00'), (TIMESTAMP '2026-01-31 00:30:00'), (TIMESTAMP '2026-02-03 00:00:00'), (CAST(NULL AS timestamp))) v(t);
: t timestamp | sum int8
= 2026-01-31 00:00:00 | 1
= 2026-01-31 00:30:00 | 2
= 2026-02-03 00:00:00 | 1
= NULL | 1

SELECT sum(size_bytes) OVER (ORDER BY created_at RANGE BETWEEN '7 days' PRECEDING AND CURRENT ROW) FROM backups WHERE created_at IS NOT NULL ORDER BY created_at, backup_id LIMIT 5;
: sum numeric
= 123457
= 129024
= 2048000
= 1075789824
= 2159531648

SELECT count(*) OVER (ORDER BY dimension RANGE BETWEEN '10' PRECEDING AND ' 200 ' FOLLOWING) FROM backups WHERE dimension IS NOT NULL AND size_bytes > 0 ORDER BY backup_id;
: count int8
= 3
= 3
= 3
= 2
= 2
= 1
= 1
= 3

SELECT created_at::date, count(*) OVER (ORDER BY created_at::date RANGE BETWEEN '1 week' PRECEDING AND '3 days 12:00' FOLLOWING) FROM backups WHERE created_at IS NOT NULL ORDER BY 1;
: created_at date | count int8
= 2024-02-29 | 1
= 2025-06-15 | 1
= 2025-12-31 | 1
= 2026-01-05 | 3
= 2026-01-06 | 3
= 2026-01-12 | 3
= 2026-02-01 | 1
= 2026-02-28 | 1
= 2026-03-08 | 2
= 2026-03-08 | 2
= 2026-03-29 | 1

SELECT x, sum(x) OVER (ORDER BY x ROWS BETWEEN '1' PRECEDING AND '1' FOLLOWING) FROM generate_series(1, 4) x;
: x int4 | sum int8
= 1 | 3
= 2 | 6
= 3 | 9
= 4 | 7

SELECT backup_id, count(*) OVER (ORDER BY created_at RANGE BETWEEN INTERVAL '1 month' PRECEDING AND INTERVAL '1 month' FOLLOWING) AS c FROM backups ORDER BY 1;
: backup_id text | c int8
= b01 | 5
= b02 | 5
= b03 | 5
= b04 | 4
= b05 | 4
= b06 | 4
= b07 | 4
= b08 | 1
= b09 | 1
= b10 | 1
= b11 | 4
= b12 | 5

SELECT backup_id, count(*) OVER (ORDER BY created_at DESC RANGE BETWEEN INTERVAL '1 month' PRECEDING AND CURRENT ROW) AS c, sum(size_bytes) OVER (ORDER BY created_at DESC RANGE BETWEEN INTERVAL '1 month' PRECEDING AND CURRENT ROW) FROM backups ORDER BY 1;
: backup_id text | c int8 | sum numeric
= b01 | 4 | 3155728001
= b02 | 2 | 998244353
= b03 | 2 | 7680000
= b04 | 3 | 7680036
= b05 | 2 | 5368709120000
= b06 | 1 | 5368709120000
= b07 | 4 | 3157776001
= b08 | 1 | 123457
= b09 | 1 | 129024
= b10 | 1 | NULL
= b11 | 3 | 5368709120036
= b12 | 3 | 2081986177

SELECT backup_id, count(*) OVER (PARTITION BY cloud ORDER BY created_at::date RANGE BETWEEN '1 year' PRECEDING AND '1 month' PRECEDING) AS c FROM backups ORDER BY 1;
: backup_id text | c int8
= b01 | 1
= b02 | 1
= b03 | 1
= b04 | 4
= b05 | 5
= b06 | 1
= b07 | 0
= b08 | 0
= b09 | 0
= b10 | 1
= b11 | 1
= b12 | 1

SELECT backup_id, count(*) OVER (PARTITION BY cloud ORDER BY created_at DESC NULLS LAST RANGE BETWEEN '1 year' PRECEDING AND '1 month' PRECEDING) AS c FROM backups ORDER BY 1;
: backup_id text | c int8
= b01 | 2
= b02 | 2
= b03 | 1
= b04 | 0
= b05 | 0
= b06 | 0
= b07 | 2
= b08 | 0
= b09 | 6
= b10 | 1
= b11 | 0
= b12 | 2

SELECT backup_id, avg(size_bytes) OVER (ORDER BY created_at RANGE BETWEEN '60 days' PRECEDING AND '1 day' PRECEDING) AS c FROM backups ORDER BY 1;
: backup_id text | c numeric
= b01 | 2048000.000000000000
= b02 | 719843882.66666667
= b03 | 789444000.25000000
= b04 | 631555200.20000000
= b05 | 335308117.66666667
= b06 | 2560012.000000000000
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | 335308117.66666667
= b12 | 537894912.00000000

SELECT backup_id, first_value(backup_id) OVER w, last_value(backup_id) OVER w FROM backups WINDOW w AS (ORDER BY created_at RANGE BETWEEN '2 months' PRECEDING AND '1 month' FOLLOWING) ORDER BY 1;
: backup_id text | first_value text | last_value text
= b01 | b07 | b03
= b02 | b07 | b03
= b03 | b07 | b04
= b04 | b07 | b05
= b05 | b02 | b06
= b06 | b03 | b06
= b07 | b07 | b02
= b08 | b08 | b08
= b09 | b09 | b09
= b10 | b10 | b10
= b11 | b02 | b06
= b12 | b07 | b03

SELECT m, SUM(n) OVER (ORDER BY m RANGE BETWEEN INTERVAL '2 months' PRECEDING AND CURRENT ROW) FROM (SELECT date_trunc('month', created_at) m, COUNT(*) n FROM backups WHERE created_at IS NOT NULL GROUP BY 1) x ORDER BY m;
: m timestamptz | sum numeric
= 2024-02-01 00:00:00+00 | 1
= 2025-06-01 00:00:00+00 | 1
= 2025-12-01 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 4
= 2026-02-01 00:00:00+00 | 6
= 2026-03-01 00:00:00+00 | 8

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x range between 1 following and 2 following) ORDER BY y;
: x int4 | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 8 | 3 | 2 | 3 | 5
= 1 | 2 | 8 | 3 | 2 | 3 | 5
= 2 | 3 | 5 | 5 | 1 | 5 | 5
= NULL | 4 | 10 | 4 | 2 | 4 | 6
= 3 | 5 | NULL | NULL | 0 | NULL | NULL
= NULL | 6 | 10 | 4 | 2 | 4 | 6

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1e0, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x desc range between 2 preceding and 1 preceding) ORDER BY y;
: x numeric | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 8 | 3 | 2 | 5 | 3
= 1 | 2 | 8 | 3 | 2 | 5 | 3
= 2 | 3 | 5 | 5 | 1 | 5 | 5
= NULL | 4 | 10 | 4 | 2 | 4 | 6
= 3 | 5 | NULL | NULL | 0 | NULL | NULL
= NULL | 6 | 10 | 4 | 2 | 4 | 6

SELECT count(*) OVER (ORDER BY created_at RANGE BETWEEN '-1 day' PRECEDING AND CURRENT ROW) FROM backups;
! 22013 ERROR: invalid preceding or following size in window function

SELECT count(*) OVER (ORDER BY created_at RANGE BETWEEN '1 month' PRECEDING AND '-1 month' FOLLOWING) FROM backups;
! 22013 ERROR: invalid preceding or following size in window function

SELECT count(*) OVER (ORDER BY dimension RANGE BETWEEN -1 PRECEDING AND CURRENT ROW) FROM backups;
! 22013 ERROR: invalid preceding or following size in window function

SELECT sum(dimension) over (rows between unbounded.x preceding and unbounded.x following) FROM backups, (values (1)) as unbounded(x);
! 42P10 ERROR: argument of ROWS must not contain variables

SELECT count(*) OVER w FROM backups WINDOW w AS (ORDER BY dimension), w AS (ORDER BY size_bytes);
! 42P20 ERROR: window "w" is already defined

WITH m AS (SELECT cloud AS c, COUNT(*) AS n FROM backups GROUP BY 1 ORDER BY c DESC LIMIT 500) SELECT *, LAG(n) OVER (ORDER BY c) AS d FROM m ORDER BY 1 DESC;
: c text | n int8 | d int8
= gcp | 3 | 1
= azure | 1 | 8
= aws | 8 | NULL

SELECT *, LAG(n) OVER (ORDER BY c) AS d FROM (SELECT cloud AS c, COUNT(*) AS n FROM backups GROUP BY 1 ORDER BY c DESC LIMIT 500) m ORDER BY c DESC;
: c text | n int8 | d int8
= gcp | 3 | 1
= azure | 1 | 8
= aws | 8 | NULL

SELECT c, LAG(n) OVER (ORDER BY c) AS d FROM (SELECT cloud AS c, COUNT(*) AS n FROM backups GROUP BY 1) m ORDER BY c DESC;
: c text | d int8
= gcp | 1
= azure | 8
= aws | NULL

SELECT c, LAG(n) OVER (ORDER BY c) AS d FROM (SELECT cloud AS c, COUNT(*) AS n FROM backups GROUP BY 1 ORDER BY c DESC) m ORDER BY c DESC;
: c text | d int8
= gcp | 1
= azure | 8
= aws | NULL

SELECT c, ROW_NUMBER() OVER (ORDER BY c) AS d FROM (SELECT backup_id AS c FROM backups ORDER BY c DESC LIMIT 50) m ORDER BY c DESC;
: c text | d int8
= b12 | 12
= b11 | 11
= b10 | 10
= b09 | 9
= b08 | 8
= b07 | 7
= b06 | 6
= b05 | 5
= b04 | 4
= b03 | 3
= b02 | 2
= b01 | 1

SELECT c, ROW_NUMBER() OVER (ORDER BY c) AS d FROM (SELECT backup_id AS c FROM backups ORDER BY c DESC) m ORDER BY c DESC LIMIT 4;
: c text | d int8
= b12 | 12
= b11 | 11
= b10 | 10
= b09 | 9

SELECT c, SUM(1) OVER (PARTITION BY k ORDER BY c) AS d FROM (SELECT backup_id AS c, cloud k FROM backups ORDER BY c DESC LIMIT 50) m ORDER BY c DESC LIMIT 4;
: c text | d int8
= b12 | 8
= b11 | 3
= b10 | 7
= b09 | 6

SELECT string_agg(c, ',') FROM (SELECT c, ROW_NUMBER() OVER (ORDER BY c) AS d FROM (SELECT backup_id AS c FROM backups ORDER BY c DESC LIMIT 50) m ORDER BY c DESC) x;
: string_agg text
= b12,b11,b10,b09,b08,b07,b06,b05,b04,b03,b02,b01

WITH metrics AS (SELECT DATE_TRUNC('MONTH', "backups".created_at) AS "m", COUNT(*) AS "n" FROM "pinecone"."backups" GROUP BY 1 ORDER BY "m" DESC LIMIT 500) SELECT *, "n" - LAG("n") OVER (ORDER BY "m") AS delta FROM metrics ORDER BY 1 DESC;
: m timestamptz | n int8 | delta int8
= NULL | 1 | -2
= 2026-03-01 00:00:00+00 | 3 | 1
= 2026-02-01 00:00:00+00 | 2 | -1
= 2026-01-01 00:00:00+00 | 3 | 2
= 2025-12-01 00:00:00+00 | 1 | 0
= 2025-06-01 00:00:00+00 | 1 | 0
= 2024-02-01 00:00:00+00 | 1 | NULL

select x, y, first_value(y) over w, last_value(y) over w, nth_value(y, 2) over w from (VALUES (1, 1), (1, 2), (2, 3), (2, 4), (3, 5)) t(x, y) window w as (order by x range between current row and unbounded following) ORDER BY y;
: x int4 | y int4 | first_value int4 | last_value int4 | nth_value int4
= 1 | 1 | 1 | 5 | 2
= 1 | 2 | 1 | 5 | 2
= 2 | 3 | 3 | 5 | 4
= 2 | 4 | 3 | 5 | 4
= 3 | 5 | 5 | 5 | NULL

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x desc range between 1 preceding and 1 following) ORDER BY y;
: x int4 | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 6 | 1 | 3 | 3 | 2
= 1 | 2 | 6 | 1 | 3 | 3 | 2
= 2 | 3 | 11 | 1 | 4 | 5 | 2
= NULL | 4 | 10 | 4 | 2 | 4 | 6
= 3 | 5 | 8 | 3 | 2 | 5 | 3
= NULL | 6 | 10 | 4 | 2 | 4 | 6

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x nulls first range between 1 preceding and 1 following) ORDER BY y;
: x int4 | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 6 | 1 | 3 | 1 | 3
= 1 | 2 | 6 | 1 | 3 | 1 | 3
= 2 | 3 | 11 | 1 | 4 | 1 | 5
= NULL | 4 | 10 | 4 | 2 | 4 | 6
= 3 | 5 | 8 | 3 | 2 | 3 | 5
= NULL | 6 | 10 | 4 | 2 | 4 | 6

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x desc nulls last range between 1 preceding and current row) ORDER BY y;
: x int4 | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 6 | 1 | 3 | 3 | 2
= 1 | 2 | 6 | 1 | 3 | 3 | 2
= 2 | 3 | 8 | 3 | 2 | 5 | 3
= NULL | 4 | 10 | 4 | 2 | 4 | 6
= 3 | 5 | 5 | 5 | 1 | 5 | 5
= NULL | 6 | 10 | 4 | 2 | 4 | 6

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x range between unbounded preceding and 1 following) ORDER BY y;
: x int4 | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 6 | 1 | 3 | 1 | 3
= 1 | 2 | 6 | 1 | 3 | 1 | 3
= 2 | 3 | 11 | 1 | 4 | 1 | 5
= NULL | 4 | 21 | 1 | 6 | 1 | 6
= 3 | 5 | 11 | 1 | 4 | 1 | 5
= NULL | 6 | 21 | 1 | 6 | 1 | 6

select x, y, sum(y) over w, min(y) over w, count(*) over w, first_value(y) over w, last_value(y) over w from (VALUES (1, 1), (1, 2), (2, 3), (null, 4), (3, 5), (null, 6)) t(x, y) window w as (order by x range between current row and unbounded following) ORDER BY y;
: x int4 | y int4 | sum int8 | min int4 | count int8 | first_value int4 | last_value int4
= 1 | 1 | 21 | 1 | 6 | 1 | 6
= 1 | 2 | 21 | 1 | 6 | 1 | 6
= 2 | 3 | 18 | 3 | 4 | 3 | 6
= NULL | 4 | 10 | 4 | 2 | 4 | 6
= 3 | 5 | 15 | 4 | 3 | 5 | 6
= NULL | 6 | 10 | 4 | 2 | 4 | 6

SELECT backup_id, LAG(created_at, 1, '2020-01-01') OVER w, LAG(created_at::date, 1, '2020-01-01') OVER w, LAG(dimension, 1, '7') OVER w, LAG(status = 'Ready', 1, 'f') OVER w FROM backups WINDOW w AS (ORDER BY backup_id) ORDER BY backup_id LIMIT 3;
: backup_id text | lag timestamptz | lag date | lag int4 | lag bool
= b01 | 2020-01-01 00:00:00+00 | 2020-01-01 | 7 | f
= b02 | 2026-01-05 10:15:30.25+00 | 2026-01-05 | 1536 | t
= b03 | 2026-01-12 10:15:30+00 | 2026-01-12 | 1536 | t

SELECT LAG(created_at, 1, name) OVER (ORDER BY backup_id) FROM backups;
! 42883 ERROR: function lag(timestamp with time zone, integer, text) does not exist
