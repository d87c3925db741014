INSERT INTO orders VALUES (1, 'Aster', 80), (2, 'Aster', 40), (3, 'Kerr', 100), (4, 'Oslo', 300);
