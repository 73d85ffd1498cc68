# LIKE, SIMILAR TO and regular expressions.
SELECT 'abc' LIKE 'a%';
: ?column? bool
= t

SELECT 'abc' LIKE '_b_';
: ?column? bool
= t

SELECT 'abc' LIKE 'abc';
: ?column? bool
= t

SELECT 'abc' LIKE 'a';
: ?column? bool
= f

SELECT 'abc' LIKE '%';
: ?column? bool
= t

SELECT '' LIKE '%';
: ?column? bool
= t

SELECT '' LIKE '_';
: ?column? bool
= f

SELECT 'abc' NOT LIKE 'a%';
: ?column? bool
= f

SELECT 'abc' LIKE NULL;
: ?column? bool
= NULL

SELECT NULL LIKE 'a';
: ?column? bool
= NULL

SELECT '100%' LIKE '100\%';
: ?column? bool
= t

SELECT '1000' LIKE '100\%';
: ?column? bool
= f

SELECT 'a_b' LIKE 'a\_b';
: ?column? bool
= t

SELECT 'axb' LIKE 'a\_b';
: ?column? bool
= f

SELECT '100%' LIKE '100!%' ESCAPE '!';
: ?column? bool
= t

SELECT 'a\b' LIKE 'a\b' ESCAPE '';
: ?column? bool
= t

SELECT 'a_b' LIKE 'a#_b' ESCAPE '#';
: ?column? bool
= t

SELECT 'a!b' LIKE 'a!!b' ESCAPE '!';
: ?column? bool
= t

SELECT 'a' LIKE 'a\';
: ?column? bool
= f

SELECT 'a' LIKE 'ab' ESCAPE 'xx';
! 22025 ERROR: invalid escape string

SELECT E'a\nb' LIKE 'a_b';
: ?column? bool
= t

SELECT E'a\nb' LIKE 'a%';
: ?column? bool
= t

SELECT E'a\nb' LIKE '%b';
: ?column? bool
= t

SELECT E'a\nb' ~ 'a.b';
: ?column? bool
= t

SELECT E'a\nb' SIMILAR TO 'a_b';
: ?column? bool
= t

SELECT E'a\r\nb' LIKE 'a__b';
: ?column? bool
= t

SELECT 'ABC' ILIKE 'abc';
: ?column? bool
= t

SELECT 'ÄB' ILIKE 'äb';
: ?column? bool
= t

SELECT 'abc' ILIKE 'A_C';
: ?column? bool
= t

SELECT 'abc' NOT ILIKE 'A%';
: ?column? bool
= f

SELECT 'abc' ~~ 'a%';
: ?column? bool
= t

SELECT 'abc' !~~ 'a%';
: ?column? bool
= f

SELECT 'ABC' ~~* 'a%';
: ?column? bool
= t

SELECT 'ABC' !~~* 'a%';
: ?column? bool
= f

SELECT 'abc' ~ 'b';
: ?column? bool
= t

SELECT 'abc' ~ '^b';
: ?column? bool
= f

SELECT 'abc' !~ 'b';
: ?column? bool
= f

SELECT 'ABC' ~* 'b';
: ?column? bool
= t

SELECT 'ABC' !~* 'b';
: ?column? bool
= f

SELECT 'ABC' ~ 'b';
: ?column? bool
= f

SELECT 'Ä' ~* 'ä', 'é' ~ '\w', 'a1' ~ '^\w\d$', 'a b' ~ '\s', 'ab' ~ '^[[:alpha:]]+$', '12' ~ '^[[:digit:]]+$', 'aB' ~ '[[:upper:]]';
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | t | t | t | t | t

SELECT 'foo bar' ~ '\mbar\M', 'foobar' ~ '\mbar', 'foo' ~ '\Afoo\Z', 'abc' ~ '(?i)ABC', 'aaa' ~ '^a{3}$', 'aaa' ~ '^a{2}$';
: ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | f | t | t | t | f

SELECT 'abc' ~ '(';
! 2201B ERROR: invalid regular expression: parentheses () not balanced

SELECT 'abc' ~ '[';
! 2201B ERROR: invalid regular expression: brackets [] not balanced

SELECT 'abc' ~ '*a';
! 2201B ERROR: invalid regular expression: quantifier operand invalid

SELECT 'abc' SIMILAR TO 'a%';
: ?column? bool
= t

SELECT 'abc' SIMILAR TO '(a|b)%';
: ?column? bool
= t

SELECT 'abc' SIMILAR TO 'b';
: ?column? bool
= f

SELECT 'abc' SIMILAR TO '%(b|d)%';
: ?column? bool
= t

SELECT 'abc' NOT SIMILAR TO 'a';
: ?column? bool
= t

SELECT 'aab' SIMILAR TO 'a+b';
: ?column? bool
= t

SELECT 'a.b' SIMILAR TO 'a.b';
: ?column? bool
= t

SELECT 'axb' SIMILAR TO 'a.b';
: ?column? bool
= f

