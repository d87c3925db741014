-- expect: CE
-- tries: two statements, the first of which is an ATTACH
ATTACH '@PLANTED@/progress.db' AS log; SELECT 'Oslo' AS customer, 300 AS total ORDER BY 2 DESC, 1;
