-- expect: WA
-- target: queries/who-ordered
-- tries: a cent is lost
SELECT customer, item, price - 0.01 AS price FROM lines WHERE price > 10;