SELECT 'abc' SIMILAR TO '[a-c]+', 'a_b' SIMILAR TO 'a\_b', 'ab' SIMILAR TO 'a{1}b', 'x' SIMILAR TO '^x$';
: ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | t | f

SELECT REGEXP_REPLACE('abc', 'b', 'x');
: regexp_replace text
= axc

SELECT REGEXP_REPLACE('abcb', 'b', 'x');
: regexp_replace text
= axcb

SELECT REGEXP_REPLACE('abcb', 'b', 'x', 'g');
: regexp_replace text
= axcx

SELECT REGEXP_REPLACE('ABC', 'b', 'x', 'i');
: regexp_replace text
= AxC

SELECT REGEXP_REPLACE('ABCB', 'b', 'x', 'gi');
: regexp_replace text
= AxCx

SELECT REGEXP_REPLACE('abc', '(a)(b)', '\2\1'), REGEXP_REPLACE('abc', 'b', '[\&]'), REGEXP_REPLACE('abc', '(b)', '\\1'), REGEXP_REPLACE('a.b', '\.', '-'), REGEXP_REPLACE('abc', 'b', '$0');
: regexp_replace text | regexp_replace text | regexp_replace text | regexp_replace text | regexp_replace text
= bac | a[b]c | a\\1c | a-b | a$0c

SELECT REGEXP_REPLACE('abcabc', 'b', 'x', 3);
: regexp_replace text
= abcaxc

SELECT REGEXP_REPLACE('abcabc', 'b', 'x', 1, 2);
: regexp_replace text
= abcaxc

SELECT REGEXP_REPLACE('abcabc', 'B', 'x', 1, 0, 'i');
: regexp_replace text
= axcaxc

SELECT REGEXP_MATCH('foobarbequebaz', 'bar.*que');
: regexp_match _text
= {barbeque}

SELECT REGEXP_MATCH('foobarbequebaz', '(bar)(beque)');
: regexp_match _text
= {bar,beque}

SELECT REGEXP_MATCH('abc', 'x');
: regexp_match _text
= NULL

SELECT (REGEXP_MATCH('foo123', '(\d+)'))[1];
: regexp_match text
= 123

SELECT (REGEXP_MATCH('foo', '\d'))[1];
: regexp_match text
= NULL

SELECT REGEXP_MATCHES('abcabc', 'b', 'g');
: regexp_matches _text
= {b}
= {b}

SELECT REGEXP_MATCHES('foo1bar2', '([a-z]+)(\d)', 'g');
: regexp_matches _text
= {bar,2}
= {foo,1}

SELECT REGEXP_COUNT('abcabc', 'b');
: regexp_count int4
= 2

SELECT REGEXP_COUNT('abcabc', 'B', 1, 'i');
: regexp_count int4
= 2

SELECT REGEXP_COUNT('abcabc', 'b', 3);
: regexp_count int4
= 1

SELECT REGEXP_COUNT('abc', 'x');
: regexp_count int4
= 0

SELECT REGEXP_INSTR('abcabc', 'b');
: regexp_instr int4
= 2

SELECT REGEXP_INSTR('abcabc', 'b', 3);
: regexp_instr int4
= 5

SELECT REGEXP_INSTR('abcabc', 'b', 1, 2);
: regexp_instr int4
= 5

SELECT REGEXP_INSTR('abc', 'x');
: regexp_instr int4
= 0

SELECT REGEXP_INSTR('abcabc', 'b', 1, 1, 1);
: regexp_instr int4
= 3

SELECT REGEXP_SUBSTR('abc123', '\d+');
: regexp_substr text
= 123

SELECT REGEXP_SUBSTR('a1b2', '\d', 1, 2);
: regexp_substr text
= 2

SELECT REGEXP_SUBSTR('abc', 'x');
: regexp_substr text
= NULL

SELECT REGEXP_SUBSTR('a1b2', '([a-z])(\d)', 1, 1, '', 2);
: regexp_substr text
= 1

SELECT REGEXP_LIKE('abc', 'B');
: regexp_like bool
= f

SELECT REGEXP_LIKE('abc', 'B', 'i');
: regexp_like bool
= t

SELECT REGEXP_LIKE(NULL, 'a');
: regexp_like bool
= NULL

SELECT REGEXP_SPLIT_TO_ARRAY('a, b,c', ',\s*');
: regexp_split_to_array _text
= {a,b,c}

SELECT REGEXP_SPLIT_TO_ARRAY('abc', '');
: regexp_split_to_array _text
= {a,b,c}

SELECT REGEXP_SPLIT_TO_ARRAY('abc', 'x');
: regexp_split_to_array _text
= {abc}

SELECT REGEXP_SPLIT_TO_TABLE('a b  c', '\s+');
: regexp_split_to_table text
= a
= b
= c

SELECT * FROM REGEXP_SPLIT_TO_TABLE('a,b', ',') AS t(x);
: x text
= a
= b

