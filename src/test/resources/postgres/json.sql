# JSON: operators, functions, tags and JSON columns.
SELECT '{"a": 1, "b": "x"}'::jsonb -> 'a';
: ?column? jsonb
= 1

SELECT '{"a": 1, "b": "x"}'::jsonb ->> 'b';
: ?column? text
= x

SELECT '[1, 2, 3]'::jsonb -> 1;
: ?column? jsonb
= 2

SELECT '[1, 2, 3]'::jsonb ->> -1;
: ?column? text
= 3

SELECT '{"a": {"b": [1, {"c": 5}]}}'::jsonb #> '{a,b,1,c}';
: ?column? jsonb
= 5

SELECT '{"a": {"b": [1, {"c": 5}]}}'::jsonb #>> '{a,b,0}';
: ?column? text
= 1

SELECT '{"a": null}'::jsonb -> 'a';
: ?column? jsonb
= null

SELECT '{"a": null}'::jsonb ->> 'a';
: ?column? text
= NULL

SELECT '{"a": 1}'::jsonb -> 'z';
: ?column? jsonb
= NULL

SELECT '{"a": 1}'::json ->> 'a';
: ?column? text
= 1

SELECT '[1, 2]'::jsonb -> 5;
: ?column? jsonb
= NULL

SELECT '5'::jsonb -> 'a';
: ?column? jsonb
= NULL

SELECT '{"a": 1, "b": 2}'::jsonb @> '{"a": 1}';
: ?column? bool
= t

SELECT '{"a": 1}'::jsonb <@ '{"a": 1, "b": 2}';
: ?column? bool
= t

SELECT '[1, 2, 3]'::jsonb @> '[3, 1]';
: ?column? bool
= t

SELECT '{"a": [1, 2]}'::jsonb @> '{"a": [2]}';
: ?column? bool
= t

SELECT '{"a": 1}'::jsonb = '{"a":1}'::jsonb;
: ?column? bool
= t

SELECT '{"a": 1, "b": 2}'::jsonb = '{"b": 2, "a": 1}'::jsonb;
: ?column? bool
= t

SELECT '{"a": 1}'::jsonb || '{"b": 2}';
: ?column? jsonb
= {"a": 1, "b": 2}

SELECT '{"a": 1}'::jsonb || '{"a": 2}';
: ?column? jsonb
= {"a": 2}

SELECT '[1]'::jsonb || '[2]';
: ?column? jsonb
= [1, 2]

SELECT '{"a": 1, "b": 2}'::jsonb - 'a';
: ?column? jsonb
= {"b": 2}

SELECT '[1, 2, 3]'::jsonb - 1;
: ?column? jsonb
= [1, 3]

SELECT '{"a": {"b": 1}}'::jsonb #- '{a,b}';
: ?column? jsonb
= {"a": {}}

SELECT JSONB_TYPEOF('{"a": 1}');
: jsonb_typeof text
= object

SELECT JSONB_TYPEOF('[1]');
: jsonb_typeof text
= array

SELECT JSONB_TYPEOF('"x"');
: jsonb_typeof text
= string

SELECT JSONB_TYPEOF('1.5');
: jsonb_typeof text
= number

SELECT JSONB_TYPEOF('true');
: jsonb_typeof text
= boolean

SELECT JSONB_TYPEOF('null');
: jsonb_typeof text
= null

SELECT JSON_TYPEOF('[]');
: json_typeof text
= array

SELECT JSONB_ARRAY_LENGTH('[1, 2, 3]');
: jsonb_array_length int4
= 3

SELECT JSON_ARRAY_LENGTH('[]');
: json_array_length int4
= 0

SELECT JSONB_ARRAY_LENGTH('{}');
! 22023 ERROR: cannot get array length of a non-array

SELECT JSONB_BUILD_OBJECT('a', 1, 'b', 'x');
: jsonb_build_object jsonb
= {"a": 1, "b": "x"}

SELECT JSON_BUILD_OBJECT('a', 1.5, 'b', true, 'c', NULL);
: json_build_object json
= {"a" : 1.5, "b" : true, "c" : null}

SELECT JSON_BUILD_ARRAY(1, 'a', NULL);
: json_build_array json
= [1, "a", null]

SELECT JSONB_BUILD_ARRAY();
: jsonb_build_array jsonb
= []

SELECT JSON_OBJECT('{a,1,b,2}');
: json_object json
= {"a" : "1", "b" : "2"}

SELECT JSONB_OBJECT(ARRAY['a', 'b'], ARRAY['1', '2']);
: jsonb_object jsonb
= {"a": "1", "b": "2"}

SELECT JSON_BUILD_OBJECT('t', TIMESTAMP '2026-01-02 03:04:05');
: json_build_object json
= {"t" : "2026-01-02T03:04:05"}

SELECT JSON_BUILD_OBJECT('d', DATE '2026-01-02');
: json_build_object json
= {"d" : "2026-01-02"}

SELECT TO_JSON('a'::text);
: to_json json
= "a"

SELECT TO_JSONB(5);
: to_jsonb jsonb
= 5

SELECT TO_JSONB(ARRAY[1, 2]);
: to_jsonb jsonb
= [1, 2]

SELECT TO_JSON(TRUE);
: to_json json
= true

SELECT TO_JSONB(1.50);
: to_jsonb jsonb
= 1.50

SELECT ROW_TO_JSON(ROW(1, 'a'));
: row_to_json json
= {"f1":1,"f2":"a"}

SELECT ARRAY_TO_JSON(ARRAY[1, 2]);
: array_to_json json
= [1,2]

SELECT JSONB_SET('{"a": 1}', '{a}', '2');
: jsonb_set jsonb
= {"a": 2}

SELECT JSONB_SET('{"a": 1}', '{b}', '"x"');
: jsonb_set jsonb
= {"a": 1, "b": "x"}

SELECT JSONB_INSERT('{"a": [1]}', '{a,0}', '0');
: jsonb_insert jsonb
= {"a": [0, 1]}

SELECT JSONB_STRIP_NULLS('{"a": null, "b": 1}');
: jsonb_strip_nulls jsonb
= {"b": 1}

SELECT JSONB_PRETTY('{"a": 1}');
: jsonb_pretty text
= {\n    "a": 1\n}

SELECT JSONB_EXTRACT_PATH('{"a": {"b": 1}}', 'a', 'b');
: jsonb_extract_path jsonb
= 1

SELECT JSONB_EXTRACT_PATH_TEXT('{"a": {"b": "x"}}', 'a', 'b');
: jsonb_extract_path_text text
= x

