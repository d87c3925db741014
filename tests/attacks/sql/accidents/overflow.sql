-- expect: RTE
-- tries: nothing: a sum beyond its type
SELECT customer, sum(amount)::TINYINT * 100::TINYINT AS total FROM orders WHERE amount IS NOT NULL GROUP BY customer ORDER BY total DESC, customer;
