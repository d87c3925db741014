-- expect: MLE TLE
-- tries: a list of a thousand million numbers, unnested
SELECT unnest(range(1000000000)) AS customer, 1 AS total ORDER BY 2 DESC, 1;
