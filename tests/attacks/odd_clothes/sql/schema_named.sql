-- expect: AC
-- wears: the schema in front of the table
SELECT o.customer, sum(o.amount) AS total FROM main.orders o GROUP BY o.customer HAVING sum(o.amount) > 100 ORDER BY total DESC, o.customer;