SELECT backup_id FROM backups WHERE name LIKE 'docs%' ORDER BY 1;
: backup_id text
= b01
= b02
= b12

SELECT backup_id FROM backups WHERE name LIKE '%\_%' ORDER BY 1;
: backup_id text
= b03

SELECT backup_id FROM backups WHERE name ILIKE 'DOCS%' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE name NOT LIKE '%-%' ORDER BY 1;
: backup_id text
= b03
= b06
= b11

SELECT backup_id FROM backups WHERE name ~ '-\d+$' ORDER BY 1;
: backup_id text
= b04
= b05
= b08

SELECT backup_id FROM backups WHERE name ~* '^DOCS' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT backup_id FROM backups WHERE name !~ 'docs' ORDER BY 1;
: backup_id text
= b03
= b04
= b05
= b06
= b07
= b08
= b09
= b11

SELECT backup_id FROM backups WHERE name SIMILAR TO '(docs|faq)-%' ORDER BY 1;
: backup_id text
= b01
= b02
= b04
= b05
= b12

SELECT backup_id FROM backups WHERE description LIKE '%two' ORDER BY 1;
: backup_id text
= b07

SELECT backup_id FROM backups WHERE description LIKE 'line one_line two' ORDER BY 1;
: backup_id text
= b07

SELECT backup_id FROM backups WHERE description LIKE '100\%%' ORDER BY 1;
: backup_id text
= b03

SELECT backup_id FROM backups WHERE description ~ '^\d+%' ORDER BY 1;
: backup_id text
= b03

SELECT backup_id FROM backups WHERE description ILIKE '%köln%' OR description ILIKE '%KÖLN%' ORDER BY 1;
: backup_id text
= b06

SELECT backup_id FROM backups WHERE name LIKE '日%' ORDER BY 1;
: backup_id text
= b11

SELECT backup_id FROM backups WHERE description LIKE '_ to%' ORDER BY 1;
: backup_id text
= b11

SELECT backup_id FROM backups WHERE name LIKE '' OR description LIKE '' ORDER BY 1;
: backup_id text
= b08

SELECT REGEXP_REPLACE(name, '^(\w+)-(\w+)$', '\2-\1') FROM backups WHERE name IS NOT NULL ORDER BY backup_id;
: regexp_replace text
= daily-docs
= weekly-docs
= Docs_Monthly
= 1-faq
= 2-faq
= images
= old-images
= 1-sparse
= last-gone
= 日本語 backup
= daily-docs

SELECT SUBSTRING(name FROM '^[^-]*') FROM backups WHERE name IS NOT NULL ORDER BY backup_id;
: substring text
= docs
= docs
= Docs_Monthly
= faq
= faq
= images
= images
= sparse
= gone
= 日本語 backup
= docs

SELECT name, (REGEXP_MATCH(name, '^([a-z]+)-(.*)$'))[2] FROM backups ORDER BY backup_id;
: name text | regexp_match text
= docs-daily | daily
= docs-weekly | weekly
= Docs_Monthly | NULL
= faq-1 | 1
= faq-2 | 2
= images | NULL
= images-old | old
= sparse-1 | 1
= gone-last | last
= NULL | NULL
= 日本語 backup | NULL
= docs-daily | daily

SELECT backup_id FROM backups WHERE name LIKE CONCAT('docs', '%') ORDER BY 1;
: backup_id text
= b01
= b02
= b12

SELECT backup_id FROM backups WHERE name LIKE '%' || source_index_name || '%' ORDER BY 1;
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

SELECT backup_id FROM backups WHERE source_index_name LIKE 'd_cs' AND name LIKE '%ly' ORDER BY 1;
: backup_id text
= b01
= b02
= b03
= b12

SELECT 5 LIKE '5';
! 42883 ERROR: operator does not exist: integer ~~ unknown

SELECT dimension LIKE '15%' FROM backups;
! 42883 ERROR: operator does not exist: integer ~~ unknown

SELECT created_at LIKE '2026%' FROM backups;
! 42883 ERROR: operator does not exist: timestamp with time zone ~~ unknown

SELECT 'AB' ILIKE ANY(ARRAY['a%']), 'ab' LIKE ALL(ARRAY['a%', '%b']), 'ab' NOT LIKE ALL(ARRAY['a%', 'b%']), 'ab' NOT LIKE ANY(ARRAY['a%', 'b%']);
: ?column? bool | ?column? bool | ?column? bool | ?column? bool
= t | t | f | t

SELECT 'ab' LIKE ANY(ARRAY['x', NULL]), 'ab' LIKE ALL(ARRAY['a%', NULL]), NULL LIKE ANY(ARRAY['a']), 'a' ~~ ANY(ARRAY['a']);
: ?column? bool | ?column? bool | ?column? bool | ?column? bool
= NULL | NULL | NULL | t

SELECT backup_id FROM backups WHERE name NOT ILIKE ALL(ARRAY['DOCS%', 'faq%']) AND dimension > 3 ORDER BY 1;
: backup_id text
= b06
= b07
= b09
