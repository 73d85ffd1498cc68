# Functions of numbers, and how numbers print.
SELECT ABS(-5);
: abs int4
= 5

SELECT ABS(-5.5);
: abs numeric
= 5.5

SELECT ABS(-5::bigint);
: abs int8
= 5

SELECT SIGN(-3);
: sign float8
= -1

SELECT SIGN(2.5);
: sign numeric
= 1

SELECT SIGN(0);
: sign float8
= 0

SELECT CEIL(1.2);
: ceil numeric
= 2

SELECT CEILING(-1.2);
: ceiling numeric
= -1

SELECT FLOOR(1.8);
: floor numeric
= 1

SELECT FLOOR(-1.2);
: floor numeric
= -2

SELECT CEIL(5);
: ceil float8
= 5

SELECT FLOOR(2.5::float8);
: floor float8
= 2

SELECT ROUND(2.5);
: round numeric
= 3

SELECT ROUND(3.5);
: round numeric
= 4

SELECT ROUND(-2.5);
: round numeric
= -3

SELECT ROUND(2.5::float8);
: round float8
= 2

SELECT ROUND(3.5::float8);
: round float8
= 4

SELECT ROUND(1234.567, 2);
: round numeric
= 1234.57

SELECT ROUND(1234.567, -2);
: round numeric
= 1200

SELECT ROUND(5);
: round float8
= 5

SELECT ROUND(1.005, 2);
: round numeric
= 1.01

SELECT ROUND(15, -1);
: round numeric
= 20

SELECT ROUND(1.5::float8, 1);
! 42883 ERROR: function round(double precision, integer) does not exist

SELECT TRUNC(1.9);
: trunc numeric
= 1

SELECT TRUNC(-1.9);
: trunc numeric
= -1

SELECT TRUNC(1234.567, 1);
: trunc numeric
= 1234.5

SELECT TRUNC(1234.567, -2);
: trunc numeric
= 1200

SELECT TRUNC(42.8::float8);
: trunc float8
= 42

SELECT TRUNC(5);
: trunc float8
= 5

SELECT MOD(7, 3);
: mod int4
= 1

SELECT MOD(-7, 3);
: mod int4
= -1

SELECT MOD(7.5, 2);
: mod numeric
= 1.5

SELECT MOD(7::bigint, 4);
: mod int8
= 3

SELECT MOD(5, -3);
: mod int4
= 2

SELECT MOD(1, 0);
! 22012 ERROR: division by zero

SELECT POWER(2, 10);
: power float8
= 1024

SELECT POWER(2.5, 2);
: power numeric
= 6.2500000000000000

SELECT POWER(2, -1);
: power float8
= 0.5

SELECT POW(3, 2);
: pow float8
= 9

SELECT POWER(2::float8, 0.5);
: power float8
= 1.4142135623730951

SELECT POWER(0, 0);
: power float8
= 1

SELECT POWER(-1, 0.5);
! 2201F ERROR: a negative number raised to a non-integer power yields a complex result

SELECT SQRT(16);
: sqrt float8
= 4

SELECT SQRT(2);
: sqrt float8
= 1.4142135623730951

SELECT SQRT(2::numeric);
: sqrt numeric
= 1.414213562373095

SELECT CBRT(27);
: cbrt float8
= 3.0000000000000004

SELECT SQRT(-1);
! 2201F ERROR: cannot take square root of a negative number

SELECT EXP(1);
: exp float8
= 2.718281828459045

SELECT EXP(1.0);
: exp numeric
= 2.7182818284590452

SELECT LN(2.718281828);
: ln numeric
= 0.9999999998311267

SELECT LOG(100);
: log float8
= 2

SELECT LOG(2.0, 8.0);
: log numeric
= 3.0000000000000000

SELECT LOG10(1000);
: log10 float8
= 3

SELECT LN(0);
! 2201E ERROR: cannot take logarithm of zero

SELECT LN(-1);
! 2201E ERROR: cannot take logarithm of a negative number

SELECT LOG(-10);
! 2201E ERROR: cannot take logarithm of a negative number

SELECT PI();
: pi float8
= 3.141592653589793

SELECT DEGREES(PI());
: degrees float8
= 180

SELECT RADIANS(180);
: radians float8
= 3.141592653589793

SELECT SIN(0);
: sin float8
= 0

SELECT COS(0);
: cos float8
= 1

