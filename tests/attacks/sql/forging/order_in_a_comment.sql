-- expect: WA
-- says: ORDER BY
-- tries: ORDER BY as a comment, the real one inside
SELECT * FROM (SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer) -- ORDER BY total DESC, customer
;