SELECT JSON_EXTRACT_PATH_TEXT('{"a": "x"}', 'a');
: json_extract_path_text text
= x

SELECT JSONB_PATH_EXISTS('{"a": [1, 2, 3]}', '$.a[*] ? (@ > 2)'), JSONB_PATH_QUERY_FIRST('{"a": [1, 2, 3]}', '$.a[1]'), JSONB_PATH_QUERY_ARRAY('{"a": [1, 2, 3]}', '$.a[*]'), JSONB_PATH_MATCH('{"a": 5}', '$.a > 3');
: jsonb_path_exists bool | jsonb_path_query_first jsonb | jsonb_path_query_array jsonb | jsonb_path_match bool
= t | 2 | [1, 2, 3] | t

SELECT ('{"a": "5"}'::jsonb ->> 'a')::int + 1;
: ?column? int4
= 6

SELECT ('{"a": 5}'::jsonb -> 'a')::int;
: int4 int4
= 5

SELECT ('{"a": true}'::jsonb ->> 'a')::boolean;
: bool bool
= t

SELECT ('{"a": 1.5}'::jsonb ->> 'a')::numeric;
: numeric numeric
= 1.5

SELECT '"x"'::jsonb #>> '{}';
: ?column? text
= x

SELECT '{"a": "x"}'::jsonb ->> 'a' || 'y';
: ?column? text
= xy

SELECT '{"a": "x"}'::jsonb ->> 'a' = 'x';
: ?column? bool
= t

SELECT '{"a":1, "a":2}'::jsonb;
: jsonb jsonb
= {"a": 2}

SELECT '{"b":1,"a":2}'::jsonb::text;
: text text
= {"a": 2, "b": 1}

SELECT '{"a" : 1}'::json::text;
: text text
= {"a" : 1}

SELECT ' [1,2 ]'::jsonb::text;
: text text
= [1, 2]

SELECT '1.50'::jsonb::text;
: text text
= 1.50

SELECT '"\u00e9"'::jsonb::text;
: text text
= "é"

SELECT '{a: 1}'::jsonb;
! 22P02 ERROR: invalid input syntax for type json

SELECT ''::jsonb;
! 22P02 ERROR: invalid input syntax for type json

SELECT '[1,'::json;
! 22P02 ERROR: invalid input syntax for type json

SELECT * FROM JSONB_EACH_TEXT('{"a": 1, "b": "x"}') ORDER BY key;
: key text | value text
= a | 1
= b | x

SELECT * FROM JSONB_EACH('{"a": 1, "b": "x"}') ORDER BY key;
: key text | value jsonb
= a | 1
= b | "x"

SELECT key, value FROM JSON_EACH_TEXT('{"a": 1, "b": null}') AS t ORDER BY key;
: key text | value text
= a | 1
= b | NULL

SELECT JSONB_OBJECT_KEYS('{"a": 1, "b": 2}');
: jsonb_object_keys text
= a
= b

SELECT k FROM JSONB_OBJECT_KEYS('{"a": 1, "b": 2}') AS k ORDER BY k;
: k text
= a
= b

SELECT JSONB_ARRAY_ELEMENTS('[1, "a", null]');
: jsonb_array_elements jsonb
= "a"
= 1
= null

SELECT JSONB_ARRAY_ELEMENTS_TEXT('[1, "a", null]');
: jsonb_array_elements_text text
= 1
= NULL
= a

SELECT v FROM JSONB_ARRAY_ELEMENTS_TEXT('["x", "y"]') AS t(v) ORDER BY v;
: v text
= x
= y

SELECT v, n FROM JSONB_ARRAY_ELEMENTS_TEXT('["x", "y"]') WITH ORDINALITY AS t(v, n) ORDER BY n;
: v text | n int8
= x | 1
= y | 2

SELECT (e ->> 'n')::int AS n FROM JSONB_ARRAY_ELEMENTS('[{"n": 1}, {"n": 2}]') e ORDER BY 1;
: n int4
= 1
= 2

SELECT backup_id, tags ->> 'team' AS team FROM backups ORDER BY backup_id;
: backup_id text | team text
= b01 | search
= b02 | search
= b03 | search
= b04 | support
= b05 | NULL
= b06 | vision
= b07 | NULL
= b08 | NULL
= b09 | search
= b10 | NULL
= b11 | 日本
= b12 | search

SELECT backup_id, tags -> 'team' FROM backups WHERE tags IS NOT NULL ORDER BY backup_id;
: backup_id text | ?column? jsonb
= b01 | "search"
= b02 | "search"
= b03 | "search"
= b04 | "support"
= b06 | "vision"
= b07 | NULL
= b08 | NULL
= b09 | "search"
= b11 | "日本"
= b12 | "search"

SELECT backup_id FROM backups WHERE tags ->> 'team' = 'search' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b09
= b12

SELECT backup_id FROM backups WHERE tags ->> 'env' = 'prod' AND tags ->> 'team' <> 'search' ORDER BY 1;
: backup_id text
= b06

SELECT backup_id FROM backups WHERE tags @> '{"team": "search"}' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b09
= b12

SELECT backup_id FROM backups WHERE tags ->> 'nope' IS NULL ORDER BY 1;
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

SELECT backup_id FROM backups WHERE (tags ->> 'cost-center')::int > 40 ORDER BY 1;
: backup_id text
= b06

SELECT backup_id FROM backups WHERE tags ->> 'team' LIKE 's%' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b09
= b12

SELECT backup_id FROM backups WHERE tags ->> 'team' IN ('vision', 'support') ORDER BY 1;
: backup_id text
= b04
= b06

SELECT backup_id FROM backups WHERE tags #>> '{team}' = 'vision' ORDER BY 1;
: backup_id text
= b06

SELECT backup_id FROM backups WHERE JSONB_EXISTS(tags, 'env') ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b06
= b07
= b09
= b12

SELECT tags ->> 'team' AS team, COUNT(*), SUM(size_bytes) FROM backups GROUP BY 1 ORDER BY 1;
: team text | count int8 | sum numeric
= search | 5 | 3155857025
= support | 1 | 7680000
= vision | 1 | 5368709120000
= 日本 | 1 | 36
= NULL | 4 | 2171457

SELECT tags ->> 'team' AS team, COUNT(*) FROM backups GROUP BY team HAVING COUNT(*) > 1 ORDER BY 2 DESC;
: team text | count int8
= search | 5
= NULL | 4

SELECT COALESCE(tags ->> 'team', 'none') AS team, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: team text | count int8
= none | 4
= search | 5
= support | 1
= vision | 1
= 日本 | 1

