-- expect: WA
-- tries: nothing: single orders above 100
SELECT customer, sum(amount) AS total FROM orders WHERE amount > 100 GROUP BY customer ORDER BY total DESC, customer;
