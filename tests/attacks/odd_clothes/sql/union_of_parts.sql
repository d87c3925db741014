-- expect: AC
-- target: queries/who-ordered
-- wears: UNION ALL of two halves, in any order
SELECT customer, item, price FROM lines WHERE price >= 50 UNION ALL SELECT customer, item, price FROM lines WHERE price > 10 AND price < 50;