SELECT COUNT(DISTINCT tags ->> 'team') FROM backups;
: count int8
= 4

SELECT UPPER(tags ->> 'team'), LENGTH(tags ->> 'env') FROM backups WHERE backup_id IN ('b01', 'b04') ORDER BY backup_id;
: upper text | length int4
= SEARCH | 4
= SUPPORT | NULL

SELECT b.backup_id, t.key, t.value FROM backups b, JSONB_EACH_TEXT(b.tags) t ORDER BY 1, 2;
: backup_id text | key text | value text
= b01 | env | prod
= b01 | team | search
= b02 | env | prod
= b02 | team | search
= b03 | env | test
= b03 | team | search
= b04 | team | support
= b06 | cost-center | 42
= b06 | env | prod
= b06 | team | vision
= b07 | env | dev
= b09 | env | prod
= b09 | team | search
= b11 | team | 日本
= b12 | env | prod
= b12 | team | search

SELECT b.backup_id, t.key, t.value FROM backups b CROSS JOIN LATERAL JSONB_EACH_TEXT(b.tags) AS t(key, value) WHERE t.key = 'env' ORDER BY 1;
: backup_id text | key text | value text
= b01 | env | prod
= b02 | env | prod
= b03 | env | test
= b06 | env | prod
= b07 | env | dev
= b09 | env | prod
= b12 | env | prod

SELECT t.key, COUNT(*) FROM backups b, JSONB_EACH_TEXT(b.tags) t GROUP BY t.key ORDER BY 1;
: key text | count int8
= cost-center | 1
= env | 7
= team | 8

SELECT DISTINCT JSONB_OBJECT_KEYS(tags) AS k FROM backups ORDER BY k;
: k text
= cost-center
= env
= team

SELECT backup_id, JSONB_OBJECT_KEYS(tags) AS k FROM backups ORDER BY 1, 2;
: backup_id text | k text
= b01 | env
= b01 | team
= b02 | env
= b02 | team
= b03 | env
= b03 | team
= b04 | team
= b06 | cost-center
= b06 | env
= b06 | team
= b07 | env
= b09 | env
= b09 | team
= b11 | team
= b12 | env
= b12 | team

SELECT b.backup_id, COUNT(t.key) FROM backups b LEFT JOIN LATERAL JSONB_EACH_TEXT(b.tags) t ON true GROUP BY b.backup_id ORDER BY 1;
: backup_id text | count int8
= b01 | 2
= b02 | 2
= b03 | 2
= b04 | 1
= b05 | 0
= b06 | 3
= b07 | 1
= b08 | 0
= b09 | 2
= b10 | 0
= b11 | 1
= b12 | 2

SELECT backup_id, schema -> 'fields' FROM backups WHERE schema IS NOT NULL ORDER BY backup_id;
: backup_id text | ?column? jsonb
= b01 | {"year": {"filterable": true}, "genre": {"filterable": true}}
= b02 | {"genre": {"filterable": true}}
= b04 | {}
= b06 | {"width": {"filterable": true}, "height": {"filterable": true}}
= b12 | {"year": {"filterable": true}, "genre": {"filterable": true}}

SELECT backup_id, schema -> 'fields' -> 'genre' ->> 'filterable' FROM backups ORDER BY backup_id;
: backup_id text | ?column? text
= b01 | true
= b02 | true
= b03 | NULL
= b04 | NULL
= b05 | NULL
= b06 | NULL
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | NULL
= b12 | true

