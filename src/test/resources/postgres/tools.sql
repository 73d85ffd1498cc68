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
