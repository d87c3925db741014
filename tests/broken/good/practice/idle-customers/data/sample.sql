INSERT INTO customers VALUES (1, 'Al'), (2, 'Bo');
INSERT INTO orders VALUES (10, 1);
