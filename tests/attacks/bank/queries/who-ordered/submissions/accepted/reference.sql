SELECT customer, item, price FROM lines WHERE price > 10;