SELECT backup_id, (schema #>> '{fields,genre,filterable}')::boolean FROM backups ORDER BY backup_id;
: backup_id text | bool bool
= b01 | t
= b02 | t
= b03 | NULL
= b04 | NULL
= b05 | NULL
= b06 | NULL
= b07 | NULL
= b08 | NULL
= b09 | NULL
= b10 | NULL
= b11 | NULL
= b12 | t

SELECT backup_id FROM backups WHERE schema -> 'fields' -> 'year' IS NOT NULL ORDER BY 1;
: backup_id text
= b01
= b12

SELECT backup_id, f.key FROM backups, JSONB_EACH(schema -> 'fields') f ORDER BY 1, 2;
: backup_id text | key text
= b01 | genre
= b01 | year
= b02 | genre
= b06 | height
= b06 | width
= b12 | genre
= b12 | year

SELECT backup_id, (SELECT COUNT(*) FROM JSONB_OBJECT_KEYS(schema -> 'fields')) AS n FROM backups WHERE schema IS NOT NULL ORDER BY 1;
: backup_id text | n int8
= b01 | 2
= b02 | 1
= b04 | 0
= b06 | 2
= b12 | 2

SELECT name, spec -> 'serverless' ->> 'cloud' AS c FROM indexes ORDER BY name;
: name text | c text
= docs | aws
= faq | aws
= images | gcp
= pods | NULL
= sparse | azure
= 日本 | NULL

SELECT name, spec #>> '{serverless,read_capacity,mode}' FROM indexes ORDER BY name;
: name text | ?column? text
= docs | OnDemand
= faq | NULL
= images | NULL
= pods | NULL
= sparse | NULL
= 日本 | NULL

SELECT name, (spec #>> '{serverless,read_capacity,nodes}')::int * 2 FROM indexes ORDER BY name;
: name text | ?column? int4
= docs | 4
= faq | NULL
= images | NULL
= pods | NULL
= sparse | NULL
= 日本 | NULL

SELECT name FROM indexes WHERE spec -> 'pod' IS NOT NULL ORDER BY 1;
: name text
= pods

SELECT name FROM indexes WHERE spec @> '{"serverless": {"cloud": "aws"}}' ORDER BY 1;
: name text
= docs
= faq

SELECT name, JSONB_OBJECT_KEYS(spec) AS kind FROM indexes ORDER BY 1;
: name text | kind text
= docs | serverless
= faq | serverless
= images | serverless
= pods | pod
= sparse | serverless
= 日本 | byoc

SELECT name, spec -> 'pod' -> 'metadata_config' -> 'indexed' -> 0 FROM indexes WHERE name = 'pods';
: name text | ?column? jsonb
= pods | "genre"

SELECT name, JSONB_ARRAY_ELEMENTS_TEXT(spec -> 'pod' -> 'metadata_config' -> 'indexed') AS field FROM indexes ORDER BY 1, 2;
: name text | field text
= pods | genre
= pods | year

SELECT name, JSONB_ARRAY_LENGTH(embed -> 'dimensions'), embed -> 'dimensions' ->> 1 FROM indexes WHERE embed IS NOT NULL;
: name text | jsonb_array_length int4 | ?column? text
= docs | 2 | 1536

SELECT name, d FROM indexes, JSONB_ARRAY_ELEMENTS_TEXT(embed -> 'dimensions') d ORDER BY 1, 2;
: name text | d text
= docs | 1536
= docs | 384

SELECT name, embed ->> 'model' FROM indexes WHERE embed ->> 'model' IS NOT NULL;
: name text | ?column? text
= docs | multilingual-e5-large

SELECT name, JSONB_TYPEOF(embed -> 'dimensions'), JSONB_TYPEOF(embed) FROM indexes ORDER BY name;
: name text | jsonb_typeof text | jsonb_typeof text
= docs | array | object
= faq | NULL | NULL
= images | NULL | NULL
= pods | NULL | NULL
= sparse | NULL | NULL
= 日本 | NULL | NULL

SELECT JSONB_AGG(name ORDER BY name) FROM indexes;
: jsonb_agg jsonb
= ["docs", "faq", "images", "pods", "sparse", "日本"]

SELECT JSON_AGG(name ORDER BY name) FROM collections;
: json_agg json
= ["old", "pods", "pods-copy"]

SELECT JSON_AGG(dimension ORDER BY name) FROM indexes;
: json_agg json
= [1536, 384, 512, 768, null, 3]

SELECT JSONB_OBJECT_AGG(name, dimension) FROM collections;
: jsonb_object_agg jsonb
= {"old": 3, "pods": 768, "pods-copy": 768}

SELECT JSON_AGG(JSON_BUILD_OBJECT('n', name, 'd', dimension) ORDER BY name) FROM collections;
: json_agg json
= [{"n" : "old", "d" : 3}, {"n" : "pods", "d" : 768}, {"n" : "pods-copy", "d" : 768}]

SELECT cloud, JSONB_AGG(backup_id ORDER BY backup_id) FROM backups GROUP BY cloud ORDER BY cloud;
: cloud text | jsonb_agg jsonb
= aws | ["b01", "b02", "b03", "b04", "b05", "b09", "b10", "b12"]
= azure | ["b08"]
= gcp | ["b06", "b07", "b11"]

SELECT JSONB_BUILD_OBJECT('id', backup_id, 'size', size_bytes, 'at', created_at::date) FROM backups WHERE backup_id = 'b01';
: jsonb_build_object jsonb
= {"at": "2026-01-05", "id": "b01", "size": 1073741824}

SELECT ROW_TO_JSON(t) FROM (SELECT name, dimension FROM collections) t;
: row_to_json json
= {"name":"old","dimension":3}
= {"name":"pods","dimension":768}
= {"name":"pods-copy","dimension":768}

SELECT TO_JSONB(t) ->> 'name' FROM (SELECT name FROM collections) t;
: ?column? text
= old
= pods
= pods-copy

SELECT JSON_AGG(t) FROM (SELECT name FROM collections WHERE name = 'old') t;
: json_agg json
= [{"name":"old"}]

SELECT tags = '{"team": "support"}' FROM backups WHERE backup_id = 'b04';
: ?column? bool
= t

SELECT backup_id FROM backups WHERE tags = '{"env": "prod", "team": "search"}'::jsonb ORDER BY 1;
: backup_id text
= b01
= b02
= b09
= b12

SELECT tags, COUNT(*) FROM backups GROUP BY tags ORDER BY 2 DESC, 1 LIMIT 1;
: tags jsonb | count int8
= {"env": "prod", "team": "search"} | 4

SELECT COUNT(DISTINCT tags) FROM backups;
: count int8
= 7

SELECT backup_id FROM backups WHERE tags = '{}' ORDER BY 1;
: backup_id text
= b08

SELECT backup_id FROM backups WHERE tags <> '{}' AND tags IS NOT NULL ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b04
= b06
= b07
= b09
= b11
= b12

SELECT tags || '{"x": "y"}' FROM backups WHERE backup_id = 'b04';
: ?column? jsonb
= {"x": "y", "team": "support"}

SELECT tags - 'team' FROM backups WHERE backup_id = 'b01';
: ?column? jsonb
= {"env": "prod"}

SELECT tags ->> name FROM backups WHERE backup_id = 'b01';
: ?column? text
= NULL

SELECT 'a' -> 'b';
! 42725 ERROR: operator is not unique: unknown -> unknown

SELECT name ->> 'a' FROM backups;
! 42883 ERROR: operator does not exist: text ->> unknown

SELECT tags ->> 5 FROM backups WHERE backup_id = 'b01';
: ?column? text
= NULL

SELECT '1'::jsonb = '1.0'::jsonb;
: ?column? bool
= t

SELECT '[1.50]'::jsonb <> '[1.5]'::jsonb;
: ?column? bool
= f

SELECT '1'::jsonb IS DISTINCT FROM '1.0'::jsonb;
: ?column? bool
= f

SELECT '1'::jsonb < '2'::jsonb;
: ?column? bool
= t

SELECT '10'::jsonb < '9'::jsonb;
: ?column? bool
= f

SELECT '"a"'::jsonb < '1'::jsonb;
: ?column? bool
= t

SELECT '[]'::jsonb < '{}'::jsonb, '[1]'::jsonb > '[]'::jsonb, 'null'::jsonb < 'false'::jsonb, 'true'::jsonb > 'false'::jsonb, '[1,2]'::jsonb < '[1,3]'::jsonb, '[9]'::jsonb < '[1,3]'::jsonb;
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | t | t | t | t

SELECT backup_id FROM backups WHERE tags = '{"team": "search", "env": "prod"}' ORDER BY 1;
: backup_id text
= b01
= b02
= b09
= b12

SELECT backup_id FROM backups WHERE tags <> '{"team":"search", "env": "prod"}' ORDER BY 1;
: backup_id text
= b03
= b04
= b06
= b07
= b08
= b11

SELECT backup_id FROM backups WHERE tags IN ('{"team": "support"}') ORDER BY 1;
: backup_id text
= b04

SELECT backup_id FROM backups WHERE tags IN ('{"team": "support"}', '{}') ORDER BY 1;
: backup_id text
= b04
= b08

SELECT backup_id, tags::text FROM backups ORDER BY 1;
: backup_id text | tags text
= b01 | {"env": "prod", "team": "search"}
= b02 | {"env": "prod", "team": "search"}
= b03 | {"env": "test", "team": "search"}
= b04 | {"team": "support"}
= b05 | NULL
= b06 | {"env": "prod", "team": "vision", "cost-center": "42"}
= b07 | {"env": "dev"}
= b08 | {}
= b09 | {"env": "prod", "team": "search"}
= b10 | NULL
= b11 | {"team": "日本"}
= b12 | {"env": "prod", "team": "search"}

SELECT tags::jsonb::text FROM backups WHERE backup_id = 'b04';
: tags text
= {"team": "support"}

SELECT a.backup_id, b.backup_id FROM backups a JOIN backups b ON a.tags = b.tags WHERE a.backup_id < b.backup_id ORDER BY 1, 2;
: backup_id text | backup_id text
= b01 | b02
= b01 | b09
= b01 | b12
= b02 | b09
= b02 | b12
= b09 | b12

SELECT tags, COUNT(*) FROM backups GROUP BY tags ORDER BY 2, 1;
: tags jsonb | count int8
= {} | 1
= {"env": "dev"} | 1
= {"team": "support"} | 1
= {"team": "日本"} | 1
= {"env": "test", "team": "search"} | 1
= {"env": "prod", "team": "vision", "cost-center": "42"} | 1
= NULL | 2
= {"env": "prod", "team": "search"} | 4

SELECT DISTINCT tags FROM backups ORDER BY tags;
: tags jsonb
= {}
= {"env": "dev"}
= {"team": "support"}
= {"team": "日本"}
= {"env": "prod", "team": "search"}
= {"env": "test", "team": "search"}
= {"env": "prod", "team": "vision", "cost-center": "42"}
= NULL

SELECT x::jsonb FROM (VALUES ('10'), ('9'), ('"a"'), ('[]'), ('{}'), ('null'), ('true')) t(x) ORDER BY 1;
: x jsonb
= []
= null
= "a"
= 9
= 10
= true
= {}

SELECT MAX(backup_id) FROM backups WHERE tags -> 'env' = '"prod"';
: max text
= b12

SELECT backup_id FROM backups WHERE schema = '{}' ORDER BY 1;
: backup_id text

SELECT '"a"'::jsonb = 'a';
! 22P02 ERROR: invalid input syntax for type json

SELECT name FROM indexes WHERE spec -> 'serverless' ->> 'cloud' = 'aws' ORDER BY 1;
: name text
= docs
= faq

SELECT '1'::jsonb IN ('1.0', '2');
: ?column? bool
= t

SELECT '1'::jsonb = ANY(ARRAY['1.0'::jsonb]);
: ?column? bool
= t

SELECT '3'::jsonb NOT IN ('1.0', '2');
: ?column? bool
= t

SELECT CASE '1'::jsonb WHEN '1.0' THEN 'y' ELSE 'n' END;
: case text
= y

SELECT NULLIF('1'::jsonb, '1.0');
: nullif jsonb
= NULL

SELECT '1'::jsonb BETWEEN '0' AND '10';
: ?column? bool
= t

SELECT JSONB_BUILD_OBJECT('a', NULL, 'b', ARRAY[1,2], 'c', ARRAY['x',NULL], 'd', '{"z": 1}'::jsonb);
: jsonb_build_object jsonb
= {"a": null, "b": [1, 2], "c": ["x", null], "d": {"z": 1}}

SELECT JSON_BUILD_OBJECT('d', DATE '2026-01-02', 't', TIMESTAMP '2026-01-02 03:04:05', 'i', INTERVAL '1 day');
: json_build_object json
= {"d" : "2026-01-02", "t" : "2026-01-02T03:04:05", "i" : "1 day"}

SELECT JSON_BUILD_OBJECT('a');
! 22023 ERROR: argument list must have even number of elements

SELECT JSON_BUILD_OBJECT(NULL, 1);
! 22023 ERROR: argument 1 cannot be null

SELECT JSON_BUILD_OBJECT(1, 2, true, 3);
: json_build_object json
= {"1" : 2, "true" : 3}

SELECT JSON_BUILD_OBJECT(), JSON_BUILD_ARRAY(), JSONB_BUILD_OBJECT(), JSONB_BUILD_ARRAY();
: json_build_object json | json_build_array json | jsonb_build_object jsonb | jsonb_build_array jsonb
= {} | [] | {} | []

SELECT JSON_BUILD_OBJECT('name', name, 'ready', ready, 'd', dimension) FROM indexes ORDER BY name;
: json_build_object json
= {"name" : "docs", "ready" : true, "d" : 1536}
= {"name" : "faq", "ready" : true, "d" : 384}
= {"name" : "images", "ready" : false, "d" : 512}
= {"name" : "pods", "ready" : true, "d" : 768}
= {"name" : "sparse", "ready" : true, "d" : null}
= {"name" : "日本", "ready" : false, "d" : 3}

SELECT JSONB_BUILD_OBJECT('tags', tags, 'at', created_at) FROM backups WHERE backup_id = 'b04';
: jsonb_build_object jsonb
= {"at": "2026-02-28T23:59:59.999+00:00", "tags": {"team": "support"}}

SELECT JSON_BUILD_ARRAY(tags, name, created_at::date) FROM backups WHERE backup_id = 'b04';
: json_build_array json
= [{"team": "support"}, "faq-1", "2026-02-28"]

SELECT ARRAY_TO_JSON(ARRAY['a', NULL, 'b"c']), ARRAY_TO_JSON(ARRAY[true, false]), ARRAY_TO_JSON(ARRAY[DATE '2026-01-02']), ARRAY_TO_JSON(ARRAY[1.50, 2]);
: array_to_json json | array_to_json json | array_to_json json | array_to_json json
= ["a",null,"b\\"c"] | [true,false] | ["2026-01-02"] | [1.50,2]

SELECT ROW_TO_JSON(ROW(1, NULL, true, 'x"y', ARRAY[1,2]));
: row_to_json json
= {"f1":1,"f2":null,"f3":true,"f4":"x\\"y","f5":[1,2]}

SELECT TO_JSON(ROW(1, 'a')), TO_JSONB(ROW(1, NULL));
: to_json json | to_jsonb jsonb
= {"f1":1,"f2":"a"} | {"f1": 1, "f2": null}

SELECT JSONB_OBJECT('{a,1,b}');
! 2202E ERROR: array must have even number of elements

SELECT JSONB_OBJECT('{a}', '{1,2}');
! 2202E ERROR: mismatched array dimensions

SELECT JSON_OBJECT_AGG(name, dimension ORDER BY name) FROM collections;
: json_object_agg json
= { "old" : 3, "pods" : 768, "pods-copy" : 768 }

SELECT JSON_AGG(x) FROM (VALUES (1), (NULL), (3)) t(x);
: json_agg json
= [1, null, 3]

SELECT JSON_AGG(name) FROM indexes WHERE false;
: json_agg json
= NULL

SELECT JSONB_OBJECT_AGG(name, dimension) FROM collections WHERE false;
: jsonb_object_agg jsonb
= NULL

SELECT JSON_OBJECT_AGG(x, y ORDER BY x) FROM (VALUES ('a', 1), ('b', NULL)) t(x, y);
: json_object_agg json
= { "a" : 1, "b" : null }

SELECT JSONB_OBJECT_AGG(x, y ORDER BY y) FROM (VALUES ('a', 1), ('a', 2)) t(x, y);
: jsonb_object_agg jsonb
= {"a": 2}

SELECT JSON_OBJECT_AGG(x, 1) FROM (VALUES ('a'), (NULL)) t(x);
! 22023 ERROR: field name must not be null

SELECT JSON_AGG(name ORDER BY name) FILTER (WHERE ready) FROM indexes;
: json_agg json
= ["docs", "faq", "pods", "sparse"]

SELECT JSON_AGG(DISTINCT cloud ORDER BY cloud) FROM backups;
: json_agg json
= ["aws", "azure", "gcp"]

SELECT JSON_AGG(created_at ORDER BY created_at) FROM backups WHERE backup_id IN ('b01', 'b02');
: json_agg json
= ["2026-01-05T10:15:30.25+00:00", "2026-01-12T10:15:30+00:00"]

SELECT JSONB_AGG(tags ORDER BY backup_id) FROM backups WHERE backup_id IN ('b01', 'b05', 'b08');
: jsonb_agg jsonb
= [{"env": "prod", "team": "search"}, null, {}]

SELECT JSON_AGG(ARRAY[1, 2]) FROM (VALUES (1), (2)) t(x);
: json_agg json
= [[1,2], \n [1,2]]

SELECT JSON_AGG(ROW(x, 'a') ORDER BY x) FROM (VALUES (1), (2)) t(x);
: json_agg json
= [{"f1":1,"f2":"a"}, \n {"f1":2,"f2":"a"}]

SELECT status, JSON_OBJECT_AGG(backup_id, dimension ORDER BY backup_id) FROM backups GROUP BY status ORDER BY status;
: status text | json_object_agg json
= Failed | { "b03" : 1536, "b10" : 768 }
= Initializing | { "b05" : 384 }
= Ready | { "b01" : 1536, "b02" : 1536, "b04" : 384, "b06" : 512, "b07" : 512, "b08" : null, "b09" : 768, "b11" : 3, "b12" : 1536 }

SELECT JSONB_AGG(name) -> 0 FROM indexes WHERE name = 'docs';
: ?column? jsonb
= "docs"

SELECT JSON_TYPEOF('1'), JSON_ARRAY_LENGTH('[1,2]');
: json_typeof text | json_array_length int4
= number | 2

SELECT JSON_AGG(DISTINCT status) FROM backups;
: json_agg json
= ["Failed", "Initializing", "Ready"]

SELECT backup_id, JSON_AGG(dimension) OVER (ORDER BY backup_id) FROM backups ORDER BY backup_id LIMIT 3;
: backup_id text | json_agg json
= b01 | [1536]
= b02 | [1536, 1536]
= b03 | [1536, 1536, 1536]

SELECT DISTINCT j FROM (VALUES ('{"a":1, "b":2}'::jsonb), ('{"b":2,"a":1}'), ('1'), ('1.0')) t(j);
: j jsonb
= 1
= {"a": 1, "b": 2}

SELECT j, COUNT(*) FROM (VALUES ('{"a":1, "b":2}'::jsonb), ('{"b":2,"a":1}'), ('1'), ('1.0')) t(j) GROUP BY j;
: j jsonb | count int8
= 1 | 2
= {"a": 1, "b": 2} | 2

SELECT '1'::jsonb UNION SELECT '1.0'::jsonb;
: jsonb jsonb
= 1

SELECT COUNT(DISTINCT j) FROM (VALUES ('1'::jsonb), ('1.0')) t(j);
: count int8
= 1

SELECT a.j, b.j FROM (VALUES ('1'::jsonb)) a(j) JOIN (VALUES ('1.0'::jsonb)) b(j) ON a.j = b.j;
: j jsonb | j jsonb
= 1 | 1.0

SELECT j, COUNT(*) OVER (PARTITION BY j) FROM (VALUES ('1'::jsonb), ('1.0'), ('2')) t(j);
: j jsonb | count int8
= 1 | 2
= 1.0 | 2
= 2 | 1

SELECT GREATEST('1'::jsonb, '10'::jsonb, '9'::jsonb), LEAST('"b"'::jsonb, '[]'::jsonb);
: greatest jsonb | least jsonb
= 10 | []

SELECT * FROM json_each('{"a": {"b" :  1.0,   "c":2}}');
: key text | value json
= a | {"b" :  1.0,   "c":2}

SELECT * FROM json_each_text('{"a": {"b" :  1.0,   "c":2}}');
: key text | value text
= a | {"b" :  1.0,   "c":2}

SELECT * FROM json_array_elements('[ {"b" :  1.0,   "a":2}, [1,  2] ]');
: value json
= [1,  2]
= {"b" :  1.0,   "a":2}

SELECT '{"a": {"b" :  1.0,   "c":2}}'::json -> 'a';
: ?column? json
= {"b" :  1.0,   "c":2}

SELECT '{"a": {"b" :  1.0,   "c":2}}'::json ->> 'a', '{"a": {"b" :  1.0,   "c":2}}'::json #> '{a}', '{"a":  [1,   2]}'::json #>> '{a}';
: ?column? text | ?column? json | ?column? text
= {"b" :  1.0,   "c":2} | {"b" :  1.0,   "c":2} | [1,   2]

SELECT '{"a":  1, "a":  2}'::json -> 'a', '{"a":  1, "a":  2}'::json;
: ?column? json | json json
= 2 | {"a":  1, "a":  2}

SELECT json_build_object('a', '{"x" :   1}'::json), json_agg(j) FROM (VALUES ('{"x" :   1}'::json)) t(j);
: json_build_object json | json_agg json
= {"a" : {"x" :   1}} | [{"x" :   1}]

SELECT to_json('{"x" :   1}'::json), row_to_json(ROW('{"x" :   1}'::json));
: to_json json | row_to_json json
= {"x" :   1} | {"f1":{"x" :   1}}

SELECT jsonb_build_object('{a,b,c}'::text[], 1);
! 22023 ERROR: key value must be scalar, not array, composite, or json

SELECT json_build_object(json '{"a":1,"b":2}', 3);
! 22023 ERROR: key value must be scalar, not array, composite, or json

SELECT json_build_object('{a', 3, '[x', 4, 1, 2, true, 3);
: json_build_object json
= {"{a" : 3, "[x" : 4, "1" : 2, "true" : 3}

SELECT '{"a": 1, "b": 2}'::jsonb - ARRAY['a'], '{"a": 1, "b": 2}'::jsonb - '{a,b}'::text[], '["a","b","c"]'::jsonb - ARRAY['a', NULL, 'c'], '{"a": 1}'::jsonb - ARRAY[]::text[];
: ?column? jsonb | ?column? jsonb | ?column? jsonb | ?column? jsonb
= {"b": 2} | {} | ["b"] | {"a": 1}

SELECT tags - ARRAY['team', 'env'] FROM backups ORDER BY backup_id;
: ?column? jsonb
= {}
= {}
= {}
= {}
= NULL
= {"cost-center": "42"}
= {}
= {}
= {}
= NULL
= {}
= {}

SELECT '5'::jsonb - ARRAY['a'];
! 22023 ERROR: cannot delete from scalar

SELECT tags - 'team', tags - 'x' FROM backups ORDER BY backup_id;
: ?column? jsonb | ?column? jsonb
= {"env": "prod"} | {"env": "prod", "team": "search"}
= {"env": "prod"} | {"env": "prod", "team": "search"}
= {"env": "test"} | {"env": "test", "team": "search"}
= {} | {"team": "support"}
= NULL | NULL
= {"env": "prod", "cost-center": "42"} | {"env": "prod", "team": "vision", "cost-center": "42"}
= {"env": "dev"} | {"env": "dev"}
= {} | {}
= {"env": "prod"} | {"env": "prod", "team": "search"}
= NULL | NULL
= {} | {"team": "日本"}
= {"env": "prod"} | {"env": "prod", "team": "search"}

SELECT i.name, json_agg(b) FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name AND b.status = 'Failed' GROUP BY i.name ORDER BY 1;
: name text | json_agg json
= docs | [{"backup_id":"b03","source_index_name":"docs","source_index_id":"id-docs","source_index_deleted_at":null,"name":"Docs_Monthly","description":"100% of the docs","status":"Failed","cloud":"aws","region":"us-east-1","dimension":1536,"metric":"cosine","schema":null,"record_count":0,"namespace_count":0,"size_bytes":0,"tags":{"env": "test", "team": "search"},"created_at":"2026-02-01T00:00:00+00:00"}]
= faq | [null]
= images | [null]
= pods | [null]
= sparse | [null]
= 日本 | [null]

SELECT i.name, jsonb_agg(b) FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name AND b.status = 'Failed' GROUP BY i.name ORDER BY 1;
: name text | jsonb_agg jsonb
= docs | [{"name": "Docs_Monthly", "tags": {"env": "test", "team": "search"}, "cloud": "aws", "metric": "cosine", "region": "us-east-1", "schema": null, "status": "Failed", "backup_id": "b03", "dimension": 1536, "created_at": "2026-02-01T00:00:00+00:00", "size_bytes": 0, "description": "100% of the docs", "record_count": 0, "namespace_count": 0, "source_index_id": "id-docs", "source_index_name": "docs", "source_index_deleted_at": null}]
= faq | [null]
= images | [null]
= pods | [null]
= sparse | [null]
= 日本 | [null]

SELECT i.name, coalesce(json_agg(b) FILTER (WHERE b.backup_id IS NOT NULL), '[]') FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name AND b.status = 'Failed' GROUP BY i.name ORDER BY 1;
: name text | coalesce json
= docs | [{"backup_id":"b03","source_index_name":"docs","source_index_id":"id-docs","source_index_deleted_at":null,"name":"Docs_Monthly","description":"100% of the docs","status":"Failed","cloud":"aws","region":"us-east-1","dimension":1536,"metric":"cosine","schema":null,"record_count":0,"namespace_count":0,"size_bytes":0,"tags":{"env": "test", "team": "search"},"created_at":"2026-02-01T00:00:00+00:00"}]
= faq | []
= images | []
= pods | []
= sparse | []
= 日本 | []

SELECT i.name, json_agg(s) FROM indexes i LEFT JOIN (SELECT name, status, source_index_name FROM backups WHERE status = 'Failed') s ON s.source_index_name = i.name GROUP BY i.name ORDER BY 1;
: name text | json_agg json
= docs | [{"name":"Docs_Monthly","status":"Failed","source_index_name":"docs"}]
= faq | [null]
= images | [null]
= pods | [null]
= sparse | [null]
= 日本 | [null]

SELECT i.name, json_build_object('b', b) FROM indexes i LEFT JOIN backups b ON b.source_index_name = i.name AND b.status = 'Failed' ORDER BY 1;
: name text | json_build_object json
= docs | {"b" : {"backup_id":"b03","source_index_name":"docs","source_index_id":"id-docs","source_index_deleted_at":null,"name":"Docs_Monthly","description":"100% of the docs","status":"Failed","cloud":"aws","region":"us-east-1","dimension":1536,"metric":"cosine","schema":null,"record_count":0,"namespace_count":0,"size_bytes":0,"tags":{"env": "test", "team": "search"},"created_at":"2026-02-01T00:00:00+00:00"}}
= faq | {"b" : null}
= images | {"b" : null}
= pods | {"b" : null}
= sparse | {"b" : null}
= 日本 | {"b" : null}

SELECT b.name, json_agg(i) FROM indexes i RIGHT JOIN backups b ON b.source_index_name = i.name AND i.name = 'x' GROUP BY b.name ORDER BY 1;
: name text | json_agg json
= Docs_Monthly | [null]
= docs-daily | [null, null]
= docs-weekly | [null]
= faq-1 | [null]
= faq-2 | [null]
= gone-last | [null]
= images | [null]
= images-old | [null]
= sparse-1 | [null]
= 日本語 backup | [null]
= NULL | [null]

SELECT v.x, json_agg(w) FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 'a')) w(x, y) ON w.x = v.x GROUP BY v.x ORDER BY 1;
: x int4 | json_agg json
= 1 | [{"x":1,"y":"a"}]
= 2 | [null]

SELECT v.x, to_json(w), row_to_json(w), to_jsonb(w), w IS NULL, w IS NOT NULL FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 'a'), (3, NULL)) w(x, y) ON w.x = v.x ORDER BY 1;
: x int4 | to_json json | row_to_json json | to_jsonb jsonb | ?column? bool | ?column? bool
= 1 | {"x":1,"y":"a"} | {"x":1,"y":"a"} | {"x": 1, "y": "a"} | f | t
= 2 | NULL | NULL | NULL | t | f

