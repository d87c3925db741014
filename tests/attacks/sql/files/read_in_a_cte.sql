-- expect: CE
-- tries: a file behind a common table expression that is never used
WITH spy AS (SELECT * FROM read_text('/etc/hostname'))
SELECT customer, sum(amount) AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
