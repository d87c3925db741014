-- expect: MLE TLE RTE
-- tries: an aggregate that keeps everything
SELECT string_agg(repeat('x', 1000000), ',') AS customer, 1 AS total FROM range(20000);
