-- expect: CE
-- tries: a change of data inside WITH
WITH gone AS (DELETE FROM orders RETURNING *) SELECT customer, sum(amount) AS total FROM gone GROUP BY customer;
