-- expect: AC
-- wears: columns without the names of the task
SELECT customer AS who, sum(amount) FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY sum(amount) DESC, who;
