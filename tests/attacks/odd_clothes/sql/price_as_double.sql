-- expect: AC
-- target: queries/who-ordered
-- wears: prices as floating-point numbers
SELECT customer, item, price::DOUBLE AS price FROM lines WHERE price > 10;
