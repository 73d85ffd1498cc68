# Functions of text.
SELECT LENGTH('abc');
: length int4
= 3

SELECT CHAR_LENGTH('日本');
: char_length int4
= 2

SELECT CHARACTER_LENGTH('é');
: character_length int4
= 1

SELECT OCTET_LENGTH('é');
: octet_length int4
= 2

SELECT BIT_LENGTH('a');
: bit_length int4
= 8

SELECT LENGTH('🚀');
: length int4
= 1

SELECT CHAR_LENGTH('a🚀b');
: char_length int4
= 3

SELECT LENGTH('');
: length int4
= 0

SELECT LENGTH(NULL);
: length int4
= NULL

SELECT LENGTH('abc'::char(5));
: length int4
= 3

SELECT LENGTH('abc  ');
: length int4
= 5

SELECT UPPER('straße');
: upper text
= STRAßE

SELECT LOWER('ÄÖÜ');
: lower text
= äöü

SELECT UPPER('ÿ');
: upper text
= Ÿ

SELECT LOWER('İ');
: lower text
= i

SELECT INITCAP('hello wORLD foo-bar');
: initcap text
= Hello World Foo-Bar

SELECT INITCAP('élan vital');
: initcap text
= Élan Vital

SELECT INITCAP('o''neil mc_donald 3rd');
: initcap text
= O'Neil Mc_Donald 3rd

SELECT INITCAP('ÀB éF');
: initcap text
= Àb Éf

SELECT SUBSTRING('abcdef' FROM 2 FOR 3);
: substring text
= bcd

SELECT SUBSTRING('abcdef' FROM 3);
: substring text
= cdef

SELECT SUBSTRING('abcdef' FOR 2);
: substring text
= ab

SELECT SUBSTRING('abcdef', 2, 2);
: substring text
= bc

SELECT SUBSTR('abcdef', 2);
: substr text
= bcdef

SELECT SUBSTR('abcdef', 0, 3);
: substr text
= ab

SELECT SUBSTR('abcdef', -1, 4);
: substr text
= ab

SELECT SUBSTRING('a🚀b' FROM 2 FOR 1);
: substring text
= 🚀

SELECT SUBSTRING('a🚀b' FROM 3);
: substring text
= b

SELECT SUBSTRING('abc', 2, -1);
! 22011 ERROR: negative substring length not allowed

SELECT SUBSTRING('foobar' FROM 'o(.)b');
: substring text
= o

SELECT SUBSTRING('foobar' FROM 'o.b');
: substring text
= oob

SELECT SUBSTRING('foobar' FROM 'x');
: substring text
= NULL

SELECT SUBSTRING('foobar', 'o+');
: substring text
= oo

SELECT SUBSTRING('foobar' FROM '%#"o_b#"%' FOR '#');
: substring text
= oob

SELECT SUBSTRING('foobar' SIMILAR '%#"o_b#"%' ESCAPE '#');
: substring text
= oob

SELECT LEFT('abc', 2);
: left text
= ab

SELECT LEFT('abc', -1);
: left text
= ab

SELECT LEFT('abc', 5);
: left text
= abc

SELECT LEFT('abc', 0);
: left text
= 

SELECT RIGHT('abc', 2);
: right text
= bc

SELECT RIGHT('abc', -1);
: right text
= bc

SELECT RIGHT('abc', 10);
: right text
= abc

SELECT LEFT('🚀a', 1);
: left text
= 🚀

SELECT POSITION('b' IN 'abc');
: position int4
= 2

SELECT POSITION('z' IN 'abc');
: position int4
= 0

SELECT POSITION('' IN 'abc');
: position int4
= 1

SELECT STRPOS('abc', 'c');
: strpos int4
= 3

SELECT STRPOS('a🚀b', 'b');
: strpos int4
= 3

SELECT TRIM('  a  ');
: btrim text
= a

SELECT TRIM(BOTH 'x' FROM 'xxaxx');
: btrim text
= a

SELECT TRIM(LEADING FROM '  a');
: ltrim text
= a

SELECT TRIM(TRAILING 'ab' FROM 'xaabb');
: rtrim text
= x

SELECT TRIM('xy' FROM 'xyaxy');
: btrim text
= a

SELECT LTRIM('xxa', 'x');
: ltrim text
= a

SELECT RTRIM('axx', 'x');
: rtrim text
= a

SELECT BTRIM('xyaxy', 'xy');
: btrim text
= a

SELECT LTRIM('  a');
: ltrim text
= a

SELECT RTRIM('a  ') || '|';
: ?column? text
= a\|