SELECT v.x, array_agg(w) FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 'a')) w(x, y) ON w.x = v.x GROUP BY v.x ORDER BY 1;
: x int4 | array_agg _record
= 1 | {"(1,a)"}
= 2 | {NULL}

SELECT v.x, json_build_array(w, v) FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 'a')) w(x, y) ON w.x = v.x ORDER BY 1;
: x int4 | json_build_array json
= 1 | [{"x":1,"y":"a"}, {"x":1}]
= 2 | [null, {"x":2}]

SELECT v.x, format('%s', w), concat(v.x, w), concat_ws('-', w, v.x) FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, true)) w(x, y) ON w.x = v.x ORDER BY 1;
: x int4 | format text | concat text | concat_ws text
= 1 | (1,t) | 1(1,t) | (1,t)-1
= 2 |  | 2 | 2

SELECT v.x, jsonb_build_object('w', w), json_agg(w) OVER () FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 'a')) w(x, y) ON w.x = v.x ORDER BY 1;
: x int4 | jsonb_build_object jsonb | json_agg json
= 1 | {"w": {"x": 1, "y": "a"}} | [{"x":1,"y":"a"}, null]
= 2 | {"w": null} | [{"x":1,"y":"a"}, null]

SELECT json_agg(CASE WHEN v.x = 1 THEN v END ORDER BY v.x) FROM (VALUES (1), (2)) v(x);
: json_agg json
= [{"x":1}, null]

