-- expect: WA
-- target: queries/who-ordered
-- tries: nothing: DISTINCT swallows a line
SELECT DISTINCT customer, item, price FROM lines WHERE price > 10;
