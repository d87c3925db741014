-- expect: CE
-- tries: nothing: GROUP BY is missing
SELECT customer, sum(amount) AS total FROM orders HAVING sum(amount) > 100;