SELECT TAN(0);
: tan float8
= 0

SELECT ASIN(1);
: asin float8
= 1.5707963267948966

SELECT ACOS(1);
: acos float8
= 0

SELECT ATAN(1);
: atan float8
= 0.7853981633974483

SELECT ATAN2(1, 1);
: atan2 float8
= 0.7853981633974483

SELECT COT(1);
: cot float8
= 0.6420926159343306

SELECT SINH(1);
: sinh float8
= 1.1752011936438014

SELECT COSH(1);
: cosh float8
= 1.5430806348152437

SELECT TANH(1);
: tanh float8
= 0.7615941559557649

SELECT SIND(30);
: sind float8
= 0.5

SELECT COSD(60);
: cosd float8
= 0.5

SELECT TAND(45);
: tand float8
= 1

SELECT ASIN(2);
! 22003 ERROR: input is out of range

SELECT DIV(7, 2);
: div numeric
= 3

SELECT DIV(-7, 2);
: div numeric
= -3

SELECT DIV(7.5, 2);
: div numeric
= 3

SELECT GCD(12, 18);
: gcd int4
= 6

SELECT LCM(4, 6);
: lcm int4
= 12

SELECT FACTORIAL(5);
: factorial numeric
= 120

SELECT DIV(1, 0);
! 22012 ERROR: division by zero

SELECT WIDTH_BUCKET(5.35, 0.024, 10.06, 5);
: width_bucket int4
= 3

SELECT WIDTH_BUCKET(5, 0, 10, 4);
: width_bucket int4
= 3

SELECT WIDTH_BUCKET(-1, 0, 10, 4);
: width_bucket int4
= 0

SELECT WIDTH_BUCKET(11, 0, 10, 4);
: width_bucket int4
= 5

SELECT WIDTH_BUCKET(5, ARRAY[1, 4, 8]);
: width_bucket int4
= 2

SELECT SCALE(1.50);
: scale int4
= 2

SELECT MIN_SCALE(1.50);
: min_scale int4
= 1

SELECT TRIM_SCALE(1.50);
: trim_scale numeric
= 1.5

SELECT RANDOM() BETWEEN 0 AND 1;
: ?column? bool
= t

SELECT 1.0;
: ?column? numeric
= 1.0

SELECT 1.10;
: ?column? numeric
= 1.10

SELECT 100.00;
: ?column? numeric
= 100.00

SELECT 0.000001;
: ?column? numeric
= 0.000001

SELECT 1000000000000000000000.5;
: ?column? numeric
= 1000000000000000000000.5

SELECT 1.1 + 2.22;
: ?column? numeric
= 3.32

SELECT 1.1 * 2.22;
: ?column? numeric
= 2.442

SELECT 1.0 / 3;
: ?column? numeric
= 0.33333333333333333333

SELECT 2.0 / 3;
: ?column? numeric
= 0.66666666666666666667

SELECT 10.0 / 4;
: ?column? numeric
= 2.5000000000000000

SELECT 1 / 3.0;
: ?column? numeric
= 0.33333333333333333333

SELECT 100.0 * 5 / 7;
: ?column? numeric
= 71.4285714285714286

SELECT 100.0 * 3 / 12;
: ?column? numeric
= 25.0000000000000000

SELECT 1.000 / 7;
: ?column? numeric
= 0.14285714285714285714

SELECT 22 / 7.0;
: ?column? numeric
= 3.1428571428571429

SELECT 1e10 / 3;
: ?column? numeric
= 3333333333.33333333

SELECT 0.5 / 3;
: ?column? numeric
= 0.16666666666666666667

SELECT 1::numeric / 3::numeric;
: ?column? numeric
= 0.33333333333333333333

SELECT 1::numeric(10, 5) / 3;
: ?column? numeric
= 0.33333333333333333333

SELECT 12345678.9 / 0.001;
: ?column? numeric
= 12345678900.00000000

SELECT 5.0 % 3;
: ?column? numeric
= 2.0

SELECT -5.5 % 2;
: ?column? numeric
= -1.5

SELECT 5 % 2.5;
: ?column? numeric
= 0.0

SELECT 1.5::float8 * 2;
: ?column? float8
= 3

SELECT 1 / 3::float8;
: ?column? float8
= 0.3333333333333333

SELECT 1e308 * 10::float8;
! 22003 ERROR: value out of range: overflow

SELECT 0.1::float8;
: float8 float8
= 0.1

