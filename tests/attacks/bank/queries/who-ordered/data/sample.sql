INSERT INTO lines VALUES ('Aster', 'lamp', 20.50), ('Kerr', 'cup', 9.90), ('Aster', 'desk', 120.00);
