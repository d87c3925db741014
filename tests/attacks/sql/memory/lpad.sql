-- expect: MLE RTE TLE
-- tries: padding to two thousand million
SELECT length(lpad('x', 2000000000, 'ab')) AS customer, 1 AS total;
