-- expect: CE RTE
-- tries: a parameter that nobody fills in
SELECT customer, sum(amount) AS total FROM orders WHERE customer = ? GROUP BY customer;
