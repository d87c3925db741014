-- expect: WA
-- target: queries/who-ordered
-- tries: every row twice
SELECT customer, item, price FROM lines WHERE price > 10 UNION ALL SELECT customer, item, price FROM lines WHERE price > 10;