SELECT BTRIM('  a  ') || '|';
: ?column? text
= a\|

SELECT TRIM(both from ' a ');
: btrim text
= a

SELECT LPAD('a', 3);
: lpad text
= \s a

SELECT LPAD('a', 3, 'xy');
: lpad text
= xya

SELECT LPAD('abc', 2);
: lpad text
= ab

SELECT RPAD('a', 3, 'xy');
: rpad text
= axy

SELECT RPAD('a', 3) || '|';
: ?column? text
= a  \|

SELECT LPAD('a', 5, '');
: lpad text
= a

SELECT LPAD('7', 3, '0');
: lpad text
= 007

SELECT LPAD('a', -1);
: lpad text
= 

SELECT REPLACE('abcabc', 'b', 'x');
: replace text
= axcaxc

SELECT REPLACE('abc', '', 'x');
: replace text
= abc

SELECT REPLACE('abc', 'b', '');
: replace text
= ac

SELECT REPLACE('aaa', 'aa', 'b');
: replace text
= ba

SELECT TRANSLATE('12345', '143', 'ax');
: translate text
= a2x5

SELECT TRANSLATE('abc', 'ab', 'xy');
: translate text
= xyc

SELECT TRANSLATE('abc', 'abc', '');
: translate text
= 

SELECT OVERLAY('Txxxxas' PLACING 'hom' FROM 2 FOR 4);
: overlay text
= Thomas

SELECT OVERLAY('abcdef' PLACING 'xx' FROM 3);
: overlay text
= abxxef

SELECT OVERLAY('abc' PLACING 'z' FROM 2 FOR 0);
: overlay text
= azbc

SELECT REPEAT('ab', 3);
: repeat text
= ababab

SELECT REPEAT('a', 0);
: repeat text
= 

SELECT REPEAT('a', -1);
: repeat text
= 

SELECT REVERSE('abc');
: reverse text
= cba

SELECT REVERSE('a🚀b');
: reverse text
= b🚀a

SELECT CONCAT('a', 'b', 'c');
: concat text
= abc

SELECT CONCAT('a', NULL, 'c');
: concat text
= ac

SELECT CONCAT(1, true, 2.5);
: concat text
= 1t2.5

SELECT CONCAT(NULL, NULL);
: concat text
= 

SELECT CONCAT('a');
: concat text
= a

SELECT CONCAT_WS(',', 'a', 'b');
: concat_ws text
= a,b

SELECT CONCAT_WS(',', 'a', NULL, 'c');
: concat_ws text
= a,c

SELECT CONCAT_WS(NULL, 'a', 'b');
: concat_ws text
= NULL

SELECT CONCAT_WS('-', 1, 2, true);
: concat_ws text
= 1-2-t

SELECT SPLIT_PART('a,b,c', ',', 2);
: split_part text
= b

SELECT SPLIT_PART('a,b,c', ',', 4);
: split_part text
= 

SELECT SPLIT_PART('a,b,c', ',', -1);
: split_part text
= c

SELECT SPLIT_PART('abc', '', 1);
: split_part text
= abc

SELECT SPLIT_PART('a--b', '--', 2);
: split_part text
= b

SELECT SPLIT_PART('a,b', ',', 0);
! 22023 ERROR: field position must not be zero

SELECT ASCII('a');
: ascii int4
= 97

SELECT ASCII('é');
: ascii int4
= 233

SELECT ASCII('');
: ascii int4
= 0

SELECT CHR(65);
: chr text
= A

SELECT CHR(233);
: chr text
= é

SELECT ASCII('日');
: ascii int4
= 26085

SELECT CHR(0);
! 54000 ERROR: null character not permitted

SELECT MD5('abc');
: md5 text
= 900150983cd24fb0d6963f7d28e17f72

SELECT MD5('');
: md5 text
= d41d8cd98f00b204e9800998ecf8427e

SELECT MD5('é');
: md5 text
= 66ddcd97cfdeabb2f6fb8a999b4bc76f

SELECT TO_HEX(255);
: to_hex text
= ff

SELECT TO_HEX(2147483647);
: to_hex text
= 7fffffff

SELECT TO_HEX(-1);
: to_hex text
= ffffffff

SELECT STARTS_WITH('abc', 'ab');
: starts_with bool
= t

SELECT STARTS_WITH('abc', 'b');
: starts_with bool
= f

SELECT 'abc' ^@ 'ab';
: ?column? bool
= t

