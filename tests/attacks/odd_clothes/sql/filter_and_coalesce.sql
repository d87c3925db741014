-- expect: AC
-- wears: FILTER, coalesce and a CASE
SELECT customer, sum(coalesce(amount, 0)) FILTER (WHERE amount IS NOT NULL) AS total FROM orders
GROUP BY customer HAVING sum(CASE WHEN amount IS NULL THEN 0 ELSE amount END) >= 101 ORDER BY total DESC NULLS LAST, customer;
