-- expect: CE
-- says: 2 statements
-- tries: nothing: an old query is still there
SELECT 1; SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
