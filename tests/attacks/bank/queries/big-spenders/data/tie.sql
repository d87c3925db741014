INSERT INTO orders VALUES (1, 'Pine', 200), (2, 'Aster', 150), (3, 'Kerr', 150), (4, 'Brandt', 75), (5, 'Brandt', 75), (6, 'Oslo', 100);
