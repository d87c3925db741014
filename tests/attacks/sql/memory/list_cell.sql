-- expect: WA OLE MLE
-- tries: one cell that is a list of a million
SELECT 'Oslo' AS customer, range(1000000) AS total ORDER BY 2 DESC, 1;
