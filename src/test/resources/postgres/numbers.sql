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
