-- expect: AC
-- dialect: sqlite
-- wears: SQLite's total()-less style with a bracketed name
SELECT [customer], sum([amount]) AS total FROM [orders] GROUP BY customer HAVING total > 100 ORDER BY total DESC, customer;
