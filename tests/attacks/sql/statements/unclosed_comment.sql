-- expect: CE
-- tries: a comment without an end
SELECT customer, sum(amount) AS total FROM orders GROUP BY customer /* then
