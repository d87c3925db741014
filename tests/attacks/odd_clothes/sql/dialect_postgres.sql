-- expect: AC
-- dialect: postgres
-- wears: PostgreSQL's casts
SELECT customer::text, sum(amount)::bigint AS total FROM orders GROUP BY 1 HAVING sum(amount) > 100 ORDER BY total DESC, customer;
