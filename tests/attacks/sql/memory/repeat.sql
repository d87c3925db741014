-- expect: MLE RTE TLE
-- tries: a text of many GB, past the engine's own limit of memory
SELECT length(repeat('x', 2000000000) || repeat('y', 2000000000)) AS customer, 1 AS total;
