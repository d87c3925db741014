-- expect: OLE WA MLE RTE
-- tries: a result of few rows and 50 MB
SELECT repeat('x', 5000000) AS customer, range AS total FROM range(10) ORDER BY 2 DESC, 1;
