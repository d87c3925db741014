-- expect: AC
-- wears: the columns the other way round, with their names
SELECT sum(amount) AS total, customer FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
