# What BI tools and object mappers write, in their own forms.
# Tableau
SELECT 1 AS "number_of_records", "backups"."cloud" AS "cloud" FROM "pinecone"."backups" "backups" WHERE ("backups"."status" = 'Ready') ORDER BY "backups"."backup_id" LIMIT 3;
: number_of_records int4 | cloud text
= 1 | aws
= 1 | aws
= 1 | aws

SELECT "backups"."cloud" AS "cloud", SUM("backups"."size_bytes") AS "sum:size_bytes:ok" FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: cloud text | sum:size_bytes:ok numeric
= aws | 3163537025
= azure | 123457
= gcp | 5368711168036

SELECT CAST(TRUNC(EXTRACT(YEAR FROM "backups"."created_at")) AS INTEGER) AS "yr:created_at:ok", COUNT(DISTINCT "backups"."backup_id") AS "ctd:backup_id:ok" FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: yr:created_at:ok int4 | ctd:backup_id:ok int8
= 2024 | 1
= 2025 | 2
= 2026 | 8
= NULL | 1

SELECT DATE_TRUNC('MONTH', CAST("backups"."created_at" AS DATE)) AS "tmn:created_at:ok", SUM(1) AS "sum:n:ok" FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: tmn:created_at:ok timestamptz | sum:n:ok int8
= 2024-02-01 00:00:00+00 | 1
= 2025-06-01 00:00:00+00 | 1
= 2025-12-01 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 3
= 2026-02-01 00:00:00+00 | 2
= 2026-03-01 00:00:00+00 | 3
= NULL | 1

SELECT (((CAST(TRUNC(EXTRACT(MONTH FROM "backups"."created_at")) AS INTEGER) - 1) / 3) + 1) AS q, COUNT(*) FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: q int4 | count int8
= 1 | 9
= 2 | 1
= 4 | 1
= NULL | 1

SELECT (1 + CAST(EXTRACT(DOW FROM "backups"."created_at") AS INTEGER)) AS "wd:created_at:ok", COUNT(1) AS n FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: wd:created_at:ok int4 | n int8
= 1 | 5
= 2 | 2
= 3 | 1
= 4 | 1
= 5 | 1
= 7 | 1
= NULL | 1

SELECT DATE_TRUNC('DAY', "backups"."created_at") + (-1 * EXTRACT(DOW FROM "backups"."created_at")) * INTERVAL '1 DAY' AS "twk", COUNT(*) FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: twk timestamptz | count int8
= 2024-02-25 00:00:00+00 | 1
= 2025-06-15 00:00:00+00 | 1
= 2025-12-28 00:00:00+00 | 1
= 2026-01-04 00:00:00+00 | 2
= 2026-01-11 00:00:00+00 | 1
= 2026-02-01 00:00:00+00 | 1
= 2026-02-22 00:00:00+00 | 1
= 2026-03-08 00:00:00+00 | 2
= 2026-03-29 00:00:00+00 | 1
= NULL | 1

SELECT "t0"."cloud" AS "cloud", "t0"."x" FROM (SELECT "backups"."cloud" AS "cloud", MIN("backups"."size_bytes") AS "x" FROM "pinecone"."backups" "backups" GROUP BY 1) "t0" ORDER BY 1;
: cloud text | x int8
= aws | 0
= azure | 123457
= gcp | 36

SELECT "backups"."name" AS "name" FROM "pinecone"."backups" "backups" WHERE (("backups"."created_at" >= (TIMESTAMP '2026-01-01 00:00:00.000')) AND ("backups"."created_at" <= (TIMESTAMP '2026-01-31 23:59:59.999'))) GROUP BY 1 ORDER BY 1;
: name text
= docs-daily
= docs-weekly

SELECT (CASE WHEN ("backups"."dimension" > 1000) THEN 'Large' WHEN NOT ("backups"."dimension" > 1000) THEN 'Small' ELSE CAST(NULL AS TEXT) END) AS "size", COUNT(*) FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: size text | count int8
= Large | 4
= Small | 7
= NULL | 1

SELECT AVG(CAST("backups"."size_bytes" AS DOUBLE PRECISION)) AS "avg" FROM "pinecone"."backups" "backups" HAVING (COUNT(1) > 0);
: avg float8
= 537187482851.8

SELECT (CASE WHEN SUM("backups"."record_count") = 0 THEN NULL ELSE SUM("backups"."size_bytes") * 1.0 / SUM("backups"."record_count") END) AS r FROM "pinecone"."backups" "backups";
: r numeric
= 2148.4527385180240879

SELECT "backups"."name" FROM "pinecone"."backups" "backups" WHERE (POSITION('docs' IN LOWER("backups"."name")) > 0) ORDER BY 1;
: name text
= Docs_Monthly
= docs-daily
= docs-daily
= docs-weekly

SELECT "backups"."name" FROM "pinecone"."backups" "backups" WHERE (CAST("backups"."name" AS TEXT) LIKE 'docs%') ORDER BY 1;
: name text
= docs-daily
= docs-daily
= docs-weekly

SELECT SUM("backups"."dimension") AS "TEMP(a)(1)", COUNT("backups"."dimension") AS "TEMP(a)(2)" FROM "pinecone"."backups" "backups";
: TEMP(a)(1) int8 | TEMP(a)(2) int8
= 9475 | 11

SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY CAST("backups"."dimension" AS DOUBLE PRECISION)) AS "med" FROM "pinecone"."backups" "backups";
: med float8
= 768

# Power BI
select "_"."cloud" as "c1", sum("_"."size_bytes") as "a0" from "pinecone"."backups" "_" group by "_"."cloud" order by "_"."cloud" limit 1000;
: c1 text | a0 numeric
= aws | 3163537025
= azure | 123457
= gcp | 5368711168036

select "$Table"."backup_id" as "backup_id" from "pinecone"."backups" "$Table" order by 1 limit 2;
: backup_id text
= b01
= b02

select count(distinct("rows"."status")) + max(case when "rows"."status" is null then 1 else 0 end) as "a0" from (select "status" from "pinecone"."backups") "rows";
: a0 int8
= 3

select "rows"."cloud" as "cloud", count(1) as "count" from (select "cloud", "status" from "pinecone"."backups" "$Table" where "status" = 'Ready' and "status" is not null) "rows" group by "cloud" order by 1;
: cloud text | count int8
= aws | 5
= azure | 1
= gcp | 3

select "_"."backup_id" from "pinecone"."backups" "_" where "_"."created_at" >= timestamp '2026-01-01 00:00:00' and "_"."created_at" < timestamp '2026-02-01 00:00:00' order by 1;
: backup_id text
= b01
= b02
= b12

select "_"."dimension" + 1 as "t0_0", cast("_"."dimension" as decimal) / 3 as x from "pinecone"."backups" "_" where "_"."backup_id" = 'b01';
: t0_0 int4 | x numeric
= 1537 | 512.0000000000000000

select "_"."name" from "pinecone"."backups" "_" where strpos("_"."name", 'daily') > 0 order by 1;
: name text
= docs-daily
= docs-daily

select floor(cast("_"."size_bytes" as double precision) / 1000000) * 1000000 as "bin", count(*) from "pinecone"."backups" "_" group by floor(cast("_"."size_bytes" as double precision) / 1000000) * 1000000 order by 1;
: bin float8 | count int8
= 0 | 4
= 2000000 | 1
= 7000000 | 1
= 998000000 | 1
= 1073000000 | 1
= 1083000000 | 1
= 5368709000000 | 1
= NULL | 2

# Looker
SELECT (DATE(backups.created_at)) AS "backups.created_date", COUNT(*) AS "backups.count" FROM pinecone.backups AS backups WHERE ((backups.created_at >= (TIMESTAMP '2026-01-01') AND backups.created_at < (TIMESTAMP '2026-04-01'))) GROUP BY 1 ORDER BY 1 DESC FETCH NEXT 500 ROWS ONLY;
: backups.created_date date | backups.count int8
= 2026-03-29 | 1
= 2026-03-08 | 2
= 2026-02-28 | 1
= 2026-02-01 | 1
= 2026-01-12 | 1
= 2026-01-06 | 1
= 2026-01-05 | 1

SELECT TO_CHAR(DATE_TRUNC('month', backups.created_at), 'YYYY-MM') AS "m", COALESCE(SUM(backups.size_bytes), 0) AS "s" FROM pinecone.backups AS backups GROUP BY (DATE_TRUNC('month', backups.created_at)) ORDER BY 1 DESC LIMIT 500;
: m text | s numeric
= NULL | 0
= 2026-03 | 5368709120036
= 2026-02 | 7680000
= 2026-01 | 3155728001
= 2025-12 | 2048000
= 2025-06 | 129024
= 2024-02 | 123457

SELECT CASE WHEN indexes.ready THEN 'Yes' ELSE 'No' END AS "indexes.ready", COUNT(*) FROM pinecone.indexes AS indexes GROUP BY 1 ORDER BY 2 DESC;
: indexes.ready text | count int8
= Yes | 4
= No | 2

SELECT TO_CHAR(DATE_TRUNC('week', backups.created_at), 'YYYY-MM-DD') AS "w", COUNT(DISTINCT backups.source_index_name) AS "c" FROM pinecone.backups AS backups GROUP BY 1 ORDER BY 1;
: w text | c int8
= 2024-02-26 | 1
= 2025-06-09 | 1
= 2025-12-29 | 1
= 2026-01-05 | 1
= 2026-01-12 | 1
= 2026-01-26 | 1
= 2026-02-23 | 1
= 2026-03-02 | 2
= 2026-03-23 | 1
= NULL | 1

SELECT COUNT(CASE WHEN (backups.status = 'Ready') THEN 1 ELSE NULL END) AS "c", ROUND(CAST(AVG(backups.dimension) AS NUMERIC), 2) AS "a" FROM pinecone.backups AS backups;
: c int8 | a numeric
= 9 | 861.36

SELECT MOD(CAST(EXTRACT(DOW FROM backups.created_at) AS integer) - 1 + 7, 7) AS "dow", COUNT(*) FROM pinecone.backups AS backups GROUP BY 1 ORDER BY 1;
: dow int4 | count int8
= 0 | 2
= 1 | 1
= 2 | 1
= 3 | 1
= 5 | 1
= 6 | 5
= NULL | 1

SELECT backups.name FROM pinecone.backups AS backups WHERE (backups.name ILIKE '%DOCS%') GROUP BY 1 ORDER BY 1;
: name text
= Docs_Monthly
= docs-daily
= docs-weekly

SELECT COALESCE(COALESCE(CAST((SUM(DISTINCT (CAST(FLOOR(COALESCE(backups.dimension, 0) * (1000000 * 1.0)) AS DECIMAL(65, 0))))) AS DOUBLE PRECISION) / CAST((1000000 * 1.0) AS DOUBLE PRECISION), 0), 0) AS s FROM pinecone.backups AS backups;
: s float8
= 3203

SELECT (backups.created_at::timestamptz AT TIME ZONE 'America/Los_Angeles')::date AS d, COUNT(*) FROM pinecone.backups AS backups GROUP BY 1 ORDER BY 1;
: d date | count int8
= 2024-02-29 | 1
= 2025-06-15 | 1
= 2025-12-31 | 1
= 2026-01-05 | 1
= 2026-01-06 | 1
= 2026-01-12 | 1
= 2026-01-31 | 1
= 2026-02-28 | 1
= 2026-03-07 | 2
= 2026-03-28 | 1
= NULL | 1

# Metabase
SELECT "pinecone"."backups"."cloud" AS "cloud", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY "pinecone"."backups"."cloud" ORDER BY "count" DESC, "pinecone"."backups"."cloud" ASC;
: cloud text | count int8
= aws | 8
= gcp | 3
= azure | 1

SELECT CAST(DATE_TRUNC('month', CAST("pinecone"."backups"."created_at" AS timestamp)) AS date) AS "created_at", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY CAST(DATE_TRUNC('month', CAST("pinecone"."backups"."created_at" AS timestamp)) AS date) ORDER BY 1 ASC;
: created_at date | count int8
= 2024-02-01 | 1
= 2025-06-01 | 1
= 2025-12-01 | 1
= 2026-01-01 | 3
= 2026-02-01 | 2
= 2026-03-01 | 3
= NULL | 1

SELECT FLOOR(("pinecone"."backups"."dimension" / 500.0)) * 500.0 AS "dimension", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY FLOOR(("pinecone"."backups"."dimension" / 500.0)) * 500.0 ORDER BY 1;
: dimension numeric | count int8
= 0.0 | 3
= 500.0 | 4
= 1500.0 | 4
= NULL | 1

SELECT "source"."cloud" AS "cloud", SUM("source"."n") AS "sum" FROM (SELECT "pinecone"."backups"."cloud" AS "cloud", COUNT(*) AS "n" FROM "pinecone"."backups" GROUP BY 1) AS "source" GROUP BY "source"."cloud" ORDER BY "source"."cloud";
: cloud text | sum numeric
= aws | 8
= azure | 1
= gcp | 3

SELECT (CAST(EXTRACT(dow FROM "pinecone"."backups"."created_at") AS integer) + 1) AS "created_at", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY 1 ORDER BY 1;
: created_at int4 | count int8
= 1 | 5
= 2 | 2
= 3 | 1
= 4 | 1
= 5 | 1
= 7 | 1
= NULL | 1

SELECT COUNT(*) FROM "pinecone"."backups" WHERE (LOWER("pinecone"."backups"."name") LIKE '%docs%');
: count int8
= 4

SELECT COUNT(*) FROM "pinecone"."backups" WHERE "pinecone"."backups"."created_at" >= DATE_TRUNC('month', (NOW() + (INTERVAL '-1 month'))) AND "pinecone"."backups"."created_at" > '2027-01-01';
: count int8
= 0

SELECT COUNT(*) FROM "pinecone"."backups" WHERE ("pinecone"."backups"."created_at" >= timestamp with time zone '2026-01-01 00:00:00.000Z') AND ("pinecone"."backups"."created_at" < timestamp with time zone '2026-02-01 00:00:00.000Z');
: count int8
= 3

SELECT SUM(CASE WHEN "pinecone"."backups"."status" = 'Ready' THEN 1 ELSE 0.0 END) / COUNT(*) AS "share" FROM "pinecone"."backups";
: share numeric
= 0.75000000000000000000

SELECT CAST("pinecone"."backups"."size_bytes" AS DOUBLE PRECISION) / NULLIF("pinecone"."backups"."record_count", 0) AS x FROM "pinecone"."backups" ORDER BY "pinecone"."backups"."backup_id";
: x float8
= 8947.848533333334
= 10186.16686734694
= NULL
= 1536
= NULL
= 2147.483648
= 2048
= 158.88931788931788
= 3072
= NULL
= 12
= 8956.544

SELECT PERCENTILE_CONT(0.9) within group (order by "pinecone"."backups"."dimension") AS "percentile" FROM "pinecone"."backups";
: percentile float8
= 1536

# Superset
SELECT DATE_TRUNC('day', created_at) AS __timestamp, COUNT(*) AS count FROM pinecone.backups WHERE created_at >= TO_TIMESTAMP('2026-01-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') AND created_at < TO_TIMESTAMP('2026-02-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') GROUP BY DATE_TRUNC('day', created_at) ORDER BY count DESC, __timestamp LIMIT 1000;
: __timestamp timestamptz | count int8
= 2026-01-05 00:00:00+00 | 1
= 2026-01-06 00:00:00+00 | 1
= 2026-01-12 00:00:00+00 | 1

SELECT cloud AS cloud, sum(size_bytes) AS "SUM(size_bytes)" FROM pinecone.backups GROUP BY cloud ORDER BY "SUM(size_bytes)" DESC NULLS LAST LIMIT 100;
: cloud text | SUM(size_bytes) numeric
= gcp | 5368711168036
= aws | 3163537025
= azure | 123457

SELECT * FROM (SELECT cloud, COUNT(*) AS n FROM pinecone.backups GROUP BY cloud) AS virtual_table ORDER BY cloud LIMIT 1000 OFFSET 0;
: cloud text | n int8
= aws | 8
= azure | 1
= gcp | 3

SELECT DATE_TRUNC('quarter', created_at) AS q, cloud AS cloud, AVG(dimension) AS "AVG(dimension)" FROM pinecone.backups JOIN (SELECT cloud AS cloud__, COUNT(*) AS mme_inner__ FROM pinecone.backups GROUP BY cloud ORDER BY mme_inner__ DESC LIMIT 2) AS series_limit ON cloud = cloud__ GROUP BY 1, 2 ORDER BY 1, 2;
: q timestamptz | cloud text | AVG(dimension) numeric
= 2025-04-01 00:00:00+00 | aws | 768.0000000000000000
= 2025-10-01 00:00:00+00 | gcp | 512.0000000000000000
= 2026-01-01 00:00:00+00 | aws | 1152.0000000000000000
= 2026-01-01 00:00:00+00 | gcp | 257.5000000000000000
= NULL | aws | 768.0000000000000000

SELECT COUNT(DISTINCT cloud) AS "COUNT_DISTINCT(cloud)" FROM pinecone.backups WHERE status IN ('Ready') AND name IS NOT NULL AND (name <> '');
: COUNT_DISTINCT(cloud) int8
= 3

# Grafana
SELECT floor(extract(epoch from created_at)/86400)*86400 AS "time", count(*) AS value FROM backups WHERE created_at BETWEEN '2026-01-01T00:00:00Z' AND '2026-03-31T00:00:00Z' GROUP BY 1 ORDER BY 1;
: time numeric | value int8
= 1767571200 | 1
= 1767657600 | 1
= 1768176000 | 1
= 1769904000 | 1
= 1772236800 | 1
= 1772928000 | 2
= 1774742400 | 1

SELECT extract(epoch from created_at) AS time, size_bytes AS value, name AS metric FROM backups WHERE extract(epoch from created_at) >= 1767225600 AND extract(epoch from created_at) <= 1774000000 ORDER BY 1;
: time numeric | value int8 | metric text
= 1767608130.250000 | 1073741824 | docs-daily
= 1767694530.250000 | 1083741824 | docs-daily
= 1768212930.000000 | 998244353 | docs-weekly
= 1769904000.000000 | 0 | Docs_Monthly
= 1772323199.999000 | 7680000 | faq-1
= 1772951400.000000 | 36 | 日本語 backup
= 1772955000.000000 | NULL | faq-2

SELECT date_trunc('day', created_at) AS "time", cloud AS metric, sum(size_bytes) AS value FROM backups WHERE created_at >= '2026-01-01T00:00:00Z' GROUP BY time, metric ORDER BY 1, 2;
! 42803 ERROR: column "backups.cloud" must appear in the GROUP BY clause or be used in an aggregate function

SELECT (extract(epoch from created_at) / 3600)::bigint * 3600 AS time, avg(dimension) FROM backups WHERE created_at > '2026-03-01' GROUP BY time ORDER BY time;
: time int8 | avg numeric
= 1772953200 | 3.0000000000000000
= 1772956800 | 384.0000000000000000
= 1774749600 | 512.0000000000000000

SELECT created_at AS "time", size_bytes FROM backups WHERE created_at > '2026-03-01T00:00:00Z'::timestamptz ORDER BY "time";
: time timestamptz | size_bytes int8
= 2026-03-08 06:30:00+00 | 36
= 2026-03-08 07:30:00+00 | NULL
= 2026-03-29 01:30:00+00 | 5368709120000

SELECT to_timestamp(floor(extract(epoch from created_at)/604800)*604800) AS time, count(*) FROM backups WHERE created_at IS NOT NULL GROUP BY 1 ORDER BY 1;
: time timestamptz | count int8
= 2024-02-29 00:00:00+00 | 1
= 2025-06-12 00:00:00+00 | 1
= 2025-12-25 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 2
= 2026-01-08 00:00:00+00 | 1
= 2026-01-29 00:00:00+00 | 1
= 2026-02-26 00:00:00+00 | 1
= 2026-03-05 00:00:00+00 | 2
= 2026-03-26 00:00:00+00 | 1

# Cube, dbt, Lightdash, QuickSight, Sigma, Redash, Mode
SELECT "backups".cloud "backups__cloud", count("backups".backup_id) "backups__count" FROM pinecone.backups AS "backups" GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10000;
: backups__cloud text | backups__count int8
= aws | 8
= gcp | 3
= azure | 1

SELECT date_trunc('day', ("backups".created_at::timestamptz AT TIME ZONE 'UTC')) "backups__created_at_day", count(*) FROM pinecone.backups AS "backups" WHERE ("backups".created_at >= '2026-01-01T00:00:00.000Z'::timestamptz AND "backups".created_at <= '2026-01-31T23:59:59.999Z'::timestamptz) GROUP BY 1 ORDER BY 1 ASC LIMIT 10000;
: backups__created_at_day timestamp | count int8
= 2026-01-05 00:00:00 | 1
= 2026-01-06 00:00:00 | 1
= 2026-01-12 00:00:00 | 1

SELECT "q_0"."cloud", "n" FROM (SELECT cloud, count(*)::float8 AS n FROM pinecone.backups GROUP BY cloud) AS "q_0" ORDER BY 1;
: cloud text | n float8
= aws | 8
= azure | 1
= gcp | 3

with source as (select * from pinecone.backups), renamed as (select backup_id as id, lower(status) as status, created_at::date as created_on from source) select status, count(*) as n, min(created_on) as first_on from renamed group by 1 order by 1;
: status text | n int8 | first_on date
= failed | 2 | 2026-02-01
= initializing | 1 | 2026-03-08
= ready | 9 | 2024-02-29

with t as (select *, row_number() over (partition by source_index_name order by created_at desc nulls last, backup_id) as rn from pinecone.backups) select backup_id from t where rn = 1 order by 1;
: backup_id text
= b03
= b05
= b06
= b08
= b09
= b11

select count(*) as failures, count(*) != 0 as should_warn, count(*) != 0 as should_error from (select backup_id from pinecone.backups where backup_id is null) dbt_internal_test;
: failures int8 | should_warn bool | should_error bool
= 0 | f | f

select backup_id as unique_field, count(*) as n_records from pinecone.backups where backup_id is not null group by backup_id having count(*) > 1;
: unique_field text | n_records int8

with all_values as (select status as value_field, count(*) as n_records from pinecone.backups group by status) select * from all_values where value_field not in ('Ready', 'Failed') order by 1;
: value_field text | n_records int8
= Initializing | 1

select from_field from (select source_index_name as from_field from pinecone.backups) child left join (select name as to_field from pinecone.indexes) parent on child.from_field = parent.to_field where parent.to_field is null order by 1;
: from_field text
= gone
= gone

SELECT date_trunc('hour', created_at) + date_part('minute', created_at)::int / 15 * interval '15 min' AS slot, COUNT(*) FROM backups WHERE created_at IS NOT NULL GROUP BY 1 ORDER BY 1;
: slot timestamptz | count int8
= 2024-02-29 12:00:00+00 | 1
= 2025-06-15 12:30:00+00 | 1
= 2025-12-31 23:45:00+00 | 1
= 2026-01-05 10:15:00+00 | 1
= 2026-01-06 10:15:00+00 | 1
= 2026-01-12 10:15:00+00 | 1
= 2026-02-01 00:00:00+00 | 1
= 2026-02-28 23:45:00+00 | 1
= 2026-03-08 06:30:00+00 | 1
= 2026-03-08 07:30:00+00 | 1
= 2026-03-29 01:30:00+00 | 1

SELECT "cloud" AS "backups_cloud", COUNT("backup_id") AS "backups_n", AVG("size_bytes") AS "avg_size" FROM "pinecone"."backups" AS "backups" GROUP BY 1 ORDER BY "backups_n" DESC, 1 LIMIT 500;
: backups_cloud text | backups_n int8 | avg_size numeric
= aws | 8 | 527256170.83333333
= gcp | 3 | 1789570389345.3333
= azure | 1 | 123457.000000000000

SELECT "$f1" AS "x", COUNT(*) AS "y" FROM (SELECT "cloud" AS "$f1" FROM "pinecone"."backups") "ds" GROUP BY "$f1" ORDER BY "$f1" NULLS LAST LIMIT 1000;
: x text | y int8
= aws | 8
= azure | 1
= gcp | 3

SELECT date_trunc('DAY', "created_at") AS "tg_day", SUM(CAST("size_bytes" AS DECIMAL(38, 0))) AS "s" FROM "pinecone"."backups" WHERE "created_at" >= date_trunc('DAY', CAST('2026-01-01' AS timestamp)) GROUP BY date_trunc('DAY', "created_at") ORDER BY date_trunc('DAY', "created_at") DESC NULLS LAST;
: tg_day timestamptz | s numeric
= 2026-03-29 00:00:00+00 | 5368709120000
= 2026-03-08 00:00:00+00 | 36
= 2026-02-28 00:00:00+00 | 7680000
= 2026-02-01 00:00:00+00 | 0
= 2026-01-12 00:00:00+00 | 998244353
= 2026-01-06 00:00:00+00 | 1083741824
= 2026-01-05 00:00:00+00 | 1073741824

select Q1.CLOUD V_1, Q1.COUNT_2 V_2 from (select CLOUD, count(1) COUNT_2 from PINECONE.BACKUPS Q2 group by CLOUD) Q1 order by Q1.COUNT_2 desc nulls last, V_1 limit 10001;
: v_1 text | v_2 int8
= aws | 8
= gcp | 3
= azure | 1

select CAST_5 as "Day", COUNT_6 from (select date_trunc('day', created_at) CAST_5, count(1) COUNT_6 from backups group by date_trunc('day', created_at)) q order by CAST_5 asc nulls first limit 4;
: Day timestamptz | count_6 int8
= NULL | 1
= 2024-02-29 00:00:00+00 | 1
= 2025-06-15 00:00:00+00 | 1
= 2025-12-31 00:00:00+00 | 1

# Spark, Hibernate, jOOQ, DBeaver, DataGrip, QueryDSL, Django, ActiveRecord, Sequelize, Prisma, SQLAlchemy, Entity Framework
SELECT "backup_id","status" FROM pinecone.backups WHERE ("status" IS NOT NULL) AND ("status" = 'Failed');
: backup_id text | status text
= b03 | Failed
= b10 | Failed

SELECT * FROM (SELECT "name", "size" FROM pinecone.collections) SPARK_GEN_SUBQ_0 WHERE 1=0;
: name text | size int8

SELECT "cloud",SUM("size_bytes") FROM pinecone.backups GROUP BY "cloud";
: cloud text | sum numeric
= aws | 3163537025
= azure | 123457
= gcp | 5368711168036

SELECT 1 FROM pinecone.backups WHERE backup_id = 'b01';
: ?column? int4
= 1

select b1_0.backup_id,b1_0.name,b1_0.status from pinecone.backups b1_0 where b1_0.backup_id='b01';
: backup_id text | name text | status text
= b01 | docs-daily | Ready

select b1_0.backup_id from backups b1_0 where b1_0.status in ('Ready','Failed') and (b1_0.name like 'docs%' escape '') order by b1_0.backup_id offset 0 rows fetch first 2 rows only;
: backup_id text
= b01
= b02

select b1_0.backup_id from backups b1_0 where lower(b1_0.name) like ('%'||'docs'||'%') escape '\' order by 1;
: backup_id text
= b01
= b02
= b03
= b12

select count(b1_0.backup_id) from backups b1_0 join indexes i1_0 on i1_0.name=b1_0.source_index_name where i1_0.ready=true;
: count int8
= 7

select distinct b1_0.cloud,b1_0.region from backups b1_0 order by b1_0.cloud,b1_0.region;
: cloud text | region text
= aws | us-east-1
= aws | us-west-2
= azure | eastus2
= gcp | asia-northeast1
= gcp | europe-west4

select extract(year from b1_0.created_at), cast(b1_0.dimension as text), coalesce(b1_0.name,'') from backups b1_0 where b1_0.backup_id='b04';
: extract numeric | dimension text | coalesce text
= 2026 | 384 | faq-1

select "pinecone"."backups"."backup_id" from "pinecone"."backups" where ("pinecone"."backups"."status" = 'Ready' and "pinecone"."backups"."dimension" between 300 and 600) order by 1 offset 0 rows fetch next 10 rows only;
: backup_id text
= b04
= b06
= b07

select "alias_1"."n" from (select count(*) as "n" from "pinecone"."backups") as "alias_1";
: n int8
= 12

select row_number() over (order by "pinecone"."backups"."backup_id") as "rn", "pinecone"."backups"."backup_id" from "pinecone"."backups" order by 1 limit 2;
: rn int8 | backup_id text
= 1 | b01
= 2 | b02

select cast("pinecone"."backups"."created_at" as date), (cast("pinecone"."backups"."created_at" as date) + 1 * interval '1 day') from "pinecone"."backups" where "backup_id" = 'b01';
: created_at date | ?column? timestamp
= 2026-01-05 | 2026-01-06 00:00:00

SELECT b.* FROM pinecone.collections b ORDER BY b.name;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp

SELECT x.backup_id FROM pinecone.backups x WHERE x.name ILIKE '%doc%' ORDER BY x.backup_id LIMIT 200;
: backup_id text
= b01
= b02
= b03
= b12

SELECT count(*) FROM (select * from pinecone.backups where status = 'Ready') dbvrcnt;
: count int8
= 9

SELECT t.* FROM pinecone.collections t WHERE size IS NULL LIMIT 501;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp

SELECT t.backup_id FROM pinecone.backups t WHERE created_at > '2026-03-01 00:00:00.000' ORDER BY t.backup_id DESC LIMIT 501;
: backup_id text
= b11
= b06
= b05

SELECT "backups"."backup_id" FROM "backups" WHERE ("backups"."name"::text LIKE '%docs%' AND NOT ("backups"."status" = 'Failed')) ORDER BY "backups"."backup_id" ASC LIMIT 21;
: backup_id text
= b01
= b02
= b12

SELECT "backups"."backup_id" FROM "backups" WHERE UPPER("backups"."name"::text) LIKE UPPER('%Docs%') ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT COUNT(*) AS "__count" FROM "backups" WHERE "backups"."created_at" BETWEEN '2026-01-01T00:00:00+00:00'::timestamptz AND '2026-12-31T23:59:59.999999+00:00'::timestamptz;
: __count int8
= 8

SELECT (1) AS "a" FROM "backups" WHERE "backups"."status" = 'Ready' LIMIT 1;
: a int4
= 1

SELECT "backups"."cloud", COUNT("backups"."backup_id") AS "n", (COUNT("backups"."backup_id") * 100.0) / 12 AS pct FROM "backups" GROUP BY "backups"."cloud" ORDER BY "n" DESC, 1;
: cloud text | n int8 | pct numeric
= aws | 8 | 66.6666666666666667
= gcp | 3 | 25.0000000000000000
= azure | 1 | 8.3333333333333333

SELECT EXTRACT('month' FROM "backups"."created_at" AT TIME ZONE 'UTC') AS "m", COUNT(*) FROM "backups" GROUP BY 1 ORDER BY 1;
: m numeric | count int8
= 1 | 3
= 2 | 3
= 3 | 3
= 6 | 1
= 12 | 1
= NULL | 1

SELECT DATE_TRUNC('month', "backups"."created_at" AT TIME ZONE 'Europe/Berlin') AS "m", COUNT(*) FROM "backups" GROUP BY 1 ORDER BY 1;
: m timestamp | count int8
= 2024-02-01 00:00:00 | 1
= 2025-06-01 00:00:00 | 1
= 2026-01-01 00:00:00 | 4
= 2026-02-01 00:00:00 | 1
= 2026-03-01 00:00:00 | 4
= NULL | 1

SELECT COUNT(*) FROM "backups" WHERE "backups"."backup_id" IN ('b01', 'b02') AND 1=1;
: count int8
= 2

SELECT 1 AS one FROM "backups" WHERE "backups"."name" = 'faq-1' LIMIT 1;
: one int4
= 1

