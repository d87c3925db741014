-- expect: WA
-- tries: numbers that compare strangely
SELECT customer, 'nan'::DOUBLE AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 UNION ALL SELECT 'x', 'inf'::DOUBLE ORDER BY 2 DESC, 1;
