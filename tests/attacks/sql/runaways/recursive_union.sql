-- expect: TLE MLE
-- tries: recursion without an end that keeps every row to compare
WITH RECURSIVE t(n) AS (SELECT 1::BIGINT UNION SELECT (n * 7 + 1) % 1000000007 FROM t) SELECT max(n) AS customer, 1 AS total FROM t;
