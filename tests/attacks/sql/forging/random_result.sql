-- expect: WA CE
-- tries: another result in every run
SELECT customer, sum(amount) + (random() * 2)::INT AS total FROM orders GROUP BY customer HAVING sum(amount) > 100 ORDER BY total DESC, customer;
