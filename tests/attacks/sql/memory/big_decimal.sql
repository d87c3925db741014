-- expect: RTE CE WA
-- tries: numbers beyond every type
SELECT customer, sum(amount) * 170141183460469231731687303715884105727 AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY 2 DESC, 1;
