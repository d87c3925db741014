-- expect: TLE
-- tries: a product of six ranges
SELECT count(*) AS customer, 1 AS total FROM range(100000) a, range(100000) b, range(100000) c WHERE a.range + b.range > c.range;