SELECT FORMAT('Hello %s', 'x'), FORMAT('%s %s', 'a', 'b'), FORMAT('%2$s %1$s', 'a', 'b'), FORMAT('%I', 'a b'), FORMAT('%L', 'it''s'), FORMAT('%%'), FORMAT('%s', NULL), FORMAT('|%5s|%-5s|', 'a', 'b');
: format text | format text | format text | format text | format text | format text | format text | format text
= Hello x | a b | b a | "a b" | 'it''s' | % |  | \|    a\|b    \|

SELECT FORMAT('%s');
! 22023 ERROR: too few arguments for format()

SELECT QUOTE_LITERAL('it''s');
: quote_literal text
= 'it''s'

SELECT QUOTE_IDENT('a b');
: quote_ident text
= "a b"

SELECT QUOTE_IDENT('abc');
: quote_ident text
= abc

SELECT QUOTE_NULLABLE(NULL);
: quote_nullable text
= \NULL

SELECT STRING_TO_ARRAY('a,b,c', ',');
: string_to_array _text
= {a,b,c}

SELECT STRING_TO_ARRAY('a,b,,c', ',', '');
: string_to_array _text
= {a,b,NULL,c}

SELECT STRING_TO_ARRAY('abc', NULL);
: string_to_array _text
= {a,b,c}

SELECT STRING_TO_ARRAY('', ',');
: string_to_array _text
= {}

SELECT ARRAY_TO_STRING(ARRAY['a', 'b', NULL], ',');
: array_to_string text
= a,b

SELECT ARRAY_TO_STRING(ARRAY['a', NULL], ',', 'x');
: array_to_string text
= a,x

SELECT ARRAY_TO_STRING(ARRAY[1, 2], '-');
: array_to_string text
= 1-2

SELECT STRING_TO_TABLE('a,b,c', ',');
: string_to_table text
= a
= b
= c

SELECT ENCODE('abc'::bytea, 'hex');
: encode text
= 616263

SELECT ENCODE('abc'::bytea, 'base64');
: encode text
= YWJj

SELECT ENCODE(SHA256('abc'), 'hex');
: encode text
= ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad

SELECT CONVERT_FROM(DECODE('616263', 'hex'), 'UTF8');
: convert_from text
= abc

SELECT UNICODE('a');
! 42883 ERROR: function unicode(unknown) does not exist

SELECT NORMALIZE('é');
: normalize text
= é

SELECT NORMALIZE('é', NFD) = 'é';
: ?column? bool
= f

SELECT 'é' IS NORMALIZED;
: is_normalized bool
= t

SELECT 'abc' COLLATE "C" < 'abd' COLLATE "C";
: ?column? bool
= t

SELECT LOWER(name), UPPER(status), LENGTH(description) FROM backups ORDER BY backup_id;
: lower text | upper text | length int4
= docs-daily | READY | 26
= docs-weekly | READY | NULL
= docs_monthly | FAILED | 16
= faq-1 | READY | 11
= faq-2 | INITIALIZING | NULL
= images | READY | 15
= images-old | READY | 17
= sparse-1 | READY | 0
= gone-last | READY | 23
= NULL | FAILED | NULL
= 日本語 backup | READY | 13
= docs-daily | READY | 26

SELECT backup_id FROM backups WHERE LOWER(name) = 'docs_monthly';
: backup_id text
= b03

SELECT backup_id FROM backups WHERE UPPER(name) LIKE 'DOCS%' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id, POSITION('-' IN name), SPLIT_PART(name, '-', 1) FROM backups ORDER BY backup_id;
: backup_id text | position int4 | split_part text
= b01 | 5 | docs
= b02 | 5 | docs
= b03 | 0 | Docs_Monthly
= b04 | 4 | faq
= b05 | 4 | faq
= b06 | 0 | images
= b07 | 7 | images
= b08 | 7 | sparse
= b09 | 5 | gone
= b10 | NULL | NULL
= b11 | 0 | 日本語 backup
= b12 | 5 | docs

SELECT backup_id, LEFT(name, 4), RIGHT(name, 3) FROM backups WHERE name IS NOT NULL ORDER BY backup_id;
: backup_id text | left text | right text
= b01 | docs | ily
= b02 | docs | kly
= b03 | Docs | hly
= b04 | faq- | q-1
= b05 | faq- | q-2
= b06 | imag | ges
= b07 | imag | old
= b08 | spar | e-1
= b09 | gone | ast
= b11 | 日本語\s | kup
= b12 | docs | ily

SELECT INITCAP(description) FROM backups WHERE description IS NOT NULL ORDER BY backup_id;
: initcap text
= Nightly Backup Of The Docs
= 100% Of The Docs
= Its The Faq
= Bilder Für Köln
= Line One\nLine Two
= 
= Kept; Its Index Is Gone
= 🚀 To The Moon
= Nightly Backup Of The Docs

