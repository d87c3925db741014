-- expect: CE
-- says: amunt
-- tries: nothing: a slip of the pen
SELECT customer, sum(amunt) AS total FROM orders GROUP BY customer ORDER BY total DESC, customer;
