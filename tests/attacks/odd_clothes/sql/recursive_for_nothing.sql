-- expect: AC
-- wears: WITH RECURSIVE over generate_series, lateral join
WITH RECURSIVE steps(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM steps WHERE n < 3), three AS (SELECT count(*) AS c FROM steps)
SELECT customer, sum(amount) AS total FROM orders CROSS JOIN three GROUP BY customer HAVING sum(amount) > 97 + max(c) ORDER BY total DESC, customer;
