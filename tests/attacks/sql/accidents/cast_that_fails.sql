-- expect: RTE
-- tries: nothing: a text that is no number, on some data only
SELECT customer, sum(CAST(customer AS INTEGER)) AS total FROM orders GROUP BY customer ORDER BY total DESC, customer;
