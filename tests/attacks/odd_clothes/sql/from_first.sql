-- expect: AC
-- wears: DuckDB's own FROM first and GROUP BY ALL
FROM orders SELECT customer, sum(amount) AS total GROUP BY ALL HAVING total > 100 ORDER BY total DESC, customer;
