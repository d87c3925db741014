INSERT INTO customers VALUES (1, 'Zoe'), (2, 'Bo'), (3, 'Al');
INSERT INTO orders VALUES (10, 2);