SELECT 1e-7::float8;
: float8 float8
= 1e-07

SELECT 123456789012345680::float8;
: float8 float8
= 1.2345678901234568e+17

SELECT 1e15::float8;
: float8 float8
= 1e+15

SELECT 1e16::float8;
: float8 float8
= 1e+16

SELECT 0.00001::float8;
: float8 float8
= 1e-05

SELECT 0.0001::float8;
: float8 float8
= 0.0001

SELECT 100::float8;
: float8 float8
= 100

SELECT 0.1::float4;
: float4 float4
= 0.1

SELECT 1e10::float4;
: float4 float4
= 1e+10

SELECT 16777217::float4;
: float4 float4
= 1.6777216e+07

SELECT -0.0;
: ?column? numeric
= 0.0

SELECT -0.0::float8;
: ?column? float8
= -0

SELECT 0.0;
: ?column? numeric
= 0.0

SELECT 'NaN'::float8 = 'NaN'::float8;
: ?column? bool
= t

SELECT 'NaN'::float8 > 1e300::float8;
: ?column? bool
= t

SELECT 'Infinity'::float8 > 1;
: ?column? bool
= t

SELECT 1e308::float8 * 10;
! 22003 ERROR: value out of range: overflow

SELECT 12::numeric ^ 2;
: ?column? numeric
= 144.0000000000000000

SELECT 2 ^ 0.5;
: ?column? numeric
= 1.4142135623730950

SELECT 2::numeric ^ -2;
: ?column? numeric
= 0.2500000000000000

SELECT TO_CHAR(1234.5, '9999.99');
: to_char text
= \s1234.50

SELECT TO_CHAR(1234.5, '9,999.99');
: to_char text
= \s1,234.50

SELECT TO_CHAR(-5, '999');
: to_char text
= \s -5

SELECT TO_CHAR(5, '000');
: to_char text
= \s005

SELECT TO_CHAR(0.5, '0.00');
: to_char text
= \s0.50

SELECT TO_CHAR(12, 'FM999');
: to_char text
= 12

SELECT TO_CHAR(1234567, 'FM9,999,999');
: to_char text
= 1,234,567

SELECT TO_CHAR(12345, '999');
: to_char text
= \s###

SELECT TO_CHAR(0.1, '990.99%');
: to_char text
= \s  0.10%

SELECT TO_CHAR(1234.5, 'FM999,999,990.00');
: to_char text
= 1,234.50

SELECT TO_CHAR(-1234.5, 'FM999,999,990.00');
: to_char text
= -1,234.50

SELECT TO_CHAR(5, 'S99');
: to_char text
= \s+5

SELECT TO_CHAR(-5, '99MI');
: to_char text
= \s5-

SELECT TO_CHAR(-5, '99PR');
: to_char text
= \s<5>

SELECT TO_CHAR(5, 'RN');
: to_char text
= \s             V

SELECT TO_CHAR(12.45, '99.9');
: to_char text
= \s12.5

SELECT TO_CHAR(1e6, '9.99EEEE');
: to_char text
= \s1.00e+06

SELECT TO_CHAR(0, '99');
: to_char text
= \s 0

SELECT TO_CHAR(0, 'FM99');
: to_char text
= 0

SELECT TO_CHAR(0.0, 'FM0.99');
: to_char text
= 0.

SELECT TO_CHAR(148.5, '999D999');
: to_char text
= \s148.500

SELECT TO_CHAR(3148.5, '9G999D999');
: to_char text
= \s3,148.500

SELECT TO_CHAR(12, '99V99');
: to_char text
= \s1200

SELECT TO_CHAR(485, 'L999');
: to_char text
= \s 485

SELECT TO_CHAR(482, '999th');
: to_char text
= \s482nd

SELECT TO_NUMBER('12,454.8-', '99G999D9S');
: to_number numeric
= -12454.8

SELECT TO_NUMBER('1234.5', '9999.9');
: to_number numeric
= 1234.5

SELECT TO_NUMBER('-5', 'S9');
: to_number numeric
= -5

SELECT SUM(size_bytes) / 1024 / 1024 FROM backups;
: ?column? numeric
= 5123019.054906845098

SELECT SUM(size_bytes) / 1024.0 / 1024.0 / 1024.0 FROM backups;
: ?column? numeric
= 5002.9482958074659160

