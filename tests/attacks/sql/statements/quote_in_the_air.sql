-- expect: CE
-- tries: a text without an end
SELECT customer, 'total FROM orders;
