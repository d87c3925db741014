-- expect: RTE
-- tries: nothing: a subquery gives two rows where one is allowed
SELECT customer, (SELECT amount FROM orders) AS total FROM orders ORDER BY total DESC, customer;
