-- expect: WA
-- says: column
-- target: queries/who-ordered
-- tries: nothing: a column too many
SELECT customer, item, price, 1 AS extra FROM lines WHERE price > 10;
