-- expect: WA
-- tries: totals as text
SELECT customer, CAST(sum(amount) AS TEXT) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY sum(amount) DESC, customer;