SELECT REPLACE(description, 'the', 'THE') FROM backups WHERE description LIKE '%the%' ORDER BY backup_id;
: replace text
= Nightly backup of THE docs
= 100% of THE docs
= Its THE FAQ
= 🚀 to THE moon
= Nightly backup of THE docs

SELECT CONCAT(name, ' / ', description) FROM backups ORDER BY backup_id;
: concat text
= docs-daily / Nightly backup of the docs
= docs-weekly /\s
= Docs_Monthly / 100% of the docs
= faq-1 / Its the FAQ
= faq-2 /\s
= images / Bilder für Köln
= images-old / line one\nline two
= sparse-1 /\s
= gone-last / Kept; its index is gone
= \s/\s
= 日本語 backup / 🚀 to the moon
= docs-daily / Nightly backup of the docs

SELECT CONCAT_WS(' / ', name, description, metric) FROM backups ORDER BY backup_id;
: concat_ws text
= docs-daily / Nightly backup of the docs / cosine
= docs-weekly / cosine
= Docs_Monthly / 100% of the docs / cosine
= faq-1 / Its the FAQ / dotproduct
= faq-2 / dotproduct
= images / Bilder für Köln / euclidean
= images-old / line one\nline two / euclidean
= sparse-1 /  / dotproduct
= gone-last / Kept; its index is gone / cosine
= cosine
= 日本語 backup / 🚀 to the moon / cosine
= docs-daily / Nightly backup of the docs / cosine

SELECT REVERSE(name), LENGTH(name), OCTET_LENGTH(name) FROM backups WHERE backup_id IN ('b06', 'b11') ORDER BY backup_id;
: reverse text | length int4 | octet_length int4
= segami | 6 | 6
= pukcab 語本日 | 10 | 16

SELECT name FROM backups ORDER BY name;
: name text
= Docs_Monthly
= docs-daily
= docs-daily
= docs-weekly
= faq-1
= faq-2
= gone-last
= images
= images-old
= sparse-1
= 日本語 backup
= NULL

SELECT name FROM backups ORDER BY name DESC NULLS LAST, backup_id;
: name text
= 日本語 backup
= sparse-1
= images-old
= images
= gone-last
= faq-2
= faq-1
= docs-weekly
= docs-daily
= docs-daily
= Docs_Monthly
= NULL

SELECT name FROM backups ORDER BY LOWER(name), backup_id;
: name text
= docs-daily
= docs-daily
= docs-weekly
= Docs_Monthly
= faq-1
= faq-2
= gone-last
= images
= images-old
= sparse-1
= 日本語 backup
= NULL

SELECT MIN(name), MAX(name) FROM backups;
: min text | max text
= Docs_Monthly | 日本語 backup

SELECT LENGTH(name) AS n, COUNT(*) FROM backups GROUP BY n ORDER BY n;
: n int4 | count int8
= 5 | 2
= 6 | 1
= 8 | 1
= 9 | 1
= 10 | 4
= 11 | 1
= 12 | 1
= NULL | 1

SELECT REGEXP_REPLACE(name, '[^a-z]', '', 'g') FROM backups WHERE name IS NOT NULL ORDER BY backup_id;
: regexp_replace text
= docsdaily
= docsweekly
= ocsonthly
= faq
= faq
= images
= imagesold
= sparse
= gonelast
= backup
= docsdaily

SELECT LPAD(dimension::text, 6, '0') FROM backups WHERE dimension IS NOT NULL ORDER BY backup_id LIMIT 3;
: lpad text
= 001536
= 001536
= 001536

SELECT SUBSTRING(name FROM 1 FOR LENGTH(name) - 2) FROM backups WHERE name IS NOT NULL ORDER BY backup_id;
: substring text
= docs-dai
= docs-week
= Docs_Month
= faq
= faq
= imag
= images-o
= sparse
= gone-la
= 日本語 back
= docs-dai

SELECT SUBSTR(name, STRPOS(name, '-') + 1) FROM backups WHERE name LIKE '%-%' ORDER BY backup_id;
: substr text
= daily
= weekly
= 1
= 2
= old
= 1
= last
= daily

SELECT NULLIF(TRIM(description), '') FROM backups ORDER BY backup_id LIMIT 9;
: nullif text
= Nightly backup of the docs
= NULL
= 100% of the docs
= Its the FAQ
= NULL
= Bilder für Köln
= line one\nline two
= NULL
= Kept; its index is gone

