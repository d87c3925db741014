-- expect: AC
-- target: queries/who-ordered
-- wears: an order where none is asked for
SELECT customer, item, price FROM lines WHERE price > 10.00 ORDER BY price DESC LIMIT 1000;
