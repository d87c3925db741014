-- expect: CE WA
-- tries: nothing: backquotes without saying that it is MySQL (DuckDB 2 takes them), and no HAVING
SELECT `customer`, sum(`amount`) AS total FROM `orders` GROUP BY 1;
