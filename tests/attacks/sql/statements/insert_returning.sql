-- expect: CE
-- tries: rows of its own, returned
INSERT INTO orders VALUES (99, 'Oslo', 300) RETURNING customer, amount AS total;
