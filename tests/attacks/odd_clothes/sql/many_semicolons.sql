-- expect: AC
-- wears: more than one semicolon at the end
SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;;
;
