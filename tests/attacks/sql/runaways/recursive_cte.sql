-- expect: TLE MLE
-- tries: recursion without an end
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) AS customer, 1 AS total FROM t;
