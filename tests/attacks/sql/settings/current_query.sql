-- expect: CE
-- tries: its own text as a result
SELECT current_query() AS customer, 1 AS total;
