-- expect: AC
-- wears: a subquery in FROM
SELECT t.customer, t.total
FROM (SELECT o.customer, sum(o.amount) total FROM orders AS o GROUP BY 1) AS t
WHERE t.total > 100
ORDER BY 2 DESC, 1;
