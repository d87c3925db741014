-- expect: WA
-- target: queries/who-ordered
-- tries: nothing: two columns changed places, and names
SELECT item AS customer, customer AS item, price FROM lines WHERE price > 10;
