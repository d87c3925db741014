-- expect: CE
-- tries: nothing: a table that is not there
SELECT customer, sum(amount) AS total FROM order_lines GROUP BY customer;
