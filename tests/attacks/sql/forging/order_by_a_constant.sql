-- expect: WA CE
-- tries: an ORDER BY that orders nothing
SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY 'total';
