-- expect: CE
-- dialect: mysql
-- tries: nothing: a function that cannot be translated
SELECT customer, LAST_INSERT_ID() AS total FROM orders GROUP BY customer ORDER BY total DESC, customer;