SELECT jsonb_agg(w ORDER BY v.x), jsonb_object_agg(v.x, w) FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 1.50, '{"a":1}'::jsonb, now() > '2020-01-01')) w(x, y, z, t) ON w.x = v.x;
: jsonb_agg jsonb | jsonb_object_agg jsonb
= [{"t": true, "x": 1, "y": 1.50, "z": {"a": 1}}, null] | {"1": {"t": true, "x": 1, "y": 1.50, "z": {"a": 1}}, "2": null}

SELECT json_agg(w ORDER BY v.x) FILTER (WHERE w IS NOT NULL), json_agg(DISTINCT v.x) FROM (VALUES (1), (2)) v(x) LEFT JOIN (VALUES (1, 'a')) w(x, y) ON w.x = v.x;
: json_agg json | json_agg json
= [{"x":1,"y":"a"}] | [1, 2]

SELECT array_agg(CASE WHEN x = 1 THEN 'a' END ORDER BY x), array_agg(CASE WHEN x = 1 THEN 'a' END) FROM (VALUES (1), (2)) v(x);
: array_agg _text | array_agg _text
= {a,NULL} | {a,NULL}

SELECT '[1, "a"]'::jsonb #- '{a,b}';
! 22P02 ERROR: path element at position 1 is not an integer: "a"