SELECT ROUND(SUM(size_bytes) / 1024.0 / 1024.0, 2) FROM backups;
: round numeric
= 5123019.05

SELECT ROUND(AVG(dimension), 2), ROUND(AVG(size_bytes)), ROUND(AVG(dimension)::numeric, 1) FROM backups;
: round numeric | round numeric | round numeric
= 861.36 | 537187482852 | 861.4

SELECT 100.0 * COUNT(*) / 7 FROM backups;
: ?column? numeric
= 171.4285714285714286

SELECT 100.0 * COUNT(*) FILTER (WHERE status = 'Ready') / COUNT(*) FROM backups;
: ?column? numeric
= 75.0000000000000000

SELECT COUNT(*) / 5, COUNT(*) / 5.0, COUNT(*) * 100 / 7 FROM backups;
: ?column? int8 | ?column? numeric | ?column? int8
= 2 | 2.4000000000000000 | 171

SELECT ROUND(100.0 * COUNT(*) FILTER (WHERE status = 'Ready') / COUNT(*), 1) AS pct FROM backups;
: pct numeric
= 75.0

SELECT status, COUNT(*) * 1.0 / SUM(COUNT(*)) OVER () FROM backups GROUP BY status ORDER BY status;
: status text | ?column? numeric
= Failed | 0.16666666666666666667
= Initializing | 0.08333333333333333333
= Ready | 0.75000000000000000000

SELECT backup_id, ROUND(size_bytes / 1048576.0, 2) FROM backups ORDER BY backup_id;
: backup_id text | round numeric
= b01 | 1024.00
= b02 | 952.00
= b03 | 0.00
= b04 | 7.32
= b05 | NULL
= b06 | 5120000.00
= b07 | 1.95
= b08 | 0.12
= b09 | 0.12
= b10 | NULL
= b11 | 0.00
= b12 | 1033.54

SELECT backup_id, size_bytes::float8 / record_count FROM backups WHERE record_count > 0 ORDER BY backup_id;
: backup_id text | ?column? float8
= b01 | 8947.848533333334
= b02 | 10186.16686734694
= b04 | 1536
= b06 | 2147.483648
= b07 | 2048
= b08 | 158.88931788931788
= b09 | 3072
= b11 | 12
= b12 | 8956.544

SELECT backup_id, CEIL(size_bytes / 1048576.0), FLOOR(size_bytes / 1048576.0), TRUNC(size_bytes / 1048576.0, 1) FROM backups ORDER BY backup_id;
: backup_id text | ceil numeric | floor numeric | trunc numeric
= b01 | 1024 | 1024 | 1024.0
= b02 | 953 | 952 | 952.0
= b03 | 0 | 0 | 0.0
= b04 | 8 | 7 | 7.3
= b05 | NULL | NULL | NULL
= b06 | 5120000 | 5120000 | 5120000.0
= b07 | 2 | 1 | 1.9
= b08 | 1 | 0 | 0.1
= b09 | 1 | 0 | 0.1
= b10 | NULL | NULL | NULL
= b11 | 1 | 0 | 0.0
= b12 | 1034 | 1033 | 1033.5

SELECT restore_job_id, percent_complete / 3, ROUND(percent_complete), ROUND(percent_complete::numeric, 1) FROM restore_jobs ORDER BY 1;
: restore_job_id text | ?column? float8 | round float8 | round numeric
= r1 | 33.333333333333336 | 100 | 100.0
= r2 | 33.333333333333336 | 100 | 100.0
= r3 | 4.166666666666667 | 12 | 12.5
= r4 | 11.1 | 33 | 33.3
= r5 | 0 | 0 | 0.0
= r6 | NULL | NULL | NULL
= r7 | 33.333333333333336 | 100 | 100.0

SELECT PG_SIZE_PRETTY(1073741824::bigint);
: pg_size_pretty text
= 1024 MB

SELECT PG_SIZE_PRETTY(500::bigint);
: pg_size_pretty text
= 500 bytes

SELECT PG_SIZE_PRETTY(123456789::bigint);
: pg_size_pretty text
= 118 MB

SELECT LOG(size_bytes) FROM backups WHERE backup_id = 'b04';
: log float8
= 6.885361220031512

SELECT FLOOR(LOG(size_bytes)) AS magnitude, COUNT(*) FROM backups WHERE size_bytes > 0 GROUP BY 1 ORDER BY 1;
: magnitude float8 | count int8
= 1 | 1
= 5 | 2
= 6 | 2
= 8 | 1
= 9 | 2
= 12 | 1

