-- expect: WA
-- says: column
-- target: queries/who-ordered
-- tries: nothing: a column is missing
SELECT customer, item FROM lines WHERE price > 10;