SELECT UPPER(1);
! 42883 ERROR: function upper(integer) does not exist

SELECT LENGTH(5);
! 42883 ERROR: function length(integer) does not exist

SELECT LOWER();
! 42883 ERROR: function lower() does not exist

SELECT NOSUCHFUNCTION(1);
! 42883 ERROR: function nosuchfunction(integer) does not exist

SELECT SUBSTRING('abc');
! 42883 ERROR: function substring(unknown) does not exist

SELECT 'a' LIKE;
: like text
= a

SELECT PARSE_IDENT('a.b');
: parse_ident _text
= {a,b}

SELECT TO_ASCII('x');
! 0A000 ERROR: encoding conversion from UTF8 to ASCII not supported

SELECT LOWER('A' || 'B');
: lower text
= ab

SELECT UPPER(NULL);
: upper text
= NULL

SELECT LENGTH(CONCAT('a', NULL));
: length int4
= 1

SELECT CONCAT(NULL), CONCAT_WS(',', NULL, NULL), CONCAT('a', NULL, false);
: concat text | concat_ws text | concat text
=  |  | af

SELECT 'a' || true, true || 'a';
: ?column? text | ?column? text
= atrue | truea

SELECT FORMAT('%s %L', true, false);
: format text
= t 'f'

SELECT QUOTE_LITERAL(true);
: quote_literal text
= 'true'

SELECT ARRAY_TO_STRING(ARRAY[true, NULL, false], ';', '*');
: array_to_string text
= t;*;f

SELECT ARRAY[true, false]::text;
: array text
= {t,f}

SELECT CONCAT(ARRAY[1,2], ARRAY[true]);
: concat text
= {1,2}{t}

SELECT CONCAT(DATE '2026-01-02', ' ', TIMESTAMP '2026-01-02 03:04:05', INTERVAL '1 day');
: concat text
= 2026-01-02 2026-01-02 03:04:051 day

SELECT CONCAT(tags, '!') FROM backups WHERE backup_id = 'b04';
: concat text
= {"team": "support"}!

SELECT CONCAT(name, ready) FROM indexes ORDER BY 1;
: concat text
= docst
= faqt
= imagesf
= podst
= sparset
= 日本f

SELECT CONCAT(1.0, 2e0, 1.50::numeric, 100::float8, 1e20::float8);
: concat text
= 1.021.501001e+20

SELECT CONCAT_WS('/', name, dimension, ready) FROM indexes ORDER BY 1;
: concat_ws text
= docs/1536/t
= faq/384/t
= images/512/f
= pods/768/t
= sparse/t
= 日本/3/f

SELECT CONCAT(ROW(1, true, 'x'));
: concat text
= (1,t,x)

SELECT CONCAT('{"a":1}'::jsonb);
: concat text
= {"a": 1}

SELECT ENCODE('abc', 'base64'), ENCODE('a\\b'::bytea, 'escape'), ENCODE('\x00ff'::bytea, 'escape');
: encode text | encode text | encode text
= YWJj | a\\\\b | \\000\\377

SELECT MD5('abc'::bytea), ENCODE(SHA224('abc'::bytea), 'hex'), ENCODE(SHA512('x'), 'base64');
: md5 text | encode text | encode text
= 900150983cd24fb0d6963f7d28e17f72 | 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7 | pKvURIxJVi2CgRXROh/M6pJ/UrTVRZKX+LQ+QtqJI4vBNibkPcs43bCCSIkn7JBPtCBXRDmD6IWF\nF51QVRr+Yg==

SELECT DECODE('zz', 'hex');
! 22023 ERROR: invalid hexadecimal digit: "z"

SELECT ENCODE('abc', 'zz');
! 22023 ERROR: unrecognized encoding: "zz"

SELECT LENGTH(DECODE('YWJj', 'base64')), LENGTH('\x6162'::bytea), OCTET_LENGTH('abc'::bytea);
: length int4 | length int4 | octet_length int4
= 3 | 2 | 3

SELECT CONVERT_TO('é', 'UTF8') = 'é'::bytea;
: ?column? bool
= t

SELECT 'abc' ^@ 'ab', 'abc' ^@ 'b';
: ?column? bool | ?column? bool
= t | f

SELECT name FROM indexes WHERE name ^@ 'd' ORDER BY 1;
: name text
= docs

SELECT ENCODE(name::bytea, 'hex') FROM indexes ORDER BY name;
: encode text
= 646f6373
= 666171
= 696d61676573
= 706f6473
= 737061727365
= e697a5e69cac