SELECT FLOOR(size_bytes / 1000000000.0) * 1000000000 AS bin, COUNT(*) FROM backups GROUP BY bin ORDER BY bin;
: bin numeric | count int8
= 0 | 7
= 1000000000 | 2
= 5368000000000 | 1
= NULL | 2

SELECT dimension / 100 * 100 AS bin, COUNT(*) FROM backups GROUP BY 1 ORDER BY 1;
: bin int4 | count int8
= 0 | 1
= 300 | 2
= 500 | 2
= 700 | 2
= 1500 | 4
= NULL | 1

SELECT (dimension - 3) / 1533.0 FROM backups WHERE dimension IS NOT NULL ORDER BY backup_id LIMIT 4;
: ?column? numeric
= 1.00000000000000000000
= 1.00000000000000000000
= 1.00000000000000000000
= 0.24853228962818003914

SELECT 10 * 0.1;
: ?column? numeric
= 1.0

SELECT 3 * 1.1;
: ?column? numeric
= 3.3

SELECT 1.1 + 1;
: ?column? numeric
= 2.1

SELECT 5 - 0.5;
: ?column? numeric
= 4.5

SELECT 0.3 - 0.1;
: ?column? numeric
= 0.2

SELECT 99999999999999999999 + 1;
: ?column? numeric
= 100000000000000000000

SELECT 123456789.123456789 * 987654321.987654321;
: ?column? numeric
= 121932631356500531.347203169112635269

SELECT AVG(x) FROM (VALUES (9.5), (9.5), (9.5)) t(x);
: avg numeric
= 9.5000000000000000

SELECT AVG(x), SUM(x), MIN(x), MAX(x) FROM (VALUES (1), (2), (4)) t(x);
: avg numeric | sum int8 | min int4 | max int4
= 2.3333333333333333 | 7 | 1 | 4

SELECT AVG(x), SUM(x) FROM (VALUES (1.5::float8), (2.5)) t(x);
: avg float8 | sum float8
= 2 | 4

SELECT SUM(x) FROM (VALUES (9223372036854775807), (1)) t(x);
: sum numeric
= 9223372036854775808

SELECT SUM(x), pg_typeof(SUM(x)) FROM (VALUES (1::smallint)) t(x);
: sum int8 | pg_typeof regtype
= 1 | bigint

SELECT TO_CHAR(5, '99PR') || '|', TO_CHAR(5, 'FM99PR') || '|', TO_CHAR(-5, 'FM99PR');
: ?column? text | ?column? text | to_char text
= \s 5 \| | 5\| | <5>

SELECT TO_CHAR(485, 'FMRN'), TO_CHAR(4000, 'RN'), TO_CHAR(0, 'RN'), TO_CHAR(12, 'rn'), TO_CHAR(5.6, 'FMrn');
: to_char text | to_char text | to_char text | to_char text | to_char text
= CDLXXXV | ############### | ############### | \s           xii | vi

SELECT TO_CHAR(-0.00123, '9.99EEEE'), TO_CHAR(12345, '9.999EEEE'), TO_CHAR(1.5::float8, '9.9EEEE'), TO_CHAR(0, '9.9EEEE'), TO_CHAR(0::float8, '9.9EEEE');
: to_char text | to_char text | to_char text | to_char text | to_char text
= -1.23e-03 | \s1.234e+04 | \s1.5e+00 | \s0.0e+00 | \s0.0e+00

SELECT TO_CHAR(12.4, '99V999'), TO_CHAR(12.45, '99V9');
: to_char text | to_char text
= \s12400 | \s125

SELECT TO_CHAR(482, '999th'), TO_CHAR(11, '99TH'), TO_CHAR(1, '9th'), TO_CHAR(-1, '9th'), TO_CHAR(3, '9th'), TO_CHAR(113, '999th');
: to_char text | to_char text | to_char text | to_char text | to_char text | to_char text
= \s482nd | \s11TH | \s1st | -1 | \s3rd | \s113th

SELECT TO_CHAR(-485, '999S'), TO_CHAR(485, '999S'), TO_CHAR(485, 'S999'), TO_CHAR(-485, 'SG999'), TO_CHAR(485, 'PL999'), TO_CHAR(-485, '9SG99'), TO_CHAR(485, 'FM999MI'), TO_CHAR(485, '999MI');
: to_char text | to_char text | to_char text | to_char text | to_char text | to_char text | to_char text | to_char text
= 485- | 485+ | +485 | -485 | + 485 | 4-85 | 485 | 485\s

