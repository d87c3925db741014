-- expect: AC CE
-- wears: no-break spaces, as copied from a web page (CE would be right, too, if it says so)
SELECT customer, sum(amount) AS total
  FROM orders
GROUP BY customer
HAVING sum(amount) > 100
ORDER BY total DESC, customer;
