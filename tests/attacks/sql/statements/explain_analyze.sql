-- expect: CE
-- tries: a plan that runs
EXPLAIN ANALYZE SELECT count(*) FROM range(1000000);