SELECT "backups"."backup_id" AS t0_r0, "backups"."name" AS t0_r1 FROM "backups" LEFT OUTER JOIN "indexes" ON "indexes"."name" = "backups"."source_index_name" WHERE "indexes"."name" IS NULL ORDER BY t0_r0;
: t0_r0 text | t0_r1 text
= b09 | gone-last
= b10 | NULL

SELECT "backup_id", "name" FROM "pinecone"."backups" AS "Backup" WHERE ("Backup"."status" = 'Ready' OR "Backup"."cloud" = 'gcp') AND "Backup"."dimension" >= 500 ORDER BY "Backup"."backup_id" ASC LIMIT 5 OFFSET 1;
: backup_id text | name text
= b02 | docs-weekly
= b06 | images
= b07 | images-old
= b09 | gone-last
= b12 | docs-daily

SELECT count(*) AS "count" FROM "pinecone"."backups" AS "Backup" WHERE "Backup"."tags"#>>'{team}' = 'search';
: count int8
= 5

SELECT "pinecone"."backups"."backup_id" FROM "pinecone"."backups" WHERE ("pinecone"."backups"."backup_id" IN ('b01','b05') AND 1=1) ORDER BY "pinecone"."backups"."backup_id" ASC OFFSET 0;
: backup_id text
= b01
= b05

SELECT COUNT(*), COUNT("dimension") FROM (SELECT "pinecone"."backups"."dimension" FROM "pinecone"."backups" WHERE 1=1 OFFSET 0) AS "sub";
: count int8 | count int8
= 12 | 11

SELECT backups.backup_id AS backups_backup_id, backups.name AS backups_name FROM backups WHERE backups.name LIKE 'docs' || '%' ORDER BY backups.backup_id LIMIT 3;
: backups_backup_id text | backups_name text
= b01 | docs-daily
= b02 | docs-weekly
= b12 | docs-daily

SELECT anon_1.cloud, anon_1.n FROM (SELECT backups.cloud AS cloud, count(*) AS n FROM backups GROUP BY backups.cloud) AS anon_1 WHERE anon_1.n > 1 ORDER BY anon_1.n DESC, 1;
: cloud text | n int8
= aws | 8
= gcp | 3

SELECT CAST(backups.size_bytes AS NUMERIC(20, 4)) / CAST(1024 AS NUMERIC) AS kb FROM backups WHERE backups.backup_id = 'b04';
: kb numeric
= 7500.0000000000000000

SELECT b."backup_id", b."name" FROM "pinecone"."backups" AS b WHERE b."name" IS NOT NULL AND (strpos(b."name", 'docs') > 0) ORDER BY b."backup_id" LIMIT 3 OFFSET 1;
: backup_id text | name text
= b02 | docs-weekly
= b12 | docs-daily

SELECT COUNT(*)::INT FROM "pinecone"."backups" AS b WHERE date_part('year', b."created_at")::INT = 2026;
: count int4
= 8

SELECT COALESCE(SUM(b."dimension"), 0)::INT AS "Total", b."cloud" AS "Key" FROM "pinecone"."backups" AS b GROUP BY b."cloud" ORDER BY b."cloud";
: Total int4 | Key text
= 8448 | aws
= 0 | azure
= 1027 | gcp

SELECT EXISTS (SELECT 1 FROM "pinecone"."backups" AS b WHERE b."status" = 'Failed');
: exists bool
= t

SELECT t."cloud", t."c" FROM (SELECT b."cloud", COUNT(*)::INT AS c FROM "pinecone"."backups" AS b GROUP BY b."cloud") AS t WHERE t."c" >= 2 ORDER BY t."c" DESC, t."cloud";
: cloud text | c int4
= aws | 8
= gcp | 3

SELECT CASE WHEN b."dimension" IS NULL THEN NULL ELSE b."dimension"::double precision / 2.0 END FROM "pinecone"."backups" AS b ORDER BY b."backup_id" LIMIT 2;
: case float8
= 768
= 768

# As their generators write them: Tableau, Power BI, Looker, Metabase, Superset, Grafana, Cube, dbt, Spark, object mappers.
SELECT "backups"."cloud" AS "cloud", SUM(1) AS "sum:Number of Records:ok" FROM "pinecone"."backups" "backups" GROUP BY 1;
: cloud text | sum:Number of Records:ok int8
= aws | 8
= azure | 1
= gcp | 3

SELECT CAST(TRUNC(EXTRACT(YEAR FROM "backups"."created_at")) AS INTEGER) AS "yr:created_at:ok", COUNT(DISTINCT "backups"."source_index_name") AS "ctd" FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: yr:created_at:ok int4 | ctd int8
= 2024 | 1
= 2025 | 2
= 2026 | 4
= NULL | 1

SELECT DATE_TRUNC( 'MONTH', CAST("backups"."created_at" AS TIMESTAMP) ) AS "tmn:created_at:ok", SUM("backups"."size_bytes") AS "sum:size_bytes:ok" FROM "pinecone"."backups" "backups" GROUP BY 1 HAVING (COUNT(1) > 0) ORDER BY 1;
: tmn:created_at:ok timestamp | sum:size_bytes:ok numeric
= 2024-02-01 00:00:00 | 123457
= 2025-06-01 00:00:00 | 129024
= 2025-12-01 00:00:00 | 2048000
= 2026-01-01 00:00:00 | 3155728001
= 2026-02-01 00:00:00 | 7680000
= 2026-03-01 00:00:00 | 5368709120036
= NULL | NULL

SELECT "t0"."cloud" AS "cloud", SUM("t0"."X_measure__0") AS "m" FROM (SELECT "backups"."cloud" AS "cloud", "backups"."status" AS "status", MAX("backups"."size_bytes") AS "X_measure__0" FROM "pinecone"."backups" "backups" GROUP BY 1, 2) "t0" GROUP BY 1 ORDER BY 1;
: cloud text | m numeric
= aws | 1083741824
= azure | 123457
= gcp | 5368709120000

SELECT "backups"."name" AS "name", "t1"."__measure__1" AS "TEMP" FROM "pinecone"."backups" "backups" INNER JOIN (SELECT "backups"."cloud" AS "cloud", SUM("backups"."size_bytes") AS "__measure__1" FROM "pinecone"."backups" "backups" GROUP BY 1) "t1" ON ("backups"."cloud" IS NOT DISTINCT FROM "t1"."cloud") ORDER BY 1, 2;
: name text | TEMP numeric
= Docs_Monthly | 3163537025
= docs-daily | 3163537025
= docs-daily | 3163537025
= docs-weekly | 3163537025
= faq-1 | 3163537025
= faq-2 | 3163537025
= gone-last | 3163537025
= images | 5368711168036
= images-old | 5368711168036
= sparse-1 | 123457
= 日本語 backup | 5368711168036
= NULL | 3163537025

SELECT "backups"."source_index_name" AS "i", SUM("backups"."record_count") AS "s" FROM "pinecone"."backups" "backups" INNER JOIN (SELECT "backups"."source_index_name" AS "i", SUM("backups"."size_bytes") AS "$__alias__0" FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 2 DESC NULLS LAST, 1 ASC LIMIT 3) "t0" ON ("backups"."source_index_name" = "t0"."i") GROUP BY 1 ORDER BY 1;
: i text | s numeric
= docs | 339000
= faq | 5000
= images | 2500001000

SELECT (CASE WHEN ("backups"."size_bytes" > 1000000) THEN 'big' WHEN NOT ("backups"."size_bytes" > 1000000) THEN 'small' ELSE NULL END) AS "Calculation_1", COUNT(1) AS "n" FROM "backups" GROUP BY 1 ORDER BY 1;
: Calculation_1 text | n int8
= big | 6
= small | 4
= NULL | 2

SELECT (CASE WHEN (STRPOS(CAST("backups"."name" AS TEXT),CAST('docs' AS TEXT)) > 0) THEN TRUE ELSE FALSE END) AS "c", COUNT(1) FROM "backups" GROUP BY 1 ORDER BY 1;
: c bool | count int8
= f | 9
= t | 3

SELECT "backups"."name" FROM "backups" WHERE ((DATE_TRUNC( 'DAY', CAST("backups"."created_at" AS TIMESTAMP) ) >= (TIMESTAMP '2026-01-01 00:00:00.000')) AND (DATE_TRUNC( 'DAY', CAST("backups"."created_at" AS TIMESTAMP) ) < (TIMESTAMP '2026-03-01 00:00:00.000'))) ORDER BY 1;
: name text
= Docs_Monthly
= docs-daily
= docs-daily
= docs-weekly
= faq-1

SELECT ((DATE_TRUNC('DAY', CAST("backups"."created_at" AS TIMESTAMP)) + (-EXTRACT(DOW FROM "backups"."created_at") * INTERVAL '1 DAY'))) AS "twk", COUNT(1) FROM "backups" GROUP BY 1 ORDER BY 1;
: twk timestamp | count int8
= 2024-02-25 00:00:00 | 1
= 2025-06-15 00:00:00 | 1
= 2025-12-28 00:00:00 | 1
= 2026-01-04 00:00:00 | 2
= 2026-01-11 00:00:00 | 1
= 2026-02-01 00:00:00 | 1
= 2026-02-22 00:00:00 | 1
= 2026-03-08 00:00:00 | 2
= 2026-03-29 00:00:00 | 1
= NULL | 1

SELECT CAST(CAST('2026-01-01' AS DATE) AS TIMESTAMP) AS "x", (CAST('2026-03-01' AS DATE) + 30 * INTERVAL '1 DAY') AS "y", (DATE_TRUNC('MONTH', CAST('2026-03-15' AS DATE)) + 1 * INTERVAL '1 MONTH') AS "z";
: x timestamp | y timestamp | z timestamptz
= 2026-01-01 00:00:00 | 2026-03-31 00:00:00 | 2026-04-01 00:00:00+00

SELECT CAST(EXTRACT(QUARTER FROM created_at) AS BIGINT) AS "qr", TRUNC(EXTRACT(MONTH FROM created_at)) AS "mn", (1 + CAST(EXTRACT(DOW FROM created_at) AS INTEGER)) AS "wd" FROM backups ORDER BY 1, 2, 3;
: qr int8 | mn numeric | wd int4
= 1 | 1 | 2
= 1 | 1 | 2
= 1 | 1 | 3
= 1 | 2 | 1
= 1 | 2 | 5
= 1 | 2 | 7
= 1 | 3 | 1
= 1 | 3 | 1
= 1 | 3 | 1
= 2 | 6 | 1
= 4 | 12 | 4
= NULL | NULL | NULL

SELECT CAST((((EXTRACT(YEAR FROM completed_at) - EXTRACT(YEAR FROM created_at)) * 12) + (EXTRACT(MONTH FROM completed_at) - EXTRACT(MONTH FROM created_at))) AS BIGINT) AS "m" FROM restore_jobs ORDER BY 1;
: m int8
= 0
= 0
= 0
= 0
= NULL
= NULL
= NULL

SELECT FLOOR(EXTRACT(EPOCH FROM (completed_at - created_at)) / 60) AS mins FROM restore_jobs ORDER BY 1;
: mins numeric
= 0
= 5
= 42
= 90
= NULL
= NULL
= NULL

SELECT SUM((CASE WHEN (("backups"."cloud" = 'aws') AND ("backups"."status" <> 'Failed')) THEN "backups"."size_bytes" ELSE NULL END)) AS "a", AVG(CAST("backups"."dimension" AS DOUBLE PRECISION)) AS "b", COUNT(DISTINCT (CASE WHEN ("backups"."status" = 'Ready') THEN "backups"."backup_id" ELSE NULL END)) AS "c" FROM "backups" HAVING (COUNT(1) > 0);
: a numeric | b float8 | c int8
= 3163537025 | 861.3636363636364 | 9

SELECT "Custom SQL Query"."cloud" AS "cloud" FROM (
  SELECT * FROM backups
) "Custom SQL Query" GROUP BY 1 ORDER BY 1 LIMIT 100;
: cloud text
= aws
= azure
= gcp

SELECT MIN("backups"."created_at") AS "TEMP(a)(1)", MAX("backups"."created_at") AS "TEMP(b)(1)", (MAX("backups"."dimension") - MIN("backups"."dimension")) AS "d" FROM "backups" WHERE ("backups"."cloud" IN ('aws', 'gcp')) HAVING COUNT(1) > 0;
: TEMP(a)(1) timestamptz | TEMP(b)(1) timestamptz | d int4
= 2025-06-15 12:34:56.789+00 | 2026-03-29 01:30:00+00 | 1533

SELECT LEFT(CAST("name" AS TEXT), GREATEST(0, 3)) AS a, SUBSTR(CAST("name" AS TEXT), GREATEST(1, 2), GREATEST(0, 3)) AS b, REPLACE("name", '-', '_') AS c, LTRIM(RTRIM(name)) d, SPLIT_PART(name, '-', 1) e FROM backups ORDER BY 1, 2, 3;
: a text | b text | c text | d text | e text
= Doc | ocs | Docs_Monthly | Docs_Monthly | Docs_Monthly
= doc | ocs | docs_daily | docs-daily | docs
= doc | ocs | docs_daily | docs-daily | docs
= doc | ocs | docs_weekly | docs-weekly | docs
= faq | aq- | faq_1 | faq-1 | faq
= faq | aq- | faq_2 | faq-2 | faq
= gon | one | gone_last | gone-last | gone
= ima | mag | images | images | images
= ima | mag | images_old | images-old | images
= spa | par | sparse_1 | sparse-1 | sparse
= 日本語 | 本語\s | 日本語 backup | 日本語 backup | 日本語 backup
= NULL | NULL | NULL | NULL | NULL

SELECT DATE_PART('week', created_at) AS w, COUNT(*) FROM backups GROUP BY DATE_PART('week', created_at) ORDER BY DATE_PART('week', created_at);
: w float8 | count int8
= 1 | 1
= 2 | 2
= 3 | 1
= 5 | 1
= 9 | 2
= 10 | 2
= 13 | 1
= 24 | 1
= NULL | 1

SELECT STDDEV_SAMP("dimension") AS s, VAR_SAMP("dimension") AS v, STDDEV_POP(size_bytes) p FROM backups;
: s numeric | v numeric | p numeric
= 572.243003055044 | 327462.054545454545 | 1610507281009

select "_"."cloud", "_"."a0" from ( select "rows"."cloud" as "cloud", sum("rows"."size_bytes") as "a0" from ( select "backup_id", "cloud", "size_bytes" from "pinecone"."backups" "$Table" ) "rows" group by "cloud" ) "_" where not "_"."a0" is null order by "_"."cloud" limit 1000001;
: cloud text | a0 numeric
= aws | 3163537025
= azure | 123457
= gcp | 5368711168036

select "$Ordered"."backup_id", "$Ordered"."name" from ( select "backup_id", "name" from "pinecone"."backups" "$Table" ) "$Ordered" order by "$Ordered"."backup_id" limit 4096 offset 0;
: backup_id text | name text
= b01 | docs-daily
= b02 | docs-weekly
= b03 | Docs_Monthly
= b04 | faq-1
= b05 | faq-2
= b06 | images
= b07 | images-old
= b08 | sparse-1
= b09 | gone-last
= b10 | NULL
= b11 | 日本語 backup
= b12 | docs-daily

select count(1) as "C1" from ( select "_"."cloud" as "c11", case when "_"."size_bytes" is not null then "_"."size_bytes" else 0 end as "c12" from "backups" "_" ) "ITBL";
: C1 int8
= 12

select top."cloud" from (select distinct "cloud" from backups) top order by 1;
: cloud text
= aws
= azure
= gcp

select "t0"."cloud", "t0"."c" from (select "cloud", count(*)::bigint as "c" from backups where "created_at" >= {ts '2026-01-01 00:00:00'} and "created_at" < {ts '2027-01-01 00:00:00'} group by "cloud") "t0" order by 2 desc, 1;
: cloud text | c int8
= aws | 6
= gcp | 2

select sum(cast("size_bytes" as decimal)) as "C1", avg(cast("record_count" as double precision)) as "C2", max("name") collate "C" as "C3" from backups;
: C1 numeric | C2 float8 | C3 text
= 5371874828518 | 250034582.2 | 日本語 backup

select "basetable0"."c1" as "c1", sum("basetable0"."a0") as "a0" from (select "cloud" as "c1", "size_bytes" as "a0" from "pinecone"."backups") "basetable0" where (("basetable0"."c1" = 'aws') or ("basetable0"."c1" is null)) group by "basetable0"."c1";
: c1 text | a0 numeric
= aws | 3163537025

SELECT (TO_CHAR(DATE_TRUNC('month', backups.created_at ), 'YYYY-MM')) AS "backups.created_month", COUNT(*) AS "backups.count" FROM pinecone.backups AS backups GROUP BY (DATE_TRUNC('month', backups.created_at )) ORDER BY 1 DESC FETCH NEXT 500 ROWS ONLY;
: backups.created_month text | backups.count int8
= NULL | 1
= 2026-03 | 3
= 2026-02 | 2
= 2026-01 | 3
= 2025-12 | 1
= 2025-06 | 1
= 2024-02 | 1

SELECT (DATE(backups.created_at )) AS "backups.created_date", COALESCE(SUM(backups.size_bytes ), 0) AS "backups.total" FROM backups WHERE ((( backups.created_at ) >= ((SELECT (DATE_TRUNC('day', TIMESTAMP '2026-03-01 10:00') + (-60 || ' day')::INTERVAL))) AND ( backups.created_at ) < ((SELECT ((DATE_TRUNC('day', TIMESTAMP '2026-03-01 10:00') + (-60 || ' day')::INTERVAL) + (60 || ' day')::INTERVAL))))) GROUP BY (DATE(backups.created_at )) ORDER BY 1 DESC LIMIT 500;
: backups.created_date date | backups.total numeric
= 2026-02-28 | 7680000
= 2026-02-01 | 0
= 2026-01-12 | 998244353
= 2026-01-06 | 1083741824
= 2026-01-05 | 1073741824
= 2025-12-31 | 2048000

SELECT COALESCE(COALESCE(CAST( ( SUM(DISTINCT (CAST(FLOOR(COALESCE( b.size_bytes  ,0)*(1000000*1.0)) AS DECIMAL(65,0))) + ('x' || MD5( b.backup_id  ::varchar))::bit(64)::bigint::DECIMAL(65)  *18446744073709551616 + ('x' || SUBSTR(MD5( b.backup_id  ::varchar),17))::bit(64)::bigint::DECIMAL(65) ) - SUM(DISTINCT ('x' || MD5( b.backup_id  ::varchar))::bit(64)::bigint::DECIMAL(65)  *18446744073709551616 + ('x' || SUBSTR(MD5( b.backup_id  ::varchar),17))::bit(64)::bigint::DECIMAL(65)) )  AS DOUBLE PRECISION) / CAST((1000000*1.0) AS DOUBLE PRECISION), 0), 0) AS "total" FROM restore_jobs r LEFT JOIN backups b ON r.backup_id = b.backup_id;
: total float8
= 5370874412672

SELECT * FROM ( SELECT *, DENSE_RANK() OVER (ORDER BY z___min_rank) as z___pivot_row_rank, RANK() OVER (PARTITION BY z__pivot_col_rank ORDER BY z___min_rank) as z__pivot_col_ordering, CASE WHEN z___min_rank = z___rank THEN 1 ELSE 0 END AS z__is_highest_ranked_cell FROM ( SELECT *, MIN(z___rank) OVER (PARTITION BY "b.cloud") as z___min_rank FROM ( SELECT *, RANK() OVER (ORDER BY CASE WHEN z__pivot_col_rank=1 THEN (CASE WHEN "b.count" IS NOT NULL THEN 0 ELSE 1 END) ELSE 2 END, CASE WHEN z__pivot_col_rank=1 THEN "b.count" ELSE NULL END DESC, "b.count" DESC, z__pivot_col_rank, "b.cloud") AS z___rank FROM ( SELECT *, DENSE_RANK() OVER (ORDER BY CASE WHEN "b.status" IS NULL THEN 1 ELSE 0 END, "b.status") AS z__pivot_col_rank FROM ( SELECT b.cloud AS "b.cloud", b.status AS "b.status", COUNT(*) AS "b.count" FROM backups AS b GROUP BY 1, 2) ww ) bb WHERE z__pivot_col_rank <= 16384 ) aa ) xx ) zz WHERE (z__pivot_col_rank <= 50 OR z__is_highest_ranked_cell = 1) AND (z___pivot_row_rank <= 500 OR z__pivot_col_ordering = 1) ORDER BY z___pivot_row_rank, z__pivot_col_rank;
: b.cloud text | b.status text | b.count int8 | z__pivot_col_rank int8 | z___rank int8 | z___min_rank int8 | z___pivot_row_rank int8 | z__pivot_col_ordering int8 | z__is_highest_ranked_cell int4
= aws | Failed | 2 | 1 | 1 | 1 | 1 | 1 | 1
= aws | Initializing | 1 | 2 | 4 | 1 | 1 | 1 | 0
= aws | Ready | 5 | 3 | 2 | 1 | 1 | 1 | 0
= gcp | Ready | 3 | 3 | 3 | 3 | 2 | 2 | 1
= azure | Ready | 1 | 3 | 5 | 5 | 3 | 3 | 1

SELECT CASE WHEN backups.size_bytes  < 0 THEN '0' WHEN backups.size_bytes >= 0 AND backups.size_bytes < 1000000 THEN '1' ELSE '2' END AS "t__sort_", COUNT(*) FROM backups WHERE (UPPER(( backups.name )) LIKE UPPER('%DOCS%') AND ( backups.name ) IS NOT NULL) GROUP BY 1 ORDER BY 1;
: t__sort_ text | count int8
= 1 | 1
= 2 | 3

SELECT CAST(EXTRACT(DOW FROM b.created_at ) AS INT) + CASE WHEN CAST(EXTRACT(DOW FROM b.created_at ) AS INT) < 1 THEN 6 ELSE -1 END AS "dow_index", TO_CHAR(b.created_at , 'Day') AS "day" FROM backups b ORDER BY 1, 2;
: dow_index int4 | day text
= 0 | Monday  \s
= 0 | Monday  \s
= 1 | Tuesday \s
= 2 | Wednesday
= 3 | Thursday\s
= 5 | Saturday\s
= 6 | Sunday  \s
= 6 | Sunday  \s
= 6 | Sunday  \s
= 6 | Sunday  \s
= 6 | Sunday  \s
= NULL | NULL

SELECT CEIL((EXTRACT(EPOCH FROM r.completed_at::timestamp) - EXTRACT(EPOCH FROM r.created_at::timestamp))/86400) AS d FROM restore_jobs r ORDER BY 1;
: d numeric
= 1
= 1
= 1
= 1
= NULL
= NULL
= NULL

SELECT LOWER('x') || TO_CHAR(CAST('2026-01-15' AS DATE), 'YYYY"-Q"Q') AS q, DATE_TRUNC('quarter', TIMESTAMP '2026-05-05')::date, TO_CHAR(DATE_TRUNC('second', TIMESTAMP '2026-05-05 10:11:12.5'), 'YYYY-MM-DD HH24:MI:SS');
: q text | date_trunc date | to_char text
= x2026-Q1 | 2026-04-01 | 2026-05-05 10:11:12

SELECT percentile_cont(0.50) WITHIN GROUP (ORDER BY b.size_bytes ) AS median, COUNT(CASE WHEN b.status = 'Ready' THEN 1 ELSE NULL END) AS ready, 1.0 * COUNT(CASE WHEN b.status = 'Ready' THEN 1 END) / NULLIF(COUNT(*), 0) AS pct FROM backups b;
: median float8 | ready int8 | pct numeric
= 4864000 | 9 | 0.75000000000000000000

SELECT CAST("pinecone"."backups"."created_at" AS date) AS "created_at", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY CAST("pinecone"."backups"."created_at" AS date) ORDER BY CAST("pinecone"."backups"."created_at" AS date) ASC;
: created_at date | count int8
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

SELECT "source"."created_at" AS "created_at", SUM("source"."size_bytes") AS "sum" FROM (SELECT (CAST(DATE_TRUNC('week', ("pinecone"."backups"."created_at" + INTERVAL '1 day')) AS timestamp) + INTERVAL '-1 day') AS "created_at", "pinecone"."backups"."size_bytes" AS "size_bytes" FROM "pinecone"."backups") AS "source" GROUP BY "source"."created_at" ORDER BY "source"."created_at" ASC;
: created_at timestamp | sum numeric
= 2024-02-25 00:00:00 | 123457
= 2025-06-15 00:00:00 | 129024
= 2025-12-28 00:00:00 | 2048000
= 2026-01-04 00:00:00 | 2157483648
= 2026-01-11 00:00:00 | 998244353
= 2026-02-01 00:00:00 | 0
= 2026-02-22 00:00:00 | 7680000
= 2026-03-08 00:00:00 | 36
= 2026-03-29 00:00:00 | 5368709120000
= NULL | NULL

SELECT ((FLOOR((("pinecone"."backups"."dimension" - 0.0) / 500.0)) * 500.0) + 0.0) AS "dimension", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY ((FLOOR((("pinecone"."backups"."dimension" - 0.0) / 500.0)) * 500.0) + 0.0) ORDER BY 1;
: dimension numeric | count int8
= 0.0 | 3
= 500.0 | 4
= 1500.0 | 4
= NULL | 1

