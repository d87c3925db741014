-- expect: AC
-- wears: common table expressions
WITH totals AS (
  SELECT customer, sum(amount) AS total FROM orders GROUP BY customer
), big AS (SELECT * FROM totals WHERE total > 100)
SELECT customer, total FROM big ORDER BY total DESC, customer ASC;
