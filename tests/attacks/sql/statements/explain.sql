-- expect: CE
-- tries: a plan instead of a result
EXPLAIN SELECT customer, sum(amount) AS total FROM orders GROUP BY customer;