SELECT (("pinecone"."indexes"."spec"#>> array['serverless','region']::text[])::text) AS "region", COUNT(*) AS "count" FROM "pinecone"."indexes" GROUP BY 1 ORDER BY 1;
: region text | count int8
= eastus2 | 1
= europe-west4 | 1
= us-east-1 | 1
= us-west-2 | 1
= NULL | 2

SELECT "pinecone"."backups"."backup_id" AS "backup_id", "Indexes"."name" AS "Indexes__name", "Indexes"."metric" AS "Indexes__metric" FROM "pinecone"."backups" LEFT JOIN "pinecone"."indexes" AS "Indexes" ON "pinecone"."backups"."source_index_name" = "Indexes"."name" WHERE LOWER("pinecone"."backups"."name") LIKE '%docs%' ORDER BY 1 LIMIT 2000;
: backup_id text | Indexes__name text | Indexes__metric text
= b01 | docs | cosine
= b02 | docs | cosine
= b03 | docs | cosine
= b12 | docs | cosine

SELECT CAST(extract(hour from "created_at") AS integer) AS "h", CAST(extract(quarter from timezone('UTC', "created_at")) AS integer) AS q, COUNT(*) FROM backups GROUP BY 1, 2 ORDER BY 1, 2;
: h int4 | q int4 | count int8
= 0 | 1 | 1
= 1 | 1 | 1
= 6 | 1 | 1
= 7 | 1 | 1
= 10 | 1 | 3
= 12 | 1 | 1
= 12 | 2 | 1
= 23 | 1 | 1
= 23 | 4 | 1
= NULL | NULL | 1

SELECT CAST(extract(isodow from "created_at") AS integer) AS d, CASE WHEN MOD((CAST(extract(dow from created_at) AS integer) + 1), 7) = 0 THEN 7 ELSE MOD((CAST(extract(dow from created_at) AS integer) + 1), 7) END AS w FROM backups ORDER BY backup_id;
: d int4 | w int4
= 1 | 2
= 1 | 2
= 7 | 1
= 6 | 7
= 7 | 1
= 7 | 1
= 3 | 4
= 4 | 5
= 7 | 1
= NULL | NULL
= 7 | 1
= 2 | 3

SELECT CAST(SUM(CASE WHEN "status" = 'Ready' THEN 1 ELSE 0.0 END) AS DOUBLE PRECISION) / NULLIF(CAST(COUNT(*) AS DOUBLE PRECISION), 0.0) AS share, COUNT(distinct "cloud") AS "count_2", "cloud" FROM backups GROUP BY cloud ORDER BY "count_2" DESC, cloud;
: share float8 | count_2 int8 | cloud text
= 0.625 | 1 | aws
= 1 | 1 | azure
= 1 | 1 | gcp

SELECT CAST("created_at" AS timestamp) + (INTERVAL '3 month'), CAST(extract(day from (completed_at - created_at)) AS integer) AS d, (DATE_TRUNC('month', completed_at)::date - DATE_TRUNC('month', created_at)::date) / 30 AS m FROM restore_jobs ORDER BY 1;
: ?column? timestamp | d int4 | m int4
= 2026-04-05 11:00:00 | 0 | 0
= 2026-04-07 08:00:00 | 0 | 0
= 2026-04-07 08:00:00 | 0 | 0
= 2026-06-01 00:00:00 | 0 | 0
= 2026-06-29 02:00:00 | NULL | NULL
= 2026-06-30 12:00:00 | NULL | NULL
= 2026-06-30 12:00:00 | NULL | NULL

SELECT substring("name" FROM '^[a-z]+') AS r, COUNT(*) FROM backups GROUP BY substring("name" FROM '^[a-z]+') ORDER BY 1;
: r text | count int8
= docs | 3
= faq | 2
= gone | 1
= images | 2
= sparse | 1
= NULL | 3

SELECT DATE_TRUNC('day', created_at) AS __timestamp, sum(size_bytes) AS "SUM(size_bytes)" FROM pinecone.backups WHERE created_at >= TO_TIMESTAMP('2026-01-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') AND created_at < TO_TIMESTAMP('2027-01-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') GROUP BY DATE_TRUNC('day', created_at) ORDER BY "SUM(size_bytes)" DESC LIMIT 10000;
: __timestamp timestamptz | SUM(size_bytes) numeric
= 2026-03-29 00:00:00+00 | 5368709120000
= 2026-01-06 00:00:00+00 | 1083741824
= 2026-01-05 00:00:00+00 | 1073741824
= 2026-01-12 00:00:00+00 | 998244353
= 2026-02-28 00:00:00+00 | 7680000
= 2026-03-08 00:00:00+00 | 36
= 2026-02-01 00:00:00+00 | 0

SELECT DATE_TRUNC('month', created_at) AS __timestamp, cloud AS cloud, count(*) AS count FROM (SELECT * FROM backups) AS virtual_table JOIN (SELECT cloud AS cloud__, count(*) AS mme_inner__ FROM (SELECT * FROM backups) AS virtual_table GROUP BY cloud ORDER BY mme_inner__ DESC LIMIT 2) AS series_limit ON cloud = cloud__ GROUP BY DATE_TRUNC('month', created_at), cloud ORDER BY count DESC, 1, 2 LIMIT 1000;
: __timestamp timestamptz | cloud text | count int8
= 2026-01-01 00:00:00+00 | aws | 3
= 2026-02-01 00:00:00+00 | aws | 2
= 2026-03-01 00:00:00+00 | gcp | 2
= 2025-06-01 00:00:00+00 | aws | 1
= 2025-12-01 00:00:00+00 | gcp | 1
= 2026-03-01 00:00:00+00 | aws | 1
= NULL | aws | 1

SELECT DATE_TRUNC('hour', created_at) + INTERVAL '15 minutes' * FLOOR(EXTRACT(MINUTE FROM created_at) / 15) AS t, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: t timestamptz | count int8
= 2024-02-29 12:00:00+00 | 1
= 2025-06-15 12:30:00+00 | 1
= 2025-12-31 23:45:00+00 | 1
= 2026-01-05 10:15:00+00 | 1
= 2026-01-06 10:15:00+00 | 1
= 2026-01-12 10:15:00+00 | 1
= 2026-02-01 00:00:00+00 | 1
= 2026-02-28 23:45:00+00 | 1
= 2026-03-08 06:30:00+00 | 1
= 2026-03-08 07:30:00+00 | 1
= 2026-03-29 01:30:00+00 | 1
= NULL | 1

SELECT count(*) AS rowcount FROM (SELECT cloud AS cloud, status AS status FROM backups GROUP BY cloud, status LIMIT 50000) AS rowcount_qry;
: rowcount int8
= 5

SELECT MIN(created_at), MAX(created_at) FROM (SELECT * FROM backups) AS virtual_table;
: min timestamptz | max timestamptz
= 2024-02-29 12:00:00+00 | 2026-03-29 01:30:00+00

SELECT DISTINCT cloud AS cloud FROM pinecone.backups ORDER BY cloud ASC LIMIT 1000;
: cloud text
= aws
= azure
= gcp

SELECT floor(extract(epoch from created_at)/86400)*86400 AS "time", cloud AS metric, count(*) AS value FROM backups WHERE created_at BETWEEN '2026-01-01T00:00:00Z' AND '2026-12-31T00:00:00Z' GROUP BY time, cloud ORDER BY time, cloud;
: time numeric | metric text | value int8
= 1767571200 | aws | 1
= 1767657600 | aws | 1
= 1768176000 | aws | 1
= 1769904000 | aws | 1
= 1772236800 | aws | 1
= 1772928000 | aws | 1
= 1772928000 | gcp | 1
= 1774742400 | gcp | 1

SELECT extract(epoch from created_at) AS "time", size_bytes AS value FROM backups WHERE extract(epoch from created_at) >= 1767225600 AND extract(epoch from created_at) <= 1798761600 ORDER BY 1 LIMIT 5;
: time numeric | value int8
= 1767608130.250000 | 1073741824
= 1767694530.250000 | 1083741824
= 1768212930.000000 | 998244353
= 1769904000.000000 | 0
= 1772323199.999000 | 7680000

SELECT created_at AS "time", size_bytes FROM backups WHERE created_at >= to_timestamp(1767225600) AND created_at <= to_timestamp(1798761600) ORDER BY 1;
: time timestamptz | size_bytes int8
= 2026-01-05 10:15:30.25+00 | 1073741824
= 2026-01-06 10:15:30.25+00 | 1083741824
= 2026-01-12 10:15:30+00 | 998244353
= 2026-02-01 00:00:00+00 | 0
= 2026-02-28 23:59:59.999+00 | 7680000
= 2026-03-08 06:30:00+00 | 36
= 2026-03-08 07:30:00+00 | NULL
= 2026-03-29 01:30:00+00 | 5368709120000

SELECT (FLOOR(EXTRACT(EPOCH FROM created_at) / 3600)::bigint * 3600) * 1000 AS t FROM backups ORDER BY 1;
: t int8
= 1709208000000
= 1749988800000
= 1767222000000
= 1767607200000
= 1767693600000
= 1768212000000
= 1769904000000
= 1772319600000
= 1772949600000
= 1772953200000
= 1774746000000
= NULL

SELECT "backups".cloud "backups__cloud", date_trunc('month', ("backups".created_at::timestamptz AT TIME ZONE 'UTC')) "backups__created_at_month", count(*) "backups__count" FROM pinecone.backups AS "backups" WHERE ("backups".created_at >= ?::timestamptz AND "backups".created_at <= ?::timestamptz) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 10000;
? ["2026-01-01T00:00:00.000Z", "2026-12-31T23:59:59.999Z"]
: backups__cloud text | backups__created_at_month timestamp | backups__count int8
= aws | 2026-01-01 00:00:00 | 3
= aws | 2026-02-01 00:00:00 | 2
= gcp | 2026-03-01 00:00:00 | 2
= aws | 2026-03-01 00:00:00 | 1

SELECT "s"."date_from" "d", sum(b.size_bytes) "total" FROM (SELECT date_from::timestamp AS "date_from", date_to::timestamp AS "date_to" FROM (VALUES ('2026-01-01T00:00:00.000', '2026-01-31T23:59:59.999'), ('2026-02-01T00:00:00.000', '2026-02-28T23:59:59.999')) AS dates (date_from, date_to)) AS "s" LEFT JOIN backups b ON b.created_at >= "s"."date_from" AND b.created_at <= "s"."date_to" GROUP BY 1 ORDER BY 1;
: d timestamp | total numeric
= 2026-01-01 00:00:00 | 3155728001
= 2026-02-01 00:00:00 | 7680000

SELECT count(distinct "b".backup_id) "c" FROM backups AS "b" WHERE ("b".name ILIKE '%' || ? || '%' OR "b".description ILIKE '%' || ? || '%');
? ["docs", "bilder"]
: c int8
= 5

SELECT q_0."cloud", "cnt" "cnt", "sz" "sz" FROM (SELECT cloud "cloud", count(*) "cnt" FROM backups GROUP BY 1) as q_0 INNER JOIN (SELECT cloud "cloud", sum(size_bytes) "sz" FROM backups GROUP BY 1) as q_1 ON (q_0."cloud" = q_1."cloud" OR (q_0."cloud" IS NULL AND q_1."cloud" IS NULL)) ORDER BY 2 DESC, 1 LIMIT 100;
: cloud text | cnt int8 | sz numeric
= aws | 8 | 3163537025
= gcp | 3 | 5368711168036
= azure | 1 | 123457

SELECT "keys"."backup_id", sum("x".percent_complete) "p" FROM (SELECT DISTINCT "b".backup_id FROM backups b LEFT JOIN restore_jobs r ON b.backup_id = r.backup_id) AS "keys" LEFT JOIN restore_jobs AS "x" ON "keys".backup_id = "x".backup_id GROUP BY 1 ORDER BY 2 DESC NULLS LAST, 1;
: backup_id text | p float8
= b01 | 200
= b12 | 100
= b06 | 33.3
= b04 | 12.5
= b02 | NULL
= b03 | NULL
= b05 | NULL
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | NULL

select count(*) as failures, count(*) != 0 as should_warn, count(*) != 0 as should_error from ( select backup_id as unique_field, count(*) as n_records from "pinecone"."backups" where backup_id is not null group by backup_id having count(*) > 1 ) dbt_internal_test;
: failures int8 | should_warn bool | should_error bool
= 0 | f | f

with all_values as ( select status as value_field, count(*) as n_records from "pinecone"."backups" group by status ) select * from all_values where value_field not in ( 'Ready','Failed' ) order by 1;
: value_field text | n_records int8
= Initializing | 1

with child as ( select backup_id as from_field from "pinecone"."restore_jobs" where backup_id is not null ), parent as ( select backup_id as to_field from "pinecone"."backups" ) select from_field from child left join parent on child.from_field = parent.to_field where parent.to_field is null order by 1;
: from_field text
= lost

select md5(cast(coalesce(cast(backup_id as TEXT), '_dbt_utils_surrogate_key_null_') || '-' || coalesce(cast(description as TEXT), '_dbt_utils_surrogate_key_null_') as TEXT)) as id from backups order by 1;
: id text
= 18df0aadd430dba6f216de30b259a660
= 2b91174889fbb8ef4c2779e551f6a581
= 32980482bf9895dcb30643f20972820a
= 503f54a218e7c906fdd967090d77d08b
= 6fa82e7b9af4963445db6382cb8c2fe8
= 80721399cf392e075c834d74893fd4dc
= 8accf5c596f253db8443c9824c839488
= 96377739db30166a8d94a94e9061d9cf
= bae791950d9d692a682794601490ba5e
= df4c7e7ec1006d35be625c6acac4cc81
= f692bd486729b6f34b9a8e8cf0a3812a
= f89b3d2486f676d2d574080355cdb743

select ((created_at) + ((interval '1 day') * (7))) as d, cast(date_trunc('month', created_at) + ((interval '1 month') * (1)) + ((interval '1 day') * (-1)) as date) as last_day from backups order by 1;
: d timestamptz | last_day date
= 2024-03-07 12:00:00+00 | 2024-02-29
= 2025-06-22 12:34:56.789+00 | 2025-06-30
= 2026-01-07 23:59:59.5+00 | 2025-12-31
= 2026-01-12 10:15:30.25+00 | 2026-01-31
= 2026-01-13 10:15:30.25+00 | 2026-01-31
= 2026-01-19 10:15:30+00 | 2026-01-31
= 2026-02-08 00:00:00+00 | 2026-02-28
= 2026-03-07 23:59:59.999+00 | 2026-02-28
= 2026-03-15 06:30:00+00 | 2026-03-31
= 2026-03-15 07:30:00+00 | 2026-03-31
= 2026-04-05 01:30:00+00 | 2026-03-31
= NULL | NULL

select ((date_part('year', (completed_at)::date) - date_part('year', (created_at)::date)) * 12 + date_part('month', (completed_at)::date) - date_part('month', (created_at)::date)) as m, ((completed_at)::date - (created_at)::date) as d from restore_jobs order by restore_job_id;
: m float8 | d int4
= 0 | 0
= 0 | 0
= 0 | 0
= NULL | NULL
= NULL | NULL
= NULL | NULL
= 0 | 0

with rawdata as ( with p as ( select 0 as generated_number union all select 1 ), unioned as ( select p0.generated_number * power(2, 0) + p1.generated_number * power(2, 1) + 1 as generated_number from p as p0 cross join p as p1 ) select * from unioned where generated_number <= 3 order by generated_number ), all_periods as ( select ( cast('2026-01-01' as date) + ((interval '1 day') * (row_number() over (order by 1) - 1)) ) as date_day from rawdata ), filtered as ( select * from all_periods where date_day <= cast('2026-01-05' as date) ) select * from filtered;
: date_day timestamp
= 2026-01-01 00:00:00
= 2026-01-02 00:00:00
= 2026-01-03 00:00:00

with row_numbered as ( select _inner.*, row_number() over ( partition by source_index_name order by created_at desc ) as rn from backups as _inner ) select distinct data.backup_id, data.source_index_name from backups as data natural join row_numbered where row_numbered.rn = 1 order by 1;
: backup_id text | source_index_name text

select distinct on (source_index_name) * from (select source_index_name, backup_id, created_at from backups) as t order by source_index_name, created_at desc;
: source_index_name text | backup_id text | created_at timestamptz
= docs | b03 | 2026-02-01 00:00:00+00
= faq | b05 | 2026-03-08 07:30:00+00
= gone | b10 | NULL
= images | b06 | 2026-03-29 01:30:00+00
= sparse | b08 | 2024-02-29 12:00:00+00
= 日本 | b11 | 2026-03-08 06:30:00+00

select * from ( select backup_id from backups ) as __dbt_sbq where false and current_timestamp = current_timestamp limit 0;
: backup_id text

with a as (select backup_id, cloud from backups), b as (select backup_id, cloud from backups where cloud = 'aws'), a_minus_b as (select * from a except select * from b), b_minus_a as (select * from b except select * from a), unioned as (select 'a_minus_b' as which_diff, a_minus_b.* from a_minus_b union all select 'b_minus_a' as which_diff, b_minus_a.* from b_minus_a) select * from unioned order by 2;
: which_diff text | backup_id text | cloud text
= a_minus_b | b06 | gcp
= a_minus_b | b07 | gcp
= a_minus_b | b08 | azure
= a_minus_b | b11 | gcp

select cast('cloud' as TEXT) as field_name, cast(cloud as varchar) as value from backups union all select cast('region' as TEXT), cast(region as varchar) from backups order by 1, 2;
: field_name text | value varchar
= cloud | aws
= cloud | aws
= cloud | aws
= cloud | aws
= cloud | aws
= cloud | aws
= cloud | aws
= cloud | aws
= cloud | azure
= cloud | gcp
= cloud | gcp
= cloud | gcp
= region | asia-northeast1
= region | eastus2
= region | europe-west4
= region | europe-west4
= region | us-east-1
= region | us-east-1
= region | us-east-1
= region | us-east-1
= region | us-east-1
= region | us-east-1
= region | us-west-2
= region | us-west-2

SELECT "cloud","size_bytes" FROM (select * from backups) SPARK_GEN_SUBQ_0 WHERE ("cloud" IS NOT NULL) AND ("cloud" = 'aws') AND ("size_bytes" > 1000) ORDER BY "size_bytes" DESC NULLS LAST LIMIT 2;
: cloud text | size_bytes int8
= aws | 1083741824
= aws | 1073741824

SELECT "cloud",SUM("size_bytes"),COUNT(*),COUNT(DISTINCT "region"),MAX("created_at") FROM backups WHERE ("name" LIKE 'docs%' ESCAPE '\') GROUP BY "cloud";
: cloud text | sum numeric | count int8 | count int8 | max timestamptz
= aws | 3155728001 | 3 | 1 | 2026-01-12 10:15:30+00

SELECT "backup_id" FROM backups WHERE "record_count" < 1000 or "record_count" is null ORDER BY 1;
: backup_id text
= b03
= b05
= b08
= b09
= b10
= b11

SELECT "backup_id" FROM backups WHERE ((("record_count" + 1) > 1000) AND (CASE WHEN ("status" = 'Ready') THEN true ELSE false END = true)) ORDER BY 1;
: backup_id text
= b01
= b02
= b04
= b06
= b07
= b12

select b1_0.backup_id,b1_0.name,b1_0.created_at from backups b1_0 where b1_0.cloud=? and b1_0.status in (?,?) order by b1_0.name,b1_0.backup_id offset ? rows fetch first ? rows only;
? ["aws", "Ready", "Failed", 1, 3]
: backup_id text | name text | created_at timestamptz
= b01 | docs-daily | 2026-01-05 10:15:30.25+00
= b12 | docs-daily | 2026-01-06 10:15:30.25+00
= b02 | docs-weekly | 2026-01-12 10:15:30+00

select count(*) from backups b1_0 where lower(b1_0.name) like lower(?) escape '\';
? ["%DOCS%"]
: count int8
= 4

select b1_0.backup_id from backups b1_0 where b1_0.name like replace(?,'\','\\') order by 1;
? ["docs%"]
: backup_id text
= b01
= b02
= b12

select b1_0.cloud,string_agg(b1_0.name,', ' order by b1_0.name nulls last),count(b1_0.backup_id) filter (where b1_0.status='Ready') from backups b1_0 group by b1_0.cloud having count(*)>? order by 1;
? [1]
: cloud text | string_agg text | count int8
= aws | Docs_Monthly, docs-daily, docs-daily, docs-weekly, faq-1, faq-2, gone-last | 5
= gcp | images, images-old, 日本語 backup | 3

select b1_0.backup_id from backups b1_0 where (b1_0.cloud,b1_0.status) in ((?,?),(?,?)) order by 1;
? ["aws", "Ready", "gcp", "Ready"]
: backup_id text
= b01
= b02
= b04
= b06
= b07
= b09
= b11
= b12

select b1_0.backup_id from backups b1_0 where exists(select 1 from restore_jobs r1_0 where b1_0.backup_id=r1_0.backup_id) order by b1_0.created_at desc nulls last fetch first 2 rows with ties;
: backup_id text
= b06
= b04

select (select max(r1_0.percent_complete) from restore_jobs r1_0 where r1_0.backup_id=b1_0.backup_id),cast(b1_0.dimension as text),extract(year from b1_0.created_at) from backups b1_0 order by b1_0.backup_id;
: max float8 | dimension text | extract numeric
= 100 | 1536 | 2026
= NULL | 1536 | 2026
= NULL | 1536 | 2026
= 12.5 | 384 | 2026
= NULL | 384 | 2026
= 33.3 | 512 | 2026
= NULL | 512 | 2025
= NULL | NULL | 2024
= NULL | 768 | 2025
= NULL | 768 | NULL
= NULL | 3 | 2026
= 100 | 1536 | 2026

select b1_0.name,case when b1_0.description is null then cast(? as text) else b1_0.description end from backups b1_0 where b1_0.backup_id=cast(? as varchar);
? ["none", "b01"]
: name text | description text
= docs-daily | Nightly backup of the docs

select b1_0.backup_id from backups b1_0 where array_position(array['aws','gcp'],b1_0.cloud)>0 order by 1;
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

select b1_0.backup_id, (b1_0.created_at+interval '1 day'), localtimestamp is null, position('-' in b1_0.name), overlay(b1_0.name placing 'X' from 1 for 2) from backups b1_0 order by 1;
: backup_id text | ?column? timestamptz | ?column? bool | position int4 | overlay text
= b01 | 2026-01-06 10:15:30.25+00 | f | 5 | Xcs-daily
= b02 | 2026-01-13 10:15:30+00 | f | 5 | Xcs-weekly
= b03 | 2026-02-02 00:00:00+00 | f | 0 | Xcs_Monthly
= b04 | 2026-03-01 23:59:59.999+00 | f | 4 | Xq-1
= b05 | 2026-03-09 07:30:00+00 | f | 4 | Xq-2
= b06 | 2026-03-30 01:30:00+00 | f | 0 | Xages
= b07 | 2026-01-01 23:59:59.5+00 | f | 7 | Xages-old
= b08 | 2024-03-01 12:00:00+00 | f | 7 | Xarse-1
= b09 | 2025-06-16 12:34:56.789+00 | f | 5 | Xne-last
= b10 | NULL | f | NULL | NULL
= b11 | 2026-03-09 06:30:00+00 | f | 0 | X語 backup
= b12 | 2026-01-07 10:15:30.25+00 | f | 5 | Xcs-daily

select count(distinct (b1_0.cloud,b1_0.status)) from backups b1_0;
: count int8
= 5

select g1_0 from generate_series(1,3,1) g1_0(v) order by 1;
: g1_0 int4
= 1
= 2
= 3

select "pinecone"."backups"."backup_id", "pinecone"."backups"."name" from "pinecone"."backups" where "pinecone"."backups"."cloud" = cast(? as varchar) order by "pinecone"."backups"."backup_id" offset ? rows fetch next ? rows only;
? ["aws", 0, 2]
: backup_id text | name text
= b01 | docs-daily
= b02 | docs-weekly

select "i"."name", (select coalesce(jsonb_agg(jsonb_build_array("t"."v0", "t"."v1")), jsonb_build_array()) from (select "b"."backup_id" as "v0", "b"."status" as "v1" from "backups" as "b" where "b"."source_index_name" = "i"."name" order by "b"."backup_id") as "t") as "backups" from "indexes" as "i" order by 1;
: name text | backups jsonb
= docs | [["b01", "Ready"], ["b02", "Ready"], ["b03", "Failed"], ["b12", "Ready"]]
= faq | [["b04", "Ready"], ["b05", "Initializing"]]
= images | [["b06", "Ready"], ["b07", "Ready"]]
= pods | []
= sparse | [["b08", "Ready"]]
= 日本 | [["b11", "Ready"]]

select "v"."id", "v"."name" from (values (1, 'a'), (2, 'b')) as "v"("id", "name") where ("v"."id", "v"."name") > (1, 'a');
: id int4 | name text
= 2 | b

select "b"."backup_id", "x"."n" from "backups" as "b" cross join lateral (select count(*) as "n" from "restore_jobs" as "r" where "r"."backup_id" = "b"."backup_id") as "x" where "x"."n" > 0 order by 1;
: backup_id text | n int8
= b01 | 2
= b04 | 1
= b06 | 1
= b09 | 1
= b12 | 1

select row_number() over (partition by "cloud" order by "size_bytes" desc nulls last, "backup_id") as "rn", count(*) over () as "total", "backup_id" from "backups" order by "backup_id" limit 3;
: rn int8 | total int8 | backup_id text
= 2 | 12 | b01
= 3 | 12 | b02
= 6 | 12 | b03

select cast("created_at" as timestamp(6)), cast('2026-01-01' as date), timestamp with time zone '2026-01-01 00:00:00+00:00', ("created_at" + (? || ' day')::interval) from backups where backup_id = 'b01';
? ["3"]
: created_at timestamp | date date | timestamptz timestamptz | ?column? timestamptz
= 2026-01-05 10:15:30.25 | 2026-01-01 | 2026-01-01 00:00:00+00 | 2026-01-08 10:15:30.25+00

select array[?, ?]::varchar[] as a, ("x" is not distinct from null) from (values (1)) as t("x");
? ["a", "b"]
: a _varchar | ?column? bool
= {a,b} | f

select "g"."x" from generate_series(1, 3) as "g"("x");
: x int4
= 1
= 2
= 3

SELECT x.* FROM pinecone.collections x WHERE x.name LIKE 'o%' ORDER BY x.name LIMIT 200;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp

select count(*) from (SELECT * FROM backups) dbvrcnt;
: count int8
= 12

SELECT t.* FROM pinecone.collections t ORDER BY name LIMIT 501;
: name text | size int8 | status text | dimension int4 | vector_count int8 | environment text
= old | 5000000000 | Ready | 3 | 2147483648 | us-east1-gcp
= pods | NULL | Initializing | 768 | NULL | us-west1-gcp
= pods-copy | 10126700 | Ready | 768 | 98 | us-west1-gcp

SELECT "cloud", sum("size_bytes") AS "abc" FROM "pinecone"."backups" WHERE "created_at" >= date_trunc('day', '2026-01-01'::timestamp) GROUP BY "cloud" ORDER BY "abc" DESC NULLS LAST, "cloud" ASC NULLS FIRST LIMIT 2501;
: cloud text | abc numeric
= gcp | 5368709120036
= aws | 3163408001

SELECT 1 FROM (SELECT * FROM backups) AS "QuickSightCustomSQL" LIMIT 1;
: ?column? int4
= 1

select Q1."cloud" C1, Q1.N C2, array_agg(Q1."cloud") over (order by Q1."cloud") C3 from (select "cloud", count(1) N from backups group by "cloud") Q1 order by 1 asc limit 10001;
: c1 text | c2 int8 | c3 _text
= aws | 8 | {aws}
= azure | 1 | {aws,azure}
= gcp | 3 | {aws,azure,gcp}

SELECT backups.backup_id AS backups_backup_id, backups.name AS backups_name 
FROM backups 
WHERE backups.name ILIKE ? AND (backups.status NOT IN (?)) ORDER BY backups.created_at DESC, backups_backup_id 
 LIMIT ? OFFSET ?;
? ["%docs%", "Failed", 10, 0]
: backups_backup_id text | backups_name text
= b02 | docs-weekly
= b12 | docs-daily
= b01 | docs-daily

SELECT anon_1.cloud, anon_1.n FROM (SELECT backups.cloud AS cloud, count(backups.backup_id) AS n FROM backups GROUP BY backups.cloud) AS anon_1 WHERE anon_1.n > ? ORDER BY 1;
? [1]
: cloud text | n int8
= aws | 8
= gcp | 3

SELECT CAST('test plain returns' AS VARCHAR(60)) AS anon_1;
: anon_1 varchar
= test plain returns

SELECT "cloud", sum("size_bytes") AS "_pfgnrtd_0" FROM "pinecone"."backups" WHERE "cloud" IN (?,?) AND "region" COLLATE "C" < ? GROUP BY "cloud" ORDER BY "cloud" COLLATE "C" ASC NULLS LAST LIMIT 10;
? ["aws", "gcp", "v"]
: cloud text | _pfgnrtd_0 numeric
= aws | 3163537025
= gcp | 5368711168036

SELECT l."backup_id" AS "backup_id_0", r."restore_job_id" AS "restore_job_id_1" FROM (SELECT "backup_id" FROM "backups") l INNER JOIN (SELECT "restore_job_id", "backup_id" FROM "restore_jobs") r ON l."backup_id" = r."backup_id" ORDER BY 1, 2;
: backup_id_0 text | restore_job_id_1 text
= b01 | r1
= b01 | r2
= b04 | r3
= b06 | r4
= b09 | r6
= b12 | r7

# BI tools: levels of detail, pivots, bins, durations
SELECT COALESCE(COALESCE(CAST( ( SUM(DISTINCT (CAST(FLOOR(COALESCE( backups.size_bytes ,0)*(1000000*1.0)) AS DECIMAL(65,0))) + ('x' || MD5( backups.backup_id ::varchar))::bit(64)::bigint::DECIMAL(65)  *18446744073709551616 + ('x' || SUBSTR(MD5( backups.backup_id ::varchar),17))::bit(64)::bigint::DECIMAL(65) ) - SUM(DISTINCT ('x' || MD5( backups.backup_id ::varchar))::bit(64)::bigint::DECIMAL(65)  *18446744073709551616 + ('x' || SUBSTR(MD5( backups.backup_id ::varchar),17))::bit(64)::bigint::DECIMAL(65)) )  AS DOUBLE PRECISION) / CAST((1000000*1.0) AS DOUBLE PRECISION), 0), 0) AS "backups.total" FROM pinecone.backups AS backups LEFT JOIN pinecone.restore_jobs AS restore_jobs ON restore_jobs.backup_id = backups.backup_id;
: backups.total float8
= 5371874828518

SELECT CAST(EXTRACT(QUARTER FROM backups.created_at ) AS INTEGER) AS "q", TO_CHAR(DATE_TRUNC('hour', backups.created_at ), 'YYYY-MM-DD HH24') AS "h", TO_CHAR(backups.created_at , 'YYYY-MM-DD HH24:MI:SS') AS t, EXTRACT(DAY FROM backups.created_at )::integer AS dom, CAST(EXTRACT(HOUR FROM CAST(backups.created_at  AS TIMESTAMP)) AS INT) AS hod FROM pinecone.backups AS backups WHERE ((( backups.created_at  ) >= ((SELECT (DATE_TRUNC('day', TIMESTAMP '2026-03-30 00:00:00') + (-89 || ' day')::INTERVAL))) AND ( backups.created_at  ) < ((SELECT ((DATE_TRUNC('day', TIMESTAMP '2026-03-30 00:00:00') + (-89 || ' day')::INTERVAL) + (90 || ' day')::INTERVAL))))) GROUP BY 1,2,3,4,5 ORDER BY 3;
: q int4 | h text | t text | dom int4 | hod int4
= 4 | 2025-12-31 23 | 2025-12-31 23:59:59 | 31 | 23
= 1 | 2026-01-05 10 | 2026-01-05 10:15:30 | 5 | 10
= 1 | 2026-01-06 10 | 2026-01-06 10:15:30 | 6 | 10
= 1 | 2026-01-12 10 | 2026-01-12 10:15:30 | 12 | 10
= 1 | 2026-02-01 00 | 2026-02-01 00:00:00 | 1 | 0
= 1 | 2026-02-28 23 | 2026-02-28 23:59:59 | 28 | 23
= 1 | 2026-03-08 06 | 2026-03-08 06:30:00 | 8 | 6
= 1 | 2026-03-08 07 | 2026-03-08 07:30:00 | 8 | 7
= 1 | 2026-03-29 01 | 2026-03-29 01:30:00 | 29 | 1

SELECT * FROM (
SELECT *, DENSE_RANK() OVER (ORDER BY z___min_rank) as z___pivot_row_rank, RANK() OVER (PARTITION BY z__pivot_col_rank ORDER BY z___min_rank) as z__pivot_col_ordering, CASE WHEN z___min_rank = z___rank THEN 1 ELSE 0 END AS z__is_highest_ranked_cell FROM (
SELECT *, MIN(z___rank) OVER (PARTITION BY "backups.cloud") as z___min_rank FROM (
SELECT *, RANK() OVER (ORDER BY CASE WHEN z__pivot_col_rank=1 THEN (CASE WHEN "backups.count" IS NOT NULL THEN 0 ELSE 1 END) ELSE 2 END, CASE WHEN z__pivot_col_rank=1 THEN "backups.count" ELSE NULL END DESC, "backups.count" DESC, z__pivot_col_rank, "backups.cloud") AS z___rank FROM (
SELECT *, DENSE_RANK() OVER (ORDER BY CASE WHEN "backups.status" IS NULL THEN 1 ELSE 0 END, "backups.status") AS z__pivot_col_rank FROM (
SELECT backups.status AS "backups.status", backups.cloud AS "backups.cloud", COUNT(*) AS "backups.count" FROM pinecone.backups AS backups GROUP BY 1, 2) ww
) bb WHERE z__pivot_col_rank <= 16384
) aa
) xx
) zz
 WHERE (z__pivot_col_rank <= 50 OR z__is_highest_ranked_cell = 1) AND (z___pivot_row_rank <= 500 OR z__pivot_col_ordering = 1) ORDER BY z___pivot_row_rank;
: backups.status text | backups.cloud text | backups.count int8 | z__pivot_col_rank int8 | z___rank int8 | z___min_rank int8 | z___pivot_row_rank int8 | z__pivot_col_ordering int8 | z__is_highest_ranked_cell int4
= Failed | aws | 2 | 1 | 1 | 1 | 1 | 1 | 1
= Initializing | aws | 1 | 2 | 4 | 1 | 1 | 1 | 0
= Ready | aws | 5 | 3 | 2 | 1 | 1 | 1 | 0
= Ready | gcp | 3 | 3 | 3 | 3 | 2 | 2 | 1
= Ready | azure | 1 | 3 | 5 | 5 | 3 | 3 | 1

SELECT (("pinecone"."backups"."tags"#>> array[?]::text[])::VARCHAR) AS "tags → team", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY "tags → team" ORDER BY "tags → team" ASC;
? ["team"]
: tags → team varchar | count int8
= search | 5
= support | 1
= vision | 1
= 日本 | 1
= NULL | 4

SELECT CAST(CAST(EXTRACT(year FROM AGE(DATE_TRUNC('day', TIMESTAMP '2026-12-31'), DATE_TRUNC('day', "pinecone"."backups"."created_at"::timestamp))) AS integer) AS bigint) AS y, CAST(EXTRACT(month FROM AGE(DATE_TRUNC('day', TIMESTAMP '2026-12-31'), DATE_TRUNC('day', CAST("pinecone"."backups"."created_at" AS timestamp)))) + (EXTRACT(year FROM AGE(DATE_TRUNC('day', TIMESTAMP '2026-12-31'), DATE_TRUNC('day', CAST("pinecone"."backups"."created_at" AS timestamp)))) * 12) AS integer) m FROM "pinecone"."backups" ORDER BY "pinecone"."backups"."backup_id";
: y int8 | m int4
= 0 | 11
= 0 | 11
= 0 | 10
= 0 | 10
= 0 | 9
= 0 | 9
= 1 | 12
= 2 | 34
= 1 | 18
= NULL | NULL
= 0 | 9
= 0 | 11

SELECT timezone('America/New_York', "pinecone"."backups"."created_at") AS "converted", timezone('UTC', timezone('Europe/Berlin', "pinecone"."backups"."created_at")) AS c2 FROM "pinecone"."backups" ORDER BY "pinecone"."backups"."backup_id";
: converted timestamp | c2 timestamptz
= 2026-01-05 05:15:30.25 | 2026-01-05 11:15:30.25+00
= 2026-01-12 05:15:30 | 2026-01-12 11:15:30+00
= 2026-01-31 19:00:00 | 2026-02-01 01:00:00+00
= 2026-02-28 18:59:59.999 | 2026-03-01 00:59:59.999+00
= 2026-03-08 03:30:00 | 2026-03-08 08:30:00+00
= 2026-03-28 21:30:00 | 2026-03-29 03:30:00+00
= 2025-12-31 18:59:59.5 | 2026-01-01 00:59:59.5+00
= 2024-02-29 07:00:00 | 2024-02-29 13:00:00+00
= 2025-06-15 08:34:56.789 | 2025-06-15 14:34:56.789+00
= NULL | NULL
= 2026-03-08 01:30:00 | 2026-03-08 07:30:00+00
= 2026-01-06 05:15:30.25 | 2026-01-06 11:15:30.25+00

SELECT make_time(CAST(EXTRACT(hour FROM "pinecone"."backups"."created_at") AS integer), CAST(EXTRACT(minute FROM "pinecone"."backups"."created_at") AS integer), 0.0) AS mt FROM "pinecone"."backups" ORDER BY "pinecone"."backups"."backup_id";
: mt time
= 10:15:00
= 10:15:00
= 00:00:00
= 23:59:00
= 07:30:00
= 01:30:00
= 23:59:00
= 12:00:00
= 12:34:00
= NULL
= 06:30:00
= 10:15:00

SELECT * FROM (SELECT "pinecone"."backups"."cloud" AS "cloud", "pinecone"."backups"."status" AS "status", COUNT(*) AS "count", GROUPING("pinecone"."backups"."cloud", "pinecone"."backups"."status") AS "pivot-grouping" FROM "pinecone"."backups" GROUP BY GROUPING SETS (("pinecone"."backups"."cloud", "pinecone"."backups"."status"), ("pinecone"."backups"."cloud"), ())) q ORDER BY 4, 1, 2;
: cloud text | status text | count int8 | pivot-grouping int4
= aws | Failed | 2 | 0
= aws | Initializing | 1 | 0
= aws | Ready | 5 | 0
= azure | Ready | 1 | 0
= gcp | Ready | 3 | 0
= aws | NULL | 8 | 1
= azure | NULL | 1 | 1
= gcp | NULL | 3 | 1
= NULL | NULL | 12 | 3

SELECT q_0."backups__cloud", "backups__count" "backups__count", "backups__sum" "backups__sum" FROM (SELECT "backups".cloud "backups__cloud", count(*) "backups__count" FROM pinecone.backups AS "backups" GROUP BY 1) as q_0 INNER JOIN (SELECT "backups".cloud "backups__cloud", sum("backups".size_bytes) "backups__sum" FROM pinecone.backups AS "backups" GROUP BY 1) as q_1 ON (q_0."backups__cloud" = q_1."backups__cloud" OR (q_0."backups__cloud" IS NULL AND q_1."backups__cloud" IS NULL)) ORDER BY 2 DESC, 1 LIMIT 10000;
: backups__cloud text | backups__count int8 | backups__sum numeric
= aws | 8 | 3163537025
= gcp | 3 | 5368711168036
= azure | 1 | 123457

SELECT "backups.created_at_series"."date_from" "d", count(q.backup_id) "n" FROM (SELECT date_from::timestamp AS "date_from", date_to::timestamp AS "date_to" FROM (VALUES ('2026-01-01T00:00:00.000', '2026-01-31T23:59:59.999'), ('2026-02-01T00:00:00.000', '2026-02-28T23:59:59.999')) AS dates (date_from, date_to)) AS "backups.created_at_series" LEFT JOIN (SELECT backup_id, created_at::timestamptz AT TIME ZONE 'UTC' AS c FROM backups) q ON q.c >= "backups.created_at_series"."date_from" AND q.c <= "backups.created_at_series"."date_to" GROUP BY 1 ORDER BY 1 LIMIT 5000;
: d timestamp | n int8
= 2026-01-01 00:00:00 | 3
= 2026-02-01 00:00:00 | 2

SELECT CASE WHEN LOWER('month') IN ('year', 'quarter', 'month') THEN (EXTRACT(YEAR FROM AGE(DATE_TRUNC('month', completed_at), DATE_TRUNC('month', created_at))) * 12 + EXTRACT(MONTH FROM AGE(DATE_TRUNC('month', completed_at), DATE_TRUNC('month', created_at)))) / CASE LOWER('month') WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 WHEN 'month' THEN 1 END ELSE EXTRACT(EPOCH FROM DATE_TRUNC('month', completed_at) - DATE_TRUNC('month', created_at)) / EXTRACT(EPOCH FROM '1 month'::interval) END::bigint AS m FROM restore_jobs ORDER BY restore_job_id;
: m int8
= 0
= 0
= 0
= NULL
= NULL
= NULL
= 0

select a11."cloud" AS "CustCol_1", sum(a11."size_bytes") AS WJXBFS1, count(distinct a11."backup_id") AS WJXBFS2 from "pinecone"."backups" a11 left outer join "pinecone"."indexes" a12 on (a11."source_index_name" = a12."name") where (a12."dimension" in (384, 512) or a12."dimension" is null) group by a11."cloud" order by 1;
: CustCol_1 text | wjxbfs1 numeric | wjxbfs2 int8
= aws | 7809024 | 4
= azure | 123457 | 1
= gcp | 5368711168000 | 2

select pa12."cloud" AS "cloud", pa12.WJXBFS1 AS WJXBFS1, pa13.WJXBFS1 AS WJXBFS2 from (select a11."cloud" AS "cloud", count(*) AS WJXBFS1 from "backups" a11 group by a11."cloud") pa12 full outer join (select a11."cloud" AS "cloud", sum(a11."dimension") AS WJXBFS1 from "indexes" a11 group by a11."cloud") pa13 on (pa12."cloud" = pa13."cloud") order by 1 nulls last;
: cloud text | wjxbfs1 int8 | wjxbfs2 int8
= aws | 8 | 1920
= azure | 1 | NULL
= gcp | 3 | 512
= NULL | NULL | 771

SELECT COUNT(*) OVER () AS total_count, backup_id FROM backups WHERE name ILIKE '%' || ? || '%' ORDER BY created_at DESC NULLS LAST LIMIT ? OFFSET (? - 1) * ?;
? ["docs", 2, 1, 2]
: total_count int8 | backup_id text
= 4 | b03
= 4 | b02

SELECT row_to_json(t) FROM (SELECT name, "size", status FROM collections ORDER BY name) t;
: row_to_json json
= {"name":"old","size":5000000000,"status":"Ready"}
= {"name":"pods","size":null,"status":"Initializing"}
= {"name":"pods-copy","size":10126700,"status":"Ready"}

WITH pgrst_source AS (SELECT "pinecone"."collections"."name", "pinecone"."collections"."size" FROM "pinecone"."collections" WHERE "pinecone"."collections"."status" = 'Ready' ORDER BY "pinecone"."collections"."name" ASC LIMIT 10 OFFSET 0) SELECT null::bigint AS total_result_set, pg_catalog.count(_postgrest_t) AS page_total, coalesce(json_agg(_postgrest_t), '[]') AS body FROM (SELECT * FROM pgrst_source) _postgrest_t;
: total_result_set int8 | page_total int8 | body json
= NULL | 2 | [{"name":"old","size":5000000000}, \n {"name":"pods-copy","size":10126700}]

select md5(cast(coalesce(cast(backup_id as TEXT), '_dbt_utils_surrogate_key_null_') || '-' || coalesce(cast(name as TEXT), '_dbt_utils_surrogate_key_null_') as TEXT)) as sk from backups order by backup_id;
: sk text
= 18b845e96bae678571dc0572ec5944c0
= 977cef32d0480ff1f121ac28587c9896
= 1798d0c4e702b81b997b8d1020e16887
= 2d0d3409394358062575214d64238dd3
= ab6fb953b5e53b9ab8726ef77c9ca6a3
= 01cdb62411b3c26f0f2b9f9978f7fd6a
= 9e5b25484e1089c73abdb4bd1a2b40e2
= 229de23b7faded614f4b6c09a13b64f1
= 308095bb33f273be04126ff3fe8feaaa
= 18df0aadd430dba6f216de30b259a660
= 1065eb2f31ceecb77a7a8f82890d4df7
= b089edb28f07dd7bffb5b19c43badd4d

with rawdata as (with p as (select 0 as generated_number union all select 1), unioned as (select p0.generated_number * power(2, 0) + p1.generated_number * power(2, 1) + p2.generated_number * power(2, 2) + 1 as generated_number from p as p0 cross join p as p1 cross join p as p2) select * from unioned where generated_number <= 6 order by generated_number), all_periods as (select (cast('2026-01-01' as date) + ((interval '1 day') * (row_number() over (order by generated_number) - 1))) as date_day from rawdata), filtered as (select * from all_periods where date_day <= cast('2026-01-05' as date)) select * from filtered order by 1;
: date_day timestamp
= 2026-01-01 00:00:00
= 2026-01-02 00:00:00
= 2026-01-03 00:00:00
= 2026-01-04 00:00:00
= 2026-01-05 00:00:00

select *, case when n_tests > 0 then (n_pass::float / n_tests)::numeric(5,2) end as r from (select count(*) n_tests, sum((status = 'Ready')::int) n_pass from backups) x;
: n_tests int8 | n_pass int8 | r numeric
= 12 | 9 | 0.75

SELECT (CASE WHEN (CASE WHEN ("t1"."io" = 1) THEN TRUE ELSE FALSE END) THEN 'In' ELSE 'Out' END) AS "io:Set", COUNT(*) FROM backups t0 LEFT JOIN (SELECT name, 1 AS io FROM indexes GROUP BY 1 HAVING MAX(dimension) > 500) "t1" ON (t0.source_index_name = "t1".name) GROUP BY 1 ORDER BY 1;
: io:Set text | count int8
= In | 6
= Out | 6

SELECT cloud, MAX(COUNT(*)) OVER () mx, COUNT(*) - LAG(COUNT(*)) OVER (ORDER BY cloud) df, SUM(COUNT(*)) OVER (ORDER BY COUNT(*) DESC, cloud ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / SUM(COUNT(*)) OVER () pareto FROM backups GROUP BY cloud ORDER BY 3 NULLS FIRST;
: cloud text | mx int8 | df int8 | pareto numeric
= aws | 8 | NULL | 0.66666666666666666667
= azure | 8 | -7 | 1.00000000000000000000
= gcp | 8 | 2 | 0.91666666666666666667

SELECT to_timestamp(floor((extract('epoch' from created_at) / 600 )) * 600) AT TIME ZONE 'UTC' as interval_alias, count(*) FROM backups GROUP BY interval_alias ORDER BY interval_alias;
: interval_alias timestamp | count int8
= 2024-02-29 12:00:00 | 1
= 2025-06-15 12:30:00 | 1
= 2025-12-31 23:50:00 | 1
= 2026-01-05 10:10:00 | 1
= 2026-01-06 10:10:00 | 1
= 2026-01-12 10:10:00 | 1
= 2026-02-01 00:00:00 | 1
= 2026-02-28 23:50:00 | 1
= 2026-03-08 06:30:00 | 1
= 2026-03-08 07:30:00 | 1
= 2026-03-29 01:30:00 | 1
= NULL | 1

SELECT series.day, COUNT(b.backup_id), SUM(COUNT(b.backup_id)) OVER (ORDER BY series.day) FROM (SELECT generate_series(date_trunc('month', timestamp '2026-01-15'), timestamp '2026-03-15', '1 month')::date AS day) series LEFT JOIN backups b ON date_trunc('month', b.created_at)::date = series.day GROUP BY series.day ORDER BY 1;
: day date | count int8 | sum numeric
= 2026-01-01 | 3 | 3
= 2026-02-01 | 2 | 5
= 2026-03-01 | 3 | 8

WITH cohort AS (SELECT source_index_name, date_trunc('month', min(created_at)) AS m0 FROM backups GROUP BY 1), act AS (SELECT b.source_index_name, extract(year from age(date_trunc('month', b.created_at), c.m0)) * 12 + extract(month from age(date_trunc('month', b.created_at), c.m0)) AS mn FROM backups b JOIN cohort c USING (source_index_name)) SELECT mn, count(DISTINCT source_index_name) FROM act GROUP BY mn ORDER BY mn;
: mn numeric | count int8
= 0 | 6
= 1 | 2
= 3 | 1
= NULL | 1

SELECT b.*, r.* FROM backups b JOIN LATERAL (SELECT restore_job_id, status AS rstatus FROM restore_jobs r WHERE r.backup_id = b.backup_id ORDER BY created_at DESC LIMIT 1) r ON true ORDER BY b.backup_id;
: backup_id text | source_index_name text | source_index_id text | source_index_deleted_at timestamptz | name text | description text | status text | cloud text | region text | dimension int4 | metric text | schema jsonb | record_count int8 | namespace_count int8 | size_bytes int8 | tags jsonb | created_at timestamptz | restore_job_id text | rstatus text
= b01 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 120000 | 4 | 1073741824 | {"env": "prod", "team": "search"} | 2026-01-05 10:15:30.25+00 | r2 | Completed
= b04 | faq | id-faq | NULL | faq-1 | Its the FAQ | Ready | aws | us-west-2 | 384 | dotproduct | {"fields": {}} | 5000 | 1 | 7680000 | {"team": "support"} | 2026-02-28 23:59:59.999+00 | r3 | Failed
= b06 | images | id-images | NULL | images | Bilder für Köln | Ready | gcp | europe-west4 | 512 | euclidean | {"fields": {"width": {"filterable": true}, "height": {"filterable": true}}} | 2500000000 | 12 | 5368709120000 | {"env": "prod", "team": "vision", "cost-center": "42"} | 2026-03-29 01:30:00+00 | r4 | InProgress
= b09 | gone | id-gone | NULL | gone-last | Kept; its index is gone | Ready | aws | us-east-1 | 768 | cosine | NULL | 42 | 1 | 129024 | {"env": "prod", "team": "search"} | 2025-06-15 12:34:56.789+00 | r6 | Pending
= b12 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 121000 | 4 | 1083741824 | {"env": "prod", "team": "search"} | 2026-01-06 10:15:30.25+00 | r7 | Completed

SELECT i.name, b.n, COALESCE(b.n, 0) > 1 AS "many?" FROM indexes i FULL OUTER JOIN (SELECT source_index_name AS name, COUNT(*) AS n FROM backups GROUP BY 1) b ON b.name = i.name ORDER BY COALESCE(i.name, b.name);
: name text | n int8 | many? bool
= docs | 4 | t
= faq | 2 | t
= NULL | 2 | t
= images | 2 | t
= pods | NULL | f
= sparse | 1 | f
= 日本 | 1 | f

SELECT TO_CHAR(created_at, 'DD/MM/YYYY HH12:MI AM') a, TO_CHAR(created_at, 'Dy, DD Mon YYYY') b, TO_CHAR(created_at, 'YY.MM.DD') c, TO_CHAR(created_at, 'J') d, TO_CHAR(created_at, 'SSSS') e, TO_CHAR(created_at, 'TMMonth') f, TO_CHAR(created_at, 'FMDDth') g, TO_CHAR(created_at, 'HH24hMI') h FROM backups ORDER BY backup_id LIMIT 3;
: a text | b text | c text | d text | e text | f text | g text | h text
= 05/01/2026 10:15 AM | Mon, 05 Jan 2026 | 26.01.05 | 2461046 | 36930 | January | 5th | 10h15
= 12/01/2026 10:15 AM | Mon, 12 Jan 2026 | 26.01.12 | 2461053 | 36930 | January | 12th | 10h15
= 01/02/2026 12:00 AM | Sun, 01 Feb 2026 | 26.02.01 | 2461073 | 0 | February | 1st | 00h00

SELECT clmn0_, COUNT(*) AS clmn100001_ FROM (SELECT t0."cloud" AS clmn0_, t0."status" FROM backups AS t0) AS t WHERE (clmn0_ IN ('aws', 'gcp')) GROUP BY clmn0_ ORDER BY clmn100001_ DESC NULLS LAST, clmn0_ LIMIT 2000001;
: clmn0_ text | clmn100001_ int8
= aws | 8
= gcp | 3

SELECT "ta_1"."cloud" "ca_1", CASE WHEN sum("ta_1"."size_bytes") IS NOT NULL THEN sum("ta_1"."size_bytes") ELSE 0 END "ca_2" FROM "pinecone"."backups" "ta_1" WHERE date_trunc('month', "ta_1"."created_at") BETWEEN date_trunc('month', cast('2026-01-01' as timestamp)) AND date_trunc('month', cast('2026-03-31' as timestamp)) GROUP BY "ca_1" ORDER BY "ca_2" DESC;
: ca_1 text | ca_2 numeric
= gcp | 5368709120036
= aws | 3163408001

select Q3."cloud" "Cloud", Q3.SUM_5 "Sum of Size", cast(Q3.PCT as decimal(10,4)) PCT from (select Q2.*, SUM_5 / nullif(sum(SUM_5) over (), 0) PCT from (select "cloud", sum("size_bytes") SUM_5 from backups Q1 group by "cloud") Q2) Q3 order by 1 nulls first limit 10001;
: Cloud text | Sum of Size numeric | pct numeric
= aws | 3163537025 | 0.0006
= azure | 123457 | 0.0000
= gcp | 5368711168036 | 0.9994

SELECT cloud, status, COUNT(*) FROM backups GROUP BY DISTINCT ROLLUP (cloud, status), ROLLUP (cloud) ORDER BY 1, 2;
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

SELECT TO_JSONB(b) - 'tags' - 'schema' FROM backups b WHERE backup_id = 'b08';
: ?column? jsonb
= {"name": "sparse-1", "cloud": "azure", "metric": "dotproduct", "region": "eastus2", "status": "Ready", "backup_id": "b08", "dimension": null, "created_at": "2024-02-29T12:00:00+00:00", "size_bytes": 123457, "description": "", "record_count": 777, "namespace_count": 7, "source_index_id": "id-sparse", "source_index_name": "sparse", "source_index_deleted_at": null}

SELECT backup_id FROM backups WHERE created_at BETWEEN SYMMETRIC '2026-03-31' AND '2026-03-01' ORDER BY 1;
: backup_id text
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE (created_at, INTERVAL '0') OVERLAPS (TIMESTAMPTZ '2026-03-01', TIMESTAMPTZ '2026-04-01') ORDER BY 1;
: backup_id text
= b05
= b06
= b11

SELECT backup_id FROM backups WHERE name ILIKE ANY ('{Docs%,FAQ%}') ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b05
= b12

# Signs apart from their numbers, names of a locale, digits of TIMESTAMPTZ, lists of rows as JSON, functions in FROM
SELECT created_at::timestamptz(0), TIMESTAMPTZ(1) '2026-01-01 00:00:00.66+00', CAST(created_at AS timestamptz(1)) FROM backups WHERE backup_id = 'b01';
: created_at timestamptz | timestamptz timestamptz | created_at timestamptz
= 2026-01-05 10:15:30+00 | 2026-01-01 00:00:00.7+00 | 2026-01-05 10:15:30.3+00

SELECT interval '1 month - 1 day', interval '1 month - 10:00', interval '- 1-2 3', interval '1 day + 2 hours', interval '2 - 1'::text;
! 22007 ERROR: invalid input syntax for type interval: "2 - 1"

SELECT (date_trunc('month', created_at) + interval '1 month - 1 day')::date AS eom FROM backups ORDER BY backup_id;
: eom date
= 2026-01-31
= 2026-01-31
= 2026-02-28
= 2026-02-28
= 2026-03-31
= 2026-03-31
= 2025-12-31
= 2024-02-29
= 2025-06-30
= NULL
= 2026-03-31
= 2026-01-31

SELECT (date_trunc('month', DATE '2026-02-10') + INTERVAL '1 MONTH - 1 second')::date;
: date date
= 2026-02-28

SELECT to_char(created_at, 'TMDay, DD TMMonth YYYY TMMON TMdy TMDD TMHH24 TMRM|') FROM backups ORDER BY backup_id;
: to_char text
= Monday, 05 January 2026 JAN mon 05 10 I   \|
= Monday, 12 January 2026 JAN mon 12 10 I   \|
= Sunday, 01 February 2026 FEB sun 01 00 II  \|
= Saturday, 28 February 2026 FEB sat 28 23 II  \|
= Sunday, 08 March 2026 MAR sun 08 07 III \|
= Sunday, 29 March 2026 MAR sun 29 01 III \|
= Wednesday, 31 December 2025 DEC wed 31 23 XII \|
= Thursday, 29 February 2024 FEB thu 29 12 II  \|
= Sunday, 15 June 2025 JUN sun 15 12 VI  \|
= NULL
= Sunday, 08 March 2026 MAR sun 08 06 III \|
= Tuesday, 06 January 2026 JAN tue 06 10 I   \|

SELECT to_date('05 January 2026', 'DD TMMonth YYYY'), to_timestamp('Mon 05 Jan 2026', 'TMDy DD TMMon YYYY');
: to_date date | to_timestamp timestamptz
= 2026-01-05 | 2026-01-05 00:00:00+00

SELECT * FROM pi() AS x;
: x float8
= 3.141592653589793

SELECT * FROM lower('A') AS x;
: x text
= a

SELECT * FROM version() v WHERE v = '';
: v text

SELECT b.backup_id, t FROM backups b, to_char(b.created_at, 'YYYY') t ORDER BY 1;
: backup_id text | t text
= b01 | 2026
= b02 | 2026
= b03 | 2026
= b04 | 2026
= b05 | 2026
= b06 | 2026
= b07 | 2025
= b08 | 2024
= b09 | 2025
= b10 | NULL
= b11 | 2026
= b12 | 2026

SELECT b.backup_id, t.* FROM backups b CROSS JOIN LATERAL greatest(b.dimension, 500) AS t(x) ORDER BY 1;
: backup_id text | x int4
= b01 | 1536
= b02 | 1536
= b03 | 1536
= b04 | 500
= b05 | 500
= b06 | 512
= b07 | 512
= b08 | 500
= b09 | 768
= b10 | 768
= b11 | 500
= b12 | 1536

SELECT timestamptz '2026-01-01' AT TIME ZONE 'UTC', (timestamptz(0) '2026-01-01') x;
: timezone timestamp | x timestamptz
= 2026-01-01 00:00:00 | 2026-01-01 00:00:00+00

SELECT TIMESTAMPTZ FROM (SELECT 1 AS timestamptz) t;
: timestamptz int4
= 1

SELECT to_json(array_agg(t)) FROM (SELECT name, status FROM collections ORDER BY name) t;
: to_json json
= [{"name":"old","status":"Ready"},{"name":"pods","status":"Initializing"},{"name":"pods-copy","status":"Ready"}]

SELECT array_to_json(array_agg(t ORDER BY t.name DESC)) AS j FROM (SELECT name, "size" FROM collections) t;
: j json
= [{"name":"pods-copy","size":10126700},{"name":"pods","size":null},{"name":"old","size":5000000000}]

SELECT to_jsonb(array_agg(c) FILTER (WHERE c.status = 'Ready')) FROM collections c;
: to_jsonb jsonb
= [{"name": "pods-copy", "size": 10126700, "status": "Ready", "dimension": 768, "environment": "us-west1-gcp", "vector_count": 98}, {"name": "old", "size": 5000000000, "status": "Ready", "dimension": 3, "environment": "us-east1-gcp", "vector_count": 2147483648}]

SELECT coalesce(to_json(array_agg(t)), '[]') FROM (SELECT name FROM collections WHERE 1 = 0) t;
: coalesce json
= []

SELECT i.name, to_json(array_agg(b ORDER BY b.backup_id)) FROM indexes i LEFT JOIN (SELECT backup_id, source_index_name FROM backups) b ON b.source_index_name = i.name GROUP BY 1 ORDER BY 1;
: name text | to_json json
= docs | [{"backup_id":"b01","source_index_name":"docs"},{"backup_id":"b02","source_index_name":"docs"},{"backup_id":"b03","source_index_name":"docs"},{"backup_id":"b12","source_index_name":"docs"}]
= faq | [{"backup_id":"b04","source_index_name":"faq"},{"backup_id":"b05","source_index_name":"faq"}]
= images | [{"backup_id":"b06","source_index_name":"images"},{"backup_id":"b07","source_index_name":"images"}]
= pods | [null]
= sparse | [{"backup_id":"b08","source_index_name":"sparse"}]
= 日本 | [{"backup_id":"b11","source_index_name":"日本"}]

SELECT array_to_json(array_agg(x)) FROM unnest(ARRAY[1,2]) x;
: array_to_json json
= [1,2]

SELECT to_json(array_agg(DISTINCT cloud)) FROM backups;
: to_json json
= ["aws","azure","gcp"]

SELECT * FROM greatest(1, 2) x;
: x int4
= 2

SELECT * FROM coalesce(NULL, 'a') AS x;
: x text
= a

SELECT backup_id, NTH_VALUE(name, ?) OVER (ORDER BY backup_id) FROM backups ORDER BY 1 LIMIT 4;
? [2]
: backup_id text | nth_value text
= b01 | NULL
= b02 | docs-weekly
= b03 | docs-weekly
= b04 | docs-weekly

SELECT NTH_VALUE(name, ?) OVER (ORDER BY backup_id), NTH_VALUE(dimension, ?) OVER () FROM backups ORDER BY 1 NULLS FIRST LIMIT 4;
? [2, 1]
: nth_value text | nth_value int4
= NULL | 1536
= docs-weekly | 1536
= docs-weekly | 1536
= docs-weekly | 1536

# Parameters as tools bind them
SELECT b.backup_id FROM backups b WHERE b.backup_id = ? AND b.created_at <= ?::timestamptz AND b.size_bytes / ? >= 0 AND COALESCE(?, b.cloud) = b.cloud ORDER BY 1;
? ["b01", "2026-12-31", 1024, "aws"]
: backup_id text
= b01

SELECT backup_id FROM backups WHERE created_at >= CURRENT_TIMESTAMP - ? * INTERVAL '1 day' AND created_at > NOW() - (? || ' days')::interval ORDER BY 1;
? [100000, "90000"]
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
= b11
= b12

SELECT date_trunc(?, created_at) AS d, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
? ["month"]
: d timestamptz | count int8
= 2024-02-01 00:00:00+00 | 1
= 2025-06-01 00:00:00+00 | 1
= 2025-12-01 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 3
= 2026-02-01 00:00:00+00 | 2
= 2026-03-01 00:00:00+00 | 3
= NULL | 1

SELECT CASE WHEN cloud = ? THEN ? ELSE ? END AS c, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
? ["aws", "A", "B"]
: c text | count int8
= A | 8
= B | 4

SELECT * FROM (SELECT backup_id, ROW_NUMBER() OVER (ORDER BY created_at, backup_id) rn FROM backups) t WHERE rn > ? AND rn <= ? ORDER BY rn;
? [2, 4]
: backup_id text | rn int8
= b07 | 3
= b01 | 4

SELECT COUNT(*) FILTER (WHERE size_bytes > ?), SUM(size_bytes) / ?, ROUND(AVG(dimension), ?), STRING_AGG(cloud, ? ORDER BY cloud), SUM(size_bytes * ?) FROM backups;
? [1000, 2, 1, "|", 1.5]
: count int8 | ?column? numeric | round numeric | string_agg text | sum numeric
= 8 | 2685937414259.0000 | 861.4 | aws\|aws\|aws\|aws\|aws\|aws\|aws\|aws\|azure\|gcp\|gcp\|gcp | 8057812242777.0

SELECT backup_id FROM backups WHERE tags ->> ? = ? AND tags @> ?::jsonb ORDER BY 1;
? ["team", "search", "{\"env\": \"prod\"}"]
: backup_id text
= b01
= b02
= b09
= b12

SELECT backup_id FROM backups WHERE EXTRACT(YEAR FROM created_at) = ? AND EXTRACT(MONTH FROM created_at) IN (?, ?) ORDER BY 1;
? [2026, 1, 2]
: backup_id text
= b01
= b02
= b03
= b04
= b12

SELECT backup_id, LEFT(name, ?), SUBSTRING(name FROM ? FOR ?), LPAD(cloud, ?, ?), REPLACE(name, ?, ?), POSITION(? IN name), SPLIT_PART(name, ?, ?) FROM backups WHERE backup_id = 'b01';
? [3, 2, 3, 5, "*", "-", "_", "d", "-", 2]
: backup_id text | left text | substring text | lpad text | replace text | position int4 | split_part text
= b01 | doc | ocs | **aws | docs_daily | 1 | daily

SELECT backup_id FROM backups WHERE dimension BETWEEN ? AND ? AND created_at BETWEEN ? AND ? ORDER BY 1;
? [300, 600, {"timestamp": "2026-01-01 00:00:00"}, {"timestamp": "2026-12-31 00:00:00"}]
: backup_id text
= b04
= b05
= b06

SELECT backup_id FROM backups WHERE created_at = ? OR created_at::date = ? ORDER BY 1;
? [{"timestamp": "2026-01-12 10:15:30"}, {"date": "2026-03-08"}]
: backup_id text
= b02
= b05
= b11

SELECT backup_id FROM backups WHERE (cloud, status) IN ((?, ?), (?, ?)) ORDER BY 1;
? ["aws", "Failed", "gcp", "Ready"]
: backup_id text
= b03
= b06
= b07
= b10
= b11

SELECT backup_id FROM backups WHERE backup_id = ANY (?) AND NOT status = ANY (?::text[]) ORDER BY 1;
? [{"text": ["b01", "b03", "b04"]}, {"text": ["Failed"]}]
: backup_id text
= b01
= b04

SELECT UNNEST(?::int[]) AS x ORDER BY 1 DESC;
? [{"int4": [1, 2]}]
: x int4
= 2
= 1

SELECT t.x, b.name FROM UNNEST(?) AS t(x) LEFT JOIN backups b ON b.backup_id = t.x ORDER BY 1;
? [{"text": ["b01", "zz"]}]
: x text | name text
= b01 | docs-daily
= zz | NULL

SELECT COUNT(*) FROM backups WHERE name ILIKE ? AND NOT name ~* ? AND name SIMILAR TO ?;
? ["%docs%", "weekly$", "%(daily|Monthly)"]
: count int8
= 3

SELECT ?::int + 1, ? || 'x', ?::date + 1, CAST(? AS numeric) / 3, ?::boolean AND true, ?::uuid, ?::jsonb -> 'a';
? ["41", "y", "2026-01-01", "10", "t", "8c85e612-ed1c-4f97-9f8c-8194e07bcf71", "{\"a\": 1}"]
: ?column? int4 | ?column? text | ?column? date | ?column? numeric | ?column? bool | uuid uuid | ?column? jsonb
= 42 | yx | 2026-01-02 | 3.3333333333333333 | t | 8c85e612-ed1c-4f97-9f8c-8194e07bcf71 | 1

SELECT ? AS a, ? + 1 AS b, ? * 2.5 AS c, -? AS d, ABS(?::int) e, GREATEST(?, 3) f, NULLIF(?, 0) g, ? = 1 h, ? IN (1, 2) i;
? ["x", 1, 2, 3, -4, 5, 0, 1, 2]
: a text | b int4 | c numeric | d int4 | e int4 | f int4 | g int4 | h bool | i bool
= x | 2 | 5.0 | -3 | 4 | 5 | NULL | t | t

SELECT backup_id FROM backups ORDER BY created_at DESC NULLS LAST, backup_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY;
? [2, 2]
: backup_id text
= b11
= b04

SELECT backup_id FROM backups WHERE size_bytes > ? ORDER BY 1;
? [1073741823.5]
: backup_id text
= b01
= b06
= b12

SELECT backup_id FROM backups WHERE size_bytes > ? AND dimension = ? ORDER BY 1;
? ["1000", "1536"]
: backup_id text
= b01
= b02
= b12

SELECT name FROM indexes WHERE ready = ? AND (? OR dimension > ?) ORDER BY 1;
? [true, false, 500]
: name text
= docs
= pods

WITH p AS (SELECT ?::text AS cloud, ?::timestamptz AS since) SELECT b.backup_id FROM backups b, p WHERE b.cloud = p.cloud AND b.created_at >= p.since ORDER BY 1;
? ["gcp", "2026-01-01"]
: backup_id text
= b06
= b11

WITH p(c, n) AS (VALUES (?, ?), ('gcp', 2)) SELECT p.n, COUNT(*) FROM backups b JOIN p ON p.c = b.cloud GROUP BY p.n ORDER BY 1;
? ["aws", 1]
: n int4 | count int8
= 1 | 8
= 2 | 3

SELECT COUNT(*) FROM generate_series(?::int, ?::int) g WHERE g % ? = 0;
? [1, 10, 3]
: count int8
= 3

SELECT generate_series(?::date, ?::date, ?::interval)::date AS d;
? ["2026-01-01", "2026-01-03", "1 day"]
: d date
= 2026-01-01
= 2026-01-02
= 2026-01-03

SELECT backup_id FROM backups WHERE ? = ANY (ARRAY[cloud, region]) ORDER BY 1;
? ["gcp"]
: backup_id text
= b06
= b07
= b11

SELECT backup_id FROM backups WHERE UPPER(?) = UPPER(cloud) AND LENGTH(name) > ? AND name LIKE ? || '%' ORDER BY 1;
? ["GCP", 3, "im"]
: backup_id text
= b06
= b07

SELECT make_interval(days => ?), interval '1 hour' * ?, ? * interval '1 minute', date '2026-01-01' + ?, timestamp '2026-01-01' + ?::interval, age(?::timestamp, ?::timestamp);
? [3, 2, 1.5, 10, "2 hours", "2026-03-01", "2026-01-31"]
: make_interval interval | ?column? interval | ?column? interval | ?column? date | ?column? timestamp | age interval
= 3 days | 02:00:00 | 00:01:30 | 2026-01-11 | 2026-01-01 02:00:00 | 1 mon 1 day

SELECT to_char(created_at, ?), to_timestamp(?), to_date(?, ?), date_part(?, created_at), created_at AT TIME ZONE ? FROM backups WHERE backup_id = ?;
? ["YYYY", 1767607230, "05/01/2026", "DD/MM/YYYY", "month", "Asia/Tokyo", "b01"]
: to_char text | to_timestamp timestamptz | to_date date | date_part float8 | timezone timestamp
= 2026 | 2026-01-05 10:00:30+00 | 2026-01-05 | 1 | 2026-01-05 19:15:30.25

SELECT percentile_cont(?) WITHIN GROUP (ORDER BY size_bytes), ntile FROM backups, (SELECT ?::int AS ntile) x GROUP BY ntile;
? [0.25, 4]
: percentile_cont float8 | ntile int4
= 124848.75 | 4

SELECT backup_id, LAG(size_bytes, ?) OVER (ORDER BY backup_id), NTILE(?) OVER (ORDER BY backup_id), NTH_VALUE(name, ?) OVER (ORDER BY backup_id) FROM backups ORDER BY 1 LIMIT 4;
? [1, 3, 2]
: backup_id text | lag int8 | ntile int4 | nth_value text
= b01 | NULL | 1 | NULL
= b02 | 1073741824 | 1 | docs-weekly
= b03 | 998244353 | 1 | docs-weekly
= b04 | 0 | 1 | docs-weekly

SELECT backup_id FROM backups WHERE name IS NOT DISTINCT FROM ? OR description IS DISTINCT FROM ? ORDER BY 1 LIMIT 3;
? ["faq-1", "x"]
: backup_id text
= b01
= b02
= b03

SELECT json_build_object('a', ?::int, 'b', ?::text), ?::json ->> ?, jsonb_build_array(?::numeric), to_jsonb(?::text);
? [1, "x", "{\"k\": 5}", "k", 2.5, "z"]
: json_build_object json | ?column? text | jsonb_build_array jsonb | to_jsonb jsonb
= {"a" : 1, "b" : "x"} | 5 | [2.5] | "z"

SELECT SUM(CASE WHEN cloud = ? THEN size_bytes ELSE ? END), AVG(CASE WHEN status = ? THEN 1.0 ELSE 0 END), COUNT(CASE WHEN cloud <> ? THEN 1 END) FROM backups;
? ["aws", 0, "Ready", "gcp"]
: sum numeric | avg numeric | count int8
= 3163537025 | 0.75000000000000000000 | 9

SELECT cloud, COUNT(*) FROM backups GROUP BY cloud HAVING COUNT(*) >= ? AND MIN(size_bytes) < ? ORDER BY COUNT(*) * ? DESC;
? [1, 1000000, -1]
: cloud text | count int8
= azure | 1
= gcp | 3
= aws | 8

# Rows, windows and JSON as queries of dashboards have them
SELECT SUM(v.n) FROM (SELECT unnest(ARRAY[1,2]) AS n) v;
: sum int8
= 3

SELECT b.backup_id FROM backups b WHERE b.created_at >= date_trunc('month', timestamp '2026-03-10') - interval '2 months' AND b.created_at < date_trunc('month', timestamp '2026-03-10') ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b12

SELECT name, created_at FROM backups WHERE created_at IN (SELECT MAX(created_at) FROM backups GROUP BY cloud) ORDER BY 2;
: name text | created_at timestamptz
= sparse-1 | 2024-02-29 12:00:00+00
= faq-2 | 2026-03-08 07:30:00+00
= images | 2026-03-29 01:30:00+00

SELECT cloud, to_char(avg(size_bytes), 'FM999G999G999D00') FROM backups GROUP BY cloud ORDER BY 1;
: cloud text | to_char text
= aws | 527,256,170.83
= azure | 123,457.00
= gcp | ###,###,###.##

SELECT extract(epoch from age(now(), created_at)) > 0 FROM backups WHERE backup_id = 'b01';
: ?column? bool
= t

SELECT count(*) FILTER (WHERE created_at > now() - interval '1 year') <= count(*) FROM backups;
: ?column? bool
= t

SELECT lower(status)::text AS s, count(*)::text || ' rows' FROM backups GROUP BY lower(status) ORDER BY count(*) DESC, s;
: s text | ?column? text
= ready | 9 rows
= failed | 2 rows
= initializing | 1 rows

SELECT date_part('day', created_at - lag(created_at) OVER (PARTITION BY source_index_name ORDER BY created_at)) AS gap, backup_id FROM backups ORDER BY backup_id;
: gap float8 | backup_id text
= NULL | b01
= 5 | b02
= 19 | b03
= NULL | b04
= 7 | b05
= 87 | b06
= NULL | b07
= NULL | b08
= NULL | b09
= NULL | b10
= NULL | b11
= 1 | b12

SELECT sum(size_bytes) OVER (PARTITION BY cloud ORDER BY created_at RANGE BETWEEN INTERVAL '7 days' PRECEDING AND CURRENT ROW) AS w, backup_id FROM backups ORDER BY backup_id;
: w numeric | backup_id text
= 1073741824 | b01
= 3155728001 | b02
= 0 | b03
= 7680000 | b04
= NULL | b05
= 5368709120000 | b06
= 2048000 | b07
= 123457 | b08
= 129024 | b09
= NULL | b10
= 36 | b11
= 2157483648 | b12

SELECT first_value(name) OVER w, row_number() OVER w, count(*) OVER (w ROWS 1 PRECEDING) FROM backups WINDOW w AS (PARTITION BY cloud ORDER BY backup_id) ORDER BY backup_id;
: first_value text | row_number int8 | count int8
= docs-daily | 1 | 1
= docs-daily | 2 | 2
= docs-daily | 3 | 2
= docs-daily | 4 | 2
= docs-daily | 5 | 2
= images | 1 | 1
= images | 2 | 2
= sparse-1 | 1 | 1
= docs-daily | 6 | 2
= docs-daily | 7 | 2
= images | 3 | 2
= docs-daily | 8 | 2

SELECT cloud, percentile_cont(0.5) WITHIN GROUP (ORDER BY size_bytes) FILTER (WHERE status = 'Ready') FROM backups GROUP BY 1 ORDER BY 1;
: cloud text | percentile_cont float8
= aws | 998244353
= azure | 123457
= gcp | 2048000

SELECT * FROM (SELECT cloud, count(*) c FROM backups GROUP BY cloud) t WHERE t.c = (SELECT max(c) FROM (SELECT count(*) c FROM backups GROUP BY cloud) u);
: cloud text | c int8
= aws | 8

WITH t AS (SELECT *, count(*) OVER () AS full_count FROM backups WHERE cloud = 'aws' ORDER BY backup_id LIMIT 2 OFFSET 1) SELECT backup_id, full_count FROM t;
: backup_id text | full_count int8
= b02 | 8
= b03 | 8

WITH RECURSIVE chain AS (SELECT backup_id, source_index_name, 1 AS n FROM backups WHERE backup_id = 'b01' UNION ALL SELECT b.backup_id, b.source_index_name, c.n + 1 FROM chain c JOIN backups b ON b.source_index_name = c.source_index_name AND b.backup_id > c.backup_id WHERE c.n < 3) SELECT * FROM chain ORDER BY n, backup_id;
: backup_id text | source_index_name text | n int4
= b01 | docs | 1
= b02 | docs | 2
= b03 | docs | 2
= b12 | docs | 2
= b03 | docs | 3
= b12 | docs | 3
= b12 | docs | 3

SELECT b.name FROM backups b WHERE b.tags ->> 'team' = ANY (ARRAY['search','vision']) AND (b.tags ->> 'env') IS NOT NULL ORDER BY b.backup_id;
: name text
= docs-daily
= docs-weekly
= Docs_Monthly
= images
= gone-last
= docs-daily

SELECT COALESCE(b.tags ->> 'team', 'none') AS team, SUM(b.size_bytes)::bigint AS bytes FROM backups b GROUP BY 1 ORDER BY 2 DESC NULLS LAST;
: team text | bytes int8
= vision | 5368709120000
= search | 3155857025
= support | 7680000
= none | 2171457
= 日本 | 36

SELECT string_agg(t.team, ', ') FROM (SELECT DISTINCT tags ->> 'team' AS team FROM backups WHERE tags ?? 'team' ORDER BY 1) t;
: string_agg text
= search, support, vision, 日本

SELECT CASE WHEN EXISTS (SELECT 1 FROM backups WHERE status = 'Failed') THEN 'alert' ELSE 'ok' END;
: case text
= alert

SELECT i.name, MAX(b.created_at) AS last, CASE WHEN MAX(b.created_at) IS NULL THEN 'never' WHEN MAX(b.created_at) < timestamptz '2026-02-01' THEN 'old' ELSE 'ok' END AS state FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name AND b.status = 'Ready' GROUP BY i.name ORDER BY 1;
: name text | last timestamptz | state text
= docs | 2026-01-12 10:15:30+00 | old
= faq | 2026-02-28 23:59:59.999+00 | ok
= images | 2026-03-29 01:30:00+00 | ok
= pods | NULL | never
= sparse | 2024-02-29 12:00:00+00 | old
= 日本 | 2026-03-08 06:30:00+00 | ok

SELECT date_trunc('day', d)::date AS day FROM generate_series(current_date - interval '2 days', current_date, interval '1 day') d WHERE d IS NULL;
: day date

SELECT d.day, s.status, COUNT(b.backup_id) FROM (SELECT generate_series('2026-01-05'::date, '2026-01-06'::date, '1 day')::date AS day) d CROSS JOIN (SELECT DISTINCT status FROM backups) s LEFT JOIN backups b ON b.created_at::date = d.day AND b.status = s.status GROUP BY 1, 2 ORDER BY 1, 2;
: day date | status text | count int8
= 2026-01-05 | Failed | 0
= 2026-01-05 | Initializing | 0
= 2026-01-05 | Ready | 1
= 2026-01-06 | Failed | 0
= 2026-01-06 | Initializing | 0
= 2026-01-06 | Ready | 1

SELECT x.a, x.b FROM (SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, NULL) AS x ORDER BY x.b NULLS FIRST;
: a int4 | b text
= 2 | NULL
= 1 | x

SELECT (x).a FROM (SELECT ROW(1, 2) AS x) t;
! 42703 ERROR: could not identify column "a" in record data type

SELECT backup_id, row_to_json((SELECT r FROM (SELECT cloud, region) r)) AS place FROM backups ORDER BY 1 LIMIT 2;
: backup_id text | place json
= b01 | {"cloud":"aws","region":"us-east-1"}
= b02 | {"cloud":"aws","region":"us-east-1"}

SELECT backup_id, (SELECT json_agg(x) FROM (SELECT r.restore_job_id, r.status FROM restore_jobs r WHERE r.backup_id = b.backup_id ORDER BY 1) x) AS jobs FROM backups b ORDER BY 1;
: backup_id text | jobs json
= b01 | [{"restore_job_id":"r1","status":"Completed"}, \n {"restore_job_id":"r2","status":"Completed"}]
= b02 | NULL
= b03 | NULL
= b04 | [{"restore_job_id":"r3","status":"Failed"}]
= b05 | NULL
= b06 | [{"restore_job_id":"r4","status":"InProgress"}]
= b07 | NULL
= b08 | NULL
= b09 | [{"restore_job_id":"r6","status":"Pending"}]
= b10 | NULL
= b11 | NULL
= b12 | [{"restore_job_id":"r7","status":"Completed"}]

SELECT json_build_object('backups', (SELECT json_agg(row_to_json(b)) FROM (SELECT backup_id, name FROM backups WHERE cloud = 'gcp' ORDER BY 1) b), 'n', (SELECT count(*) FROM backups));
: json_build_object json
= {"backups" : [{"backup_id":"b06","name":"images"}, {"backup_id":"b07","name":"images-old"}, {"backup_id":"b11","name":"日本語 backup"}], "n" : 12}

SELECT i.name, COALESCE(json_agg(json_build_object('id', b.backup_id) ORDER BY b.backup_id) FILTER (WHERE b.backup_id IS NOT NULL), '[]') AS backups FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name GROUP BY i.name ORDER BY 1;
: name text | backups json
= docs | [{"id" : "b01"}, {"id" : "b02"}, {"id" : "b03"}, {"id" : "b12"}]
= faq | [{"id" : "b04"}, {"id" : "b05"}]
= images | [{"id" : "b06"}, {"id" : "b07"}]
= pods | []
= sparse | [{"id" : "b08"}]
= 日本 | [{"id" : "b11"}]

SELECT (SELECT array_agg(x.backup_id) FROM (SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY 1) x) AS backups FROM indexes i ORDER BY i.name;
: backups _text
= {b01,b02,b03,b12}
= {b04,b05}
= {b06,b07}
= NULL
= {b08}
= {b11}

SELECT (SELECT array_agg(b.backup_id ORDER BY b.backup_id) FROM backups b WHERE b.source_index_name = i.name) AS backups FROM indexes i ORDER BY i.name;
: backups _text
= {b01,b02,b03,b12}
= {b04,b05}
= {b06,b07}
= NULL
= {b08}
= {b11}

SELECT i.name, ARRAY(SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY 1) AS ids FROM indexes i ORDER BY 1;
: name text | ids _text
= docs | {b01,b02,b03,b12}
= faq | {b04,b05}
= images | {b06,b07}
= pods | {}
= sparse | {b08}
= 日本 | {b11}

SELECT i.name, array_length(ARRAY(SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name), 1) AS n FROM indexes i ORDER BY 1;
: name text | n int4
= docs | 4
= faq | 2
= images | 2
= pods | NULL
= sparse | 1
= 日本 | 1

# Tableau: levels of detail, top sets, bins, weeks
SELECT (CASE WHEN 7 = 0 THEN NULL ELSE CAST(TRUNC((6 + CAST(TRUNC(EXTRACT(DOY FROM "backups"."created_at")) AS INTEGER) + CAST(TRUNC(EXTRACT(DOW FROM DATE_TRUNC('YEAR', "backups"."created_at"))) AS INTEGER)) / 7) AS INTEGER) END) AS "wk:created_at:ok", COUNT(*) AS c FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: wk:created_at:ok int4 | c int8
= 2 | 2
= 3 | 1
= 6 | 1
= 9 | 2
= 11 | 2
= 14 | 1
= 25 | 1
= 53 | 1
= NULL | 1

SELECT "t0"."cloud" AS "cloud", SUM("t1"."x_measure__0") AS "s" FROM "pinecone"."backups" "t0" INNER JOIN (SELECT "backups"."source_index_name" AS "source_index_name", MAX("backups"."size_bytes") AS "x_measure__0" FROM "pinecone"."backups" "backups" GROUP BY 1) "t1" ON ("t0"."source_index_name" IS NOT DISTINCT FROM "t1"."source_index_name") GROUP BY 1 ORDER BY 1;
: cloud text | s numeric
= aws | 4350585344
= azure | 123457
= gcp | 10737418240036

SELECT "backups"."cloud" AS "cloud", COUNT(DISTINCT "backups"."region") AS "ctd:region:ok" FROM "pinecone"."backups" "backups" INNER JOIN (SELECT "backups"."region" AS "region", SUM("backups"."size_bytes") AS "$__alias__0" FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 2 DESC NULLS LAST, 1 ASC LIMIT 3) "t0" ON ("backups"."region" = "t0"."region") GROUP BY 1 ORDER BY 1;
: cloud text | ctd:region:ok int8
= aws | 2
= gcp | 1

SELECT (SELECT (REGEXP_MATCHES("backups"."name", '^([^-]+)-'))[1]) AS "Calculation_3" FROM "pinecone"."backups" "backups" ORDER BY "backups"."backup_id";
: Calculation_3 text
= docs
= docs
= NULL
= faq
= faq
= NULL
= images
= sparse
= gone
= NULL
= NULL
= docs

SELECT (CAST("restore_jobs"."completed_at" AS DATE) - CAST("restore_jobs"."created_at" AS DATE)) AS "dd", (DATE_PART('YEAR', "restore_jobs"."completed_at") - DATE_PART('YEAR', "restore_jobs"."created_at")) AS "dy" FROM "pinecone"."restore_jobs" "restore_jobs" ORDER BY "restore_jobs"."restore_job_id";
: dd int4 | dy float8
= 0 | 0
= 0 | 0
= 0 | 0
= NULL | NULL
= NULL | NULL
= NULL | NULL
= 0 | 0

SELECT PERCENTILE_CONT(0.500000) WITHIN GROUP (ORDER BY "backups"."size_bytes") AS "med:size_bytes:ok", "backups"."cloud" AS "cloud" FROM "pinecone"."backups" "backups" GROUP BY "backups"."cloud" ORDER BY 2;
: med:size_bytes:ok float8 | cloud text
= 502962176.5 | aws
= 123457 | azure
= 2048000 | gcp

SELECT CAST(FLOOR("backups"."dimension" / 100) AS BIGINT) AS "bin", CAST((CASE WHEN "backups"."dimension" < 0 THEN CEIL("backups"."dimension" / 256.0) ELSE FLOOR("backups"."dimension" / 256.0) END) AS BIGINT) AS "bin2", SUM(1) n FROM "pinecone"."backups" "backups" GROUP BY 1,2 ORDER BY 1,2;
: bin int8 | bin2 int8 | n int8
= 0 | 0 | 1
= 3 | 1 | 2
= 5 | 2 | 2
= 7 | 3 | 2
= 15 | 6 | 4
= NULL | NULL | 1

SELECT DATE_TRUNC('WEEK', CAST("backups"."created_at" AS DATE) + INTERVAL '1 DAY') - INTERVAL '1 DAY' AS w, COUNT(1) AS n FROM "pinecone"."backups" "backups" GROUP BY 1 ORDER BY 1;
: w timestamp | n int8
= 2024-02-25 00:00:00 | 1
= 2025-06-15 00:00:00 | 1
= 2025-12-28 00:00:00 | 1
= 2026-01-04 00:00:00 | 2
= 2026-01-11 00:00:00 | 1
= 2026-02-01 00:00:00 | 1
= 2026-02-22 00:00:00 | 1
= 2026-03-08 00:00:00 | 2
= 2026-03-29 00:00:00 | 1
= NULL | 1

SELECT SUM("t0"."X_measure__2") AS "sum", "t0"."cloud" c FROM (SELECT AVG("backups"."size_bytes") AS "X_measure__2", "backups"."cloud", "backups"."region" FROM "pinecone"."backups" "backups" GROUP BY 2, 3) "t0" GROUP BY 2 ORDER BY 2;
: sum numeric | c text
= 638851405.000000000000 | aws
= 123457.000000000000 | azure
= 2684355584036.0000000000000000 | gcp

SELECT SUM(CASE WHEN ("b"."status" = 'Ready') THEN 1 WHEN NOT ("b"."status" = 'Ready') THEN 0 ELSE NULL END) AS "sum:c:ok", ((CAST(TRUNC(EXTRACT(YEAR FROM "b"."created_at")) AS INTEGER) * 100) + CAST(TRUNC(EXTRACT(MONTH FROM "b"."created_at")) AS INTEGER)) AS "my:created_at:ok" FROM "pinecone"."backups" "b" WHERE ((NOT ("b"."created_at" IS NULL)) AND (CAST("b"."created_at" AS DATE) >= (DATE '2025-01-01'))) GROUP BY 2 ORDER BY 2;
: sum:c:ok int8 | my:created_at:ok int4
= 1 | 202506
= 1 | 202512
= 3 | 202601
= 1 | 202602
= 2 | 202603

SELECT "t0"."cloud" AS "cloud", "t0"."x_measure__0" AS "m" FROM (SELECT "b"."cloud" AS "cloud", MAX("b"."size_bytes") AS "x_measure__0", COUNT(1) AS "x__alias__1" FROM "pinecone"."backups" "b" GROUP BY 1) "t0" INNER JOIN (SELECT 1 AS "k", COUNT(1) AS "n" FROM "pinecone"."backups" "b" HAVING (COUNT(1) > 0)) "t1" ON (1 = "t1"."k") ORDER BY 1;
: cloud text | m int8
= aws | 1083741824
= azure | 123457
= gcp | 5368709120000

SELECT MIN("b"."size_bytes") AS "TEMP(x)", MAX("b"."size_bytes") AS "TEMP(y)", COUNT("b"."size_bytes") AS "TEMP(z)", SUM(CAST("b"."size_bytes" AS DOUBLE PRECISION)) AS "TEMP(w)", SUM((CAST("b"."dimension" AS DOUBLE PRECISION) * CAST("b"."dimension" AS DOUBLE PRECISION))) AS "TEMP(v)" FROM "pinecone"."backups" "b" HAVING (COUNT(1) > 0);
: TEMP(x) int8 | TEMP(y) int8 | TEMP(z) int8 | TEMP(w) float8 | TEMP(v) float8
= 0 | 5368709120000 | 10 | 5371874828518 | 11436041

SELECT (CASE WHEN (CASE WHEN "b"."dimension" = 0 THEN NULL ELSE CAST("b"."size_bytes" AS DOUBLE PRECISION) / "b"."dimension" END) > 1000.0 THEN 'big' ELSE 'small' END) AS "calc", COUNT(DISTINCT (CASE WHEN "b"."cloud" = 'aws' THEN "b"."backup_id" ELSE CAST(NULL AS TEXT) END)) AS "c" FROM "pinecone"."backups" "b" GROUP BY 1 ORDER BY 1;
: calc text | c int8
= big | 4
= small | 4

SELECT (CAST(DATE_TRUNC('QUARTER', CAST("b"."created_at" AS TIMESTAMP)) AS DATE)) AS "q", (CAST((CAST("b"."created_at" AS DATE) - CAST('2025-01-01' AS DATE)) AS BIGINT) / 7) AS w, COUNT(*) FROM pinecone.backups b GROUP BY 1, 2 ORDER BY 1, 2;
: q date | w int8 | count int8
= 2024-01-01 | -43 | 1
= 2025-04-01 | 23 | 1
= 2025-10-01 | 52 | 1
= 2026-01-01 | 52 | 2
= 2026-01-01 | 53 | 1
= 2026-01-01 | 56 | 1
= 2026-01-01 | 60 | 1
= 2026-01-01 | 61 | 2
= 2026-01-01 | 64 | 1
= NULL | NULL | 1

SELECT STRPOS("b"."name", 'a') AS f, SUBSTR("b"."name", 2, 3) AS s, (CASE WHEN LENGTH("b"."name") = 0 THEN NULL ELSE SUBSTR("b"."name", LENGTH("b"."name"), 1) END) AS l, LTRIM(RTRIM("b"."name")) AS t, UPPER("b"."name") u, ASCII("b"."name") a FROM pinecone.backups b ORDER BY backup_id;
: f int4 | s text | l text | t text | u text | a int4
= 7 | ocs | y | docs-daily | DOCS-DAILY | 100
= 0 | ocs | y | docs-weekly | DOCS-WEEKLY | 100
= 0 | ocs | y | Docs_Monthly | DOCS_MONTHLY | 68
= 2 | aq- | 1 | faq-1 | FAQ-1 | 102
= 2 | aq- | 2 | faq-2 | FAQ-2 | 102
= 3 | mag | s | images | IMAGES | 105
= 3 | mag | d | images-old | IMAGES-OLD | 105
= 3 | par | 1 | sparse-1 | SPARSE-1 | 115
= 7 | one | t | gone-last | GONE-LAST | 103
= NULL | NULL | NULL | NULL | NULL | NULL
= 6 | 本語\s | p | 日本語 backup | 日本語 BACKUP | 26085
= 7 | ocs | y | docs-daily | DOCS-DAILY | 100

SELECT FLOOR(CAST("b"."size_bytes" AS DOUBLE PRECISION) / 1000000000.0) AS bin, COUNT(*) c FROM pinecone.backups b GROUP BY 1 ORDER BY 1;
: bin float8 | c int8
= 0 | 7
= 1 | 2
= 5368 | 1
= NULL | 2

SELECT (EXTRACT(EPOCH FROM (CAST(r.completed_at AS TIMESTAMP) - CAST(r.created_at AS TIMESTAMP)))/60)::int AS minutes FROM restore_jobs r ORDER BY restore_job_id;
: minutes int4
= 42
= 90
= 0
= NULL
= NULL
= NULL
= 5

select "_"."status", "_"."a0" from (select "rows"."status" as "status", count(distinct "rows"."cloud") + max(case when "rows"."cloud" is null then 1 else 0 end) as "a0" from (select "backup_id","cloud","status" from "pinecone"."backups" "$Table") "rows" group by "status") "_" where not "_"."a0" is null order by "_"."status" limit 1000001;
: status text | a0 int8
= Failed | 1
= Initializing | 1
= Ready | 3

select "_"."Year", count(1) as "n" from (select date_part('year', "_"."created_at")::int as "Year", "_"."name" from "pinecone"."backups" "_") "_" group by "Year" order by 1;
: Year int4 | n int8
= 2024 | 1
= 2025 | 2
= 2026 | 8
= NULL | 1

select "$Outer"."index", "$Inner"."n" from (select "i"."name" as "index" from "pinecone"."indexes" "i") "$Outer" left outer join (select "b"."source_index_name" as "k", count(*) as "n" from "pinecone"."backups" "b" group by 1) "$Inner" on ("$Outer"."index" = "$Inner"."k" or "$Outer"."index" is null and "$Inner"."k" is null) order by 1;
: index text | n int8
= docs | 4
= faq | 2
= images | 2
= pods | NULL
= sparse | 1
= 日本 | 1

select "_"."name" from "pinecone"."backups" "_" where "_"."created_at" >= timestamp '2026-01-01 00:00:00' and "_"."created_at" < timestamp '2026-03-01 00:00:00' order by "_"."name" offset 0 limit 200;
: name text
= Docs_Monthly
= docs-daily
= docs-daily
= docs-weekly
= faq-1

select sum(cast("_"."size_bytes" as decimal(28,6))) as "s", avg(cast("_"."dimension" as decimal(10,2))) as "a" from "pinecone"."backups" "_";
: s numeric | a numeric
= 5371874828518.000000 | 861.3636363636363636

SELECT * FROM (SELECT *, DENSE_RANK() OVER (ORDER BY z___min_rank) as z___pivot_row_rank, RANK() OVER (PARTITION BY z__pivot_col_rank ORDER BY z___min_rank) as z__pivot_col_ordering, CASE WHEN z___min_rank = z___rank THEN 1 ELSE 0 END AS z__is_highest_ranked_cell FROM (SELECT *, MIN(z___rank) OVER (PARTITION BY "backups.status") as z___min_rank FROM (SELECT *, RANK() OVER (ORDER BY CASE WHEN z__pivot_col_rank=1 THEN (CASE WHEN "backups.count" IS NOT NULL THEN 0 ELSE 1 END) ELSE 2 END, CASE WHEN z__pivot_col_rank=1 THEN "backups.count" ELSE NULL END DESC, "backups.count" DESC, z__pivot_col_rank, "backups.status") AS z___rank FROM (SELECT *, DENSE_RANK() OVER (ORDER BY CASE WHEN "backups.cloud" IS NULL THEN 1 ELSE 0 END, "backups.cloud") AS z__pivot_col_rank FROM (SELECT backups."cloud" AS "backups.cloud", backups."status" AS "backups.status", COUNT(*) AS "backups.count" FROM pinecone.backups AS backups GROUP BY 1,2) ww ) bb WHERE z__pivot_col_rank <= 16384 ) aa ) xx ) zz WHERE (z__pivot_col_rank <= 50 OR z__is_highest_ranked_cell = 1) AND (z___pivot_row_rank <= 500 OR z__pivot_col_ordering = 1) ORDER BY z___pivot_row_rank, z__pivot_col_rank;
: backups.cloud text | backups.status text | backups.count int8 | z__pivot_col_rank int8 | z___rank int8 | z___min_rank int8 | z___pivot_row_rank int8 | z__pivot_col_ordering int8 | z__is_highest_ranked_cell int4
= aws | Ready | 5 | 1 | 1 | 1 | 1 | 1 | 1
= azure | Ready | 1 | 2 | 5 | 1 | 1 | 1 | 0
= gcp | Ready | 3 | 3 | 4 | 1 | 1 | 1 | 0
= aws | Failed | 2 | 1 | 2 | 2 | 2 | 2 | 1
= aws | Initializing | 1 | 1 | 3 | 3 | 3 | 3 | 1

SELECT (DATE(backups."created_at")) AS "backups.created_date", COALESCE(SUM(CAST(backups."size_bytes" AS DOUBLE PRECISION)), 0) AS "backups.total" FROM pinecone.backups AS backups WHERE ((( backups."created_at" ) >= ((SELECT (DATE_TRUNC('day', TIMESTAMP '2026-03-31') + (-89 || ' day')::INTERVAL))) AND ( backups."created_at" ) < ((SELECT ((DATE_TRUNC('day', TIMESTAMP '2026-03-31') + (-89 || ' day')::INTERVAL) + (90 || ' day')::INTERVAL))))) GROUP BY (DATE_TRUNC('day', backups."created_at")), 1 ORDER BY 1 DESC LIMIT 500;
: backups.created_date date | backups.total float8
= 2026-03-29 | 5368709120000
= 2026-03-08 | 36
= 2026-02-28 | 7680000
= 2026-02-01 | 0
= 2026-01-12 | 998244353
= 2026-01-06 | 1083741824
= 2026-01-05 | 1073741824

SELECT TO_CHAR(DATE_TRUNC('month', backups."created_at" ), 'YYYY-MM') AS "m", COALESCE(COALESCE(CAST((SUM(DISTINCT (CAST(FLOOR(COALESCE(backups.size_bytes,0)*(1000000*1.0)) AS DECIMAL(65,0))) + ('x' || MD5(backups.backup_id::varchar))::bit(64)::bigint::DECIMAL(65) *18446744073709551616 + ('x' || SUBSTR(MD5(backups.backup_id::varchar),17))::bit(64)::bigint::DECIMAL(65) ) - SUM(DISTINCT ('x' || MD5(backups.backup_id::varchar))::bit(64)::bigint::DECIMAL(65) *18446744073709551616 + ('x' || SUBSTR(MD5(backups.backup_id::varchar),17))::bit(64)::bigint::DECIMAL(65)) ) AS DOUBLE PRECISION) / CAST((1000000*1.0) AS DOUBLE PRECISION), 0), 0) AS s FROM backups LEFT JOIN restore_jobs ON restore_jobs.backup_id = backups.backup_id GROUP BY (DATE_TRUNC('month', backups."created_at" )) ORDER BY 1;
: m text | s float8
= 2024-02 | 123457
= 2025-06 | 129024
= 2025-12 | 2048000
= 2026-01 | 3155728001
= 2026-02 | 7680000
= 2026-03 | 5368709120036
= NULL | 0

SELECT (CASE WHEN backups.size_bytes < 1000000 THEN '1' ELSE '2' END) AS "t__sort_", (CASE WHEN backups.size_bytes < 1000000 THEN 'Below 1000000' ELSE '1000000 or Above' END) AS "t", COUNT(*) AS c FROM backups GROUP BY 1,2 ORDER BY 1;
: t__sort_ text | t text | c int8
= 1 | Below 1000000 | 4
= 2 | 1000000 or Above | 8

SELECT EXTRACT(DOW FROM backups."created_at")::integer AS d, MOD(EXTRACT(DOW FROM backups."created_at")::integer - 1 + 7, 7) AS i, TO_CHAR(backups."created_at", 'Day') AS n, CAST(EXTRACT(HOUR FROM backups."created_at" ) AS INT) h FROM backups ORDER BY backup_id;
: d int4 | i int4 | n text | h int4
= 1 | 0 | Monday  \s | 10
= 1 | 0 | Monday  \s | 10
= 0 | 6 | Sunday  \s | 0
= 6 | 5 | Saturday\s | 23
= 0 | 6 | Sunday  \s | 7
= 0 | 6 | Sunday  \s | 1
= 3 | 2 | Wednesday | 23
= 4 | 3 | Thursday\s | 12
= 0 | 6 | Sunday  \s | 12
= NULL | NULL | NULL | NULL
= 0 | 6 | Sunday  \s | 6
= 2 | 1 | Tuesday \s | 10

SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY size_bytes) FILTER (WHERE status = 'Ready') AS p, count(*) FILTER (WHERE cloud IN ('aws','gcp')) FROM backups;
: p float8 | count int8
= 7680000 | 11

SELECT "source"."status" AS "status", "source"."created_at" AS "created_at", count(*) AS "count" FROM (SELECT "pinecone"."backups"."status" AS "status", DATE_TRUNC('week', "pinecone"."backups"."created_at" + INTERVAL '1 day') + INTERVAL '-1 day' AS "created_at" FROM "pinecone"."backups") AS "source" GROUP BY "source"."status", "source"."created_at" ORDER BY "source"."status" ASC, "source"."created_at" ASC;
: status text | created_at timestamptz | count int8
= Failed | 2026-02-01 00:00:00+00 | 1
= Failed | NULL | 1
= Initializing | 2026-03-08 00:00:00+00 | 1
= Ready | 2024-02-25 00:00:00+00 | 1
= Ready | 2025-06-15 00:00:00+00 | 1
= Ready | 2025-12-28 00:00:00+00 | 1
= Ready | 2026-01-04 00:00:00+00 | 2
= Ready | 2026-01-11 00:00:00+00 | 1
= Ready | 2026-02-22 00:00:00+00 | 1
= Ready | 2026-03-08 00:00:00+00 | 1
= Ready | 2026-03-29 00:00:00+00 | 1

SELECT FLOOR((("pinecone"."backups"."size_bytes" - 0.0) / 1.0E12)) * 1.0E12 + 0.0 AS "size", COUNT(*) AS "count" FROM "pinecone"."backups" GROUP BY FLOOR((("pinecone"."backups"."size_bytes" - 0.0) / 1.0E12)) * 1.0E12 + 0.0 ORDER BY 1;
: size numeric | count int8
= 0.0 | 9
= 5000000000000.0 | 1
= NULL | 2

SELECT CAST(EXTRACT(isodow FROM b.created_at) AS integer) AS d, ((CAST(extract(isodow from b.created_at) AS integer) + 1) % 7) AS m, CEIL(CAST(extract(doy from DATE_TRUNC('week', b.created_at)) AS integer) / 7.0) AS w FROM backups b ORDER BY backup_id;
: d int4 | m int4 | w numeric
= 1 | 2 | 1
= 1 | 2 | 2
= 7 | 1 | 4
= 6 | 0 | 8
= 7 | 1 | 9
= 7 | 1 | 12
= 3 | 4 | 52
= 4 | 5 | 9
= 7 | 1 | 23
= NULL | NULL | NULL
= 7 | 1 | 9
= 2 | 3 | 1

SELECT "b"."name", "b"."size_bytes" FROM "backups" b WHERE (LOWER("b"."name") LIKE '%docs%') AND ("b"."created_at" >= DATE_TRUNC('month', (TIMESTAMP '2026-03-31' + INTERVAL '-3 month'))) AND "b"."created_at" < DATE_TRUNC('month', TIMESTAMP '2026-03-31') ORDER BY "b"."name" ASC LIMIT 2000;
: name text | size_bytes int8
= Docs_Monthly | 0
= docs-daily | 1073741824
= docs-daily | 1083741824
= docs-weekly | 998244353

SELECT SUM(CASE WHEN b.status = 'Ready' THEN 1 ELSE 0.0 END) / COUNT(*) AS share, SUM(size_bytes)::float / NULLIF(COUNT(DISTINCT cloud), 0) FROM backups b;
: share numeric | ?column? float8
= 0.75000000000000000000 | 1790624942839.3333

SELECT (CAST("b"."created_at" AS timestamp) AT TIME ZONE 'UTC') AT TIME ZONE 'Europe/Berlin' AS local FROM backups b ORDER BY backup_id;
: local timestamp
= 2026-01-05 11:15:30.25
= 2026-01-12 11:15:30
= 2026-02-01 01:00:00
= 2026-03-01 00:59:59.999
= 2026-03-08 08:30:00
= 2026-03-29 03:30:00
= 2026-01-01 00:59:59.5
= 2024-02-29 13:00:00
= 2025-06-15 14:34:56.789
= NULL
= 2026-03-08 07:30:00
= 2026-01-06 11:15:30.25

SELECT DATE_TRUNC('quarter', CAST("b"."created_at" AS date)) AS q, STDDEV_POP(size_bytes) AS sp, VAR_POP(dimension) AS vp, percentile_cont(0.9) within group (order by size_bytes) AS p90 FROM backups b GROUP BY 1 ORDER BY 1;
: q timestamptz | sp numeric | vp numeric | p90 float8
= 2024-01-01 00:00:00+00 | 0 | NULL | 123457
= 2025-04-01 00:00:00+00 | 0 | 0 | 129024
= 2025-10-01 00:00:00+00 | 0 | 0 | 2048000
= 2026-01-01 00:00:00+00 | 1878472415188 | 387400.984375000000 | 2148133893094.4019
= NULL | NULL | 0 | NULL

WITH "count" AS (SELECT cloud, count(*) AS "count" FROM backups GROUP BY cloud) SELECT "source".* FROM (SELECT c.cloud, c."count", SUM(c."count") OVER (ORDER BY c.cloud ASC ROWS UNBOUNDED PRECEDING) AS "sum" FROM "count" c) AS "source" LIMIT 1048575;
: cloud text | count int8 | sum numeric
= aws | 8 | 8
= azure | 1 | 9
= gcp | 3 | 12

SELECT CONCAT("b"."cloud", ' ', "b"."region", ' (', b.dimension, ')') AS "e", COALESCE("b"."description", 'none') AS d, REGEXP_SUBSTR(b.name, '[0-9]+') AS r, CHAR_LENGTH(b.name) FROM backups b ORDER BY backup_id;
: e text | d text | r text | char_length int4
= aws us-east-1 (1536) | Nightly backup of the docs | NULL | 10
= aws us-east-1 (1536) | none | NULL | 11
= aws us-east-1 (1536) | 100% of the docs | NULL | 12
= aws us-west-2 (384) | Its the FAQ | 1 | 5
= aws us-west-2 (384) | none | 2 | 5
= gcp europe-west4 (512) | Bilder für Köln | NULL | 6
= gcp europe-west4 (512) | line one\nline two | NULL | 10
= azure eastus2 () |  | 1 | 8
= aws us-east-1 (768) | Kept; its index is gone | NULL | 9
= aws us-east-1 (768) | none | NULL | NULL
= gcp asia-northeast1 (3) | 🚀 to the moon | NULL | 10
= aws us-east-1 (1536) | Nightly backup of the docs | NULL | 10

SELECT DATE_TRUNC('day', created_at) AS __timestamp, cloud AS cloud, sum(size_bytes) AS "SUM(size_bytes)" FROM pinecone.backups JOIN (SELECT cloud AS cloud__, sum(size_bytes) AS mme_inner__ FROM pinecone.backups WHERE created_at >= TO_TIMESTAMP('2025-01-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') AND created_at < TO_TIMESTAMP('2026-12-31 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') GROUP BY cloud ORDER BY mme_inner__ DESC LIMIT 2) AS series_limit ON cloud = cloud__ WHERE created_at >= TO_TIMESTAMP('2025-01-01 00:00:00.000000', 'YYYY-MM-DD HH24:MI:SS.US') GROUP BY DATE_TRUNC('day', created_at), cloud ORDER BY "SUM(size_bytes)" DESC NULLS LAST, 1, 2 LIMIT 10000;
: __timestamp timestamptz | cloud text | SUM(size_bytes) numeric
= 2026-03-29 00:00:00+00 | gcp | 5368709120000
= 2026-01-06 00:00:00+00 | aws | 1083741824
= 2026-01-05 00:00:00+00 | aws | 1073741824
= 2026-01-12 00:00:00+00 | aws | 998244353
= 2026-02-28 00:00:00+00 | aws | 7680000
= 2025-12-31 00:00:00+00 | gcp | 2048000
= 2025-06-15 00:00:00+00 | aws | 129024
= 2026-03-08 00:00:00+00 | gcp | 36
= 2026-02-01 00:00:00+00 | aws | 0
= 2026-03-08 00:00:00+00 | aws | NULL

SELECT DATE_TRUNC('minute', created_at) + INTERVAL '-1 second' * (EXTRACT(second FROM created_at)::int % 5) AS t, date_trunc('hour', created_at) + interval '15 min' * floor(extract(minute from created_at) / 15) AS q FROM backups ORDER BY backup_id;
: t timestamptz | q timestamptz
= 2026-01-05 10:15:00+00 | 2026-01-05 10:15:00+00
= 2026-01-12 10:15:00+00 | 2026-01-12 10:15:00+00
= 2026-02-01 00:00:00+00 | 2026-02-01 00:00:00+00
= 2026-02-28 23:59:00+00 | 2026-02-28 23:45:00+00
= 2026-03-08 07:30:00+00 | 2026-03-08 07:30:00+00
= 2026-03-29 01:30:00+00 | 2026-03-29 01:30:00+00
= 2025-12-31 23:59:00+00 | 2025-12-31 23:45:00+00
= 2024-02-29 12:00:00+00 | 2024-02-29 12:00:00+00
= 2025-06-15 12:33:58+00 | 2025-06-15 12:30:00+00
= NULL | NULL
= 2026-03-08 06:30:00+00 | 2026-03-08 06:30:00+00
= 2026-01-06 10:15:00+00 | 2026-01-06 10:15:00+00

SELECT (timestamp 'epoch' + (EXTRACT(epoch FROM created_at)::bigint / 300) * 300 * interval '1 second') AS t5, count(*) FROM backups GROUP BY 1 ORDER BY 1;
: t5 timestamp | count int8
= 2024-02-29 12:00:00 | 1
= 2025-06-15 12:30:00 | 1
= 2026-01-01 00:00:00 | 1
= 2026-01-05 10:15:00 | 1
= 2026-01-06 10:15:00 | 1
= 2026-01-12 10:15:00 | 1
= 2026-02-01 00:00:00 | 1
= 2026-03-01 00:00:00 | 1
= 2026-03-08 06:30:00 | 1
= 2026-03-08 07:30:00 | 1
= 2026-03-29 01:30:00 | 1
= NULL | 1

SELECT cloud, CASE WHEN cloud IS NULL THEN '<NULL>' WHEN cloud = '' THEN '<empty>' ELSE cloud END AS c, COUNT(*) AS count FROM backups GROUP BY GROUPING SETS ((cloud), ()) ORDER BY GROUPING(cloud), cloud;
: cloud text | c text | count int8
= aws | aws | 8
= azure | azure | 1
= gcp | gcp | 3
= NULL | <NULL> | 12

SELECT width_bucket(size_bytes, 0, 6000000000000, 10) AS bucket, min(size_bytes), max(size_bytes), count(*), repeat('*', (count(*))::int) AS bar FROM backups GROUP BY 1 ORDER BY 1;
: bucket int4 | min int8 | max int8 | count int8 | bar text
= 1 | 0 | 1083741824 | 9 | *********
= 9 | 5368709120000 | 5368709120000 | 1 | *
= NULL | NULL | NULL | 2 | **

SELECT floor(extract(epoch from created_at)/86400)*86400 AS "time", count(*) AS value, cloud AS metric FROM backups WHERE created_at BETWEEN '2026-01-01T00:00:00Z' AND '2026-12-31T00:00:00Z' GROUP BY 1, cloud ORDER BY 1, 3;
: time numeric | value int8 | metric text
= 1767571200 | 1 | aws
= 1767657600 | 1 | aws
= 1768176000 | 1 | aws
= 1769904000 | 1 | aws
= 1772236800 | 1 | aws
= 1772928000 | 1 | aws
= 1772928000 | 1 | gcp
= 1774742400 | 1 | gcp

SELECT extract(epoch from created_at) * 1000 AS time, name AS text, array_to_string(ARRAY[cloud, region], ',') AS tags FROM backups WHERE extract(epoch from created_at) BETWEEN 1767225600 AND 1800000000 ORDER BY created_at;
: time numeric | text text | tags text
= 1767608130250.000000 | docs-daily | aws,us-east-1
= 1767694530250.000000 | docs-daily | aws,us-east-1
= 1768212930000.000000 | docs-weekly | aws,us-east-1
= 1769904000000.000000 | Docs_Monthly | aws,us-east-1
= 1772323199999.000000 | faq-1 | aws,us-west-2
= 1772951400000.000000 | 日本語 backup | gcp,asia-northeast1
= 1772955000000.000000 | faq-2 | aws,us-west-2
= 1774747800000.000000 | images | gcp,europe-west4

SELECT generate_series(date_trunc('month', timestamp '2026-01-15'), timestamp '2026-06-01', '1 month'::interval) AS m;
: m timestamp
= 2026-01-01 00:00:00
= 2026-02-01 00:00:00
= 2026-03-01 00:00:00
= 2026-04-01 00:00:00
= 2026-05-01 00:00:00
= 2026-06-01 00:00:00

SELECT g.m AS time, COALESCE(SUM(b.size_bytes), 0) AS value FROM generate_series('2026-01-01'::timestamptz, '2026-04-01'::timestamptz, interval '1 month') AS g(m) LEFT JOIN backups b ON b.created_at >= g.m AND b.created_at < g.m + interval '1 month' GROUP BY g.m ORDER BY g.m;
: time timestamptz | value numeric
= 2026-01-01 00:00:00+00 | 3155728001
= 2026-02-01 00:00:00+00 | 7680000
= 2026-03-01 00:00:00+00 | 5368709120036
= 2026-04-01 00:00:00+00 | 0

SELECT time_bucket.t, count(b.*) FROM (SELECT date_bin('7 days', created_at, timestamptz '2026-01-01') AS t, backup_id FROM backups WHERE created_at IS NOT NULL) time_bucket JOIN backups b USING (backup_id) GROUP BY 1 ORDER BY 1;
: t timestamptz | count int8
= 2024-02-29 00:00:00+00 | 1
= 2025-06-12 00:00:00+00 | 1
= 2025-12-25 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 2
= 2026-01-08 00:00:00+00 | 1
= 2026-01-29 00:00:00+00 | 1
= 2026-02-26 00:00:00+00 | 1
= 2026-03-05 00:00:00+00 | 2
= 2026-03-26 00:00:00+00 | 1

SELECT q_0."backups__cloud", "backups__created_at_month" "m", "backups__count" FROM (SELECT "backups".cloud "backups__cloud", date_trunc('month', ("backups".created_at::timestamptz AT TIME ZONE 'UTC')) "backups__created_at_month", count("backups".backup_id) "backups__count" FROM backups AS "backups" WHERE ("backups".created_at >= '2025-01-01T00:00:00.000Z'::timestamptz AND "backups".created_at <= '2026-12-31T23:59:59.999Z'::timestamptz) GROUP BY 1, 2) as q_0 ORDER BY 2 ASC, 1 LIMIT 10000;
: backups__cloud text | m timestamp | backups__count int8
= aws | 2025-06-01 00:00:00 | 1
= gcp | 2025-12-01 00:00:00 | 1
= aws | 2026-01-01 00:00:00 | 3
= aws | 2026-02-01 00:00:00 | 2
= aws | 2026-03-01 00:00:00 | 1
= gcp | 2026-03-01 00:00:00 | 2

SELECT "b".date_from, sum(x.size_bytes) FROM (SELECT date_from::timestamp, (date_from + interval '1 month' - interval '1 ms')::timestamp as date_to FROM generate_series('2026-01-01T00:00:00.000'::timestamp, '2026-03-31'::timestamp, '1 month'::interval) AS t(date_from)) "b" LEFT JOIN backups x ON x.created_at::timestamp <= "b".date_to GROUP BY 1 ORDER BY 1;
: date_from timestamp | sum numeric
= 2026-01-01 00:00:00 | 3158028482
= 2026-02-01 00:00:00 | 3165708482
= 2026-03-01 00:00:00 | 5371874828518

SELECT cardinality(array_agg(DISTINCT cloud)), round(hll.c::numeric, 0) FROM backups, (SELECT count(DISTINCT status) c FROM backups) hll GROUP BY hll.c;
: cardinality int4 | round numeric
= 3 | 3

WITH source AS (SELECT * FROM pinecone.backups), renamed AS (SELECT backup_id AS id, lower(nullif(trim(name), '')) AS name, created_at::date AS day, {fn LENGTH(name)} AS l, md5(cast(coalesce(cast(backup_id as TEXT), '_dbt_utils_surrogate_key_null_') || '-' || coalesce(cast(cloud as TEXT), '_dbt_utils_surrogate_key_null_') as TEXT)) AS sk FROM source) SELECT * FROM renamed ORDER BY id;
: id text | name text | day date | l int4 | sk text
= b01 | docs-daily | 2026-01-05 | 10 | 22c88cb20803785e9339771a4e0ee0ee
= b02 | docs-weekly | 2026-01-12 | 11 | 43b46d25f75b2bddabeef347680cc947
= b03 | docs_monthly | 2026-02-01 | 12 | 36caba9f62b20070353980561a15a612
= b04 | faq-1 | 2026-02-28 | 5 | 289906298c556c874c694a16ad482645
= b05 | faq-2 | 2026-03-08 | 5 | 3aae0fd580f4931908f610b94412f0c6
= b06 | images | 2026-03-29 | 6 | b46ef6b1dd764391dd0958fd9fea4e25
= b07 | images-old | 2025-12-31 | 10 | efc8e62bbcc32b37ceec3d6510f67c6a
= b08 | sparse-1 | 2024-02-29 | 8 | bd27bcee2e6779b4a4e4a89618647717
= b09 | gone-last | 2025-06-15 | 9 | b04287495fad2a8f03c39af7dc52614f
= b10 | NULL | NULL | NULL | 8e35ed19110d4ccf2ce60d177f780b0f
= b11 | 日本語 backup | 2026-03-08 | 10 | 70673d55046391f35b9695aee4baae22
= b12 | docs-daily | 2026-01-06 | 10 | 0da2c63b03801ee12c5ebf12579ba474

WITH rawdata AS (WITH p AS (SELECT 0 AS generated_number UNION ALL SELECT 1), unioned AS (SELECT p0.generated_number * POWER(2, 0) + p1.generated_number * POWER(2, 1) + 1 AS generated_number FROM p AS p0 CROSS JOIN p AS p1) SELECT * FROM unioned WHERE generated_number <= 4 ORDER BY generated_number), all_periods AS (SELECT (cast('2026-01-01' as date) + ((interval '1 day') * (row_number() OVER (ORDER BY 1) - 1))) AS date_day FROM rawdata) SELECT * FROM all_periods WHERE date_day <= cast('2026-01-04' as date) ORDER BY 1;
: date_day timestamp
= 2026-01-01 00:00:00
= 2026-01-02 00:00:00
= 2026-01-03 00:00:00
= 2026-01-04 00:00:00

SELECT count(*) AS failures, count(*) != 0 AS should_warn, count(*) != 0 AS should_error FROM (SELECT backup_id FROM pinecone.backups WHERE backup_id IS NOT NULL GROUP BY backup_id HAVING count(*) > 1) dbt_internal_test;
: failures int8 | should_warn bool | should_error bool
= 0 | f | f

WITH all_values AS (SELECT status AS value_field, count(*) AS n_records FROM backups GROUP BY status) SELECT * FROM all_values WHERE value_field NOT IN ('Ready','Failed') ORDER BY 1;
: value_field text | n_records int8
= Initializing | 1

SELECT coalesce(cast(sum(case when cloud = 'aws' then 1 else 0 end) as int), 0) AS aws, sum(case when cloud = 'gcp' then size_bytes else 0 end) AS "gcp", (cast('2026-03-01' as date) - cast('2026-02-01' as date)) * 24 AS hours, ((date_part('year', '2026-03-01'::date) - date_part('year', '2024-02-01'::date)) * 12 + date_part('month', '2026-03-01'::date) - date_part('month', '2024-02-01'::date)) AS months FROM backups;
: aws int4 | gcp numeric | hours int4 | months float8
= 8 | 5368711168036 | 672 | 25

SELECT *, row_number() OVER (PARTITION BY source_index_name ORDER BY created_at DESC NULLS LAST) = 1 AS is_latest FROM (SELECT backup_id, source_index_name, created_at FROM backups) x ORDER BY 1;
: backup_id text | source_index_name text | created_at timestamptz | is_latest bool
= b01 | docs | 2026-01-05 10:15:30.25+00 | f
= b02 | docs | 2026-01-12 10:15:30+00 | f
= b03 | docs | 2026-02-01 00:00:00+00 | t
= b04 | faq | 2026-02-28 23:59:59.999+00 | f
= b05 | faq | 2026-03-08 07:30:00+00 | t
= b06 | images | 2026-03-29 01:30:00+00 | t
= b07 | images | 2025-12-31 23:59:59.5+00 | f
= b08 | sparse | 2024-02-29 12:00:00+00 | t
= b09 | gone | 2025-06-15 12:34:56.789+00 | t
= b10 | gone | NULL | f
= b11 | 日本 | 2026-03-08 06:30:00+00 | t
= b12 | docs | 2026-01-06 10:15:30.25+00 | f

SELECT split_part(split_part(name, '-', 1), '_', 1) AS a, split_part(name, '-', -1) AS b, regexp_replace(name, '[^a-zA-Z]', '', 'g') AS c, initcap(replace(name, '-', ' ')) AS d FROM backups ORDER BY backup_id;
: a text | b text | c text | d text
= docs | daily | docsdaily | Docs Daily
= docs | weekly | docsweekly | Docs Weekly
= Docs | Docs_Monthly | DocsMonthly | Docs_Monthly
= faq | 1 | faq | Faq 1
= faq | 2 | faq | Faq 2
= images | images | images | Images
= images | old | imagesold | Images Old
= sparse | 1 | sparse | Sparse 1
= gone | last | gonelast | Gone Last
= NULL | NULL | NULL | NULL
= 日本語 backup | 日本語 backup | backup | 日本語 Backup
= docs | daily | docsdaily | Docs Daily

WITH p AS (SELECT cloud AS c, status AS s, COUNT(*) AS n FROM backups GROUP BY 1, 2), r AS (SELECT *, DENSE_RANK() OVER (ORDER BY c ASC NULLS LAST) AS row_index, DENSE_RANK() OVER (ORDER BY s ASC) AS column_index FROM p), t AS (SELECT COUNT(DISTINCT column_index) AS total_columns FROM r) SELECT r.*, t.total_columns FROM r CROSS JOIN t WHERE row_index <= 500 ORDER BY row_index, column_index;
: c text | s text | n int8 | row_index int8 | column_index int8 | total_columns int8
= aws | Failed | 2 | 1 | 1 | 3
= aws | Initializing | 1 | 1 | 2 | 3
= aws | Ready | 5 | 1 | 3 | 3
= azure | Ready | 1 | 2 | 3 | 3
= gcp | Ready | 3 | 3 | 3 | 3

SELECT "backup_id","name" FROM (SELECT * FROM backups WHERE 1=1) spark_gen_1 WHERE ("cloud" IS NOT NULL) AND ("cloud" = 'aws') AND ("created_at" >= '2026-01-01 00:00:00') AND "backup_id" < 'b05' OR "backup_id" IS NULL ORDER BY 1;
: backup_id text | name text
= b01 | docs-daily
= b02 | docs-weekly
= b03 | Docs_Monthly
= b04 | faq-1

SELECT * FROM (SELECT backup_id, size_bytes FROM backups) SPARK_GEN_JDBC_SUBQUERY_NAME_0 WHERE 1=0;
: backup_id text | size_bytes int8

SELECT "cloud",SUM("size_bytes"),COUNT(*),MAX(CASE WHEN "status" = 'Ready' THEN "dimension" ELSE NULL END) FROM backups GROUP BY "cloud" ORDER BY 1;
: cloud text | sum numeric | count int8 | max int4
= aws | 3163537025 | 8 | 1536
= azure | 123457 | 1 | NULL
= gcp | 5368711168036 | 3 | 512

SELECT MIN(dimension), MAX(dimension) FROM (select * from backups) AS t WHERE (((dimension IS NOT NULL)) AND (dimension IN (384,512,1536) OR name LIKE 'docs%')) LIMIT 1;
: min int4 | max int4
= 384 | 1536

select b1_0.backup_id,b1_0.cloud,b1_0.created_at from backups b1_0 where b1_0.name like '%s%' escape '' order by b1_0.created_at desc nulls first fetch first 5 rows only;
: backup_id text | cloud text | created_at timestamptz
= b06 | gcp | 2026-03-29 01:30:00+00
= b03 | aws | 2026-02-01 00:00:00+00
= b02 | aws | 2026-01-12 10:15:30+00
= b12 | aws | 2026-01-06 10:15:30.25+00
= b01 | aws | 2026-01-05 10:15:30.25+00

select count(*) from (select distinct b1_0.backup_id c0, b1_0.cloud c1 from backups b1_0 where b1_0.size_bytes>1000) b1_(c0,c1);
: count int8
= 8

select extract(week from b.created_at), extract(isoyear from b.created_at), cast(b.created_at as time(0)), b.created_at - interval '1 month' from backups b where (b.cloud,b.region) in (('aws','us-east-1'),('gcp','europe-west4')) order by b.backup_id;
: extract numeric | extract numeric | created_at time | ?column? timestamptz
= 2 | 2026 | 10:15:30 | 2025-12-05 10:15:30.25+00
= 3 | 2026 | 10:15:30 | 2025-12-12 10:15:30+00
= 5 | 2026 | 00:00:00 | 2026-01-01 00:00:00+00
= 13 | 2026 | 01:30:00 | 2026-02-28 01:30:00+00
= 1 | 2026 | 24:00:00 | 2025-11-30 23:59:59.5+00
= 24 | 2025 | 12:34:57 | 2025-05-15 12:34:56.789+00
= NULL | NULL | NULL | NULL
= 2 | 2026 | 10:15:30 | 2025-12-06 10:15:30.25+00

select b.backup_id, case when i.name is not null then 1 when i.name is null then 0 end from backups b left join (indexes i join collections c on c.dimension = i.dimension) on i.name = b.source_index_name order by 1, 2;
: backup_id text | case int4
= b01 | 0
= b02 | 0
= b03 | 0
= b04 | 0
= b05 | 0
= b06 | 0
= b07 | 0
= b08 | 0
= b09 | 0
= b10 | 0
= b11 | 1
= b12 | 0

select b1_0.backup_id from backups b1_0 where exists(select 1 from restore_jobs r1_0 where b1_0.backup_id=r1_0.backup_id and r1_0.percent_complete>=cast('50' as float8)) or b1_0.size_bytes>(select avg(b2_0.size_bytes) from backups b2_0) order by 1;
: backup_id text
= b01
= b06
= b12

select "alias_1"."v0", "alias_1"."rn" from (select "b"."name" as "v0", row_number() over (order by "b"."name" desc) as "rn" from "pinecone"."backups" as "b") as "alias_1" where ("alias_1"."rn" > 2 and "alias_1"."rn" <= (2 + 3)) order by "rn";
: v0 text | rn int8
= sparse-1 | 3
= images-old | 4
= images | 5

select jsonb_agg(jsonb_build_array("t"."a", "t"."b")) as "m" from (select "name" as "a", "cloud" as "b" from "backups" order by 1 limit 3) as "t";
: m jsonb
= [["Docs_Monthly", "aws"], ["docs-daily", "aws"], ["docs-daily", "aws"]]

select "i"."name", (select coalesce(jsonb_agg(jsonb_build_array("v"."v0", "v"."v1")), jsonb_build_array()) from (select "b"."backup_id" as "v0", "b"."status" as "v1" from "backups" as "b" where "b"."source_index_name" = "i"."name" order by 1) as "v") as "bs" from "indexes" as "i" order by 1;
: name text | bs jsonb
= docs | [["b01", "Ready"], ["b02", "Ready"], ["b03", "Failed"], ["b12", "Ready"]]
= faq | [["b04", "Ready"], ["b05", "Initializing"]]
= images | [["b06", "Ready"], ["b07", "Ready"]]
= pods | []
= sparse | [["b08", "Ready"]]
= 日本 | [["b11", "Ready"]]

select any_value from (select (array_agg(name order by name))[1] as any_value from backups) x;
: any_value text
= Docs_Monthly

select (case when "b"."dimension" is not distinct from 1536 then true else false end) as x, greatest("b"."dimension", 512), ("b"."created_at" + (2 || ' day')::interval) d, overlay("b"."name" placing 'XX' from 2 for 1), position('a' in "b"."name"), "b"."size_bytes" # 5, "b"."dimension" & 255 from "backups" as "b" order by backup_id;
: x bool | greatest int4 | d timestamptz | overlay text | position int4 | ?column? int8 | ?column? int4
= t | 1536 | 2026-01-07 10:15:30.25+00 | dXXcs-daily | 7 | 1073741829 | 0
= t | 1536 | 2026-01-14 10:15:30+00 | dXXcs-weekly | 0 | 998244356 | 0
= t | 1536 | 2026-02-03 00:00:00+00 | DXXcs_Monthly | 0 | 5 | 0
= f | 512 | 2026-03-02 23:59:59.999+00 | fXXq-1 | 2 | 7680005 | 128
= f | 512 | 2026-03-10 07:30:00+00 | fXXq-2 | 2 | NULL | 128
= f | 512 | 2026-03-31 01:30:00+00 | iXXages | 3 | 5368709120005 | 0
= f | 512 | 2026-01-02 23:59:59.5+00 | iXXages-old | 3 | 2048005 | 0
= f | 512 | 2024-03-02 12:00:00+00 | sXXarse-1 | 3 | 123460 | NULL
= f | 768 | 2025-06-17 12:34:56.789+00 | gXXne-last | 7 | 129029 | 0
= f | 768 | NULL | NULL | NULL | NULL | 0
= f | 512 | 2026-03-10 06:30:00+00 | 日XX語 backup | 6 | 33 | 3
= t | 1536 | 2026-01-08 10:15:30.25+00 | dXXcs-daily | 7 | 1083741829 | 0

select "cloud", count(*) filter (where "status" = 'Ready') as "r", bool_and("dimension" > 100) ba, bool_or("dimension" > 1000), every(dimension > 0), bit_and(dimension), bit_or(dimension), bit_xor(dimension) from "backups" group by rollup ("cloud") order by "cloud" nulls last;
: cloud text | r int8 | ba bool | bool_or bool | every bool | bit_and int4 | bit_or int4 | bit_xor int4
= aws | 5 | t | t | t | 0 | 1920 | 0
= azure | 1 | NULL | NULL | NULL | NULL | NULL | NULL
= gcp | 3 | f | f | t | 0 | 515 | 3
= NULL | 9 | f | t | t | 0 | 1923 | 3

select * from (values (1, 'a'), (2, 'b')) as "v"("id", "n") where row("id", "n") > row(1, 'a');
: id int4 | n text
= 2 | b

select "x" from (select unnest(array[1,2,3]) as "x") as t where "x" = any(array[1,3]) and "x" <> all(array[2]) order by "x";
: x int4
= 1
= 3

SELECT t.* FROM pinecone.backups t LIMIT 501;
: backup_id text | source_index_name text | source_index_id text | source_index_deleted_at timestamptz | name text | description text | status text | cloud text | region text | dimension int4 | metric text | schema jsonb | record_count int8 | namespace_count int8 | size_bytes int8 | tags jsonb | created_at timestamptz
= b01 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 120000 | 4 | 1073741824 | {"env": "prod", "team": "search"} | 2026-01-05 10:15:30.25+00
= b02 | docs | id-docs | NULL | docs-weekly | NULL | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"genre": {"filterable": true}}} | 98000 | 4 | 998244353 | {"env": "prod", "team": "search"} | 2026-01-12 10:15:30+00
= b03 | docs | id-docs | NULL | Docs_Monthly | 100% of the docs | Failed | aws | us-east-1 | 1536 | cosine | NULL | 0 | 0 | 0 | {"env": "test", "team": "search"} | 2026-02-01 00:00:00+00
= b04 | faq | id-faq | NULL | faq-1 | Its the FAQ | Ready | aws | us-west-2 | 384 | dotproduct | {"fields": {}} | 5000 | 1 | 7680000 | {"team": "support"} | 2026-02-28 23:59:59.999+00
= b05 | faq | id-faq | NULL | faq-2 | NULL | Initializing | aws | us-west-2 | 384 | dotproduct | NULL | NULL | NULL | NULL | NULL | 2026-03-08 07:30:00+00
= b06 | images | id-images | NULL | images | Bilder für Köln | Ready | gcp | europe-west4 | 512 | euclidean | {"fields": {"width": {"filterable": true}, "height": {"filterable": true}}} | 2500000000 | 12 | 5368709120000 | {"env": "prod", "team": "vision", "cost-center": "42"} | 2026-03-29 01:30:00+00
= b07 | images | id-images | NULL | images-old | line one\nline two | Ready | gcp | europe-west4 | 512 | euclidean | NULL | 1000 | 3 | 2048000 | {"env": "dev"} | 2025-12-31 23:59:59.5+00
= b08 | sparse | id-sparse | NULL | sparse-1 |  | Ready | azure | eastus2 | NULL | dotproduct | NULL | 777 | 7 | 123457 | {} | 2024-02-29 12:00:00+00
= b09 | gone | id-gone | NULL | gone-last | Kept; its index is gone | Ready | aws | us-east-1 | 768 | cosine | NULL | 42 | 1 | 129024 | {"env": "prod", "team": "search"} | 2025-06-15 12:34:56.789+00
= b10 | gone | id-gone | NULL | NULL | NULL | Failed | aws | us-east-1 | 768 | cosine | NULL | NULL | NULL | NULL | NULL | NULL
= b11 | 日本 | id-日本 | NULL | 日本語 backup | 🚀 to the moon | Ready | gcp | asia-northeast1 | 3 | cosine | NULL | 3 | 1 | 36 | {"team": "日本"} | 2026-03-08 06:30:00+00
= b12 | docs | id-docs | NULL | docs-daily | Nightly backup of the docs | Ready | aws | us-east-1 | 1536 | cosine | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}} | 121000 | 4 | 1083741824 | {"env": "prod", "team": "search"} | 2026-01-06 10:15:30.25+00

SELECT COUNT(*) FROM (SELECT * FROM backups) AS t WHERE name ILIKE '%DOCS%' AND t::text LIKE '%aws%';
: count int8
= 4

SELECT "cloud" AS "cloud", date_trunc('MONTH', CAST("created_at" AS TIMESTAMP WITHOUT TIME ZONE)) AS "d", SUM(CASE WHEN "size_bytes" IS NULL THEN 0 ELSE "size_bytes" END) AS "s" FROM (SELECT "cloud", "created_at", "size_bytes" FROM "pinecone"."backups") AS "x" GROUP BY "cloud", date_trunc('MONTH', CAST("created_at" AS TIMESTAMP WITHOUT TIME ZONE)) HAVING COUNT(*) > 0 ORDER BY "cloud" ASC NULLS LAST, 2 ASC NULLS FIRST LIMIT 200;
: cloud text | d timestamp | s numeric
= aws | NULL | 0
= aws | 2025-06-01 00:00:00 | 129024
= aws | 2026-01-01 00:00:00 | 3155728001
= aws | 2026-02-01 00:00:00 | 7680000
= aws | 2026-03-01 00:00:00 | 0
= azure | 2024-02-01 00:00:00 | 123457
= gcp | 2025-12-01 00:00:00 | 2048000
= gcp | 2026-03-01 00:00:00 | 5368709120036

SELECT COUNT(*) AS "_otfield_0", CAST((EXTRACT(EPOCH FROM CAST("created_at" AS TIMESTAMP)) * 1000) AS BIGINT) AS ms FROM "backups" GROUP BY 2 ORDER BY 2;
: _otfield_0 int8 | ms int8
= 1 | 1709208000000
= 1 | 1749990896789
= 1 | 1767225599500
= 1 | 1767608130250
= 1 | 1767694530250
= 1 | 1768212930000
= 1 | 1769904000000
= 1 | 1772323199999
= 1 | 1772951400000
= 1 | 1772955000000
= 1 | 1774747800000
= 1 | NULL

with Q1 as (select CLOUD, SIZE_BYTES, CREATED_AT from PINECONE.BACKUPS Q1), Q2 as (select CLOUD, date_trunc('month', CREATED_AT::timestamptz) DATE_TRUNC_3, sum(SIZE_BYTES) SUM_4 from Q1 group by CLOUD, date_trunc('month', CREATED_AT::timestamptz)) select CLOUD "Cloud", DATE_TRUNC_3 "Month", SUM_4 "Sum", sum(SUM_4) over (partition by CLOUD order by DATE_TRUNC_3 asc nulls last rows between unbounded preceding and current row) "Run" from Q2 order by CLOUD asc, DATE_TRUNC_3 asc limit 10001;
: Cloud text | Month timestamptz | Sum numeric | Run numeric
= aws | 2025-06-01 00:00:00+00 | 129024 | 129024
= aws | 2026-01-01 00:00:00+00 | 3155728001 | 3155857025
= aws | 2026-02-01 00:00:00+00 | 7680000 | 3163537025
= aws | 2026-03-01 00:00:00+00 | NULL | 3163537025
= aws | NULL | NULL | 3163537025
= azure | 2024-02-01 00:00:00+00 | 123457 | 123457
= gcp | 2025-12-01 00:00:00+00 | 2048000 | 2048000
= gcp | 2026-03-01 00:00:00+00 | 5368709120036 | 5368711168036

select median_1, iff from (select percentile_disc(0.5) within group (order by dimension) median_1, case when count(*) > 3 then 'y' else 'n' end iff from backups) x;
: median_1 int4 | iff text
= 768 | y

select cloud, sum(size_bytes) s, sum(sum(size_bytes)) over () t, sum(size_bytes) / sum(sum(size_bytes)) over () p, rank() over (order by sum(size_bytes) desc) r, ntile(2) over (order by count(*) desc, cloud) from backups group by cloud order by r;
: cloud text | s numeric | t numeric | p numeric | r int8 | ntile int4
= gcp | 5368711168036 | 5371874828518 | 0.99941106958315467770 | 1 | 1
= aws | 3163537025 | 5371874828518 | 0.00058890743473871315 | 2 | 1
= azure | 123457 | 5371874828518 | 0.000000022982106609148129 | 3 | 2

SELECT DATE_TRUNC('week', b.created_at) AS cohort, COUNT(DISTINCT CASE WHEN r.created_at <= b.created_at + INTERVAL '7 days' THEN r.restore_job_id END) AS w1, COUNT(DISTINCT r.restore_job_id) AS ever FROM backups b LEFT JOIN restore_jobs r ON r.backup_id = b.backup_id GROUP BY 1 ORDER BY 1;
: cohort timestamptz | w1 int8 | ever int8
= 2024-02-26 00:00:00+00 | 0 | 0
= 2025-06-09 00:00:00+00 | 0 | 1
= 2025-12-29 00:00:00+00 | 0 | 0
= 2026-01-05 00:00:00+00 | 3 | 3
= 2026-01-12 00:00:00+00 | 0 | 0
= 2026-01-26 00:00:00+00 | 0 | 0
= 2026-02-23 00:00:00+00 | 1 | 1
= 2026-03-02 00:00:00+00 | 0 | 0
= 2026-03-23 00:00:00+00 | 1 | 1
= NULL | 0 | 0

WITH first_seen AS (SELECT source_index_name, MIN(created_at)::date AS first_day FROM backups GROUP BY 1), ages AS (SELECT b.source_index_name, f.first_day, (b.created_at::date - f.first_day) / 7 AS week_no FROM backups b JOIN first_seen f USING (source_index_name)) SELECT to_char(first_day, 'IYYY-"W"IW') AS cohort, week_no, count(*) FROM ages GROUP BY 1, 2 ORDER BY 1, 2;
: cohort text | week_no int4 | count int8
= 2024-W09 | 0 | 1
= 2025-W24 | 0 | 1
= 2025-W24 | NULL | 1
= 2026-W01 | 0 | 1
= 2026-W01 | 12 | 1
= 2026-W02 | 0 | 2
= 2026-W02 | 1 | 1
= 2026-W02 | 3 | 1
= 2026-W09 | 0 | 1
= 2026-W09 | 1 | 1
= 2026-W10 | 0 | 1

SELECT a.day::date, (SELECT count(*) FROM backups b WHERE b.created_at::date <= a.day) AS cum FROM generate_series('2026-01-01'::date, '2026-04-01'::date, '1 month') a(day) ORDER BY 1;
: day date | cum int8
= 2026-01-01 | 3
= 2026-02-01 | 7
= 2026-03-01 | 8
= 2026-04-01 | 11

WITH d AS (SELECT created_at, LAG(created_at) OVER (ORDER BY created_at) AS prev FROM backups), s AS (SELECT *, CASE WHEN created_at - prev > INTERVAL '30 days' OR prev IS NULL THEN 1 ELSE 0 END AS new_session FROM d) SELECT created_at, SUM(new_session) OVER (ORDER BY created_at ROWS UNBOUNDED PRECEDING) AS session FROM s ORDER BY 1;
: created_at timestamptz | session int8
= 2024-02-29 12:00:00+00 | 1
= 2025-06-15 12:34:56.789+00 | 2
= 2025-12-31 23:59:59.5+00 | 3
= 2026-01-05 10:15:30.25+00 | 3
= 2026-01-06 10:15:30.25+00 | 3
= 2026-01-12 10:15:30+00 | 3
= 2026-02-01 00:00:00+00 | 3
= 2026-02-28 23:59:59.999+00 | 3
= 2026-03-08 06:30:00+00 | 3
= 2026-03-08 07:30:00+00 | 3
= 2026-03-29 01:30:00+00 | 3
= NULL | 3

SELECT name, size_bytes, ROUND(100.0 * PERCENT_RANK() OVER (ORDER BY size_bytes)::numeric, 1) AS pr, CUME_DIST() OVER (ORDER BY size_bytes) AS cd, NTILE(4) OVER (ORDER BY size_bytes) AS q FROM backups WHERE size_bytes IS NOT NULL ORDER BY size_bytes, name;
: name text | size_bytes int8 | pr numeric | cd float8 | q int4
= Docs_Monthly | 0 | 0.0 | 0.1 | 1
= 日本語 backup | 36 | 11.1 | 0.2 | 1
= sparse-1 | 123457 | 22.2 | 0.3 | 1
= gone-last | 129024 | 33.3 | 0.4 | 2
= images-old | 2048000 | 44.4 | 0.5 | 2
= faq-1 | 7680000 | 55.6 | 0.6 | 2
= docs-weekly | 998244353 | 66.7 | 0.7 | 3
= docs-daily | 1073741824 | 77.8 | 0.8 | 3
= docs-daily | 1083741824 | 88.9 | 0.9 | 4
= images | 5368709120000 | 100.0 | 1 | 4

SELECT * FROM (SELECT cloud, status FROM backups) PIVOT_SOURCE;
: cloud text | status text
= aws | Failed
= aws | Failed
= aws | Initializing
= aws | Ready
= aws | Ready
= aws | Ready
= aws | Ready
= aws | Ready
= azure | Ready
= gcp | Ready
= gcp | Ready
= gcp | Ready

SELECT cloud, MAX(n) FILTER (WHERE status='Ready') AS ready, MAX(n) FILTER (WHERE status='Failed') AS failed FROM (SELECT cloud, status, COUNT(*) n FROM backups GROUP BY cloud, status) s GROUP BY cloud ORDER BY cloud;
: cloud text | ready int8 | failed int8
= aws | 5 | 2
= azure | 1 | NULL
= gcp | 3 | NULL

SELECT avg(size_bytes) OVER (ORDER BY created_at RANGE BETWEEN '30 days' PRECEDING AND CURRENT ROW)::bigint AS ma, count(*) OVER (ORDER BY created_at RANGE BETWEEN INTERVAL '1 month' PRECEDING AND INTERVAL '1 month' FOLLOWING) AS c FROM backups WHERE created_at IS NOT NULL ORDER BY created_at;
: ma int8 | c int8
= 123457 | 1
= 129024 | 1
= 2048000 | 4
= 537894912 | 5
= 719843883 | 5
= 789444000 | 5
= 788932000 | 5
= 3840000 | 4
= 3840018 | 4
= 3840018 | 4
= 1789572266679 | 4

SELECT to_char(created_at, 'Mon DD, YYYY HH12:MI AM') AS "when::filter", name AS "name::multi-filter", size_bytes::float / 1024 / 1024 AS mb FROM backups ORDER BY created_at DESC NULLS LAST LIMIT 5;
: when::filter text | name::multi-filter text | mb float8
= Mar 29, 2026 01:30 AM | images | 5120000
= Mar 08, 2026 07:30 AM | faq-2 | NULL
= Mar 08, 2026 06:30 AM | 日本語 backup | 3.4332275390625e-05
= Feb 28, 2026 11:59 PM | faq-1 | 7.32421875
= Feb 01, 2026 12:00 AM | Docs_Monthly | 0

SELECT unnest(string_to_array('a,b,c', ',')) AS x, generate_subscripts(ARRAY['a','b','c'], 1) AS i;
: x text | i int4
= a | 1
= b | 2
= c | 3

SELECT "backup_id", "name", "size_bytes", ROW_NUMBER() OVER () AS rn FROM "pinecone"."backups" WHERE "created_at" > to_timestamp('2026-01-01 00:00:00','YYYY-MM-DD HH24:MI:SS') ORDER BY 1;
: backup_id text | name text | size_bytes int8 | rn int8
= b01 | docs-daily | 1073741824 | 1
= b02 | docs-weekly | 998244353 | 2
= b03 | Docs_Monthly | 0 | 3
= b04 | faq-1 | 7680000 | 4
= b05 | faq-2 | NULL | 5
= b06 | images | 5368709120000 | 6
= b11 | 日本語 backup | 36 | 7
= b12 | docs-daily | 1083741824 | 8

SELECT "ta_1"."cloud" "ca_1", CASE WHEN sum("ta_1"."dimension") <> 0 THEN cast(sum("ta_1"."size_bytes") as double precision) / sum("ta_1"."dimension") ELSE 0 END "ca_2" FROM "backups" "ta_1" GROUP BY "ca_1" ORDER BY "ca_1" ASC LIMIT 100;
: ca_1 text | ca_2 float8
= aws | 374471.7122395833
= azure | 0
= gcp | 5227566862.741967

SELECT date_trunc('year', "ta_1"."created_at") + (cast(extract(month from "ta_1"."created_at") as int) - 1) / 3 * interval '3 months' AS q, sum("ta_1"."size_bytes") FROM backups ta_1 GROUP BY 1 ORDER BY 1 NULLS FIRST;
: q timestamptz | sum numeric
= NULL | NULL
= 2024-01-01 00:00:00+00 | 123457
= 2025-04-01 00:00:00+00 | 129024
= 2025-10-01 00:00:00+00 | 2048000
= 2026-01-01 00:00:00+00 | 5371872528037

SELECT "b"."cloud" AS "c", TO_CHAR((CAST ( DATE_TRUNC ( 'month', CAST ( "b"."created_at" AS timestamptz ) AT TIME ZONE 'Etc/UTC' ) AS timestamp )) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MSOF') AS m, count(1) AS "cnt" FROM "pinecone"."backups" "b" GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 100000;
: c text | m text | cnt int8
= aws | 2026-01-01T00:00:00.000+00 | 3
= aws | 2026-02-01T00:00:00.000+00 | 2
= gcp | 2026-03-01T00:00:00.000+00 | 2
= aws | 2025-06-01T00:00:00.000+00 | 1
= aws | 2026-03-01T00:00:00.000+00 | 1
= aws | NULL | 1
= azure | 2024-02-01T00:00:00.000+00 | 1
= gcp | 2025-12-01T00:00:00.000+00 | 1

SELECT * FROM (SELECT backup_id, name FROM backups) t WHERE (? = '' OR name ILIKE '%' || ? || '%') ORDER BY backup_id LIMIT ? OFFSET ?;
? ["docs", "docs", 2, 0]
: backup_id text | name text
= b01 | docs-daily
= b02 | docs-weekly

SELECT backup_id FROM backups WHERE created_at >= ?::date AND created_at < ?::date + 1 ORDER BY 1;
? ["2026-01-05", "2026-02-01"]
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE cloud = ANY (string_to_array(?, ',')) ORDER BY 1;
? ["aws,gcp"]
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

SELECT backup_id, CASE WHEN size_bytes > ? THEN 'big' ELSE ? END FROM backups ORDER BY 1;
? [1000000, "small"]
: backup_id text | case text
= b01 | big
= b02 | big
= b03 | small
= b04 | big
= b05 | small
= b06 | big
= b07 | big
= b08 | small
= b09 | small
= b10 | small
= b11 | small
= b12 | big

SELECT date_trunc(?, created_at) AS d, count(*) FROM backups GROUP BY 1 ORDER BY 1;
? ["month"]
: d timestamptz | count int8
= 2024-02-01 00:00:00+00 | 1
= 2025-06-01 00:00:00+00 | 1
= 2025-12-01 00:00:00+00 | 1
= 2026-01-01 00:00:00+00 | 3
= 2026-02-01 00:00:00+00 | 2
= 2026-03-01 00:00:00+00 | 3
= NULL | 1

SELECT ?::int + ?::int, ?::text || 'x', COALESCE(?::int, 5);
? [1, 2, "a", null]
: ?column? int4 | ?column? text | coalesce int4
= 3 | ax | 5

SELECT name FROM backups WHERE (cloud, region) = (?, ?) ORDER BY 1;
? ["aws", "us-west-2"]
: name text
= faq-1
= faq-2

SELECT percentile_cont(?) WITHIN GROUP (ORDER BY dimension) FROM backups;
? [0.25]
: percentile_cont float8
= 448

SELECT generate_series(1, ?) AS n;
? [3]
: n int4
= 1
= 2
= 3

SELECT x FROM generate_series(?::date, ?::date, ?::interval) AS x;
? ["2026-01-01", "2026-01-03", "1 day"]
: x timestamptz
= 2026-01-01 00:00:00+00
= 2026-01-02 00:00:00+00
= 2026-01-03 00:00:00+00

SELECT tags ->> ? AS v, count(*) FROM backups GROUP BY 1 ORDER BY 1;
? ["team"]
: v text | count int8
= search | 5
= support | 1
= vision | 1
= 日本 | 1
= NULL | 4

SELECT name FROM backups WHERE tags @> ?::jsonb ORDER BY 1;
? ["{\"team\":\"search\"}"]
: name text
= Docs_Monthly
= docs-daily
= docs-daily
= docs-weekly
= gone-last

SELECT lag(size_bytes, ?) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id;
? [2]
: lag int8
= NULL
= NULL
= 1073741824
= 998244353
= 0
= 7680000
= NULL
= 5368709120000
= 2048000
= 123457
= 129024
= NULL

SELECT round(size_bytes / ?::numeric, ?) FROM backups ORDER BY backup_id;
? [1024, 2]
: round numeric
= 1048576.00
= 974848.00
= 0.00
= 7500.00
= NULL
= 5242880000.00
= 2000.00
= 120.56
= 126.00
= NULL
= 0.04
= 1058341.63

SELECT cloud, n, SUM(n) OVER (ORDER BY n) FROM (SELECT cloud, COUNT(*) n FROM backups GROUP BY cloud ORDER BY n DESC LIMIT 10) x ORDER BY n DESC, cloud;
: cloud text | n int8 | sum numeric
= aws | 8 | 12
= gcp | 3 | 4
= azure | 1 | 1

SELECT b.cloud, r.n FROM (SELECT cloud, backup_id FROM backups ORDER BY backup_id DESC LIMIT 6) b LEFT JOIN (SELECT backup_id, COUNT(*) n FROM restore_jobs GROUP BY 1 ORDER BY 2 DESC) r USING (backup_id) ORDER BY b.cloud DESC, r.n NULLS FIRST, b.backup_id;
: cloud text | n int8
= gcp | NULL
= gcp | NULL
= azure | NULL
= aws | NULL
= aws | 1
= aws | 1

SELECT * FROM (SELECT cloud, region, RANK() OVER (PARTITION BY cloud ORDER BY SUM(size_bytes) DESC NULLS LAST) rk, SUM(size_bytes) s FROM backups GROUP BY cloud, region) x WHERE rk <= 2 ORDER BY cloud DESC, rk;
: cloud text | region text | rk int8 | s numeric
= gcp | europe-west4 | 1 | 5368711168000
= gcp | asia-northeast1 | 2 | 36
= azure | eastus2 | 1 | 123457
= aws | us-east-1 | 1 | 3155857025
= aws | us-west-2 | 2 | 7680000

SELECT name, ROW_NUMBER() OVER (PARTITION BY cloud ORDER BY name) rn FROM (SELECT * FROM backups WHERE name IS NOT NULL ORDER BY name LIMIT 8) x ORDER BY name DESC, backup_id LIMIT 5;
: name text | rn int8
= images | 1
= gone-last | 7
= faq-2 | 6
= faq-1 | 5
= docs-weekly | 4

SELECT name FROM (SELECT name, backup_id FROM backups ORDER BY backup_id LIMIT 5) a UNION ALL SELECT name FROM (SELECT name FROM indexes ORDER BY name DESC LIMIT 2) b ORDER BY name DESC NULLS LAST LIMIT 4;
: name text
= 日本
= sparse
= faq-2
= faq-1

SELECT cloud, MAX(name) FROM (SELECT cloud, name FROM backups UNION SELECT cloud, name FROM indexes ORDER BY 2 LIMIT 7) u GROUP BY cloud ORDER BY 1 DESC;
: cloud text | max text
= aws | faq-2

SELECT cloud, LAST_VALUE(name) OVER (PARTITION BY cloud ORDER BY name ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) l FROM backups WHERE name IS NOT NULL ORDER BY cloud DESC, name DESC, l LIMIT 4;
: cloud text | l text
= gcp | 日本語 backup
= gcp | 日本語 backup
= gcp | 日本語 backup
= azure | sparse-1

SELECT t.cloud, t.c, t.rt FROM (SELECT cloud, COUNT(*) c, RATIO_TO_REPORT FROM (SELECT cloud, 1 AS ratio_to_report FROM backups) q GROUP BY cloud, ratio_to_report) t(cloud, c, rt) ORDER BY t.c DESC, 1;
: cloud text | c int8 | rt int4
= aws | 8 | 1
= gcp | 3 | 1
= azure | 1 | 1

SELECT m, n, AVG(n) OVER (ORDER BY m ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) a FROM (SELECT date_trunc('month', created_at)::date m, COUNT(*) n FROM backups WHERE created_at IS NOT NULL GROUP BY 1) x ORDER BY m DESC LIMIT 3;
: m date | n int8 | a numeric
= 2026-03-01 | 3 | 2.6666666666666667
= 2026-02-01 | 2 | 2.0000000000000000
= 2026-01-01 | 3 | 1.6666666666666667

SELECT * FROM (SELECT backup_id, LEAD(backup_id) OVER (ORDER BY backup_id DESC) nx FROM backups) x WHERE nx IS NOT NULL ORDER BY backup_id LIMIT 3;
: backup_id text | nx text
= b02 | b01
= b03 | b02
= b04 | b03

SELECT COUNT(*) FROM (SELECT 1 FROM backups ORDER BY name LIMIT 5 OFFSET 9) x;
: count int8
= 3

SELECT i.name, l.backup_id, l.rn FROM indexes i CROSS JOIN LATERAL (SELECT b.backup_id, ROW_NUMBER() OVER (ORDER BY b.created_at DESC NULLS LAST) rn FROM backups b WHERE b.source_index_name = i.name ORDER BY rn LIMIT 2) l ORDER BY i.name DESC, l.rn;
: name text | backup_id text | rn int8
= 日本 | b11 | 1
= sparse | b08 | 1
= images | b06 | 1
= images | b07 | 2
= faq | b05 | 1
= faq | b04 | 2
= docs | b03 | 1
= docs | b02 | 2

SELECT i.name, l.* FROM indexes i LEFT JOIN LATERAL (SELECT b.status, COUNT(*) n FROM backups b WHERE b.source_index_name = i.name GROUP BY b.status ORDER BY n DESC, b.status LIMIT 1) l ON TRUE ORDER BY i.name;
: name text | status text | n int8
= docs | Ready | 3
= faq | Initializing | 1
= images | Ready | 2
= pods | NULL | NULL
= sparse | Ready | 1
= 日本 | Ready | 1

SELECT i.name, (SELECT string_agg(b.name, ',' ORDER BY b.name DESC) FROM backups b WHERE b.source_index_name = i.name) s FROM indexes i ORDER BY s DESC NULLS LAST, 1;
: name text | s text
= 日本 | 日本語 backup
= sparse | sparse-1
= images | images-old,images
= faq | faq-2,faq-1
= docs | docs-weekly,docs-daily,docs-daily,Docs_Monthly
= pods | NULL

SELECT i.name, ARRAY(SELECT b.backup_id FROM backups b WHERE b.source_index_name = i.name ORDER BY b.backup_id DESC LIMIT 2) a FROM indexes i ORDER BY i.name;
: name text | a _text
= docs | {b12,b03}
= faq | {b05,b04}
= images | {b07,b06}
= pods | {}
= sparse | {b08}
= 日本 | {b11}

SELECT cloud, array_agg(name ORDER BY name DESC) FILTER (WHERE status = 'Ready') FROM backups GROUP BY cloud ORDER BY cloud DESC;
: cloud text | array_agg _text
= gcp | {"日本語 backup",images-old,images}
= azure | {sparse-1}
= aws | {gone-last,faq-1,docs-weekly,docs-daily,docs-daily}

SELECT DISTINCT cloud, COUNT(*) OVER (PARTITION BY cloud) n FROM backups ORDER BY n DESC, cloud;
: cloud text | n int8
= aws | 8
= gcp | 3
= azure | 1

SELECT DISTINCT ON (cloud) cloud, name, COUNT(*) OVER () n FROM backups ORDER BY cloud DESC, name NULLS LAST, backup_id;
: cloud text | name text | n int8
= gcp | images | 12
= azure | sparse-1 | 12
= aws | Docs_Monthly | 12

SELECT cloud, status, COUNT(*) FROM backups GROUP BY ROLLUP (cloud, status) HAVING COUNT(*) > 1 ORDER BY GROUPING(cloud), cloud DESC, GROUPING(status), 3 DESC, 2;
: cloud text | status text | count int8
= gcp | Ready | 3
= gcp | NULL | 3
= aws | Ready | 5
= aws | Failed | 2
= aws | NULL | 8
= NULL | NULL | 12

SELECT COALESCE(cloud, 'TOTAL') c, COALESCE(status, 'ALL') s, SUM(size_bytes) FROM backups GROUP BY CUBE (cloud, status) ORDER BY c, s, 3;
: c text | s text | sum numeric
= TOTAL | ALL | 5371874828518
= TOTAL | Failed | 0
= TOTAL | Initializing | NULL
= TOTAL | Ready | 5371874828518
= aws | ALL | 3163537025
= aws | Failed | 0
= aws | Initializing | NULL
= aws | Ready | 3163537025
= azure | ALL | 123457
= azure | Ready | 123457
= gcp | ALL | 5368711168036
= gcp | Ready | 5368711168036

SELECT cloud, SUM(size_bytes) FILTER (WHERE status='Ready') r, ROUND(100.0 * COUNT(*) FILTER (WHERE status='Ready') / COUNT(*), 2) p FROM backups GROUP BY cloud HAVING COUNT(*) FILTER (WHERE status='Ready') > 0 ORDER BY p DESC, cloud;
: cloud text | r numeric | p numeric
= azure | 123457 | 100.00
= gcp | 5368711168036 | 100.00
= aws | 3163537025 | 62.50

SELECT GREATEST(MAX(created_at), MAX(created_at) FILTER (WHERE cloud='aws')) g, MIN(created_at)::date d FROM backups;
: g timestamptz | d date
= 2026-03-29 01:30:00+00 | 2024-02-29

SELECT a.cloud, b.cloud FROM (SELECT DISTINCT cloud FROM backups) a FULL JOIN (SELECT DISTINCT cloud FROM indexes WHERE cloud <> 'gcp') b ON a.cloud = b.cloud ORDER BY a.cloud NULLS FIRST, b.cloud;
: cloud text | cloud text
= aws | aws
= azure | azure
= gcp | NULL

SELECT b.name FROM backups b WHERE b.size_bytes = (SELECT MAX(size_bytes) FROM backups x WHERE x.cloud = b.cloud) ORDER BY b.name DESC;
: name text
= sparse-1
= images
= docs-daily

SELECT b.name FROM backups b WHERE (b.cloud, b.size_bytes) IN (SELECT cloud, MIN(size_bytes) FROM backups GROUP BY cloud) ORDER BY 1;
: name text
= Docs_Monthly
= sparse-1
= 日本語 backup

SELECT name FROM backups WHERE backup_id NOT IN (SELECT backup_id FROM restore_jobs) ORDER BY name NULLS FIRST;
: name text
= NULL
= Docs_Monthly
= docs-weekly
= faq-2
= images-old
= sparse-1
= 日本語 backup

SELECT name, size_bytes > ALL (SELECT size_bytes FROM backups WHERE cloud = 'azure') a, size_bytes = ANY (SELECT size_bytes FROM backups WHERE cloud = 'aws') b FROM backups ORDER BY backup_id;
: name text | a bool | b bool
= docs-daily | t | t
= docs-weekly | t | t
= Docs_Monthly | f | t
= faq-1 | t | t
= faq-2 | NULL | NULL
= images | t | NULL
= images-old | t | NULL
= sparse-1 | f | NULL
= gone-last | t | t
= NULL | NULL | NULL
= 日本語 backup | f | NULL
= docs-daily | t | t

SELECT x.d::date, COUNT(b.backup_id) FILTER (WHERE b.status = 'Ready') r, COUNT(b.backup_id) n FROM generate_series('2026-01-01'::date, '2026-01-07', '1 day') x(d) LEFT JOIN backups b ON b.created_at::date = x.d::date GROUP BY 1 ORDER BY 1 DESC;
: d date | r int8 | n int8
= 2026-01-07 | 0 | 0
= 2026-01-06 | 1 | 1
= 2026-01-05 | 1 | 1
= 2026-01-04 | 0 | 0
= 2026-01-03 | 0 | 0
= 2026-01-02 | 0 | 0
= 2026-01-01 | 0 | 0

SELECT x.d, SUM(COUNT(b.backup_id)) OVER (ORDER BY x.d) FROM generate_series(timestamp '2026-01-01', '2026-04-01', '1 month') x(d) LEFT JOIN backups b ON date_trunc('month', b.created_at) = x.d GROUP BY x.d ORDER BY x.d;
: d timestamp | sum numeric
= 2026-01-01 00:00:00 | 3
= 2026-02-01 00:00:00 | 5
= 2026-03-01 00:00:00 | 8
= 2026-04-01 00:00:00 | 8

WITH RECURSIVE d(d) AS (SELECT DATE '2026-01-29' UNION ALL SELECT (d + INTERVAL '1 day')::date FROM d WHERE d < DATE '2026-02-02') SELECT d, EXTRACT(DOW FROM d) w, COUNT(b.*) FROM d LEFT JOIN backups b ON b.created_at::date = d GROUP BY d ORDER BY d DESC;
: d date | w numeric | count int8
= 2026-02-02 | 1 | 0
= 2026-02-01 | 0 | 1
= 2026-01-31 | 6 | 0
= 2026-01-30 | 5 | 0
= 2026-01-29 | 4 | 0

WITH a AS (SELECT cloud, COUNT(*) n FROM backups GROUP BY 1), b AS (SELECT cloud, COUNT(*) m FROM indexes GROUP BY 1) SELECT cloud, COALESCE(n, 0) n, COALESCE(m, 0) m, COALESCE(n, 0) - COALESCE(m, 0) d FROM a FULL JOIN b USING (cloud) ORDER BY d DESC, cloud;
: cloud text | n int8 | m int8 | d int8
= aws | 8 | 2 | 6
= gcp | 3 | 1 | 2
= azure | 1 | 1 | 0
= NULL | 0 | 2 | -2

WITH RECURSIVE tree AS (SELECT backup_id, 1 AS lvl, backup_id::text AS path FROM backups WHERE backup_id = 'b01' UNION ALL SELECT b.backup_id, t.lvl + 1, t.path || '>' || b.backup_id FROM backups b JOIN tree t ON b.backup_id = 'b0' || (substr(t.backup_id, 3)::int + 1) WHERE t.lvl < 4) SELECT * FROM tree ORDER BY lvl DESC;
: backup_id text | lvl int4 | path text
= b04 | 4 | b01>b02>b03>b04
= b03 | 3 | b01>b02>b03
= b02 | 2 | b01>b02
= b01 | 1 | b01

SELECT corr(size_bytes, dimension), regr_slope(size_bytes, dimension), covar_pop(size_bytes, dimension) FROM backups WHERE size_bytes < 1e12;
: corr float8 | regr_slope float8 | covar_pop float8
= 0.7296975941768292 | 626477.4860761306 | 220062110267.76562

SELECT percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY dimension) q, mode() WITHIN GROUP (ORDER BY cloud) m FROM backups;
: q _int4 | m text
= {384,768,1536} | aws

SELECT jsonb_build_object('cloud', cloud, 'n', COUNT(*), 'names', jsonb_agg(name ORDER BY backup_id)) FROM backups GROUP BY cloud ORDER BY cloud;
: jsonb_build_object jsonb
= {"n": 8, "cloud": "aws", "names": ["docs-daily", "docs-weekly", "Docs_Monthly", "faq-1", "faq-2", "gone-last", null, "docs-daily"]}
= {"n": 1, "cloud": "azure", "names": ["sparse-1"]}
= {"n": 3, "cloud": "gcp", "names": ["images", "images-old", "日本語 backup"]}

SELECT json_object_agg(cloud, n ORDER BY cloud) FROM (SELECT cloud, COUNT(*) n FROM backups GROUP BY 1) x;
: json_object_agg json
= { "aws" : 8, "azure" : 1, "gcp" : 3 }

SELECT b.backup_id, f.key, f.value ->> 'filterable' v FROM backups b, jsonb_each(b.schema::jsonb -> 'fields') f ORDER BY 1, 2;
: backup_id text | key text | v text
= b01 | genre | true
= b01 | year | true
= b02 | genre | true
= b06 | height | true
= b06 | width | true
= b12 | genre | true
= b12 | year | true

SELECT backup_id, (SELECT string_agg(k, ',' ORDER BY k) FROM jsonb_object_keys(schema::jsonb -> 'fields') k) FROM backups ORDER BY 1;
: backup_id text | string_agg text
= b01 | genre,year
= b02 | genre
= b03 | NULL
= b04 | NULL
= b05 | NULL
= b06 | height,width
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | NULL
= b12 | genre,year

SELECT k, COUNT(*) FROM backups, jsonb_object_keys(tags::jsonb) k GROUP BY k ORDER BY 2 DESC, 1;
: k text | count int8
= team | 8
= env | 7
= cost-center | 1

SELECT backup_id, tags || '{"x": "1"}'::jsonb, tags - 'env', tags ?? 'env' FROM backups ORDER BY 1;
: backup_id text | ?column? jsonb | ?column? jsonb | ?column? bool
= b01 | {"x": "1", "env": "prod", "team": "search"} | {"team": "search"} | t
= b02 | {"x": "1", "env": "prod", "team": "search"} | {"team": "search"} | t
= b03 | {"x": "1", "env": "test", "team": "search"} | {"team": "search"} | t
= b04 | {"x": "1", "team": "support"} | {"team": "support"} | f
= b05 | NULL | NULL | NULL
= b06 | {"x": "1", "env": "prod", "team": "vision", "cost-center": "42"} | {"team": "vision", "cost-center": "42"} | t
= b07 | {"x": "1", "env": "dev"} | {} | t
= b08 | {"x": "1"} | {} | f
= b09 | {"x": "1", "env": "prod", "team": "search"} | {"team": "search"} | t
= b10 | NULL | NULL | NULL
= b11 | {"x": "1", "team": "日本"} | {"team": "日本"} | f
= b12 | {"x": "1", "env": "prod", "team": "search"} | {"team": "search"} | t

SELECT backup_id, schema::jsonb #>> '{fields,genre,filterable}' g, jsonb_typeof(schema::jsonb -> 'fields') FROM backups ORDER BY 1;
: backup_id text | g text | jsonb_typeof text
= b01 | true | object
= b02 | true | object
= b03 | NULL | NULL
= b04 | NULL | object
= b05 | NULL | NULL
= b06 | NULL | object
= b07 | NULL | NULL
= b08 | NULL | NULL
= b09 | NULL | NULL
= b10 | NULL | NULL
= b11 | NULL | NULL
= b12 | true | object

SELECT jsonb_pretty(tags) FROM backups WHERE backup_id = 'b01';
: jsonb_pretty text
= {\n    "env": "prod",\n    "team": "search"\n}

SELECT to_char(created_at, 'YYYY-"W"IW') w, to_char(created_at, 'FMMonth YYYY') m, to_char(created_at, 'DY') d, to_char(size_bytes, 'FM999,999,999,999,990') s FROM backups ORDER BY backup_id;
: w text | m text | d text | s text
= 2026-W02 | January 2026 | MON | 1,073,741,824
= 2026-W03 | January 2026 | MON | 998,244,353
= 2026-W05 | February 2026 | SUN | 0
= 2026-W09 | February 2026 | SAT | 7,680,000
= 2026-W10 | March 2026 | SUN | NULL
= 2026-W13 | March 2026 | SUN | 5,368,709,120,000
= 2025-W01 | December 2025 | WED | 2,048,000
= 2024-W09 | February 2024 | THU | 123,457
= 2025-W24 | June 2025 | SUN | 129,024
= NULL | NULL | NULL | NULL
= 2026-W10 | March 2026 | SUN | 36
= 2026-W02 | January 2026 | TUE | 1,083,741,824

SELECT created_at::date - (EXTRACT(isodow FROM created_at)::int - 1) wk, date_trunc('week', created_at)::date w2, (date_trunc('month', created_at) + interval '1 month - 1 day')::date eom FROM backups ORDER BY backup_id;
: wk date | w2 date | eom date
= 2026-01-05 | 2026-01-05 | 2026-01-31
= 2026-01-12 | 2026-01-12 | 2026-01-31
= 2026-01-26 | 2026-01-26 | 2026-02-28
= 2026-02-23 | 2026-02-23 | 2026-02-28
= 2026-03-02 | 2026-03-02 | 2026-03-31
= 2026-03-23 | 2026-03-23 | 2026-03-31
= 2025-12-29 | 2025-12-29 | 2025-12-31
= 2024-02-26 | 2024-02-26 | 2024-02-29
= 2025-06-09 | 2025-06-09 | 2025-06-30
= NULL | NULL | NULL
= 2026-03-02 | 2026-03-02 | 2026-03-31
= 2026-01-05 | 2026-01-05 | 2026-01-31

SELECT EXTRACT(EPOCH FROM age(completed_at, created_at)) s, justify_hours(completed_at - created_at) j, to_char(completed_at - created_at, 'HH24:MI:SS') c FROM restore_jobs ORDER BY restore_job_id;
: s numeric | j interval | c text
= 2537.500000 | 00:42:17.5 | 00:42:17
= 5400.000000 | 01:30:00 | 01:30:00
= 1.000000 | 00:00:01 | 00:00:01
= NULL | NULL | NULL
= NULL | NULL | NULL
= NULL | NULL | NULL
= 300.000000 | 00:05:00 | 00:05:00

SELECT AVG(completed_at - created_at) a, MAX(completed_at - created_at) m, SUM(completed_at - created_at) s, percentile_cont(0.5) WITHIN GROUP (ORDER BY completed_at - created_at) p FROM restore_jobs;
: a interval | m interval | s interval | p interval
= 00:34:19.625 | 01:30:00 | 02:17:18.5 | 00:23:38.75

SELECT width_bucket(dimension, ARRAY[100, 500, 1000]) b, COUNT(*) FROM backups GROUP BY b ORDER BY b;
: b int4 | count int8
= 0 | 1
= 1 | 2
= 2 | 4
= 3 | 4
= NULL | 1

SELECT ntile(3) OVER (ORDER BY size_bytes NULLS FIRST) t, size_bytes FROM backups ORDER BY size_bytes DESC NULLS LAST, backup_id LIMIT 4;
: t int4 | size_bytes int8
= 3 | 5368709120000
= 3 | 1083741824
= 3 | 1073741824
= 3 | 998244353

SELECT SUM(size_bytes) OVER w s, COUNT(*) OVER w c, FIRST_VALUE(name) OVER w f FROM backups WINDOW w AS (PARTITION BY cloud ORDER BY backup_id) ORDER BY backup_id;
: s numeric | c int8 | f text
= 1073741824 | 1 | docs-daily
= 2071986177 | 2 | docs-daily
= 2071986177 | 3 | docs-daily
= 2079666177 | 4 | docs-daily
= 2079666177 | 5 | docs-daily
= 5368709120000 | 1 | images
= 5368711168000 | 2 | images
= 123457 | 1 | sparse-1
= 2079795201 | 6 | docs-daily
= 2079795201 | 7 | docs-daily
= 5368711168036 | 3 | images
= 3163537025 | 8 | docs-daily

SELECT backup_id, SUM(size_bytes) OVER (ORDER BY backup_id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) s, COUNT(*) OVER (ORDER BY backup_id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) c FROM backups ORDER BY 1;
: backup_id text | s numeric | c int8
= b01 | 5370801086694 | 0
= b02 | 5369802842341 | 1
= b03 | 5369802842341 | 2
= b04 | 5369795162341 | 2
= b05 | 5369795162341 | 2
= b06 | 1086042341 | 2
= b07 | 1083994341 | 2
= b08 | 1083870884 | 2
= b09 | 1083741860 | 2
= b10 | 1083741860 | 2
= b11 | 1083741824 | 2
= b12 | NULL | 2

SELECT backup_id, MAX(size_bytes) OVER (PARTITION BY cloud) - size_bytes d, size_bytes * 100.0 / SUM(size_bytes) OVER (PARTITION BY cloud) p FROM backups WHERE size_bytes > 0 ORDER BY 1;
: backup_id text | d int8 | p numeric
= b01 | 10000000 | 33.9411808843931580
= b02 | 85497471 | 31.5546916350694520
= b04 | 1076061824 | 0.24276624358458393576
= b06 | 0 | 99.9999618523713439
= b07 | 5368707072000 | 0.000038146958104084527556
= b08 | 0 | 100.0000000000000000
= b09 | 1083612800 | 0.00407847289222101012
= b11 | 5368709119964 | 0.0000000006705519979233608360
= b12 | 0 | 34.2572827640605850

SELECT backup_id, LAG(status, 1, 'none') OVER (PARTITION BY source_index_name ORDER BY created_at) p, status IS DISTINCT FROM LAG(status) OVER (PARTITION BY source_index_name ORDER BY created_at) ch FROM backups ORDER BY 1;
: backup_id text | p text | ch bool
= b01 | none | t
= b02 | Ready | f
= b03 | Ready | t
= b04 | none | t
= b05 | Ready | t
= b06 | Ready | f
= b07 | none | t
= b08 | none | t
= b09 | none | t
= b10 | Ready | t
= b11 | none | t
= b12 | Ready | f

SELECT cloud, COUNT(*) n, CASE WHEN GROUPING(cloud) = 1 THEN 'total' ELSE cloud END l FROM backups GROUP BY GROUPING SETS ((cloud), ()) ORDER BY GROUPING(cloud) DESC, 1;
: cloud text | n int8 | l text
= NULL | 12 | total
= aws | 8 | aws
= azure | 1 | azure
= gcp | 3 | gcp

SELECT cloud, region, SUM(dimension) FROM backups GROUP BY cloud, ROLLUP(region) ORDER BY 1, 2 NULLS FIRST;
: cloud text | region text | sum int8
= aws | NULL | 8448
= aws | us-east-1 | 7680
= aws | us-west-2 | 768
= azure | NULL | NULL
= azure | eastus2 | NULL
= gcp | NULL | 1027
= gcp | asia-northeast1 | 3
= gcp | europe-west4 | 1024

SELECT EXTRACT(YEAR FROM created_at) y, SUM(CASE EXTRACT(MONTH FROM created_at) WHEN 1 THEN 1 ELSE 0 END) jan, SUM(CASE EXTRACT(MONTH FROM created_at) WHEN 2 THEN 1 ELSE 0 END) feb FROM backups GROUP BY 1 ORDER BY 1 NULLS FIRST;
: y numeric | jan int8 | feb int8
= NULL | 0 | 0
= 2024 | 0 | 1
= 2025 | 0 | 0
= 2026 | 3 | 2

SELECT string_agg(DISTINCT cloud, '|' ORDER BY cloud DESC), COUNT(DISTINCT (cloud, region)), COUNT(DISTINCT cloud) FILTER (WHERE status='Ready') FROM backups;
: string_agg text | count int8 | count int8
= gcp\|azure\|aws | 5 | 3

SELECT b.cloud, COUNT(DISTINCT b.backup_id), COUNT(r.restore_job_id), SUM(DISTINCT b.dimension), AVG(r.percent_complete) FROM backups b LEFT JOIN restore_jobs r ON r.backup_id = b.backup_id GROUP BY b.cloud ORDER BY 3 DESC, 1;
: cloud text | count int8 | count int8 | sum int8 | avg float8
= aws | 8 | 5 | 2688 | 78.125
= gcp | 3 | 1 | 515 | 33.3
= azure | 1 | 0 | NULL | NULL

SELECT COUNT(*) FROM backups b JOIN restore_jobs r ON r.backup_id = b.backup_id AND r.created_at BETWEEN b.created_at AND b.created_at + INTERVAL '365 days';
: count int8
= 6

SELECT b.backup_id, r.restore_job_id FROM backups b LEFT JOIN LATERAL (SELECT * FROM restore_jobs r WHERE r.backup_id = b.backup_id ORDER BY created_at DESC LIMIT 1) r ON true ORDER BY 1;
: backup_id text | restore_job_id text
= b01 | r2
= b02 | NULL
= b03 | NULL
= b04 | r3
= b05 | NULL
= b06 | r4
= b07 | NULL
= b08 | NULL
= b09 | r6
= b10 | NULL
= b11 | NULL
= b12 | r7

SELECT a.backup_id, b.backup_id FROM backups a JOIN backups b ON a.source_index_name = b.source_index_name AND a.backup_id < b.backup_id ORDER BY 1, 2;
: backup_id text | backup_id text
= b01 | b02
= b01 | b03
= b01 | b12
= b02 | b03
= b02 | b12
= b03 | b12
= b04 | b05
= b06 | b07
= b09 | b10

SELECT name, similarity FROM (SELECT name, CASE WHEN name ~* 'docs' THEN 1 ELSE 0 END similarity FROM backups) x ORDER BY similarity DESC, name COLLATE "C";
: name text | similarity int4
= Docs_Monthly | 1
= docs-daily | 1
= docs-daily | 1
= docs-weekly | 1
= faq-1 | 0
= faq-2 | 0
= gone-last | 0
= images | 0
= images-old | 0
= sparse-1 | 0
= 日本語 backup | 0
= NULL | 0

SELECT name FROM backups ORDER BY CASE status WHEN 'Ready' THEN 1 WHEN 'Failed' THEN 2 ELSE 3 END, LOWER(name) DESC NULLS LAST LIMIT 5 OFFSET 2;
: name text
= images-old
= images
= gone-last
= faq-1
= docs-weekly

SELECT status, COUNT(*) FROM backups GROUP BY status ORDER BY COUNT(*) DESC, MIN(name) LIMIT 2;
: status text | count int8
= Ready | 9
= Failed | 2

SELECT status AS s FROM backups GROUP BY s HAVING MAX(size_bytes) > 100 ORDER BY MAX(size_bytes) DESC;
: s text
= Ready

SELECT cloud FROM backups GROUP BY cloud ORDER BY SUM(size_bytes) / NULLIF(COUNT(*), 0) DESC NULLS LAST;
: cloud text
= gcp
= aws
= azure

SELECT 1 AS one, cloud FROM backups WHERE cloud = 'aws' GROUP BY 1, 2 ORDER BY 1, 2;
: one int4 | cloud text
= 1 | aws

SELECT regexp_replace(name, '(\w+)-(\w+)', '\2_\1') r, name ~ '^[a-z]+-\d+$' m, substring(name from '\d+') d, left(name, -2) l, right(name, 3) rr FROM backups ORDER BY backup_id;
: r text | m bool | d text | l text | rr text
= daily_docs | f | NULL | docs-dai | ily
= weekly_docs | f | NULL | docs-week | kly
= Docs_Monthly | f | NULL | Docs_Month | hly
= 1_faq | t | 1 | faq | q-1
= 2_faq | t | 2 | faq | q-2
= images | f | NULL | imag | ges
= old_images | f | NULL | images-o | old
= 1_sparse | t | 1 | sparse | e-1
= last_gone | f | NULL | gone-la | ast
= NULL | NULL | NULL | NULL | NULL
= 日本語 backup | f | NULL | 日本語 back | kup
= daily_docs | f | NULL | docs-dai | ily

SELECT format('%s (%s)', name, cloud) f, format('%I.%L', 'a b', name) q, lpad(dimension::text, 6, '0') p, translate(name, 'abc', 'xyz') t FROM backups ORDER BY backup_id;
: f text | q text | p text | t text
= docs-daily (aws) | "a b".'docs-daily' | 001536 | dozs-dxily
= docs-weekly (aws) | "a b".'docs-weekly' | 001536 | dozs-weekly
= Docs_Monthly (aws) | "a b".'Docs_Monthly' | 001536 | Dozs_Monthly
= faq-1 (aws) | "a b".'faq-1' | 000384 | fxq-1
= faq-2 (aws) | "a b".'faq-2' | 000384 | fxq-2
= images (gcp) | "a b".'images' | 000512 | imxges
= images-old (gcp) | "a b".'images-old' | 000512 | imxges-old
= sparse-1 (azure) | "a b".'sparse-1' | NULL | spxrse-1
= gone-last (aws) | "a b".'gone-last' | 000768 | gone-lxst
= \s(aws) | "a b".NULL | 000768 | NULL
= 日本語 backup (gcp) | "a b".'日本語 backup' | 000003 | 日本語 yxzkup
= docs-daily (aws) | "a b".'docs-daily' | 001536 | dozs-dxily

SELECT CAST(size_bytes AS NUMERIC(20,2)) / 1024 a, ROUND(size_bytes / 1024.0 / 1024.0, 3) b, size_bytes / 3 c, size_bytes % 7 d, size_bytes::float8 / 3 e FROM backups ORDER BY backup_id;
: a numeric | b numeric | c int8 | d int8 | e float8
= 1048576.000000000000 | 1024.000 | 357913941 | 1 | 357913941.3333333
= 974848.000976562500 | 952.000 | 332748117 | 1 | 332748117.6666667
= 0.00000000000000000000 | 0.000 | 0 | 0 | 0
= 7500.0000000000000000 | 7.324 | 2560000 | 6 | 2560000
= NULL | NULL | NULL | NULL | NULL
= 5242880000.00000000 | 5120000.000 | 1789569706666 | 2 | 1789569706666.6667
= 2000.0000000000000000 | 1.953 | 682666 | 3 | 682666.6666666666
= 120.5634765625000000 | 0.118 | 41152 | 5 | 41152.333333333336
= 126.0000000000000000 | 0.123 | 43008 | 0 | 43008
= NULL | NULL | NULL | NULL | NULL
= 0.03515625000000000000 | 0.000 | 12 | 1 | 12
= 1058341.625000000000 | 1033.537 | 361247274 | 4 | 361247274.6666667

SELECT pg_size_pretty(SUM(size_bytes)) t, pg_size_pretty(AVG(size_bytes)::bigint) FROM backups;
: t text | pg_size_pretty text
= 5003 GB | 500 GB

SELECT NULLIF(cloud, 'aws') n, COALESCE(NULLIF(cloud, 'aws'), region, 'x') c, cloud = 'aws' AND size_bytes IS NULL b, NOT (cloud = 'aws') OR NULL FROM backups ORDER BY backup_id;
: n text | c text | b bool | ?column? bool
= NULL | us-east-1 | f | NULL
= NULL | us-east-1 | f | NULL
= NULL | us-east-1 | f | NULL
= NULL | us-west-2 | f | NULL
= NULL | us-west-2 | t | NULL
= gcp | gcp | f | t
= gcp | gcp | f | t
= azure | azure | f | t
= NULL | us-east-1 | f | NULL
= NULL | us-east-1 | t | NULL
= gcp | gcp | f | t
= NULL | us-east-1 | f | NULL

SELECT * FROM (VALUES (1, 'a', DATE '2026-01-01'), (2, NULL, NULL)) v(id, t, d) WHERE d IS NULL OR d > '2025-01-01' ORDER BY id DESC;
: id int4 | t text | d date
= 2 | NULL | NULL
= 1 | a | 2026-01-01

SELECT v.id, b.name FROM (VALUES ('b01', 1), ('b09', 2), ('zzz', 3)) v(id, o) LEFT JOIN backups b ON b.backup_id = v.id ORDER BY v.o DESC;
: id text | name text
= zzz | NULL
= b09 | gone-last
= b01 | docs-daily

SELECT unnest(ARRAY['cloud', 'region']) k, unnest(ARRAY[cloud, region]) v FROM backups WHERE backup_id IN ('b01', 'b06') ORDER BY v, k;
: k text | v text
= cloud | aws
= region | europe-west4
= cloud | gcp
= region | us-east-1

SELECT b.backup_id, u.k, u.v FROM backups b CROSS JOIN LATERAL (VALUES ('cloud', b.cloud), ('region', b.region)) u(k, v) WHERE b.dimension = 512 ORDER BY 1, 2 DESC;
: backup_id text | k text | v text
= b06 | region | europe-west4
= b06 | cloud | gcp
= b07 | region | europe-west4
= b07 | cloud | gcp

SELECT MIN(created_at) OVER (PARTITION BY source_index_name) f, created_at - MIN(created_at) OVER (PARTITION BY source_index_name) a FROM backups ORDER BY backup_id;
: f timestamptz | a interval
= 2026-01-05 10:15:30.25+00 | 00:00:00
= 2026-01-05 10:15:30.25+00 | 6 days 23:59:59.75
= 2026-01-05 10:15:30.25+00 | 26 days 13:44:29.75
= 2026-02-28 23:59:59.999+00 | 00:00:00
= 2026-02-28 23:59:59.999+00 | 7 days 07:30:00.001
= 2025-12-31 23:59:59.5+00 | 87 days 01:30:00.5
= 2025-12-31 23:59:59.5+00 | 00:00:00
= 2024-02-29 12:00:00+00 | 00:00:00
= 2025-06-15 12:34:56.789+00 | 00:00:00
= 2025-06-15 12:34:56.789+00 | NULL
= 2026-03-08 06:30:00+00 | 00:00:00
= 2026-01-05 10:15:30.25+00 | 1 day

SELECT date_trunc('day', created_at) d, hour, n FROM (SELECT created_at, EXTRACT(hour FROM created_at) AS hour, COUNT(*) OVER (PARTITION BY EXTRACT(hour FROM created_at)) n FROM backups) x ORDER BY n DESC, d NULLS LAST, hour;
: d timestamptz | hour numeric | n int8
= 2026-01-05 00:00:00+00 | 10 | 3
= 2026-01-06 00:00:00+00 | 10 | 3
= 2026-01-12 00:00:00+00 | 10 | 3
= 2024-02-29 00:00:00+00 | 12 | 2
= 2025-06-15 00:00:00+00 | 12 | 2
= 2025-12-31 00:00:00+00 | 23 | 2
= 2026-02-28 00:00:00+00 | 23 | 2
= 2026-02-01 00:00:00+00 | 0 | 1
= 2026-03-08 00:00:00+00 | 6 | 1
= 2026-03-08 00:00:00+00 | 7 | 1
= 2026-03-29 00:00:00+00 | 1 | 1
= NULL | NULL | 1

SELECT x.* FROM (SELECT ROW_NUMBER() OVER (ORDER BY name NULLS LAST, backup_id) AS rn, name FROM backups) x WHERE x.rn BETWEEN 3 AND 5 ORDER BY rn DESC;
: rn int8 | name text
= 5 | faq-1
= 4 | docs-weekly
= 3 | docs-daily

SELECT t1.name, t1.n FROM (SELECT name, COUNT(*) n FROM backups GROUP BY name) t1 WHERE t1.n >= ALL (SELECT COUNT(*) FROM backups GROUP BY name);
: name text | n int8
= docs-daily | 2

SELECT cloud, n, n - LAG(n) OVER (ORDER BY cloud) d FROM (SELECT cloud, COUNT(*) n FROM backups GROUP BY cloud) x ORDER BY d DESC NULLS LAST;
: cloud text | n int8 | d int8
= gcp | 3 | 2
= azure | 1 | -7
= aws | 8 | NULL

SELECT EXISTS (SELECT 1 FROM backups WHERE cloud = 'aws') e, (SELECT COUNT(*) FROM indexes) c, ARRAY(SELECT DISTINCT cloud FROM backups ORDER BY 1 DESC) a;
: e bool | c int8 | a _text
= t | 6 | {gcp,azure,aws}

SELECT cloud, status FROM backups EXCEPT ALL SELECT cloud, 'Ready' FROM indexes ORDER BY 1 DESC, 2;
: cloud text | status text
= gcp | Ready
= gcp | Ready
= aws | Failed
= aws | Failed
= aws | Initializing
= aws | Ready
= aws | Ready
= aws | Ready

SELECT cloud FROM backups INTERSECT ALL SELECT cloud FROM indexes ORDER BY 1 DESC;
: cloud text
= gcp
= azure
= aws
= aws

(SELECT name FROM backups WHERE cloud = 'aws' ORDER BY name DESC NULLS LAST LIMIT 2) UNION ALL (SELECT name FROM backups WHERE cloud = 'gcp' ORDER BY name LIMIT 1) ORDER BY 1;
: name text
= faq-2
= gone-last
= images

SELECT * FROM (SELECT cloud FROM backups UNION ALL SELECT cloud FROM indexes) u GROUP BY cloud ORDER BY COUNT(*) DESC, 1 LIMIT 2;
: cloud text
= aws
= gcp

SELECT cloud, SUM(n) FROM (SELECT cloud, 1 n FROM backups UNION ALL SELECT cloud, -1 FROM indexes) u GROUP BY 1 HAVING SUM(n) <> 0 ORDER BY 2 DESC, 1;
: cloud text | sum int8
= aws | 6
= gcp | 2
= NULL | -2

SELECT created_at AT TIME ZONE 'America/New_York' ny, (created_at AT TIME ZONE 'Asia/Tokyo')::date jp, date_trunc('day', created_at, 'Australia/Sydney') sy FROM backups ORDER BY backup_id;
: ny timestamp | jp date | sy timestamptz
= 2026-01-05 05:15:30.25 | 2026-01-05 | 2026-01-04 13:00:00+00
= 2026-01-12 05:15:30 | 2026-01-12 | 2026-01-11 13:00:00+00
= 2026-01-31 19:00:00 | 2026-02-01 | 2026-01-31 13:00:00+00
= 2026-02-28 18:59:59.999 | 2026-03-01 | 2026-02-28 13:00:00+00
= 2026-03-08 03:30:00 | 2026-03-08 | 2026-03-07 13:00:00+00
= 2026-03-28 21:30:00 | 2026-03-29 | 2026-03-28 13:00:00+00
= 2025-12-31 18:59:59.5 | 2026-01-01 | 2025-12-31 13:00:00+00
= 2024-02-29 07:00:00 | 2024-02-29 | 2024-02-28 13:00:00+00
= 2025-06-15 08:34:56.789 | 2025-06-15 | 2025-06-14 14:00:00+00
= NULL | NULL | NULL
= 2026-03-08 01:30:00 | 2026-03-08 | 2026-03-07 13:00:00+00
= 2026-01-06 05:15:30.25 | 2026-01-06 | 2026-01-05 13:00:00+00

SELECT COUNT(*) FROM backups WHERE created_at::time BETWEEN '08:00' AND '18:00' AND EXTRACT(ISODOW FROM created_at) < 6;
: count int8
= 4

SELECT make_date(EXTRACT(YEAR FROM created_at)::int, EXTRACT(MONTH FROM created_at)::int, 1) m, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1 DESC NULLS LAST;
: m date | count int8
= 2026-03-01 | 3
= 2026-02-01 | 2
= 2026-01-01 | 3
= 2025-12-01 | 1
= 2025-06-01 | 1
= 2024-02-01 | 1
= NULL | 1

SELECT date '2026-03-31' - interval '1 month' a, date '2024-02-29' + interval '1 year' b, timestamp '2026-01-31' + interval '1 month' * 3 c, age(date '2026-03-01', date '2025-12-31') d;
: a timestamp | b timestamp | c timestamp | d interval
= 2026-02-28 00:00:00 | 2025-02-28 00:00:00 | 2026-04-30 00:00:00 | 2 mons 1 day

SELECT x, lag(x) OVER (ORDER BY x DESC) l, x - lag(x) OVER (ORDER BY x) d FROM generate_series(1, 9, 3) x ORDER BY x DESC;
: x int4 | l int4 | d int4
= 7 | NULL | 3
= 4 | 7 | 3
= 1 | 4 | NULL

SELECT max(x) FILTER (WHERE x % 2 = 0) OVER (ORDER BY x) m FROM generate_series(1, 5) x ORDER BY 1 NULLS FIRST;
: m int4
= NULL
= 2
= 2
= 4
= 4

SELECT array_agg(x ORDER BY x DESC) OVER (PARTITION BY x % 2) FROM generate_series(1, 3) x;
! 0A000 ERROR: aggregate ORDER BY is not implemented for window functions

SELECT x % 2 k, array_agg(x) a, sum(x) s, string_agg(x::text, '+') t FROM generate_series(1, 6) x GROUP BY 1 ORDER BY 1;
: k int4 | a _int4 | s int8 | t text
= 0 | {2,4,6} | 12 | 2+4+6
= 1 | {1,3,5} | 9 | 1+3+5