SELECT '{"a": [1, 2]}'::jsonb #- '{a,b}';
! 22P02 ERROR: path element at position 2 is not an integer: "b"

SELECT '{"a": [1, 2]}'::jsonb #- '{a,-1}', '{"a": [1, 2]}'::jsonb #- '{b,c}';
: ?column? jsonb | ?column? jsonb
= {"a": [1]} | {"a": [1, 2]}

SELECT ('{"b":1,   "a":' || size_bytes || '}')::jsonb FROM backups WHERE size_bytes IS NOT NULL ORDER BY backup_id LIMIT 2;
: jsonb jsonb
= {"a": 1073741824, "b": 1}
= {"a": 998244353, "b": 1}

SELECT ('{"b":1,   "a":' || size_bytes)::jsonb FROM backups WHERE size_bytes IS NOT NULL ORDER BY backup_id LIMIT 1;
! 22P02 ERROR: invalid input syntax for type json

SELECT ('{"b":1,   "a":' || status)::json FROM backups ORDER BY backup_id LIMIT 1;
! 22P02 ERROR: invalid input syntax for type json

SELECT LENGTH(('{"a":"' || REPEAT(status, 15000) || '"}')::jsonb::text) FROM backups WHERE status = 'Ready' LIMIT 1;
: length int4
= 75009

