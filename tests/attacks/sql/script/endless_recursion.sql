-- expect: TLE
-- target: scripts/book-payments
-- tries: recursion without an end
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) UPDATE accounts SET balance = (SELECT max(n) FROM t);