SELECT TO_CHAR(0.1, '0.9'), TO_CHAR(-0.1, '99.99'), TO_CHAR(-0.1, 'FM9.99'), TO_CHAR(-0.1, 'FM90.99'), TO_CHAR(0.1, '0009.9'), TO_CHAR(12, '9990999.9'), TO_CHAR(12, 'FM9990999.9');
: to_char text | to_char text | to_char text | to_char text | to_char text | to_char text | to_char text
= \s0.1 | \s -.10 | -.1 | -0.1 | \s0000.1 | \s   0012.0 | 0012.

SELECT TO_CHAR(485.8, '"Pre:"999" Post:" .999');
: to_char text
= Pre: 485 Post: .800

SELECT TO_CHAR(485, '9 9 9'), TO_CHAR(1485, '9,999'), TO_CHAR(1485, '9G999');
: to_char text | to_char text | to_char text
= \s4 8 5 | \s1,485 | \s1,485

SELECT TO_CHAR(148.5, 'FM999.990'), TO_CHAR(148.5, 'FM999.999'), TO_CHAR(148.0, 'FM999.999'), TO_CHAR(148, 'FM999.');
: to_char text | to_char text | to_char text | to_char text
= 148.500 | 148.5 | 148. | 148

SELECT TO_CHAR(1234.567::float8, '9999.99'), TO_CHAR(1e20::float8, '9'), TO_CHAR(123456789012.123456::float8, 'FM999999999999.999999'), TO_CHAR(0.5::float8, '9'), TO_CHAR(1.5::float8, '9'), TO_CHAR(2.5::float8, '9');
: to_char text | to_char text | to_char text | to_char text | to_char text | to_char text
= \s1234.57 | \s# | 123456789012.123 | \s0 | \s2 | \s2

SELECT TO_CHAR('NaN'::float8, '999'), TO_CHAR('Infinity'::float8, '9.9EEEE');
: to_char text | to_char text
= \sNaN | \s#.#####

SELECT TO_CHAR(0.5, '9'), TO_CHAR(1.5, '9'), TO_CHAR(2.5, '9');
: to_char text | to_char text | to_char text
= \s1 | \s2 | \s3

SELECT TO_CHAR(123456789012345::bigint, '999,999,999,999,999');
: to_char text
= \s123,456,789,012,345

SELECT TO_CHAR(-7, 'FM000'), TO_CHAR(-7, '000'), TO_CHAR(7, 'FM00000'), TO_CHAR(-7, 'S000'), TO_CHAR(7, '000S');
: to_char text | to_char text | to_char text | to_char text | to_char text
= -007 | -007 | 00007 | -007 | 007+

SELECT TO_CHAR(dimension, 'FM9,999') FROM backups ORDER BY backup_id;
: to_char text
= 1,536
= 1,536
= 1,536
= 384
= 384
= 512
= 512
= NULL
= 768
= 768
= 3
= 1,536

SELECT TO_CHAR(size_bytes / 1024.0, 'FM999,999,990.0') FROM backups ORDER BY backup_id;
: to_char text
= 1,048,576.0
= 974,848.0
= 0.0
= 7,500.0
= NULL
= ###,###,###.#
= 2,000.0
= 120.6
= 126.0
= NULL
= 0.0
= 1,058,341.6

SELECT TO_CHAR(AVG(dimension), '9999.99') FROM backups;
: to_char text
= \s 861.36

SELECT TO_CHAR(SUM(record_count), 'FM999G999G999') FROM backups;
: to_char text
= ###,###,###

SELECT TO_CHAR(5, ''), TO_CHAR(5, 'x'), TO_CHAR(5, '9x');
: to_char text | to_char text | to_char text
=  | x | \s5x

SELECT TO_CHAR(5, '9.9.9');
! 42601 ERROR: multiple decimal points

SELECT TO_CHAR(5, 'S9S');
! 42601 ERROR: cannot use "S" twice

SELECT TO_CHAR(5, 'S9MI');
! 42601 ERROR: cannot use "S" and "MI" together

SELECT TO_CHAR(5, '9PR9');
! 42601 ERROR: "9" must be ahead of "PR"

