-- expect: CE
-- tries: a table by computed name
SELECT customer, sum(amount) AS total FROM query_table('orders') GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
