INSERT INTO lines VALUES ('Aster', 'lamp', 20.50), ('Aster', 'lamp', 20.50), ('Kerr', 'cup', NULL), ('Oslo', 'cup', 10.00);