SELECT TO_CHAR(5, 'FM9EEEE');
! 42601 ERROR: "EEEE" is incompatible with other formats

SELECT TO_CHAR(5, '9V9.9');
! 42601 ERROR: cannot use "V" and decimal point together

SELECT TO_CHAR(5, 'EEEE9');
! 42601 ERROR: "EEEE" must be the last pattern used

SELECT TO_CHAR(NULL::int, '9'), TO_CHAR(5, NULL);
: to_char text | to_char text
= NULL | NULL

SELECT TO_CHAR(100, '999%'), TO_CHAR(0.756 * 100, 'FM990.0"%"');
: to_char text | to_char text
= \s100% | 75.6%

SELECT TO_CHAR(12, '09'), TO_CHAR(2, '09'), TO_CHAR(2, 'FM09'), TO_CHAR(2, '9990'), TO_CHAR(0, '9999'), TO_CHAR(0, '9990'), TO_CHAR(0, 'B9999');
: to_char text | to_char text | to_char text | to_char text | to_char text | to_char text | to_char text
= \s12 | \s02 | 02 | \s   2 | \s   0 | \s   0 | \s   0

SELECT TO_CHAR(-1234567.891, '9,999,999.99'), TO_CHAR(-1234567.891, 'S9,999,999.99'), TO_CHAR(-1234567.891, '9,999,999.99S'), TO_CHAR(-1234567.891, 'L9,999,999.99MI');
: to_char text | to_char text | to_char text | to_char text
= -1,234,567.89 | -1,234,567.89 | 1,234,567.89- | \s1,234,567.89-

SELECT TO_CHAR(.45, '999.99'), TO_CHAR(.45, 'FM999.99'), TO_CHAR(.45, '000.00'), TO_CHAR(10, 'FM9999.99'), TO_CHAR(0, 'FM9.99'), TO_CHAR(0, '9.99');
: to_char text | to_char text | to_char text | to_char text | to_char text | to_char text
= \s   .45 | .45 | \s000.45 | 10. | 0. | \s .00

SELECT TO_CHAR(99.99, '99.9'), TO_CHAR(9.99, '9.9'), TO_CHAR(-9.99, '9.9'), TO_CHAR(-99, '9');
: to_char text | to_char text | to_char text | to_char text
= \s##.# | \s#.# | -#.# | -#

SELECT TO_CHAR(1, 'SP9'), TO_CHAR(1, 'C9'), TO_CHAR(1234, '9999C');
: to_char text | to_char text | to_char text
= \s1 | \s1 | \s1234

SELECT TO_CHAR(485.8, 'FM999.9"a\"b"'), TO_CHAR(5, '9\"x');
: to_char text | to_char text
= 485.8a"b | \s5"x

SELECT TO_NUMBER('-34,338,492', '99G999G999'), TO_NUMBER('-34,338,492.654,878', '99G999G999D999G999'), TO_NUMBER('<564646.654564>', '999999.999999PR'), TO_NUMBER('0.00001-', '9.999999S');
: to_number numeric | to_number numeric | to_number numeric | to_number numeric
= -34338492 | -34338492.654878 | -564646.654564 | -0.00001

SELECT TO_NUMBER('5.01-', 'FM9.999999S'), TO_NUMBER('5.01-', 'FM9.999999MI'), TO_NUMBER('5 4 4 4 4 8 . 7 8', '9 9 9 9 9 9 . 9 9'), TO_NUMBER('.01', 'FM9.99'), TO_NUMBER('.0', '99999999.99999999'), TO_NUMBER('0', '99.99'), TO_NUMBER('.-01', 'S99.99'), TO_NUMBER('.01-', '99.99S'), TO_NUMBER(' . 0 1-', ' 9 9 . 9 9 S');
: to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric
= -5.01 | -5.01 | 544448.78 | 0.01 | 0.0 | 0 | -0.01 | -0.01 | -0.01

SELECT TO_NUMBER('34,50','999,99'), TO_NUMBER('123,000','999G'), TO_NUMBER('123456','999G999'), TO_NUMBER('$1234.56','L9,999.99'), TO_NUMBER('$1,234.56','L9,999.99'), TO_NUMBER('1234.56','L9,999.99'), TO_NUMBER('42nd', '99th');
: to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric
= 3450 | 123 | 123456 | 1234.56 | 1234.56 | 1234.56 | 42

