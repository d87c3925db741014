-- expect: MLE RTE TLE
-- tries: a list of long texts
SELECT list(repeat('x', 10000000)) AS customer, 1 AS total FROM range(1000);
