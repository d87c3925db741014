-- expect: WA OLE TLE MLE
-- tries: rows without an end as the result
SELECT 'Oslo' AS customer, range AS total FROM range(2000000000) ORDER BY 2 DESC, 1;