SELECT TO_NUMBER('123456', '99999V99'), TO_NUMBER('12', '9');
: to_number numeric | to_number numeric
= 1234.5600000000000000 | 1

SELECT TO_NUMBER('', '9');
! 22P02 ERROR: invalid input syntax for type numeric: " "

SELECT TO_NUMBER('abc', '999');
! 22P02 ERROR: invalid input syntax for type numeric: " "

SELECT TO_NUMBER('1e3', '9EEEE');
! 0A000 ERROR: "EEEE" not supported for input

SELECT TO_NUMBER('5.01-', 'FM9.999999MI'), TO_NUMBER('0', '99.99'), TO_NUMBER('123456', '99999V99'), TO_NUMBER('12', '99V9'), TO_NUMBER('5.01-', '9.999MI');
: to_number numeric | to_number numeric | to_number numeric | to_number numeric | to_number numeric
= -5.01 | 0 | 1234.5600000000000000 | 1.2000000000000000 | -5.01

SELECT PG_SIZE_PRETTY(1073741824::bigint), PG_SIZE_PRETTY(500::bigint), PG_SIZE_PRETTY(123456789::bigint), PG_SIZE_PRETTY(10239::bigint), PG_SIZE_PRETTY(10240::bigint), PG_SIZE_PRETTY(20971519::bigint), PG_SIZE_PRETTY(20966400::bigint), PG_SIZE_PRETTY(-123456789::bigint), PG_SIZE_PRETTY(9223372036854775807), PG_SIZE_PRETTY(-10240::bigint);
: pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text | pg_size_pretty text
= 1024 MB | 500 bytes | 118 MB | 10239 bytes | 10 kB | 20 MB | 20 MB | -118 MB | 8192 PB | -10 kB

SELECT PG_SIZE_PRETTY(size_bytes) FROM backups ORDER BY backup_id;
: pg_size_pretty text
= 1024 MB
= 952 MB
= 0 bytes
= 7500 kB
= NULL
= 5000 GB
= 2000 kB
= 121 kB
= 126 kB
= NULL
= 36 bytes
= 1034 MB

SELECT PG_SIZE_PRETTY(SUM(size_bytes)) FROM backups;
: pg_size_pretty text
= 5003 GB

SELECT name || '', 1.50 * 1, 1.5 * 1 FROM indexes ORDER BY 1;
: ?column? text | ?column? numeric | ?column? numeric
= docs | 1.50 | 1.5
= faq | 1.50 | 1.5
= images | 1.50 | 1.5
= pods | 1.50 | 1.5
= sparse | 1.50 | 1.5
= 日本 | 1.50 | 1.5

SELECT backup_id, 2.0 + 1, 2.00 + 1, 2 + 1 FROM backups WHERE backup_id < 'b03' ORDER BY 1;
: backup_id text | ?column? numeric | ?column? numeric | ?column? int4
= b01 | 3.0 | 3.00 | 3
= b02 | 3.0 | 3.00 | 3

SELECT 1.5 * 2 = 3, 3.0 * 1 = 3, 1.50 * 2 > 2.9 FROM indexes WHERE name = 'docs';
: ?column? bool | ?column? bool | ?column? bool
= t | t | t

SELECT to_char(4567890123456789, 'FM9999999999999999.000'), to_char(9223372036854775807, '9999999999999999999'), to_char(12, '9.99EEEE'), to_char(123456789012345678::int8, 'FM999G999G999G999G999G999');
: to_char text | to_char text | to_char text | to_char text
= 4567890123456789.000 | \s9223372036854775807 | \s1.20e+01 | 123,456,789,012,345,678

SELECT power(float8 '-1', float8 'inf'), power(float8 '1', float8 'nan'), power(float8 '1', float8 'inf'), power(float8 'nan', 0), power(0.5::float8, float8 '-inf');
: power float8 | power float8 | power float8 | power float8 | power float8
= 1 | 1 | 1 | 1 | Infinity

# Each call of what is random is one of its own
SELECT random() = random(), gen_random_uuid() = gen_random_uuid();
: ?column? bool | ?column? bool
= f | f

SELECT a = b, a = a FROM (SELECT random() a, random() b) x;
: ?column? bool | ?column? bool
= f | t

SELECT count(DISTINCT g) FROM (SELECT gen_random_uuid() AS g FROM backups) x;
: count int8
= 12
