-- expect: MLE TLE RTE
-- target: scripts/book-payments
-- tries: a table that doubles
CREATE TABLE heap AS SELECT randomblob(1000000) AS data FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT 20000) SELECT n FROM t);
