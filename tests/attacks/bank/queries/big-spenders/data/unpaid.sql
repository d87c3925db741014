INSERT INTO orders VALUES (1, 'Aster', 101), (2, 'Aster', NULL), (3, 'Kerr', 50), (4, 'Kerr', NULL), (5, 'Pine', NULL);