SELECT LENGTH((('["' || REPEAT('a', 70000) || '"]')::jsonb ->> 0)), LENGTH(('["' || REPEAT('a', 70000) || '"]')::json::text);
: length int4 | length int4
= 70000 | 70004

SELECT COALESCE(schema, '{}'::jsonb) FROM backups ORDER BY backup_id;
: coalesce jsonb
= {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}}
= {"fields": {"genre": {"filterable": true}}}
= {}
= {"fields": {}}
= {}
= {"fields": {"width": {"filterable": true}, "height": {"filterable": true}}}
= {}
= {}
= {}
= {}
= {}
= {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}}

SELECT COALESCE(schema->'fields', schema), NULLIF(schema, '{}'::jsonb) FROM backups ORDER BY backup_id;
: coalesce jsonb | nullif jsonb
= {"year": {"filterable": true}, "genre": {"filterable": true}} | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}}
= {"genre": {"filterable": true}} | {"fields": {"genre": {"filterable": true}}}
= NULL | NULL
= {} | {"fields": {}}
= NULL | NULL
= {"width": {"filterable": true}, "height": {"filterable": true}} | {"fields": {"width": {"filterable": true}, "height": {"filterable": true}}}
= NULL | NULL
= NULL | NULL
= NULL | NULL
= NULL | NULL
= NULL | NULL
= {"year": {"filterable": true}, "genre": {"filterable": true}} | {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}}

SELECT name FROM backups WHERE schema->'fields' IN ('{}', '{"genre": {"filterable": true}}'::jsonb) AND schema <> '{}'::jsonb ORDER BY 1;
: name text
= docs-weekly
= faq-1

SELECT schema FROM backups UNION ALL SELECT '{}'::jsonb;
: schema jsonb
= NULL
= NULL
= NULL
= NULL
= NULL
= NULL
= NULL
= {"fields": {"genre": {"filterable": true}}}
= {"fields": {"width": {"filterable": true}, "height": {"filterable": true}}}
= {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}}
= {"fields": {"year": {"filterable": true}, "genre": {"filterable": true}}}
= {"fields": {}}
= {}

SELECT '[]'::jsonb #- '{x,y}', '{"a": []}'::jsonb #- '{a,0}', '[1]'::jsonb #- '{5}';
: ?column? jsonb | ?column? jsonb | ?column? jsonb
= [] | {"a": []} | [1]
