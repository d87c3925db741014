-- expect: WA
-- says: ORDER BY
-- tries: nothing: there is no ORDER BY, the rows happen to come sorted
SELECT customer, total FROM (SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer);
