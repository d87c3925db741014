-- expect: CE
-- tries: the names of files, in a scalar subquery in HAVING
SELECT customer, sum(amount) AS total FROM orders GROUP BY customer
HAVING sum(amount) > 100 AND (SELECT count(*) FROM glob('/*')) >= 0
ORDER BY total DESC, customer;
